/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-decision-awards"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-decision-awards.h"
#include "pb-decision-row-private.h"
#include "pb-error.h"
#include "pb-money.h"
#include "pb-register-decisions.h"
#include "pb-register-private.h"
#include "pb-text.h"

/* ---- the table */

struct _PbDecisionAwards
{
  GObject     parent_instance;

  PbRegister *reg;
  gint64      decision;
  PbEntity   *entity;       /* the decision; NULL once it is gone */
  GPtrArray  *rows;         /* PbDecisionRow */
  GPtrArray  *columns;      /* PbEntity */
  GHashTable *added;        /* set of sources that were added as columns */
  GHashTable *totals;       /* source → cents */
  gint64      total;
};

enum
{
  COLUMNS_CHANGED,
  TOTALS_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void pb_decision_awards_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (PbDecisionAwards, pb_decision_awards, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, pb_decision_awards_model_init))

/* values: project, code, name, phase. */
static gboolean
take_row (gint64         id,
          const PbValue *values,
          gpointer       user_data)
{
  PbDecisionRow *row = g_object_new (PB_TYPE_DECISION_ROW, NULL);

  row->project = values[0].integer;
  row->code = g_strdup (values[1].text);
  row->name = g_strdup (values[2].text);
  row->phase = g_strdup (values[3].text);
  g_ptr_array_add (user_data, row);

  return TRUE;
}

static GPtrArray *
read_rows (PbDecisionAwards *self)
{
  static const char *const columns[] = { "project", "code", "name", "phase", NULL };
  g_autoptr(PbDbSelect) select = pb_db_select_new ("decision_project_row");
  g_autoptr(GError) error = NULL;
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_object_unref);

  pb_db_select_where (select, "decision", &PB_INTEGER (self->decision));
  pb_db_select_order (select, "rank", FALSE);
  pb_db_select_order (select, "pillar", FALSE);
  pb_db_select_order (select, "code", FALSE);
  if (!pb_db_select_each (self->reg->db, select, columns, take_row, rows, &error))
    g_warning ("Could not read the projects of a decision: %s", error->message);

  return rows;
}

static GHashTable *
index_rows (GPtrArray *rows)
{
  GHashTable *index = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < rows->len; i++)
    {
      PbDecisionRow *row = g_ptr_array_index (rows, i);

      g_hash_table_insert (index, &row->project, row);
    }

  return index;
}

/* Puts the awards into the rows, and their sums into the table. */
static void
read_awards (PbDecisionAwards *self,
             GPtrArray        *rows)
{
  g_autoptr(GPtrArray) awards
      = pb_register_list (self->reg, PB_TYPE_AWARD, "decision", self->decision, NULL);
  g_autoptr(GHashTable) index = index_rows (rows);

  g_hash_table_remove_all (self->totals);
  self->total = 0;
  for (guint i = 0; i < awards->len; i++)
    {
      PbEntity *award = g_ptr_array_index (awards, i);
      gint64 project = pb_entity_get_integer (award, "project");
      gint64 source = pb_entity_get_integer (award, "source");
      gint64 amount = pb_entity_get_integer (award, "amount");
      PbDecisionRow *row = g_hash_table_lookup (index, &project);

      if (row == NULL)
        continue;

      pb_amounts_add (row->amounts, source, amount);
      pb_amounts_add (self->totals, source, amount);
      pb_money_add (row->total, amount, &row->total);
      pb_money_add (self->total, amount, &self->total);
      row->conditions = row->conditions || *pb_entity_get_text (award, "conditions") != '\0';
    }
}

static gboolean
is_column (PbDecisionAwards *self,
           PbEntity         *source,
           gboolean          any)
{
  gint64 id = pb_entity_get_id (source);

  if (g_hash_table_contains (self->totals, &id) || g_hash_table_contains (self->added, &id))
    return TRUE;

  return !any && self->entity != NULL &&
         pb_decision_kind_divides_money (pb_entity_get_text (self->entity, "kind")) &&
         g_str_equal (pb_entity_get_text (source, "counts_as"), "central");
}

static GPtrArray *
list_sources (PbDecisionAwards *self)
{
  return pb_register_list (self->reg, PB_TYPE_FUNDING_SOURCE, "programme",
                           self->entity != NULL ? pb_entity_get_integer (self->entity, "programme") : 0,
                           NULL);
}

static gboolean
same_columns (GPtrArray *a,
              GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;

  for (guint i = 0; i < a->len; i++)
    {
      PbEntity *one = g_ptr_array_index (a, i);
      PbEntity *other = g_ptr_array_index (b, i);

      if (pb_entity_get_id (one) != pb_entity_get_id (other) ||
          !g_str_equal (pb_entity_get_title (one), pb_entity_get_title (other)))
        return FALSE;
    }

  return TRUE;
}

