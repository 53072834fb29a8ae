/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whatever stands in a register, the window shows it as text and whole: every field of text of every entity, found in the tables of
 * fields, holds markup and formats, or a name without a space, and every page and part is looked at. GTK warns of text that it
 * takes for markup and cannot read; a warning ends the test. */
#define G_LOG_DOMAIN "test-any-text"
#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "pb-application.h"
#include "pb-editor.h"
#include "pb-test-ui.h"
#include "pb-window.h"

/* What is between the ends must be what is seen. */
#define HOSTILE     "Zq<b>&amp;%s</i>%n'\"qZ"
#define HOSTILE_END "qZ"

#define N_FILLED   6
#define N_LONG     150
#define N_PARTNERS 40

/* What every page has room in. */
#define NARROW 500

typedef struct
{
  PbApplication *app;
  PbRegister    *reg;      /* opened beside the window, to write in */
  char          *path;
  PbWindow      *window;
} Fixture;

static void
fixture_set_up (Fixture       *f,
                gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;

  f->app = PB_APPLICATION (g_application_get_default ());
  f->path = pb_register_get_default_path ();
  g_assert_true (pb_register_write_example (f->path, &error));
  g_assert_no_error (error);
  f->reg = pb_register_open (f->path, PB_REGISTER_EXISTING, &error);
  g_assert_no_error (error);
}

static void
fixture_tear_down (Fixture       *f,
                   gconstpointer  unused)
{
  const char *const suffixes[] = { "", "-wal", "-shm" };

  g_object_add_weak_pointer (G_OBJECT (f->window), (gpointer *) &f->window);
  gtk_window_destroy (GTK_WINDOW (f->window));
  pb_test_ui_settle ();
  g_assert_null (f->window);

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *file = g_strconcat (f->path, suffixes[i], NULL);

      g_unlink (file);
    }
  g_free (f->path);
}

/* ---- filling a register */

typedef char *(*MakeText) (const PbField *field, gint64 id);

/* Names are unique. Transfer full. */
static char *
make_hostile (const PbField *field,
              gint64         id)
{
  return g_strdup_printf ("%s%" G_GINT64_FORMAT, HOSTILE, id);
}

