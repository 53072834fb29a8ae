/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-html-index"
#include "config.h"

#include "pb-html.h"

static void
open_index (PbHtml     *self,
            const char *id,
            PbTerm      term)
{
  pb_html_open_section (self, "index", id, term);
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

void
pb_html_write_indexes (PbHtml *self)
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