static void
find_columns (PbDecisionAwards *self)
{
  g_autoptr(GPtrArray) sources = list_sources (self);
  g_autoptr(GPtrArray) columns = g_ptr_array_new_with_free_func (g_object_unref);
  gboolean any = g_hash_table_size (self->totals) + g_hash_table_size (self->added) > 0;

  for (guint i = 0; i < sources->len; i++)
    {
      PbEntity *source = g_ptr_array_index (sources, i);

      if (is_column (self, source, any))
        g_ptr_array_add (columns, g_object_ref (source));
    }

  if (same_columns (columns, self->columns))
    return;

  g_ptr_array_unref (self->columns);
  self->columns = g_steal_pointer (&columns);
  g_signal_emit (self, signals[COLUMNS_CHANGED], 0);
}

/* Takes the values of fresh; what was typed and not taken stays. */
static void
assign_row (PbDecisionRow *row,
            PbDecisionRow *fresh)
{
  pb_set_str (&row->code, fresh->code);
  pb_set_str (&row->name, fresh->name);
  pb_set_str (&row->phase, fresh->phase);
  g_hash_table_unref (row->amounts);
  row->amounts = g_hash_table_ref (fresh->amounts);
  row->total = fresh->total;
  row->conditions = fresh->conditions;
  if (row->pending == NULL)
    pb_decision_row_clear_problem (row);
}

/* Rows that stay are the same objects; where rows come, go or move, the list is told of the stretch in which they do. */
static void
replace_rows (PbDecisionAwards *self,
              GPtrArray        *fresh)
{
  g_autoptr(GHashTable) known = index_rows (self->rows);
  g_autoptr(GPtrArray) old = g_ptr_array_ref (self->rows);
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_object_unref);
  guint start = 0;
  guint end = 0;

  for (guint i = 0; i < fresh->len; i++)
    {
      PbDecisionRow *row = g_ptr_array_index (fresh, i);
      PbDecisionRow *there = g_hash_table_lookup (known, &row->project);

      if (there != NULL)
        assign_row (there, row);
      g_ptr_array_add (rows, g_object_ref (there != NULL ? there : row));
    }

  while (start < old->len && start < rows->len && old->pdata[start] == rows->pdata[start])
    start++;
  while (end < old->len - start && end < rows->len - start &&
         old->pdata[old->len - 1 - end] == rows->pdata[rows->len - 1 - end])
    end++;

  g_ptr_array_unref (self->rows);
  self->rows = rows;
  if (old->len - start - end + rows->len - start - end > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), start, old->len - start - end,
                                rows->len - start - end);

  for (guint i = 0; i < rows->len; i++)
    pb_decision_row_changed (g_ptr_array_index (rows, i));
}

static void
reload (PbDecisionAwards *self)
{
  g_autoptr(GPtrArray) fresh = NULL;

  g_clear_object (&self->entity);
  self->entity = pb_register_read (self->reg, PB_TYPE_DECISION, self->decision, NULL);
  fresh = read_rows (self);
  read_awards (self, fresh);
  replace_rows (self, fresh);
  /* Last: whoever hears of it may take what was typed, and everything is read once more. */
  find_columns (self);
  g_signal_emit (self, signals[TOTALS_CHANGED], 0);
}

static void
on_register_changed_cb (PbDecisionAwards  *self,
                        PbRegisterChanges *changes)
{
  g_autoptr(PbDecisionAwards) kept = g_object_ref (self);

  if (pb_register_changes_has_type (changes, PB_TYPE_AWARD) ||
      pb_register_changes_has_type (changes, PB_TYPE_DECISION_PROJECT) ||
      pb_register_changes_has_type (changes, PB_TYPE_PROJECT) ||
      pb_register_changes_has_type (changes, PB_TYPE_FUNDING_SOURCE) ||
      pb_register_changes_has (changes, PB_TYPE_DECISION, self->decision))
    reload (self);
}

static GType
pb_decision_awards_get_item_type (GListModel *model)
{
  return PB_TYPE_DECISION_ROW;
}

static guint
pb_decision_awards_get_n_items (GListModel *model)
{
  return PB_DECISION_AWARDS (model)->rows->len;
}

static gpointer
pb_decision_awards_get_item (GListModel *model,
                             guint       position)
{
  PbDecisionAwards *self = PB_DECISION_AWARDS (model);

  return position < self->rows->len ? g_object_ref (g_ptr_array_index (self->rows, position)) : NULL;
}

static void
pb_decision_awards_model_init (GListModelInterface *iface)
{
  iface->get_item_type = pb_decision_awards_get_item_type;
  iface->get_n_items = pb_decision_awards_get_n_items;
  iface->get_item = pb_decision_awards_get_item;
}

