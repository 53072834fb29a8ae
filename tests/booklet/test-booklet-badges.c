/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pb-booklet-badges.h"
#include "pb-test-booklet.h"
#include "pb-text.h"

#define BADGES "/booklet/badges"

/* Trees of one theme, whose projects are told as "a running 100": id, phase, and what is awarded in euros. */
static void
add_project (PbBookletTheme *theme,
             const char     *told)
{
  PbBookletProject *project = pb_booklet_project_new ();
  g_auto(GStrv) words = g_strsplit (told, " ", 3);

  g_assert_cmpuint (g_strv_length (words), ==, 3);
  pb_set_str (&project->id, words[0]);
  pb_set_str (&project->code, words[0]);
  pb_set_str (&project->phase, words[1]);
  project->awarded = g_ascii_strtoll (words[2], NULL, 10) * 100;
  g_ptr_array_add (theme->projects, project);
}

static PbBooklet *
make_booklet (const char *const *projects)
{
  PbBooklet *booklet = pb_booklet_new ();
  PbBookletPillar *pillar = pb_booklet_pillar_new ();
  PbBookletTheme *theme = pb_booklet_theme_new ();

  g_ptr_array_add (booklet->pillars, pillar);
  g_ptr_array_add (pillar->themes, theme);
  for (guint i = 0; projects[i] != NULL; i++)
    add_project (theme, projects[i]);
  booklet->n_projects = theme->projects->len;
  booklet->edition_number = 1;
  booklet->edition_title = g_strdup ("De eerste");
  booklet->reference_date = g_strdup ("2026-01-31");
  pb_booklet_seal (booklet);

  return booklet;
}

#define BOOKLET(...) make_booklet ((const char *const[]) { __VA_ARGS__, NULL })

/* "a=new b=none" in reading order. */
static void
assert_badges (const PbBooklet *booklet,
               const char      *expected)
{
  const PbBookletPillar *pillar = booklet->pillars->pdata[0];
  const PbBookletTheme *theme = pillar->themes->pdata[0];
  g_autoptr(GString) badges = g_string_new (NULL);

  for (guint i = 0; i < theme->projects->len; i++)
    {
      const PbBookletProject *project = theme->projects->pdata[i];

      g_string_append_printf (badges, "%s%s=%s", i > 0 ? " " : "", project->id,
                              project->badge != NULL ? project->badge : "none");
    }

  g_assert_cmpstr (badges->str, ==, expected);
}

static void
append_ids (GString         *told,
            const char      *what,
            const GPtrArray *ids)
{
  for (guint i = 0; i < ids->len; i++)
    g_string_append_printf (told, "%s%s:%s", told->len > 0 ? " " : "", what, (const char *) ids->pdata[i]);
}

/* "added:a continued:b completed:c left:d amount:e=100→200" */
static void
assert_news (const PbBooklet *booklet,
             const char      *expected)
{
  const PbBookletNews *news = pb_booklet_get_news (booklet);
  g_autoptr(GString) told = g_string_new (NULL);

  g_assert_nonnull (news);
  append_ids (told, "added", news->added);
  append_ids (told, "continued", news->continued);
  append_ids (told, "completed", news->completed);
  for (guint i = 0; i < news->left_out->len; i++)
    {
      const PbBookletLeftOut *left_out = news->left_out->pdata[i];

      g_string_append_printf (told, "%sleft:%s", told->len > 0 ? " " : "", left_out->code);
    }
  for (guint i = 0; i < news->amounts->len; i++)
    {
      const PbBookletAmountChange *change = news->amounts->pdata[i];

      g_string_append_printf (told, "%samount:%s=%" G_GINT64_FORMAT "→%" G_GINT64_FORMAT,
                              told->len > 0 ? " " : "", change->project, change->before / 100,
                              change->after / 100);
    }

  g_assert_cmpstr (told->str, ==, expected);
}

static GHashTable *
make_table (const char *key,
            const char *value)
{
  GHashTable *table = g_hash_table_new (g_str_hash, g_str_equal);

  g_hash_table_insert (table, (char *) key, (char *) value);

  return table;
}

static void
test_without_a_previous_edition_the_phase_alone_tells (void)
{
  g_autoptr(PbBooklet) booklet = BOOKLET ("a idea 0", "b review 0", "c granted 1", "d on-hold 1", "e delivered 1",
                                          "f rejected 0");
  g_autoptr(GHashTable) prolonged = make_table ("d", "d");

  pb_booklet_set_badges (booklet, NULL, NULL, prolonged);
  assert_badges (booklet, "a=none b=none c=running d=running e=completed f=none");
  g_assert_null (pb_booklet_get_news (booklet));
}

static void
test_what_was_not_in_it_is_new (void)
{
  g_autoptr(PbBooklet) previous = BOOKLET ("a running 1");
  g_autoptr(PbBooklet) booklet = BOOKLET ("b idea 0", "a running 1", "c running 2", "d delivered 3");

  pb_booklet_set_badges (booklet, previous, NULL, NULL);
  assert_badges (booklet, "b=new a=running c=new d=new");
  assert_news (booklet, "added:b added:c added:d");
}

