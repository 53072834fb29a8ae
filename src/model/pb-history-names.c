/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-history-names"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-date.h"
#include "pb-history-private.h"
#include "pb-money.h"
#include "pb-number.h"

/* A thing without a name bears those of what it refers to, and so on this deep; and it lies this deep in others. */
#define MAX_DEPTH 8

struct _PbHistoryNames
{
  PbRegister *reg;
  GHashTable *rows;   /* Row → itself */
  GType       own;    /* of what the history is: not named in the names of other things */
};

typedef struct
{
  GType     type;
  gint64    id;
  PbEntity *entity;   /* NULL: nothing is known of it */
  gboolean  gone;
} Row;

static guint
row_hash (gconstpointer key)
{
  const Row *row = key;

  return g_int64_hash (&row->id) ^ g_direct_hash (GSIZE_TO_POINTER (row->type));
}

static gboolean
row_equal (gconstpointer a,
           gconstpointer b)
{
  const Row *one = a;
  const Row *other = b;

  return one->type == other->type && one->id == other->id;
}

static void
row_free (gpointer data)
{
  Row *row = data;

  g_clear_object (&row->entity);
  g_free (row);
}

PbHistoryNames *
pb_history_names_new (PbRegister *reg,
                      GType       own)
{
  PbHistoryNames *self = g_new0 (PbHistoryNames, 1);

  self->reg = g_object_ref (reg);
  self->own = own;
  self->rows = g_hash_table_new_full (row_hash, row_equal, row_free, NULL);

  return self;
}

void
pb_history_names_free (PbHistoryNames *self)
{
  g_hash_table_unref (self->rows);
  g_object_unref (self->reg);
  g_free (self);
}

void
pb_history_names_forget (PbHistoryNames *self)
{
  g_hash_table_remove_all (self->rows);
}

/* The row as the journal last knew it. */
static PbEntity *
remember (PbHistoryNames *self,
          GType           type,
          gint64          id)
{
  const PbEntityInfo *info = pb_entity_type_get_info (type);
  g_autoptr(GHashTable) values = pb_db_history_read_last (self->reg->db, info->table, id, NULL);
  PbEntity *entity;

  if (values == NULL || g_hash_table_size (values) == 0)
    return NULL;

  entity = pb_entity_new (type);
  pb_entity_set_id (entity, id);
  for (guint i = 0; i < info->n_fields; i++)
    {
      const PbValue *value
          = g_hash_table_lookup (values, g_intern_string (info->fields[i].column));

      pb_entity_set_value (entity, info->fields[i].column, value != NULL ? value : &PB_NULL);
    }

  return entity;
}

PbEntity *
pb_history_names_find (PbHistoryNames *self,
                       GType           type,
                       gint64          id,
                       gboolean       *gone)
{
  const Row key = { .type = type, .id = id };
  Row *row = g_hash_table_lookup (self->rows, &key);

  if (row == NULL)
    {
      row = g_new0 (Row, 1);
      row->type = type;
      row->id = id;
      row->entity = pb_register_read (self->reg, type, id, NULL);
      row->gone = row->entity == NULL;
      if (row->gone)
        row->entity = remember (self, type, id);
      g_hash_table_add (self->rows, row);
    }

  if (gone != NULL)
    *gone = row->gone;

  return row->entity;
}

gboolean
pb_history_names_find_owner (PbHistoryNames *self,
                             GType           type,
                             gint64          id,
                             GType          *owner_type,
                             gint64         *owner)
{
  const PbEntityInfo *info = pb_entity_type_get_info (type);
  PbEntity *entity = pb_history_names_find (self, type, id, NULL);
  const char *column = info->owner;

  if (entity == NULL || column == NULL)
    return FALSE;

  /* What belongs to either of two, an image to a project or an edition, names the other one beside the first. */
  if (pb_entity_get_integer (entity, column) == 0 && info->within != NULL
      && (pb_entity_info_get_field (info, info->within)->flags & PB_FIELD_INTERNAL) != 0)
    column = info->within;

  *owner = pb_entity_get_integer (entity, column);
  *owner_type = pb_entities_find_table (pb_entity_info_get_field (info, column)->refers_to);

  return *owner != 0;
}

gint64
pb_history_names_find_programme (PbHistoryNames *self,
                                 GType           type,
                                 gint64          id)
{
  for (guint depth = 0; depth < MAX_DEPTH; depth++)
    {
      PbEntity *entity;

      if (type == PB_TYPE_PROGRAMME)
        return id;

      entity = pb_history_names_find (self, type, id, NULL);
      if (entity == NULL)
        return 0;
      if (pb_entity_info_get_field (pb_entity_get_info (entity), "programme") != NULL)
        return pb_entity_get_integer (entity, "programme");
      if (!pb_history_names_find_owner (self, type, id, &type, &id))
        return 0;
    }

  return 0;
}

static char *dup_title (PbHistoryNames *self,
                        GType           type,
                        gint64          id,
                        guint           depth);

