/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-columns"
#include "config.h"

#include "pb-columns.h"

#define GAP 12

struct _PbColumns
{
  GtkWidget parent_instance;

  guint     most;
  int       least_width;
};

G_DEFINE_FINAL_TYPE (PbColumns, pb_columns, GTK_TYPE_WIDGET)

static GtkWidget *
next_shown (GtkWidget *child)
{
  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);

  return child;
}

static GtkWidget *
first_child (PbColumns *self)
{
  return next_shown (gtk_widget_get_first_child (GTK_WIDGET (self)));
}

static GtkWidget *
next_child (GtkWidget *child)
{
  return next_shown (gtk_widget_get_next_sibling (child));
}

static int
get_least_column (PbColumns *self)
{
  int least = self->least_width;

  for (GtkWidget *child = first_child (self); child != NULL; child = next_child (child))
    {
      int minimum;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
      least = MAX (least, minimum);
    }

  return least;
}

/* As many as fit; of four, two rather than three. */
static int
get_n_columns (PbColumns *self,
               int        width)
{
  int least = get_least_column (self);
  int n = (int) self->most;

  while (n > 1 && n * least + (n - 1) * GAP > width)
    n /= 2;

  return n;
}

static int
get_row_height (GtkWidget *first,
                int        n,
                int        width)
{
  int tallest = 0;

  for (GtkWidget *child = first; child != NULL && n > 0; child = next_child (child), n--)
    {
      int height;

      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
      tallest = MAX (tallest, height);
    }

  return tallest;
}

/* Lays the children out in width; with place also puts them there. Returns the height. */
static int
lay_out (PbColumns *self,
         int        width,
         gboolean   place)
{
  int n = get_n_columns (self, width);
  int column_width = MAX ((width - (n - 1) * GAP) / n, get_least_column (self));
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  GtkWidget *child = first_child (self);
  int y = 0;

  while (child != NULL)
    {
      int height = get_row_height (child, n, column_width);

      for (int i = 0; i < n && child != NULL; i++, child = next_child (child))
        {
          int x = i * (column_width + GAP);

          if (mirrored)
            x = width - x - column_width;
          if (place)
            gtk_widget_size_allocate (child, &(GdkRectangle){ x, y, column_width, height }, -1);
        }
      y += height + (child != NULL ? GAP : 0);
    }

  return y;
}

static void
pb_columns_measure (GtkWidget      *widget,
                    GtkOrientation  orientation,
                    int             for_size,
                    int            *minimum,
                    int            *natural,
                    int            *minimum_baseline,
                    int            *natural_baseline)
{
  PbColumns *self = PB_COLUMNS (widget);
  int least = 0;

  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      *minimum = *natural
          = lay_out (self, for_size > 0 ? for_size : get_least_column (self), FALSE);
      return;
    }

  for (GtkWidget *child = first_child (self); child != NULL; child = next_child (child))
    {
      int child_minimum;

      gtk_widget_measure (child, orientation, -1, &child_minimum, NULL, NULL, NULL);
      least = MAX (least, child_minimum);
    }

  *minimum = least;
  *natural = MAX (least, (int) self->most * get_least_column (self) + (int) (self->most - 1) * GAP);
}

static void
pb_columns_size_allocate (GtkWidget *widget,
                          int        width,
                          int        height,
                          int        baseline)
{
  lay_out (PB_COLUMNS (widget), width, TRUE);
}

static GtkSizeRequestMode
pb_columns_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
pb_columns_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (pb_columns_parent_class)->dispose (object);
}

static void
pb_columns_class_init (PbColumnsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pb_columns_dispose;
  widget_class->get_request_mode = pb_columns_get_request_mode;
  widget_class->measure = pb_columns_measure;
  widget_class->size_allocate = pb_columns_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "pb-columns");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
pb_columns_init (PbColumns *self)
{
}

GtkWidget *
pb_columns_new (guint most,
                int   least_width)
{
  PbColumns *self;

  g_return_val_if_fail (most > 0, NULL);

  self = g_object_new (PB_TYPE_COLUMNS, NULL);
  self->most = most;
  self->least_width = least_width;

  return GTK_WIDGET (self);
}

void
pb_columns_append (PbColumns *self,
                   GtkWidget *child)
{
  g_return_if_fail (PB_IS_COLUMNS (self));
  g_return_if_fail (GTK_IS_WIDGET (child));

  gtk_widget_set_parent (child, GTK_WIDGET (self));
}
