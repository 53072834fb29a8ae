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

#define INDENT "  "

struct _PbMarkup
{
  GOutputStream    *stream;
  GCancellable     *cancellable;   /* or NULL */
  GError           *error;
  PbMarkupKind      kind;
  GString          *out;           /* what is not in the stream yet */
  GString          *names;         /* of the open elements, one behind the other */
  GArray           *starts;        /* guint: where each begins in names */
  gboolean          in_tag;        /* the last start tag has not ended yet */
  gboolean          has_text;      /* the innermost element holds text, so that its end is not set on a line of its own */
  PbBookletProgress progress;      /* or NULL */
  gpointer          progress_data;
  guint             n_steps;
  guint             n_done;
};

static void
flush (PbMarkup *self)
{
  if (self->error == NULL &&
      !g_cancellable_set_error_if_cancelled (self->cancellable, &self->error))
    g_output_stream_write_all (self->stream, self->out->str, self->out->len, NULL, self->cancellable,
                               &self->error);

  g_string_truncate (self->out, 0);
}

static void
flush_if_much (PbMarkup *self)
{
  if (self->out->len >= PIECE)
    flush (self);
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

/* What cannot stand as itself in a text, and in the value of an attribute; a line end or a tab there would be read back
 * as a space. */
#define SPECIAL_IN_TEXT  "&<>\"\r"
#define SPECIAL_IN_VALUE "&<>\"\r\n\t"

static void
append_escaped (PbMarkup   *self,
                const char *text,
                const char *special)
{
  for (;;)
    {
      gsize n_plain = strcspn (text, special);

      g_string_append_len (self->out, text, n_plain);
      text += n_plain;
      switch (*text)
        {
        case '\0':
          return;
        case '&':
          g_string_append_len (self->out, "&amp;", 5);
          break;
        case '<':
          g_string_append_len (self->out, "&lt;", 4);
          break;
        case '>':
          g_string_append_len (self->out, "&gt;", 4);
          break;
        case '"':
          g_string_append_len (self->out, "&quot;", 6);
          break;
        default:
          g_string_append_printf (self->out, "&#%d;", *text);
          break;
        }
      text++;
    }
}

/* Ends the start tag, if it is still open; what follows is content. */
static void
end_tag (PbMarkup *self)
{
  if (self->in_tag)
    g_string_append_c (self->out, '>');
  self->in_tag = FALSE;
}

/* So that people can read the XML. */
static void
indent (PbMarkup *self,
        guint     depth)
{
  for (guint i = 0; self->kind == PB_MARKUP_XML && i < depth; i++)
    g_string_append (self->out, INDENT);
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
  self->out = g_string_sized_new (2 * PIECE);
  self->names = g_string_new (NULL);
  self->starts = g_array_new (FALSE, FALSE, sizeof (guint));
  self->stream = g_object_ref (stream);
  g_set_object (&self->cancellable, cancellable);

  g_string_append (self->out, kind == PB_MARKUP_XML ? "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                                                    : "<!DOCTYPE html>\n");

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

  g_string_free (self->out, TRUE);
  g_string_free (self->names, TRUE);
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
  guint start = self->names->len;

  if (self->in_tag && self->kind == PB_MARKUP_XML)
    g_string_append (self->out, ">\n");
  else
    end_tag (self);

  indent (self, self->starts->len);
  g_string_append_c (self->out, '<');
  g_string_append (self->out, element);
  self->in_tag = TRUE;
  self->has_text = FALSE;

  g_string_append (self->names, element);
  g_array_append_val (self->starts, start);
  flush_if_much (self);
}

/* Up to the value's first quotation mark. */
static void
begin_attribute (PbMarkup   *self,
                 const char *name)
{
  g_string_append_c (self->out, ' ');
  g_string_append (self->out, name);
  g_string_append_len (self->out, "=\"", 2);
}

void
pb_markup_attribute (PbMarkup   *self,
                     const char *name,
                     const char *value)
{
  if (!accept (self, value))
    return;

  begin_attribute (self, name);
  append_escaped (self, value, SPECIAL_IN_VALUE);
  g_string_append_c (self->out, '"');
}

void
pb_markup_text (PbMarkup   *self,
                const char *text)
{
  if (!accept (self, text))
    return;

  end_tag (self);
  self->has_text = TRUE;
  append_escaped (self, text, SPECIAL_IN_TEXT);
}

void
pb_markup_raw (PbMarkup   *self,
               const char *text)
{
  end_tag (self);
  self->has_text = TRUE;
  g_string_append (self->out, text);
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
      g_string_append_len (self->out, encoded, n);
      flush_if_much (self);
    }

  n = g_base64_encode_close (in_lines, encoded, &state, &save);
  g_string_append_len (self->out, encoded, n);
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
  g_string_append (self->out, prefix);
  write_base64 (self, bytes, FALSE);
  g_string_append_c (self->out, '"');
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

  g_string_truncate (self->names, g_array_index (self->starts, guint, last));
  g_array_set_size (self->starts, last);
  self->in_tag = FALSE;
  self->has_text = FALSE;
  if (self->kind == PB_MARKUP_XML)
    g_string_append_c (self->out, '\n');
}

static void
write_end_tag (PbMarkup *self)
{
  guint last = self->starts->len - 1;

  if (!self->has_text)
    indent (self, last);
  g_string_append_len (self->out, "</", 2);
  g_string_append (self->out, self->names->str + g_array_index (self->starts, guint, last));
  g_string_append_c (self->out, '>');
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
    g_string_append_len (self->out, "/>", 2);
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
