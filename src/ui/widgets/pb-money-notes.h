/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pb-money-problem.h"

G_BEGIN_DECLS

/* What does not add up, in words, each a row that goes to the thing with which it can be mended. Hidden while all is well.
 *
 * Signal "picked" (gpointer problem): a row was activated; a PbMoneyProblem, borrowed. */
#define PB_TYPE_MONEY_NOTES (pb_money_notes_get_type ())
G_DECLARE_FINAL_TYPE (PbMoneyNotes, pb_money_notes, PB, MONEY_NOTES, AdwPreferencesGroup)

GtkWidget *pb_money_notes_new (void);
/* problems: of PbMoneyProblem, or NULL for none; kept. */
void       pb_money_notes_set (PbMoneyNotes *self,
                               GPtrArray    *problems);

G_END_DECLS
