/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-history-view"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-history-row.h"
#include "pb-history-view.h"

struct _PbHistoryView
{
  AdwBin           parent_instance;

  PbRegister      *reg;
  PbHistoryFilter  filter;      /* its texts are interned */
  gboolean         filtered;
  const char      *empty_text;
  PbHistoryList   *list;        /* NULL while it is not looked at: it costs nothing then */

  GtkAdjustment   *adjustment;  /* of the scrolled window around it */
  gulong           scrolled_id;
  gulong           resized_id;
  guint            more_id;     /* the idle that reads more */

  GtkWidget       *rows;
  GtkWidget       *more;
  GtkWidget       *nothing;
};

G_DEFINE_FINAL_TYPE (PbHistoryView, pb_history_view, ADW_TYPE_BIN)

static guint
count (PbHistoryView *self)
{
  return self->list != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->list)) : 0;
}

static void
show_nothing (PbHistoryView *self)
{
  const GError *error = pb_history_list_get_error (self->list);
  AdwStatusPage *page = ADW_STATUS_PAGE (self->nothing);
  g_autofree char *description = NULL;

  if (error != NULL)
    {
      adw_status_page_set_icon_name (page, "dialog-warning-symbolic");
      adw_status_page_set_title (page, _("The History Cannot Be Read"));
      description = g_markup_escape_text (error->message, -1);
    }
  else if (self->filtered)
    {
      adw_status_page_set_icon_name (page, "edit-find-symbolic");
      adw_status_page_set_title (page, _("No Changes Found"));
      description = g_strdup (_("Choose something else above to see more."));
    }
  else
    {
      adw_status_page_set_icon_name (page, "document-open-recent-symbolic");
      adw_status_page_set_title (page, _("No Changes Yet"));
      description = g_markup_escape_text (self->empty_text, -1);
    }

  adw_status_page_set_description (page, description);
}

static void
update (PbHistoryView *self)
{
  gboolean has_more = self->list != NULL && pb_history_list_has_more (self->list);
  gboolean failed = self->list != NULL && pb_history_list_get_error (self->list) != NULL;
  gboolean nothing = self->list != NULL && !has_more && (count (self) == 0 || failed);

  gtk_widget_set_visible (self->rows, count (self) > 0 && !failed);
  gtk_widget_set_visible (self->more, has_more);
  gtk_widget_set_visible (self->nothing, nothing);
  if (nothing)
    show_nothing (self);
}

/* Whether the end of what has been read is in sight, or nearly. */
static gboolean
is_near_end (PbHistoryView *self)
{
  double page;

  if (self->adjustment == NULL)
    return count (self) == 0;

  page = gtk_adjustment_get_page_size (self->adjustment);

  return gtk_adjustment_get_value (self->adjustment) + 2 * page
         >= gtk_adjustment_get_upper (self->adjustment);
}

static void schedule_more (PbHistoryView *self);

static gboolean
on_more_cb (gpointer data)
{
  PbHistoryView *self = data;
  guint before = count (self);

  self->more_id = 0;
  if (self->list == NULL || !is_near_end (self))
    return G_SOURCE_REMOVE;

  pb_history_list_load_more (self->list);
  update (self);

  /* What was added is measured first; where a filter passed by everything, it is not. */
  if (count (self) == before)
    schedule_more (self);

  return G_SOURCE_REMOVE;
}

static void
schedule_more (PbHistoryView *self)
{
  if (self->more_id == 0 && self->list != NULL && pb_history_list_has_more (self->list))
    self->more_id = g_idle_add_full (G_PRIORITY_LOW, on_more_cb, self, NULL);
}

static void
on_scrolled_cb (PbHistoryView *self)
{
  if (is_near_end (self))
    schedule_more (self);
}

static void
on_more_clicked_cb (PbHistoryView *self)
{
  if (self->list == NULL)
    return;

  pb_history_list_load_more (self->list);
  update (self);
}

static void
on_items_changed_cb (PbHistoryView *self)
{
  gtk_list_box_invalidate_headers (GTK_LIST_BOX (self->rows));
  update (self);
}

static void
on_activated_cb (PbHistoryView *self,
                 GtkListBoxRow *row)
{
  gtk_widget_activate_action (GTK_WIDGET (row), "history.go-to", NULL);
}

static void
set_header (GtkListBoxRow *row,
            GtkListBoxRow *before,
            gpointer       data)
{
  PbHistoryEntry *entry = pb_history_row_get_entry (PB_HISTORY_ROW (row));
  g_autofree char *day = NULL;
  GtkWidget *label;

  if (!pb_history_entry_is_first_of_day (entry))
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }

  day = pb_history_entry_dup_day (entry);
  label = gtk_label_new (day);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  gtk_widget_add_css_class (label, "pb-history-day");
  gtk_list_box_row_set_header (row, label);
}

static GtkWidget *
make_row (gpointer item,
          gpointer data)
{
  PbHistoryView *self = data;

  return pb_history_row_new (self->reg, item, self->filter.project == 0);
}

