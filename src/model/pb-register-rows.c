/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-register-rows"
#include "config.h"

#include "pb-register-private.h"
#include "pb-register-rows.h"

/* NULL when there is no such field, which is a programming error. */
static PbDbSelect *
select_of (GType         type,
           const char   *column,
           const gint64 *owners,
           guint         n)
{
  const PbEntityInfo *info = pb_entity_type_get_info (type);
  g_autoptr(PbDbSelect) select = pb_entity_table_select (info);

  if (column == NULL)
    return g_steal_pointer (&select);

  g_return_val_if_fail (g_str_equal (column, "id") || pb_entity_info_get_field (info, column) != NULL, NULL);

  if (n == 1)
    pb_db_select_where (select, column, &PB_INTEGER (owners[0]));
  else
    pb_db_select_where_in (select, column, owners, n);

  return g_steal_pointer (&select);
}

typedef struct
{
  PbRegisterRowFunc func;
  gpointer          data;
} Each;

static gboolean
take_row (gint64         id,
          const PbValue *values,
          gpointer       user_data)
{
  Each *each = user_data;

  each->func (id, values, each->data);

  return TRUE;
}

gboolean
pb_register_each_row (PbRegister         *self,
                      GType               type,
                      const char *const  *columns,
                      const char         *column,
                      const gint64       *owners,
                      guint               n,
                      PbRegisterRowFunc   func,
                      gpointer            data,
                      GError            **error)
{
  Each each = { func, data };
  g_autoptr(PbDbSelect) select = NULL;

  g_return_val_if_fail (PB_IS_REGISTER (self), FALSE);
  g_return_val_if_fail (g_type_is_a (type, PB_TYPE_ENTITY), FALSE);
  g_return_val_if_fail (columns != NULL && func != NULL, FALSE);

  for (guint i = 0; columns[i] != NULL; i++)
    g_return_val_if_fail (pb_entity_info_get_field (pb_entity_type_get_info (type), columns[i]) != NULL, FALSE);

  select = select_of (type, column, owners, n);
  g_return_val_if_fail (select != NULL, FALSE);

  return pb_db_select_each (self->db, select, columns, take_row, &each, error);
}

GPtrArray *
pb_register_list_of_many (PbRegister    *self,
                          GType          type,
                          const char    *column,
                          const gint64  *owners,
                          guint          n,
                          GError       **error)
{
  g_autoptr(PbDbSelect) select = NULL;

  g_return_val_if_fail (PB_IS_REGISTER (self), NULL);
  g_return_val_if_fail (g_type_is_a (type, PB_TYPE_ENTITY), NULL);
  g_return_val_if_fail (column != NULL, NULL);

  select = select_of (type, column, owners, n);
  g_return_val_if_fail (select != NULL, NULL);

  return pb_entity_table_list (self->db, type, select, error);
}
