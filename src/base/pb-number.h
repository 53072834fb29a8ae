/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include "pb-language.h"

G_BEGIN_DECLS

/* A count or a measured value: 12345.5 → "12.345,5" (English "12,345.5"), 6 decimals at most, no
 * trailing zeros, "—" for what is not finite; and back (either decimal mark, as pb_money_parse reads
 * marks). Only a number such as "12.345" could be either: there the point parts thousands in a Dutch
 * interface and decimals in an English one, as it does in what pb_number_format writes; "12,345" the
 * other way round. What is no number is PB_ERROR_INVALID. */
char    *pb_number_format     (double       value,
                               PbLanguage   language);
gboolean pb_number_parse      (const char  *text,
                               double      *value,
                               GError     **error);

/* A round percentage with one decimal where it is not whole: 0.375 → "37,5%" (English "37.5%"). */
char    *pb_percentage_format (double       fraction,
                               PbLanguage   language);

G_END_DECLS
