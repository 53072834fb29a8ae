/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-layout-shape"
#include "config.h"

#include <math.h>

#include "pb-layout-shape.h"
#include "pb-layout-text.h"
#include "pb-phase.h"

/* ---- shapes, on a square of 16 */

static void
draw_idea (cairo_t *cr)
{
  cairo_set_line_width (cr, 2.5);
  cairo_arc (cr, 8, 8, 5.75, 0, 2 * G_PI);
  cairo_stroke (cr);
}

static void
draw_preparation (cairo_t *cr)
{
  cairo_set_line_width (cr, 2);
  cairo_arc (cr, 8, 8, 6, 0, 2 * G_PI);
  cairo_stroke (cr);
  cairo_arc (cr, 8, 8, 6, -G_PI / 2, G_PI / 2);
  cairo_fill (cr);
}

static void
draw_decided (cairo_t *cr)
{
  cairo_move_to (cr, 8, 0.5);
  cairo_line_to (cr, 15.5, 8);
  cairo_line_to (cr, 8, 15.5);
  cairo_line_to (cr, 0.5, 8);
  cairo_fill (cr);
}

static void
draw_running (cairo_t *cr)
{
  cairo_move_to (cr, 3, 1.5);
  cairo_line_to (cr, 3, 14.5);
  cairo_line_to (cr, 15, 8);
  cairo_fill (cr);
}

static void
draw_delayed (cairo_t *cr)
{
  cairo_set_line_width (cr, 2);
  cairo_arc (cr, 8, 8, 6, 0, 2 * G_PI);
  cairo_stroke (cr);
  cairo_move_to (cr, 8, 4);
  cairo_line_to (cr, 8, 8.5);
  cairo_line_to (cr, 11, 10);
  cairo_stroke (cr);
}

static void
draw_on_hold (cairo_t *cr)
{
  cairo_rectangle (cr, 3, 2, 3.5, 12);
  cairo_rectangle (cr, 9.5, 2, 3.5, 12);
  cairo_fill (cr);
}

static void
draw_completed (cairo_t *cr)
{
  cairo_set_line_width (cr, 3);
  cairo_move_to (cr, 1.5, 8.5);
  cairo_line_to (cr, 6, 13);
  cairo_line_to (cr, 14.5, 3.5);
  cairo_stroke (cr);
}

static void
draw_stopped (cairo_t *cr)
{
  cairo_set_line_width (cr, 3);
  cairo_move_to (cr, 3, 3);
  cairo_line_to (cr, 13, 13);
  cairo_move_to (cr, 13, 3);
  cairo_line_to (cr, 3, 13);
  cairo_stroke (cr);
}

static void
draw_new (cairo_t *cr)
{
  for (guint i = 0; i < 16; i++)
    {
      double radius = i % 2 == 0 ? 8 : 4.6;
      double angle = i * G_PI / 8 - G_PI / 2;

      cairo_line_to (cr, 8 + radius * cos (angle), 8 + radius * sin (angle));
    }
  cairo_fill (cr);
}

static void
draw_continued (cairo_t *cr)
{
  for (guint i = 0; i < 2; i++)
    {
      cairo_move_to (cr, 1 + 7 * i, 2.5);
      cairo_line_to (cr, 1 + 7 * i, 13.5);
      cairo_line_to (cr, 8 + 7 * i, 8);
      cairo_close_path (cr);
    }
  cairo_fill (cr);
}

/* What stands still must not look like what runs; the other phases share the shape of their group. Colours are those
 * of booklet.css. */
static const struct
{
  const char *key;
  void      (*draw) (cairo_t *cr);
  PbColour    colour;
} shapes[] = {
  { "idea", draw_idea, { 0x5d / 255., 0x5a / 255., 0x63 / 255. } },
  { "preparation", draw_preparation, { 0x8a / 255., 0x53 / 255., 0 } },
  { "decided", draw_decided, { 0x6b / 255., 0x2d / 255., 0x8f / 255. } },
  { "running", draw_running, { 0x17 / 255., 0x68 / 255., 0x3a / 255. } },
  { "delayed", draw_delayed, { 0x17 / 255., 0x68 / 255., 0x3a / 255. } },
  { "on-hold", draw_on_hold, { 0x17 / 255., 0x68 / 255., 0x3a / 255. } },
  { "completed", draw_completed, { 0x0b / 255., 0x57 / 255., 0xa4 / 255. } },
  { "stopped", draw_stopped, { 0x8d / 255., 0x2a / 255., 0x2a / 255. } },
  { "new", draw_new, { 0 } },
  { "continued", draw_continued, { 0 } },
};

