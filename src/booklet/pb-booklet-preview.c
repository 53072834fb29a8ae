/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-booklet-preview"
#include "config.h"

#include "pb-booklet-builder.h"
#include "pb-booklet-preview.h"

typedef struct
{
  char    *register_path;
  gint64   edition;
  PbPaper  paper;
} Job;

static void
free_job (gpointer data)
{
  Job *job = data;

  g_free (job->register_path);
  g_free (job);
}

static PbBookletPages *
make_pages (const Job     *job,
            GCancellable  *cancellable,
            GError       **error)
{
  g_autoptr(PbRegister) snapshot = NULL;
  g_autoptr(PbBooklet) booklet = NULL;

  /* What was overtaken while it waited for a thread. */
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;

  snapshot = pb_register_open (job->register_path, PB_REGISTER_SNAPSHOT, error);
  if (snapshot != NULL)
    booklet = pb_booklet_builder_build_edition (snapshot, job->edition, cancellable, error);

  return booklet != NULL ? pb_booklet_pages_new (booklet, job->paper, cancellable, error) : NULL;
}

static void
run_in_thread (GTask        *task,
               gpointer      source,
               gpointer      data,
               GCancellable *cancellable)
{
  g_autoptr(GError) error = NULL;
  PbBookletPages *pages = make_pages (data, cancellable, &error);

  if (pages != NULL)
    g_task_return_pointer (task, pages, (GDestroyNotify) pb_booklet_pages_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

void
pb_booklet_preview_async (const char          *register_path,
                          gint64               edition,
                          PbPaper              paper,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  g_autoptr(GTask) task = NULL;
  Job *job;

  g_return_if_fail (register_path != NULL);
  g_return_if_fail (edition != 0);

  job = g_new0 (Job, 1);
  job->register_path = g_strdup (register_path);
  job->edition = edition;
  job->paper = paper;

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, pb_booklet_preview_async);
  g_task_set_task_data (task, job, free_job);
  g_task_run_in_thread (task, run_in_thread);
}

PbBookletPages *
pb_booklet_preview_finish (GAsyncResult  *result,
                           GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
