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

static void
set_text (char      **where,
          PbEntity   *row,
          const char *column)
{
  pb_set_str (where, pb_entity_get_text (row, column));
}

static double
get_number (PbEntity   *row,
            const char *column)
{
  return pb_entity_is_null (row, column) ? NAN : pb_entity_get_real (row, column);
}

/* The id of another project when that one is in the booklet too. */
static char *
refer_to (PbBookletRows *rows,
          PbEntity      *project,
          const char    *column)
{
  gint64 id = pb_entity_get_integer (project, column);
  PbEntity *other = pb_booklet_rows_get (rows, PB_TYPE_PROJECT, id);

  if (other == NULL || !pb_booklet_rows_is_chosen (rows, id))
    return NULL;

  return g_strconcat ("p-", pb_entity_get_text (other, "uuid"), NULL);
}

/* Actual where it is known, else planned. */
static char *
pick_date (PbEntity   *project,
           const char *actual,
           const char *planned)
{
  char *date = pb_booklet_dup_optional (pb_entity_get_text (project, actual));

  return date != NULL ? date : pb_booklet_dup_optional (pb_entity_get_text (project, planned));
}

/* ---- partners and contacts */

static void
add_partner (PbBookletRows    *rows,
             PbBookletProject *project,
             PbEntity         *role)
{
  PbEntity *organisation = pb_booklet_rows_get (rows, PB_TYPE_ORGANISATION,
                                                pb_entity_get_integer (role, "organisation"));
  PbBookletPartner *partner;

  if (organisation == NULL)
    return;

  partner = pb_node_new (&pb_booklet_partner_node);
  set_text (&partner->name, organisation, "name");
  set_text (&partner->role, role, "role");
  set_text (&partner->country, organisation, "country");
  partner->kind = pb_booklet_dup_optional (pb_entity_get_text (organisation, "kind"));
  if (g_strcmp0 (partner->kind, "municipality") == 0 || g_strcmp0 (partner->kind, "province") == 0)
    partner->cbs_code = pb_booklet_dup_optional (pb_entity_get_text (organisation, "cbs_code"));

  if (g_str_equal (partner->role, "lead-applicant"))
    g_ptr_array_insert (project->partners, 0, partner);
  else
    g_ptr_array_add (project->partners, partner);
}

static gboolean
has_person_before (const GPtrArray *roles,
                   guint            index,
                   gint64           person)
{
  for (guint i = 0; i < index; i++)
    {
      if (pb_entity_get_integer (roles->pdata[i], "person") == person)
        return TRUE;
    }

  return FALSE;
}

/* Persons leave the register only where they are marked public and have given their consent, and each is named once. */
static void
add_contact (PbBookletRows    *rows,
             PbBookletProject *project,
             const GPtrArray  *roles,
             guint             index)
{
  gint64 id = pb_entity_get_integer (roles->pdata[index], "person");
  PbEntity *person = pb_booklet_rows_get (rows, PB_TYPE_PERSON, id);
  PbEntity *organisation;
  PbBookletContact *contact;

  if (person == NULL || !pb_entity_get_boolean (person, "show_in_public") ||
      pb_entity_is_null (person, "consent_date") ||
      g_strcmp0 (pb_entity_get_text (person, "consent_date"), pb_booklet_rows_get_today (rows)) > 0 ||
      has_person_before (roles, index, id))
    return;

  organisation = pb_booklet_rows_get (rows, PB_TYPE_ORGANISATION,
                                      pb_entity_get_integer (person, "organisation"));
  contact = pb_node_new (&pb_booklet_contact_node);
  set_text (&contact->name, person, "name");
  set_text (&contact->function, person, "function");
  if (organisation != NULL)
    contact->organisation = g_strdup (pb_entity_get_text (organisation, "name"));
  contact->email = pb_booklet_dup_optional (pb_entity_get_text (person, "email"));
  contact->telephone = pb_booklet_dup_optional (pb_entity_get_text (person, "telephone"));
  g_ptr_array_add (project->contacts, contact);
}

static void
add_roles (PbBookletRows    *rows,
           PbBookletProject *project,
           gint64            id)
{
  const GPtrArray *roles = pb_booklet_rows_of (rows, PB_TYPE_PROJECT_ROLE, id);

  for (guint i = 0; i < roles->len; i++)
    {
      add_partner (rows, project, roles->pdata[i]);
      add_contact (rows, project, roles, i);
    }
}

/* ---- money */

static gboolean
add_awards_of_source (PbBookletProject *project,
                      PbEntity         *source,
                      const GPtrArray  *awards,
                      GError          **error)
{
  gint64 sum = 0;
  PbBookletAmount *amount;

  for (guint i = 0; i < awards->len; i++)
    {
      if (pb_entity_get_integer (awards->pdata[i], "source") != pb_entity_get_id (source))
        continue;

      if (!pb_booklet_add_amount (&sum, pb_entity_get_integer (awards->pdata[i], "amount"),
                                  project->name, error))
        return FALSE;
    }

  if (sum == 0)
    return TRUE;

  amount = pb_node_new (&pb_booklet_amount_node);
  set_text (&amount->name, source, "name");
  amount->amount = sum;
  g_ptr_array_add (project->awards, amount);

  return pb_booklet_add_amount (&project->awarded, sum, project->name, error);
}

static gboolean
add_awards (PbBookletRows    *rows,
            PbBookletProject *project,
            gint64            id,
            GError          **error)
{
  const GPtrArray *awards = pb_booklet_rows_of (rows, PB_TYPE_AWARD, id);
  const GPtrArray *sources = pb_booklet_rows_list (rows, PB_TYPE_FUNDING_SOURCE);

  if (awards->len == 0)
    return TRUE;

  for (guint i = 0; i < sources->len; i++)
    {
      if (!add_awards_of_source (project, sources->pdata[i], awards, error))
        return FALSE;
    }

  return TRUE;
}

