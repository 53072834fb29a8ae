/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-property"
#include "config.h"

#include "pb-error.h"
#include "pb-phase.h"
#include "pb-test-register.h"
#include "pb-test-sample.h"

#define N_COMMANDS 200

/* Commands at random, by a seed that is told when something goes wrong (g_test_init prints it). A command may be
 * refused, by a rule or because nothing is there; it may never fail for another reason or leave half of itself. */

static PbEntity *
pick (PbTestRegister *f,
      GType           type)
{
  g_autoptr(GPtrArray) rows = pb_register_list (f->reg, type, NULL, 0, NULL);

  if (rows->len == 0)
    return NULL;

  return g_object_ref (g_ptr_array_index (rows, g_test_rand_int_range (0, (int) rows->len)));
}

static gint64
pick_id (PbTestRegister *f,
         GType           type)
{
  g_autoptr(PbEntity) entity = pick (f, type);

  return entity != NULL ? pb_entity_get_id (entity) : 0;
}

static GType
pick_type (void)
{
  guint n = 0;

  while (pb_entities_list ()[n] != G_TYPE_INVALID)
    n++;

  return pb_entities_list ()[g_test_rand_int_range (0, (int) n)];
}

/* Filled, and with every reference pointing to a row that is there, so that rows hang together; what breaks a rule
 * by that is refused. */
static void
add (PbTestRegister  *f,
     GError         **error)
{
  GType type = pick_type ();
  g_autoptr(PbEntity) entity = pb_entity_new (type);
  const PbEntityInfo *info = pb_entity_get_info (entity);

  for (guint i = 0; i < info->n_fields; i++)
    {
      const PbField *field = &info->fields[i];

      if (field->refers_to != NULL && g_test_rand_int_range (0, 4) > 0)
        pb_entity_set_integer (entity, field->column,
                               pick_id (f, pb_test_find_type (field->refers_to)));
      else if (field->refers_to == NULL && (field->flags & PB_FIELD_INTERNAL) == 0)
        pb_test_fill_field (f->reg, entity, field);
    }

  pb_register_add (f->reg, entity, error);
}

static void
change (PbTestRegister  *f,
        GError         **error)
{
  GType type = pick_type ();
  g_autoptr(PbEntity) entity = pick (f, type);
  const PbEntityInfo *info = pb_entity_type_get_info (type);
  const PbField *field = &info->fields[g_test_rand_int_range (0, (int) info->n_fields)];

  if (entity == NULL || (field->flags & PB_FIELD_INTERNAL) != 0)
    return;

  if (field->refers_to != NULL)
    pb_entity_set_integer (entity, field->column,
                           pick_id (f, pb_test_find_type (field->refers_to)));
  else
    pb_test_fill_field (f->reg, entity, field);
  pb_register_save (f->reg, entity, NULL, error);
}

static void
remove_something (PbTestRegister  *f,
                  GError         **error)
{
  GType type = pick_type ();
  g_autoptr(PbEntity) entity = pick (f, type);

  /* Now and then only: a programme takes most of the register with it. */
  if (entity == NULL || (type == PB_TYPE_PROGRAMME && g_test_rand_int_range (0, 6) > 0))
    return;

  pb_register_remove (f->reg, type, pb_entity_get_id (entity), error);
}

static void
move (PbTestRegister  *f,
      GError         **error)
{
  static GType (*const types[]) (void)
      = { pb_pillar_get_type, pb_theme_get_type, pb_project_get_type, pb_link_get_type };
  GType type = types[g_test_rand_int_range (0, G_N_ELEMENTS (types))] ();
  gint64 id = pick_id (f, type);

  if (id != 0)
    pb_register_move (f->reg, type, id, (guint) g_test_rand_int_range (0, 5), error);
}

