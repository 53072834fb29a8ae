/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-pdf-document"
#include "config.h"

#include "pb-pdf-content.h"
#include "pb-pdf-document.h"
#include "pb-pdf-file.h"
#include "pb-pdf-import.h"
#include "pb-pdf-links.h"
#include "pb-pdf-metadata.h"
#include "pb-pdf-outline.h"
#include "pb-pdf-structure.h"

/* Pages of a node of the page tree. */
#define NODE_SIZE 50

/* A node of the page tree. */
typedef struct
{
  PbPdfId id;
  guint   first;      /* page, as they were drawn */
  guint   n_pages;
} Node;

struct _PbPdfDocument
{
  double          width;
  double          height;
  PbPdfFile      *file;
  PbPdfImport    *import;
  PbPdfStructure *structure;
  PbPdfLinks     *links;
  PbPdfOutline   *outline;
  PbPdfMetadata  *metadata;
  GArray         *pages;         /* PbPdfId, as they were drawn */
  GPtrArray      *labels;        /* char *, of each page */
  PbPdfId         tree;          /* the root of the page tree */
  GArray         *nodes;         /* Node, as the pages were drawn */
  guint           n_body;        /* pages; those behind them are the front's */
  guint           n_body_nodes;
};

PbPdfDocument *
pb_pdf_document_new (const PbPdfInfo *info,
                     double           width,
                     double           height,
                     GOutputStream   *stream,
                     GCancellable    *cancellable)
{
  PbPdfDocument *self = g_new0 (PbPdfDocument, 1);

  self->width = width;
  self->height = height;
  self->file = pb_pdf_file_new (stream, cancellable);
  self->import = pb_pdf_import_new (self->file, width, height);
  self->structure = pb_pdf_structure_new (self->file);
  self->links = pb_pdf_links_new (self->file, self->structure, height);
  self->outline = pb_pdf_outline_new (self->file);
  self->metadata = pb_pdf_metadata_new (info);
  self->pages = g_array_new (FALSE, FALSE, sizeof (PbPdfId));
  self->labels = g_ptr_array_new_with_free_func (g_free);
  self->tree = pb_pdf_file_allocate (self->file);
  self->nodes = g_array_new (FALSE, FALSE, sizeof (Node));

  return self;
}

void
pb_pdf_document_free (PbPdfDocument *self)
{
  g_return_if_fail (self != NULL);

  pb_pdf_import_free (self->import);
  pb_pdf_links_free (self->links);
  pb_pdf_outline_free (self->outline);
  pb_pdf_metadata_free (self->metadata);
  pb_pdf_structure_free (self->structure);
  pb_pdf_file_free (self->file);
  g_array_unref (self->pages);
  g_ptr_array_unref (self->labels);
  g_array_unref (self->nodes);
  g_free (self);
}

/* ---- pages */

void
pb_pdf_document_begin_front (PbPdfDocument *self)
{
  self->n_body = self->pages->len;
  self->n_body_nodes = self->nodes->len;
  pb_pdf_structure_begin_front (self->structure);
  pb_pdf_outline_begin_front (self->outline);
}

cairo_t *
pb_pdf_document_begin_page (PbPdfDocument *self,
                            const char    *label)
{
  PbPdfId page = pb_pdf_file_allocate (self->file);

  g_array_append_val (self->pages, page);
  g_ptr_array_add (self->labels, g_strdup (label));
  pb_pdf_structure_begin_page (self->structure, page);
  pb_pdf_links_begin_page (self->links, page);

  return cairo_create (pb_pdf_import_get_surface (self->import));
}

/* Counts the page that was drawn last among a node of the page tree, which is of one part of the booklet. */
static PbPdfId
add_to_tree (PbPdfDocument *self)
{
  Node *node = self->nodes->len > 0 ? &g_array_index (self->nodes, Node, self->nodes->len - 1) : NULL;

  if (node == NULL || node->n_pages == NODE_SIZE || self->nodes->len == self->n_body_nodes)
    {
      Node next = { pb_pdf_file_allocate (self->file), self->pages->len - 1, 0 };

      g_array_append_val (self->nodes, next);
      node = &g_array_index (self->nodes, Node, self->nodes->len - 1);
    }
  node->n_pages++;

  return node->id;
}

void
pb_pdf_document_end_page (PbPdfDocument *self)
{
  g_autoptr(GArray) sections = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr(GString) entries = g_string_new ("/Type/Page/MediaBox[0 0 ");
  PbPdfId page = g_array_index (self->pages, PbPdfId, self->pages->len - 1);
  const PbPdfSwitch *switches;
  guint n_switches;

  switches = pb_pdf_structure_get_switches (self->structure, &n_switches);
  pb_pdf_import_end_page (self->import, switches, n_switches, sections);

  pb_pdf_append_number (entries, self->width);
  g_string_append_c (entries, ' ');
  pb_pdf_append_number (entries, self->height);
  g_string_append_printf (entries, "]/Parent %u 0 R/Tabs/S", add_to_tree (self));
  pb_pdf_links_end_page (self->links, entries);
  g_string_append_printf (entries, "/StructParents %u", pb_pdf_structure_end_page (self->structure, sections));
  pb_pdf_import_describe_page (self->import, page, entries->str);
}

/* ---- structure */

void
pb_pdf_document_begin (PbPdfDocument *self,
                       const char    *tag)
{
  pb_pdf_structure_begin (self->structure, tag, NULL);
}

