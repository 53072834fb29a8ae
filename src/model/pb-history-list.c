/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-history-list"
#include "config.h"

#include "pb-history-private.h"

/* What one pb_history_list_load_more adds, about, and of how many steps it looks at most: a filter may pass by many. */
#define PAGE 20
#define MAX_STEPS 400
/* How many steps are asked for at a time. */
#define N_ASKED 100

struct _PbHistoryList
{
  GObject          parent_instance;

  PbRegister      *reg;
  PbHistoryFilter  filter;     /* its texts are interned */
  PbHistoryNames  *names;
  GHashTable      *rows;       /* of one project: type → set of ids; NULL: of the register */
  GArray          *steps;      /* gint64, newest first, that are to be read next */
  guint            next;       /* in steps */
  gint64           last;       /* the step read last; G_MAXINT64: none yet */
  gboolean         has_more;
  GError          *error;
  GPtrArray       *entries;
};

static void pb_history_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (PbHistoryList, pb_history_list, G_TYPE_OBJECT,
  G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, pb_history_list_model_init))

enum
{
  PROP_0,
  PROP_HAS_MORE,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

static GType
get_own_type (PbHistoryList *self)
{
  return self->filter.project != 0 ? PB_TYPE_PROJECT : G_TYPE_INVALID;
}

static void
set_has_more (PbHistoryList *self,
              gboolean       has_more)
{
  if (self->has_more == has_more)
    return;

  self->has_more = has_more;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HAS_MORE]);
}

/* ---- which rows a project's history is of */

static GArray *
list_set (GHashTable *set)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, set);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_array_append_val (ids, *(gint64 *) id);

  return ids;
}

/* Adds the rows of type that go when one of owners goes, or went with it, or once belonged to it. */
static gboolean
add_owned (PbHistoryList  *self,
           GType           type,
           const PbField  *field,
           GHashTable     *owners,
           GError        **error)
{
  g_autoptr(GArray) ids = list_set (owners);
  g_autoptr(GArray) owned = NULL;
  GHashTable *set = g_hash_table_lookup (self->rows, GSIZE_TO_POINTER (type));

  owned = pb_db_history_list_owned (self->reg->db, pb_entity_type_get_info (type)->table,
                                    field->column, ids, error);
  if (owned == NULL)
    return FALSE;

  if (set == NULL)
    {
      set = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
      g_hash_table_insert (self->rows, GSIZE_TO_POINTER (type), set);
    }
  for (guint i = 0; i < owned->len; i++)
    g_hash_table_add (set, g_memdup2 (&g_array_index (owned, gint64, i), sizeof (gint64)));

  return TRUE;
}

/* From the tables of the entities: what goes when the project goes is of the project, and so on from there. */
static gboolean
collect_rows (PbHistoryList  *self,
              GType           type,
              GError        **error)
{
  const char *table = pb_entity_type_get_info (type)->table;
  GHashTable *owners = g_hash_table_lookup (self->rows, GSIZE_TO_POINTER (type));

  for (const GType *other = pb_entities_list (); *other != G_TYPE_INVALID; other++)
    {
      const PbEntityInfo *info = pb_entity_type_get_info (*other);

      for (guint i = 0; i < info->n_fields; i++)
        {
          const PbField *field = &info->fields[i];

          if (g_strcmp0 (field->refers_to, table) != 0 || (field->flags & PB_FIELD_CASCADE) == 0
              || *other == type)
            continue;
          if (!add_owned (self, *other, field, owners, error)
              || !collect_rows (self, *other, error))
            return FALSE;
        }
    }

  return TRUE;
}

static gboolean
read_rows (PbHistoryList  *self,
           GError        **error)
{
  GHashTable *own = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  g_clear_pointer (&self->rows, g_hash_table_unref);
  self->rows = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_hash_table_unref);
  g_hash_table_add (own, g_memdup2 (&self->filter.project, sizeof (gint64)));
  g_hash_table_insert (self->rows, GSIZE_TO_POINTER (PB_TYPE_PROJECT), own);

  return collect_rows (self, PB_TYPE_PROJECT, error);
}

