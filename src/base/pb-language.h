/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The languages in which amounts and dates are written and a booklet is published. */
typedef enum
{
  PB_LANGUAGE_DUTCH,
  PB_LANGUAGE_ENGLISH
} PbLanguage;

/* The language of the interface: that of the translation which gettext found. */
PbLanguage  pb_language_of_interface (void);

/* "nl" or "en", as BCP 47 has it; static. */
const char *pb_language_to_code      (PbLanguage   language);

/* FALSE, and *language untouched, when the code is neither "nl" nor "en". */
gboolean    pb_language_from_code    (const char  *code,
                                      PbLanguage  *language);

G_END_DECLS
