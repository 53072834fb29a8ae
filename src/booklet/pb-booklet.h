/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>
#include "pb-language.h"

G_BEGIN_DECLS

/* Gives the bytes of that hash; transfer full. NULL with error. */
typedef GBytes *(*PbBookletLoader) (gpointer     data,
                                    const char  *hash,
                                    GError     **error);

/* One booklet as an immutable tree: what an edition says, before it is XML, HTML or pages. Built
 * whole by pb-booklet-builder or pb-booklet-reader, then only read; reference counted. Texts are
 * never NULL unless said so; amounts are euro cents; dates are ISO text. Arrays own what they
 * hold.
 *
 * Only what is public stands in it: what is not here cannot be published by any writer. */

typedef struct
{
  char   *name;
  gint64  amount;
} PbBookletAmount;

typedef struct
{
  char   *name;
  char   *role;            /* key: lead-applicant, partner … */
  char   *country;         /* ISO 3166, "NL" */
  char   *kind;            /* key of pb_organisation_kinds, or NULL */
  char   *cbs_code;        /* NULL unless a municipality or a province */
} PbBookletPartner;

typedef struct
{
  char   *name;            /* only persons marked public */
  char   *function;
  char   *organisation;    /* NULL when none */
  char   *email;           /* NULL when none */
  char   *telephone;       /* NULL when none */
} PbBookletContact;

typedef struct
{
  char   *date;
  double  value;
  char   *note;
} PbBookletMeasurement;

typedef struct
{
  char      *name;
  char      *unit;
  gboolean   higher_is_better;
  double     baseline;       /* NAN when none */
  int        baseline_year;  /* 0 when none */
  double     target;         /* NAN when none */
  int        target_year;    /* 0 when none */
  char      *source;         /* NULL when none */
  char      *well_being_theme; /* its name, or NULL */
  GPtrArray *measurements;   /* PbBookletMeasurement, by date; the last one is what was realised */
} PbBookletIndicator;

typedef struct
{
  char *kind;              /* website, video, document */
  char *title;
  char *url;
} PbBookletLink;

typedef struct
{
  char     *media_type;       /* "image/png" or "image/jpeg" */
  guint     width;            /* in pixels */
  guint     height;
  gboolean  decorative;       /* says nothing: no alternative text is read out */
  char     *alternative_text;
  char     *caption;
  char     *credit;           /* who made it */
  char     *content;          /* the SHA-256 of its bytes: pb_booklet_load_content */
} PbBookletImage;

/* Of a booklet that is opened to be written, a project is whole only while it is open (pb_booklet_open_project): otherwise what
 * follows is there up to the line, and the rest is NULL. */
typedef struct
{
  char      *id;             /* "p-" and the uuid: anchor in HTML, xml:id in XML */
  char      *code;
  char      *name;
  char      *phase;          /* key */
  char      *badge;          /* new, continued, running or completed, by comparison with the previous edition
                              * (pb-booklet-badges.h); NULL when it has none */
  char      *parent;         /* id of the project it is part of, or NULL; only when that one is in
                              * the booklet */
  char      *continues;      /* id of the project it follows, likewise */
  gint64     awarded;        /* the sum of its awards */

  /* ---- the rest */
  char      *theme;          /* name of its theme */
  char      *start;          /* actual where known, else planned; NULL when neither */
  char      *end;
  char      *summary;
  char      *description;    /* paragraphs parted by an empty line */
  char      *intended_result;
  char      *target_group;
  GPtrArray *partners;       /* PbBookletPartner; the lead applicant first */
  GPtrArray *contacts;       /* PbBookletContact */
  GPtrArray *awards;         /* PbBookletAmount by source, in the sources' order, no zeros */
  GPtrArray *indicators;     /* PbBookletIndicator */
  GPtrArray *images;         /* PbBookletImage: described or decorative, and consented with */
  GPtrArray *links;          /* PbBookletLink */
  GPtrArray *cross_cutting_themes; /* char *: names */

  /*< private >*/
  const struct _PbBookletPillar *pillar;
  guint      place;          /* in reading order */
} PbBookletProject;

typedef struct
{
  char      *id;             /* "t-" and the uuid */
  char      *name;
  char      *goal;
  guint      depth;          /* 1 to 3 */
  GPtrArray *projects;       /* PbBookletProject */
} PbBookletTheme;