static char *
dup_integer_words (const PbField *field,
                   gint64         integer)
{
  if (field->type == PB_FIELD_BOOLEAN)
    return g_strdup (integer != 0 ? _("Yes") : _("No"));

  if (field->type == PB_FIELD_MONEY)
    return pb_money_format (integer, pb_language_of_interface ());

  return g_strdup_printf ("%" G_GINT64_FORMAT, integer);
}

static char *
dup_text_words (const PbField *field,
                const char    *text)
{
  const char *label = NULL;

  if (field->type == PB_FIELD_DATE || field->type == PB_FIELD_DAY)
    return pb_date_format (text, pb_language_of_interface ());

  if (field->type == PB_FIELD_CHOICE)
    label = pb_choice_get_label (field->choices, text);

  return g_strdup (label != NULL ? label : text);
}

static char *
dup_words (PbHistoryNames *self,
           const PbField  *field,
           const PbValue  *value,
           guint           depth)
{
  g_autofree char *title = NULL;

  switch (value->type)
    {
    case PB_VALUE_TEXT:
      return dup_text_words (field, value->text);
    case PB_VALUE_REAL:
      return pb_number_format (value->real, pb_language_of_interface ());
    case PB_VALUE_INTEGER:
      break;
    case PB_VALUE_NULL:
    default:
      return g_strdup ("");
    }

  if (field->type != PB_FIELD_REFERENCE)
    return dup_integer_words (field, value->integer);

  title = dup_title (self, pb_entities_find_table (field->refers_to), value->integer, depth + 1);

  /* A row of which nothing is known was made before the journal, and removed by hand. */
  return *title != '\0' ? g_steal_pointer (&title) : g_strdup (_("Not known any more"));
}

/* Those that tell what a thing is: what it refers to and cannot be without. */
static gboolean
tells_what_it_is (PbHistoryNames     *self,
                  const PbEntityInfo *info,
                  const PbField      *field)
{
  return field->type == PB_FIELD_REFERENCE && pb_entities_find_table (field->refers_to) != self->own
      && (field->flags & (PB_FIELD_REQUIRED | PB_FIELD_INTERNAL)) == PB_FIELD_REQUIRED
      && g_strcmp0 (field->column, info->owner) != 0;
}

/* "Fablab · Rijksbijdrage" of an award; "Running" of a phase change. */
static char *
dup_title_of_references (PbHistoryNames *self,
                         PbEntity       *entity,
                         guint           depth)
{
  const PbEntityInfo *info = pb_entity_get_info (entity);
  g_autoptr(GString) title = g_string_new (NULL);

  for (guint i = 0; i < info->n_fields; i++)
    {
      const PbField *field = &info->fields[i];
      g_autofree char *words = NULL;

      if (!tells_what_it_is (self, info, field))
        continue;
      words = dup_words (self, field, pb_entity_get_value (entity, field->column), depth);
      if (*words != '\0')
        g_string_append_printf (title, "%s%s", title->len > 0 ? " · " : "", words);
    }

  for (guint i = 0; i < info->n_fields && title->len == 0; i++)
    {
      const PbField *field = &info->fields[i];

      if (field->type == PB_FIELD_CHOICE && (field->flags & PB_FIELD_REQUIRED) != 0
          && (field->flags & PB_FIELD_INTERNAL) == 0)
        {
          g_autofree char *words
              = dup_words (self, field, pb_entity_get_value (entity, field->column), depth);

          g_string_append (title, words);
        }
    }

  return g_strdup (title->str);
}

static char *
dup_title (PbHistoryNames *self,
           GType           type,
           gint64          id,
           guint           depth)
{
  const PbEntityInfo *info = pb_entity_type_get_info (type);
  PbEntity *entity = pb_history_names_find (self, type, id, NULL);

  if (entity == NULL || depth > MAX_DEPTH)
    return g_strdup ("");

  if (info->title != NULL)
    return dup_words (self, pb_entity_info_get_field (info, info->title),
                      pb_entity_get_value (entity, info->title), depth);

  return dup_title_of_references (self, entity, depth);
}

char *
pb_history_names_dup_title (PbHistoryNames *self,
                            GType           type,
                            gint64          id)
{
  return dup_title (self, type, id, 0);
}

char *
pb_history_names_dup_thing (PbHistoryNames *self,
                            GType           type,
                            gint64          id)
{
  const char *heading = pb_entity_info_get_heading (pb_entity_type_get_info (type));
  g_autofree char *title = dup_title (self, type, id, 0);

  if (*title == '\0')
    return g_strdup (heading);

  /* Translators: the kind of thing and its name: “Partner “Gemeente Emmen””. */
  return g_strdup_printf (C_("history", "%s “%s”"), heading, title);
}

char *
pb_history_names_dup_words (PbHistoryNames *self,
                            const PbField  *field,
                            const PbValue  *value)
{
  return dup_words (self, field, value, 0);
}
