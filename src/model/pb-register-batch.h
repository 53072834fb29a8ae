/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-register.h"

G_BEGIN_DECLS

/* Commands for several projects at once: one undo step, in one transaction. When one of the projects is refused, none is changed,
 * and the message names it. What is already as asked stays untouched; TRUE without a step when all are. */

/* As pb_register_change_phase. */
gboolean pb_register_change_phase_of_many (PbRegister    *self,
                                           const gint64  *projects,
                                           guint          n,
                                           const char    *phase,
                                           const char    *date,
                                           const char    *reason,
                                           GError       **error);
/* To the end of a theme of the same programme. */
gboolean pb_register_move_many            (PbRegister    *self,
                                           const gint64  *projects,
                                           guint          n,
                                           gint64         theme,
                                           GError       **error);
/* visibility: a key of pb_visibilities. */
gboolean pb_register_show_many            (PbRegister    *self,
                                           const gint64  *projects,
                                           guint          n,
                                           const char    *visibility,
                                           GError       **error);
gboolean pb_register_remove_many          (PbRegister    *self,
                                           const gint64  *projects,
                                           guint          n,
                                           GError       **error);

G_END_DECLS
