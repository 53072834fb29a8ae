/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-markup"
#include "config.h"

#include <string.h>

#include "pb-markup.h"
#include "pb-text.h"

/* Bytes that are encoded at once; a multiple of three. */
#define BASE64_PIECE (48 * 1024)

/* Bytes that are written to the stream at once. */
#define PIECE (64 * 1024)

/* Bytes that grow. GString checks more than a writer of millions of short pieces can afford. */
typedef struct
{
  char *data;
  gsize length;
  gsize size;
} Buffer;

struct _PbMarkup
{
  GOutputStream    *stream;
  GCancellable     *cancellable;   /* or NULL */
  GError           *error;
  PbMarkupKind      kind;
  Buffer            out;           /* what is not in the stream yet */
  Buffer            names;         /* of the open elements, one behind the other */
  GArray           *starts;        /* guint: where each begins in names */
  gboolean          in_tag;        /* the last start tag has not ended yet */
  gboolean          has_text;      /* the innermost element holds text, so that its end is not set on a line of its own */
  PbBookletProgress progress;      /* or NULL */
  gpointer          progress_data;
  guint             n_steps;
  guint             n_done;
};

static void
grow (Buffer *buffer,
      gsize   needed)
{
  buffer->size = MAX (2 * buffer->size, needed);
  buffer->data = g_realloc (buffer->data, buffer->size);
}

static inline void
put (Buffer     *buffer,
     const char *bytes,
     gsize       length)
{
  if (buffer->length + length > buffer->size)
    grow (buffer, buffer->length + length);

  memcpy (buffer->data + buffer->length, bytes, length);
  buffer->length += length;
}

static inline void
put_char (Buffer *buffer,
          char    c)
{
  put (buffer, &c, 1);
}

static void
flush (PbMarkup *self)
{
  if (self->error == NULL &&
      !g_cancellable_set_error_if_cancelled (self->cancellable, &self->error))
    g_output_stream_write_all (self->stream, self->out.data, self->out.length, NULL, self->cancellable,
                               &self->error);

  self->out.length = 0;
}

static void
flush_if_much (PbMarkup *self)
{
  if (self->out.length >= PIECE)
    flush (self);
}

/* What a byte of a text is. What cannot stand as itself in the value of an attribute but in a text would be read back there as a
 * space. */
enum { PLAIN, ESCAPED, ESCAPED_IN_VALUE, LETTER, DOUBTFUL };
static const guint8 kinds[256] = {
  [0x00 ... 0x08] = DOUBTFUL, ['\t'] = ESCAPED_IN_VALUE, ['\n'] = ESCAPED_IN_VALUE, [0x0b ... 0x0c] = DOUBTFUL, ['\r'] = ESCAPED,
  [0x0e ... 0x1f] = DOUBTFUL, ['"'] = ESCAPED, ['&'] = ESCAPED, ['<'] = ESCAPED, ['>'] = ESCAPED,
  [0x80 ... 0xee] = LETTER, [0xef] = DOUBTFUL, [0xf0 ... 0xff] = LETTER,
};

#define EIGHT(byte) (G_GUINT64_CONSTANT (0x0101010101010101) * (byte))

/* Whether eight bytes are plain, all at once; one that is may be called not plain, no other way round. '"' and '&' differ in one
 * bit, as '<' and '>' do. */
static inline gboolean
are_plain (const char *bytes)
{
  guint64 eight;

  memcpy (&eight, bytes, sizeof eight);

  return ((eight | (eight - EIGHT (0x20)) |
           (((eight & ~EIGHT (0x04)) ^ EIGHT ('"')) - EIGHT (1)) |
           (((eight & ~EIGHT (0x02)) ^ EIGHT ('<')) - EIGHT (1))) & EIGHT (0x80)) == 0;
}

