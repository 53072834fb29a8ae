/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-project-picker"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-project-list.h"
#include "pb-project-picker.h"
#include "pb-text.h"
#include "pb-toast.h"

#define LIST_HEIGHT 260
#define LIST_WIDTH 300

struct _PbProjectPicker
{
  GtkBox      parent_instance;

  PbRegister *reg;
  gint64      programme;
  GtkWidget  *search;
  char       *found;       /* what was looked for last */
  GtkWidget  *list;
  GtkWidget  *pages;
};

enum
{
  PICKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PbProjectPicker, pb_project_picker, GTK_TYPE_BOX)

/* A model for each search: see pb-project-list.h. */
static void
find (PbProjectPicker *self)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PbProjectList) projects = NULL;
  g_autoptr(GtkSelectionModel) selection = NULL;
  PbProjectQuery query = {
    .programme = self->programme,
    .search = gtk_editable_get_text (GTK_EDITABLE (self->search)),
    .sort = PB_PROJECT_SORT_NAME,
  };

  pb_set_str (&self->found, query.search);
  projects = pb_project_list_new (self->reg, &query, &error);
  if (projects == NULL)
    {
      pb_toast_show_error (GTK_WIDGET (self), error);
      return;
    }

  gtk_stack_set_visible_child_name (
    GTK_STACK (self->pages),
    g_list_model_get_n_items (G_LIST_MODEL (projects)) > 0 ? "list" : "nothing");
  selection = GTK_SELECTION_MODEL (gtk_single_selection_new (G_LIST_MODEL (g_steal_pointer (&projects))));
  gtk_list_view_set_model (GTK_LIST_VIEW (self->list), selection);
}

static void
on_search_changed_cb (PbProjectPicker *self)
{
  find (self);
}

static void
pick_at (PbProjectPicker *self,
         guint            position)
{
  GtkSelectionModel *selection = gtk_list_view_get_model (GTK_LIST_VIEW (self->list));
  g_autoptr(PbProjectRow) row = NULL;

  if (selection == NULL)
    return;

  row = g_list_model_get_item (G_LIST_MODEL (selection), position);
  if (row != NULL)
    g_signal_emit (self, signals[PICKED], 0, pb_project_row_get_id (row));
}

/* Enter in the search takes the row that is marked, the first unless another was gone to. */
static void
on_search_activate_cb (PbProjectPicker *self)
{
  GtkSelectionModel *selection;

  /* Right after the last letter the list is still that of what was typed before it. */
  if (g_strcmp0 (self->found, gtk_editable_get_text (GTK_EDITABLE (self->search))) != 0)
    find (self);

  selection = gtk_list_view_get_model (GTK_LIST_VIEW (self->list));
  if (selection != NULL)
    pick_at (self, gtk_single_selection_get_selected (GTK_SINGLE_SELECTION (selection)));
}

static void
on_list_activate_cb (PbProjectPicker *self,
                     guint            position)
{
  pick_at (self, position);
}

static void
on_setup_cb (GtkListItemFactory *factory,
             GtkListItem        *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *name = gtk_label_new (NULL);
  GtkWidget *code = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (name), 0.0);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (code), 0.0);
  gtk_widget_add_css_class (code, "caption");
  gtk_widget_add_css_class (code, "dim-label");
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), code);
  gtk_list_item_set_child (item, box);
}

static void
on_bind_cb (GtkListItemFactory *factory,
            GtkListItem        *item)
{
  PbProjectRow *row = gtk_list_item_get_item (item);
  GtkWidget *name = gtk_widget_get_first_child (gtk_list_item_get_child (item));

  gtk_label_set_text (GTK_LABEL (name), pb_project_row_get_name (row));
  gtk_widget_set_tooltip_text (name, pb_project_row_get_name (row));
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_next_sibling (name)), pb_project_row_get_code (row));
}

static GtkWidget *
make_list (PbProjectPicker *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (on_setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind_cb), NULL);
  self->list = gtk_list_view_new (NULL, factory);
  gtk_list_view_set_single_click_activate (GTK_LIST_VIEW (self->list), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Projects"),
                                  -1);
  g_signal_connect_object (self->list, "activate", G_CALLBACK (on_list_activate_cb), self, G_CONNECT_SWAPPED);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->list);

  return scroller;
}

static void
pb_project_picker_dispose (GObject *object)
{
  PbProjectPicker *self = PB_PROJECT_PICKER (object);

  g_clear_object (&self->reg);
  g_clear_pointer (&self->found, g_free);

  G_OBJECT_CLASS (pb_project_picker_parent_class)->dispose (object);
}

static void
pb_project_picker_class_init (PbProjectPickerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pb_project_picker_dispose;

  signals[PICKED] = g_signal_new ("picked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_INT64);
}

static void
pb_project_picker_init (PbProjectPicker *self)
{
  GtkWidget *nothing = gtk_label_new (_("No project found"));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);

  self->search = gtk_search_entry_new ();
  g_object_set (self->search, "placeholder-text", _("Search projects"), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Search projects"), -1);
  g_signal_connect_object (self->search, "search-changed", G_CALLBACK (on_search_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search, "activate", G_CALLBACK (on_search_activate_cb), self,
                           G_CONNECT_SWAPPED);

  gtk_widget_add_css_class (nothing, "dim-label");
  self->pages = gtk_stack_new ();
  gtk_stack_add_named (GTK_STACK (self->pages), make_list (self), "list");
  gtk_stack_add_named (GTK_STACK (self->pages), nothing, "nothing");
  gtk_widget_set_size_request (self->pages, LIST_WIDTH, LIST_HEIGHT);
  gtk_widget_set_vexpand (self->pages, TRUE);

  gtk_box_append (GTK_BOX (self), self->search);
  gtk_box_append (GTK_BOX (self), self->pages);
}

GtkWidget *
pb_project_picker_new (PbRegister *reg,
                       gint64      programme)
{
  PbProjectPicker *self;

  g_return_val_if_fail (PB_IS_REGISTER (reg), NULL);

  self = g_object_new (PB_TYPE_PROJECT_PICKER, NULL);
  self->reg = g_object_ref (reg);
  self->programme = programme;

  return GTK_WIDGET (self);
}

void
pb_project_picker_start (PbProjectPicker *self)
{
  g_return_if_fail (PB_IS_PROJECT_PICKER (self));

  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  find (self);
  gtk_widget_grab_focus (self->search);
}

void
pb_project_picker_clear (PbProjectPicker *self)
{
  g_return_if_fail (PB_IS_PROJECT_PICKER (self));

  gtk_list_view_set_model (GTK_LIST_VIEW (self->list), NULL);
}
