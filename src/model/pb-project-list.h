/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-project-query.h"

G_BEGIN_DECLS

/* One line of the project list, read when it is looked at. Immutable: an edit replaces it. */
#define PB_TYPE_PROJECT_ROW (pb_project_row_get_type ())
G_DECLARE_FINAL_TYPE (PbProjectRow, pb_project_row, PB, PROJECT_ROW, GObject)

gint64      pb_project_row_get_id         (PbProjectRow *self);
const char *pb_project_row_get_code       (PbProjectRow *self);
const char *pb_project_row_get_name       (PbProjectRow *self);
const char *pb_project_row_get_phase      (PbProjectRow *self);   /* key, pb-phase.h */
gint64      pb_project_row_get_pillar     (PbProjectRow *self);
gint64      pb_project_row_get_awarded    (PbProjectRow *self);   /* cents */
/* Name of the lead applicant, or NULL. */
const char *pb_project_row_get_lead       (PbProjectRow *self);
gboolean    pb_project_row_is_public      (PbProjectRow *self);
gint64      pb_project_row_get_theme      (PbProjectRow *self);
const char *pb_project_row_get_theme_name (PbProjectRow *self);
/* What was, or else what is planned; ISO, may be partial; NULL: not known. */
const char *pb_project_row_get_start      (PbProjectRow *self);
const char *pb_project_row_get_end        (PbProjectRow *self);

/* A GListModel of PbProjectRow: holds the ids of a query's result and reads rows by the page as they are looked at, so that
 * ten and a hundred thousand projects open equally fast. For another query make a new one (GTK 4.8 reads every item that an old
 * one adds); after an edit, refresh it. */
#define PB_TYPE_PROJECT_LIST (pb_project_list_get_type ())
G_DECLARE_FINAL_TYPE (PbProjectList, pb_project_list, PB, PROJECT_LIST, GObject)

PbProjectList *pb_project_list_new        (PbRegister           *reg,
                                           const PbProjectQuery *query,
                                           GError              **error);
/* Follows an edit: runs the query again and tells by items-changed only what differs, so that a list on the screen keeps
 * its place: a row that changed as 1 removed and 1 added, else the stretch between the rows that are the same
 * at both ends. changes: from the register's "changed". */
gboolean       pb_project_list_refresh    (PbProjectList        *self,
                                           PbRegisterChanges    *changes,
                                           GError              **error);
/* The position of a project, or G_MAXUINT. */
guint          pb_project_list_find       (PbProjectList        *self,
                                           gint64                project);

/* Of the project at the position; reads no row. */
gint64         pb_project_list_get_id     (PbProjectList        *self,
                                           guint                 position);

/* How many there are, and the sum of what is awarded to them in cents: as pb_project_query_total, without asking again what is
 * costly to find out. */
gboolean       pb_project_list_total      (PbProjectList        *self,
                                           gint64               *count,
                                           gint64               *awarded,
                                           GError              **error);

G_END_DECLS
