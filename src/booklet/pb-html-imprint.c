/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-html-imprint"
#include "config.h"

#include "pb-date.h"
#include "pb-html.h"
#include "pb-number.h"

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

/* What an image of the cover shows and who made it; there is no room for it on the cover. */
static void
write_image_fact (PbHtml          *self,
                  PbTerm           term,
                  const GPtrArray *images)
{
  const PbBookletImage *image = pb_booklet_get_single_image (images);

  if (image == NULL || (*image->caption == '\0' && *image->credit == '\0'))
    return;

  pb_html_term (self, "dt", NULL, term);
  pb_html_open (self, "dd", NULL);
  pb_html_write_caption (self, image);
  pb_html_close (self);
}

static void
write_edition_facts (PbHtml *self)
{
  const PbBooklet *booklet = self->booklet;
  g_autofree char *number = pb_number_format (booklet->edition_number, self->language);
  g_autofree char *as_on = NULL;
  g_autofree char *adopted_on = NULL;

  if (booklet->edition_number == 0)
    return;

  pb_html_fact (self, PB_TERM_EDITION, number);
  if (booklet->reference_date != NULL)
    {
      as_on = pb_date_format (booklet->reference_date, self->language);
      pb_html_fact (self, PB_TERM_AS_ON, as_on);
    }
  if (booklet->adopted_on != NULL)
    {
      adopted_on = pb_date_format (booklet->adopted_on, self->language);
      pb_html_fact (self, PB_TERM_ADOPTED_ON, adopted_on);
    }
}

void
pb_html_write_imprint (PbHtml *self)
{
  const PbBooklet *booklet = self->booklet;
  g_autofree char *period = pb_date_format_period (booklet->start, booklet->end, self->language);

  pb_html_open (self, "footer", "imprint");
  pb_markup_attribute (self->markup, "id", "imprint");
  pb_html_open (self, "div", "imprint-text");
  pb_html_term (self, "h2", NULL, PB_TERM_IMPRINT);

  if (*booklet->imprint != '\0')
    {
      pb_html_open (self, "div", "imprint-own");
      pb_html_edition_text (self, booklet->imprint);
      pb_html_close (self);
    }

  pb_html_open (self, "dl", "facts");
  write_own_fact (self, PB_TERM_PROGRAMME, booklet->title);
  write_edition_facts (self);
  if (period != NULL)
    pb_html_fact (self, PB_TERM_PERIOD, period);
  write_own_fact (self, PB_TERM_MINISTRY, booklet->ministry);
  write_own_fact (self, PB_TERM_TREASURER, booklet->treasurer);
  write_image_fact (self, PB_TERM_COVER_IMAGE, booklet->cover);
  write_image_fact (self, PB_TERM_LOGO, booklet->logo);
  pb_html_close (self);

  pb_html_term (self, "h3", NULL, PB_TERM_ACCESSIBILITY);
  pb_html_term (self, "p", NULL, PB_TERM_ACCESSIBILITY_TEXT);
  pb_html_term (self, "p", NULL, PB_TERM_MADE_WITH);
  pb_html_close_n (self, 2);
}
