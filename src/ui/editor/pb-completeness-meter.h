/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>
#include "pb-register.h"

G_BEGIN_DECLS

/* How complete a project is for the booklet ("6 of 8"), in the editor's head; its popover lists what lacks, and each goes to its
 * field. Follows the register. */
#define PB_TYPE_COMPLETENESS_METER (pb_completeness_meter_get_type ())
G_DECLARE_FINAL_TYPE (PbCompletenessMeter, pb_completeness_meter, PB, COMPLETENESS_METER, AdwBin)

GtkWidget *pb_completeness_meter_new         (void);

void       pb_completeness_meter_set_project (PbCompletenessMeter *self,
                                              PbRegister          *reg,
                                              gint64               project);

G_END_DECLS
