/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-booklet-project"
#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "pb-booklet-node.h"
#include "pb-booklet-project.h"
#include "pb-error.h"
#include "pb-money.h"
#include "pb-register-images.h"
#include "pb-text.h"

struct _PbBookletBodies
{
  PbRegister     *reg;
  PbBookletRows  *rows;
  PbBookletHeads *heads;
  GArray         *awards;          /* PbBookletTie */
  GArray         *themes;          /* PbBookletTie */

  /* ---- while a batch is filled */
  PbBookletProject *const *projects;
  guint           first;
  GHashTable     *named;           /* Naming: who is among the contacts of which project */
  GArray         *indicator_ids;   /* gint64 */
  GHashTable     *indicators;      /* gint64 * in it → PbBookletIndicator, borrowed */
};

typedef struct
{
  gint64 project;
  gint64 person;
} Naming;

/* The project of the batch whose row that is: every query is of the batch's rows alone. */
static PbBookletProject *
find_project (PbBookletBodies *self,
              const PbValue   *id)
{
  guint place = 0;

  g_return_val_if_fail (pb_booklet_heads_find (self->heads, pb_row_integer (id), &place), NULL);

  return self->projects[place - self->first];
}

static void
set_text (char          **where,
          const PbValue  *value)
{
  pb_set_str (where, pb_row_text (value));
}

static char *
dup_optional (const PbValue *value)
{
  return pb_booklet_dup_optional (pb_row_text (value));
}

static double
get_number (const PbValue *value)
{
  switch (value->type)
    {
    case PB_VALUE_REAL:
      return value->real;
    case PB_VALUE_INTEGER:
      return (double) value->integer;
    default:
      return NAN;
    }
}

/* Actual where it is known, else planned. */
static char *
pick_date (const PbValue *actual,
           const PbValue *planned)
{
  char *date = dup_optional (actual);

  return date != NULL ? date : dup_optional (planned);
}

/* ---- its own texts */

enum { THEME, PLANNED_START, PLANNED_END, ACTUAL_START, ACTUAL_END, SUMMARY, DESCRIPTION, INTENDED_RESULT, TARGET_GROUP };
static const char *const project_columns[] = { "theme", "planned_start", "planned_end", "actual_start", "actual_end",
                                               "public_summary", "public_description", "intended_result",
                                               "target_group", NULL };

static void
on_project_cb (gint64         id,
               const PbValue *values,
               gpointer       data)
{
  PbBookletBodies *self = data;
  PbBookletProject *project = find_project (self, &PB_INTEGER (id));
  PbEntity *theme = pb_booklet_rows_get (self->rows, PB_TYPE_THEME, pb_row_integer (&values[THEME]));

  set_text (&project->summary, &values[SUMMARY]);
  set_text (&project->description, &values[DESCRIPTION]);
  set_text (&project->intended_result, &values[INTENDED_RESULT]);
  set_text (&project->target_group, &values[TARGET_GROUP]);
  if (theme != NULL)
    pb_set_str (&project->theme, pb_entity_get_text (theme, "name"));
  project->start = pick_date (&values[ACTUAL_START], &values[PLANNED_START]);
  project->end = pick_date (&values[ACTUAL_END], &values[PLANNED_END]);
}

/* ---- partners and contacts */

enum { ROLE_PROJECT, ROLE_ORGANISATION, ROLE_ROLE, ROLE_PERSON };
static const char *const role_columns[] = { "project", "organisation", "role", "person", NULL };

static void
add_partner (PbBookletBodies  *self,
             PbBookletProject *project,
             const PbValue    *role)
{
  PbEntity *organisation = pb_booklet_rows_get (self->rows, PB_TYPE_ORGANISATION,
                                                pb_row_integer (&role[ROLE_ORGANISATION]));
  PbBookletPartner *partner;

  if (organisation == NULL)
    return;

  partner = pb_node_new (&pb_booklet_partner_node);
  set_text (&partner->role, &role[ROLE_ROLE]);
  pb_set_str (&partner->name, pb_entity_get_text (organisation, "name"));
  pb_set_str (&partner->country, pb_entity_get_text (organisation, "country"));
  partner->kind = pb_booklet_dup_optional (pb_entity_get_text (organisation, "kind"));
  if (g_strcmp0 (partner->kind, "municipality") == 0 || g_strcmp0 (partner->kind, "province") == 0)
    partner->cbs_code = pb_booklet_dup_optional (pb_entity_get_text (organisation, "cbs_code"));

  if (g_str_equal (partner->role, "lead-applicant"))
    g_ptr_array_insert (project->partners, 0, partner);
  else
    g_ptr_array_add (project->partners, partner);
}

