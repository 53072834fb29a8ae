/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-draft"
#include "config.h"

#include "pb-draft-pending.h"
#include "pb-entity-private.h"
#include "pb-error.h"
#include "pb-register-conflict.h"

struct _PbDraft
{
  GObject     parent_instance;

  PbRegister *reg;
  PbEntity   *entity;
  GHashTable *pending;   /* column, interned → PbDraftPending */
  GHashTable *touched;   /* columns of a new entity that were set, interned */
  GPtrArray  *problems;  /* what pb_entity_check says of entity */
  gboolean    gone_elsewhere;
  gboolean    tried;     /* whether a new entity was to be added: then all its problems show */
};

enum
{
  PROBLEMS_CHANGED,
  COMMITTED,
  FAILED,
  GONE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PbDraft, pb_draft, G_TYPE_OBJECT)

static const PbField *
get_field (PbDraft    *self,
           const char *column)
{
  return pb_entity_info_get_field (pb_entity_get_info (self->entity), column);
}

static char *
format_value (const PbField *field,
              const PbValue *value)
{
  return pb_field_format (field, value, pb_language_of_interface ());
}

static void
emit_problems_changed (PbDraft    *self,
                       const char *column)
{
  g_signal_emit (self, signals[PROBLEMS_CHANGED], 0, column);
}

static void
check_entity (PbDraft *self)
{
  g_clear_pointer (&self->problems, g_ptr_array_unref);
  self->problems = pb_entity_check (self->entity);
}

static gboolean
drop_pending (PbDraft    *self,
              const char *column)
{
  return g_hash_table_remove (self->pending, g_intern_string (column));
}

static PbDraftPending *
get_pending (PbDraft    *self,
             const char *column)
{
  return g_hash_table_lookup (self->pending, g_intern_string (column));
}

/* base: NULL for what the field has now. */
static PbDraftPending *
set_pending (PbDraft       *self,
             const char    *column,
             const char    *typed,
             const PbValue *base,
             const char    *message)
{
  PbDraftPending *pending;

  if (base == NULL)
    base = pb_entity_get_value (self->entity, column);

  pending = pb_draft_pending_new (typed, base);
  pb_draft_pending_say (pending, column, message);
  g_hash_table_replace (self->pending, (gpointer) g_intern_string (column), pending);

  return pending;
}

/* The pending text stands against what the field has now. */
static void
say_conflict (PbDraft        *self,
              const char     *column,
              PbDraftPending *pending)
{
  g_autofree char *author = pb_register_dup_author (self->reg, G_OBJECT_TYPE (self->entity),
                                                    pb_entity_get_id (self->entity), column);

  pb_draft_pending_oppose (pending, self->reg, get_field (self, column),
                           pb_entity_get_value (self->entity, column), author);
}

/* Whether the error says something of a field or a rule, rather than of the file or the disk. */
static gboolean
is_about_value (const GError *error)
{
  return g_error_matches (error, PB_ERROR, PB_ERROR_INVALID) ||
         g_error_matches (error, PB_ERROR, PB_ERROR_NOT_UNIQUE) ||
         g_error_matches (error, PB_ERROR, PB_ERROR_IN_USE) ||
         g_error_matches (error, PB_ERROR, PB_ERROR_RULE);
}

/* Writes one field, if it has what base says; what another program wrote in the other fields stays. */
static gboolean
commit (PbDraft        *self,
        const char     *column,
        const PbValue  *value,
        const PbValue  *base,
        GError        **error)
{
  g_autoptr(PbEntity) edited = pb_entity_copy (self->entity);

  pb_entity_set_value (edited, column, value);
  pb_entity_set_base (edited, column, base);
  if (!pb_register_save (self->reg, edited, NULL, error))
    return FALSE;

  drop_pending (self, column);
  pb_entity_set_value (self->entity, column, value);
  pb_entity_settle (self->entity);

  return TRUE;
}

