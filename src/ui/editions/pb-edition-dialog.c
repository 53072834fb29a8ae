/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-edition-dialog"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-edition-dialog.h"

/* The window is as high as this asks for before it knows how wide it will be: narrower than that is never too low. */
#define WIDEST_CHARS 44

static AdwPreferencesGroup *
make_text (PbRegister *reg,
           gint64      edition,
           const char *text)
{
  g_autoptr(PbEntity) entity = pb_register_read (reg, PB_TYPE_EDITION, edition, NULL);
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  GtkWidget *title = gtk_label_new (entity != NULL ? pb_entity_get_title (entity) : "");
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (title, "heading");
  gtk_label_set_wrap (GTK_LABEL (title), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (title), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_max_width_chars (GTK_LABEL (title), WIDEST_CHARS);
  gtk_label_set_max_width_chars (GTK_LABEL (label), WIDEST_CHARS);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_margin_top (label, 6);
  adw_preferences_group_add (group, title);
  adw_preferences_group_add (group, label);

  return group;
}

void
pb_edition_dialog_present (GtkWindow                 *parent,
                           PbRegister                *reg,
                           gint64                     edition,
                           const PbEditionDialogInfo *info,
                           const char                *initial)
{
  g_autoptr(PbEntity) asked = pb_entity_new (PB_TYPE_EDITION);
  g_autoptr(PbDraft) draft = NULL;
  PbEntityDialog *dialog;
  gint64 *id = g_memdup2 (&edition, sizeof edition);

  pb_entity_set_text (asked, info->column, initial);
  draft = pb_draft_new (reg, asked);
  dialog = pb_entity_dialog_new (parent, draft, _(info->title));
  pb_entity_dialog_set_add_label (dialog, _(info->label));
  pb_entity_dialog_set_command (dialog, info->run, id);
  g_object_set_data_full (G_OBJECT (dialog), "pb-edition", id, g_free);
  if (info->destructive)
    {
      gtk_widget_remove_css_class (pb_entity_dialog_get_button (dialog), "suggested-action");
      gtk_widget_add_css_class (pb_entity_dialog_get_button (dialog), "destructive-action");
    }
  pb_entity_dialog_add_group (dialog, make_text (reg, edition, _(info->text)));
  pb_form_add_field (pb_entity_dialog_add_form (dialog, NULL), info->column);

  gtk_window_present (GTK_WINDOW (dialog));
}
