/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-booklet-html"
#include "config.h"

#include "pb-booklet-html.h"
#include "pb-date.h"
#include "pb-html.h"

/* ---- the cover */

/* Hills in the colours of the pillars, one before the other; HILL_HEIGHT is that of the drawing. */
#define HILL_HEIGHT 300

static void
write_hill (PbHtml *self,
            guint   index,
            guint   n_hills)
{
  int top = 70 + (int) (index * 190 / n_hills);
  int swing = index % 2 == 0 ? 60 : -50;
  g_autofree char *css_class = pb_html_pillar_class (index);

  pb_markup_open (self->markup, "path");
  pb_markup_attribute (self->markup, "class", css_class);
  pb_html_attribute_printf (self, "d", "M0 %dC200 %d 420 %d 640 %dS1040 %d 1200 %dV%dH0z",
                            top, top - swing, top + swing, top, top - swing, top - swing / 3,
                            HILL_HEIGHT);
  pb_markup_close_void (self->markup);
}

static void
write_hills (PbHtml *self)
{
  guint n_hills = MIN (self->booklet->pillars->len, 8);

  pb_html_open_decoration (self, "hills");
  pb_html_attribute_printf (self, "viewBox", "0 0 1200 %d", HILL_HEIGHT);
  pb_markup_attribute (self->markup, "preserveAspectRatio", "none");
  for (guint i = 0; i < n_hills; i++)
    write_hill (self, i, n_hills);
  pb_html_close (self);
}

static void
write_cover (PbHtml *self)
{
  const PbBooklet *booklet = self->booklet;
  g_autofree char *period = pb_date_format_period (booklet->start, booklet->end, self->language);
  g_autofree char *projects = pb_booklet_count (booklet->n_projects, PB_TERM_PROJECT,
                                                PB_TERM_PROJECTS, self->language);
  g_autofree char *pillars = pb_booklet_count (booklet->pillars->len, PB_TERM_PILLAR,
                                               PB_TERM_PILLARS, self->language);

  pb_html_open (self, "header", "cover");
  pb_html_open (self, "div", "cover-text");
  pb_html_term (self, "p", "kicker", PB_TERM_BOOKLET);
  pb_html_open (self, "h1", NULL);
  pb_html_mark_own (self);
  pb_markup_text (self->markup, booklet->title);
  pb_html_close (self);
  if (period != NULL)
    pb_html_made (self, "p", "period", period);
  pb_html_paragraphs (self, "goal", booklet->goal);

  pb_html_open (self, "p", "cover-figures");
  pb_html_made (self, "span", NULL, pillars);
  pb_markup_text (self->markup, " · ");
  pb_html_made (self, "span", NULL, projects);
  pb_markup_text (self->markup, " · ");
  pb_html_money (self, "span", NULL, booklet->awarded);
  pb_markup_text (self->markup, " ");
  pb_html_term (self, "span", "first-small", PB_TERM_AWARDED);
  pb_html_close_n (self, 2);
  write_hills (self);
  pb_html_close (self);
}

/* ---- the contents */

static void
write_contents_themes (PbHtml                *self,
                       const PbBookletPillar *pillar)
{
  pb_html_open (self, "ul", "plain");
  for (guint t = 0; t < pillar->themes->len; t++)
    {
      const PbBookletTheme *theme = pillar->themes->pdata[t];

      pb_html_open (self, "li", theme->depth > 1 ? "sub-theme" : NULL);
      pb_html_link (self, theme->id, theme->name);
      if (theme->projects->len > 0)
        {
          pb_html_open (self, "ul", "plain");
          for (guint p = 0; p < theme->projects->len; p++)
            {
              pb_html_open (self, "li", NULL);
              pb_html_link_project (self, theme->projects->pdata[p]);
              pb_html_close (self);
            }
          pb_html_close (self);
        }
      pb_html_close (self);
    }
  pb_html_close (self);
}

static void
write_contents_pillar (PbHtml *self,
                       guint   index)
{
  const PbBookletPillar *pillar = self->booklet->pillars->pdata[index];
  g_autofree char *name = pb_html_pillar_class (index);
  g_autofree char *css_class = g_strconcat ("contents-pillar ", name, NULL);
  g_autofree char *count = pb_booklet_count (pillar->n_projects, PB_TERM_PROJECT, PB_TERM_PROJECTS,
                                             self->language);

  pb_html_open (self, "li", css_class);
  pb_html_open (self, "p", "contents-chapter");
  pb_html_link (self, pillar->id, pillar->name);
  pb_markup_text (self->markup, " ");
  pb_html_made (self, "small", NULL, count);
  pb_html_close (self);
  if (pillar->themes->len > 0)
    write_contents_themes (self, pillar);
  pb_html_close (self);
}

