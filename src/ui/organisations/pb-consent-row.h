/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>
#include "pb-draft.h"

G_BEGIN_DECLS

/* Whether a person is shown in public. Switching it on asks for the date of consent, which is nobody's to guess; both are saved in one step. */
#define PB_TYPE_CONSENT_ROW (pb_consent_row_get_type ())
G_DECLARE_FINAL_TYPE (PbConsentRow, pb_consent_row, PB, CONSENT_ROW, AdwActionRow)

/* draft: of a person in the register. */
GtkWidget *pb_consent_row_new (PbDraft *draft);

G_END_DECLS
