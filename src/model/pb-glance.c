/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-glance"
#include "config.h"

#include "pb-glance.h"
#include "pb-register-private.h"

/* 10,000 projects take some 0.5 s, and the rest of a page's life is the main thread's. */
#define QUICK_PROJECTS 300

typedef struct
{
  char   *path;
  gint64  programme;
} Job;

static void
free_job (gpointer data)
{
  Job *job = data;

  g_free (job->path);
  g_free (job);
}

static void
read_on_worker (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  const Job *job = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(PbRegister) snapshot = NULL;
  PbGlance *self = NULL;

  if (g_task_return_error_if_cancelled (task))
    return;

  snapshot = pb_register_open (job->path, PB_REGISTER_SNAPSHOT, &error);
  if (snapshot != NULL)
    self = pb_glance_read (snapshot, job->programme, &error);

  if (self != NULL)
    g_task_return_pointer (task, self, (GDestroyNotify) pb_glance_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

PbGlance *
pb_glance_read (PbRegister  *reg,
                gint64       programme,
                GError     **error)
{
  g_autoptr(PbGlance) self = NULL;

  g_return_val_if_fail (PB_IS_REGISTER (reg), NULL);

  self = g_new0 (PbGlance, 1);
  g_atomic_ref_count_init (&self->ref_count);

  self->overview = pb_overview_read (reg, programme, FALSE, error);
  if (self->overview != NULL)
    self->attention = pb_attention_read (reg, programme, error);
  if (self->attention != NULL)
    self->municipalities = pb_municipality_list (reg, programme, FALSE, error);

  return self->municipalities != NULL ? g_steal_pointer (&self) : NULL;
}

gboolean
pb_glance_is_quick (PbRegister *reg,
                    gint64      programme)
{
  g_autoptr(PbDbSelect) select = pb_db_select_new (pb_entity_type_get_info (PB_TYPE_PROJECT)->table);
  gint64 count;

  g_return_val_if_fail (PB_IS_REGISTER (reg), FALSE);

  pb_db_select_where (select, "programme", &PB_INTEGER (programme));

  return pb_db_select_total (reg->db, select, NULL, &count, NULL, NULL) && count <= QUICK_PROJECTS;
}

void
pb_glance_read_async (PbRegister          *reg,
                      gint64               programme,
                      GCancellable        *cancellable,
                      GAsyncReadyCallback  callback,
                      gpointer             user_data)
{
  g_autoptr(GTask) task = NULL;
  Job *job;

  g_return_if_fail (PB_IS_REGISTER (reg));

  job = g_new0 (Job, 1);
  job->path = g_strdup (pb_register_get_path (reg));
  job->programme = programme;

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, pb_glance_read_async);
  g_task_set_task_data (task, job, free_job);
  g_task_run_in_thread (task, read_on_worker);
}

PbGlance *
pb_glance_read_finish (GAsyncResult  *result,
                       GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

PbGlance *
pb_glance_ref (PbGlance *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
pb_glance_unref (PbGlance *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_clear_pointer (&self->overview, pb_overview_unref);
  g_clear_pointer (&self->attention, pb_attention_unref);
  g_clear_pointer (&self->municipalities, g_ptr_array_unref);
  g_free (self);
}
