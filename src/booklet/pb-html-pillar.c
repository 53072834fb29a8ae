/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-html-pillar"
#include "config.h"

#include "pb-html.h"
#include "pb-number.h"

/* Chapters and themes are found by their headings. They are no landmarks, of which a page should have few, each with a
 * name of its own. */
static void
write_heading (PbHtml                *self,
               const PbBookletPillar *pillar)
{
  g_autofree char *count = pb_number_format (pillar->n_projects, self->language);

  pb_html_open (self, "header", "chapter-head");
  pb_html_open (self, "h2", NULL);
  pb_html_made (self, "span", "chapter-code", pillar->code);
  pb_markup_text (self->markup, " ");
  pb_html_own (self, "span", NULL, pillar->name);
  pb_html_close (self);

  if (*pillar->introduction != '\0')
    {
      pb_html_open (self, "div", "introduction");
      pb_html_edition_text (self, pillar->introduction);
      pb_html_close (self);
    }

  pb_html_open (self, "ul", "plain chapter-figures");
  pb_html_tile (self, count, pillar->n_projects == 1 ? PB_TERM_PROJECT : PB_TERM_PROJECTS);
  pb_html_money_tile (self, pillar->awarded, PB_TERM_AWARDED);
  if (pillar->ceiling >= 0)
    pb_html_money_tile (self, pillar->ceiling, PB_TERM_CEILING);
  pb_html_close (self);
  pb_html_write_chapter_hills (self);
  pb_html_close (self);
}

/* Opens the theme; its sub-themes stand in it, so that headings and sections agree. */
static void
open_theme (PbHtml               *self,
            const PbBookletTheme *theme,
            guint                 level)
{
  g_autofree char *element = g_strdup_printf ("h%u", level);

  pb_html_open (self, "section", "theme");
  pb_markup_attribute (self->markup, "id", theme->id);

  pb_html_open (self, "div", "theme-head");
  pb_html_open (self, element, NULL);
  pb_html_mark_own (self);
  pb_markup_text (self->markup, theme->name);
  pb_html_close (self);
  pb_html_paragraphs (self, "goal", theme->goal);
  pb_html_close (self);
}

/* Of which the rest is read now. */
static void
write_project (PbHtml                 *self,
               const PbBookletProject *project,
               guint                   level)
{
  GError *error = NULL;

  if (pb_booklet_open_project (self->booklet, project, &error))
    pb_html_write_project (self, project, level);
  else
    pb_markup_take_error (self->markup, error);
  pb_markup_step (self->markup);
}

static void
write_themes (PbHtml                *self,
              const PbBookletPillar *pillar)
{
  guint depth = 0;

  for (guint i = 0; i < pillar->themes->len; i++)
    {
      const PbBookletTheme *theme = pillar->themes->pdata[i];

      /* One deeper than the theme before at most: a heading never skips a level. */
      guint next = CLAMP (theme->depth, 1, depth + 1);

      pb_html_close_n (self, depth + 1 - next);
      depth = next;
      open_theme (self, theme, depth + 2);
      for (guint p = 0; p < theme->projects->len && !pb_markup_has_failed (self->markup); p++)
        write_project (self, theme->projects->pdata[p], depth + 2);
    }

  pb_html_close_n (self, depth);
}

void
pb_html_write_pillar (PbHtml *self,
                      guint   index)
{
  const PbBookletPillar *pillar = self->booklet->pillars->pdata[index];
  g_autofree char *name = pb_html_pillar_class (index);
  g_autofree char *css_class = g_strconcat ("chapter ", name, NULL);

  pb_html_open (self, "section", css_class);
  pb_markup_attribute (self->markup, "id", pillar->id);
  write_heading (self, pillar);
  pb_html_open (self, "div", "chapter-body");

  if (pillar->themes->len == 0)
    pb_html_term (self, "p", "nothing", PB_TERM_NO_PROJECTS_HERE);
  write_themes (self, pillar);

  pb_html_open (self, "p", "to-contents");
  pb_html_open_inline (self, "a", NULL);
  pb_markup_attribute (self->markup, "href", "#contents");
  pb_markup_text (self->markup, pb_booklet_term (PB_TERM_TO_CONTENTS, self->language));
  pb_html_close_n (self, 4);
}
