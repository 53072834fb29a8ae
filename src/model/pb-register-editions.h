/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-register.h"

G_BEGIN_DECLS

/* Editions of the booklet. */

/* An edition for the programme that is not in the register yet: the next number, of today, after the edition with the
 * highest number. Transfer full. */
PbEntity   *pb_register_prepare_edition      (PbRegister  *self,
                                              gint64       programme);

/* Adds the public projects of its programme that are not in the edition yet, in the order of the booklet, as one undo step;
 * TRUE without a step when all are in it. n_added (may be NULL): how many. */
gboolean    pb_register_add_public_projects  (PbRegister  *self,
                                              gint64       edition,
                                              guint       *n_added,
                                              GError     **error);

G_END_DECLS
