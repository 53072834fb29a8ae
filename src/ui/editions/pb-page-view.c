/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-page-view"
#include "config.h"

#include <math.h>

#include "pb-page-places.h"
#include "pb-page-sheets.h"
#include "pb-page-view.h"

/* Pixels that an arrow key scrolls. */
#define LINE 48

struct _PbPageView
{
  GtkWidget            parent_instance;

  PbPageViewTell       tell;
  gpointer             tell_data;

  PbBookletPages      *pages;            /* NULL: none */
  PbPageSheets        *sheets;
  PbPagePlaces         places;
  double               zoom;             /* as chosen; 0: the width */
  guint                page;             /* the one that is looked at */

  GtkAdjustment       *adjustments[2];   /* by GtkOrientation */
  GtkScrollablePolicy  policies[2];
  PbPageAnchor         anchor;           /* what is to stay where it is */
  gboolean             is_placed;        /* the adjustments say what the anchor says, in placed_width × placed_height */
  int                  placed_width;
  int                  placed_height;
  gboolean             is_placing;       /* the adjustments are being set, by us */
  guint                tell_id;

  char                *hovered;          /* id of what the pointer is on; NULL */
  char                *hovered_text;
};

enum
{
  PROP_0,
  PROP_PAGE,
  PROP_ZOOM,
  PROP_HADJUSTMENT,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY
};

enum
{
  ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE_WITH_CODE (PbPageView, pb_page_view, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

/* ---- places */

static double
get_scroll (PbPageView     *self,
            GtkOrientation  orientation)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];

  return adjustment != NULL ? round (gtk_adjustment_get_value (adjustment)) : 0;
}

/* What is at the top of what is seen (align 0), in its middle (0.5) … */
static PbPageAnchor
get_anchor_at (PbPageView *self,
               double      align)
{
  const double y = get_scroll (self, GTK_ORIENTATION_VERTICAL) + align * gtk_widget_get_height (GTK_WIDGET (self));
  PbPageAnchor anchor = pb_page_places_get_anchor (&self->places, y);

  anchor.align = align;

  return anchor;
}

/* Of the pages, in the widget. */
static double
get_left (PbPageView *self)
{
  const int room = gtk_widget_get_width (GTK_WIDGET (self)) - pb_page_places_get_width (&self->places);

  return MAX (PB_PAGE_MARGIN, floor (room / 2.0)) - get_scroll (self, GTK_ORIENTATION_HORIZONTAL);
}

/* What stands at a place of the widget; NULL when nothing does. Borrowed from the pages. */
static const char *
pick_id (PbPageView *self,
         double      x,
         double      y)
{
  PbPageAnchor anchor;

  if (self->places.n == 0 || self->places.scale == 0)
    return NULL;

  anchor = pb_page_places_get_anchor (&self->places, y + get_scroll (self, GTK_ORIENTATION_VERTICAL));
  x = (x - get_left (self)) / self->places.scale;
  if (x < 0 || x > self->places.width || anchor.y < 0 || anchor.y > self->places.height)
    return NULL;

  return pb_booklet_pages_pick (self->pages, anchor.page, x, anchor.y);
}

