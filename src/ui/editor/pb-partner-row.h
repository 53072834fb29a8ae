/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>
#include "pb-register.h"

G_BEGIN_DECLS

/* A row of a PbPartnerGroup: an organisation's role in the project, with its contact person and a menu. Follows the role. Its
 * actions row.open, row.open-person, row.make-lead and row.remove it carries out itself; row.move-up and row.move-down end in the
 * signal "move" (gboolean up). */
#define PB_TYPE_PARTNER_ROW (pb_partner_row_get_type ())
G_DECLARE_FINAL_TYPE (PbPartnerRow, pb_partner_row, PB, PARTNER_ROW, AdwPreferencesRow)

/* role: of the register. */
GtkWidget *pb_partner_row_new       (PbRegister   *reg,
                                     PbEntity     *role);
PbEntity  *pb_partner_row_get_role  (PbPartnerRow *self);

/* Which way it can go. */
void       pb_partner_row_set_place (PbPartnerRow *self,
                                     gboolean      can_go_up,
                                     gboolean      can_go_down);

G_END_DECLS
