/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-layout-lines"
#include "config.h"

#include <string.h>

#include "pb-layout-lines.h"

typedef struct
{
  guint start;        /* in the text */
  guint length;       /* with the space at which it was broken */
  guint first;        /* of its words */
  guint n_words;
  guint n_glyphs;     /* with those of the spaces */
  int   width;
} Line;

struct _PbLines
{
  PbWords      *words;
  const PbFace *face;
  PbStyle       style;
  PangoScript   script;     /* of the paragraph that is being broken */
  int           room;
  char         *text;
  GPtrArray    *in_lines;   /* PbWord */
  GArray       *lines;      /* Line */
};

void
pb_lines_free (PbLines *self)
{
  g_free (self->text);
  g_ptr_array_unref (self->in_lines);
  g_array_unref (self->lines);
  g_free (self);
}

/* ---- breaking */

static Line *
get_line (PbLines *self,
          guint    line)
{
  return &g_array_index (self->lines, Line, line);
}

static Line *
begin_line (PbLines *self,
            guint    start)
{
  Line line = { .start = start, .first = self->in_lines->len };

  g_array_append_val (self->lines, line);

  return get_line (self, self->lines->len - 1);
}

/* Takes the word. */
static void
append (PbLines *self,
        Line    *line,
        PbWord  *word,
        guint    end)
{
  gboolean spaced = line->n_words > 0;

  g_ptr_array_add (self->in_lines, word);
  line->n_words++;
  line->n_glyphs += word->n_glyphs + (spaced ? 1 : 0);
  line->width += word->width + (spaced ? self->face->space_width : 0);
  line->length = end - line->start;
}

/* The last place at which as much of the word as fits in width may be parted from the rest; 0: there is none. */
static guint
find_break (const PbWord *word,
            int           width)
{
  for (guint i = word->n_breaks; i > 0; i--)
    {
      if (word->breaks[i - 1].width <= width)
        return word->breaks[i - 1].length;
    }

  return 0;
}

static PbWord *
get_word (PbLines *self,
          guint    start,
          guint    end)
{
  return pb_words_get (self->words, self->style, self->script, self->text + start, end - start);
}

/* FALSE where the word has to be broken between any two letters, or is none of the plain ones. */
static gboolean
add_word (PbLines *self,
          guint    start,
          guint    end)
{
  while (start < end)
    {
      Line *line = get_line (self, self->lines->len - 1);
      g_autoptr(PbWord) word = get_word (self, start, end);
      int used = line->n_words > 0 ? line->width + self->face->space_width : 0;
      guint part;

      if (!word->is_plain)
        return FALSE;
      if (used + word->width <= self->room)
        {
          append (self, line, g_steal_pointer (&word), end);
          return TRUE;
        }

      part = find_break (word, self->room - used);
      if (part > 0)
        {
          g_autoptr(PbWord) head = get_word (self, start, start + part);

          if (!head->is_plain)
            return FALSE;
          start += part;
          append (self, line, g_steal_pointer (&head), start);
        }
      else if (line->n_words == 0)
        return FALSE;
      else
        line->length++;
      begin_line (self, start);
    }

  return TRUE;
}

/* What may follow a space on the next line, or be followed by one at the end of its own, whatever is beside it (UAX 14, LB 13 to 18). */
static gboolean
may_part (GUnicodeBreakType type,
          gboolean          before_it)
{
  switch (type)
    {
    case G_UNICODE_BREAK_ALPHABETIC:
    case G_UNICODE_BREAK_AMBIGUOUS:
    case G_UNICODE_BREAK_NUMERIC:
    case G_UNICODE_BREAK_PREFIX:
    case G_UNICODE_BREAK_POSTFIX:
    case G_UNICODE_BREAK_HYPHEN:
    case G_UNICODE_BREAK_AFTER:
    case G_UNICODE_BREAK_INSEPARABLE:
      return TRUE;
    case G_UNICODE_BREAK_OPEN_PUNCTUATION:
    case G_UNICODE_BREAK_QUOTATION:
      return before_it;
    case G_UNICODE_BREAK_CLOSE_PUNCTUATION:
    case G_UNICODE_BREAK_CLOSE_PARANTHESIS:
    case G_UNICODE_BREAK_EXCLAMATION:
    case G_UNICODE_BREAK_INFIX_SEPARATOR:
    case G_UNICODE_BREAK_SYMBOL:
      return !before_it;
    default:
      return FALSE;
    }
}

/* FALSE where it is not for certain that the two words may be parted at the space between them. */
static gboolean
can_part (PbLines *self,
          guint    n_before)
{
  const PbWord *before;
  const PbWord *after;

  if (n_before == 0 || n_before >= self->in_lines->len)
    return TRUE;

  before = self->in_lines->pdata[n_before - 1];
  after = self->in_lines->pdata[n_before];
  if (before->last == G_UNICODE_BREAK_QUOTATION)
    return may_part (after->first, TRUE) && after->first != G_UNICODE_BREAK_OPEN_PUNCTUATION;

  return may_part (before->last, FALSE) && may_part (after->first, TRUE);
}

