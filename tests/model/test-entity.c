/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-entity"
#include "config.h"

#include <math.h>
#include <string.h>

#include "pb-error.h"
#include "pb-problem.h"
#include "pb-date.h"
#include "pb-test-register.h"
#include "pb-test-sample.h"
#include "pb-text.h"

#define FOR_EACH_TYPE(type) \
  for (const GType *type = pb_entities_list (); *type != G_TYPE_INVALID; type++)

/* Of those that users write. */
#define FOR_EACH_WRITABLE_TYPE(type) \
  FOR_EACH_TYPE (type) \
    if (!pb_entity_type_get_info (*type)->read_only)

static void
test_every_entity_is_described_whole (PbTestRegister *f,
                                      gconstpointer   unused)
{
  FOR_EACH_TYPE (type)
    {
      const PbEntityInfo *info = pb_entity_type_get_info (*type);

      g_assert_nonnull (info->table);
      g_assert_nonnull (info->noun);
      g_assert_nonnull (info->heading);
      g_assert_true (info->owner == NULL || pb_entity_info_get_field (info, info->owner) != NULL);
      g_assert_true (info->within == NULL || pb_entity_info_get_field (info, info->within) != NULL);
      g_assert_true (info->title == NULL || pb_entity_info_get_field (info, info->title) != NULL);
      g_assert_cmpuint (info->n_fields, <, 60);

      for (guint i = 0; i < info->n_fields; i++)
        {
          const PbField *field = &info->fields[i];

          g_assert_true ((field->flags & PB_FIELD_INTERNAL) != 0 || field->label != NULL);
          g_assert_true ((field->type == PB_FIELD_CHOICE) == (field->choices != NULL));
          g_assert_true ((field->type == PB_FIELD_REFERENCE) == (field->refers_to != NULL));
          g_assert_true (pb_entity_info_get_field (info, field->column) == field);
        }
    }
}

/* The columns that a table has in the register, from the first line that the dump has of it. */
static GStrv
list_columns (const char *dump,
              const char *table)
{
  g_autofree char *start = g_strdup_printf ("%s id=", table);
  g_autoptr(GStrvBuilder) columns = g_strv_builder_new ();
  g_autoptr(GRegex) regex = g_regex_new (" ([a-z_]+)=(?:NULL|'|-?[0-9])", 0, 0, NULL);
  g_autoptr(GMatchInfo) match = NULL;
  g_autofree char *line = NULL;
  const char *at = g_str_has_prefix (dump, start) ? dump : NULL;

  if (at == NULL)
    {
      g_autofree char *after_break = g_strconcat ("\n", start, NULL);

      at = strstr (dump, after_break);
      g_assert_nonnull (at);
      at++;
    }

  line = g_strndup (at, strcspn (at, "\n"));
  for (g_regex_match (regex, line, 0, &match); g_match_info_matches (match);
       g_match_info_next (match, NULL))
    {
      g_autofree char *column = g_match_info_fetch (match, 1);

      g_strv_builder_add (columns, column);
    }

  return g_strv_builder_end (columns);
}

/* A column that is nobody's would never be loaded, saved or shown. */
static void
test_every_column_of_the_schema_is_a_field (PbTestRegister *f,
                                            gconstpointer   unused)
{
  g_autofree char *dump = NULL;

  FOR_EACH_TYPE (type)
    pb_test_add_sample (f->reg, *type);
  dump = pb_register_dump (f->reg);

  FOR_EACH_TYPE (type)
    {
      const PbEntityInfo *info = pb_entity_type_get_info (*type);
      g_auto(GStrv) columns = list_columns (dump, info->table);

      g_assert_cmpuint (g_strv_length (columns), >, info->n_fields);
      for (guint i = 0; columns[i] != NULL; i++)
        {
          g_autofree char *base
              = g_str_has_suffix (columns[i], "_key")
                    ? g_strndup (columns[i], strlen (columns[i]) - strlen ("_key"))
                    : NULL;
          const PbField *field = pb_entity_info_get_field (info, base != NULL ? base : columns[i]);

          if (g_str_equal (columns[i], "id"))
            continue;
          if (field == NULL || (base != NULL && (field->flags & PB_FIELD_UNIQUE) == 0))
            g_error ("%s.%s is no field", info->table, columns[i]);
        }
    }
}

