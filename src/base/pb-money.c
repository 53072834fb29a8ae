/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-money"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-error.h"
#include "pb-money.h"
#include "pb-numeral.h"
#include "pb-text.h"

#define NO_BREAK_SPACE "\xc2\xa0" /* U+00A0 */

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
  GString *string = g_string_new (cents < 0 ? PB_MINUS_SIGN : "");

  g_string_append (string, currency);
  pb_numeral_append_grouped (string, digits, language);
  if (magnitude % 100 != 0)
    g_string_append_printf (string, "%c%02u", pb_numeral_get_decimal_mark (language),
                            (guint) (magnitude % 100));

  return g_string_free (string, FALSE);
}

gboolean
pb_money_parse (const char *text,
                gint64     *cents,
                GError    **error)
{
  g_auto(PbNumeral) numeral = { 0, };
  g_autofree char *excerpt = NULL;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (cents != NULL, FALSE);

  excerpt = pb_text_excerpt (text, 40);
  if (!pb_numeral_read (text, TRUE, PB_AMBIGUOUS_IS_THOUSANDS, &numeral) ||
      numeral.decimals->len > 2)
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
  return format_money (cents, language, PB_EURO_SIGN NO_BREAK_SPACE);
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

gboolean
pb_money_subtract (gint64  a,
                   gint64  b,
                   gint64 *difference)
{
  gint64 result;

  g_return_val_if_fail (difference != NULL, FALSE);

  if (__builtin_sub_overflow (a, b, &result))
    return FALSE;

  *difference = result;

  return TRUE;
}