static void
test_the_sequel_of_one_that_was_in_it_continues (void)
{
  g_autoptr(PbBooklet) previous = BOOKLET ("a delivered 1");
  g_autoptr(PbBooklet) booklet = BOOKLET ("b running 1", "c running 1");
  g_autoptr(GHashTable) follows = make_table ("b", "a");

  /* The one that it follows need not be in the booklet any more, and following one that was never in it is nothing. */
  g_hash_table_insert (follows, (char *) "c", (char *) "z");
  pb_booklet_set_badges (booklet, previous, follows, NULL);
  assert_badges (booklet, "b=continued c=new");
  assert_news (booklet, "added:c continued:b left:a");
}

static void
test_a_sub_project_that_follows_one_continues_too (void)
{
  g_autoptr(PbBooklet) previous = BOOKLET ("a running 1", "p running 1");
  g_autoptr(PbBooklet) booklet = BOOKLET ("p running 1", "b granted 1", "a running 1");
  g_autoptr(GHashTable) follows = make_table ("b", "a");
  PbBookletProject *sub = (PbBookletProject *) pb_booklet_get_project (booklet, "b");

  sub->parent = g_strdup ("p");
  pb_booklet_set_badges (booklet, previous, follows, NULL);
  assert_badges (booklet, "p=running b=continued a=running");
}

static void
test_one_that_was_in_it_continues_by_decision_only (void)
{
  g_autoptr(PbBooklet) previous = BOOKLET ("a running 1", "b running 1", "c idea 0");
  g_autoptr(PbBooklet) booklet = BOOKLET ("a running 1", "b running 1", "c idea 0");
  g_autoptr(GHashTable) follows = make_table ("b", "a");
  g_autoptr(GHashTable) prolonged = make_table ("a", "a");

  pb_booklet_set_badges (booklet, previous, follows, prolonged);
  assert_badges (booklet, "a=continued b=running c=none");
  assert_news (booklet, "continued:a");
}

static void
test_completed_goes_before_continued (void)
{
  g_autoptr(PbBooklet) previous = BOOKLET ("a running 1", "b delivered 1");
  g_autoptr(PbBooklet) booklet = BOOKLET ("a delivered 1", "b embedded 1");
  g_autoptr(GHashTable) prolonged = make_table ("a", "a");

  /* One that was completed then already is no news. */
  pb_booklet_set_badges (booklet, previous, NULL, prolonged);
  assert_badges (booklet, "a=completed b=completed");
  assert_news (booklet, "completed:a");
}

static void
test_completed_and_opened_again_runs (void)
{
  g_autoptr(PbBooklet) previous = BOOKLET ("a delivered 1", "b delivered 1", "c delivered 1");
  g_autoptr(PbBooklet) booklet = BOOKLET ("a running 1", "b running 1", "c rejected 1");
  g_autoptr(GHashTable) prolonged = make_table ("b", "b");

  pb_booklet_set_badges (booklet, previous, NULL, prolonged);
  assert_badges (booklet, "a=running b=continued c=none");
  assert_news (booklet, "continued:b");
}

static void
test_what_is_left_out_is_told_as_it_was (void)
{
  g_autoptr(PbBooklet) previous = BOOKLET ("a running 5", "b running 7", "c idea 0");
  g_autoptr(PbBooklet) booklet = BOOKLET ("b running 7");
  const PbBookletNews *news;
  const PbBookletLeftOut *left_out;

  pb_booklet_set_badges (booklet, previous, NULL, NULL);
  assert_news (booklet, "left:a left:c");
  news = pb_booklet_get_news (booklet);
  left_out = news->left_out->pdata[0];
  g_assert_cmpint (left_out->awarded, ==, 500);
  g_assert_cmpuint (news->n_projects, ==, 3);
  g_assert_cmpuint (news->edition_number, ==, 1);
  g_assert_cmpstr (news->edition_title, ==, "De eerste");
  g_assert_cmpstr (news->reference_date, ==, "2026-01-31");
}

static void
test_amounts_go_up_and_down (void)
{
  g_autoptr(PbBooklet) previous = BOOKLET ("a running 5", "b running 7", "c granted 0", "d running 4");
  g_autoptr(PbBooklet) booklet = BOOKLET ("d running 4", "c granted 9", "b running 6", "a rejected 0", "e running 3");

  pb_booklet_set_badges (booklet, previous, NULL, NULL);
  assert_news (booklet, "added:e amount:c=0→9 amount:b=7→6 amount:a=5→0");
}

static void
test_badges_are_set_anew (void)
{
  g_autoptr(PbBooklet) previous = BOOKLET ("a running 5");
  g_autoptr(PbBooklet) booklet = BOOKLET ("a running 5", "b running 5");

  pb_booklet_set_badges (booklet, previous, NULL, NULL);
  pb_booklet_set_badges (booklet, previous, NULL, NULL);
  assert_news (booklet, "added:b");
  pb_booklet_set_badges (booklet, NULL, NULL, NULL);
  assert_badges (booklet, "a=running b=running");
  g_assert_null (pb_booklet_get_news (booklet));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name) g_test_add_func (BADGES "/" #name, test_##name)
  ADD (without_a_previous_edition_the_phase_alone_tells);
  ADD (what_was_not_in_it_is_new);
  ADD (the_sequel_of_one_that_was_in_it_continues);
  ADD (a_sub_project_that_follows_one_continues_too);
  ADD (one_that_was_in_it_continues_by_decision_only);
  ADD (completed_goes_before_continued);
  ADD (completed_and_opened_again_runs);
  ADD (what_is_left_out_is_told_as_it_was);
  ADD (amounts_go_up_and_down);
  ADD (badges_are_set_anew);

  return g_test_run ();
}
