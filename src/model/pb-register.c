/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-register"
#include "config.h"

#include <stdlib.h>

#include "pb-db-changes.h"
#include "pb-db-journal.h"
#include "pb-error.h"
#include "pb-register-private.h"
#include "pb-text.h"
#include "pb-well-being.h"

enum
{
  PROP_0,
  PROP_UNDO_LABEL,
  PROP_REDO_LABEL,
  PROP_NOTICE,
  N_PROPERTIES
};

enum
{
  CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PbRegister, pb_register, G_TYPE_OBJECT)

static void
refresh_labels (PbRegister *self)
{
  g_autofree char *undo_label = pb_db_journal_get_undo_label (self->db);
  g_autofree char *redo_label = pb_db_journal_get_redo_label (self->db);

  if (pb_set_str (&self->undo_label, undo_label))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_UNDO_LABEL]);
  if (pb_set_str (&self->redo_label, redo_label))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REDO_LABEL]);
}

static void
on_db_changed_cb (PbRegister  *self,
                  PbDbChanges *changes)
{
  g_autoptr(PbRegister) kept = g_object_ref (self);

  refresh_labels (self);
  g_signal_emit (self, signals[CHANGED], 0, changes);
}

static void
on_db_notice_cb (PbRegister *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NOTICE]);
}

