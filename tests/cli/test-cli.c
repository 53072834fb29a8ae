/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

#include "pb-test-register.h"

#define CLI "/cli"

/* The program itself, without a display, in a folder of its own with the example register in it. */
typedef struct
{
  char *folder;
  char *data_home;
  int   status;
  char *output;
  char *errors;
} Fixture;

static void
run (Fixture           *f,
     const char *const *arguments)
{
  g_autoptr(GSubprocessLauncher) launcher = NULL;
  g_autoptr(GSubprocess) process = NULL;
  g_autoptr(GPtrArray) argv = g_ptr_array_new ();
  g_autoptr(GError) error = NULL;

  g_clear_pointer (&f->output, g_free);
  g_clear_pointer (&f->errors, g_free);

  launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE |
                                        G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_subprocess_launcher_set_cwd (launcher, f->folder);
  g_subprocess_launcher_setenv (launcher, "XDG_DATA_HOME", f->data_home, TRUE);
  g_subprocess_launcher_unsetenv (launcher, "DISPLAY");
  g_subprocess_launcher_unsetenv (launcher, "WAYLAND_DISPLAY");

  g_ptr_array_add (argv, (char *) g_getenv ("PB_PROGRAM"));
  for (guint i = 0; arguments[i] != NULL; i++)
    g_ptr_array_add (argv, (char *) arguments[i]);
  g_ptr_array_add (argv, NULL);

  process = g_subprocess_launcher_spawnv (launcher, (const char *const *) argv->pdata, &error);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &f->output, &f->errors, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (process));
  f->status = g_subprocess_get_exit_status (process);
}

#define RUN(f, ...) run (f, (const char *const[]) { __VA_ARGS__, NULL })

static char *
in_folder (Fixture    *f,
           const char *name)
{
  return g_build_filename (f->folder, name, NULL);
}

static gboolean
is_there (Fixture    *f,
          const char *name)
{
  g_autofree char *path = in_folder (f, name);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

static char *
read_file (Fixture    *f,
           const char *name)
{
  g_autofree char *path = in_folder (f, name);
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, NULL);

  return text;
}

static void
set_up (Fixture       *f,
        gconstpointer  unused)
{
  f->folder = g_dir_make_tmp ("pb-cli-XXXXXX", NULL);
  f->data_home = in_folder (f, "data");
  RUN (f, "--new-example", "example.db");
  g_assert_cmpstr (f->errors, ==, "");
  g_assert_cmpint (f->status, ==, 0);
}

static void
tear_down (Fixture       *f,
           gconstpointer  unused)
{
  pb_test_remove_tree (f->folder);
  g_free (f->folder);
  g_free (f->data_home);
  g_free (f->output);
  g_free (f->errors);
}

static void
assert_success (Fixture    *f,
                const char *output)
{
  g_assert_cmpstr (f->errors, ==, "");
  g_assert_cmpint (f->status, ==, 0);
  g_assert_cmpstr (f->output, ==, output);
}

/* One line on stderr that names the program and holds the words, nothing on stdout, status 1. */
static void
assert_refused (Fixture    *f,
                const char *words)
{
  const char *end = strchr (f->errors, '\n');

  g_test_message ("%s", f->errors);
  g_assert_cmpint (f->status, ==, 1);
  g_assert_cmpstr (f->output, ==, "");
  g_assert_true (g_str_has_prefix (f->errors, "programmaboek: "));
  g_assert_nonnull (strstr (f->errors, words));
  g_assert_true (end != NULL && end[1] == '\0');
}

static void
test_the_example_is_written_exported_and_sound (Fixture       *f,
                                                gconstpointer  unused)
{
  g_autofree char *xml = NULL;
  g_autofree char *html = NULL;

  RUN (f, "--register", "example.db", "--export", "B.xml");
  assert_success (f, "B.xml\n");
  RUN (f, "--register", "example.db", "--export", "B.html");
  assert_success (f, "B.html\n");
  RUN (f, "--register", "example.db", "--check");
  assert_success (f, "");

  xml = read_file (f, "B.xml");
  html = read_file (f, "B.html");
  g_assert_nonnull (strstr (xml, "programme=\"RD-I\""));
  g_assert_nonnull (strstr (html, "</html>"));
}

