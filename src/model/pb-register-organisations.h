/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-register.h"

G_BEGIN_DECLS

/* Organisations and people, which both programmes share: where they are used, and what is done with more than one row
 * at once. */

/* ---- pb-register-uses.c: what refers to a row, found from the entities' tables of fields */

typedef struct
{
  GType       type;     /* of what is to be gone to: of the row that refers, or of what that belongs to */
  gint64      id;
  const char *topic;    /* the column or child table in it where the reference is; static */
  char       *title;    /* its name */
  char       *detail;   /* what the row is there, in words: "Lead applicant", "Programme · Treasurer authority" */
} PbUse;

/* An array that owns its uses, limit at most, in the order of the entities and within each of its own; without: rows of that
 * type are left out (G_TYPE_INVALID: none). n_uses: how many there are in all. Empty on an error. */
GPtrArray  *pb_register_list_uses        (PbRegister  *self,
                                          GType        type,
                                          gint64       id,
                                          GType        without,
                                          guint        limit,
                                          guint       *n_uses);
/* The first of them in one sentence part: "“Fablab” (Lead applicant), “IT Hub” (Partner) and 3 more"; NULL for none. */
char       *pb_register_describe_uses    (PbRegister  *self,
                                          GType        type,
                                          gint64       id);

/* ---- commands, each one undo step */

/* Two rows of type (PB_TYPE_ORGANISATION, PB_TYPE_PERSON) that are the same: all that refers to gone refers to kept from
 * then on, roles that would be double are joined, fields that are empty in kept are taken from gone, and gone is
 * removed. */
gboolean    pb_register_merge            (PbRegister  *self,
                                          GType        type,
                                          gint64       kept,
                                          gint64       gone,
                                          GError     **error);
/* What that would change, in sentences; an array that owns them. NULL with error. */
GPtrArray  *pb_register_preview_merge    (PbRegister  *self,
                                          GType        type,
                                          gint64       kept,
                                          gint64       gone,
                                          GError     **error);

/* Makes the organisation the lead applicant of the project. Who was that becomes a partner, and so the rule that a project
 * has one from decided on holds all the way. TRUE without a step when it leads already. */
gboolean    pb_register_set_lead_applicant (PbRegister *self,
                                          gint64       project,
                                          gint64       organisation,
                                          GError     **error);

/* Adds the organisation to the project in a role (a key of pb_project_roles); one that is not in the register yet (id 0) is
 * added as well, in the same step. Returns the id of the role; 0 with error. */
gint64      pb_register_add_partner      (PbRegister  *self,
                                          gint64       project,
                                          PbEntity    *organisation,
                                          const char  *role,
                                          GError     **error);

/* Gives a role its contact person, NULL for none; one that is not in the register yet is added as well, of the role's
 * organisation unless it says another, in the same step. */
gboolean    pb_register_set_contact      (PbRegister  *self,
                                          gint64       role,
                                          PbEntity    *person,
                                          GError     **error);

/* In how many projects each organisation has a role (each person is a contact): id (gint64 *) → number; owns its keys. Ids
 * that are not in it: none. */
GHashTable *pb_register_count_projects   (PbRegister  *self,
                                          GType        type);

G_END_DECLS
