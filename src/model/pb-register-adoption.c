/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-register-adoption"
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "pb-date.h"
#include "pb-db-content.h"
#include "pb-db-journal.h"
#include "pb-error.h"
#include "pb-register-editions.h"
#include "pb-register-private.h"

gint64
pb_register_get_position (PbRegister *self)
{
  g_return_val_if_fail (PB_IS_REGISTER (self), -1);

  return pb_db_journal_get_position (self->db);
}

/* What was read for the booklet is what stands in the register still. */
static gboolean
require_position (PbRegister  *self,
                  gint64       position,
                  GError     **error)
{
  const gint64 now = pb_db_journal_get_position (self->db);

  if (now >= 0 && now == position)
    return TRUE;

  return pb_register_refuse (PB_ERROR_CONFLICT, NULL,
                             _("Nothing was adopted: the register was changed while the booklet was made. Look at it "
                               "and adopt again."),
                             error);
}

/* The edition, which must have the status; NULL with error. */
static PbEntity *
read_with_status (PbRegister  *self,
                  gint64       edition,
                  const char  *status,
                  const char  *message,
                  GError     **error)
{
  g_autoptr(PbEntity) row = pb_register_read (self, PB_TYPE_EDITION, edition, error);

  if (row == NULL || strcmp (pb_entity_get_text (row, "status"), status) == 0)
    return g_steal_pointer (&row);

  pb_register_refuse (PB_ERROR_RULE, NULL, message, error);

  return NULL;
}

static PbEntity *
read_draft (PbRegister  *self,
            gint64       edition,
            GError     **error)
{
  return read_with_status (self, edition, "draft", _("Only a draft is adopted. Make a new edition."), error);
}

/* What is decided was decided; a day that is yet to come would be frozen with the edition. */
static gboolean
require_day (const char  *on,
             GError     **error)
{
  g_autofree char *today = pb_date_today ();

  if (strcmp (on, today) <= 0)
    return TRUE;

  g_set_error_literal (error, PB_ERROR, PB_ERROR_INVALID,
                       _("An edition is adopted today or was on an earlier day. Choose such a day."));

  return FALSE;
}

gboolean
pb_register_adopt_edition (PbRegister  *self,
                           gint64       edition,
                           GBytes      *frozen,
                           gint64       position,
                           const char  *on,
                           GError     **error)
{
  g_autoptr(PbDbTransaction) tx = NULL;
  g_autoptr(PbEntity) stored = NULL;
  g_autoptr(PbEntity) adopted = NULL;
  g_autofree char *title = NULL;
  g_autofree char *label = NULL;
  g_autofree char *hash = NULL;

  g_return_val_if_fail (PB_IS_REGISTER (self), FALSE);
  g_return_val_if_fail (frozen != NULL && g_bytes_get_size (frozen) > 0, FALSE);
  g_return_val_if_fail (on != NULL, FALSE);

  stored = read_draft (self, edition, error);
  if (stored == NULL || !require_day (on, error))
    return FALSE;

  title = pb_entity_dup_short_title (stored);
  /* Translators: %s is the title of an edition of the booklet. */
  label = g_strdup_printf (_("Adopt “%s”"), title);
  tx = pb_db_begin (self->db, label, error);
  if (tx == NULL || !require_position (self, position, error))
    return FALSE;

  g_clear_object (&stored);
  stored = read_draft (self, edition, error);
  hash = stored != NULL ? pb_db_content_add (self->db, frozen, error) : NULL;
  if (hash == NULL)
    return FALSE;

  adopted = pb_entity_copy (stored);
  pb_entity_set_text (adopted, "status", "adopted");
  pb_entity_set_text (adopted, "adopted_on", on);
  pb_entity_set_text (adopted, "content", hash);
  pb_entity_set_integer (adopted, "published", pb_register_count_edition_items (self, edition));

  return pb_register_update (self, stored, adopted, error) && pb_db_journal_close (self->db, error) &&
         pb_db_transaction_commit (g_steal_pointer (&tx), error);
}

gboolean
pb_register_withdraw_edition (PbRegister  *self,
                              gint64       edition,
                              const char  *reason,
                              GError     **error)
{
  g_autoptr(PbDbTransaction) tx = NULL;
  g_autoptr(PbEntity) stored = NULL;
  g_autoptr(PbEntity) withdrawn = NULL;
  g_auto(PbValue) text = PB_VALUE_INIT;
  g_autofree char *title = NULL;
  g_autofree char *label = NULL;
  const PbEntityInfo *info = pb_entity_type_get_info (PB_TYPE_EDITION);

  g_return_val_if_fail (PB_IS_REGISTER (self), FALSE);

  if (!pb_field_parse (pb_entity_info_get_field (info, "withdrawal_reason"), reason, &text, error))
    return FALSE;
  if (*text.text == '\0')
    return pb_register_refuse_rule ("edition-reason", error);

  stored = read_with_status (self, edition, "adopted", _("Only an edition that was adopted is withdrawn."), error);
  if (stored == NULL)
    return FALSE;

  title = pb_entity_dup_short_title (stored);
  /* Translators: %s is the title of an edition of the booklet. */
  label = g_strdup_printf (_("Withdraw “%s”"), title);
  tx = pb_db_begin (self->db, label, error);
  if (tx == NULL)
    return FALSE;

  withdrawn = pb_entity_copy (stored);
  pb_entity_set_text (withdrawn, "status", "withdrawn");
  pb_entity_set_value (withdrawn, "withdrawal_reason", &text);

  return pb_register_update (self, stored, withdrawn, error) &&
         pb_db_transaction_commit (g_steal_pointer (&tx), error);
}
