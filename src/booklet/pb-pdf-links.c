/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-pdf-links"
#include "config.h"

#include <math.h>
#include <string.h>

#include "pb-pdf-links.h"

/* Places of a leaf of the name tree. */
#define LEAF_SIZE 100
/* What a reader says of a link is not a page of text. */
#define MOST_TEXT 500

typedef struct
{
  PbPdfElement *element;
  char         *id;         /* or NULL */
  char         *uri;        /* or NULL */
  GString      *text;
  GArray       *places;     /* cairo_rectangle_t, one for each line on this page */
} Link;

typedef struct
{
  char    *id;
  PbPdfId  page;
  double   y;
} Place;

struct _PbPdfLinks
{
  PbPdfFile      *file;
  PbPdfStructure *structure;
  double          page_height;
  PbPdfId         page;
  GPtrArray      *open;        /* Link, the innermost last */
  GPtrArray      *ended;       /* Link, on this page */
  GArray         *places;      /* Place */
  GHashTable     *ids;         /* char *, borrowed from the places */
};

static void
link_free (gpointer data)
{
  Link *item = data;

  g_free (item->id);
  g_free (item->uri);
  g_string_free (item->text, TRUE);
  g_array_unref (item->places);
  g_free (item);
}

static void
clear_place (gpointer data)
{
  g_free (((Place *) data)->id);
}

PbPdfLinks *
pb_pdf_links_new (PbPdfFile      *file,
                  PbPdfStructure *structure,
                  double          page_height)
{
  PbPdfLinks *self = g_new0 (PbPdfLinks, 1);

  self->file = file;
  self->structure = structure;
  self->page_height = page_height;
  self->open = g_ptr_array_new_with_free_func (link_free);
  self->ended = g_ptr_array_new_with_free_func (link_free);
  self->places = g_array_new (FALSE, FALSE, sizeof (Place));
  g_array_set_clear_func (self->places, clear_place);
  self->ids = g_hash_table_new (g_str_hash, g_str_equal);

  return self;
}

void
pb_pdf_links_free (PbPdfLinks *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->open);
  g_ptr_array_unref (self->ended);
  g_hash_table_unref (self->ids);
  g_array_unref (self->places);
  g_free (self);
}

/* ---- links */

void
pb_pdf_links_begin (PbPdfLinks   *self,
                    PbPdfElement *element,
                    const char   *id,
                    const char   *uri)
{
  Link *item = g_new0 (Link, 1);

  item->element = element;
  item->id = g_strdup (id);
  item->uri = g_strdup (uri);
  item->text = g_string_new (NULL);
  item->places = g_array_new (FALSE, FALSE, sizeof (cairo_rectangle_t));
  g_ptr_array_add (self->open, item);
}

void
pb_pdf_links_end (PbPdfLinks   *self,
                  PbPdfElement *element)
{
  Link *last = self->open->len > 0 ? self->open->pdata[self->open->len - 1] : NULL;

  if (last == NULL || last->element != element)
    return;

  g_ptr_array_steal_index (self->open, self->open->len - 1);
  if (last->places->len > 0)
    g_ptr_array_add (self->ended, last);
  else
    link_free (last);
}

gboolean
pb_pdf_links_is_open (PbPdfLinks *self)
{
  return self->open->len > 0 && !pb_pdf_structure_is_artifact (self->structure);
}

void
pb_pdf_links_add_text (PbPdfLinks              *self,
                       const char              *text,
                       gsize                    length,
                       const cairo_rectangle_t *place)
{
  Link *last;

  g_return_if_fail (pb_pdf_links_is_open (self));

  last = self->open->pdata[self->open->len - 1];
  g_array_append_val (last->places, *place);
  if (last->text->len < MOST_TEXT)
    {
      if (last->text->len > 0)
        g_string_append_c (last->text, ' ');
      g_string_append_len (last->text, text, (gssize) length);
    }
}

static void
append_corner (GString    *to,
               PbPdfLinks *self,
               double      x,
               double      y)
{
  pb_pdf_append_number (to, x);
  g_string_append_c (to, ' ');
  pb_pdf_append_number (to, self->page_height - y);
  g_string_append_c (to, ' ');
}

static void
append_places (GString    *to,
               PbPdfLinks *self,
               const Link *item)
{
  const cairo_rectangle_t *first = &g_array_index (item->places, cairo_rectangle_t, 0);
  double left = first->x, top = first->y, right = first->x, bottom = first->y;
  g_autoptr(GString) corners = g_string_new (NULL);

  for (guint i = 0; i < item->places->len; i++)
    {
      const cairo_rectangle_t *place = &first[i];

      left = MIN (left, place->x);
      top = MIN (top, place->y);
      right = MAX (right, place->x + place->width);
      bottom = MAX (bottom, place->y + place->height);
      append_corner (corners, self, place->x, place->y);
      append_corner (corners, self, place->x + place->width, place->y);
      append_corner (corners, self, place->x, place->y + place->height);
      append_corner (corners, self, place->x + place->width, place->y + place->height);
    }

  g_string_append (to, "/Rect[");
  append_corner (to, self, left, bottom);
  append_corner (to, self, right, top);
  g_string_append_c (to, ']');
  if (item->places->len > 1)
    g_string_append_printf (to, "/QuadPoints[%s]", corners->str);
}