/* ---- results and links */

static void
add_measurement (PbBookletIndicator *indicator,
                 PbEntity           *row)
{
  PbBookletMeasurement *measurement = pb_node_new (&pb_booklet_measurement_node);

  set_text (&measurement->date, row, "date");
  measurement->value = pb_entity_get_real (row, "value");
  set_text (&measurement->note, row, "note");
  g_ptr_array_add (indicator->measurements, measurement);
}

static void
add_indicator (PbBookletRows    *rows,
               PbBookletProject *project,
               PbEntity         *row)
{
  PbBookletIndicator *indicator = pb_booklet_indicator_new ();
  PbEntity *theme = pb_booklet_rows_get (rows, PB_TYPE_WELL_BEING_THEME,
                                         pb_entity_get_integer (row, "well_being_theme"));
  const GPtrArray *measurements = pb_booklet_rows_of (rows, PB_TYPE_MEASUREMENT,
                                                      pb_entity_get_id (row));

  set_text (&indicator->name, row, "name");
  set_text (&indicator->unit, row, "unit");
  indicator->higher_is_better = g_str_equal (pb_entity_get_text (row, "direction"), "higher");
  indicator->baseline = get_number (row, "baseline");
  indicator->baseline_year = pb_entity_get_integer (row, "baseline_year");
  indicator->target = get_number (row, "target");
  indicator->target_year = pb_entity_get_integer (row, "target_year");
  indicator->source = pb_booklet_dup_optional (pb_entity_get_text (row, "source"));
  if (theme != NULL)
    indicator->well_being_theme = g_strdup (pb_entity_get_text (theme, "name"));
  for (guint i = 0; i < measurements->len; i++)
    add_measurement (indicator, measurements->pdata[i]);

  g_ptr_array_add (project->indicators, indicator);
}

static void
add_link (PbBookletProject *project,
          PbEntity         *row)
{
  PbBookletLink *link = pb_node_new (&pb_booklet_link_node);

  set_text (&link->kind, row, "kind");
  set_text (&link->title, row, "title");
  set_text (&link->url, row, "url");
  g_ptr_array_add (project->links, link);
}

static void
add_cross_cutting_themes (PbBookletRows    *rows,
                          PbBookletProject *project,
                          gint64            id)
{
  const GPtrArray *ties = pb_booklet_rows_of (rows, PB_TYPE_PROJECT_CROSS_CUTTING_THEME, id);
  const GPtrArray *themes = pb_booklet_rows_list (rows, PB_TYPE_CROSS_CUTTING_THEME);

  /* In the order of the themes, not in that in which they were tied. */
  for (guint t = 0; t < themes->len; t++)
    {
      for (guint i = 0; i < ties->len; i++)
        {
          if (pb_entity_get_integer (ties->pdata[i], "cross_cutting_theme") ==
              pb_entity_get_id (themes->pdata[t]))
            g_ptr_array_add (project->cross_cutting_themes,
                             g_strdup (pb_entity_get_text (themes->pdata[t], "name")));
        }
    }
}

static void
add_texts (PbBookletRows    *rows,
           PbBookletProject *project,
           PbEntity         *row)
{
  PbEntity *theme = pb_booklet_rows_get (rows, PB_TYPE_THEME, pb_entity_get_integer (row, "theme"));

  g_free (project->id);
  project->id = g_strconcat ("p-", pb_entity_get_text (row, "uuid"), NULL);
  set_text (&project->code, row, "code");
  set_text (&project->name, row, "name");
  set_text (&project->phase, row, "phase");
  set_text (&project->summary, row, "public_summary");
  set_text (&project->description, row, "public_description");
  set_text (&project->intended_result, row, "intended_result");
  set_text (&project->target_group, row, "target_group");
  if (theme != NULL)
    set_text (&project->theme, theme, "name");
  project->parent = refer_to (rows, row, "parent");
  project->continues = refer_to (rows, row, "continues");
  project->start = pick_date (row, "actual_start", "planned_start");
  project->end = pick_date (row, "actual_end", "planned_end");
}

PbBookletProject *
pb_booklet_project_build (PbBookletRows *rows,
                          PbEntity      *row,
                          GError       **error)
{
  PbBookletProject *project = pb_booklet_project_new ();
  gint64 id = pb_entity_get_id (row);
  const GPtrArray *indicators = pb_booklet_rows_of (rows, PB_TYPE_INDICATOR, id);
  const GPtrArray *images = pb_booklet_rows_of (rows, PB_TYPE_IMAGE, id);
  const GPtrArray *links = pb_booklet_rows_of (rows, PB_TYPE_LINK, id);

  add_texts (rows, project, row);
  add_roles (rows, project, id);
  for (guint i = 0; i < indicators->len; i++)
    add_indicator (rows, project, indicators->pdata[i]);
  for (guint i = 0; i < images->len; i++)
    pb_booklet_add_image (rows, project->images, images->pdata[i]);
  for (guint i = 0; i < links->len; i++)
    add_link (project, links->pdata[i]);
  add_cross_cutting_themes (rows, project, id);

  if (!add_awards (rows, project, id, error))
    {
      pb_node_free (&pb_booklet_project_node, project);
      return NULL;
    }

  return project;
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
  set_text (&image->media_type, row, "media_type");
  set_text (&image->alternative_text, row, "alternative_text");
  set_text (&image->caption, row, "caption");
  set_text (&image->credit, row, "credit");
  set_text (&image->content, row, "content");
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