static void
close_list (PbHistoryView *self)
{
  g_clear_handle_id (&self->more_id, g_source_remove);
  gtk_list_box_bind_model (GTK_LIST_BOX (self->rows), NULL, NULL, NULL, NULL);
  if (self->list != NULL)
    g_signal_handlers_disconnect_by_data (self->list, self);
  g_clear_object (&self->list);
}

static void
open_list (PbHistoryView *self)
{
  close_list (self);

  self->list = pb_history_list_new (self->reg, &self->filter);
  pb_history_list_load_more (self->list);
  gtk_list_box_bind_model (GTK_LIST_BOX (self->rows), G_LIST_MODEL (self->list), make_row, self,
                           NULL);
  g_signal_connect_object (self->list, "items-changed", G_CALLBACK (on_items_changed_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (self->list, "notify::has-more", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  update (self);
  schedule_more (self);
}

static void
pb_history_view_map (GtkWidget *widget)
{
  PbHistoryView *self = PB_HISTORY_VIEW (widget);
  GtkWidget *scroller = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);

  open_list (self);
  GTK_WIDGET_CLASS (pb_history_view_parent_class)->map (widget);

  if (scroller == NULL)
    return;

  self->adjustment
      = g_object_ref (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller)));
  self->scrolled_id = g_signal_connect_swapped (self->adjustment, "value-changed",
                                                G_CALLBACK (on_scrolled_cb), self);
  self->resized_id = g_signal_connect_swapped (self->adjustment, "changed",
                                               G_CALLBACK (on_scrolled_cb), self);
}

static void
forget_adjustment (PbHistoryView *self)
{
  if (self->adjustment == NULL)
    return;

  g_clear_signal_handler (&self->scrolled_id, self->adjustment);
  g_clear_signal_handler (&self->resized_id, self->adjustment);
  g_clear_object (&self->adjustment);
}

static void
pb_history_view_unmap (GtkWidget *widget)
{
  PbHistoryView *self = PB_HISTORY_VIEW (widget);

  GTK_WIDGET_CLASS (pb_history_view_parent_class)->unmap (widget);
  forget_adjustment (self);
  close_list (self);
}

static void
pb_history_view_dispose (GObject *object)
{
  PbHistoryView *self = PB_HISTORY_VIEW (object);

  forget_adjustment (self);
  if (self->list != NULL)
    close_list (self);
  g_clear_object (&self->reg);

  G_OBJECT_CLASS (pb_history_view_parent_class)->dispose (object);
}

static void
pb_history_view_class_init (PbHistoryViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pb_history_view_dispose;
  GTK_WIDGET_CLASS (klass)->map = pb_history_view_map;
  GTK_WIDGET_CLASS (klass)->unmap = pb_history_view_unmap;
}

static void
pb_history_view_init (PbHistoryView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->rows = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->rows), GTK_SELECTION_NONE);
  gtk_list_box_set_header_func (GTK_LIST_BOX (self->rows), set_header, NULL, NULL);
  gtk_widget_add_css_class (self->rows, "pb-history");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->rows), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Changes, newest first"), -1);
  g_signal_connect_object (self->rows, "row-activated", G_CALLBACK (on_activated_cb), self,
                           G_CONNECT_SWAPPED);

  self->more = gtk_button_new_with_mnemonic (_("Show _Older Changes"));
  gtk_widget_add_css_class (self->more, "flat");
  gtk_widget_set_halign (self->more, GTK_ALIGN_CENTER);
  g_signal_connect_object (self->more, "clicked", G_CALLBACK (on_more_clicked_cb), self,
                           G_CONNECT_SWAPPED);

  self->nothing = adw_status_page_new ();
  gtk_widget_add_css_class (self->nothing, "compact");
  gtk_widget_set_vexpand (self->nothing, TRUE);

  gtk_box_append (GTK_BOX (box), self->rows);
  gtk_box_append (GTK_BOX (box), self->more);
  gtk_box_append (GTK_BOX (box), self->nothing);
  adw_bin_set_child (ADW_BIN (self), box);
  update (self);
}

static void
take_filter (PbHistoryView         *self,
             const PbHistoryFilter *filter)
{
  self->filter = *filter;
  self->filter.field = g_intern_string (filter->field);
  self->filter.made_by = g_intern_string (filter->made_by);
}

GtkWidget *
pb_history_view_new (PbRegister            *reg,
                     const PbHistoryFilter *filter,
                     const char            *empty)
{
  PbHistoryView *self;

  g_return_val_if_fail (PB_IS_REGISTER (reg), NULL);
  g_return_val_if_fail (filter != NULL, NULL);
  g_return_val_if_fail (empty != NULL, NULL);

  self = g_object_new (PB_TYPE_HISTORY_VIEW, NULL);
  self->reg = g_object_ref (reg);
  self->empty_text = empty;
  take_filter (self, filter);

  return GTK_WIDGET (self);
}

void
pb_history_view_set_filter (PbHistoryView         *self,
                            const PbHistoryFilter *filter,
                            gboolean               filtered)
{
  g_return_if_fail (PB_IS_HISTORY_VIEW (self));
  g_return_if_fail (filter != NULL);

  take_filter (self, filter);
  self->filtered = filtered;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    open_list (self);
}