static guint
hash_naming (gconstpointer data)
{
  const Naming *naming = data;

  return g_int64_hash (&naming->project) * 31 + g_int64_hash (&naming->person);
}

static gboolean
namings_equal (gconstpointer a,
               gconstpointer b)
{
  const Naming *one = a;
  const Naming *other = b;

  return one->project == other->project && one->person == other->person;
}

/* Persons leave the register only where they are marked public and have given their consent. */
static gboolean
may_be_named (PbBookletRows *rows,
              PbEntity      *person)
{
  return pb_entity_get_boolean (person, "show_in_public") && !pb_entity_is_null (person, "consent_date") &&
         g_strcmp0 (pb_entity_get_text (person, "consent_date"), pb_booklet_rows_get_today (rows)) <= 0;
}

/* Each is named once. */
static void
add_contact (PbBookletBodies  *self,
             PbBookletProject *project,
             const PbValue    *role)
{
  Naming naming = { pb_row_integer (&role[ROLE_PROJECT]), pb_row_integer (&role[ROLE_PERSON]) };
  PbEntity *person = pb_booklet_rows_get (self->rows, PB_TYPE_PERSON, naming.person);
  PbEntity *organisation;
  PbBookletContact *contact;

  if (person == NULL || !may_be_named (self->rows, person) ||
      !g_hash_table_add (self->named, g_memdup2 (&naming, sizeof naming)))
    return;

  organisation = pb_booklet_rows_get (self->rows, PB_TYPE_ORGANISATION,
                                      pb_entity_get_integer (person, "organisation"));
  contact = pb_node_new (&pb_booklet_contact_node);
  pb_set_str (&contact->name, pb_entity_get_text (person, "name"));
  pb_set_str (&contact->function, pb_entity_get_text (person, "function"));
  if (organisation != NULL)
    contact->organisation = g_strdup (pb_entity_get_text (organisation, "name"));
  contact->email = pb_booklet_dup_optional (pb_entity_get_text (person, "email"));
  contact->telephone = pb_booklet_dup_optional (pb_entity_get_text (person, "telephone"));
  g_ptr_array_add (project->contacts, contact);
}

static void
on_role_cb (gint64         id,
            const PbValue *values,
            gpointer       data)
{
  PbBookletBodies *self = data;
  PbBookletProject *project = find_project (self, &values[ROLE_PROJECT]);

  add_partner (self, project, values);
  add_contact (self, project, values);
}

/* ---- results and links */

enum { OF_PROJECT, NAME, UNIT, DIRECTION, BASELINE, BASELINE_YEAR, TARGET, TARGET_YEAR, SOURCE, WELL_BEING };
static const char *const indicator_columns[] = { "project", "name", "unit", "direction", "baseline", "baseline_year",
                                                 "target", "target_year", "source", "well_being_theme", NULL };

static void
on_indicator_cb (gint64         id,
                 const PbValue *values,
                 gpointer       data)
{
  PbBookletBodies *self = data;
  PbBookletProject *project = find_project (self, &values[OF_PROJECT]);
  PbBookletIndicator *indicator = pb_booklet_indicator_new ();
  PbEntity *theme = pb_booklet_rows_get (self->rows, PB_TYPE_WELL_BEING_THEME, pb_row_integer (&values[WELL_BEING]));

  set_text (&indicator->name, &values[NAME]);
  set_text (&indicator->unit, &values[UNIT]);
  indicator->higher_is_better = g_str_equal (pb_row_text (&values[DIRECTION]), "higher");
  indicator->baseline = get_number (&values[BASELINE]);
  indicator->baseline_year = (int) pb_row_integer (&values[BASELINE_YEAR]);
  indicator->target = get_number (&values[TARGET]);
  indicator->target_year = (int) pb_row_integer (&values[TARGET_YEAR]);
  indicator->source = dup_optional (&values[SOURCE]);
  if (theme != NULL)
    indicator->well_being_theme = g_strdup (pb_entity_get_text (theme, "name"));

  g_ptr_array_add (project->indicators, indicator);
  g_array_append_val (self->indicator_ids, id);
  g_hash_table_insert (self->indicators, g_memdup2 (&id, sizeof id), indicator);
}

