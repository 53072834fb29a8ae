/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The objects of a PDF 1.7 (ISO 32000-1), written to a stream as they come, so that a long document takes no memory: only where
 * each object stands is kept. Private to the room. */
typedef struct _PbPdfFile PbPdfFile;

/* Objects are counted from 1; 0 is none. */
typedef guint32 PbPdfId;

PbPdfFile *pb_pdf_file_new         (GOutputStream  *stream,
                                    GCancellable   *cancellable);
void       pb_pdf_file_free        (PbPdfFile      *self);

PbPdfId    pb_pdf_file_allocate    (PbPdfFile      *self);
/* An object without a stream: goes into a compressed object stream. */
void       pb_pdf_file_put         (PbPdfFile      *self,
                                    PbPdfId         id,
                                    const char     *text);
G_GNUC_PRINTF (3, 4)
void       pb_pdf_file_printf      (PbPdfFile      *self,
                                    PbPdfId         id,
                                    const char     *format,
                                    ...);
/* entries: what its dictionary says besides /Length, without the brackets. */
void       pb_pdf_file_put_stream  (PbPdfFile      *self,
                                    PbPdfId         id,
                                    const char     *entries,
                                    gconstpointer   data,
                                    gsize           length);
/* The same, compressed. */
void       pb_pdf_file_put_deflated (PbPdfFile     *self,
                                    PbPdfId         id,
                                    const char     *entries,
                                    gconstpointer   data,
                                    gsize           length);

/* Sets the first thing that went wrong; takes it. */
void       pb_pdf_file_take_error  (PbPdfFile      *self,
                                    GError         *error);
gboolean   pb_pdf_file_is_sound    (PbPdfFile      *self);
/* The cross-reference, under an id made of all that was written. FALSE with the first error of all. */
gboolean   pb_pdf_file_finish      (PbPdfFile      *self,
                                    PbPdfId         catalog,
                                    PbPdfId         info,
                                    GError        **error);

/* Appends a text string: any UTF-8. */
void       pb_pdf_append_text      (GString        *to,
                                    const char     *text);
/* Appends a number as PDF has it, in any locale. */
void       pb_pdf_append_number    (GString        *to,
                                    double          number);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbPdfFile, pb_pdf_file_free)

G_END_DECLS