/* Of names and codes alone: a text of many lines wraps. */
static char *
make_long (const PbField *field,
           gint64         id)
{
  g_autoptr(GString) text = g_string_new (NULL);

  if ((field->flags & PB_FIELD_MULTI_LINE) != 0)
    return NULL;

  g_string_append_printf (text, "%" G_GINT64_FORMAT, id);
  while (text->len < N_LONG)
    g_string_append (text, "Wijkvernieuwing");
  g_string_truncate (text, N_LONG);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Field by field: some may not be written now. How many were. */
static guint
fill_entity (Fixture  *f,
             PbEntity *entity,
             MakeText  make)
{
  const PbEntityInfo *info = pb_entity_type_get_info (G_OBJECT_TYPE (entity));
  const gint64 id = pb_entity_get_id (entity);
  guint n_filled = 0;

  for (guint i = 0; i < info->n_fields; i++)
    {
      const PbField *field = &info->fields[i];
      g_autoptr(PbEntity) filled = NULL;
      g_autofree char *text = NULL;

      if (field->type != PB_FIELD_TEXT || field->pattern != NULL || (field->flags & PB_FIELD_INTERNAL) != 0 ||
          g_str_equal (field->column, "content") || g_str_equal (field->column, "logo"))
        continue;
      text = make (field, id);
      filled = pb_register_read (f->reg, G_OBJECT_TYPE (entity), id, NULL);
      if (text == NULL || filled == NULL)
        continue;
      pb_entity_set_text (filled, field->column, text);
      n_filled += pb_register_save (f->reg, filled, NULL, NULL);
    }

  return n_filled;
}

static gboolean
has_texts (const PbEntityInfo *info)
{
  for (guint i = 0; i < info->n_fields; i++)
    {
      if (info->fields[i].type == PB_FIELD_TEXT && info->fields[i].pattern == NULL &&
          (info->fields[i].flags & (PB_FIELD_INTERNAL | PB_FIELD_MULTI_LINE)) == 0 &&
          !g_str_equal (info->fields[i].column, "content"))
        return TRUE;
    }

  return FALSE;
}

/* What is adopted stays as it is; of every other entity the first rows are filled. */
static void
fill_register (Fixture  *f,
               MakeText  make)
{
  for (const GType *type = pb_entities_list (); *type != G_TYPE_INVALID; type++)
    {
      const PbEntityInfo *info = pb_entity_type_get_info (*type);
      g_autoptr(GPtrArray) rows = pb_register_list (f->reg, *type, NULL, 0, NULL);
      guint n_filled = 0;

      if (info->read_only)
        continue;
      for (guint i = 0; i < MIN (rows->len, N_FILLED); i++)
        n_filled += fill_entity (f, rows->pdata[i], make);
      if (rows->len > 0 && n_filled == 0 && has_texts (info))
        g_error ("No %s could be filled", info->table);
    }
}

static void
open_window (Fixture *f)
{
  pb_test_ui_assert_finalizes (g_steal_pointer (&f->reg));
  f->window = PB_WINDOW (pb_application_open (f->app, f->path));
  pb_test_ui_settle ();
}

/* ---- looking at it */

typedef void (*LabelFunc) (GtkLabel *label, gpointer data);

static void
for_each_label (GtkWidget *root,
                LabelFunc  func,
                gpointer   data)
{
  if (GTK_IS_LABEL (root))
    func (GTK_LABEL (root), data);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    for_each_label (child, func, data);
}

/* Every place where one begins holds all of it. */
static void
assert_text_is_whole (GtkLabel *label,
                      gpointer  n_seen)
{
  const char *text = gtk_label_get_text (label);

  for (const char *at = strstr (text, "Zq"); at != NULL; at = strstr (at + 1, "Zq"))
    {
      if (!g_str_has_prefix (at, HOSTILE))
        g_error ("“%s” is not “%s”", text, HOSTILE);
      ++*(guint *) n_seen;
    }
}

static void
select_first (GtkWidget *root)
{
  GtkWidget *list = pb_test_ui_find (root, GTK_TYPE_LIST_VIEW, NULL);

  if (list != NULL && GTK_IS_SINGLE_SELECTION (gtk_list_view_get_model (GTK_LIST_VIEW (list))))
    gtk_single_selection_set_selected (GTK_SINGLE_SELECTION (gtk_list_view_get_model (GTK_LIST_VIEW (list))), 0);
  pb_test_ui_settle ();
}

/* Shows each part of what is selected, and does that with it. */
static void
for_each_part (Fixture   *f,
               GtkWidget *root,
               void     (*look) (Fixture *f, gpointer data),
               gpointer   data)
{
  if (ADW_IS_VIEW_STACK (root) && gtk_widget_get_mapped (root))
    {
      g_autoptr(GtkSelectionModel) pages = adw_view_stack_get_pages (ADW_VIEW_STACK (root));

      for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (pages)); i++)
        {
          gtk_selection_model_select_item (pages, i, TRUE);
          pb_test_ui_settle ();
          look (f, data);
        }
      return;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    for_each_part (f, child, look, data);
}

static void
for_each_page (Fixture  *f,
               void    (*look) (Fixture *f, gpointer data),
               gpointer  data)
{
  static const char *const actions[] = { "view.overview", "view.projects", "view.cross-cutting", "view.decisions",
                                         "view.organisations", "view.people", "view.editions" };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      g_test_message ("%s", actions[i]);
      gtk_widget_activate_action (GTK_WIDGET (f->window), actions[i], NULL);
      pb_test_ui_settle ();
      select_first (GTK_WIDGET (f->window));
      look (f, data);
      for_each_part (f, GTK_WIDGET (f->window), look, data);
    }
}

