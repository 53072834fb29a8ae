/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-layout-project"
#include "config.h"

#include <string.h>

#include "pb-date.h"
#include "pb-layout-facts.h"
#include "pb-layout-image.h"
#include "pb-layout-indicators.h"
#include "pb-layout-shape.h"
#include "pb-layout-text.h"

/* An image takes so much of the height of a page. */
#define IMAGE_HEIGHT 0.35

/* About the text beside the facts: bytes on a line, how much more room those of a summary take, the lines of all that
 * stands above and between, and those of an indicator. */
#define BYTES_A_LINE    62
#define SUMMARY_SHARE   1.4
#define OTHER_LINES     13
#define INDICATOR_LINES 4.5

/* Bytes of a text that stands in half the width. */
#define SHORT_AIM 220

static const char *const heading_tags[] = { "H1", "H2", "H3", "H4", "H5", "H6" };

static const char *
heading_tag (guint level)
{
  return heading_tags[CLAMP (level, 1, G_N_ELEMENTS (heading_tags)) - 1];
}

/* ---- rules above themes */

typedef struct
{
  PbBlock  parent;
  PbColour colour;
  double   thickness;
  double   width;
} PbRule;

static void
draw_rule (PbBlock  *block,
           gpointer  data,
           double    x,
           double    y,
           guint     first,
           guint     n)
{
  PbRule *self = (PbRule *) block;

  pb_layout_rule (data, &self->colour, self->thickness, x, y + self->thickness / 2, self->width);
}

static const PbBlockType rule_type = { draw_rule, NULL };

static PbBlock *
rule_new (PbLayout       *layout,
          const PbColour *colour,
          double          thickness)
{
  PbRule *self = pb_block_new (sizeof (PbRule), &rule_type);

  self->colour = *colour;
  self->thickness = thickness;
  self->width = layout->grid->text_width;
  self->parent.keep_with_next = TRUE;
  pb_block_add_part (&self->parent, thickness);

  return &self->parent;
}

/* ---- the head */

void
pb_layout_add_theme (PbLayout             *self,
                     const PbBookletTheme *theme,
                     guint                 depth)
{
  const PbGrid *grid = self->grid;
  PbBlock *block = rule_new (self, &self->edge, depth == 1 ? grid->unit * 0.7 : 1);

  block->before = grid->unit * (depth == 1 ? 7 : 5);
  pb_flow_add (self->flow, grid->left, block);

  block = pb_text_new_simple (self, depth == 1 ? PB_STYLE_THEME : PB_STYLE_SUB_THEME, heading_tag (depth + 1),
                              theme->name, grid->text_width);
  block->before = grid->unit * 1.2;
  block->keep_with_next = TRUE;
  block->id = theme->id;
  block->outline = 2;
  block->title = theme->name;
  pb_flow_add (self->flow, grid->left, block);

  if (*theme->goal == '\0')
    return;

  block = pb_text_new (self, &(PbTextSpec) { .style = PB_STYLE_BODY, .tag = "P", .text = theme->goal,
                                             .width = grid->text_width * 0.86, .colour = &pb_soft_ink });
  block->before = grid->unit * 0.5;
  block->keep_with_next = pb_block_get_n_parts (block) < 8;
  pb_flow_add (self->flow, grid->left, block);
}

static void
add_byline (PbLayout               *self,
            const PbBookletProject *project)
{
  const PbBookletPartner *lead = pb_booklet_project_get_lead (project);
  g_autofree char *period = pb_date_format_period (project->start, project->end, self->language);
  g_autofree char *text = NULL;
  PbBlock *block;

  if (lead == NULL && period == NULL)
    return;

  if (lead != NULL && period != NULL)
    text = g_strdup_printf ("%s · %s", lead->name, period);
  else
    text = lead != NULL ? g_strdup (lead->name) : g_steal_pointer (&period);
  block = pb_text_new (self, &(PbTextSpec) { .style = PB_STYLE_BODY, .tag = "P", .text = text, .colour = &pb_soft_ink,
                                             .width = self->grid->text_width });
  block->before = self->grid->unit * 0.4;
  block->keep_with_next = TRUE;
  pb_flow_add (self->flow, self->grid->left, block);
}

static void
add_head (PbLayout               *self,
          const PbBookletProject *project,
          guint                   level,
          gboolean                after_theme)
{
  const PbGrid *grid = self->grid;
  PbBlock *block = pb_marks_new (self, project, after_theme ? 0 : grid->unit * 2.8);

  block->before = grid->unit * (after_theme ? 3 : 7);
  pb_flow_add (self->flow, grid->left, block);

  block = pb_text_new_simple (self, PB_STYLE_PROJECT, heading_tag (level), project->name, grid->text_width);
  block->before = grid->unit * 0.5;
  block->keep_with_next = pb_block_get_n_parts (block) < 8;
  block->id = project->id;
  block->outline = 3;
  block->title = project->name;
  pb_flow_add (self->flow, grid->left, block);

  add_byline (self, project);
}

