/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-project-money"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-money.h"
#include "pb-project-money.h"
#include "pb-register-private.h"

/* What is read, by id, while the figures are made. */
typedef struct
{
  PbRegister     *reg;
  PbProjectMoney *money;
  PbEntity       *project;
  PbEntity       *programme;
  GPtrArray      *sources;    /* PbEntity: all of the programme */
  GPtrArray      *awards;     /* PbEntity, as they lie in the register */
  GPtrArray      *lines;      /* PbEntity: the funding plan */
} Reading;

static void
clear_reading (Reading *reading)
{
  g_clear_object (&reading->project);
  g_clear_object (&reading->programme);
  g_clear_pointer (&reading->sources, g_ptr_array_unref);
  g_clear_pointer (&reading->awards, g_ptr_array_unref);
  g_clear_pointer (&reading->lines, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reading, clear_reading)

static gboolean
list (PbRegister  *reg,
      GType        type,
      const char  *column,
      gint64       value,
      GPtrArray  **entities,
      GError     **error)
{
  g_autoptr(GError) failure = NULL;

  *entities = pb_register_list (reg, type, column, value, &failure);
  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failure));

  return FALSE;
}

static gboolean
begin (Reading  *reading,
       gint64    project,
       GError  **error)
{
  gint64 programme;

  reading->project = pb_register_read (reading->reg, PB_TYPE_PROJECT, project, error);
  if (reading->project == NULL)
    return FALSE;

  programme = pb_entity_get_integer (reading->project, "programme");
  reading->programme = pb_register_read (reading->reg, PB_TYPE_PROGRAMME, programme, error);

  return reading->programme != NULL &&
         list (reading->reg, PB_TYPE_FUNDING_SOURCE, "programme", programme, &reading->sources,
               error) &&
         list (reading->reg, PB_TYPE_AWARD, "project", project, &reading->awards, error) &&
         list (reading->reg, PB_TYPE_FUNDING_LINE, "project", project, &reading->lines, error);
}

/* ---- the parts */

static void
free_award (gpointer data)
{
  PbProjectAward *award = data;

  g_free (award->number);
  g_free (award->title);
  g_free (award->body);
  g_free (award->date);
  g_free (award->source_name);
  g_free (award->conditions);
  g_free (award);
}

static void
free_source (gpointer data)
{
  PbProjectSource *source = data;

  g_free (source->name);
  g_free (source);
}

static PbProjectSource *
find_source (PbProjectMoney *money,
             gint64          id)
{
  for (guint i = 0; i < money->sources->len; i++)
    {
      PbProjectSource *source = g_ptr_array_index (money->sources, i);

      if (source->source == id)
        return source;
    }

  return NULL;
}

static gboolean
is_central (const PbProjectSource *source)
{
  return g_strcmp0 (source->counts_as, "central") == 0;
}

static gboolean
refers_to_source (GPtrArray *entities,
                  gint64     id)
{
  for (guint i = 0; i < entities->len; i++)
    {
      if (pb_entity_get_integer (g_ptr_array_index (entities, i), "source") == id)
        return TRUE;
    }

  return FALSE;
}

static void
add_sources (Reading *reading)
{
  for (guint i = 0; i < reading->sources->len; i++)
    {
      PbEntity *entity = g_ptr_array_index (reading->sources, i);
      gint64 id = pb_entity_get_id (entity);
      PbProjectSource *source;
      int kind;

      if (!refers_to_source (reading->awards, id) && !refers_to_source (reading->lines, id))
        continue;

      kind = pb_choice_get_index (pb_source_kinds, pb_entity_get_text (entity, "counts_as"));
      source = g_new0 (PbProjectSource, 1);
      source->source = id;
      source->name = g_strdup (pb_entity_get_text (entity, "name"));
      source->counts_as = kind >= 0 ? pb_source_kinds[kind].key : NULL;
      g_ptr_array_add (reading->money->sources, source);
    }
}

