/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-snapshot-work"
#include "config.h"

#include "pb-snapshot-work.h"

typedef struct
{
  char           *path;
  PbSnapshotFunc  func;
  gpointer        data;
  GDestroyNotify  free_data;
  GDestroyNotify  free_result;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  job->free_data (job->data);
  g_free (job->path);
  g_free (job);
}

static void
run_in_thread (GTask        *task,
               gpointer      source,
               gpointer      task_data,
               GCancellable *cancellable)
{
  const Job *job = task_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(PbRegister) snapshot = NULL;
  gpointer result = NULL;

  if (g_task_return_error_if_cancelled (task))
    return;

  snapshot = pb_register_open (job->path, PB_REGISTER_SNAPSHOT, &error);
  if (snapshot != NULL)
    result = job->func (snapshot, job->data, cancellable, &error);

  if (result != NULL)
    g_task_return_pointer (task, result, job->free_result);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

void
pb_snapshot_work_async (PbRegister          *reg,
                        PbSnapshotFunc       func,
                        gpointer             data,
                        GDestroyNotify       free_data,
                        GDestroyNotify       free_result,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  g_autoptr(GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Job *job = g_new0 (Job, 1);

  job->path = g_strdup (pb_register_get_path (reg));
  job->func = func;
  job->data = data;
  job->free_data = free_data;
  job->free_result = free_result;

  g_task_set_source_tag (task, pb_snapshot_work_async);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, run_in_thread);
}

gpointer
pb_snapshot_work_finish (GAsyncResult  *result,
                         GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

gpointer
pb_snapshot_work_id (gint64 id)
{
  return g_memdup2 (&id, sizeof id);
}
