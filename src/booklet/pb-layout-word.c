/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-layout-word"
#include "config.h"

#include <string.h>

#include "pb-layout-word.h"

/* When there are more, all are forgotten that stand nowhere. */
#define MOST_WORDS    20000
#define MOST_FEATURES 16
/* Longer words are not met twice. */
#define LONGEST       200

typedef struct
{
  PbFace         face;
  PangoLayout   *sample;       /* holds the font */
  hb_font_t     *hb;
  hb_language_t  language;
  hb_feature_t   features[MOST_FEATURES];
  guint          n_features;
  gboolean       is_known;
} Face;

struct _PbWords
{
  PangoContext   *pango;
  const PbStyles *styles;
  Face            faces[PB_N_STYLES];
  GHashTable     *words;       /* PbWord → itself */
  hb_buffer_t    *buffer;
  GString        *spaced;
};

void
pb_word_unref (PbWord *word)
{
  if (--word->ref_count > 0)
    return;

  g_free ((char *) word->text);
  g_free (word->glyphs);
  g_free (word->clusters);
  g_free (word->breaks);
  g_free (word);
}

static guint
word_hash (gconstpointer key)
{
  const PbWord *word = key;
  guint hash = 5381 + word->style * 2 + word->script;

  for (guint i = 0; i < word->length; i++)
    hash = hash * 33 + (guchar) word->text[i];

  return hash;
}

static gboolean
word_equal (gconstpointer a,
            gconstpointer b)
{
  const PbWord *one = a;
  const PbWord *other = b;

  return one->length == other->length && one->style == other->style && one->script == other->script &&
         memcmp (one->text, other->text, one->length) == 0;
}

PbWords *
pb_words_new (PangoContext   *pango,
              const PbStyles *styles)
{
  PbWords *self = g_new0 (PbWords, 1);

  self->pango = g_object_ref (pango);
  self->styles = styles;
  self->words = g_hash_table_new_full (word_hash, word_equal, (GDestroyNotify) pb_word_unref, NULL);
  self->buffer = hb_buffer_create ();
  self->spaced = g_string_new (NULL);

  return self;
}

void
pb_words_free (PbWords *self)
{
  g_hash_table_unref (self->words);
  for (guint i = 0; i < PB_N_STYLES; i++)
    g_clear_object (&self->faces[i].sample);
  hb_buffer_destroy (self->buffer);
  g_string_free (self->spaced, TRUE);
  g_object_unref (self->pango);
  g_free (self);
}

/* ---- the font of a style */

/* The font that Pango takes for letters, and how high it has a line of them. */
static void
read_face (PbWords *self,
           Face    *face,
           PbStyle  style)
{
  PangoLayoutLine *line;
  PangoGlyphItem *run;
  PangoRectangle logical;
  hb_codepoint_t space;

  face->is_known = TRUE;
  face->sample = pango_layout_new (self->pango);
  pango_layout_set_font_description (face->sample, self->styles->fonts[style]);
  pango_layout_set_text (face->sample, "Aa", -1);
  line = pango_layout_get_line_readonly (face->sample, 0);
  run = line->runs != NULL ? line->runs->data : NULL;
  if (run == NULL || line->runs->next != NULL || !PANGO_IS_CAIRO_FONT (run->item->analysis.font))
    return;

  face->face.scaled = pango_cairo_font_get_scaled_font (PANGO_CAIRO_FONT (run->item->analysis.font));
  face->hb = pango_font_get_hb_font (run->item->analysis.font);
  face->language = hb_language_from_string (pango_language_to_string (run->item->analysis.language), -1);
  pango_font_get_features (run->item->analysis.font, face->features, MOST_FEATURES, &face->n_features);
  pango_layout_line_get_extents (line, NULL, &logical);
  face->face.ascent = -logical.y;
  face->face.height = logical.height;
  if (!hb_font_get_nominal_glyph (face->hb, ' ', &space))
    face->face.scaled = NULL;
  face->face.space = space;
  face->face.space_width = hb_font_get_glyph_h_advance (face->hb, space);
}

static Face *
get_face (PbWords *self,
          PbStyle  style)
{
  Face *face = &self->faces[style];

  if (!face->is_known)
    read_face (self, face, style);

  return face;
}

const PbFace *
pb_words_get_face (PbWords *self,
                   PbStyle  style)
{
  const Face *face = get_face (self, style);

  return face->face.scaled != NULL ? &face->face : NULL;
}

/* ---- shaping */

/* Letters that stand side by side as they come, in the order in which they are read. */
static gboolean
is_plain_letter (gunichar letter)
{
  return (letter > ' ' && letter < 0x7f) || (letter >= 0xc0 && letter <= 0x17f && letter != 0xd7 && letter != 0xf7) ||
         letter == 0xa0 || letter == 0xab || letter == 0xb7 || letter == 0xbb || letter == 0x2013 ||
         (letter >= 0x2018 && letter <= 0x201e) || letter == 0x2026 || letter == 0x20ac;
}

static gboolean
is_plain (PbWord *word,
          Face   *face)
{
  for (const char *at = word->text; at < word->text + word->length; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);
      hb_codepoint_t glyph;

      if (!is_plain_letter (letter) || !hb_font_get_nominal_glyph (face->hb, letter, &glyph))
        return FALSE;
      word->last = g_unichar_break_type (letter);
      if (at == word->text)
        word->first = word->last;
    }

  return TRUE;
}