/* ---- which steps are to be read */

static int
compare_newest_first (gconstpointer a,
                      gconstpointer b)
{
  gint64 one = *(const gint64 *) a;
  gint64 other = *(const gint64 *) b;

  return (one < other) - (one > other);
}

/* A project's steps, all at once: they are few beside the register's. */
static gboolean
read_project_steps (PbHistoryList  *self,
                    GError        **error)
{
  GHashTableIter iter;
  gpointer type;
  gpointer set;

  if (!read_rows (self, error))
    return FALSE;

  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, &type, &set))
    {
      GType of = GPOINTER_TO_SIZE (type);
      g_autoptr(GArray) ids = list_set (set);
      g_autoptr(GArray) steps = NULL;

      if (self->filter.kind != G_TYPE_INVALID && self->filter.kind != of)
        continue;

      steps = pb_db_history_list_steps_of (self->reg->db, pb_entity_type_get_info (of)->table, ids,
                                           error);
      if (steps == NULL)
        return FALSE;
      g_array_append_vals (self->steps, steps->data, steps->len);
    }

  g_array_sort (self->steps, compare_newest_first);

  return TRUE;
}

/* Puts the next steps in place when those asked for have been read; none when there are no more. */
static gboolean
ask_steps (PbHistoryList  *self,
           GError        **error)
{
  const char *table = NULL;
  GArray *steps;

  if (self->next < self->steps->len)
    return TRUE;

  if (self->filter.project != 0)
    return self->last != G_MAXINT64 || self->steps->len > 0 || read_project_steps (self, error);

  if (self->filter.kind != G_TYPE_INVALID)
    table = pb_entity_type_get_info (self->filter.kind)->table;
  steps = pb_db_history_list_steps (self->reg->db, table, self->filter.made_by, self->last, N_ASKED,
                                    error);
  if (steps == NULL)
    return FALSE;

  g_array_unref (self->steps);
  self->steps = steps;
  self->next = 0;

  return TRUE;
}

/* ---- what is told of a step */

static gboolean
has_row (GType    type,
         gint64   row,
         gpointer user_data)
{
  PbHistoryList *self = user_data;
  GHashTable *set;

  if (self->filter.kind != G_TYPE_INVALID && self->filter.kind != type)
    return FALSE;
  if (self->rows == NULL)
    return TRUE;

  set = g_hash_table_lookup (self->rows, GSIZE_TO_POINTER (type));

  return set != NULL && g_hash_table_contains (set, &row);
}

static gboolean
is_wanted (PbHistoryList  *self,
           PbHistoryEntry *entry)
{
  if (self->filter.field != NULL
      && (entry->field == NULL || !g_str_equal (entry->field->column, self->filter.field)))
    return FALSE;

  return self->filter.programme == 0
      || pb_history_names_find_programme (self->names, entry->type, entry->row)
           == self->filter.programme;
}

/* Adds what is told of one step. */
static gboolean
read_step (PbHistoryList  *self,
           gint64          step,
           GPtrArray      *entries,
           GError        **error)
{
  g_autoptr(PbDbStep) read = pb_db_history_read_step (self->reg->db, step, error);
  g_autoptr(PbHistoryStep) lines = NULL;
  g_autoptr(GPtrArray) told = g_ptr_array_new_with_free_func (g_object_unref);

  if (read == NULL)
    return FALSE;
  if (self->filter.made_by != NULL && !g_str_equal (read->made_by, self->filter.made_by))
    return TRUE;

  lines = pb_history_step_new (g_steal_pointer (&read));
  pb_history_step_tell (lines, self->names, get_own_type (self), has_row, self, told);
  for (guint i = 0; i < told->len; i++)
    {
      if (is_wanted (self, told->pdata[i]))
        g_ptr_array_add (entries, g_object_ref (told->pdata[i]));
    }

  return TRUE;
}

