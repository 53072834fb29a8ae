/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-html-project"
#include "config.h"

#include <math.h>

#include "pb-date.h"
#include "pb-indicator-progress.h"
#include "pb-html.h"
#include "pb-number.h"
#include "pb-text.h"

/* In the order in which they are named; the lead applicant stands in the head of the project. */
static const char *const roles[] = {
  "lead-applicant",
  "executor",
  "partner",
  "funder",
  "knowledge-partner",
};

static void
write_heading (PbHtml                 *self,
               const PbBookletProject *project,
               guint                   level)
{
  g_autofree char *element = g_strdup_printf ("h%u", MIN (level + 1, 6));
  g_autofree char *period = pb_date_format_period (project->start, project->end, self->language);
  const PbBookletPartner *lead = pb_booklet_project_get_lead (project);

  pb_html_open (self, "header", NULL);
  pb_html_open (self, "p", "tags");
  pb_html_made (self, "span", "code", project->code);
  pb_markup_text (self->markup, " ");
  if (project->badge != NULL)
    {
      pb_html_badge (self, "badge", project->badge);
      pb_markup_text (self->markup, " ");
    }
  pb_html_phase (self, project->phase);
  pb_html_close (self);

  pb_html_open (self, element, "name");
  pb_html_attribute_printf (self, "id", "%s-heading", project->id);
  pb_html_mark_own (self);
  pb_markup_text (self->markup, project->name);
  pb_html_close (self);

  if (lead != NULL || period != NULL)
    {
      pb_html_open (self, "p", "byline");
      if (lead != NULL)
        pb_html_own (self, "span", NULL, lead->name);
      if (lead != NULL && period != NULL)
        pb_markup_text (self->markup, " · ");
      if (period != NULL)
        pb_html_made (self, "span", NULL, period);
      pb_html_close (self);
    }
  pb_html_close (self);
}

/* ---- the text */

static void
write_aim (PbHtml     *self,
           PbTerm      term,
           const char *text)
{
  if (*text == '\0')
    return;

  pb_html_open (self, "dt", NULL);
  pb_markup_text (self->markup, pb_booklet_term (term, self->language));
  pb_html_close (self);
  pb_html_open (self, "dd", NULL);
  pb_html_paragraphs (self, NULL, text);
  pb_html_close (self);
}

static void
write_texts (PbHtml                 *self,
             const PbBookletProject *project)
{
  pb_html_paragraphs (self, "summary", project->summary);
  pb_html_write_images (self, project);
  pb_html_paragraphs (self, NULL, project->description);

  if (*project->intended_result == '\0' && *project->target_group == '\0')
    return;

  pb_html_open (self, "dl", "aims");
  write_aim (self, PB_TERM_INTENDED_RESULT, project->intended_result);
  write_aim (self, PB_TERM_TARGET_GROUP, project->target_group);
  pb_html_close (self);
}

/* ---- indicators */

/* value NAN: missing is said instead. when may be NULL. */
static void
write_value (PbHtml     *self,
             double      value,
             const char *when,
             PbTerm      missing)
{
  g_autofree char *number = pb_number_format (value, self->language);

  pb_html_open_inline (self, "td", NULL);
  if (isnan (value))
    {
      pb_html_term (self, "span", "missing", missing);
    }
  else
    {
      pb_html_made (self, "strong", NULL, number);
      if (when != NULL)
        {
          pb_markup_text (self->markup, " ");
          pb_html_made (self, "small", NULL, when);
        }
    }
  pb_html_close (self);
}

static void
write_indicator_head (PbHtml                     *self,
                      const PbBookletIndicator   *indicator,
                      const PbBookletMeasurement *last)
{
  double fraction = pb_indicator_fraction (indicator->baseline, indicator->target, last != NULL ? last->value : NAN,
                                           !indicator->higher_is_better);

  pb_html_open (self, "tr", NULL);
  pb_html_open_inline (self, "th", NULL);
  pb_markup_attribute (self->markup, "scope", "rowgroup");
  pb_markup_attribute (self->markup, "colspan", "3");
  pb_html_own (self, "span", NULL, indicator->name);
  pb_html_open_inline (self, "small", NULL);
  pb_markup_text (self->markup, " (");
  pb_html_own (self, "span", NULL, indicator->unit);
  if (!indicator->higher_is_better)
    {
      pb_markup_text (self->markup, "; ");
      pb_markup_text (self->markup, pb_booklet_term (PB_TERM_LOWER_IS_BETTER, self->language));
    }
  pb_markup_text (self->markup, ")");
  pb_html_close (self);
  if (!isnan (fraction))
    pb_html_write_bar (self, "progress", fraction, 1);
  pb_html_close_n (self, 2);
}

