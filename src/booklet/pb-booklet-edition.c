/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-booklet-edition"
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "pb-booklet-builder.h"
#include "pb-booklet-edition.h"
#include "pb-booklet-freeze.h"
#include "pb-booklet-node.h"
#include "pb-booklet-project.h"
#include "pb-error.h"
#include "pb-register-images.h"
#include "pb-text.h"

/* ---- the house style */

/* The register keeps its bytes alone; what it is stands in them. It stands for the programme, so it is read out by that name. */
static gboolean
add_logo (PbBooklet  *booklet,
          PbRegister *reg,
          const char *hash,
          GError    **error)
{
  g_autoptr(GBytes) bytes = pb_register_read_content (reg, hash, error);
  g_autoptr(PbPicture) picture = bytes != NULL ? pb_picture_new_finished (bytes, error) : NULL;
  PbBookletImage *image;

  if (picture == NULL)
    {
      /* Translators: %s is the name of a programme; what is wrong with its logo follows. */
      g_prefix_error (error, _("The logo of “%s” cannot be read: "), booklet->title);
      return FALSE;
    }

  image = pb_node_new (&pb_booklet_image_node);
  pb_set_str (&image->media_type, pb_picture_get_media_type (picture));
  pb_set_str (&image->alternative_text, booklet->title);
  pb_set_str (&image->content, hash);
  image->width = pb_picture_get_width (picture);
  image->height = pb_picture_get_height (picture);
  g_ptr_array_add (booklet->logo, image);

  return TRUE;
}

gboolean
pb_booklet_describe_house_style (PbBooklet  *booklet,
                                 PbRegister *reg,
                                 PbEntity   *programme,
                                 GError    **error)
{
  const char *logo = pb_entity_get_text (programme, "logo");

  booklet->accent_colour = pb_booklet_dup_optional (pb_entity_get_text (programme, "accent_colour"));
  booklet->font = pb_booklet_dup_optional (pb_entity_get_text (programme, "font"));

  return *logo == '\0' || add_logo (booklet, reg, logo, error);
}

/* ---- a draft */

/* The rows of the type that belong to the edition; NULL with error. */
static GPtrArray *
list_of_edition (PbRegister  *reg,
                 GType        type,
                 PbEntity    *edition,
                 GError     **error)
{
  g_autoptr(GError) local_error = NULL;
  g_autoptr(GPtrArray) rows = pb_register_list (reg, type, "edition", pb_entity_get_id (edition), &local_error);

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  return g_steal_pointer (&rows);
}

/* The first image that a booklet may show. */
static gboolean
add_cover (PbBooklet     *booklet,
           PbRegister    *reg,
           PbBookletRows *rows,
           PbEntity      *edition,
           GError       **error)
{
  g_autoptr(GPtrArray) images = list_of_edition (reg, PB_TYPE_IMAGE, edition, error);

  if (images == NULL)
    return FALSE;

  for (guint i = 0; i < images->len && booklet->cover->len == 0; i++)
    pb_booklet_add_image (rows, booklet->cover, images->pdata[i]);

  return TRUE;
}

static gboolean
introduce_pillars (PbBooklet     *booklet,
                   PbRegister    *reg,
                   PbBookletRows *rows,
                   PbEntity      *edition,
                   GError       **error)
{
  g_autoptr(GPtrArray) introductions = list_of_edition (reg, PB_TYPE_EDITION_INTRODUCTION, edition, error);

  if (introductions == NULL)
    return FALSE;

  for (guint i = 0; i < introductions->len; i++)
    {
      const char *text = pb_entity_get_text (introductions->pdata[i], "text");
      PbEntity *row = pb_booklet_rows_get (rows, PB_TYPE_PILLAR,
                                           pb_entity_get_integer (introductions->pdata[i], "pillar"));

      for (guint p = 0; row != NULL && *text != '\0' && p < booklet->pillars->len; p++)
        {
          PbBookletPillar *pillar = booklet->pillars->pdata[p];

          if (g_str_equal (pillar->id + strlen ("l-"), pb_entity_get_text (row, "uuid")))
            pb_set_str (&pillar->introduction, text);
        }
    }

  return TRUE;
}

