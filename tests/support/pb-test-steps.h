/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-error.h"
#include "pb-test-register.h"

G_BEGIN_DECLS

/* Each expects that it works. */
void      pb_test_undo             (PbTestRegister *f);
void      pb_test_redo             (PbTestRegister *f);

/* That the last step has this label, that undoing it gives the dump before, and redoing it the one after. */
void      pb_test_assert_step      (PbTestRegister *f,
                                    const char     *before,
                                    const char     *label);

/* That the error has the code and the column (NULL: none), and says part. */
void      pb_test_assert_refused   (GError         *error,
                                    PbError         code,
                                    const char     *column,
                                    const char     *part);

/* Rows for the test's programme and project; add returns the id, make what can be added (transfer full). */
gint64    pb_test_add_organisation (PbTestRegister *f,
                                    const char     *name);
gint64    pb_test_add_source       (PbTestRegister *f);
gint64    pb_test_add_decision     (PbTestRegister *f);
PbEntity *pb_test_make_role        (PbTestRegister *f,
                                    gint64          organisation,
                                    const char     *role);
PbEntity *pb_test_make_award       (PbTestRegister *f,
                                    gint64          decision,
                                    gint64          source,
                                    const char     *amount);
/* An award that no command would write, of any amount in cents, as an older or a damaged register may hold it. */
void      pb_test_write_award      (PbTestRegister *f,
                                    gint64          decision,
                                    gint64          project,
                                    gint64          source,
                                    gint64          amount);

G_END_DECLS