/* Where the figures come from, what they tell of, and what was noted with the last one. */
static void
write_indicator_notes (PbHtml                     *self,
                       const PbBookletIndicator   *indicator,
                       const PbBookletMeasurement *last)
{
  gboolean has_note = last != NULL && *last->note != '\0';

  if (!has_note && indicator->source == NULL && indicator->well_being_theme == NULL)
    return;

  pb_html_open (self, "tr", "notes");
  pb_html_open_inline (self, "td", NULL);
  pb_markup_attribute (self->markup, "colspan", "3");
  if (has_note)
    pb_html_paragraphs (self, NULL, last->note);
  if (indicator->source != NULL)
    {
      pb_html_open (self, "p", NULL);
      pb_html_term (self, "span", NULL, PB_TERM_SOURCE);
      pb_markup_text (self->markup, ": ");
      pb_html_own (self, "span", NULL, indicator->source);
      pb_html_close (self);
    }
  if (indicator->well_being_theme != NULL)
    {
      pb_html_open (self, "p", NULL);
      pb_html_term (self, "span", NULL, PB_TERM_WELL_BEING);
      pb_markup_text (self->markup, ": ");
      pb_html_own (self, "span", NULL, indicator->well_being_theme);
      pb_html_close (self);
    }
  pb_html_close_n (self, 2);
}

static char *
format_year (int year)
{
  return year != 0 ? g_strdup_printf ("%d", year) : NULL;
}

static void
write_indicator (PbHtml                   *self,
                 const PbBookletIndicator *indicator)
{
  const GPtrArray *measurements = indicator->measurements;
  const PbBookletMeasurement *last = NULL;
  g_autofree char *baseline_year = format_year (indicator->baseline_year);
  g_autofree char *target_year = format_year (indicator->target_year);
  g_autofree char *date = NULL;

  if (measurements->len > 0)
    {
      last = measurements->pdata[measurements->len - 1];
      date = pb_date_format (last->date, self->language);
    }

  pb_html_open (self, "tbody", NULL);
  write_indicator_head (self, indicator, last);
  pb_html_open (self, "tr", NULL);
  write_value (self, indicator->baseline, baseline_year, PB_TERM_NONE);
  write_value (self, indicator->target, target_year, PB_TERM_NONE);
  write_value (self, last != NULL ? last->value : NAN, date, PB_TERM_NOT_MEASURED);
  pb_html_close (self);
  write_indicator_notes (self, indicator, last);
  pb_html_close (self);
}

