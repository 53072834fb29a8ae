/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-register.h"

G_BEGIN_DECLS

/* Rows that a booklet and its pre-flight are made of, read with one query a type and grouped in memory: ten thousand projects
 * cost as many queries as ten. Private to the room. */
typedef struct _PbBookletRows PbBookletRows;

/* programme: whose projects are read, with what belongs to them; what they refer to is read whole. */
PbBookletRows   *pb_booklet_rows_load (PbRegister          *reg,
                                       gint64               programme,
                                       GCancellable        *cancellable,
                                       GError             **error);
/* Only what projects refer to. */
PbBookletRows   *pb_booklet_rows_load_frame (PbRegister    *reg,
                                       GCancellable        *cancellable,
                                       GError             **error);
void             pb_booklet_rows_free (PbBookletRows       *self);

/* All of a type in its order. */
const GPtrArray *pb_booklet_rows_list (PbBookletRows       *self,
                                       GType                type);
/* The one with this id; NULL for 0 and for what is not there. */
PbEntity        *pb_booklet_rows_get  (PbBookletRows       *self,
                                       GType                type,
                                       gint64               id);
/* Those that belong to this row of the owner's type, in order. Never NULL. */
const GPtrArray *pb_booklet_rows_of   (PbBookletRows       *self,
                                       GType                type,
                                       gint64               owner);

/* The day of which the booklet tells, ISO: what was agreed until an earlier one is no longer agreed. */
const char      *pb_booklet_rows_get_today (PbBookletRows   *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbBookletRows, pb_booklet_rows_free)

G_END_DECLS
