/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include "pb-language.h"

G_BEGIN_DECLS

/* Money is a gint64 of euro cents everywhere. */

/* The most that one field of money holds, and its opposite the least: a million million euros, so that no sum of tens
 * of thousands of them leaves 64 bits. */
#define PB_MONEY_MOST G_GINT64_CONSTANT (100000000000000)

/* Reads an amount as Dutch officers type it: "1.500.000", "1500000,50", "€ 250.000", "-12,5",
 * "1 500 000", "EUR 3", "250,-"; a point is a thousands mark where three digits follow each, else
 * ("12.50") a decimal mark; so is a comma, so that both languages' own forms are read back in
 * either. Two digits of cents at most. An empty text, words ("1,5 mln"), mixed marks and what
 * lies beyond 64 bits are PB_ERROR_INVALID with a message that shows an example. */
gboolean pb_money_parse          (const char  *text,
                                  gint64      *cents,
                                  GError     **error);

/* "€ 1.400.000" or, with cents, "€ 1.400.000,50" (English: "€ 1,400,000.50"); a no-break space
 * follows the sign; negative: "−€ 5.000" with U+2212. */
char    *pb_money_format         (gint64       cents,
                                  PbLanguage   language);

/* The same without the euro sign, for an entry or a column: "1.400.000". */
char    *pb_money_format_plain   (gint64       cents,
                                  PbLanguage   language);

/* Decimal euros with two digits, "1400000.00", as the XML has it; and back (that form only). */
char    *pb_money_to_decimal     (gint64       cents);
gboolean pb_money_from_decimal   (const char  *text,
                                  gint64      *cents,
                                  GError     **error);

/* FALSE, and *sum untouched, when the sum does not fit 64 bits. */
gboolean pb_money_add            (gint64       a,
                                  gint64       b,
                                  gint64      *sum);
/* a − b, likewise. */
gboolean pb_money_subtract       (gint64       a,
                                  gint64       b,
                                  gint64      *difference);

G_END_DECLS
