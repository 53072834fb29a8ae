/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pb-booklet-difference.h"
#include "pb-booklet-saying.h"
#include "pb-test-booklet.h"

#define SEED 20221001

static PbBooklet *
make (void)
{
  return pb_test_booklet_new (SEED, PB_LANGUAGE_DUTCH, NULL);
}

static PbBookletProject *
get_first_project (PbBooklet *booklet)
{
  PbBookletPillar *pillar = booklet->pillars->pdata[0];
  PbBookletTheme *theme = pillar->themes->pdata[0];

  return theme->projects->pdata[0];
}

static const PbBookletDifference *
assert_only (GPtrArray  *differences,
             const char *what)
{
  const PbBookletDifference *difference;

  g_assert_cmpuint (differences->len, ==, 1);
  difference = differences->pdata[0];
  g_assert_cmpstr (difference->what, ==, what);

  return difference;
}

static void
set_text (char      **where,
          const char *text)
{
  g_free (*where);
  *where = g_strdup (text);
}

/* ---- what is told */

static void
test_two_that_say_the_same_do_not_differ (void)
{
  g_autoptr(PbBooklet) one = make ();
  g_autoptr(PbBooklet) other = make ();
  g_autoptr(GPtrArray) differences = pb_booklet_list_differences (one, other);

  g_assert_cmpuint (differences->len, ==, 0);
}

static void
test_that_it_was_adopted_is_no_difference (void)
{
  g_autoptr(PbBooklet) adopted = make ();
  g_autoptr(PbBooklet) now = make ();
  g_autoptr(GPtrArray) differences = NULL;

  set_text (&adopted->status, "adopted");
  set_text (&adopted->adopted_on, "2022-10-20");
  set_text (&now->status, "draft");
  g_clear_pointer (&now->adopted_on, g_free);
  differences = pb_booklet_list_differences (adopted, now);

  g_assert_cmpuint (differences->len, ==, 0);
}

static void
test_a_text_is_told_with_its_project_and_its_field (void)
{
  g_autoptr(PbBooklet) adopted = make ();
  g_autoptr(PbBooklet) now = make ();
  g_autoptr(GPtrArray) differences = NULL;
  PbBookletProject *project = get_first_project (now);
  const PbBookletDifference *difference;
  g_autofree char *about = g_strdup_printf ("%s %s", project->code, project->name);

  set_text (&get_first_project (adopted)->summary, "Zoals het was.");
  set_text (&project->summary, "Zoals het is.");
  differences = pb_booklet_list_differences (adopted, now);

  difference = assert_only (differences, "Summary");
  g_assert_cmpstr (difference->project, ==, project->id);
  g_assert_null (difference->pillar);
  g_assert_cmpstr (difference->about, ==, about);
  g_assert_cmpstr (difference->before, ==, "Zoals het was.");
  g_assert_cmpstr (difference->after, ==, "Zoals het is.");
  g_assert_cmpstr (difference->topic, ==, "public_summary");
}

static void
test_values_are_told_as_a_reader_reads_them (void)
{
  g_autoptr(PbBooklet) adopted = make ();
  g_autoptr(PbBooklet) now = make ();
  g_autoptr(GPtrArray) differences = NULL;
  const PbBookletDifference *difference;

  set_text (&get_first_project (adopted)->phase, "applied");
  set_text (&get_first_project (now)->phase, "on-hold");
  get_first_project (adopted)->awarded = 100000000;
  get_first_project (now)->awarded = 150000050;
  set_text (&get_first_project (adopted)->end, "2023-12");
  g_clear_pointer (&get_first_project (now)->end, g_free);
  differences = pb_booklet_list_differences (adopted, now);

  g_assert_cmpuint (differences->len, ==, 3);
  difference = differences->pdata[0];
  g_assert_cmpstr (difference->before, ==, "Applied");
  g_assert_cmpstr (difference->after, ==, "On hold");
  difference = differences->pdata[1];
  g_assert_cmpstr (difference->before, ==, "December 2023");
  g_assert_cmpstr (difference->after, ==, "");
  difference = differences->pdata[2];
  g_assert_cmpstr (difference->before, ==, "€\u00A01,000,000");
  g_assert_cmpstr (difference->after, ==, "€\u00A01,500,000.50");
}

static void
test_an_item_is_told_by_its_name (void)
{
  g_autoptr(PbBooklet) adopted = make ();
  g_autoptr(PbBooklet) now = make ();
  g_autoptr(GPtrArray) differences = NULL;
  PbBookletIndicator *before = get_first_project (adopted)->indicators->pdata[0];
  PbBookletIndicator *after = get_first_project (now)->indicators->pdata[0];
  const PbBookletDifference *difference;

  set_text (&before->name, "Nieuwe woningen");
  set_text (&after->name, "Nieuwe woningen");
  before->target = 120;
  after->target = 80.5;
  differences = pb_booklet_list_differences (adopted, now);

  difference = assert_only (differences, "Indicator “Nieuwe woningen” · Target");
  g_assert_cmpstr (difference->before, ==, "120");
  g_assert_cmpstr (difference->after, ==, "80.5");
  g_assert_cmpstr (difference->topic, ==, "indicator");
}