/* Not an allocation alone: scrollbars may come or go with it, which GTK 4.8 forgets when it is not about to place what has them too. */
static void
place_anew (PbPageView *self)
{
  self->is_placed = FALSE;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
place_at (PbPageView   *self,
          PbPageAnchor  anchor)
{
  self->anchor = anchor;
  place_anew (self);
}

/* ---- placing */

static void
configure (PbPageView     *self,
           GtkOrientation  orientation,
           double          value,
           double          content,
           int             size)
{
  if (self->adjustments[orientation] != NULL)
    gtk_adjustment_configure (self->adjustments[orientation], CLAMP (value, 0, MAX (0, content - size)), 0,
                              MAX (content, size), LINE, size * 0.9, size);
}

/* To show what is to stay where it is, and what was in the middle at the old scale. */
static void
configure_both (PbPageView *self,
                double      old_scale,
                double      old_middle,
                int         width,
                int         height)
{
  self->is_placing = TRUE;
  configure (self, GTK_ORIENTATION_VERTICAL,
             round (pb_page_places_find_anchor (&self->places, &self->anchor) - self->anchor.align * height),
             pb_page_places_get_bottom (&self->places), height);
  configure (self, GTK_ORIENTATION_HORIZONTAL,
             old_scale > 0 ? round (old_middle * self->places.scale / old_scale - width / 2.0) : 0,
             pb_page_places_get_width (&self->places) + 2 * PB_PAGE_MARGIN, width);
  self->is_placing = FALSE;

  self->is_placed = TRUE;
  self->placed_width = width;
  self->placed_height = height;
  self->anchor = get_anchor_at (self, 0);
}

static gboolean
on_tell_cb (gpointer user_data)
{
  PbPageView *self = user_data;

  self->tell_id = 0;
  g_object_notify (G_OBJECT (self), "page");
  g_object_notify (G_OBJECT (self), "zoom");

  return G_SOURCE_REMOVE;
}

/* Not at once: who is told may change something that has to be measured anew, which GTK cannot take while it allocates. */
static void
tell_soon (PbPageView *self)
{
  if (self->tell_id == 0)
    self->tell_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, on_tell_cb, self, NULL);
}

static void
pb_page_view_size_allocate (GtkWidget *widget,
                            int        width,
                            int        height,
                            int        baseline)
{
  PbPageView *self = PB_PAGE_VIEW (widget);
  const double old_scale = self->places.scale;
  const double old_middle = get_scroll (self, GTK_ORIENTATION_HORIZONTAL) + width / 2.0;
  const guint old_page = self->page;

  if (self->places.n == 0)
    return;

  pb_page_places_set_zoom (&self->places, self->zoom, width);
  if (!self->is_placed || width != self->placed_width || height != self->placed_height)
    configure_both (self, old_scale, old_middle, width, height);

  pb_page_sheets_place (self->sheets, &self->places, get_left (self), get_scroll (self, GTK_ORIENTATION_VERTICAL));
  self->page = pb_page_places_find (&self->places, get_scroll (self, GTK_ORIENTATION_VERTICAL) + height / 3.0);
  if (self->page != old_page || self->places.scale != old_scale)
    tell_soon (self);
}

static void
on_scrolled_cb (PbPageView *self)
{
  if (self->is_placing)
    return;

  self->anchor = get_anchor_at (self, 0);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
set_adjustment (PbPageView     *self,
                GtkOrientation  orientation,
                GtkAdjustment  *adjustment)
{
  if (adjustment != NULL && self->adjustments[orientation] == adjustment)
    return;

  if (self->adjustments[orientation] != NULL)
    g_signal_handlers_disconnect_by_func (self->adjustments[orientation], on_scrolled_cb, self);
  g_clear_object (&self->adjustments[orientation]);
  if (adjustment == NULL)
    return;

  self->adjustments[orientation] = g_object_ref_sink (adjustment);
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (on_scrolled_cb), self, G_CONNECT_SWAPPED);
  place_anew (self);
}

/* ---- the pointer */

static void
set_hovered (PbPageView *self,
             const char *id)
{
  if (g_strcmp0 (self->hovered, id) == 0)
    return;

  g_free (self->hovered);
  g_clear_pointer (&self->hovered_text, g_free);
  self->hovered = g_strdup (id);
  if (id != NULL)
    self->hovered_text = self->tell (id, self->tell_data);

  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), self->hovered_text != NULL ? "pointer" : NULL);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), self->hovered_text);
}

static void
on_motion_cb (PbPageView *self,
              double      x,
              double      y)
{
  set_hovered (self, pick_id (self, x, y));
}

static void
on_leave_cb (PbPageView *self)
{
  set_hovered (self, NULL);
}

