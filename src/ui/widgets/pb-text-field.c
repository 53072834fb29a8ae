/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-text-field"
#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "pb-conflict-box.h"
#include "pb-problem-label.h"
#include "pb-text-field.h"
#include "pb-text.h"
#include "pb-topic.h"
#include "pb-typing.h"

#define LEAST_HEIGHT 62
#define MOST_HEIGHT 480
#define CURSOR_MARGIN 24

struct _PbTextField
{
  GtkWidget      parent_instance;

  PbDraft       *draft;
  const PbField *field;
  GtkWidget     *head;
  GtkWidget     *label;
  GtkWidget     *internal;
  GtkWidget     *counter;
  GtkWidget     *frame;
  GtkWidget     *view;
  GtkWidget     *problem;
  GtkWidget     *conflict;
  guint          tick_id;   /* while a look at the cursor is due */
  guint          ticks;
  double         height;    /* of the text, when room for it was asked for last */
  gboolean       is_high;   /* higher than the field can be: it scrolls, and shows that */
};

G_DEFINE_FINAL_TYPE (PbTextField, pb_text_field, GTK_TYPE_WIDGET)

static void
show_count (PbTextField *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));
  guint most = self->field->max_words;
  g_autofree char *text = NULL;
  g_autofree char *count = NULL;
  GtkTextIter start;
  GtkTextIter end;
  guint words;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  words = pb_text_count_words (text);

  if (most > 0)
    count = g_strdup_printf (ngettext ("%u/%u word", "%u/%u words", most), words, most);
  else
    count = g_strdup_printf (ngettext ("%u word", "%u words", words), words);

  gtk_label_set_text (GTK_LABEL (self->counter), count);
  if (most > 0 && words > most)
    gtk_widget_add_css_class (self->counter, "warning");
  else
    gtk_widget_remove_css_class (self->counter, "warning");
}

static void
show_problem (PbTextField *self)
{
  const PbProblem *problem = pb_draft_get_problem (self->draft, self->field->column);

  pb_problem_label_set (PB_PROBLEM_LABEL (self->problem), problem);
  if (problem != NULL && problem->level == PB_PROBLEM_ERROR)
    gtk_widget_add_css_class (self->frame, "error");
  else
    gtk_widget_remove_css_class (self->frame, "error");
}

static void
on_problems_changed_cb (PbTextField *self,
                        const char  *column)
{
  if (column == NULL || g_str_equal (column, self->field->column))
    show_problem (self);
}

static void
on_buffer_changed_cb (PbTextField *self)
{
  show_count (self);
}

/* The field grows with its text, so it is the page around it that has to keep the cursor in sight. */
static void
show_cursor (PbTextField *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self->view);
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_VIEWPORT);
  GdkRectangle cursor;
  double y;
  int window_x;
  int window_y;

  if (page == NULL)
    return;

  gtk_text_view_get_cursor_locations (view, NULL, &cursor, NULL);
  gtk_text_view_buffer_to_window_coords (view, GTK_TEXT_WINDOW_WIDGET, cursor.x, cursor.y,
                                         &window_x, &window_y);
  if (gtk_widget_translate_coordinates (self->view, gtk_viewport_get_child (GTK_VIEWPORT (page)),
                                        window_x, window_y, NULL, &y))
    gtk_adjustment_clamp_page (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (page)),
                               y - CURSOR_MARGIN, y + cursor.height + CURSOR_MARGIN);
}

/* A wheel over the text turns the text while it has somewhere to go, and else the page around it: GTK 4.8 would keep the wheel
 * for the text, and the page would stand still under it. */
static gboolean
on_scroll_cb (GtkEventControllerScroll *controller,
              double                    dx,
              double                    dy,
              PbTextField              *self)
{
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *own
      = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->frame));
  double value = gtk_adjustment_get_value (own);
  double last = gtk_adjustment_get_upper (own) - gtk_adjustment_get_page_size (own);
  GtkAdjustment *outer;
  double step = 1;

  if (page == NULL || (dy < 0 ? value > gtk_adjustment_get_lower (own) : value + 1 < last))
    return GDK_EVENT_PROPAGATE;

  outer = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (page));
  /* As far as GTK itself goes with a turn of the wheel. */
  if (gtk_event_controller_scroll_get_unit (controller) == GDK_SCROLL_UNIT_WHEEL)
    step = pow (gtk_adjustment_get_page_size (outer), 2.0 / 3.0);
  gtk_adjustment_set_value (outer, gtk_adjustment_get_value (outer) + dy * step);

  return GDK_EVENT_STOP;
}

