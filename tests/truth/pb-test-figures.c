/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>
#include <string.h>

#include "pb-money.h"
#include "pb-number.h"
#include "pb-test-figures.h"

typedef struct
{
  GPtrArray  *figures;
  PbLanguage  language;
  const char *where;
} Lister;

static void
figure_free (gpointer data)
{
  PbTestFigure *figure = data;

  g_free (figure->text);
  g_free (figure);
}

static void
add_text (Lister     *self,
          const char *what,
          const char *text)
{
  PbTestFigure *figure = g_new0 (PbTestFigure, 1);

  figure->where = self->where;
  figure->what = what;
  figure->text = pb_test_plain_spaces (text);
  g_ptr_array_add (self->figures, figure);
}

static void
add_money (Lister     *self,
           const char *what,
           gint64      cents)
{
  g_autofree char *text = pb_money_format (cents, self->language);

  add_text (self, what, text);
}

static void
add_number (Lister     *self,
            const char *what,
            double      number)
{
  g_autofree char *text = isnan (number) ? NULL : pb_number_format (number, self->language);

  if (text != NULL)
    add_text (self, what, text);
}

static void
list_of_project (Lister                 *self,
                 const PbBookletProject *project)
{
  self->where = project->id;
  for (guint i = 0; i < project->awards->len; i++)
    add_money (self, "award", ((const PbBookletAmount *) project->awards->pdata[i])->amount);
  if (project->awards->len > 0)
    add_money (self, "awarded", project->awarded);

  for (guint i = 0; i < project->indicators->len; i++)
    {
      const PbBookletIndicator *indicator = project->indicators->pdata[i];
      const GPtrArray *measurements = indicator->measurements;

      add_number (self, "baseline", indicator->baseline);
      add_number (self, "target", indicator->target);
      if (measurements->len > 0)
        add_number (self, "realised",
                    ((const PbBookletMeasurement *) measurements->pdata[measurements->len - 1])->value);
    }
}

static void
list_of_pillar (Lister                *self,
                const PbBookletPillar *pillar)
{
  self->where = pillar->id;
  add_number (self, "projects of the pillar", pillar->n_projects);
  add_money (self, "awarded in the pillar", pillar->awarded);
  if (pillar->ceiling >= 0)
    add_money (self, "ceiling", pillar->ceiling);

  for (guint t = 0; t < pillar->themes->len; t++)
    {
      const PbBookletTheme *theme = pillar->themes->pdata[t];

      for (guint p = 0; p < theme->projects->len; p++)
        list_of_project (self, theme->projects->pdata[p]);
    }
}

static void
list_key_figures (Lister          *self,
                  const PbBooklet *booklet)
{
  add_number (self, "projects", booklet->n_projects);
  add_money (self, "awarded in all", booklet->awarded);
  if (booklet->central_contribution >= 0)
    add_money (self, "central contribution", booklet->central_contribution);
  if (booklet->regional_contribution >= 0)
    add_money (self, "regional contribution", booklet->regional_contribution);
  for (guint i = 0; i < booklet->phases->len; i++)
    add_number (self, "projects in a phase", ((const PbBookletPhaseCount *) booklet->phases->pdata[i])->n_projects);

  for (guint i = 0; i < booklet->sources->len; i++)
    {
      const PbBookletSourceTotal *source = booklet->sources->pdata[i];

      add_money (self, "awarded from a source", source->awarded);
      for (guint p = 0; p < source->by_pillar->len; p++)
        add_money (self, "awarded from a source in a pillar", *(const gint64 *) source->by_pillar->pdata[p]);
    }
}

GPtrArray *
pb_test_list_figures (const PbBooklet *booklet)
{
  Lister self = { g_ptr_array_new_with_free_func (figure_free), booklet->language, NULL };

  list_key_figures (&self, booklet);
  for (guint i = 0; i < booklet->pillars->len; i++)
    list_of_pillar (&self, booklet->pillars->pdata[i]);

  return self.figures;
}

char *
pb_test_plain_spaces (const char *text)
{
  GString *plain = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isspace (c))
        g_string_append_unichar (plain, c);
      else if (plain->len > 0 && plain->str[plain->len - 1] != ' ')
        g_string_append_c (plain, ' ');
    }

  return g_string_free (plain, FALSE);
}

/* Whether what stands at p goes on with the digits of a number. */
static gboolean
goes_on (const char *p)
{
  return g_ascii_isdigit (p[0]) || ((p[0] == '.' || p[0] == ',') && g_ascii_isdigit (p[1]));
}

static gboolean
comes_before (const char *text,
              const char *p)
{
  if (p == text)
    return FALSE;

  return g_ascii_isdigit (p[-1]) ||
         ((p[-1] == '.' || p[-1] == ',') && p - 1 > text && g_ascii_isdigit (p[-2]));
}

gboolean
pb_test_holds_figure (const char *text,
                      const char *figure)
{
  for (const char *p = strstr (text, figure); p != NULL; p = strstr (p + 1, figure))
    {
      if (!comes_before (text, p) && !goes_on (p + strlen (figure)))
        return TRUE;
    }

  return FALSE;
}
