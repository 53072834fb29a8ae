/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-booklet-preview"
#include "config.h"

#include "pb-booklet-builder.h"
#include "pb-booklet-preview.h"
#include "pb-snapshot-work.h"

typedef struct
{
  gint64  edition;
  PbPaper paper;
} Wanted;

static gpointer
make_on_worker (PbRegister    *snapshot,
                gpointer       data,
                GCancellable  *cancellable,
                GError       **error)
{
  const Wanted *wanted = data;
  g_autoptr(PbBooklet) booklet = pb_booklet_builder_build_edition (snapshot, wanted->edition, cancellable, error);

  return booklet != NULL ? pb_booklet_pages_new (booklet, wanted->paper, cancellable, error) : NULL;
}

void
pb_booklet_preview_async (PbRegister          *reg,
                          gint64               edition,
                          PbPaper              paper,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  const Wanted wanted = { edition, paper };

  g_return_if_fail (PB_IS_REGISTER (reg));
  g_return_if_fail (edition != 0);

  pb_snapshot_work_async (reg, make_on_worker, g_memdup2 (&wanted, sizeof wanted), g_free,
                          (GDestroyNotify) pb_booklet_pages_unref, cancellable, callback, user_data);
}

PbBookletPages *
pb_booklet_preview_finish (GAsyncResult  *result,
                           GError       **error)
{
  return pb_snapshot_work_finish (result, error);
}
