/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-project-chooser"
#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "pb-project-chooser.h"
#include "pb-project-list.h"
#include "pb-text-scale.h"

#define PB_TYPE_PROJECT_CHOOSER (pb_project_chooser_get_type ())
G_DECLARE_FINAL_TYPE (PbProjectChooser, pb_project_chooser, PB, PROJECT_CHOOSER, AdwWindow)

struct _PbProjectChooser
{
  AdwWindow       parent_instance;

  PbRegister     *reg;
  gint64          programme;
  GHashTable     *there;      /* set of gint64 */
  GHashTable     *chosen;     /* set of gint64, also of those that the search does not find */
  PbProjectsFunc  func;
  gpointer        user_data;
  GDestroyNotify  destroy;

  GtkWidget      *search;
  GtkWidget      *view;
  GtkWidget      *nothing;
  GtkWidget      *scroller;
  GtkWidget      *add;
};

G_DEFINE_FINAL_TYPE (PbProjectChooser, pb_project_chooser, ADW_TYPE_WINDOW)

static gint64
get_item_id (GtkListItem *item)
{
  PbProjectRow *row = gtk_list_item_get_item (item);

  return row != NULL ? pb_project_row_get_id (row) : 0;
}

static void
update_add (PbProjectChooser *self)
{
  guint n = g_hash_table_size (self->chosen);
  g_autofree char *label = n == 0 ? g_strdup (_("_Add"))
                                  : g_strdup_printf (ngettext ("_Add %u Project", "_Add %u Projects", n), n);

  gtk_button_set_label (GTK_BUTTON (self->add), label);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "chooser.add", n > 0);
}

static void
on_toggled_cb (GtkCheckButton *check,
               GtkListItem    *item)
{
  PbProjectChooser *self = PB_PROJECT_CHOOSER (gtk_widget_get_root (GTK_WIDGET (check)));
  gint64 id = get_item_id (item);

  if (self == NULL || id == 0 || g_hash_table_contains (self->there, &id))
    return;

  if (gtk_check_button_get_active (check))
    g_hash_table_add (self->chosen, g_memdup2 (&id, sizeof id));
  else
    g_hash_table_remove (self->chosen, &id);
  update_add (self);
}

static void
on_setup_cb (GtkListItemFactory *factory,
             GtkListItem        *item)
{
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (check), label);
  gtk_list_item_set_child (item, check);
  gtk_list_item_set_activatable (item, TRUE);
  g_signal_connect_object (check, "toggled", G_CALLBACK (on_toggled_cb), item, 0);
}

static void
on_bind_cb (PbProjectChooser *self,
            GtkListItem      *item)
{
  GtkWidget *check = gtk_list_item_get_child (item);
  PbProjectRow *row = gtk_list_item_get_item (item);
  gint64 id = get_item_id (item);
  gboolean there = g_hash_table_contains (self->there, &id);
  g_autofree char *text
      = g_strdup_printf ("%s  %s", pb_project_row_get_code (row), pb_project_row_get_name (row));

  gtk_label_set_text (GTK_LABEL (gtk_check_button_get_child (GTK_CHECK_BUTTON (check))), text);
  gtk_widget_set_tooltip_text (check, pb_project_row_get_name (row));
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_widget_set_sensitive (check, !there);
  g_signal_handlers_block_by_func (check, on_toggled_cb, item);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), there || g_hash_table_contains (self->chosen, &id));
  g_signal_handlers_unblock_by_func (check, on_toggled_cb, item);
}

/* Enter or a click beside the box ticks it too. */
static void
on_activate_cb (PbProjectChooser *self,
                guint             position)
{
  GListModel *model = G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (self->view)));
  g_autoptr(PbProjectRow) row = g_list_model_get_item (model, position);
  gint64 id = row != NULL ? pb_project_row_get_id (row) : 0;

  if (id == 0 || g_hash_table_contains (self->there, &id))
    return;

  if (!g_hash_table_remove (self->chosen, &id))
    g_hash_table_add (self->chosen, g_memdup2 (&id, sizeof id));
  g_list_model_items_changed (model, position, 0, 0);
  update_add (self);
}

static void
find (PbProjectChooser *self)
{
  const PbProjectQuery query = { .programme = self->programme,
                                 .search = gtk_editable_get_text (GTK_EDITABLE (self->search)) };
  g_autoptr(GError) error = NULL;
  PbProjectList *projects = pb_project_list_new (self->reg, &query, &error);
  g_autoptr(GtkNoSelection) selection = NULL;
  gboolean any;

  if (projects == NULL)
    {
      g_warning ("Could not find projects: %s", error->message);
      return;
    }

  any = g_list_model_get_n_items (G_LIST_MODEL (projects)) > 0;
  selection = gtk_no_selection_new (G_LIST_MODEL (projects));
  gtk_list_view_set_model (GTK_LIST_VIEW (self->view), GTK_SELECTION_MODEL (selection));
  gtk_widget_set_visible (self->nothing, !any);
  gtk_widget_set_visible (self->scroller, any);
}

