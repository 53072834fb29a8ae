/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-pdf-info"
#include "config.h"

#include "pb-pdf-info.h"

static gboolean
is_text (const char *text)
{
  return text != NULL && *text != '\0';
}

void
pb_booklet_pdf_info_init (PbBookletPdfInfo *self,
                          const PbBooklet  *booklet)
{
  PbPdfInfo *info = &self->info;

  info->title = is_text (booklet->edition_title) ? booklet->edition_title : booklet->title;
  info->author = is_text (booklet->treasurer) ? booklet->treasurer : booklet->title;
  info->language = pb_language_to_code (booklet->language);
  info->date = is_text (booklet->adopted_on) ? booklet->adopted_on : booklet->reference_date;

  if (info->title != booklet->title)
    self->subject = is_text (booklet->goal) ? g_strdup_printf ("%s. %s", booklet->title, booklet->goal)
                                            : g_strdup (booklet->title);
  else
    self->subject = g_strdup (booklet->goal);
  info->subject = self->subject;
}

void
pb_booklet_pdf_info_clear (PbBookletPdfInfo *self)
{
  g_clear_pointer (&self->subject, g_free);
}