enum { MEASUREMENT_INDICATOR, MEASUREMENT_DATE, MEASUREMENT_VALUE, MEASUREMENT_NOTE };
static const char *const measurement_columns[] = { "indicator", "date", "value", "note", NULL };

static void
on_measurement_cb (gint64         id,
                   const PbValue *values,
                   gpointer       data)
{
  PbBookletBodies *self = data;
  gint64 owner = pb_row_integer (&values[MEASUREMENT_INDICATOR]);
  PbBookletIndicator *indicator = g_hash_table_lookup (self->indicators, &owner);
  PbBookletMeasurement *measurement = pb_node_new (&pb_booklet_measurement_node);

  set_text (&measurement->date, &values[MEASUREMENT_DATE]);
  measurement->value = get_number (&values[MEASUREMENT_VALUE]);
  set_text (&measurement->note, &values[MEASUREMENT_NOTE]);
  g_ptr_array_add (indicator->measurements, measurement);
}

enum { LINK_PROJECT, LINK_KIND, LINK_TITLE, LINK_URL };
static const char *const link_columns[] = { "project", "kind", "title", "url", NULL };

static void
on_link_cb (gint64         id,
            const PbValue *values,
            gpointer       data)
{
  PbBookletBodies *self = data;
  PbBookletProject *project = find_project (self, &values[LINK_PROJECT]);
  PbBookletLink *link = pb_node_new (&pb_booklet_link_node);

  set_text (&link->kind, &values[LINK_KIND]);
  set_text (&link->title, &values[LINK_TITLE]);
  set_text (&link->url, &values[LINK_URL]);
  g_ptr_array_add (project->links, link);
}

/* ---- what its ties say */

/* The first tie of that place or one behind it. */
static guint
find_ties (const GArray *ties,
           guint         place)
{
  guint low = 0;
  guint high = ties->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (ties, PbBookletTie, middle).place < place)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

static void
add_awards (PbBookletBodies *self,
            guint            n)
{
  const GPtrArray *sources = pb_booklet_rows_list (self->rows, PB_TYPE_FUNDING_SOURCE);

  for (guint i = find_ties (self->awards, self->first); i < self->awards->len; i++)
    {
      const PbBookletTie *tie = &g_array_index (self->awards, PbBookletTie, i);
      PbBookletAmount *amount;

      if (tie->place >= self->first + n)
        break;

      amount = pb_node_new (&pb_booklet_amount_node);
      pb_set_str (&amount->name, pb_entity_get_text (sources->pdata[tie->other], "name"));
      amount->amount = tie->amount;
      g_ptr_array_add (self->projects[tie->place - self->first]->awards, amount);
    }
}

static void
add_cross_cutting_themes (PbBookletBodies *self,
                          guint            n)
{
  const GPtrArray *themes = pb_booklet_rows_list (self->rows, PB_TYPE_CROSS_CUTTING_THEME);

  for (guint i = find_ties (self->themes, self->first); i < self->themes->len; i++)
    {
      const PbBookletTie *tie = &g_array_index (self->themes, PbBookletTie, i);

      if (tie->place >= self->first + n)
        break;

      g_ptr_array_add (self->projects[tie->place - self->first]->cross_cutting_themes,
                       g_strdup (pb_entity_get_text (themes->pdata[tie->other], "name")));
    }
}

/* ---- a batch */

static gboolean
add_images (PbBookletBodies  *self,
            const gint64     *ids,
            guint             n,
            GError          **error)
{
  g_autoptr(GPtrArray) images = pb_register_list_of_many (self->reg, PB_TYPE_IMAGE, "project", ids, n, error);

  for (guint i = 0; images != NULL && i < images->len; i++)
    {
      gint64 project = pb_entity_get_integer (images->pdata[i], "project");

      pb_booklet_add_image (self->rows, find_project (self, &PB_INTEGER (project))->images, images->pdata[i]);
    }

  return images != NULL;
}

