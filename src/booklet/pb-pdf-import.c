/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-pdf-import"
#include "config.h"

#include <cairo-pdf.h>
#include <glib/gi18n.h>
#include <string.h>

#include "pb-error.h"
#include "pb-pdf-deflate.h"
#include "pb-pdf-import.h"
#include "pb-pdf-token.h"

/* A page of cairo's, until both halves of what is said of it have come. */
typedef struct
{
  guint   contents;     /* cairo's number of its content stream */
  PbPdfId page;
  char   *entries;      /* of ours, or NULL */
} Page;

struct _PbPdfImport
{
  PbPdfFile       *file;
  cairo_surface_t *surface;
  GConverter      *inflater;
  GString         *output;       /* of cairo, that is not read yet */
  gboolean         has_ended;    /* with its objects */
  GArray          *numbers;      /* PbPdfId; what cairo calls n at n, 0 where it was not met yet */
  GHashTable      *lengths;      /* cairo's number → the length that it will say, of a stream that was read */
  GQueue           pages;        /* Page, that cairo did not describe yet */
  GQueue           described;    /* char *: what cairo says of pages that we did not describe yet */

  /* While a page ends. */
  Page            *page;         /* NULL otherwise */
  const PbPdfSwitch *switches;
  guint            n_switches;
  GArray          *sections;
};

/* An object as cairo wrote it. */
typedef struct
{
  guint       number;
  const char *value;
  gsize       value_length;      /* of the dictionary, when it is a stream */
  const char *data;              /* of a stream; NULL: it is none */
  gsize       data_length;
} Object;

static void
page_free (gpointer data)
{
  Page *page = data;

  g_free (page->entries);
  g_free (page);
}

static gboolean
refuse (PbPdfImport *self)
{
  pb_pdf_file_take_error (self->file,
                          g_error_new_literal (PB_ERROR, PB_ERROR_UNSUPPORTED,
                                               _("The PDF could not be made, because this version of cairo "
                                                 "writes it in another way. Export to HTML, and print that.")));

  return FALSE;
}

static cairo_status_t
on_write_cb (gpointer      data,
             const guchar *bytes,
             guint         length)
{
  PbPdfImport *self = data;

  if (!pb_pdf_file_is_sound (self->file))
    return CAIRO_STATUS_WRITE_ERROR;

  if (!self->has_ended)
    g_string_append_len (self->output, (const char *) bytes, length);

  return CAIRO_STATUS_SUCCESS;
}

PbPdfImport *
pb_pdf_import_new (PbPdfFile *file,
                   double     width,
                   double     height)
{
  PbPdfImport *self = g_new0 (PbPdfImport, 1);

  g_return_val_if_fail (file != NULL, NULL);

  self->file = file;
  self->inflater = pb_pdf_inflater_new ();
  self->output = g_string_new (NULL);
  self->numbers = g_array_new (FALSE, TRUE, sizeof (PbPdfId));
  self->lengths = g_hash_table_new (NULL, NULL);
  g_queue_init (&self->pages);
  g_queue_init (&self->described);
  self->surface = cairo_pdf_surface_create_for_stream (on_write_cb, self, width, height);
  /* Of which every object is a text of its own. */
  cairo_pdf_surface_restrict_to_version (self->surface, CAIRO_PDF_VERSION_1_4);

  return self;
}

void
pb_pdf_import_free (PbPdfImport *self)
{
  g_return_if_fail (self != NULL);

  self->has_ended = TRUE;
  cairo_surface_finish (self->surface);
  cairo_surface_destroy (self->surface);
  g_object_unref (self->inflater);
  g_string_free (self->output, TRUE);
  g_array_unref (self->numbers);
  g_hash_table_unref (self->lengths);
  g_queue_clear_full (&self->pages, page_free);
  g_queue_clear_full (&self->described, g_free);
  g_free (self);
}

cairo_surface_t *
pb_pdf_import_get_surface (PbPdfImport *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->surface;
}

/* ---- cairo's objects under our numbers */

static PbPdfId
our_number (PbPdfImport *self,
            guint        number)
{
  PbPdfId *id;

  if (number >= self->numbers->len)
    g_array_set_size (self->numbers, number + 1);

  id = &g_array_index (self->numbers, PbPdfId, number);
  if (*id == 0)
    *id = pb_pdf_file_allocate (self->file);

  return *id;
}

