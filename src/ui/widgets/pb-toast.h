/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pb-register.h"

G_BEGIN_DECLS

/* Toasts from any widget: shown in the window that it is in, or in the one that its dialog belongs to. Titles are plain
 * text. Without a window the text goes to the log as a message, so that it is never lost. */

void pb_toast_show       (GtkWidget    *from,
                          const char   *title);

/* With a button that undoes the step just made. It goes away as soon as the register changes again, so that it never
 * undoes another step than the one it names. */
void pb_toast_show_undo  (GtkWidget    *from,
                          PbRegister   *reg,
                          const char   *title);

/* The error's whole message, wrapped, until it is dismissed. */
void pb_toast_show_error (GtkWidget    *from,
                          const GError *error);

/* With a button that opens the file. */
void pb_toast_show_file  (GtkWidget    *from,
                          const char   *title,
                          GFile        *file);

G_END_DECLS