static gboolean
add_measurements (PbBookletBodies  *self,
                  GError          **error)
{
  return self->indicator_ids->len == 0 ||
         pb_register_each_row (self->reg, PB_TYPE_MEASUREMENT, measurement_columns, "indicator",
                               (const gint64 *) (gpointer) self->indicator_ids->data, self->indicator_ids->len,
                               on_measurement_cb, self, error);
}

static gboolean
read_batch (PbBookletBodies  *self,
            const gint64     *ids,
            guint             n,
            GError          **error)
{
  const struct
  {
    GType              type;
    const char *const *columns;
    const char        *column;
    PbRegisterRowFunc  func;
  } tables[] = {
    { PB_TYPE_PROJECT, project_columns, "id", on_project_cb },
    { PB_TYPE_PROJECT_ROLE, role_columns, "project", on_role_cb },
    { PB_TYPE_INDICATOR, indicator_columns, "project", on_indicator_cb },
    { PB_TYPE_LINK, link_columns, "project", on_link_cb },
  };

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      if (!pb_register_each_row (self->reg, tables[i].type, tables[i].columns, tables[i].column, ids, n, tables[i].func, self,
                                 error))
        return FALSE;
    }

  return add_measurements (self, error) && add_images (self, ids, n, error);
}

gboolean
pb_booklet_bodies_fill (gpointer                  data,
                        PbBookletProject *const  *projects,
                        guint                     first,
                        guint                     n,
                        GError                  **error)
{
  PbBookletBodies *self = data;
  gboolean done;

  self->projects = projects;
  self->first = first;
  self->named = g_hash_table_new_full (hash_naming, namings_equal, g_free, NULL);
  self->indicator_ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->indicators = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  done = read_batch (self, pb_booklet_heads_get_ids (self->heads) + first, n, error);
  add_awards (self, n);
  add_cross_cutting_themes (self, n);

  g_clear_pointer (&self->indicators, g_hash_table_unref);
  g_clear_pointer (&self->indicator_ids, g_array_unref);
  g_clear_pointer (&self->named, g_hash_table_unref);

  return done;
}

PbBookletBodies *
pb_booklet_bodies_new (PbRegister     *reg,
                       PbBookletRows  *rows,
                       PbBookletHeads *heads,
                       GArray         *awards,
                       GArray         *themes)
{
  PbBookletBodies *self = g_new0 (PbBookletBodies, 1);

  self->reg = g_object_ref (reg);
  self->rows = rows;
  self->heads = heads;
  self->awards = awards;
  self->themes = themes;

  return self;
}

void
pb_booklet_bodies_free (gpointer data)
{
  PbBookletBodies *self = data;

  g_array_unref (self->themes);
  g_array_unref (self->awards);
  pb_booklet_heads_free (self->heads);
  pb_booklet_rows_free (self->rows);
  g_object_unref (self->reg);
  g_free (self);
}

void
pb_booklet_add_image (PbBookletRows *rows,
                      GPtrArray     *images,
                      PbEntity      *row)
{
  PbBookletImage *image;

  if (!pb_image_is_publishable (row, pb_booklet_rows_get_today (rows)))
    return;

  image = pb_node_new (&pb_booklet_image_node);
  pb_set_str (&image->media_type, pb_entity_get_text (row, "media_type"));
  pb_set_str (&image->alternative_text, pb_entity_get_text (row, "alternative_text"));
  pb_set_str (&image->caption, pb_entity_get_text (row, "caption"));
  pb_set_str (&image->credit, pb_entity_get_text (row, "credit"));
  pb_set_str (&image->content, pb_entity_get_text (row, "content"));
  image->width = (guint) pb_entity_get_integer (row, "width");
  image->height = (guint) pb_entity_get_integer (row, "height");
  image->decorative = pb_entity_get_boolean (row, "decorative");
  g_ptr_array_add (images, image);
}

gboolean
pb_booklet_add_amount (gint64     *sum,
                       gint64      amount,
                       const char *of,
                       GError    **error)
{
  if (pb_money_add (*sum, amount, sum))
    return TRUE;

  g_set_error (error, PB_ERROR, PB_ERROR_RULE,
               _("The amounts awarded in “%s” add up to more than can be counted. "
                 "Look for an award with too many digits."), of);

  return FALSE;
}

char *
pb_booklet_dup_optional (const char *text)
{
  return text != NULL && *text != '\0' ? g_strdup (text) : NULL;
}
