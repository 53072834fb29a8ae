/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-value"
#include "config.h"

#include <math.h>

#include "pb-value.h"

static void
test_starts_as_nothing (void)
{
  g_auto(PbValue) value = PB_VALUE_INIT;

  g_assert_cmpint (value.type, ==, PB_VALUE_NULL);
  g_assert_true (pb_value_equal (&value, &PB_NULL));
}

static void
test_set_replaces_what_was_there (void)
{
  g_auto(PbValue) value = PB_VALUE_INIT;

  pb_value_set_text (&value, "Emmen");
  g_assert_true (pb_value_equal (&value, &PB_TEXT ("Emmen")));

  pb_value_set_integer (&value, G_MININT64);
  g_assert_true (pb_value_equal (&value, &PB_INTEGER (G_MININT64)));

  pb_value_set_real (&value, 37.5);
  g_assert_true (pb_value_equal (&value, &PB_REAL (37.5)));

  pb_value_set_text (&value, "");
  g_assert_true (pb_value_equal (&value, &PB_TEXT ("")));

  pb_value_set_text (&value, NULL);
  g_assert_true (pb_value_equal (&value, &PB_NULL));
}

static void
test_text_is_copied (void)
{
  g_auto(PbValue) value = PB_VALUE_INIT;
  char text[] = "Emmen";

  pb_value_set_text (&value, text);
  text[0] = 'A';

  g_assert_cmpstr (value.text, ==, "Emmen");
}

static void
test_text_may_be_the_own_one (void)
{
  g_auto(PbValue) value = PB_VALUE_INIT;

  pb_value_set_text (&value, "Emmen");
  pb_value_set_text (&value, value.text + 2);

  g_assert_cmpstr (value.text, ==, "men");
}

static void
test_copy_is_equal_and_apart (void)
{
  const PbValue sources[] = { PB_NULL, PB_INTEGER (5), PB_REAL (0.1), PB_TEXT ("Coevorden") };
  g_auto(PbValue) target = PB_VALUE_INIT;

  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    {
      pb_value_copy (&sources[i], &target);
      g_assert_true (pb_value_equal (&sources[i], &target));
    }

  g_assert_true (target.text != sources[3].text);

  pb_value_copy (&target, &target);
  g_assert_cmpstr (target.text, ==, "Coevorden");
}

static void
test_clear_leaves_nothing (void)
{
  PbValue value = PB_VALUE_INIT;

  pb_value_set_text (&value, "Emmen");
  pb_value_clear (&value);
  g_assert_cmpint (value.type, ==, PB_VALUE_NULL);

  pb_value_clear (&value);
  g_assert_cmpint (value.type, ==, PB_VALUE_NULL);
}

static void
test_values_of_other_types_differ (void)
{
  const PbValue values[] = {
    PB_NULL,      PB_INTEGER (1), PB_INTEGER (2), PB_REAL (1),
    PB_REAL (NAN), PB_TEXT (""),   PB_TEXT ("1"),
  };

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      for (guint j = 0; j < G_N_ELEMENTS (values); j++)
        g_assert_cmpint (pb_value_equal (&values[i], &values[j]), ==, i == j);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/value/starts-as-nothing", test_starts_as_nothing);
  g_test_add_func ("/value/set-replaces-what-was-there", test_set_replaces_what_was_there);
  g_test_add_func ("/value/text-is-copied", test_text_is_copied);
  g_test_add_func ("/value/text-may-be-the-own-one", test_text_may_be_the_own_one);
  g_test_add_func ("/value/copy-is-equal-and-apart", test_copy_is_equal_and_apart);
  g_test_add_func ("/value/clear-leaves-nothing", test_clear_leaves_nothing);
  g_test_add_func ("/value/values-of-other-types-differ", test_values_of_other_types_differ);

  return g_test_run ();
}
