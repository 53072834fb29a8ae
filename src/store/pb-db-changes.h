/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* What one commit changed: rows by table. Immutable once emitted; reference counted. */
typedef struct _PbDbChanges PbDbChanges;

#define PB_TYPE_DB_CHANGES (pb_db_changes_get_type ())
GType        pb_db_changes_get_type (void);

PbDbChanges *pb_db_changes_new      (void);
/* A set that says that anything may have changed. */
PbDbChanges *pb_db_changes_new_all  (void);
PbDbChanges *pb_db_changes_ref      (PbDbChanges *self);
void         pb_db_changes_unref    (PbDbChanges *self);
/* The set tells of what another process did. */
void         pb_db_changes_set_elsewhere (PbDbChanges *self);
gboolean     pb_db_changes_is_elsewhere  (PbDbChanges *self);
void         pb_db_changes_add      (PbDbChanges *self,
                                     const char  *table,
                                     gint64       row);

gboolean     pb_db_changes_is_empty (PbDbChanges *self);
/* Whether any row of the table changed. */
gboolean     pb_db_changes_has_table (PbDbChanges *self,
                                      const char  *table);
gboolean     pb_db_changes_has_row  (PbDbChanges *self,
                                     const char  *table,
                                     gint64       row);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbDbChanges, pb_db_changes_unref)

G_END_DECLS
