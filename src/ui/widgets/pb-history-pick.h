/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "pb-history-list.h"

G_BEGIN_DECLS

/* Drop-downs that narrow a history down. "notify::selected" tells of another choice. Owned by who adds them. */

/* All changes, or those of one field of a project or of one kind of thing that belongs to it. */
GtkWidget *pb_history_pick_new_of_project  (void);
/* Everything, or one kind of thing. */
GtkWidget *pb_history_pick_new_of_register (void);
/* Sets kind and field of the filter to what is picked. FALSE when that is everything. */
gboolean   pb_history_pick_apply           (GtkWidget       *pick,
                                            PbHistoryFilter *filter);

/* A drop-down of plain texts, NULL-terminated, in which one can search, with a name for who hears it. */
GtkWidget *pb_history_pick_new_of_texts    (const char *const *texts,
                                            const char        *name);

G_END_DECLS
