/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-register.h"

G_BEGIN_DECLS

/* Adopts a draft as of the day on (ISO): runs the pre-flight once more and freezes the booklet on a worker, from one snapshot of the
 * register, and then writes it, unless the register was edited meanwhile (PB_ERROR_CONFLICT). PB_ERROR_RULE tells how much stands in
 * the way. */
void     pb_booklet_adopt_async  (PbRegister           *reg,
                                  gint64                edition,
                                  const char           *on,
                                  GCancellable         *cancellable,
                                  GAsyncReadyCallback   callback,
                                  gpointer              user_data);
gboolean pb_booklet_adopt_finish (PbRegister           *reg,
                                  GAsyncResult         *result,
                                  GError              **error);

G_END_DECLS
