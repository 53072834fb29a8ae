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

/* The topic of a finding for which more projects are to be selected: no field, but the action edition.select-projects. */
#define PB_PREFLIGHT_SELECT "select-projects"

typedef struct
{
  PbPreflightSeverity  severity;
  GType                type;       /* of the thing to go to, as of pb_navigate_to */
  gint64               id;
  const char          *topic;      /* the column or child table; static */
  gint64               row;        /* the id in the child table of what it is about, an image; 0: none in particular */
  char                *about;      /* its name */
  char                *text;       /* translated: what is wrong, and the remedy */
} PbPreflightFinding;

/* One person, or one maker of an image, as the edition would name them. */
typedef struct
{
  GType    type;                   /* of the person; of the project or the edition with the image */
  gint64   id;
  char    *name;
  char    *data;                   /* translated: "Function, e-mail, telephone" */
  char    *where;                  /* the projects, "WO-03, WO-04" */
} PbPreflightPerson;

typedef struct
{
  GPtrArray *findings;             /* PbPreflightFinding: blockers first, then in the order of the booklet; those about one
                                    * thing (type, id) stand together */
  GPtrArray *people;               /* PbPreflightPerson by name */
  guint      n_blockers;
  gboolean   is_built;             /* there is a booklet; if not, nobody knows whom it would name */
} PbPreflight;

/* reg should be a snapshot where others may write. What an edition that is no draft would publish was published: the
 * people are those of its frozen booklet, and the only finding is that there is none. An error is one of reading; that the booklet cannot be built is a
 * finding. */
PbPreflight *pb_booklet_preflight_run  (PbRegister    *reg,
                                        gint64         edition,
                                        GCancellable  *cancellable,
                                        GError       **error);
void         pb_booklet_preflight_free (PbPreflight   *self);

/* On a worker, from a snapshot of its own. */
void         pb_booklet_preflight_run_async  (PbRegister           *reg,
                                              gint64                edition,
                                              GCancellable         *cancellable,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);
PbPreflight *pb_booklet_preflight_run_finish (GAsyncResult         *result,
                                              GError              **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbPreflight, pb_booklet_preflight_free)

G_END_DECLS
