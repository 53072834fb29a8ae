/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Folds case, accents, spaces and punctuation away, for comparing names: "’t Één-Huis (2e)" →
 * "teenhuis2e". Letters and digits of any script stay. A text of nothing but punctuation folds
 * to itself in lower case, so that the result is empty only for an empty or blank text. */
char    *pb_text_fold         (const char  *text);

/* Words as a reader counts them: runs between white space that hold a letter or a digit. */
guint    pb_text_count_words  (const char  *text);

/* Whether a field may hold the text: valid UTF-8, and every character one that XML 1.0 can hold.
 * Otherwise PB_ERROR_INVALID, with the character and its place ("character 12 is U+0007"). */
gboolean pb_text_check        (const char  *text,
                               GError     **error);

/* Drops white space at both ends; for a single line, folds line breaks and tabs inside to one
 * space. NULL gives NULL. */
char    *pb_text_tidy         (const char  *text,
                               gboolean     single_line);

/* The text, or its beginning with "…" where it is longer than max_characters; always valid
 * UTF-8, so that whatever was typed can be named in a message. */
char    *pb_text_excerpt      (const char  *text,
                               guint        max_characters);

/* Whether text is an http or https address with a host and no spaces. */
gboolean pb_text_is_web_address (const char *text);

/* Whether text is plausible as an e-mail address: one @, a dot after it, no spaces. */
gboolean pb_text_is_email     (const char  *text);

/* Sets *where to a copy of text when they differ (NULL counts as different from ""); whether it
 * did. */
gboolean pb_set_str           (char       **where,
                               const char  *text);

/* Whether text on a ground of this colour ("#rrggbb") reads best in white rather than black; and
 * the WCAG 2.1 contrast ratio, 1 to 21, of two colours (relative luminance as WCAG 2.1 defines
 * it). */
gboolean pb_colour_prefers_white (const char *ground);
double   pb_colour_contrast   (const char  *a,
                               const char  *b);

/* Whether text is "#rrggbb" in lower-case hexadecimal digits. */
gboolean pb_colour_is_valid   (const char  *text);

G_END_DECLS
