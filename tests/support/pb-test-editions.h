/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-test-register.h"

G_BEGIN_DECLS

/* Editions for tests, in the register and the programme of f. */

/* Three projects of which the second is internal. */
void pb_test_editions_add_projects (PbTestRegister *f);
/* The next edition of the programme. */
gint64 pb_test_editions_add (PbTestRegister *f,
                             const char     *title);
/* Expects that it works; how many were added. */
guint pb_test_editions_add_public (PbTestRegister *f,
                                   gint64          edition);
guint pb_test_editions_count_items (PbTestRegister *f,
                                    gint64          edition);
/* Adopts it with any booklet, as pb_booklet_freeze would have made one of the register as it is. */
gboolean pb_test_editions_adopt (PbTestRegister *f,
                                 gint64          edition,
                                 GError        **error);
gint64 pb_test_editions_add_adopted (PbTestRegister *f,
                                     const char     *title);
/* Expects that it was refused because the edition is adopted, and clears the error. */
void pb_test_assert_frozen (gboolean  done,
                            GError  **error);
/* Expects that the last step has the label, and is undone and redone as one: the register is as it was each time. */
void pb_test_assert_one_step (PbTestRegister *f,
                              const char     *before,
                              const char     *label);
/* The item at that place in the order of the booklet. */
gint64 pb_test_editions_find_item (PbTestRegister *f,
                                   gint64          edition,
                                   guint           index);
/* An image of its own, described. */
void pb_test_editions_add_cover (PbTestRegister *f,
                                 gint64          edition);

G_END_DECLS
