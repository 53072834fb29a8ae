/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>
#include "pb-draft.h"

G_BEGIN_DECLS

/* Who does what in a project: the lead applicant first, then the others in the order that the user chose. Says when there is no
 * lead applicant. */
#define PB_TYPE_PARTNER_GROUP (pb_partner_group_get_type ())
G_DECLARE_FINAL_TYPE (PbPartnerGroup, pb_partner_group, PB, PARTNER_GROUP, AdwPreferencesGroup)

GtkWidget *pb_partner_group_new (PbDraft *draft);

G_END_DECLS