static void
pb_decision_awards_finalize (GObject *object)
{
  PbDecisionAwards *self = PB_DECISION_AWARDS (object);

  g_clear_object (&self->reg);
  g_clear_object (&self->entity);
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->columns);
  g_hash_table_unref (self->added);
  g_hash_table_unref (self->totals);

  G_OBJECT_CLASS (pb_decision_awards_parent_class)->finalize (object);
}

static void
pb_decision_awards_class_init (PbDecisionAwardsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pb_decision_awards_finalize;

  signals[COLUMNS_CHANGED] = g_signal_new ("columns-changed", PB_TYPE_DECISION_AWARDS, G_SIGNAL_RUN_LAST,
                                           0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[TOTALS_CHANGED] = g_signal_new ("totals-changed", PB_TYPE_DECISION_AWARDS, G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
pb_decision_awards_init (PbDecisionAwards *self)
{
  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
  self->columns = g_ptr_array_new_with_free_func (g_object_unref);
  self->added = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->totals = pb_amounts_new ();
}

PbDecisionAwards *
pb_decision_awards_new (PbRegister *reg,
                        gint64      decision)
{
  PbDecisionAwards *self;

  g_return_val_if_fail (PB_IS_REGISTER (reg), NULL);

  self = g_object_new (PB_TYPE_DECISION_AWARDS, NULL);
  self->reg = g_object_ref (reg);
  self->decision = decision;
  reload (self);
  g_signal_connect_object (reg, "changed", G_CALLBACK (on_register_changed_cb), self,
                           G_CONNECT_SWAPPED);

  return self;
}

GPtrArray *
pb_decision_awards_get_columns (PbDecisionAwards *self)
{
  g_return_val_if_fail (PB_IS_DECISION_AWARDS (self), NULL);

  return self->columns;
}

GPtrArray *
pb_decision_awards_list_others (PbDecisionAwards *self)
{
  g_autoptr(GPtrArray) sources = NULL;

  g_return_val_if_fail (PB_IS_DECISION_AWARDS (self), NULL);

  sources = list_sources (self);
  for (guint i = 0; i < self->columns->len; i++)
    {
      for (guint j = sources->len; j > 0; j--)
        {
          if (pb_entity_get_id (g_ptr_array_index (sources, j - 1))
              == pb_entity_get_id (g_ptr_array_index (self->columns, i)))
            g_ptr_array_remove_index (sources, j - 1);
        }
    }

  return g_steal_pointer (&sources);
}

void
pb_decision_awards_add_column (PbDecisionAwards *self,
                               gint64            source)
{
  g_return_if_fail (PB_IS_DECISION_AWARDS (self));

  /* The columns that are there by themselves stay beside it. */
  for (guint i = 0; i < self->columns->len; i++)
    {
      gint64 id = pb_entity_get_id (g_ptr_array_index (self->columns, i));

      g_hash_table_add (self->added, g_memdup2 (&id, sizeof id));
    }
  g_hash_table_add (self->added, g_memdup2 (&source, sizeof source));
  find_columns (self);
  g_signal_emit (self, signals[TOTALS_CHANGED], 0);
}

/* ---- typing */

static gboolean
parse (const char  *typed,
       gint64      *amount,
       GError     **error)
{
  g_autofree char *text = NULL;

  *amount = 0;
  if (!pb_text_check (typed, error))
    return FALSE;

  text = pb_text_tidy (typed, TRUE);

  return *text == '\0' || pb_money_parse (text, amount, error);
}

static void
set_problem (PbDecisionRow  *row,
             gint64          source,
             PbProblemLevel  level,
             char           *message)
{
  pb_decision_row_clear_problem (row);
  row->problem.level = level;
  row->problem.column = "amount";
  row->problem.message = message;
  row->problem_source = source;
}

/* All that is to be said of the text; the gravest decides how. */
static void
set_problems (PbDecisionRow *row,
              gint64         source,
              GPtrArray     *problems)
{
  const PbProblem *gravest = pb_problems_find (problems, "amount");
  g_autoptr(GString) text = g_string_new (NULL);

  if (gravest == NULL)
    {
      pb_decision_row_clear_problem (row);
      return;
    }

  for (guint i = 0; i < problems->len; i++)
    {
      const PbProblem *problem = g_ptr_array_index (problems, i);

      if (problem->level == gravest->level)
        g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", problem->message);
    }

  set_problem (row, source, gravest->level, g_strdup (text->str));
}

static gboolean
try (PbDecisionAwards *self,
     PbDecisionRow    *row,
     gint64            source,
     const char       *typed,
     gint64           *amount)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) problems = NULL;

  if (!parse (typed, amount, &error))
    {
      set_problem (row, source, PB_PROBLEM_ERROR, g_strdup (error->message));
      return FALSE;
    }

  problems = pb_award_check (self->reg, self->decision, row->project, source, *amount);
  set_problems (row, source, problems);

  return !pb_problems_has_error (problems);
}

void
pb_decision_awards_try (PbDecisionAwards *self,
                        PbDecisionRow    *row,
                        gint64            source,
                        const char       *typed)
{
  gint64 amount;

  g_return_if_fail (PB_IS_DECISION_AWARDS (self));
  g_return_if_fail (PB_IS_DECISION_ROW (row));
  g_return_if_fail (typed != NULL);

  /* Another field of the row holds a text that was refused: that stays in sight. */
  if (row->pending != NULL && row->problem_source != source)
    return;

  try (self, row, source, typed, &amount);
  pb_decision_row_changed (row);
}

gboolean
pb_decision_awards_take (PbDecisionAwards *self,
                         PbDecisionRow    *row,
                         gint64            source,
                         gint64            base,
                         const char       *typed)
{
  g_autoptr(PbDecisionRow) kept = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *warning = NULL;
  gint64 amount;

  g_return_val_if_fail (PB_IS_DECISION_AWARDS (self), FALSE);
  g_return_val_if_fail (PB_IS_DECISION_ROW (row), FALSE);
  g_return_val_if_fail (typed != NULL, FALSE);

  kept = g_object_ref (row);
  pb_decision_row_clear_problem (row);
  if (!try (self, row, source, typed, &amount))
    {
      row->pending = g_strdup (typed);
      pb_decision_row_changed (row);
      return FALSE;
    }

  /* Saving reads the rows again; what is to be said of the amount stays in sight after the field is left. */
  warning = g_strdup (row->problem.message);
  if (pb_register_change_award (self->reg, self->decision, row->project, source, base, amount, &error))
    {
      if (warning != NULL)
        set_problem (row, source, PB_PROBLEM_WARNING, g_steal_pointer (&warning));
      pb_decision_row_changed (row);
      return TRUE;
    }

  /* What stands against the text is what the next edit starts from. */
  if (g_error_matches (error, PB_ERROR, PB_ERROR_CONFLICT))
    pb_register_poll (self->reg);
  set_problem (row, source, PB_PROBLEM_ERROR, g_strdup (error->message));
  row->pending = g_strdup (typed);
  pb_decision_row_changed (row);

  return FALSE;
}

void
pb_decision_awards_revert (PbDecisionAwards *self,
                           PbDecisionRow    *row,
                           gint64            source)
{
  g_return_if_fail (PB_IS_DECISION_AWARDS (self));
  g_return_if_fail (PB_IS_DECISION_ROW (row));

  if (row->problem_source == source)
    pb_decision_row_clear_problem (row);
  pb_decision_row_changed (row);
}

gboolean
pb_decision_awards_has_pending (PbDecisionAwards *self)
{
  g_return_val_if_fail (PB_IS_DECISION_AWARDS (self), FALSE);

  for (guint i = 0; i < self->rows->len; i++)
    {
      if (((PbDecisionRow *) g_ptr_array_index (self->rows, i))->pending != NULL)
        return TRUE;
    }

  return FALSE;
}

/* ---- totals */

gint64
pb_decision_awards_get_total (PbDecisionAwards *self)
{
  g_return_val_if_fail (PB_IS_DECISION_AWARDS (self), 0);

  return self->total;
}

gint64
pb_decision_awards_get_source_total (PbDecisionAwards *self,
                                     gint64            source)
{
  g_return_val_if_fail (PB_IS_DECISION_AWARDS (self), 0);

  return pb_amounts_get (self->totals, source);
}

char *
pb_decision_awards_describe (PbDecisionAwards *self,
                             gboolean         *over)
{
  PbLanguage language = pb_language_of_interface ();
  g_autofree char *awarded = NULL;
  g_autofree char *difference = NULL;
  g_autofree char *whole = NULL;
  gint64 left = 0;

  g_return_val_if_fail (PB_IS_DECISION_AWARDS (self), NULL);

  *over = FALSE;
  awarded = pb_money_format (self->total, language);
  if (self->entity == NULL || pb_entity_is_null (self->entity, "to_divide") ||
      !pb_money_subtract (pb_entity_get_integer (self->entity, "to_divide"), self->total, &left))
    return g_strdup_printf (_("%s awarded"), awarded);

  *over = left < 0;
  whole = pb_money_format (pb_entity_get_integer (self->entity, "to_divide"), language);
  difference = pb_money_format (ABS (left), language);
  if (left == 0)
    /* Translators: an amount twice the same. */
    return g_strdup_printf (_("%s awarded: all of the %s that there was to divide"), awarded, whole);
  if (left < 0)
    return g_strdup_printf (_("%s awarded: %s more than the %s that there was to divide"), awarded,
                            difference, whole);

  return g_strdup_printf (_("%s awarded: %s of the %s is still to divide"), awarded, difference, whole);
}
