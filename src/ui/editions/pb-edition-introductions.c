/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-edition-introductions"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-edition-introductions.h"
#include "pb-entity-list.h"
#include "pb-introduction-dialog.h"
#include "pb-pillar-dot.h"
#include "pb-register-editions.h"
#include "pb-text.h"
#include "pb-topic.h"

#define EXCERPT 90

/* What the rows need to know. */
typedef struct
{
  PbRegister *reg;
  gint64      edition;
} Rows;

static void
rows_free (gpointer data)
{
  Rows *self = data;

  g_object_unref (self->reg);
  g_free (self);
}

static char *
describe (Rows     *rows,
          PbEntity *pillar)
{
  g_autoptr(PbEntity) own = pb_register_get_introduction (rows->reg, rows->edition, pb_entity_get_id (pillar));
  const char *text = pb_entity_get_text (own != NULL ? own : pillar, own != NULL ? "text" : "introduction");
  g_autofree char *excerpt = NULL;

  if (*text == '\0')
    return g_strdup (_("No introduction"));

  excerpt = pb_text_excerpt (text, EXCERPT);
  if (own != NULL)
    /* Translators: %s is how the text begins */
    return g_strdup_printf (_("Of this edition: %s"), excerpt);

  /* Translators: %s is how the text begins */
  return g_strdup_printf (_("The pillar’s own: %s"), excerpt);
}

static void
show_row (GtkWidget *row)
{
  Rows *rows = g_object_get_data (G_OBJECT (row), "pb-rows");
  PbEntity *pillar = g_object_get_data (G_OBJECT (row), "pb-pillar");
  g_autofree char *text = describe (rows, pillar);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), pb_entity_get_title (pillar));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text);
}

static void
on_register_changed_cb (GtkWidget         *row,
                        PbRegisterChanges *changes)
{
  if (pb_register_changes_has_type (changes, PB_TYPE_PILLAR)
      || pb_register_changes_has_type (changes, PB_TYPE_EDITION_INTRODUCTION))
    show_row (row);
}

static void
on_activated_cb (GtkWidget *row)
{
  Rows *rows = g_object_get_data (G_OBJECT (row), "pb-rows");
  PbEntity *pillar = g_object_get_data (G_OBJECT (row), "pb-pillar");

  pb_introduction_dialog_present (row, rows->reg, rows->edition, pb_entity_get_id (pillar));
}

static GtkWidget *
create_row (gpointer item,
            gpointer data)
{
  Rows *rows = data;
  PbEntity *pillar = item;
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *dot = pb_pillar_dot_new (NULL);

  g_object_set_data (G_OBJECT (row), "pb-rows", rows);
  g_object_set_data_full (G_OBJECT (row), "pb-pillar", g_object_ref (pillar), g_object_unref);
  g_object_bind_property (pillar, "colour", dot, "colour", G_BINDING_SYNC_CREATE);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 2);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), dot);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("document-edit-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect (row, "activated", G_CALLBACK (on_activated_cb), NULL);
  g_signal_connect_object (rows->reg, "changed", G_CALLBACK (on_register_changed_cb), row,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  show_row (row);

  return row;
}

static GtkWidget *
make_placeholder (void)
{
  GtkWidget *label = gtk_label_new (_("This programme has no pillars yet."));

  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_add_css_class (label, "pb-placeholder");

  return label;
}

GtkWidget *
pb_edition_introductions_new (PbDraft *edition)
{
  g_autoptr(PbEntityList) pillars = NULL;
  PbEntity *entity;
  GtkWidget *group;
  GtkWidget *list;
  Rows *rows;

  g_return_val_if_fail (PB_IS_DRAFT (edition), NULL);

  entity = pb_draft_get_entity (edition);
  rows = g_new0 (Rows, 1);
  rows->reg = g_object_ref (pb_draft_get_register (edition));
  rows->edition = pb_entity_get_id (entity);
  pillars = pb_entity_list_new (rows->reg, PB_TYPE_PILLAR, "programme", pb_entity_get_integer (entity, "programme"));

  list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_list_box_set_placeholder (GTK_LIST_BOX (list), make_placeholder ());
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Introductions"), -1);
  gtk_list_box_bind_model (GTK_LIST_BOX (list), G_LIST_MODEL (pillars), create_row, rows, rows_free);

  group = adw_preferences_group_new ();
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _("Introductions"));
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group),
                                         _("What stands before the projects of each pillar."));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), list);
  pb_topic_set (group, "edition_introduction");

  return group;
}