static int
compare_awards (gconstpointer a,
                gconstpointer b)
{
  const PbProjectAward *one = *(const PbProjectAward *const *) a;
  const PbProjectAward *other = *(const PbProjectAward *const *) b;
  int order = g_strcmp0 (one->date, other->date);

  if (order == 0)
    order = g_strcmp0 (one->number, other->number);
  if (order == 0)
    order = one->decision < other->decision ? -1 : one->decision > other->decision;

  return order != 0 ? order : one->award < other->award ? -1 : one->award > other->award;
}

static gboolean
add_award (Reading   *reading,
           PbEntity  *entity,
           GError   **error)
{
  PbProjectMoney *money = reading->money;
  PbProjectSource *source = find_source (money, pb_entity_get_integer (entity, "source"));
  g_autoptr(PbEntity) decision
      = pb_register_read (reading->reg, PB_TYPE_DECISION, pb_entity_get_integer (entity, "decision"),
                          error);
  gint64 amount = pb_entity_get_integer (entity, "amount");
  PbProjectAward *award;

  if (decision == NULL)
    return FALSE;
  /* Not of this programme: no rule of the register lets it be, an older one may hold it. */
  if (source == NULL)
    return TRUE;

  award = g_new0 (PbProjectAward, 1);
  award->award = pb_entity_get_id (entity);
  award->decision = pb_entity_get_id (decision);
  award->number = g_strdup (pb_entity_get_text (decision, "number"));
  award->title = g_strdup (pb_entity_get_text (decision, "title"));
  award->body = g_strdup (pb_entity_get_text (decision, "body"));
  award->date = g_strdup (pb_entity_get_text (decision, "date"));
  award->source = source->source;
  award->source_name = g_strdup (source->name);
  award->amount = amount;
  award->conditions = g_strdup (pb_entity_get_text (entity, "conditions"));
  g_ptr_array_add (money->awards, award);

  if (pb_money_add (source->awarded, amount, &source->awarded) &&
      pb_money_add (money->awarded, amount, &money->awarded) &&
      (!is_central (source) ||
       pb_money_add (money->central_awarded, amount, &money->central_awarded)))
    return TRUE;

  g_set_error (error, PB_ERROR, PB_ERROR_INVALID,
               _("The amounts awarded in “%s” add up to more than can be counted. Look for an "
                 "award with too many digits."),
               pb_entity_get_title (reading->project));

  return FALSE;
}

static gboolean
add_to (gboolean  applies,
        gint64    amount,
        gint64   *sum)
{
  return !applies || pb_money_add (*sum, amount, sum);
}

static gboolean
add_line (Reading   *reading,
          PbEntity  *line,
          GError   **error)
{
  PbProjectMoney *money = reading->money;
  PbProjectSource *source = find_source (money, pb_entity_get_integer (line, "source"));
  gint64 amount = pb_entity_get_integer (line, "amount");
  gboolean in_kind = g_str_equal (pb_entity_get_text (line, "form"), "in-kind");
  const char *status = pb_entity_get_text (line, "status");

  if (source == NULL)
    return TRUE;

  money->n_lines++;
  if (add_to (TRUE, amount, &money->total) && add_to (TRUE, amount, &source->planned) &&
      add_to (in_kind, amount, &money->in_kind) && add_to (!in_kind, amount, &money->cash) &&
      add_to (g_str_equal (status, "intended"), amount, &money->intended) &&
      add_to (g_str_equal (status, "pledged"), amount, &money->pledged) &&
      add_to (g_str_equal (status, "granted"), amount, &money->granted) &&
      add_to (is_central (source), amount, &money->central) &&
      add_to (pb_entity_get_boolean (line, "counts_as_co_financing"), amount, &money->counted))
    return TRUE;

  g_set_error (error, PB_ERROR, PB_ERROR_INVALID,
               _("The funding plan of “%s” adds up to more than can be counted. Look for an amount "
                 "with too many digits."),
               pb_entity_get_title (reading->project));

  return FALSE;
}

