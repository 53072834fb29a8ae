/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-register-organisations"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-phase.h"
#include "pb-register-organisations.h"
#include "pb-register-private.h"

#define LEAD "lead-applicant"
#define PARTNER "partner"

/* One thing of two that are the same. */
typedef struct
{
  PbRegister *reg;
  PbEntity   *kept;
  PbEntity   *gone;
  guint       n_moved;    /* rows that refer to kept from now on */
  guint       n_joined;   /* roles that were there already */
} Merge;

/* ---- helpers */

static gboolean
is_role (PbEntity   *row,
         const char *role)
{
  return g_str_equal (pb_entity_get_text (row, "role"), role);
}

static gboolean
delete_row (PbRegister  *self,
            PbEntity    *row,
            GError     **error)
{
  g_autoptr(GError) failure = NULL;

  if (pb_db_table_delete (self->db, pb_entity_table_get (pb_entity_get_info (row)),
                          pb_entity_get_id (row), &failure))
    return TRUE;

  pb_register_explain (self, row, &failure);
  g_propagate_error (error, g_steal_pointer (&failure));

  return FALSE;
}

/* Writes one reference or text of a row, past the checks of forms: what is stored there stays as it is. */
static gboolean
write_column (PbRegister    *self,
              PbEntity      *row,
              const char    *column,
              const PbValue *value,
              GError       **error)
{
  g_autoptr(PbEntity) changed = pb_entity_copy (row);
  g_autoptr(GError) failure = NULL;

  pb_entity_set_value (changed, column, value);
  if (pb_entity_table_update (self->db, row, changed, &failure))
    {
      pb_entity_assign (row, changed);
      return TRUE;
    }

  pb_register_explain (self, changed, &failure);
  g_propagate_error (error, g_steal_pointer (&failure));

  return FALSE;
}

/* The role of the organisation in the project; NULL when it has not got it. Transfer full. */
static PbEntity *
find_role (PbRegister *self,
           gint64      project,
           gint64      organisation,
           const char *role)
{
  g_autoptr(GPtrArray) roles
      = pb_register_list (self, PB_TYPE_PROJECT_ROLE, "project", project, NULL);

  for (guint i = 0; i < roles->len; i++)
    {
      PbEntity *row = g_ptr_array_index (roles, i);

      if (is_role (row, role)
          && (organisation == 0 || pb_entity_get_integer (row, "organisation") == organisation))
        return g_object_ref (row);
    }

  return NULL;
}

/* ---- merging */

static gboolean
can_merge (GType type)
{
  return type == PB_TYPE_ORGANISATION || type == PB_TYPE_PERSON;
}

/* A lead applicant is a partner too: both of one organisation in one project would be double. */
static const char *
get_double (PbEntity *role)
{
  if (is_role (role, LEAD))
    return PARTNER;
  if (is_role (role, PARTNER))
    return LEAD;

  return NULL;
}

/* Drops a role that stays for the one that is the same, which takes its contact person where it has none. */
static gboolean
join_roles (Merge     *merge,
            PbEntity  *stays,
            PbEntity  *goes,
            GError   **error)
{
  merge->n_joined++;

  if (pb_entity_is_null (stays, "person") && !pb_entity_is_null (goes, "person")
      && !write_column (merge->reg, stays, "person", pb_entity_get_value (goes, "person"), error))
    return FALSE;

  return delete_row (merge->reg, goes, error);
}

static gboolean
move_role (Merge     *merge,
           PbEntity  *role,
           GError   **error)
{
  gint64 project = pb_entity_get_integer (role, "project");
  gint64 kept = pb_entity_get_id (merge->kept);
  const char *other = get_double (role);
  g_autoptr(PbEntity) same
      = find_role (merge->reg, project, kept, pb_entity_get_text (role, "role"));
  g_autoptr(PbEntity) half = other != NULL ? find_role (merge->reg, project, kept, other) : NULL;

  if (same != NULL)
    return join_roles (merge, same, role, error);
  if (half != NULL && is_role (half, LEAD))
    return join_roles (merge, half, role, error);

  if (!write_column (merge->reg, role, "organisation", &PB_INTEGER (kept), error))
    return FALSE;

  merge->n_moved++;

  return half == NULL || join_roles (merge, role, half, error);
}