static void
test_an_item_that_came_or_went_is_told_whole (void)
{
  g_autoptr(PbBooklet) adopted = make ();
  g_autoptr(PbBooklet) now = make ();
  g_autoptr(GPtrArray) differences = NULL;
  g_autoptr(GPtrArray) backwards = NULL;
  PbBookletPartner *partner = pb_node_new (&pb_booklet_partner_node);
  const PbBookletDifference *difference;

  set_text (&partner->name, "Gemeente Emmen");
  set_text (&partner->role, "lead-applicant");
  set_text (&partner->country, "NL");
  g_ptr_array_add (get_first_project (now)->partners, partner);

  differences = pb_booklet_list_differences (adopted, now);
  difference = assert_only (differences, "Partner");
  g_assert_cmpstr (difference->before, ==, "");
  g_assert_cmpstr (difference->after, ==, "Gemeente Emmen · Lead applicant");
  g_assert_cmpstr (difference->topic, ==, "project_role");

  backwards = pb_booklet_list_differences (now, adopted);
  difference = assert_only (backwards, "Partner");
  g_assert_cmpstr (difference->before, ==, "Gemeente Emmen · Lead applicant");
  g_assert_cmpstr (difference->after, ==, "");
}

static guint
count_told (GPtrArray  *differences,
            const char *project,
            const char *what)
{
  guint n = 0;

  for (guint i = 0; i < differences->len; i++)
    {
      const PbBookletDifference *difference = differences->pdata[i];

      n += g_strcmp0 (difference->project, project) == 0 && g_str_equal (difference->what, what);
    }

  return n;
}

static void
test_a_project_that_came_or_went_is_told_once (void)
{
  g_autoptr(PbBooklet) adopted = make ();
  g_autoptr(PbBooklet) now = make ();
  g_autoptr(GPtrArray) differences = NULL;
  g_autoptr(GPtrArray) backwards = NULL;
  g_autofree char *id = g_strdup (get_first_project (now)->id);
  PbBookletPillar *pillar = now->pillars->pdata[0];
  PbBookletTheme *theme = pillar->themes->pdata[0];

  g_ptr_array_remove_index (theme->projects, 0);
  pb_booklet_seal (now);

  differences = pb_booklet_list_differences (adopted, now);
  g_assert_cmpuint (count_told (differences, id, "Not in the booklet any more"), ==, 1);
  backwards = pb_booklet_list_differences (now, adopted);
  g_assert_cmpuint (count_told (backwards, id, "New in the booklet"), ==, 1);
}

static void
test_a_project_that_moved_is_still_the_same (void)
{
  g_autoptr(PbBooklet) adopted = make ();
  g_autoptr(PbBooklet) now = make ();
  g_autoptr(GPtrArray) differences = NULL;
  PbBookletPillar *from = now->pillars->pdata[0];
  PbBookletPillar *to = now->pillars->pdata[now->pillars->len - 1];
  PbBookletTheme *old_theme = from->themes->pdata[0];
  PbBookletTheme *new_theme = to->themes->pdata[0];
  PbBookletProject *project = g_ptr_array_steal_index (old_theme->projects, 0);

  g_assert_true (from != to);
  g_ptr_array_add (new_theme->projects, project);
  pb_booklet_seal (now);
  differences = pb_booklet_list_differences (adopted, now);

  g_assert_cmpuint (count_told (differences, project->id, "Pillar"), ==, 1);
  g_assert_cmpuint (differences->len, ==, 1);
}

static void
test_a_pillar_is_told_by_its_id (void)
{
  g_autoptr(PbBooklet) adopted = make ();
  g_autoptr(PbBooklet) now = make ();
  g_autoptr(GPtrArray) differences = NULL;
  PbBookletPillar *pillar = now->pillars->pdata[0];
  const PbBookletDifference *difference;

  set_text (&pillar->introduction, "Een andere inleiding");
  differences = pb_booklet_list_differences (adopted, now);

  difference = assert_only (differences, "Introduction");
  g_assert_null (difference->project);
  g_assert_cmpstr (difference->pillar, ==, pillar->id);
}

/* ---- no field is forgotten */

static void
assert_said (const PbNodeType *type)
{
  const PbNodeSaying *saying = pb_saying_of_node (type);

  g_test_message ("%s", type->element);
  g_assert_nonnull (saying);
  if (saying->key != NULL)
    g_assert_nonnull (pb_saying_of_field (saying, saying->key));
  for (guint i = 0; i < G_N_ELEMENTS (saying->shown) && saying->shown[i] != NULL; i++)
    g_assert_nonnull (pb_saying_of_field (saying, saying->shown[i]));

  for (guint i = 0; i < type->n_fields; i++)
    {
      const PbFieldSaying *said = pb_saying_of_field (saying, type->fields[i].name);

      g_test_message ("%s %s", type->element, type->fields[i].name);
      g_assert_nonnull (said);
      g_assert_cmpstr (said->label, !=, "");
      if (type->fields[i].type == PB_NODE_NODES && said->kind != PB_SAY_NOT)
        assert_said (type->fields[i].items);
    }
}

