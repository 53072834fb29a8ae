/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A window over another one that asks what a command needs to know: Cancel, what is asked, and a button that carries the command
 * out. What goes wrong is told in it, and it stays. Escape cancels. */
#define PB_TYPE_COMMAND_DIALOG (pb_command_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PbCommandDialog, pb_command_dialog, PB, COMMAND_DIALOG, AdwWindow)

/* Carries it out; the dialog closes after TRUE. FALSE without error: what is wrong is seen at its field. */
typedef gboolean (*PbCommandFunc) (PbCommandDialog *dialog,
                                   gpointer         data,
                                   GError         **error);

/* Texts are translated; label has a mnemonic. */
PbCommandDialog *pb_command_dialog_new (GtkWindow       *parent,
                                        const char      *title,
                                        const char      *label,
                                        PbCommandFunc    func,
                                        gpointer         data,
                                        GDestroyNotify   destroy);

/* Below what is there. */
void             pb_command_dialog_add (PbCommandDialog *self,
                                        GtkWidget       *child);

G_END_DECLS
