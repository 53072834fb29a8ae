/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* One cell of a row, as SQLite has it: nothing, an integer, a real or a text. */
typedef enum
{
  PB_VALUE_NULL,
  PB_VALUE_INTEGER,
  PB_VALUE_REAL,
  PB_VALUE_TEXT
} PbValueType;

typedef struct
{
  PbValueType type;
  union
  {
    gint64  integer;
    double  real;
    char   *text;             /* owned */
  };
} PbValue;

#define PB_VALUE_INIT { PB_VALUE_NULL, { 0 } }

/* Values to pass by compound literal; PB_TEXT borrows. */
#define PB_INTEGER(i) ((PbValue) { .type = PB_VALUE_INTEGER, .integer = (i) })
#define PB_REAL(r)    ((PbValue) { .type = PB_VALUE_REAL, .real = (r) })
#define PB_TEXT(t)    ((PbValue) { .type = PB_VALUE_TEXT, .text = (char *) (t) })
#define PB_NULL       ((PbValue) PB_VALUE_INIT)

void     pb_value_clear     (PbValue       *value);
void     pb_value_copy      (const PbValue *source,
                             PbValue       *target);   /* clears target first */
gboolean pb_value_equal     (const PbValue *a,
                             const PbValue *b);

/* Each clears first. set_text copies; NULL makes it PB_VALUE_NULL. */
void     pb_value_set_integer (PbValue *value, gint64 integer);
void     pb_value_set_real    (PbValue *value, double real);
void     pb_value_set_text    (PbValue *value, const char *text);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PbValue, pb_value_clear)

G_END_DECLS
