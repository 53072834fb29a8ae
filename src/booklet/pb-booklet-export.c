/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-booklet-export"
#include "config.h"

#include <gio/gio.h>
#include <glib/gi18n.h>
#include <string.h>

#include "pb-booklet-builder.h"
#include "pb-booklet-export.h"
#include "pb-booklet-freeze.h"
#include "pb-booklet-html.h"
#include "pb-booklet-news-html.h"
#include "pb-booklet-pdf.h"
#include "pb-booklet-reader.h"
#include "pb-booklet-xml.h"
#include "pb-error.h"
#include "pb-file.h"
#include "pb-replacement.h"
#include "pb-text.h"

/* How far the work is when a part of it is done. */
#define OPENED  0.05
#define BUILT   0.3
#define WRITTEN 0.95

typedef struct
{
  PbBookletRequest   request;
  GFile             *target;
  PbBookletProgress  progress;
  gpointer           progress_data;
  GMainContext      *context;        /* of the caller; NULL: progress is called right here */
  GTask             *task;           /* of a worker; or NULL */
  double             told;           /* the last fraction that was told */
} Job;

/* A report on its way to the caller's thread. It holds the task: the caller's data lives until
 * that is done. */
typedef struct
{
  PbBookletProgress  progress;
  gpointer           data;
  double             fraction;
  GTask             *task;
} Report;

static void
job_free (Job *job)
{
  g_free ((char *) job->request.register_path);
  g_free ((char *) job->request.programme_code);
  g_clear_object (&job->request.booklet);
  g_object_unref (job->target);
  g_clear_pointer (&job->context, g_main_context_unref);
  g_free (job);
}

static gboolean
on_report_cb (gpointer data)
{
  Report *report = data;

  /* Once the export is done nobody waits for the rest of the reports. */
  if (!g_task_get_completed (report->task))
    report->progress (report->fraction, report->data);

  return G_SOURCE_REMOVE;
}

static void
report_free (gpointer data)
{
  Report *report = data;

  g_object_unref (report->task);
  g_free (report);
}

static void
report_progress (Job    *job,
                 double  fraction)
{
  g_autoptr(GSource) source = NULL;
  Report *report;

  job->told = fraction;
  if (job->progress == NULL)
    return;

  if (job->context == NULL)
    {
      job->progress (fraction, job->progress_data);
      return;
    }

  report = g_new0 (Report, 1);
  report->progress = job->progress;
  report->data = job->progress_data;
  report->fraction = fraction;
  report->task = g_object_ref (job->task);

  /* Not g_main_context_invoke: that calls right here while nobody runs the context. */
  source = g_idle_source_new ();
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, on_report_cb, report, report_free);
  g_source_attach (source, job->context);
}

/* Of a writer, 0..1 of its own work. A hundred reports are enough: ten thousand would keep the window busy. */
static void
on_written_cb (double   fraction,
               gpointer data)
{
  Job *job = data;
  double whole = BUILT + fraction * (WRITTEN - BUILT);

  if (whole >= job->told + 0.01)
    report_progress (job, whole);
}

/* ---- what is exported */

static gboolean
refuse (GError    **error,
        const char *message)
{
  g_set_error_literal (error, PB_ERROR, PB_ERROR_INVALID, message);

  return FALSE;
}

/* What no register and no booklet can give. */
static gboolean
check_request (const PbBookletRequest *request,
               GError                **error)
{
  if (request->news && request->format != PB_BOOKLET_FORMAT_HTML)
    return refuse (error, _("What is new is written as HTML only. Choose a name that ends in .html."));

  if (request->booklet != NULL && request->has_language && request->format == PB_BOOKLET_FORMAT_XML)
    return refuse (error, _("A booklet in XML keeps the language that it has."));

  return TRUE;
}

