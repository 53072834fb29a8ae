/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "pb-layout-flow.h"

/* Pages of ten lines, each 10 high: what stands on them is written down, not drawn. */
#define TOP    50
#define BOTTOM 150
#define LINE   10

typedef struct
{
  PbBlock     parent;
  const char *name;
  double      height;       /* of a line that can be scaled, or 0 */
} Block;

typedef struct
{
  const char *name;
  guint       page;
  double      x;
  double      y;
  double      height;
  guint       first;
  guint       n;
} Placed;

typedef struct
{
  PbFlow  *flow;
  guint    page;
  GArray  *placed;          /* Placed */
  GString *tags;
  guint    n_grounds;
  guint    n_open;          /* pages */
} Fixture;

static void
draw (PbBlock  *block,
      gpointer  data,
      double    x,
      double    y,
      guint     first,
      guint     n)
{
  Fixture *f = data;
  Placed placed = { ((Block *) block)->name, f->page, x, y, pb_block_measure (block, first, n), first, n };

  g_array_append_val (f->placed, placed);
  g_string_append (f->tags, placed.name);
}

static void
scale (PbBlock *block,
       double   part)
{
  if (((Block *) block)->height > 0)
    pb_block_set_part (block, 0, ((Block *) block)->height * part);
}

static const PbBlockType type = { draw, NULL, scale };

static void
begin_page (gpointer data)
{
  Fixture *f = data;

  f->page++;
  f->n_open++;
}

static void
end_page (gpointer data)
{
  ((Fixture *) data)->n_open--;
}

static void
begin_tag (gpointer    data,
           const char *tag)
{
  g_string_append_printf (((Fixture *) data)->tags, "<%s>", tag);
}

static void
end_tag (gpointer data)
{
  g_string_append (((Fixture *) data)->tags, "</>");
}

static void
mark (gpointer       data,
      const PbBlock *block,
      double         y)
{
}

static void
add_area (gpointer          data,
          const char       *id,
          const PbFlowArea *area)
{
}

static void
draw_ground (gpointer          data,
             const PbFlowArea *area)
{
  ((Fixture *) data)->n_grounds++;
}

static const PbFlowHandler handler = { begin_page, end_page, begin_tag, end_tag, mark, add_area, draw_ground };

static void
set_up (Fixture       *f,
        gconstpointer  unused)
{
  f->flow = pb_flow_new (&handler, f, TOP, BOTTOM);
  f->placed = g_array_new (FALSE, FALSE, sizeof (Placed));
  f->tags = g_string_new (NULL);
}

static void
tear_down (Fixture       *f,
           gconstpointer  unused)
{
  pb_flow_end_page (f->flow);
  g_assert_cmpuint (f->n_open, ==, 0);
  pb_flow_free (f->flow);
  g_array_unref (f->placed);
  g_string_free (f->tags, TRUE);
}

static PbBlock *
lines (const char *name,
       guint       n)
{
  Block *self = pb_block_new (sizeof (Block), &type);

  self->name = name;
  self->parent.orphans = 2;
  self->parent.widows = 2;
  for (guint i = 0; i < n; i++)
    pb_block_add_part (&self->parent, LINE);

  return &self->parent;
}

static void
add_section (Fixture    *f,
             const char *name,
             guint       n,
             gboolean    keep)
{
  pb_flow_begin (f->flow, NULL, keep);
  pb_flow_add (f->flow, 0, lines (name, n));
  pb_flow_end (f->flow);
}

static void
assert_placed (Fixture    *f,
               guint       index,
               const char *name,
               guint       page,
               guint       line,
               guint       first,
               guint       n)
{
  const Placed *placed = &g_array_index (f->placed, Placed, index);

  g_assert_cmpuint (index, <, f->placed->len);
  g_assert_cmpstr (placed->name, ==, name);
  g_assert_cmpuint (placed->page, ==, page);
  g_assert_cmpfloat_with_epsilon (placed->y, TOP + line * LINE, 0.01);
  g_assert_cmpuint (placed->first, ==, first);
  g_assert_cmpuint (placed->n, ==, n);
}

static void
test_paragraph_breaks_where_page_is_full (Fixture       *f,
                                          gconstpointer  unused)
{
  add_section (f, "a", 14, FALSE);

  assert_placed (f, 0, "a", 1, 0, 0, 10);
  assert_placed (f, 1, "a", 2, 0, 10, 4);
  g_assert_cmpuint (pb_flow_get_n_pages (f->flow), ==, 2);
}

