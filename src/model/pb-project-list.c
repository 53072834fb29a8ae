/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-project-list"
#include "config.h"

#include "pb-project-list.h"
#include "pb-register-private.h"

/* Rows are read this many at a time, and this many pages are kept: some screens full of the longest window. */
#define PAGE_SIZE 128
#define MAX_PAGES 32

/* ---- a row */

struct _PbProjectRow
{
  GObject   parent_instance;

  gint64    id;
  gint64    pillar;
  gint64    awarded;
  char     *code;
  char     *name;
  char     *phase;
  char     *lead;       /* NULL: none */
  gint64    theme;
  char     *theme_name;
  char     *start;      /* NULL: not known */
  char     *end;
  gboolean  is_public;
};

G_DEFINE_FINAL_TYPE (PbProjectRow, pb_project_row, G_TYPE_OBJECT)

static void
pb_project_row_finalize (GObject *object)
{
  PbProjectRow *self = PB_PROJECT_ROW (object);

  g_free (self->code);
  g_free (self->name);
  g_free (self->phase);
  g_free (self->lead);
  g_free (self->theme_name);
  g_free (self->start);
  g_free (self->end);

  G_OBJECT_CLASS (pb_project_row_parent_class)->finalize (object);
}

static void
pb_project_row_class_init (PbProjectRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pb_project_row_finalize;
}

static void
pb_project_row_init (PbProjectRow *self)
{
}

gint64
pb_project_row_get_id (PbProjectRow *self)
{
  g_return_val_if_fail (PB_IS_PROJECT_ROW (self), 0);

  return self->id;
}

const char *
pb_project_row_get_code (PbProjectRow *self)
{
  g_return_val_if_fail (PB_IS_PROJECT_ROW (self), NULL);

  return self->code;
}

const char *
pb_project_row_get_name (PbProjectRow *self)
{
  g_return_val_if_fail (PB_IS_PROJECT_ROW (self), NULL);

  return self->name;
}

const char *
pb_project_row_get_phase (PbProjectRow *self)
{
  g_return_val_if_fail (PB_IS_PROJECT_ROW (self), NULL);

  return self->phase;
}

gint64
pb_project_row_get_pillar (PbProjectRow *self)
{
  g_return_val_if_fail (PB_IS_PROJECT_ROW (self), 0);

  return self->pillar;
}

gint64
pb_project_row_get_awarded (PbProjectRow *self)
{
  g_return_val_if_fail (PB_IS_PROJECT_ROW (self), 0);

  return self->awarded;
}

const char *
pb_project_row_get_lead (PbProjectRow *self)
{
  g_return_val_if_fail (PB_IS_PROJECT_ROW (self), NULL);

  return self->lead;
}

gboolean
pb_project_row_is_public (PbProjectRow *self)
{
  g_return_val_if_fail (PB_IS_PROJECT_ROW (self), FALSE);

  return self->is_public;
}

gint64
pb_project_row_get_theme (PbProjectRow *self)
{
  g_return_val_if_fail (PB_IS_PROJECT_ROW (self), 0);

  return self->theme;
}

const char *
pb_project_row_get_theme_name (PbProjectRow *self)
{
  g_return_val_if_fail (PB_IS_PROJECT_ROW (self), NULL);

  return self->theme_name;
}

const char *
pb_project_row_get_start (PbProjectRow *self)
{
  g_return_val_if_fail (PB_IS_PROJECT_ROW (self), NULL);

  return self->start;
}

const char *
pb_project_row_get_end (PbProjectRow *self)
{
  g_return_val_if_fail (PB_IS_PROJECT_ROW (self), NULL);

  return self->end;
}

/* ---- the list */

struct _PbProjectList
{
  GObject         parent_instance;

  PbRegister     *reg;
  PbProjectQuery  query;
  char           *search;   /* these three own the query's texts */
  char           *phase;
  char           *phase_group;
  GArray         *ids;
  GHashTable     *pages;    /* number → GPtrArray of PbProjectRow */
  GQueue          recent;   /* numbers of pages, the one looked at last at the head */
};

