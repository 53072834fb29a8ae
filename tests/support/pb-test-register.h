/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-register.h"

G_BEGIN_DECLS

/* A folder of its own for a test, and a new register in it, open, with one of each: programme DEAL-1 “Deal I”, pillar WO
 * “Wonen”, theme “Proeftuinen”, project WO-01 “Proeftuin Emmerhout”. */
typedef struct
{
  char       *folder;
  char       *path;        /* of the register */
  PbRegister *reg;
  gint64      programme;
  gint64      pillar;
  gint64      theme;
  gint64      project;
} PbTestRegister;

/* Adds test_NAME, a function of a PbTestRegister, under the path; set up and torn down around it. */
#define PB_TEST_REGISTER_ADD(path, name) \
  g_test_add (path "/" #name, PbTestRegister, NULL, pb_test_register_set_up, test_##name, \
              pb_test_register_tear_down)

void      pb_test_register_set_up      (PbTestRegister *self,
                                        gconstpointer   unused);
/* Expects that nobody holds the register any more, and removes the folder. */
void      pb_test_register_tear_down   (PbTestRegister *self,
                                        gconstpointer   unused);
/* Closes the register and opens it again. */
void      pb_test_register_reopen      (PbTestRegister *self);
/* A path in the test's folder; transfer full. */
char     *pb_test_register_path        (PbTestRegister *self,
                                        const char     *name);

/* A new entity, its fields set from pairs of column and what would be typed there, ending with NULL. Expects that each
 * can be read. */
PbEntity *pb_test_entity               (GType           type,
                                        ...) G_GNUC_NULL_TERMINATED;
/* Adds the entity (taken), expects that it works, and returns its id. */
gint64    pb_test_add                  (PbRegister     *reg,
                                        PbEntity       *entity);
gint64    pb_test_new_programme        (PbRegister     *reg,
                                        const char     *code,
                                        const char     *name);
gint64    pb_test_new_pillar           (PbRegister     *reg,
                                        gint64          programme,
                                        const char     *code,
                                        const char     *name);
/* parent 0: at the top. */
gint64    pb_test_new_theme            (PbRegister     *reg,
                                        gint64          pillar,
                                        gint64          parent,
                                        const char     *name);
gint64    pb_test_new_project          (PbRegister     *reg,
                                        gint64          theme,
                                        const char     *code,
                                        const char     *name);
/* Gives the project a lead applicant, without which it does not enter a phase from decided on; one organisation leads all
 * that a test gives one. */
void      pb_test_add_lead             (PbRegister     *reg,
                                        gint64          project);
/* The row as it is in the register; expects that it is there. */
PbEntity *pb_test_read                 (PbRegister     *reg,
                                        GType           type,
                                        gint64          id);
/* What is stored in a text field; transfer full. */
char     *pb_test_read_text            (PbRegister     *reg,
                                        GType           type,
                                        gint64          id,
                                        const char     *column);
/* Saves what is typed in one field of a row, and expects that it works. */
void      pb_test_save                 (PbRegister     *reg,
                                        GType           type,
                                        gint64          id,
                                        const char     *column,
                                        const char     *typed);
/* The rows of the type that hold value, by a text column, in their order: "Wonen Werken". Transfer full. */
char     *pb_test_list_texts           (PbRegister     *reg,
                                        GType           type,
                                        const char     *column,
                                        gint64          value,
                                        const char     *text_column);
/* Removes a folder and all in it. */
void      pb_test_remove_tree          (const char     *folder);
/* Expects pb_register_check to find nothing. */
void      pb_test_assert_register_sound (PbRegister    *reg);

G_END_DECLS
