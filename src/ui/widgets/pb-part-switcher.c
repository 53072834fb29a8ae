/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-part-switcher"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-part-switcher.h"
#include "pb-pick.h"

#define WIDEST 640

struct _PbPartSwitcher
{
  AdwBin             parent_instance;

  GtkSelectionModel *pages;
  GtkFilter         *offered;    /* the pages that are visible */
  GPtrArray         *toggles;    /* owned by the widget tree, one a page */
  GtkWidget         *list;
  gboolean           showing;    /* the switcher is being made to agree with the parts */
};

G_DEFINE_FINAL_TYPE (PbPartSwitcher, pb_part_switcher, ADW_TYPE_BIN)

static void
show_part (PbPartSwitcher *self,
           guint           index)
{
  if (!self->showing)
    gtk_selection_model_select_item (self->pages, index, TRUE);
}

static void
on_toggled_cb (GtkToggleButton *toggle,
               PbPartSwitcher  *self)
{
  guint index = 0;

  if (gtk_toggle_button_get_active (toggle) && g_ptr_array_find (self->toggles, toggle, &index))
    show_part (self, index);
}

static AdwViewStackPage *
get_page (PbPartSwitcher *self,
          guint           index)
{
  g_autoptr(AdwViewStackPage) page = g_list_model_get_item (G_LIST_MODEL (self->pages), index);

  /* The stack holds it. */
  return page;
}

static void
on_selected_cb (PbPartSwitcher *self)
{
  const gpointer selected = gtk_drop_down_get_selected_item (GTK_DROP_DOWN (self->list));

  for (guint i = 0; selected != NULL && i < self->toggles->len; i++)
    {
      if (get_page (self, i) == selected)
        show_part (self, i);
    }
}

static void
select_in_list (PbPartSwitcher   *self,
                AdwViewStackPage *page)
{
  GListModel *listed = gtk_drop_down_get_model (GTK_DROP_DOWN (self->list));

  for (guint i = 0; i < g_list_model_get_n_items (listed); i++)
    {
      g_autoptr(AdwViewStackPage) other = g_list_model_get_item (listed, i);

      if (other == page)
        gtk_drop_down_set_selected (GTK_DROP_DOWN (self->list), i);
    }
}

static void
on_visible_child_cb (PbPartSwitcher *self)
{
  self->showing = TRUE;
  for (guint i = 0; i < self->toggles->len; i++)
    {
      const gboolean shown = gtk_selection_model_is_selected (self->pages, i);

      gtk_toggle_button_set_active (self->toggles->pdata[i], shown);
      gtk_accessible_update_state (self->toggles->pdata[i], GTK_ACCESSIBLE_STATE_SELECTED, shown, -1);
      if (shown)
        select_in_list (self, get_page (self, i));
    }
  self->showing = FALSE;
}

static void
on_page_visible_cb (PbPartSwitcher *self)
{
  guint n = 0;

  for (guint i = 0; i < self->toggles->len; i++)
    n += adw_view_stack_page_get_visible (get_page (self, i));
  gtk_widget_set_visible (GTK_WIDGET (self), n > 1);

  self->showing = TRUE;
  gtk_filter_changed (self->offered, GTK_FILTER_CHANGE_DIFFERENT);
  self->showing = FALSE;
  on_visible_child_cb (self);
}

static GtkWidget *
make_row (PbPartSwitcher *self)
{
  GtkWidget *row = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_TAB_LIST, NULL);
  GtkWidget *clamp = adw_clamp_new ();

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->pages)); i++)
    {
      AdwViewStackPage *page = get_page (self, i);
      GtkWidget *toggle = g_object_new (GTK_TYPE_TOGGLE_BUTTON, "label", adw_view_stack_page_get_title (page),
                                        "accessible-role", GTK_ACCESSIBLE_ROLE_TAB, "hexpand", TRUE, NULL);

      if (i > 0)
        gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (toggle), self->toggles->pdata[0]);
      gtk_widget_add_css_class (toggle, "flat");
      g_object_bind_property (page, "visible", toggle, "visible", G_BINDING_SYNC_CREATE);
      g_signal_connect_object (toggle, "toggled", G_CALLBACK (on_toggled_cb), self, 0);
      g_signal_connect_object (page, "notify::visible", G_CALLBACK (on_page_visible_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (row), toggle);
      g_ptr_array_add (self->toggles, toggle);
    }

  gtk_widget_add_css_class (row, "pb-part-row");
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), WIDEST);
  adw_clamp_set_tightening_threshold (ADW_CLAMP (clamp), WIDEST);
  adw_clamp_set_child (ADW_CLAMP (clamp), row);

  return clamp;
}

static GtkWidget *
make_list (PbPartSwitcher *self)
{
  GtkExpression *title = gtk_property_expression_new (ADW_TYPE_VIEW_STACK_PAGE, NULL, "title");
  GtkExpression *visible = gtk_property_expression_new (ADW_TYPE_VIEW_STACK_PAGE, NULL, "visible");
  GtkFilterListModel *listed;

  self->offered = GTK_FILTER (gtk_bool_filter_new (visible));
  listed = gtk_filter_list_model_new (G_LIST_MODEL (g_object_ref (self->pages)), g_object_ref (self->offered));
  self->list = gtk_drop_down_new (G_LIST_MODEL (listed), title);
  pb_pick_set_name (GTK_DROP_DOWN (self->list), _("Part"));
  g_signal_connect_object (self->list, "notify::selected", G_CALLBACK (on_selected_cb), self, G_CONNECT_SWAPPED);

  return self->list;
}

static void
pb_part_switcher_dispose (GObject *object)
{
  PbPartSwitcher *self = PB_PART_SWITCHER (object);

  G_OBJECT_CLASS (pb_part_switcher_parent_class)->dispose (object);

  g_clear_object (&self->offered);
  g_clear_object (&self->pages);
}

static void
pb_part_switcher_finalize (GObject *object)
{
  g_ptr_array_unref (PB_PART_SWITCHER (object)->toggles);

  G_OBJECT_CLASS (pb_part_switcher_parent_class)->finalize (object);
}

static void
pb_part_switcher_class_init (PbPartSwitcherClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pb_part_switcher_dispose;
  G_OBJECT_CLASS (klass)->finalize = pb_part_switcher_finalize;
}

static void
pb_part_switcher_init (PbPartSwitcher *self)
{
  self->toggles = g_ptr_array_new ();
}

GtkWidget *
pb_part_switcher_new (AdwViewStack *parts)
{
  PbPartSwitcher *self;
  GtkWidget *squeezer;

  g_return_val_if_fail (ADW_IS_VIEW_STACK (parts), NULL);

  self = g_object_new (PB_TYPE_PART_SWITCHER, NULL);
  self->pages = adw_view_stack_get_pages (parts);
  squeezer = adw_squeezer_new ();
  adw_squeezer_add (ADW_SQUEEZER (squeezer), make_row (self));
  adw_squeezer_add (ADW_SQUEEZER (squeezer), make_list (self));
  adw_squeezer_set_homogeneous (ADW_SQUEEZER (squeezer), FALSE);
  adw_bin_set_child (ADW_BIN (self), squeezer);

  g_signal_connect_object (parts, "notify::visible-child", G_CALLBACK (on_visible_child_cb), self,
                           G_CONNECT_SWAPPED);
  on_page_visible_cb (self);

  return GTK_WIDGET (self);
}
