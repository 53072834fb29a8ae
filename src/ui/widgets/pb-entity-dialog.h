/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-form.h"

G_BEGIN_DECLS

/* The fields of one entity in a window over another. A new entity is added as a whole: Cancel, Add. One that is in the register
 * saves as fields are left, like the editor, and is closed. Add forms, then gtk_window_present. */
#define PB_TYPE_ENTITY_DIALOG (pb_entity_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PbEntityDialog, pb_entity_dialog, PB, ENTITY_DIALOG, AdwWindow)

/* title: translated ("New Pillar", "Edit Pillar"). Like any window it belongs to GTK until it is closed. */
PbEntityDialog *pb_entity_dialog_new       (GtkWindow      *parent,
                                            PbDraft        *draft,
                                            const char     *title);

/* A group of fields, below those that are there. title: translated, or NULL. */
PbForm         *pb_entity_dialog_add_form  (PbEntityDialog *self,
                                            const char     *title);

/* Any other group, below what is there. */
void            pb_entity_dialog_add_group (PbEntityDialog      *self,
                                            AdwPreferencesGroup *group);

/* For a new entity: another label for the button than Add, with mnemonic. */
void            pb_entity_dialog_set_add_label (PbEntityDialog *self,
                                            const char     *label);

/* For fields that go with a command rather than with a new row: what the button does in place of adding. TRUE: done, and the dialog
 * closes; FALSE with an error, which is shown. parent: the window that it is over, or NULL. */
typedef gboolean (*PbEntityDialogFunc) (PbDraft    *draft,
                                        GtkWindow  *parent,
                                        gpointer    user_data,
                                        GError    **error);
void            pb_entity_dialog_set_command (PbEntityDialog     *self,
                                              PbEntityDialogFunc  command,
                                              gpointer            user_data);
/* The button that adds, or gives the command; NULL for what is in the register. */
GtkWidget      *pb_entity_dialog_get_button (PbEntityDialog *self);

/* Closes the dialogs over a window that is to be closed, which would stay behind without it. FALSE when one of them has a
 * field that could not be saved, and stays. */
gboolean        pb_entity_dialog_close_over (GtkWindow   *window);

/* Signal "added" (gint64 id): the new entity is in the register; the dialog closes after it. */

G_END_DECLS
