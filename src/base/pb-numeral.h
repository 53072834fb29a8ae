/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include "pb-language.h"

G_BEGIN_DECLS

/* What amounts and numbers share: digits with their marks, as people write and type them. */

#define PB_MINUS_SIGN "\xe2\x88\x92" /* U+2212 */
#define PB_EURO_SIGN  "\xe2\x82\xac" /* U+20AC */

/* How to read a number with one mark and three digits after it: "12.345". */
typedef enum
{
  PB_AMBIGUOUS_IS_THOUSANDS, /* an amount has no tenths of a cent */
  PB_AMBIGUOUS_POINT_IS_THOUSANDS,
  PB_AMBIGUOUS_COMMA_IS_THOUSANDS
} PbAmbiguity;

/* A number taken apart: only digits are left. Both strings are owned. */
typedef struct
{
  gboolean negative;
  GString *whole;
  GString *decimals;
} PbNumeral;

void     pb_numeral_clear            (PbNumeral   *self);

/* Takes text apart; a euro sign or "EUR" and ",-" for no cents may be there where it is money. FALSE
 * where text is no number. *self is initialised either way. */
gboolean pb_numeral_read             (const char  *text,
                                      gboolean     as_money,
                                      PbAmbiguity  ambiguity,
                                      PbNumeral   *self);

/* Appends the digits with the language's thousands mark between each three, from the right. */
void     pb_numeral_append_grouped   (GString     *string,
                                      const char  *digits,
                                      PbLanguage   language);

char     pb_numeral_get_decimal_mark (PbLanguage   language);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PbNumeral, pb_numeral_clear)

G_END_DECLS
