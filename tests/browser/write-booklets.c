/* SPDX-License-Identifier: GPL-3.0-or-later */
/* write-booklets FOLDER [BOOKLET.xml…]: writes the pages that the browser is to look at: those booklets, and what no officer has
 * but might have: an empty one, one of one project, hostile texts, and accent colours that are hard to read. */
#define G_LOG_DOMAIN "write-booklets"
#include "config.h"

#include <gio/gio.h>
#include <string.h>

#include "pb-booklet-html.h"
#include "pb-booklet-news-html.h"
#include "pb-test-booklet.h"
#include "pb-text.h"

static void
write_page (PbTestWriter     writer,
            const PbBooklet *booklet,
            const char      *folder,
            const char      *name,
            const char      *ending)
{
  g_autofree char *file = g_strconcat (name, ending, NULL);
  g_autofree char *path = g_build_filename (folder, file, NULL);
  g_autofree char *html = pb_test_write_tree (writer, booklet);

  g_assert_true (g_file_set_contents (path, html, -1, NULL));
}

static void
write_pages (const PbBooklet *booklet,
             const char      *folder,
             const char      *name)
{
  write_page (pb_booklet_html_write, booklet, folder, name, ".html");
  if (pb_booklet_get_news (booklet) != NULL)
    write_page (pb_booklet_news_html_write, booklet, folder, name, "-news.html");
}

static void
write_given (const char *folder,
             const char *path)
{
  g_autofree char *xml = NULL;
  g_autofree char *file = g_path_get_basename (path);
  g_autofree char *name = g_strndup (file, strlen (file) - strlen (".xml"));
  g_autoptr(GError) error = NULL;
  g_autoptr(PbBooklet) booklet = NULL;

  g_file_get_contents (path, &xml, NULL, &error);
  g_assert_no_error (error);
  booklet = pb_test_read_xml (xml, &error);
  g_assert_no_error (error);
  write_pages (booklet, folder, name);
}

/* Nothing in it, compared with an edition that had nothing either. */
static void
write_empty (const char *folder)
{
  g_autoptr(PbBooklet) booklet = pb_booklet_new ();

  pb_set_str (&booklet->title, "Nieuwe Deal");
  g_ptr_array_add (booklet->news, pb_booklet_news_new ());
  pb_booklet_seal (booklet);
  write_pages (booklet, folder, "empty");
}

/* One project, of which nothing is known but what must be. */
static void
write_single (const char *folder)
{
  g_autoptr(PbBooklet) booklet = pb_booklet_new ();
  PbBookletPillar *pillar = pb_booklet_pillar_new ();
  PbBookletTheme *theme = pb_booklet_theme_new ();
  PbBookletProject *project = pb_booklet_project_new ();

  pb_set_str (&project->id, "p-1");
  pb_set_str (&project->code, "WO-01");
  pb_set_str (&project->name, "Het eerste project");
  pb_set_str (&project->phase, "idea");
  g_ptr_array_add (theme->projects, project);
  pb_set_str (&theme->id, "t-1");
  pb_set_str (&theme->name, "Wonen");
  theme->depth = 1;
  g_ptr_array_add (pillar->themes, theme);
  pb_set_str (&pillar->id, "l-1");
  pb_set_str (&pillar->code, "WO");
  pb_set_str (&pillar->name, "Wonen");
  pb_set_str (&pillar->colour, "#c64600");
  pillar->n_projects = 1;
  g_ptr_array_add (booklet->pillars, pillar);
  pb_set_str (&booklet->title, "Nieuwe Deal");
  booklet->n_projects = 1;
  pb_booklet_seal (booklet);
  write_pages (booklet, folder, "single");
}

/* Of the hostile texts those that a page may lay out badly: markup, right to left, letters that no font has, and a word
 * that is longer than a line. */
static void
write_hostile (const char *folder)
{
  static const guint chosen[] = { 2, 8, 17, 18, 19 };

  for (guint i = 0; i < G_N_ELEMENTS (chosen); i++)
    {
      g_autoptr(PbBooklet) booklet = pb_test_booklet_new (i, i % 2, pb_test_hostile_texts[chosen[i]]);
      g_autofree char *name = g_strdup_printf ("hostile-%u", chosen[i]);

      write_pages (booklet, folder, name);
    }
}

static void
write_colours (const char *folder,
               const char *path)
{
  static const char *const colours[] = { "#ffe900", "#000000", "#ffffff", "#777777" };

  for (guint i = 0; i < G_N_ELEMENTS (colours); i++)
    {
      g_autofree char *xml = NULL;
      g_autofree char *name = g_strdup_printf ("accent-%s", colours[i] + 1);
      g_autoptr(PbBooklet) booklet = NULL;

      g_assert_true (g_file_get_contents (path, &xml, NULL, NULL));
      booklet = pb_test_read_xml (xml, NULL);
      g_assert_nonnull (booklet);
      pb_set_str (&booklet->accent_colour, colours[i]);
      for (guint p = 0; p < booklet->pillars->len; p++)
        pb_set_str (&((PbBookletPillar *) booklet->pillars->pdata[p])->colour, colours[i]);
      booklet->language = i % 2;
      write_pages (booklet, folder, name);
    }
}

int
main (int    argc,
      char **argv)
{
  if (argc < 2)
    {
      g_printerr ("usage: write-booklets FOLDER [BOOKLET.xml…]\n");
      return 2;
    }

  write_empty (argv[1]);
  write_single (argv[1]);
  write_hostile (argv[1]);
  for (int i = 2; i < argc; i++)
    write_given (argv[1], argv[i]);
  if (argc > 2)
    write_colours (argv[1], argv[2]);

  return 0;
}