/* What the register gives may differ from what was added. */
static gboolean
is_given_by_register (const PbField *field)
{
  return g_str_equal (field->column, "uuid") || g_str_equal (field->column, "position") ||
         g_str_equal (field->column, "from_phase");
}

static void
assert_same (PbEntity *a,
             PbEntity *b)
{
  const PbEntityInfo *info = pb_entity_get_info (a);

  for (guint i = 0; i < info->n_fields; i++)
    {
      const char *column = info->fields[i].column;

      if (is_given_by_register (&info->fields[i]) ||
          (PB_IS_PROJECT (a) && g_str_equal (column, "programme")))
        continue;
      if (!pb_value_equal (pb_entity_get_value (a, column), pb_entity_get_value (b, column)))
        g_error ("%s.%s did not come back", info->table, column);
    }
}

static void
test_every_field_comes_back_from_the_register (PbTestRegister *f,
                                               gconstpointer   unused)
{
  FOR_EACH_WRITABLE_TYPE (type)
    {
      g_autoptr(PbEntity) sample = pb_test_make_sample (f->reg, *type);
      g_autoptr(PbEntity) back = NULL;
      g_autoptr(GError) error = NULL;
      gint64 id = pb_register_add (f->reg, sample, &error);

      g_assert_no_error (error);
      back = pb_test_read (f->reg, *type, id);
      g_assert_cmpint (pb_entity_get_id (back), ==, id);
      assert_same (sample, back);
    }
  pb_test_assert_register_sound (f->reg);
}

static gboolean
can_be_changed (const PbEntityInfo *info,
                const PbField      *field)
{
  return (field->flags & PB_FIELD_INTERNAL) == 0 && !g_str_equal (field->column, "to_phase") &&
         !(g_str_equal (info->table, "edition") && g_str_equal (field->column, "status"));
}

static void
test_every_field_can_be_changed_and_undone (PbTestRegister *f,
                                            gconstpointer   unused)
{
  FOR_EACH_WRITABLE_TYPE (type)
    {
      const PbEntityInfo *info = pb_entity_type_get_info (*type);
      gint64 id = pb_test_add_sample (f->reg, *type);

      for (guint i = 0; i < info->n_fields; i++)
        {
          g_autoptr(PbEntity) entity = pb_test_read (f->reg, *type, id);
          g_autoptr(PbEntity) back = NULL;
          g_auto(PbValue) old = PB_VALUE_INIT;
          g_autoptr(GError) error = NULL;

          if (!can_be_changed (info, &info->fields[i]))
            continue;

          pb_value_copy (pb_entity_get_value (entity, info->fields[i].column), &old);
          pb_test_fill_field (f->reg, entity, &info->fields[i]);
          if (pb_value_equal (&old, pb_entity_get_value (entity, info->fields[i].column)))
            continue;

          pb_register_save (f->reg, entity, NULL, &error);
          if (error != NULL)
            g_error ("%s.%s: %s", info->table, info->fields[i].column, error->message);
          back = pb_test_read (f->reg, *type, id);
          g_assert_true (pb_value_equal (pb_entity_get_value (entity, info->fields[i].column),
                                         pb_entity_get_value (back, info->fields[i].column)));

          g_assert_true (pb_register_undo (f->reg, &error));
          g_clear_object (&back);
          back = pb_test_read (f->reg, *type, id);
          g_assert_true (pb_value_equal (&old, pb_entity_get_value (back, info->fields[i].column)));
        }
    }
}