void
pb_pdf_document_begin_figure (PbPdfDocument *self,
                              cairo_t       *cr,
                              const char    *alternative_text)
{
  g_autoptr(GString) attributes = g_string_new ("/Alt");

  if (alternative_text != NULL)
    pb_pdf_append_text (attributes, alternative_text);
  pb_pdf_structure_begin (self->structure, alternative_text != NULL ? "Figure" : NULL, attributes->str);
  pb_pdf_document_draw (self, cr);
}

void
pb_pdf_document_begin_header (PbPdfDocument *self,
                              const char    *scope)
{
  g_autofree char *attributes = g_strdup_printf ("/A<</O/Table/Scope/%s>>", scope);

  pb_pdf_structure_begin (self->structure, "TH", attributes);
}

void
pb_pdf_document_begin_link (PbPdfDocument *self,
                            const char    *id,
                            const char    *uri)
{
  pb_pdf_links_begin (self->links, pb_pdf_structure_begin (self->structure, "Link", NULL), id, uri);
}

void
pb_pdf_document_end (PbPdfDocument *self,
                     cairo_t       *cr)
{
  gboolean was_figure = pb_pdf_structure_is_figure (self->structure);

  pb_pdf_links_end (self->links, pb_pdf_structure_get_current (self->structure));
  pb_pdf_structure_end (self->structure);
  /* What is painted after a figure is no longer of it. */
  if (was_figure)
    pb_pdf_document_draw (self, cr);
}

void
pb_pdf_document_draw (PbPdfDocument *self,
                      cairo_t       *cr)
{
  if (cr != NULL && pb_pdf_structure_switch (self->structure))
    pb_pdf_content_draw_mark (cr);
}

gboolean
pb_pdf_document_is_in_link (PbPdfDocument *self)
{
  return pb_pdf_links_is_open (self->links);
}

void
pb_pdf_document_add_text (PbPdfDocument           *self,
                          const char              *text,
                          gsize                    length,
                          const cairo_rectangle_t *place)
{
  pb_pdf_links_add_text (self->links, text, length, place);
}

void
pb_pdf_document_mark (PbPdfDocument *self,
                      const char    *id,
                      double         y)
{
  pb_pdf_links_mark (self->links, id, y);
}

void
pb_pdf_document_outline (PbPdfDocument *self,
                         guint          level,
                         const char    *title,
                         const char    *id)
{
  pb_pdf_outline_add (self->outline, level, title, id);
}

/* ---- the end */

static void
write_node (PbPdfDocument *self,
            const Node    *node,
            GString       *kids)
{
  g_autoptr(GString) text = g_string_new ("<</Type/Pages");

  g_string_append_printf (text, "/Parent %u 0 R/Count %u/Kids[", self->tree, node->n_pages);
  for (guint i = 0; i < node->n_pages; i++)
    g_string_append_printf (text, " %u 0 R", g_array_index (self->pages, PbPdfId, node->first + i));
  g_string_append (text, "]>>");
  pb_pdf_file_put (self->file, node->id, text->str);
  g_string_append_printf (kids, " %u 0 R", node->id);
}

static void
write_tree (PbPdfDocument *self)
{
  g_autoptr(GString) kids = g_string_new (NULL);

  for (guint i = self->n_body_nodes; i < self->nodes->len; i++)
    write_node (self, &g_array_index (self->nodes, Node, i), kids);
  for (guint i = 0; i < self->n_body_nodes; i++)
    write_node (self, &g_array_index (self->nodes, Node, i), kids);
  pb_pdf_file_printf (self->file, self->tree, "<</Type/Pages/Count %u/Kids[%s]>>", self->pages->len, kids->str);
}

/* "7": a page that is counted on from the one before it. */
static gboolean
read_count (const char *label,
            guint64    *count)
{
  const char *end;

  if (!g_ascii_isdigit (*label) || *label == '0')
    return FALSE;

  *count = g_ascii_strtoull (label, (char **) &end, 10);

  return *end == '\0' && *count < G_MAXINT;
}

/* Only where a label does not follow from the one before it. */
static char *
list_labels (PbPdfDocument *self)
{
  GString *text = g_string_new (NULL);
  guint64 last = 0;

  for (guint i = 0; i < self->labels->len; i++)
    {
      const char *label = self->labels->pdata[(i + self->n_body) % self->labels->len];
      guint64 count = 0;

      if (!read_count (label, &count))
        {
          g_string_append_printf (text, " %u<</P", i);
          pb_pdf_append_text (text, label);
          g_string_append (text, ">>");
        }
      else if (last == 0 || count != last + 1)
        g_string_append_printf (text, " %u<</S/D/St %" G_GUINT64_FORMAT ">>", i, count);
      last = count;
    }

  return g_string_free (text, FALSE);
}

gboolean
pb_pdf_document_finish (PbPdfDocument  *self,
                        GError        **error)
{
  g_autofree char *labels = list_labels (self);
  PbPdfId catalog = pb_pdf_file_allocate (self->file);
  g_autoptr(GString) text = g_string_new ("<</Type/Catalog");

  pb_pdf_import_finish (self->import);
  write_tree (self);
  g_string_append_printf (text, "/Pages %u 0 R/PageLabels<</Nums[%s]>>", self->tree, labels);
  g_string_append_printf (text, "/StructTreeRoot %u 0 R", pb_pdf_structure_finish (self->structure));
  g_string_append_printf (text, "/Names<</Dests %u 0 R>>", pb_pdf_links_finish (self->links));
  pb_pdf_outline_finish (self->outline, text);
  pb_pdf_metadata_describe (self->metadata, self->file, text);
  g_string_append (text, "/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true>>>>");
  pb_pdf_file_put (self->file, catalog, text->str);

  return pb_pdf_file_finish (self->file, catalog, pb_pdf_metadata_write_info (self->metadata, self->file), error);
}
