/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-lists"
#include "config.h"

#include "pb-entity-list.h"
#include "pb-test-register.h"

/* What a view would have made of the list from its signals alone. */
typedef struct
{
  PbEntityList *list;
  GPtrArray    *copy;     /* the objects as the signals told */
  guint         n_changes;
} View;

static void
on_items_changed_cb (GListModel *model,
                     guint       position,
                     guint       removed,
                     guint       added,
                     View       *view)
{
  if (removed > 0)
    g_ptr_array_remove_range (view->copy, position, removed);
  for (guint i = 0; i < added; i++)
    g_ptr_array_insert (view->copy, (int) (position + i),
                        g_list_model_get_item (model, position + i));
  view->n_changes += removed + added;
}

static void
view_open (View           *view,
           PbTestRegister *f,
           GType           type,
           const char     *column,
           gint64          value)
{
  view->list = pb_entity_list_new (f->reg, type, column, value);
  view->copy = g_ptr_array_new_with_free_func (g_object_unref);
  view->n_changes = 0;
  on_items_changed_cb (G_LIST_MODEL (view->list), 0, 0,
                       g_list_model_get_n_items (G_LIST_MODEL (view->list)), view);
  view->n_changes = 0;
  g_signal_connect (view->list, "items-changed", G_CALLBACK (on_items_changed_cb), view);
}

static void
view_close (View *view)
{
  g_clear_pointer (&view->copy, g_ptr_array_unref);
  g_assert_finalize_object (g_steal_pointer (&view->list));
}

static void
assert_shows (View       *view,
              const char *expected)
{
  g_autoptr(GString) names = g_string_new (NULL);

  g_assert_cmpuint (view->copy->len, ==, g_list_model_get_n_items (G_LIST_MODEL (view->list)));
  for (guint i = 0; i < view->copy->len; i++)
    {
      g_autoptr(PbEntity) entity = g_list_model_get_item (G_LIST_MODEL (view->list), i);

      g_assert_true (entity == g_ptr_array_index (view->copy, i));
      g_string_append_printf (names, "%s%s", i > 0 ? " " : "", pb_entity_get_text (entity, "code"));
    }
  g_assert_cmpstr (names->str, ==, expected);
}

static void
on_notify_cb (GObject    *object,
              GParamSpec *pspec,
              gpointer    data)
{
  ++*(guint *) data;
}

static void
test_row_that_stays_is_the_same_object (PbTestRegister *f,
                                        gconstpointer   unused)
{
  View view;
  guint n_notified = 0;

  view_open (&view, f, PB_TYPE_PILLAR, "programme", f->programme);
  g_signal_connect (g_ptr_array_index (view.copy, 0), "notify::name", G_CALLBACK (on_notify_cb),
                    &n_notified);
  pb_test_save (f->reg, PB_TYPE_PILLAR, f->pillar, "name", "Wonen en leven");
  g_assert_cmpuint (n_notified, ==, 1);
  g_assert_cmpuint (view.n_changes, ==, 0);
  assert_shows (&view, "WO");
  view_close (&view);
}

static void
test_rows_come_and_go_at_their_place (PbTestRegister *f,
                                      gconstpointer   unused)
{
  View view;
  gint64 werken;

  view_open (&view, f, PB_TYPE_PILLAR, "programme", f->programme);
  werken = pb_test_new_pillar (f->reg, f->programme, "WK", "Werken");
  pb_test_new_pillar (f->reg, f->programme, "WZ", "Welzijn");
  assert_shows (&view, "WO WK WZ");
  g_assert_cmpuint (view.n_changes, ==, 2);
  g_assert_cmpuint (pb_entity_list_find (view.list, werken), ==, 1);

  pb_register_remove (f->reg, PB_TYPE_PILLAR, werken, NULL);
  assert_shows (&view, "WO WZ");
  g_assert_cmpuint (view.n_changes, ==, 3);
  g_assert_cmpuint (pb_entity_list_find (view.list, werken), ==, G_MAXUINT);

  pb_register_undo (f->reg, NULL);
  assert_shows (&view, "WO WK WZ");
  view_close (&view);
}

static void
test_moved_row_goes_out_and_in_alone (PbTestRegister *f,
                                      gconstpointer   unused)
{
  View view;
  gpointer first;

  pb_test_new_pillar (f->reg, f->programme, "WK", "Werken");
  pb_test_new_pillar (f->reg, f->programme, "WZ", "Welzijn");
  view_open (&view, f, PB_TYPE_PILLAR, "programme", f->programme);
  first = g_ptr_array_index (view.copy, 0);

  pb_register_move (f->reg, PB_TYPE_PILLAR, f->pillar, 2, NULL);
  assert_shows (&view, "WK WZ WO");
  g_assert_cmpuint (view.n_changes, ==, 2);
  g_assert_true (g_ptr_array_index (view.copy, 2) == first);

  pb_register_move (f->reg, PB_TYPE_PILLAR, f->pillar, 0, NULL);
  assert_shows (&view, "WO WK WZ");
  g_assert_cmpuint (view.n_changes, ==, 4);
  view_close (&view);
}

static void
test_other_owners_rows_stay_out (PbTestRegister *f,
                                 gconstpointer   unused)
{
  View view;
  gint64 deal = pb_test_new_programme (f->reg, "DEAL-2", "Deal II");

  view_open (&view, f, PB_TYPE_PILLAR, "programme", deal);
  assert_shows (&view, "");
  pb_test_new_pillar (f->reg, f->programme, "WK", "Werken");
  g_assert_cmpuint (view.n_changes, ==, 0);
  pb_test_new_pillar (f->reg, deal, "LO", "Leren");
  assert_shows (&view, "LO");
  view_close (&view);
}

static void
test_any_change_of_order_is_followed (PbTestRegister *f,
                                      gconstpointer   unused)
{
  View view;
  g_autoptr(GRand) rand = g_rand_new_with_seed (7);

  for (guint i = 0; i < 8; i++)
    {
      g_autofree char *code = g_strdup_printf ("P%u", i);

      pb_test_new_pillar (f->reg, f->programme, code, code);
    }
  view_open (&view, f, PB_TYPE_PILLAR, NULL, 0);

  for (guint i = 0; i < 60; i++)
    {
      g_autoptr(PbEntity) entity
          = g_list_model_get_item (G_LIST_MODEL (view.list), g_rand_int_range (rand, 0, 9));
      g_autofree char *expected = NULL;

      pb_register_move (f->reg, PB_TYPE_PILLAR, pb_entity_get_id (entity),
                        g_rand_int_range (rand, 0, 9), NULL);
      expected = pb_test_list_texts (f->reg, PB_TYPE_PILLAR, NULL, 0, "code");
      assert_shows (&view, expected);
    }
  view_close (&view);
}

#define ADD(name) PB_TEST_REGISTER_ADD ("/lists", name)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD (row_that_stays_is_the_same_object);
  ADD (rows_come_and_go_at_their_place);
  ADD (moved_row_goes_out_and_in_alone);
  ADD (other_owners_rows_stay_out);
  ADD (any_change_of_order_is_followed);

  return g_test_run ();
}
