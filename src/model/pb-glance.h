/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-attention.h"
#include "pb-municipality.h"
#include "pb-overview.h"

G_BEGIN_DECLS

/* All that the page Overview shows of a programme, read at one moment. An immutable value. */
typedef struct
{
  PbOverview  *overview;
  PbAttention *attention;
  GPtrArray   *municipalities;   /* PbMunicipality */
  gatomicrefcount ref_count;
} PbGlance;

PbGlance *pb_glance_read        (PbRegister           *reg,
                                 gint64                programme,
                                 GError              **error);
/* Whether reading it takes less than a frame or two, so that a worker is not worth it. */
gboolean  pb_glance_is_quick    (PbRegister           *reg,
                                 gint64                programme);
/* On a worker, from a snapshot of its own: one moment, and the window stays free. */
void      pb_glance_read_async  (PbRegister           *reg,
                                 gint64                programme,
                                 GCancellable         *cancellable,
                                 GAsyncReadyCallback   callback,
                                 gpointer              user_data);
PbGlance *pb_glance_read_finish (GAsyncResult         *result,
                                 GError              **error);
PbGlance *pb_glance_ref         (PbGlance             *self);
void      pb_glance_unref       (PbGlance             *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbGlance, pb_glance_unref)

G_END_DECLS
