/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-booklet.h"
#include "pb-register.h"

G_BEGIN_DECLS

/* Builds the booklet of a programme's public projects as they stand. programme_code NULL: the
 * first programme in the register's order. reg should be a snapshot where others may write.
 * The bytes of
 * images are read from reg when they are written, for which the booklet keeps it open: on the thread that opened
 * it. PB_ERROR_NOT_FOUND names the code and those that there are. */
PbBooklet *pb_booklet_builder_build (PbRegister    *reg,
                                     const char    *programme_code,
                                     PbLanguage     language,
                                     GCancellable  *cancellable,
                                     GError       **error);

G_END_DECLS