/* "12 0 R" at rest; FALSE for anything else, where nothing is read. */
static gboolean
read_reference (const char **rest,
                const char  *end,
                guint       *number)
{
  const char *at = *rest;
  PbPdfToken tokens[3];

  for (guint i = 0; i < 3; i++)
    {
      if (!pb_pdf_token_next (&at, end, &tokens[i]))
        return FALSE;
    }

  if (tokens[0].type != PB_PDF_TOKEN_NUMBER || !pb_pdf_token_is (&tokens[1], "0") || !pb_pdf_token_is (&tokens[2], "R"))
    return FALSE;

  *number = (guint) g_ascii_strtoull (tokens[0].start, NULL, 10);
  *rest = at;

  return *number > 0 && *number < (1 << 23);
}

/* Whether that name and its reference were there before, in the same dictionary: cairo 1.16 says some twice. */
static gboolean
is_said_twice (GHashTable       *names,
               const PbPdfToken *name)
{
  return !g_hash_table_add (names, g_strndup (name->start, name->length));
}

static void
append_token (GString          *to,
              const PbPdfToken *token)
{
  if (token->type == PB_PDF_TOKEN_NUMBER || token->type == PB_PDF_TOKEN_OPERATOR)
    g_string_append_c (to, ' ');
  g_string_append_len (to, token->start, (gssize) token->length);
}

