/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-filter-popover"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-filter-popover.h"

#define LIST_HEIGHT 300
#define LIST_WIDTH 300

struct _PbFilterPopover
{
  GtkPopover       parent_instance;

  PbProjectFilter *filter;
  PbFilterKind     kind;                 /* whose choices are shown */

  GtkWidget       *kinds_page;           /* one of these two is visible */
  GtkWidget       *choices_page;
  GtkWidget       *rows[PB_N_FILTERS];   /* of the kinds */
  GtkWidget       *incomplete;           /* its switch */
  GtkWidget       *heading;
  GtkWidget       *search;
  GtkWidget       *list;
  GtkFilter       *matching;
  GtkWidget       *none;
};

G_DEFINE_FINAL_TYPE (PbFilterPopover, pb_filter_popover, GTK_TYPE_POPOVER)

static void
show_kinds (PbFilterPopover *self)
{
  for (guint kind = 0; kind < PB_N_FILTERS; kind++)
    {
      g_autofree char *choice = pb_project_filter_describe (self->filter, kind);

      if (kind != PB_FILTER_INCOMPLETE)
        adw_action_row_set_subtitle (ADW_ACTION_ROW (self->rows[kind]), choice != NULL ? choice : _("All"));
    }

  gtk_switch_set_active (GTK_SWITCH (self->incomplete),
                         pb_project_filter_get (self->filter, PB_FILTER_INCOMPLETE) != NULL);
  gtk_widget_set_visible (self->choices_page, FALSE);
  gtk_widget_set_visible (self->kinds_page, TRUE);
}

static gboolean
match_choice (gpointer item,
              gpointer user_data)
{
  PbFilterPopover *self = user_data;

  return pb_filter_choice_matches (item, gtk_editable_get_text (GTK_EDITABLE (self->search)));
}

static void
show_choices (PbFilterPopover *self,
              PbFilterKind     kind)
{
  g_autoptr(GtkSelectionModel) selection = NULL;
  GtkFilterListModel *shown;

  self->kind = kind;
  gtk_label_set_text (GTK_LABEL (self->heading), pb_filter_kind_get_label (kind));
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  gtk_widget_set_sensitive (self->none, pb_project_filter_get (self->filter, kind) != NULL);

  shown = gtk_filter_list_model_new (pb_project_filter_list_choices (self->filter, kind),
                                     g_object_ref (self->matching));
  selection = GTK_SELECTION_MODEL (gtk_single_selection_new (G_LIST_MODEL (shown)));
  gtk_list_view_set_model (GTK_LIST_VIEW (self->list), selection);

  gtk_widget_set_visible (self->kinds_page, FALSE);
  gtk_widget_set_visible (self->choices_page, TRUE);
  gtk_widget_grab_focus (self->search);
}

static void
choose (PbFilterPopover *self,
        const char      *value)
{
  gtk_popover_popdown (GTK_POPOVER (self));
  pb_project_filter_set (self->filter, self->kind, value);
}

static void
choose_at (PbFilterPopover *self,
           guint            position)
{
  GtkSelectionModel *selection = gtk_list_view_get_model (GTK_LIST_VIEW (self->list));
  g_autoptr(PbFilterChoice) choice = g_list_model_get_item (G_LIST_MODEL (selection), position);

  if (choice != NULL)
    choose (self, pb_filter_choice_get_value (choice));
}

static void
on_kind_activated_cb (GtkWidget       *row,
                      PbFilterPopover *self)
{
  for (guint kind = 0; kind < PB_N_FILTERS; kind++)
    {
      if (self->rows[kind] == row)
        show_choices (self, kind);
    }
}

static void
on_incomplete_cb (PbFilterPopover *self)
{
  pb_project_filter_set (self->filter, PB_FILTER_INCOMPLETE,
                         gtk_switch_get_active (GTK_SWITCH (self->incomplete)) ? "yes" : NULL);
}

static void
on_back_cb (PbFilterPopover *self)
{
  const PbFilterKind kind = self->kind;

  show_kinds (self);
  gtk_widget_grab_focus (self->rows[kind]);
}

static void
on_search_changed_cb (PbFilterPopover *self)
{
  gtk_filter_changed (self->matching, GTK_FILTER_CHANGE_DIFFERENT);
}

/* Enter in the search takes the choice that is marked, the first unless another was gone to. */
static void
on_search_activate_cb (PbFilterPopover *self)
{
  GtkSelectionModel *selection = gtk_list_view_get_model (GTK_LIST_VIEW (self->list));

  if (selection != NULL)
    choose_at (self, gtk_single_selection_get_selected (GTK_SINGLE_SELECTION (selection)));
}

static void
on_list_activate_cb (PbFilterPopover *self,
                     guint            position)
{
  choose_at (self, position);
}

static void
on_none_cb (PbFilterPopover *self)
{
  choose (self, NULL);
}

static void
on_show_cb (PbFilterPopover *self)
{
  show_kinds (self);
  gtk_widget_grab_focus (self->rows[0]);
}

static void
on_closed_cb (PbFilterPopover *self)
{
  gtk_list_view_set_model (GTK_LIST_VIEW (self->list), NULL);
}

static void
on_setup_cb (GtkListItemFactory *factory,
             GtkListItem        *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_item_set_child (item, label);
}

