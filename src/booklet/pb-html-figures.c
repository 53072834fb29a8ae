/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-html-figures"
#include "config.h"

#include "pb-html.h"
#include "pb-money.h"
#include "pb-number.h"

/* What the sources count as, told apart by a pattern and not by colour alone. Each source is a
 * part of the bar; a pattern for each of them would be one too many to tell apart, and the table
 * below the chart names them all. */
static const struct
{
  const char *key;
  const char *path;   /* NULL: filled */
} patterns[] = {
  { "central", NULL },
  { "regional-public", "M-2 10 10-2M-2 2 2-2M6 10l4-4" },
  { "regional-private", "M2 2h2v2H2zM6 6h2v2H6z" },
  { "other", "M0 2h8M0 6h8" },
};

/* A part of a whole as a percentage for SVG, in hundredths; never 0 for something. As doubles,
 * because nothing says that the amounts of a booklet that was read add up within 64 bits. */
static char *
percentage (double part,
            double whole)
{
  int hundredths = 0;

  if (whole > 0 && part > 0)
    hundredths = CLAMP (part / whole * 10000 + 0.5, 10, 10000);

  return g_strdup_printf ("%d.%02d%%", hundredths / 100, hundredths % 100);
}

static void
write_rectangle (PbHtml     *self,
                 const char *x,
                 const char *width,
                 const char *fill)
{
  pb_markup_open (self->markup, "rect");
  pb_markup_attribute (self->markup, "x", x);
  pb_markup_attribute (self->markup, "width", width);
  pb_markup_attribute (self->markup, "height", "100%");
  pb_markup_attribute (self->markup, "fill", fill);
  pb_markup_close_void (self->markup);
}

void
pb_html_write_bar (PbHtml     *self,
                   const char *css_class,
                   double      part,
                   double      whole)
{
  g_autofree char *width = percentage (part, whole);

  pb_html_open_decoration (self, css_class);
  write_rectangle (self, "0", width, "currentColor");
  pb_html_close (self);
}

static guint
find_pattern (const PbBookletSourceTotal *source)
{
  for (guint i = 0; i < G_N_ELEMENTS (patterns); i++)
    {
      if (g_str_equal (patterns[i].key, source->counts_as))
        return i;
    }

  return G_N_ELEMENTS (patterns) - 1;
}

/* prefix: makes the id unique in the page. */
static void
write_pattern (PbHtml     *self,
               const char *prefix,
               guint       pattern)
{
  if (patterns[pattern].path == NULL)
    return;

  pb_markup_open (self->markup, "pattern");
  pb_html_attribute_printf (self, "id", "%s-%u", prefix, pattern);
  pb_markup_attribute (self->markup, "width", "8");
  pb_markup_attribute (self->markup, "height", "8");
  pb_markup_attribute (self->markup, "patternUnits", "userSpaceOnUse");
  pb_markup_open (self->markup, "path");
  pb_markup_attribute (self->markup, "d", patterns[pattern].path);
  pb_markup_attribute (self->markup, "stroke", "currentColor");
  pb_markup_attribute (self->markup, "stroke-width", "1.5");
  pb_markup_attribute (self->markup, "fill", "none");
  pb_markup_close_void (self->markup);
  pb_html_close (self);
}

static char *
fill_of (const char *prefix,
         guint       pattern)
{
  if (patterns[pattern].path == NULL)
    return g_strdup ("currentColor");

  return g_strdup_printf ("url(#%s-%u)", prefix, pattern);
}

/* ---- projects by phase */

static void
write_phase_row (PbHtml                    *self,
                 const PbBookletPhaseCount *count)
{
  double share = (double) count->n_projects / MAX (self->booklet->n_projects, 1);
  const char *label = pb_booklet_term_for (PB_TERMS_PHASE_GROUPS, count->key, self->language);
  g_autofree char *number = pb_number_format (count->n_projects, self->language);
  g_autofree char *part = pb_percentage_format (share, self->language);
  g_autofree char *css_class = g_strconcat ("phase phase-", count->key, NULL);

  pb_html_open (self, "tr", css_class);
  pb_html_open (self, "th", NULL);
  pb_markup_attribute (self->markup, "scope", "row");
  pb_html_icon (self, count->key);
  pb_markup_text (self->markup, label != NULL ? label : count->key);
  pb_html_close (self);
  pb_html_made (self, "td", "number", number);

  pb_html_open_inline (self, "td", "share");
  pb_html_write_bar (self, "track", count->n_projects, self->booklet->n_projects);
  pb_html_made (self, "span", NULL, part);
  pb_html_close_n (self, 2);
}