static void
add_chosen (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  PbProjectChooser *self = PB_PROJECT_CHOOSER (widget);
  g_autoptr(GArray) projects = g_array_new (FALSE, FALSE, sizeof (gint64));
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, self->chosen);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_array_append_val (projects, *(gint64 *) id);

  if (projects->len > 0)
    self->func ((const gint64 *) (gpointer) projects->data, projects->len, self->user_data);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
close_chooser (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  gtk_window_close (GTK_WINDOW (widget));
}

static void
pb_project_chooser_finalize (GObject *object)
{
  PbProjectChooser *self = PB_PROJECT_CHOOSER (object);

  g_clear_object (&self->reg);
  g_hash_table_unref (self->there);
  g_hash_table_unref (self->chosen);
  if (self->destroy != NULL)
    self->destroy (self->user_data);

  G_OBJECT_CLASS (pb_project_chooser_parent_class)->finalize (object);
}

static void
pb_project_chooser_class_init (PbProjectChooserClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = pb_project_chooser_finalize;
  gtk_widget_class_install_action (widget_class, "chooser.add", NULL, add_chosen);
  gtk_widget_class_install_action (widget_class, "chooser.close", NULL, close_chooser);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "chooser.close", NULL);
}

static void
add_view (PbProjectChooser *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (on_setup_cb), NULL);
  g_signal_connect_object (factory, "bind", G_CALLBACK (on_bind_cb), self, G_CONNECT_SWAPPED);
  self->view = gtk_list_view_new (NULL, factory);
  gtk_list_view_set_single_click_activate (GTK_LIST_VIEW (self->view), TRUE);
  gtk_widget_add_css_class (self->view, "navigation-sidebar");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Projects"), -1);
  g_signal_connect_object (self->view, "activate", G_CALLBACK (on_activate_cb), self, G_CONNECT_SWAPPED);
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->view);
  gtk_widget_set_vexpand (self->scroller, TRUE);
}

static void
add_header (PbProjectChooser *self,
            GtkBox           *box)
{
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *cancel = gtk_button_new_with_mnemonic (_("_Cancel"));

  self->add = gtk_button_new_with_mnemonic (_("_Add"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (cancel), "chooser.close");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->add), "chooser.add");
  gtk_widget_add_css_class (self->add, "suggested-action");
  adw_header_bar_set_show_end_title_buttons (ADW_HEADER_BAR (header), FALSE);
  adw_header_bar_set_show_start_title_buttons (ADW_HEADER_BAR (header), FALSE);
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), cancel);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), self->add);
  gtk_box_append (box, header);
}

static void
pb_project_chooser_init (PbProjectChooser *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->there = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->chosen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  self->search = gtk_search_entry_new ();
  gtk_widget_set_margin_start (self->search, 12);
  gtk_widget_set_margin_end (self->search, 12);
  gtk_widget_set_margin_top (self->search, 6);
  gtk_widget_set_margin_bottom (self->search, 6);
  g_object_set (self->search, "placeholder-text", _("Search projects"), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Search projects"), -1);
  g_signal_connect_object (self->search, "search-changed", G_CALLBACK (find), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search, "stop-search", G_CALLBACK (gtk_window_close), self, G_CONNECT_SWAPPED);

  self->nothing = gtk_label_new (_("No project is found."));
  gtk_widget_add_css_class (self->nothing, "dim-label");
  gtk_widget_set_vexpand (self->nothing, TRUE);

  add_header (self, GTK_BOX (box));
  add_view (self);
  gtk_box_append (GTK_BOX (box), self->search);
  gtk_box_append (GTK_BOX (box), self->scroller);
  gtk_box_append (GTK_BOX (box), self->nothing);
  adw_window_set_content (ADW_WINDOW (self), box);

  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
  gtk_window_set_default_size (GTK_WINDOW (self), pb_text_scale_px (GTK_WIDGET (self), 560), 560);
  gtk_window_set_default_widget (GTK_WINDOW (self), self->add);
  gtk_window_set_focus (GTK_WINDOW (self), self->search);
}

void
pb_project_chooser_present (GtkWidget      *parent,
                            PbRegister     *reg,
                            gint64          programme,
                            GArray         *there,
                            PbProjectsFunc  func,
                            gpointer        user_data,
                            GDestroyNotify  destroy)
{
  PbProjectChooser *self;
  GtkRoot *root;

  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (PB_IS_REGISTER (reg));
  g_return_if_fail (func != NULL);

  root = gtk_widget_get_root (parent);
  self = g_object_new (PB_TYPE_PROJECT_CHOOSER, "transient-for", root, "title", _("Add Projects"), NULL);
  self->reg = g_object_ref (reg);
  self->programme = programme;
  self->func = func;
  self->user_data = user_data;
  self->destroy = destroy;
  for (guint i = 0; there != NULL && i < there->len; i++)
    g_hash_table_add (self->there, g_memdup2 (&g_array_index (there, gint64, i), sizeof (gint64)));

  find (self);
  update_add (self);
  gtk_window_present (GTK_WINDOW (self));
}
