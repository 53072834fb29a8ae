/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-field"
#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "pb-date.h"
#include "pb-error.h"
#include "pb-field.h"
#include "pb-money.h"
#include "pb-number.h"
#include "pb-text.h"

/* What was typed is named in a message up to this many characters. */
#define EXCERPT_LENGTH 40

/* Whole numbers beyond it are not told apart by the double that they are read as. */
#define MAX_EXACT_DOUBLE 9007199254740992.0

G_GNUC_PRINTF (3, 4)
static gboolean
refuse (const PbField  *field,
        GError        **error,
        const char     *format,
        ...)
{
  GError *refusal;
  va_list arguments;

  va_start (arguments, format);
  refusal = g_error_new_valist (PB_ERROR, PB_ERROR_INVALID, format, arguments);
  va_end (arguments);

  pb_error_set_column (refusal, field->column);
  g_propagate_error (error, refusal);

  return FALSE;
}

/* Says of an error that another file made at which field it is to be shown. */
static gboolean
refuse_with_column (const PbField *field,
                    GError        *refusal,
                    GError       **error)
{
  if (refusal->domain == PB_ERROR)
    pb_error_set_column (refusal, field->column);
  g_propagate_error (error, refusal);

  return FALSE;
}

static const char *
get_example (const PbField *field,
             const char    *otherwise)
{
  return field->example != NULL ? _(field->example) : otherwise;
}

static gboolean
refuse_example (const PbField *field,
                const char    *text,
                const char    *example,
                GError       **error)
{
  g_autofree char *excerpt = pb_text_excerpt (text, EXCERPT_LENGTH);

  return refuse (field, error, _("“%s” cannot be used here. Write it like this: %s"), excerpt,
                 example);
}

static gboolean
holds_text (const PbField *field)
{
  switch (field->type)
    {
    case PB_FIELD_TEXT:
    case PB_FIELD_DATE:
    case PB_FIELD_DAY:
    case PB_FIELD_CHOICE:
    case PB_FIELD_COLOUR:
    case PB_FIELD_WEB_ADDRESS:
    case PB_FIELD_EMAIL:
      return TRUE;
    case PB_FIELD_INTEGER:
    case PB_FIELD_REAL:
    case PB_FIELD_MONEY:
    case PB_FIELD_BOOLEAN:
    case PB_FIELD_REFERENCE:
    default:
      return FALSE;
    }
}

static gboolean
parse_number (const PbField *field,
              const char    *text,
              PbValue       *value,
              GError       **error)
{
  g_autoptr(GError) refusal = NULL;
  gint64 cents;
  double number;

  if (field->type == PB_FIELD_MONEY)
    {
      if (!pb_money_parse (text, &cents, &refusal))
        return refuse_with_column (field, g_steal_pointer (&refusal), error);
      pb_value_set_integer (value, cents);
      return TRUE;
    }

  if (!pb_number_parse (text, &number, &refusal))
    return refuse_with_column (field, g_steal_pointer (&refusal), error);

  if (field->type == PB_FIELD_REAL)
    {
      pb_value_set_real (value, number);
      return TRUE;
    }

  if (number != floor (number) || fabs (number) > MAX_EXACT_DOUBLE)
    return refuse_example (field, text, get_example (field, "12"), error);
  pb_value_set_integer (value, (gint64) number);

  return TRUE;
}

static gboolean
parse_key (const PbField *field,
           const char    *text,
           PbValue       *value,
           GError       **error)
{
  g_autoptr(GError) refusal = NULL;
  gint64 number;

  if (field->type == PB_FIELD_CHOICE)
    {
      pb_value_set_text (value, text);
      return TRUE;
    }

  if (!g_ascii_string_to_signed (text, 10, 0, G_MAXINT64, &number, &refusal))
    return refuse_example (field, text, "1", error);
  pb_value_set_integer (value, number);

  return TRUE;
}

static gboolean
parse_text (const PbField *field,
            const char    *text,
            PbValue       *value,
            GError       **error)
{
  g_autoptr(GError) refusal = NULL;
  g_autofree char *converted = NULL;

  if (field->type == PB_FIELD_DATE || field->type == PB_FIELD_DAY)
    {
      if (!pb_date_parse (text, &converted, &refusal))
        return refuse_with_column (field, g_steal_pointer (&refusal), error);
    }
  else if (field->type == PB_FIELD_COLOUR)
    {
      converted = g_ascii_strdown (text, -1);
    }

  pb_value_set_text (value, converted != NULL ? converted : text);

  return TRUE;
}

