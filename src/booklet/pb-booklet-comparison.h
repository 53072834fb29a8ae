/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-booklet-difference.h"
#include "pb-register.h"

G_BEGIN_DECLS

/* An edition beside the one before it and, once it was adopted, beside the register as it stands. */
typedef struct
{
  PbBooklet *booklet;       /* what the edition says, with its news; without the bytes of images */
  GPtrArray *differences;   /* PbBookletDifference: what the register says otherwise now; NULL: a draft, or not_compared */
  char      *not_compared;  /* translated: why there can be no booklet of what the register says now; or NULL */
} PbBookletComparison;

/* reg should be a snapshot where others may write. Errors as of pb_booklet_builder_build_edition. */
PbBookletComparison *pb_booklet_comparison_read        (PbRegister           *reg,
                                                        gint64                edition,
                                                        GCancellable         *cancellable,
                                                        GError              **error);
void                 pb_booklet_comparison_free        (PbBookletComparison  *self);

/* On a worker, from a snapshot of its own. */
void                 pb_booklet_comparison_read_async  (PbRegister           *reg,
                                                        gint64                edition,
                                                        GCancellable         *cancellable,
                                                        GAsyncReadyCallback   callback,
                                                        gpointer              user_data);
PbBookletComparison *pb_booklet_comparison_read_finish (GAsyncResult         *result,
                                                        GError              **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbBookletComparison, pb_booklet_comparison_free)

G_END_DECLS