/* Reads steps until there are n entries, or as far back as the step until; FALSE when it could not. */
static gboolean
read_on (PbHistoryList  *self,
         GPtrArray      *entries,
         guint           n,
         gint64          until,
         GError        **error)
{
  for (guint i = 0; entries->len < n && (until != 0 || i < MAX_STEPS); i++)
    {
      gint64 step;

      if (!ask_steps (self, error))
        return FALSE;
      if (self->next == self->steps->len)
        {
          set_has_more (self, FALSE);
          return TRUE;
        }

      step = g_array_index (self->steps, gint64, self->next);
      if (until != 0 && step < until)
        return TRUE;

      self->next++;
      /* A project's steps are found once by each of its things that they changed. */
      if (step != self->last && !read_step (self, step, entries, error))
        return FALSE;
      self->last = step;
    }

  return TRUE;
}

static void
fail (PbHistoryList *self,
      GError        *error)
{
  g_clear_error (&self->error);
  self->error = error;
  if (error != NULL)
    set_has_more (self, FALSE);
}

static void
mark_days (PbHistoryList *self,
           guint          from)
{
  for (guint i = from; i < self->entries->len; i++)
    {
      PbHistoryEntry *entry = g_ptr_array_index (self->entries, i);
      PbHistoryEntry *above = i > 0 ? g_ptr_array_index (self->entries, i - 1) : NULL;
      int year, month, day, year_above, month_above, day_above;

      g_date_time_get_ymd (entry->when, &year, &month, &day);
      if (above != NULL)
        g_date_time_get_ymd (above->when, &year_above, &month_above, &day_above);
      pb_history_entry_set_first_of_day (entry, above == NULL || year != year_above
                                                  || month != month_above || day != day_above);
    }
}

/* ---- following the register */

static void
start_again (PbHistoryList *self)
{
  pb_history_names_forget (self->names);
  g_array_set_size (self->steps, 0);
  self->next = 0;
  self->last = G_MAXINT64;
}

/* Puts the entries in place of those that differ, so that the others stay as they are on the screen. */
static void
replace (PbHistoryList *self,
         GPtrArray     *entries)
{
  guint before = 0;
  guint after = 0;
  guint n_removed;
  guint n_added;

  while (before < MIN (self->entries->len, entries->len)
         && pb_history_entry_equal (self->entries->pdata[before], entries->pdata[before]))
    before++;
  while (after < MIN (self->entries->len, entries->len) - before
         && pb_history_entry_equal (self->entries->pdata[self->entries->len - 1 - after],
                                    entries->pdata[entries->len - 1 - after]))
    after++;

  n_removed = self->entries->len - before - after;
  n_added = entries->len - before - after;
  if (n_removed > 0)
    g_ptr_array_remove_range (self->entries, before, n_removed);
  for (guint i = 0; i < n_added; i++)
    g_ptr_array_insert (self->entries, (int) (before + i),
                        g_object_ref (entries->pdata[before + i]));

  mark_days (self, 0);
  if (n_removed > 0 || n_added > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), before, n_removed, n_added);
}

static void
on_register_changed_cb (PbHistoryList *self)
{
  g_autoptr(PbHistoryList) kept = g_object_ref (self);
  g_autoptr(GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);
  gint64 until = self->last;
  g_autoptr(GError) error = NULL;

  /* Nothing has been asked for yet. */
  if (until == G_MAXINT64 && self->has_more)
    return;

  start_again (self);
  self->has_more = TRUE;
  if (!read_on (self, entries, until != G_MAXINT64 ? G_MAXUINT : PAGE,
                until != G_MAXINT64 ? until : 0, &error))
    {
      fail (self, g_steal_pointer (&error));
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HAS_MORE]);
      return;
    }

  fail (self, NULL);
  replace (self, entries);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HAS_MORE]);
}

static GType
pb_history_list_get_item_type (GListModel *model)
{
  return PB_TYPE_HISTORY_ENTRY;
}

