/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-progress"
#include "config.h"

#include "pb-progress.h"
#include "pb-test-ui.h"

static gboolean
is_shown (gpointer progress)
{
  return pb_progress_get_window (progress) != NULL;
}

static void
test_short_work_shows_nothing (void)
{
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  PbProgress *progress = pb_progress_start (NULL, "Copying", cancellable);

  pb_test_ui_settle ();
  g_assert_false (is_shown (progress));
  pb_progress_finish (progress);
}

static void
test_long_work_can_be_cancelled (void)
{
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  PbProgress *progress = pb_progress_start (NULL, "Copying", cancellable);
  GtkWidget *button = NULL;

  pb_test_ui_wait (is_shown, progress);
  pb_progress_set_fraction (progress, 0.5);
  button = pb_test_ui_find (GTK_WIDGET (pb_progress_get_window (progress)), GTK_TYPE_BUTTON, "_Cancel");
  g_signal_emit_by_name (button, "clicked");

  g_assert_true (g_cancellable_is_cancelled (cancellable));
  g_object_add_weak_pointer (G_OBJECT (progress), (gpointer *) &progress);
  pb_progress_finish (progress);
  g_assert_null (progress);
}

int
main (int    argc,
      char **argv)
{
  pb_test_ui_init (&argc, &argv);

  g_test_add_func ("/progress/short-work-shows-nothing", test_short_work_shows_nothing);
  g_test_add_func ("/progress/long-work-can-be-cancelled", test_long_work_can_be_cancelled);

  return g_test_run ();
}
