/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-register-errors"
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "pb-problem.h"
#include "pb-register-organisations.h"
#include "pb-register-private.h"
#include "pb-text.h"

/* A value in a message is cut to this many characters. */
#define VALUE_LENGTH 60

/* The rules that the schema's triggers keep (store/schema/), in words. */
static const struct
{
  const char *rule;
  const char *column;   /* NULL: of no field */
  const char *message;
} rules[] = {
  { "project-programme", "theme",
    N_("A project lies in the programme of its theme. Choose a theme of this programme.") },
  { "pillar-programme", NULL,
    N_("A pillar stays in its programme. Add a pillar to the other programme instead.") },
  { "theme-depth", "parent",
    N_("Themes go three levels deep at most. Choose a theme higher up.") },
  { "theme-cycle", "parent",
    N_("A theme cannot be part of one of its own sub-themes. Choose another theme.") },
  { "theme-pillar", "parent",
    N_("A theme lies in the same pillar as the theme it is part of. Choose a theme of this "
        "pillar.") },
  { "award-sum", "amount",
    N_("Less than nothing would be awarded to a project from this source. Look at its awards and "
        "releases together.") },
  { "decision-programme", "project",
    N_("A decision is about projects of its own programme. Choose a project of this programme.") },
  { "award-programme", "source",
    N_("A decision awards from the funding sources of its own programme. Choose one of those.") },
  { "person-consent", "consent_date",
    N_("A person is shown in public only with the date of their consent. Fill in that date "
        "first.") },
  { "well-being-read-only", NULL,
    N_("The themes of well-being are a list of Statistics Netherlands. They are chosen from, and do "
        "not change.") },
  { "content-kept", NULL, N_("The bytes of images and editions are kept and do not change.") },
  { "phase-lead-applicant", "to_phase",
    N_("A project that is decided on has a lead applicant. Add one under Partners first.") },
  { "lead-applicant-stays", "role",
    N_("This project is decided on and keeps a lead applicant. Make another organisation the lead "
       "applicant instead.") },
  { "edition-frozen", NULL,
    N_("This edition has been adopted and does not change any more. Make a new edition.") },
  { "edition-status", "status",
    N_("An edition starts as a draft, is adopted with its booklet, and may be withdrawn after that.") },
  { "edition-content", "adopted_on",
    N_("An edition is adopted with its booklet and the day on which that was done.") },
  { "edition-reason", "withdrawal_reason", N_("Say why this edition is withdrawn.") },
  { "edition-withdrawal", "withdrawal_reason", N_("Only an edition that was adopted is withdrawn.") },
  { "programme-published", NULL,
    N_("An edition of the booklet of this programme has been adopted. What was published is kept, and the programme "
       "with it.") },
  { "introduction-programme", "pillar",
    N_("An edition introduces the pillars of its own programme. Choose one of those.") },
  { "project-programme", "theme", N_("A project stays in its programme. Choose a theme of this programme.") },
  { "item-programme", "project", N_("An edition holds the projects of its own programme. Choose one of those.") },
};

G_GNUC_PRINTF (4, 5)
static void
replace (GError     **error,
         PbError      code,
         const char  *column,
         const char  *format,
         ...)
{
  va_list arguments;

  g_clear_error (error);

  va_start (arguments, format);
  *error = g_error_new_valist (PB_ERROR, code, format, arguments);
  va_end (arguments);

  pb_error_set_column (*error, column);
}

/* G_N_ELEMENTS (rules) when there is no such rule. */
static guint
find_rule (const char *rule)
{
  guint i = 0;

  while (i < G_N_ELEMENTS (rules) && g_strcmp0 (rules[i].rule, rule) != 0)
    i++;

  return i;
}

static void
explain_rule (GError **error)
{
  const guint i = find_rule (pb_db_error_get_detail (*error));

  if (i < G_N_ELEMENTS (rules))
    replace (error, PB_ERROR_RULE, rules[i].column, "%s", _(rules[i].message));
}