static void
test_no_line_stands_alone_at_top (Fixture       *f,
                                  gconstpointer  unused)
{
  add_section (f, "a", 11, FALSE);

  assert_placed (f, 0, "a", 1, 0, 0, 9);
  assert_placed (f, 1, "a", 2, 0, 9, 2);
}

static void
test_no_line_stands_alone_at_foot (Fixture       *f,
                                   gconstpointer  unused)
{
  add_section (f, "a", 9, FALSE);
  add_section (f, "b", 5, FALSE);

  assert_placed (f, 1, "b", 2, 0, 0, 5);
}

static void
test_three_lines_are_not_broken (Fixture       *f,
                                 gconstpointer  unused)
{
  add_section (f, "a", 8, FALSE);
  add_section (f, "b", 3, FALSE);

  assert_placed (f, 1, "b", 2, 0, 0, 3);
}

static void
test_heading_goes_with_what_follows (Fixture       *f,
                                     gconstpointer  unused)
{
  PbBlock *heading = lines ("h", 1);

  heading->keep_with_next = TRUE;
  add_section (f, "a", 8, FALSE);
  pb_flow_begin (f->flow, NULL, FALSE);
  pb_flow_add (f->flow, 0, heading);
  pb_flow_add (f->flow, 0, lines ("b", 6));
  pb_flow_end (f->flow);

  assert_placed (f, 1, "h", 2, 0, 0, 1);
  assert_placed (f, 2, "b", 2, 1, 0, 6);
}

static void
test_heading_goes_with_tracks_below (Fixture       *f,
                                     gconstpointer  unused)
{
  const PbTrack left = { 0, 10, 0 };
  const PbTrack right = { 20, 10, 0 };
  PbBlock *heading = lines ("h", 1);

  heading->keep_with_next = TRUE;
  add_section (f, "a", 8, FALSE);
  pb_flow_begin (f->flow, NULL, FALSE);
  pb_flow_add (f->flow, 0, heading);
  pb_flow_begin_tracks (f->flow, &left, &right, 0, FALSE);
  pb_flow_add_to (f->flow, 0, lines ("b", 4));
  pb_flow_add_to (f->flow, 1, lines ("c", 4));
  pb_flow_end (f->flow);

  assert_placed (f, 1, "h", 2, 0, 0, 1);
  assert_placed (f, 2, "b", 2, 1, 0, 4);
  assert_placed (f, 3, "c", 2, 1, 0, 4);
}

static void
test_section_is_kept_on_one_page (Fixture       *f,
                                  gconstpointer  unused)
{
  add_section (f, "a", 4, FALSE);
  add_section (f, "b", 8, TRUE);

  assert_placed (f, 1, "b", 2, 0, 0, 8);
}

static void
test_section_longer_than_page_begins_at_once (Fixture       *f,
                                              gconstpointer  unused)
{
  add_section (f, "a", 4, FALSE);
  add_section (f, "b", 12, TRUE);

  assert_placed (f, 1, "b", 1, 4, 0, 6);
  assert_placed (f, 2, "b", 2, 0, 6, 6);
}

static void
test_long_section_does_not_begin_in_a_corner (Fixture       *f,
                                              gconstpointer  unused)
{
  add_section (f, "a", 8, FALSE);
  add_section (f, "b", 14, TRUE);

  assert_placed (f, 1, "b", 2, 0, 0, 10);
}

static void
test_image_gives_way_to_keep_section (Fixture       *f,
                                      gconstpointer  unused)
{
  PbBlock *image = lines ("i", 0);

  pb_block_add_part (image, 50);
  ((Block *) image)->height = 50;
  pb_flow_begin (f->flow, NULL, TRUE);
  pb_flow_add (f->flow, 0, image);
  pb_flow_add (f->flow, 0, lines ("a", 6));
  pb_flow_end (f->flow);

  g_assert_cmpuint (pb_flow_get_n_pages (f->flow), ==, 1);
  g_assert_cmpfloat (g_array_index (f->placed, Placed, 0).height, <=, 40);
}

static void
test_head_of_table_is_repeated (Fixture       *f,
                                gconstpointer  unused)
{
  PbBlock *table = lines ("t", 25);

  table->n_head = 1;
  pb_flow_begin (f->flow, NULL, FALSE);
  pb_flow_add (f->flow, 0, table);
  pb_flow_end (f->flow);

  assert_placed (f, 0, "t", 1, 0, 0, 10);
  assert_placed (f, 1, "t", 2, 0, 10, 9);
  assert_placed (f, 2, "t", 3, 0, 19, 6);
  g_assert_cmpfloat_with_epsilon (g_array_index (f->placed, Placed, 1).height, 100, 0.01);
}

