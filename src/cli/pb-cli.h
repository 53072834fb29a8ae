/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Runs what needs no window and returns TRUE with *status, the program's exit status, set: an
 * export, a new example, a check, the version, and every command line that makes no sense (one
 * line on stderr, status 1). FALSE when a window is asked for, with *register_path set (transfer
 * full): the register that was named, or NULL for the default or the last one. argv is left as
 * it is. --help prints and ends the program. */
gboolean pb_cli_run (int    argc,
                     char **argv,
                     char **register_path,
                     int   *status);

G_END_DECLS