static PbBooklet *
read_booklet (Job          *job,
              GCancellable *cancellable,
              GError      **error)
{
  const PbBookletRequest *request = &job->request;
  g_autofree char *name = g_file_get_parse_name (request->booklet);
  g_autoptr(GError) local_error = NULL;
  g_autoptr(GFileInputStream) stream = g_file_read (request->booklet, cancellable, &local_error);
  PbBooklet *booklet = NULL;

  if (stream != NULL)
    {
      report_progress (job, OPENED);
      booklet = pb_booklet_reader_read (G_INPUT_STREAM (stream), cancellable, &local_error);
    }

  if (booklet != NULL)
    {
      if (request->has_language)
        booklet->language = request->language;
      return booklet;
    }

  if (g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_propagate_error (error, g_steal_pointer (&local_error));
  else if (g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    g_set_error (error, PB_ERROR, PB_ERROR_NO_FILE,
                 _("There is no booklet “%s”. Look at its name and folder."), name);
  else
    g_set_error (error, PB_ERROR, PB_ERROR_INVALID,
                 /* Translators: the name of a file, then what is wrong with it: in the first as a sentence of its own. */
                 local_error->domain == PB_ERROR ? _("“%s”: %s") : _("“%s” cannot be read: %s"), name,
                 local_error->message);

  return NULL;
}

static gboolean
is_draft (PbEntity *edition)
{
  return g_str_equal (pb_entity_get_text (edition, "status"), "draft");
}

/* Whether its writer goes from project to project; pages look back, and news pick from all of them. */
static gboolean
is_streamed (const PbBookletRequest *request)
{
  return request->format != PB_BOOKLET_FORMAT_PDF && !request->news;
}

/* The edition that is requested; NULL with error. Transfer full. */
static PbEntity *
find_edition (const PbBookletRequest *request,
              PbRegister             *reg,
              GError                **error)
{
  g_autoptr(PbEntity) programme = pb_booklet_builder_find_programme (reg, request->programme_code, error);
  g_autoptr(PbEntity) edition = NULL;
  PbLanguage own = PB_LANGUAGE_DUTCH;

  if (programme != NULL)
    edition = pb_booklet_builder_find_edition (reg, programme, request->edition_number, error);
  if (edition == NULL)
    return NULL;

  pb_language_from_code (pb_entity_get_text (edition, "language"), &own);
  if (is_draft (edition) || !request->has_language || request->language == own)
    return g_steal_pointer (&edition);

  g_set_error (error, PB_ERROR, PB_ERROR_INVALID,
               /* Translators: number and title of an edition, then a language code: nl or en. */
               _("Edition %u, “%s”, was adopted in the language “%s” and is exported in no other."),
               request->edition_number, pb_entity_get_title (edition), pb_language_to_code (own));

  return NULL;
}

/* What is exported, opened: either of the last two. */
typedef struct
{
  PbRegister *reg;
  PbEntity   *frozen;
  PbBooklet  *booklet;
} Source;

static void
source_clear (Source *source)
{
  g_clear_object (&source->frozen);
  g_clear_pointer (&source->booklet, pb_booklet_unref);
  g_clear_object (&source->reg);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Source, source_clear)

static gboolean
open_edition (Job           *job,
              Source        *source,
              GCancellable  *cancellable,
              GError       **error)
{
  const PbBookletRequest *request = &job->request;
  g_autoptr(PbEntity) edition = find_edition (request, source->reg, error);

  if (edition == NULL)
    return FALSE;

  if (request->format == PB_BOOKLET_FORMAT_XML && !is_draft (edition))
    {
      source->frozen = g_steal_pointer (&edition);
      return TRUE;
    }

  source->booklet = is_streamed (request)
    ? pb_booklet_builder_open_edition (source->reg, pb_entity_get_id (edition), cancellable, error)
    : pb_booklet_builder_build_edition (source->reg, pb_entity_get_id (edition), cancellable, error);
  if (source->booklet != NULL && request->has_language)
    source->booklet->language = request->language;

  return source->booklet != NULL;
}

static gboolean
open_source (Job           *job,
             Source        *source,
             GCancellable  *cancellable,
             GError       **error)
{
  const PbBookletRequest *request = &job->request;
  PbLanguage language = request->has_language ? request->language : pb_language_of_interface ();

  if (request->booklet != NULL)
    {
      source->booklet = read_booklet (job, cancellable, error);
      return source->booklet != NULL;
    }

  source->reg = pb_register_open (request->register_path, PB_REGISTER_SNAPSHOT, error);
  if (source->reg == NULL)
    return FALSE;

  report_progress (job, OPENED);
  if (request->edition_number > 0)
    return open_edition (job, source, cancellable, error);

  source->booklet = is_streamed (request)
    ? pb_booklet_builder_open (source->reg, request->programme_code, language, cancellable, error)
    : pb_booklet_builder_build (source->reg, request->programme_code, language, cancellable, error);

  return source->booklet != NULL;
}

static gboolean
write_booklet (Job             *job,
               const PbBooklet *booklet,
               GOutputStream   *stream,
               GCancellable    *cancellable,
               GError         **error)
{
  switch (job->request.format)
    {
    case PB_BOOKLET_FORMAT_XML:
      return pb_booklet_xml_write_full (booklet, stream, on_written_cb, job, cancellable, error);
    case PB_BOOKLET_FORMAT_PDF:
      return pb_booklet_pdf_write (booklet, job->request.paper, stream, on_written_cb, job, cancellable, error);
    case PB_BOOKLET_FORMAT_HTML:
    default:
      if (job->request.news)
        return pb_booklet_news_html_write (booklet, stream, cancellable, error);
      return pb_booklet_html_write_full (booklet, stream, on_written_cb, job, cancellable, error);
    }
}

/* Of the source, which is what has been opened: an edition that is frozen and goes out as XML, or else a booklet. */
static gboolean
write_source (Job            *job,
              Source         *source,
              GOutputStream  *stream,
              GCancellable   *cancellable,
              GError        **error)
{
  if (source->frozen != NULL)
    return pb_booklet_freeze_write_xml (source->reg, source->frozen, stream, on_written_cb, job, cancellable, error);

  return write_booklet (job, source->booklet, stream, cancellable, error);
}

/* What is exported from is a file that exists too: an export in its place would be the end of it. */
static gboolean
check_target (Job     *job,
              GError **error)
{
  const PbBookletRequest *request = &job->request;
  const char *path = g_file_peek_path (job->target);
  const char *source = request->booklet != NULL ? g_file_peek_path (request->booklet) : request->register_path;
  g_autofree char *name = NULL;

  if (path == NULL || source == NULL || !pb_file_is_same (path, source))
    return TRUE;

  name = g_file_get_parse_name (job->target);
  g_set_error (error, PB_ERROR, PB_ERROR_INVALID,
               _("“%s” exists already. Choose another name, so that nothing is overwritten."), name);

  return FALSE;
}

static gboolean
run_job (Job          *job,
         GCancellable *cancellable,
         GError      **error)
{
  g_auto(Source) source = { NULL, };
  g_autoptr(PbReplacement) replacement = NULL;

  report_progress (job, 0);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;

  if (!check_request (&job->request, error) || !check_target (job, error))
    return FALSE;

  if (!open_source (job, &source, cancellable, error))
    return FALSE;

  report_progress (job, BUILT);

  replacement = pb_replacement_new (job->target, cancellable, error);
  if (replacement == NULL)
    return FALSE;

  if (!write_source (job, &source, pb_replacement_get_stream (replacement), cancellable, error))
    {
      pb_replacement_explain (replacement, error);
      return FALSE;
    }

  report_progress (job, WRITTEN);
  if (!pb_replacement_commit (replacement, cancellable, error))
    return FALSE;

  report_progress (job, 1);

  return TRUE;
}

static void
run_in_thread (GTask        *task,
               gpointer      source,
               gpointer      task_data,
               GCancellable *cancellable)
{
  g_autoptr(GError) error = NULL;

  if (run_job (task_data, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

gboolean
pb_booklet_format_from_name (const char      *name,
                             PbBookletFormat *format,
                             GError         **error)
{
  g_autofree char *excerpt = NULL;
  g_autofree char *folded = NULL;

  g_return_val_if_fail (name != NULL, FALSE);
  g_return_val_if_fail (format != NULL, FALSE);

  folded = g_ascii_strdown (name, -1);
  excerpt = pb_text_excerpt (name, 200);

  if (g_str_has_suffix (folded, ".xml"))
    {
      *format = PB_BOOKLET_FORMAT_XML;
      return TRUE;
    }

  if (g_str_has_suffix (folded, ".html") || g_str_has_suffix (folded, ".htm"))
    {
      *format = PB_BOOKLET_FORMAT_HTML;
      return TRUE;
    }

  if (g_str_has_suffix (folded, ".pdf"))
    {
      *format = PB_BOOKLET_FORMAT_PDF;
      return TRUE;
    }

  g_set_error (error, PB_ERROR, PB_ERROR_UNSUPPORTED,
               _("“%s” does not tell in which format to write. "
                 "Choose a name that ends in .xml, .html or .pdf."), excerpt);

  return FALSE;
}

gboolean
pb_booklet_export (const PbBookletRequest  *request,
                   GFile                   *target,
                   PbBookletProgress        progress,
                   gpointer                 progress_data,
                   GCancellable            *cancellable,
                   GError                 **error)
{
  Job job = { .target = target, .progress = progress, .progress_data = progress_data };

  g_return_val_if_fail (request != NULL, FALSE);
  g_return_val_if_fail ((request->register_path == NULL) != (request->booklet == NULL), FALSE);
  g_return_val_if_fail (G_IS_FILE (target), FALSE);

  job.request = *request;

  return run_job (&job, cancellable, error);
}

void
pb_booklet_export_async (const PbBookletRequest  *request,
                         GFile                   *target,
                         PbBookletProgress        progress,
                         gpointer                 progress_data,
                         GCancellable            *cancellable,
                         GAsyncReadyCallback      callback,
                         gpointer                 user_data)
{
  g_autoptr(GTask) task = NULL;
  Job *job;

  g_return_if_fail (request != NULL);
  g_return_if_fail ((request->register_path == NULL) != (request->booklet == NULL));
  g_return_if_fail (G_IS_FILE (target));

  job = g_new0 (Job, 1);
  job->request = *request;
  job->request.register_path = g_strdup (request->register_path);
  job->request.programme_code = g_strdup (request->programme_code);
  if (request->booklet != NULL)
    g_object_ref (request->booklet);
  job->target = g_object_ref (target);
  job->progress = progress;
  job->progress_data = progress_data;
  job->context = g_main_context_ref_thread_default ();

  task = g_task_new (NULL, cancellable, callback, user_data);
  job->task = task;
  g_task_set_source_tag (task, pb_booklet_export_async);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  /* Cancelling stops the work itself, which then says so: the file is whole or it is not there. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_run_in_thread (task, run_in_thread);
}

gboolean
pb_booklet_export_finish (GAsyncResult *result,
                          GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
