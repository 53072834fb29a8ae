/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>
#include "pb-draft.h"
#include "pb-form.h"

G_BEGIN_DECLS

/* One indicator of a project: its name and how far it is, and, opened, its measurements, its chart and its fields, edited in
 * place. Its actions indicator.move-up, indicator.move-down and indicator.remove end in the signal "command"
 * (const char *action), which the group carries out. */
#define PB_TYPE_INDICATOR_ROW (pb_indicator_row_get_type ())
G_DECLARE_FINAL_TYPE (PbIndicatorRow, pb_indicator_row, PB, INDICATOR_ROW, AdwExpanderRow)

GtkWidget *pb_indicator_row_new        (PbRegister     *reg,
                                        PbEntity       *indicator);
PbEntity  *pb_indicator_row_get_entity (PbIndicatorRow *self);

/* Its place among the indicators of the project. */
void       pb_indicator_row_set_place  (PbIndicatorRow *self,
                                        guint           place,
                                        guint           n);
guint      pb_indicator_row_get_place  (PbIndicatorRow *self);

/* Shows the measurements of the register anew. */
void       pb_indicator_row_refresh    (PbIndicatorRow *self);

/* The fields of an indicator, in a form: for one that is new. */
void       pb_indicator_row_fill_form  (PbForm         *form,
                                        PbDraft        *draft);

G_END_DECLS
