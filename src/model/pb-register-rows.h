/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-register.h"

G_BEGIN_DECLS

/* Rows as plain values, for whoever reads very many of them and makes something else of them: an entity for each costs several
 * times as much. */

/* values: one per column that was asked for, as stored (no reference and no number are PB_VALUE_NULL); they and their texts last
 * until it returns. */
typedef void (*PbRegisterRowFunc) (gint64         id,
                                   const PbValue *values,
                                   gpointer       data);

/* Calls func for each row of the type, in the type's order. columns: names of its fields, NULL-terminated. owners: only rows whose
 * column (of a field, or "id") holds one of these n; column NULL: all. func may not write. */
gboolean   pb_register_each_row      (PbRegister         *self,
                                      GType               type,
                                      const char *const  *columns,
                                      const char         *column,
                                      const gint64       *owners,
                                      guint               n,
                                      PbRegisterRowFunc   func,
                                      gpointer            data,
                                      GError            **error);

/* Those rows as entities after all; NULL with error. Owns them. */
GPtrArray *pb_register_list_of_many  (PbRegister         *self,
                                      GType               type,
                                      const char         *column,
                                      const gint64       *owners,
                                      guint               n,
                                      GError            **error);

/* Of a value that pb_register_each_row gives: "" and 0 for PB_VALUE_NULL, as of an entity. */
static inline const char *
pb_row_text (const PbValue *value)
{
  return value->type == PB_VALUE_TEXT ? value->text : "";
}

static inline gint64
pb_row_integer (const PbValue *value)
{
  return value->type == PB_VALUE_INTEGER ? value->integer : 0;
}

G_END_DECLS
