/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-layout-badges"
#include "config.h"

#include "pb-booklet-terms.h"
#include "pb-layout-shape.h"
#include "pb-layout-text.h"

static gboolean
has_badge (PbLayout   *self,
           const char *badge)
{
  GHashTableIter iter;
  gpointer project;

  g_hash_table_iter_init (&iter, self->booklet->by_id);
  while (g_hash_table_iter_next (&iter, NULL, &project))
    {
      if (g_strcmp0 (((const PbBookletProject *) project)->badge, badge) == 0)
        return TRUE;
    }

  return FALSE;
}

static PbBlock *
make_title (PbLayout *self)
{
  PbBlock *block = pb_text_new_simple (self, PB_STYLE_SUB_THEME, "H2", pb_layout_term (self, PB_TERM_BADGES),
                                       self->grid->text_width);

  block->keep_with_next = TRUE;
  block->before = self->grid->unit * 4;

  return block;
}

/* The heading and a line for each badge; empty when there is none. */
static GPtrArray *
make_blocks (PbLayout *self)
{
  static const char *const badges[] = { "new", "continued", "running", "completed" };
  GPtrArray *blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_block_free);

  for (guint i = 0; i < G_N_ELEMENTS (badges); i++)
    {
      if (!has_badge (self, badges[i]))
        continue;

      if (blocks->len == 0)
        g_ptr_array_add (blocks, make_title (self));
      g_ptr_array_add (blocks, pb_badge_meaning_new (self, badges[i]));
    }

  return blocks;
}

static double
measure (const GPtrArray *blocks)
{
  double height = 0;

  for (guint i = 0; i < blocks->len; i++)
    {
      PbBlock *block = blocks->pdata[i];

      height += block->before + pb_block_get_height (block);
    }

  return height;
}

static void
add_blocks (PbLayout  *self,
            GPtrArray *blocks)
{
  g_ptr_array_set_free_func (blocks, NULL);
  pb_flow_begin (self->flow, NULL, TRUE);
  for (guint i = 0; i < blocks->len; i++)
    pb_flow_add (self->flow, self->grid->left, blocks->pdata[i]);
  pb_flow_end (self->flow);
}

/* The contents are counted before the key figures are drawn, and drawn after that: what was found then stays. */
void
pb_layout_add_badges_to_contents (PbLayout *self)
{
  g_autoptr(GPtrArray) blocks = make_blocks (self);

  if (self->counting)
    self->badges_fit = measure (blocks) <= pb_flow_get_room (self->flow);
  if (self->badges_fit)
    add_blocks (self, blocks);
}

void
pb_layout_add_badges_to_figures (PbLayout *self)
{
  g_autoptr(GPtrArray) blocks = make_blocks (self);

  if (!self->badges_fit)
    add_blocks (self, blocks);
}
