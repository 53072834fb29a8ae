/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-pillar-dialog"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-colour-row.h"
#include "pb-dialogs.h"
#include "pb-entity-list.h"
#include "pb-ordered-list.h"
#include "pb-pillar-dialog.h"
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

void
pb_pillar_dialog_present (GtkWidget  *parent,
                          PbRegister *reg,
                          gint64      programme,
                          gint64      pillar)
{
  PbDraft *draft;
  PbEntityDialog *dialog;

  dialog = pb_dialogs_new (parent, reg, PB_TYPE_PILLAR, pillar, programme,
                           _("New Pillar"), _("Edit Pillar"), &draft);
  if (dialog == NULL)
    return;

  if (pillar == 0)
    pb_draft_set_value (draft, "colour", &PB_TEXT (next_colour (reg, programme)));

  pb_form_add_fields (pb_entity_dialog_add_form (dialog, NULL),
                      "name", "code", "colour", "ceiling", "introduction", NULL);
  if (pillar != 0)
    add_themes (dialog, reg, pillar);

  gtk_window_present (GTK_WINDOW (dialog));
}
