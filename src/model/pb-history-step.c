/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-history-step"
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "pb-history-private.h"
#include "pb-text.h"

/* Of an added or removed thing this many fields are told, each cut to this many characters. */
#define N_DETAILS 6
#define DETAIL_LENGTH 80

/* One thing hangs on another at most this deep: programme, pillar, three themes, project, indicator, measurement. */
#define MAX_DEPTH 10

/* What a step did to one row. */
typedef struct _Deed Deed;

struct _Deed
{
  GType          type;
  gint64         row;
  PbDbOperation  operation;
  GPtrArray     *lines;        /* PbDbLine, borrowed; one a field */
  Deed          *above;        /* that with which it came or went; NULL: by itself */
  GPtrArray     *below;        /* what came or went with it; NULL: nothing */
};

struct _PbHistoryStep
{
  PbDbStep   *read;
  gboolean    is_entangled;
  GPtrArray  *deeds;           /* in the order of their first lines */
  GHashTable *by_row;          /* Deed → itself */
};

static guint
deed_hash (gconstpointer key)
{
  const Deed *deed = key;

  return g_int64_hash (&deed->row) ^ g_direct_hash (GSIZE_TO_POINTER (deed->type)) ^ deed->operation;
}

static gboolean
deed_equal (gconstpointer a,
            gconstpointer b)
{
  const Deed *one = a;
  const Deed *other = b;

  return one->type == other->type && one->row == other->row && one->operation == other->operation;
}

static void
deed_free (Deed *self)
{
  g_ptr_array_unref (self->lines);
  g_clear_pointer (&self->below, g_ptr_array_unref);
  g_free (self);
}

static PbDbLine *
find_line (const Deed *deed,
           const char *column)
{
  for (guint i = 0; i < deed->lines->len; i++)
    {
      PbDbLine *line = g_ptr_array_index (deed->lines, i);

      if (g_str_equal (line->field, column))
        return line;
    }

  return NULL;
}

/* The value that a row had that went, or has that came. */
static const PbValue *
get_value (const PbDbLine *line)
{
  return line->operation == PB_DB_DELETED ? &line->old : &line->new;
}

static Deed *
find_deed (PbHistoryStep *self,
           GType          type,
           gint64         row,
           PbDbOperation  operation)
{
  const Deed key = { .type = type, .row = row, .operation = operation };

  return g_hash_table_lookup (self->by_row, &key);
}

/* A field that a step wrote twice went from the first old value to the last new one. */
static void
take_line (PbHistoryStep *self,
           GType          type,
           PbDbLine      *line)
{
  Deed *deed = find_deed (self, type, line->row, line->operation);
  PbDbLine *same = deed != NULL ? find_line (deed, line->field) : NULL;

  if (same != NULL)
    {
      pb_value_copy (&line->new, &same->new);
      return;
    }

  if (deed == NULL)
    {
      deed = g_new0 (Deed, 1);
      deed->type = type;
      deed->row = line->row;
      deed->operation = line->operation;
      deed->lines = g_ptr_array_new ();
      g_ptr_array_add (self->deeds, deed);
      g_hash_table_add (self->by_row, deed);
    }

  g_ptr_array_add (deed->lines, line);
}

/* What goes when its project goes has not been removed by itself: found by the references that say so. */
static Deed *
find_above (PbHistoryStep *self,
            const Deed    *deed)
{
  const PbEntityInfo *info = pb_entity_type_get_info (deed->type);

  if (deed->operation == PB_DB_UPDATED)
    return NULL;

  for (guint i = 0; i < info->n_fields; i++)
    {
      const PbField *field = &info->fields[i];
      const PbDbLine *line;
      Deed *above;

      if ((field->flags & PB_FIELD_CASCADE) == 0)
        continue;

      line = find_line (deed, field->column);
      if (line == NULL || get_value (line)->type != PB_VALUE_INTEGER)
        continue;

      above = find_deed (self, pb_entities_find_table (field->refers_to),
                         get_value (line)->integer, deed->operation);
      if (above != NULL)
        return above;
    }

  return NULL;
}

/* A phase that goes back with an award, the partners of an organisation that was merged with another. */
static gboolean
changes_values (const Deed *deed)
{
  const PbEntityInfo *info = pb_entity_type_get_info (deed->type);

  for (guint i = 0; deed->operation == PB_DB_UPDATED && i < deed->lines->len; i++)
    {
      const PbDbLine *line = g_ptr_array_index (deed->lines, i);
      const PbField *field = pb_entity_info_get_field (info, line->field);

      if (field != NULL && (field->flags & PB_FIELD_INTERNAL) == 0
          && (field->type != PB_FIELD_REFERENCE || line->new.type != PB_VALUE_NULL))
        return TRUE;
    }

  return FALSE;
}