static guint
pb_history_list_get_n_items (GListModel *model)
{
  return PB_HISTORY_LIST (model)->entries->len;
}

static gpointer
pb_history_list_get_item (GListModel *model,
                          guint       position)
{
  PbHistoryList *self = PB_HISTORY_LIST (model);

  return position < self->entries->len ? g_object_ref (self->entries->pdata[position]) : NULL;
}

static void
pb_history_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = pb_history_list_get_item_type;
  iface->get_n_items = pb_history_list_get_n_items;
  iface->get_item = pb_history_list_get_item;
}

static void
pb_history_list_get_property (GObject    *object,
                              guint       id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_HAS_MORE:
      g_value_set_boolean (value, PB_HISTORY_LIST (object)->has_more);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
pb_history_list_finalize (GObject *object)
{
  PbHistoryList *self = PB_HISTORY_LIST (object);

  g_ptr_array_unref (self->entries);
  g_array_unref (self->steps);
  g_clear_pointer (&self->rows, g_hash_table_unref);
  g_clear_pointer (&self->names, pb_history_names_free);
  g_clear_error (&self->error);
  g_clear_object (&self->reg);

  G_OBJECT_CLASS (pb_history_list_parent_class)->finalize (object);
}

static void
pb_history_list_class_init (PbHistoryListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = pb_history_list_get_property;
  object_class->finalize = pb_history_list_finalize;

  properties[PROP_HAS_MORE] = g_param_spec_boolean ("has-more", NULL, NULL, TRUE,
                                                    G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
pb_history_list_init (PbHistoryList *self)
{
  self->entries = g_ptr_array_new_with_free_func (g_object_unref);
  self->steps = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->last = G_MAXINT64;
  self->has_more = TRUE;
}

PbHistoryList *
pb_history_list_new (PbRegister            *reg,
                     const PbHistoryFilter *filter)
{
  PbHistoryList *self;

  g_return_val_if_fail (PB_IS_REGISTER (reg), NULL);
  g_return_val_if_fail (filter != NULL, NULL);
  g_return_val_if_fail (filter->field == NULL || filter->kind != G_TYPE_INVALID, NULL);

  self = g_object_new (PB_TYPE_HISTORY_LIST, NULL);
  self->reg = g_object_ref (reg);
  self->filter = *filter;
  self->filter.field = g_intern_string (filter->field);
  self->filter.made_by = g_intern_string (filter->made_by);
  self->names = pb_history_names_new (reg, get_own_type (self));
  g_signal_connect_object (reg, "changed", G_CALLBACK (on_register_changed_cb), self,
                           G_CONNECT_SWAPPED);

  return self;
}

void
pb_history_list_load_more (PbHistoryList *self)
{
  g_autoptr(GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GError) error = NULL;
  guint n_before;

  g_return_if_fail (PB_IS_HISTORY_LIST (self));

  if (!self->has_more)
    return;

  if (!read_on (self, entries, PAGE, 0, &error))
    fail (self, g_steal_pointer (&error));

  n_before = self->entries->len;
  for (guint i = 0; i < entries->len; i++)
    g_ptr_array_add (self->entries, g_object_ref (entries->pdata[i]));
  mark_days (self, n_before);
  if (entries->len > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), n_before, 0, entries->len);
}

gboolean
pb_history_list_has_more (PbHistoryList *self)
{
  g_return_val_if_fail (PB_IS_HISTORY_LIST (self), FALSE);

  return self->has_more;
}

const GError *
pb_history_list_get_error (PbHistoryList *self)
{
  g_return_val_if_fail (PB_IS_HISTORY_LIST (self), NULL);

  return self->error;
}

GStrv
pb_history_list_authors (PbRegister  *reg,
                         GError     **error)
{
  g_return_val_if_fail (PB_IS_REGISTER (reg), NULL);

  return pb_db_history_list_authors (reg->db, error);
}
