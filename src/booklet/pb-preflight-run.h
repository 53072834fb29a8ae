/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-booklet-preflight.h"
#include "pb-booklet-rows.h"
#include "pb-preflight-characters.h"

G_BEGIN_DECLS

/* One run of the pre-flight, shared by the files that it is made of. Private to the room. */
typedef struct
{
  PbPreflight   *result;
  PbRegister    *reg;
  PbEntity      *edition;
  gint64         id;               /* of the edition */
  gint64         programme;
  const char    *reference_date;   /* ISO */
  const char    *today;            /* ISO */
  PbBookletRows *rows;
  GPtrArray     *projects;         /* PbEntity: those that are in it, in the order of the booklet */
  GHashTable    *included;         /* PbEntity: the same, as a set */
  GHashTable    *by_uuid;          /* char * → PbEntity of every project of the programme, borrowed */
  PbBooklet     *booklet;          /* NULL: it could not be built */
  PbPrintable   *printable;
  GHashTable    *contents;         /* char * hash → whether its bytes are sound, GINT_TO_POINTER */
  GCancellable  *cancellable;
} PbPreflightRun;

/* Adds a finding; topic static, format translated. */
void  pb_preflight_tell (PbPreflightRun      *run,
                         PbPreflightSeverity  severity,
                         GType                type,
                         gint64               id,
                         const char          *topic,
                         const char          *about,
                         const char          *format,
                         ...) G_GNUC_PRINTF (7, 8);
/* "WO-03 Proeftuin Emmerhout"; transfer full. */
char *pb_preflight_name_project (PbEntity *project);
gboolean pb_preflight_is_public (PbEntity *project);
/* NULL for what is not in the register any more. */
PbEntity *pb_preflight_find_project (PbPreflightRun *run,
                                     const char     *booklet_id);
/* Whether the text reads well: not so long that no page holds it, and every character one that can be printed; tells what does
 * not. */
void  pb_preflight_check_line (PbPreflightRun *run,
                               GType           type,
                               gint64          id,
                               const char     *topic,
                               const char     *about,
                               const char     *text);
/* Likewise for a text of any length. */
void  pb_preflight_check_text (PbPreflightRun *run,
                               GType           type,
                               gint64          id,
                               const char     *topic,
                               const char     *about,
                               const char     *text);
/* The images of a project or of the edition. */
void  pb_preflight_check_images (PbPreflightRun  *run,
                                 GType            type,
                                 gint64           id,
                                 const char      *about,
                                 const GPtrArray *images);

/* pb-preflight-edition.c */
void  pb_preflight_check_edition  (PbPreflightRun *run);
void  pb_preflight_check_pillars  (PbPreflightRun *run);
/* pb-preflight-projects.c */
void  pb_preflight_check_projects (PbPreflightRun *run);
/* pb-preflight-money.c */
void  pb_preflight_check_money    (PbPreflightRun *run);
/* build_error: why the booklet could not be built. */
void  pb_preflight_tell_unbuilt   (PbPreflightRun *run,
                                   const GError   *build_error);
/* pb-preflight-people.c */
void  pb_preflight_check_people   (PbPreflightRun *run);
void  pb_preflight_list_people    (PbPreflightRun *run);

/* A sum that a tree says otherwise than its parts add up to. */
typedef struct
{
  const char *id;      /* of the project ("p-…"), the pillar ("l-…"), borrowed; NULL: the booklet */
  char       *text;    /* translated */
} PbWrongSum;

/* What in the booklet does not add up in itself: PbWrongSum; transfer full. */
GPtrArray *pb_preflight_list_wrong_sums (const PbBooklet *booklet);

G_END_DECLS