static gboolean
has_latin (const char *text,
           gsize       length)
{
  for (gsize i = 0; i < length; i++)
    {
      if (g_ascii_isalpha (text[i]) || (guchar) text[i] >= 0x80)
        return TRUE;
    }

  return FALSE;
}

/* Words with exactly one space between them. */
static gboolean
add_paragraph (PbLines *self,
               guint    start,
               guint    end)
{
  guint at = start;

  self->script = has_latin (self->text + start, end - start) ? PANGO_SCRIPT_LATIN : PANGO_SCRIPT_COMMON;
  begin_line (self, start);
  while (TRUE)
    {
      const char *space = memchr (self->text + at, ' ', end - at);
      guint word_end = space != NULL ? (guint) (space - self->text) : end;
      guint n_before = at > start ? self->in_lines->len : 0;

      if (word_end == at || !add_word (self, at, word_end) || !can_part (self, n_before))
        return FALSE;
      if (word_end == end)
        return TRUE;
      at = word_end + 1;
    }
}

/* Where a paragraph ends a space is said too. */
static gboolean
add_paragraphs (PbLines *self,
                gsize    length)
{
  guint start = 0;

  while (TRUE)
    {
      const char *end = memchr (self->text + start, '\n', length - start);
      guint until = end != NULL ? (guint) (end - self->text) : (guint) length;

      if (!add_paragraph (self, start, until))
        return FALSE;
      if (end == NULL)
        return TRUE;
      self->text[until] = ' ';
      get_line (self, self->lines->len - 1)->length++;
      start = until + 1;
    }
}

PbLines *
pb_lines_new (PbWords    *words,
              PbStyle     style,
              const char *text,
              gsize       length,
              int         width,
              guint       max_lines)
{
  const PbFace *face = pb_words_get_face (words, style);
  PbLines *self;

  if (face == NULL || length == 0 || length > G_MAXINT)
    return NULL;

  self = g_new0 (PbLines, 1);
  self->words = words;
  self->face = face;
  self->style = style;
  self->room = width;
  self->text = g_strndup (text, length);
  self->in_lines = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_word_unref);
  self->lines = g_array_new (FALSE, FALSE, sizeof (Line));
  if (!add_paragraphs (self, length) || (max_lines > 0 && self->lines->len > max_lines))
    g_clear_pointer (&self, pb_lines_free);

  return self;
}

guint
pb_lines_get_n (PbLines *self)
{
  return self->lines->len;
}

int
pb_lines_get_width (PbLines *self,
                    guint    line)
{
  return get_line (self, line)->width;
}

const PbFace *
pb_lines_get_face (PbLines *self)
{
  return self->face;
}

/* ---- drawing */

typedef struct
{
  cairo_glyph_t        *glyphs;
  cairo_text_cluster_t *clusters;
  int                   n_glyphs;
  int                   n_clusters;
  int                   x;            /* in Pango's units, from that */
  double                left;
  double                y;
} Run;

static void
put_glyph (Run    *run,
           gulong  glyph,
           int     advance)
{
  run->glyphs[run->n_glyphs++] = (cairo_glyph_t) { glyph, run->left + pango_units_to_double (run->x), run->y };
  run->x += advance;
}

static void
put_space (Run *run,
           const PbFace *face)
{
  run->clusters[run->n_clusters++] = (cairo_text_cluster_t) { 1, 1 };
  put_glyph (run, face->space, face->space_width);
}

static void
put_word (Run          *run,
          const PbWord *word)
{
  memcpy (run->clusters + run->n_clusters, word->clusters, word->n_clusters * sizeof *word->clusters);
  run->n_clusters += (int) word->n_clusters;
  for (guint i = 0; i < word->n_glyphs; i++)
    put_glyph (run, word->glyphs[i].glyph, word->glyphs[i].advance);
}

/* The space at which it was broken is said too: whoever is read the text would hear one word of two. */
void
pb_lines_draw (PbLines     *self,
               guint        line,
               PbPdfTarget *target,
               double       x,
               double       y)
{
  const Line *at = get_line (self, line);
  g_autofree cairo_glyph_t *glyphs = g_new (cairo_glyph_t, at->n_glyphs + 1);
  g_autofree cairo_text_cluster_t *clusters = g_new (cairo_text_cluster_t, at->n_glyphs + 1);
  Run run = { .glyphs = glyphs, .clusters = clusters, .left = x, .y = y };
  PbPdfGlyphs drawn;

  for (guint i = 0; i < at->n_words; i++)
    {
      if (i > 0)
        put_space (&run, self->face);
      put_word (&run, self->in_lines->pdata[at->first + i]);
    }
  if (self->text[at->start + at->length - 1] == ' ')
    put_space (&run, self->face);

  drawn = (PbPdfGlyphs) {
    .font = self->face->scaled, .text = self->text + at->start, .length = (int) at->length, .glyphs = glyphs,
    .n_glyphs = run.n_glyphs, .clusters = clusters, .n_clusters = run.n_clusters,
    .place = { x, y - pango_units_to_double (self->face->ascent), pango_units_to_double (at->width),
               pango_units_to_double (self->face->height) }
  };
  pb_pdf_target_show_glyphs (target, &drawn);
}
