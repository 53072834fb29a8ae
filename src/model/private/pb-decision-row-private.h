/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-decision-awards.h"

G_BEGIN_DECLS

/* A row as its table fills it. */
struct _PbDecisionRow
{
  GObject     parent_instance;

  gint64      project;
  char       *code;
  char       *name;
  char       *phase;
  GHashTable *amounts;         /* source → cents; both gint64 */
  gint64      total;
  gboolean    conditions;
  gint64      problem_source;
  PbProblem   problem;         /* message NULL: none */
  char       *pending;         /* of problem_source */
};

/* Amounts by source: gint64 → cents. */
GHashTable *pb_amounts_new                (void);
void        pb_amounts_add                (GHashTable    *amounts,
                                           gint64         source,
                                           gint64         amount);
gint64      pb_amounts_get                (GHashTable    *amounts,
                                           gint64         source);

/* Drops what was typed and not taken, and what was said of it. */
void        pb_decision_row_clear_problem (PbDecisionRow *self);
/* Emits "changed". */
void        pb_decision_row_changed       (PbDecisionRow *self);

G_END_DECLS
