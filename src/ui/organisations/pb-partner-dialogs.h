/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-entity-dialog.h"

G_BEGIN_DECLS

/* Dialogs in which a new organisation or person is entered, over the window of from; to be presented. organisation: of the
 * person, 0: not said. */
PbEntityDialog *pb_new_organisation_dialog_new (GtkWidget  *from,
                                                PbRegister *reg);
PbEntityDialog *pb_new_person_dialog_new       (GtkWidget  *from,
                                                PbRegister *reg,
                                                gint64      organisation);

/* The fields of each, in the order of their forms. */
void            pb_organisation_form_fill      (PbForm     *form,
                                                PbDraft    *draft);
void            pb_person_form_fill            (PbForm     *form,
                                                PbDraft    *draft);

G_END_DECLS
