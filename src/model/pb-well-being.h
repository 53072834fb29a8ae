/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-register.h"

G_BEGIN_DECLS

/* The themes of well-being of Statistics Netherlands (data/reference/well-being-themes.csv, which names its source, edition and
 * date). Users choose from them and do not change them; an edition that is new to a register is added when it is opened. */

/* Those of the newest edition that the register knows, and whichever of older ones the project refers to; in their order,
 * the newest edition first. Owns its entities. */
GPtrArray *pb_well_being_list_themes      (PbRegister  *reg,
                                           gint64       project);

/* The name, with the edition where that is not the register's newest ("Wonen (2022)"). Transfer full. */
char      *pb_well_being_label_theme      (PbEntity    *theme,
                                           const char  *newest_edition);
/* Transfer full; NULL when there are no themes at all. */
char      *pb_well_being_dup_newest_edition (PbRegister *reg);

/* What the project contributes to the theme: "direct" or "indirect", or NULL for nothing. One step; what is there already is
 * none. Removing takes the cause with it. */
gboolean   pb_register_set_contribution   (PbRegister  *self,
                                           gint64       project,
                                           gint64       well_being_theme,
                                           const char  *directness,
                                           GError     **error);

/* Adds what the list has and the register has not, outside the journal. list: NULL for the program's own; in the same form.
 * pb_register_open does it for a register that can be written. */
gboolean   pb_register_add_well_being_themes (PbRegister *self,
                                           const char  *list,
                                           GError     **error);

G_END_DECLS