static void
test_a_programme_and_a_language_can_be_chosen (Fixture       *f,
                                               gconstpointer  unused)
{
  g_autofree char *dutch = NULL;
  g_autofree char *english = NULL;

  RUN (f, "--register=example.db", "--export=nl.html", "--programme=RD-II", "--language=nl");
  assert_success (f, "nl.html\n");
  RUN (f, "--register=example.db", "--export=en.html", "--programme=RD-II", "--language=en");
  assert_success (f, "en.html\n");

  dutch = read_file (f, "nl.html");
  english = read_file (f, "en.html");
  g_assert_nonnull (strstr (dutch, "<html lang=\"nl\">"));
  g_assert_nonnull (strstr (dutch, "Kerncijfers"));
  g_assert_nonnull (strstr (english, "<html lang=\"en\">"));
  g_assert_nonnull (strstr (english, "Key figures"));
}

static void
test_the_usual_register_is_exported_without_a_name (Fixture       *f,
                                                    gconstpointer  unused)
{
  g_autofree char *folder = g_build_filename (f->data_home, "programmaboek", NULL);
  g_autofree char *path = g_build_filename (folder, "register.db", NULL);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  RUN (f, "--new-example", path);
  RUN (f, "--export", "B.xml");
  assert_success (f, "B.xml\n");
  RUN (f, "--check");
  assert_success (f, "");
}

static void
test_the_version_and_the_help_are_told (Fixture       *f,
                                        gconstpointer  unused)
{
  RUN (f, "--version");
  assert_success (f, "programmaboek " PACKAGE_VERSION "\n");

  RUN (f, "--help");
  g_assert_cmpint (f->status, ==, 0);
  g_assert_cmpstr (f->errors, ==, "");
  g_assert_nonnull (strstr (f->output, "--new-example"));
  g_assert_null (strstr (f->output, "gapplication"));
}

