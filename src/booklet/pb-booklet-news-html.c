/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-booklet-news-html"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-booklet-news-html.h"
#include "pb-date.h"
#include "pb-error.h"
#include "pb-html.h"
#include "pb-money.h"
#include "pb-number.h"

/* The page being written and what it tells. */
typedef struct
{
  PbHtml               html;
  const PbBookletNews *news;
} Page;

/* The lists of projects, in the order of the page. */
typedef struct
{
  const char *id;
  PbTerm      heading;
  PbTerm      nothing;
  GPtrArray  *projects;   /* char *: ids; borrowed */
} ProjectList;

#define N_PROJECT_LISTS 3

static void
get_project_lists (const PbBookletNews *news,
                   ProjectList         *lists)
{
  const ProjectList all[N_PROJECT_LISTS] = {
    { "new", PB_TERM_NEW_PROJECTS, PB_TERM_NO_NEW_PROJECTS, news->added },
    { "continued", PB_TERM_CONTINUED_PROJECTS, PB_TERM_NO_CONTINUED_PROJECTS, news->continued },
    { "completed", PB_TERM_COMPLETED_PROJECTS, PB_TERM_NO_COMPLETED_PROJECTS, news->completed },
  };

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    lists[i] = all[i];
}

/* "+€ 5.000", "−€ 5.000", "€ 0"; "—" where the difference is beyond what an amount can be. Transfer full. */
static char *
format_difference (gint64     before,
                   gint64     after,
                   PbLanguage language)
{
  g_autofree char *amount = NULL;
  gint64 difference;

  if (!pb_money_subtract (after, before, &difference))
    return g_strdup ("—");

  amount = pb_money_format (difference, language);

  return difference > 0 ? g_strconcat ("+", amount, NULL) : g_steal_pointer (&amount);
}

static void
write_difference (Page   *self,
                  gint64  before,
                  gint64  after)
{
  g_autofree char *difference = format_difference (before, after, self->html.language);

  pb_html_made (&self->html, "td", "number", difference);
}

/* ---- the head of the page */

static char *
make_heading (Page *self)
{
  return g_strdup_printf ("%s %u", pb_booklet_term (PB_TERM_NEWS_SINCE, self->html.language),
                          self->news->edition_number);
}

/* "Editie 2: Na de derde tranche · Stand per 1 oktober 2022" */
static void
write_edition (Page       *self,
               const char *css_class,
               PbTerm      which,
               guint       number,
               const char *edition_title,
               const char *reference_date)
{
  PbHtml *html = &self->html;
  g_autofree char *edition = g_strdup_printf ("%s %u", pb_booklet_term (which, html->language), number);
  g_autofree char *as_on = pb_html_as_on (html, reference_date);

  pb_html_open (html, "p", css_class);
  pb_html_made (html, "span", NULL, edition);
  if (edition_title != NULL && *edition_title != '\0')
    {
      pb_markup_text (html->markup, ": ");
      pb_html_made (html, "span", NULL, edition_title);
    }
  if (as_on != NULL)
    {
      pb_markup_text (html->markup, " · ");
      pb_html_made (html, "span", NULL, as_on);
    }
  pb_html_close (html);
}

static void
write_masthead (Page *self)
{
  PbHtml *html = &self->html;
  const PbBooklet *booklet = html->booklet;
  g_autofree char *heading = make_heading (self);

  pb_html_open (html, "header", "cover masthead");
  pb_html_write_draft (html);
  pb_html_open (html, "div", "cover-text");
  pb_html_write_logo (html);
  pb_html_own (html, "p", "kicker", booklet->title);
  pb_html_open (html, "h1", NULL);
  pb_markup_text (html->markup, heading);
  pb_html_close (html);
  write_edition (self, "edition-title", PB_TERM_EDITION, booklet->edition_number, booklet->edition_title,
                 booklet->reference_date);
  write_edition (self, "compared", PB_TERM_NEWS_COMPARED, self->news->edition_number,
                 self->news->edition_title, self->news->reference_date);
  pb_html_close (html);
  pb_html_write_hills (html);
  pb_html_close (html);
}

/* ---- contents, as large figures */