static void
assert_property_matches (PbEntity      *entity,
                         const PbField *field)
{
  const PbValue *value = pb_entity_get_value (entity, field->column);
  g_autofree char *name = g_strdelimit (g_strdup (field->column), "_", '-');
  g_auto(GValue) property = G_VALUE_INIT;

  g_object_get_property (G_OBJECT (entity), name, &property);
  if (G_VALUE_HOLDS_STRING (&property))
    g_assert_cmpstr (g_value_get_string (&property), ==,
                     value->type == PB_VALUE_TEXT ? value->text : NULL);
  else if (G_VALUE_HOLDS_BOOLEAN (&property))
    g_assert_cmpint (g_value_get_boolean (&property), ==, value->integer);
  else if (G_VALUE_HOLDS_DOUBLE (&property) && value->type == PB_VALUE_NULL)
    g_assert_true (isnan (g_value_get_double (&property)));
  else if (G_VALUE_HOLDS_DOUBLE (&property))
    g_assert_cmpfloat (g_value_get_double (&property), ==, value->real);
  else if (value->type == PB_VALUE_NULL)
    g_assert_cmpint (g_value_get_int64 (&property), ==,
                     field->type == PB_FIELD_REFERENCE ? 0 : PB_INTEGER_NONE);
  else
    g_assert_cmpint (g_value_get_int64 (&property), ==, value->integer);
}

static void
on_notify_cb (GObject    *object,
              GParamSpec *pspec,
              gpointer    data)
{
  ++*(guint *) data;
}

static void
test_every_property_is_its_column (PbTestRegister *f,
                                   gconstpointer   unused)
{
  FOR_EACH_TYPE (type)
    {
      const PbEntityInfo *info = pb_entity_type_get_info (*type);
      g_autoptr(PbEntity) empty = pb_entity_new (*type);
      g_autoptr(PbEntity) sample = pb_test_make_sample (f->reg, *type);
      guint n_notified = 0;

      for (guint i = 0; i < info->n_fields; i++)
        {
          assert_property_matches (empty, &info->fields[i]);
          assert_property_matches (sample, &info->fields[i]);
        }

      /* Through the properties everything gets across as well, telling of each that changes. */
      g_signal_connect (empty, "notify", G_CALLBACK (on_notify_cb), &n_notified);
      for (guint i = 0; i < info->n_fields; i++)
        {
          g_autofree char *name = g_strdelimit (g_strdup (info->fields[i].column), "_", '-');
          g_auto(GValue) property = G_VALUE_INIT;
          gboolean differs = !pb_value_equal (pb_entity_get_value (empty, info->fields[i].column),
                                              pb_entity_get_value (sample, info->fields[i].column));
          guint before = n_notified;

          g_object_get_property (G_OBJECT (sample), name, &property);
          g_object_set_property (G_OBJECT (empty), name, &property);
          g_assert_cmpuint (n_notified - before, ==, differs ? 1 : 0);
        }
      assert_same (empty, sample);
    }
}

/* Each removes the row that a reference points at, and looks what became of the one that points. */
static void
test_every_reference_does_on_removal_what_its_flags_say (PbTestRegister *f,
                                                         gconstpointer   unused)
{
  FOR_EACH_TYPE (type)
    {
      const PbEntityInfo *info = pb_entity_type_get_info (*type);

      for (guint i = 0; i < info->n_fields; i++)
        {
          const PbField *field = &info->fields[i];
          g_autoptr(PbEntity) entity = NULL;
          g_autoptr(PbEntity) back = NULL;
          g_autoptr(GError) error = NULL;
          gboolean removed;
          gint64 id;

          if (field->refers_to == NULL)
            continue;

          id = pb_test_add_sample (f->reg, *type);
          entity = pb_test_read (f->reg, *type, id);
          if (pb_entity_is_null (entity, field->column))
            continue;

          removed = pb_register_remove (f->reg, pb_test_find_type (field->refers_to),
                                        pb_entity_get_integer (entity, field->column), &error);
          back = pb_register_read (f->reg, *type, id, NULL);
          if (pb_entity_type_get_info (pb_test_find_type (field->refers_to))->read_only)
            {
              g_assert_false (removed);
              g_assert_error (error, PB_ERROR, PB_ERROR_RULE);
              continue;
            }
          if ((field->flags & PB_FIELD_KEEPS) != 0)
            {
              g_assert_false (removed);
              g_assert_error (error, PB_ERROR, PB_ERROR_IN_USE);
              continue;
            }

          if (error != NULL)
            g_error ("%s.%s: %s", info->table, field->column, error->message);
          if ((back == NULL) != ((field->flags & PB_FIELD_CASCADE) != 0))
            g_error ("%s.%s", info->table, field->column);
          g_assert_true (back == NULL || pb_entity_is_null (back, field->column));
          g_assert_true (pb_register_undo (f->reg, NULL));
        }
    }
}

