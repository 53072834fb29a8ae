/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-completeness.h"

G_BEGIN_DECLS

/* What needs attention over a programme: what the booklet lacks, and projects that run on after their end or of which
 * nothing changed for PB_SILENT_DAYS. An immutable value, read whole. */
#define PB_SILENT_DAYS 90

/* The gaps of pb-completeness.h, and these. */
enum
{
  PB_ATTENTION_PAST_END = PB_N_GAPS,  /* running after its end */
  PB_ATTENTION_SILENT,                /* should be going on (from preparation until completed) and is not touched */
  PB_N_ATTENTIONS
};

typedef struct
{
  gint64    id;
  char     *code;
  char     *name;
  char     *phase;        /* key */
  gboolean  is_public;
} PbAttentionProject;

typedef struct
{
  guint      kind;        /* PbGap or PB_ATTENTION_… */
  GPtrArray *projects;    /* PbAttentionProject in the order of their codes, borrowed; never empty */
} PbAttentionGroup;

typedef struct
{
  GPtrArray *groups;      /* PbAttentionGroup, what weighs most first; only those with projects */
  GPtrArray *projects;    /* PbAttentionProject: each that is in a group, once */
  guint      n_incomplete; /* projects of which the booklet lacks something: what the list's filter finds */
  gatomicrefcount ref_count;
} PbAttention;

/* Of the programme's projects as they stand today. */
PbAttention *pb_attention_read       (PbRegister               *reg,
                                      gint64                    programme,
                                      GError                  **error);
PbAttention *pb_attention_ref        (PbAttention              *self);
void         pb_attention_unref      (PbAttention              *self);

/* The kind at place (below PB_N_ATTENTIONS), what weighs most first. */
guint        pb_attention_get_kind   (guint                     place);
/* "No public summary", for a heading; translated, static. */
const char  *pb_attention_get_title  (guint                     kind);
/* Why it stands there: "Nothing changed for 412 days." Asks the register how many; transfer full. */
char        *pb_attention_describe   (PbRegister               *reg,
                                      guint                     kind,
                                      const PbAttentionProject *project);
/* Days since the last change of a project that is silent (PRODUCT 2.1), by the journal and the phase history; -1 when it is
 * not silent, or nothing is known. */
int          pb_attention_count_days (PbRegister               *reg,
                                      gint64                    project);
/* The column or child table to go to. Static. */
const char  *pb_attention_get_topic  (guint                     kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbAttention, pb_attention_unref)

G_END_DECLS