static void
write_jump (Page       *self,
            const char *id,
            PbTerm      term,
            guint       n)
{
  PbHtml *html = &self->html;
  g_autofree char *number = pb_number_format (n, html->language);

  pb_html_open (html, "li", NULL);
  pb_html_open_inline (html, "a", NULL);
  pb_html_attribute_printf (html, "href", "#%s", id);
  pb_html_made (html, "strong", NULL, number);
  pb_markup_text (html->markup, " ");
  pb_html_term (html, "span", NULL, term);
  pb_html_close_n (html, 2);
}

static void
write_jumps (Page *self)
{
  PbHtml *html = &self->html;
  ProjectList lists[N_PROJECT_LISTS];

  get_project_lists (self->news, lists);

  pb_html_open (html, "nav", "jumps");
  pb_markup_attribute (html->markup, "aria-label", pb_booklet_term (PB_TERM_ON_THIS_PAGE, html->language));
  pb_html_open (html, "ul", "plain tiles");
  for (guint i = 0; i < N_PROJECT_LISTS; i++)
    write_jump (self, lists[i].id, lists[i].heading, lists[i].projects->len);
  write_jump (self, "left-out", PB_TERM_LEFT_OUT_PROJECTS, self->news->left_out->len);
  write_jump (self, "amounts", PB_TERM_CHANGED_AMOUNTS, self->news->amounts->len);
  pb_html_close_n (html, 2);
}

/* ---- totals */

static void
write_total (Page       *self,
             guint       number,
             const char *reference_date,
             guint       n_projects,
             gint64      awarded)
{
  PbHtml *html = &self->html;
  g_autofree char *edition = pb_html_edition (html, number);
  g_autofree char *as_on = pb_html_as_on (html, reference_date);
  g_autofree char *projects = pb_number_format (n_projects, html->language);

  pb_html_open (html, "tr", NULL);
  pb_html_open_inline (html, "th", NULL);
  pb_markup_attribute (html->markup, "scope", "row");
  pb_html_made (html, "span", NULL, edition);
  if (as_on != NULL)
    {
      pb_markup_text (html->markup, " ");
      pb_html_made (html, "small", NULL, as_on);
    }
  pb_html_close (html);
  pb_html_made (html, "td", "number", projects);
  pb_html_money (html, "td", "number", awarded);
  pb_html_close (html);
}

static void
write_total_difference (Page *self)
{
  PbHtml *html = &self->html;
  gint64 difference = (gint64) html->booklet->n_projects - self->news->n_projects;
  g_autofree char *size = pb_number_format (ABS (difference), html->language);
  g_autofree char *projects = g_strconcat (difference > 0 ? "+" : difference < 0 ? "−" : "", size, NULL);

  pb_html_open (html, "tfoot", NULL);
  pb_html_open (html, "tr", NULL);
  pb_html_row_head (html, PB_TERM_DIFFERENCE);
  pb_html_made (html, "td", "number", projects);
  write_difference (self, self->news->awarded, html->booklet->awarded);
  pb_html_close_n (html, 2);
}

static void
write_totals (Page *self)
{
  PbHtml *html = &self->html;
  const PbBooklet *booklet = html->booklet;
  const PbBookletNews *news = self->news;

  pb_html_open_section (html, "totals", "totals", PB_TERM_THEN_AND_NOW);
  pb_html_open_scroller (html, PB_TERM_THEN_AND_NOW);
  pb_html_open (html, "table", "changes");
  pb_html_term (html, "caption", "unseen", PB_TERM_THEN_AND_NOW);
  pb_html_open (html, "thead", NULL);
  pb_html_open (html, "tr", NULL);
  pb_html_column_head (html, NULL, PB_TERM_EDITION);
  pb_html_column_head (html, "number first-capital", PB_TERM_PROJECTS);
  pb_html_column_head (html, "number", PB_TERM_AWARDED);
  pb_html_close_n (html, 2);

  pb_html_open (html, "tbody", NULL);
  write_total (self, news->edition_number, news->reference_date, news->n_projects, news->awarded);
  write_total (self, booklet->edition_number, booklet->reference_date, booklet->n_projects, booklet->awarded);
  pb_html_close (html);
  write_total_difference (self);
  pb_html_close_n (html, 3);
}

/* ---- projects */