static const char *const hostile_texts[] = {
  "<script>alert (1)</script>",
  "]]>",
  "%s%n%d",
  "'; DROP TABLE project; --",
  "\"",
  "&amp; &#0;",
  "<b>&</b>",
  "\xe2\x80\xae"
  "tfel ot thgir",
  "\xf0\x9f\x8f\xa1 \xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x91\xa7",
  "\\0 \\n $(ls) `ls`",
  "{{7*7}}",
  "=HYPERLINK(\"x\")",
  "M\xc3\xbcnster \xc3\x9bndernimmend",
};

static gboolean
is_free_text (const PbField *field)
{
  return field->type == PB_FIELD_TEXT && field->pattern == NULL
         && (field->flags & PB_FIELD_INTERNAL) == 0;
}

/* Why an edition is withdrawn is said with that alone. */
static gboolean
is_saved (const PbField *field)
{
  return is_free_text (field) && !g_str_equal (field->column, "withdrawal_reason");
}

/* One hostile text in all the fields that hold any; each field gets each text in turn. */
static void
assert_keeps_text (PbTestRegister *f,
                   GType           type,
                   gint64          id,
                   const char     *text)
{
  const PbEntityInfo *info = pb_entity_type_get_info (type);
  g_autoptr(PbEntity) entity = pb_test_read (f->reg, type, id);
  g_autoptr(PbEntity) back = NULL;
  g_autoptr(GError) error = NULL;

  for (guint i = 0; i < info->n_fields; i++)
    {
      if (is_saved (&info->fields[i]))
        pb_entity_set_text (entity, info->fields[i].column, text);
    }
  pb_register_save (f->reg, entity, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_utf8_validate (pb_register_get_undo_label (f->reg), -1, NULL));

  back = pb_test_read (f->reg, type, id);
  for (guint i = 0; i < info->n_fields; i++)
    {
      if (is_saved (&info->fields[i]))
        g_assert_cmpstr (pb_entity_get_text (back, info->fields[i].column), ==, text);
    }
}

static void
test_every_text_holds_what_is_hostile_as_text (PbTestRegister *f,
                                               gconstpointer   unused)
{
  FOR_EACH_WRITABLE_TYPE (type)
    {
      gint64 id = pb_test_add_sample (f->reg, *type);

      for (guint i = 0; i < G_N_ELEMENTS (hostile_texts); i++)
        assert_keeps_text (f, *type, id, hostile_texts[i]);
    }
  pb_test_assert_register_sound (f->reg);
}

static void
test_every_text_refuses_what_xml_cannot_hold (PbTestRegister *f,
                                              gconstpointer   unused)
{
  static const char *const refused[] = { "a\001b", "\033[0m", "\xff\xfe", "\xef\xbf\xbe" };

  FOR_EACH_WRITABLE_TYPE (type)
    {
      const PbEntityInfo *info = pb_entity_type_get_info (*type);
      g_autoptr(PbEntity) sample = pb_test_make_sample (f->reg, *type);

      for (guint i = 0; i < info->n_fields; i++)
        for (guint j = 0; is_free_text (&info->fields[i]) && j < G_N_ELEMENTS (refused); j++)
          {
            g_autoptr(PbEntity) entity = pb_entity_copy (sample);
            g_autoptr(GError) error = NULL;

            pb_entity_set_text (entity, info->fields[i].column, refused[j]);
            g_assert_cmpint (pb_register_add (f->reg, entity, &error), ==, 0);
            g_assert_error (error, PB_ERROR, PB_ERROR_INVALID);
            g_assert_cmpstr (pb_register_error_get_column (error), ==, info->fields[i].column);
          }
    }
}