static void
write_phases (PbHtml *self)
{
  pb_html_open (self, "table", "phases");
  pb_html_term (self, "caption", NULL, PB_TERM_PROJECTS_BY_PHASE);
  pb_html_open (self, "thead", NULL);
  pb_html_open (self, "tr", NULL);
  pb_html_column_head (self, NULL, PB_TERM_PHASE);
  pb_html_column_head (self, "number first-capital", PB_TERM_PROJECTS);
  pb_html_column_head (self, "share", PB_TERM_SHARE);
  pb_html_close_n (self, 2);
  pb_html_open (self, "tbody", NULL);
  for (guint i = 0; i < self->booklet->phases->len; i++)
    write_phase_row (self, self->booklet->phases->pdata[i]);
  pb_html_close_n (self, 2);
}

/* ---- money by pillar and source */

/* "Rijk € 2.000; Provincie € 3.000" */
static char *
describe_bar (PbHtml *self,
              guint   index)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->booklet->sources->len; i++)
    {
      const PbBookletSourceTotal *source = self->booklet->sources->pdata[i];
      g_autofree char *amount = pb_money_format (pb_booklet_source_get_amount (source, index), self->language);

      if (pb_booklet_source_get_amount (source, index) != 0)
        g_string_append_printf (text, "%s%s %s", text->len > 0 ? "; " : "", source->name, amount);
    }
  if (text->len == 0)
    g_string_append (text, pb_booklet_term (PB_TERM_NO_AWARDS, self->language));

  return g_string_free (text, FALSE);
}

/* What a bar shows, for whoever does not see it. */
static void
write_bar_text (PbHtml *self,
                guint   index)
{
  const PbBookletPillar *pillar = self->booklet->pillars->pdata[index];
  g_autofree char *total = pb_money_format (pillar->awarded, self->language);
  g_autofree char *parts = describe_bar (self, index);
  g_autofree char *title = g_strdup_printf ("%s: %s", pillar->name, total);

  pb_markup_open (self->markup, "title");
  pb_html_attribute_printf (self, "id", "bar-%u-title", index + 1);
  pb_html_mark_own (self);
  pb_markup_text (self->markup, title);
  pb_html_close (self);
  pb_markup_open (self->markup, "desc");
  pb_html_attribute_printf (self, "id", "bar-%u-parts", index + 1);
  pb_html_mark_own (self);
  pb_markup_text (self->markup, parts);
  pb_html_close (self);
}

static void
write_bar (PbHtml *self,
           guint   index,
           gint64  longest)
{
  g_autofree char *prefix = g_strdup_printf ("fill-%u", index + 1);
  double before = 0;

  pb_html_open (self, "svg", "bar");
  pb_markup_attribute (self->markup, "role", "img");
  pb_html_attribute_printf (self, "aria-labelledby", "bar-%u-title", index + 1);
  pb_html_attribute_printf (self, "aria-describedby", "bar-%u-parts", index + 1);
  write_bar_text (self, index);
  for (guint i = 0; i < G_N_ELEMENTS (patterns); i++)
    write_pattern (self, prefix, i);

  for (guint i = 0; i < self->booklet->sources->len; i++)
    {
      const PbBookletSourceTotal *source = self->booklet->sources->pdata[i];
      gint64 amount = pb_booklet_source_get_amount (source, index);
      g_autofree char *x = percentage (before, longest);
      g_autofree char *width = percentage (amount, longest);
      g_autofree char *fill = fill_of (prefix, find_pattern (source));

      if (amount <= 0)
        continue;

      write_rectangle (self, x, width, fill);
      before += amount;
    }
  pb_html_close (self);
}

static gboolean
has_pattern (PbHtml *self,
             guint   pattern)
{
  for (guint i = 0; i < self->booklet->sources->len; i++)
    {
      if (find_pattern (self->booklet->sources->pdata[i]) == pattern)
        return TRUE;
    }

  return FALSE;
}

static void
write_legend (PbHtml *self)
{
  pb_html_open (self, "ul", "legend");
  for (guint i = 0; i < G_N_ELEMENTS (patterns); i++)
    {
      g_autofree char *fill = fill_of ("swatch", i);

      if (!has_pattern (self, i))
        continue;

      pb_html_open (self, "li", NULL);
      pb_html_open_decoration (self, "swatch");
      write_pattern (self, "swatch", i);
      write_rectangle (self, "0", "100%", fill);
      pb_html_close (self);
      pb_html_made (self, "span", NULL,
                    pb_booklet_term_for (PB_TERMS_SOURCE_KINDS, patterns[i].key, self->language));
      pb_html_close (self);
    }
  pb_html_close (self);
}

static void
write_chart (PbHtml *self)
{
  gint64 longest = 0;

  for (guint i = 0; i < self->booklet->pillars->len; i++)
    longest = MAX (longest, ((const PbBookletPillar *) self->booklet->pillars->pdata[i])->awarded);

  pb_html_open (self, "figure", "chart");
  pb_html_term (self, "figcaption", NULL, PB_TERM_AWARDED_BY_PILLAR);
  for (guint i = 0; i < self->booklet->pillars->len; i++)
    {
      const PbBookletPillar *pillar = self->booklet->pillars->pdata[i];
      g_autofree char *css_class = pb_html_pillar_class (i);

      pb_html_open (self, "div", css_class);
      pb_html_open (self, "p", "bar-label");
      pb_html_own (self, "span", NULL, pillar->name);
      pb_markup_text (self->markup, " ");
      pb_html_money (self, "strong", NULL, pillar->awarded);
      pb_html_close (self);
      write_bar (self, i, longest);
      pb_html_close (self);
    }
  write_legend (self);
  pb_html_close (self);
}