/* A row that is there already for the one that stays goes; there is nothing in it that the other has not. */
static gboolean
move_reference (Merge         *merge,
                PbEntity      *row,
                const PbField *field,
                GError       **error)
{
  g_autoptr(GError) failure = NULL;

  if (PB_IS_PROJECT_ROLE (row) && g_str_equal (field->column, "organisation"))
    return move_role (merge, row, error);

  if (write_column (merge->reg, row, field->column, &PB_INTEGER (pb_entity_get_id (merge->kept)),
                    &failure))
    {
      merge->n_moved++;
      return TRUE;
    }

  if (!g_error_matches (failure, PB_ERROR, PB_ERROR_NOT_UNIQUE))
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }

  merge->n_joined++;

  return delete_row (merge->reg, row, error);
}

static gboolean
move_references_of (Merge         *merge,
                    GType          type,
                    const PbField *field,
                    GError       **error)
{
  g_autoptr(GError) failure = NULL;
  g_autoptr(GPtrArray) rows
      = pb_register_list (merge->reg, type, field->column, pb_entity_get_id (merge->gone), &failure);

  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }

  for (guint i = 0; i < rows->len; i++)
    {
      if (!move_reference (merge, g_ptr_array_index (rows, i), field, error))
        return FALSE;
    }

  return TRUE;
}

/* From the tables of fields, so that a reference that is added one day is not forgotten here. */
static gboolean
move_references (Merge   *merge,
                 GError **error)
{
  const char *table = pb_entity_get_info (merge->kept)->table;

  for (const GType *type = pb_entities_list (); *type != G_TYPE_INVALID; type++)
    {
      const PbEntityInfo *info = pb_entity_type_get_info (*type);

      for (guint i = 0; i < info->n_fields; i++)
        {
          if (g_strcmp0 (info->fields[i].refers_to, table) == 0
              && !move_references_of (merge, *type, &info->fields[i], error))
            return FALSE;
        }
    }

  return TRUE;
}

/* Whether kept is to take over what gone has in the field. A switch is never empty: consent to be shown in public, say, is
 * not passed on. */
static gboolean
takes_over (Merge         *merge,
            const PbField *field)
{
  const PbValue *own = pb_entity_get_value (merge->kept, field->column);
  const PbValue *other = pb_entity_get_value (merge->gone, field->column);

  if ((field->flags & PB_FIELD_INTERNAL) != 0 || field->type == PB_FIELD_BOOLEAN)
    return FALSE;

  return (own->type == PB_VALUE_NULL || (own->type == PB_VALUE_TEXT && *own->text == '\0'))
         && other->type != PB_VALUE_NULL && (other->type != PB_VALUE_TEXT || *other->text != '\0');
}

