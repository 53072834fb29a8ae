/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The locale of whoever exports says nothing in a PDF. */
#include "config.h"

#include <glib/gstdio.h>
#include <locale.h>

#include "pb-booklet-pdf.h"
#include "pb-test-booklet.h"

static GBytes *
write_pdf (void)
{
  g_autofree char *xml = pb_test_fixture ("example.xml");
  g_autoptr(GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr(GError) error = NULL;
  g_autoptr(PbBooklet) booklet = pb_test_read_xml (xml, &error);

  g_assert_no_error (error);
  pb_booklet_pdf_write (booklet, PB_PAPER_A5, stream, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_output_stream_close (stream, NULL, NULL);

  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

/* TRUE once a locale that writes numbers as the Dutch do is in force, if need be one that is made for it. */
static gboolean
enter_dutch_locale (const char *folder)
{
  const char *argv[] = { "localedef", "--no-archive", "-i", "nl_NL", "-f", "UTF-8", NULL, NULL };
  g_autofree char *made = g_build_filename (folder, "nl_NL.UTF-8", NULL);

  if (setlocale (LC_ALL, "nl_NL.UTF-8") != NULL)
    return TRUE;

  argv[6] = made;
  if (!g_spawn_sync (folder, (char **) argv, NULL, G_SPAWN_SEARCH_PATH | G_SPAWN_STDOUT_TO_DEV_NULL |
                     G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, NULL, NULL, NULL, NULL))
    return FALSE;
  g_setenv ("LOCPATH", folder, TRUE);

  return setlocale (LC_ALL, "nl_NL.UTF-8") != NULL;
}

static void
remove_folder (const char *path)
{
  g_autoptr(GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR))
        remove_folder (child);
      else
        g_unlink (child);
    }
  g_rmdir (path);
}

static void
test_a_dutch_locale_gives_the_same_bytes (void)
{
  g_autofree char *folder = g_dir_make_tmp ("programmaboek-XXXXXX", NULL);
  g_autofree char *locale = g_strdup (setlocale (LC_ALL, NULL));
  g_autoptr(GBytes) one = write_pdf ();

  if (enter_dutch_locale (folder))
    {
      g_autoptr(GBytes) other = NULL;
      g_autofree char *number = g_strdup_printf ("%.1f", 0.5);

      g_assert_cmpstr (number, ==, "0,5");
      other = write_pdf ();
      g_assert_true (g_bytes_equal (one, other));
    }
  else
    g_test_skip ("There is no Dutch locale, and nothing to make one of (the package locales)");

  setlocale (LC_ALL, locale);
  g_unsetenv ("LOCPATH");
  remove_folder (folder);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pdf-locale/a-dutch-locale-gives-the-same-bytes", test_a_dutch_locale_gives_the_same_bytes);

  return g_test_run ();
}
