/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-register-copies"
#include "config.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "pb-db-backup.h"
#include "pb-db-content.h"
#include "pb-db-journal.h"
#include "pb-file.h"
#include "pb-model-resources.h"
#include "pb-picture.h"
#include "pb-register-private.h"

#define EXAMPLE_FOLDER  "/nl/regiodeal/Programmaboek/example"
#define PICTURES_FOLDER "/nl/regiodeal/Programmaboek/example-pictures"
#define EXAMPLE_BOOKLET "/nl/regiodeal/Programmaboek/example-booklet/edition-1.xml"

/* A file that is in the making: removed, with what SQLite put beside it, unless it got its name. */
typedef char TemporaryFile;

static void
temporary_file_remove (TemporaryFile *path)
{
  static const char *const companions[] = { "", "-wal", "-shm", "-journal" };

  for (guint i = 0; i < G_N_ELEMENTS (companions); i++)
    {
      g_autofree char *companion = g_strconcat (path, companions[i], NULL);

      g_unlink (companion);
    }

  g_free (path);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TemporaryFile, temporary_file_remove)

/* An empty file of a name of its own in folder, which is made where it is not there. */
static TemporaryFile *
temporary_file_new (const char  *folder,
                    GError     **error)
{
  g_autofree char *target = g_build_filename (folder, "register.db", NULL);
  g_autofree char *name = g_filename_display_name (folder);
  char *path = NULL;
  int fd = -1;

  if (g_mkdir_with_parents (folder, 0700) == 0)
    fd = pb_file_open_temporary (target, 0600, &path);

  if (fd < 0)
    {
      int code = errno;

      g_set_error (error, PB_ERROR, code == ENOSPC ? PB_ERROR_FULL : PB_ERROR_NO_FOLDER,
                   _("No file can be written in the folder “%s”: %s. Choose another folder."), name,
                   g_strerror (code));
      return NULL;
    }

  close (fd);

  return path;
}

/* ---- the example */

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static gboolean
run_scripts (PbRegister  *self,
             GError     **error)
{
  GResource *resource = pb_model_get_resource ();
  g_auto(GStrv) names = g_resource_enumerate_children (resource, EXAMPLE_FOLDER,
                                                        G_RESOURCE_LOOKUP_FLAGS_NONE, error);

  if (names == NULL)
    return FALSE;

  qsort (names, g_strv_length (names), sizeof (char *), compare_names);

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *path = g_build_path ("/", EXAMPLE_FOLDER, names[i], NULL);
      g_autoptr(GBytes) script
          = g_resource_lookup_data (resource, path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);

      if (script == NULL)
        return FALSE;

      if (!pb_db_run_script (self->db, g_bytes_get_data (script, NULL), error))
        {
          g_prefix_error (error, "%s: ", names[i]);
          return FALSE;
        }
    }

  return TRUE;
}

