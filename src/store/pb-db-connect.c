/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-db-connect"
#include "config.h"

#include <string.h>

#include "pb-db-private.h"
#include "pb-text.h"

/* Long enough for another program's one-row transaction many times over, short enough for a
 * person. */
#define BUSY_TIMEOUT_MS 1500

/* https://www.sqlite.org/fileformat.html, "The Database Header" */
#define HEADER_SIZE 100
#define MAGIC "SQLite format 3"
#define AT_USER_VERSION 60
#define AT_APPLICATION_ID 68

/* pb_words (text): what a text's limit counts, for the views of the schema; NULL has no words. */
static void
count_words (sqlite3_context  *context,
             int               n_values,
             sqlite3_value   **values)
{
  sqlite3_result_int64 (context,
                        pb_text_count_words ((const char *) sqlite3_value_text (values[0])));
}

/* Innocuous: with TRUSTED_SCHEMA off, a view may call nothing else. */
static gboolean
add_functions (sqlite3 *handle)
{
  return sqlite3_create_function_v2 (handle, "pb_words", 1,
                                     SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS, NULL,
                                     count_words, NULL, NULL, NULL) == SQLITE_OK;
}

static gboolean
configure (sqlite3 *handle)
{
  sqlite3_extended_result_codes (handle, 1);

  return sqlite3_busy_timeout (handle, BUSY_TIMEOUT_MS) == SQLITE_OK
      && sqlite3_db_config (handle, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL) == SQLITE_OK
      && sqlite3_db_config (handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL) == SQLITE_OK
      && sqlite3_db_config (handle, SQLITE_DBCONFIG_DQS_DML, 0, NULL) == SQLITE_OK
      && sqlite3_db_config (handle, SQLITE_DBCONFIG_DQS_DDL, 0, NULL) == SQLITE_OK;
}

sqlite3 *
pb_db_connect (const char  *path,
               int          flags,
               gboolean     immutable,
               GError     **error)
{
  g_autofree char *absolute = g_canonicalize_filename (path, NULL);
  g_autofree char *escaped = g_uri_escape_string (absolute, "/", FALSE);
  g_autofree char *uri = g_strconcat ("file://", escaped, immutable ? "?immutable=1" : NULL, NULL);
  sqlite3 *handle = NULL;
  int result;

  pb_db_locks_start ();
  result = sqlite3_open_v2 (uri, &handle, flags | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX, NULL);
  if (result == SQLITE_OK && configure (handle) && add_functions (handle))
    return handle;

  if (result == SQLITE_OK)
    result = sqlite3_extended_errcode (handle);
  pb_db_error_take (handle, path, result, error);
  sqlite3_close_v2 (handle);

  return NULL;
}

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
  header->user_version = read_number (bytes + AT_USER_VERSION);
  header->application_id = read_number (bytes + AT_APPLICATION_ID);

  return TRUE;
}
