/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-number"
#include "config.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "pb-error.h"
#include "pb-number.h"
#include "pb-numeral.h"
#include "pb-text.h"

#define MAX_DECIMALS 6

/* The greatest double with six decimals still has fewer characters. */
#define DOUBLE_BUFFER_SIZE 400

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
  pb_numeral_append_grouped (string, buffer, language);
  if (point != NULL && *point != '\0')
    g_string_append_printf (string, "%c%s", pb_numeral_get_decimal_mark (language), point);

  if (value < 0 && !g_str_equal (string->str, "0"))
    g_string_prepend (string, PB_MINUS_SIGN);

  return g_string_free (string, FALSE);
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
  g_auto(PbNumeral) numeral = { 0, };
  g_autofree char *digits = NULL;
  g_autofree char *excerpt = NULL;
  PbAmbiguity ambiguity;
  double read;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (value != NULL, FALSE);

  ambiguity = pb_language_of_interface () == PB_LANGUAGE_DUTCH ? PB_AMBIGUOUS_POINT_IS_THOUSANDS
                                                               : PB_AMBIGUOUS_COMMA_IS_THOUSANDS;
  if (pb_numeral_read (text, FALSE, ambiguity, &numeral))
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