/* As they are, so that an example is the same wherever it is made: scaling and coding differ from library to library. */
static gboolean
add_pictures (PbRegister  *self,
              GError     **error)
{
  GResource *resource = pb_model_get_resource ();
  g_auto(GStrv) names = g_resource_enumerate_children (resource, PICTURES_FOLDER,
                                                        G_RESOURCE_LOOKUP_FLAGS_NONE, error);

  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    {
      g_autofree char *path = g_build_path ("/", PICTURES_FOLDER, names[i], NULL);
      g_autoptr(GBytes) bytes
          = g_resource_lookup_data (resource, path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
      g_autoptr(PbPicture) picture = bytes != NULL ? pb_picture_new_finished (bytes, error) : NULL;
      g_autofree char *hash = NULL;

      if (picture != NULL)
        hash = pb_db_content_add (self->db, pb_picture_get_bytes (picture), error);
      if (hash == NULL)
        return FALSE;
    }

  return names != NULL;
}

/* What was frozen with its first edition. */
static gboolean
add_booklet (PbRegister  *self,
             GError     **error)
{
  g_autoptr(GBytes) bytes
      = g_resource_lookup_data (pb_model_get_resource (), EXAMPLE_BOOKLET, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  g_autofree char *hash = bytes != NULL ? pb_db_content_add (self->db, bytes, error) : NULL;

  return hash != NULL;
}

/* The scripts run while a step is recorded, because only then do all rules speak. */
static gboolean
fill_example (PbRegister  *self,
              GError     **error)
{
  g_autoptr(PbDbTransaction) tx = pb_db_begin (self->db, _("Fill Example Register"), error);

  if (tx == NULL || !add_pictures (self, error) || !add_booklet (self, error) || !run_scripts (self, error))
    return FALSE;

  for (const GType *type = pb_entities_list (); *type != G_TYPE_INVALID; type++)
    {
      if (!pb_entity_table_rekey (self->db, *type, error))
        return FALSE;
    }

  return pb_db_transaction_commit (g_steal_pointer (&tx), error)
         && pb_db_journal_forget (self->db, error);
}

gboolean
pb_register_write_example (const char  *path,
                           GError     **error)
{
  g_autoptr(TemporaryFile) temporary = NULL;
  g_autoptr(PbRegister) self = NULL;
  g_autofree char *folder = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (path != NULL, FALSE);

  name = g_filename_display_name (path);
  if (g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_set_error (error, PB_ERROR, PB_ERROR_FAILED,
                   _("“%s” exists already. Choose another name, so that nothing is overwritten."),
                   name);
      return FALSE;
    }

  folder = g_path_get_dirname (path);
  if (!g_file_test (folder, G_FILE_TEST_IS_DIR))
    {
      g_autofree char *folder_name = g_filename_display_name (folder);

      g_set_error (error, PB_ERROR, PB_ERROR_NO_FOLDER,
                   _("There is no folder “%s”. Make it or choose another one."), folder_name);
      return FALSE;
    }

  temporary = temporary_file_new (folder, error);
  if (temporary == NULL)
    return FALSE;

  self = pb_register_open (temporary, PB_REGISTER_CREATE, error);
  if (self == NULL || !fill_example (self, error))
    return FALSE;

  /* Closing the last connection writes the log into the file: from then on it is whole by itself. */
  g_clear_object (&self);

  if (g_rename (temporary, path) == 0)
    return TRUE;

  g_set_error (error, PB_ERROR, PB_ERROR_FAILED, _("“%s” could not be written: %s."), name,
               g_strerror (errno));

  return FALSE;
}

/* ---- streams */

/* Copies everything and closes both; on a failure target is given up, so that what it was to replace stays. */
static gboolean
splice (GInputStream   *source,
        GOutputStream  *target,
        GCancellable   *cancellable,
        GError        **error)
{
  g_autoptr(GCancellable) given_up = NULL;

  if (g_output_stream_splice (target, source, G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE, cancellable,
                              error)
          >= 0
      && g_output_stream_close (target, cancellable, error))
    return TRUE;

  given_up = g_cancellable_new ();
  g_cancellable_cancel (given_up);
  g_output_stream_close (target, given_up, NULL);

  return FALSE;
}

/* A failure of GIO with the name of the file; a cancel stays as it is. */
static void
take_io_error (GError **error,
               GError  *failure,
               GFile   *file)
{
  g_autofree char *name = g_file_get_parse_name (file);

  if (failure->domain == PB_ERROR || g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, failure);
      return;
    }

  g_set_error (error, PB_ERROR,
               g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_NO_SPACE) ? PB_ERROR_FULL
                                                                          : PB_ERROR_FAILED,
               _("“%s” could not be copied: %s"), name, failure->message);
  g_error_free (failure);
}

/* ---- saving a copy */

typedef struct
{
  char  *path;
  GFile *target;
} SaveCopy;

static void
save_copy_free (SaveCopy *job)
{
  g_free (job->path);
  g_object_unref (job->target);
  g_free (job);
}

