/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pb-register.h"

G_BEGIN_DECLS

/* Asks what of which programme, in what format, on what paper or in what language, and where to; then exports the booklet and tells
 * how it went in a toast of the parent. */
#define PB_TYPE_EXPORT_DIALOG (pb_export_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PbExportDialog, pb_export_dialog, PB, EXPORT_DIALOG, AdwWindow)

/* programme and edition: chosen to begin with; edition 0: the programme as it stands. */
void pb_export_dialog_present (GtkWindow  *parent,
                               PbRegister *reg,
                               gint64      programme,
                               gint64      edition);
/* The same with the page of what is new chosen, where the edition has one. */
void pb_export_dialog_present_news (GtkWindow  *parent,
                                    PbRegister *reg,
                                    gint64      programme,
                                    gint64      edition);

/* Of a booklet in XML, without a register: asks in what format, and where to. */
void pb_export_dialog_present_file (GtkWindow *parent,
                                    GFile     *booklet);

G_END_DECLS
