/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-db-header"
#include "config.h"

#include <string.h>

#include "pb-db-private.h"

/* https://www.sqlite.org/fileformat.html, "The Database Header" */
#define HEADER_SIZE 100
#define MAGIC "SQLite format 3"
#define AT_READ_VERSION 19
#define AT_USER_VERSION 60
#define AT_APPLICATION_ID 68

static guint32
read_number (const guint8 *bytes)
{
  guint32 number;

  memcpy (&number, bytes, sizeof number);

  return GUINT32_FROM_BE (number);
}

gboolean
pb_db_header_read (sqlite3    *handle,
                   PbDbHeader *header)
{
  guint8 bytes[HEADER_SIZE] = { 0 };
  sqlite3_file *file = NULL;
  sqlite3_int64 size = 0;

  *header = (PbDbHeader) { 0 };

  if (sqlite3_file_control (handle, "main", SQLITE_FCNTL_FILE_POINTER, &file) != SQLITE_OK
      || file == NULL || file->pMethods == NULL
      || file->pMethods->xFileSize (file, &size) != SQLITE_OK)
    return FALSE;

  header->size = size;
  if (size == 0)
    return TRUE;
  if (file->pMethods->xRead (file, bytes, (int) MIN (size, HEADER_SIZE), 0) != SQLITE_OK)
    return FALSE;

  header->is_sqlite = size >= HEADER_SIZE && memcmp (bytes, MAGIC, sizeof MAGIC) == 0;
  header->is_wal = bytes[AT_READ_VERSION] == 2;
  header->user_version = read_number (bytes + AT_USER_VERSION);
  header->application_id = read_number (bytes + AT_APPLICATION_ID);

  return TRUE;
}
