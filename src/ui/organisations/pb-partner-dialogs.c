/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-partner-dialogs"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-entity-pick-row.h"
#include "pb-partner-dialogs.h"
#include "pb-place-row.h"

static PbEntityDialog *
new_dialog (GtkWidget  *from,
            PbDraft    *draft,
            const char *title)
{
  GtkRoot *root = gtk_widget_get_root (from);

  return pb_entity_dialog_new (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, draft, title);
}

void
pb_organisation_form_fill (PbForm  *form,
                           PbDraft *draft)
{
  g_return_if_fail (PB_IS_FORM (form));

  pb_form_add_fields (form, "name", "abbreviation", "kind", "cbs_code", "kvk_number", "country",
                      "website", NULL);
}

void
pb_person_form_fill (PbForm  *form,
                     PbDraft *draft)
{
  g_return_if_fail (PB_IS_FORM (form));

  pb_form_add_fields (form, "name", "function", NULL);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (form),
                             pb_entity_pick_row_new (draft, "organisation", _("No organisation")));
  pb_form_add_fields (form, "email", "telephone", NULL);
}

PbEntityDialog *
pb_new_organisation_dialog_new (GtkWidget  *from,
                                PbRegister *reg)
{
  g_autoptr(PbEntity) organisation = pb_entity_new (PB_TYPE_ORGANISATION);
  g_autoptr(PbDraft) draft = pb_draft_new (reg, organisation);
  PbEntityDialog *dialog = new_dialog (from, draft, _("New Organisation"));
  PbForm *list = pb_entity_dialog_add_form (dialog, NULL);

  adw_preferences_group_add (ADW_PREFERENCES_GROUP (list), pb_place_row_new (draft));
  pb_organisation_form_fill (pb_entity_dialog_add_form (dialog, NULL), draft);

  return dialog;
}

PbEntityDialog *
pb_new_person_dialog_new (GtkWidget  *from,
                          PbRegister *reg,
                          gint64      organisation)
{
  g_autoptr(PbEntity) person = pb_entity_new (PB_TYPE_PERSON);
  g_autoptr(PbDraft) draft = NULL;
  PbEntityDialog *dialog;

  if (organisation != 0)
    pb_entity_set_integer (person, "organisation", organisation);
  draft = pb_draft_new (reg, person);
  dialog = new_dialog (from, draft, _("New Person"));
  pb_person_form_fill (pb_entity_dialog_add_form (dialog, NULL), draft);

  return dialog;
}
