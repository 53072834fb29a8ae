/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-booklet-pages.h"
#include "pb-register.h"

G_BEGIN_DECLS

/* Makes the pages of an edition on a worker, from a snapshot of its own: one moment, and the window stays free. Cancelling
 * stops the work; the callback comes all the same, with G_IO_ERROR_CANCELLED. */
void            pb_booklet_preview_async  (PbRegister           *reg,
                                           gint64                edition,
                                           PbPaper               paper,
                                           GCancellable         *cancellable,
                                           GAsyncReadyCallback   callback,
                                           gpointer              user_data);
PbBookletPages *pb_booklet_preview_finish (GAsyncResult         *result,
                                           GError              **error);

G_END_DECLS
