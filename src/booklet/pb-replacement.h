/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A file being written in the place of another: nobody sees it until it is whole and on the
 * disk, and when it is dropped before that, an old file stays as it was and nothing else is
 * left. Private to the room. */
typedef struct _PbReplacement PbReplacement;

/* Errors name the file and the reason. */
PbReplacement *pb_replacement_new        (GFile          *target,
                                          GCancellable   *cancellable,
                                          GError        **error);
/* Borrowed. */
GOutputStream *pb_replacement_get_stream (PbReplacement  *self);
/* Puts the file in its place. */
gboolean       pb_replacement_commit     (PbReplacement  *self,
                                          GCancellable   *cancellable,
                                          GError        **error);
/* Makes an error of the stream one that names the file; leaves a cancel and the program's own
 * errors alone. */
void           pb_replacement_explain    (PbReplacement  *self,
                                          GError        **error);
void           pb_replacement_free       (PbReplacement  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbReplacement, pb_replacement_free)

G_END_DECLS
