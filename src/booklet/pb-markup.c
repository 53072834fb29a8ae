/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-markup"
#include "config.h"

#include <glib/gi18n.h>
#include <libxml/parser.h>
#include <libxml/xmlwriter.h>

#include "pb-base64.h"
#include "pb-error.h"
#include "pb-markup.h"
#include "pb-text.h"

struct _PbMarkup
{
  xmlTextWriterPtr  writer;
  GOutputStream    *stream;
  GCancellable     *cancellable;   /* or NULL */
  GError           *error;
  PbMarkupKind      kind;
  GString          *escaped;       /* the value of the attribute being written */
  PbBookletProgress progress;      /* or NULL */
  gpointer          progress_data;
  guint             n_steps;
  guint             n_done;
};

static void
fail (PbMarkup *self)
{
  if (self->error == NULL)
    self->error = g_error_new_literal (PB_ERROR, PB_ERROR_FAILED,
                                       _("The booklet could not be written: out of memory."));
}

static void
check (PbMarkup *self,
       int       result)
{
  if (result < 0)
    fail (self);
}

/* Keeps a failure to itself: libxml2 would complain of it on stderr, where it is told once and
 * in full. */
static int
on_write_cb (void       *data,
             const char *bytes,
             int         length)
{
  PbMarkup *self = data;

  if (self->error == NULL &&
      !g_cancellable_set_error_if_cancelled (self->cancellable, &self->error))
    g_output_stream_write_all (self->stream, bytes, length, NULL, self->cancellable, &self->error);

  return length;
}

/* Whether a plain look shows that the text is good; most texts pass here, and those that do not are
 * examined by pb_text_check. */
static gboolean
is_plainly_good (const char *text)
{
  const char *end;

  if (!g_utf8_validate (text, -1, &end))
    return FALSE;

  for (const guchar *p = (const guchar *) text; *p != '\0'; p++)
    {
      if ((*p < 0x20 && *p != '\n' && *p != '\t' && *p != '\r') || *p == 0xEF)
        return FALSE;
    }

  return TRUE;
}

static gboolean
accept (PbMarkup   *self,
        const char *text)
{
  if (self->error != NULL)
    return FALSE;

  return is_plainly_good (text) || pb_text_check (text, &self->error);
}

/* As libxml2 does it, but leaving letters as they are: it writes those beyond ASCII as numbers.
 * A line end or a tab would be read back as a space. */
static void
escape_attribute (GString    *escaped,
                  const char *value)
{
  g_string_truncate (escaped, 0);

  for (const char *p = value; *p != '\0'; p++)
    {
      switch (*p)
        {
        case '&':
          g_string_append (escaped, "&amp;");
          break;
        case '<':
          g_string_append (escaped, "&lt;");
          break;
        case '>':
          g_string_append (escaped, "&gt;");
          break;
        case '"':
          g_string_append (escaped, "&quot;");
          break;
        case '\n':
        case '\r':
        case '\t':
          g_string_append_printf (escaped, "&#%d;", *p);
          break;
        default:
          g_string_append_c (escaped, *p);
          break;
        }
    }
}

PbMarkup *
pb_markup_new (PbMarkupKind   kind,
               GOutputStream *stream,
               GCancellable  *cancellable)
{
  PbMarkup *self;
  xmlOutputBufferPtr buffer;

  g_return_val_if_fail (G_IS_OUTPUT_STREAM (stream), NULL);

  xmlInitParser ();

  self = g_new0 (PbMarkup, 1);
  self->kind = kind;
  self->escaped = g_string_new (NULL);
  self->stream = g_object_ref (stream);
  g_set_object (&self->cancellable, cancellable);

  buffer = xmlOutputBufferCreateIO (on_write_cb, NULL, self, NULL);
  self->writer = buffer != NULL ? xmlNewTextWriter (buffer) : NULL;
  if (self->writer == NULL)
    {
      g_clear_pointer (&buffer, xmlOutputBufferClose);
      fail (self);
      return self;
    }

  if (kind == PB_MARKUP_XML)
    {
      check (self, xmlTextWriterSetIndent (self->writer, 1));
      check (self, xmlTextWriterSetIndentString (self->writer, BAD_CAST "  "));
      check (self, xmlTextWriterStartDocument (self->writer, NULL, "UTF-8", NULL));
    }
  else
    {
      pb_markup_raw (self, "<!DOCTYPE html>\n");
    }

  return self;
}

