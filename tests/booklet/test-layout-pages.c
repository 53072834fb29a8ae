/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>
#include <string.h>

#include "pb-booklet-pages.h"
#include "pb-test-booklet.h"

/* Booklets that are hard to lay out: each is drawn on both papers without a warning (which would be fatal), every page
 * stays within its edges, and every project stands where the contents say. */

static void
set_text (char       **where,
          const char  *text)
{
  g_free (*where);
  *where = g_strdup (text);
}

static PbBooklet *
new_booklet (void)
{
  PbBooklet *booklet = pb_booklet_new ();

  set_text (&booklet->programme_code, "RD");
  set_text (&booklet->title, "Regio Deal");

  return booklet;
}

static PbBookletPillar *
add_pillar (PbBooklet  *booklet,
            const char *name,
            const char *colour)
{
  PbBookletPillar *pillar = pb_booklet_pillar_new ();
  PbBookletTheme *theme = pb_booklet_theme_new ();

  g_ptr_array_add (booklet->pillars, pillar);
  set_text (&pillar->id, NULL);
  pillar->id = g_strdup_printf ("l-%u", booklet->pillars->len);
  set_text (&pillar->code, "WO");
  set_text (&pillar->name, name);
  set_text (&pillar->colour, colour);
  pillar->ceiling = -1;
  g_free (theme->id);
  theme->id = g_strdup_printf ("t-%u", booklet->pillars->len);
  set_text (&theme->name, "Thema");
  theme->depth = 1;
  g_ptr_array_add (pillar->themes, theme);

  return pillar;
}

static PbBookletProject *
add_project (PbBooklet       *booklet,
             PbBookletPillar *pillar,
             const char      *name)
{
  PbBookletTheme *theme = pillar->themes->pdata[0];
  PbBookletProject *project = pb_booklet_project_new ();

  booklet->n_projects++;
  pillar->n_projects++;
  g_free (project->id);
  project->id = g_strdup_printf ("p-%u", booklet->n_projects);
  g_free (project->code);
  project->code = g_strdup_printf ("WO-%u", booklet->n_projects);
  set_text (&project->name, name);
  set_text (&project->phase, "running");
  set_text (&project->summary, "Wat het project doet, in een paar woorden.");
  g_ptr_array_add (theme->projects, project);

  return project;
}

static char *
repeat (const char *text,
        guint       n)
{
  GString *string = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append (string, text);

  return g_string_free (string, FALSE);
}

/* What is inked of the page, which the edges of the paper do not cut. */
static void
assert_within_page (const PbBookletPages *pages,
                    guint                 page)
{
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);
  double x, y, width, height, page_width, page_height;

  pb_paper_get_size (pb_booklet_pages_get_paper (pages), &page_width, &page_height);
  pb_booklet_pages_draw (pages, page, cr);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_recording_surface_ink_extents (surface, &x, &y, &width, &height);
  g_assert_cmpfloat (x, >=, -2);
  g_assert_cmpfloat (y, >=, -2);
  g_assert_cmpfloat (x + width, <=, page_width + 2);
  g_assert_cmpfloat (y + height, <=, page_height + 2);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/* Each project is in the contents with the number of the page on which it begins. */
static void
assert_contents_agree (const PbBooklet      *booklet,
                       const PbBookletPages *pages)
{
  int contents = pb_booklet_pages_find (pages, "contents");
  int figures = pb_booklet_pages_find (pages, "figures");
  g_autoptr(GString) text = g_string_new (NULL);

  g_assert_cmpint (contents, >, 0);
  g_assert_cmpint (figures, >, contents);
  for (int i = contents; i < figures; i++)
    g_string_append_printf (text, "%s\n", pb_booklet_pages_get_text (pages, i));

  for (guint i = 0; i < booklet->n_projects; i++)
    {
      g_autofree char *id = g_strdup_printf ("p-%u", i + 1);
      const PbBookletProject *project = pb_booklet_get_project (booklet, id);
      int page = pb_booklet_pages_find (pages, id);
      g_autofree char *pattern = g_strdup_printf ("\\b%s\\s[^\\0]*?\\b%d\\b", project->code, page + 1);
      g_autofree char *code = g_strdup_printf ("%s\n", project->code);

      g_assert_cmpint (page, >, figures);
      if (strstr (text->str, project->code) == NULL || !g_regex_match_simple (pattern, text->str, 0, 0))
        g_error ("Project %s begins on page %d, of which the contents say otherwise:\n%s", code, page + 1, text->str);
    }
}