static void
test_text_of_a_megabyte_is_kept (PbTestRegister *f,
                                 gconstpointer   unused)
{
  g_autofree char *text = g_strnfill (1 << 20, 'x');
  g_autofree char *back = NULL;

  pb_test_save (f->reg, PB_TYPE_PROJECT, f->project, "challenge", text);
  back = pb_test_read_text (f->reg, PB_TYPE_PROJECT, f->project, "challenge");
  g_assert_true (g_str_equal (text, back));
}

static void
test_copy_is_equal_and_apart (PbTestRegister *f,
                              gconstpointer   unused)
{
  g_autoptr(PbEntity) project = pb_test_read (f->reg, PB_TYPE_PROJECT, f->project);
  g_autoptr(PbEntity) copy = pb_entity_copy (project);
  guint n_notified = 0;

  assert_same (project, copy);
  g_assert_cmpint (pb_entity_get_id (copy), ==, f->project);
  pb_entity_set_text (copy, "name", "Anders");
  g_assert_cmpstr (pb_entity_get_text (project, "name"), ==, "Proeftuin Emmerhout");

  g_signal_connect (copy, "notify", G_CALLBACK (on_notify_cb), &n_notified);
  pb_entity_assign (copy, project);
  g_assert_cmpuint (n_notified, ==, 1);
}

static void
test_empty_values_are_said_in_one_way (PbTestRegister *f,
                                       gconstpointer   unused)
{
  g_autoptr(PbEntity) project = pb_entity_new (PB_TYPE_PROJECT);
  g_autoptr(PbEntity) person = pb_entity_new (PB_TYPE_PERSON);

  pb_entity_set_text (project, "planned_start", "");
  g_assert_true (pb_entity_is_null (project, "planned_start"));
  pb_entity_set_text (project, "name", NULL);
  g_assert_false (pb_entity_is_null (project, "name"));
  g_assert_cmpstr (pb_entity_get_text (project, "name"), ==, "");
  pb_entity_set_integer (project, "theme", 0);
  g_assert_true (pb_entity_is_null (project, "theme"));
  pb_entity_set_value (person, "show_in_public", &PB_NULL);
  g_assert_false (pb_entity_is_null (person, "show_in_public"));
  g_assert_cmpstr (pb_entity_get_title (project), ==, "project");
  g_assert_cmpstr (pb_entity_get_text (project, "phase"), ==, "idea");
}

/* ---- rules over several fields */

static void
assert_problem (PbEntity       *entity,
                PbProblemLevel  level,
                const char     *column)
{
  g_autoptr(GPtrArray) problems = pb_entity_check (entity);
  const PbProblem *problem = pb_problems_find (problems, column);

  g_assert_nonnull (problem);
  g_assert_cmpint (problem->level, ==, level);
  g_assert_true (g_utf8_validate (problem->message, -1, NULL));
}

static void
assert_fine (PbEntity   *entity,
             const char *column)
{
  g_autoptr(GPtrArray) problems = pb_entity_check (entity);

  g_assert_null (pb_problems_find (problems, column));
}

static void
test_consent_is_not_given_tomorrow (PbTestRegister *f,
                                    gconstpointer   unused)
{
  g_autoptr(PbEntity) person = pb_entity_new (PB_TYPE_PERSON);
  g_autofree char *today = pb_date_today ();

  pb_entity_set_text (person, "consent_date", "2099-12-31");
  assert_fine (person, "consent_date");
  pb_entity_set_integer (person, "show_in_public", TRUE);
  assert_problem (person, PB_PROBLEM_ERROR, "consent_date");
  pb_entity_set_text (person, "consent_date", today);
  assert_fine (person, "consent_date");
}