gboolean
pb_field_parse (const PbField *field,
                const char    *typed,
                PbValue       *value,
                GError       **error)
{
  g_auto(PbValue) parsed = PB_VALUE_INIT;
  g_autofree char *text = NULL;
  g_autoptr(GError) refusal = NULL;
  gboolean read = TRUE;

  g_return_val_if_fail (field != NULL, FALSE);
  g_return_val_if_fail (value != NULL, FALSE);

  if (!pb_text_check (typed, &refusal))
    return refuse_with_column (field, g_steal_pointer (&refusal), error);

  text = pb_text_tidy (typed != NULL ? typed : "", (field->flags & PB_FIELD_MULTI_LINE) == 0);

  if (*text == '\0')
    {
      if (holds_text (field) && (field->flags & PB_FIELD_NULLABLE) == 0)
        pb_value_set_text (&parsed, "");
    }
  else if (holds_text (field))
    read = field->type == PB_FIELD_CHOICE ? parse_key (field, text, &parsed, error)
                                          : parse_text (field, text, &parsed, error);
  else if (field->type == PB_FIELD_BOOLEAN || field->type == PB_FIELD_REFERENCE)
    read = parse_key (field, text, &parsed, error);
  else
    read = parse_number (field, text, &parsed, error);

  if (!read || !pb_field_check (field, &parsed, error))
    return FALSE;

  pb_value_copy (&parsed, value);

  return TRUE;
}

static gboolean
check_bounds (const PbField *field,
              gint64         number,
              GError       **error)
{
  g_autofree char *minimum = NULL;
  g_autofree char *maximum = NULL;
  PbLanguage language = pb_language_of_interface ();

  if ((field->minimum == 0 && field->maximum == 0) ||
      (number >= field->minimum && number <= field->maximum))
    return TRUE;

  if (field->type == PB_FIELD_MONEY)
    {
      minimum = pb_money_format (field->minimum, language);
      maximum = pb_money_format (field->maximum, language);
    }
  else
    {
      minimum = g_strdup_printf ("%" G_GINT64_FORMAT, field->minimum);
      maximum = g_strdup_printf ("%" G_GINT64_FORMAT, field->maximum);
    }

  if (field->maximum == G_MAXINT64)
    return refuse (field, error, _("“%s” cannot be less than %s."), pb_field_get_label (field),
                   minimum);

  return refuse (field, error, _("“%s” must lie between %s and %s."), pb_field_get_label (field),
                 minimum, maximum);
}

static gboolean
check_integer (const PbField *field,
               gint64         number,
               GError       **error)
{
  switch (field->type)
    {
    case PB_FIELD_INTEGER:
    case PB_FIELD_MONEY:
      return check_bounds (field, number, error);
    case PB_FIELD_BOOLEAN:
      if (number == 0 || number == 1)
        return TRUE;
      break;
    case PB_FIELD_REFERENCE:
      if (number > 0)
        return TRUE;
      break;
    case PB_FIELD_TEXT:
    case PB_FIELD_REAL:
    case PB_FIELD_DATE:
    case PB_FIELD_DAY:
    case PB_FIELD_CHOICE:
    case PB_FIELD_COLOUR:
    case PB_FIELD_WEB_ADDRESS:
    case PB_FIELD_EMAIL:
    default:
      break;
    }

  return refuse (field, error, _("“%s” cannot hold this number."), pb_field_get_label (field));
}

static gboolean
check_date (const PbField *field,
            const char    *text,
            GError       **error)
{
  if (!pb_date_is_valid (text))
    return refuse_example (field, text, get_example (field, "30-11-2021"), error);

  if (field->type == PB_FIELD_DAY && pb_date_get_precision (text) != PB_DATE_DAY)
    return refuse (field, error, _("“%s” needs a day, a month and a year, like 30-11-2021."),
                   pb_field_get_label (field));

  return TRUE;
}

