/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-error"
#include "config.h"

#include "pb-error.h"

static void
test_domain_is_named_after_us (void)
{
  g_autoptr(GError) error = g_error_new (PB_ERROR, PB_ERROR_TOO_NEW, "x");

  g_assert_cmpstr (g_quark_to_string (PB_ERROR), ==, "pb-error-quark");
  g_assert_error (error, PB_ERROR, PB_ERROR_TOO_NEW);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/error/domain-is-named-after-us", test_domain_is_named_after_us);

  return g_test_run ();
}