gboolean
pb_booklet_describe_edition (PbBooklet     *booklet,
                             PbRegister    *reg,
                             PbBookletRows *rows,
                             PbEntity      *edition,
                             GError       **error)
{
  booklet->edition_number = (guint) pb_entity_get_integer (edition, "number");
  booklet->status = g_strdup ("draft");
  booklet->edition_title = g_strdup (pb_entity_get_text (edition, "title"));
  booklet->reference_date = g_strdup (pb_entity_get_text (edition, "reference_date"));
  pb_set_str (&booklet->foreword, pb_entity_get_text (edition, "foreword"));
  pb_set_str (&booklet->imprint, pb_entity_get_text (edition, "imprint"));

  return add_cover (booklet, reg, rows, edition, error) &&
         introduce_pillars (booklet, reg, rows, edition, error);
}

/* ---- which edition */

PbEntity *
pb_booklet_builder_find_edition (PbRegister *reg,
                                 PbEntity   *programme,
                                 guint       number,
                                 GError    **error)
{
  g_autoptr(GError) local_error = NULL;
  g_autoptr(GPtrArray) editions = NULL;
  g_autoptr(GString) numbers = g_string_new (NULL);

  g_return_val_if_fail (PB_IS_REGISTER (reg), NULL);

  editions = pb_register_list (reg, PB_TYPE_EDITION, "programme", pb_entity_get_id (programme), &local_error);
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  for (guint i = 0; i < editions->len; i++)
    {
      gint64 own = pb_entity_get_integer (editions->pdata[i], "number");

      if (own == number)
        return g_object_ref (editions->pdata[i]);
      g_string_append_printf (numbers, "%s%" G_GINT64_FORMAT, i > 0 ? ", " : "", own);
    }

  if (editions->len == 0)
    g_set_error (error, PB_ERROR, PB_ERROR_NOT_FOUND,
                 _("There is no edition of “%s” in this register yet."), pb_entity_get_title (programme));
  else
    /* Translators: %u is the number that was asked for; then the name of the programme and a list of numbers. */
    g_set_error (error, PB_ERROR, PB_ERROR_NOT_FOUND,
                 _("There is no edition %u of “%s” in this register. There are: %s."), number,
                 pb_entity_get_title (programme), numbers->str);

  return NULL;
}

/* A draft by open_draft, what was adopted as it was frozen. */
static PbBooklet *
find_booklet (PbRegister    *reg,
              gint64         edition,
              PbBooklet   *(*open_draft) (PbRegister    *reg,
                                          PbEntity      *edition,
                                          GCancellable  *cancellable,
                                          GError       **error),
              GCancellable  *cancellable,
              GError       **error)
{
  g_autoptr(PbEntity) entity = pb_register_read (reg, PB_TYPE_EDITION, edition, error);

  if (entity == NULL)
    return NULL;

  if (g_str_equal (pb_entity_get_text (entity, "status"), "draft"))
    return open_draft (reg, entity, cancellable, error);

  return pb_booklet_freeze_read (reg, entity, cancellable, error);
}

PbBooklet *
pb_booklet_builder_build_edition (PbRegister    *reg,
                                  gint64         edition,
                                  GCancellable  *cancellable,
                                  GError       **error)
{
  g_return_val_if_fail (PB_IS_REGISTER (reg), NULL);

  return find_booklet (reg, edition, pb_booklet_builder_build_draft, cancellable, error);
}

PbBooklet *
pb_booklet_builder_open_edition (PbRegister    *reg,
                                 gint64         edition,
                                 GCancellable  *cancellable,
                                 GError       **error)
{
  g_return_val_if_fail (PB_IS_REGISTER (reg), NULL);

  return find_booklet (reg, edition, pb_booklet_builder_open_draft, cancellable, error);
}