static gboolean
on_tick_cb (GtkWidget     *widget,
            GdkFrameClock *clock,
            gpointer       unused)
{
  PbTextField *self = PB_TEXT_FIELD (widget);

  if (--self->ticks > 0)
    return G_SOURCE_CONTINUE;

  self->tick_id = 0;
  show_cursor (self);
  return G_SOURCE_REMOVE;
}

/* The field has its new height one frame later. */
static void
on_cursor_moved_cb (PbTextField *self)
{
  if (!gtk_widget_is_focus (self->view))
    return;

  self->ticks = 2;
  if (self->tick_id == 0)
    self->tick_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_tick_cb, NULL, NULL);
}

static gboolean
on_grow_cb (GtkWidget     *widget,
            GdkFrameClock *clock,
            gpointer       unused)
{
  PbTextField *self = PB_TEXT_FIELD (widget);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->frame), GTK_POLICY_NEVER,
                                  self->is_high ? GTK_POLICY_AUTOMATIC : GTK_POLICY_EXTERNAL);
  gtk_widget_queue_resize (self->frame);

  return G_SOURCE_REMOVE;
}

/* A text knows its height only when it has its width, which may be while all around it get their places: GTK 4.8 then forgets that
 * it asked for more room. Until it has that room there is no scroll bar, which would come and go with each new line. */
static void
on_height_cb (PbTextField   *self,
              GtkAdjustment *rows)
{
  const double height = gtk_adjustment_get_upper (rows);
  const double room = gtk_adjustment_get_page_size (rows);
  const gboolean is_high = height > MOST_HEIGHT;
  const gboolean needs_room = height > room + 1 && room + 1 < MOST_HEIGHT && height != self->height;

  if (is_high == self->is_high && !needs_room)
    return;

  self->height = height;
  self->is_high = is_high;
  gtk_widget_add_tick_callback (GTK_WIDGET (self), on_grow_cb, NULL, NULL);
}

static GtkWidget *
make_internal (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkWidget *label = gtk_label_new (_("Not published"));

  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("channel-secure-symbolic"));
  gtk_box_append (GTK_BOX (box), label);
  gtk_widget_add_css_class (box, "pb-internal");

  return box;
}

static void
pb_text_field_dispose (GObject *object)
{
  PbTextField *self = PB_TEXT_FIELD (object);

  g_clear_pointer (&self->head, gtk_widget_unparent);
  g_clear_pointer (&self->frame, gtk_widget_unparent);
  g_clear_pointer (&self->problem, gtk_widget_unparent);
  g_clear_pointer (&self->conflict, gtk_widget_unparent);
  g_clear_object (&self->draft);

  G_OBJECT_CLASS (pb_text_field_parent_class)->dispose (object);
}

static gboolean
pb_text_field_focus (GtkWidget        *widget,
                     GtkDirectionType  direction)
{
  return !pb_typing_is_left (PB_TEXT_FIELD (widget)->view, direction) &&
         GTK_WIDGET_CLASS (pb_text_field_parent_class)->focus (widget, direction);
}

static gboolean
pb_text_field_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (PB_TEXT_FIELD (widget)->view);
}

static void
pb_text_field_class_init (PbTextFieldClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pb_text_field_dispose;
  widget_class->focus = pb_text_field_focus;
  widget_class->grab_focus = pb_text_field_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "pb-text");
}