static void
write_contents_part (PbHtml     *self,
                     const char *id,
                     PbTerm      term)
{
  pb_html_open (self, "li", NULL);
  pb_html_open_inline (self, "a", NULL);
  pb_html_attribute_printf (self, "href", "#%s", id);
  pb_markup_text (self->markup, pb_booklet_term (term, self->language));
  pb_html_close_n (self, 2);
}

static void
write_contents (PbHtml *self)
{
  pb_html_open (self, "nav", "contents");
  pb_markup_attribute (self->markup, "id", "contents");
  pb_markup_attribute (self->markup, "aria-labelledby", "contents-heading");
  pb_html_open (self, "h2", NULL);
  pb_markup_attribute (self->markup, "id", "contents-heading");
  pb_markup_text (self->markup, pb_booklet_term (PB_TERM_CONTENTS, self->language));
  pb_html_close (self);

  if (self->booklet->pillars->len > 0)
    {
      pb_html_open (self, "ul", "plain contents-pillars");
      for (guint i = 0; i < self->booklet->pillars->len; i++)
        write_contents_pillar (self, i);
      pb_html_close (self);
    }

  pb_html_open (self, "ul", "plain contents-parts");
  write_contents_part (self, "figures", PB_TERM_KEY_FIGURES);
  if (self->booklet->cross_cutting->len > 0)
    write_contents_part (self, "cross-cutting-themes", PB_TERM_CROSS_CUTTING_THEMES);
  if (self->booklet->municipalities->len > 0)
    write_contents_part (self, "municipalities", PB_TERM_BY_MUNICIPALITY);
  write_contents_part (self, "imprint", PB_TERM_IMPRINT);
  pb_html_close_n (self, 2);
}

/* ---- the indexes */

static void
open_index (PbHtml     *self,
            const char *id,
            PbTerm      term)
{
  pb_html_open (self, "section", "index");
  pb_markup_attribute (self->markup, "id", id);
  pb_html_attribute_printf (self, "aria-labelledby", "%s-heading", id);
  pb_html_open (self, "h2", NULL);
  pb_html_attribute_printf (self, "id", "%s-heading", id);
  pb_markup_text (self->markup, pb_booklet_term (term, self->language));
  pb_html_close (self);
  pb_html_open (self, "div", "entries");
}

/* detail: "" or what stands small behind the name. */
static void
write_entry (PbHtml          *self,
             const char      *name,
             const char      *detail,
             const GPtrArray *projects)
{
  pb_html_open (self, "div", "entry");
  pb_html_open (self, "h3", NULL);
  pb_html_own (self, "span", NULL, name);
  if (*detail != '\0')
    {
      pb_markup_text (self->markup, " ");
      pb_html_made (self, "small", NULL, detail);
    }
  pb_html_close (self);
  if (projects->len > 0)
    pb_html_link_projects (self, projects);
  else
    pb_html_term (self, "p", "nothing", PB_TERM_NO_PROJECTS_HERE);
  pb_html_close (self);
}

static void
write_indexes (PbHtml *self)
{
  const PbBooklet *booklet = self->booklet;

  if (booklet->cross_cutting->len > 0)
    {
      open_index (self, "cross-cutting-themes", PB_TERM_CROSS_CUTTING_THEMES);
      for (guint i = 0; i < booklet->cross_cutting->len; i++)
        {
          const PbBookletCrossCutting *theme = booklet->cross_cutting->pdata[i];

          write_entry (self, theme->name, "", theme->projects);
        }
      pb_html_close_n (self, 2);
    }

  if (booklet->municipalities->len > 0)
    {
      open_index (self, "municipalities", PB_TERM_BY_MUNICIPALITY);
      for (guint i = 0; i < booklet->municipalities->len; i++)
        {
          const PbBookletMunicipality *municipality = booklet->municipalities->pdata[i];

          write_entry (self, municipality->name, municipality->cbs_code, municipality->projects);
        }
      pb_html_close_n (self, 2);
    }
}

/* ---- the imprint */

static void
write_own_fact (PbHtml     *self,
                PbTerm      term,
                const char *text)
{
  if (text == NULL || *text == '\0')
    return;

  pb_html_term (self, "dt", NULL, term);
  pb_html_own (self, "dd", NULL, text);
}

