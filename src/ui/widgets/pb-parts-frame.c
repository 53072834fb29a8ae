/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-parts-frame"
#include "config.h"

#include "pb-part-switcher.h"
#include "pb-parts-frame.h"

/* From here on there is room for both; what stands beside then has the larger half. */
#define WIDE         720
#define PARTS_LEAST  340
#define PARTS_MOST   640

struct _PbPartsFrame
{
  GtkWidget     parent_instance;

  GtkWidget    *column;      /* the switcher over the parts */
  AdwViewStack *parts;
  GtkWidget    *seat;        /* of the stack; NULL when there is nothing beside */
  GtkWidget    *line;        /* between the two */
  GtkWidget    *aside;
  gboolean      is_wide;
  guint         settling;    /* the source that tells the stack */
};

G_DEFINE_FINAL_TYPE (PbPartsFrame, pb_parts_frame, GTK_TYPE_WIDGET)

static gboolean
settle (gpointer data)
{
  PbPartsFrame *self = data;

  self->settling = 0;
  adw_view_stack_page_set_visible (adw_view_stack_get_page (self->parts, self->seat), !self->is_wide);
  gtk_widget_queue_allocate (GTK_WIDGET (self));

  return G_SOURCE_REMOVE;
}

/* Which parts there are cannot change while they are given their places. */
static void
set_wide (PbPartsFrame *self,
          gboolean      is_wide)
{
  if (self->is_wide == is_wide)
    return;

  self->is_wide = is_wide;
  if (self->settling == 0)
    self->settling = g_idle_add_full (G_PRIORITY_HIGH_IDLE, settle, self, NULL);
}

static void
place (PbPartsFrame *self,
       GtkWidget    *child,
       int           x,
       int           y,
       int           width,
       int           height)
{
  const gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  const GtkAllocation place = {
    mirrored ? gtk_widget_get_width (GTK_WIDGET (self)) - x - width : x, y, width, height
  };

  gtk_widget_size_allocate (child, &place, -1);
}

