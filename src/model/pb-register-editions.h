/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-register.h"

G_BEGIN_DECLS

/* Editions of the booklet. */

/* An edition for the programme that is not in the register yet: the next number, of today, after the edition with the
 * highest number. Transfer full. */
PbEntity   *pb_register_prepare_edition      (PbRegister  *self,
                                              gint64       programme);

/* Adds the public projects of its programme that are not in the edition yet, in the order of the booklet, as one undo step;
 * TRUE without a step when all are in it. n_added (may be NULL): how many. */
gboolean    pb_register_add_public_projects  (PbRegister  *self,
                                              gint64       edition,
                                              guint       *n_added,
                                              GError     **error);

/* Adds an edition that was prepared, as one undo step. copy_from: an edition of the same programme whose projects that are public, introductions,
 * cover image and, where the new one has none, foreword, imprint and language it takes over; 0: none. Returns its id; 0 with error. */
gint64      pb_register_add_edition          (PbRegister  *self,
                                              PbEntity    *edition,
                                              gint64       copy_from,
                                              GError     **error);

/* Chooses by rule, as one undo step: in are the public projects whose phase is in one of these groups (bits, 1 << PbPhaseGroup), at the end
 * of their theme where they are new; every other one is left out, and keeps its place in the list. n_in (may be NULL): how many are in. */
gboolean    pb_register_select_projects      (PbRegister  *self,
                                              gint64       edition,
                                              guint        phase_groups,
                                              guint       *n_in,
                                              GError     **error);

/* The items in the order of the booklet: by pillar and theme, and in a theme by their own position. PbEditionItem; transfer full. */
GPtrArray  *pb_register_list_edition_items   (PbRegister  *self,
                                              gint64       edition,
                                              GError     **error);
/* How many projects are included in the edition, internal ones among them, or were when it was adopted; reads no item. 0 on an error. */
guint       pb_register_count_edition_items  (PbRegister  *self,
                                              gint64       edition);
/* Moves the item by so many places among those of its theme, as one undo step. TRUE without a step where there is no such place. */
gboolean    pb_register_move_edition_item    (PbRegister  *self,
                                              gint64       item,
                                              int          places,
                                              GError     **error);

/* What the edition says of the pillar in place of the pillar's own introduction; NULL: it says that one. Transfer full. */
PbEntity   *pb_register_get_introduction     (PbRegister  *self,
                                              gint64       edition,
                                              gint64       pillar);
/* text empty: the pillar's own from then on. */
gboolean    pb_register_set_introduction     (PbRegister  *self,
                                              gint64       edition,
                                              gint64       pillar,
                                              const char  *text,
                                              GError     **error);

/* The edition with which one is compared: its own previous one when that is adopted, with a frozen booklet, and not withdrawn since; else the
 * last one before it by number that is. NULL when there is none. Transfer full. */
PbEntity   *pb_register_get_compared_edition (PbRegister  *self,
                                              gint64       edition);

/* Where the journal is: for pb_register_adopt_edition. */
gint64      pb_register_get_position         (PbRegister  *self);
/* Freezes a draft: frozen is its booklet (pb_booklet_freeze), made of the register as it was at position; PB_ERROR_CONFLICT when
 * it has been edited since. on: ISO. What is adopted is published: it is not undone, nor is anything before it. */
gboolean    pb_register_adopt_edition        (PbRegister  *self,
                                              gint64       edition,
                                              GBytes      *frozen,
                                              gint64       position,
                                              const char  *on,
                                              GError     **error);
/* Marks an adopted edition as withdrawn; the reason is required. One undo step. What was published stays as it is. */
gboolean    pb_register_withdraw_edition     (PbRegister  *self,
                                              gint64       edition,
                                              const char  *reason,
                                              GError     **error);

G_END_DECLS
