/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What can go wrong with a register, a value or a file. Every message that goes with a code is
 * translated, names the thing and says what to do. */
typedef enum
{
  PB_ERROR_FAILED,            /* none of the below; the message tells */
  PB_ERROR_NOT_A_REGISTER,    /* the file is not an SQLite database */
  PB_ERROR_OTHER_APPLICATION, /* an SQLite database, but of another program */
  PB_ERROR_TOO_NEW,           /* a register written by a newer Programmaboek */
  PB_ERROR_CORRUPT,           /* a register that is damaged */
  PB_ERROR_READ_ONLY,         /* the register cannot be written */
  PB_ERROR_NO_FOLDER,         /* the folder of the file is gone */
  PB_ERROR_NO_FILE,           /* the file is gone */
  PB_ERROR_BUSY,              /* another program holds the register */
  PB_ERROR_FULL,              /* the disk is full */
  PB_ERROR_INVALID,           /* a value that a field cannot take */
  PB_ERROR_NOT_UNIQUE,        /* a code or a name that is in use */
  PB_ERROR_IN_USE,            /* a row that others refer to cannot be removed */
  PB_ERROR_RULE,              /* a rule over several rows would be broken */
  PB_ERROR_NOT_FOUND,         /* a row, a programme that is not there */
  PB_ERROR_UNSUPPORTED,       /* an output format that this version cannot write */
  PB_ERROR_CONFLICT           /* what was to be changed was changed elsewhere meanwhile */
} PbError;

#define PB_ERROR (pb_error_quark ())
GQuark pb_error_quark (void);

/* The column at which an error in the domain PB_ERROR is to be shown, beside its message: it stays with copies and
 * prefixed errors. NULL when the error belongs to no column, or is of another domain. Static. */
const char *pb_error_get_column (const GError *error);
/* error may be NULL, as what a caller who does not want to know passes on. */
void        pb_error_set_column (GError       *error,
                                 const char   *column);

G_END_DECLS
