/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-test-history"
#include "config.h"

#include "pb-test-history.h"

PbHistoryList *
pb_test_history_open (PbTestRegister  *f,
                      PbHistoryFilter  filter)
{
  PbHistoryList *list = pb_history_list_new (f->reg, &filter);

  while (pb_history_list_has_more (list))
    pb_history_list_load_more (list);
  g_assert_no_error (pb_history_list_get_error (list));

  return list;
}

PbHistoryEntry *
pb_test_history_get (PbHistoryList *list,
                     guint          position)
{
  g_autoptr(PbHistoryEntry) entry = g_list_model_get_item (G_LIST_MODEL (list), position);

  g_assert_nonnull (entry);

  return entry;
}

PbHistoryEntry *
pb_test_history_find (PbHistoryList *list,
                      const char    *what)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      if (g_str_equal (pb_history_entry_get_what (pb_test_history_get (list, i)), what))
        return pb_test_history_get (list, i);
    }

  g_error ("nothing is told of “%s”", what);
}

gint64
pb_test_history_add_organisation (PbTestRegister *f,
                                  const char     *name)
{
  return pb_test_add (f->reg, pb_test_entity (PB_TYPE_ORGANISATION, "name", name, NULL));
}

gint64
pb_test_history_add_role (PbTestRegister *f,
                          gint64          organisation,
                          const char     *role)
{
  PbEntity *entity = pb_test_entity (PB_TYPE_PROJECT_ROLE, "role", role, NULL);

  pb_entity_set_integer (entity, "project", f->project);
  pb_entity_set_integer (entity, "organisation", organisation);

  return pb_test_add (f->reg, entity);
}

void
pb_test_history_remove (PbTestRegister *f,
                        GType           type,
                        gint64          id)
{
  g_autoptr(GError) error = NULL;

  g_assert_true (pb_register_remove (f->reg, type, id, &error));
  g_assert_no_error (error);
}
