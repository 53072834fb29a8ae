/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-entity"
#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "pb-entity-private.h"
#include "pb-problem.h"
#include "pb-text.h"

/* A title in a label or a message is cut to this many characters. */
#define SHORT_TITLE_LENGTH 60

typedef struct
{
  gint64   id;
  PbValue *values;   /* one per field */
  PbValue *base;     /* NULL, or one per field: what the row had, of the fields that were set since */
  guint64  set;      /* those fields, by bit */
} PbEntityPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (PbEntity, pb_entity, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_ID,
  PROP_FIRST_FIELD
};

static GParamSpec *id_property;

static PbEntityPrivate *
get_private (PbEntity *self)
{
  return pb_entity_get_instance_private (self);
}

static const PbEntityInfo *
get_info (PbEntity *self)
{
  return PB_ENTITY_GET_CLASS (self)->info;
}

static gboolean
is_number_or_reference (const PbField *field)
{
  return field->type == PB_FIELD_INTEGER || field->type == PB_FIELD_MONEY ||
         field->type == PB_FIELD_REFERENCE || field->type == PB_FIELD_BOOLEAN;
}

static gboolean
is_text (const PbField *field)
{
  return !is_number_or_reference (field) && field->type != PB_FIELD_REAL;
}

/* One thing is not said in two ways: an empty text is '' or NULL as the field has it, no reference and no
 * number are NULL, and yes-or-no is never NULL. */
static void
normalise (const PbField *field,
           PbValue       *value)
{
  gboolean blank = value->type == PB_VALUE_NULL ||
                   (value->type == PB_VALUE_TEXT && *value->text == '\0');

  if (is_text (field) && blank)
    {
      if ((field->flags & (PB_FIELD_NULLABLE | PB_FIELD_INTERNAL)) != 0)
        pb_value_clear (value);
      else
        pb_value_set_text (value, "");
    }
  else if (field->type == PB_FIELD_REFERENCE && value->type == PB_VALUE_INTEGER
           && value->integer == 0)
    pb_value_clear (value);
  else if (field->type == PB_FIELD_BOOLEAN && value->type == PB_VALUE_NULL)
    pb_value_set_integer (value, 0);
  else if (field->type == PB_FIELD_REAL && value->type == PB_VALUE_INTEGER)
    pb_value_set_real (value, (double) value->integer);
  else if (field->type == PB_FIELD_REAL && value->type == PB_VALUE_REAL && isnan (value->real))
    pb_value_clear (value);
}

static void
take_initial (const PbField *field,
              PbValue       *value)
{
  if (field->initial != NULL && is_text (field))
    pb_value_set_text (value, field->initial);
  else if (field->initial != NULL)
    pb_value_set_integer (value, g_ascii_strtoll (field->initial, NULL, 10));

  normalise (field, value);
}

static const PbField *
find_field (PbEntity   *self,
            const char *column,
            guint      *index)
{
  const PbEntityInfo *info = get_info (self);

  *index = pb_entity_info_get_index (info, column);
  if (*index == G_MAXUINT)
    {
      g_critical ("%s has no field “%s”", info->table, column);
      return NULL;
    }

  return &info->fields[*index];
}

/* Takes the value; whether it differed. */
static gboolean
take_value (PbEntity      *self,
            guint          index,
            const PbValue *value)
{
  PbEntityPrivate *priv = get_private (self);
  g_auto(PbValue) normal = PB_VALUE_INIT;

  pb_value_copy (value, &normal);
  normalise (&get_info (self)->fields[index], &normal);

  if (pb_value_equal (&normal, &priv->values[index]))
    return FALSE;

  pb_value_copy (&normal, &priv->values[index]);

  return TRUE;
}

static gboolean
was_set (PbEntityPrivate *priv,
         guint            index)
{
  return (priv->set >> index & 1) != 0;
}