/* ---- what does not add up */

static char *
format (gint64 cents)
{
  return pb_money_format (cents, pb_language_of_interface ());
}

static void
tell (Reading    *reading,
      GType       type,
      gint64      id,
      const char *column,
      const char *message)
{
  pb_money_problems_add (reading->money->problems, PB_PROBLEM_WARNING, type, id, column, "%s",
                         message);
}

/* The first line of the plan from a source, to go to; the project where there is none. */
static void
tell_of_source (Reading               *reading,
                const PbProjectSource *source,
                const char            *message)
{
  for (guint i = 0; i < reading->lines->len; i++)
    {
      PbEntity *line = g_ptr_array_index (reading->lines, i);

      if (pb_entity_get_integer (line, "source") == source->source)
        {
          tell (reading, PB_TYPE_FUNDING_LINE, pb_entity_get_id (line), "amount", message);
          return;
        }
    }

  tell (reading, PB_TYPE_PROJECT, pb_entity_get_id (reading->project), "funding_line", message);
}

static void
check_plan_of_source (Reading               *reading,
                      const PbProjectSource *source)
{
  g_autofree char *awarded = format (source->awarded);
  g_autofree char *planned = format (source->planned);
  g_autofree char *message = NULL;

  if (source->planned == 0 && source->awarded > 0)
    message = g_strdup_printf (_("“%s” awards %s, and the funding plan has nothing from it."),
                               source->name, awarded);
  else if (source->planned < source->awarded)
    message = g_strdup_printf (_("The funding plan has %s from “%s”, less than the %s awarded."),
                               planned, source->name, awarded);

  if (message != NULL)
    tell_of_source (reading, source, message);
}

/* What the plan calls granted by a source that awards to this project, against what it awards. */
static void
check_granted (Reading               *reading,
               const PbProjectSource *source)
{
  gint64 granted = 0;
  g_autofree char *shown = NULL;
  g_autofree char *awarded = NULL;
  g_autofree char *message = NULL;

  if (source->awarded == 0 && !is_central (source))
    return;

  for (guint i = 0; i < reading->lines->len; i++)
    {
      PbEntity *line = g_ptr_array_index (reading->lines, i);

      if (pb_entity_get_integer (line, "source") == source->source &&
          g_str_equal (pb_entity_get_text (line, "status"), "granted") &&
          !pb_money_add (granted, pb_entity_get_integer (line, "amount"), &granted))
        return;
    }

  if (granted <= source->awarded)
    return;

  shown = format (granted);
  awarded = format (source->awarded);
  message = g_strdup_printf (_("The funding plan calls %s from “%s” granted, more than the %s "
                               "awarded."),
                             shown, source->name, awarded);
  tell_of_source (reading, source, message);
}

static void
check_line (Reading  *reading,
            PbEntity *line)
{
  const PbProjectSource *source
      = find_source (reading->money, pb_entity_get_integer (line, "source"));
  gboolean counts = pb_entity_get_boolean (line, "counts_as_co_financing");
  gboolean in_kind = g_str_equal (pb_entity_get_text (line, "form"), "in-kind");
  g_autofree char *amount = format (pb_entity_get_integer (line, "amount"));
  g_autofree char *message = NULL;
  const char *column = "reason";

  if (source == NULL)
    return;

  if (counts && is_central (source))
    {
      message = g_strdup_printf (_("%s from “%s” counts as co-financing, but it is central "
                                   "government’s own contribution."),
                                 amount, source->name);
      column = "counts_as_co_financing";
    }
  else if (*pb_entity_get_text (line, "reason") != '\0')
    return;
  else if (counts && in_kind)
    message = g_strdup_printf (_("%s in kind from “%s” counts as co-financing without a reason."),
                               amount, source->name);
  else if (!counts && !is_central (source))
    message = g_strdup_printf (_("%s from “%s” does not count as co-financing, without a reason."),
                               amount, source->name);

  if (message != NULL)
    tell (reading, PB_TYPE_FUNDING_LINE, pb_entity_get_id (line), column, message);
}

