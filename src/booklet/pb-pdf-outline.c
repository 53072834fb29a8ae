/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-pdf-outline"
#include "config.h"

#include "pb-pdf-outline.h"

/* An outline of more items than this begins closed. */
#define MOST_OPEN 60

typedef struct
{
  guint   level;
  char   *title;
  char   *id;
  guint   parent;      /* by number, like the rest; 0 is the outline itself */
  guint   first;
  guint   last;
  guint   previous;
  guint   next;
  guint   n_below;     /* on all levels */
} Item;

struct _PbPdfOutline
{
  PbPdfFile *file;
  GArray    *items;      /* Item */
  guint      n_body;
};

static void
clear_item (gpointer data)
{
  Item *item = data;

  g_free (item->title);
  g_free (item->id);
}

PbPdfOutline *
pb_pdf_outline_new (PbPdfFile *file)
{
  PbPdfOutline *self = g_new0 (PbPdfOutline, 1);

  self->file = file;
  self->items = g_array_new (FALSE, FALSE, sizeof (Item));
  g_array_set_clear_func (self->items, clear_item);

  return self;
}

void
pb_pdf_outline_free (PbPdfOutline *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->items);
  g_free (self);
}

void
pb_pdf_outline_begin_front (PbPdfOutline *self)
{
  self->n_body = self->items->len;
}

void
pb_pdf_outline_add (PbPdfOutline *self,
                    guint         level,
                    const char   *title,
                    const char   *id)
{
  Item item = { .level = level, .title = g_strdup (title), .id = g_strdup (id) };

  g_array_append_val (self->items, item);
}

/* items[0] is the outline itself, of level 0. */
static Item *
order_items (PbPdfOutline *self)
{
  guint n = self->items->len;
  Item *items = g_new0 (Item, n + 1);

  for (guint i = 1; i <= n; i++)
    {
      guint parent = i - 1;

      items[i] = g_array_index (self->items, Item, (i - 1 + self->n_body) % n);
      while (items[parent].level >= items[i].level)
        parent = items[parent].parent;
      items[i].parent = parent;
      items[i].previous = items[parent].last;
      if (items[parent].last != 0)
        items[items[parent].last].next = i;
      else
        items[parent].first = i;
      items[parent].last = i;
    }
  for (guint i = n; i > 0; i--)
    items[items[i].parent].n_below += items[i].n_below + 1;

  return items;
}

static void
append_link (GString    *to,
             const char *key,
             PbPdfId     base,
             guint       item,
             gboolean    always)
{
  if (always || item != 0)
    g_string_append_printf (to, "/%s %u 0 R", key, base + item);
}

static void
write_item (PbPdfOutline *self,
            const Item   *items,
            guint         index,
            PbPdfId       base,
            gboolean      is_open)
{
  const Item *item = &items[index];
  g_autoptr(GString) text = g_string_new ("<<");

  if (index == 0)
    g_string_append (text, "/Type/Outlines");
  else
    {
      g_string_append (text, "/Title");
      pb_pdf_append_text (text, item->title);
      g_string_append (text, "/Dest");
      pb_pdf_append_text (text, item->id);
      append_link (text, "Parent", base, item->parent, TRUE);
    }
  append_link (text, "Prev", base, item->previous, FALSE);
  append_link (text, "Next", base, item->next, FALSE);
  append_link (text, "First", base, item->first, FALSE);
  append_link (text, "Last", base, item->last, FALSE);
  if (index == 0 && !is_open)
    {
      guint n_top = 0;

      for (guint i = item->first; i != 0; i = items[i].next)
        n_top++;
      g_string_append_printf (text, "/Count %u", n_top);
    }
  else if (item->n_below > 0)
    g_string_append_printf (text, "/Count %s%u", is_open ? "" : "-", item->n_below);
  g_string_append (text, ">>");
  pb_pdf_file_put (self->file, base + index, text->str);
}

void
pb_pdf_outline_finish (PbPdfOutline *self,
                       GString      *catalog)
{
  g_autofree Item *items = NULL;
  gboolean is_open = self->items->len <= MOST_OPEN;
  PbPdfId base = 0;

  if (self->items->len == 0)
    return;

  items = order_items (self);
  base = pb_pdf_file_allocate (self->file);
  for (guint i = 0; i < self->items->len; i++)
    pb_pdf_file_allocate (self->file);
  for (guint i = 0; i <= self->items->len; i++)
    write_item (self, items, i, base, is_open);

  g_string_append_printf (catalog, "/Outlines %u 0 R/PageMode/UseOutlines", base);
}
