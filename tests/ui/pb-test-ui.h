/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pb-register.h"

G_BEGIN_DECLS

/* Of every widget test: g_test_init and libadwaita, in English. Call it first in main. */
void        pb_test_ui_init          (int    *argc,
                                      char ***argv);

/* A copy of the example register in a new folder; gone with pb_test_ui_close. */
PbRegister *pb_test_ui_open_example  (void);
/* A new, empty register. */
PbRegister *pb_test_ui_open_empty    (void);
/* Drops the last reference (asserted) and removes the folder. */
void        pb_test_ui_close         (PbRegister *reg);

/* Runs the main loop until condition gives TRUE; fails the test after half a minute, so that a busy machine is no
 * fault. */
typedef gboolean (*PbTestCondition) (gpointer user_data);
void        pb_test_ui_wait          (PbTestCondition condition,
                                      gpointer        user_data);
/* Runs the main loop for so long as anything is waiting to be done. */
void        pb_test_ui_settle        (void);

/* The first widget of the type in the tree under root (root included) whose buildable id, label, title or
 * tooltip is name (NULL: any); NULL when there is none. */
GtkWidget  *pb_test_ui_find          (GtkWidget  *root,
                                      GType       type,
                                      const char *name);

/* Drops the reference and expects that it was the last one, or that the others go by themselves soon: GTK holds what
 * it has yet to draw or to animate. */
void        pb_test_ui_assert_finalizes (gpointer object);

/* Destroys the window and asserts that nothing holds it. */
void        pb_test_ui_destroy       (GtkWindow  *window);

G_END_DECLS
