/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pb-booklet-adoption.h"
#include "pb-test-preflight.h"

/* ---- adopting: what is checked is what is frozen */

typedef struct
{
  GMainLoop *loop;
  Fixture   *self;
  gboolean   edits;      /* something is edited while the booklet is being frozen */
  gboolean   adopted;
  GError    *error;
} Adoption;

static void
on_frozen_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  Adoption *adoption = user_data;

  if (adoption->edits)
    fixture_save (adoption->self, PB_TYPE_PROJECT, adoption->self->base.project, "public_summary", "Nog gauw anders.");
  adoption->adopted = pb_booklet_adopt_finish (adoption->self->reg, result, &adoption->error);
  g_main_loop_quit (adoption->loop);
}

static void
adopt (Fixture  *self,
       Adoption *adoption)
{
  g_autoptr(GMainLoop) loop = g_main_loop_new (NULL, FALSE);

  adoption->self = self;
  adoption->loop = loop;
  pb_booklet_adopt_async (self->reg, self->edition, "2022-10-20", NULL, on_frozen_cb, adoption);
  g_main_loop_run (loop);
}

static void
assert_status (Fixture    *self,
               const char *expected)
{
  g_autofree char *status = pb_test_read_text (self->reg, PB_TYPE_EDITION, self->edition, "status");

  g_assert_cmpstr (status, ==, expected);
}

static void
test_an_edition_that_is_fine_is_adopted (Fixture       *self,
                                         gconstpointer  unused)
{
  Adoption adoption = { 0 };
  g_autofree char *on = NULL;

  adopt (self, &adoption);
  g_assert_no_error (adoption.error);
  g_assert_true (adoption.adopted);
  assert_status (self, "adopted");
  on = pb_test_read_text (self->reg, PB_TYPE_EDITION, self->edition, "adopted_on");
  g_assert_cmpstr (on, ==, "2022-10-20");
}

static void
test_what_stands_in_the_way_keeps_it_from_being_adopted (Fixture       *self,
                                                         gconstpointer  unused)
{
  Adoption adoption = { 0 };

  fixture_save (self, PB_TYPE_PROJECT, self->base.project, "public_summary", "");
  adopt (self, &adoption);
  pb_test_assert_refused (adoption.error, PB_ERROR_RULE, NULL, "1 thing");
  g_clear_error (&adoption.error);
  assert_status (self, "draft");
}

static void
test_an_edit_meanwhile_keeps_it_from_being_adopted (Fixture       *self,
                                                    gconstpointer  unused)
{
  Adoption adoption = { .edits = TRUE };

  adopt (self, &adoption);
  g_assert_error (adoption.error, PB_ERROR, PB_ERROR_CONFLICT);
  g_clear_error (&adoption.error);
  assert_status (self, "draft");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name) \
  g_test_add ("/booklet/adoption/" #name, Fixture, NULL, fixture_set_up, test_##name, fixture_tear_down)
  ADD (an_edition_that_is_fine_is_adopted);
  ADD (what_stands_in_the_way_keeps_it_from_being_adopted);
  ADD (an_edit_meanwhile_keeps_it_from_being_adopted);
#undef ADD

  return g_test_run ();
}
