/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-date"
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "pb-date.h"
#include "pb-error.h"
#include "pb-text.h"

#define FIRST_YEAR 1900
#define LAST_YEAR  2200

/* month and day are 0 where the date does not say. */
typedef struct
{
  int year;
  int month;
  int day;
} Parts;

/* The full names first: a date is written with them. In tables, because a date must come out in the
 * language asked for, not in the one that gettext found. */
static const char *const month_names[][12] = {
  [PB_LANGUAGE_DUTCH] = { "januari", "februari", "maart", "april", "mei", "juni", "juli",
                          "augustus", "september", "oktober", "november", "december" },
  [PB_LANGUAGE_ENGLISH] = { "January", "February", "March", "April", "May", "June", "July",
                            "August", "September", "October", "November", "December" },
};

/* Besides the first three letters of each name. */
static const struct
{
  const char *name;
  int         month;
} short_month_names[] = {
  { "mrt", 3 },
  { "sept", 9 },
};

static gboolean
parts_are_valid (const Parts *parts)
{
  if (parts->year < FIRST_YEAR || parts->year > LAST_YEAR)
    return FALSE;

  if (parts->month == 0)
    return parts->day == 0;

  if (parts->month < 1 || parts->month > 12)
    return FALSE;

  return parts->day == 0 || g_date_valid_dmy (parts->day, parts->month, parts->year);
}

static char *
parts_to_iso (const Parts *parts)
{
  if (parts->month == 0)
    return g_strdup_printf ("%04d", parts->year);

  if (parts->day == 0)
    return g_strdup_printf ("%04d-%02d", parts->year, parts->month);

  return g_strdup_printf ("%04d-%02d-%02d", parts->year, parts->month, parts->day);
}

/* Moves *at over the digits there, four at most; how many there were. */
static guint
take_number (const char **at,
             int         *number)
{
  guint n_digits = 0;

  *number = 0;
  for (; n_digits < 4 && g_ascii_isdigit (**at); n_digits++, (*at)++)
    *number = *number * 10 + (**at - '0');

  return n_digits;
}

static gboolean
take_year (const char **at,
           int         *year)
{
  return take_number (at, year) == 4;
}

static gboolean
take_char (const char **at,
           char         c)
{
  if (c == '\0' || **at != c)
    return FALSE;

  (*at)++;
  return TRUE;
}

static gboolean
is_month_name (const char *word,
               gsize       length,
               const char *name)
{
  gsize full = strlen (name);

  return (length == full || length == 3) && g_ascii_strncasecmp (word, name, length) == 0;
}

/* A name of a month in either language, with the full stop of an abbreviation. */
static gboolean
take_month_name (const char **at,
                 int         *month)
{
  const char *word = *at;
  gsize length = 0;

  while (g_ascii_isalpha (word[length]))
    length++;

  *month = 0;
  for (guint l = 0; l < G_N_ELEMENTS (month_names); l++)
    {
      for (int m = 0; m < 12; m++)
        {
          if (is_month_name (word, length, month_names[l][m]))
            *month = m + 1;
        }
    }

  for (guint i = 0; i < G_N_ELEMENTS (short_month_names); i++)
    {
      const char *name = short_month_names[i].name;

      if (length == strlen (name) && g_ascii_strncasecmp (word, name, length) == 0)
        *month = short_month_names[i].month;
    }

  *at += length;
  take_char (at, '.');

  return *month != 0;
}

/* "2021", "2021-03", "2021-03-09", from after the year on. */
static gboolean
read_rest_of_iso (const char *at,
                  Parts      *parts)
{
  if (*at == '\0')
    return TRUE;

  if (!take_char (&at, '-') || take_number (&at, &parts->month) != 2 || parts->month == 0)
    return FALSE;

  if (*at == '\0')
    return TRUE;

  return take_char (&at, '-') && take_number (&at, &parts->day) == 2 && parts->day != 0 &&
         *at == '\0';
}

static gboolean
read_iso (const char *iso,
          Parts      *parts)
{
  memset (parts, 0, sizeof *parts);

  return iso != NULL && take_year (&iso, &parts->year) && read_rest_of_iso (iso, parts) &&
         parts_are_valid (parts);
}

/* "maart 2021", and what follows the day in "9 maart 2021". */
static gboolean
read_month_name_and_year (const char *at,
                          Parts      *parts)
{
  return take_month_name (&at, &parts->month) && take_char (&at, ' ') &&
         take_year (&at, &parts->year) && *at == '\0';
}

/* "9-3-2021", "3-2021", "9 maart 2021", from after the first number on. */
static gboolean
read_rest_of_day_first (const char *at,
                        int         first,
                        Parts      *parts)
{
  char mark = *at;
  int second;
  guint n_digits;

  if (first == 0)
    return FALSE;

  if (take_char (&at, ' '))
    {
      parts->day = first;
      return read_month_name_and_year (at, parts);
    }

  if (strchr ("-/.", mark) == NULL || !take_char (&at, mark))
    return FALSE;

  n_digits = take_number (&at, &second);
  if (n_digits == 4)
    {
      parts->month = first;
      parts->year = second;
      return *at == '\0';
    }

  parts->day = first;
  parts->month = second;

  return (n_digits == 1 || n_digits == 2) && second != 0 && take_char (&at, mark) &&
         take_year (&at, &parts->year) && *at == '\0';
}

