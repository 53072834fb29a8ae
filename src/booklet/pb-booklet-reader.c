/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-booklet-reader"
#include "config.h"

#include <glib/gi18n.h>
#include <libxml/relaxng.h>
#include <libxml/xmlreader.h>
#include <string.h>

#include "pb-booklet-flaw.h"
#include "pb-booklet-node.h"
#include "pb-booklet-reader.h"
#include "pb-booklet-resources.h"
#include "pb-booklet-spool.h"
#include "pb-booklet-xml.h"
#include "pb-error.h"
#include "pb-money.h"
#include "pb-text.h"

/* A booklet of ten thousand projects is a third of this; its images are counted apart, once each has shown to be one, and are two
 * for each of ten thousand projects. For what it costs in memory each counts as so much text instead: a million dots are no
 * booklet. The schema is eleven deep. */
#define MAX_MEGABYTES       128
#define IMAGE_AS_TEXT       1024
#define MAX_IMAGE_MEGABYTES 4096
#define MAX_DEPTH 24
#define MEGABYTE (1024 * 1024)

/* What a booklet never has, and what would keep libxml2 busy for long, or for hours (attributes), is refused before it
 * has come that far: all three are counted over the bytes. An image of the largest size is 9.5 MB of base64; an index of ten thousand
 * projects is a quarter of the tags. */
#define MAX_PIECE      (10 * 1000 * 1000)
#define MAX_QUOTES     10000
#define MAX_TAGS       250000

#define DOCUMENT_TYPE "<!DOCTYPE"

typedef struct
{
  xmlTextReaderPtr  reader;
  PbBooklet        *booklet;     /* being read */
  GInputStream     *stream;
  GCancellable     *cancellable;
  guint64           n_bytes;
  guint64           n_image_bytes; /* of them, in images that are what they say */
  guint64           n_images;
  PbBookletSpool   *spool;       /* of the booklet; NULL: frozen */
  gsize             n_data;      /* of the image that is read, as base64 */
  GBytes           *data;        /* the same, decoded; or NULL */
  int               line;        /* of what was read from the stream so far */
  guint             n_matched;   /* of DOCUMENT_TYPE */
  gsize             n_piece;     /* bytes since the last < */
  guint             n_quotes;    /* since the last < */
  guint             n_tags;      /* since the last whole project */
  gboolean          frozen;      /* bytes are named, and not in it */
  GError           *error;       /* the first one, wherever it came from */
} Reader;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlTextReader, xmlFreeTextReader)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlRelaxNG, xmlRelaxNGFree)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlRelaxNGParserCtxt, xmlRelaxNGFreeParserCtxt)

static gboolean read_node (Reader *self, const PbNodeType *type, gpointer node);

static void
fail_at (Reader     *self,
         int         line,
         const char *reason)
{
  g_autofree char *excerpt = pb_text_excerpt (reason, 300);
  g_autofree char *tidy = pb_text_tidy (excerpt, TRUE);

  if (self->error == NULL)
    g_set_error (&self->error, PB_ERROR, PB_ERROR_INVALID,
                 _("This is not a booklet that can be read: line %d: %s"), MAX (line, 1), tidy);
}

static gboolean
fail (Reader     *self,
      const char *reason)
{
  fail_at (self, xmlTextReaderGetParserLineNumber (self->reader), reason);

  return FALSE;
}

/* In the words of the program, with those of libxml2, which are English, for who can do something with them. */
static char *
describe_xml_error (Reader         *self,
                    const xmlError *error)
{
  g_autofree char *detail = pb_text_tidy (error->message != NULL ? error->message : "?", TRUE);

  if (error->code == XML_ERR_DOCUMENT_EMPTY || self->n_bytes == 0)
    return g_strdup (_("there is no XML in it."));
  /* libxml2 says of both that there is something after the end. */
  if (error->code == XML_ERR_DOCUMENT_END)
    return g_strdup (_("it is cut off, or something follows its end."));
  if (error->domain == XML_FROM_RELAXNGV)
    /* Translators: what exactly, in English. */
    return g_strdup_printf (_("it does not follow the schema of a booklet (%s)."), detail);

  /* Translators: what exactly, in English. */
  return g_strdup_printf (_("it is not well-formed XML (%s)."), detail);
}

/* libxml2 changed the constness of its second parameter in 2.12, hence the cast where it is set. */
static void
on_xml_error_cb (void           *data,
                 const xmlError *error)
{
  Reader *self = data;
  g_autofree char *reason = NULL;

  if (error->level <= XML_ERR_WARNING || self->error != NULL)
    return;

  reason = describe_xml_error (self, error);
  fail_at (self, error->line, reason);
}