static void pb_project_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (PbProjectList,
                               pb_project_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      pb_project_list_model_init))

static const char *const row_columns[] = {
  "code", "name", "phase", "pillar", "awarded", "lead", "visibility", "theme", NULL
};

enum
{
  COLUMN_CODE,
  COLUMN_NAME,
  COLUMN_PHASE,
  COLUMN_PILLAR,
  COLUMN_AWARDED,
  COLUMN_LEAD,
  COLUMN_VISIBILITY,
  COLUMN_THEME
};

/* What the view leaves out: it is not sorted or sought by. */
static const char *const period_columns[] = { "actual_start", "planned_start", "actual_end", "planned_end", NULL };
static const char *const theme_columns[] = { "name", NULL };

static gboolean
take_row (gint64         id,
          const PbValue *values,
          gpointer       user_data)
{
  PbProjectRow *row = g_object_new (PB_TYPE_PROJECT_ROW, NULL);

  row->id = id;
  row->code = g_strdup (values[COLUMN_CODE].text);
  row->name = g_strdup (values[COLUMN_NAME].text);
  row->phase = g_strdup (values[COLUMN_PHASE].text);
  row->pillar = values[COLUMN_PILLAR].integer;
  row->awarded = values[COLUMN_AWARDED].integer;
  row->lead
      = values[COLUMN_LEAD].type == PB_VALUE_TEXT ? g_strdup (values[COLUMN_LEAD].text) : NULL;
  row->is_public = g_strcmp0 (values[COLUMN_VISIBILITY].text, "public") == 0;
  row->theme = values[COLUMN_THEME].integer;
  g_hash_table_insert (user_data, &row->id, row);

  return TRUE;
}

/* The first of two dates that is known. */
static char *
dup_date (const PbValue *dates)
{
  const PbValue *date = dates[0].type == PB_VALUE_TEXT ? &dates[0] : &dates[1];

  return date->type == PB_VALUE_TEXT ? g_strdup (date->text) : NULL;
}

static gboolean
take_period (gint64         id,
             const PbValue *values,
             gpointer       user_data)
{
  PbProjectRow *row = g_hash_table_lookup (user_data, &id);

  if (row != NULL)
    {
      row->start = dup_date (&values[0]);
      row->end = dup_date (&values[2]);
    }

  return TRUE;
}

static gboolean
take_theme (gint64         id,
            const PbValue *values,
            gpointer       user_data)
{
  GHashTableIter iter;
  gpointer row;

  g_hash_table_iter_init (&iter, user_data);
  while (g_hash_table_iter_next (&iter, NULL, &row))
    {
      if (((PbProjectRow *) row)->theme == id)
        ((PbProjectRow *) row)->theme_name = g_strdup (values[0].text);
    }

  return TRUE;
}

static gboolean
read_themes (PbProjectList  *self,
             GHashTable     *rows,
             GError        **error)
{
  g_autoptr(PbDbSelect) select = pb_db_select_new (pb_entity_type_get_info (PB_TYPE_THEME)->table);
  g_autoptr(GArray) themes = g_array_new (FALSE, FALSE, sizeof (gint64));
  GHashTableIter iter;
  gpointer row;

  g_hash_table_iter_init (&iter, rows);
  while (g_hash_table_iter_next (&iter, NULL, &row))
    g_array_append_val (themes, ((PbProjectRow *) row)->theme);

  pb_db_select_where_in (select, "id", (const gint64 *) (gpointer) themes->data, themes->len);

  return pb_db_select_each (self->reg->db, select, theme_columns, take_theme, rows, error);
}