static void
on_click_cb (PbPageView *self,
             int         n_press,
             double      x,
             double      y)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
  set_hovered (self, pick_id (self, x, y));
  if (self->hovered_text != NULL)
    {
      g_autofree char *id = g_strdup (self->hovered);

      g_signal_emit (self, signals[ACTIVATED], 0, id);
    }
}

static gboolean
on_wheel_cb (PbPageView               *self,
             double                    dx,
             double                    dy,
             GtkEventControllerScroll *controller)
{
  const GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));

  if ((state & GDK_CONTROL_MASK) == 0 || dy == 0)
    return FALSE;

  pb_page_view_step_zoom (self, dy < 0 ? 1 : -1);

  return TRUE;
}

/* ---- overrides */

static gboolean
scroll_by (GtkWidget *widget,
           GVariant  *arguments,
           gpointer   unused)
{
  PbPageView *self = PB_PAGE_VIEW (widget);
  GtkAdjustment *adjustment;
  int orientation;
  double lines;

  g_variant_get (arguments, "(id)", &orientation, &lines);
  adjustment = self->adjustments[orientation];
  if (adjustment != NULL)
    gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + lines * LINE);

  return TRUE;
}

static void
pb_page_view_measure (GtkWidget      *widget,
                      GtkOrientation  orientation,
                      int             for_size,
                      int            *minimum,
                      int            *natural,
                      int            *minimum_baseline,
                      int            *natural_baseline)
{
  *minimum = 100;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 400 : 500;
}

