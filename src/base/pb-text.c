/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-text"
#include "config.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "pb-error.h"
#include "pb-text.h"

static gboolean
is_xml_character (gunichar c)
{
  return c == 0x9 || c == 0xA || c == 0xD || (c >= 0x20 && c <= 0xD7FF) ||
         (c >= 0xE000 && c <= 0xFFFD) || (c >= 0x10000 && c <= 0x10FFFF);
}

static gboolean
is_break (gunichar c)
{
  return c == '\t' || c == '\n' || c == '\v' || c == '\f' || c == '\r' || c == 0x85 ||
         c == 0x2028 || c == 0x2029;
}

static gboolean
is_blank (gunichar c)
{
  return g_unichar_isspace (c) || is_break (c);
}

static gboolean
has_blank_or_control (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (is_blank (c) || g_unichar_iscntrl (c))
        return TRUE;
    }

  return FALSE;
}

/* Compatibility decomposition takes accents off their letters; case folding in between, because
 * either can bring forth what the other has to deal with (İ, ™). */
static char *
decompose_and_fold (const char *text)
{
  g_autofree char *decomposed = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);
  g_autofree char *folded = g_utf8_casefold (decomposed, -1);

  return g_utf8_normalize (folded, -1, G_NORMALIZE_ALL);
}

char *
pb_text_fold (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text != NULL ? text : "", -1);
  g_autofree char *folded = decompose_and_fold (valid);
  GString *kept = g_string_sized_new (strlen (folded));

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      /* Spacing marks are vowels in the scripts that have them, not accents. */
      if (g_unichar_isalnum (c) || g_unichar_type (c) == G_UNICODE_SPACING_MARK)
        g_string_append_unichar (kept, c);
    }

  if (kept->len == 0)
    {
      g_autofree char *lower = g_utf8_casefold (valid, -1);

      for (const char *p = lower; *p != '\0'; p = g_utf8_next_char (p))
        {
          gunichar c = g_utf8_get_char (p);

          if (!is_blank (c))
            g_string_append_unichar (kept, c);
        }
    }

  return g_string_free (kept, FALSE);
}

/* What a character does to the word that it is in, or begins. */
typedef enum
{
  MARK,     /* nothing: it stays as it is */
  BLANK,    /* ends it */
  LETTER    /* begins one */
} WordPart;

/* The same as is_blank and g_unichar_isalnum, for the characters of which most texts are made. */
static const guint8 plain_parts[0x80] = {
  ['\t'] = BLANK, ['\n'] = BLANK, ['\v'] = BLANK, ['\f'] = BLANK, ['\r'] = BLANK, [' '] = BLANK,
  ['0' ... '9'] = LETTER, ['A' ... 'Z'] = LETTER, ['a' ... 'z'] = LETTER,
};

static WordPart
find_part (gunichar c)
{
  if (is_blank (c))
    return BLANK;

  return g_unichar_isalnum (c) ? LETTER : MARK;
}

/* Over all the texts of a register it makes the difference between a moment and a wait that a plain character is looked up,
 * that nothing is decided on for it, and that a text is not read a second time where all of them are plain. */
guint
pb_text_count_words (const char *text)
{
  const guchar *p = (const guchar *) text;
  gboolean valid = FALSE;
  guint in_word = 0;
  guint n_words = 0;

  if (text == NULL)
    return 0;

  while (*p != '\0')
    {
      guint part;

      if (*p < G_N_ELEMENTS (plain_parts))
        {
          part = plain_parts[*p++];
        }
      else
        {
          valid = valid || g_utf8_validate ((const char *) p, -1, NULL);
          if (!valid)
            return 0;

          part = find_part (g_utf8_get_char ((const char *) p));
          p = (const guchar *) g_utf8_next_char (p);
        }

      n_words += (part == LETTER) & !in_word;
      in_word = (part == LETTER) | (in_word & (part == MARK));
    }

  return n_words;
}

gboolean
pb_text_check (const char *text,
               GError    **error)
{
  guint place = 1;

  if (text == NULL)
    return TRUE;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p), place++)
    {
      gunichar c = g_utf8_get_char_validated (p, -1);

      if (c == (gunichar) -1 || c == (gunichar) -2)
        {
          g_set_error (error, PB_ERROR, PB_ERROR_INVALID,
                       _("This text cannot be kept: character %u is not valid UTF-8 (byte %02X). "
                         "Remove that character."),
                       place, (guint) (guchar) *p);
          return FALSE;
        }

      if (!is_xml_character (c))
        {
          g_set_error (error, PB_ERROR, PB_ERROR_INVALID,
                       _("This text cannot be kept: character %u is U+%04X. "
                         "Remove that character."),
                       place, c);
          return FALSE;
        }
    }

  return TRUE;
}

