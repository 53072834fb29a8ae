/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include "pb-language.h"

G_BEGIN_DECLS

/* A date is ISO 8601 text and may be partial: "2021", "2021-03", "2021-03-09". Years 1900 to
 * 2200. */
typedef enum
{
  PB_DATE_YEAR,
  PB_DATE_MONTH,
  PB_DATE_DAY
} PbDatePrecision;

gboolean pb_date_is_valid  (const char       *iso);

/* iso must be valid. */
PbDatePrecision pb_date_get_precision (const char *iso);

/* Reads what an officer types, in Dutch or English, to ISO text (transfer full in *iso): "2021",
 * "2021-03", "2021-03-09", "9-3-2021", "09/03/2021", "9.3.2021", "9 maart 2021", "9 mrt 2021",
 * "maart 2021", "3-2021", "9 March 2021". Day before month, always. "31-02-2021" is
 * PB_ERROR_INVALID, and so is all else, with a message that names what was typed and gives an
 * example. */
gboolean pb_date_parse     (const char       *text,
                            char            **iso,
                            GError          **error);

/* "30 november 2021", "maart 2021", "2021"; English "30 November 2021". What is no date comes
 * back as it is, here and below: a register may have been written by others. */
char    *pb_date_format    (const char       *iso,
                            PbLanguage        language);

/* "30-11-2021", "03-2021", "2021": as an entry shows it. The same in both languages. */
char    *pb_date_format_short (const char    *iso);

/* "maart 2020 – december 2023", "vanaf 2020", "tot en met 2023"; NULL when both are NULL. Either
 * may be NULL. English: "from 2020", "until 2023". One date where both are the same: "2020". */
char    *pb_date_format_period (const char   *start,
                                const char   *end,
                                PbLanguage    language);

/* Whether end lies before start beyond doubt; a partial date reaches over the whole of its year or
 * month, so 2021 does not end before 2021-03 starts. FALSE where either is NULL. */
gboolean pb_date_ends_before_start (const char *start,
                                    const char *end);

/* Today's date in local time, "2026-11-23". */
char    *pb_date_today     (void);

G_END_DECLS