static void
build_head (PbTextField *self)
{
  self->head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  self->label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0.0);
  gtk_label_set_wrap (GTK_LABEL (self->label), TRUE);
  gtk_widget_add_css_class (self->label, "heading");
  gtk_box_append (GTK_BOX (self->head), self->label);

  self->internal = make_internal ();
  gtk_widget_set_visible (self->internal, FALSE);
  gtk_box_append (GTK_BOX (self->head), self->internal);

  self->counter = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->counter), 1.0);
  gtk_widget_set_hexpand (self->counter, TRUE);
  gtk_widget_add_css_class (self->counter, "numeric");
  gtk_widget_add_css_class (self->counter, "pb-count");
  gtk_box_append (GTK_BOX (self->head), self->counter);
  gtk_widget_set_parent (self->head, GTK_WIDGET (self));
}

static void
pb_text_field_init (PbTextField *self)
{
  GtkBoxLayout *layout = GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self)));
  GtkEventController *wheel;

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (layout, 6);
  build_head (self);

  self->view = gtk_text_view_new ();
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (self->view), GTK_WRAP_WORD_CHAR);
  /* Tab goes to the next field: these are texts, not tables. */
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (self->view), FALSE);
  gtk_text_view_set_top_margin (GTK_TEXT_VIEW (self->view), 9);
  gtk_text_view_set_bottom_margin (GTK_TEXT_VIEW (self->view), 9);
  gtk_text_view_set_left_margin (GTK_TEXT_VIEW (self->view), 12);
  gtk_text_view_set_right_margin (GTK_TEXT_VIEW (self->view), 12);
  gtk_widget_set_hexpand (self->view, TRUE);

  /* As high as the text; past that it scrolls, so that a megabyte of text does not make a page of miles. */
  self->frame = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->frame), GTK_POLICY_NEVER,
                                  GTK_POLICY_EXTERNAL);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (self->frame), TRUE);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (self->frame), LEAST_HEIGHT);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (self->frame), MOST_HEIGHT);
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->frame)), "changed",
                           G_CALLBACK (on_height_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_css_class (self->frame, "card");
  gtk_widget_add_css_class (self->frame, "pb-text-frame");
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->frame), self->view);
  gtk_widget_set_parent (self->frame, GTK_WIDGET (self));

  wheel = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);
  gtk_event_controller_set_propagation_phase (wheel, GTK_PHASE_CAPTURE);
  g_signal_connect_object (wheel, "scroll", G_CALLBACK (on_scroll_cb), self, 0);
  gtk_widget_add_controller (self->frame, wheel);

  self->problem = pb_problem_label_new (self->view);
  gtk_widget_set_parent (self->problem, GTK_WIDGET (self));
}

GtkWidget *
pb_text_field_new (PbDraft    *draft,
                   const char *column)
{
  PbTextField *self;
  const char *label;

  g_return_val_if_fail (PB_IS_DRAFT (draft), NULL);

  self = g_object_new (PB_TYPE_TEXT_FIELD, NULL);
  self->draft = g_object_ref (draft);
  self->field = pb_entity_info_get_field (pb_entity_get_info (pb_draft_get_entity (draft)), column);
  g_assert (self->field != NULL);

  label = pb_field_get_label (self->field);
  gtk_label_set_text (GTK_LABEL (self->label), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  pb_typing_attach (self->view, draft, column);
  pb_topic_set (self->view, column);
  self->conflict = pb_conflict_box_new (draft, column, self->view);
  gtk_widget_set_parent (self->conflict, GTK_WIDGET (self));

  g_signal_connect_object (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view)), "changed",
                           G_CALLBACK (on_buffer_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view)),
                           "notify::cursor-position", G_CALLBACK (on_cursor_moved_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (draft, "problems-changed", G_CALLBACK (on_problems_changed_cb), self,
                           G_CONNECT_SWAPPED);
  show_count (self);
  show_problem (self);

  return GTK_WIDGET (self);
}

void
pb_text_field_set_internal (PbTextField *self,
                            gboolean     internal)
{
  g_return_if_fail (PB_IS_TEXT_FIELD (self));

  gtk_widget_set_visible (self->internal, internal);
  if (internal)
    gtk_widget_add_css_class (self->frame, "pb-internal");
  else
    gtk_widget_remove_css_class (self->frame, "pb-internal");
}

GtkWidget *
pb_text_field_get_control (PbTextField *self)
{
  g_return_val_if_fail (PB_IS_TEXT_FIELD (self), NULL);

  return self->view;
}
