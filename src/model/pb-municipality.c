/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-municipality"
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "pb-money.h"
#include "pb-municipality.h"
#include "pb-register-private.h"
#include "pb-text.h"

/* A project of the programme, and where it stands in it. */
typedef struct
{
  gint64  id;
  guint   place;
  char   *code;
  char   *name;
  char   *phase;
  gint64  awarded;
} Line;

typedef struct
{
  gint64      programme;
  gboolean    public_only;
  GHashTable *lines;           /* gint64 * → Line, owned */
  GHashTable *municipalities;  /* gint64 * of the organisation → PbMunicipality, owned */
  GHashTable *payers;          /* gint64 * of a source → PbMunicipality, borrowed */
  GHashTable *places;          /* PbMunicipalityProject → Line, borrowed */
  GError     *error;
} Reading;

static void
free_line (gpointer data)
{
  Line *line = data;

  g_free (line->code);
  g_free (line->name);
  g_free (line->phase);
  g_free (line);
}

static void
free_project (gpointer data)
{
  PbMunicipalityProject *project = data;

  g_free (project->code);
  g_free (project->name);
  g_free (project->phase);
  g_free (project);
}

static void
free_municipality (gpointer data)
{
  PbMunicipality *self = data;

  g_free (self->name);
  g_free (self->kind);
  g_free (self->cbs_code);
  g_hash_table_unref (self->by_id);
  g_ptr_array_unref (self->projects);
  g_free (self);
}

static gboolean
add_amount (gint64      *sum,
            gint64       amount,
            const char  *of,
            GError     **error)
{
  if (pb_money_add (*sum, amount, sum))
    return TRUE;

  g_set_error (error, PB_ERROR, PB_ERROR_INVALID,
               _("The amounts of “%s” add up to more than can be counted. Look for one with too many digits."), of);

  return FALSE;
}

/* ---- what there is */

/* values: kind, name, cbs_code. */
static gboolean
take_organisation (gint64         id,
                   const PbValue *values,
                   gpointer       user_data)
{
  Reading *reading = user_data;
  PbMunicipality *self;

  if (values[0].type != PB_VALUE_TEXT
      || (!g_str_equal (values[0].text, "municipality") && !g_str_equal (values[0].text, "province")))
    return TRUE;

  self = g_new0 (PbMunicipality, 1);
  self->id = id;
  self->kind = g_strdup (values[0].text);
  self->name = g_strdup (values[1].text);
  self->cbs_code = g_strdup (values[2].text);
  self->contribution = -1;
  self->projects = g_ptr_array_new_with_free_func (free_project);
  self->by_id = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_hash_table_insert (reading->municipalities, &self->id, self);

  return TRUE;
}

/* values: code, name, phase, awarded. */
static gboolean
take_line (gint64         id,
           const PbValue *values,
           gpointer       user_data)
{
  Reading *reading = user_data;
  Line *line = g_new0 (Line, 1);

  line->id = id;
  line->place = g_hash_table_size (reading->lines);
  line->code = g_strdup (values[0].text);
  line->name = g_strdup (values[1].text);
  line->phase = g_strdup (values[2].text);
  line->awarded = values[3].integer;
  g_hash_table_insert (reading->lines, &line->id, line);

  return TRUE;
}

/* values: organisation, contribution. */
static gboolean
take_source (gint64         id,
             const PbValue *values,
             gpointer       user_data)
{
  Reading *reading = user_data;
  PbMunicipality *self = g_hash_table_lookup (reading->municipalities, &values[0].integer);

  if (values[0].type != PB_VALUE_INTEGER || self == NULL)
    return TRUE;

  g_hash_table_insert (reading->payers, g_memdup2 (&id, sizeof id), self);
  if (values[1].type != PB_VALUE_INTEGER)
    return TRUE;
  if (self->contribution < 0)
    self->contribution = 0;

  return add_amount (&self->contribution, values[1].integer, self->name, &reading->error);
}

/* ---- who does what */

/* NULL: the project is not of this programme. */
static PbMunicipalityProject *
get_project (Reading        *reading,
             PbMunicipality *self,
             gint64          id)
{
  Line *line = g_hash_table_lookup (reading->lines, &id);
  PbMunicipalityProject *project;

  if (line == NULL)
    return NULL;

  project = g_hash_table_lookup (self->by_id, &id);
  if (project != NULL)
    return project;

  project = g_new0 (PbMunicipalityProject, 1);
  project->id = id;
  project->code = g_strdup (line->code);
  project->name = g_strdup (line->name);
  project->phase = g_strdup (line->phase);
  project->awarded = line->awarded;
  g_ptr_array_add (self->projects, project);
  g_hash_table_insert (self->by_id, &project->id, project);
  g_hash_table_insert (reading->places, project, line);

  return project;
}

/* values: project, organisation, role. */
static gboolean
take_role (gint64         id,
           const PbValue *values,
           gpointer       user_data)
{
  Reading *reading = user_data;
  PbMunicipality *self = g_hash_table_lookup (reading->municipalities, &values[1].integer);
  PbMunicipalityProject *project = self != NULL ? get_project (reading, self, values[0].integer) : NULL;

  if (project == NULL)
    return TRUE;

  if (!project->has_role)
    {
      project->has_role = TRUE;
      self->n_projects++;
      if (!add_amount (&self->awarded, project->awarded, self->name, &reading->error))
        return FALSE;
    }
  if (!g_str_equal (values[2].text, "lead-applicant"))
    return TRUE;

  project->leads = TRUE;
  self->n_led++;

  return add_amount (&self->awarded_led, project->awarded, self->name, &reading->error);
}