/* Of every part, not only of the one that shows: what stands beside must not move with each turn. */
static int
measure_parts (PbPartsFrame *self)
{
  int least = 0;

  gtk_widget_measure (self->column, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  for (GtkWidget *part = gtk_widget_get_first_child (GTK_WIDGET (self->parts)); part != NULL;
       part = gtk_widget_get_next_sibling (part))
    {
      int minimum = 0;

      if (part != self->seat)
        gtk_widget_measure (part, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
      least = MAX (least, minimum);
    }

  return least;
}

static void
place_beside (PbPartsFrame *self,
              int           width,
              int           height)
{
  int line = 0;
  int parts = 0;

  gtk_widget_measure (self->line, GTK_ORIENTATION_HORIZONTAL, -1, &line, NULL, NULL, NULL);
  parts = MAX (CLAMP (width * 46 / 100, PARTS_LEAST, PARTS_MOST), measure_parts (self));
  place (self, self->column, 0, 0, parts, height);
  place (self, self->line, parts, 0, line, height);
  place (self, self->aside, parts + line, 0, width - parts - line, height);
}

static void
place_on_seat (PbPartsFrame *self)
{
  graphene_rect_t bounds;

  if (!gtk_widget_compute_bounds (self->seat, GTK_WIDGET (self), &bounds))
    return;

  gtk_widget_size_allocate (self->aside,
                            &(GtkAllocation) { (int) bounds.origin.x, (int) bounds.origin.y,
                                               (int) bounds.size.width, (int) bounds.size.height },
                            -1);
}

static void
pb_parts_frame_size_allocate (GtkWidget *widget,
                              int        width,
                              int        height,
                              int        baseline)
{
  PbPartsFrame *self = PB_PARTS_FRAME (widget);
  gboolean is_on_seat;
  int least = 0;

  if (self->aside == NULL)
    {
      place (self, self->column, 0, 0, width, height);
      return;
    }

  gtk_widget_measure (self->aside, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  set_wide (self, width >= MAX (WIDE, least + PARTS_LEAST));
  is_on_seat = !self->is_wide && adw_view_stack_get_visible_child (self->parts) == self->seat;
  gtk_widget_set_child_visible (self->aside, self->is_wide || is_on_seat);
  gtk_widget_set_child_visible (self->line, self->is_wide);
  if (self->is_wide)
    {
      place_beside (self, width, height);
      return;
    }

  place (self, self->column, 0, 0, width, height);
  if (is_on_seat)
    place_on_seat (self);
}

static void
pb_parts_frame_measure (GtkWidget      *widget,
                        GtkOrientation  orientation,
                        int             for_size,
                        int            *minimum,
                        int            *natural,
                        int            *minimum_baseline,
                        int            *natural_baseline)
{
  PbPartsFrame *self = PB_PARTS_FRAME (widget);
  int least = 0;

  gtk_widget_measure (self->column, orientation, -1, minimum, natural, NULL, NULL);
  if (self->aside != NULL)
    gtk_widget_measure (self->aside, orientation, -1, &least, NULL, NULL, NULL);
  *minimum = MAX (*minimum, least);
  *natural = MAX (*minimum, *natural);
}

static void
pb_parts_frame_dispose (GObject *object)
{
  PbPartsFrame *self = PB_PARTS_FRAME (object);

  g_clear_handle_id (&self->settling, g_source_remove);
  g_clear_pointer (&self->column, gtk_widget_unparent);
  g_clear_pointer (&self->line, gtk_widget_unparent);
  g_clear_pointer (&self->aside, gtk_widget_unparent);

  G_OBJECT_CLASS (pb_parts_frame_parent_class)->dispose (object);
}

static void
pb_parts_frame_class_init (PbPartsFrameClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pb_parts_frame_dispose;
  widget_class->measure = pb_parts_frame_measure;
  widget_class->size_allocate = pb_parts_frame_size_allocate;
}

static void
pb_parts_frame_init (PbPartsFrame *self)
{
}

GtkWidget *
pb_parts_frame_new (AdwViewStack *parts,
                    GtkWidget    *seat,
                    GtkWidget    *aside)
{
  PbPartsFrame *self;
  GtkWidget *bar;

  g_return_val_if_fail (ADW_IS_VIEW_STACK (parts), NULL);
  g_return_val_if_fail ((seat == NULL) == (aside == NULL), NULL);

  self = g_object_new (PB_TYPE_PARTS_FRAME, NULL);
  self->parts = parts;
  self->column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  bar = pb_part_switcher_new (parts);
  gtk_widget_add_css_class (bar, "pb-parts");
  gtk_widget_set_vexpand (GTK_WIDGET (parts), TRUE);
  gtk_box_append (GTK_BOX (self->column), bar);
  gtk_box_append (GTK_BOX (self->column), GTK_WIDGET (parts));
  gtk_widget_set_parent (self->column, GTK_WIDGET (self));

  if (aside != NULL)
    {
      self->seat = seat;
      self->line = gtk_separator_new (GTK_ORIENTATION_VERTICAL);
      self->aside = aside;
      gtk_widget_set_parent (self->line, GTK_WIDGET (self));
      gtk_widget_set_parent (aside, GTK_WIDGET (self));
      g_signal_connect_object (parts, "notify::visible-child", G_CALLBACK (gtk_widget_queue_allocate), self,
                               G_CONNECT_SWAPPED);
    }

  return GTK_WIDGET (self);
}

gboolean
pb_parts_frame_show_part (PbPartsFrame *self,
                          const char   *name)
{
  GtkWidget *part;

  g_return_val_if_fail (PB_IS_PARTS_FRAME (self), FALSE);
  g_return_val_if_fail (name != NULL, FALSE);

  part = adw_view_stack_get_child_by_name (self->parts, name);
  if (part == NULL)
    return FALSE;
  if (adw_view_stack_page_get_visible (adw_view_stack_get_page (self->parts, part)))
    adw_view_stack_set_visible_child (self->parts, part);

  return TRUE;
}
