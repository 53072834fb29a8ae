/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-programme-dialog"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-dialogs.h"
#include "pb-entity-list.h"
#include "pb-entity-pick-row.h"
#include "pb-money-notes.h"
#include "pb-money.h"
#include "pb-ordered-list.h"
#include "pb-pillar-dialog.h"
#include "pb-programme-dialog-style.h"
#include "pb-programme-dialog.h"
#include "pb-programme-money.h"
#include "pb-topic.h"

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

/* ---- funding sources */

static char *
describe_source (PbEntity *source,
                 gpointer  data)
{
  const PbField *field = pb_entity_info_get_field (pb_entity_get_info (source), "counts_as");
  const char *kind = pb_choice_get_label (field->choices, pb_entity_get_text (source, "counts_as"));
  gint64 programme = pb_entity_get_integer (source, "programme");
  g_autoptr(PbProgrammeMoney) money
      = pb_programme_money_read (PB_REGISTER (data), programme, FALSE, NULL);
  const PbMoneyShare *share
      = money != NULL ? pb_money_shares_find (money->sources, pb_entity_get_id (source)) : NULL;
  PbLanguage language = pb_language_of_interface ();
  g_autofree char *awarded = NULL;
  g_autofree char *room = NULL;

  if (share == NULL)
    return g_strdup (kind);

  awarded = pb_money_format (share->awarded, language);
  if (share->limit == PB_MONEY_NO_LIMIT)
    /* Translators: what a source counts as, and an amount. */
    return g_strdup_printf (_("%s · %s awarded"), kind, awarded);

  room = pb_money_format (share->room >= 0 ? share->room : -share->room, language);
  if (share->room < 0)
    /* Translators: what a source counts as, and two amounts. */
    return g_strdup_printf (_("%s · %s awarded, %s more than it contributes"), kind, awarded, room);

  /* Translators: what a source counts as, and two amounts. */
  return g_strdup_printf (_("%s · %s awarded, %s left"), kind, awarded, room);
}

static char *
note_contribution (PbEntity *source,
                   gpointer  data)
{
  if (pb_entity_is_null (source, "contribution"))
    return NULL;

  return pb_money_format (pb_entity_get_integer (source, "contribution"), pb_language_of_interface ());
}

static const PbOrderedListRows source_rows = {
  .get_subtitle = describe_source,
  .get_note = note_contribution,
};

static void
present_source (PbEntityDialog *over,
                gint64          source)
{
  PbDraft *programme = g_object_get_data (G_OBJECT (over), "pb-draft");
  PbRegister *reg = pb_draft_get_register (programme);
  PbDraft *draft;
  PbEntityDialog *dialog;
  PbForm *form;

  dialog = pb_dialogs_new (GTK_WIDGET (over), reg, PB_TYPE_FUNDING_SOURCE, source,
                           pb_entity_get_id (pb_draft_get_entity (programme)), _("New Funding Source"),
                           _("Edit Funding Source"), &draft);
  if (dialog == NULL)
    return;

  form = pb_entity_dialog_add_form (dialog, NULL);
  pb_form_add_fields (form, "name", "counts_as", "contribution", NULL);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (form),
                             pb_entity_pick_row_new (draft, "organisation", _("None")));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
on_add_source_cb (PbEntityDialog *dialog)
{
  present_source (dialog, 0);
}

static void
on_edit_source_cb (PbEntityDialog *dialog,
                   gint64          source)
{
  present_source (dialog, source);
}

static void
show_notes (PbMoneyNotes *notes)
{
  PbDraft *draft = g_object_get_data (G_OBJECT (notes), "pb-draft");
  g_autoptr(PbProgrammeMoney) money
      = pb_programme_money_read (pb_draft_get_register (draft), pb_entity_get_id (pb_draft_get_entity (draft)),
                                 FALSE, NULL);

  pb_money_notes_set (notes, money != NULL ? money->problems : NULL);
}

static void
on_register_changed_cb (PbMoneyNotes      *notes,
                        PbRegisterChanges *changes)
{
  if (pb_programme_money_is_stale (changes))
    show_notes (notes);
}

static void
on_note_picked_cb (PbEntityDialog *dialog,
                   gpointer        data)
{
  const PbMoneyProblem *problem = data;
  PbDraft *draft = g_object_get_data (G_OBJECT (dialog), "pb-draft");

  if (problem->type == PB_TYPE_FUNDING_SOURCE)
    present_source (dialog, problem->id);
  else if (problem->type == PB_TYPE_PILLAR)
    pb_pillar_dialog_present (GTK_WIDGET (dialog), pb_draft_get_register (draft), 0, problem->id);
  else
    pb_topic_focus (GTK_WIDGET (dialog), problem->column);
}

static void
add_notes (PbEntityDialog *dialog,
           PbDraft        *draft)
{
  GtkWidget *notes = pb_money_notes_new ();

  g_object_set_data_full (G_OBJECT (notes), "pb-draft", g_object_ref (draft), g_object_unref);
  g_signal_connect_object (notes, "picked", G_CALLBACK (on_note_picked_cb), dialog, G_CONNECT_SWAPPED);
  g_signal_connect_object (pb_draft_get_register (draft), "changed", G_CALLBACK (on_register_changed_cb), notes,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  show_notes (PB_MONEY_NOTES (notes));
  pb_entity_dialog_add_group (dialog, ADW_PREFERENCES_GROUP (notes));
}

static void
add_sources (PbEntityDialog *dialog,
             PbRegister     *reg,
             gint64          programme)
{
  g_autoptr(PbEntityList) sources
      = pb_entity_list_new (reg, PB_TYPE_FUNDING_SOURCE, "programme", programme);
  GtkWidget *list = pb_ordered_list_new (reg, G_LIST_MODEL (sources), _("Funding Sources"),
                                         _("New Funding Source"),
                                         _("None yet. Decisions award money from funding sources."));

  pb_ordered_list_set_rows (PB_ORDERED_LIST (list), &source_rows, g_object_ref (reg), g_object_unref);
  g_signal_connect_object (list, "add", G_CALLBACK (on_add_source_cb), dialog, G_CONNECT_SWAPPED);
  g_signal_connect_object (list, "edit", G_CALLBACK (on_edit_source_cb), dialog, G_CONNECT_SWAPPED);
  pb_topic_set (list, "funding_source");
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
    {
      add_notes (dialog, draft);
      add_sources (dialog, reg, programme);
      add_cross_cutting_themes (dialog, reg, programme);
      pb_programme_dialog_add_style (dialog, draft);
    }
  pb_form_add_field (pb_entity_dialog_add_form (dialog, _("Internal")), "note");

  gtk_window_present (GTK_WINDOW (dialog));
}