static guint
find_shape (const char *key)
{
  for (guint i = 0; i < G_N_ELEMENTS (shapes); i++)
    {
      if (g_str_equal (shapes[i].key, key))
        return i;
    }

  return find_shape (pb_phase_group_get_key (pb_phase_get_group (key)));
}

void
pb_shape_draw (PbLayout       *layout,
               const char     *key,
               const PbColour *colour,
               double          x,
               double          y,
               double          size)
{
  cairo_save (layout->cr);
  /* Text that was drawn before leaves a point behind, from which a shape would begin. */
  cairo_new_path (layout->cr);
  pb_layout_set_colour (layout, colour);
  cairo_translate (layout->cr, x, y);
  cairo_scale (layout->cr, size / 16, size / 16);
  shapes[find_shape (key)].draw (layout->cr);
  cairo_restore (layout->cr);
}

const PbColour *
pb_shape_get_colour (const char *group)
{
  return &shapes[find_shape (group)].colour;
}

void
pb_shape_trace_hill (PbLayout *layout,
                     guint     index,
                     double    x,
                     double    y,
                     double    width,
                     double    swing,
                     double    bottom)
{
  cairo_t *cr = layout->cr;

  swing *= index % 2 == 0 ? 1 : -0.83;
  cairo_move_to (cr, x, y);
  cairo_curve_to (cr, x + width * 0.167, y - swing, x + width * 0.35, y + swing, x + width * 0.533, y);
  cairo_curve_to (cr, x + width * 0.717, y - swing, x + width * 0.867, y - swing, x + width, y - swing / 3);
  cairo_line_to (cr, x + width, bottom);
  cairo_line_to (cr, x, bottom);
  cairo_close_path (cr);
}

/* ---- the marks above a project */

typedef struct
{
  const char *key;           /* the shape before it, or NULL; borrowed */
  PbBlock    *text;
  PbColour    colour;        /* of the shape */
  gboolean    filled;        /* stands on the colour of the pillar */
  guint       line;
  double      x;
  double      width;
} Mark;

typedef struct
{
  PbBlock   parent;
  GArray   *marks;           /* Mark */
  double    height;          /* of a line */
  double    rule;
  PbColour  ground;
} PbMarks;

static void
draw_pill (PbMarks    *self,
           PbLayout   *layout,
           const Mark *mark,
           double      x,
           double      y,
           double      height)
{
  double radius = height / 2;
  cairo_t *cr = layout->cr;

  cairo_new_sub_path (cr);
  cairo_arc (cr, x + mark->width - radius, y + radius, radius, -G_PI / 2, G_PI / 2);
  cairo_arc (cr, x + radius, y + radius, radius, G_PI / 2, 3 * G_PI / 2);
  cairo_close_path (cr);
  if (mark->filled)
    {
      pb_layout_set_colour (layout, &self->ground);
      cairo_fill_preserve (cr);
    }
  pb_layout_set_colour (layout, mark->filled ? &layout->tone : &pb_line_ink);
  cairo_set_line_width (cr, 0.9);
  cairo_stroke (cr);
  pb_shape_draw (layout, mark->key, &mark->colour, x + height * 0.45, y + height * 0.29, height * 0.42);
}

static void
draw_marks (PbBlock  *block,
            gpointer  data,
            double    x,
            double    y,
            guint     first,
            guint     n)
{
  PbMarks *self = (PbMarks *) block;
  PbLayout *layout = data;

  if (self->rule > 0 && y > layout->grid->top + 1)
    pb_layout_rule (layout, &pb_line_ink, 0.75, x, y - self->rule, layout->grid->text_width);
  for (guint i = 0; i < self->marks->len; i++)
    {
      const Mark *mark = &g_array_index (self->marks, Mark, i);
      double pill = self->height * 0.86;
      double text = pb_block_get_height (mark->text);
      double top;
      double inset = mark->key != NULL ? pill * 1.12 : 0;

      if (mark->line < first || mark->line >= first + n)
        continue;
      top = y + (mark->line - first) * self->height;
      if (mark->key != NULL)
        draw_pill (self, layout, mark, x + mark->x, top, pill);
      pb_pdf_target_begin (layout->target, "P");
      pb_text_draw_at (layout, mark->text, x + mark->x + inset, top + (pill - text) / 2);
      pb_pdf_target_end (layout->target);
    }
}

static void
clear_marks (PbBlock *block)
{
  PbMarks *self = (PbMarks *) block;

  for (guint i = 0; i < self->marks->len; i++)
    pb_block_free (g_array_index (self->marks, Mark, i).text);
  g_array_unref (self->marks);
}

static const PbBlockType marks_type = { draw_marks, clear_marks };