static void
work_on_project (PbTestRegister  *f,
                 GError         **error)
{
  gint64 project = pick_id (f, PB_TYPE_PROJECT);
  gint64 theme = pick_id (f, PB_TYPE_CROSS_CUTTING_THEME);

  if (project == 0)
    return;

  switch (g_test_rand_int_range (0, 4))
    {
    case 0:
      pb_register_duplicate_project (f->reg, project, error);
      break;
    case 1:
      pb_register_change_phase (f->reg, project, pb_phases[g_test_rand_int_range (0, 16)].key,
                                "2021-03", "Zomaar", 0, error);
      break;
    case 2:
      pb_register_remove_last_phase_change (f->reg, project, error);
      break;
    default:
      if (theme != 0)
        pb_register_set_cross_cutting_theme (f->reg, project, theme, g_test_rand_bit (), error);
      break;
    }
}

static void
undo_or_redo (PbTestRegister  *f,
              GError         **error)
{
  if (g_test_rand_bit ())
    pb_register_undo (f->reg, error);
  else
    pb_register_redo (f->reg, error);
}

static void
run_command (PbTestRegister *f)
{
  g_autoptr(GError) error = NULL;
  int kind = g_test_rand_int_range (0, 10);

  if (kind < 3)
    add (f, &error);
  else if (kind < 6)
    change (f, &error);
  else if (kind < 7)
    remove_something (f, &error);
  else if (kind < 8)
    move (f, &error);
  else if (kind < 9)
    work_on_project (f, &error);
  else
    undo_or_redo (f, &error);

  if (error == NULL)
    return;

  g_assert_true (error->domain == PB_ERROR);
  g_assert_true (error->code == PB_ERROR_INVALID || error->code == PB_ERROR_NOT_UNIQUE
                 || error->code == PB_ERROR_IN_USE || error->code == PB_ERROR_RULE
                 || error->code == PB_ERROR_NOT_FOUND || error->code == PB_ERROR_CONFLICT);
  if (g_test_verbose ())
    g_test_message ("refused: %s", error->message);
}

/* The dump but for the bytes of images, which are append-only and outside the journal. */
static char *
dump (PbTestRegister *f)
{
  g_autofree char *whole = pb_register_dump (f->reg);
  g_autoptr(GRegex) regex = g_regex_new ("^content .*\n", G_REGEX_MULTILINE, 0, NULL);

  return g_regex_replace_literal (regex, whole, -1, 0, "", 0, NULL);
}

static void
test_undoing_all_gives_the_beginning_and_redoing_all_the_end (PbTestRegister *f,
                                                              gconstpointer   unused)
{
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;
  g_autoptr(GError) error = NULL;
  guint n_steps = 0;

  for (const GType *type = pb_entities_list (); *type != G_TYPE_INVALID; type++)
    pb_test_add_sample (f->reg, *type);
  while (pb_register_get_undo_label (f->reg) != NULL)
    pb_register_undo (f->reg, NULL);
  first = dump (f);
  while (pb_register_get_redo_label (f->reg) != NULL)
    pb_register_redo (f->reg, NULL);

  for (guint i = 0; i < N_COMMANDS; i++)
    run_command (f);
  while (pb_register_get_redo_label (f->reg) != NULL)
    pb_register_redo (f->reg, NULL);
  pb_test_assert_register_sound (f->reg);
  last = dump (f);

  for (; pb_register_get_undo_label (f->reg) != NULL; n_steps++)
    {
      pb_register_undo (f->reg, &error);
      g_assert_no_error (error);
    }
  pb_test_assert_register_sound (f->reg);
  undone = dump (f);
  g_assert_true (g_str_equal (undone, first));
  g_assert_cmpuint (n_steps, >, N_COMMANDS / 4);

  /* The journal is the file's: opened again, it goes on. */
  pb_test_register_reopen (f);
  while (pb_register_get_redo_label (f->reg) != NULL)
    {
      pb_register_redo (f->reg, &error);
      g_assert_no_error (error);
    }
  pb_test_assert_register_sound (f->reg);
  redone = dump (f);
  g_assert_true (g_str_equal (redone, last));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  PB_TEST_REGISTER_ADD ("/property", undoing_all_gives_the_beginning_and_redoing_all_the_end);

  return g_test_run ();
}