static gboolean
read_rows (PbProjectList  *self,
           const gint64   *ids,
           guint           n,
           GHashTable     *rows,
           GError        **error)
{
  g_autoptr(PbDbSelect) select = pb_db_select_new ("project_row");
  g_autoptr(PbDbSelect) periods = pb_db_select_new (pb_entity_type_get_info (PB_TYPE_PROJECT)->table);

  pb_db_select_where_in (select, "id", ids, n);
  pb_db_select_where_in (periods, "id", ids, n);

  return pb_db_select_each (self->reg->db, select, row_columns, take_row, rows, error)
         && pb_db_select_each (self->reg->db, periods, period_columns, take_period, rows, error)
         && read_themes (self, rows, error);
}

/* A place in the list whose project has gone since the query; the list is about to be replaced. */
static PbProjectRow *
make_gone_row (gint64 id)
{
  PbProjectRow *row = g_object_new (PB_TYPE_PROJECT_ROW, NULL);

  row->id = id;
  row->code = g_strdup ("");
  row->name = g_strdup ("");
  row->phase = g_strdup ("idea");

  return row;
}

static GPtrArray *
read_page (PbProjectList *self,
           guint          number)
{
  GPtrArray *page = g_ptr_array_new_with_free_func (g_object_unref);
  const gint64 *ids = &g_array_index (self->ids, gint64, number * PAGE_SIZE);
  guint n = MIN (PAGE_SIZE, self->ids->len - number * PAGE_SIZE);
  g_autoptr(GHashTable) rows
      = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, g_object_unref);
  g_autoptr(GError) error = NULL;

  if (!read_rows (self, ids, n, rows, &error))
    g_warning ("Could not read projects: %s", error->message);

  for (guint i = 0; i < n; i++)
    {
      PbProjectRow *row = g_hash_table_lookup (rows, &ids[i]);

      g_ptr_array_add (page, row != NULL ? g_object_ref (row) : make_gone_row (ids[i]));
    }

  return page;
}

static GPtrArray *
get_page (PbProjectList *self,
          guint          number)
{
  gpointer key = GUINT_TO_POINTER (number);
  GPtrArray *page = g_hash_table_lookup (self->pages, key);

  if (page != NULL && self->recent.head->data == key)
    return page;

  if (page != NULL)
    {
      g_queue_remove (&self->recent, key);
    }
  else
    {
      page = read_page (self, number);
      g_hash_table_insert (self->pages, key, page);
    }

  g_queue_push_head (&self->recent, key);
  if (self->recent.length > MAX_PAGES)
    g_hash_table_remove (self->pages, g_queue_pop_tail (&self->recent));

  return page;
}

static void
forget_pages (PbProjectList *self)
{
  g_hash_table_remove_all (self->pages);
  g_queue_clear (&self->recent);
}

/* ---- following an edit */

/* The rows that have been read, by id: what may be on the screen. */
static GHashTable *
collect_rows (PbProjectList *self)
{
  GHashTable *rows = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, g_object_unref);
  GHashTableIter iter;
  gpointer page;

  g_hash_table_iter_init (&iter, self->pages);
  while (g_hash_table_iter_next (&iter, NULL, &page))
    {
      for (guint i = 0; i < ((GPtrArray *) page)->len; i++)
        {
          PbProjectRow *row = g_ptr_array_index ((GPtrArray *) page, i);

          g_hash_table_replace (rows, &row->id, g_object_ref (row));
        }
    }

  return rows;
}

static gboolean
rows_equal (PbProjectRow *a,
            PbProjectRow *b)
{
  return a->id == b->id && a->pillar == b->pillar && a->awarded == b->awarded
         && a->is_public == b->is_public && g_str_equal (a->code, b->code)
         && g_str_equal (a->name, b->name) && g_str_equal (a->phase, b->phase)
         && g_strcmp0 (a->lead, b->lead) == 0 && a->theme == b->theme
         && g_strcmp0 (a->theme_name, b->theme_name) == 0 && g_strcmp0 (a->start, b->start) == 0
         && g_strcmp0 (a->end, b->end) == 0;
}

static gint64
id_at (GArray *ids,
       guint   position)
{
  return g_array_index (ids, gint64, position);
}

