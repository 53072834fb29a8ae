/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-layout-block"
#include "config.h"

#include "pb-layout-block.h"

/* Sums of heights differ by less than that. */
#define TOLERANCE 0.01

gpointer
pb_block_new (gsize              size,
              const PbBlockType *type)
{
  PbBlock *self = g_malloc0 (size);

  self->type = type;
  self->heights = g_array_new (FALSE, FALSE, sizeof (double));
  self->orphans = 1;
  self->widows = 1;

  return self;
}

void
pb_block_free (PbBlock *self)
{
  if (self->type->clear != NULL)
    self->type->clear (self);
  g_array_unref (self->heights);
  g_free (self);
}

void
pb_block_add_part (PbBlock *self,
                   double   height)
{
  g_array_append_val (self->heights, height);
}

guint
pb_block_get_n_parts (const PbBlock *self)
{
  return self->heights->len;
}

void
pb_block_set_part (PbBlock *self,
                   guint    part,
                   double   height)
{
  g_array_index (self->heights, double, part) = height;
}

double
pb_block_get_part (const PbBlock *self,
                   guint          part)
{
  return g_array_index (self->heights, double, part);
}

static double
get_head (const PbBlock *self,
          guint          first)
{
  double height = 0;

  if (first < self->n_head)
    return 0;

  for (guint i = 0; i < self->n_head; i++)
    height += pb_block_get_part (self, i);

  return height;
}

double
pb_block_measure (const PbBlock *self,
                  guint          first,
                  guint          n)
{
  double height = get_head (self, first);

  for (guint i = first; i < first + n; i++)
    height += pb_block_get_part (self, i);

  return height;
}

double
pb_block_get_height (const PbBlock *self)
{
  return pb_block_measure (self, 0, self->heights->len);
}

double
pb_block_get_start (const PbBlock *self)
{
  guint n = self->n_head + self->orphans;

  if (self->heights->len < n + self->widows)
    n = self->heights->len;

  return pb_block_measure (self, 0, n);
}

guint
pb_block_fit (const PbBlock *self,
              guint          first,
              double         available,
              gboolean       at_top)
{
  guint left = self->heights->len - first;
  guint least = first < self->n_head ? self->n_head - first + self->orphans : first == 0 ? self->orphans : 1;
  double height = get_head (self, first);
  guint n = 0;

  while (n < left && height + pb_block_get_part (self, first + n) <= available + TOLERANCE)
    height += pb_block_get_part (self, first + n++);

  if (n == left)
    return n;
  if (left - n < self->widows)
    {
      guint lent = self->widows - (left - n);

      if (n >= lent + least)
        return n - lent;
      return at_top ? MAX (n, 1) : 0;
    }
  if (n < least)
    return at_top ? MAX (n, 1) : 0;

  return n;
}