static char *
strip (const char *text)
{
  const char *end = text + strlen (text);

  while (*text != '\0' && is_blank (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);

  while (end > text)
    {
      const char *last = g_utf8_prev_char (end);

      if (!is_blank (g_utf8_get_char (last)))
        break;
      end = last;
    }

  return g_strndup (text, end - text);
}

/* A run of white space that holds a line break or a tab becomes one space; other spaces stay. */
static char *
join_lines (const char *text)
{
  GString *line = g_string_sized_new (strlen (text));

  while (*text != '\0')
    {
      const char *run = text;
      gboolean breaks = FALSE;

      while (*text != '\0' && is_blank (g_utf8_get_char (text)))
        {
          breaks |= is_break (g_utf8_get_char (text));
          text = g_utf8_next_char (text);
        }

      if (breaks)
        g_string_append_c (line, ' ');
      else
        g_string_append_len (line, run, text - run);

      run = text;
      while (*text != '\0' && !is_blank (g_utf8_get_char (text)))
        text = g_utf8_next_char (text);
      g_string_append_len (line, run, text - run);
    }

  return g_string_free (line, FALSE);
}

char *
pb_text_tidy (const char *text,
              gboolean    single_line)
{
  g_autofree char *stripped = NULL;

  /* Text that is no UTF-8 has no white space to speak of; pb_text_check() is who refuses it. */
  if (text == NULL || !g_utf8_validate (text, -1, NULL))
    return g_strdup (text);

  stripped = strip (text);

  return single_line ? join_lines (stripped) : g_steal_pointer (&stripped);
}

char *
pb_text_excerpt (const char *text,
                 guint       max_characters)
{
  g_autofree char *valid = NULL;
  const char *end;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (max_characters > 0, NULL);

  /* Four bytes a character at most: no need to look at the rest of a megabyte. */
  valid = g_utf8_make_valid (text, strnlen (text, (gsize) max_characters * 4 + 4));
  if (g_utf8_strlen (valid, -1) <= max_characters)
    return g_steal_pointer (&valid);

  end = g_utf8_offset_to_pointer (valid, max_characters - 1);

  return g_strdup_printf ("%.*s…", (int) (end - valid), valid);
}

gboolean
pb_text_is_web_address (const char *text)
{
  g_autofree char *scheme = NULL;
  g_autofree char *host = NULL;

  if (text == NULL || !g_utf8_validate (text, -1, NULL) || has_blank_or_control (text))
    return FALSE;

  if (!g_uri_split (text, G_URI_FLAGS_NONE, &scheme, NULL, &host, NULL, NULL, NULL, NULL, NULL))
    return FALSE;

  return (g_strcmp0 (scheme, "http") == 0 || g_strcmp0 (scheme, "https") == 0) &&
         host != NULL && *host != '\0';
}

gboolean
pb_text_is_email (const char *text)
{
  const char *at;
  const char *dot;

  if (text == NULL || !g_utf8_validate (text, -1, NULL) || has_blank_or_control (text))
    return FALSE;

  at = strchr (text, '@');
  if (at == NULL || at == text || strchr (at + 1, '@') != NULL)
    return FALSE;

  dot = strrchr (at, '.');

  return dot != NULL && dot > at + 1 && dot[1] != '\0' && at[1] != '.';
}

gboolean
pb_set_str (char      **where,
            const char *text)
{
  char *copy;

  g_return_val_if_fail (where != NULL, FALSE);

  if (g_strcmp0 (*where, text) == 0)
    return FALSE;

  copy = g_strdup (text);
  g_free (*where);
  *where = copy;

  return TRUE;
}

/* WCAG 2.1, definition of relative luminance. */
static double
channel_luminance (const char *digits)
{
  int value = g_ascii_xdigit_value (digits[0]) * 16 + g_ascii_xdigit_value (digits[1]);
  double part = value / 255.0;

  return part <= 0.03928 ? part / 12.92 : pow ((part + 0.055) / 1.055, 2.4);
}

static double
relative_luminance (const char *colour)
{
  return 0.2126 * channel_luminance (colour + 1) + 0.7152 * channel_luminance (colour + 3) +
         0.0722 * channel_luminance (colour + 5);
}

gboolean
pb_colour_prefers_white (const char *ground)
{
  return pb_colour_contrast (ground, "#ffffff") >= pb_colour_contrast (ground, "#000000");
}

double
pb_colour_contrast (const char *a,
                    const char *b)
{
  double one;
  double other;

  g_return_val_if_fail (pb_colour_is_valid (a), 1);
  g_return_val_if_fail (pb_colour_is_valid (b), 1);

  one = relative_luminance (a);
  other = relative_luminance (b);

  return (MAX (one, other) + 0.05) / (MIN (one, other) + 0.05);
}

gboolean
pb_colour_is_valid (const char *text)
{
  return text != NULL && strlen (text) == 7 && text[0] == '#' &&
         strspn (text + 1, "0123456789abcdef") == 6;
}
