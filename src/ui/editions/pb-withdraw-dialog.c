/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-withdraw-dialog"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-edition-dialog.h"
#include "pb-register-editions.h"
#include "pb-toast.h"
#include "pb-withdraw-dialog.h"

static gboolean
withdraw (PbDraft    *draft,
          GtkWindow  *parent,
          gpointer    edition,
          GError    **error)
{
  PbRegister *reg = pb_draft_get_register (draft);

  if (!pb_register_withdraw_edition (reg, *(gint64 *) edition,
                                     pb_entity_get_text (pb_draft_get_entity (draft), "withdrawal_reason"), error))
    return FALSE;

  pb_toast_show_undo (GTK_WIDGET (parent), reg, _("Edition withdrawn"));

  return TRUE;
}

void
pb_withdraw_dialog_present (GtkWindow  *parent,
                            PbRegister *reg,
                            gint64      edition)
{
  static const PbEditionDialogInfo info = {
    .title = N_("Withdraw Edition"),
    .text = N_("A withdrawn edition is marked as withdrawn. Its booklet stays in the register as it was, with the "
               "reason that you give here."),
    .column = "withdrawal_reason",
    .label = N_("_Withdraw"),
    .destructive = TRUE,
    .run = withdraw,
  };

  g_return_if_fail (PB_IS_REGISTER (reg));

  pb_edition_dialog_present (parent, reg, edition, &info, NULL);
}
