/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-numeral"
#include "config.h"

#include <string.h>

#include "pb-numeral.h"
#include "pb-text.h"

static gboolean
take_prefix (const char **at,
             const char  *prefix)
{
  gsize length = strlen (prefix);

  if (g_ascii_strncasecmp (*at, prefix, length) != 0)
    return FALSE;

  *at += length;
  return TRUE;
}

/* Spaces of any kind to " ", the minus sign to "-": the rest is then ASCII or wrong. */
static char *
simplify (const char *text)
{
  g_autofree char *stripped = NULL;
  GString *simple = g_string_new (NULL);

  if (g_utf8_validate (text, -1, NULL))
    stripped = pb_text_tidy (text, FALSE);

  for (const char *p = stripped; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == 0x2212)
        g_string_append_c (simple, '-');
      else if (g_unichar_type (c) == G_UNICODE_SPACE_SEPARATOR)
        g_string_append_c (simple, ' ');
      else
        g_string_append_unichar (simple, c);
    }

  return g_string_free (simple, FALSE);
}

/* "-", "€", "EUR" and spaces in any order, each of the first two kinds once. */
static void
take_sign_and_currency (const char **at,
                        gboolean     with_currency,
                        gboolean    *negative)
{
  gboolean has_currency = !with_currency;

  *negative = FALSE;
  while (TRUE)
    {
      if (**at == ' ')
        (*at)++;
      else if (!*negative && **at == '-')
        {
          *negative = TRUE;
          (*at)++;
        }
      else if (!has_currency && (take_prefix (at, PB_EURO_SIGN) || take_prefix (at, "EUR")))
        has_currency = TRUE;
      else
        return;
    }
}

/* Whether the mark at text[i] has exactly three digits after it. */
static gboolean
three_digits_follow (const char *text,
                     gsize       i)
{
  return g_ascii_isdigit (text[i + 1]) && g_ascii_isdigit (text[i + 2]) &&
         g_ascii_isdigit (text[i + 3]) && !g_ascii_isdigit (text[i + 4]);
}

/* Which character marks the decimals of text, or '\0' where none does. */
static char
find_decimal_mark (const char  *text,
                   PbAmbiguity  ambiguity)
{
  const char *last = NULL;
  gsize n_same = 0;
  gboolean mixed = FALSE;

  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '.' || *p == ',')
        last = p;
    }

  if (last == NULL)
    return '\0';

  for (const char *p = text; p <= last; p++)
    {
      n_same += *p == *last;
      mixed |= (*p == '.' || *p == ',' || *p == ' ') && *p != *last;
    }

  /* Several of one kind can only part thousands; the last of several kinds only decimals. */
  if (n_same > 1)
    return '\0';

  if (mixed || !three_digits_follow (text, last - text))
    return *last;

  /* No thousands before the mark: "0,375", "1234.567". */
  if (last - text < 1 || last - text > 3 || *text == '0')
    return *last;

  if (ambiguity == PB_AMBIGUOUS_IS_THOUSANDS ||
      (ambiguity == PB_AMBIGUOUS_POINT_IS_THOUSANDS && *last == '.') ||
      (ambiguity == PB_AMBIGUOUS_COMMA_IS_THOUSANDS && *last == ','))
    return '\0';

  return *last;
}

/* Reads the digits before the decimal mark into numeral; *at ends after them. One kind of mark
 * parts the thousands, and then it parts all of them. */
static gboolean
read_whole (const char **at,
            char         decimal_mark,
            PbNumeral   *numeral)
{
  char thousands_mark = '\0';
  gsize n_digits = 0;

  for (;; (*at)++)
    {
      char c = **at;

      if (g_ascii_isdigit (c))
        {
          g_string_append_c (numeral->whole, c);
          n_digits++;
        }
      else if (c == '\0' || c == decimal_mark)
        {
          return n_digits > 0 && (thousands_mark == '\0' || n_digits == 3);
        }
      else if (c == ' ' || c == '.' || c == ',')
        {
          gboolean first = thousands_mark == '\0';

          if (first ? n_digits < 1 || n_digits > 3 : n_digits != 3 || c != thousands_mark)
            return FALSE;
          thousands_mark = c;
          n_digits = 0;
        }
      else
        {
          return FALSE;
        }
    }
}

static gboolean
read_decimals (const char *at,
               PbNumeral  *numeral)
{
  for (; g_ascii_isdigit (*at); at++)
    g_string_append_c (numeral->decimals, *at);

  return *at == '\0' && numeral->decimals->len > 0;
}

void
pb_numeral_clear (PbNumeral *self)
{
  if (self->whole != NULL)
    g_string_free (self->whole, TRUE);
  if (self->decimals != NULL)
    g_string_free (self->decimals, TRUE);
}

gboolean
pb_numeral_read (const char  *text,
                 gboolean     as_money,
                 PbAmbiguity  ambiguity,
                 PbNumeral   *self)
{
  g_autofree char *simple = simplify (text);
  const char *at = simple;
  char decimal_mark;

  self->whole = g_string_new (NULL);
  self->decimals = g_string_new (NULL);

  take_sign_and_currency (&at, as_money, &self->negative);

  /* "250.000,-": no cents, as prices are written. */
  if (as_money && g_str_has_suffix (at, ",-"))
    simple[strlen (simple) - 2] = '\0';

  decimal_mark = find_decimal_mark (at, ambiguity);
  if (!read_whole (&at, decimal_mark, self))
    return FALSE;

  return *at == '\0' || read_decimals (at + 1, self);
}

void
pb_numeral_append_grouped (GString    *string,
                           const char *digits,
                           PbLanguage  language)
{
  gsize n_left = strlen (digits);

  for (; n_left > 0; n_left--, digits++)
    {
      g_string_append_c (string, *digits);
      if (n_left > 1 && n_left % 3 == 1)
        g_string_append_c (string, language == PB_LANGUAGE_DUTCH ? '.' : ',');
    }
}

char
pb_numeral_get_decimal_mark (PbLanguage language)
{
  return language == PB_LANGUAGE_DUTCH ? ',' : '.';
}
