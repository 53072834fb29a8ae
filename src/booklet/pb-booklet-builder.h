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
PbBooklet *pb_booklet_builder_build          (PbRegister    *reg,
                                              const char    *programme_code,
                                              PbLanguage     language,
                                              GCancellable  *cancellable,
                                              GError       **error);

/* The same for whoever writes it once: the texts of a project are read when it is written (pb_booklet_open_project). */
PbBooklet *pb_booklet_builder_open           (PbRegister    *reg,
                                              const char    *programme_code,
                                              PbLanguage     language,
                                              GCancellable  *cancellable,
                                              GError       **error);

/* The booklet of an edition, in the edition's language; the same holds of reg. A draft is built of the register as it stands: of the
 * projects that are in it and public, in its order. One that was adopted, and withdrawn or not, is what was frozen then,
 * whatever the register says now. A draft has badges and news where there is an edition to compare it with. PB_ERROR_NOT_FOUND where an older program froze nothing. Errors name the edition. */
PbBooklet *pb_booklet_builder_build_edition  (PbRegister    *reg,
                                              gint64         edition,
                                              GCancellable  *cancellable,
                                              GError       **error);

PbBooklet *pb_booklet_builder_open_edition   (PbRegister    *reg,
                                              gint64         edition,
                                              GCancellable  *cancellable,
                                              GError       **error);

/* The programme with that code (NULL: the first one); transfer full. Errors as of pb_booklet_builder_build. */
PbEntity  *pb_booklet_builder_find_programme (PbRegister    *reg,
                                              const char    *code,
                                              GError       **error);

/* The edition of the programme with that number; transfer full. PB_ERROR_NOT_FOUND names the numbers that there are. */
PbEntity  *pb_booklet_builder_find_edition   (PbRegister    *reg,
                                              PbEntity      *programme,
                                              guint          number,
                                              GError       **error);

G_END_DECLS
