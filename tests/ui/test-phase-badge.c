/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-phase-badge"
#include "config.h"

#include "pb-phase-badge.h"
#include "pb-phase-shape.h"
#include "pb-phase.h"
#include "pb-test-ui.h"

/* What the sign of a phase looks like, in pixels. */
static GBytes *
draw_shape (const char *phase)
{
  g_autoptr(GdkPaintable) shape = pb_phase_shape_new (phase);
  g_autoptr(GtkSnapshot) snapshot = gtk_snapshot_new ();
  GskRenderNode *node;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 16, 16);
  cairo_t *cr = cairo_create (surface);
  GBytes *pixels;

  gdk_paintable_snapshot (shape, snapshot, 16, 16);
  node = gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
  gsk_render_node_draw (node, cr);
  gsk_render_node_unref (node);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  pixels = g_bytes_new (cairo_image_surface_get_data (surface),
                        (gsize) cairo_image_surface_get_stride (surface) * 16);
  cairo_surface_destroy (surface);

  return pixels;
}

static gboolean
look_alike (const char *a,
            const char *b)
{
  g_autoptr(GBytes) first = draw_shape (a);
  g_autoptr(GBytes) second = draw_shape (b);

  return g_bytes_equal (first, second);
}

static void
test_groups_differ_by_shape (void)
{
  static const char *one_each[] = { "idea", "review", "granted", "running", "delivered",
                                    "rejected", "on-hold", "delayed" };

  for (guint i = 0; i < G_N_ELEMENTS (one_each); i++)
    {
      for (guint j = i + 1; j < G_N_ELEMENTS (one_each); j++)
        g_assert_false (look_alike (one_each[i], one_each[j]));
    }
}

static void
test_phases_of_a_group_share_a_shape (void)
{
  g_assert_true (look_alike ("idea", "quick-scan"));
  g_assert_true (look_alike ("delivered", "embedded"));
}

static void
test_badge_says_the_phase (void)
{
  GtkWidget *badge = g_object_ref_sink (pb_phase_badge_new ("running"));

  for (const PbChoice *phase = pb_phases; phase->key != NULL; phase++)
    {
      pb_phase_badge_set_phase (PB_PHASE_BADGE (badge), phase->key);
      g_assert_nonnull (pb_test_ui_find (badge, GTK_TYPE_LABEL,
                                         pb_choice_get_label (pb_phases, phase->key)));
      g_assert_true (gtk_widget_has_css_class (badge, pb_phase_shape_get_css_class (phase->key)));
    }

  pb_phase_badge_set_phase (PB_PHASE_BADGE (badge), NULL);
  g_assert_nonnull (pb_test_ui_find (badge, GTK_TYPE_LABEL, ""));
  g_assert_finalize_object (badge);
}

int
main (int   argc,
      char *argv[])
{
  pb_test_ui_init (&argc, &argv);

  g_test_add_func ("/ui/phase-badge/groups-differ-by-shape", test_groups_differ_by_shape);
  g_test_add_func ("/ui/phase-badge/phases-of-a-group-share-a-shape",
                   test_phases_of_a_group_share_a_shape);
  g_test_add_func ("/ui/phase-badge/badge-says-the-phase", test_badge_says_the_phase);

  return g_test_run ();
}
