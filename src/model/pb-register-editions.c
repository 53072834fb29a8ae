/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-register-editions"
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "pb-date.h"
#include "pb-register-editions.h"
#include "pb-register-private.h"
#include "pb-text.h"

/* ---- a new edition */

PbEntity *
pb_register_prepare_edition (PbRegister *self,
                             gint64      programme)
{
  g_autoptr(GPtrArray) editions = NULL;
  g_autofree char *today = pb_date_today ();
  PbEntity *edition;
  PbEntity *last;

  g_return_val_if_fail (PB_IS_REGISTER (self), NULL);

  /* By number. */
  editions = pb_register_list (self, PB_TYPE_EDITION, "programme", programme, NULL);
  last = editions->len > 0 ? editions->pdata[editions->len - 1] : NULL;

  edition = pb_entity_new (PB_TYPE_EDITION);
  pb_entity_set_integer (edition, "programme", programme);
  pb_entity_set_integer (edition, "number", last != NULL ? pb_entity_get_integer (last, "number") + 1 : 1);
  pb_entity_set_text (edition, "reference_date", today);
  if (last != NULL)
    {
      pb_entity_set_integer (edition, "previous", pb_entity_get_id (last));
      pb_entity_set_text (edition, "language", pb_entity_get_text (last, "language"));
    }

  return edition;
}

/* Inside the caller's transaction: the rows of a type that belong to one edition come into another one as well. */
static gboolean
copy_rows (PbRegister  *self,
           GType        type,
           gint64       from,
           gint64       edition,
           GError     **error)
{
  g_autoptr(PbDbSelect) select = pb_entity_table_select (pb_entity_type_get_info (type));
  g_autoptr(GPtrArray) rows = NULL;

  pb_db_select_where (select, "edition", &PB_INTEGER (from));
  rows = pb_entity_table_list (self->db, type, select, error);
  if (rows == NULL)
    return FALSE;

  for (guint i = 0; i < rows->len; i++)
    {
      g_autoptr(PbEntity) copy = pb_entity_copy (rows->pdata[i]);

      pb_entity_set_id (copy, 0);
      pb_entity_set_integer (copy, "edition", edition);
      if (pb_register_insert (self, copy, error) == 0)
        return FALSE;
    }

  return TRUE;
}

/* What the new one does not say, it says as the other one. */
static void
take_texts (PbEntity *edition,
            PbEntity *other)
{
  static const char *const columns[] = { "foreword", "imprint", "language" };

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      if (*pb_entity_get_text (edition, columns[i]) == '\0')
        pb_entity_set_text (edition, columns[i], pb_entity_get_text (other, columns[i]));
    }
}

/* The edition to copy from; NULL with error when it is not one of the same programme. */
static PbEntity *
read_source (PbRegister  *self,
             PbEntity    *edition,
             gint64       copy_from,
             GError     **error)
{
  g_autoptr(PbEntity) source = pb_register_read (self, PB_TYPE_EDITION, copy_from, error);

  if (source == NULL)
    return NULL;
  if (pb_entity_get_integer (source, "programme") == pb_entity_get_integer (edition, "programme"))
    return g_steal_pointer (&source);

  pb_register_refuse (PB_ERROR_RULE, "previous",
                      _("An edition takes over from editions of its own programme. Choose one of those."), error);

  return NULL;
}

gint64
pb_register_add_edition (PbRegister  *self,
                         PbEntity    *edition,
                         gint64       copy_from,
                         GError     **error)
{
  g_autoptr(PbDbTransaction) tx = NULL;
  g_autoptr(PbEntity) whole = NULL;
  g_autoptr(PbEntity) source = NULL;
  g_autofree char *label = NULL;
  gint64 id;

  g_return_val_if_fail (PB_IS_REGISTER (self), 0);
  g_return_val_if_fail (PB_IS_EDITION (edition), 0);
  g_return_val_if_fail (pb_entity_get_id (edition) == 0, 0);

  label = pb_register_label_add (self, edition);
  tx = pb_db_begin (self->db, label, error);
  if (tx == NULL)
    return 0;

  whole = pb_entity_copy (edition);
  if (copy_from != 0)
    {
      source = read_source (self, edition, copy_from, error);
      if (source == NULL)
        return 0;
      take_texts (whole, source);
    }

  id = pb_register_insert (self, whole, error);
  if (id == 0 ||
      (copy_from != 0 && !(pb_register_copy_edition_items (self, copy_from, id, error) &&
                           copy_rows (self, PB_TYPE_EDITION_INTRODUCTION, copy_from, id, error) &&
                           copy_rows (self, PB_TYPE_IMAGE, copy_from, id, error))))
    return 0;

  return pb_db_transaction_commit (g_steal_pointer (&tx), error) ? id : 0;
}