/* Between two spaces; FALSE where it matters to the letters that they are beside a space. */
static gboolean
shape_between_spaces (PbWords      *self,
                      const PbWord *word,
                      Face         *face)
{
  hb_glyph_info_t *infos;
  guint n;

  g_string_truncate (self->spaced, 0);
  g_string_append_c (self->spaced, ' ');
  g_string_append_len (self->spaced, word->text, word->length);
  g_string_append_c (self->spaced, ' ');

  hb_buffer_clear_contents (self->buffer);
  hb_buffer_set_direction (self->buffer, HB_DIRECTION_LTR);
  hb_buffer_set_script (self->buffer, word->script == PANGO_SCRIPT_LATIN ? HB_SCRIPT_LATIN : HB_SCRIPT_COMMON);
  hb_buffer_set_language (self->buffer, face->language);
  hb_buffer_add_utf8 (self->buffer, self->spaced->str, (int) self->spaced->len, 0, -1);
  hb_shape (face->hb, self->buffer, face->features, face->n_features);

  infos = hb_buffer_get_glyph_infos (self->buffer, &n);

  return n >= 3 && infos[0].codepoint == face->face.space && infos[0].cluster == 0 &&
         infos[n - 1].codepoint == face->face.space && infos[n - 1].cluster == word->length + 1 &&
         (hb_glyph_info_get_glyph_flags (&infos[1]) & HB_GLYPH_FLAG_UNSAFE_TO_BREAK) == 0 &&
         (hb_glyph_info_get_glyph_flags (&infos[n - 1]) & HB_GLYPH_FLAG_UNSAFE_TO_BREAK) == 0;
}

/* FALSE for glyphs that are moved from their place. */
static gboolean
take_glyphs (PbWords *self,
             PbWord  *word)
{
  guint n;
  const hb_glyph_info_t *infos = hb_buffer_get_glyph_infos (self->buffer, &n);
  const hb_glyph_position_t *positions = hb_buffer_get_glyph_positions (self->buffer, NULL);

  n -= 2;
  word->glyphs = g_new (PbGlyph, n);
  word->clusters = g_new0 (cairo_text_cluster_t, n);
  for (guint i = 0; i < n; i++)
    {
      const hb_glyph_position_t *position = &positions[i + 1];

      if (position->x_offset != 0 || position->y_offset != 0 || position->y_advance != 0 || infos[i + 1].codepoint == 0)
        return FALSE;
      word->glyphs[i] = (PbGlyph) { infos[i + 1].codepoint, position->x_advance };
      word->width += position->x_advance;
      if (i == 0 || infos[i + 1].cluster != infos[i].cluster)
        word->n_clusters++;
      word->clusters[word->n_clusters - 1].num_glyphs++;
      word->clusters[word->n_clusters - 1].num_bytes = (int) (infos[i + 2].cluster - infos[i + 1].cluster);
    }
  word->n_glyphs = n;

  return TRUE;
}

/* ---- where it may be broken */

static gboolean
has_only_letters (const PbWord *word)
{
  for (guint i = 0; i < word->length; i++)
    {
      if (!g_ascii_isalnum (word->text[i]))
        return FALSE;
    }

  return TRUE;
}

static int
measure_until (const PbWord *word,
               guint         length)
{
  guint done = 0;
  guint glyph = 0;
  int width = 0;

  for (guint c = 0; c < word->n_clusters && done < length; c++)
    {
      for (int i = 0; i < word->clusters[c].num_glyphs; i++)
        width += word->glyphs[glyph++].advance;
      done += (guint) word->clusters[c].num_bytes;
    }

  return width;
}

static void
find_breaks (PbWord        *word,
             PangoLanguage *language)
{
  g_autoptr(GArray) breaks = NULL;
  g_autofree PangoLogAttr *attributes = NULL;
  const char *at = word->text;
  glong n;

  if (has_only_letters (word))
    return;

  n = g_utf8_strlen (word->text, word->length);
  attributes = g_new0 (PangoLogAttr, n + 1);
  breaks = g_array_new (FALSE, FALSE, sizeof (PbWordBreak));
  pango_get_log_attrs (word->text, (int) word->length, -1, language, attributes, (int) n + 1);
  for (glong i = 1; i < n; i++)
    {
      PbWordBreak found;

      at = g_utf8_next_char (at);
      if (!attributes[i].is_line_break)
        continue;
      found.length = (guint) (at - word->text);
      found.width = measure_until (word, found.length);
      g_array_append_val (breaks, found);
    }
  word->n_breaks = breaks->len;
  word->breaks = g_array_steal (breaks, NULL);
}

/* ---- the words */

static gboolean
stands_nowhere (gpointer key,
                gpointer value,
                gpointer unused)
{
  return ((PbWord *) key)->ref_count == 1;
}

static PbWord *
word_new (PbWords      *self,
          const PbWord *like)
{
  Face *face = get_face (self, like->style);
  PbWord *word = g_new0 (PbWord, 1);

  *word = *like;
  word->text = g_strndup (like->text, like->length);
  word->ref_count = 1;
  word->is_plain = face->face.scaled != NULL && like->length <= LONGEST && is_plain (word, face) &&
                   shape_between_spaces (self, word, face) && take_glyphs (self, word);
  if (word->is_plain)
    find_breaks (word, pango_context_get_language (self->pango));

  return word;
}

PbWord *
pb_words_get (PbWords     *self,
              PbStyle      style,
              PangoScript  script,
              const char  *text,
              guint        length)
{
  PbWord like = { .text = text, .length = length, .style = style, .script = script };
  PbWord *word = g_hash_table_lookup (self->words, &like);

  if (word == NULL)
    {
      if (g_hash_table_size (self->words) >= MOST_WORDS)
        g_hash_table_foreach_remove (self->words, stands_nowhere, NULL);
      word = word_new (self, &like);
      g_hash_table_add (self->words, word);
    }
  word->ref_count++;

  return word;
}
