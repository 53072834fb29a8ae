/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The program as the desktop sees it: one process, one window for each register that is open. */
#define PB_TYPE_APPLICATION (pb_application_get_type ())
G_DECLARE_FINAL_TYPE (PbApplication, pb_application, PB, APPLICATION, AdwApplication)

PbApplication *pb_application_new          (void);

/* Presents the window on the register at path; opens it where there is none. A register that cannot be opened gives
 * a window that says why, and a default register that is not there yet gives the first page. */
GtkWindow     *pb_application_open         (PbApplication *self,
                                            const char    *path);

/* The register to begin with: the last one where it lies among our own, else the default one. Transfer full. */
char          *pb_application_get_first_path (PbApplication *self);

/* $XDG_DATA_HOME/programmaboek/example.db. Transfer full. */
char          *pb_application_get_example_path (void);

G_END_DECLS
