/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-booklet.h"
#include "pb-booklet-progress.h"

G_BEGIN_DECLS

/* Namespace and schema of the booklet as XML (booklet.rng, installed in PKGDATADIR). */
#define PB_BOOKLET_XML_NAMESPACE "urn:programmaboek:booklet:1"

/* Writes the booklet as XML 1.0 in UTF-8; the same tree gives the same bytes. */
gboolean   pb_booklet_xml_write      (const PbBooklet   *booklet,
                                     GOutputStream     *stream,
                                     GCancellable      *cancellable,
                                     GError           **error);
/* The same, telling progress (may be NULL) after each project. */
gboolean   pb_booklet_xml_write_full (const PbBooklet   *booklet,
                                     GOutputStream     *stream,
                                     PbBookletProgress  progress,
                                     gpointer           progress_data,
                                     GCancellable      *cancellable,
                                     GError           **error);

/* How an edition is frozen (pb-booklet-freeze.h): exactly as above, except that the bytes of an image are named by their
 * hash: <data sha256="…"/>. Private to the room. */
#define PB_BOOKLET_XML_DATA "data"
#define PB_BOOKLET_XML_HASH "sha256"
gboolean   pb_booklet_xml_write_frozen (const PbBooklet  *booklet,
                                        GOutputStream    *stream,
                                        GCancellable     *cancellable,
                                        GError          **error);

G_END_DECLS
