/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-overview"
#include "config.h"

#include "pb-overview.h"
#include "pb-programme-money.h"
#include "pb-register-private.h"

typedef struct
{
  PbOverview *overview;
  gboolean    public_only;
  GHashTable *pillars;      /* gint64 * → PbOverviewPillar, borrowed */
} Reading;

static void
free_pillar (gpointer data)
{
  PbOverviewPillar *pillar = data;

  g_free (pillar->code);
  g_free (pillar->name);
  g_free (pillar->colour);
  g_free (pillar);
}

static void
free_source (gpointer data)
{
  PbOverviewSource *source = data;

  g_free (source->name);
  g_free (source->counts_as);
  g_free (source->by_pillar);
  g_free (source);
}

static gint64
get_optional_amount (PbEntity   *entity,
                     const char *column)
{
  return pb_entity_is_null (entity, column) ? -1 : pb_entity_get_integer (entity, column);
}

static char *
dup_optional (PbEntity   *entity,
              const char *column)
{
  return pb_entity_is_null (entity, column) ? NULL : g_strdup (pb_entity_get_text (entity, column));
}

static void
describe_programme (PbOverview *self,
                    PbEntity   *programme)
{
  self->programme = pb_entity_get_id (programme);
  self->code = g_strdup (pb_entity_get_text (programme, "code"));
  self->name = g_strdup (pb_entity_get_text (programme, "name"));
  self->goal = g_strdup (pb_entity_get_text (programme, "goal"));
  self->start = dup_optional (programme, "start_date");
  self->end = dup_optional (programme, "end_date");
  self->central_contribution = get_optional_amount (programme, "central_contribution");
  self->regional_contribution = get_optional_amount (programme, "regional_contribution");
}

static void
add_pillars (PbOverview             *self,
             const PbProgrammeMoney *money)
{
  for (guint i = 0; i < money->pillars->len; i++)
    {
      const PbMoneyShare *share = money->pillars->pdata[i];
      PbOverviewPillar *pillar = g_new0 (PbOverviewPillar, 1);

      pillar->id = share->id;
      pillar->code = g_strdup (share->code);
      pillar->name = g_strdup (share->name);
      pillar->colour = g_strdup (share->colour);
      pillar->awarded = share->awarded;
      pillar->ceiling = share->limit;
      g_ptr_array_add (self->pillars, pillar);
    }
}

/* An award is never negative in total for a project and a source, so that nothing in total is nothing at all. */
static void
add_sources (PbOverview             *self,
             const PbProgrammeMoney *money)
{
  for (guint i = 0; i < money->sources->len; i++)
    {
      const PbMoneyShare *share = money->sources->pdata[i];
      PbOverviewSource *source;

      if (share->awarded == 0 && share->limit == PB_MONEY_NO_LIMIT)
        continue;

      source = g_new0 (PbOverviewSource, 1);
      source->id = share->id;
      source->name = g_strdup (share->name);
      source->counts_as = g_strdup (share->counts_as);
      source->awarded = share->awarded;
      source->contribution = share->limit;
      source->by_pillar = g_new0 (gint64, self->pillars->len + 1);
      for (guint p = 0; p < self->pillars->len; p++)
        source->by_pillar[p] = pb_programme_money_get_cell (money, i, p);
      g_ptr_array_add (self->sources, source);
    }
}

/* Takes what does not add up from money. */
static gboolean
read_money (PbOverview  *self,
            PbRegister  *reg,
            gboolean     public_only,
            GError     **error)
{
  g_autoptr(PbProgrammeMoney) money = pb_programme_money_read (reg, self->programme, public_only, error);

  if (money == NULL)
    return FALSE;

  self->awarded = money->awarded;
  self->problems = g_steal_pointer (&money->problems);
  money->problems = pb_money_problems_new ();
  add_pillars (self, money);
  add_sources (self, money);

  return TRUE;
}

static gboolean
take_project (gint64         id,
              const PbValue *values,
              gpointer       user_data)
{
  Reading *reading = user_data;
  PbOverviewPillar *pillar = g_hash_table_lookup (reading->pillars, &values[0].integer);
  gboolean is_public = g_str_equal (values[2].text, "public");
  PbPhaseGroup group = pb_phase_get_group (values[1].text);

  if (pillar == NULL || (reading->public_only && !is_public))
    return TRUE;

  pillar->n_projects++;
  pillar->n_public += is_public;
  pillar->phases[group]++;
  reading->overview->n_projects++;
  reading->overview->n_public += is_public;
  reading->overview->phases[group]++;

  return TRUE;
}

static gboolean
read_projects (Reading     *reading,
               PbRegister  *reg,
               GError     **error)
{
  static const char *const columns[] = { "pillar", "phase", "visibility", NULL };
  g_autoptr(PbDbSelect) select = pb_db_select_new ("project_row");

  pb_db_select_where (select, "programme", &PB_INTEGER (reading->overview->programme));

  return pb_db_select_each (reg->db, select, columns, take_project, reading, error);
}

PbOverview *
pb_overview_read (PbRegister  *reg,
                  gint64       programme,
                  gboolean     public_only,
                  GError     **error)
{
  g_autoptr(PbEntity) row = NULL;
  g_autoptr(PbOverview) self = NULL;
  g_autoptr(GHashTable) pillars = NULL;
  Reading reading;

  g_return_val_if_fail (PB_IS_REGISTER (reg), NULL);

  row = pb_register_read (reg, PB_TYPE_PROGRAMME, programme, error);
  if (row == NULL)
    return NULL;

  self = g_new0 (PbOverview, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->pillars = g_ptr_array_new_with_free_func (free_pillar);
  self->sources = g_ptr_array_new_with_free_func (free_source);
  describe_programme (self, row);
  if (!read_money (self, reg, public_only, error))
    return NULL;

  pillars = g_hash_table_new (g_int64_hash, g_int64_equal);
  for (guint i = 0; i < self->pillars->len; i++)
    g_hash_table_insert (pillars, &((PbOverviewPillar *) self->pillars->pdata[i])->id, self->pillars->pdata[i]);
  reading = (Reading) { self, public_only, pillars };

  return read_projects (&reading, reg, error) ? g_steal_pointer (&self) : NULL;
}

PbOverview *
pb_overview_ref (PbOverview *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
pb_overview_unref (PbOverview *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_free (self->code);
  g_free (self->name);
  g_free (self->goal);
  g_free (self->start);
  g_free (self->end);
  g_ptr_array_unref (self->pillars);
  g_ptr_array_unref (self->sources);
  g_clear_pointer (&self->problems, g_ptr_array_unref);
  g_free (self);
}