/* ---- images */

static void
add_image (PbLayout             *self,
           const PbBookletImage *image,
           double                width,
           double                height,
           guint                 track,
           gboolean              is_track)
{
  PbBlock *block = pb_image_new (self, image, width, height, TRUE);
  PbBlock *caption = pb_image_new_caption (self, image, width);

  block->before = self->grid->unit * 2;
  block->keep_with_next = caption != NULL;
  if (caption != NULL)
    caption->before = self->grid->unit * 0.6;

  if (is_track)
    pb_flow_add_to (self->flow, track, block);
  else
    pb_flow_add (self->flow, self->grid->left, block);
  if (caption != NULL && is_track)
    pb_flow_add_to (self->flow, track, caption);
  else if (caption != NULL)
    pb_flow_add (self->flow, self->grid->left, caption);
}

/* How high the text of a project will be about, in points, beside its facts. */
static double
guess_height (PbLayout               *self,
              const PbBookletProject *project)
{
  double line = self->styles->leading[PB_STYLE_BODY];
  double n_bytes = strlen (project->summary) * SUMMARY_SHARE + strlen (project->description) +
                   strlen (project->intended_result) + strlen (project->target_group);

  return (n_bytes / BYTES_A_LINE + OTHER_LINES + project->indicators->len * INDICATOR_LINES) * line;
}

/* Where facts stand beside the text, an image stands with them when it is too high to be as wide as the page, or when
 * the project would take another page for that. */
static gboolean
has_narrow_image (PbLayout               *self,
                  const PbBookletProject *project,
                  double                  height)
{
  const PbGrid *grid = self->grid;
  const PbBookletImage *image = project->images->len > 0 ? project->images->pdata[0] : NULL;
  double least;

  if (image == NULL || grid->main_width >= grid->text_width)
    return FALSE;

  least = pb_image_get_least_height (image, grid->text_width);

  return least > height * 1.04 || least + guess_height (self, project) > grid->bottom - grid->top;
}

/* The second and later images stand two by two. */
static void
add_more_images (PbLayout               *self,
                 const PbBookletProject *project)
{
  const PbGrid *grid = self->grid;
  double width = (grid->text_width - grid->gutter) / 2;
  double height = (grid->bottom - grid->top) * IMAGE_HEIGHT;

  for (guint i = 1; i < project->images->len; i += 2)
    {
      PbTrack left = { grid->left, width, 0 };
      PbTrack right = { grid->left + width + grid->gutter, width, 0 };

      pb_flow_begin_tracks (self->flow, &left, &right, grid->unit * 2, TRUE);
      add_image (self, project->images->pdata[i], width, height, 0, TRUE);
      if (i + 1 < project->images->len)
        add_image (self, project->images->pdata[i + 1], width, height, 1, TRUE);
    }
}

/* ---- the text */

/* Where a text goes: a track, or over the whole width. */
typedef struct
{
  double width;
  int    track;       /* -1: none */
} Column;

static void
add_to_text (PbLayout     *self,
             const Column *column,
             PbBlock      *block)
{
  if (column->track >= 0)
    pb_flow_add_to (self->flow, column->track, block);
  else
    pb_flow_add (self->flow, self->grid->left, block);
}

/* Line breaks within a paragraph stay. */
static void
add_paragraphs (PbLayout     *self,
                const Column *column,
                PbStyle       style,
                const char   *text,
                double        before)
{
  g_auto(GStrv) lines = g_strsplit (text, "\n", -1);
  g_autoptr(GString) paragraph = g_string_new (NULL);
  guint n_lines = g_strv_length (lines);

  for (guint i = 0; i <= n_lines; i++)
    {
      const char *line = i < n_lines ? g_strstrip (lines[i]) : "";

      if (*line != '\0')
        {
          if (paragraph->len > 0)
            g_string_append (paragraph, "\n");
          g_string_append (paragraph, line);
        }
      else if (paragraph->len > 0)
        {
          PbBlock *block = pb_text_new_simple (self, style, "P", paragraph->str, column->width);

          block->before = before;
          add_to_text (self, column, block);
          g_string_truncate (paragraph, 0);
        }
    }
}