static gboolean
refuse_size (Reader *self)
{
  if (self->error == NULL)
    g_set_error (&self->error, PB_ERROR, PB_ERROR_INVALID,
                 _("This is not a booklet that can be read: it is larger than %d megabytes."),
                 MAX_IMAGE_MEGABYTES + MAX_MEGABYTES);

  return FALSE;
}

static gboolean refuse_here (Reader *self, const char *reason);

static gboolean
check_size (Reader *self)
{
  if (self->n_image_bytes > (guint64) MAX_IMAGE_MEGABYTES * MEGABYTE)
    return refuse_size (self);

  return self->n_bytes - self->n_image_bytes + self->n_images * IMAGE_AS_TEXT <= (guint64) MAX_MEGABYTES * MEGABYTE ||
         refuse_here (self, _("there is too much text in it."));
}

static gboolean
refuse_here (Reader     *self,
             const char *reason)
{
  fail_at (self, self->line, reason);

  return FALSE;
}

/* A new tag, or something else that begins with <. */
static gboolean
begin_piece (Reader *self)
{
  self->n_piece = 0;
  self->n_quotes = 0;
  self->n_matched = 1;

  return ++self->n_tags <= MAX_TAGS || refuse_here (self, _("there are too many elements in it."));
}

/* Looks at the bytes before the parser sees them. They are UTF-8, so that they tell, and the text itself cannot hold a
 * document type: there < is &lt;. */
static gboolean
look_at (Reader     *self,
         const char *bytes,
         gssize      length)
{
  for (gssize i = 0; i < length; i++)
    {
      char c = bytes[i];

      if (c == '<')
        {
          if (!begin_piece (self))
            return FALSE;
          continue;
        }

      if (self->n_matched > 0)
        self->n_matched = c == DOCUMENT_TYPE[self->n_matched] ? self->n_matched + 1 : 0;
      if (self->n_matched == strlen (DOCUMENT_TYPE))
        return refuse_here (self, _("a document type declaration is not allowed."));

      if (c == '\n')
        self->line++;
      else if ((c == '"' || c == '\'') && ++self->n_quotes > MAX_QUOTES)
        return refuse_here (self, _("there are too many attributes or quotation marks in one place."));
      if (++self->n_piece > MAX_PIECE)
        return refuse_here (self, _("a text in it is longer than 10 megabytes."));
    }

  return TRUE;
}

static int
on_read_cb (void *data,
            char *buffer,
            int   length)
{
  Reader *self = data;
  gssize n_read;

  if (self->error != NULL ||
      g_cancellable_set_error_if_cancelled (self->cancellable, &self->error))
    return -1;

  n_read = g_input_stream_read (self->stream, buffer, length, self->cancellable, &self->error);
  if (n_read < 0)
    return -1;

  self->n_bytes += n_read;
  if (!check_size (self))
    return -1;

  return look_at (self, buffer, n_read) ? (int) n_read : -1;
}

/* Moves to the next node. FALSE at the end, or with the error set. */
static gboolean
advance (Reader *self)
{
  int result = self->error == NULL ? xmlTextReaderRead (self->reader) : -1;

  if (self->error != NULL || result == 0)
    return FALSE;

  if (result < 0)
    return fail (self, _("it is not well-formed XML."));

  if (xmlTextReaderDepth (self->reader) > MAX_DEPTH)
    return fail (self, _("its elements are nested too deep."));

  switch (xmlTextReaderNodeType (self->reader))
    {
    case XML_READER_TYPE_DOCUMENT_TYPE:
    case XML_READER_TYPE_ENTITY:
    case XML_READER_TYPE_ENTITY_REFERENCE:
      return fail (self, _("a document type declaration is not allowed."));
    default:
      return TRUE;
    }
}

/* The text of the element at which the reader stands, which it leaves at the end tag. Transfer
 * full; NULL with the error set. */
static char *
read_text (Reader *self)
{
  g_autoptr(GString) text = g_string_new (NULL);
  const xmlChar *value;

  if (xmlTextReaderIsEmptyElement (self->reader))
    return g_strdup ("");

  while (advance (self))
    {
      switch (xmlTextReaderNodeType (self->reader))
        {
        case XML_READER_TYPE_TEXT:
        case XML_READER_TYPE_CDATA:
        case XML_READER_TYPE_WHITESPACE:
        case XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
          value = xmlTextReaderConstValue (self->reader);
          g_string_append (text, value != NULL ? (const char *) value : "");
          break;
        case XML_READER_TYPE_END_ELEMENT:
          return g_string_free (g_steal_pointer (&text), FALSE);
        case XML_READER_TYPE_ELEMENT:
          fail (self, _("there is an element where only text may stand."));
          break;
        default:
          break;
        }
    }

  return NULL;
}

