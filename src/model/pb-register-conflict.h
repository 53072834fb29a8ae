/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-register.h"

G_BEGIN_DECLS

/* What to tell of an edit that was made elsewhere: in another window, by another program. */

/* A value as a reader has it: a choice by its label, a reference by the name of what it refers to, "" where there is
 * none. Transfer full. */
char *pb_register_dup_words  (PbRegister    *self,
                              const PbField *field,
                              const PbValue *value);

/* Who wrote the value that stands in the field, and when: "Sanne de Vries, 14:02", on another day with the date.
 * NULL where the journal does not know. Transfer full. */
char *pb_register_dup_author (PbRegister    *self,
                              GType          type,
                              gint64         id,
                              const char    *column);

G_END_DECLS