static void
add_mark (PbMarks    *self,
          PbLayout   *layout,
          const char *key,
          const char *text,
          gboolean    filled)
{
  const Mark *last = self->marks->len > 0 ? &g_array_index (self->marks, Mark, self->marks->len - 1) : NULL;
  double gap = layout->grid->unit * 1.2;
  double room = layout->grid->text_width;
  PbTextSpec spec = { .style = key != NULL ? PB_STYLE_SMALL_BOLD : PB_STYLE_CODE, .text = text, .max_lines = 1,
                      .width = room - 2 * self->height };
  Mark mark = { .key = key, .filled = filled };

  if (key == NULL)
    spec.colour = &layout->tone;
  else if (filled)
    spec.colour = &layout->on_ground;
  mark.text = pb_text_new (layout, &spec);
  if (key != NULL)
    mark.colour = filled ? layout->on_ground : *pb_shape_get_colour (pb_phase_group_get_key (pb_phase_get_group (key)));
  mark.width = pb_text_get_width (mark.text) + (key != NULL ? self->height * 1.55 : 0);
  if (last != NULL)
    {
      mark.line = last->line;
      mark.x = last->x + last->width + gap;
      if (mark.x + mark.width > room)
        {
          mark.line++;
          mark.x = 0;
        }
    }
  g_array_append_val (self->marks, mark);
  if (mark.line == pb_block_get_n_parts (&self->parent))
    pb_block_add_part (&self->parent, self->height);
}

PbBlock *
pb_marks_new (PbLayout               *layout,
              const PbBookletProject *project,
              double                  rule)
{
  PbMarks *self = pb_block_new (sizeof (PbMarks), &marks_type);
  const char *phase = pb_booklet_term_for (PB_TERMS_PHASES, project->phase, layout->language);

  self->marks = g_array_new (FALSE, FALSE, sizeof (Mark));
  self->height = layout->styles->leading[PB_STYLE_CODE] * 1.42;
  self->ground = layout->ground;
  self->rule = rule;
  add_mark (self, layout, NULL, project->code, FALSE);
  add_mark (self, layout, project->phase, phase != NULL ? phase : project->phase, FALSE);
  if (project->badge != NULL)
    {
      const char *badge = pb_booklet_term_for (PB_TERMS_BADGES, project->badge, layout->language);

      add_mark (self, layout, project->badge, badge != NULL ? badge : project->badge, TRUE);
    }
  self->parent.keep_with_next = TRUE;
  self->parent.orphans = pb_block_get_n_parts (&self->parent);

  return &self->parent;
}

/* ---- what a badge means */

typedef struct
{
  PbBlock     parent;
  PbBlock    *text;
  const char *badge;
} PbBadgeMeaning;

static void
draw_meaning (PbBlock  *block,
              gpointer  data,
              double    x,
              double    y,
              guint     first,
              guint     n)
{
  PbBadgeMeaning *self = (PbBadgeMeaning *) block;
  PbLayout *layout = data;
  double size = layout->grid->unit * 1.5;

  pb_pdf_target_begin (layout->target, "LBody");
  pb_text_draw_at (layout, self->text, x + 2 * size, y);
  pb_pdf_target_end (layout->target);
  pb_pdf_target_begin_artifact (layout->target);
  pb_shape_draw (layout, self->badge, &layout->tone, x, y + (pb_block_get_part (self->text, 0) - size) / 2, size);
  pb_pdf_target_end (layout->target);
}

static void
clear_meaning (PbBlock *block)
{
  pb_block_free (((PbBadgeMeaning *) block)->text);
}

static const PbBlockType meaning_type = { draw_meaning, clear_meaning, NULL };

PbBlock *
pb_badge_meaning_new (PbLayout   *layout,
                      const char *badge)
{
  PbBadgeMeaning *self = pb_block_new (sizeof (PbBadgeMeaning), &meaning_type);
  const char *name = pb_booklet_term_for (PB_TERMS_BADGES, badge, layout->language);
  g_autofree char *text = g_strdup_printf ("%s: %s", name, pb_booklet_term_for (PB_TERMS_BADGE_MEANINGS, badge,
                                                                               layout->language));

  self->badge = badge;
  self->text = pb_text_new (layout, &(PbTextSpec) { .style = PB_STYLE_CONTENTS, .text = text,
                                                    .width = layout->grid->text_width - 4 * layout->grid->unit });
  self->parent.list = PB_LIST_ITEM;
  self->parent.before = layout->grid->unit * 0.5;
  pb_block_add_part (&self->parent, pb_block_get_height (self->text));

  return &self->parent;
}