static void
append_uri (GString    *to,
            const char *uri)
{
  g_autofree char *escaped = g_uri_escape_string (uri, ":/?#[]@!$&'()*+,;=%", FALSE);

  g_string_append (to, "/A<</S/URI/URI");
  pb_pdf_append_text (to, escaped);
  g_string_append (to, ">>");
}

static PbPdfId
write_link (PbPdfLinks *self,
            Link       *item)
{
  g_autoptr(GString) text = g_string_new ("<</Type/Annot/Subtype/Link/Border[0 0 0]/F 4");
  PbPdfId id = pb_pdf_file_allocate (self->file);
  guint key = pb_pdf_structure_add_object (self->structure, item->element, id);

  g_string_append_printf (text, "/StructParent %u/P %u 0 R", key, self->page);
  append_places (text, self, item);
  g_string_append (text, "/Contents");
  pb_pdf_append_text (text, item->text->len > 0 || item->uri == NULL ? item->text->str : item->uri);
  if (item->uri != NULL)
    append_uri (text, item->uri);
  else
    {
      g_string_append (text, "/Dest");
      pb_pdf_append_text (text, item->id);
    }
  g_string_append (text, ">>");
  pb_pdf_file_put (self->file, id, text->str);

  return id;
}

static void
write_links (PbPdfLinks *self,
             GPtrArray  *links,
             GString    *list)
{
  for (guint i = 0; i < links->len; i++)
    {
      Link *item = links->pdata[i];

      if (item->places->len > 0)
        g_string_append_printf (list, " %u 0 R", write_link (self, item));
      g_array_set_size (item->places, 0);
    }
}

void
pb_pdf_links_begin_page (PbPdfLinks *self,
                         PbPdfId     page)
{
  self->page = page;
}

void
pb_pdf_links_end_page (PbPdfLinks *self,
                       GString    *entries)
{
  g_autoptr(GString) list = g_string_new (NULL);

  write_links (self, self->ended, list);
  write_links (self, self->open, list);
  g_ptr_array_set_size (self->ended, 0);
  if (list->len > 0)
    g_string_append_printf (entries, "/Annots[%s]", list->str);
}

/* ---- places */

void
pb_pdf_links_mark (PbPdfLinks *self,
                   const char *id,
                   double      y)
{
  Place place;

  if (g_hash_table_contains (self->ids, id))
    return;

  place = (Place) { g_strdup (id), self->page, y };
  g_array_append_val (self->places, place);
  g_hash_table_add (self->ids, place.id);
}

static int
compare_places (gconstpointer a,
                gconstpointer b)
{
  return strcmp (((const Place *) a)->id, ((const Place *) b)->id);
}

static void
write_leaf (PbPdfLinks  *self,
            const Place *places,
            guint        n_places,
            GString     *kids)
{
  g_autoptr(GString) text = g_string_new ("<</Limits[");
  PbPdfId id = pb_pdf_file_allocate (self->file);

  pb_pdf_append_text (text, places[0].id);
  pb_pdf_append_text (text, places[n_places - 1].id);
  g_string_append (text, "]/Names[");
  for (guint i = 0; i < n_places; i++)
    {
      pb_pdf_append_text (text, places[i].id);
      g_string_append_printf (text, "[%u 0 R/XYZ 0 ", places[i].page);
      pb_pdf_append_number (text, self->page_height - places[i].y);
      g_string_append (text, " null]");
    }
  g_string_append (text, "]>>");
  pb_pdf_file_put (self->file, id, text->str);
  g_string_append_printf (kids, " %u 0 R", id);
}

PbPdfId
pb_pdf_links_finish (PbPdfLinks *self)
{
  PbPdfId tree = pb_pdf_file_allocate (self->file);
  g_autoptr(GString) kids = g_string_new (NULL);
  const Place *places;

  g_array_sort (self->places, compare_places);
  places = (const Place *) (gpointer) self->places->data;
  for (guint start = 0; start < self->places->len; start += LEAF_SIZE)
    write_leaf (self, &places[start], MIN (LEAF_SIZE, self->places->len - start), kids);
  pb_pdf_file_printf (self->file, tree, "<</Kids[%s]>>", kids->str);

  return tree;
}