static void
write_byline (PbHtml                 *html,
              const PbBookletProject *project)
{
  g_autofree char *period = pb_date_format_period (project->start, project->end, html->language);
  const PbBookletPartner *lead = pb_booklet_project_get_lead (project);

  if (lead == NULL && period == NULL)
    return;

  pb_html_open (html, "p", "byline");
  if (lead != NULL)
    pb_html_own (html, "span", NULL, lead->name);
  if (lead != NULL && period != NULL)
    pb_markup_text (html->markup, " · ");
  if (period != NULL)
    pb_html_made (html, "span", NULL, period);
  pb_html_close (html);
}

/* "item pillar-2"; transfer full. */
static char *
make_item_class (PbHtml     *html,
                 const char *id)
{
  g_autofree char *name = NULL;
  guint index;

  if (!g_ptr_array_find (html->booklet->pillars, pb_booklet_get_pillar_of (html->booklet, id), &index))
    return g_strdup ("item");

  name = pb_html_pillar_class (index);

  return g_strconcat ("item ", name, NULL);
}

static void
write_project (Page       *self,
               const char *id)
{
  PbHtml *html = &self->html;
  const PbBookletProject *project = pb_booklet_get_project (html->booklet, id);
  g_autofree char *css_class = NULL;

  if (project == NULL)
    return;

  css_class = make_item_class (html, id);
  pb_html_open (html, "li", css_class);
  pb_html_open (html, "p", "tags");
  pb_html_made (html, "span", "code", project->code);
  pb_markup_text (html->markup, " ");
  pb_html_phase (html, project->phase);
  pb_html_close (html);
  pb_html_own (html, "h3", "name", project->name);
  write_byline (html, project);
  pb_html_paragraphs (html, "summary", project->summary);
  if (project->awarded != 0)
    {
      pb_html_open (html, "p", "item-awarded");
      pb_html_term (html, "span", NULL, PB_TERM_AWARDED);
      pb_markup_text (html->markup, ": ");
      pb_html_money (html, "strong", NULL, project->awarded);
      pb_html_close (html);
    }
  pb_html_close (html);
}

static void
write_projects (Page              *self,
                const ProjectList *list)
{
  PbHtml *html = &self->html;

  pb_html_open_section (html, "news-part", list->id, list->heading);
  if (list->projects->len == 0)
    pb_html_term (html, "p", "nothing", list->nothing);
  else
    pb_html_open (html, "ul", "plain items");
  for (guint i = 0; i < list->projects->len; i++)
    write_project (self, list->projects->pdata[i]);
  pb_html_close_n (html, list->projects->len == 0 ? 1 : 2);
}

/* ---- tables */

static void
write_project_head (PbHtml     *html,
                    const char *code,
                    const char *name)
{
  pb_html_open_inline (html, "th", NULL);
  pb_markup_attribute (html->markup, "scope", "row");
  pb_html_made (html, "span", "code", code);
  pb_markup_text (html->markup, " ");
  pb_html_own (html, "span", NULL, name);
  pb_html_close (html);
}

/* Opens a table with a column of projects and those of amounts, up to its body: three elements. */
static void
open_table (PbHtml       *html,
            PbTerm        caption,
            const PbTerm *columns,
            guint         n_columns)
{
  pb_html_open_scroller (html, caption);
  pb_html_open (html, "table", "changes");
  pb_html_term (html, "caption", "unseen", caption);
  pb_html_open (html, "thead", NULL);
  pb_html_open (html, "tr", NULL);
  pb_html_column_head (html, "first-capital", PB_TERM_PROJECT);
  for (guint i = 0; i < n_columns; i++)
    pb_html_column_head (html, "number", columns[i]);
  pb_html_close_n (html, 2);
  pb_html_open (html, "tbody", NULL);
}

static void
write_left_out (Page *self)
{
  static const PbTerm columns[] = { PB_TERM_AWARDED };
  PbHtml *html = &self->html;

  pb_html_open_section (html, "news-part", "left-out", PB_TERM_LEFT_OUT_PROJECTS);
  if (self->news->left_out->len == 0)
    {
      pb_html_term (html, "p", "nothing", PB_TERM_NO_LEFT_OUT_PROJECTS);
      pb_html_close (html);
      return;
    }

  pb_html_term (html, "p", "note", PB_TERM_LEFT_OUT_TEXT);
  open_table (html, PB_TERM_LEFT_OUT_PROJECTS, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < self->news->left_out->len; i++)
    {
      const PbBookletLeftOut *project = self->news->left_out->pdata[i];

      pb_html_open (html, "tr", NULL);
      write_project_head (html, project->code, project->name);
      pb_html_money (html, "td", "number", project->awarded);
      pb_html_close (html);
    }
  pb_html_close_n (html, 4);
}

