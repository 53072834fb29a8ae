/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "pb-project-query.h"

G_BEGIN_DECLS

typedef enum
{
  PB_FILTER_PHASE,
  PB_FILTER_THEME,
  PB_FILTER_ORGANISATION,
  PB_FILTER_MUNICIPALITY,
  PB_FILTER_CROSS_CUTTING_THEME,
  PB_FILTER_DECISION,
  PB_FILTER_INCOMPLETE,
  PB_N_FILTERS
} PbFilterKind;

/* What can be chosen for a kind of filter. */
#define PB_TYPE_FILTER_CHOICE (pb_filter_choice_get_type ())
G_DECLARE_FINAL_TYPE (PbFilterChoice, pb_filter_choice, PB, FILTER_CHOICE, GObject)

const char *pb_filter_choice_get_value (PbFilterChoice *self);
const char *pb_filter_choice_get_label (PbFilterChoice *self);
/* Whether each word of the search is in its label, whatever case and accents. */
gboolean    pb_filter_choice_matches   (PbFilterChoice *self,
                                        const char     *search);

/* What the project list is filtered by, one choice a kind. Kept for each programme, by its uuid, in the settings. What a filter
 * refers to and is no longer there is filtered by no longer. Signal "changed" (). */
#define PB_TYPE_PROJECT_FILTER (pb_project_filter_get_type ())
G_DECLARE_FINAL_TYPE (PbProjectFilter, pb_project_filter, PB, PROJECT_FILTER, GObject)

PbProjectFilter *pb_project_filter_new           (PbRegister           *reg);

/* Takes up what the programme was filtered by last; tells no change. */
void             pb_project_filter_set_programme (PbProjectFilter      *self,
                                                  gint64                programme);

/* value: of a choice; NULL: not filtered by it. For incomplete any value stands for yes. */
const char      *pb_project_filter_get           (PbProjectFilter      *self,
                                                  PbFilterKind          kind);
void             pb_project_filter_set           (PbProjectFilter      *self,
                                                  PbFilterKind          kind,
                                                  const char           *value);
gboolean         pb_project_filter_is_empty      (PbProjectFilter      *self);
void             pb_project_filter_clear         (PbProjectFilter      *self);

/* Fills in the conditions, whose texts stay the filter's. */
void             pb_project_filter_apply         (PbProjectFilter      *self,
                                                  PbProjectQuery       *query);
/* Filters by what the query does, and by nothing else. */
void             pb_project_filter_take          (PbProjectFilter      *self,
                                                  const PbProjectQuery *query);

/* "Phase", translated. */
const char      *pb_filter_kind_get_label        (PbFilterKind          kind);
/* What is chosen: "Running"; NULL: nothing. Transfer full. */
char            *pb_project_filter_describe      (PbProjectFilter      *self,
                                                  PbFilterKind          kind);
/* All that is chosen: "Phase: Running · Theme: Energy"; "" when nothing is. Transfer full. */
char            *pb_project_filter_describe_all  (PbProjectFilter      *self);
/* Of PbFilterChoice, in the order of the thing; for incomplete there are none. Transfer full. */
GListModel      *pb_project_filter_list_choices  (PbProjectFilter      *self,
                                                  PbFilterKind          kind);

G_END_DECLS
