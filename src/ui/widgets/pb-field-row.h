/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>
#include "pb-draft.h"

G_BEGIN_DECLS

/* A row of a form for one field of a draft: its label, the control that edits it and, under it, what is the matter with
 * it. It holds nothing itself: it shows the draft and writes to it. Abstract; a subclass supplies the control. */
#define PB_TYPE_FIELD_ROW (pb_field_row_get_type ())
G_DECLARE_DERIVABLE_TYPE (PbFieldRow, pb_field_row, PB, FIELD_ROW, AdwPreferencesRow)

struct _PbFieldRowClass
{
  AdwPreferencesRowClass parent_class;

  /* Makes the control; called once. Transfer floating. */
  GtkWidget *(*build) (PbFieldRow *self);
  /* Shows what the draft holds; NULL where the control follows by itself. */
  void       (*load)  (PbFieldRow *self);
  gboolean   beside_label;   /* the control stands after the label rather than under it */
  gpointer   padding[4];
};

/* The row for the field's type. For a reference: pb_reference_row_new; for lines: pb_text_field_new. */
GtkWidget     *pb_field_row_new          (PbDraft    *draft,
                                          const char *column);

/* Properties "draft" and "column", construct only. */
PbDraft       *pb_field_row_get_draft    (PbFieldRow *self);
const PbField *pb_field_row_get_field    (PbFieldRow *self);
GtkWidget     *pb_field_row_get_control  (PbFieldRow *self);

/* In place of the field's own label. */
void           pb_field_row_set_label    (PbFieldRow *self,
                                          const char *label);
/* A line of explanation under the label; NULL for none. */
void           pb_field_row_set_explanation (PbFieldRow *self,
                                          const char *text);

/* For subclasses: the text that stands in the draft for this field, pending or stored; transfer full. */
char          *pb_field_row_dup_text     (PbFieldRow *self);

G_END_DECLS