static void
append_renumbered (PbPdfImport *self,
                   GString     *to,
                   const char  *text,
                   gsize        length)
{
  g_autoptr(GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const char *rest = text;
  const char *end = text + length;
  PbPdfToken token;
  guint number;

  while (rest < end)
    {
      if (read_reference (&rest, end, &number))
        {
          g_string_append_printf (to, " %u 0 R", our_number (self, number));
          continue;
        }
      if (!pb_pdf_token_next (&rest, end, &token))
        break;
      if (token.type == PB_PDF_TOKEN_OPEN || token.type == PB_PDF_TOKEN_CLOSE)
        g_hash_table_remove_all (names);

      if (token.type != PB_PDF_TOKEN_NAME || !read_reference (&rest, end, &number))
        append_token (to, &token);
      else if (!is_said_twice (names, &token))
        {
          append_token (to, &token);
          g_string_append_printf (to, " %u 0 R", our_number (self, number));
        }
    }
}

/* Behind the value at rest; FALSE when it does not end. */
static gboolean
skip_value (const char **rest,
            const char  *end)
{
  guint depth = 0;
  guint number;
  PbPdfToken token;

  if (read_reference (rest, end, &number))
    return TRUE;

  do
    {
      if (!pb_pdf_token_next (rest, end, &token))
        return FALSE;
      if (token.type == PB_PDF_TOKEN_OPEN)
        depth++;
      else if (token.type == PB_PDF_TOKEN_CLOSE && depth > 0)
        depth--;
    }
  while (depth > 0);

  return TRUE;
}

/* What the dictionary says of key (with its slash): a value, which is not copied. */
static gboolean
find_entry (const char  *dictionary,
            gsize        length,
            const char  *key,
            const char **value,
            gsize       *value_length)
{
  const char *rest = dictionary;
  const char *end = dictionary + length;
  PbPdfToken token;

  if (!pb_pdf_token_next (&rest, end, &token) || !pb_pdf_token_is (&token, "<<"))
    return FALSE;

  while (pb_pdf_token_next (&rest, end, &token) && token.type == PB_PDF_TOKEN_NAME)
    {
      gboolean found = pb_pdf_token_is (&token, key);

      while (rest < end && g_ascii_isspace (*rest))
        rest++;
      *value = rest;
      if (!skip_value (&rest, end))
        return FALSE;
      *value_length = (gsize) (rest - *value);
      if (found)
        return TRUE;
    }

  return FALSE;
}

static gboolean
has_entry (const Object *object,
           const char   *key)
{
  const char *value;
  gsize length;

  return find_entry (object->value, object->value_length, key, &value, &length);
}

static gboolean
has_type (const Object *object,
          const char   *type)
{
  const char *value;
  gsize length;

  return find_entry (object->value, object->value_length, "/Type", &value, &length) &&
         length == strlen (type) && memcmp (value, type, length) == 0;
}

/* The dictionary without brackets, and without the keys. */
static char *
renumber_entries (PbPdfImport       *self,
                  const Object      *object,
                  const char *const *without)
{
  GString *entries = g_string_new (NULL);
  const char *rest = object->value;
  const char *end = object->value + object->value_length;
  PbPdfToken token;

  pb_pdf_token_next (&rest, end, &token);
  while (pb_pdf_token_next (&rest, end, &token) && token.type == PB_PDF_TOKEN_NAME)
    {
      g_autofree char *key = g_strndup (token.start, token.length);

      if (!skip_value (&rest, end))
        break;
      if (!g_strv_contains (without, key))
        append_renumbered (self, entries, token.start, (gsize) (rest - token.start));
    }

  return g_string_free (entries, FALSE);
}

/* ---- pages */

static void
write_described (PbPdfImport *self)
{
  while (!g_queue_is_empty (&self->described))
    {
      Page *page = g_queue_peek_head (&self->pages);
      g_autofree char *look = NULL;

      if (page == NULL || page->entries == NULL)
        return;

      g_queue_pop_head (&self->pages);
      look = g_queue_pop_head (&self->described);
      pb_pdf_file_printf (self->file, page->page, "<<%s%s>>", page->entries, look);
      page_free (page);
    }
}

static gboolean
read_page (PbPdfImport  *self,
           const Object *object)
{
  static const char *const ours[] = { "/Type", "/Parent", "/MediaBox", "/StructParents", "/Tabs", "/Annots", NULL };
  const char *value;
  gsize length;
  guint number;
  /* In the order of the pages. */
  Page *page = g_queue_peek_nth (&self->pages, g_queue_get_length (&self->described));

  if (page == NULL ||
      !find_entry (object->value, object->value_length, "/Contents", &value, &length) ||
      !read_reference (&value, value + length, &number) || number != page->contents ||
      !has_entry (object, "/Resources"))
    return refuse (self);

  g_queue_push_tail (&self->described, renumber_entries (self, object, ours));
  write_described (self);

  return TRUE;
}

/* The one stream of a page that says nothing of itself is what it looks like. */
static gboolean
is_contents (PbPdfImport  *self,
             const Object *object)
{
  return self->page != NULL && object->data != NULL && self->page->contents == 0 &&
         !has_entry (object, "/Type") && !has_entry (object, "/Subtype") && !has_entry (object, "/Length1") &&
         has_entry (object, "/Filter");
}

static void
read_contents (PbPdfImport  *self,
               const Object *object)
{
  g_autoptr(GByteArray) content = g_byte_array_new ();
  g_autoptr(GString) tagged = g_string_new (NULL);
  GError *error = NULL;

  self->page->contents = object->number;
  if (!pb_pdf_convert (self->inflater, object->data, object->data_length, content, &error) ||
      !pb_pdf_content_split ((const char *) content->data, content->len, self->switches, self->n_switches,
                             tagged, self->sections, &error))
    pb_pdf_file_take_error (self->file, error);
  else
    pb_pdf_file_put_deflated (self->file, our_number (self, object->number), "", tagged->str, tagged->len);
}

/* ---- reading */

static gboolean
take_stream (PbPdfImport  *self,
             const Object *object)
{
  static const char *const ours[] = { "/Length", NULL };
  g_autofree char *entries = NULL;

  if (is_contents (self, object))
    {
      read_contents (self, object);
      return TRUE;
    }

  entries = renumber_entries (self, object, ours);
  pb_pdf_file_put_stream (self->file, our_number (self, object->number), entries, object->data, object->data_length);

  return TRUE;
}

/* The length of a stream, said after it; what is said of one that was found otherwise is not believed. */
static gboolean
check_length (PbPdfImport  *self,
              const Object *object)
{
  gpointer length;

  if (!g_hash_table_steal_extended (self->lengths, GUINT_TO_POINTER (object->number), NULL, &length) ||
      g_ascii_strtoull (object->value, NULL, 10) != GPOINTER_TO_SIZE (length))
    return refuse (self);

  return TRUE;
}

static gboolean
take_object (PbPdfImport  *self,
             const Object *object)
{
  g_autoptr(GString) text = NULL;

  if (object->data != NULL)
    return take_stream (self, object);
  if (g_ascii_isdigit (object->value[0]))
    return check_length (self, object);
  if (has_type (object, "/Page"))
    return read_page (self, object);
  /* An empty list of annotations, and what says something of the document. */
  if (object->value[0] == '[' || has_type (object, "/Pages") || has_type (object, "/Catalog") || has_entry (object, "/Producer"))
    return TRUE;

  text = g_string_new (NULL);
  append_renumbered (self, text, object->value, object->value_length);
  pb_pdf_file_put (self->file, our_number (self, object->number), text->str);

  return TRUE;
}

/* Compressed data hold no such thing by chance, and cairo says their length only behind them. */
static const char *
find_closing (const char *data,
              const char *end,
              const char *closing)
{
  gsize length = strlen (closing);

  for (const char *at = data; (gsize) (end - at) >= length; at++)
    {
      at = memchr (at, closing[0], (gsize) (end - at) - length + 1);
      if (at == NULL)
        return NULL;
      if (memcmp (at, closing, length) == 0)
        return at;
    }

  return NULL;
}

static gboolean
read_data (PbPdfImport  *self,
           Object       *object,
           const char  **rest,
           const char   *end)
{
  static const char closing[] = "\nendstream\nendobj\n";
  const char *value;
  const char *after;
  gsize length;
  guint number;

  if (!find_entry (object->value, object->value_length, "/Length", &value, &length) || *rest == end || **rest != '\n')
    return FALSE;

  object->data = *rest + 1;
  if (read_reference (&value, value + length, &number))
    {
      after = find_closing (object->data, end, closing);
      if (after == NULL)
        return FALSE;
      object->data_length = (gsize) (after - object->data);
      g_hash_table_insert (self->lengths, GUINT_TO_POINTER (number), GSIZE_TO_POINTER (object->data_length));
    }
  else
    object->data_length = g_ascii_strtoull (value, NULL, 10);

  if ((gsize) (end - object->data) < object->data_length + strlen (closing))
    return FALSE;
  *rest = object->data + object->data_length;

  return memcmp (*rest, closing, strlen (closing)) == 0 && (*rest += strlen (closing)) != NULL;
}

/* FALSE where there is no whole object. */
static gboolean
read_object (PbPdfImport  *self,
             Object       *object,
             const char  **rest,
             const char   *end)
{
  PbPdfToken token;

  *object = (Object) { 0 };
  if (!pb_pdf_token_next (rest, end, &token) || token.type != PB_PDF_TOKEN_NUMBER)
    return FALSE;
  object->number = (guint) g_ascii_strtoull (token.start, NULL, 10);
  if (object->number == 0 || object->number >= (1 << 23) ||
      !pb_pdf_token_next (rest, end, &token) || !pb_pdf_token_is (&token, "0") ||
      !pb_pdf_token_next (rest, end, &token) || !pb_pdf_token_is (&token, "obj"))
    return FALSE;

  while (*rest < end && g_ascii_isspace (**rest))
    (*rest)++;
  object->value = *rest;
  if (!skip_value (rest, end))
    return FALSE;
  object->value_length = (gsize) (*rest - object->value);

  if (!pb_pdf_token_next (rest, end, &token))
    return FALSE;

  return pb_pdf_token_is (&token, "stream") ? read_data (self, object, rest, end) : pb_pdf_token_is (&token, "endobj");
}

/* Whatever cairo writes between two looks at it is whole objects. */
static void
read_output (PbPdfImport *self)
{
  const char *rest = self->output->str;
  const char *end = rest + self->output->len;

  while (pb_pdf_file_is_sound (self->file) && !self->has_ended)
    {
      const char *before = rest;
      PbPdfToken token;
      Object object;

      if (!pb_pdf_token_next (&rest, end, &token))
        break;
      if (pb_pdf_token_is (&token, "xref"))
        {
          self->has_ended = TRUE;
          break;
        }
      rest = before;
      if (!read_object (self, &object, &rest, end) || !take_object (self, &object))
        refuse (self);
    }

  g_string_truncate (self->output, 0);
}

static void
check_status (PbPdfImport *self)
{
  cairo_status_t status = cairo_surface_status (self->surface);

  if (status != CAIRO_STATUS_SUCCESS)
    pb_pdf_file_take_error (self->file, g_error_new (PB_ERROR, PB_ERROR_FAILED, _("The page could not be drawn: %s"),
                                                     cairo_status_to_string (status)));
}

void
pb_pdf_import_end_page (PbPdfImport       *self,
                        const PbPdfSwitch *switches,
                        guint              n_switches,
                        GArray            *sections)
{
  g_return_if_fail (self != NULL);

  self->page = g_new0 (Page, 1);
  self->switches = switches;
  self->n_switches = n_switches;
  self->sections = sections;
  g_queue_push_tail (&self->pages, self->page);

  cairo_surface_show_page (self->surface);
  check_status (self);
  read_output (self);
  if (self->page->contents == 0)
    refuse (self);
  self->page = NULL;
}

void
pb_pdf_import_describe_page (PbPdfImport *self,
                             PbPdfId      page,
                             const char  *entries)
{
  Page *last;

  g_return_if_fail (self != NULL && entries != NULL);

  last = g_queue_peek_tail (&self->pages);
  g_return_if_fail (last != NULL && last->entries == NULL);
  last->page = page;
  last->entries = g_strdup (entries);
  write_described (self);
}

void
pb_pdf_import_finish (PbPdfImport *self)
{
  g_return_if_fail (self != NULL);

  cairo_surface_finish (self->surface);
  check_status (self);
  read_output (self);
  if (!self->has_ended || !g_queue_is_empty (&self->pages) || g_hash_table_size (self->lengths) > 0)
    refuse (self);
}
