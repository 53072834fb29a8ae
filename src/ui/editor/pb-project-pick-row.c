/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-project-pick-row"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-pick.h"
#include "pb-project-list.h"
#include "pb-project-pick-row.h"
#include "pb-toast.h"

#define LIST_HEIGHT 260
#define LIST_WIDTH 300

struct _PbProjectPickRow
{
  PbFieldRow  parent_instance;

  gint64      programme;
  GtkWidget  *name;
  GtkWidget  *popover;   /* NULL until it is opened, as are the next */
  GtkWidget  *search;
  GtkWidget  *list;
  GtkWidget  *pages;
  GtkWidget  *none;
};

G_DEFINE_FINAL_TYPE (PbProjectPickRow, pb_project_pick_row, PB_TYPE_FIELD_ROW)

static PbRegister *
get_register (PbProjectPickRow *self)
{
  return pb_draft_get_register (pb_field_row_get_draft (PB_FIELD_ROW (self)));
}

/* "WO-03 · Proeftuin Emmerhout", after the programme where it is not the project's own. */
static char *
describe (PbProjectPickRow *self,
          gint64            id)
{
  PbEntity *own = pb_draft_get_entity (pb_field_row_get_draft (PB_FIELD_ROW (self)));
  g_autoptr(PbEntity) project = pb_register_read (get_register (self), PB_TYPE_PROJECT, id, NULL);
  g_autoptr(PbEntity) programme = NULL;
  gint64 programme_id;

  if (project == NULL)
    return NULL;

  programme_id = pb_entity_get_integer (project, "programme");
  if (programme_id != pb_entity_get_integer (own, "programme"))
    programme = pb_register_read (get_register (self), PB_TYPE_PROGRAMME, programme_id, NULL);
  if (programme == NULL)
    return g_strdup_printf ("%s · %s", pb_entity_get_text (project, "code"),
                            pb_entity_get_text (project, "name"));

  return g_strdup_printf ("%s · %s · %s", pb_entity_get_text (programme, "name"),
                          pb_entity_get_text (project, "code"),
                          pb_entity_get_text (project, "name"));
}

static void
pick (PbProjectPickRow *self,
      gint64            id)
{
  PbFieldRow *row = PB_FIELD_ROW (self);
  PbValue value = PB_VALUE_INIT;

  if (id != 0)
    value = PB_INTEGER (id);

  gtk_popover_popdown (GTK_POPOVER (self->popover));
  pb_draft_set_value (pb_field_row_get_draft (row), pb_field_row_get_field (row)->column, &value);
}

/* A model for each search: see pb-project-list.h. */
static void
find (PbProjectPickRow *self)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PbProjectList) projects = NULL;
  g_autoptr(GtkSelectionModel) selection = NULL;
  PbProjectQuery query = {
    .programme = self->programme,
    .search = gtk_editable_get_text (GTK_EDITABLE (self->search)),
    .sort = PB_PROJECT_SORT_NAME,
  };

  projects = pb_project_list_new (get_register (self), &query, &error);
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
on_search_changed_cb (PbProjectPickRow *self)
{
  find (self);
}

static void
pick_at (PbProjectPickRow *self,
         guint             position)
{
  GtkSelectionModel *selection = gtk_list_view_get_model (GTK_LIST_VIEW (self->list));
  g_autoptr(PbProjectRow) row = g_list_model_get_item (G_LIST_MODEL (selection), position);

  if (row != NULL)
    pick (self, pb_project_row_get_id (row));
}

/* Enter in the search takes the row that is marked, the first unless another was gone to. */
static void
on_search_activate_cb (PbProjectPickRow *self)
{
  GtkSelectionModel *selection = gtk_list_view_get_model (GTK_LIST_VIEW (self->list));

  pick_at (self, gtk_single_selection_get_selected (GTK_SINGLE_SELECTION (selection)));
}

static void
on_list_activate_cb (PbProjectPickRow *self,
                     guint             position)
{
  pick_at (self, position);
}

static void
on_none_cb (PbProjectPickRow *self)
{
  pick (self, 0);
}

static void
on_show_cb (PbProjectPickRow *self)
{
  PbFieldRow *row = PB_FIELD_ROW (self);
  PbEntity *entity = pb_draft_get_entity (pb_field_row_get_draft (row));

  gtk_widget_set_sensitive (self->none,
                            !pb_entity_is_null (entity, pb_field_row_get_field (row)->column));
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  find (self);
  gtk_widget_grab_focus (self->search);
}

