/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-booklet-node.h"
#include "pb-booklet-terms.h"

G_BEGIN_DECLS

/* What a field of the tree is called where two booklets are compared, and how its value is read: a line for each, so that a field
 * that has none is found by a test. Private to the room. */
typedef enum
{
  PB_SAY_PLAIN,        /* as its type is read */
  PB_SAY_DATE,
  PB_SAY_TERM,         /* a key of terms */
  PB_SAY_PROJECT,      /* the id of a project */
  PB_SAY_NOT           /* told nowhere, or elsewhere */
} PbSayingKind;

typedef struct
{
  const char   *field;   /* its name in the table of the tree */
  const char   *label;   /* N_() */
  PbSayingKind  kind;
  PbTermList    terms;
  const char   *topic;   /* NULL: that of what it is in */
} PbFieldSaying;

typedef struct
{
  const char          *element;    /* of the node */
  const char          *key;        /* the field by which two nodes are the same; NULL: the first is the first */
  const char          *shown[5];   /* the fields that say which one it is, the first as its title */
  const PbFieldSaying *fields;
  guint                n_fields;
} PbNodeSaying;

/* NULL when there is none. */
const PbNodeSaying  *pb_saying_of_node  (const PbNodeType   *type);
const PbFieldSaying *pb_saying_of_field (const PbNodeSaying *node,
                                         const char         *field);

G_END_DECLS
