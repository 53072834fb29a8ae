/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-programme-money"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-money.h"
#include "pb-programme-money.h"
#include "pb-register-private.h"

/* ---- reading */

static void
free_share (gpointer data)
{
  PbMoneyShare *share = data;

  g_free (share->code);
  g_free (share->name);
  g_free (share->colour);
  g_free (share);
}

static gint64
get_limit (PbEntity   *entity,
           const char *column)
{
  return pb_entity_is_null (entity, column) ? PB_MONEY_NO_LIMIT
                                            : pb_entity_get_integer (entity, column);
}

/* The key as it stands in the list of choices, which lives as long as the program. */
static const char *
get_static_key (const char *counts_as)
{
  int index = pb_choice_get_index (pb_source_kinds, counts_as);

  return index >= 0 ? pb_source_kinds[index].key : NULL;
}

static void
describe_pillar (PbMoneyShare *share,
                 PbEntity     *pillar)
{
  share->code = g_strdup (pb_entity_get_text (pillar, "code"));
  share->colour = g_strdup (pb_entity_get_text (pillar, "colour"));
  share->limit = get_limit (pillar, "ceiling");
}

static void
describe_source (PbMoneyShare *share,
                 PbEntity     *source)
{
  share->code = g_strdup ("");
  share->colour = g_strdup ("");
  share->counts_as = get_static_key (pb_entity_get_text (source, "counts_as"));
  share->limit = get_limit (source, "contribution");
}

/* One share for each of the type in the programme, in their order. NULL with error. */
static GPtrArray *
list_shares (PbRegister  *reg,
             GType        type,
             gint64       programme,
             void       (*describe) (PbMoneyShare *share, PbEntity *entity),
             GError     **error)
{
  g_autoptr(GError) failure = NULL;
  g_autoptr(GPtrArray) entities = pb_register_list (reg, type, "programme", programme, &failure);
  GPtrArray *shares;

  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }

  shares = g_ptr_array_new_with_free_func (free_share);
  for (guint i = 0; i < entities->len; i++)
    {
      PbEntity *entity = g_ptr_array_index (entities, i);
      PbMoneyShare *share = g_new0 (PbMoneyShare, 1);

      share->id = pb_entity_get_id (entity);
      share->name = g_strdup (pb_entity_get_text (entity, "name"));
      describe (share, entity);
      g_ptr_array_add (shares, share);
    }

  return shares;
}

static guint
find_index (GPtrArray *shares,
            gint64     id)
{
  for (guint i = 0; i < shares->len; i++)
    {
      if (((PbMoneyShare *) g_ptr_array_index (shares, i))->id == id)
        return i;
    }

  return G_MAXUINT;
}

/* ---- adding up */

typedef struct
{
  PbProgrammeMoney *money;
  gboolean          fits;    /* FALSE once a sum did not fit */
} Sum;

/* values: pillar, source, amount. */
static gboolean
take_total (gint64         id,
            const PbValue *values,
            gpointer       user_data)
{
  Sum *sum = user_data;
  PbProgrammeMoney *money = sum->money;
  guint pillar = find_index (money->pillars, values[0].integer);
  guint source = find_index (money->sources, values[1].integer);
  gint64 amount = values[2].integer;
  PbMoneyShare *in_pillar;
  PbMoneyShare *from_source;
  gint64 *cell;

  if (pillar == G_MAXUINT || source == G_MAXUINT)
    return TRUE;

  in_pillar = g_ptr_array_index (money->pillars, pillar);
  from_source = g_ptr_array_index (money->sources, source);
  cell = &money->cells[source * money->pillars->len + pillar];

  sum->fits = pb_money_add (*cell, amount, cell) &&
              pb_money_add (in_pillar->awarded, amount, &in_pillar->awarded) &&
              pb_money_add (from_source->awarded, amount, &from_source->awarded) &&
              pb_money_add (money->awarded, amount, &money->awarded) &&
              (g_strcmp0 (from_source->counts_as, "central") != 0 ||
               pb_money_add (money->central_awarded, amount, &money->central_awarded));

  return sum->fits;
}