static void
add_title (PbLayout     *self,
           const Column *column,
           const char   *title,
           guint         level)
{
  PbBlock *heading = pb_text_new (self, &(PbTextSpec) { .style = PB_STYLE_HEADING, .tag = heading_tag (level),
                                                        .text = title, .colour = &self->tone,
                                                        .width = column->width });

  heading->before = self->grid->unit * 1.9;
  heading->keep_with_next = TRUE;
  add_to_text (self, column, heading);
}

static void
add_titled_text (PbLayout     *self,
                 const Column *column,
                 const char   *title,
                 const char   *text,
                 guint         level)
{
  if (*text == '\0')
    return;

  add_title (self, column, title, level);
  add_paragraphs (self, column, PB_STYLE_BODY, text, self->grid->unit * 0.2);
}

static gboolean
is_short (const char *text)
{
  gsize length = strlen (text);

  return length > 0 && length < SHORT_AIM;
}

/* What is to be reached and for whom: side by side where both are short and the text has no facts beside it. */
static void
add_aims (PbLayout               *self,
          const Column           *column,
          const PbBookletProject *project,
          guint                   level)
{
  const PbGrid *grid = self->grid;
  const char *result = pb_layout_term (self, PB_TERM_INTENDED_RESULT);
  const char *group = pb_layout_term (self, PB_TERM_TARGET_GROUP);
  Column half = { (grid->text_width - grid->gutter) / 2, 0 };
  PbTrack left = { grid->left, half.width, 0 };
  PbTrack right = { grid->left + half.width + grid->gutter, half.width, 0 };

  if (column->track >= 0 || !is_short (project->intended_result) || !is_short (project->target_group))
    {
      add_titled_text (self, column, result, project->intended_result, level);
      add_titled_text (self, column, group, project->target_group, level);
      return;
    }

  pb_flow_begin_tracks (self->flow, &left, &right, grid->unit * 1.9, TRUE);
  add_titled_text (self, &half, result, project->intended_result, level);
  half.track = 1;
  add_titled_text (self, &half, group, project->target_group, level);
}

typedef struct
{
  PbLayout     *layout;
  const Column *column;
  guint         level;
} Crowd;

static void
add_crowd (const char *label,
           const char *names,
           gpointer    data)
{
  const Crowd *self = data;

  add_titled_text (self->layout, self->column, label, names, self->level);
}

static void
add_texts (PbLayout               *self,
           const Column           *column,
           const PbBookletProject *project,
           guint                   level)
{
  double unit = self->grid->unit;
  Crowd crowd = { self, column, level };

  add_paragraphs (self, column, PB_STYLE_SUMMARY, project->summary, unit * 1.6);
  add_paragraphs (self, column, PB_STYLE_BODY, project->description, unit * 1.15);
  add_aims (self, column, project, level);
  if (project->indicators->len > 0)
    {
      add_title (self, column, pb_layout_term (self, PB_TERM_RESULTS), level);
      add_to_text (self, column, pb_indicators_new (self, project->indicators, column->width));
    }
  pb_facts_for_each_crowd (self, project, add_crowd, &crowd);
}

void
pb_layout_add_project (PbLayout               *self,
                       const PbBookletProject *project,
                       guint                   depth,
                       gboolean                after_theme)
{
  const PbGrid *grid = self->grid;
  guint level = depth + 2;
  double height = (grid->bottom - grid->top) * IMAGE_HEIGHT;
  gboolean is_narrow = has_narrow_image (self, project, height);

  add_head (self, project, level, after_theme);
  if (project->images->len > 0 && !is_narrow)
    add_image (self, project->images->pdata[0], grid->text_width, height, 0, FALSE);

  if (grid->main_width < grid->text_width)
    {
      double padding = grid->unit * 1.5;
      PbTrack text = { grid->left, grid->main_width, 0 };
      PbTrack facts = { grid->left + grid->main_width + grid->gutter - padding + padding, grid->aside_width - padding,
                        padding };

      pb_flow_begin_tracks (self->flow, &text, &facts, grid->unit * 2, FALSE);
      if (is_narrow)
        add_image (self, project->images->pdata[0], grid->main_width, height, 0, TRUE);
      add_texts (self, &(Column) { grid->main_width, 0 }, project, level + 1);
      pb_facts_add (self, project, 1, facts.width);
    }
  else
    {
      double padding = grid->unit * 1.5;
      double width = (grid->text_width - grid->gutter - 2 * padding) / 2;
      PbTrack left = { grid->left + padding, width, padding };
      PbTrack right = { grid->left + padding + width + grid->gutter, width, padding };

      add_texts (self, &(Column) { grid->text_width, -1 }, project, level + 1);
      pb_flow_begin_tracks (self->flow, &left, &right, grid->unit * 2.5, TRUE);
      pb_facts_add (self, project, 2, width);
    }
  add_more_images (self, project);
}