/* values: project, source, amount. */
static gboolean
take_funding_line (gint64         id,
                   const PbValue *values,
                   gpointer       user_data)
{
  Reading *reading = user_data;
  PbMunicipality *self = g_hash_table_lookup (reading->payers, &values[1].integer);
  PbMunicipalityProject *project = self != NULL ? get_project (reading, self, values[0].integer) : NULL;

  return project == NULL
      || (add_amount (&project->pays, values[2].integer, project->name, &reading->error)
          && add_amount (&self->pays, values[2].integer, self->name, &reading->error));
}

static gboolean
read_rows (Reading            *reading,
           PbRegister         *reg,
           PbDbSelect         *select,
           const char *const  *columns,
           PbDbRowFunc         func,
           GError            **error)
{
  if (!pb_db_select_each (reg->db, select, columns, func, reading, error))
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
  static const char *const organisation[] = { "kind", "name", "cbs_code", NULL };
  static const char *const line[] = { "code", "name", "phase", "awarded", NULL };
  static const char *const source[] = { "organisation", "contribution", NULL };
  static const char *const role[] = { "project", "organisation", "role", NULL };
  static const char *const funding[] = { "project", "source", "amount", NULL };
  g_autoptr(PbDbSelect) organisations = pb_db_select_new ("organisation");
  g_autoptr(PbDbSelect) lines = pb_db_select_new ("project_row_in_order");
  g_autoptr(PbDbSelect) sources = pb_db_select_new ("funding_source");
  g_autoptr(PbDbSelect) roles = pb_db_select_new ("project_role");
  g_autoptr(PbDbSelect) plan = pb_db_select_new ("funding_line");

  pb_db_select_where (lines, "programme", &PB_INTEGER (reading->programme));
  if (reading->public_only)
    pb_db_select_where (lines, "visibility", &PB_TEXT ("public"));
  pb_db_select_order (lines, "theme_rank", FALSE);
  pb_db_select_order (lines, "position", FALSE);
  pb_db_select_order (lines, "code_key", FALSE);
  pb_db_select_where (sources, "programme", &PB_INTEGER (reading->programme));

  return read_rows (reading, reg, organisations, organisation, take_organisation, error)
      && read_rows (reading, reg, lines, line, take_line, error)
      && read_rows (reading, reg, sources, source, take_source, error)
      && read_rows (reading, reg, roles, role, take_role, error)
      && read_rows (reading, reg, plan, funding, take_funding_line, error);
}

/* ---- their order */

static int
compare_projects (gconstpointer a,
                  gconstpointer b,
                  gpointer      places)
{
  const Line *one = g_hash_table_lookup (places, *(gpointer *) a);
  const Line *other = g_hash_table_lookup (places, *(gpointer *) b);

  return (one->place > other->place) - (one->place < other->place);
}

/* "municipality" comes before "province"; by name as the booklet's index has it. */
static int
compare_municipalities (gconstpointer a,
                        gconstpointer b)
{
  const PbMunicipality *one = *(PbMunicipality *const *) a;
  const PbMunicipality *other = *(PbMunicipality *const *) b;
  g_autofree char *one_key = pb_text_fold (one->name);
  g_autofree char *other_key = pb_text_fold (other->name);
  int order = strcmp (one->kind, other->kind);

  if (order == 0)
    order = strcmp (one_key, other_key);

  return order != 0 ? order : strcmp (one->name, other->name);
}

static GPtrArray *
take_those_concerned (Reading *reading)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (free_municipality);
  g_autoptr(GHashTable) payers = g_hash_table_new (NULL, NULL);
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, reading->payers);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    g_hash_table_add (payers, value);

  g_hash_table_iter_init (&iter, reading->municipalities);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      PbMunicipality *self = value;

      if (self->projects->len == 0 && !g_hash_table_contains (payers, self))
        continue;

      g_hash_table_iter_steal (&iter);
      g_ptr_array_sort_with_data (self->projects, compare_projects, reading->places);
      g_ptr_array_add (list, self);
    }
  g_ptr_array_sort (list, compare_municipalities);

  return list;
}

GPtrArray *
pb_municipality_list (PbRegister  *reg,
                      gint64       programme,
                      gboolean     public_only,
                      GError     **error)
{
  Reading reading = { .programme = programme, .public_only = public_only };
  GPtrArray *list = NULL;

  g_return_val_if_fail (PB_IS_REGISTER (reg), NULL);

  reading.lines = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, free_line);
  reading.municipalities = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, free_municipality);
  reading.payers = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  reading.places = g_hash_table_new (NULL, NULL);

  if (read_all (&reading, reg, error))
    list = take_those_concerned (&reading);

  g_hash_table_unref (reading.places);
  g_hash_table_unref (reading.payers);
  g_hash_table_unref (reading.municipalities);
  g_hash_table_unref (reading.lines);

  return list;
}
