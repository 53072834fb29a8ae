/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-booklet.h"
#include "pb-register-rows.h"

G_BEGIN_DECLS

/* The projects that a booklet is of, as far as the whole of it must know each: what pb_booklet_open_project brings is read
 * when it is written. Private to the room. */
typedef struct _PbBookletHeads PbBookletHeads;

/* One end of a tie between a project and something else. */
typedef struct
{
  guint   place;           /* of the project, in reading order */
  guint   other;
  guint   seq;             /* its place among the rows */
  gint64  amount;          /* 0 when none was asked for */
} PbBookletTie;

/* The public ones of the programme, in the order of the list; or those among them that are in an edition, in its order (0: no
 * edition). What is not public is never chosen. NULL with error. */
PbBookletHeads   *pb_booklet_heads_read    (PbRegister        *reg,
                                            gint64             programme,
                                            gint64             edition,
                                            GError           **error);
void              pb_booklet_heads_free    (PbBookletHeads    *self);

/* Gives the projects of the theme their places, after those that have one, and moves them to projects. */
void              pb_booklet_heads_place   (PbBookletHeads    *self,
                                            gint64             theme,
                                            GPtrArray         *projects);
/* Once all have their places: says of each which it is part of and which it follows. */
void              pb_booklet_heads_relate  (PbBookletHeads    *self);

/* The ids of the projects' rows by place, and the place of a row; FALSE for one that has none. */
const gint64     *pb_booklet_heads_get_ids (PbBookletHeads    *self);
gboolean          pb_booklet_heads_find    (PbBookletHeads    *self,
                                            gint64             id,
                                            guint             *place);

/* The rows of the type that tie a project to one of others (an array of gint64: the ids that column may have), by project, then by
 * its place in others: PbBookletTie. amount: a column, or NULL. Transfer full; NULL with error. */
GArray           *pb_booklet_heads_list_ties (PbBookletHeads  *self,
                                            PbRegister        *reg,
                                            GType              type,
                                            const char        *column,
                                            GArray            *others,
                                            const char        *amount,
                                            GError           **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbBookletHeads, pb_booklet_heads_free)

G_END_DECLS