static void
check_booklet (PbBooklet *booklet)
{
  pb_booklet_seal (booklet);

  for (guint paper = 0; paper < 2; paper++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(PbBookletPages) pages = pb_booklet_pages_new (booklet, paper, NULL, &error);

      g_assert_no_error (error);
      g_assert_cmpuint (pb_booklet_pages_get_n (pages), >=, 4);
      for (guint i = 0; i < pb_booklet_pages_get_n (pages); i++)
        assert_within_page (pages, i);
      assert_contents_agree (booklet, pages);
    }
}

static void
test_empty_booklet (void)
{
  g_autoptr(PbBooklet) booklet = new_booklet ();

  check_booklet (booklet);
}

static void
test_pillars_without_projects (void)
{
  g_autoptr(PbBooklet) booklet = new_booklet ();

  add_pillar (booklet, "Wonen", "#1b7f4b");
  g_ptr_array_set_size (((PbBookletPillar *) booklet->pillars->pdata[0])->themes, 0);
  check_booklet (booklet);
}

static void
test_one_project (void)
{
  g_autoptr(PbBooklet) booklet = new_booklet ();

  add_project (booklet, add_pillar (booklet, "Wonen", "#1b7f4b"), "Proeftuin");
  check_booklet (booklet);
}

static void
test_extreme_colours (void)
{
  static const char *const colours[] = { "#000000", "#ffffff", "#ffff00", "#808080" };
  g_autoptr(PbBooklet) booklet = new_booklet ();

  for (guint i = 0; i < G_N_ELEMENTS (colours); i++)
    add_project (booklet, add_pillar (booklet, colours[i], colours[i]), colours[i]);
  check_booklet (booklet);
}

static void
test_long_title (void)
{
  g_autoptr(PbBooklet) booklet = new_booklet ();
  g_autofree char *title = repeat ("Wonen in het dorp ", 28);

  set_text (&booklet->title, title);
  set_text (&booklet->edition_title, title);
  add_project (booklet, add_pillar (booklet, title, "#1b7f4b"), title);
  check_booklet (booklet);
}

static void
test_name_without_a_space (void)
{
  g_autoptr(PbBooklet) booklet = new_booklet ();
  g_autofree char *name = repeat ("Toekomstbestendigheid", 20);
  PbBookletProject *project;

  set_text (&booklet->title, name);
  project = add_project (booklet, add_pillar (booklet, name, "#1b7f4b"), name);
  set_text (&project->code, name);
  set_text (&project->summary, name);
  check_booklet (booklet);
}

static void
test_forty_partners (void)
{
  g_autoptr(PbBooklet) booklet = new_booklet ();
  PbBookletProject *project = add_project (booklet, add_pillar (booklet, "Wonen", "#1b7f4b"), "Proeftuin");

  for (guint i = 0; i < 40; i++)
    {
      PbBookletPartner *partner = pb_node_new (&pb_booklet_partner_node);

      g_free (partner->name);
      partner->name = g_strdup_printf ("Stichting Samen Verder nummer %u", i);
      set_text (&partner->role, i == 0 ? "lead-applicant" : "partner");
      set_text (&partner->country, i % 7 == 0 ? "DE" : "NL");
      g_ptr_array_add (project->partners, partner);
    }
  check_booklet (booklet);
}