/* The other row with the same key: of the same programme or owner rather than elsewhere. */
static PbEntity *
find_other (PbRegister    *self,
            PbEntity      *entity,
            const PbField *field,
            const char    *key_column)
{
  const PbEntityInfo *info = pb_entity_get_info (entity);
  const char *scope
      = pb_entity_info_get_field (info, "programme") != NULL ? "programme" : info->owner;
  g_autoptr(PbDbSelect) select = pb_db_select_new (info->table);
  g_autofree char *key = pb_text_fold (pb_entity_get_text (entity, field->column));
  g_autoptr(GPtrArray) others = NULL;

  pb_db_select_where (select, key_column, &PB_TEXT (key));
  pb_db_select_where_not (select, "id", &PB_INTEGER (pb_entity_get_id (entity)));
  others = pb_entity_table_list (self->db, G_OBJECT_TYPE (entity), select, NULL);

  for (guint i = 0; scope != NULL && others != NULL && i < others->len; i++)
    {
      PbEntity *other = g_ptr_array_index (others, i);

      if (pb_entity_get_integer (other, scope) == pb_entity_get_integer (entity, scope))
        return g_object_ref (other);
    }

  return others != NULL && others->len > 0 ? g_object_ref (g_ptr_array_index (others, 0)) : NULL;
}

static void
explain_key (PbRegister    *self,
             PbEntity      *entity,
             const PbField *field,
             const char    *key_column,
             GError       **error)
{
  g_autoptr(PbEntity) other = find_other (self, entity, field, key_column);
  g_autofree char *value
      = pb_text_excerpt (pb_entity_get_text (entity, field->column), VALUE_LENGTH);
  g_autofree char *title = NULL;

  if (other == NULL)
    {
      replace (error, PB_ERROR_NOT_UNIQUE, field->column,
               _("%s “%s” is in use. Choose another one."), pb_field_get_label (field), value);
      return;
    }

  title = pb_entity_dup_short_title (other);
  /* Translators: the field, what was entered, and the name of what has it ("Code “WO-03” is in use by …"). */
  replace (error, PB_ERROR_NOT_UNIQUE, field->column,
           _("%s “%s” is in use by “%s”. Choose another one."), pb_field_get_label (field), value,
           title);
}

static void
explain_not_unique (PbRegister *self,
                    PbEntity   *entity,
                    GError    **error)
{
  const PbEntityInfo *info = pb_entity_get_info (entity);
  g_autofree char *detail = g_strdup (pb_db_error_get_detail (*error));
  const PbField *field;
  g_autofree char *value = NULL;

  for (guint i = 0; i < info->n_fields; i++)
    {
      const char *key_column = pb_entity_table_get_key_column (&info->fields[i]);

      if (key_column != NULL && g_strcmp0 (key_column, detail) == 0)
        {
          explain_key (self, entity, &info->fields[i], key_column, error);
          return;
        }
    }

  field = detail != NULL ? pb_entity_info_get_field (info, detail) : NULL;

  /* The index for one lead applicant is on the project alone. */
  if (PB_IS_PROJECT_ROLE (entity) && g_strcmp0 (detail, "project") == 0)
    replace (error, PB_ERROR_NOT_UNIQUE, "role",
             _("This project has a lead applicant already. Give that one another role first."));
  else if (PB_IS_PROJECT_ROLE (entity))
    replace (error, PB_ERROR_NOT_UNIQUE, "role",
             _("This organisation has this role in the project already. Choose another role."));
  else if (field != NULL && field->type != PB_FIELD_REFERENCE)
    {
      value = pb_field_format (field, pb_entity_get_value (entity, field->column),
                               pb_language_of_interface ());
      replace (error, PB_ERROR_NOT_UNIQUE, field->column,
               _("%s “%s” is in use. Choose another one."), pb_field_get_label (field), value);
    }
  else
    replace (error, PB_ERROR_NOT_UNIQUE, field != NULL ? field->column : NULL,
             _("This is there already. Choose another one."));
}

