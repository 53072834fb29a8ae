/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "pb-booklet-pages.h"

G_BEGIN_DECLS

/* Makes the pages of an edition on a worker, from a snapshot of the register at register_path with a connection of its own: one moment,
 * and the window stays free. Cancelling stops the work; the callback comes all the same, with G_IO_ERROR_CANCELLED. */
void            pb_booklet_preview_async  (const char           *register_path,
                                           gint64                edition,
                                           PbPaper               paper,
                                           GCancellable         *cancellable,
                                           GAsyncReadyCallback   callback,
                                           gpointer              user_data);
PbBookletPages *pb_booklet_preview_finish (GAsyncResult         *result,
                                           GError              **error);

G_END_DECLS
