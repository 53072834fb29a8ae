/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The one mechanism for the structs of a booklet: a table says of each member what it is and
 * what it is called in XML; freeing, comparing, writing and reading all follow from it, so that
 * a new member is one line. Private to the room. */
typedef enum
{
  PB_NODE_TEXT,      /* char *; optional: NULL when none, else "" */
  PB_NODE_MONEY,     /* gint64 of cents; optional: -1 when none */
  PB_NODE_NUMBER,    /* double; optional: NAN when none */
  PB_NODE_COUNT,     /* guint; optional: 0 when none */
  PB_NODE_YEAR,      /* int; 0 when none */
  PB_NODE_BOOLEAN,   /* gboolean */
  PB_NODE_LANGUAGE,  /* PbLanguage */
  PB_NODE_CONTENT,   /* char *: the hash of bytes that the booklet loads; base64 in XML */
  PB_NODE_NODES,     /* GPtrArray of structs of another table */
  PB_NODE_TEXTS,     /* GPtrArray of char * */
  PB_NODE_AMOUNTS    /* GPtrArray of gint64 *, one for each pillar of the booklet in order */
} PbNodeFieldType;

typedef enum
{
  PB_NODE_ATTRIBUTE = 1 << 0, /* an attribute in XML rather than an element */
  PB_NODE_OPTIONAL  = 1 << 1,
  PB_NODE_TOKEN     = 1 << 2, /* an id, a key, a date, a colour: no text of the user's */
  PB_NODE_REQUIRED  = 1 << 3, /* a text that is written even when it is empty */
  PB_NODE_ONE       = 1 << 4, /* an array that holds one item at most */
  PB_NODE_BODY      = 1 << 5  /* of a project: what pb_booklet_open_project brings */
} PbNodeFieldFlags;

typedef struct _PbNodeType PbNodeType;

typedef struct
{
  const char       *name;           /* of the attribute or the element; of an array's wrapper */
  PbNodeFieldType   type;
  PbNodeFieldFlags  flags;
  gsize             offset;
  const PbNodeType *items;          /* nodes */
  const char       *item;           /* texts, amounts: the element of each */
  const char       *item_attribute; /* texts: the attribute that holds it, NULL: the content;
                                     * amounts: the attribute that names the pillar */
} PbNodeField;

struct _PbNodeType
{
  const char        *element;
  gsize              size;
  const PbNodeField *fields;        /* attributes first, then in the order of the XML */
  guint              n_fields;
  GDestroyNotify     free;
};

#define PB_NODE_MEMBER(node, field, type) (*(type *) ((guint8 *) (node) + (field)->offset))

/* Arrays and texts are there, what is optional is not. */
gpointer pb_node_new   (const PbNodeType *type);
/* The same but for the members of its body, which are NULL and 0. */
gpointer pb_node_new_head   (const PbNodeType *type);
/* Makes those members what they are in a new node; and takes them away again. */
void     pb_node_init_body  (const PbNodeType *type,
                             gpointer          node);
void     pb_node_clear_body (const PbNodeType *type,
                             gpointer          node);
/* NULL-safe. */
void     pb_node_free  (const PbNodeType *type,
                        gpointer          node);
gboolean pb_node_equal (const PbNodeType *type,
                        gconstpointer     a,
                        gconstpointer     b);
/* Of one member alone. */
gboolean pb_node_members_equal (const PbNodeField *field,
                                gconstpointer      a,
                                gconstpointer      b);
/* The table of the whole booklet, of a project, and of the small structs that have no
 * constructor of their own. */
extern const PbNodeType pb_booklet_node;
extern const PbNodeType pb_booklet_project_node;
extern const PbNodeType pb_booklet_amount_node;
extern const PbNodeType pb_booklet_partner_node;
extern const PbNodeType pb_booklet_contact_node;
extern const PbNodeType pb_booklet_measurement_node;
extern const PbNodeType pb_booklet_image_node;
extern const PbNodeType pb_booklet_link_node;
extern const PbNodeType pb_booklet_phase_count_node;
extern const PbNodeType pb_booklet_left_out_node;
extern const PbNodeType pb_booklet_amount_change_node;

G_END_DECLS
