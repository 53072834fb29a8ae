/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-programme-dialog"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-dialogs.h"
#include "pb-entity-list.h"
#include "pb-entity-pick-row.h"
#include "pb-ordered-list.h"
#include "pb-programme-dialog.h"

static void
present_cross_cutting_theme (PbEntityDialog *over,
                             gint64          theme)
{
  PbDraft *programme = g_object_get_data (G_OBJECT (over), "pb-draft");
  PbDraft *draft;
  PbEntityDialog *dialog;

  dialog = pb_dialogs_new (GTK_WIDGET (over), pb_draft_get_register (programme),
                           PB_TYPE_CROSS_CUTTING_THEME, theme,
                           pb_entity_get_id (pb_draft_get_entity (programme)),
                           _("New Cross-Cutting Theme"), _("Edit Cross-Cutting Theme"), &draft);
  if (dialog == NULL)
    return;

  pb_form_add_field (pb_entity_dialog_add_form (dialog, NULL), "name");
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
on_add_theme_cb (PbEntityDialog *dialog)
{
  present_cross_cutting_theme (dialog, 0);
}

static void
on_edit_theme_cb (PbEntityDialog *dialog,
                  gint64          theme)
{
  present_cross_cutting_theme (dialog, theme);
}

static void
add_cross_cutting_themes (PbEntityDialog *dialog,
                          PbRegister     *reg,
                          gint64          programme)
{
  g_autoptr(PbEntityList) themes = pb_entity_list_new (reg, PB_TYPE_CROSS_CUTTING_THEME,
                                                       "programme", programme);
  GtkWidget *list = pb_ordered_list_new (reg, G_LIST_MODEL (themes), _("Cross-Cutting Themes"),
                                         _("New Cross-Cutting Theme"),
                                         _("None yet. A cross-cutting theme runs through all pillars, such as learning."));

  g_signal_connect_object (list, "add", G_CALLBACK (on_add_theme_cb), dialog, G_CONNECT_SWAPPED);
  g_signal_connect_object (list, "edit", G_CALLBACK (on_edit_theme_cb), dialog, G_CONNECT_SWAPPED);
  pb_entity_dialog_add_group (dialog, ADW_PREFERENCES_GROUP (list));
}

void
pb_programme_dialog_present (GtkWidget  *parent,
                             PbRegister *reg,
                             gint64      programme)
{
  PbDraft *draft;
  PbEntityDialog *dialog;
  PbForm *form;

  dialog = pb_dialogs_new (parent, reg, PB_TYPE_PROGRAMME, programme, 0,
                           _("New Programme"), _("Edit Programme"), &draft);
  if (dialog == NULL)
    return;

  pb_form_add_fields (pb_entity_dialog_add_form (dialog, NULL),
                      "name", "code", "start_date", "end_date", "goal", NULL);

  form = pb_entity_dialog_add_form (dialog, _("Money"));
  pb_form_add_fields (form, "central_contribution", "regional_contribution", "ministry", NULL);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (form),
                             pb_entity_pick_row_new (draft, "treasurer", _("None")));
  pb_form_add_field (form, "vat_regime");

  if (programme != 0)
    add_cross_cutting_themes (dialog, reg, programme);
  pb_form_add_field (pb_entity_dialog_add_form (dialog, _("Internal")), "note");

  gtk_window_present (GTK_WINDOW (dialog));
}
