/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-overview"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-overview-private.h"
#include "pb-overview.h"
#include "pb-register-private.h"

typedef struct
{
  PbOverview *overview;
  gboolean    public_only;
  GHashTable *pillars;      /* gint64 * → PbOverviewPillar, borrowed */
  GHashTable *sources;      /* gint64 * → PbOverviewSource, borrowed */
  GError     *error;
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

static gboolean
add_pillars (Reading     *reading,
             PbRegister  *reg,
             GError     **error)
{
  g_autoptr(GError) local_error = NULL;
  g_autoptr(GPtrArray) rows = pb_register_list (reg, PB_TYPE_PILLAR, "programme", reading->overview->programme,
                                                &local_error);

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  for (guint i = 0; i < rows->len; i++)
    {
      PbOverviewPillar *pillar = g_new0 (PbOverviewPillar, 1);

      pillar->id = pb_entity_get_id (rows->pdata[i]);
      pillar->code = g_strdup (pb_entity_get_text (rows->pdata[i], "code"));
      pillar->name = g_strdup (pb_entity_get_text (rows->pdata[i], "name"));
      pillar->colour = g_strdup (pb_entity_get_text (rows->pdata[i], "colour"));
      pillar->ceiling = get_optional_amount (rows->pdata[i], "ceiling");
      g_ptr_array_add (reading->overview->pillars, pillar);
      g_hash_table_insert (reading->pillars, &pillar->id, pillar);
    }

  return TRUE;
}

/* Every source of the register, as long as it is not known which have an award here. */
static gboolean
add_sources (Reading     *reading,
             PbRegister  *reg,
             GError     **error)
{
  g_autoptr(GError) local_error = NULL;
  g_autoptr(GPtrArray) rows = pb_register_list (reg, PB_TYPE_FUNDING_SOURCE, NULL, 0, &local_error);

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  for (guint i = 0; i < rows->len; i++)
    {
      PbOverviewSource *source = g_new0 (PbOverviewSource, 1);

      source->id = pb_entity_get_id (rows->pdata[i]);
      source->name = g_strdup (pb_entity_get_text (rows->pdata[i], "name"));
      source->counts_as = g_strdup (pb_entity_get_text (rows->pdata[i], "counts_as"));
      source->contribution = -1;
      if (pb_entity_get_integer (rows->pdata[i], "programme") == reading->overview->programme)
        source->contribution = get_optional_amount (rows->pdata[i], "contribution");
      source->by_pillar = g_new0 (gint64, reading->overview->pillars->len + 1);
      g_ptr_array_add (reading->overview->sources, source);
      g_hash_table_insert (reading->sources, &source->id, source);
    }

  return TRUE;
}

/* An award is never negative in total for a project and a source, so that nothing in total is nothing at all. */
static void
remove_silent_sources (PbOverview *self)
{
  for (guint i = self->sources->len; i > 0; i--)
    {
      const PbOverviewSource *source = self->sources->pdata[i - 1];

      if (source->awarded == 0 && source->contribution < 0)
        g_ptr_array_remove_index (self->sources, i - 1);
    }
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

static gboolean
take_award (gint64         id,
            const PbValue *values,
            gpointer       user_data)
{
  Reading *reading = user_data;
  PbOverview *overview = reading->overview;
  PbOverviewPillar *pillar = g_hash_table_lookup (reading->pillars, &values[0].integer);
  PbOverviewSource *source = g_hash_table_lookup (reading->sources, &values[1].integer);
  gint64 amount = values[2].integer;
  guint place;

  if (pillar == NULL || source == NULL
      || (reading->public_only && !g_str_equal (values[3].text, "public"))
      || !g_ptr_array_find (overview->pillars, pillar, &place))
    return TRUE;

  return pb_overview_add_amount (&overview->awarded, amount, overview->name, &reading->error)
      && pb_overview_add_amount (&pillar->awarded, amount, pillar->name, &reading->error)
      && pb_overview_add_amount (&source->awarded, amount, source->name, &reading->error)
      && pb_overview_add_amount (&source->by_pillar[place], amount, source->name, &reading->error);
}

static gboolean
read_awards (Reading     *reading,
             PbRegister  *reg,
             GError     **error)
{
  static const char *const columns[] = { "pillar", "source", "amount", "visibility", NULL };
  g_autoptr(PbDbSelect) select = pb_db_select_new ("award_line");

  pb_db_select_where (select, "programme", &PB_INTEGER (reading->overview->programme));
  if (!pb_db_select_each (reg->db, select, columns, take_award, reading, error))
    return FALSE;

  if (reading->error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&reading->error));

  return FALSE;
}

static gboolean
read_all (Reading     *reading,
          PbRegister  *reg,
          GError     **error)
{
  if (!add_pillars (reading, reg, error)
      || !add_sources (reading, reg, error)
      || !read_projects (reading, reg, error)
      || !read_awards (reading, reg, error))
    return FALSE;

  remove_silent_sources (reading->overview);

  return TRUE;
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
  g_autoptr(GHashTable) sources = NULL;
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

  pillars = g_hash_table_new (g_int64_hash, g_int64_equal);
  sources = g_hash_table_new (g_int64_hash, g_int64_equal);
  reading = (Reading) { self, public_only, pillars, sources, NULL };

  return read_all (&reading, reg, error) ? g_steal_pointer (&self) : NULL;
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
  g_free (self);
}

gboolean
pb_overview_add_amount (gint64      *sum,
                        gint64       amount,
                        const char  *of,
                        GError     **error)
{
  if (pb_money_add (*sum, amount, sum))
    return TRUE;

  g_set_error (error, PB_ERROR, PB_ERROR_RULE,
               _("The amounts awarded in “%s” add up to more than can be counted. "
                 "Look for an award with too many digits."), of);

  return FALSE;
}