static void
put_escape (Buffer *out,
            char    c)
{
  char number[8];

  switch (c)
    {
    case '&':
      put (out, "&amp;", 5);
      break;
    case '<':
      put (out, "&lt;", 4);
      break;
    case '>':
      put (out, "&gt;", 4);
      break;
    case '"':
      put (out, "&quot;", 6);
      break;
    default:
      put (out, number, (gsize) g_snprintf (number, sizeof number, "&#%d;", c));
      break;
    }
}

/* The bytes of the character beyond ASCII that begins there; 0 when that is none. */
static guint
measure_letter (const char *p,
                const char *end)
{
  if ((guchar) p[0] >= 0xc2 && (guchar) p[0] <= 0xdf && ((guchar) p[1] & 0xc0) == 0x80)
    return 2;

  if (g_utf8_get_char_validated (p, end - p) >= (gunichar) -2)
    return 0;

  return (guint) (g_utf8_next_char (p) - p);
}

/* Checks, escapes and appends in one go; a text with something doubtful in it is looked at as a whole when that is met. */
static void
put_text (PbMarkup   *self,
          const char *text,
          gboolean    in_value)
{
  const char *end = text + strlen (text);
  const char *from = text;
  gboolean is_good = FALSE;

  for (const char *p = text; p < end;)
    {
      guint8 kind = kinds[(guchar) *p];
      guint n = 1;

      if (kind == PLAIN && end - p >= 8 && are_plain (p))
        {
          p += 8;
          continue;
        }

      if (kind == LETTER && !is_good)
        n = measure_letter (p, end);
      if (n == 0 || (kind == DOUBTFUL && !is_good))
        {
          is_good = pb_text_check (text, &self->error);
          if (!is_good)
            return;
          n = 1;
        }
      if (kind == ESCAPED || (kind == ESCAPED_IN_VALUE && in_value))
        {
          put (&self->out, from, p - from);
          put_escape (&self->out, *p);
          from = p + 1;
        }
      p += n;
    }

  put (&self->out, from, end - from);
}

/* Ends the start tag, if it is still open; what follows is content. */
static void
end_tag (PbMarkup *self)
{
  if (self->in_tag)
    put_char (&self->out, '>');
  self->in_tag = FALSE;
}

/* So that people can read the XML. */
static void
indent (PbMarkup *self,
        guint     depth)
{
  static const char spaces[] = "                                                ";

  if (self->kind == PB_MARKUP_XML)
    put (&self->out, spaces, MIN (2 * depth, sizeof spaces - 1));
}

PbMarkup *
pb_markup_new (PbMarkupKind   kind,
               GOutputStream *stream,
               GCancellable  *cancellable)
{
  PbMarkup *self;

  g_return_val_if_fail (G_IS_OUTPUT_STREAM (stream), NULL);

  self = g_new0 (PbMarkup, 1);
  self->kind = kind;
  grow (&self->out, 2 * PIECE);
  self->starts = g_array_new (FALSE, FALSE, sizeof (guint));
  self->stream = g_object_ref (stream);
  g_set_object (&self->cancellable, cancellable);

  pb_markup_raw (self, kind == PB_MARKUP_XML ? "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" : "<!DOCTYPE html>\n");
  self->has_text = FALSE;

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

  while (self->starts->len > 0)
    pb_markup_close (self);
  flush (self);

  done = self->error == NULL;
  if (!done)
    g_propagate_error (error, g_steal_pointer (&self->error));

  g_free (self->out.data);
  g_free (self->names.data);
  g_array_unref (self->starts);
  g_object_unref (self->stream);
  g_clear_object (&self->cancellable);
  g_free (self);

  return done;
}

void
pb_markup_open (PbMarkup   *self,
                const char *element)
{
  guint start = (guint) self->names.length;
  gsize length = strlen (element);

  if (self->in_tag && self->kind == PB_MARKUP_XML)
    put (&self->out, ">\n", 2);
  else
    end_tag (self);

  indent (self, self->starts->len);
  put_char (&self->out, '<');
  put (&self->out, element, length);
  self->in_tag = TRUE;
  self->has_text = FALSE;

  put (&self->names, element, length);
  g_array_append_val (self->starts, start);
  flush_if_much (self);
}

