/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-history-list.h"
#include "pb-test-register.h"

G_BEGIN_DECLS

/* A history, read to its end. */
PbHistoryList  *pb_test_history_open   (PbTestRegister  *f,
                                        PbHistoryFilter  filter);
/* Borrowed from the list; expects that there is one. */
PbHistoryEntry *pb_test_history_get    (PbHistoryList   *list,
                                        guint            position);
/* The newest that tells this. */
PbHistoryEntry *pb_test_history_find   (PbHistoryList   *list,
                                        const char      *what);

gint64          pb_test_history_add_organisation (PbTestRegister *f,
                                        const char      *name);
/* In the project of f. */
gint64          pb_test_history_add_role (PbTestRegister *f,
                                        gint64           organisation,
                                        const char      *role);
void            pb_test_history_remove (PbTestRegister  *f,
                                        GType            type,
                                        gint64           id);

G_END_DECLS
