/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-pillar-dialog"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-colour-row.h"
#include "pb-dialogs.h"
#include "pb-entity-list.h"
#include "pb-money.h"
#include "pb-ordered-list.h"
#include "pb-pillar-dialog.h"
#include "pb-programme-money.h"
#include "pb-theme-dialog.h"

/* The first of the palette that no pillar of the programme has; from the start again when all are taken. */
static const char *
next_colour (PbRegister *reg,
             gint64      programme)
{
  g_autoptr(GPtrArray) pillars = pb_register_list (reg, PB_TYPE_PILLAR, "programme", programme, NULL);
  const char *colour;

  for (guint i = 0; (colour = pb_colour_row_get_palette (i)) != NULL; i++)
    {
      gboolean used = FALSE;

      for (guint j = 0; j < pillars->len && !used; j++)
        used = g_str_equal (pb_entity_get_text (g_ptr_array_index (pillars, j), "colour"), colour);

      if (!used)
        return colour;
    }

  return pb_colour_row_get_palette (0);
}

static gboolean
is_top_level (gpointer item,
              gpointer user_data)
{
  return pb_entity_is_null (PB_ENTITY (item), "parent");
}

static GListModel *
create_sub_themes (gpointer item,
                   gpointer user_data)
{
  return G_LIST_MODEL (pb_entity_list_new (PB_REGISTER (user_data), PB_TYPE_THEME, "parent",
                                           pb_entity_get_id (PB_ENTITY (item))));
}

/* A theme that gets another parent stays in the list of the pillar's themes: the filter has to look again. */
static void
on_register_changed_cb (GtkFilter         *top_level,
                        PbRegisterChanges *changes)
{
  if (pb_register_changes_has_type (changes, PB_TYPE_THEME))
    gtk_filter_changed (top_level, GTK_FILTER_CHANGE_DIFFERENT);
}

static GListModel *
create_theme_tree (PbRegister *reg,
                   gint64      pillar)
{
  GtkFilter *top_level = GTK_FILTER (gtk_custom_filter_new (is_top_level, NULL, NULL));
  GListModel *themes = G_LIST_MODEL (pb_entity_list_new (reg, PB_TYPE_THEME, "pillar", pillar));
  GListModel *roots = G_LIST_MODEL (gtk_filter_list_model_new (themes, top_level));

  g_signal_connect_object (reg, "changed", G_CALLBACK (on_register_changed_cb), top_level,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);

  return G_LIST_MODEL (gtk_tree_list_model_new (roots, FALSE, TRUE, create_sub_themes,
                                                g_object_ref (reg), g_object_unref));
}

static void
on_add_theme_cb (PbEntityDialog *dialog)
{
  PbDraft *draft = g_object_get_data (G_OBJECT (dialog), "pb-draft");

  pb_theme_dialog_present (GTK_WIDGET (dialog), pb_draft_get_register (draft),
                           pb_entity_get_id (pb_draft_get_entity (draft)), 0);
}

static void
on_edit_theme_cb (PbEntityDialog *dialog,
                  gint64          theme)
{
  PbDraft *draft = g_object_get_data (G_OBJECT (dialog), "pb-draft");

  pb_theme_dialog_present (GTK_WIDGET (dialog), pb_draft_get_register (draft), 0, theme);
}

static void
add_themes (PbEntityDialog *dialog,
            PbRegister     *reg,
            gint64          pillar)
{
  g_autoptr(GListModel) tree = create_theme_tree (reg, pillar);
  GtkWidget *list = pb_ordered_list_new (reg, tree, _("Themes"), _("New Theme"),
                                         _("No themes yet. A project belongs to a theme."));

  g_signal_connect_object (list, "add", G_CALLBACK (on_add_theme_cb), dialog, G_CONNECT_SWAPPED);
  g_signal_connect_object (list, "edit", G_CALLBACK (on_edit_theme_cb), dialog, G_CONNECT_SWAPPED);
  pb_entity_dialog_add_group (dialog, ADW_PREFERENCES_GROUP (list));
}

/* ---- money */

static void
show_money (AdwActionRow *row)
{
  PbDraft *draft = g_object_get_data (G_OBJECT (row), "pb-draft");
  PbEntity *pillar = pb_draft_get_entity (draft);
  PbLanguage language = pb_language_of_interface ();
  g_autoptr(PbProgrammeMoney) money
      = pb_programme_money_read (pb_draft_get_register (draft), pb_entity_get_integer (pillar, "programme"), FALSE,
                                 NULL);
  const PbMoneyShare *share
      = money != NULL ? pb_money_shares_find (money->pillars, pb_entity_get_id (pillar)) : NULL;
  g_autofree char *awarded = share != NULL ? pb_money_format (share->awarded, language) : g_strdup ("—");
  g_autofree char *room = NULL;
  g_autofree char *text = NULL;

  if (share != NULL && share->limit != PB_MONEY_NO_LIMIT)
    room = pb_money_format (share->room >= 0 ? share->room : -share->room, language);

  if (room == NULL)
    text = g_strdup (awarded);
  else if (share->room < 0)
    /* Translators: two amounts. */
    text = g_strdup_printf (_("%s: %s more than the ceiling"), awarded, room);
  else
    /* Translators: two amounts. */
    text = g_strdup_printf (_("%s: %s of room left under the ceiling"), awarded, room);

  adw_action_row_set_subtitle (row, text);
}

static void
on_money_changed_cb (AdwActionRow      *row,
                     PbRegisterChanges *changes)
{
  if (pb_programme_money_is_stale (changes))
    show_money (row);
}

static void
add_money (PbForm  *form,
           PbDraft *draft)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Awarded"));
  gtk_widget_add_css_class (row, "property");
  g_object_set_data_full (G_OBJECT (row), "pb-draft", g_object_ref (draft), g_object_unref);
  g_signal_connect_object (pb_draft_get_register (draft), "changed", G_CALLBACK (on_money_changed_cb), row,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  show_money (ADW_ACTION_ROW (row));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (form), row);
}

void
pb_pillar_dialog_present (GtkWidget  *parent,
                          PbRegister *reg,
                          gint64      programme,
                          gint64      pillar)
{
  PbDraft *draft;
  PbEntityDialog *dialog;
  PbForm *form;

  dialog = pb_dialogs_new (parent, reg, PB_TYPE_PILLAR, pillar, programme,
                           _("New Pillar"), _("Edit Pillar"), &draft);
  if (dialog == NULL)
    return;

  if (pillar == 0)
    pb_draft_set_value (draft, "colour", &PB_TEXT (next_colour (reg, programme)));

  form = pb_entity_dialog_add_form (dialog, NULL);
  pb_form_add_fields (form, "name", "code", "colour", "ceiling", NULL);
  if (pillar != 0)
    add_money (form, draft);
  pb_form_add_field (form, "introduction");
  if (pillar != 0)
    add_themes (dialog, reg, pillar);

  gtk_window_present (GTK_WINDOW (dialog));
}