static gboolean
same_ids (GArray *a,
          guint   a_start,
          GArray *b,
          guint   b_start,
          guint   n)
{
  return n == 0
         || memcmp (&g_array_index (a, gint64, a_start), &g_array_index (b, gint64, b_start),
                    n * sizeof (gint64)) == 0;
}

static void
move_row (PbProjectList *self,
          guint          from,
          guint          to)
{
  const gint64 id = id_at (self->ids, from);

  g_array_remove_index (self->ids, from);
  forget_pages (self);
  g_list_model_items_changed (G_LIST_MODEL (self), from, 1, 0);
  g_array_insert_val (self->ids, to, id);
  forget_pages (self);
  g_list_model_items_changed (G_LIST_MODEL (self), to, 0, 1);
}

/* Takes over the ids of the new result. One row that moved, as a rename does in a list by name, is told as such; all
 * else as one stretch. */
static void
take_ids (PbProjectList *self,
          GArray        *ids)
{
  GArray *old = self->ids;
  const guint shorter = MIN (old->len, ids->len);
  guint start = 0;
  guint end = 0;
  guint n_old, n_new;

  while (start < shorter && id_at (old, start) == id_at (ids, start))
    start++;
  while (end < shorter - start
         && id_at (old, old->len - 1 - end) == id_at (ids, ids->len - 1 - end))
    end++;

  n_old = old->len - start - end;
  n_new = ids->len - start - end;
  if (n_old == 0 && n_new == 0)
    return;

  if (n_old == n_new && id_at (old, start) == id_at (ids, start + n_new - 1)
      && same_ids (old, start + 1, ids, start, n_new - 1))
    {
      move_row (self, start, start + n_new - 1);
    }
  else if (n_old == n_new && id_at (ids, start) == id_at (old, start + n_old - 1)
           && same_ids (old, start, ids, start + 1, n_new - 1))
    {
      move_row (self, start + n_old - 1, start);
    }
  else
    {
      g_array_unref (self->ids);
      self->ids = g_array_ref (ids);
      forget_pages (self);
      g_list_model_items_changed (G_LIST_MODEL (self), start, n_old, n_new);
    }
}

static GType
pb_project_list_get_item_type (GListModel *model)
{
  return PB_TYPE_PROJECT_ROW;
}

static guint
pb_project_list_get_n_items (GListModel *model)
{
  return PB_PROJECT_LIST (model)->ids->len;
}

static gpointer
pb_project_list_get_item (GListModel *model,
                          guint       position)
{
  PbProjectList *self = PB_PROJECT_LIST (model);

  if (position >= self->ids->len)
    return NULL;

  return g_object_ref (
      g_ptr_array_index (get_page (self, position / PAGE_SIZE), position % PAGE_SIZE));
}

static void
pb_project_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = pb_project_list_get_item_type;
  iface->get_n_items = pb_project_list_get_n_items;
  iface->get_item = pb_project_list_get_item;
}

static void
pb_project_list_finalize (GObject *object)
{
  PbProjectList *self = PB_PROJECT_LIST (object);

  g_clear_object (&self->reg);
  g_clear_pointer (&self->search, g_free);
  g_clear_pointer (&self->phase, g_free);
  g_clear_pointer (&self->phase_group, g_free);
  g_clear_pointer (&self->ids, g_array_unref);
  g_clear_pointer (&self->pages, g_hash_table_unref);
  g_queue_clear (&self->recent);

  G_OBJECT_CLASS (pb_project_list_parent_class)->finalize (object);
}

static void
pb_project_list_class_init (PbProjectListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pb_project_list_finalize;
}

static void
pb_project_list_init (PbProjectList *self)
{
  g_queue_init (&self->recent);
  self->pages = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
}