/* Where the texts of a line stand is not known here, but a number that was broken has a break in it. */
static void
test_large_numbers (void)
{
  g_autoptr(PbBooklet) booklet = new_booklet ();
  PbBookletProject *project = add_project (booklet, add_pillar (booklet, "Wonen", "#1b7f4b"), "Proeftuin");
  PbBookletIndicator *indicator = pb_booklet_indicator_new ();

  set_text (&indicator->name, "Stappen");
  set_text (&indicator->unit, "stappen");
  indicator->higher_is_better = TRUE;
  indicator->baseline = 1234567890123;
  indicator->target = 9876543210123;
  g_ptr_array_add (project->indicators, indicator);
  check_booklet (booklet);

  for (guint paper = 0; paper < 2; paper++)
    {
      g_autoptr(PbBookletPages) pages = pb_booklet_pages_new (booklet, paper, NULL, NULL);
      const char *text = pb_booklet_pages_get_text (pages, pb_booklet_pages_find (pages, project->id));

      g_assert_nonnull (strstr (text, "1.234.567.890.123"));
      g_assert_nonnull (strstr (text, "9.876.543.210.123"));
    }
}

static void
test_ten_thousand_words (void)
{
  g_autoptr(PbBooklet) booklet = new_booklet ();
  g_autofree char *text = repeat ("woorden ", 10000);
  PbBookletPillar *pillar = add_pillar (booklet, "Wonen", "#1b7f4b");
  PbBookletProject *project = add_project (booklet, pillar, "Proeftuin");

  set_text (&project->description, text);
  set_text (&pillar->introduction, text);
  add_project (booklet, pillar, "Daarna");
  check_booklet (booklet);
}

static void
test_letters_of_all_kinds (void)
{
  g_autoptr(PbBooklet) booklet = new_booklet ();
  PbBookletPillar *pillar = add_pillar (booklet, "🦕 Wonen \xf3\xb0\x80\x80", "#1b7f4b");
  PbBookletProject *project = add_project (booklet, pillar, "مشروع السكن في القرية");

  set_text (&project->summary, "שלום עולם, een dorp 👩‍👩‍👧‍👦 dat \xf3\xb0\x80\x80 samenwerkt.");
  set_text (&project->description, "&lt;b&gt; <b>%s %n</b>\n\n\xe2\x80\xae omgekeerd \xe2\x80\xac\n\ná́́́́́́́́́́");
  check_booklet (booklet);
}

static void
test_missing_images (void)
{
  g_autoptr(PbBooklet) booklet = new_booklet ();
  PbBookletProject *project = add_project (booklet, add_pillar (booklet, "Wonen", "#1b7f4b"), "Proeftuin");

  for (guint i = 0; i < 3; i++)
    {
      PbBookletImage *image = pb_node_new (&pb_booklet_image_node);

      set_text (&image->media_type, "image/png");
      set_text (&image->alternative_text, "Een huis met een moestuin");
      set_text (&image->content, "0000");
      image->width = i == 0 ? 4000 : 1;
      image->height = i == 1 ? 9000 : 30;
      g_ptr_array_add (i == 2 ? booklet->cover : project->images, image);
    }
  check_booklet (booklet);
}

static void
test_table_wider_than_page (void)
{
  g_autoptr(PbBooklet) booklet = new_booklet ();
  PbBookletSourceTotal *source = pb_booklet_source_total_new ();

  set_text (&source->name, "Rijk");
  set_text (&source->counts_as, "central");
  for (guint i = 0; i < 14; i++)
    {
      g_autofree char *name = g_strdup_printf ("Pijler %u", i);
      gint64 amount = G_GINT64_CONSTANT (99999999999999);
      PbBookletPillar *pillar = add_pillar (booklet, name, "#1b7f4b");

      add_project (booklet, pillar, name);
      pillar->awarded = amount;
      g_ptr_array_add (source->by_pillar, g_memdup2 (&amount, sizeof amount));
      source->awarded += amount;
      booklet->awarded += amount;
    }
  g_ptr_array_add (booklet->sources, source);
  check_booklet (booklet);
}

