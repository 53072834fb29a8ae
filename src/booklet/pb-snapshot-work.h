/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-register.h"

G_BEGIN_DECLS

/* What is read of a register on a worker, from a snapshot with a connection of its own: one moment, and the window stays free.
 * Private to the room. */
typedef gpointer (*PbSnapshotFunc) (PbRegister    *snapshot,
                                    gpointer       data,
                                    GCancellable  *cancellable,
                                    GError       **error);

/* func gives what finish passes on (NULL with error), which free_result frees when nobody takes it; nothing of it may hold on to
 * the snapshot. data is freed with free_data. */
void     pb_snapshot_work_async  (PbRegister           *reg,
                                  PbSnapshotFunc        func,
                                  gpointer              data,
                                  GDestroyNotify        free_data,
                                  GDestroyNotify        free_result,
                                  GCancellable         *cancellable,
                                  GAsyncReadyCallback   callback,
                                  gpointer              user_data);
gpointer pb_snapshot_work_finish (GAsyncResult         *result,
                                  GError              **error);

/* The id of an edition as such data; freed with g_free. */
gpointer pb_snapshot_work_id     (gint64                id);

G_END_DECLS