PbProjectList *
pb_project_list_new (PbRegister            *reg,
                     const PbProjectQuery  *query,
                     GError               **error)
{
  g_autoptr(GArray) ids = NULL;
  PbProjectList *self;

  g_return_val_if_fail (PB_IS_REGISTER (reg), NULL);
  g_return_val_if_fail (query != NULL, NULL);

  ids = pb_project_query_run (reg, query, error);
  if (ids == NULL)
    return NULL;

  self = g_object_new (PB_TYPE_PROJECT_LIST, NULL);
  self->reg = g_object_ref (reg);
  self->query = *query;
  self->search = g_strdup (query->search);
  self->query.search = self->search;
  self->phase = g_strdup (query->phase);
  self->query.phase = self->phase;
  self->phase_group = g_strdup (query->phase_group);
  self->query.phase_group = self->phase_group;
  self->ids = g_steal_pointer (&ids);

  return self;
}

/* Whether a row of the list, or a query, may come out otherwise. */
static gboolean
concerns_projects (PbRegisterChanges *changes)
{
  const GType types[]
      = { PB_TYPE_PROJECT,      PB_TYPE_PILLAR, PB_TYPE_THEME,
          PB_TYPE_AWARD,        PB_TYPE_ALIAS,  PB_TYPE_PROJECT_ROLE,
          PB_TYPE_ORGANISATION, PB_TYPE_PERSON, PB_TYPE_PROJECT_CROSS_CUTTING_THEME,
          PB_TYPE_DECISION_PROJECT, PB_TYPE_INDICATOR, PB_TYPE_IMAGE };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      if (pb_register_changes_has_type (changes, types[i]))
        return TRUE;
    }

  return FALSE;
}

gboolean
pb_project_list_refresh (PbProjectList      *self,
                         PbRegisterChanges  *changes,
                         GError            **error)
{
  g_autoptr(GArray) ids = NULL;
  g_autoptr(GHashTable) before = NULL;

  g_return_val_if_fail (PB_IS_PROJECT_LIST (self), FALSE);
  g_return_val_if_fail (changes != NULL, FALSE);

  if (!concerns_projects (changes))
    return TRUE;

  ids = pb_project_query_run (self->reg, &self->query, error);
  if (ids == NULL)
    return FALSE;

  before = collect_rows (self);
  forget_pages (self);
  take_ids (self, ids);

  for (guint i = 0; g_hash_table_size (before) > 0 && i < self->ids->len; i++)
    {
      PbProjectRow *old = g_hash_table_lookup (before, &g_array_index (self->ids, gint64, i));

      if (old != NULL
          && !rows_equal (old, g_ptr_array_index (get_page (self, i / PAGE_SIZE), i % PAGE_SIZE)))
        g_list_model_items_changed (G_LIST_MODEL (self), i, 1, 1);
    }

  return TRUE;
}

guint
pb_project_list_find (PbProjectList *self,
                      gint64         project)
{
  g_return_val_if_fail (PB_IS_PROJECT_LIST (self), G_MAXUINT);

  for (guint i = 0; i < self->ids->len; i++)
    {
      if (g_array_index (self->ids, gint64, i) == project)
        return i;
    }

  return G_MAXUINT;
}

gint64
pb_project_list_get_id (PbProjectList *self,
                        guint          position)
{
  g_return_val_if_fail (PB_IS_PROJECT_LIST (self), 0);
  g_return_val_if_fail (position < self->ids->len, 0);

  return g_array_index (self->ids, gint64, position);
}

gboolean
pb_project_list_total (PbProjectList  *self,
                       gint64         *count,
                       gint64         *awarded,
                       GError        **error)
{
  g_autoptr(PbDbSelect) select = NULL;

  g_return_val_if_fail (PB_IS_PROJECT_LIST (self), FALSE);

  if (!self->query.incomplete)
    return pb_project_query_total (self->reg, &self->query, count, awarded, error);

  select = pb_db_select_new ("project_row");
  pb_db_select_where_in (select, "id", (const gint64 *) (gpointer) self->ids->data, self->ids->len);

  return pb_db_select_total (self->reg->db, select, "awarded", count, awarded, error);
}