static gboolean
read_typed (const char *text,
            Parts      *parts)
{
  const char *at = text;
  int first;

  memset (parts, 0, sizeof *parts);

  switch (take_number (&at, &first))
    {
    case 0:
      return read_month_name_and_year (at, parts) && parts_are_valid (parts);
    case 1:
    case 2:
      return read_rest_of_day_first (at, first, parts) && parts_are_valid (parts);
    case 4:
      parts->year = first;
      return read_rest_of_iso (at, parts) && parts_are_valid (parts);
    default:
      return FALSE;
    }
}

/* White space of any kind and length to one space, none at the ends. */
static char *
collapse_spaces (const char *text)
{
  g_autofree char *tidy = pb_text_tidy (text, TRUE);
  GString *collapsed = g_string_new (NULL);

  if (!g_utf8_validate (tidy, -1, NULL))
    return g_string_free (collapsed, FALSE);

  for (const char *p = tidy; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isspace (c))
        g_string_append_unichar (collapsed, c);
      else if (collapsed->len == 0 || collapsed->str[collapsed->len - 1] != ' ')
        g_string_append_c (collapsed, ' ');
    }

  return g_string_free (collapsed, FALSE);
}

gboolean
pb_date_is_valid (const char *iso)
{
  Parts parts;

  return read_iso (iso, &parts);
}

PbDatePrecision
pb_date_get_precision (const char *iso)
{
  Parts parts;

  g_return_val_if_fail (read_iso (iso, &parts), PB_DATE_YEAR);

  if (parts.day != 0)
    return PB_DATE_DAY;

  return parts.month != 0 ? PB_DATE_MONTH : PB_DATE_YEAR;
}

gboolean
pb_date_parse (const char *text,
               char      **iso,
               GError    **error)
{
  g_autofree char *typed = NULL;
  Parts parts;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (iso != NULL, FALSE);

  typed = collapse_spaces (text);
  if (!read_typed (typed, &parts))
    {
      g_autofree char *excerpt = pb_text_excerpt (text, 40);

      g_set_error (error, PB_ERROR, PB_ERROR_INVALID,
                   _("“%s” is not a date. Write a date such as 9-3-2021, a month such as 3-2021, "
                     "or a year between %d and %d."),
                   excerpt, FIRST_YEAR, LAST_YEAR);
      return FALSE;
    }

  *iso = parts_to_iso (&parts);
  return TRUE;
}

char *
pb_date_format (const char *iso,
                PbLanguage  language)
{
  Parts parts;
  const char *month;

  g_return_val_if_fail (iso != NULL, NULL);
  g_return_val_if_fail ((guint) language < G_N_ELEMENTS (month_names), NULL);

  if (!read_iso (iso, &parts) || parts.month == 0)
    return g_strdup (iso);

  month = month_names[language][parts.month - 1];
  if (parts.day == 0)
    return g_strdup_printf ("%s %d", month, parts.year);

  return g_strdup_printf ("%d %s %d", parts.day, month, parts.year);
}

char *
pb_date_format_short (const char *iso)
{
  Parts parts;

  g_return_val_if_fail (iso != NULL, NULL);

  if (!read_iso (iso, &parts) || parts.month == 0)
    return g_strdup (iso);

  if (parts.day == 0)
    return g_strdup_printf ("%02d-%04d", parts.month, parts.year);

  return g_strdup_printf ("%02d-%02d-%04d", parts.day, parts.month, parts.year);
}

char *
pb_date_format_period (const char *start,
                       const char *end,
                       PbLanguage  language)
{
  gboolean dutch = language == PB_LANGUAGE_DUTCH;
  g_autofree char *from = start != NULL ? pb_date_format (start, language) : NULL;
  g_autofree char *until = end != NULL ? pb_date_format (end, language) : NULL;

  if (from == NULL && until == NULL)
    return NULL;

  if (until == NULL)
    return g_strconcat (dutch ? "vanaf " : "from ", from, NULL);

  if (from == NULL)
    return g_strconcat (dutch ? "tot en met " : "until ", until, NULL);

  if (g_str_equal (from, until))
    return g_steal_pointer (&from);

  return g_strconcat (from, " – ", until, NULL);
}

gboolean
pb_date_ends_before_start (const char *start,
                           const char *end)
{
  Parts from;
  Parts until;

  if (!read_iso (start, &from) || !read_iso (end, &until))
    return FALSE;

  if (from.year != until.year)
    return until.year < from.year;

  if (from.month == 0 || until.month == 0)
    return FALSE;

  if (from.month != until.month)
    return until.month < from.month;

  return from.day != 0 && until.day != 0 && until.day < from.day;
}

char *
pb_date_today (void)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  Parts today = { 0, };

  g_date_time_get_ymd (now, &today.year, &today.month, &today.day);

  return parts_to_iso (&today);
}
