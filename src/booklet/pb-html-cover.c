/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-html-cover"
#include "config.h"

#include "pb-date.h"
#include "pb-html.h"

/* Hills in the colours of the pillars, one before the other; HILL_HEIGHT is that of the drawing. */
#define HILL_HEIGHT 300

static void
write_hill (PbHtml     *self,
            const char *css_class,
            guint       index,
            guint       n_hills)
{
  int top = 70 + (int) (index * 190 / n_hills);
  int swing = index % 2 == 0 ? 60 : -50;

  pb_markup_open (self->markup, "path");
  if (css_class != NULL)
    pb_markup_attribute (self->markup, "class", css_class);
  pb_html_attribute_printf (self, "d", "M0 %dC200 %d 420 %d 640 %dS1040 %d 1200 %dV%dH0z",
                            top, top - swing, top + swing, top, top - swing, top - swing / 3,
                            HILL_HEIGHT);
  pb_markup_close_void (self->markup);
}

static void
open_hills (PbHtml     *self,
            const char *css_class)
{
  pb_html_open_decoration (self, css_class);
  pb_html_attribute_printf (self, "viewBox", "0 0 1200 %d", HILL_HEIGHT);
  pb_markup_attribute (self->markup, "preserveAspectRatio", "none");
}

void
pb_html_write_hills (PbHtml *self)
{
  guint n_hills = MIN (self->booklet->pillars->len, 8);

  open_hills (self, "hills");
  for (guint i = 0; i < n_hills; i++)
    {
      g_autofree char *css_class = pb_html_pillar_class (i);

      write_hill (self, css_class, i, n_hills);
    }
  if (n_hills == 0)
    write_hill (self, NULL, 0, 1);
  pb_html_close (self);
}

/* In shades of the pillar's own colour. */
void
pb_html_write_chapter_hills (PbHtml *self)
{
  open_hills (self, "chapter-hills");
  for (guint i = 0; i < 3; i++)
    write_hill (self, NULL, i, 3);
  pb_html_close (self);
}

void
pb_html_write_logo (PbHtml *self)
{
  const PbBookletImage *logo = pb_booklet_get_single_image (self->booklet->logo);

  if (logo == NULL)
    return;

  pb_html_open (self, "p", "logo");
  pb_html_write_image (self, logo);
  pb_html_close (self);
}

/* Which edition it is, of what day, and of what period it tells. */
static void
write_edition (PbHtml *self)
{
  const PbBooklet *booklet = self->booklet;
  g_autofree char *period = pb_date_format_period (booklet->start, booklet->end, self->language);
  g_autofree char *as_on = pb_html_as_on (self, booklet->reference_date);

  if (booklet->edition_title != NULL && *booklet->edition_title != '\0')
    pb_html_made (self, "p", "edition-title", booklet->edition_title);
  if (period != NULL)
    pb_html_made (self, "p", "period", period);
  if (as_on != NULL)
    pb_html_made (self, "p", "as-on", as_on);
}

static void
write_kicker (PbHtml *self)
{
  g_autofree char *edition = pb_html_edition (self, self->booklet->edition_number);

  pb_html_open (self, "p", "kicker");
  pb_html_term (self, "span", NULL, PB_TERM_BOOKLET);
  if (self->booklet->edition_number > 0)
    {
      pb_markup_text (self->markup, " ");
      pb_html_made (self, "span", "edition-number", edition);
    }
  pb_html_close (self);
}

static void
write_totals (PbHtml *self)
{
  const PbBooklet *booklet = self->booklet;
  g_autofree char *projects = pb_booklet_count (booklet->n_projects, PB_TERM_PROJECT,
                                                PB_TERM_PROJECTS, self->language);
  g_autofree char *pillars = pb_booklet_count (booklet->pillars->len, PB_TERM_PILLAR,
                                               PB_TERM_PILLARS, self->language);

  pb_html_open (self, "p", "cover-figures");
  pb_html_made (self, "span", NULL, pillars);
  pb_markup_text (self->markup, " · ");
  pb_html_made (self, "span", NULL, projects);
  pb_markup_text (self->markup, " · ");
  pb_html_money (self, "span", NULL, booklet->awarded);
  pb_markup_text (self->markup, " ");
  pb_html_term (self, "span", "first-small", PB_TERM_AWARDED);
  pb_html_close (self);
}

void
pb_html_write_cover (PbHtml *self)
{
  const PbBooklet *booklet = self->booklet;
  const PbBookletImage *image = pb_booklet_get_single_image (booklet->cover);

  pb_html_open (self, "header", image != NULL ? "cover pictured" : "cover");
  pb_html_write_draft (self);
  pb_html_open (self, "div", "cover-body");

  pb_html_open (self, "div", "cover-text");
  pb_html_write_logo (self);
  write_kicker (self);
  pb_html_open (self, "h1", NULL);
  pb_html_mark_own (self);
  pb_markup_text (self->markup, booklet->title);
  pb_html_close (self);
  write_edition (self);
  pb_html_paragraphs (self, "goal", booklet->goal);
  write_totals (self);
  pb_html_close (self);

  if (image != NULL)
    {
      pb_html_open (self, "p", "cover-picture");
      pb_html_write_image (self, image);
      pb_html_close (self);
    }
  pb_html_close (self);
  pb_html_write_hills (self);
  pb_html_close (self);
}
