/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>
#include "pb-draft.h"

G_BEGIN_DECLS

/* A field of several lines: its label, a count of words against what the field may hold, the text, and what is the matter
 * with it. It grows with its text. */
#define PB_TYPE_TEXT_FIELD (pb_text_field_get_type ())
G_DECLARE_FINAL_TYPE (PbTextField, pb_text_field, PB, TEXT_FIELD, GtkWidget)

GtkWidget *pb_text_field_new          (PbDraft     *draft,
                                       const char  *column);

/* Marks the field as one that is never published, with a sign and in words. */
void       pb_text_field_set_internal (PbTextField *self,
                                       gboolean     internal);

/* The GtkTextView. */
GtkWidget *pb_text_field_get_control  (PbTextField *self);

G_END_DECLS