static gboolean
parse_money (Reader     *self,
             const char *text,
             gint64     *cents)
{
  g_autoptr(GError) error = NULL;

  if (pb_money_from_decimal (text, cents, &error))
    return TRUE;

  return fail (self, error->message);
}

/* Something, and nothing but base64 and white space between its digits: what else there is in it would be read as something by one
 * program and as nothing by another. */
static gboolean
is_base64 (const char *text)
{
  guint n_digits = 0;
  guint n_fillers = 0;

  for (const char *p = text; *p != '\0'; p++)
    {
      if (g_ascii_isspace (*p))
        continue;
      n_digits++;
      if (*p == '=')
        n_fillers++;
      else if (n_fillers > 0 || (!g_ascii_isalnum (*p) && *p != '+' && *p != '/'))
        return FALSE;
    }

  return n_digits > 0 && n_digits % 4 == 0 && n_fillers <= 2;
}

static gboolean
parse_content (Reader      *self,
               char        *text,
               char       **hash)
{
  gsize size;

  if (!is_base64 (text))
    return fail (self, _("an image is not written in base64."));

  self->n_data = strlen (text);
  g_base64_decode_inplace (text, &size);
  /* White space beyond that of any line length is text. */
  self->n_data = MIN (self->n_data, size * 3 / 2);
  g_clear_pointer (&self->data, g_bytes_unref);
  self->data = g_bytes_new (text, size);
  g_free (*hash);
  *hash = pb_booklet_spool_add (self->spool, self->data, &self->error);

  return *hash != NULL;
}

/* An image that was read whole is what it says, and its bytes are no text. */
static gboolean
take_image (Reader               *self,
            const PbBookletImage *image)
{
  g_autoptr(GBytes) bytes = g_steal_pointer (&self->data);

  if (bytes == NULL || !pb_booklet_image_is (image, bytes))
    return fail (self, _("an image is not what it says it is."));

  self->n_image_bytes += self->n_data;
  self->n_images++;

  return TRUE;
}

/* Of an element that names its bytes. */
static void
read_hash (Reader  *self,
           char   **hash)
{
  xmlChar *value = xmlTextReaderGetAttribute (self->reader, BAD_CAST PB_BOOKLET_XML_HASH);

  pb_set_str (hash, value != NULL ? (const char *) value : "");
  xmlFree (value);
}

static gboolean
set_member (Reader            *self,
            const PbNodeField *field,
            gpointer           node,
            char              *text)
{
  switch (field->type)
    {
    case PB_NODE_TEXT:
      pb_set_str (&PB_NODE_MEMBER (node, field, char *), text);
      return TRUE;
    case PB_NODE_MONEY:
      return parse_money (self, text, &PB_NODE_MEMBER (node, field, gint64));
    case PB_NODE_NUMBER:
      PB_NODE_MEMBER (node, field, double) = g_ascii_strtod (text, NULL);
      return TRUE;
    case PB_NODE_COUNT:
      PB_NODE_MEMBER (node, field, guint) = MIN (g_ascii_strtoull (text, NULL, 10), G_MAXUINT);
      return TRUE;
    case PB_NODE_YEAR:
      PB_NODE_MEMBER (node, field, int) = CLAMP (g_ascii_strtoll (text, NULL, 10), 0, 9999);
      return TRUE;
    case PB_NODE_BOOLEAN:
      PB_NODE_MEMBER (node, field, gboolean) =
        g_str_equal (text, "true") || g_str_equal (text, "1");
      return TRUE;
    case PB_NODE_LANGUAGE:
      return pb_language_from_code (text, &PB_NODE_MEMBER (node, field, PbLanguage)) ||
             fail (self, _("its language is neither nl nor en."));
    case PB_NODE_CONTENT:
      if (self->frozen)
        return TRUE;
      return parse_content (self, text, &PB_NODE_MEMBER (node, field, char *));
    case PB_NODE_NODES:
    case PB_NODE_TEXTS:
    case PB_NODE_AMOUNTS:
    default:
      g_return_val_if_reached (FALSE);
    }
}

