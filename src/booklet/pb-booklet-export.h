/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-booklet.h"
#include "pb-booklet-progress.h"
#include "pb-register.h"

G_BEGIN_DECLS

typedef enum
{
  PB_BOOKLET_FORMAT_XML,
  PB_BOOKLET_FORMAT_HTML
} PbBookletFormat;

/* By the extension of a file name (.xml, .html, .htm; case folded). PB_ERROR_UNSUPPORTED for
 * .pdf (says that this version writes XML and HTML) and for any other, naming those that there
 * are. */
gboolean pb_booklet_format_from_name  (const char           *name,
                                       PbBookletFormat      *format,
                                       GError              **error);

/* Exports a programme of the register at register_path, on the calling thread: takes a snapshot
 * with a connection of its own, builds, writes to a temporary file beside the target, syncs and
 * renames. An old file is left as it was on any failure or cancel, and no partial file stays.
 * progress (may be NULL) is called with 0..1 on that thread. Errors name the file and the reason
 * (folder not there, not writable, disk full). */
gboolean pb_booklet_export            (const char           *register_path,
                                       const char           *programme_code,
                                       PbLanguage            language,
                                       PbBookletFormat       format,
                                       GFile                *target,
                                       PbBookletProgress     progress,
                                       gpointer              progress_data,
                                       GCancellable         *cancellable,
                                       GError              **error);

/* The same on a worker thread; progress is called on the thread-default main context of the
 * caller. */
void     pb_booklet_export_async      (const char           *register_path,
                                       const char           *programme_code,
                                       PbLanguage            language,
                                       PbBookletFormat       format,
                                       GFile                *target,
                                       PbBookletProgress     progress,
                                       gpointer              progress_data,
                                       GCancellable         *cancellable,
                                       GAsyncReadyCallback   callback,
                                       gpointer              user_data);
gboolean pb_booklet_export_finish     (GAsyncResult         *result,
                                       GError              **error);

G_END_DECLS