static gboolean
check_pattern (const PbField *field,
               const char    *text,
               GError       **error)
{
  if (field->pattern == NULL || g_regex_match_simple (field->pattern, text, 0, 0))
    return TRUE;

  return refuse_example (field, text, get_example (field, field->pattern), error);
}

static gboolean
check_text (const PbField *field,
            const char    *text,
            GError       **error)
{
  g_autoptr(GError) refusal = NULL;

  if (!pb_text_check (text, &refusal))
    return refuse_with_column (field, g_steal_pointer (&refusal), error);

  switch (field->type)
    {
    case PB_FIELD_TEXT:
      return check_pattern (field, text, error);
    case PB_FIELD_DATE:
    case PB_FIELD_DAY:
      return check_date (field, text, error);
    case PB_FIELD_CHOICE:
      if (pb_choice_get_index (field->choices, text) >= 0)
        return TRUE;
      return refuse_example (field, text, _(field->choices[0].label), error);
    case PB_FIELD_COLOUR:
      return pb_colour_is_valid (text) || refuse_example (field, text, "#1c71d8", error);
    case PB_FIELD_WEB_ADDRESS:
      return pb_text_is_web_address (text) ||
             refuse_example (field, text, get_example (field, "https://www.example.org"), error);
    case PB_FIELD_EMAIL:
      return pb_text_is_email (text) ||
             refuse_example (field, text, get_example (field, "name@example.org"), error);
    case PB_FIELD_INTEGER:
    case PB_FIELD_REAL:
    case PB_FIELD_MONEY:
    case PB_FIELD_BOOLEAN:
    case PB_FIELD_REFERENCE:
    default:
      return refuse_example (field, text, get_example (field, "12"), error);
    }
}

gboolean
pb_field_check (const PbField *field,
                const PbValue *value,
                GError       **error)
{
  gboolean empty;

  g_return_val_if_fail (field != NULL, FALSE);
  g_return_val_if_fail (value != NULL, FALSE);

  empty = value->type == PB_VALUE_NULL || (value->type == PB_VALUE_TEXT && *value->text == '\0');

  if (empty && (field->flags & PB_FIELD_REQUIRED) != 0)
    return refuse (field, error, _("“%s” cannot be empty."), pb_field_get_label (field));
  if (empty)
    return TRUE;

  if (value->type == PB_VALUE_TEXT)
    return check_text (field, value->text, error);

  if (value->type == PB_VALUE_INTEGER)
    return check_integer (field, value->integer, error);

  if (field->type != PB_FIELD_REAL || !isfinite (value->real))
    return refuse (field, error, _("“%s” cannot hold this number."), pb_field_get_label (field));

  return TRUE;
}

/* What an entry shows must read back as the same number, and numbers are read as the interface's language has
 * them: where the other's form would say something else ("1,234"), the interface's stands. */
static char *
format_number (const PbField *field,
               const PbValue *value,
               PbLanguage     language)
{
  g_auto(PbValue) back = PB_VALUE_INIT;
  g_autofree char *text = NULL;

  if (field->type == PB_FIELD_MONEY)
    text = pb_money_format_plain (value->integer, language);
  else
    text = pb_number_format (value->real, language);

  if (language != pb_language_of_interface () &&
      (!parse_number (field, text, &back, NULL) || !pb_value_equal (&back, value)))
    return format_number (field, value, pb_language_of_interface ());

  return g_steal_pointer (&text);
}

char *
pb_field_format (const PbField *field,
                 const PbValue *value,
                 PbLanguage     language)
{
  g_return_val_if_fail (field != NULL, NULL);
  g_return_val_if_fail (value != NULL, NULL);

  if (value->type == PB_VALUE_NULL)
    return g_strdup ("");

  if (value->type == PB_VALUE_REAL
      || (value->type == PB_VALUE_INTEGER && field->type == PB_FIELD_MONEY))
    return format_number (field, value, language);

  if (value->type == PB_VALUE_INTEGER)
    return g_strdup_printf ("%" G_GINT64_FORMAT, value->integer);

  if (field->type == PB_FIELD_DATE || field->type == PB_FIELD_DAY)
    return pb_date_format_short (value->text);

  return g_strdup (value->text);
}

const char *
pb_field_get_label (const PbField *field)
{
  g_return_val_if_fail (field != NULL, NULL);

  return field->label != NULL ? _(field->label) : field->column;
}
