/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>
#include "pb-register.h"

G_BEGIN_DECLS

/* Adds the pictures (PbPicture) to owner, as one undo step; gives what to tell of it, or NULL with error. */
typedef char *(*PbImageTakeFunc) (PbRegister *reg,
                                  gint64      owner,
                                  GPtrArray  *pictures,
                                  GError    **error);

/* Takes images in: each file or stream is made into a picture on a worker, one after the other, and those that
 * could be read are added in one undo step. What could not be read is told by its name; the others go on. What takes
 * longer shows its progress and can be cancelled: then nothing is added. All is told in the window that from is in. */

/* files: of GFile. */
void pb_image_intake_files     (GtkWidget       *from,
                                PbRegister      *reg,
                                PbImageTakeFunc  take,
                                gint64           owner,
                                GListModel      *files);

/* A pasted or dropped image, or files that were: whatever of it can be read. */
void pb_image_intake_clipboard (GtkWidget       *from,
                                PbRegister      *reg,
                                PbImageTakeFunc  take,
                                gint64           owner,
                                GdkClipboard    *clipboard);
void pb_image_intake_drop      (GtkWidget       *from,
                                PbRegister      *reg,
                                PbImageTakeFunc  take,
                                gint64           owner,
                                GdkDrop         *drop);

/* What can be taken from clipboard and drop. Transfer full. */
GdkContentFormats *pb_image_intake_get_formats (void);

G_END_DECLS