static gboolean
copy_out (const char    *path,
          GFile         *target,
          GCancellable  *cancellable,
          GError       **error)
{
  g_autoptr(GFile) source = g_file_new_for_path (path);
  g_autoptr(GFileInputStream) input = g_file_read (source, cancellable, error);
  g_autoptr(GFileOutputStream) output = NULL;

  if (input == NULL)
    return FALSE;

  output = g_file_replace (target, NULL, FALSE, G_FILE_CREATE_NONE, cancellable, error);

  return output != NULL
         && splice (G_INPUT_STREAM (input), G_OUTPUT_STREAM (output), cancellable, error);
}

/* The copy is made elsewhere and put in place of target: only here can it be seen that it is the register. */
static gboolean
check_target (const char  *path,
              GFile       *target,
              GError     **error)
{
  g_autofree char *target_path = g_file_get_path (target);

  return target_path == NULL || pb_db_backup_check_target (path, target_path, error);
}

static void
save_copy_run (GTask        *task,
               gpointer      source_object,
               gpointer      task_data,
               GCancellable *cancellable)
{
  SaveCopy *job = task_data;
  g_autofree char *folder = g_build_filename (g_get_user_cache_dir (), "programmaboek", NULL);
  g_autoptr(GError) failure = NULL;
  g_autoptr(TemporaryFile) temporary = temporary_file_new (folder, &failure);
  GError *error = NULL;

  if (temporary != NULL &&
      check_target (job->path, job->target, &failure) &&
      pb_db_backup_to (job->path, temporary, cancellable, &failure) &&
      copy_out (temporary, job->target, cancellable, &failure))
    {
      g_task_return_boolean (task, TRUE);
      return;
    }

  take_io_error (&error, g_steal_pointer (&failure), job->target);
  g_task_return_error (task, error);
}

/* The caller's task stays on its own thread: a worker that let go of it last would close the register there. */
static void
on_copied_out_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  g_autoptr(GError) error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

void
pb_register_save_copy_async (PbRegister          *self,
                             GFile               *target,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  g_autoptr(GTask) worker = NULL;
  GTask *task;
  SaveCopy *job;

  g_return_if_fail (PB_IS_REGISTER (self));
  g_return_if_fail (G_IS_FILE (target));

  job = g_new0 (SaveCopy, 1);
  job->path = g_strdup (pb_register_get_path (self));
  job->target = g_object_ref (target);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, pb_register_save_copy_async);
  /* A cancel that comes after the file got its name is too late, and said so by a success. */
  g_task_set_check_cancellable (task, FALSE);

  worker = g_task_new (NULL, cancellable, on_copied_out_cb, task);
  g_task_set_check_cancellable (worker, FALSE);
  g_task_set_task_data (worker, job, (GDestroyNotify) save_copy_free);
  g_task_run_in_thread (worker, save_copy_run);
}

