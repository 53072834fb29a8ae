/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-booklet-html"
#include "config.h"

#include "pb-booklet-html.h"
#include "pb-html.h"

static void
write_foreword (PbHtml *self)
{
  if (*self->booklet->foreword == '\0')
    return;

  pb_html_open_section (self, "foreword", "foreword", PB_TERM_FOREWORD);
  pb_html_open (self, "div", "foreword-text");
  pb_html_edition_text (self, self->booklet->foreword);
  pb_html_close_n (self, 2);
}

static char *
make_title (PbHtml *self)
{
  const PbBooklet *booklet = self->booklet;
  const char *second = booklet->edition_title;

  if (second == NULL || *second == '\0')
    second = pb_booklet_term (PB_TERM_BOOKLET, self->language);

  return g_strdup_printf ("%s – %s", booklet->title, second);
}

static void
write_page (PbHtml *self)
{
  g_autofree char *title = make_title (self);

  pb_html_open_page (self, title, NULL, "main");
  pb_html_write_cover (self);

  pb_html_open (self, "main", NULL);
  pb_markup_attribute (self->markup, "id", "main");
  write_foreword (self);
  pb_html_write_contents (self);
  pb_html_write_badges (self);
  pb_html_write_figures (self);
  for (guint i = 0; i < self->booklet->pillars->len; i++)
    pb_html_write_pillar (self, i);
  pb_html_write_indexes (self);
  pb_html_close (self);

  pb_html_write_imprint (self);
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
  self.texts = PB_LANGUAGE_DUTCH;
  self.sub_projects = sub_projects;
  self.followers = followers;
  self.markup = pb_markup_new (PB_MARKUP_HTML, stream, cancellable);
  pb_markup_set_progress (self.markup, booklet->n_projects, progress, progress_data);

  pb_booklet_collect_relations (booklet, sub_projects, followers);
  write_page (&self);

  return pb_markup_finish (self.markup, error);
}