PbHistoryStep *
pb_history_step_new (PbDbStep *read)
{
  PbHistoryStep *self = g_new0 (PbHistoryStep, 1);
  const char *table = NULL;
  GType type = G_TYPE_INVALID;

  self->read = read;
  self->deeds = g_ptr_array_new_with_free_func ((GDestroyNotify) deed_free);
  self->by_row = g_hash_table_new (deed_hash, deed_equal);

  for (guint i = 0; i < read->lines->len; i++)
    {
      PbDbLine *line = &g_array_index (read->lines, PbDbLine, i);

      if (line->table != table)
        {
          table = line->table;
          type = pb_entities_find_table (table);
        }
      if (type != G_TYPE_INVALID)
        take_line (self, type, line);
    }

  for (guint i = 0; i < self->deeds->len; i++)
    {
      Deed *deed = g_ptr_array_index (self->deeds, i);

      self->is_entangled = self->is_entangled || changes_values (deed);
      deed->above = find_above (self, deed);
      if (deed->above == NULL)
        continue;
      if (deed->above->below == NULL)
        deed->above->below = g_ptr_array_new ();
      g_ptr_array_add (deed->above->below, deed);
    }

  return self;
}

void
pb_history_step_free (PbHistoryStep *self)
{
  g_hash_table_unref (self->by_row);
  g_ptr_array_unref (self->deeds);
  pb_db_step_free (self->read);
  g_free (self);
}

gboolean
pb_history_step_is_entangled (PbHistoryStep *self)
{
  return self->is_entangled;
}

/* The deed and all below it. */
static void
collect (const Deed *deed,
         GPtrArray  *deeds)
{
  g_ptr_array_add (deeds, (gpointer) deed);
  for (guint i = 0; deed->below != NULL && i < deed->below->len; i++)
    collect (g_ptr_array_index (deed->below, i), deeds);
}

GArray *
pb_history_step_collect (PbHistoryStep *self,
                         GType          type,
                         gint64         row)
{
  gboolean done = self->read->state == PB_DB_STEP_DONE;
  const Deed *deed = find_deed (self, type, row, done ? PB_DB_DELETED : PB_DB_INSERTED);
  g_autoptr(GPtrArray) deeds = g_ptr_array_new ();
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (PbDbRow));

  if (deed != NULL)
    collect (deed, deeds);

  for (guint i = 0; i < deeds->len; i++)
    {
      const Deed *other = g_ptr_array_index (deeds, i);
      PbDbRow found = { g_intern_string (pb_entity_type_get_info (other->type)->table), other->row };

      g_array_append_val (rows, found);
    }

  return rows;
}

/* "with 3 partners and 1 award"; NULL when nothing went (came) with it. */
static char *
describe_with (const Deed *deed)
{
  g_autoptr(GHashTable) sets
      = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_hash_table_unref);
  g_autoptr(GPtrArray) deeds = g_ptr_array_new ();
  g_autofree char *words = NULL;

  collect (deed, deeds);
  for (guint i = 1; i < deeds->len; i++)
    {
      Deed *other = g_ptr_array_index (deeds, i);
      GHashTable *set = g_hash_table_lookup (sets, GSIZE_TO_POINTER (other->type));

      if (set == NULL)
        {
          set = g_hash_table_new (g_int64_hash, g_int64_equal);
          g_hash_table_insert (sets, GSIZE_TO_POINTER (other->type), set);
        }
      g_hash_table_add (set, &other->row);
    }

  words = pb_register_describe_sets (sets);

  /* Translators: what was removed or added together with a thing: “with 3 partners and 1 award”. */
  return words != NULL ? g_strdup_printf (_("with %s"), words) : NULL;
}

/* "Role: Executor · Contact person: A. de Vries · with 3 links" */
static char *
describe_details (PbHistoryNames *names,
                  const Deed     *deed)
{
  const PbEntityInfo *info = pb_entity_type_get_info (deed->type);
  g_autofree char *with = describe_with (deed);
  GString *details = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; i < info->n_fields && n < N_DETAILS; i++)
    {
      const PbField *field = &info->fields[i];
      const PbDbLine *line = find_line (deed, field->column);
      g_autofree char *words = NULL;
      g_autofree char *excerpt = NULL;

      if (line == NULL || (field->flags & PB_FIELD_INTERNAL) != 0
          || g_strcmp0 (field->column, info->title) == 0)
        continue;

      words = pb_history_names_dup_words (names, field, get_value (line));
      if (*words == '\0')
        continue;

      excerpt = pb_text_excerpt (words, DETAIL_LENGTH);
      /* Translators: a field and its value: “Role: Executor”. */
      g_string_append_printf (details, C_("history", "%s: %s"), pb_field_get_label (field),
                              excerpt);
      g_string_append (details, " · ");
      n++;
    }

  if (with != NULL)
    g_string_append (details, with);
  else if (details->len > 0)
    g_string_truncate (details, details->len - strlen (" · "));

  return g_string_free (details, FALSE);
}