/* One item of the array, at whose start tag the reader stands. */
static gboolean
read_item (Reader            *self,
           const PbNodeField *field,
           GPtrArray         *items)
{
  g_autofree char *text = NULL;
  gint64 cents;

  if (field->type == PB_NODE_NODES)
    {
      gpointer item = pb_node_new (field->items);

      g_ptr_array_add (items, item);
      if (!read_node (self, field->items, item))
        return FALSE;
      if (field->items == &pb_booklet_project_node)
        self->n_tags = 0;
      /* Those of a frozen edition were looked at when it was frozen, and are, by their hash, when each is loaded. */
      return field->items != &pb_booklet_image_node || self->frozen || take_image (self, item);
    }

  if (field->type == PB_NODE_TEXTS && field->item_attribute != NULL)
    {
      xmlChar *value = xmlTextReaderGetAttribute (self->reader, BAD_CAST field->item_attribute);

      g_ptr_array_add (items, g_strdup (value != NULL ? (const char *) value : ""));
      xmlFree (value);
    }

  text = read_text (self);
  if (text == NULL)
    return FALSE;

  if (field->type == PB_NODE_AMOUNTS)
    {
      if (!parse_money (self, text, &cents))
        return FALSE;
      g_ptr_array_add (items, g_memdup2 (&cents, sizeof cents));
    }
  else if (field->item_attribute == NULL)
    {
      g_ptr_array_add (items, g_steal_pointer (&text));
    }

  return TRUE;
}

static gboolean
read_array (Reader            *self,
            const PbNodeField *field,
            GPtrArray         *items)
{
  if (xmlTextReaderIsEmptyElement (self->reader))
    return TRUE;

  while (advance (self))
    {
      int type = xmlTextReaderNodeType (self->reader);

      if (type == XML_READER_TYPE_END_ELEMENT)
        return TRUE;

      if (type == XML_READER_TYPE_ELEMENT && !read_item (self, field, items))
        return FALSE;
    }

  return FALSE;
}

/* The member whose element this is. */
static gboolean
read_member (Reader           *self,
             const PbNodeType *type,
             gpointer          node)
{
  const char *name = (const char *) xmlTextReaderConstLocalName (self->reader);

  for (guint i = 0; i < type->n_fields; i++)
    {
      const PbNodeField *field = &type->fields[i];
      g_autofree char *text = NULL;

      if ((field->flags & PB_NODE_ATTRIBUTE) != 0 || !g_str_equal (field->name, name))
        continue;

      if (field->type == PB_NODE_NODES || field->type == PB_NODE_TEXTS ||
          field->type == PB_NODE_AMOUNTS)
        return read_array (self, field, PB_NODE_MEMBER (node, field, GPtrArray *));

      if (field->type == PB_NODE_CONTENT && self->frozen)
        read_hash (self, &PB_NODE_MEMBER (node, field, char *));

      text = read_text (self);
      return text != NULL && set_member (self, field, node, text);
    }

  return fail (self, _("there is an element that does not belong here."));
}

static gboolean
read_attributes (Reader           *self,
                 const PbNodeType *type,
                 gpointer          node)
{
  for (guint i = 0; i < type->n_fields; i++)
    {
      const PbNodeField *field = &type->fields[i];
      xmlChar *value;
      gboolean taken;

      if ((field->flags & PB_NODE_ATTRIBUTE) == 0)
        continue;

      value = xmlTextReaderGetAttribute (self->reader, BAD_CAST field->name);
      taken = value == NULL || set_member (self, field, node, (char *) value);
      xmlFree (value);
      if (!taken)
        return FALSE;
    }

  return TRUE;
}

static gboolean
read_node (Reader           *self,
           const PbNodeType *type,
           gpointer          node)
{
  gboolean is_empty = xmlTextReaderIsEmptyElement (self->reader);

  if (!read_attributes (self, type, node))
    return FALSE;

  if (is_empty)
    return TRUE;

  while (advance (self))
    {
      int node_type = xmlTextReaderNodeType (self->reader);

      if (node_type == XML_READER_TYPE_END_ELEMENT)
        return TRUE;

      if (node_type == XML_READER_TYPE_ELEMENT && !read_member (self, type, node))
        return FALSE;
    }

  return FALSE;
}

/* ---- the document */

