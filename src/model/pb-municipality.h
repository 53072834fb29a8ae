/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-register.h"

G_BEGIN_DECLS

/* What a municipality (or a province) gets, pays and leads in a programme. Immutable values; amounts are euro cents. */
typedef struct
{
  gint64    id;
  char     *code;
  char     *name;
  char     *phase;        /* key */
  gint64    awarded;      /* to the project, from all sources */
  gint64    pays;         /* the funding plan's lines from its sources */
  gboolean  leads;        /* it is the lead applicant */
  gboolean  has_role;     /* any role; FALSE: it only pays */
} PbMunicipalityProject;

typedef struct
{
  gint64     id;          /* of the organisation */
  char      *name;
  char      *kind;        /* municipality or province */
  char      *cbs_code;    /* may be "" */
  guint      n_projects;  /* in which it has a role */
  guint      n_led;       /* of those: as lead applicant */
  gint64     awarded;     /* to the projects in which it has a role */
  gint64     awarded_led; /* to those that it leads */
  gint64     contribution; /* to the programme, from its sources; -1 when not known */
  gint64     pays;        /* lines from its sources, over all projects */
  GPtrArray *projects;    /* PbMunicipalityProject in reading order */

  /*< private >*/
  GHashTable *by_id;      /* gint64 * → PbMunicipalityProject, borrowed */
} PbMunicipality;

/* All that have a role in a project of the programme, or a source of it: municipalities by name, then provinces by name.
 * public_only: by the published projects alone, as in the booklet's index. Owns its values (PbMunicipality). */
GPtrArray *pb_municipality_list (PbRegister  *reg,
                                 gint64       programme,
                                 gboolean     public_only,
                                 GError     **error);

G_END_DECLS