static gboolean
take_fields (Merge   *merge,
             GError **error)
{
  const PbEntityInfo *info = pb_entity_get_info (merge->kept);

  for (guint i = 0; i < info->n_fields; i++)
    {
      const PbField *field = &info->fields[i];

      if (takes_over (merge, field)
          && !write_column (merge->reg, merge->kept, field->column,
                            pb_entity_get_value (merge->gone, field->column), error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
begin_merge (Merge       *merge,
             PbRegister  *self,
             GType        type,
             gint64       kept,
             gint64       gone,
             GError     **error)
{
  if (kept == gone)
    return pb_register_refuse (PB_ERROR_INVALID, NULL,
                               _("These are one and the same already. Choose another one."), error);

  merge->reg = self;
  merge->kept = pb_register_read (self, type, kept, error);
  merge->gone = merge->kept != NULL ? pb_register_read (self, type, gone, error) : NULL;

  return merge->gone != NULL;
}

static void
end_merge (Merge *merge)
{
  g_clear_object (&merge->kept);
  g_clear_object (&merge->gone);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Merge, end_merge)

gboolean
pb_register_merge (PbRegister  *self,
                   GType        type,
                   gint64       kept,
                   gint64       gone,
                   GError     **error)
{
  g_auto(Merge) merge = { NULL };
  g_autoptr(PbDbTransaction) tx = NULL;
  g_autofree char *kept_title = NULL;
  g_autofree char *gone_title = NULL;
  g_autofree char *label = NULL;

  g_return_val_if_fail (PB_IS_REGISTER (self), FALSE);
  g_return_val_if_fail (can_merge (type), FALSE);

  if (!begin_merge (&merge, self, type, kept, gone, error))
    return FALSE;

  kept_title = pb_entity_dup_short_title (merge.kept);
  gone_title = pb_entity_dup_short_title (merge.gone);
  /* Translators: the name of what is merged, and of what it becomes part of. */
  label = g_strdup_printf (_("Merge “%s” into “%s”"), gone_title, kept_title);
  tx = pb_db_begin (self->db, label, error);

  return tx != NULL && move_references (&merge, error) && delete_row (self, merge.gone, error)
         && take_fields (&merge, error)
         && pb_db_transaction_commit (g_steal_pointer (&tx), error);
}

static char *
say_value (Merge         *merge,
           const PbField *field)
{
  const PbValue *value = pb_entity_get_value (merge->gone, field->column);
  g_autoptr(PbEntity) target = NULL;

  if (field->type == PB_FIELD_CHOICE)
    return g_strdup (pb_choice_get_label (field->choices, value->text));
  if (field->type != PB_FIELD_REFERENCE)
    return pb_field_format (field, value, pb_language_of_interface ());

  target = pb_register_read (merge->reg, pb_entities_find_table (field->refers_to), value->integer,
                             NULL);

  return g_strdup (target != NULL ? pb_entity_get_title (target) : "");
}

static void
say_fields (Merge     *merge,
            GPtrArray *sentences)
{
  const PbEntityInfo *info = pb_entity_get_info (merge->kept);

  for (guint i = 0; i < info->n_fields; i++)
    {
      const PbField *field = &info->fields[i];
      g_autofree char *value = takes_over (merge, field) ? say_value (merge, field) : NULL;

      if (value != NULL)
        /* Translators: a field and what it gets: "Website becomes “https://…”". */
        g_ptr_array_add (sentences, g_strdup_printf (_("%s becomes “%s”."),
                                                     pb_field_get_label (field), value));
    }
}

GPtrArray *
pb_register_preview_merge (PbRegister  *self,
                           GType        type,
                           gint64       kept,
                           gint64       gone,
                           GError     **error)
{
  g_auto(Merge) merge = { NULL };
  g_autoptr(PbDbTransaction) tx = NULL;
  g_autoptr(GPtrArray) sentences = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (PB_IS_REGISTER (self), NULL);
  g_return_val_if_fail (can_merge (type), NULL);

  if (!begin_merge (&merge, self, type, kept, gone, error))
    return NULL;

  /* Done for the numbers, and rolled back. */
  tx = pb_db_begin (self->db, NULL, error);
  if (tx == NULL || !move_references (&merge, error))
    return NULL;

  g_ptr_array_add (sentences,
                   g_strdup_printf (_("“%s” stays; “%s” is removed."),
                                    pb_entity_get_title (merge.kept),
                                    pb_entity_get_title (merge.gone)));
  if (merge.n_moved > 0)
    g_ptr_array_add (sentences,
                     g_strdup_printf (ngettext ("%u place where it is used goes to “%s”.",
                                                "%u places where it is used go to “%s”.",
                                                merge.n_moved),
                                      merge.n_moved, pb_entity_get_title (merge.kept)));
  if (merge.n_joined > 0)
    g_ptr_array_add (sentences,
                     g_strdup_printf (ngettext ("%u role that both have is joined.",
                                                "%u roles that both have are joined.",
                                                merge.n_joined),
                                      merge.n_joined));
  say_fields (&merge, sentences);

  return g_steal_pointer (&sentences);
}

/* ---- the lead applicant */

static gboolean
add_lead (PbRegister  *self,
          gint64       project,
          gint64       organisation,
          GError     **error)
{
  g_autoptr(PbEntity) partner = find_role (self, project, organisation, PARTNER);
  g_autoptr(PbEntity) lead = NULL;

  if (partner != NULL)
    return write_column (self, partner, "role", &PB_TEXT (LEAD), error);

  lead = pb_entity_new (PB_TYPE_PROJECT_ROLE);
  pb_entity_set_integer (lead, "project", project);
  pb_entity_set_integer (lead, "organisation", organisation);
  pb_entity_set_text (lead, "role", LEAD);

  return pb_register_insert (self, lead, error) != 0;
}

static gboolean
swap_positions (PbRegister  *self,
                PbEntity    *one,
                PbEntity    *other,
                GError     **error)
{
  const gint64 place = pb_entity_get_integer (one, "position");

  return write_column (self, one, "position", &PB_INTEGER (pb_entity_get_integer (other, "position")), error)
         && write_column (self, other, "position", &PB_INTEGER (place), error);
}

/* Who led becomes a partner, and the new lead stands in its place. Each row stays that of its organisation, so that the history
 * tells of roles. For a moment nobody leads, which is why the rule that somebody does is kept by
 * pb_register_keep_lead_applicant and not by a trigger. */
static gboolean
replace_lead (PbRegister  *self,
              PbEntity    *lead,
              gint64       organisation,
              GError     **error)
{
  const gint64 project = pb_entity_get_integer (lead, "project");
  g_autoptr(PbEntity) old_partner = find_role (self, project, pb_entity_get_integer (lead, "organisation"), PARTNER);
  g_autoptr(PbEntity) next = NULL;

  if ((old_partner != NULL && !delete_row (self, old_partner, error))
      || !write_column (self, lead, "role", &PB_TEXT (PARTNER), error)
      || !add_lead (self, project, organisation, error))
    return FALSE;

  next = find_role (self, project, organisation, LEAD);

  return swap_positions (self, lead, next, error);
}

gboolean
pb_register_keep_lead_applicant (PbRegister  *self,
                                 PbEntity    *role,
                                 GError     **error)
{
  g_autoptr(PbEntity) project = NULL;

  if (!is_role (role, LEAD))
    return TRUE;

  project = pb_register_read (self, PB_TYPE_PROJECT, pb_entity_get_integer (role, "project"), error);
  if (project == NULL)
    return FALSE;

  return !pb_phase_needs_lead_applicant (pb_entity_get_text (project, "phase"))
         || pb_register_refuse_rule ("lead-applicant-stays", error);
}

gboolean
pb_register_set_lead_applicant (PbRegister  *self,
                                gint64       project,
                                gint64       organisation,
                                GError     **error)
{
  g_autoptr(PbDbTransaction) tx = NULL;
  g_autoptr(PbEntity) entity = NULL;
  g_autoptr(PbEntity) lead = NULL;
  g_autofree char *title = NULL;
  g_autofree char *label = NULL;

  g_return_val_if_fail (PB_IS_REGISTER (self), FALSE);

  entity = pb_register_read (self, PB_TYPE_PROJECT, project, error);
  if (entity == NULL)
    return FALSE;

  lead = find_role (self, project, 0, LEAD);
  if (lead != NULL && pb_entity_get_integer (lead, "organisation") == organisation)
    return TRUE;

  title = pb_entity_dup_short_title (entity);
  label = g_strdup_printf (_("Change Lead Applicant of “%s”"), title);
  tx = pb_db_begin (self->db, label, error);
  if (tx == NULL)
    return FALSE;

  if (lead != NULL ? !replace_lead (self, lead, organisation, error)
                   : !add_lead (self, project, organisation, error))
    return FALSE;

  return pb_db_transaction_commit (g_steal_pointer (&tx), error);
}

/* ---- partners */

gint64
pb_register_add_partner (PbRegister  *self,
                         gint64       project,
                         PbEntity    *organisation,
                         const char  *role,
                         GError     **error)
{
  g_autoptr(PbDbTransaction) tx = NULL;
  g_autoptr(PbEntity) entity = NULL;
  g_autoptr(PbEntity) whole = NULL;
  g_autofree char *label = NULL;
  gint64 partner;
  gint64 id;

  g_return_val_if_fail (PB_IS_REGISTER (self), 0);
  g_return_val_if_fail (PB_IS_ORGANISATION (organisation), 0);

  entity = pb_entity_new (PB_TYPE_PROJECT_ROLE);
  pb_entity_set_integer (entity, "project", project);
  pb_entity_set_text (entity, "role", role);
  label = pb_register_label_add (self, entity);
  tx = pb_db_begin (self->db, label, error);
  if (tx == NULL)
    return 0;

  partner = pb_entity_get_id (organisation);
  if (partner == 0)
    {
      whole = pb_entity_copy (organisation);
      partner = pb_register_insert (self, whole, error);
      if (partner == 0)
        return 0;
    }

  pb_entity_set_integer (entity, "organisation", partner);
  id = pb_register_insert (self, entity, error);
  if (id == 0 || !pb_db_transaction_commit (g_steal_pointer (&tx), error))
    return 0;

  return id;
}

gboolean
pb_register_set_contact (PbRegister  *self,
                         gint64       role,
                         PbEntity    *person,
                         GError     **error)
{
  g_autoptr(PbDbTransaction) tx = NULL;
  g_autoptr(PbEntity) stored = NULL;
  g_autoptr(PbEntity) changed = NULL;
  g_autofree char *label = NULL;
  gint64 id = person != NULL ? pb_entity_get_id (person) : 0;
  PbValue value = PB_VALUE_INIT;

  g_return_val_if_fail (PB_IS_REGISTER (self), FALSE);
  g_return_val_if_fail (person == NULL || PB_IS_PERSON (person), FALSE);

  stored = pb_register_read (self, PB_TYPE_PROJECT_ROLE, role, error);
  if (stored == NULL)
    return FALSE;

  if (person != NULL && id == 0)
    label = pb_register_label_add (self, person);
  else
    {
      changed = pb_entity_copy (stored);
      pb_entity_set_integer (changed, "person", id);
      label = pb_register_label_save (self, stored, changed);
    }

  tx = pb_db_begin (self->db, label, error);
  if (tx == NULL)
    return FALSE;

  if (person != NULL && id == 0)
    {
      g_autoptr(PbEntity) whole = pb_entity_copy (person);

      if (pb_entity_is_null (whole, "organisation"))
        pb_entity_set_value (whole, "organisation", pb_entity_get_value (stored, "organisation"));
      id = pb_register_insert (self, whole, error);
      if (id == 0)
        return FALSE;
    }

  if (id != 0)
    value = PB_INTEGER (id);

  return write_column (self, stored, "person", &value, error)
         && pb_db_transaction_commit (g_steal_pointer (&tx), error);
}

/* ---- numbers for lists */

static gboolean
take_count (gint64         id,
            const PbValue *values,
            gpointer       user_data)
{
  g_hash_table_insert (user_data, g_memdup2 (&id, sizeof id),
                       GUINT_TO_POINTER ((guint) values[0].integer));

  return TRUE;
}

GHashTable *
pb_register_count_projects (PbRegister *self,
                            GType       type)
{
  static const char *const columns[] = { "projects", NULL };
  g_autoptr(PbDbSelect) select = NULL;
  g_autoptr(GError) error = NULL;
  GHashTable *counts;

  g_return_val_if_fail (PB_IS_REGISTER (self), NULL);
  g_return_val_if_fail (can_merge (type), NULL);

  counts = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  select = pb_db_select_new (type == PB_TYPE_PERSON ? "person_projects" : "organisation_projects");
  if (!pb_db_select_each (self->db, select, columns, take_count, counts, &error))
    g_warning ("Could not count the projects: %s", error->message);

  return counts;
}
