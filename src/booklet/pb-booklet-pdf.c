/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-booklet-pdf"
#include "config.h"

#include "pb-booklet-layout.h"
#include "pb-booklet-pdf.h"
#include "pb-pdf-info.h"
#include "pb-pdf-target.h"

gboolean
pb_booklet_pdf_write (const PbBooklet    *booklet,
                      PbPaper             paper,
                      GOutputStream      *stream,
                      PbBookletProgress   progress,
                      gpointer            progress_data,
                      GCancellable       *cancellable,
                      GError            **error)
{
  g_auto(PbBookletPdfInfo) info = { 0 };
  g_autoptr(PbPdfTarget) target = NULL;

  g_return_val_if_fail (booklet != NULL, FALSE);
  g_return_val_if_fail (G_IS_OUTPUT_STREAM (stream), FALSE);

  pb_booklet_pdf_info_init (&info, booklet);
  target = pb_pdf_target_new_file (&info.info, paper, stream, cancellable);

  return pb_booklet_layout_draw (booklet, paper, target, progress, progress_data, cancellable, error) &&
         pb_pdf_target_finish (target, error);
}