static gboolean
add_up (PbRegister        *reg,
        PbProgrammeMoney  *money,
        PbEntity          *programme,
        gboolean           public_only,
        GError           **error)
{
  static const char *const columns[] = { "pillar", "source", "amount", NULL };
  g_autoptr(PbDbSelect) select = pb_db_select_new ("award_total");
  Sum sum = { money, TRUE };

  pb_db_select_where (select, "programme", &PB_INTEGER (pb_entity_get_id (programme)));
  if (public_only)
    pb_db_select_where (select, "visibility", &PB_TEXT ("public"));
  if (!pb_db_select_each (reg->db, select, columns, take_total, &sum, error))
    return FALSE;

  if (!sum.fits)
    {
      g_set_error (error, PB_ERROR, PB_ERROR_INVALID,
                   _("The amounts awarded in “%s” add up to more than can be counted. Look for an "
                     "award with too many digits."),
                   pb_entity_get_title (programme));
      return FALSE;
    }

  return TRUE;
}

static void
find_room (GPtrArray *shares)
{
  for (guint i = 0; i < shares->len; i++)
    {
      PbMoneyShare *share = g_ptr_array_index (shares, i);

      /* What does not fit is no room at all. */
      if (share->limit != PB_MONEY_NO_LIMIT &&
          !pb_money_subtract (share->limit, share->awarded, &share->room))
        share->room = 0;
    }
}

/* ---- what does not add up */

static char *
format (gint64 cents)
{
  return pb_money_format (cents, pb_language_of_interface ());
}

static void
check_ceilings (PbProgrammeMoney *money)
{
  for (guint i = 0; i < money->pillars->len; i++)
    {
      const PbMoneyShare *share = g_ptr_array_index (money->pillars, i);
      g_autofree char *over = NULL;
      g_autofree char *limit = NULL;

      if (share->limit == PB_MONEY_NO_LIMIT || share->room >= 0)
        continue;

      over = format (-share->room);
      limit = format (share->limit);
      pb_money_problems_add (money->problems, PB_PROBLEM_WARNING, PB_TYPE_PILLAR, share->id,
                             "ceiling",
                             /* Translators: a pillar and two amounts. */
                             _("In “%s” %s more has been awarded than its ceiling of %s."),
                             share->name, over, limit);
    }
}

static void
check_contributions (PbProgrammeMoney *money)
{
  for (guint i = 0; i < money->sources->len; i++)
    {
      const PbMoneyShare *share = g_ptr_array_index (money->sources, i);
      g_autofree char *over = NULL;
      g_autofree char *limit = NULL;

      if (share->limit == PB_MONEY_NO_LIMIT || share->room >= 0)
        continue;

      over = format (-share->room);
      limit = format (share->limit);
      pb_money_problems_add (
          money->problems, PB_PROBLEM_WARNING, PB_TYPE_FUNDING_SOURCE, share->id, "contribution",
          /* Translators: a funding source and two amounts. */
          _("From “%s” %s more has been awarded than its contribution of %s."), share->name, over,
          limit);
    }
}

static gboolean
is_of_side (const PbMoneyShare *source,
            gboolean            central)
{
  if (central)
    return g_strcmp0 (source->counts_as, "central") == 0;

  return g_strcmp0 (source->counts_as, "regional-public") == 0 ||
         g_strcmp0 (source->counts_as, "regional-private") == 0;
}

static void
tell_sum (PbProgrammeMoney *money,
          PbEntity         *programme,
          gboolean          central,
          gint64            sum,
          gint64            whole)
{
  const char *column = central ? "central_contribution" : "regional_contribution";
  g_autofree char *shown_sum = format (sum);
  g_autofree char *shown_whole = format (whole);
  g_autofree char *difference = format (sum > whole ? sum - whole : whole - sum);
  const char *message;

  if (central && sum > whole)
    /* Translators: three amounts. */
    message = N_("The contributions of central government add up to %s: %s more than the %s of the "
                 "programme.");
  else if (central)
    message = N_("The contributions of central government add up to %s: %s less than the %s of the "
                 "programme.");
  else if (sum > whole)
    message = N_("The contributions of the regional sources add up to %s: %s more than the %s of "
                 "the programme.");
  else
    message = N_("The contributions of the regional sources add up to %s: %s less than the %s of "
                 "the programme.");

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  pb_money_problems_add (money->problems, PB_PROBLEM_WARNING, PB_TYPE_PROGRAMME,
                         pb_entity_get_id (programme), column, _(message), shown_sum, difference,
                         shown_whole);
#pragma GCC diagnostic pop
}

