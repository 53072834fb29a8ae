/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-error"
#include "config.h"

#include "pb-error.h"

static void
test_column_stays_with_the_error (void)
{
  g_autoptr(GError) error = g_error_new (PB_ERROR, PB_ERROR_INVALID, "x");
  g_autoptr(GError) copy = NULL;

  g_assert_null (pb_error_get_column (error));

  pb_error_set_column (error, "planned_start");
  copy = g_error_copy (error);
  g_prefix_error (&copy, "Could not save: ");

  g_assert_cmpstr (pb_error_get_column (error), ==, "planned_start");
  g_assert_cmpstr (pb_error_get_column (copy), ==, "planned_start");
}

static void
test_others_errors_have_no_column (void)
{
  g_autoptr(GError) error = g_error_new (G_CONVERT_ERROR, G_CONVERT_ERROR_FAILED, "x");

  g_assert_null (pb_error_get_column (error));
  g_assert_null (pb_error_get_column (NULL));
  pb_error_set_column (NULL, "name");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/error/column-stays-with-the-error", test_column_stays_with_the_error);
  g_test_add_func ("/error/others-errors-have-no-column", test_others_errors_have_no_column);

  return g_test_run ();
}
