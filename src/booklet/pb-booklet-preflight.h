/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-booklet.h"
#include "pb-register.h"

G_BEGIN_DECLS

/* What there is to say of an edition before it is adopted (PRODUCT 3): what stands in the way, what to look at, and which
 * personal data it would publish. */
typedef enum
{
  PB_PREFLIGHT_BLOCKER,      /* must be mended: no summary, consent that has ended … */
  PB_PREFLIGHT_WARNING       /* may be meant: an over-long text, no foreword … */
} PbPreflightSeverity;

typedef struct
{
  PbPreflightSeverity  severity;
  GType                type;       /* of the thing to go to, as of pb_navigate_to */
  gint64               id;
  const char          *topic;      /* the column or child table; static */
  char                *about;      /* its name */
  char                *text;       /* translated: what is wrong, and the remedy */
} PbPreflightFinding;

/* One person, or one maker of an image, as the edition would name them. */
typedef struct
{
  GType    type;
  gint64   id;
  char    *name;
  char    *data;                   /* translated: "Function, e-mail, telephone" */
  char    *where;                  /* the projects, "WO-03, WO-04" */
} PbPreflightPerson;

typedef struct
{
  GPtrArray *findings;             /* PbPreflightFinding: blockers first, then in the order of the booklet */
  GPtrArray *people;               /* PbPreflightPerson by name */
  guint      n_blockers;
} PbPreflight;

/* reg should be a snapshot where others may write. */
PbPreflight *pb_booklet_preflight_run  (PbRegister    *reg,
                                        gint64         edition,
                                        GCancellable  *cancellable,
                                        GError       **error);
void         pb_booklet_preflight_free (PbPreflight   *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbPreflight, pb_booklet_preflight_free)

G_END_DECLS
