/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-db-transaction.h"
#include "pb-entity-private.h"
#include "pb-entity-table.h"
#include "pb-error.h"
#include "pb-register.h"

G_BEGIN_DECLS

/* The inside of a PbRegister, for the files that it is made of. */
struct _PbRegister
{
  GObject  parent_instance;

  PbDb    *db;
  char    *undo_label;    /* NULL: nothing to undo */
  char    *redo_label;
};

/* pb-register-labels.c: what the steps are called. All transfer full. */
char *pb_register_label_add    (PbRegister    *self,
                                PbEntity      *entity);
char *pb_register_label_remove (PbRegister    *self,
                                PbEntity      *entity);
char *pb_register_label_move   (PbRegister    *self,
                                PbEntity      *entity);
/* NULL when nothing differs that a user knows of. */
char *pb_register_label_save   (PbRegister    *self,
                                PbEntity      *stored,
                                PbEntity      *entity);

/* pb-register-errors.c: puts what the store said of a row into words, with the field. entity: what was to be written,
 * or removed. */
void  pb_register_explain      (PbRegister    *self,
                                PbEntity      *entity,
                                GError       **error);
/* Refuses, in words, to let go of what is in use (PB_FIELD_KEEPS), also where the schema would set it to NULL. */
gboolean pb_register_check_unused (PbRegister *self,
                                   PbEntity   *entity,
                                   GError    **error);
/* Sets an error of the code, to be shown at column (or NULL); always FALSE. */
gboolean pb_register_refuse      (PbError      code,
                                  const char  *column,
                                  const char  *message,
                                  GError     **error);
/* The same for a rule that the schema keeps elsewhere by a trigger, in the words for that. */
gboolean pb_register_refuse_rule (const char  *rule,
                                  GError     **error);
/* The first error that entity has and stored (may be NULL) has not, as PB_ERROR_INVALID. */
gboolean pb_register_check_entity (PbEntity   *stored,
                                   PbEntity   *entity,
                                   GError    **error);

/* pb-register-conflict.c. That the field of stored was changed elsewhere, to what it has: PB_ERROR_CONFLICT. */
gboolean pb_register_refuse_conflict (PbRegister  *self,
                                      PbEntity    *stored,
                                      const char  *column,
                                      GError     **error);

/* That the project went to another phase than a phase change starts from, at the column to_phase of that. */
gboolean pb_register_refuse_phase    (PbRegister  *self,
                                      PbEntity    *project,
                                      GError     **error);

/* pb-register-organisations.c, before the role of a project role, or its project, changes: a project that is decided on keeps
 * its lead applicant. role: as it is stored. */
gboolean pb_register_keep_lead_applicant (PbRegister  *self,
                                          PbEntity    *role,
                                          GError     **error);

/* pb-register-removal.c: "3 partners and 1 award" that keep the row from being removed; NULL when none. */
char *pb_register_describe_users (PbRegister  *self,
                                  GType        type,
                                  gint64       id);

/* "3 themes and 12 projects" of type → set of ids; NULL when there is nothing to say. */
char *pb_register_describe_sets  (GHashTable  *sets);

/* pb-register-commands.c, inside the caller's transaction: fills in what the register gives (position, programme,
 * phase), checks, and writes. entity is changed by it. */
gint64   pb_register_insert    (PbRegister    *self,
                                PbEntity      *entity,
                                GError       **error);
/* Likewise for a row that is there: what differs between stored and entity. */
gboolean pb_register_update    (PbRegister    *self,
                                PbEntity      *stored,
                                PbEntity      *entity,
                                GError       **error);

/* Inside the caller's transaction: puts the one at from to the place to among its siblings, and writes the positions
 * that change. siblings is in the new order then. */
gboolean pb_register_rearrange (PbRegister    *self,
                                GPtrArray     *siblings,
                                guint          from,
                                guint          to,
                                GError       **error);
/* A place is a place among the rows that the user sees: PB_ERROR_CONFLICT when another program has changed such rows. */
gboolean pb_register_require_order (PbRegister  *self,
                                    PbEntity    *entity,
                                    GError     **error);

/* Inside the caller's transaction: takes the row away, with what follows from that. */
gboolean pb_register_delete    (PbRegister    *self,
                                PbEntity      *entity,
                                GError       **error);

/* pb-register-edition-items.c, inside the caller's transaction: the projects of one edition that are public, with the place and
 * the say that they have there, come into another one. */
gboolean pb_register_copy_edition_items (PbRegister  *self,
                                         gint64       from,
                                         gint64       edition,
                                         GError     **error);

/* pb-register-phases.c. A phase change that is not in the register yet; date NULL: today. */
PbEntity *pb_register_new_phase_change   (gint64       project,
                                          const char  *phase,
                                          const char  *date);
/* The first line of the history of a project that was just written. */
gboolean  pb_register_begin_history      (PbRegister  *self,
                                          PbEntity    *project,
                                          gint64       id,
                                          GError     **error);
/* Before a phase change is written: its project enters the phase. PB_ERROR_CONFLICT when the change has a from_phase that
 * the project is not in. */
gboolean  pb_register_continue_history   (PbRegister  *self,
                                          PbEntity    *phase_change,
                                          GError     **error);
/* Before it is removed: its project goes back to the phase before. */
gboolean  pb_register_take_history_back  (PbRegister  *self,
                                          PbEntity    *phase_change,
                                          GError     **error);

/* pb-register-decisions.c, inside the caller's transaction. row: an award, or a phase change by a decision: the decision is
 * about its project from now on. */
gboolean  pb_register_join_decision          (PbRegister  *self,
                                              PbEntity    *row,
                                              GError     **error);
/* row: an award, or that a decision is about a project, that was just written or taken away; the project's phase follows. */
gboolean  pb_register_settle_decision        (PbRegister  *self,
                                              PbEntity    *row,
                                              GError     **error);
/* After an award was written over stored. */
gboolean  pb_register_follow_award           (PbRegister  *self,
                                              PbEntity    *stored,
                                              PbEntity    *award,
                                              GError     **error);
/* After a decision was written over stored: the phases of its projects follow its kind and its date. */
gboolean  pb_register_follow_decision        (PbRegister  *self,
                                              PbEntity    *stored,
                                              PbEntity    *decision,
                                              GError     **error);
/* Before a decision goes, or stops being about a project: takes back what it did to phases. */
gboolean  pb_register_clear_decision         (PbRegister  *self,
                                              PbEntity    *decision,
                                              GError     **error);
gboolean  pb_register_clear_decision_project (PbRegister  *self,
                                              PbEntity    *row,
                                              GError     **error);
/* Adds to what goes with a row of the type ("2 awards") the phase changes that are taken back. Takes text; may be NULL. */
char     *pb_register_describe_taken_back    (PbRegister  *self,
                                              GType        type,
                                              gint64       id,
                                              char        *text);

/* pb-register-projects.c. Gives a project the programme of its theme. */
gboolean  pb_register_complete_project   (PbRegister  *self,
                                          PbEntity    *project,
                                          GError     **error);
/* Before a theme goes to another pillar: its sub-themes go with it. */
gboolean  pb_register_move_theme_tree    (PbRegister  *self,
                                          PbEntity    *stored,
                                          PbEntity    *theme,
                                          GError     **error);

G_END_DECLS
