/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-html-contents"
#include "config.h"

#include "pb-html.h"

/* In the order in which the legend explains them. */
static const char *const badges[] = { "new", "continued", "running", "completed" };

static void
write_contents_project (PbHtml                 *self,
                        const PbBookletProject *project)
{
  pb_html_link_project (self, project);
  if (project->badge == NULL)
    return;

  pb_markup_text (self->markup, " ");
  pb_html_badge (self, "mark", project->badge);
}

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
              write_contents_project (self, theme->projects->pdata[p]);
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

/* The contents are long: whoever goes by the keyboard need not go through them. */
static void
write_skip (PbHtml *self)
{
  pb_html_open (self, "a", "skip");
  pb_markup_attribute (self->markup, "href", "#figures");
  pb_markup_text (self->markup, pb_booklet_term (PB_TERM_SKIP_CONTENTS, self->language));
  pb_html_close (self);
}

void
pb_html_write_contents (PbHtml *self)
{
  pb_html_open (self, "nav", "contents");
  pb_markup_attribute (self->markup, "id", "contents");
  pb_markup_attribute (self->markup, "aria-labelledby", "contents-heading");
  pb_html_open (self, "h2", NULL);
  pb_markup_attribute (self->markup, "id", "contents-heading");
  pb_markup_text (self->markup, pb_booklet_term (PB_TERM_CONTENTS, self->language));
  pb_html_close (self);
  write_skip (self);

  if (self->booklet->pillars->len > 0)
    {
      pb_html_open (self, "ul", "plain contents-pillars");
      for (guint i = 0; i < self->booklet->pillars->len; i++)
        write_contents_pillar (self, i);
      pb_html_close (self);
    }

  pb_html_open (self, "ul", "plain contents-parts");
  if (*self->booklet->foreword != '\0')
    write_contents_part (self, "foreword", PB_TERM_FOREWORD);
  write_contents_part (self, "figures", PB_TERM_KEY_FIGURES);
  if (self->booklet->cross_cutting->len > 0)
    write_contents_part (self, "cross-cutting-themes", PB_TERM_CROSS_CUTTING_THEMES);
  if (self->booklet->municipalities->len > 0)
    write_contents_part (self, "municipalities", PB_TERM_BY_MUNICIPALITY);
  write_contents_part (self, "imprint", PB_TERM_IMPRINT);
  pb_html_close_n (self, 2);
}

/* ---- the legend of the badges */

static gboolean
has_badge (PbHtml     *self,
           const char *badge)
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

              if (g_strcmp0 (project->badge, badge) == 0)
                return TRUE;
            }
        }
    }

  return FALSE;
}

void
pb_html_write_badges (PbHtml *self)
{
  gboolean is_open = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (badges); i++)
    {
      if (!has_badge (self, badges[i]))
        continue;

      if (!is_open)
        {
          pb_html_open_section (self, "badges", "badges", PB_TERM_BADGES);
          pb_html_open (self, "dl", NULL);
          is_open = TRUE;
        }
      pb_html_open (self, "div", NULL);
      pb_html_open_inline (self, "dt", NULL);
      pb_html_badge (self, "badge", badges[i]);
      pb_html_close (self);
      pb_html_made (self, "dd", NULL,
                    pb_booklet_term_for (PB_TERMS_BADGE_MEANINGS, badges[i], self->language));
      pb_html_close (self);
    }

  if (is_open)
    pb_html_close_n (self, 2);
}
