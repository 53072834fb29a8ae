/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-register-backup"
#include "config.h"

#include "pb-db-backup.h"
#include "pb-register-private.h"

static void
back_up_run (GTask        *task,
             gpointer      source,
             gpointer      task_data,
             GCancellable *cancellable)
{
  const char *path = task_data;
  g_autofree char *backup = NULL;
  GError *error = NULL;

  if (pb_db_backup_is_due (path))
    backup = pb_db_backup_make (path, "daily", &error);

  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

char *
pb_register_find_backup (const char *path)
{
  g_return_val_if_fail (path != NULL, NULL);

  return pb_db_backup_find_sound (path);
}

void
pb_register_back_up_daily_async (const char          *path,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  g_autoptr(GTask) task = NULL;

  g_return_if_fail (path != NULL);

  task = g_task_new (NULL, NULL, callback, user_data);
  g_task_set_source_tag (task, pb_register_back_up_daily_async);
  g_task_set_task_data (task, g_strdup (path), g_free);
  g_task_run_in_thread (task, back_up_run);
}

gboolean
pb_register_back_up_daily_finish (GAsyncResult  *result,
                                  GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
