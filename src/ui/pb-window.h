/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pb-register.h"

G_BEGIN_DECLS

/* The window on one register: sidebar, project list and editor side by side, or one at a time where it is narrow. Properties
 * "register" (NULL on the first page and when opening failed), "programme", "pillar" (0: all projects)
 * and "project" (0: none). */
#define PB_TYPE_WINDOW (pb_window_get_type ())
G_DECLARE_FINAL_TYPE (PbWindow, pb_window, PB, WINDOW, AdwApplicationWindow)

PbWindow   *pb_window_new          (GtkApplication *application);

/* Opens the register at path, an absolute path. Shows the first page when it is the default register and not there
 * yet, and a page that says what is the matter when it cannot be opened. */
void        pb_window_open         (PbWindow       *self,
                                    const char     *path);

/* As given to pb_window_open; NULL before. */
const char *pb_window_get_path     (PbWindow       *self);
PbRegister *pb_window_get_register (PbWindow       *self);
gint64      pb_window_get_programme (PbWindow      *self);
gint64      pb_window_get_pillar   (PbWindow       *self);
gint64      pb_window_get_project  (PbWindow       *self);

G_END_DECLS
