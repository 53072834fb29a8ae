/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-register.h"

G_BEGIN_DECLS

/* The rows of which a booklet is built, read with one query a type and grouped in memory: ten
 * thousand projects cost as many queries as ten. Private to the room. */
typedef struct _PbBookletRows PbBookletRows;

/* programme: whose projects are read; what they refer to is read whole. */
PbBookletRows   *pb_booklet_rows_load (PbRegister          *reg,
                                       gint64               programme,
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

/* Which projects the booklet is of: the public ones in the order of the list, until the items of an edition (PbEditionItem, in
 * their order) choose among those. What is not public is never chosen. */
void             pb_booklet_rows_choose    (PbBookletRows       *self,
                                            const GPtrArray     *items);
gboolean         pb_booklet_rows_is_chosen (PbBookletRows       *self,
                                            gint64               project);
/* Those of a theme, in order. Never NULL. */
const GPtrArray *pb_booklet_rows_list_chosen (PbBookletRows     *self,
                                            gint64               theme);

/* The day of which the booklet tells, ISO: what was agreed until an earlier one is no longer agreed. */
const char      *pb_booklet_rows_get_today (PbBookletRows   *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbBookletRows, pb_booklet_rows_free)

G_END_DECLS