gboolean
pb_register_save_copy_finish (PbRegister    *self,
                              GAsyncResult  *result,
                              GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/* ---- taking a copy in */

typedef struct
{
  GFile *source;
  char  *folder;
} TakeCopy;

static void
take_copy_free (TakeCopy *job)
{
  g_object_unref (job->source);
  g_free (job->folder);
  g_free (job);
}

static gboolean
copy_in (GFile         *source,
         const char    *path,
         GCancellable  *cancellable,
         GError       **error)
{
  g_autoptr(GFile) target = g_file_new_for_path (path);
  g_autoptr(GFileInputStream) input = g_file_read (source, cancellable, error);
  g_autoptr(GFileOutputStream) output = NULL;

  if (input == NULL)
    return FALSE;

  output = g_file_append_to (target, G_FILE_CREATE_PRIVATE, cancellable, error);

  return output != NULL
         && splice (G_INPUT_STREAM (input), G_OUTPUT_STREAM (output), cancellable, error);
}

/* What is wrong with the copy is said of the file that the user picked. */
static void
name_source (GError     *failure,
             const char *path,
             GFile      *source)
{
  g_autofree char *copy_name = g_filename_display_name (path);
  g_autofree char *source_name = g_file_get_parse_name (source);
  g_auto(GStrv) parts = g_strsplit (failure->message, copy_name, -1);

  g_free (failure->message);
  failure->message = g_strjoinv (source_name, parts);
}

/* Opens the copy as a register (an older one is migrated by that) and looks it through. */
static gboolean
check_copy (const char  *path,
            GFile       *source,
            GError     **error)
{
  g_autoptr(GPtrArray) report = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *source_name = g_file_get_parse_name (source);
  g_autoptr(GError) failure = NULL;
  g_autoptr(PbRegister) copy = pb_register_open (path, PB_REGISTER_EXISTING, &failure);

  if (copy != NULL && pb_register_check (copy, report, &failure) && report->len == 0)
    return TRUE;

  if (failure != NULL)
    {
      name_source (failure, path, source);
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }

  g_set_error (error, PB_ERROR, PB_ERROR_CORRUPT, _("“%s” is a register that is not sound: %s"),
               source_name, (const char *) g_ptr_array_index (report, 0));

  return FALSE;
}

/* Gives the file the source's name in folder, with a number where that is in use. */
static char *
give_name (const char  *path,
           GFile       *source,
           const char  *folder,
           GError     **error)
{
  g_autofree char *base = g_file_get_basename (source);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  char *dot;

  if (base == NULL || strchr (base, G_DIR_SEPARATOR) != NULL || *base == '.')
    {
      g_free (base);
      base = g_strdup ("register.db");
    }

  dot = strrchr (base, '.');
  if (dot != NULL)
    *dot++ = '\0';

  for (guint n = 1;; n++)
    {
      g_autofree char *number = n > 1 ? g_strdup_printf ("-%u", n) : g_strdup ("");
      g_autofree char *name
          = g_strconcat (base, number, dot != NULL ? "." : "", dot != NULL ? dot : "", NULL);
      g_autofree char *target_path = g_build_filename (folder, name, NULL);
      g_autoptr(GFile) target = g_file_new_for_path (target_path);
      g_autoptr(GError) failure = NULL;

      if (g_file_move (file, target, G_FILE_COPY_NONE, NULL, NULL, NULL, &failure))
        return g_steal_pointer (&target_path);

      if (!g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_EXISTS))
        {
          g_propagate_error (error, g_steal_pointer (&failure));
          return NULL;
        }
    }
}

static void
take_copy_run (GTask        *task,
               gpointer      source_object,
               gpointer      task_data,
               GCancellable *cancellable)
{
  TakeCopy *job = task_data;
  g_autoptr(GError) failure = NULL;
  g_autoptr(TemporaryFile) temporary = temporary_file_new (job->folder, &failure);
  char *path = NULL;
  GError *error = NULL;

  if (temporary != NULL &&
      copy_in (job->source, temporary, cancellable, &failure) &&
      check_copy (temporary, job->source, &failure) &&
      !g_cancellable_set_error_if_cancelled (cancellable, &failure))
    path = give_name (temporary, job->source, job->folder, &failure);

  if (path != NULL)
    {
      g_task_return_pointer (task, path, g_free);
      return;
    }

  take_io_error (&error, g_steal_pointer (&failure), job->source);
  g_task_return_error (task, error);
}

void
pb_register_take_copy_async (GFile               *source,
                             const char          *folder,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  g_autoptr(GTask) task = NULL;
  TakeCopy *job;

  g_return_if_fail (G_IS_FILE (source));
  g_return_if_fail (folder != NULL);

  job = g_new0 (TakeCopy, 1);
  job->source = g_object_ref (source);
  job->folder = g_strdup (folder);

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, pb_register_take_copy_async);
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, job, (GDestroyNotify) take_copy_free);
  g_task_run_in_thread (task, take_copy_run);
}

char *
pb_register_take_copy_finish (GAsyncResult  *result,
                              GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