static char *
dup_who (const PbDbStep *read)
{
  if (*read->made_by_name == '\0' || g_str_equal (read->made_by_name, read->made_by))
    return g_strdup (read->made_by);

  return g_strdup_printf ("%s (%s)", read->made_by_name, read->made_by);
}

static GDateTime *
parse_when (const char *made_at)
{
  g_autoptr(GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr(GDateTime) when = g_date_time_new_from_iso8601 (made_at, utc);

  return when != NULL ? g_date_time_to_local (when) : g_date_time_new_from_unix_local (0);
}

/* Whether the window has a place where things of this type are shown. */
static gboolean
is_shown (GType type)
{
  return type == PB_TYPE_PROJECT || type == PB_TYPE_ORGANISATION || type == PB_TYPE_PERSON
      || type == PB_TYPE_DECISION || type == PB_TYPE_PILLAR || type == PB_TYPE_PROGRAMME
      || type == PB_TYPE_CROSS_CUTTING_THEME;
}

/* The names of what a thing lies in, up to what has a place of its own in the window: “Homes · Fablab”. */
static void
add_place (GString        *place,
           PbHistoryNames *names,
           GType           type,
           gint64          id)
{
  g_autofree char *title = pb_history_names_dup_title (names, type, id);

  if (*title != '\0')
    g_string_append_printf (place, "%s%s", place->len > 0 ? " · " : "", title);
}

/* Finds the thing, or the nearest above it, that is there and can be shown; and says in what it lies. */
static void
place_entry (PbHistoryEntry *entry,
             PbHistoryNames *names,
             GType           own_type)
{
  GString *place = g_string_new (NULL);
  GType type = entry->type;
  gint64 id = entry->row;
  gboolean placed = FALSE;

  entry->topic = entry->field != NULL ? entry->field->column : NULL;
  for (guint depth = 0; depth < MAX_DEPTH && entry->subject_type == G_TYPE_INVALID; depth++)
    {
      gboolean gone;

      if (depth > 0 && !placed && type != own_type)
        add_place (place, names, type, id);
      placed = placed || is_shown (type);

      pb_history_names_find (names, type, id, &gone);
      if (!gone && is_shown (type))
        {
          entry->subject_type = type;
          entry->subject = id;
        }
      else
        {
          entry->topic = pb_entity_type_get_info (type)->table;
          if (!pb_history_names_find_owner (names, type, id, &type, &id))
            break;
        }
    }

  entry->place = g_string_free (place, FALSE);
}

static PbHistoryEntry *
make_entry (PbHistoryStep  *self,
            PbHistoryKind   kind,
            const Deed     *deed,
            const PbDbLine *line,
            PbHistoryNames *names)
{
  PbHistoryEntry *entry = g_object_new (PB_TYPE_HISTORY_ENTRY, NULL);

  entry->step = self->read->id;
  entry->line = line->id;
  entry->kind = kind;
  entry->undone = self->read->state != PB_DB_STEP_DONE;
  entry->when = parse_when (self->read->made_at);
  entry->who = dup_who (self->read);
  entry->label = g_strdup (self->read->label);
  entry->type = deed->type;
  entry->row = deed->row;
  pb_history_names_find (names, deed->type, deed->row, &entry->gone);

  return entry;
}

static PbHistoryEntry *
tell_of_row (PbHistoryStep  *self,
             PbHistoryNames *names,
             GType           own_type,
             const Deed     *deed)
{
  gboolean added = deed->operation == PB_DB_INSERTED;
  PbHistoryEntry *entry = make_entry (self, added ? PB_HISTORY_ADDED : PB_HISTORY_REMOVED, deed,
                                      g_ptr_array_index (deed->lines, 0), names);
  g_autofree char *thing = pb_history_names_dup_thing (names, deed->type, deed->row);

  /* Translators: the kind of thing and its name: “Link “Website” added”. */
  entry->what = g_strdup_printf (added ? C_("history", "%s added") : C_("history", "%s removed"),
                                 thing);
  entry->details = describe_details (names, deed);
  entry->can_restore = entry->gone && entry->undone == added && !self->is_entangled
                       && deed->type != PB_TYPE_PHASE_CHANGE;
  place_entry (entry, names, own_type);

  return entry;
}

static PbHistoryEntry *
tell_of_field (PbHistoryStep  *self,
               PbHistoryNames *names,
               GType           own_type,
               const Deed     *deed,
               const PbDbLine *line,
               const PbField  *field)
{
  PbHistoryEntry *entry = make_entry (self, PB_HISTORY_CHANGED, deed, line, names);
  PbEntity *now = pb_history_names_find (names, deed->type, deed->row, NULL);
  g_autofree char *thing = NULL;

  entry->field = field;
  pb_value_copy (&line->old, &entry->old);
  pb_value_copy (&line->new, &entry->new);
  entry->old_words = pb_history_names_dup_words (names, field, &line->old);
  entry->new_words = pb_history_names_dup_words (names, field, &line->new);
  if (deed->type == own_type)
    {
      entry->what = g_strdup (pb_field_get_label (field));
    }
  else
    {
      thing = pb_history_names_dup_thing (names, deed->type, deed->row);
      /* Translators: a thing and its field: “Partner “Gemeente Emmen”: Role”. */
      entry->what = g_strdup_printf (C_("history", "%s: %s"), thing, pb_field_get_label (field));
    }
  entry->can_restore
      = !entry->gone
        && !pb_value_equal (pb_history_entry_get_value (entry),
                            pb_entity_get_value (now, field->column));
  place_entry (entry, names, own_type);

  return entry;
}

/* Moving a thing writes the place of others as well: it is told once, in the words of the step. */
static PbHistoryEntry *
tell_of_order (PbHistoryStep  *self,
               PbHistoryNames *names,
               GType           own_type,
               const Deed     *deed,
               const PbDbLine *line)
{
  PbHistoryEntry *entry = make_entry (self, PB_HISTORY_ORDERED, deed, line, names);

  entry->what = g_strdup (self->read->label);
  place_entry (entry, names, own_type);

  return entry;
}

typedef struct
{
  PbHistoryStep  *step;
  PbHistoryNames *names;
  GType           own_type;
  GPtrArray      *entries;
  GType           ordered;     /* the type of which the new order has been told */
} Telling;

static void
tell_of_update (Telling    *telling,
                const Deed *deed)
{
  const PbEntityInfo *info = pb_entity_type_get_info (deed->type);

  for (guint i = 0; i < deed->lines->len; i++)
    {
      const PbDbLine *line = g_ptr_array_index (deed->lines, i);
      const PbField *field = pb_entity_info_get_field (info, line->field);
      PbHistoryEntry *entry = NULL;

      if (field != NULL && (field->flags & PB_FIELD_INTERNAL) == 0
          && !pb_value_equal (&line->old, &line->new))
        {
          entry = tell_of_field (telling->step, telling->names, telling->own_type, deed, line,
                                 field);
        }
      else if (g_str_equal (line->field, "position") && telling->ordered != deed->type)
        {
          telling->ordered = deed->type;
          entry = tell_of_order (telling->step, telling->names, telling->own_type, deed, line);
        }

      if (entry != NULL)
        g_ptr_array_add (telling->entries, entry);
    }
}

/* Whether something with which it came or went is told of. */
static gboolean
is_told_above (const Deed     *deed,
               PbHistoryScope  scope,
               gpointer        user_data)
{
  const Deed *above = deed->above;

  for (guint depth = 0; above != NULL && depth < MAX_DEPTH; depth++)
    {
      if (scope (above->type, above->row, user_data))
        return TRUE;
      above = above->above;
    }

  return FALSE;
}

void
pb_history_step_tell (PbHistoryStep  *self,
                      PbHistoryNames *names,
                      GType           own_type,
                      PbHistoryScope  scope,
                      gpointer        user_data,
                      GPtrArray      *entries)
{
  Telling telling = { self, names, own_type, entries, G_TYPE_INVALID };

  /* What came and went first: that a reference was emptied follows from it. */
  for (guint i = 0; i < self->deeds->len; i++)
    {
      const Deed *deed = g_ptr_array_index (self->deeds, i);

      if (deed->operation != PB_DB_UPDATED && scope (deed->type, deed->row, user_data)
          && !is_told_above (deed, scope, user_data))
        g_ptr_array_add (entries, tell_of_row (self, names, own_type, deed));
    }

  for (guint i = 0; i < self->deeds->len; i++)
    {
      const Deed *deed = g_ptr_array_index (self->deeds, i);

      /* Of what came or went in the same step, that has been said. */
      if (deed->operation == PB_DB_UPDATED && scope (deed->type, deed->row, user_data)
          && find_deed (self, deed->type, deed->row, PB_DB_INSERTED) == NULL
          && find_deed (self, deed->type, deed->row, PB_DB_DELETED) == NULL)
        tell_of_update (&telling, deed);
    }
}
