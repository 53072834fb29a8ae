/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-entity.h"

G_BEGIN_DECLS

/* The built-in list of Dutch provinces and municipalities with their codes at Statistics Netherlands
 * (data/reference/places.csv, which names its source and date). */
typedef struct
{
  char *code;   /* "GM0114", "PV22" */
  char *name;   /* "Emmen" */
  char *also;   /* another name by which people look for it, or "" */
} PbPlace;

/* All of them, provinces first, each kind in the order of its names; static. */
GPtrArray     *pb_places_list       (void);
const PbPlace *pb_places_find       (const char    *code);

/* A key of pb_organisation_kinds; static. */
const char    *pb_place_get_kind    (const PbPlace *self);
/* What the authority of the place is called, in Dutch as it calls itself: "Gemeente Emmen". Transfer full. */
char          *pb_place_dup_name    (const PbPlace *self);
/* Gives an organisation the name, kind, code and country of the place's authority. */
void           pb_place_fill        (const PbPlace *self,
                                     PbEntity      *organisation);

G_END_DECLS
