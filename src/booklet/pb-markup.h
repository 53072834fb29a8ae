/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "pb-booklet-progress.h"

G_BEGIN_DECLS

/* Writes elements, attributes and text to a stream, escaped and balanced. The first error stops
 * it: every later call does nothing, and pb_markup_finish tells. A text that XML cannot hold is
 * such an error. Private to the room. */
typedef struct _PbMarkup PbMarkup;

typedef enum
{
  PB_MARKUP_XML,   /* with the XML declaration, indented for people */
  PB_MARKUP_HTML   /* with the HTML5 doctype; no white space of its own */
} PbMarkupKind;

PbMarkup *pb_markup_new        (PbMarkupKind    kind,
                                GOutputStream  *stream,
                                GCancellable   *cancellable);
/* Tells progress (may be NULL) how far it is: after each of n_steps. */
void      pb_markup_set_progress (PbMarkup     *self,
                                guint           n_steps,
                                PbBookletProgress progress,
                                gpointer        data);
/* One more is written. */
void      pb_markup_step       (PbMarkup       *self);
/* Frees it. The stream stays open. */
gboolean  pb_markup_finish     (PbMarkup       *self,
                                GError        **error);

void      pb_markup_open       (PbMarkup       *self,
                                const char     *element);
void      pb_markup_attribute  (PbMarkup       *self,
                                const char     *name,
                                const char     *value);
void      pb_markup_text       (PbMarkup       *self,
                                const char     *text);
/* What is never the user's: style sheets and line ends. */
void      pb_markup_raw        (PbMarkup       *self,
                                const char     *text);
/* Bytes as base64: as content in lines, or as the value of an attribute behind a prefix of the program's own. */
void      pb_markup_base64     (PbMarkup       *self,
                                GBytes         *bytes);
void      pb_markup_attribute_base64 (PbMarkup *self,
                                const char     *name,
                                const char     *prefix,
                                GBytes         *bytes);
/* Whether nothing more is written: what is costly to make need not be made. */
gboolean  pb_markup_has_failed (PbMarkup       *self);
/* Takes an error of whoever writes with it: nothing more is written, and pb_markup_finish tells. */
void      pb_markup_take_error (PbMarkup       *self,
                                GError         *error);
/* Closes the innermost element; in HTML with an end tag of its own. */
void      pb_markup_close      (PbMarkup       *self);
/* The same for an element that has no content by nature: <br/>, <meta/>. */
void      pb_markup_close_void (PbMarkup       *self);

/* An element with nothing but text. */
void      pb_markup_element    (PbMarkup       *self,
                                const char     *element,
                                const char     *text);

G_END_DECLS
