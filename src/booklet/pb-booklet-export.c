/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-booklet-export"
#include "config.h"

#include <gio/gio.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>

#include "pb-booklet-builder.h"
#include "pb-booklet-export.h"
#include "pb-booklet-html.h"
#include "pb-booklet-xml.h"
#include "pb-error.h"
#include "pb-replacement.h"
#include "pb-text.h"

/* How far the work is when a part of it is done. */
#define OPENED  0.1
#define BUILT   0.5
#define WRITTEN 0.9

typedef struct
{
  char              *register_path;
  char              *programme_code;
  PbLanguage         language;
  PbBookletFormat    format;
  GFile             *target;
  PbBookletProgress  progress;
  gpointer           progress_data;
  GMainContext      *context;        /* of the caller; NULL: progress is called right here */
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
  g_free (job->register_path);
  g_free (job->programme_code);
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
                 GTask  *task,
                 double  fraction)
{
  g_autoptr(GSource) source = NULL;
  Report *report;

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
  report->task = g_object_ref (task);

  /* Not g_main_context_invoke: that calls right here while nobody runs the context. */
  source = g_idle_source_new ();
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, on_report_cb, report, report_free);
  g_source_attach (source, job->context);
}

static gboolean
write_booklet (const PbBooklet *booklet,
               PbBookletFormat  format,
               GOutputStream   *stream,
               GCancellable    *cancellable,
               GError         **error)
{
  if (format == PB_BOOKLET_FORMAT_XML)
    return pb_booklet_xml_write (booklet, stream, cancellable, error);

  return pb_booklet_html_write (booklet, stream, cancellable, error);
}

static PbBooklet *
build_booklet (Job          *job,
               GTask        *task,
               GCancellable *cancellable,
               GError      **error)
{
  g_autoptr(PbRegister) reg = NULL;

  reg = pb_register_open (job->register_path, PB_REGISTER_SNAPSHOT, error);
  if (reg == NULL)
    return NULL;

  report_progress (job, task, OPENED);

  return pb_booklet_builder_build (reg, job->programme_code, job->language, cancellable, error);
}

/* The register too is a file that exists: an export in its place would be the end of it. */
static gboolean
check_target (Job     *job,
              GError **error)
{
  const char *path = g_file_peek_path (job->target);
  g_autofree char *name = NULL;
  GStatBuf target;
  GStatBuf own;

  if (path == NULL || g_stat (path, &target) != 0 || g_stat (job->register_path, &own) != 0
      || target.st_dev != own.st_dev || target.st_ino != own.st_ino)
    return TRUE;

  name = g_file_get_parse_name (job->target);
  g_set_error (error, PB_ERROR, PB_ERROR_INVALID,
               _("“%s” exists already. Choose another name, so that nothing is overwritten."), name);

  return FALSE;
}

static gboolean
run_job (Job          *job,
         GTask        *task,
         GCancellable *cancellable,
         GError      **error)
{
  g_autoptr(PbBooklet) booklet = NULL;
  g_autoptr(PbReplacement) replacement = NULL;

  report_progress (job, task, 0);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;

  if (!check_target (job, error))
    return FALSE;

  booklet = build_booklet (job, task, cancellable, error);
  if (booklet == NULL)
    return FALSE;

  report_progress (job, task, BUILT);

  replacement = pb_replacement_new (job->target, cancellable, error);
  if (replacement == NULL)
    return FALSE;

  if (!write_booklet (booklet, job->format, pb_replacement_get_stream (replacement), cancellable,
                      error))
    {
      pb_replacement_explain (replacement, error);
      return FALSE;
    }

  report_progress (job, task, WRITTEN);
  if (!pb_replacement_commit (replacement, cancellable, error))
    return FALSE;

  report_progress (job, task, 1);

  return TRUE;
}

static void
run_in_thread (GTask        *task,
               gpointer      source,
               gpointer      task_data,
               GCancellable *cancellable)
{
  g_autoptr(GError) error = NULL;

  if (run_job (task_data, task, cancellable, &error))
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
    g_set_error (error, PB_ERROR, PB_ERROR_UNSUPPORTED,
                 _("“%s” cannot be written: this version writes XML and HTML, not PDF yet. "
                   "Choose a name that ends in .xml or .html."), excerpt);
  else
    g_set_error (error, PB_ERROR, PB_ERROR_UNSUPPORTED,
                 _("“%s” does not tell in which format to write. "
                   "Choose a name that ends in .xml or .html."), excerpt);

  return FALSE;
}

gboolean
pb_booklet_export (const char        *register_path,
                   const char        *programme_code,
                   PbLanguage         language,
                   PbBookletFormat    format,
                   GFile             *target,
                   PbBookletProgress  progress,
                   gpointer           progress_data,
                   GCancellable      *cancellable,
                   GError           **error)
{
  Job job = {
    .register_path = (char *) register_path,
    .programme_code = (char *) programme_code,
    .language = language,
    .format = format,
    .target = target,
    .progress = progress,
    .progress_data = progress_data,
  };

  g_return_val_if_fail (register_path != NULL, FALSE);
  g_return_val_if_fail (G_IS_FILE (target), FALSE);

  return run_job (&job, NULL, cancellable, error);
}

void
pb_booklet_export_async (const char          *register_path,
                         const char          *programme_code,
                         PbLanguage           language,
                         PbBookletFormat      format,
                         GFile               *target,
                         PbBookletProgress    progress,
                         gpointer             progress_data,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  g_autoptr(GTask) task = NULL;
  Job *job;

  g_return_if_fail (register_path != NULL);
  g_return_if_fail (G_IS_FILE (target));

  job = g_new0 (Job, 1);
  job->register_path = g_strdup (register_path);
  job->programme_code = g_strdup (programme_code);
  job->language = language;
  job->format = format;
  job->target = g_object_ref (target);
  job->progress = progress;
  job->progress_data = progress_data;
  job->context = g_main_context_ref_thread_default ();

  task = g_task_new (NULL, cancellable, callback, user_data);
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
