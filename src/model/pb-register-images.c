/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-register-images"
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "pb-db-content.h"
#include "pb-register-images.h"
#include "pb-register-private.h"

static char *
make_label (PbEntity *owner,
            guint     n_pictures)
{
  g_autofree char *title = pb_entity_dup_short_title (owner);

  /* Translators: %s is the name of a project. */
  if (n_pictures == 1)
    return g_strdup_printf (_("Add Image to “%s”"), title);

  return g_strdup_printf (ngettext ("Add %u Image to “%s”", "Add %u Images to “%s”", n_pictures),
                          n_pictures, title);
}

/* Inside the caller's transaction. */
static gint64
insert_image (PbRegister  *self,
              PbEntity    *owner,
              PbPicture   *picture,
              GError     **error)
{
  g_autoptr(PbEntity) image = NULL;
  g_autofree char *hash = pb_db_content_add (self->db, pb_picture_get_bytes (picture), error);

  if (hash == NULL)
    return 0;

  image = pb_entity_new (PB_TYPE_IMAGE);
  pb_entity_set_integer (image, PB_IS_PROJECT (owner) ? "project" : "edition", pb_entity_get_id (owner));
  pb_entity_set_text (image, "content", hash);
  pb_entity_set_text (image, "media_type", pb_picture_get_media_type (picture));
  pb_entity_set_integer (image, "width", pb_picture_get_width (picture));
  pb_entity_set_integer (image, "height", pb_picture_get_height (picture));

  return pb_register_insert (self, image, error);
}

GArray *
pb_register_add_images (PbRegister  *self,
                        GType        owner_type,
                        gint64       owner,
                        GPtrArray   *pictures,
                        GError     **error)
{
  g_autoptr(PbDbTransaction) tx = NULL;
  g_autoptr(PbEntity) row = NULL;
  g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autofree char *label = NULL;

  g_return_val_if_fail (PB_IS_REGISTER (self), NULL);
  g_return_val_if_fail (owner_type == PB_TYPE_PROJECT || owner_type == PB_TYPE_EDITION, NULL);
  g_return_val_if_fail (pictures != NULL && pictures->len > 0, NULL);

  row = pb_register_read (self, owner_type, owner, error);
  if (row == NULL)
    return NULL;

  label = make_label (row, pictures->len);
  tx = pb_db_begin (self->db, label, error);
  if (tx == NULL)
    return NULL;

  for (guint i = 0; i < pictures->len; i++)
    {
      gint64 id = insert_image (self, row, g_ptr_array_index (pictures, i), error);

      if (id == 0)
        return NULL;
      g_array_append_val (ids, id);
    }

  return pb_db_transaction_commit (g_steal_pointer (&tx), error) ? g_steal_pointer (&ids) : NULL;
}

/* Inside the caller's transaction. */
static gboolean
remove_cover (PbRegister  *self,
              gint64       edition,
              GError     **error)
{
  g_autoptr(GError) failure = NULL;
  g_autoptr(GPtrArray) images = pb_register_list (self, PB_TYPE_IMAGE, "edition", edition, &failure);

  for (guint i = 0; failure == NULL && i < images->len; i++)
    pb_register_delete (self, images->pdata[i], &failure);
  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));

  return failure == NULL;
}

gboolean
pb_register_set_cover (PbRegister  *self,
                       gint64       edition,
                       PbPicture   *picture,
                       GError     **error)
{
  g_autoptr(PbDbTransaction) tx = NULL;
  g_autoptr(PbEntity) row = NULL;
  g_autofree char *title = NULL;
  g_autofree char *label = NULL;

  g_return_val_if_fail (PB_IS_REGISTER (self), FALSE);
  g_return_val_if_fail (picture == NULL || PB_IS_PICTURE (picture), FALSE);

  row = pb_register_read (self, PB_TYPE_EDITION, edition, error);
  if (row == NULL)
    return FALSE;

  title = pb_entity_dup_short_title (row);
  /* Translators: %s is the title of an edition of the booklet. */
  label = g_strdup_printf (picture != NULL ? _("Change Cover Image of “%s”") : _("Remove Cover Image of “%s”"), title);
  tx = pb_db_begin (self->db, label, error);
  if (tx == NULL || !remove_cover (self, edition, error) ||
      (picture != NULL && insert_image (self, row, picture, error) == 0))
    return FALSE;

  return pb_db_transaction_commit (g_steal_pointer (&tx), error);
}

gboolean
pb_register_set_logo (PbRegister  *self,
                      gint64       programme,
                      PbPicture   *picture,
                      GError     **error)
{
  g_autoptr(PbDbTransaction) tx = NULL;
  g_autoptr(PbEntity) stored = NULL;
  g_autoptr(PbEntity) changed = NULL;
  g_autofree char *title = NULL;
  g_autofree char *label = NULL;
  g_autofree char *hash = NULL;

  g_return_val_if_fail (PB_IS_REGISTER (self), FALSE);
  g_return_val_if_fail (picture == NULL || PB_IS_PICTURE (picture), FALSE);

  stored = pb_register_read (self, PB_TYPE_PROGRAMME, programme, error);
  if (stored == NULL)
    return FALSE;

  title = pb_entity_dup_short_title (stored);
  /* Translators: %s is the name of a programme. */
  label = g_strdup_printf (picture != NULL ? _("Change Logo of “%s”") : _("Remove Logo of “%s”"), title);
  tx = pb_db_begin (self->db, label, error);
  if (tx == NULL)
    return FALSE;

  if (picture != NULL)
    {
      hash = pb_db_content_add (self->db, pb_picture_get_bytes (picture), error);
      if (hash == NULL)
        return FALSE;
    }

  changed = pb_entity_copy (stored);
  pb_entity_set_text (changed, "logo", hash);
  if (!pb_register_update (self, stored, changed, error))
    return FALSE;

  return pb_db_transaction_commit (g_steal_pointer (&tx), error);
}

GBytes *
pb_register_read_content (PbRegister  *self,
                          const char  *hash,
                          GError     **error)
{
  g_return_val_if_fail (PB_IS_REGISTER (self), NULL);
  g_return_val_if_fail (hash != NULL, NULL);

  return pb_db_content_read (self->db, hash, error);
}

gboolean
pb_image_is_expired (PbEntity   *image,
                     const char *today)
{
  g_return_val_if_fail (PB_IS_IMAGE (image), TRUE);
  g_return_val_if_fail (today != NULL, TRUE);

  return !pb_entity_is_null (image, "consent_until") &&
         strcmp (pb_entity_get_text (image, "consent_until"), today) < 0;
}

gboolean
pb_image_is_publishable (PbEntity   *image,
                         const char *today)
{
  g_return_val_if_fail (PB_IS_IMAGE (image), FALSE);

  return !pb_image_is_expired (image, today) &&
         (pb_entity_get_boolean (image, "decorative") ||
          *pb_entity_get_text (image, "alternative_text") != '\0');
}
