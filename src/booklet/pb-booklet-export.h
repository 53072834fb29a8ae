/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-booklet.h"
#include "pb-booklet-progress.h"
#include "pb-paper.h"
#include "pb-register.h"

G_BEGIN_DECLS

typedef enum
{
  PB_BOOKLET_FORMAT_XML,
  PB_BOOKLET_FORMAT_HTML,
  PB_BOOKLET_FORMAT_PDF
} PbBookletFormat;

/* What is exported, and how. All zeros and one of the first two members is the first programme as it stands, in XML. */
typedef struct
{
  const char      *register_path;   /* NULL: the booklet */
  GFile           *booklet;         /* a booklet in XML, for which no register is needed; NULL: the register */
  const char      *programme_code;  /* of the register; NULL: its first programme */
  guint            edition_number;  /* of that programme; 0: as it stands, which is no edition */
  gboolean         has_language;    /* FALSE: the edition's or the booklet's own; as it stands that of the interface */
  PbLanguage       language;        /* of headings, amounts and dates */
  PbBookletFormat  format;
  PbPaper          paper;           /* of a PDF */
  gboolean         news;            /* only what is new since the previous edition, as HTML */
} PbBookletRequest;

/* By the extension of a file name (.xml, .html, .htm, .pdf; case folded). PB_ERROR_UNSUPPORTED for any other, naming
 * those that there are. */
gboolean pb_booklet_format_from_name  (const char              *name,
                                       PbBookletFormat         *format,
                                       GError                 **error);

/* Exports what is requested, on the calling thread: takes a snapshot of the register with a connection of its own, or reads the
 * booklet, builds, writes to a temporary file beside the target, syncs and renames. An old file is left as it was
 * on any failure or cancel, and no partial file stays. An edition that was adopted comes out as it was frozen, in its own language
 * (PB_ERROR_INVALID for another). progress (may be NULL) is called with 0..1 on that thread. Errors name the file and the reason
 * (folder not there, not writable, disk full). */
gboolean pb_booklet_export            (const PbBookletRequest  *request,
                                       GFile                   *target,
                                       PbBookletProgress        progress,
                                       gpointer                 progress_data,
                                       GCancellable            *cancellable,
                                       GError                 **error);

/* The same on a worker thread; the request is copied. progress is called on the thread-default main context of the
 * caller. */
void     pb_booklet_export_async      (const PbBookletRequest  *request,
                                       GFile                   *target,
                                       PbBookletProgress        progress,
                                       gpointer                 progress_data,
                                       GCancellable            *cancellable,
                                       GAsyncReadyCallback      callback,
                                       gpointer                 user_data);
gboolean pb_booklet_export_finish     (GAsyncResult            *result,
                                       GError                 **error);

G_END_DECLS
