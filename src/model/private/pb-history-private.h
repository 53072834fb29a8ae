/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-db-history.h"
#include "pb-history-list.h"
#include "pb-register-private.h"

G_BEGIN_DECLS

/* The inside of the history: pb-history-*.c and pb-register-restore.c. */
struct _PbHistoryEntry
{
  GObject        parent_instance;

  gint64         step;
  gint64         line;          /* its first in the journal */
  PbHistoryKind  kind;
  gboolean       undone;
  GDateTime     *when;
  char          *who;
  char          *label;

  GType          type;
  gint64         row;
  gboolean       gone;
  const PbField *field;
  PbValue        old;
  PbValue        new;

  char          *what;
  char          *place;
  char          *old_words;
  char          *new_words;
  char          *details;

  GType          subject_type;  /* G_TYPE_INVALID: nothing to show */
  gint64         subject;
  const char    *topic;

  gboolean       can_restore;
  gboolean       first_of_day;
};

/* Whether both tell the same. */
gboolean        pb_history_entry_equal            (PbHistoryEntry *self,
                                                   PbHistoryEntry *other);
void            pb_history_entry_set_first_of_day (PbHistoryEntry *self,
                                                   gboolean        first);
/* What restoring writes: of what was done the old value, of what was undone the new one. */
const PbValue  *pb_history_entry_get_value        (PbHistoryEntry *self);

/* pb-history-names.c: what things are called, also those that are gone; remembers what it read until told to forget. */
typedef struct _PbHistoryNames PbHistoryNames;

/* own: the type of what the history is of, or G_TYPE_INVALID: it goes without saying in the names of other things. */
PbHistoryNames *pb_history_names_new              (PbRegister     *reg,
                                                   GType           own);
void            pb_history_names_free             (PbHistoryNames *self);
void            pb_history_names_forget           (PbHistoryNames *self);
/* The row as it is, or was last; NULL when nothing is known of it. Borrowed. gone may be NULL. */
PbEntity       *pb_history_names_find             (PbHistoryNames *self,
                                                   GType           type,
                                                   gint64          id,
                                                   gboolean       *gone);
/* The row that it belongs to. FALSE when none. */
gboolean        pb_history_names_find_owner       (PbHistoryNames *self,
                                                   GType           type,
                                                   gint64          id,
                                                   GType          *owner_type,
                                                   gint64         *owner);
/* The programme in which it lies; 0 when in none. */
gint64          pb_history_names_find_programme   (PbHistoryNames *self,
                                                   GType           type,
                                                   gint64          id);
/* "Wonen", "Gemeente Emmen"; "" for a thing without a name. Transfer full. */
char           *pb_history_names_dup_title        (PbHistoryNames *self,
                                                   GType           type,
                                                   gint64          id);
/* "Partner “Gemeente Emmen”", "Image". Transfer full. */
char           *pb_history_names_dup_thing        (PbHistoryNames *self,
                                                   GType           type,
                                                   gint64          id);
/* A value in words, whole: an amount, a date, a name; "" for nothing. Transfer full. */
char           *pb_history_names_dup_words        (PbHistoryNames *self,
                                                   const PbField  *field,
                                                   const PbValue  *value);

/* pb-history-step.c: the lines of a step by row. */
typedef struct _PbHistoryStep PbHistoryStep;

/* Whether a row of the type is to be told of. */
typedef gboolean (*PbHistoryScope) (GType     type,
                                    gint64    row,
                                    gpointer  user_data);

/* Takes read. */
PbHistoryStep  *pb_history_step_new               (PbDbStep       *read);
void            pb_history_step_free              (PbHistoryStep  *self);
/* Adds the entries of what the scope has: what came and went first. */
void            pb_history_step_tell              (PbHistoryStep  *self,
                                                   PbHistoryNames *names,
                                                   GType           own_type,
                                                   PbHistoryScope  scope,
                                                   gpointer        user_data,
                                                   GPtrArray      *entries);
/* Whether the step did more than take things away (undone: add them) with the references to them: one of them would not
 * come back whole by itself. */
gboolean        pb_history_step_is_entangled      (PbHistoryStep  *self);
/* The row that the step removed (undone: added) with all that went (came) with it: PbDbRow, the row first. */
GArray         *pb_history_step_collect           (PbHistoryStep  *self,
                                                   GType           type,
                                                   gint64          row);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbHistoryNames, pb_history_names_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbHistoryStep, pb_history_step_free)

G_END_DECLS
