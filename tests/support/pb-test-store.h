/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-db-journal.h"
#include "pb-db-table.h"
#include "pb-db-transaction.h"
#include "pb-db.h"
#include "pb-error.h"
#include "pb-value.h"

G_BEGIN_DECLS

/* A folder of its own for a test, and a new register in it, open. */
typedef struct
{
  char *folder;
  char *path;        /* of the register */
  PbDb *db;
} PbTestStore;

/* Adds test_NAME, a function of a PbTestStore, under the path; the store is set up and torn down
 * around it. */
#define PB_TEST_STORE_ADD(path, name) \
  g_test_add (path "/" #name, PbTestStore, NULL, pb_test_store_set_up, test_##name, \
              pb_test_store_tear_down)

void     pb_test_store_set_up     (PbTestStore   *self,
                                   gconstpointer  unused);
void     pb_test_store_tear_down  (PbTestStore   *self,
                                   gconstpointer  unused);

/* A path in the test's folder; transfer full. */
char    *pb_test_store_path       (PbTestStore   *self,
                                   const char    *name);
void     pb_test_store_close      (PbTestStore   *self);
void     pb_test_store_reopen     (PbTestStore   *self);

/* Runs sql as one labelled transaction and expects it to succeed. */
void     pb_test_edit             (PbDb          *db,
                                   const char    *label,
                                   const char    *sql);
/* The same, not recorded in the journal. */
void     pb_test_write            (PbDb          *db,
                                   const char    *sql);
/* A programme, a pillar "Wonen", a theme and n projects in it. */
void     pb_test_add_pillar       (PbDb          *db,
                                   guint          n_projects);
/* Expects that the first column of the first row is this text; "" for NULL and for no row. */
void     pb_test_assert_query     (PbDb          *db,
                                   const char    *sql,
                                   const char    *expected);
/* Expects that all rows are as they were when pb_db_dump gave this. */
void     pb_test_assert_dump      (PbDb          *db,
                                   const char    *expected);
/* Expects pb_db_check to find nothing. */
void     pb_test_assert_sound     (PbDb          *db);

/* This program's file, to run it once more as another process: after a fork SQLite would believe
 * that it still holds its parent's locks. */
char    *pb_test_get_program      (void);

/* The SHA-256 of a file that no connection of this process has open. */
char    *pb_test_checksum         (const char    *path);
/* The files of a folder in order, joined by spaces. */
char    *pb_test_list_folder      (const char    *folder);
/* Removes a folder and all in it. */
/* A new, empty folder: in memory where there is such a place, as every commit is synced. Transfer full. */
char    *pb_test_make_folder      (void);
void     pb_test_remove_folder    (const char    *folder);

G_END_DECLS
