/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pb-register.h"

G_BEGIN_DECLS

/* Of an edition that was adopted: when, by whom, what was frozen, why it was withdrawn, and what can still be done with it. */
#define PB_TYPE_EDITION_STATUS (pb_edition_status_get_type ())
G_DECLARE_FINAL_TYPE (PbEditionStatus, pb_edition_status, PB, EDITION_STATUS, AdwPreferencesGroup)

GtkWidget *pb_edition_status_new  (void);
void       pb_edition_status_show (PbEditionStatus *self,
                                   PbRegister      *reg,
                                   PbEntity        *edition);

G_END_DECLS