static void
keep_base (PbEntity      *self,
           guint          index,
           const PbValue *value)
{
  PbEntityPrivate *priv = get_private (self);

  if (priv->base == NULL)
    priv->base = g_new0 (PbValue, get_info (self)->n_fields);

  pb_value_copy (value, &priv->base[index]);
  priv->set |= G_GUINT64_CONSTANT (1) << index;
}

/* An edit of a row, rather than its loading: keeps what the row had. Whether the value differed. */
static gboolean
edit_value (PbEntity      *self,
            guint          index,
            const PbValue *value)
{
  PbEntityPrivate *priv = get_private (self);

  if (priv->id != 0 && !was_set (priv, index))
    keep_base (self, index, &priv->values[index]);

  return take_value (self, index, value);
}

static void
notify_field (PbEntity *self,
              guint     index)
{
  const PbEntityInfo *info = get_info (self);
  g_autofree char *name = g_strdelimit (g_strdup (info->fields[index].column), "_", '-');

  g_object_notify (G_OBJECT (self), name);
}

static void
pb_entity_get_property (GObject    *object,
                        guint       prop_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  PbEntity *self = PB_ENTITY (object);
  PbEntityPrivate *priv = get_private (self);
  const PbField *field;
  const PbValue *held;

  if (prop_id == PROP_ID)
    {
      g_value_set_int64 (value, priv->id);
      return;
    }

  field = &get_info (self)->fields[prop_id - PROP_FIRST_FIELD];
  held = &priv->values[prop_id - PROP_FIRST_FIELD];

  if (is_text (field))
    g_value_set_string (value, held->type == PB_VALUE_TEXT ? held->text : NULL);
  else if (field->type == PB_FIELD_REAL)
    g_value_set_double (value, held->type == PB_VALUE_REAL ? held->real : NAN);
  else if (field->type == PB_FIELD_BOOLEAN)
    g_value_set_boolean (value, held->type == PB_VALUE_INTEGER && held->integer != 0);
  else if (held->type == PB_VALUE_INTEGER)
    g_value_set_int64 (value, held->integer);
  else
    g_value_set_int64 (value, field->type == PB_FIELD_REFERENCE ? 0 : PB_INTEGER_NONE);
}

static void
pb_entity_set_property (GObject      *object,
                        guint         prop_id,
                        const GValue *value,
                        GParamSpec   *pspec)
{
  PbEntity *self = PB_ENTITY (object);
  guint index = prop_id - PROP_FIRST_FIELD;
  const PbField *field = &get_info (self)->fields[index];
  PbValue held = PB_VALUE_INIT;

  /* Borrows the text: take_value copies. */
  if (is_text (field) && g_value_get_string (value) != NULL)
    held = PB_TEXT (g_value_get_string (value));
  else if (field->type == PB_FIELD_REAL)
    held = PB_REAL (g_value_get_double (value));
  else if (field->type == PB_FIELD_BOOLEAN)
    held = PB_INTEGER (g_value_get_boolean (value));
  else if (!is_text (field) && g_value_get_int64 (value) != PB_INTEGER_NONE)
    held = PB_INTEGER (g_value_get_int64 (value));

  if (edit_value (self, index, &held))
    g_object_notify_by_pspec (object, pspec);
}

static void
pb_entity_constructed (GObject *object)
{
  PbEntity *self = PB_ENTITY (object);
  PbEntityPrivate *priv = get_private (self);
  const PbEntityInfo *info = get_info (self);

  /* Not in init: there the class is not that of the subclass yet. */
  priv->values = g_new0 (PbValue, info->n_fields);
  for (guint i = 0; i < info->n_fields; i++)
    take_initial (&info->fields[i], &priv->values[i]);

  G_OBJECT_CLASS (pb_entity_parent_class)->constructed (object);
}

static void
pb_entity_finalize (GObject *object)
{
  PbEntity *self = PB_ENTITY (object);
  PbEntityPrivate *priv = get_private (self);

  pb_entity_settle (self);
  for (guint i = 0; i < get_info (self)->n_fields; i++)
    pb_value_clear (&priv->values[i]);
  g_free (priv->values);
  g_free (priv->base);

  G_OBJECT_CLASS (pb_entity_parent_class)->finalize (object);
}