/* ---- introductions */

PbEntity *
pb_register_get_introduction (PbRegister *self,
                              gint64      edition,
                              gint64      pillar)
{
  g_autoptr(PbDbSelect) select = pb_db_select_new ("edition_introduction");
  g_autoptr(GPtrArray) found = NULL;

  g_return_val_if_fail (PB_IS_REGISTER (self), NULL);

  pb_db_select_where (select, "edition", &PB_INTEGER (edition));
  pb_db_select_where (select, "pillar", &PB_INTEGER (pillar));
  found = pb_entity_table_list (self->db, PB_TYPE_EDITION_INTRODUCTION, select, NULL);

  return found != NULL && found->len > 0 ? g_object_ref (found->pdata[0]) : NULL;
}

/* Inside the caller's transaction. text: tidied. */
static gboolean
write_introduction (PbRegister  *self,
                    gint64       edition,
                    gint64       pillar,
                    const char  *text,
                    GError     **error)
{
  g_autoptr(PbEntity) stored = pb_register_get_introduction (self, edition, pillar);
  g_autoptr(PbEntity) entity = NULL;

  if (stored != NULL && *text == '\0')
    return pb_register_delete (self, stored, error);
  if (stored == NULL && *text == '\0')
    return TRUE;

  entity = stored != NULL ? pb_entity_copy (stored) : pb_entity_new (PB_TYPE_EDITION_INTRODUCTION);
  pb_entity_set_integer (entity, "edition", edition);
  pb_entity_set_integer (entity, "pillar", pillar);
  pb_entity_set_text (entity, "text", text);

  return stored != NULL ? pb_register_update (self, stored, entity, error)
                        : pb_register_insert (self, entity, error) != 0;
}

gboolean
pb_register_set_introduction (PbRegister  *self,
                              gint64       edition,
                              gint64       pillar,
                              const char  *text,
                              GError     **error)
{
  const PbField *field;
  g_autoptr(PbDbTransaction) tx = NULL;
  g_autoptr(PbEntity) row = NULL;
  g_auto(PbValue) value = PB_VALUE_INIT;
  g_autofree char *title = NULL;
  g_autofree char *label = NULL;

  g_return_val_if_fail (PB_IS_REGISTER (self), FALSE);

  row = pb_register_read (self, PB_TYPE_PILLAR, pillar, error);
  field = pb_entity_info_get_field (pb_entity_type_get_info (PB_TYPE_EDITION_INTRODUCTION), "text");
  if (row == NULL || !pb_field_parse (field, text, &value, error))
    return FALSE;

  title = pb_entity_dup_short_title (row);
  /* Translators: %s is the name of a pillar. */
  label = g_strdup_printf (_("Change Introduction to “%s”"), title);
  tx = pb_db_begin (self->db, label, error);

  return tx != NULL && write_introduction (self, edition, pillar, value.text, error) &&
         pb_db_transaction_commit (g_steal_pointer (&tx), error);
}

/* ---- what it is compared with */

/* Whether it is published: it was not taken back, and what stands in it is known. */
static gboolean
is_published (PbEntity *edition)
{
  return strcmp (pb_entity_get_text (edition, "status"), "adopted") == 0 && !pb_entity_is_null (edition, "content");
}

PbEntity *
pb_register_get_compared_edition (PbRegister *self,
                                  gint64      edition)
{
  g_autoptr(PbEntity) row = NULL;
  g_autoptr(PbEntity) previous = NULL;
  g_autoptr(GPtrArray) editions = NULL;
  PbEntity *last = NULL;

  g_return_val_if_fail (PB_IS_REGISTER (self), NULL);

  row = pb_register_read (self, PB_TYPE_EDITION, edition, NULL);
  if (row == NULL)
    return NULL;

  if (!pb_entity_is_null (row, "previous"))
    previous = pb_register_read (self, PB_TYPE_EDITION, pb_entity_get_integer (row, "previous"), NULL);
  if (previous != NULL && is_published (previous))
    return g_steal_pointer (&previous);

  editions = pb_register_list (self, PB_TYPE_EDITION, "programme", pb_entity_get_integer (row, "programme"), NULL);
  for (guint i = 0; i < editions->len; i++)
    {
      PbEntity *other = editions->pdata[i];

      if (pb_entity_get_integer (other, "number") < pb_entity_get_integer (row, "number") && is_published (other))
        last = other;
    }

  return last != NULL ? g_object_ref (last) : NULL;
}
