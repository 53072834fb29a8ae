/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-phase-dialog"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-date.h"
#include "pb-entity-dialog.h"
#include "pb-entity-list.h"
#include "pb-phase-dialog.h"
#include "pb-reference-row.h"

/* "2021-0456 · Steering group": what tells one decision from another. */
static char *
label_decision (PbEntity *decision,
                gpointer  unused)
{
  return g_strdup_printf ("%s · %s", pb_entity_get_text (decision, "number"),
                          pb_entity_get_text (decision, "title"));
}

static void
add_details (PbForm     *form,
             PbRegister *reg,
             gint64      project)
{
  g_autoptr(PbEntity) entity = pb_register_read (reg, PB_TYPE_PROJECT, project, NULL);
  gint64 programme = entity != NULL ? pb_entity_get_integer (entity, "programme") : 0;
  g_autoptr(PbEntityList) decisions = pb_entity_list_new (reg, PB_TYPE_DECISION, "programme",
                                                          programme);
  GtkWidget *decision;

  pb_form_add_field (form, "date");
  decision = pb_form_add_reference (form, "decision", G_LIST_MODEL (decisions),
                                    C_("decision", "None"));
  pb_reference_row_set_label_func (PB_REFERENCE_ROW (decision), label_decision, NULL, NULL);
  pb_form_add_field (form, "reason");
}

void
pb_phase_dialog_present (GtkWindow  *parent,
                         PbRegister *reg,
                         gint64      project)
{
  g_autoptr(PbEntity) change = pb_entity_new (PB_TYPE_PHASE_CHANGE);
  g_autoptr(PbEntity) entity = NULL;
  g_autofree char *today = pb_date_today ();
  g_autoptr(PbDraft) draft = NULL;
  PbEntityDialog *dialog;
  PbForm *form;

  g_return_if_fail (PB_IS_REGISTER (reg));
  g_return_if_fail (project > 0);

  pb_entity_set_integer (change, "project", project);
  pb_entity_set_text (change, "date", today);
  entity = pb_register_read (reg, PB_TYPE_PROJECT, project, NULL);
  /* What the user sees it go from: refused when it is another by the time of saving. */
  if (entity != NULL)
    pb_entity_set_text (change, "from_phase", pb_entity_get_text (entity, "phase"));
  draft = pb_draft_new (reg, change);

  dialog = pb_entity_dialog_new (parent, draft, _("Change Phase"));
  pb_entity_dialog_set_add_label (dialog, _("C_hange"));
  form = pb_entity_dialog_add_form (dialog, NULL);
  pb_form_add_field (form, "to_phase");
  add_details (form, reg, project);

  gtk_window_present (GTK_WINDOW (dialog));
}

void
pb_phase_dialog_present_edit (GtkWindow  *parent,
                              PbRegister *reg,
                              gint64      phase_change)
{
  g_autoptr(PbEntity) change = NULL;
  g_autoptr(PbDraft) draft = NULL;
  PbEntityDialog *dialog;

  g_return_if_fail (PB_IS_REGISTER (reg));

  change = pb_register_read (reg, PB_TYPE_PHASE_CHANGE, phase_change, NULL);
  if (change == NULL)
    return;

  draft = pb_draft_new (reg, change);
  dialog = pb_entity_dialog_new (parent, draft, _("Edit Phase Change"));
  add_details (pb_entity_dialog_add_form (dialog, NULL), reg,
               pb_entity_get_integer (change, "project"));

  gtk_window_present (GTK_WINDOW (dialog));
}