static void
pb_entity_class_init (PbEntityClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = pb_entity_get_property;
  object_class->constructed = pb_entity_constructed;
  object_class->finalize = pb_entity_finalize;

  id_property = g_param_spec_int64 ("id", NULL, NULL, 0, G_MAXINT64, 0,
                                    G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_property (object_class, PROP_ID, id_property);
}

static void
pb_entity_init (PbEntity *self)
{
}

static GParamSpec *
make_pspec (const PbField *field)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_NICK |
                            G_PARAM_STATIC_BLURB;
  g_autofree char *name = g_strdelimit (g_strdup (field->column), "_", '-');

  if (is_text (field))
    return g_param_spec_string (name, NULL, NULL, NULL, flags);

  /* Lax: a NAN is not equal to itself, which a strict check takes for a value that had to be changed. It cannot
   * be the default here for the same reason. */
  if (field->type == PB_FIELD_REAL)
    return g_param_spec_double (name, NULL, NULL, -G_MAXDOUBLE, G_MAXDOUBLE, 0,
                                flags | G_PARAM_LAX_VALIDATION);

  if (field->type == PB_FIELD_BOOLEAN)
    return g_param_spec_boolean (name, NULL, NULL, FALSE, flags);

  return g_param_spec_int64 (name, NULL, NULL, G_MININT64, G_MAXINT64,
                             field->type == PB_FIELD_REFERENCE ? 0 : PB_INTEGER_NONE, flags);
}

void
pb_entity_class_install (PbEntityClass      *klass,
                         const PbEntityInfo *info)
{
  g_return_if_fail (klass != NULL);
  g_return_if_fail (info != NULL);

  klass->info = info;
  /* GObject does not let these be inherited. */
  G_OBJECT_CLASS (klass)->get_property = pb_entity_get_property;
  G_OBJECT_CLASS (klass)->set_property = pb_entity_set_property;
  for (guint i = 0; i < info->n_fields; i++)
    g_object_class_install_property (G_OBJECT_CLASS (klass), PROP_FIRST_FIELD + i,
                                     make_pspec (&info->fields[i]));
}

const PbEntityInfo *
pb_entity_type_get_info (GType type)
{
  g_autoptr(GTypeClass) klass = NULL;

  g_return_val_if_fail (g_type_is_a (type, PB_TYPE_ENTITY), NULL);

  klass = g_type_class_ref (type);

  return ((PbEntityClass *) klass)->info;
}

const PbEntityInfo *
pb_entity_get_info (PbEntity *self)
{
  g_return_val_if_fail (PB_IS_ENTITY (self), NULL);

  return get_info (self);
}

const PbField *
pb_entity_info_get_field (const PbEntityInfo *info,
                          const char         *column)
{
  guint index = pb_entity_info_get_index (info, column);

  return index != G_MAXUINT ? &info->fields[index] : NULL;
}

const char *
pb_entity_info_get_noun (const PbEntityInfo *info)
{
  g_return_val_if_fail (info != NULL, NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, "entity", info->noun);
}

const char *
pb_entity_info_get_heading (const PbEntityInfo *info)
{
  g_return_val_if_fail (info != NULL, NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, "entity heading", info->heading);
}

PbEntity *
pb_entity_new (GType type)
{
  g_return_val_if_fail (g_type_is_a (type, PB_TYPE_ENTITY), NULL);

  return g_object_new (type, NULL);
}

PbEntity *
pb_entity_copy (PbEntity *self)
{
  PbEntity *copy;

  g_return_val_if_fail (PB_IS_ENTITY (self), NULL);

  copy = pb_entity_new (G_OBJECT_TYPE (self));
  pb_entity_assign (copy, self);

  return copy;
}

