/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* What the window needs of the desktop, whatever the versions of GTK and libadwaita. Nothing outside this folder looks
 * at a version. Texts that are passed are plain text, never markup. */

/* Asks before something is done. func runs only when it was confirmed; destroy (may be NULL) always, after it. */
typedef void (*PbAnswerFunc) (gpointer user_data);

void pb_compat_ask         (GtkWindow      *parent,
                            const char     *heading,
                            const char     *body,
                            const char     *confirm_label,
                            gboolean        destructive,
                            PbAnswerFunc    func,
                            gpointer        user_data,
                            GDestroyNotify  destroy);

/* Says what went wrong, with a button to close it. */
void pb_compat_tell        (GtkWindow      *parent,
                            const char     *heading,
                            const char     *body);

typedef enum
{
  PB_PICK_OPEN,
  PB_PICK_SAVE      /* asks before an existing file is picked */
} PbPickKind;

/* Lets the user pick a file. name: proposed for saving, or NULL; folder: where to begin, or NULL; filter_name and
 * suffixes (NULL-terminated, "db"): what is shown, or NULL for all. func gets the file, borrowed, and is not
 * called when nothing was picked; destroy (may be NULL) always runs. */
typedef void (*PbPickFunc) (GFile    *file,
                            gpointer  user_data);

void pb_compat_pick_file   (GtkWindow          *parent,
                            PbPickKind          kind,
                            const char         *title,
                            const char         *accept_label,
                            const char         *name,
                            GFile              *folder,
                            const char         *filter_name,
                            const char * const *suffixes,
                            PbPickFunc          func,
                            gpointer            user_data,
                            GDestroyNotify      destroy);

/* The same for opening several files at once. func gets the files (GFile), borrowed. */
typedef void (*PbPickFilesFunc) (GListModel *files,
                                 gpointer    user_data);

void pb_compat_pick_files  (GtkWindow          *parent,
                            const char         *title,
                            const char         *accept_label,
                            const char         *filter_name,
                            const char * const *suffixes,
                            PbPickFilesFunc     func,
                            gpointer            user_data,
                            GDestroyNotify      destroy);

/* For tests: the next pb_compat_pick_file or _files gets this file at once, without a dialog. */
void pb_compat_answer_next_pick (GFile *file);

/* Opens the file in the program that the user has for its type. */
void pb_compat_show_file   (GtkWindow *parent,
                            GFile     *file);

void pb_compat_show_about  (GtkWindow *parent);

G_END_DECLS