/* Takes up again what could not be stored before: another field may have been what stood in the way. */
static void
retry_pending (PbDraft *self)
{
  gboolean again = TRUE;

  while (again)
    {
      g_autofree gpointer *columns = g_hash_table_get_keys_as_array (self->pending, NULL);

      again = FALSE;
      for (guint i = 0; columns[i] != NULL && !again; i++)
        {
          PbDraftPending *pending = g_hash_table_lookup (self->pending, columns[i]);
          g_auto(PbValue) value = PB_VALUE_INIT;

          /* A conflict is for the user to decide. */
          again = pending->conflict == NULL &&
                  pb_field_parse (get_field (self, columns[i]), pending->typed, &value, NULL) &&
                  commit (self, columns[i], &value, &pending->base, NULL);
        }
    }
}

static void
take_back_into_form (PbDraft *self)
{
  check_entity (self);
  emit_problems_changed (self, NULL);
}

/* The register is looked at first, so that what stands against the text is what everyone else sees. */
static void
meet_conflict (PbDraft       *self,
               const PbField *field,
               const char    *typed,
               const PbValue *base)
{
  PbDraftPending *pending;

  pb_register_poll (self->reg);
  pending = set_pending (self, field->column, typed, base, "");
  say_conflict (self, field->column, pending);
  emit_problems_changed (self, field->column);
}

/* A value that the field can hold. typed: what stays in the field if it cannot be stored after all. */
static gboolean
take_value (PbDraft       *self,
            const PbField *field,
            const char    *typed,
            const PbValue *value,
            const PbValue *base)
{
  g_autoptr(GError) error = NULL;

  if (pb_draft_is_new (self))
    {
      drop_pending (self, field->column);
      pb_entity_set_value (self->entity, field->column, value);
      take_back_into_form (self);
      return TRUE;
    }

  if (commit (self, field->column, value, base, &error))
    {
      retry_pending (self);
      take_back_into_form (self);
      g_signal_emit (self, signals[COMMITTED], 0);
      return TRUE;
    }

  if (g_error_matches (error, PB_ERROR, PB_ERROR_CONFLICT))
    {
      meet_conflict (self, field, typed, base);
      return FALSE;
    }

  set_pending (self, field->column, typed, base, error->message);
  emit_problems_changed (self, field->column);
  if (!is_about_value (error))
    g_signal_emit (self, signals[FAILED], 0, error);

  return FALSE;
}

static gboolean
refuse_value (PbDraft       *self,
              const char    *column,
              const char    *typed,
              const PbValue *base,
              const GError  *error)
{
  set_pending (self, column, typed, base, error->message);
  emit_problems_changed (self, column);

  return FALSE;
}

/* Whether the field has this value and nothing is pending over it; what is pending goes when it has. */
static gboolean
has_value (PbDraft       *self,
           const char    *column,
           const PbValue *value)
{
  g_autoptr(PbEntity) other = pb_entity_copy (self->entity);

  /* Set and compared, so that the field's own idea of empty counts. */
  pb_entity_set_value (other, column, value);
  if (!pb_value_equal (pb_entity_get_value (other, column),
                       pb_entity_get_value (self->entity, column)))
    return FALSE;

  if (drop_pending (self, column))
    emit_problems_changed (self, column);

  return TRUE;
}

static void
touch (PbDraft    *self,
       const char *column)
{
  if (pb_draft_is_new (self))
    g_hash_table_add (self->touched, (gpointer) g_intern_string (column));
}

/* What an edit of the field starts from: with a pending text, what that started from. Copied, as storing may change
 * where it comes from. given: NULL for what the field has. */
static void
find_base (PbDraft       *self,
           const char    *column,
           const PbValue *given,
           PbValue       *base)
{
  PbDraftPending *pending = get_pending (self, column);

  if (pending != NULL)
    pb_value_copy (&pending->base, base);
  else
    pb_value_copy (given != NULL ? given : pb_entity_get_value (self->entity, column), base);
}

