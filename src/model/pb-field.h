/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>
#include "pb-choice.h"
#include "pb-language.h"
#include "pb-value.h"

G_BEGIN_DECLS

/* One field of an entity: the one place that knows its column, its type, what it may hold and what it is called. The
 * property of the same name (planned_start → "planned-start"), loading, saving, validation, the journal's
 * words and the row of a form all follow from it. See DESIGN.md, Adding a field. */
typedef enum
{
  PB_FIELD_TEXT,
  PB_FIELD_INTEGER,     /* a whole number, within minimum..maximum */
  PB_FIELD_REAL,
  PB_FIELD_MONEY,       /* euro cents, within minimum..maximum */
  PB_FIELD_DATE,        /* may be partial */
  PB_FIELD_DAY,         /* a whole date */
  PB_FIELD_BOOLEAN,
  PB_FIELD_CHOICE,      /* a key out of choices */
  PB_FIELD_REFERENCE,   /* the id of a row of table refers_to */
  PB_FIELD_COLOUR,      /* "#rrggbb" */
  PB_FIELD_WEB_ADDRESS,
  PB_FIELD_EMAIL
} PbFieldType;

typedef enum
{
  PB_FIELD_REQUIRED   = 1 << 0, /* may not be empty */
  PB_FIELD_MULTI_LINE = 1 << 1, /* text with line breaks */
  PB_FIELD_UNIQUE     = 1 << 2, /* has a column NAME_key with its folded form, unique where the schema says */
  PB_FIELD_INTERNAL   = 1 << 3, /* the program's own (uuid, position, programme of a project): in no form and in
                                 * no history. NULL in a new entity: the register gives it when adding */
  PB_FIELD_NULLABLE   = 1 << 4, /* an empty value is NULL; a text field without it stores '' */
  /* Of a reference, when the row that it refers to is to be removed; with neither it becomes NULL: */
  PB_FIELD_CASCADE    = 1 << 5, /* this row goes too */
  PB_FIELD_KEEPS      = 1 << 6  /* that row cannot be removed */
} PbFieldFlags;

typedef struct
{
  const char     *column;
  PbFieldType     type;
  PbFieldFlags    flags;
  const char     *label;      /* N_(); what form and history call it */
  gint64          minimum;    /* integer, money; both 0: no bounds */
  gint64          maximum;
  guint           max_words;  /* text; 0: any number. Too many warns, it is not refused (pre-flight blocks) */
  const PbChoice *choices;    /* choice */
  const char     *refers_to;  /* reference */
  const char     *pattern;    /* text: a GRegex that a value that is not empty must match */
  const char     *example;    /* N_() or plain: what a good value looks like, for the message */
  const char     *initial;    /* what a new entity has, as stored; NULL: nothing */
} PbField;

/* Turns what was typed into a value of the field: tidied text, cents, ISO date, number, key. Empty becomes
 * NULL or ''. PB_ERROR_INVALID, in words that stand well under the field, when it cannot be. Does not look at
 * other fields or rows. */
gboolean pb_field_parse        (const PbField  *field,
                                const char     *typed,
                                PbValue        *value,
                                GError        **error);

/* Whether the field can hold the value: type, range, pattern, required, characters (pb_text_check). */
gboolean pb_field_check        (const PbField  *field,
                                const PbValue  *value,
                                GError        **error);

/* The value as an entry shows it, so that pb_field_parse reads it back: "1.400.000", "30-11-2021". For a choice
 * its key; for a reference its id; "" for NULL. */
char    *pb_field_format       (const PbField  *field,
                                const PbValue  *value,
                                PbLanguage      language);

/* The translated label. */
const char *pb_field_get_label (const PbField  *field);

G_END_DECLS
