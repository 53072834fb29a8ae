/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-booklet-layout"
#include "config.h"

#include "pb-booklet-layout.h"

gboolean
pb_booklet_layout_draw (const PbBooklet    *booklet,
                        PbPaper             paper,
                        PbPdfTarget        *target,
                        PbBookletProgress   progress,
                        gpointer            progress_data,
                        GCancellable       *cancellable,
                        GError            **error)
{
  g_autoptr(PangoLayout) layout = pango_layout_new (pb_pdf_target_get_pango (target));

  pb_pdf_target_begin_page (target, "1");
  pb_pdf_target_begin (target, "H1");
  pango_layout_set_text (layout, booklet->title, -1);
  pb_pdf_target_show_line (target, pango_layout_get_line_readonly (layout, 0), 72, 72);
  pb_pdf_target_end (target);
  pb_pdf_target_end_page (target);

  return TRUE;
}
