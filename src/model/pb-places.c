/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-places"
#include "config.h"

#include <string.h>

#include "pb-model-resources.h"
#include "pb-places.h"

#define PLACES "/nl/regiodeal/Programmaboek/reference/places.csv"
#define HEADER "code;name;also"
#define PROVINCE "PV"

static void
take_line (GPtrArray  *places,
           const char *line)
{
  g_auto(GStrv) cells = NULL;
  PbPlace *place;

  if (*line == '\0' || *line == '#' || g_str_equal (line, HEADER))
    return;

  cells = g_strsplit (line, ";", -1);
  /* The file is part of the program. */
  g_assert (g_strv_length (cells) == 3);

  place = g_new0 (PbPlace, 1);
  place->code = g_strdup (cells[0]);
  place->name = g_strdup (cells[1]);
  place->also = g_strdup (cells[2]);
  g_ptr_array_add (places, place);
}

static GPtrArray *
read_places (void)
{
  GPtrArray *places = g_ptr_array_new ();
  g_autoptr(GBytes) bytes
      = g_resource_lookup_data (pb_model_get_resource (), PLACES, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autofree char *text = NULL;
  g_auto(GStrv) lines = NULL;

  g_assert (bytes != NULL);
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    take_line (places, lines[i]);

  return places;
}

GPtrArray *
pb_places_list (void)
{
  static gsize places;

  if (g_once_init_enter (&places))
    g_once_init_leave (&places, GPOINTER_TO_SIZE (read_places ()));

  return GSIZE_TO_POINTER (places);
}

const PbPlace *
pb_places_find (const char *code)
{
  GPtrArray *places = pb_places_list ();

  for (guint i = 0; code != NULL && i < places->len; i++)
    {
      const PbPlace *place = g_ptr_array_index (places, i);

      if (g_str_equal (place->code, code))
        return place;
    }

  return NULL;
}

static gboolean
is_province (const PbPlace *self)
{
  return g_str_has_prefix (self->code, PROVINCE);
}

const char *
pb_place_get_kind (const PbPlace *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return is_province (self) ? "province" : "municipality";
}

char *
pb_place_dup_name (const PbPlace *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  /* Not to be translated: it is their name. */
  return g_strconcat (is_province (self) ? "Provincie " : "Gemeente ", self->name, NULL);
}

void
pb_place_fill (const PbPlace *self,
               PbEntity      *organisation)
{
  g_autofree char *name = NULL;

  g_return_if_fail (self != NULL);
  g_return_if_fail (PB_IS_ENTITY (organisation));

  name = pb_place_dup_name (self);
  pb_entity_set_text (organisation, "name", name);
  pb_entity_set_text (organisation, "kind", pb_place_get_kind (self));
  pb_entity_set_text (organisation, "cbs_code", self->code);
  pb_entity_set_text (organisation, "country", "NL");
}