static void
explain_in_use (PbRegister *self,
                PbEntity   *entity,
                GError    **error)
{
  g_autofree char *users
      = pb_register_describe_users (self, G_OBJECT_TYPE (entity), pb_entity_get_id (entity));
  g_autofree char *title = pb_entity_dup_short_title (entity);
  g_autofree char *uses = NULL;

  if (users != NULL && PB_IS_ORGANISATION (entity))
    uses = pb_register_describe_uses (self, PB_TYPE_ORGANISATION, pb_entity_get_id (entity));

  if (uses != NULL)
    replace (error, PB_ERROR_IN_USE, NULL,
             /* Translators: a name and where it is used ("“Fablab” (Lead applicant) and 3 more"). */
             _("“%s” is in use: %s. Merge it with another organisation, or take it out there first."),
             title, uses);
  else if (users != NULL)
    replace (error, PB_ERROR_IN_USE, NULL,
             /* Translators: a name and what uses it ("3 partners and 1 award"). */
             _("“%s” is in use by %s. Remove those first or let them refer to something else."),
             title, users);
  else
    replace (error, PB_ERROR_IN_USE, NULL,
             _("“%s” refers to something that is not in the register any more. Choose again."),
             title);
}

gboolean
pb_register_check_unused (PbRegister  *self,
                          PbEntity    *entity,
                          GError     **error)
{
  g_autofree char *users
      = pb_register_describe_users (self, G_OBJECT_TYPE (entity), pb_entity_get_id (entity));
  g_autoptr(GError) failure = NULL;

  if (users == NULL)
    return TRUE;

  explain_in_use (self, entity, &failure);
  g_propagate_error (error, g_steal_pointer (&failure));

  return FALSE;
}

void
pb_register_explain (PbRegister *self,
                     PbEntity   *entity,
                     GError    **error)
{
  if (error == NULL || *error == NULL || (*error)->domain != PB_ERROR
      || pb_error_get_column (*error) != NULL)
    return;

  if ((*error)->code == PB_ERROR_NOT_UNIQUE)
    explain_not_unique (self, entity, error);
  else if ((*error)->code == PB_ERROR_RULE)
    explain_rule (error);
  else if ((*error)->code == PB_ERROR_IN_USE)
    explain_in_use (self, entity, error);
}

gboolean
pb_register_refuse (PbError      code,
                    const char  *column,
                    const char  *message,
                    GError     **error)
{
  GError *refusal = g_error_new_literal (PB_ERROR, code, message);

  pb_error_set_column (refusal, column);
  g_propagate_error (error, refusal);

  return FALSE;
}

gboolean
pb_register_refuse_rule (const char  *rule,
                         GError     **error)
{
  const guint i = find_rule (rule);

  g_return_val_if_fail (i < G_N_ELEMENTS (rules), FALSE);

  return pb_register_refuse (PB_ERROR_RULE, rules[i].column, _(rules[i].message), error);
}

static gboolean
has_same_problem (GPtrArray       *problems,
                  const PbProblem *problem)
{
  for (guint i = 0; problems != NULL && i < problems->len; i++)
    {
      const PbProblem *other = g_ptr_array_index (problems, i);

      if (g_strcmp0 (other->column, problem->column) == 0
          && g_strcmp0 (other->message, problem->message) == 0)
        return TRUE;
    }

  return FALSE;
}

gboolean
pb_register_check_entity (PbEntity  *stored,
                          PbEntity  *entity,
                          GError   **error)
{
  g_autoptr(GPtrArray) problems = pb_entity_check (entity);
  g_autoptr(GPtrArray) old_problems = stored != NULL ? pb_entity_check (stored) : NULL;

  for (guint i = 0; i < problems->len; i++)
    {
      const PbProblem *problem = g_ptr_array_index (problems, i);

      if (problem->level == PB_PROBLEM_ERROR && !has_same_problem (old_problems, problem))
        return pb_register_refuse (PB_ERROR_INVALID, problem->column, problem->message, error);
    }

  return TRUE;
}
