/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-money"
#include "config.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "pb-error.h"
#include "pb-money.h"
#include "pb-text.h"

#define MINUS_SIGN     "\xe2\x88\x92" /* U+2212 */
#define EURO_SIGN      "\xe2\x82\xac" /* U+20AC */
#define NO_BREAK_SPACE "\xc2\xa0"     /* U+00A0 */

#define MAX_DECIMALS 6

/* The greatest double with six decimals still has fewer characters. */
#define DOUBLE_BUFFER_SIZE 400

/* How to read a number with one mark and three digits after it: "12.345". */
typedef enum
{
  AMBIGUOUS_IS_THOUSANDS, /* an amount has no tenths of a cent */
  AMBIGUOUS_POINT_IS_THOUSANDS,
  AMBIGUOUS_COMMA_IS_THOUSANDS
} Ambiguity;

/* A number taken apart: only digits are left. */
typedef struct
{
  gboolean negative;
  GString *whole;
  GString *decimals;
} Numeral;

static void
numeral_clear (Numeral *numeral)
{
  if (numeral->whole != NULL)
    g_string_free (numeral->whole, TRUE);
  if (numeral->decimals != NULL)
    g_string_free (numeral->decimals, TRUE);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Numeral, numeral_clear)

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
      else if (!has_currency && (take_prefix (at, EURO_SIGN) || take_prefix (at, "EUR")))
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
find_decimal_mark (const char *text,
                   Ambiguity   ambiguity)
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

  if (ambiguity == AMBIGUOUS_IS_THOUSANDS ||
      (ambiguity == AMBIGUOUS_POINT_IS_THOUSANDS && *last == '.') ||
      (ambiguity == AMBIGUOUS_COMMA_IS_THOUSANDS && *last == ','))
    return '\0';

  return *last;
}

/* Reads the digits before the decimal mark into numeral; *at ends after them. One kind of mark
 * parts the thousands, and then it parts all of them. */
static gboolean
read_whole (const char **at,
            char         decimal_mark,
            Numeral     *numeral)
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
               Numeral    *numeral)
{
  for (; g_ascii_isdigit (*at); at++)
    g_string_append_c (numeral->decimals, *at);

  return *at == '\0' && numeral->decimals->len > 0;
}

/* numeral is initialised here, also where text is no number. */
static gboolean
read_numeral (const char *text,
              gboolean    as_money,
              Ambiguity   ambiguity,
              Numeral    *numeral)
{
  g_autofree char *simple = simplify (text);
  const char *at = simple;
  char decimal_mark;

  numeral->whole = g_string_new (NULL);
  numeral->decimals = g_string_new (NULL);

  take_sign_and_currency (&at, as_money, &numeral->negative);

  /* "250.000,-": no cents, as prices are written. */
  if (as_money && g_str_has_suffix (at, ",-"))
    simple[strlen (simple) - 2] = '\0';

  decimal_mark = find_decimal_mark (at, ambiguity);
  if (!read_whole (&at, decimal_mark, numeral))
    return FALSE;

  return *at == '\0' || read_decimals (at + 1, numeral);
}

/* FALSE where the digits go beyond 64 bits. */
static gboolean
digits_to_cents (const char *digits,
                 gboolean    negative,
                 gint64     *cents)
{
  const guint64 limit = (guint64) G_MAXINT64 + (negative ? 1 : 0);
  guint64 sum = 0;

  for (; *digits != '\0'; digits++)
    {
      guint64 digit = *digits - '0';

      if (sum > (limit - digit) / 10)
        return FALSE;
      sum = sum * 10 + digit;
    }

  *cents = (gint64) (negative ? 0 - sum : sum);
  return TRUE;
}

