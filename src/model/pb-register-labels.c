/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-register-labels"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-register-private.h"

/* What a label names: the entity by its title, or, where it has none (a partner, an image without a caption), what it
 * belongs to; then *of_owner is TRUE. */
static char *
dup_subject (PbRegister *self,
             PbEntity   *entity,
             gboolean   *of_owner)
{
  const PbEntityInfo *info = pb_entity_get_info (entity);
  g_autoptr(PbEntity) owner = NULL;
  const PbField *field;

  *of_owner = FALSE;
  if (info->owner == NULL || (info->title != NULL && *pb_entity_get_text (entity, info->title) != '\0'))
    return pb_entity_dup_short_title (entity);

  field = pb_entity_info_get_field (info, info->owner);
  owner = pb_register_read (self, pb_entities_find_table (field->refers_to),
                            pb_entity_get_integer (entity, info->owner), NULL);
  if (owner == NULL)
    return pb_entity_dup_short_title (entity);

  *of_owner = TRUE;

  return pb_entity_dup_short_title (owner);
}

static const char *
get_heading (PbEntity *entity)
{
  return pb_entity_info_get_heading (pb_entity_get_info (entity));
}

char *
pb_register_label_add (PbRegister *self,
                       PbEntity   *entity)
{
  gboolean of_owner;
  g_autofree char *subject = dup_subject (self, entity, &of_owner);

  /* Translators: the kind of thing and its name ("Add Pillar “Wonen”"). */
  if (!of_owner)
    return g_strdup_printf (_("Add %s “%s”"), get_heading (entity), subject);

  /* Translators: the kind of thing and the name of what it belongs to ("Add Partner to “Fablab”"). */
  return g_strdup_printf (_("Add %s to “%s”"), get_heading (entity), subject);
}

char *
pb_register_label_remove (PbRegister *self,
                          PbEntity   *entity)
{
  gboolean of_owner;
  g_autofree char *subject = dup_subject (self, entity, &of_owner);

  /* Translators: the kind of thing and its name ("Remove Pillar “Wonen”"). */
  if (!of_owner)
    return g_strdup_printf (_("Remove %s “%s”"), get_heading (entity), subject);

  /* Translators: the kind of thing and the name of what it belongs to ("Remove Partner from “Fablab”"). */
  return g_strdup_printf (_("Remove %s from “%s”"), get_heading (entity), subject);
}

char *
pb_register_label_move (PbRegister *self,
                        PbEntity   *entity)
{
  gboolean of_owner;
  g_autofree char *subject = dup_subject (self, entity, &of_owner);

  /* Translators: the kind of thing and its name ("Move Pillar “Wonen”"). */
  if (!of_owner)
    return g_strdup_printf (_("Move %s “%s”"), get_heading (entity), subject);

  /* Translators: the kind of thing and the name of what it belongs to ("Move Link in “Fablab”"). */
  return g_strdup_printf (_("Move %s in “%s”"), get_heading (entity), subject);
}

/* How many fields differ that a user knows of, and the last of them. */
static guint
count_differences (PbEntity       *stored,
                   PbEntity       *entity,
                   const PbField **last)
{
  const PbEntityInfo *info = pb_entity_get_info (entity);
  const PbValue *old = pb_entity_get_values (stored);
  const PbValue *new = pb_entity_get_values (entity);
  guint n_differences = 0;

  for (guint i = 0; i < info->n_fields; i++)
    {
      if ((info->fields[i].flags & PB_FIELD_INTERNAL) != 0 || pb_value_equal (&old[i], &new[i]))
        continue;

      *last = &info->fields[i];
      n_differences++;
    }

  return n_differences;
}

char *
pb_register_label_save (PbRegister *self,
                        PbEntity   *stored,
                        PbEntity   *entity)
{
  gboolean of_owner;
  g_autofree char *subject = dup_subject (self, stored, &of_owner);
  const PbField *field = NULL;
  guint n_differences = count_differences (stored, entity, &field);

  if (n_differences == 1 && of_owner)
    /* Translators: the kind of thing, the field, and the name of what it belongs to
     * ("Change Partner Role in “Fablab”"). */
    return g_strdup_printf (_("Change %s %s in “%s”"), get_heading (entity),
                            pb_field_get_label (field), subject);

  if (n_differences == 1)
    /* Translators: the field and the name ("Change Name of “Wonen”"). */
    return g_strdup_printf (_("Change %s of “%s”"), pb_field_get_label (field), subject);

  if (of_owner)
    /* Translators: the kind of thing and the name of what it belongs to ("Change Partner in “Fablab”"). */
    return g_strdup_printf (_("Change %s in “%s”"), get_heading (entity), subject);

  return g_strdup_printf (ngettext ("Change %u Field of “%s”", "Change %u Fields of “%s”",
                                    n_differences),
                          n_differences, subject);
}