static void
write_money_head (PbHtml *self)
{
  pb_html_open (self, "thead", NULL);
  pb_html_open (self, "tr", NULL);
  pb_html_column_head (self, NULL, PB_TERM_SOURCE);
  for (guint i = 0; i < self->booklet->pillars->len; i++)
    {
      const PbBookletPillar *pillar = self->booklet->pillars->pdata[i];

      pb_html_open_inline (self, "th", "number");
      pb_markup_attribute (self->markup, "scope", "col");
      pb_html_mark_own (self);
      pb_markup_text (self->markup, pillar->name);
      pb_html_close (self);
    }
  pb_html_column_head (self, "number first-capital", PB_TERM_TOTAL);
  pb_html_close_n (self, 2);
}

static void
write_money_row (PbHtml                     *self,
                 const PbBookletSourceTotal *source)
{
  const char *kind = pb_booklet_term_for (PB_TERMS_SOURCE_KINDS, source->counts_as, self->language);

  pb_html_open (self, "tr", NULL);
  pb_html_open (self, "th", NULL);
  pb_markup_attribute (self->markup, "scope", "row");
  pb_html_own (self, "span", NULL, source->name);
  if (kind != NULL && !g_str_equal (kind, source->name))
    {
      pb_markup_text (self->markup, " ");
      pb_html_made (self, "small", NULL, kind);
    }
  pb_html_close (self);
  for (guint i = 0; i < self->booklet->pillars->len; i++)
    pb_html_money (self, "td", "number", pb_booklet_source_get_amount (source, i));
  pb_html_money (self, "td", "number total", source->awarded);
  pb_html_close (self);
}

static void
write_money_foot (PbHtml *self)
{
  pb_html_open (self, "tfoot", NULL);
  pb_html_open (self, "tr", NULL);
  pb_html_row_head (self, PB_TERM_TOTAL);
  for (guint i = 0; i < self->booklet->pillars->len; i++)
    {
      const PbBookletPillar *pillar = self->booklet->pillars->pdata[i];

      pb_html_money (self, "td", "number", pillar->awarded);
    }
  pb_html_money (self, "td", "number total", self->booklet->awarded);
  pb_html_close_n (self, 2);
}

static void
write_money_table (PbHtml *self)
{
  pb_html_open_scroller (self, PB_TERM_AWARDED_BY_SOURCE);
  pb_html_open (self, "table", "money");
  pb_html_term (self, "caption", NULL, PB_TERM_AWARDED_BY_SOURCE);
  write_money_head (self);
  pb_html_open (self, "tbody", NULL);
  for (guint i = 0; i < self->booklet->sources->len; i++)
    write_money_row (self, self->booklet->sources->pdata[i]);
  pb_html_close (self);
  write_money_foot (self);
  pb_html_close_n (self, 2);
}

static void
write_tiles (PbHtml *self)
{
  const PbBooklet *booklet = self->booklet;
  g_autofree char *number = pb_number_format (booklet->n_projects, self->language);

  pb_html_open (self, "ul", "plain tiles");
  pb_html_tile (self, number, booklet->n_projects == 1 ? PB_TERM_PROJECT : PB_TERM_PROJECTS);
  pb_html_money_tile (self, booklet->awarded, PB_TERM_AWARDED);
  if (booklet->central_contribution >= 0)
    pb_html_money_tile (self, booklet->central_contribution, PB_TERM_CENTRAL_CONTRIBUTION);
  if (booklet->regional_contribution >= 0)
    pb_html_money_tile (self, booklet->regional_contribution, PB_TERM_REGIONAL_CONTRIBUTION);
  pb_html_close (self);
}

void
pb_html_write_figures (PbHtml *self)
{
  const PbBooklet *booklet = self->booklet;

  pb_html_open_section (self, "figures", "figures", PB_TERM_KEY_FIGURES);
  write_tiles (self);
  if (booklet->n_projects == 0)
    pb_html_term (self, "p", "nothing", PB_TERM_NO_PROJECTS);

  pb_html_open (self, "div", "figures-columns");
  if (booklet->n_projects > 0)
    write_phases (self);
  if (booklet->sources->len > 0)
    write_chart (self);
  pb_html_close (self);

  if (booklet->sources->len > 0)
    write_money_table (self);
  else if (booklet->n_projects > 0)
    pb_html_term (self, "p", "nothing", PB_TERM_NO_AWARDS);
  pb_html_close (self);
}
