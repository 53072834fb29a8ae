/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/* For laying text out for paper, with a font map of its own, as a font map belongs to one thread; transfer full. Private to the
 * room. */
PangoContext *pb_pdf_pango_new (const char *language);

G_END_DECLS