static void
check_central (Reading *reading)
{
  const PbProjectMoney *money = reading->money;
  g_autofree char *planned = NULL;
  g_autofree char *whole = NULL;
  g_autofree char *message = NULL;

  if (pb_entity_is_null (reading->programme, "central_contribution") ||
      money->central <= pb_entity_get_integer (reading->programme, "central_contribution"))
    return;

  planned = format (money->central);
  whole = format (pb_entity_get_integer (reading->programme, "central_contribution"));
  message = g_strdup_printf (_("The funding plan has %s from central government, more than the %s "
                               "that it contributes to the whole programme."),
                             planned, whole);
  tell (reading, PB_TYPE_PROJECT, pb_entity_get_id (reading->project), "funding_line", message);
}

static void
find_problems (Reading *reading)
{
  const PbProjectMoney *money = reading->money;
  g_autofree char *awarded = NULL;
  g_autofree char *message = NULL;

  if (money->n_lines == 0)
    {
      if (money->awarded == 0)
        return;

      awarded = format (money->awarded);
      message = g_strdup_printf (_("%s has been awarded, and there is no funding plan."), awarded);
      tell (reading, PB_TYPE_PROJECT, pb_entity_get_id (reading->project), "funding_line", message);
      return;
    }

  for (guint i = 0; i < money->sources->len; i++)
    {
      check_plan_of_source (reading, g_ptr_array_index (money->sources, i));
      check_granted (reading, g_ptr_array_index (money->sources, i));
    }

  check_central (reading);

  for (guint i = 0; i < reading->lines->len; i++)
    check_line (reading, g_ptr_array_index (reading->lines, i));
}

/* ---- the whole */

PbProjectMoney *
pb_project_money_read (PbRegister  *reg,
                       gint64       project,
                       GError     **error)
{
  g_autoptr(PbProjectMoney) self = NULL;
  g_auto(Reading) reading = { .reg = reg };

  g_return_val_if_fail (PB_IS_REGISTER (reg), NULL);

  self = g_new0 (PbProjectMoney, 1);
  self->awards = g_ptr_array_new_with_free_func (free_award);
  self->sources = g_ptr_array_new_with_free_func (free_source);
  self->problems = pb_money_problems_new ();
  reading.money = self;

  if (!begin (&reading, project, error))
    return NULL;

  add_sources (&reading);
  for (guint i = 0; i < reading.awards->len; i++)
    {
      if (!add_award (&reading, g_ptr_array_index (reading.awards, i), error))
        return NULL;
    }
  g_ptr_array_sort (self->awards, compare_awards);

  for (guint i = 0; i < reading.lines->len; i++)
    {
      if (!add_line (&reading, g_ptr_array_index (reading.lines, i), error))
        return NULL;
    }

  /* No line of the plan is below zero, so that this fits. */
  self->co_financing = self->total - self->central;
  self->central_share = self->total > 0 ? (double) self->central / (double) self->total : 0;
  find_problems (&reading);

  return g_steal_pointer (&self);
}

void
pb_project_money_free (PbProjectMoney *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->awards, g_ptr_array_unref);
  g_clear_pointer (&self->sources, g_ptr_array_unref);
  g_clear_pointer (&self->problems, g_ptr_array_unref);
  g_free (self);
}

gboolean
pb_project_money_is_stale (PbRegisterChanges *changes)
{
  return pb_register_changes_has_type (changes, PB_TYPE_AWARD) ||
         pb_register_changes_has_type (changes, PB_TYPE_FUNDING_LINE) ||
         pb_register_changes_has_type (changes, PB_TYPE_FUNDING_SOURCE) ||
         pb_register_changes_has_type (changes, PB_TYPE_DECISION) ||
         pb_register_changes_has_type (changes, PB_TYPE_PROGRAMME) ||
         pb_register_changes_has_type (changes, PB_TYPE_PROJECT);
}