static void
test_every_field_has_a_label (void)
{
  assert_said (&pb_booklet_node);
  assert_said (&pb_booklet_project_node);
}

static void
test_every_label_is_of_a_field (void)
{
  const PbNodeSaying *saying = pb_saying_of_node (&pb_booklet_project_node);

  for (guint i = 0; i < saying->n_fields; i++)
    {
      gboolean is_there = FALSE;

      for (guint j = 0; j < pb_booklet_project_node.n_fields; j++)
        is_there |= g_str_equal (pb_booklet_project_node.fields[j].name, saying->fields[i].field);
      g_assert_true (is_there);
    }
}

typedef struct
{
  GHashTable *done;      /* PbNodeField: the fields of which a member was made another */
  gboolean    changed;
  const char *name;
} Changing;

/* Silent on purpose: what a thing is recognised by, that it was adopted, and what was new then. */
static gboolean
is_silent (const PbNodeField *field)
{
  static const char *const names[] = { "xml:id", "status", "adopted-on", "data", "news" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      if (g_str_equal (names[i], field->name))
        return TRUE;
    }

  return FALSE;
}

static void
change_member (const PbNodeField *field,
               gpointer           node,
               gpointer           data)
{
  Changing *changing = data;

  if (is_silent (field) || changing->changed || !g_hash_table_add (changing->done, (gpointer) field))
    return;

  changing->changed = TRUE;
  changing->name = field->name;
  switch (field->type)
    {
    case PB_NODE_TEXT:
    case PB_NODE_CONTENT:
      set_text (&PB_NODE_MEMBER (node, field, char *), "iets anders");
      break;
    case PB_NODE_MONEY:
      PB_NODE_MEMBER (node, field, gint64) += 1;
      break;
    case PB_NODE_NUMBER:
      PB_NODE_MEMBER (node, field, double) += 1;
      break;
    case PB_NODE_COUNT:
      PB_NODE_MEMBER (node, field, guint) += 1;
      break;
    case PB_NODE_YEAR:
      PB_NODE_MEMBER (node, field, int) += 1;
      break;
    case PB_NODE_BOOLEAN:
      PB_NODE_MEMBER (node, field, gboolean) = !PB_NODE_MEMBER (node, field, gboolean);
      break;
    case PB_NODE_LANGUAGE:
      PB_NODE_MEMBER (node, field, PbLanguage) = PB_LANGUAGE_ENGLISH;
      break;
    case PB_NODE_AMOUNTS:
      **(gint64 **) PB_NODE_MEMBER (node, field, GPtrArray *)->pdata += 1;
      break;
    case PB_NODE_TEXTS:
    case PB_NODE_NODES:
    default:
      g_ptr_array_remove_index (PB_NODE_MEMBER (node, field, GPtrArray *), 0);
      break;
    }
}

static void
test_every_member_that_changes_is_told (void)
{
  g_autoptr(PbBooklet) adopted = make ();
  g_autoptr(GHashTable) done = g_hash_table_new (NULL, NULL);
  gboolean changed = TRUE;

  g_ptr_array_set_size (adopted->news, 0);
  while (changed)
    {
      g_autoptr(PbBooklet) now = make ();
      g_autoptr(GPtrArray) differences = NULL;
      Changing changing = { .done = done };

      g_ptr_array_set_size (now->news, 0);
      pb_test_booklet_walk (now, change_member, &changing);
      pb_booklet_seal (now);
      changed = changing.changed;
      g_test_message ("%s", changing.name);
      differences = pb_booklet_list_differences (adopted, now);
      g_assert_true (!changed || differences->len > 0);
    }

  g_assert_cmpuint (g_hash_table_size (done), >, 100);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name) g_test_add_func ("/booklet/difference/" #name, test_##name)
  ADD (two_that_say_the_same_do_not_differ);
  ADD (that_it_was_adopted_is_no_difference);
  ADD (a_text_is_told_with_its_project_and_its_field);
  ADD (values_are_told_as_a_reader_reads_them);
  ADD (an_item_is_told_by_its_name);
  ADD (an_item_that_came_or_went_is_told_whole);
  ADD (a_project_that_came_or_went_is_told_once);
  ADD (a_project_that_moved_is_still_the_same);
  ADD (a_pillar_is_told_by_its_id);
  ADD (every_field_has_a_label);
  ADD (every_label_is_of_a_field);
  ADD (every_member_that_changes_is_told);
#undef ADD

  return g_test_run ();
}