static void
test_central_share_above_half_warns (PbTestRegister *f,
                                     gconstpointer   unused)
{
  g_autoptr(PbEntity) programme = pb_entity_new (PB_TYPE_PROGRAMME);

  pb_entity_set_integer (programme, "central_contribution", 2000000000);
  assert_fine (programme, "central_contribution");
  pb_entity_set_integer (programme, "regional_contribution", 2000000000);
  assert_fine (programme, "central_contribution");
  pb_entity_set_integer (programme, "central_contribution", 2000000001);
  assert_problem (programme, PB_PROBLEM_WARNING, "central_contribution");
}

static void
test_period_may_end_within_a_partial_date (PbTestRegister *f,
                                           gconstpointer   unused)
{
  g_autoptr(PbEntity) project = pb_entity_new (PB_TYPE_PROJECT);

  pb_entity_set_text (project, "actual_start", "2021-03-09");
  pb_entity_set_text (project, "actual_end", "2021");
  assert_fine (project, "actual_end");
  pb_entity_set_text (project, "actual_end", "2021-03");
  assert_fine (project, "actual_end");
  pb_entity_set_text (project, "actual_end", "2021-02");
  assert_problem (project, PB_PROBLEM_ERROR, "actual_end");
}

static void
test_target_needs_a_year (PbTestRegister *f,
                          gconstpointer   unused)
{
  g_autoptr(PbEntity) indicator = pb_entity_new (PB_TYPE_INDICATOR);

  assert_fine (indicator, "target_year");
  pb_entity_set_value (indicator, "target", &PB_REAL (100));
  assert_problem (indicator, PB_PROBLEM_ERROR, "target_year");
  pb_entity_set_integer (indicator, "target_year", 2023);
  assert_fine (indicator, "target_year");
  pb_entity_set_integer (indicator, "target_year", 23);
  assert_problem (indicator, PB_PROBLEM_ERROR, "target_year");
}

static void
test_award_of_nothing_is_an_error (PbTestRegister *f,
                                   gconstpointer   unused)
{
  g_autoptr(PbEntity) award = pb_entity_new (PB_TYPE_AWARD);

  pb_entity_set_integer (award, "amount", 0);
  assert_problem (award, PB_PROBLEM_ERROR, "amount");
  pb_entity_set_integer (award, "amount", -1);
  assert_fine (award, "amount");
}

static void
test_image_without_text_and_line_without_reason_warn (PbTestRegister *f,
                                                      gconstpointer   unused)
{
  g_autoptr(PbEntity) image = pb_entity_new (PB_TYPE_IMAGE);
  g_autoptr(PbEntity) line = pb_entity_new (PB_TYPE_FUNDING_LINE);

  assert_problem (image, PB_PROBLEM_WARNING, "alternative_text");
  pb_entity_set_integer (image, "decorative", 1);
  assert_fine (image, "alternative_text");

  assert_fine (line, "reason");
  pb_entity_set_integer (line, "counts_as_co_financing", 0);
  assert_problem (line, PB_PROBLEM_WARNING, "reason");
}

#define ADD(name) PB_TEST_REGISTER_ADD ("/entity", name)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD (every_entity_is_described_whole);
  ADD (every_column_of_the_schema_is_a_field);
  ADD (every_field_comes_back_from_the_register);
  ADD (every_field_can_be_changed_and_undone);
  ADD (every_property_is_its_column);
  ADD (every_reference_does_on_removal_what_its_flags_say);
  ADD (every_text_holds_what_is_hostile_as_text);
  ADD (every_text_refuses_what_xml_cannot_hold);
  ADD (text_of_a_megabyte_is_kept);
  ADD (copy_is_equal_and_apart);
  ADD (empty_values_are_said_in_one_way);
  ADD (central_share_above_half_warns);
  ADD (consent_is_not_given_tomorrow);
  ADD (period_may_end_within_a_partial_date);
  ADD (target_needs_a_year);
  ADD (award_of_nothing_is_an_error);
  ADD (image_without_text_and_line_without_reason_warn);

  return g_test_run ();
}