/* What stands against the pending texts may have changed once more, to what was typed as well. */
static void
follow_conflicts (PbDraft *self)
{
  g_autofree gpointer *columns = g_hash_table_get_keys_as_array (self->pending, NULL);

  for (guint i = 0; columns[i] != NULL; i++)
    {
      PbDraftPending *pending = g_hash_table_lookup (self->pending, columns[i]);
      g_auto(PbValue) value = PB_VALUE_INIT;

      if (pending->conflict == NULL || pb_draft_is_new (self))
        continue;

      if (pb_field_parse (get_field (self, columns[i]), pending->typed, &value, NULL)
          && pb_value_equal (&value, pb_entity_get_value (self->entity, columns[i])))
        drop_pending (self, columns[i]);
      else
        say_conflict (self, columns[i], pending);
    }
}

static void
on_register_changed_cb (PbDraft           *self,
                        PbRegisterChanges *changes)
{
  g_autoptr(PbDraft) kept = g_object_ref (self);
  g_autoptr(PbEntity) fresh = NULL;
  g_autoptr(GError) error = NULL;
  gint64 id = pb_entity_get_id (self->entity);

  if (id == 0 || !pb_register_changes_has (changes, G_OBJECT_TYPE (self->entity), id))
    return;

  fresh = pb_register_read (self->reg, G_OBJECT_TYPE (self->entity), id, &error);
  if (fresh != NULL)
    {
      pb_entity_assign (self->entity, fresh);
      follow_conflicts (self);
      take_back_into_form (self);
    }
  else if (g_error_matches (error, PB_ERROR, PB_ERROR_NOT_FOUND))
    {
      self->gone_elsewhere = pb_register_changes_is_elsewhere (changes);
      g_signal_emit (self, signals[GONE], 0);
    }
  else
    g_warning ("Could not read again what is edited: %s", error->message);
}

/* The project of a new phase change went to another phase meanwhile. */
static void
meet_phase (PbDraft      *self,
            const GError *error)
{
  const char *column = pb_register_error_get_column (error);
  gint64 id = pb_entity_get_integer (self->entity, "project");
  g_autoptr(PbEntity) project = NULL;
  g_autofree char *typed = NULL;
  g_autofree char *author = NULL;
  PbDraftPending *pending;

  pb_register_poll (self->reg);
  project = pb_register_read (self->reg, PB_TYPE_PROJECT, id, NULL);
  if (project == NULL)
    return;

  typed = format_value (get_field (self, column), pb_entity_get_value (self->entity, column));
  pending = set_pending (self, column, typed, pb_entity_get_value (project, "phase"), error->message);
  author = pb_register_dup_author (self->reg, PB_TYPE_PROJECT, id, "phase");
  pb_draft_pending_oppose (pending, self->reg, get_field (self, column), &pending->base, author);
  pb_draft_pending_say (pending, column, error->message);
}

/* The phase change is to hold nevertheless: it starts from where the project is now. */
static gboolean
accept_phase (PbDraft    *self,
              const char *column)
{
  PbDraftPending *pending = get_pending (self, column);

  pb_entity_set_value (self->entity, "from_phase", &pending->base);
  drop_pending (self, column);
  take_back_into_form (self);

  return TRUE;
}

static void
pb_draft_finalize (GObject *object)
{
  PbDraft *self = PB_DRAFT (object);

  g_clear_object (&self->reg);
  g_clear_object (&self->entity);
  g_clear_pointer (&self->pending, g_hash_table_unref);
  g_clear_pointer (&self->touched, g_hash_table_unref);
  g_clear_pointer (&self->problems, g_ptr_array_unref);

  G_OBJECT_CLASS (pb_draft_parent_class)->finalize (object);
}

static void
pb_draft_class_init (PbDraftClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pb_draft_finalize;

  signals[PROBLEMS_CHANGED] = g_signal_new ("problems-changed", PB_TYPE_DRAFT, G_SIGNAL_RUN_LAST, 0,
                                            NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[COMMITTED] = g_signal_new ("committed", PB_TYPE_DRAFT, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                     NULL, G_TYPE_NONE, 0);
  signals[FAILED] = g_signal_new ("failed", PB_TYPE_DRAFT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_ERROR);
  signals[GONE] = g_signal_new ("gone", PB_TYPE_DRAFT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 0);
}

static void
pb_draft_init (PbDraft *self)
{
  self->pending = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) pb_draft_pending_free);
  self->touched = g_hash_table_new (NULL, NULL);
}

