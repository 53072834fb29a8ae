/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-project-cell"
#include "config.h"

#include "pb-entities.h"
#include "pb-project-cell.h"

#define BAR_WIDTH 4
#define BAR_GAP 10
#define LINE_GAP 3
#define MINIMUM_WIDTH 120
#define NATURAL_WIDTH 240
/* Dimmed, and still 4.5 : 1 on the ground of a list in light and in dark. */
#define DETAIL_ALPHA 0.72

struct _PbProjectCell
{
  GtkWidget    parent_instance;

  PangoLayout *title;
  PangoLayout *detail;
  GdkRGBA      colour;
  gboolean     has_colour;
};

G_DEFINE_FINAL_TYPE (PbProjectCell, pb_project_cell, GTK_TYPE_WIDGET)

static PangoLayout *
create_layout (PbProjectCell *self,
               PangoWeight    weight,
               double         scale)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), NULL);
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_weight_new (weight));
  pango_attr_list_insert (attributes, pango_attr_scale_new (scale));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_attr_list_unref (attributes);

  return layout;
}

static int
layout_height (PangoLayout *layout)
{
  int height;

  pango_layout_get_pixel_size (layout, NULL, &height);

  return height;
}

static void
pb_project_cell_measure (GtkWidget      *widget,
                         GtkOrientation  orientation,
                         int             for_size,
                         int            *minimum,
                         int            *natural,
                         int            *minimum_baseline,
                         int            *natural_baseline)
{
  PbProjectCell *self = PB_PROJECT_CELL (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MINIMUM_WIDTH;
      *natural = NATURAL_WIDTH;
    }
  else
    {
      *minimum = layout_height (self->title) + LINE_GAP + layout_height (self->detail);
      *natural = *minimum;
    }
}

static void
draw_layout (GtkSnapshot   *snapshot,
             PangoLayout   *layout,
             int            x,
             int            y,
             int            width,
             const GdkRGBA *colour)
{
  pango_layout_set_width (layout, MAX (width, 0) * PANGO_SCALE);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, y));
  gtk_snapshot_append_layout (snapshot, layout, colour);
  gtk_snapshot_restore (snapshot);
}

static void
pb_project_cell_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  PbProjectCell *self = PB_PROJECT_CELL (widget);
  const int width = gtk_widget_get_width (widget);
  const int height = gtk_widget_get_height (widget);
  const int indent = BAR_WIDTH + BAR_GAP;
  const gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  const int text_x = rtl ? 0 : indent;
  int y = (height - layout_height (self->title) - LINE_GAP - layout_height (self->detail)) / 2;
  GdkRGBA colour;

  if (self->has_colour)
    {
      GskRoundedRect bar;

      gsk_rounded_rect_init_from_rect (&bar,
                                       &GRAPHENE_RECT_INIT (rtl ? width - BAR_WIDTH : 0, 0,
                                                            BAR_WIDTH, height),
                                       BAR_WIDTH / 2.0);
      gtk_snapshot_push_rounded_clip (snapshot, &bar);
      gtk_snapshot_append_color (snapshot, &self->colour, &bar.bounds);
      gtk_snapshot_pop (snapshot);
    }

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &colour);
  draw_layout (snapshot, self->title, text_x, y, width - indent, &colour);
  y += layout_height (self->title) + LINE_GAP;
  colour.alpha *= DETAIL_ALPHA;
  draw_layout (snapshot, self->detail, text_x, y, width - indent, &colour);
}

/* A theme or a text size that changed reaches layouts only when they are told. */
static void
pb_project_cell_css_changed (GtkWidget         *widget,
                             GtkCssStyleChange *change)
{
  PbProjectCell *self = PB_PROJECT_CELL (widget);

  GTK_WIDGET_CLASS (pb_project_cell_parent_class)->css_changed (widget, change);
  pango_layout_context_changed (self->title);
  pango_layout_context_changed (self->detail);
  gtk_widget_queue_resize (widget);
}

/* A name that is read in full needs no tooltip over its neighbours. */
static gboolean
pb_project_cell_query_tooltip (GtkWidget  *widget,
                               int         x,
                               int         y,
                               gboolean    keyboard,
                               GtkTooltip *tooltip)
{
  PbProjectCell *self = PB_PROJECT_CELL (widget);

  if (!pango_layout_is_ellipsized (self->title))
    return FALSE;

  gtk_tooltip_set_text (tooltip, pango_layout_get_text (self->title));

  return TRUE;
}

static void
pb_project_cell_finalize (GObject *object)
{
  PbProjectCell *self = PB_PROJECT_CELL (object);

  g_clear_object (&self->title);
  g_clear_object (&self->detail);
  G_OBJECT_CLASS (pb_project_cell_parent_class)->finalize (object);
}

static void
pb_project_cell_class_init (PbProjectCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = pb_project_cell_finalize;
  widget_class->measure = pb_project_cell_measure;
  widget_class->snapshot = pb_project_cell_snapshot;
  widget_class->css_changed = pb_project_cell_css_changed;
  widget_class->query_tooltip = pb_project_cell_query_tooltip;

  gtk_widget_class_set_css_name (widget_class, "projectcell");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LABEL);
}

static void
pb_project_cell_init (PbProjectCell *self)
{
  self->title = create_layout (self, PANGO_WEIGHT_MEDIUM, 1.0);
  self->detail = create_layout (self, PANGO_WEIGHT_NORMAL, 0.88);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
}

GtkWidget *
pb_project_cell_new (void)
{
  return g_object_new (PB_TYPE_PROJECT_CELL, NULL);
}

void
pb_project_cell_set (PbProjectCell *self,
                     const char    *code,
                     const char    *name,
                     const char    *lead,
                     gboolean       is_public,
                     const char    *colour)
{
  g_autoptr(GString) detail = NULL;
  g_autofree char *spoken = NULL;

  g_return_if_fail (PB_IS_PROJECT_CELL (self));

  detail = g_string_new (code);
  if (!is_public)
    g_string_append_printf (detail, " · %s", pb_choice_get_label (pb_visibilities, "internal"));
  if (lead != NULL)
    g_string_append_printf (detail, " · %s", lead);
  spoken = g_strdup_printf ("%s, %s", name, detail->str);

  pango_layout_set_text (self->title, name, -1);
  pango_layout_set_text (self->detail, detail->str, -1);
  self->has_colour = colour != NULL && gdk_rgba_parse (&self->colour, colour);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
