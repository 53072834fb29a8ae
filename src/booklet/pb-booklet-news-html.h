/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-booklet.h"

G_BEGIN_DECLS

/* Writes *What is new since edition N* as a page of its own, for a website. PB_ERROR_NOT_FOUND when the booklet has no
 * news: there is no previous adopted edition. */
gboolean pb_booklet_news_html_write (const PbBooklet  *booklet,
                                     GOutputStream    *stream,
                                     GCancellable     *cancellable,
                                     GError          **error);

G_END_DECLS
