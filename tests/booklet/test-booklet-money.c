/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-booklet-money"
#include "config.h"

#include "pb-booklet-builder.h"
#include "pb-programme-money.h"
#include "pb-project-money.h"
#include "pb-test-booklet.h"
#include "pb-test-register.h"

/* What the window shows of money is what the booklet prints, to the cent. */

static PbRegister *
open_example (char **folder)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *path = NULL;
  PbRegister *reg;

  *folder = g_dir_make_tmp ("pb-money-XXXXXX", &error);
  g_assert_no_error (error);
  path = g_build_filename (*folder, "example.db", NULL);
  pb_register_write_example (path, &error);
  g_assert_no_error (error);
  reg = pb_register_open (path, PB_REGISTER_EXISTING, &error);
  g_assert_no_error (error);

  return reg;
}

static const PbBookletSourceTotal *
find_source (PbBooklet  *booklet,
             const char *name)
{
  for (guint i = 0; i < booklet->sources->len; i++)
    {
      const PbBookletSourceTotal *total = g_ptr_array_index (booklet->sources, i);

      if (g_str_equal (total->name, name))
        return total;
    }

  return NULL;
}

static void
assert_sources_equal (PbBooklet        *booklet,
                      PbProgrammeMoney *money)
{
  for (guint i = 0; i < money->sources->len; i++)
    {
      const PbMoneyShare *share = g_ptr_array_index (money->sources, i);
      const PbBookletSourceTotal *total = find_source (booklet, share->name);

      g_assert_cmpint (share->awarded, ==, total != NULL ? total->awarded : 0);
      for (guint j = 0; total != NULL && j < money->pillars->len; j++)
        g_assert_cmpint (pb_programme_money_get_cell (money, i, j), ==,
                         *(gint64 *) g_ptr_array_index (total->by_pillar, j));
    }
}

static void
assert_equal (PbRegister *reg,
              const char *code)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PbBooklet) booklet
      = pb_booklet_builder_build (reg, code, PB_LANGUAGE_DUTCH, NULL, &error);
  g_autoptr(PbEntity) programme = pb_register_find (reg, PB_TYPE_PROGRAMME, "code", code);
  g_autoptr(PbProgrammeMoney) money = NULL;

  g_assert_no_error (error);
  money = pb_programme_money_read (reg, pb_entity_get_id (programme), TRUE, &error);
  g_assert_no_error (error);

  g_assert_cmpint (money->awarded, ==, booklet->awarded);
  g_assert_cmpint (money->central_contribution, ==, booklet->central_contribution);
  g_assert_cmpint (money->regional_contribution, ==, booklet->regional_contribution);
  g_assert_cmpuint (money->pillars->len, ==, booklet->pillars->len);
  for (guint i = 0; i < money->pillars->len; i++)
    {
      const PbMoneyShare *share = g_ptr_array_index (money->pillars, i);
      const PbBookletPillar *pillar = g_ptr_array_index (booklet->pillars, i);

      g_assert_cmpstr (share->name, ==, pillar->name);
      g_assert_cmpint (share->awarded, ==, pillar->awarded);
      g_assert_cmpint (share->limit, ==, pillar->ceiling);
    }
  assert_sources_equal (booklet, money);
}

static void
test_programmes_have_the_booklets_figures (void)
{
  g_autofree char *folder = NULL;
  g_autoptr(PbRegister) reg = open_example (&folder);

  assert_equal (reg, "RD-I");
  assert_equal (reg, "RD-II");
  g_assert_finalize_object (g_steal_pointer (&reg));
  pb_test_remove_tree (folder);
}

static void
assert_project_equal (PbRegister             *reg,
                      const PbBookletProject *project)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PbEntity) entity = pb_register_find (reg, PB_TYPE_PROJECT, "code", project->code);
  g_autoptr(PbProjectMoney) money = pb_project_money_read (reg, pb_entity_get_id (entity), &error);
  guint n = 0;

  g_assert_no_error (error);
  g_assert_cmpint (money->awarded, ==, project->awarded);
  for (guint i = 0; i < money->sources->len; i++)
    {
      const PbProjectSource *source = g_ptr_array_index (money->sources, i);
      const PbBookletAmount *amount;

      if (source->awarded == 0)
        continue;

      amount = g_ptr_array_index (project->awards, n++);
      g_assert_cmpstr (source->name, ==, amount->name);
      g_assert_cmpint (source->awarded, ==, amount->amount);
    }
  g_assert_cmpuint (n, ==, project->awards->len);
}

static void
test_projects_have_the_booklets_figures (void)
{
  g_autofree char *folder = NULL;
  g_autoptr(PbRegister) reg = open_example (&folder);
  g_autoptr(GError) error = NULL;
  g_autoptr(PbBooklet) booklet
      = pb_booklet_builder_build (reg, "RD-I", PB_LANGUAGE_DUTCH, NULL, &error);
  guint n_projects = 0;

  g_assert_no_error (error);
  for (guint i = 0; i < booklet->pillars->len; i++)
    {
      const PbBookletPillar *pillar = g_ptr_array_index (booklet->pillars, i);

      for (guint j = 0; j < pillar->themes->len; j++)
        {
          const PbBookletTheme *theme = g_ptr_array_index (pillar->themes, j);

          for (guint k = 0; k < theme->projects->len; k++)
            {
              assert_project_equal (reg, g_ptr_array_index (theme->projects, k));
              n_projects++;
            }
        }
    }

  g_assert_cmpuint (n_projects, ==, booklet->n_projects);
  g_assert_cmpuint (n_projects, >, 30);
  g_clear_pointer (&booklet, pb_booklet_unref);
  g_assert_finalize_object (g_steal_pointer (&reg));
  pb_test_remove_tree (folder);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/booklet-money/programmes_have_the_booklets_figures",
                   test_programmes_have_the_booklets_figures);
  g_test_add_func ("/booklet-money/projects_have_the_booklets_figures",
                   test_projects_have_the_booklets_figures);

  return g_test_run ();
}