/* The schema that is published; for a frozen edition with the definition in it that names bytes in place of the one that holds them. */
static xmlRelaxNGPtr
load_schema (gboolean frozen)
{
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GString) schema = NULL;
  g_autoptr(xmlRelaxNGParserCtxt) parser = NULL;

  bytes = g_resource_lookup_data (pb_booklet_get_resource (),
                                  "/nl/regiodeal/Programmaboek/booklet/booklet.rng",
                                  G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_assert (bytes != NULL);
  schema = g_string_new_len (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  if (frozen)
    g_string_replace (schema, "<ref name=\"image-bytes\"/>", "<ref name=\"image-hash\"/>", 1);
  parser = xmlRelaxNGNewMemParserCtxt (schema->str, schema->len);

  return parser != NULL ? xmlRelaxNGParse (parser) : NULL;
}

static PbBooklet *
read_document (Reader *self)
{
  g_autoptr(PbBooklet) booklet = pb_booklet_new ();
  const char *flaw;

  self->booklet = booklet;
  if (!self->frozen)
    {
      self->spool = pb_booklet_spool_new ();
      pb_booklet_set_loader (booklet, pb_booklet_spool_load, self->spool, pb_booklet_spool_free);
    }
  while (advance (self))
    {
      if (xmlTextReaderNodeType (self->reader) != XML_READER_TYPE_ELEMENT)
        continue;

      if (g_strcmp0 ((const char *) xmlTextReaderConstLocalName (self->reader),
                     pb_booklet_node.element) != 0)
        {
          fail (self, _("its first element is not a booklet."));
          break;
        }

      if (!read_node (self, &pb_booklet_node, booklet))
        break;
    }

  if (self->error != NULL)
    return NULL;

  if (xmlTextReaderIsValid (self->reader) != 1)
    {
      fail (self, _("it does not follow the schema of a booklet."));
      return NULL;
    }

  pb_booklet_seal (booklet);

  flaw = pb_booklet_find_flaw (booklet);
  if (flaw != NULL)
    {
      fail (self, flaw);
      return NULL;
    }

  return g_steal_pointer (&booklet);
}

/* What the file system says of it; a pipe shows only as it is read. */
static gboolean
is_too_large (Reader *self)
{
  g_autoptr(GFileInfo) info = NULL;

  if (G_IS_FILE_INPUT_STREAM (self->stream))
    info = g_file_input_stream_query_info (G_FILE_INPUT_STREAM (self->stream), G_FILE_ATTRIBUTE_STANDARD_SIZE,
                                           self->cancellable, NULL);

  return info != NULL && g_file_info_get_size (info) > (goffset) (MAX_IMAGE_MEGABYTES + MAX_MEGABYTES) * MEGABYTE;
}

static PbBooklet *
read_stream (Reader  *self,
             GError **error)
{
  g_autoptr(xmlRelaxNG) schema = NULL;
  g_autoptr(xmlTextReader) reader = NULL;
  g_autoptr(PbBooklet) booklet = NULL;

  if (is_too_large (self))
    {
      refuse_size (self);
      g_propagate_error (error, self->error);
      return NULL;
    }

  xmlInitParser ();

  schema = load_schema (self->frozen);
  /* No option that loads, expands or fetches anything; UTF-8 whatever the document says. */
  reader = self->reader = xmlReaderForIO (on_read_cb, NULL, self, NULL, "UTF-8",
                                          XML_PARSE_NONET | XML_PARSE_IGNORE_ENC);
  g_return_val_if_fail (schema != NULL && reader != NULL, NULL);

  xmlTextReaderSetStructuredErrorHandler (reader, (xmlStructuredErrorFunc) on_xml_error_cb, self);
  xmlTextReaderRelaxNGSetSchema (reader, schema);

  booklet = read_document (self);
  g_clear_pointer (&self->data, g_bytes_unref);
  if (booklet == NULL)
    g_propagate_error (error, self->error);

  return g_steal_pointer (&booklet);
}

PbBooklet *
pb_booklet_reader_read (GInputStream *stream,
                        GCancellable *cancellable,
                        GError      **error)
{
  Reader self = { .stream = stream, .cancellable = cancellable, .line = 1 };

  g_return_val_if_fail (G_IS_INPUT_STREAM (stream), NULL);

  return read_stream (&self, error);
}

PbBooklet *
pb_booklet_reader_read_frozen (GInputStream *stream,
                               GCancellable *cancellable,
                               GError      **error)
{
  Reader self = { .stream = stream, .cancellable = cancellable, .line = 1, .frozen = TRUE };

  g_return_val_if_fail (G_IS_INPUT_STREAM (stream), NULL);

  return read_stream (&self, error);
}