static void
test_head_of_table_never_stands_alone (Fixture       *f,
                                       gconstpointer  unused)
{
  PbBlock *table = lines ("t", 6);

  table->n_head = 1;
  add_section (f, "a", 8, FALSE);
  pb_flow_begin (f->flow, NULL, FALSE);
  pb_flow_add (f->flow, 0, table);
  pb_flow_end (f->flow);

  assert_placed (f, 1, "t", 2, 0, 0, 6);
}

static void
test_part_higher_than_page_is_drawn_all_the_same (Fixture       *f,
                                                  gconstpointer  unused)
{
  PbBlock *block = lines ("a", 0);

  pb_block_add_part (block, 500);
  pb_flow_begin (f->flow, NULL, TRUE);
  pb_flow_add (f->flow, 0, block);
  pb_flow_add (f->flow, 0, lines ("b", 2));
  pb_flow_end (f->flow);

  assert_placed (f, 0, "a", 1, 0, 0, 1);
  assert_placed (f, 1, "b", 2, 0, 0, 2);
}

static void
test_tracks_go_on_side_by_side (Fixture       *f,
                                gconstpointer  unused)
{
  const PbTrack left = { 0, 10, 0 };
  const PbTrack right = { 20, 10, 0 };

  pb_flow_begin (f->flow, NULL, FALSE);
  pb_flow_begin_tracks (f->flow, &left, &right, 0, FALSE);
  pb_flow_add_to (f->flow, 0, lines ("a", 14));
  pb_flow_add_to (f->flow, 1, lines ("b", 12));
  pb_flow_add (f->flow, 0, lines ("c", 2));
  pb_flow_end (f->flow);

  assert_placed (f, 0, "a", 1, 0, 0, 10);
  assert_placed (f, 1, "b", 1, 0, 0, 10);
  assert_placed (f, 2, "a", 2, 0, 10, 4);
  assert_placed (f, 3, "b", 2, 0, 10, 2);
  assert_placed (f, 4, "c", 2, 4, 0, 2);
}

static void
test_row_is_kept_on_one_page (Fixture       *f,
                              gconstpointer  unused)
{
  const PbTrack left = { 0, 10, 5 };
  const PbTrack right = { 20, 10, 5 };

  add_section (f, "a", 6, FALSE);
  pb_flow_begin (f->flow, NULL, FALSE);
  pb_flow_begin_tracks (f->flow, &left, &right, 0, TRUE);
  pb_flow_add_to (f->flow, 0, lines ("b", 8));
  pb_flow_add_to (f->flow, 1, lines ("c", 2));
  pb_flow_end (f->flow);

  g_assert_cmpuint (g_array_index (f->placed, Placed, 1).page, ==, 2);
  g_assert_cmpuint (g_array_index (f->placed, Placed, 2).page, ==, 2);
  g_assert_cmpuint (f->n_grounds, ==, 1);
}

static void
test_columns_fill_before_pages (Fixture       *f,
                                gconstpointer  unused)
{
  add_section (f, "a", 4, FALSE);
  pb_flow_set_columns (f->flow, 2, 30);
  add_section (f, "b", 20, FALSE);

  assert_placed (f, 1, "b", 1, 4, 0, 6);
  assert_placed (f, 2, "b", 1, 4, 6, 6);
  assert_placed (f, 3, "b", 2, 0, 12, 8);
  g_assert_cmpfloat (g_array_index (f->placed, Placed, 2).x, ==, 30);
}

static void
test_facts_are_one_list (Fixture       *f,
                         gconstpointer  unused)
{
  PbBlock *label = lines ("a", 1);
  PbBlock *value = lines ("b", 1);
  PbBlock *other = lines ("c", 1);

  label->list = PB_LIST_LABEL;
  value->list = PB_LIST_MORE;
  other->list = PB_LIST_ITEM;
  pb_flow_begin (f->flow, NULL, FALSE);
  pb_flow_add (f->flow, 0, label);
  pb_flow_add (f->flow, 0, value);
  pb_flow_add (f->flow, 0, other);
  pb_flow_add (f->flow, 0, lines ("d", 1));
  pb_flow_end (f->flow);

  g_assert_cmpstr (f->tags->str, ==, "<L><LI>ab</><LI>c</></>d");
}

/* ---- any section at all */

static PbBlock *
random_block (GRand *rand)
{
  PbBlock *block = lines ("r", 0);
  guint n = g_rand_int_range (rand, 1, 30);

  for (guint i = 0; i < n; i++)
    pb_block_add_part (block, g_rand_double_range (rand, 1, 20));
  block->n_head = n > 4 && g_rand_int_range (rand, 0, 3) == 0 ? 1 : 0;
  block->keep_with_next = g_rand_int_range (rand, 0, 4) == 0;
  block->before = g_rand_double_range (rand, 0, 15);

  return block;
}