/* Nothing where the sums are beyond what an amount can be. */
static void
write_amounts_total (Page *self)
{
  PbHtml *html = &self->html;
  gint64 before = 0;
  gint64 after = 0;

  for (guint i = 0; i < self->news->amounts->len; i++)
    {
      const PbBookletAmountChange *change = self->news->amounts->pdata[i];

      if (!pb_money_add (before, change->before, &before) || !pb_money_add (after, change->after, &after))
        return;
    }

  pb_html_open (html, "tfoot", NULL);
  pb_html_open (html, "tr", NULL);
  pb_html_row_head (html, PB_TERM_TOTAL);
  pb_html_money (html, "td", "number", before);
  pb_html_money (html, "td", "number", after);
  write_difference (self, before, after);
  pb_html_close_n (html, 2);
}

static void
write_amounts (Page *self)
{
  static const PbTerm columns[] = { PB_TERM_BEFORE, PB_TERM_AFTER, PB_TERM_DIFFERENCE };
  PbHtml *html = &self->html;

  pb_html_open_section (html, "news-part", "amounts", PB_TERM_CHANGED_AMOUNTS);
  if (self->news->amounts->len == 0)
    {
      pb_html_term (html, "p", "nothing", PB_TERM_NO_CHANGED_AMOUNTS);
      pb_html_close (html);
      return;
    }

  open_table (html, PB_TERM_CHANGED_AMOUNTS, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < self->news->amounts->len; i++)
    {
      const PbBookletAmountChange *change = self->news->amounts->pdata[i];
      const PbBookletProject *project = pb_booklet_get_project (html->booklet, change->project);

      if (project == NULL)
        continue;

      pb_html_open (html, "tr", NULL);
      write_project_head (html, project->code, project->name);
      pb_html_money (html, "td", "number", change->before);
      pb_html_money (html, "td", "number", change->after);
      write_difference (self, change->before, change->after);
      pb_html_close (html);
    }
  pb_html_close (html);
  if (self->news->amounts->len > 1)
    write_amounts_total (self);
  pb_html_close_n (html, 3);
}

/* ---- the page */

static void
write_page (Page *self)
{
  PbHtml *html = &self->html;
  g_autofree char *heading = make_heading (self);
  g_autofree char *title = g_strdup_printf ("%s – %s", heading, html->booklet->title);
  ProjectList lists[N_PROJECT_LISTS];

  get_project_lists (self->news, lists);

  pb_html_open_page (html, title, "news", "main");
  write_masthead (self);

  pb_html_open (html, "main", NULL);
  pb_markup_attribute (html->markup, "id", "main");
  write_jumps (self);
  write_totals (self);
  for (guint i = 0; i < N_PROJECT_LISTS; i++)
    write_projects (self, &lists[i]);
  write_left_out (self);
  write_amounts (self);
  pb_html_close (html);

  pb_html_open (html, "footer", "imprint");
  pb_html_open (html, "div", "imprint-text");
  pb_html_own (html, "p", NULL, html->booklet->title);
  pb_html_term (html, "p", NULL, PB_TERM_NEWS_MADE_WITH);
  pb_html_close_n (html, 4);
  pb_markup_raw (html->markup, "\n");
}

gboolean
pb_booklet_news_html_write (const PbBooklet *booklet,
                            GOutputStream   *stream,
                            GCancellable    *cancellable,
                            GError         **error)
{
  Page self = { { NULL, booklet } };

  g_return_val_if_fail (booklet != NULL, FALSE);
  g_return_val_if_fail (G_IS_OUTPUT_STREAM (stream), FALSE);

  self.news = pb_booklet_get_news (booklet);
  if (self.news == NULL)
    {
      g_set_error (error, PB_ERROR, PB_ERROR_NOT_FOUND,
                   _("There is no previous adopted edition to compare this one with, so there is no page "
                     "of what is new."));
      return FALSE;
    }

  self.html.language = booklet->language;
  self.html.texts = PB_LANGUAGE_DUTCH;
  self.html.markup = pb_markup_new (PB_MARKUP_HTML, stream, cancellable);
  write_page (&self);

  return pb_markup_finish (self.html.markup, error);
}
