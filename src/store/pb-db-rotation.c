/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-db-rotation"
#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "pb-db-backup.h"
#include "pb-db-private.h"

/* How long backups are kept (QUALITY 2). */
#define KEEP_NEWEST 10
#define KEEP_DAYS 14

/* In UTC, so that names sort by age over a change of the clock. */
#define TIME_FORMAT "%Y-%m-%dT%H%M%S"
#define DATE_LENGTH (sizeof "2026-11-23" - 1)

/* "register-", that the backups of the register at path begin with. */
static char *
get_prefix (const char *path)
{
  g_autofree char *base = g_path_get_basename (path);

  if (g_str_has_suffix (base, ".db"))
    base[strlen (base) - strlen (".db")] = '\0';

  return g_strconcat (base, "-", NULL);
}

static gboolean
has_time (const char *text)
{
  const char *pattern = "0000-00-00T000000-";

  for (guint i = 0; pattern[i] != '\0'; i++)
    {
      if (pattern[i] == '0' ? !g_ascii_isdigit (text[i]) : text[i] != pattern[i])
        return FALSE;
    }

  return TRUE;
}

static int
compare_newest_first (gconstpointer a,
                      gconstpointer b)
{
  return g_strcmp0 (*(const char **) b, *(const char **) a);
}

char *
pb_db_backup_get_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  return g_build_filename (folder, "backups", NULL);
}

GPtrArray *
pb_db_backup_list (const char *path)
{
  g_autofree char *folder = pb_db_backup_get_folder (path);
  g_autofree char *prefix = get_prefix (path);
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      if (g_str_has_prefix (name, prefix) && has_time (name + strlen (prefix))
          && g_str_has_suffix (name, ".db"))
        g_ptr_array_add (names, g_strdup (name));
    }
  g_ptr_array_sort (names, compare_newest_first);

  return names;
}

char *
pb_db_backup_name (const char *path,
                   const char *reason)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *folder = pb_db_backup_get_folder (path);
  g_autofree char *prefix = get_prefix (path);
  g_autofree char *time = g_date_time_format (now, TIME_FORMAT);
  g_autofree char *full = NULL;

  /* Two in one second are two. */
  for (guint i = 1; full == NULL || g_file_test (full, G_FILE_TEST_EXISTS); i++)
    {
      g_autofree char *name = NULL;

      if (i == 1)
        name = g_strdup_printf ("%s%s-%s.db", prefix, time, reason);
      else
        name = g_strdup_printf ("%s%s-%s-%u.db", prefix, time, reason, i);
      g_free (full);
      full = g_build_filename (folder, name, NULL);
    }

  return g_steal_pointer (&full);
}

/* Keeps the newest ones, and of the days before the newest of each. */
void
pb_db_backup_rotate (const char *path)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr(GDateTime) start = g_date_time_add_days (now, 1 - KEEP_DAYS);
  g_autofree char *first_day = g_date_time_format (start, "%Y-%m-%d");
  g_autofree char *folder = pb_db_backup_get_folder (path);
  g_autofree char *prefix = get_prefix (path);
  g_autofree char *day_before = g_strdup ("");
  g_autoptr(GPtrArray) names = pb_db_backup_list (path);

  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);
      g_autofree char *day = g_strndup (name + strlen (prefix), DATE_LENGTH);
      gboolean first_of_day = !g_str_equal (day, day_before);

      g_free (day_before);
      day_before = g_strdup (day);

      if (i >= KEEP_NEWEST && strstr (name + strlen (prefix), "-" PB_DB_RESCUE) == NULL && !(first_of_day && g_strcmp0 (day, first_day) >= 0))
        {
          g_autofree char *old = g_build_filename (folder, name, NULL);

          g_unlink (old);
        }
    }
}

gboolean
pb_db_backup_is_due (const char *path)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");
  g_autofree char *prefix = get_prefix (path);
  g_autoptr(GPtrArray) names = pb_db_backup_list (path);
  const char *newest = names->len > 0 ? g_ptr_array_index (names, 0) : NULL;

  return newest == NULL || !g_str_has_prefix (newest + strlen (prefix), today);
}