static void
test_options_that_make_no_sense_are_refused (Fixture       *f,
                                             gconstpointer  unused)
{
  static const struct
  {
    const char *arguments[8];
    const char *words;
  } cases[] = {
    { { "--nonsense" }, "--nonsense" },
    { { "-x" }, "-x" },
    { { "example.db" }, "example.db" },
    { { "--export", "B.xml", "stray" }, "stray" },
    { { "--export" }, "--export" },
    { { "--check", "--new-example", "other.db" }, "--check" },
    { { "--export", "B.xml", "--check" }, "--check" },
    { { "--export", "B.xml", "--new-example", "other.db" }, "--new-example" },
    { { "--version", "--check" }, "--version" },
    { { "--register", "example.db", "--new-example", "other.db" }, "--register" },
    { { "--register", "example.db", "--version" }, "--register" },
    { { "--programme", "RD-I" }, "--programme" },
    { { "--language", "nl" }, "--language" },
    { { "--edition", "1" }, "--edition" },
    { { "--paper", "a4" }, "--paper" },
    { { "--check", "--programme", "RD-I" }, "--programme" },
    { { "--register", "example.db", "--export", "B.xml", "--paper", "a4" }, "--paper" },
    { { "--register", "example.db", "--export", "B.pdf", "--paper", "a3" }, "--paper" },
    { { "--register", "example.db", "--export", "B.xml", "--edition", "0" }, "--edition" },
    { { "--register", "example.db", "--export", "B.xml", "--edition", "twee" }, "--edition" },
    { { "--register", "example.db", "--export", "B.xml", "--edition", "99" }, "99" },
    { { "--register", "example.db", "--export", "B.xml", "--language", "fr" }, "--language" },
    { { "--register", "example.db", "--export", "B.xml", "--language", "" }, "--language" },
    { { "--booklet", "B.xml" }, "--booklet" },
    { { "--news" }, "--news" },
    { { "--check", "--news" }, "--news" },
    { { "--booklet", "C.xml", "--export", "B.html", "--register", "example.db" }, "--register" },
    { { "--booklet", "C.xml", "--export", "B.html", "--programme", "RD-I" }, "--programme" },
    { { "--booklet", "C.xml", "--export", "B.html", "--edition", "1" }, "--edition" },
    { { "--booklet", "C.xml", "--export", "B.xml", "--language", "en" }, "--language" },
    { { "--booklet", "C.xml", "--export", "B.html" }, "C.xml" },
    { { "--booklet", ".", "--export", "B.html" }, "directory" },
    { { "--booklet", "example.db", "--export", "B.html" }, "example.db" },
    { { "--register", "example.db", "--export", "B.html", "--news" }, "--edition" },
    { { "--register", "example.db", "--export", "B.xml", "--edition", "2", "--news" }, "HTML" },
    { { "--register", "example.db", "--export", "B.pdf", "--edition", "2", "--news" }, "HTML" },
    { { "--register", "example.db", "--export", "B.docx" }, "B.docx" },
    { { "--register", "example.db", "--export", "B" }, ".xml" },
    { { "--register", "example.db", "--export", "" }, ".xml" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      run (f, cases[i].arguments);
      assert_refused (f, cases[i].words);
    }

  g_assert_false (is_there (f, "B.xml"));
  g_assert_false (is_there (f, "B.pdf"));
  g_assert_false (is_there (f, "other.db"));
  g_assert_false (is_there (f, "data"));
}

static void
test_an_unknown_programme_is_told_with_those_that_are (Fixture       *f,
                                                       gconstpointer  unused)
{
  RUN (f, "--register", "example.db", "--export", "B.xml", "--programme", "RD-III\nof\tzo");
  assert_refused (f, "RD-III");
  g_assert_nonnull (strstr (f->errors, "RD-II"));
  g_assert_false (is_there (f, "B.xml"));
}

static void
test_a_register_that_is_not_there_is_told (Fixture       *f,
                                           gconstpointer  unused)
{
  RUN (f, "--register", "gone.db", "--export", "B.xml");
  assert_refused (f, "gone.db");
  RUN (f, "--register", "gone.db", "--check");
  assert_refused (f, "gone.db");
  RUN (f, "--register", "gone/gone.db");
  assert_refused (f, "gone.db");
  RUN (f, "--export", "B.xml");
  assert_refused (f, "--register");
  RUN (f, "--check");
  assert_refused (f, "register.db");
  g_assert_false (is_there (f, "B.xml"));
  g_assert_false (is_there (f, "gone.db"));
}

static void
test_a_file_that_is_no_register_is_told_and_left (Fixture       *f,
                                                  gconstpointer  unused)
{
  static const char text[] = "Dit is een brief en geen register, hoe lang hij ook mag zijn. ";
  g_autofree char *path = in_folder (f, "letter.db");
  g_autofree char *after = NULL;

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  RUN (f, "--register", "letter.db", "--check");
  assert_refused (f, "letter.db");
  RUN (f, "--register", "letter.db", "--export", "B.xml");
  assert_refused (f, "letter.db");
  after = read_file (f, "letter.db");
  g_assert_cmpstr (after, ==, text);
  g_assert_false (is_there (f, "B.xml"));
}

/* Pages of zeros in the middle: the head is sound, so that it opens. */
static void
test_a_damaged_register_fails_the_check (Fixture       *f,
                                         gconstpointer  unused)
{
  g_autofree char *path = in_folder (f, "example.db");
  g_autofree char *bytes = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  memset (bytes + length / 2, 0, length / 4);
  g_assert_true (g_file_set_contents (path, bytes, length, NULL));

  RUN (f, "--register", "example.db", "--check");
  g_assert_cmpint (f->status, ==, 1);
  g_assert_true (g_str_has_prefix (f->errors, "programmaboek: "));
  g_assert_true (strchr (f->errors, '\n')[1] == '\0');
}

static void
test_an_example_overwrites_nothing (Fixture       *f,
                                    gconstpointer  unused)
{
  g_autofree char *path = in_folder (f, "mine.db");
  g_autofree char *after = NULL;

  g_assert_true (g_file_set_contents (path, "mine", -1, NULL));
  RUN (f, "--new-example", "mine.db");
  assert_refused (f, "mine.db");
  after = read_file (f, "mine.db");
  g_assert_cmpstr (after, ==, "mine");

  RUN (f, "--new-example", "gone/mine.db");
  assert_refused (f, "gone");
  RUN (f, "--new-example", "");
  assert_refused (f, "programmaboek");
}

static void
test_an_export_that_fails_leaves_the_old_file (Fixture       *f,
                                               gconstpointer  unused)
{
  g_autofree char *path = in_folder (f, "B.xml");
  g_autofree char *after = NULL;

  g_assert_true (g_file_set_contents (path, "old", -1, NULL));
  RUN (f, "--register", "example.db", "--export", "B.xml", "--programme", "none");
  assert_refused (f, "none");
  after = read_file (f, "B.xml");
  g_assert_cmpstr (after, ==, "old");

  RUN (f, "--register", "example.db", "--export", "gone/B.xml");
  assert_refused (f, "gone");
  RUN (f, "--register", "example.db", "--export", "B.xml/B.xml");
  assert_refused (f, "B.xml");
}

static void
test_an_edition_is_exported_in_its_own_language (Fixture       *f,
                                                 gconstpointer  unused)
{
  g_autofree char *own = NULL;
  g_autofree char *english = NULL;

  RUN (f, "--register", "example.db", "--export", "own.xml", "--edition", "2");
  assert_success (f, "own.xml\n");
  RUN (f, "--register", "example.db", "--export", "en.xml", "--edition", "2", "--language", "en");
  assert_success (f, "en.xml\n");

  own = read_file (f, "own.xml");
  english = read_file (f, "en.xml");
  g_assert_nonnull (strstr (own, "xml:lang=\"nl\" programme=\"RD-I\" edition=\"2\" status=\"draft\""));
  g_assert_nonnull (strstr (english, "xml:lang=\"en\""));
}

static void
test_an_adopted_edition_stays_what_it_was (Fixture       *f,
                                           gconstpointer  unused)
{
  g_autofree char *path = in_folder (f, "E.html");
  g_autofree char *xml = NULL;
  g_autofree char *again = NULL;
  g_autofree char *after = NULL;

  RUN (f, "--register", "example.db", "--export", "E.xml", "--edition", "1");
  assert_success (f, "E.xml\n");
  RUN (f, "--register", "example.db", "--export", "own.xml", "--edition", "1", "--language", "nl");
  assert_success (f, "own.xml\n");
  xml = read_file (f, "E.xml");
  again = read_file (f, "own.xml");
  g_assert_nonnull (strstr (xml, "status=\"adopted\""));
  g_assert_cmpstr (xml, ==, again);

  g_assert_true (g_file_set_contents (path, "old", -1, NULL));
  RUN (f, "--register", "example.db", "--export", "E.html", "--edition", "1", "--language", "en");
  assert_refused (f, "nl");
  after = read_file (f, "E.html");
  g_assert_cmpstr (after, ==, "old");
}

static void
test_news_are_exported_alone (Fixture       *f,
                              gconstpointer  unused)
{
  g_autofree char *news = NULL;

  RUN (f, "--register", "example.db", "--export", "N.html", "--edition", "2", "--news");
  assert_success (f, "N.html\n");
  news = read_file (f, "N.html");
  g_assert_nonnull (strstr (news, "</html>"));

  /* The first edition has none before it. */
  RUN (f, "--register", "example.db", "--export", "O.html", "--edition", "1", "--news");
  assert_refused (f, "previous");
  g_assert_false (is_there (f, "O.html"));
}

static void
test_a_booklet_is_rendered_without_a_register (Fixture       *f,
                                               gconstpointer  unused)
{
  g_autofree char *xml = NULL;
  g_autofree char *again = NULL;
  g_autofree char *html = NULL;
  g_autofree char *html_again = NULL;
  g_autofree char *english = NULL;
  g_autofree char *pdf = NULL;

  RUN (f, "--register", "example.db", "--export", "B.xml", "--edition", "2");
  RUN (f, "--register", "example.db", "--export", "B.html", "--edition", "2");
  xml = read_file (f, "B.xml");
  html = read_file (f, "B.html");

  RUN (f, "--booklet", "B.xml", "--export", "C.xml");
  assert_success (f, "C.xml\n");
  again = read_file (f, "C.xml");
  g_assert_cmpstr (xml, ==, again);

  RUN (f, "--booklet", "B.xml", "--export", "C.html");
  assert_success (f, "C.html\n");
  html_again = read_file (f, "C.html");
  g_assert_cmpstr (html, ==, html_again);

  RUN (f, "--booklet", "B.xml", "--export", "E.html", "--language", "en");
  assert_success (f, "E.html\n");
  english = read_file (f, "E.html");
  g_assert_nonnull (strstr (english, "<html lang=\"en\">"));

  RUN (f, "--booklet", "B.xml", "--export", "C.pdf", "--paper", "a5");
  assert_success (f, "C.pdf\n");
  pdf = read_file (f, "C.pdf");
  g_assert_true (g_str_has_prefix (pdf, "%PDF"));
  g_assert_false (is_there (f, "data"));
}

static void
test_a_booklet_is_not_written_over_itself (Fixture       *f,
                                           gconstpointer  unused)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  RUN (f, "--register", "example.db", "--export", "B.xml");
  before = read_file (f, "B.xml");
  RUN (f, "--booklet", "B.xml", "--export", "./B.xml");
  assert_refused (f, "B.xml");
  after = read_file (f, "B.xml");
  g_assert_cmpstr (before, ==, after);
}

