/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Where the images of a booklet are that was read: the first few megabytes in memory, what comes after in a file without a
 * name, so that however many there are take no memory. Each is kept once. Private to the room. */
typedef struct _PbBookletSpool PbBookletSpool;

PbBookletSpool *pb_booklet_spool_new  (void);
void            pb_booklet_spool_free (gpointer         self);

/* Their hash, transfer full; NULL with error when there is no room for them. */
char           *pb_booklet_spool_add  (PbBookletSpool  *self,
                                       GBytes          *bytes,
                                       GError         **error);
/* A PbBookletLoader; on any thread, once nothing more is added. */
GBytes         *pb_booklet_spool_load (gpointer         self,
                                       const char      *hash,
                                       GError         **error);

G_END_DECLS
