/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The words of PDF (ISO 32000-1, 7.2). Private to the room. */
typedef enum
{
  PB_PDF_TOKEN_NUMBER,
  PB_PDF_TOKEN_OPERATOR,     /* or a keyword: obj, R, true */
  PB_PDF_TOKEN_NAME,         /* with its slash */
  PB_PDF_TOKEN_OPEN,         /* << or [ */
  PB_PDF_TOKEN_CLOSE,        /* >> or ] */
  PB_PDF_TOKEN_OTHER         /* a string */
} PbPdfTokenType;

typedef struct
{
  PbPdfTokenType  type;
  const char     *start;
  gsize           length;
} PbPdfToken;

/* The next one from rest on, which is moved behind it; white space and comments are skipped. FALSE at the end, where rest is
 * end, and where a string does not end, where rest is before it. */
gboolean pb_pdf_token_next (const char       **rest,
                            const char        *end,
                            PbPdfToken        *token);
gboolean pb_pdf_token_is   (const PbPdfToken  *token,
                            const char        *word);

G_END_DECLS
