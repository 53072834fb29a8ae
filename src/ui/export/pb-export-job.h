/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pb-booklet-export.h"

G_BEGIN_DECLS

/* Exports on a worker, shows progress over the parent when it takes long, and tells there how it went: a toast that opens the
 * file, a dialog for an error, nothing when it was cancelled. */
void pb_export_job_run (GtkWindow              *parent,
                        const PbBookletRequest *request,
                        GFile                  *target);

G_END_DECLS