/* Up to the value's first quotation mark. */
static void
begin_attribute (PbMarkup   *self,
                 const char *name)
{
  put_char (&self->out, ' ');
  put (&self->out, name, strlen (name));
  put (&self->out, "=\"", 2);
}

void
pb_markup_attribute (PbMarkup   *self,
                     const char *name,
                     const char *value)
{
  if (self->error != NULL)
    return;

  begin_attribute (self, name);
  put_text (self, value, TRUE);
  put_char (&self->out, '"');
}

void
pb_markup_text (PbMarkup   *self,
                const char *text)
{
  if (self->error != NULL)
    return;

  end_tag (self);
  self->has_text = TRUE;
  put_text (self, text, FALSE);
}

void
pb_markup_raw (PbMarkup   *self,
               const char *text)
{
  end_tag (self);
  self->has_text = TRUE;
  put (&self->out, text, strlen (text));
}

/* A piece at a time, so that the bytes are never there twice. */
static void
write_base64 (PbMarkup *self,
              GBytes   *bytes,
              gboolean  in_lines)
{
  gsize size;
  const guchar *data = g_bytes_get_data (bytes, &size);
  g_autofree char *encoded = g_malloc (BASE64_PIECE / 3 * 4 + BASE64_PIECE / 54 + 16);
  int state = 0;
  int save = 0;
  gsize n;

  for (gsize from = 0; from < size && self->error == NULL; from += BASE64_PIECE)
    {
      n = g_base64_encode_step (data + from, MIN (BASE64_PIECE, size - from), in_lines, encoded,
                                &state, &save);
      put (&self->out, encoded, n);
      flush_if_much (self);
    }

  n = g_base64_encode_close (in_lines, encoded, &state, &save);
  put (&self->out, encoded, n);
}

void
pb_markup_base64 (PbMarkup *self,
                  GBytes   *bytes)
{
  end_tag (self);
  self->has_text = TRUE;
  write_base64 (self, bytes, TRUE);
}

void
pb_markup_attribute_base64 (PbMarkup   *self,
                            const char *name,
                            const char *prefix,
                            GBytes     *bytes)
{
  begin_attribute (self, name);
  put (&self->out, prefix, strlen (prefix));
  write_base64 (self, bytes, FALSE);
  put_char (&self->out, '"');
}

gboolean
pb_markup_has_failed (PbMarkup *self)
{
  return self->error != NULL || g_cancellable_set_error_if_cancelled (self->cancellable, &self->error);
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

/* The innermost element is no more; it ended. */
static void
pop (PbMarkup *self)
{
  guint last = self->starts->len - 1;

  self->names.length = g_array_index (self->starts, guint, last);
  g_array_set_size (self->starts, last);
  self->in_tag = FALSE;
  self->has_text = FALSE;
  if (self->kind == PB_MARKUP_XML)
    put_char (&self->out, '\n');
}

static void
write_end_tag (PbMarkup *self)
{
  guint last = self->starts->len - 1;
  guint start;

  if (!self->has_text)
    indent (self, last);
  start = g_array_index (self->starts, guint, last);
  put (&self->out, "</", 2);
  put (&self->out, self->names.data + start, self->names.length - start);
  put_char (&self->out, '>');
}

void
pb_markup_close (PbMarkup *self)
{
  g_return_if_fail (self->starts->len > 0);

  /* HTML knows <div/> as a start tag; in XML the short form is the tidy one. */
  if (self->kind == PB_MARKUP_XML && self->in_tag)
    {
      pb_markup_close_void (self);
      return;
    }

  end_tag (self);
  write_end_tag (self);
  pop (self);
}

void
pb_markup_close_void (PbMarkup *self)
{
  g_return_if_fail (self->starts->len > 0);

  if (self->in_tag)
    put (&self->out, "/>", 2);
  else
    write_end_tag (self);
  pop (self);
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