/* The shares that the sources contribute, against the whole that the programme names. Sources without a contribution are
 * from outside the deal. */
static void
check_whole (PbProgrammeMoney *money,
             PbEntity         *programme,
             gboolean          central)
{
  gint64 whole = central ? money->central_contribution : money->regional_contribution;
  gint64 sum = 0;
  gboolean known = FALSE;

  if (whole == PB_MONEY_NO_LIMIT)
    return;

  for (guint i = 0; i < money->sources->len; i++)
    {
      const PbMoneyShare *source = g_ptr_array_index (money->sources, i);

      if (source->limit == PB_MONEY_NO_LIMIT || !is_of_side (source, central))
        continue;

      known = TRUE;
      if (!pb_money_add (sum, source->limit, &sum))
        sum = G_MAXINT64;
    }

  if (known && sum != whole)
    tell_sum (money, programme, central, sum, whole);
}

/* ---- the whole */

PbProgrammeMoney *
pb_programme_money_read (PbRegister  *reg,
                         gint64       programme,
                         gboolean     public_only,
                         GError     **error)
{
  g_autoptr(PbProgrammeMoney) self = NULL;
  g_autoptr(PbEntity) entity = NULL;

  g_return_val_if_fail (PB_IS_REGISTER (reg), NULL);

  entity = pb_register_read (reg, PB_TYPE_PROGRAMME, programme, error);
  if (entity == NULL)
    return NULL;

  self = g_new0 (PbProgrammeMoney, 1);
  self->central_contribution = get_limit (entity, "central_contribution");
  self->regional_contribution = get_limit (entity, "regional_contribution");
  self->problems = pb_money_problems_new ();
  self->pillars = list_shares (reg, PB_TYPE_PILLAR, programme, describe_pillar, error);
  self->sources = self->pillars != NULL
                    ? list_shares (reg, PB_TYPE_FUNDING_SOURCE, programme, describe_source, error)
                    : NULL;
  if (self->sources == NULL)
    return NULL;

  self->cells = g_new0 (gint64, MAX (self->pillars->len * self->sources->len, 1));
  if (!add_up (reg, self, entity, public_only, error))
    return NULL;

  find_room (self->pillars);
  find_room (self->sources);
  check_whole (self, entity, TRUE);
  check_whole (self, entity, FALSE);
  check_ceilings (self);
  check_contributions (self);

  return g_steal_pointer (&self);
}

void
pb_programme_money_free (PbProgrammeMoney *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->pillars, g_ptr_array_unref);
  g_clear_pointer (&self->sources, g_ptr_array_unref);
  g_clear_pointer (&self->problems, g_ptr_array_unref);
  g_free (self->cells);
  g_free (self);
}

gint64
pb_programme_money_get_cell (const PbProgrammeMoney *self,
                             guint                   source,
                             guint                   pillar)
{
  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (source < self->sources->len, 0);
  g_return_val_if_fail (pillar < self->pillars->len, 0);

  return self->cells[source * self->pillars->len + pillar];
}

const PbMoneyShare *
pb_money_shares_find (GPtrArray *shares,
                      gint64     id)
{
  guint index;

  g_return_val_if_fail (shares != NULL, NULL);

  index = find_index (shares, id);

  return index != G_MAXUINT ? g_ptr_array_index (shares, index) : NULL;
}

gboolean
pb_programme_money_is_stale (PbRegisterChanges *changes)
{
  return pb_register_changes_has_type (changes, PB_TYPE_AWARD) ||
         pb_register_changes_has_type (changes, PB_TYPE_PROGRAMME) ||
         pb_register_changes_has_type (changes, PB_TYPE_PILLAR) ||
         pb_register_changes_has_type (changes, PB_TYPE_THEME) ||
         pb_register_changes_has_type (changes, PB_TYPE_PROJECT) ||
         pb_register_changes_has_type (changes, PB_TYPE_FUNDING_SOURCE);
}