static void
add_random_section (PbFlow *flow,
                    GRand  *rand)
{
  const PbTrack left = { 0, 10, 3 };
  const PbTrack right = { 20, 10, 0 };

  pb_flow_begin (flow, NULL, g_rand_boolean (rand));
  for (int i = g_rand_int_range (rand, 0, 4); i >= 0; i--)
    pb_flow_add (flow, 0, random_block (rand));
  if (g_rand_boolean (rand))
    {
      pb_flow_begin_tracks (flow, &left, &right, 4, g_rand_boolean (rand));
      for (int i = g_rand_int_range (rand, 0, 6); i > 0; i--)
        pb_flow_add_to (flow, g_rand_int_range (rand, 0, 2), random_block (rand));
    }
  pb_flow_end (flow);
}

static gboolean
overlap (const Placed *a,
         const Placed *b)
{
  return a->page == b->page && a->y + 0.01 < b->y + b->height && b->y + 0.01 < a->y + a->height &&
         (a->x == b->x || a->x == 0 || b->x == 0) && !(a->x == 20 || b->x == 20);
}

static void
test_nothing_overlaps_or_leaves_page (Fixture       *f,
                                      gconstpointer  unused)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (5);

  for (guint i = 0; i < 300; i++)
    add_random_section (f->flow, rand);

  for (guint i = 0; i < f->placed->len; i++)
    {
      const Placed *placed = &g_array_index (f->placed, Placed, i);

      g_assert_cmpfloat (placed->y, >=, TOP - 0.01);
      g_assert_cmpfloat (placed->y + placed->height, <=, BOTTOM + 0.1);
      for (guint j = i > 40 ? i - 40 : 0; j < i; j++)
        g_assert_false (overlap (placed, &g_array_index (f->placed, Placed, j)));
    }
}

static void
test_counting_agrees_with_drawing (Fixture       *f,
                                   gconstpointer  unused)
{
  g_autoptr(PbFlow) counting = pb_flow_new (NULL, NULL, TOP, BOTTOM);
  g_autoptr(GRand) rand = g_rand_new_with_seed (7);
  g_autoptr(GRand) same = g_rand_new_with_seed (7);

  for (guint i = 0; i < 100; i++)
    {
      add_random_section (f->flow, rand);
      add_random_section (counting, same);
    }

  g_assert_cmpuint (pb_flow_get_n_pages (counting), ==, f->page);
  g_assert_cmpuint (pb_flow_get_n_pages (f->flow), ==, f->page);
}

#define ADD(path, test) g_test_add ("/layout-flow/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("paragraph-breaks-where-page-is-full", test_paragraph_breaks_where_page_is_full);
  ADD ("no-line-stands-alone-at-top", test_no_line_stands_alone_at_top);
  ADD ("no-line-stands-alone-at-foot", test_no_line_stands_alone_at_foot);
  ADD ("three-lines-are-not-broken", test_three_lines_are_not_broken);
  ADD ("heading-goes-with-what-follows", test_heading_goes_with_what_follows);
  ADD ("heading-goes-with-tracks-below", test_heading_goes_with_tracks_below);
  ADD ("section-is-kept-on-one-page", test_section_is_kept_on_one_page);
  ADD ("section-longer-than-page-begins-at-once", test_section_longer_than_page_begins_at_once);
  ADD ("long-section-does-not-begin-in-a-corner", test_long_section_does_not_begin_in_a_corner);
  ADD ("image-gives-way-to-keep-section", test_image_gives_way_to_keep_section);
  ADD ("head-of-table-is-repeated", test_head_of_table_is_repeated);
  ADD ("head-of-table-never-stands-alone", test_head_of_table_never_stands_alone);
  ADD ("part-higher-than-page-is-drawn-all-the-same", test_part_higher_than_page_is_drawn_all_the_same);
  ADD ("tracks-go-on-side-by-side", test_tracks_go_on_side_by_side);
  ADD ("row-is-kept-on-one-page", test_row_is_kept_on_one_page);
  ADD ("columns-fill-before-pages", test_columns_fill_before_pages);
  ADD ("facts-are-one-list", test_facts_are_one_list);
  ADD ("nothing-overlaps-or-leaves-page", test_nothing_overlaps_or_leaves_page);
  ADD ("counting-agrees-with-drawing", test_counting_agrees_with_drawing);

  return g_test_run ();
}