PbDraft *
pb_draft_new (PbRegister *reg,
              PbEntity   *entity)
{
  PbDraft *self;

  g_return_val_if_fail (PB_IS_REGISTER (reg), NULL);
  g_return_val_if_fail (PB_IS_ENTITY (entity), NULL);

  self = g_object_new (PB_TYPE_DRAFT, NULL);
  self->reg = g_object_ref (reg);
  self->entity = pb_entity_copy (entity);
  check_entity (self);
  g_signal_connect_object (reg, "changed", G_CALLBACK (on_register_changed_cb), self,
                           G_CONNECT_SWAPPED);

  return self;
}

PbRegister *
pb_draft_get_register (PbDraft *self)
{
  g_return_val_if_fail (PB_IS_DRAFT (self), NULL);

  return self->reg;
}

PbEntity *
pb_draft_get_entity (PbDraft *self)
{
  g_return_val_if_fail (PB_IS_DRAFT (self), NULL);

  return self->entity;
}

gboolean
pb_draft_is_new (PbDraft *self)
{
  g_return_val_if_fail (PB_IS_DRAFT (self), FALSE);

  return pb_entity_get_id (self->entity) == 0;
}

gboolean
pb_draft_set_typed (PbDraft    *self,
                    const char *column,
                    const char *typed)
{
  return pb_draft_set_typed_over (self, column, typed, NULL);
}

gboolean
pb_draft_set_typed_over (PbDraft       *self,
                         const char    *column,
                         const char    *typed,
                         const PbValue *given)
{
  g_autoptr(PbDraft) kept = NULL;
  g_auto(PbValue) value = PB_VALUE_INIT;
  g_auto(PbValue) base = PB_VALUE_INIT;
  g_autofree char *shown = NULL;
  g_autoptr(GError) error = NULL;
  const PbField *field;

  g_return_val_if_fail (PB_IS_DRAFT (self), FALSE);
  g_return_val_if_fail (typed != NULL, FALSE);

  field = get_field (self, column);
  g_return_val_if_fail (field != NULL, FALSE);

  kept = g_object_ref (self);
  touch (self, column);
  find_base (self, column, given, &base);

  /* What is shown may say less than what is stored (a number of many decimals): leaving it is no edit. Only an
   * empty field of a new entity has to be looked at: it may be one that is required. */
  shown = format_value (field, pb_entity_get_value (self->entity, column));
  if (*typed != '\0' && g_str_equal (typed, shown))
    return has_value (self, column, pb_entity_get_value (self->entity, column));

  if (!pb_field_parse (field, typed, &value, &error))
    return refuse_value (self, column, typed, &base, error);

  return has_value (self, column, &value) || take_value (self, field, typed, &value, &base);
}

gboolean
pb_draft_set_value (PbDraft       *self,
                    const char    *column,
                    const PbValue *value)
{
  g_autoptr(PbDraft) kept = NULL;
  g_auto(PbValue) base = PB_VALUE_INIT;
  g_autofree char *typed = NULL;
  g_autoptr(GError) error = NULL;
  const PbField *field;

  g_return_val_if_fail (PB_IS_DRAFT (self), FALSE);
  g_return_val_if_fail (value != NULL, FALSE);

  field = get_field (self, column);
  g_return_val_if_fail (field != NULL, FALSE);

  kept = g_object_ref (self);
  touch (self, column);
  if (has_value (self, column, value))
    return TRUE;

  find_base (self, column, NULL, &base);
  typed = format_value (field, value);
  if (!pb_field_check (field, value, &error))
    return refuse_value (self, column, typed, &base, error);

  return take_value (self, field, typed, value, &base);
}

const PbProblem *
pb_draft_get_problem (PbDraft    *self,
                      const char *column)
{
  PbDraftPending *pending;

  g_return_val_if_fail (PB_IS_DRAFT (self), NULL);
  g_return_val_if_fail (column != NULL, NULL);

  pending = get_pending (self, column);
  if (pending != NULL)
    return g_ptr_array_index (pending->problem, 0);

  if (pb_draft_is_new (self) && !self->tried &&
      !g_hash_table_contains (self->touched, g_intern_string (column)))
    return NULL;

  return pb_problems_find (self->problems, column);
}