/* Puts a thousands mark between each three digits, from the right. */
static void
append_grouped (GString    *string,
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

static char
get_decimal_mark (PbLanguage language)
{
  return language == PB_LANGUAGE_DUTCH ? ',' : '.';
}

/* The smallest gint64 has no positive counterpart: hence unsigned. */
static guint64
get_magnitude (gint64 cents)
{
  return cents < 0 ? 0 - (guint64) cents : (guint64) cents;
}

static char *
format_money (gint64      cents,
              PbLanguage  language,
              const char *currency)
{
  guint64 magnitude = get_magnitude (cents);
  g_autofree char *digits = g_strdup_printf ("%" G_GUINT64_FORMAT, magnitude / 100);
  GString *string = g_string_new (cents < 0 ? MINUS_SIGN : "");

  g_string_append (string, currency);
  append_grouped (string, digits, language);
  if (magnitude % 100 != 0)
    g_string_append_printf (string, "%c%02u", get_decimal_mark (language),
                            (guint) (magnitude % 100));

  return g_string_free (string, FALSE);
}

/* So many decimals at most, rounded, no trailing zeros; what rounds to nothing has no sign. */
static char *
format_double (double     value,
               guint      n_decimals,
               PbLanguage language)
{
  char buffer[DOUBLE_BUFFER_SIZE];
  char format[] = "%.0f";
  char *point;
  GString *string;

  if (!isfinite (value))
    return g_strdup ("—");

  format[2] = '0' + n_decimals;
  g_ascii_formatd (buffer, sizeof buffer, format, fabs (value));

  point = strchr (buffer, '.');
  if (point != NULL)
    {
      char *end = point + strlen (point);

      while (end[-1] == '0')
        *--end = '\0';
      *point = '\0';
      point++;
    }

  string = g_string_new (NULL);
  append_grouped (string, buffer, language);
  if (point != NULL && *point != '\0')
    g_string_append_printf (string, "%c%s", get_decimal_mark (language), point);

  if (value < 0 && !g_str_equal (string->str, "0"))
    g_string_prepend (string, MINUS_SIGN);

  return g_string_free (string, FALSE);
}

gboolean
pb_money_parse (const char *text,
                gint64     *cents,
                GError    **error)
{
  g_auto(Numeral) numeral = { 0, };
  g_autofree char *excerpt = NULL;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (cents != NULL, FALSE);

  excerpt = pb_text_excerpt (text, 40);
  if (!read_numeral (text, TRUE, AMBIGUOUS_IS_THOUSANDS, &numeral) || numeral.decimals->len > 2)
    {
      g_set_error (error, PB_ERROR, PB_ERROR_INVALID,
                   _("“%s” is not an amount. Write an amount in euros such as 1.500.000 or "
                     "1250,50."),
                   excerpt);
      return FALSE;
    }

  g_string_append (numeral.whole, numeral.decimals->str);
  for (gsize n = numeral.decimals->len; n < 2; n++)
    g_string_append_c (numeral.whole, '0');

  if (!digits_to_cents (numeral.whole->str, numeral.negative, cents))
    {
      g_set_error (error, PB_ERROR, PB_ERROR_INVALID,
                   _("The amount “%s” is too large to keep. Write an amount in euros such as "
                     "1.500.000."),
                   excerpt);
      return FALSE;
    }

  return TRUE;
}

char *
pb_money_format (gint64     cents,
                 PbLanguage language)
{
  return format_money (cents, language, EURO_SIGN NO_BREAK_SPACE);
}

char *
pb_money_format_plain (gint64     cents,
                       PbLanguage language)
{
  return format_money (cents, language, "");
}

char *
pb_money_to_decimal (gint64 cents)
{
  guint64 magnitude = get_magnitude (cents);

  return g_strdup_printf ("%s%" G_GUINT64_FORMAT ".%02u", cents < 0 ? "-" : "",
                          magnitude / 100, (guint) (magnitude % 100));
}

gboolean
pb_money_from_decimal (const char *text,
                       gint64     *cents,
                       GError    **error)
{
  g_autoptr(GString) digits = g_string_new (NULL);
  g_autofree char *excerpt = NULL;
  gint64 read;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (cents != NULL, FALSE);

  for (const char *p = text; *p != '\0'; p++)
    {
      if (g_ascii_isdigit (*p))
        g_string_append_c (digits, *p);
    }

  /* Only what would be written for the same amount is the form; that settles signs and marks. */
  if (digits_to_cents (digits->str, text[0] == '-', &read))
    {
      g_autofree char *written = pb_money_to_decimal (read);

      if (g_str_equal (written, text))
        {
          *cents = read;
          return TRUE;
        }
    }

  excerpt = pb_text_excerpt (text, 40);
  g_set_error (error, PB_ERROR, PB_ERROR_INVALID,
               _("“%s” is not an amount in euros and cents such as 1400000.00."), excerpt);

  return FALSE;
}

gboolean
pb_money_add (gint64  a,
              gint64  b,
              gint64 *sum)
{
  g_return_val_if_fail (sum != NULL, FALSE);

  if ((b > 0 && a > G_MAXINT64 - b) || (b < 0 && a < G_MININT64 - b))
    return FALSE;

  *sum = a + b;
  return TRUE;
}

char *
pb_number_format (double     value,
                  PbLanguage language)
{
  return format_double (value, MAX_DECIMALS, language);
}

gboolean
pb_number_parse (const char *text,
                 double     *value,
                 GError    **error)
{
  g_auto(Numeral) numeral = { 0, };
  g_autofree char *digits = NULL;
  g_autofree char *excerpt = NULL;
  Ambiguity ambiguity;
  double read;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (value != NULL, FALSE);

  ambiguity = pb_language_of_interface () == PB_LANGUAGE_DUTCH ? AMBIGUOUS_POINT_IS_THOUSANDS
                                                               : AMBIGUOUS_COMMA_IS_THOUSANDS;
  if (read_numeral (text, FALSE, ambiguity, &numeral))
    {
      digits = g_strconcat (numeral.negative ? "-" : "", numeral.whole->str, ".",
                            numeral.decimals->str, NULL);
      read = g_ascii_strtod (digits, NULL);
      if (isfinite (read))
        {
          *value = read;
          return TRUE;
        }
    }

  excerpt = pb_text_excerpt (text, 40);
  g_set_error (error, PB_ERROR, PB_ERROR_INVALID,
               _("“%s” is not a number. Write a number such as 12500 or 37,5."), excerpt);

  return FALSE;
}

char *
pb_percentage_format (double     fraction,
                      PbLanguage language)
{
  g_autofree char *number = format_double (fraction * 100, 1, language);

  return g_strconcat (number, "%", NULL);
}
