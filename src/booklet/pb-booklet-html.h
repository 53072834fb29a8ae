/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-booklet.h"
#include "pb-booklet-progress.h"

G_BEGIN_DECLS

/* Writes the booklet as one self-contained, accessible HTML5 file (WCAG 2.1 AA); the same tree
 * gives the same bytes. */
gboolean   pb_booklet_html_write      (const PbBooklet   *booklet,
                                      GOutputStream     *stream,
                                      GCancellable      *cancellable,
                                      GError           **error);
/* The same, telling progress (may be NULL) after each project. */
gboolean   pb_booklet_html_write_full (const PbBooklet   *booklet,
                                      GOutputStream     *stream,
                                      PbBookletProgress  progress,
                                      gpointer           progress_data,
                                      GCancellable      *cancellable,
                                      GError           **error);

G_END_DECLS