static void
pb_register_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  PbRegister *self = PB_REGISTER (object);

  switch (prop_id)
    {
    case PROP_UNDO_LABEL:
      g_value_set_string (value, self->undo_label);
      break;
    case PROP_REDO_LABEL:
      g_value_set_string (value, self->redo_label);
      break;
    case PROP_NOTICE:
      g_value_set_string (value, pb_db_get_notice (self->db));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pb_register_finalize (GObject *object)
{
  PbRegister *self = PB_REGISTER (object);

  g_clear_object (&self->db);
  g_free (self->undo_label);
  g_free (self->redo_label);

  G_OBJECT_CLASS (pb_register_parent_class)->finalize (object);
}

static void
pb_register_class_init (PbRegisterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = pb_register_get_property;
  object_class->finalize = pb_register_finalize;

  properties[PROP_UNDO_LABEL] =
    g_param_spec_string ("undo-label", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_REDO_LABEL] =
    g_param_spec_string ("redo-label", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_NOTICE] =
    g_param_spec_string ("notice", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  signals[CHANGED] = g_signal_new ("changed", PB_TYPE_REGISTER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 1, PB_TYPE_DB_CHANGES);
}

static void
pb_register_init (PbRegister *self)
{
}

/* Gives the register what the program brings. It can be used without: a disk that is full is told at the first edit. */
static void
bring_up_to_date (PbRegister *self)
{
  g_autoptr(GError) error = NULL;

  if (!pb_db_is_read_only (self->db) && !pb_register_add_well_being_themes (self, NULL, &error))
    g_message ("Could not add the themes of well-being: %s", error->message);
}

PbRegister *
pb_register_open (const char       *path,
                  PbRegisterFlags   flags,
                  GError          **error)
{
  g_autoptr(PbDb) db = NULL;
  PbRegister *self;
  PbDbOpenFlags db_flags = PB_DB_WRITE;

  g_return_val_if_fail (path != NULL, NULL);

  if ((flags & PB_REGISTER_CREATE) != 0)
    db_flags |= PB_DB_CREATE;
  if ((flags & PB_REGISTER_SNAPSHOT) != 0)
    db_flags |= PB_DB_SNAPSHOT;

  db = pb_db_open (path, db_flags, error);
  if (db == NULL)
    return NULL;

  self = g_object_new (PB_TYPE_REGISTER, NULL);
  self->db = g_steal_pointer (&db);
  bring_up_to_date (self);
  g_signal_connect_object (self->db, "changed", G_CALLBACK (on_db_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->db, "notice", G_CALLBACK (on_db_notice_cb), self, G_CONNECT_SWAPPED);
  refresh_labels (self);

  return self;
}

char *
pb_register_get_default_path (void)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "programmaboek", NULL);
  char *real;
  char *path;

  /* A folder that cannot be made is told by who opens the register. */
  if (g_mkdir_with_parents (folder, 0700) != 0)
    g_debug ("Could not make %s", folder);

  /* Whoever knows the default register by its path knows it as well where the home folder is a link. */
  real = realpath (folder, NULL);
  path = g_build_filename (real != NULL ? real : folder, "register.db", NULL);
  free (real);

  return path;
}

const char *
pb_register_get_path (PbRegister *self)
{
  g_return_val_if_fail (PB_IS_REGISTER (self), NULL);

  return pb_db_get_path (self->db);
}

gboolean
pb_register_is_read_only (PbRegister *self)
{
  g_return_val_if_fail (PB_IS_REGISTER (self), TRUE);

  return pb_db_is_read_only (self->db);
}

const char *
pb_register_get_notice (PbRegister *self)
{
  g_return_val_if_fail (PB_IS_REGISTER (self), NULL);

  return pb_db_get_notice (self->db);
}

void
pb_register_poll (PbRegister *self)
{
  g_return_if_fail (PB_IS_REGISTER (self));

  pb_db_poll (self->db);
}

gboolean
pb_register_check (PbRegister  *self,
                   GPtrArray   *report,
                   GError     **error)
{
  g_return_val_if_fail (PB_IS_REGISTER (self), FALSE);

  return pb_db_check (self->db, report, error);
}

char *
pb_register_dump (PbRegister *self)
{
  g_return_val_if_fail (PB_IS_REGISTER (self), NULL);

  return pb_db_dump (self->db);
}

gboolean
pb_register_changes_has_type (PbRegisterChanges *changes,
                              GType              type)
{
  return pb_db_changes_has_table (changes, pb_entity_type_get_info (type)->table);
}

gboolean
pb_register_changes_has (PbRegisterChanges *changes,
                         GType              type,
                         gint64             id)
{
  return pb_db_changes_has_row (changes, pb_entity_type_get_info (type)->table, id);
}

gboolean
pb_register_changes_is_elsewhere (PbRegisterChanges *changes)
{
  return pb_db_changes_is_elsewhere (changes);
}

PbEntity *
pb_register_read (PbRegister  *self,
                  GType        type,
                  gint64       id,
                  GError     **error)
{
  g_return_val_if_fail (PB_IS_REGISTER (self), NULL);
  g_return_val_if_fail (g_type_is_a (type, PB_TYPE_ENTITY), NULL);

  return pb_entity_table_read (self->db, type, id, error);
}

GPtrArray *
pb_register_list (PbRegister  *self,
                  GType        type,
                  const char  *column,
                  gint64       value,
                  GError     **error)
{
  g_autoptr(PbDbSelect) select = NULL;
  g_autoptr(GError) failure = NULL;
  const PbEntityInfo *info;
  GPtrArray *entities;

  g_return_val_if_fail (PB_IS_REGISTER (self), NULL);
  g_return_val_if_fail (g_type_is_a (type, PB_TYPE_ENTITY), NULL);

  info = pb_entity_type_get_info (type);
  select = pb_entity_table_select (info);
  if (column != NULL)
    {
      const PbField *field = pb_entity_info_get_field (info, column);

      g_return_val_if_fail (field != NULL, NULL);

      /* No reference is NULL in the table and 0 everywhere else. */
      if (field->type == PB_FIELD_REFERENCE && value == 0)
        pb_db_select_where (select, column, &PB_NULL);
      else
        pb_db_select_where (select, column, &PB_INTEGER (value));
    }

  entities = pb_entity_table_list (self->db, type, select, &failure);
  if (entities != NULL)
    return entities;

  if (error != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  else
    g_warning ("Could not list %s: %s", g_type_name (type), failure->message);

  return g_ptr_array_new_with_free_func (g_object_unref);
}

PbEntity *
pb_register_find (PbRegister *self,
                  GType       type,
                  const char *column,
                  const char *text)
{
  g_autoptr(PbDbSelect) select = NULL;
  g_autoptr(GArray) ids = NULL;
  g_autofree char *folded = NULL;
  const PbEntityInfo *info;
  const PbField *field;
  const char *key_column;

  g_return_val_if_fail (PB_IS_REGISTER (self), NULL);
  g_return_val_if_fail (g_type_is_a (type, PB_TYPE_ENTITY), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  info = pb_entity_type_get_info (type);
  field = pb_entity_info_get_field (info, column);
  g_return_val_if_fail (field != NULL, NULL);

  select = pb_entity_table_select (info);
  key_column = pb_entity_table_get_key_column (field);
  if (key_column != NULL)
    {
      folded = pb_text_fold (text);
      pb_db_select_where (select, key_column, &PB_TEXT (folded));
    }
  else
    {
      pb_db_select_where (select, column, &PB_TEXT (text));
    }

  ids = pb_db_select_ids (self->db, select, NULL);
  if (ids == NULL || ids->len == 0)
    return NULL;

  return pb_register_read (self, type, g_array_index (ids, gint64, 0), NULL);
}

const char *
pb_register_error_get_column (const GError *error)
{
  return pb_error_get_column (error);
}

const char *
pb_register_get_undo_label (PbRegister *self)
{
  g_return_val_if_fail (PB_IS_REGISTER (self), NULL);

  return self->undo_label;
}

const char *
pb_register_get_redo_label (PbRegister *self)
{
  g_return_val_if_fail (PB_IS_REGISTER (self), NULL);

  return self->redo_label;
}

/* What stood in the way of an undo is shown at once. */
static gboolean
tell_failure (PbRegister  *self,
              GError      *failure,
              GError     **error)
{
  if (failure == NULL)
    return TRUE;

  if (g_error_matches (failure, PB_ERROR, PB_ERROR_CONFLICT))
    pb_register_poll (self);
  g_propagate_error (error, failure);

  return FALSE;
}

gboolean
pb_register_undo (PbRegister  *self,
                  GError     **error)
{
  GError *failure = NULL;

  g_return_val_if_fail (PB_IS_REGISTER (self), FALSE);

  pb_db_journal_undo (self->db, &failure);

  return tell_failure (self, failure, error);
}

gboolean
pb_register_redo (PbRegister  *self,
                  GError     **error)
{
  GError *failure = NULL;

  g_return_val_if_fail (PB_IS_REGISTER (self), FALSE);

  pb_db_journal_redo (self->db, &failure);

  return tell_failure (self, failure, error);
}
