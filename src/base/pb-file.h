/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Which file a path leads to, whatever it is called. All 0: none. */
typedef struct
{
  guint64 device;
  guint64 inode;
} PbFileId;

/* FALSE, and none, when there is no file. Follows links. */
gboolean pb_file_id_read        (const char      *path,
                                 PbFileId        *id);
/* Never for none. */
gboolean pb_file_id_equal       (const PbFileId  *a,
                                 const PbFileId  *b);
gboolean pb_file_is_same        (const char      *a,
                                 const char      *b);

/* A new, empty and hidden file beside target, for what is to become target. Returns its descriptor, open for reading and
 * writing; path: transfer full. -1 with errno, and path NULL, where none can be made. */
int      pb_file_open_temporary (const char      *target,
                                 int              mode,
                                 char           **path);

G_END_DECLS
