/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-edition-items"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-edition-items.h"
#include "pb-entity-dialog.h"
#include "pb-entity-list.h"
#include "pb-navigator.h"
#include "pb-ordered-list.h"
#include "pb-project-pick-row.h"
#include "pb-register-editions.h"
#include "pb-toast.h"

/* What the rows and the button need to know. */
typedef struct
{
  PbRegister *reg;
  gint64      edition;
  gint64      programme;
} Items;

static Items *
items_new (PbDraft *edition)
{
  Items *items = g_new0 (Items, 1);
  PbEntity *entity = pb_draft_get_entity (edition);

  items->reg = g_object_ref (pb_draft_get_register (edition));
  items->edition = pb_entity_get_id (entity);
  items->programme = pb_entity_get_integer (entity, "programme");

  return items;
}

static void
items_free (gpointer data)
{
  Items *items = data;

  g_object_unref (items->reg);
  g_free (items);
}

static PbEntity *
read_project (Items    *items,
              PbEntity *item)
{
  return pb_register_read (items->reg, PB_TYPE_PROJECT, pb_entity_get_integer (item, "project"), NULL);
}

static char *
get_title (PbEntity *item,
           gpointer  data)
{
  g_autoptr(PbEntity) project = read_project (data, item);

  return g_strdup (project != NULL ? pb_entity_get_title (project) : "");
}

static char *
get_subtitle (PbEntity *item,
              gpointer  data)
{
  g_autoptr(PbEntity) project = read_project (data, item);

  if (project == NULL)
    return NULL;
  if (g_str_equal (pb_entity_get_text (project, "visibility"), "public"))
    return g_strdup (pb_entity_get_text (project, "code"));

  /* Translators: %s is the code of a project in an edition */
  return g_strdup_printf (_("%s · internal, so not in the booklet"), pb_entity_get_text (project, "code"));
}

static void
on_toggled_cb (GtkCheckButton *check,
               PbEntity       *item)
{
  Items *items = g_object_get_data (G_OBJECT (check), "items");
  g_autoptr(PbEntity) changed = NULL;
  g_autoptr(GError) error = NULL;

  if (gtk_check_button_get_active (check) == (pb_entity_get_integer (item, "included") != 0))
    return;

  changed = pb_entity_copy (item);
  pb_entity_set_integer (changed, "included", gtk_check_button_get_active (check));
  if (!pb_register_save (items->reg, changed, NULL, &error))
    {
      gtk_check_button_set_active (check, !gtk_check_button_get_active (check));
      pb_toast_show_error (GTK_WIDGET (check), error);
    }
}

static GtkWidget *
make_check (PbEntity *item,
            gpointer  data)
{
  GtkWidget *check = gtk_check_button_new ();
  g_autofree char *title = get_title (item, data);
  /* Translators: %s is a project */
  g_autofree char *name = g_strdup_printf (_("“%s” is in the booklet"), title);

  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data (G_OBJECT (check), "items", data);
  g_object_bind_property (item, "included", check, "active", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (check, "toggled", G_CALLBACK (on_toggled_cb), item, 0);

  return check;
}

static void
on_edit_cb (GtkWidget *list,
            gint64     id,
            Items     *items)
{
  g_autoptr(PbEntity) item = pb_register_read (items->reg, PB_TYPE_EDITION_ITEM, id, NULL);

  if (item != NULL)
    pb_navigate_to (list, PB_TYPE_PROJECT, pb_entity_get_integer (item, "project"), NULL);
}

static void
on_add_cb (GtkWidget *list,
           Items     *items)
{
  GtkRoot *root = gtk_widget_get_root (list);
  g_autoptr(PbEntity) item = pb_entity_new (PB_TYPE_EDITION_ITEM);
  g_autoptr(PbDraft) draft = NULL;
  PbEntityDialog *dialog;

  pb_entity_set_integer (item, "edition", items->edition);
  draft = pb_draft_new (items->reg, item);
  dialog = pb_entity_dialog_new (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, draft, _("Add a Project"));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (pb_entity_dialog_add_form (dialog, NULL)),
                             pb_project_pick_row_new (draft, "project", items->programme));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
on_add_public_cb (GtkWidget *button,
                  Items     *items)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *text = NULL;
  guint n = 0;

  if (!pb_register_add_public_projects (items->reg, items->edition, &n, &error))
    {
      pb_toast_show_error (button, error);
      return;
    }

  if (n == 0)
    {
      pb_toast_show (button, _("All public projects are in this edition"));
      return;
    }

  text = g_strdup_printf (ngettext ("%u project added", "%u projects added", n), n);
  pb_toast_show_undo (button, items->reg, text);
}

static GtkWidget *
make_public_button (Items *items)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_("Add All _Public Projects"));

  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_set_margin_top (button, 12);
  g_signal_connect (button, "clicked", G_CALLBACK (on_add_public_cb), items);

  return button;
}

GtkWidget *
pb_edition_items_new (PbDraft *edition)
{
  static const PbOrderedListRows rows = { get_title, get_subtitle, make_check };
  g_autoptr(PbEntityList) model = NULL;
  GtkWidget *list;
  Items *items;

  g_return_val_if_fail (PB_IS_DRAFT (edition), NULL);

  items = items_new (edition);
  model = pb_entity_list_new (items->reg, PB_TYPE_EDITION_ITEM, "edition", items->edition);
  list = pb_ordered_list_new (items->reg, G_LIST_MODEL (model), _("Projects"), _("Add a Project"),
                              _("No projects in this edition yet."));
  pb_ordered_list_set_rows (PB_ORDERED_LIST (list), &rows, items, items_free);
  g_signal_connect (list, "edit", G_CALLBACK (on_edit_cb), items);
  g_signal_connect (list, "add", G_CALLBACK (on_add_cb), items);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (list), make_public_button (items));

  return list;
}