typedef struct _PbBookletPillar
{
  char      *id;             /* "l-" and the uuid */
  char      *code;
  char      *name;
  char      *colour;         /* "#rrggbb" */
  char      *introduction;
  gint64     awarded;        /* of the projects in this booklet */
  gint64     ceiling;        /* -1 when none */
  guint      n_projects;
  GPtrArray *themes;         /* PbBookletTheme in reading order: sub-themes follow their parent;
                              * only those with projects in or below them */
} PbBookletPillar;

typedef struct
{
  char      *key;            /* group of phases: idea, preparation, decided, running, completed,
                              * stopped */
  guint      n_projects;
} PbBookletPhaseCount;

typedef struct
{
  char      *name;           /* of the source */
  char      *counts_as;      /* key of pb_source_kinds */
  gint64     awarded;        /* over the projects in this booklet */
  GPtrArray *by_pillar;      /* gint64 *, one for each pillar in order */
} PbBookletSourceTotal;

typedef struct
{
  char      *name;
  char      *cbs_code;       /* may be "" */
  GPtrArray *projects;       /* char *: ids of the projects it has a role in, in reading order */
} PbBookletMunicipality;

typedef struct
{
  char      *name;
  GPtrArray *projects;       /* char *: ids */
} PbBookletCrossCutting;

/* A project of the previous edition that is not in this one, as that edition had it. */
typedef struct
{
  char      *code;
  char      *name;
  gint64     awarded;
} PbBookletLeftOut;

/* What is awarded to a project that is in both editions. */
typedef struct
{
  char      *project;        /* its id */
  gint64     before;
  gint64     after;
} PbBookletAmountChange;

/* What is new since the previous adopted edition. Ids in reading order. */
typedef struct
{
  guint      edition_number; /* of the previous edition, and so on */
  char      *edition_title;
  char      *reference_date;
  guint      n_projects;
  gint64     awarded;
  GPtrArray *added;          /* char *: ids of projects that were not in it */
  GPtrArray *continued;      /* char *: ids of those that go on: more time, more money, or the sequel of one */
  GPtrArray *completed;      /* char *: ids of those that were not completed then and are now */
  GPtrArray *left_out;       /* PbBookletLeftOut */
  GPtrArray *amounts;        /* PbBookletAmountChange, those that differ */
} PbBookletNews;

typedef struct
{
  PbLanguage language;       /* of headings, amounts and dates */
  char      *programme_code;
  guint      edition_number; /* 0: the programme as it stands, which is no edition: the next four are NULL then */
  char      *status;         /* draft, adopted */
  char      *edition_title;
  char      *reference_date; /* of what day it tells */
  char      *adopted_on;     /* NULL while it is a draft */
  char      *foreword;       /* "" when none; paragraphs parted by an empty line, as everywhere */
  char      *imprint;        /* likewise */
  GPtrArray *cover;          /* at most one PbBookletImage */
  char      *accent_colour;  /* the house style: "#rrggbb", or NULL: that of the first pillar */
  char      *font;           /* the name of a family, or NULL: the writers' own */
  GPtrArray *logo;           /* at most one PbBookletImage */
  char      *title;          /* the programme's name */
  char      *goal;
  char      *start;          /* NULL when not known */
  char      *end;
  gint64     central_contribution;   /* -1 when not known */
  gint64     regional_contribution;  /* -1 when not known */
  char      *ministry;
  char      *treasurer;      /* NULL when none */
  guint      n_projects;
  gint64     awarded;
  GPtrArray *phases;         /* PbBookletPhaseCount, groups without projects too */
  GPtrArray *sources;        /* PbBookletSourceTotal, those with an award in this booklet */
  GPtrArray *pillars;        /* PbBookletPillar, in order; those without projects too */
  GPtrArray *cross_cutting;  /* PbBookletCrossCutting */
  GPtrArray *municipalities; /* PbBookletMunicipality by name */
  GPtrArray *news;           /* at most one PbBookletNews; none without a previous adopted edition */

  /*< private >*/
  GHashTable *by_id;         /* char * → PbBookletProject, borrowed */
  GPtrArray  *in_order;      /* PbBookletProject in reading order, borrowed */
  GHashTable *contents;      /* char * hash → GBytes, of what the loader does not know */
  PbBookletLoader loader;    /* or NULL */
  gpointer    loader_data;
  GDestroyNotify loader_destroy;
  struct _PbBookletFilling *filling;  /* NULL: every project is whole */
  gatomicrefcount ref_count;
} PbBooklet;

