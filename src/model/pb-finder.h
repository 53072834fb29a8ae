/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-places.h"
#include "pb-register.h"

G_BEGIN_DECLS

/* Finds organisations or people while one types: by any part of the name, by abbreviation, code, function or e-mail, with case
 * and accents ignored, words in any order. Reads the register once and again after it changes, so that a keystroke costs
 * no query. */
#define PB_TYPE_FINDER (pb_finder_get_type ())
G_DECLARE_FINAL_TYPE (PbFinder, pb_finder, PB, FINDER, GObject)

/* One that was found: in the register, or a municipality or province of the built-in list. */
#define PB_TYPE_FOUND (pb_found_get_type ())
G_DECLARE_FINAL_TYPE (PbFound, pb_found, PB, FOUND, GObject)

/* type: PB_TYPE_ORGANISATION or PB_TYPE_PERSON. */
PbFinder      *pb_finder_new         (PbRegister *reg,
                                      GType       type);

/* Leaves the row with that id out. */
void           pb_finder_set_excluded (PbFinder  *self,
                                      gint64      id);

/* Which it offers: those in the register (as it begins, both), those of the built-in list. */
void           pb_finder_set_kinds   (PbFinder   *self,
                                      gboolean    registered,
                                      gboolean    places);

/* What fits best comes first, limit at most; places that are not in the register yet come last, and without a text only
 * where nothing else is offered.
 * A GListModel of PbFound; transfer full. */
GListModel    *pb_finder_find        (PbFinder   *self,
                                      const char *text,
                                      guint       limit);
/* Whether one in the register, or a place of the list, bears that name (folded). */
gboolean       pb_finder_knows       (PbFinder   *self,
                                      const char *name);

/* A name that nobody bears yet, to stand among those that were found. */
PbFound       *pb_found_new_name     (const char *name);
gboolean       pb_found_is_name      (PbFound    *self);
/* 0 for a place and for a name. */
gint64         pb_found_get_id       (PbFound    *self);
/* NULL for what is in the register. */
const PbPlace *pb_found_get_place    (PbFound    *self);
const char    *pb_found_get_title    (PbFound    *self);
/* What tells it from others of the name: "Municipality · Germany"; "" for nothing. */
const char    *pb_found_get_detail   (PbFound    *self);

G_END_DECLS
