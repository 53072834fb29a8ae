/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-theme-list"
#include "config.h"

#include "pb-test-ui.h"
#include "pb-theme-list.h"

typedef struct
{
  PbRegister  *reg;
  PbThemeList *themes;
} Fixture;

static void
fixture_set_up (Fixture       *f,
                gconstpointer  unused)
{
  g_autoptr(PbEntity) programme = NULL;

  f->reg = pb_test_ui_open_example ();
  programme = pb_register_find (f->reg, PB_TYPE_PROGRAMME, "code", "RD-I");
  f->themes = pb_theme_list_new (f->reg, pb_entity_get_id (programme));
}

static void
fixture_tear_down (Fixture       *f,
                   gconstpointer  unused)
{
  g_assert_finalize_object (f->themes);
  pb_test_ui_close (f->reg);
}

/* The position of the theme with that label, or G_MAXUINT. */
static guint
find_label (Fixture    *f,
            const char *label)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (f->themes)); i++)
    {
      g_autoptr(PbEntity) theme = g_list_model_get_item (G_LIST_MODEL (f->themes), i);
      g_autofree char *own = pb_theme_list_label (theme, f->themes);

      if (g_str_equal (own, label))
        return i;
    }

  return G_MAXUINT;
}

static void
test_theme_stands_before_what_is_under_it (Fixture       *f,
                                           gconstpointer  unused)
{
  guint theme = find_label (f, "Wonen › Woningverbetering met bewoners");
  guint below = find_label (f, "Wonen › Woningverbetering met bewoners › Proeftuinen");

  g_assert_cmpuint (theme, !=, G_MAXUINT);
  g_assert_cmpuint (below, ==, theme + 1);
}

static void
test_pillars_stand_in_their_order (Fixture       *f,
                                   gconstpointer  unused)
{
  g_assert_cmpuint (find_label (f, "Wonen › Energie in huis"), <,
                    find_label (f, "Werken › Jeugd en techniek"));
}

static void
on_items_changed_cb (GListModel *themes,
                     guint       position,
                     guint       removed,
                     guint       added,
                     guint      *times)
{
  *times += 1;
}

static void
test_renamed_pillar_is_in_the_labels (Fixture       *f,
                                      gconstpointer  unused)
{
  g_autoptr(PbEntity) pillar = pb_register_find (f->reg, PB_TYPE_PILLAR, "code", "WO");
  guint times = 0;

  g_signal_connect (f->themes, "items-changed", G_CALLBACK (on_items_changed_cb), &times);
  pb_entity_set_text (pillar, "name", "Huizen");
  g_assert_true (pb_register_save (f->reg, pillar, NULL, NULL));

  g_assert_cmpuint (find_label (f, "Huizen › Energie in huis"), !=, G_MAXUINT);
  g_assert_cmpuint (times, ==, 0);
}

static void
test_removed_theme_goes_and_comes_back (Fixture       *f,
                                        gconstpointer  unused)
{
  g_autoptr(PbEntity) theme = pb_register_find (f->reg, PB_TYPE_THEME, "name", "Energie in huis");
  guint before = g_list_model_get_n_items (G_LIST_MODEL (f->themes));

  g_assert_true (pb_register_remove (f->reg, PB_TYPE_THEME, pb_entity_get_id (theme), NULL));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (f->themes)), ==, before - 1);

  g_assert_true (pb_register_undo (f->reg, NULL));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (f->themes)), ==, before);
}

#define ADD(path, func) \
  g_test_add ("/ui/theme-list/" path, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  pb_test_ui_init (&argc, &argv);

  ADD ("theme-stands-before-what-is-under-it", test_theme_stands_before_what_is_under_it);
  ADD ("pillars-stand-in-their-order", test_pillars_stand_in_their_order);
  ADD ("renamed-pillar-is-in-the-labels", test_renamed_pillar_is_in_the_labels);
  ADD ("removed-theme-goes-and-comes-back", test_removed_theme_goes_and_comes_back);

  return g_test_run ();
}