void
pb_entity_assign (PbEntity *self,
                  PbEntity *other)
{
  PbEntityPrivate *priv;

  g_return_if_fail (PB_IS_ENTITY (self));
  g_return_if_fail (PB_IS_ENTITY (other));
  g_return_if_fail (G_OBJECT_TYPE (self) == G_OBJECT_TYPE (other));

  priv = get_private (other);

  g_object_freeze_notify (G_OBJECT (self));
  pb_entity_set_id (self, priv->id);
  for (guint i = 0; i < get_info (self)->n_fields; i++)
    {
      if (take_value (self, i, &priv->values[i]))
        notify_field (self, i);
    }

  pb_entity_settle (self);
  for (guint i = 0; i < get_info (self)->n_fields; i++)
    {
      if (was_set (priv, i))
        keep_base (self, i, &priv->base[i]);
    }
  g_object_thaw_notify (G_OBJECT (self));
}

gint64
pb_entity_get_id (PbEntity *self)
{
  g_return_val_if_fail (PB_IS_ENTITY (self), 0);

  return get_private (self)->id;
}

const PbValue *
pb_entity_get_value (PbEntity   *self,
                     const char *column)
{
  static const PbValue none = PB_VALUE_INIT;
  guint index;

  g_return_val_if_fail (PB_IS_ENTITY (self), &none);

  if (find_field (self, column, &index) == NULL)
    return &none;

  return &get_private (self)->values[index];
}

gboolean
pb_entity_is_null (PbEntity   *self,
                   const char *column)
{
  return pb_entity_get_value (self, column)->type == PB_VALUE_NULL;
}

const char *
pb_entity_get_text (PbEntity   *self,
                    const char *column)
{
  const PbValue *value = pb_entity_get_value (self, column);

  return value->type == PB_VALUE_TEXT ? value->text : "";
}

gint64
pb_entity_get_integer (PbEntity   *self,
                       const char *column)
{
  const PbValue *value = pb_entity_get_value (self, column);

  return value->type == PB_VALUE_INTEGER ? value->integer : 0;
}

double
pb_entity_get_real (PbEntity   *self,
                    const char *column)
{
  const PbValue *value = pb_entity_get_value (self, column);

  return value->type == PB_VALUE_REAL ? value->real : NAN;
}

gboolean
pb_entity_get_boolean (PbEntity   *self,
                       const char *column)
{
  return pb_entity_get_integer (self, column) != 0;
}

void
pb_entity_set_value (PbEntity      *self,
                     const char    *column,
                     const PbValue *value)
{
  guint index;

  g_return_if_fail (PB_IS_ENTITY (self));
  g_return_if_fail (value != NULL);

  if (find_field (self, column, &index) != NULL && edit_value (self, index, value))
    notify_field (self, index);
}

void
pb_entity_set_text (PbEntity   *self,
                    const char *column,
                    const char *text)
{
  pb_entity_set_value (self, column, text != NULL ? &PB_TEXT (text) : &PB_NULL);
}

void
pb_entity_set_integer (PbEntity   *self,
                       const char *column,
                       gint64      integer)
{
  pb_entity_set_value (self, column, integer != PB_INTEGER_NONE ? &PB_INTEGER (integer) : &PB_NULL);
}

const char *
pb_entity_get_title (PbEntity *self)
{
  const PbEntityInfo *info;
  const char *title = "";

  g_return_val_if_fail (PB_IS_ENTITY (self), NULL);

  info = get_info (self);
  if (info->title != NULL)
    title = pb_entity_get_text (self, info->title);

  return *title != '\0' ? title : pb_entity_info_get_noun (info);
}

