/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <gio/gio.h>

G_BEGIN_DECLS

/* A picture as cairo draws it. Private to the room. */

/* Decoded, of at most longest pixels on its longer side; transfer full. Errors as of pb_picture_decode. */
cairo_surface_t *pb_pdf_image_decode  (GBytes        *bytes,
                                       guint          longest,
                                       GCancellable  *cancellable,
                                       GError       **error);
/* For a PDF: a JPEG goes into it as it is, under an id made of its content, and is not decoded; anything else as above. */
cairo_surface_t *pb_pdf_image_embed   (GBytes        *bytes,
                                       guint          longest,
                                       GCancellable  *cancellable,
                                       GError       **error);
/* For a recording: decoded each time that it is painted, in whatever thread that is, so that pages of a thousand photographs hold
 * them packed. Gives its size in pixels, which are the pattern's units. Transfer full; what only decoding shows to be wrong
 * paints nothing. */
cairo_pattern_t *pb_pdf_image_postpone (GBytes       *bytes,
                                        guint        *width,
                                        guint        *height,
                                        GError      **error);

G_END_DECLS