void
pb_markup_set_progress (PbMarkup          *self,
                        guint              n_steps,
                        PbBookletProgress  progress,
                        gpointer           data)
{
  self->n_steps = n_steps;
  self->progress = progress;
  self->progress_data = data;
}

void
pb_markup_step (PbMarkup *self)
{
  self->n_done++;
  if (self->error != NULL || g_cancellable_set_error_if_cancelled (self->cancellable, &self->error))
    return;

  if (self->progress != NULL)
    self->progress (MIN (1.0, (double) self->n_done / MAX (self->n_steps, 1)), self->progress_data);
}

gboolean
pb_markup_finish (PbMarkup *self,
                  GError  **error)
{
  gboolean done;

  g_return_val_if_fail (self != NULL, FALSE);

  if (self->writer != NULL)
    {
      if (self->error == NULL)
        check (self, xmlTextWriterEndDocument (self->writer));
      if (self->error == NULL)
        check (self, xmlTextWriterFlush (self->writer));
      xmlFreeTextWriter (self->writer);
    }

  done = self->error == NULL;
  if (!done)
    g_propagate_error (error, g_steal_pointer (&self->error));

  g_string_free (self->escaped, TRUE);
  g_object_unref (self->stream);
  g_clear_object (&self->cancellable);
  g_free (self);

  return done;
}

void
pb_markup_open (PbMarkup   *self,
                const char *element)
{
  if (self->error == NULL)
    check (self, xmlTextWriterStartElement (self->writer, BAD_CAST element));
}

void
pb_markup_attribute (PbMarkup   *self,
                     const char *name,
                     const char *value)
{
  if (!accept (self, value))
    return;

  escape_attribute (self->escaped, value);
  check (self, xmlTextWriterStartAttribute (self->writer, BAD_CAST name));
  check (self, xmlTextWriterWriteRaw (self->writer, BAD_CAST self->escaped->str));
  check (self, xmlTextWriterEndAttribute (self->writer));
}

void
pb_markup_text (PbMarkup   *self,
                const char *text)
{
  if (accept (self, text))
    check (self, xmlTextWriterWriteString (self->writer, BAD_CAST text));
}

void
pb_markup_raw (PbMarkup   *self,
               const char *text)
{
  if (self->error == NULL)
    check (self, xmlTextWriterWriteRaw (self->writer, BAD_CAST text));
}

static gboolean
on_encoded_cb (const char *piece,
               gsize       length,
               gpointer    data)
{
  PbMarkup *self = data;

  check (self, xmlTextWriterWriteRaw (self->writer, BAD_CAST piece));

  return self->error == NULL;
}

void
pb_markup_base64 (PbMarkup *self,
                  GBytes   *bytes)
{
  if (self->error == NULL)
    pb_base64_encode (bytes, TRUE, on_encoded_cb, self);
}

void
pb_markup_attribute_base64 (PbMarkup   *self,
                            const char *name,
                            const char *prefix,
                            GBytes     *bytes)
{
  if (self->error != NULL)
    return;

  check (self, xmlTextWriterStartAttribute (self->writer, BAD_CAST name));
  check (self, xmlTextWriterWriteRaw (self->writer, BAD_CAST prefix));
  pb_base64_encode (bytes, FALSE, on_encoded_cb, self);
  if (self->error == NULL)
    check (self, xmlTextWriterEndAttribute (self->writer));
}

void
pb_markup_take_error (PbMarkup *self,
                      GError   *error)
{
  if (self->error == NULL)
    self->error = error;
  else
    g_error_free (error);
}

void
pb_markup_close (PbMarkup *self)
{
  /* HTML knows <div/> as a start tag; in XML the short form is the tidy one. */
  if (self->kind == PB_MARKUP_XML)
    pb_markup_close_void (self);
  else if (self->error == NULL)
    check (self, xmlTextWriterFullEndElement (self->writer));
}

void
pb_markup_close_void (PbMarkup *self)
{
  if (self->error == NULL)
    check (self, xmlTextWriterEndElement (self->writer));
}

void
pb_markup_element (PbMarkup   *self,
                   const char *element,
                   const char *text)
{
  pb_markup_open (self, element);
  pb_markup_text (self, text);
  pb_markup_close (self);
}
