/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-booklet.h"
#include "pb-booklet-progress.h"
#include "pb-register.h"

G_BEGIN_DECLS

/* An edition that is adopted is kept as its XML, in content and never written again, with each image named by the hash of its
 * bytes, which content keeps too. Published again it is those very bytes with the images put in: nothing is built, nothing
 * depends on what the register, the program or the locale has become since. */

/* The frozen form of a draft, of the register as it stands, adopted on that day (ISO): for pb_register_adopt_edition. What is
 * frozen can be read again and has its images: that was tried. PB_ERROR_RULE when it is no draft. Transfer full; an error
 * names the edition. */
GBytes    *pb_booklet_freeze           (PbRegister         *snapshot,
                                        gint64              edition,
                                        const char         *adopted_on,
                                        GCancellable       *cancellable,
                                        GError            **error);

/* The booklet that was frozen with the edition (PbEdition); images are read from reg when they are asked for. PB_ERROR_NOT_FOUND where
 * nothing was frozen, PB_ERROR_CORRUPT where it is no longer what it was; errors name the edition. */
PbBooklet *pb_booklet_freeze_read      (PbRegister         *reg,
                                        PbEntity           *edition,
                                        GCancellable       *cancellable,
                                        GError            **error);

/* Writes its XML: the same bytes for ever. progress may be NULL. */
gboolean   pb_booklet_freeze_write_xml (PbRegister         *reg,
                                        PbEntity           *edition,
                                        GOutputStream      *stream,
                                        PbBookletProgress   progress,
                                        gpointer            progress_data,
                                        GCancellable       *cancellable,
                                        GError            **error);

G_END_DECLS