PbBooklet  *pb_booklet_new   (void);   /* empty, for builder and reader to fill */
PbBooklet  *pb_booklet_ref   (PbBooklet *self);
void        pb_booklet_unref (PbBooklet *self);

/* New empty nodes, with their arrays. */
PbBookletPillar       *pb_booklet_pillar_new       (void);
PbBookletTheme        *pb_booklet_theme_new        (void);
PbBookletProject      *pb_booklet_project_new      (void);
PbBookletIndicator    *pb_booklet_indicator_new    (void);
PbBookletSourceTotal  *pb_booklet_source_total_new (void);
PbBookletMunicipality *pb_booklet_municipality_new (void);
PbBookletCrossCutting *pb_booklet_cross_cutting_new (void);
PbBookletNews         *pb_booklet_news_new          (void);

/* The bytes of an image are not in the tree, so that a booklet of a thousand images never holds more than the one that
 * is being written: a booklet that was built reads them from its register when they are asked for, on the thread that
 * opened it. One that was read has them from pb_booklet_add_content, which gives their hash; transfer full. */
void    pb_booklet_set_loader   (PbBooklet       *self,
                                 PbBookletLoader  loader,
                                 gpointer         data,
                                 GDestroyNotify   destroy);
char   *pb_booklet_add_content  (PbBooklet       *self,
                                 GBytes          *bytes);
/* Transfer full. An error names the project whose image it is. */
GBytes *pb_booklet_load_content (const PbBooklet *self,
                                 const char      *hash,
                                 GError         **error);

/* Gives n projects that follow each other, from place first on, the rest of their members, which are empty. FALSE with error. */
typedef gboolean (*PbBookletFiller) (gpointer                  data,
                                     PbBookletProject *const  *projects,
                                     guint                     first,
                                     guint                     n,
                                     GError                  **error);

/* So that a booklet of ten thousand projects never holds more than a few of them: of one that is opened rather than built,
 * projects are whole one batch at a time, in the order in which they are written. On the thread that opened it. */
void     pb_booklet_set_filler   (PbBooklet               *self,
                                  PbBookletFiller          filler,
                                  gpointer                 data,
                                  GDestroyNotify           destroy);
/* Makes the project whole until another one is opened. Nothing to do in a booklet that was built or read. */
gboolean pb_booklet_open_project (const PbBooklet         *self,
                                  const PbBookletProject  *project,
                                  GError                 **error);
/* Makes all projects whole, for good. */
gboolean pb_booklet_fill         (PbBooklet               *self,
                                  GCancellable            *cancellable,
                                  GError                 **error);

/* Called once by builder and reader when the tree is whole: indexes the projects by id. */
void                    pb_booklet_seal         (PbBooklet       *self);
/* NULL when there is no such project. */
const PbBookletProject *pb_booklet_get_project  (const PbBooklet *self,
                                                 const char      *id);
/* The pillar in which the project with that id stands; NULL when there is none. */
const PbBookletPillar  *pb_booklet_get_pillar_of (const PbBooklet *self,
                                                 const char      *id);
/* The image of cover or logo, or NULL. */
const PbBookletImage   *pb_booklet_get_single_image (const GPtrArray *images);
/* All images, cover and logo first, then in reading order: PbBookletImage, borrowed. Transfer container. Of a booklet whose projects
 * are whole, as pb_booklet_equal is. */
GPtrArray              *pb_booklet_list_images  (const PbBooklet *self);
/* The news, or NULL. */
const PbBookletNews    *pb_booklet_get_news     (const PbBooklet *self);
/* The colour of the house style: never NULL. */
const char             *pb_booklet_get_accent_colour (const PbBooklet *self);
/* What of the source was awarded to projects of that pillar, by its place in the booklet. */
gint64                  pb_booklet_source_get_amount (const PbBookletSourceTotal *source,
                                                 guint                       pillar);
/* The projects that are part of the one with that id, and those that continue it, in reading order: adds to tables of const
 * char *id → GPtrArray of PbBookletProject, borrowed. */
void                    pb_booklet_collect_relations (const PbBooklet *self,
                                                 GHashTable      *sub_projects,
                                                 GHashTable      *followers);
/* The lead applicant, or NULL. */
const PbBookletPartner *pb_booklet_project_get_lead (const PbBookletProject *project);

/* Whether both say the same, field by field. */
gboolean                pb_booklet_equal        (const PbBooklet *a,
                                                 const PbBooklet *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbBooklet, pb_booklet_unref)

G_END_DECLS