static void
on_bind_cb (GtkListItemFactory *factory,
            GtkListItem        *item)
{
  const char *text = pb_filter_choice_get_label (gtk_list_item_get_item (item));

  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)), text);
  gtk_widget_set_tooltip_text (gtk_list_item_get_child (item), text);
}

/* ---- building */

static void
set_name (GtkWidget  *widget,
          const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static GtkWidget *
make_kinds_page (PbFilterPopover *self)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_widget_set_size_request (list, LIST_WIDTH, -1);
  set_name (list, _("Filters"));
  for (guint kind = 0; kind < PB_N_FILTERS; kind++)
    {
      GtkWidget *row = adw_action_row_new ();

      self->rows[kind] = row;
      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 1);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), pb_filter_kind_get_label (kind));
      gtk_list_box_append (GTK_LIST_BOX (list), row);
      if (kind == PB_FILTER_INCOMPLETE)
        {
          self->incomplete = gtk_switch_new ();
          gtk_widget_set_valign (self->incomplete, GTK_ALIGN_CENTER);
          set_name (self->incomplete, pb_filter_kind_get_label (kind));
          adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _("The booklet still lacks something"));
          adw_action_row_add_suffix (ADW_ACTION_ROW (row), self->incomplete);
          adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), self->incomplete);
          g_signal_connect_object (self->incomplete, "notify::active", G_CALLBACK (on_incomplete_cb), self,
                                   G_CONNECT_SWAPPED);
          continue;
        }

      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
      g_signal_connect_object (row, "activated", G_CALLBACK (on_kind_activated_cb), self, 0);
    }

  return list;
}

static GtkWidget *
make_list (PbFilterPopover *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (on_setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind_cb), NULL);
  self->list = gtk_list_view_new (NULL, factory);
  gtk_list_view_set_single_click_activate (GTK_LIST_VIEW (self->list), TRUE);
  set_name (self->list, _("Choices"));
  g_signal_connect_object (self->list, "activate", G_CALLBACK (on_list_activate_cb), self, G_CONNECT_SWAPPED);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->list);
  gtk_widget_set_size_request (scroller, LIST_WIDTH, LIST_HEIGHT);

  return scroller;
}

static GtkWidget *
make_choices_page (PbFilterPopover *self)
{
  GtkWidget *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *top = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *back = gtk_button_new_from_icon_name ("go-previous-symbolic");

  gtk_widget_add_css_class (back, "flat");
  gtk_widget_set_tooltip_text (back, _("Other Filters"));
  set_name (back, _("Other Filters"));
  g_signal_connect_object (back, "clicked", G_CALLBACK (on_back_cb), self, G_CONNECT_SWAPPED);
  self->heading = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->heading, "heading");
  gtk_box_append (GTK_BOX (top), back);
  gtk_box_append (GTK_BOX (top), self->heading);

  self->search = gtk_search_entry_new ();
  g_object_set (self->search, "placeholder-text", _("Search"), "search-delay", 0, NULL);
  set_name (self->search, _("Search"));
  g_signal_connect_object (self->search, "search-changed", G_CALLBACK (on_search_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search, "activate", G_CALLBACK (on_search_activate_cb), self, G_CONNECT_SWAPPED);

  self->none = gtk_button_new_with_label (_("All"));
  gtk_widget_add_css_class (self->none, "flat");
  g_signal_connect_object (self->none, "clicked", G_CALLBACK (on_none_cb), self, G_CONNECT_SWAPPED);

  gtk_box_append (GTK_BOX (page), top);
  gtk_box_append (GTK_BOX (page), self->search);
  gtk_box_append (GTK_BOX (page), make_list (self));
  gtk_box_append (GTK_BOX (page), self->none);

  return page;
}

static void
pb_filter_popover_dispose (GObject *object)
{
  PbFilterPopover *self = PB_FILTER_POPOVER (object);

  g_clear_object (&self->matching);
  g_clear_object (&self->filter);

  G_OBJECT_CLASS (pb_filter_popover_parent_class)->dispose (object);
}

static void
pb_filter_popover_class_init (PbFilterPopoverClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pb_filter_popover_dispose;
}

static void
pb_filter_popover_init (PbFilterPopover *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->kinds_page = make_kinds_page (self);
  self->choices_page = make_choices_page (self);
  self->matching = GTK_FILTER (gtk_custom_filter_new (match_choice, self, NULL));
  gtk_widget_set_visible (self->choices_page, FALSE);
  gtk_widget_add_css_class (box, "pb-filters");
  gtk_box_append (GTK_BOX (box), self->kinds_page);
  gtk_box_append (GTK_BOX (box), self->choices_page);
  gtk_popover_set_child (GTK_POPOVER (self), box);
  g_signal_connect (self, "show", G_CALLBACK (on_show_cb), NULL);
  g_signal_connect (self, "closed", G_CALLBACK (on_closed_cb), NULL);
}

GtkWidget *
pb_filter_popover_new (PbProjectFilter *filter)
{
  PbFilterPopover *self;

  g_return_val_if_fail (PB_IS_PROJECT_FILTER (filter), NULL);

  self = g_object_new (PB_TYPE_FILTER_POPOVER, NULL);
  self->filter = g_object_ref (filter);

  return GTK_WIDGET (self);
}
