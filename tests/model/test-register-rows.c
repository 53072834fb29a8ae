/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-register-rows"
#include "config.h"

#include "pb-register-rows.h"
#include "pb-test-register.h"

static const char *const columns[] = { "code", "planned_start", "continues", "public_summary", NULL };

/* "WO-01/2021/0/;" for each row. */
static void
on_row_cb (gint64         id,
           const PbValue *values,
           gpointer       data)
{
  g_string_append_printf (data, "%s/%s/%d/%s;", pb_row_text (&values[0]), pb_row_text (&values[1]),
                          (int) pb_row_integer (&values[2]), pb_row_text (&values[3]));
}

static char *
list (PbTestRegister *f,
      const char     *column,
      const gint64   *owners,
      guint           n)
{
  GString *rows = g_string_new (NULL);
  g_autoptr(GError) error = NULL;

  g_assert_true (pb_register_each_row (f->reg, PB_TYPE_PROJECT, columns, column, owners, n, on_row_cb, rows, &error));
  g_assert_no_error (error);

  return g_string_free (rows, FALSE);
}

static void
test_rows_come_in_their_order_with_what_is_stored (PbTestRegister *f,
                                                   gconstpointer   unused)
{
  gint64 second = pb_test_new_project (f->reg, f->theme, "WO-02", "Buurtkamer");
  g_autofree char *rows = NULL;

  pb_test_save (f->reg, PB_TYPE_PROJECT, f->project, "planned_start", "2021");
  pb_test_save (f->reg, PB_TYPE_PROJECT, second, "public_summary", "Een kamer.");
  g_assert_true (pb_register_move (f->reg, PB_TYPE_PROJECT, second, 0, NULL));

  rows = list (f, NULL, NULL, 0);
  g_assert_cmpstr (rows, ==, "WO-02//0/Een kamer.;WO-01/2021/0/;");
}

static void
test_only_those_of_the_owners_come (PbTestRegister *f,
                                    gconstpointer   unused)
{
  gint64 other = pb_test_new_theme (f->reg, f->pillar, 0, "Vernieuwing");
  gint64 third = pb_test_new_theme (f->reg, f->pillar, 0, "Leegstand");
  const gint64 both[] = { f->theme, other };
  g_autofree char *of_one = NULL;
  g_autofree char *of_both = NULL;
  g_autofree char *of_none = NULL;
  g_autofree char *by_id = NULL;

  pb_test_new_project (f->reg, other, "WO-02", "Buurtkamer");
  pb_test_new_project (f->reg, third, "WO-03", "Stadhuis");

  of_one = list (f, "theme", &other, 1);
  g_assert_cmpstr (of_one, ==, "WO-02//0/;");
  of_both = list (f, "theme", both, 2);
  g_assert_cmpstr (of_both, ==, "WO-01//0/;WO-02//0/;");
  of_none = list (f, "theme", both, 0);
  g_assert_cmpstr (of_none, ==, "");
  by_id = list (f, "id", &f->project, 1);
  g_assert_cmpstr (by_id, ==, "WO-01//0/;");
}

static void
test_those_of_many_come_as_entities_too (PbTestRegister *f,
                                         gconstpointer   unused)
{
  gint64 other = pb_test_new_theme (f->reg, f->pillar, 0, "Vernieuwing");
  const gint64 both[] = { f->theme, other };
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) projects = NULL;

  pb_test_new_project (f->reg, other, "WO-02", "Buurtkamer");
  projects = pb_register_list_of_many (f->reg, PB_TYPE_PROJECT, "theme", both, 2, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (projects->len, ==, 2);
  g_assert_cmpstr (pb_entity_get_text (projects->pdata[1], "name"), ==, "Buurtkamer");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name) PB_TEST_REGISTER_ADD ("/register-rows", name)
  ADD (rows_come_in_their_order_with_what_is_stored);
  ADD (only_those_of_the_owners_come);
  ADD (those_of_many_come_as_entities_too);
#undef ADD

  return g_test_run ();
}