static void
write_indicators (PbHtml                 *self,
                  const PbBookletProject *project)
{
  static const PbTerm columns[] = { PB_TERM_BASELINE, PB_TERM_TARGET, PB_TERM_REALISED };

  if (project->indicators->len == 0)
    return;

  pb_html_open (self, "table", "indicators");
  pb_html_term (self, "caption", NULL, PB_TERM_RESULTS);
  pb_html_open (self, "thead", NULL);
  pb_html_open (self, "tr", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    pb_html_column_head (self, NULL, columns[i]);
  pb_html_close_n (self, 2);
  for (guint i = 0; i < project->indicators->len; i++)
    write_indicator (self, project->indicators->pdata[i]);
  pb_html_close (self);
}

/* ---- the facts beside the text */

static void
write_awards (PbHtml                 *self,
              const PbBookletProject *project)
{
  if (project->awards->len == 0)
    return;

  pb_html_open (self, "table", "awards");
  pb_html_term (self, "caption", NULL, PB_TERM_AWARDED);
  pb_html_open (self, "thead", NULL);
  pb_html_open (self, "tr", NULL);
  pb_html_column_head (self, NULL, PB_TERM_SOURCE);
  pb_html_column_head (self, NULL, PB_TERM_AMOUNT);
  pb_html_close_n (self, 2);

  pb_html_open (self, "tbody", NULL);
  for (guint i = 0; i < project->awards->len; i++)
    {
      const PbBookletAmount *award = project->awards->pdata[i];

      pb_html_open (self, "tr", NULL);
      pb_html_open_inline (self, "th", NULL);
      pb_markup_attribute (self->markup, "scope", "row");
      pb_html_own (self, "span", NULL, award->name);
      pb_html_close (self);
      pb_html_money (self, "td", "number", award->amount);
      pb_html_close (self);
    }
  pb_html_close (self);

  pb_html_open (self, "tfoot", NULL);
  pb_html_open (self, "tr", NULL);
  pb_html_row_head (self, PB_TERM_TOTAL);
  pb_html_money (self, "td", "number total", project->awarded);
  pb_html_close_n (self, 3);
}

static void
write_fact_term (PbHtml     *self,
                 const char *term)
{
  pb_html_open (self, "dt", NULL);
  pb_markup_text (self->markup, term);
  pb_html_close (self);
}

/* The country too where it is not the Netherlands. */
static void
write_partner (PbHtml                 *self,
               const PbBookletPartner *partner)
{
  pb_html_open (self, "dd", NULL);
  pb_html_own (self, "span", NULL, partner->name);
  if (!g_str_equal (partner->country, "NL"))
    {
      const char *country = pb_booklet_term_for (PB_TERMS_COUNTRIES, partner->country,
                                                 self->language);

      pb_markup_text (self->markup, ", ");
      pb_markup_text (self->markup, country != NULL ? country : partner->country);
    }
  pb_html_close (self);
}

static void
write_partners (PbHtml                 *self,
                const PbBookletProject *project)
{
  for (guint r = 0; r < G_N_ELEMENTS (roles); r++)
    {
      guint n_partners = 0;
      PbTermList list;

      for (guint i = 0; i < project->partners->len; i++)
        {
          const PbBookletPartner *partner = project->partners->pdata[i];

          n_partners += g_str_equal (partner->role, roles[r]);
        }
      if (n_partners == 0)
        continue;

      list = n_partners == 1 ? PB_TERMS_ROLES : PB_TERMS_ROLES_PLURAL;
      write_fact_term (self, pb_booklet_term_for (list, roles[r], self->language));
      for (guint i = 0; i < project->partners->len; i++)
        {
          const PbBookletPartner *partner = project->partners->pdata[i];

          if (g_str_equal (partner->role, roles[r]))
            write_partner (self, partner);
        }
    }
}

static void
write_relation (PbHtml                 *self,
                PbTerm                  term,
                const PbBookletProject *other)
{
  if (other == NULL)
    return;

  write_fact_term (self, pb_booklet_term (term, self->language));
  pb_html_open (self, "dd", NULL);
  pb_html_link_project (self, other);
  pb_html_close (self);
}

static void
write_relations (PbHtml                 *self,
                 PbTerm                  term,
                 const GPtrArray        *others)
{
  if (others == NULL)
    return;

  write_fact_term (self, pb_booklet_term (term, self->language));
  for (guint i = 0; i < others->len; i++)
    {
      pb_html_open (self, "dd", NULL);
      pb_html_link_project (self, others->pdata[i]);
      pb_html_close (self);
    }
}

/* What may stand in an address stays; what may not is written as its number, as a browser would. */
static char *
escape_address (const char *address)
{
  return g_uri_escape_string (address, ":/?#[]@!$&'()*+,;=%", TRUE);
}

static void
write_outside_link (PbHtml     *self,
                    const char *scheme,
                    const char *address,
                    const char *text)
{
  g_autofree char *escaped = escape_address (address);

  pb_html_open_inline (self, "a", NULL);
  pb_html_attribute_printf (self, "href", "%s%s", scheme, escaped);
  pb_html_mark_own (self);
  pb_markup_text (self->markup, text);
  pb_html_close (self);
}

static void
write_links (PbHtml                 *self,
             const PbBookletProject *project)
{
  if (project->links->len == 0)
    return;

  write_fact_term (self, pb_booklet_term (PB_TERM_LINKS, self->language));
  for (guint i = 0; i < project->links->len; i++)
    {
      const PbBookletLink *link = project->links->pdata[i];
      const char *kind = pb_booklet_term_for (PB_TERMS_LINK_KINDS, link->kind, self->language);

      pb_html_open (self, "dd", NULL);
      /* A booklet never holds another kind of address, and if it did, it would not be one to
       * click. */
      if (pb_text_is_web_address (link->url))
        write_outside_link (self, "", link->url, link->title);
      else
        pb_html_own (self, "span", NULL, link->title);
      pb_markup_text (self->markup, " ");
      pb_html_made (self, "small", NULL, kind != NULL ? kind : link->kind);
      pb_html_close (self);
    }
}

static void
write_line_break (PbHtml *self)
{
  pb_markup_open (self->markup, "br");
  pb_markup_close_void (self->markup);
}

static void
write_contact (PbHtml                 *self,
               const PbBookletContact *contact)
{
  gboolean has_function = *contact->function != '\0';

  pb_html_open (self, "dd", "contact");
  pb_html_own (self, "span", NULL, contact->name);
  if (has_function || contact->organisation != NULL)
    write_line_break (self);
  if (has_function)
    pb_html_own (self, "span", NULL, contact->function);
  if (has_function && contact->organisation != NULL)
    pb_markup_text (self->markup, ", ");
  if (contact->organisation != NULL)
    pb_html_own (self, "span", NULL, contact->organisation);

  if (contact->email != NULL)
    {
      write_line_break (self);
      if (pb_text_is_email (contact->email))
        write_outside_link (self, "mailto:", contact->email, contact->email);
      else
        pb_markup_text (self->markup, contact->email);
    }
  if (contact->telephone != NULL)
    {
      write_line_break (self);
      pb_markup_text (self->markup, contact->telephone);
    }
  pb_html_close (self);
}

static void
write_facts (PbHtml                 *self,
             const PbBookletProject *project)
{
  g_autofree char *period = pb_date_format_period (project->start, project->end, self->language);

  pb_html_open (self, "dl", "facts");
  write_partners (self, project);
  if (period != NULL)
    pb_html_fact (self, PB_TERM_PERIOD, period);
  write_relation (self, PB_TERM_PART_OF, pb_booklet_get_project (self->booklet, project->parent));
  write_relations (self, PB_TERM_SUB_PROJECTS,
                   g_hash_table_lookup (self->sub_projects, project->id));
  write_relation (self, PB_TERM_CONTINUES,
                  pb_booklet_get_project (self->booklet, project->continues));
  write_relations (self, PB_TERM_CONTINUED_BY,
                   g_hash_table_lookup (self->followers, project->id));

  if (project->cross_cutting_themes->len > 0)
    {
      write_fact_term (self, pb_booklet_term (PB_TERM_CROSS_CUTTING_THEMES, self->language));
      for (guint i = 0; i < project->cross_cutting_themes->len; i++)
        pb_html_own (self, "dd", NULL, project->cross_cutting_themes->pdata[i]);
    }

  write_links (self, project);
  if (project->contacts->len > 0)
    {
      write_fact_term (self, pb_booklet_term (PB_TERM_CONTACT, self->language));
      for (guint i = 0; i < project->contacts->len; i++)
        write_contact (self, project->contacts->pdata[i]);
    }
  pb_html_close (self);
}

static gboolean
has_facts (PbHtml                 *self,
           const PbBookletProject *project)
{
  return project->partners->len > 0 || project->start != NULL || project->end != NULL ||
         project->parent != NULL || project->continues != NULL ||
         project->cross_cutting_themes->len > 0 || project->links->len > 0 ||
         project->contacts->len > 0 || g_hash_table_contains (self->sub_projects, project->id) ||
         g_hash_table_contains (self->followers, project->id);
}

void
pb_html_write_project (PbHtml                 *self,
                       const PbBookletProject *project,
                       guint                   level)
{
  pb_html_open (self, "article", "project");
  pb_markup_attribute (self->markup, "id", project->id);
  pb_html_attribute_printf (self, "aria-labelledby", "%s-heading", project->id);
  write_heading (self, project, level);

  pb_html_open (self, "div", "columns");
  pb_html_open (self, "div", "text");
  write_texts (self, project);
  write_indicators (self, project);
  pb_html_close (self);
  pb_html_open (self, "div", "beside");
  write_awards (self, project);
  if (has_facts (self, project))
    write_facts (self, project);
  pb_html_close_n (self, 3);
}