static void
check_field (const PbField *field,
             const PbValue *value,
             GPtrArray     *problems)
{
  g_autoptr(GError) refusal = NULL;
  guint n_words;

  if (!pb_field_check (field, value, &refusal))
    {
      pb_problems_add (problems, PB_PROBLEM_ERROR, field->column, "%s", refusal->message);
      return;
    }

  if (field->max_words == 0 || value->type != PB_VALUE_TEXT)
    return;

  n_words = pb_text_count_words (value->text);
  if (n_words > field->max_words)
    pb_problems_add (problems, PB_PROBLEM_WARNING, field->column,
                     ngettext ("This text has %u word; the booklet has room for %u.",
                               "This text has %u words; the booklet has room for %u.", n_words),
                     n_words, field->max_words);
}

GPtrArray *
pb_entity_check (PbEntity *self)
{
  GPtrArray *problems;
  const PbEntityInfo *info;
  PbEntityPrivate *priv;

  g_return_val_if_fail (PB_IS_ENTITY (self), NULL);

  problems = pb_problems_new ();
  info = get_info (self);
  priv = get_private (self);

  for (guint i = 0; i < info->n_fields; i++)
    check_field (&info->fields[i], &priv->values[i], problems);

  if (info->rules != NULL)
    info->rules (self, problems);

  return problems;
}

PbEntity *
pb_entity_new_loaded (GType          type,
                      gint64         id,
                      const PbValue *values)
{
  PbEntity *self = pb_entity_new (type);
  PbEntityPrivate *priv = get_private (self);

  priv->id = id;
  for (guint i = 0; i < get_info (self)->n_fields; i++)
    take_value (self, i, &values[i]);

  return self;
}

const PbValue *
pb_entity_get_values (PbEntity *self)
{
  g_return_val_if_fail (PB_IS_ENTITY (self), NULL);

  return get_private (self)->values;
}

const PbValue *
pb_entity_get_base (PbEntity *self,
                    guint     index)
{
  PbEntityPrivate *priv;

  g_return_val_if_fail (PB_IS_ENTITY (self), NULL);
  g_return_val_if_fail (index < get_info (self)->n_fields, NULL);

  priv = get_private (self);

  return was_set (priv, index) ? &priv->base[index] : &priv->values[index];
}

void
pb_entity_set_base (PbEntity      *self,
                    const char    *column,
                    const PbValue *value)
{
  guint index;

  g_return_if_fail (PB_IS_ENTITY (self));
  g_return_if_fail (value != NULL);

  if (find_field (self, column, &index) != NULL)
    keep_base (self, index, value);
}

void
pb_entity_settle (PbEntity *self)
{
  PbEntityPrivate *priv;

  g_return_if_fail (PB_IS_ENTITY (self));

  priv = get_private (self);
  for (guint i = 0; priv->set != 0 && i < get_info (self)->n_fields; i++)
    pb_value_clear (&priv->base[i]);
  priv->set = 0;
}

void
pb_entity_set_id (PbEntity *self,
                  gint64    id)
{
  PbEntityPrivate *priv;

  g_return_if_fail (PB_IS_ENTITY (self));

  priv = get_private (self);
  if (priv->id == id)
    return;

  priv->id = id;
  g_object_notify_by_pspec (G_OBJECT (self), id_property);
}

gboolean
pb_entity_equal (PbEntity *self,
                 PbEntity *other)
{
  const PbValue *values = pb_entity_get_values (self);
  const PbValue *others = pb_entity_get_values (other);

  for (guint i = 0; i < get_info (self)->n_fields; i++)
    {
      if (!pb_value_equal (&values[i], &others[i]))
        return FALSE;
    }

  return TRUE;
}

guint
pb_entity_info_get_index (const PbEntityInfo *info,
                          const char         *column)
{
  g_return_val_if_fail (info != NULL, G_MAXUINT);
  g_return_val_if_fail (column != NULL, G_MAXUINT);

  for (guint i = 0; i < info->n_fields; i++)
    {
      if (g_str_equal (info->fields[i].column, column))
        return i;
    }

  return G_MAXUINT;
}

char *
pb_entity_dup_short_title (PbEntity *self)
{
  return pb_text_excerpt (pb_entity_get_title (self), SHORT_TITLE_LENGTH);
}
