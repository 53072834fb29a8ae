/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-export-job"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-compat.h"
#include "pb-export-job.h"
#include "pb-progress.h"
#include "pb-toast.h"

typedef struct
{
  GtkWindow  *parent;
  PbProgress *progress;
  GFile      *target;
} ExportJob;

static void
export_job_free (ExportJob *job)
{
  g_object_unref (job->parent);
  g_object_unref (job->target);
  g_free (job);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ExportJob, export_job_free)

static void
on_progress_cb (double   fraction,
                gpointer user_data)
{
  ExportJob *job = user_data;

  if (job->progress != NULL)
    pb_progress_set_fraction (job->progress, fraction);
}

static void
on_exported_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(ExportJob) job = user_data;
  g_autoptr(GError) error = NULL;
  gboolean done = pb_booklet_export_finish (result, &error);

  pb_progress_finish (g_steal_pointer (&job->progress));
  if (done)
    pb_toast_show_file (GTK_WIDGET (job->parent), _("Booklet exported"), job->target);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    pb_compat_tell (job->parent, _("The Booklet Was Not Exported"), error->message);
}

void
pb_export_job_run (GtkWindow              *parent,
                   const PbBookletRequest *request,
                   GFile                  *target)
{
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  ExportJob *job = NULL;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (request != NULL);
  g_return_if_fail (G_IS_FILE (target));

  job = g_new0 (ExportJob, 1);
  job->parent = g_object_ref (parent);
  job->target = g_object_ref (target);
  job->progress = pb_progress_start (parent, _("Exporting the Booklet"), cancellable);

  pb_booklet_export_async (request, target, on_progress_cb, job, cancellable, on_exported_cb, job);
}