static void
pb_page_view_get_property (GObject    *object,
                           guint       id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  PbPageView *self = PB_PAGE_VIEW (object);

  switch (id)
    {
    case PROP_PAGE:
      g_value_set_uint (value, self->page);
      break;
    case PROP_ZOOM:
      g_value_set_double (value, pb_page_view_get_zoom (self));
      break;
    case PROP_HADJUSTMENT:
      g_value_set_object (value, self->adjustments[GTK_ORIENTATION_HORIZONTAL]);
      break;
    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->adjustments[GTK_ORIENTATION_VERTICAL]);
      break;
    case PROP_HSCROLL_POLICY:
      g_value_set_enum (value, self->policies[GTK_ORIENTATION_HORIZONTAL]);
      break;
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, self->policies[GTK_ORIENTATION_VERTICAL]);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
pb_page_view_set_property (GObject      *object,
                           guint         id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  PbPageView *self = PB_PAGE_VIEW (object);

  switch (id)
    {
    case PROP_HADJUSTMENT:
      set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, g_value_get_object (value));
      break;
    case PROP_VADJUSTMENT:
      set_adjustment (self, GTK_ORIENTATION_VERTICAL, g_value_get_object (value));
      break;
    case PROP_HSCROLL_POLICY:
      self->policies[GTK_ORIENTATION_HORIZONTAL] = g_value_get_enum (value);
      break;
    case PROP_VSCROLL_POLICY:
      self->policies[GTK_ORIENTATION_VERTICAL] = g_value_get_enum (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
pb_page_view_dispose (GObject *object)
{
  PbPageView *self = PB_PAGE_VIEW (object);

  g_clear_handle_id (&self->tell_id, g_source_remove);
  pb_page_sheets_dispose (self->sheets);
  set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, NULL);
  set_adjustment (self, GTK_ORIENTATION_VERTICAL, NULL);
  self->places.n = 0;
  g_clear_pointer (&self->pages, pb_booklet_pages_unref);

  G_OBJECT_CLASS (pb_page_view_parent_class)->dispose (object);
}

static void
pb_page_view_finalize (GObject *object)
{
  PbPageView *self = PB_PAGE_VIEW (object);

  pb_page_sheets_unref (self->sheets);
  g_free (self->hovered);
  g_free (self->hovered_text);

  G_OBJECT_CLASS (pb_page_view_parent_class)->finalize (object);
}

static void
add_keys (GtkWidgetClass *klass)
{
  static const struct
  {
    guint            key;
    GdkModifierType  modifiers;
    const char      *action;
  } keys[] = {
    { GDK_KEY_Page_Up, 0, "preview.previous-page" },
    { GDK_KEY_KP_Page_Up, 0, "preview.previous-page" },
    { GDK_KEY_Page_Down, 0, "preview.next-page" },
    { GDK_KEY_KP_Page_Down, 0, "preview.next-page" },
    { GDK_KEY_Home, 0, "preview.first-page" },
    { GDK_KEY_End, 0, "preview.last-page" },
    { GDK_KEY_Return, 0, "preview.go-to" },
    { GDK_KEY_KP_Enter, 0, "preview.go-to" },
    { GDK_KEY_plus, GDK_CONTROL_MASK, "preview.zoom-in" },
    { GDK_KEY_equal, GDK_CONTROL_MASK, "preview.zoom-in" },
    { GDK_KEY_KP_Add, GDK_CONTROL_MASK, "preview.zoom-in" },
    { GDK_KEY_minus, GDK_CONTROL_MASK, "preview.zoom-out" },
    { GDK_KEY_KP_Subtract, GDK_CONTROL_MASK, "preview.zoom-out" },
    { GDK_KEY_0, GDK_CONTROL_MASK, "preview.fit-width" },
    { GDK_KEY_KP_0, GDK_CONTROL_MASK, "preview.fit-width" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (klass, keys[i].key, keys[i].modifiers, keys[i].action, NULL);

  gtk_widget_class_add_binding (klass, GDK_KEY_Up, 0, scroll_by, "(id)", GTK_ORIENTATION_VERTICAL, -1.0);
  gtk_widget_class_add_binding (klass, GDK_KEY_Down, 0, scroll_by, "(id)", GTK_ORIENTATION_VERTICAL, 1.0);
  gtk_widget_class_add_binding (klass, GDK_KEY_Left, 0, scroll_by, "(id)", GTK_ORIENTATION_HORIZONTAL, -1.0);
  gtk_widget_class_add_binding (klass, GDK_KEY_Right, 0, scroll_by, "(id)", GTK_ORIENTATION_HORIZONTAL, 1.0);
}

static void
pb_page_view_class_init (PbPageViewClass *klass)
{
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = pb_page_view_dispose;
  object_class->finalize = pb_page_view_finalize;
  object_class->get_property = pb_page_view_get_property;
  object_class->set_property = pb_page_view_set_property;
  widget_class->measure = pb_page_view_measure;
  widget_class->size_allocate = pb_page_view_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "pb-pages");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DOCUMENT);
  add_keys (widget_class);

  g_object_class_install_property (object_class, PROP_PAGE,
                                   g_param_spec_uint ("page", NULL, NULL, 0, G_MAXUINT, 0, flags));
  g_object_class_install_property (object_class, PROP_ZOOM,
                                   g_param_spec_double ("zoom", NULL, NULL, 0, G_MAXDOUBLE, 1, flags));
  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");

  signals[ACTIVATED] = g_signal_new ("activated", PB_TYPE_PAGE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
add_controllers (PbPageView *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *wheel = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL |
                                                               GTK_EVENT_CONTROLLER_SCROLL_DISCRETE);
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_swapped (motion, "motion", G_CALLBACK (on_motion_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (on_leave_cb), self);
  g_signal_connect_swapped (wheel, "scroll", G_CALLBACK (on_wheel_cb), self);
  g_signal_connect_swapped (click, "released", G_CALLBACK (on_click_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_add_controller (GTK_WIDGET (self), wheel);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

static void
pb_page_view_init (PbPageView *self)
{
  self->sheets = pb_page_sheets_new (GTK_WIDGET (self));
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (gtk_widget_queue_allocate), NULL);
  add_controllers (self);
}

GtkWidget *
pb_page_view_new (PbPageViewTell tell,
                  gpointer       data)
{
  PbPageView *self;

  g_return_val_if_fail (tell != NULL, NULL);

  self = g_object_new (PB_TYPE_PAGE_VIEW, NULL);
  self->tell = tell;
  self->tell_data = data;

  return GTK_WIDGET (self);
}

/* Where what is at the top stands in other pages. */
static guint
find_anchor_page (PbPageView     *self,
                  PbBookletPages *pages)
{
  const char *id = self->is_placed ? pick_id (self, gtk_widget_get_width (GTK_WIDGET (self)) / 2.0, 1) : NULL;
  const int before = id != NULL ? pb_booklet_pages_find (self->pages, id) : -1;
  const int after = id != NULL ? pb_booklet_pages_find (pages, id) : -1;

  if (before < 0 || after < 0)
    return self->anchor.page;

  return (guint) MAX (0, (int) self->anchor.page + after - before);
}

void
pb_page_view_set_pages (PbPageView     *self,
                        PbBookletPages *pages)
{
  g_return_if_fail (PB_IS_PAGE_VIEW (self));

  if (self->pages == pages)
    return;

  if (pages != NULL && self->pages != NULL)
    self->anchor.page = find_anchor_page (self, pages);
  else
    self->anchor = (PbPageAnchor) { .y = -PB_PAGE_MARGIN };

  self->places.n = 0;
  if (pages != NULL)
    {
      pb_booklet_pages_ref (pages);
      self->places.n = pb_booklet_pages_get_n (pages);
      pb_paper_get_size (pb_booklet_pages_get_paper (pages), &self->places.width, &self->places.height);
    }

  self->anchor.page = MIN (self->anchor.page, MAX (self->places.n, 1) - 1);
  self->anchor.y = MIN (self->anchor.y, self->places.height);
  g_clear_pointer (&self->pages, pb_booklet_pages_unref);
  self->pages = pages;
  pb_page_sheets_set_pages (self->sheets, pages);
  set_hovered (self, NULL);
  place_anew (self);
}

PbBookletPages *
pb_page_view_get_pages (PbPageView *self)
{
  g_return_val_if_fail (PB_IS_PAGE_VIEW (self), NULL);

  return self->pages;
}

guint
pb_page_view_get_page (PbPageView *self)
{
  g_return_val_if_fail (PB_IS_PAGE_VIEW (self), 0);

  return self->page;
}

void
pb_page_view_show_page (PbPageView *self,
                        guint       page)
{
  g_return_if_fail (PB_IS_PAGE_VIEW (self));

  if (page >= self->places.n)
    return;

  /* With the edge of the paper in sight. */
  place_at (self, (PbPageAnchor) {
    .page = page,
    .y = self->places.scale > 0 ? -PB_PAGE_MARGIN / self->places.scale : 0,
  });
}

double
pb_page_view_get_zoom (PbPageView *self)
{
  g_return_val_if_fail (PB_IS_PAGE_VIEW (self), 1);

  return pb_page_places_get_zoom (&self->places);
}

void
pb_page_view_set_zoom (PbPageView *self,
                       double      zoom)
{
  g_return_if_fail (PB_IS_PAGE_VIEW (self));
  g_return_if_fail (zoom >= 0);

  self->zoom = zoom;
  place_at (self, get_anchor_at (self, 0.5));
}

void
pb_page_view_step_zoom (PbPageView *self,
                        int         step)
{
  g_return_if_fail (PB_IS_PAGE_VIEW (self));

  pb_page_view_set_zoom (self, pb_page_places_step_zoom (pb_page_view_get_zoom (self), step));
}

gboolean
pb_page_view_can_step_zoom (PbPageView *self,
                            int         step)
{
  const double zoom = pb_page_view_get_zoom (self);

  g_return_val_if_fail (PB_IS_PAGE_VIEW (self), FALSE);

  return pb_page_places_step_zoom (zoom, step) != zoom;
}