static void
on_closed_cb (PbProjectPickRow *self)
{
  gtk_list_view_set_model (GTK_LIST_VIEW (self->list), NULL);
}

static void
on_register_changed_cb (PbProjectPickRow  *self,
                        PbRegisterChanges *changes)
{
  if (pb_register_changes_has_type (changes, PB_TYPE_PROJECT)
      || pb_register_changes_has_type (changes, PB_TYPE_PROGRAMME))
    PB_FIELD_ROW_GET_CLASS (self)->load (PB_FIELD_ROW (self));
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
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_next_sibling (name)),
                      pb_project_row_get_code (row));
}

static GtkWidget *
make_list (PbProjectPickRow *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (on_setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind_cb), NULL);
  self->list = gtk_list_view_new (NULL, factory);
  gtk_list_view_set_single_click_activate (GTK_LIST_VIEW (self->list), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Projects"), -1);
  g_signal_connect_object (self->list, "activate", G_CALLBACK (on_list_activate_cb), self,
                           G_CONNECT_SWAPPED);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->list);

  return scroller;
}

static GtkWidget *
make_popover (gpointer data)
{
  PbProjectPickRow *self = data;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *nothing = gtk_label_new (_("No project found"));

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

  self->none = gtk_button_new_with_label (C_("project", "None"));
  gtk_widget_add_css_class (self->none, "flat");
  g_signal_connect_object (self->none, "clicked", G_CALLBACK (on_none_cb), self, G_CONNECT_SWAPPED);

  gtk_box_append (GTK_BOX (box), self->search);
  gtk_box_append (GTK_BOX (box), self->pages);
  gtk_box_append (GTK_BOX (box), self->none);

  self->popover = gtk_popover_new ();
  gtk_popover_set_child (GTK_POPOVER (self->popover), box);
  g_signal_connect_object (self->popover, "show", G_CALLBACK (on_show_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->popover, "closed", G_CALLBACK (on_closed_cb), self,
                           G_CONNECT_SWAPPED);

  return self->popover;
}

static GtkWidget *
pb_project_pick_row_build (PbFieldRow *row)
{
  PbProjectPickRow *self = PB_PROJECT_PICK_ROW (row);

  self->name = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->name), 0.0);
  gtk_label_set_ellipsize (GTK_LABEL (self->name), PANGO_ELLIPSIZE_END);
  g_signal_connect_object (get_register (self), "changed", G_CALLBACK (on_register_changed_cb),
                           self, G_CONNECT_SWAPPED);

  return pb_pick_button_new (self->name, make_popover, self);
}

static void
pb_project_pick_row_load (PbFieldRow *row)
{
  PbProjectPickRow *self = PB_PROJECT_PICK_ROW (row);
  GtkWidget *control = pb_field_row_get_control (row);
  const char *label = pb_field_get_label (pb_field_row_get_field (row));
  g_autofree char *text = pb_field_row_dup_text (row);
  g_autofree char *found = describe (self, g_ascii_strtoll (text, NULL, 10));
  const char *shown = found != NULL ? found : C_("project", "None");
  g_autofree char *name = g_strdup_printf ("%s: %s", label, shown);

  gtk_label_set_text (GTK_LABEL (self->name), shown);
  gtk_widget_set_tooltip_text (control, found);
  gtk_accessible_update_property (GTK_ACCESSIBLE (control), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
}

static void
pb_project_pick_row_class_init (PbProjectPickRowClass *klass)
{
  PbFieldRowClass *row_class = PB_FIELD_ROW_CLASS (klass);

  row_class->build = pb_project_pick_row_build;
  row_class->load = pb_project_pick_row_load;
}

static void
pb_project_pick_row_init (PbProjectPickRow *self)
{
}

GtkWidget *
pb_project_pick_row_new (PbDraft    *draft,
                         const char *column,
                         gint64      programme)
{
  PbProjectPickRow *self;

  g_return_val_if_fail (PB_IS_DRAFT (draft), NULL);

  self = g_object_new (PB_TYPE_PROJECT_PICK_ROW, "draft", draft, "column", column, NULL);
  self->programme = programme;

  return GTK_WIDGET (self);
}