static void
test_many_municipalities (void)
{
  g_autoptr(PbBooklet) booklet = new_booklet ();
  PbBookletPillar *pillar = add_pillar (booklet, "Wonen", "#1b7f4b");

  for (guint i = 0; i < 40; i++)
    add_project (booklet, pillar, "Proeftuin Emmerhout");
  for (guint m = 0; m < 30; m++)
    {
      PbBookletMunicipality *municipality = pb_booklet_municipality_new ();

      g_free (municipality->name);
      municipality->name = g_strdup_printf ("Gemeente %u", m);
      for (guint i = 0; i < 40; i++)
        g_ptr_array_add (municipality->projects, g_strdup_printf ("p-%u", i + 1));
      g_ptr_array_add (booklet->municipalities, municipality);
    }
  check_booklet (booklet);
}

static void
test_long_address (void)
{
  g_autoptr(PbBooklet) booklet = new_booklet ();
  PbBookletProject *project = add_project (booklet, add_pillar (booklet, "Wonen", "#1b7f4b"), "Proeftuin");
  g_autofree char *path = repeat ("zeer-lang/", 80);
  PbBookletLink *link = pb_node_new (&pb_booklet_link_node);

  set_text (&link->kind, "website");
  set_text (&link->title, "Meer over het project");
  g_free (link->url);
  link->url = g_strconcat ("https://example.org/", path, NULL);
  g_ptr_array_add (project->links, link);
  check_booklet (booklet);
}

/* Every member filled in with a hostile text. */
static void
test_hostile_texts (void)
{
  for (guint i = 0; pb_test_hostile_texts[i] != NULL; i++)
    {
      g_autoptr(PbBooklet) booklet = pb_test_booklet_new (i, i % 2, pb_test_hostile_texts[i]);
      g_autoptr(GError) error = NULL;
      g_autoptr(PbBookletPages) pages = pb_booklet_pages_new (booklet, i % 2, NULL, &error);

      g_assert_no_error (error);
      for (guint p = 0; p < pb_booklet_pages_get_n (pages); p++)
        assert_within_page (pages, p);
    }
}

static void
test_cancelled (void)
{
  g_autoptr(PbBooklet) booklet = new_booklet ();
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GError) error = NULL;

  pb_booklet_seal (booklet);
  g_cancellable_cancel (cancellable);
  g_assert_null (pb_booklet_pages_new (booklet, PB_PAPER_A5, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/layout-pages/empty-booklet", test_empty_booklet);
  g_test_add_func ("/layout-pages/pillars-without-projects", test_pillars_without_projects);
  g_test_add_func ("/layout-pages/one-project", test_one_project);
  g_test_add_func ("/layout-pages/extreme-colours", test_extreme_colours);
  g_test_add_func ("/layout-pages/long-title", test_long_title);
  g_test_add_func ("/layout-pages/name-without-a-space", test_name_without_a_space);
  g_test_add_func ("/layout-pages/forty-partners", test_forty_partners);
  g_test_add_func ("/layout-pages/large-numbers", test_large_numbers);
  g_test_add_func ("/layout-pages/ten-thousand-words", test_ten_thousand_words);
  g_test_add_func ("/layout-pages/letters-of-all-kinds", test_letters_of_all_kinds);
  g_test_add_func ("/layout-pages/missing-images", test_missing_images);
  g_test_add_func ("/layout-pages/table-wider-than-page", test_table_wider_than_page);
  g_test_add_func ("/layout-pages/many-municipalities", test_many_municipalities);
  g_test_add_func ("/layout-pages/long-address", test_long_address);
  g_test_add_func ("/layout-pages/hostile-texts", test_hostile_texts);
  g_test_add_func ("/layout-pages/cancelled", test_cancelled);

  return g_test_run ();
}