const char *
pb_draft_get_pending (PbDraft    *self,
                      const char *column)
{
  PbDraftPending *pending;

  g_return_val_if_fail (PB_IS_DRAFT (self), NULL);
  g_return_val_if_fail (column != NULL, NULL);

  pending = get_pending (self, column);

  return pending != NULL ? pending->typed : NULL;
}

const PbDraftConflict *
pb_draft_get_conflict (PbDraft    *self,
                       const char *column)
{
  PbDraftPending *pending;

  g_return_val_if_fail (PB_IS_DRAFT (self), NULL);
  g_return_val_if_fail (column != NULL, NULL);

  pending = get_pending (self, column);

  return pending != NULL ? pending->conflict : NULL;
}

gboolean
pb_draft_keep_mine (PbDraft    *self,
                    const char *column)
{
  g_autoptr(PbDraft) kept = NULL;
  g_autofree char *typed = NULL;
  PbDraftPending *pending;

  g_return_val_if_fail (PB_IS_DRAFT (self), FALSE);
  g_return_val_if_fail (column != NULL, FALSE);

  pending = get_pending (self, column);
  if (pending == NULL || pending->conflict == NULL)
    return pending == NULL;

  kept = g_object_ref (self);
  if (pb_draft_is_new (self))
    return accept_phase (self, column);

  /* What the message showed is what may be overwritten. */
  pb_value_copy (pb_entity_get_value (self->entity, column), &pending->base);
  typed = g_strdup (pending->typed);

  return pb_draft_set_typed (self, column, typed);
}

void
pb_draft_revert (PbDraft    *self,
                 const char *column)
{
  g_return_if_fail (PB_IS_DRAFT (self));
  g_return_if_fail (column != NULL);

  if (drop_pending (self, column))
    emit_problems_changed (self, column);
}

gboolean
pb_draft_is_gone_elsewhere (PbDraft *self)
{
  g_return_val_if_fail (PB_IS_DRAFT (self), FALSE);

  return self->gone_elsewhere;
}

/* Whether adding can be tried: nothing is pending, and no field that is shown to the user has an error. What the
 * register gives is not there yet. */
static gboolean
is_ready (PbDraft *self)
{
  return g_hash_table_size (self->pending) == 0 && !pb_problems_has_error (self->problems);
}

gint64
pb_draft_add (PbDraft *self)
{
  g_autoptr(PbDraft) kept = NULL;
  g_autoptr(PbEntity) added = NULL;
  g_autoptr(GError) error = NULL;
  const char *column;
  gint64 id;

  g_return_val_if_fail (PB_IS_DRAFT (self), 0);
  g_return_val_if_fail (pb_draft_is_new (self), 0);

  kept = g_object_ref (self);
  self->tried = TRUE;
  check_entity (self);

  id = is_ready (self) ? pb_register_add (self->reg, self->entity, &error) : 0;
  if (id == 0)
    {
      column = pb_register_error_get_column (error);
      if (g_error_matches (error, PB_ERROR, PB_ERROR_CONFLICT) && column != NULL)
        {
          meet_phase (self, error);
        }
      else if (column != NULL)
        {
          g_autofree char *typed = format_value (get_field (self, column),
                                                 pb_entity_get_value (self->entity, column));

          set_pending (self, column, typed, NULL, error->message);
        }

      emit_problems_changed (self, NULL);
      if (error != NULL && column == NULL)
        g_signal_emit (self, signals[FAILED], 0, error);
      return 0;
    }

  added = pb_register_read (self->reg, G_OBJECT_TYPE (self->entity), id, NULL);
  if (added != NULL)
    pb_entity_assign (self->entity, added);
  else
    pb_entity_set_id (self->entity, id);

  take_back_into_form (self);
  g_signal_emit (self, signals[COMMITTED], 0);

  return id;
}