static void
write_imprint (PbHtml *self)
{
  const PbBooklet *booklet = self->booklet;
  g_autofree char *period = pb_date_format_period (booklet->start, booklet->end, self->language);

  pb_html_open (self, "footer", "imprint");
  pb_markup_attribute (self->markup, "id", "imprint");
  pb_html_open (self, "div", "imprint-text");
  pb_html_term (self, "h2", NULL, PB_TERM_IMPRINT);

  pb_html_open (self, "dl", "facts");
  write_own_fact (self, PB_TERM_PROGRAMME, booklet->title);
  if (period != NULL)
    pb_html_fact (self, PB_TERM_PERIOD, period);
  write_own_fact (self, PB_TERM_MINISTRY, booklet->ministry);
  write_own_fact (self, PB_TERM_TREASURER, booklet->treasurer);
  pb_html_close (self);

  pb_html_term (self, "h3", NULL, PB_TERM_ACCESSIBILITY);
  pb_html_term (self, "p", NULL, PB_TERM_ACCESSIBILITY_TEXT);
  pb_html_term (self, "p", NULL, PB_TERM_MADE_WITH);
  pb_html_close_n (self, 2);
}

/* ---- the page */

static void
add_relation (GHashTable             *relations,
              const char             *id,
              const PbBookletProject *project)
{
  GPtrArray *projects;

  if (id == NULL)
    return;

  projects = g_hash_table_lookup (relations, id);
  if (projects == NULL)
    {
      projects = g_ptr_array_new ();
      g_hash_table_insert (relations, (char *) id, projects);
    }
  g_ptr_array_add (projects, (gpointer) project);
}

/* The relations the other way round, in reading order. */
static void
collect_relations (PbHtml *self)
{
  for (guint i = 0; i < self->booklet->pillars->len; i++)
    {
      const PbBookletPillar *pillar = self->booklet->pillars->pdata[i];

      for (guint t = 0; t < pillar->themes->len; t++)
        {
          const PbBookletTheme *theme = pillar->themes->pdata[t];

          for (guint p = 0; p < theme->projects->len; p++)
            {
              const PbBookletProject *project = theme->projects->pdata[p];

              add_relation (self->sub_projects, project->parent, project);
              add_relation (self->followers, project->continues, project);
            }
        }
    }
}

static void
write_page (PbHtml *self)
{
  pb_markup_open (self->markup, "html");
  pb_markup_attribute (self->markup, "lang", pb_language_to_code (self->language));
  pb_html_write_head (self);

  pb_html_open (self, "body", NULL);
  pb_html_open (self, "a", "skip");
  pb_markup_attribute (self->markup, "href", "#main");
  pb_markup_text (self->markup, pb_booklet_term (PB_TERM_SKIP, self->language));
  pb_html_close (self);
  pb_html_write_symbols (self);

  write_cover (self);
  write_contents (self);

  pb_html_open (self, "main", NULL);
  pb_markup_attribute (self->markup, "id", "main");
  pb_html_write_figures (self);
  for (guint i = 0; i < self->booklet->pillars->len; i++)
    pb_html_write_pillar (self, i);
  write_indexes (self);
  pb_html_close (self);

  write_imprint (self);
  pb_html_close_n (self, 2);
  pb_markup_raw (self->markup, "\n");
}

gboolean
pb_booklet_html_write (const PbBooklet *booklet,
                       GOutputStream   *stream,
                       GCancellable    *cancellable,
                       GError         **error)
{
  return pb_booklet_html_write_full (booklet, stream, NULL, NULL, cancellable, error);
}

gboolean
pb_booklet_html_write_full (const PbBooklet    *booklet,
                            GOutputStream      *stream,
                            PbBookletProgress   progress,
                            gpointer            progress_data,
                            GCancellable       *cancellable,
                            GError            **error)
{
  g_autoptr(GHashTable) sub_projects = NULL;
  g_autoptr(GHashTable) followers = NULL;
  PbHtml self = { NULL, booklet };

  g_return_val_if_fail (booklet != NULL, FALSE);
  g_return_val_if_fail (G_IS_OUTPUT_STREAM (stream), FALSE);

  sub_projects = g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                        (GDestroyNotify) g_ptr_array_unref);
  followers = g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                     (GDestroyNotify) g_ptr_array_unref);
  self.language = booklet->language;
  self.sub_projects = sub_projects;
  self.followers = followers;
  self.markup = pb_markup_new (PB_MARKUP_HTML, stream, cancellable);
  pb_markup_set_progress (self.markup, booklet->n_projects, progress, progress_data);

  collect_relations (&self);
  write_page (&self);

  return pb_markup_finish (self.markup, error);
}
