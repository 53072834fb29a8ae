/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-booklet.h"

G_BEGIN_DECLS

/* Reads what pb_booklet_xml_write wrote. The input is hostile until read: no DTD, no entities,
 * nothing fetched, depth and size bounded, valid against the schema; else PB_ERROR_INVALID in
 * one line with the place. */
PbBooklet *pb_booklet_reader_read (GInputStream  *stream,
                                   GCancellable  *cancellable,
                                   GError       **error);

/* Reads what pb_booklet_xml_write_frozen wrote, as carefully; the bytes of its images are the caller's to give: pb_booklet_set_loader. Private
 * to the room. */
PbBooklet *pb_booklet_reader_read_frozen (GInputStream  *stream,
                                          GCancellable  *cancellable,
                                          GError       **error);

G_END_DECLS