static void
rename_first_project (PbRegister *reg,
                      const char *name)
{
  g_autoptr(PbEntity) project = pb_test_read (reg, PB_TYPE_PROJECT, 1);
  g_autoptr(GError) error = NULL;

  pb_entity_set_text (project, "name", name);
  pb_register_save (reg, project, NULL, &error);
  g_assert_no_error (error);
}

/* A file chooser in the window's own process reads what kind of file the register is, and with the closing of that file SQLite's locks on
 * it are gone (POSIX). Another program then takes itself for the only one: it must not clear away the log of the one that is at work. */
static void
test_looking_takes_no_log_away (Fixture       *f,
                                gconstpointer  unused)
{
  g_autofree char *path = in_folder (f, "example.db");
  g_autoptr(GError) error = NULL;
  g_autoptr(PbRegister) reg = pb_register_open (path, PB_REGISTER_EXISTING, &error);
  g_autofree char *header = NULL;
  g_autofree char *html = NULL;

  g_assert_no_error (error);
  rename_first_project (reg, "Eerst");
  g_assert_true (g_file_get_contents (path, &header, NULL, NULL));

  RUN (f, "--check", "--register", "example.db");
  assert_success (f, "");
  g_assert_true (is_there (f, "example.db-wal"));

  rename_first_project (reg, "Daarna");
  RUN (f, "--export", "o.html", "--register", "example.db");
  html = read_file (f, "o.html");
  g_assert_nonnull (strstr (html, "Daarna"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name) g_test_add (CLI "/" #name, Fixture, NULL, set_up, test_##name, tear_down)
  ADD (the_example_is_written_exported_and_sound);
  ADD (a_programme_and_a_language_can_be_chosen);
  ADD (the_usual_register_is_exported_without_a_name);
  ADD (the_version_and_the_help_are_told);
  ADD (options_that_make_no_sense_are_refused);
  ADD (an_unknown_programme_is_told_with_those_that_are);
  ADD (a_register_that_is_not_there_is_told);
  ADD (a_file_that_is_no_register_is_told_and_left);
  ADD (a_damaged_register_fails_the_check);
  ADD (looking_takes_no_log_away);
  ADD (an_example_overwrites_nothing);
  ADD (an_export_that_fails_leaves_the_old_file);
  ADD (an_edition_is_exported_in_its_own_language);
  ADD (an_adopted_edition_stays_what_it_was);
  ADD (news_are_exported_alone);
  ADD (a_booklet_is_rendered_without_a_register);
  ADD (a_booklet_is_not_written_over_itself);

  return g_test_run ();
}