static void
look_for_hostile (Fixture  *f,
                  gpointer  n_seen)
{
  for_each_label (GTK_WIDGET (f->window), assert_text_is_whole, n_seen);
}

static void
test_every_text_is_shown_as_text (Fixture       *f,
                                  gconstpointer  unused)
{
  guint n_seen = 0;

  fill_register (f, make_hostile);
  open_window (f);
  for_each_page (f, look_for_hostile, &n_seen);
  gtk_widget_activate_action (GTK_WIDGET (f->window), "view.changes", NULL);
  pb_test_ui_settle ();
  look_for_hostile (f, &n_seen);
  g_assert_cmpuint (n_seen, >, 100);
}

/* ---- long names */

/* What makes a page wide. */
static void
tell_wide (GtkLabel *label,
           gpointer  unused)
{
  int minimum = 0;

  gtk_widget_measure (GTK_WIDGET (label), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  if (minimum > NARROW / 2)
    g_test_message ("%d wide: %s in %s", minimum, gtk_label_get_text (label),
                    G_OBJECT_TYPE_NAME (gtk_widget_get_parent (GTK_WIDGET (label))));
}

/* A name of any length is shortened or wrapped: the window can be narrow. */
static int
measure_width (Fixture *f)
{
  int minimum = 0;

  gtk_widget_measure (gtk_window_get_child (GTK_WINDOW (f->window)), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL,
                      NULL);

  if (minimum > NARROW)
    for_each_label (GTK_WIDGET (f->window), tell_wide, NULL);

  return minimum;
}

static void
look_at_width (Fixture  *f,
               gpointer  widest)
{
  *(int *) widest = MAX (*(int *) widest, measure_width (f));
}

static void
add_partners (Fixture *f)
{
  g_autoptr(PbEntity) project = pb_register_find (f->reg, PB_TYPE_PROJECT, "code", "WO-01");
  g_autoptr(GError) error = NULL;

  for (guint i = 0; i < N_PARTNERS; i++)
    {
      g_autoptr(PbEntity) organisation = pb_entity_new (PB_TYPE_ORGANISATION);
      g_autoptr(PbEntity) role = pb_entity_new (PB_TYPE_PROJECT_ROLE);
      g_autofree char *name = g_strdup_printf ("Partner %u", i);

      pb_entity_set_text (organisation, "name", name);
      pb_entity_set_integer (role, "organisation", pb_register_add (f->reg, organisation, &error));
      g_assert_no_error (error);
      pb_entity_set_integer (role, "project", pb_entity_get_id (project));
      pb_entity_set_text (role, "role", "partner");
      pb_register_add (f->reg, role, &error);
      g_assert_no_error (error);
    }
}

static void
test_long_names_and_many_partners_have_room (Fixture       *f,
                                             gconstpointer  unused)
{
  int widest = 0;

  add_partners (f);
  fill_register (f, make_long);
  open_window (f);
  for_each_page (f, look_at_width, &widest);
  g_assert_cmpint (widest, <=, NARROW);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr(PbApplication) app = NULL;
  int status;

  pb_test_ui_init (&argc, &argv);
  app = pb_application_new ();
  g_application_set_default (G_APPLICATION (app));
  g_application_register (G_APPLICATION (app), NULL, NULL);
  g_application_hold (G_APPLICATION (app));

#define ADD(path, func) g_test_add ("/any-text/" path, Fixture, NULL, fixture_set_up, func, fixture_tear_down)
  ADD ("every-text-is-shown-as-text", test_every_text_is_shown_as_text);
  ADD ("long-names-and-many-partners-have-room", test_long_names_and_many_partners_have_room);
#undef ADD

  status = g_test_run ();
  g_application_release (G_APPLICATION (app));

  return status;
}
