/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-field.h"

G_BEGIN_DECLS

/* A row of the register as an object: the one mechanism that all entities share. A subclass is a table of fields
 * and nothing else; its properties are installed from it. Properties by type of field:
 *   text, date, choice, colour, address → string (NULL when not known)
 *   boolean → boolean      reference → int64 (0 when none)
 *   integer, money → int64 (PB_INTEGER_NONE when not known)      real → double (NAN when not known)
 * Setting a property checks nothing; the register refuses on saving what pb_entity_check refuses. */
#define PB_TYPE_ENTITY (pb_entity_get_type ())
G_DECLARE_DERIVABLE_TYPE (PbEntity, pb_entity, PB, ENTITY, GObject)

#define PB_INTEGER_NONE G_MININT64

typedef struct _PbEntityInfo PbEntityInfo;

/* Adds a problem (pb_problems_add) for each rule over several fields of one entity that does not hold. Pure. */
typedef void (*PbEntityRules) (PbEntity  *entity,
                               GPtrArray *problems);

struct _PbEntityInfo
{
  const char    *table;
  const char    *noun;        /* NC_("entity", "pillar"): in sentences, lower case */
  const char    *heading;     /* NC_("entity heading", "Pillar"): alone, and in labels of steps */
  const char    *owner;       /* column of the row it belongs to (programme, pillar, project …), or NULL */
  const char    *within;      /* a second column that siblings share (parent of a theme), or NULL */
  const char    *order;       /* column that orders the siblings: "position", "name_key", "date"; NULL: id */
  const char    *title;       /* column that names it in labels and messages, or NULL */
  const PbField *fields;
  guint          n_fields;
  PbEntityRules  rules;       /* or NULL */
  gboolean       read_only;   /* a list that the program brings: users choose from it; the schema refuses edits */
};

struct _PbEntityClass
{
  GObjectClass        parent_class;
  const PbEntityInfo *info;   /* set by pb_entity_class_install */
  gpointer            padding[4];
};

/* In a subclass's class_init: installs one property per field. */
void                pb_entity_class_install (PbEntityClass      *klass,
                                             const PbEntityInfo *info);

/* Declares and defines an entity whose class_init is nothing but its table:
 *   PB_DECLARE_ENTITY (PbPillar, pb_pillar, PILLAR)     in the header
 *   PB_DEFINE_ENTITY (PbPillar, pb_pillar, &info)       in the source */
#define PB_DECLARE_ENTITY(Type, type, TYPE) \
  G_DECLARE_FINAL_TYPE (Type, type, PB, TYPE, PbEntity)
#define PB_DEFINE_ENTITY(Type, type, entity_info) \
  struct _##Type { PbEntity parent_instance; }; \
  G_DEFINE_FINAL_TYPE (Type, type, PB_TYPE_ENTITY) \
  static void type##_class_init (Type##Class *klass) { pb_entity_class_install (PB_ENTITY_CLASS (klass), entity_info); } \
  static void type##_init (Type *self) {}

const PbEntityInfo *pb_entity_type_get_info (GType               type);
const PbEntityInfo *pb_entity_get_info      (PbEntity           *self);

/* The field of that column; NULL when there is none. */
const PbField      *pb_entity_info_get_field (const PbEntityInfo *info,
                                              const char         *column);

/* Translated noun and heading. */
const char         *pb_entity_info_get_noun    (const PbEntityInfo *info);
const char         *pb_entity_info_get_heading (const PbEntityInfo *info);

/* A new entity with the defaults of its fields; not in any register yet (id 0). */
PbEntity           *pb_entity_new           (GType               type);
PbEntity           *pb_entity_copy          (PbEntity           *self);
/* Takes the values of other (same type), and what of them is an edit that is not saved, notifying each property that changes. */
void                pb_entity_assign        (PbEntity           *self,
                                             PbEntity           *other);

/* Read-only property "id": 0 while not in a register. */
gint64              pb_entity_get_id        (PbEntity           *self);

/* By column. get_text never gives NULL ("" for NULL); get_integer and get_reference give 0 for NULL;
 * get_value is borrowed until the next set. */
const PbValue      *pb_entity_get_value     (PbEntity           *self,
                                             const char         *column);
gboolean            pb_entity_is_null       (PbEntity           *self,
                                             const char         *column);
const char         *pb_entity_get_text      (PbEntity           *self,
                                             const char         *column);
gint64              pb_entity_get_integer   (PbEntity           *self,
                                             const char         *column);
double              pb_entity_get_real      (PbEntity           *self,
                                             const char         *column);
gboolean            pb_entity_get_boolean   (PbEntity           *self,
                                             const char         *column);
void                pb_entity_set_value     (PbEntity           *self,
                                             const char         *column,
                                             const PbValue      *value);
void                pb_entity_set_text      (PbEntity           *self,
                                             const char         *column,
                                             const char         *text);
void                pb_entity_set_integer   (PbEntity           *self,
                                             const char         *column,
                                             gint64              integer);

/* Its name for labels and messages: the title field ("Wonen"), or the noun where that is empty. */
const char         *pb_entity_get_title     (PbEntity           *self);

/* Each field by itself (pb_field_check) and the entity's rules; problems are PbProblem. Empty when all is well. Looks at
 * no other row: what is unique is told when saving. */
GPtrArray          *pb_entity_check         (PbEntity           *self);

G_END_DECLS
