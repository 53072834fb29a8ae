/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "pb-register.h"

G_BEGIN_DECLS

/* Finds one project by searching, because there may be a hundred thousand: a search over a list, to stand in a popover or a
 * dialog. */
#define PB_TYPE_PROJECT_PICKER (pb_project_picker_get_type ())
G_DECLARE_FINAL_TYPE (PbProjectPicker, pb_project_picker, PB, PROJECT_PICKER, GtkBox)

/* programme: where to choose from; 0: all programmes. */
GtkWidget *pb_project_picker_new   (PbRegister      *reg,
                                    gint64           programme);

/* Starts anew with an empty search that has the focus; until then, and after pb_project_picker_clear, it holds no projects. */
void       pb_project_picker_start (PbProjectPicker *self);
void       pb_project_picker_clear (PbProjectPicker *self);

/* Signal "picked" (gint64 project): a row was clicked, or marked when Enter was pressed. */

G_END_DECLS
