/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-register.h"

G_BEGIN_DECLS

/* Entities filled from their tables of fields alone, so that no field and no entity can be forgotten. */

/* A new entity of the type, each field filled with a value that it can hold and that no other sample has; what it
 * refers to is added to the register. */
PbEntity *pb_test_make_sample (PbRegister    *reg,
                               GType          type);
/* The same, added; of a type that is read-only, one that is there. Returns its id. */
gint64    pb_test_add_sample  (PbRegister    *reg,
                               GType          type);
/* Fills one field anew. */
void      pb_test_fill_field  (PbRegister    *reg,
                               PbEntity      *entity,
                               const PbField *field);
/* The type whose rows are in the table. */
GType     pb_test_find_type   (const char    *table);

G_END_DECLS
