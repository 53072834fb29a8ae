/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-attention"
#include "config.h"

#include <glib/gi18n.h>
#include <stdio.h>

#include "pb-attention.h"
#include "pb-date.h"
#include "pb-register-private.h"

#define CHECKS  "project_check"
#define SILENCE "project_silence"

/* What weighs most first: what may not be published, then what is not known, then what only looks forgotten. */
static const struct
{
  guint       kind;
  const char *title;
} kinds[] = {
  { PB_GAP_CONTACT_CONSENT, N_("Contact without consent") },
  { PB_GAP_IMAGE_CONSENT, N_("Consent for an image expired") },
  { PB_GAP_ALTERNATIVE_TEXT, N_("Image without alternative text") },
  { PB_GAP_LEAD_APPLICANT, N_("No lead applicant") },
  { PB_GAP_SUMMARY, N_("No public summary") },
  { PB_GAP_DESCRIPTION, N_("No public description") },
  { PB_GAP_LONG_SUMMARY, N_("Public summary too long") },
  { PB_GAP_LONG_DESCRIPTION, N_("Public description too long") },
  { PB_ATTENTION_PAST_END, N_("Running after its end") },
  { PB_GAP_START, N_("No start date") },
  { PB_GAP_END, N_("No end date") },
  { PB_GAP_TARGET, N_("No indicator with a target") },
  { PB_ATTENTION_SILENT, N_("Nothing changed for 90 days") },
};

G_STATIC_ASSERT (G_N_ELEMENTS (kinds) == PB_N_ATTENTIONS);
G_STATIC_ASSERT (PB_SILENT_DAYS == 90);

typedef struct
{
  PbAttention *attention;
  GPtrArray   *groups[PB_N_ATTENTIONS];   /* of PbAttentionProject, by kind; NULL: none */
  GHashTable  *by_id;                     /* gint64 * → PbAttentionProject, borrowed */
} Reading;

static void
free_project (gpointer data)
{
  PbAttentionProject *project = data;

  g_free (project->code);
  g_free (project->name);
  g_free (project->phase);
  g_free (project);
}

static void
free_group (gpointer data)
{
  PbAttentionGroup *group = data;

  g_ptr_array_unref (group->projects);
  g_free (group);
}

/* values: code, name, phase, visibility. */
static PbAttentionProject *
get_project (Reading       *reading,
             gint64         id,
             const PbValue *values)
{
  PbAttentionProject *project = g_hash_table_lookup (reading->by_id, &id);

  if (project != NULL)
    return project;

  project = g_new0 (PbAttentionProject, 1);
  project->id = id;
  project->code = g_strdup (values[0].text);
  project->name = g_strdup (values[1].text);
  project->phase = g_strdup (values[2].text);
  project->is_public = g_str_equal (values[3].text, "public");
  g_ptr_array_add (reading->attention->projects, project);
  g_hash_table_insert (reading->by_id, &project->id, project);

  return project;
}

static void
add_to_group (Reading            *reading,
              guint               kind,
              PbAttentionProject *project)
{
  if (reading->groups[kind] == NULL)
    reading->groups[kind] = g_ptr_array_new ();

  g_ptr_array_add (reading->groups[kind], project);
}

/* values: those of get_project, then one for each kind up to past_end. */
static gboolean
take_checks (gint64         id,
             const PbValue *values,
             gpointer       user_data)
{
  Reading *reading = user_data;
  gboolean is_incomplete = FALSE;

  for (guint i = 0; i <= PB_ATTENTION_PAST_END; i++)
    {
      if (values[4 + i].integer == 0)
        continue;
      is_incomplete |= i < PB_N_GAPS;
      add_to_group (reading, i, get_project (reading, id, values));
    }
  reading->attention->n_incomplete += is_incomplete;

  return TRUE;
}

static gboolean
take_silence (gint64         id,
              const PbValue *values,
              gpointer       user_data)
{
  Reading *reading = user_data;

  add_to_group (reading, PB_ATTENTION_SILENT, get_project (reading, id, values));

  return TRUE;
}

static gboolean
read_date (const char *iso,
           GDate      *date)
{
  int year, month, day;

  if (sscanf (iso, "%4d-%2d-%2d", &year, &month, &day) != 3 || !g_date_valid_dmy (day, month, year))
    return FALSE;

  g_date_clear (date, 1);
  g_date_set_dmy (date, day, month, year);

  return TRUE;
}

static gboolean
read_all (Reading     *reading,
          PbRegister  *reg,
          gint64       programme,
          GError     **error)
{
  static const char *const silence[] = { "code", "name", "phase", "visibility", NULL };
  const char *columns[4 + PB_ATTENTION_PAST_END + 2] = { "code", "name", "phase", "visibility" };
  g_autoptr(PbDbSelect) checks = pb_db_select_new (CHECKS);
  g_autoptr(PbDbSelect) silent = pb_db_select_new (SILENCE);

  for (guint i = 0; i < PB_N_GAPS; i++)
    columns[4 + i] = pb_gap_get_key (i);
  columns[4 + PB_ATTENTION_PAST_END] = "past_end";

  pb_db_select_where (checks, "programme", &PB_INTEGER (programme));
  pb_db_select_order (checks, "code_key", FALSE);
  pb_db_select_where (silent, "programme", &PB_INTEGER (programme));
  pb_db_select_order (silent, "code_key", FALSE);

  return pb_db_select_each (reg->db, checks, columns, take_checks, reading, error)
      && pb_db_select_each (reg->db, silent, silence, take_silence, reading, error);
}

static void
take_groups (Reading *reading)
{
  for (guint i = 0; i < PB_N_ATTENTIONS; i++)
    {
      guint kind = kinds[i].kind;
      PbAttentionGroup *group;

      if (reading->groups[kind] == NULL)
        continue;

      group = g_new0 (PbAttentionGroup, 1);
      group->kind = kind;
      group->projects = reading->groups[kind];
      g_ptr_array_add (reading->attention->groups, group);
    }
}

PbAttention *
pb_attention_read (PbRegister  *reg,
                   gint64       programme,
                   GError     **error)
{
  g_autoptr(PbAttention) self = NULL;
  g_autoptr(GHashTable) by_id = NULL;
  Reading reading = { 0 };
  gboolean done;

  g_return_val_if_fail (PB_IS_REGISTER (reg), NULL);

  self = g_new0 (PbAttention, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->groups = g_ptr_array_new_with_free_func (free_group);
  self->projects = g_ptr_array_new_with_free_func (free_project);
  by_id = g_hash_table_new (g_int64_hash, g_int64_equal);
  reading.attention = self;
  reading.by_id = by_id;

  done = read_all (&reading, reg, programme, error);
  take_groups (&reading);

  return done ? g_steal_pointer (&self) : NULL;
}

PbAttention *
pb_attention_ref (PbAttention *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
pb_attention_unref (PbAttention *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_ptr_array_unref (self->groups);
  g_ptr_array_unref (self->projects);
  g_free (self);
}

guint
pb_attention_get_kind (guint place)
{
  g_return_val_if_fail (place < PB_N_ATTENTIONS, 0);

  return kinds[place].kind;
}

const char *
pb_attention_get_title (guint kind)
{
  for (guint i = 0; i < PB_N_ATTENTIONS; i++)
    {
      if (kinds[i].kind == kind)
        return _(kinds[i].title);
    }

  g_return_val_if_reached (NULL);
}

char *
pb_attention_describe (PbRegister               *reg,
                       guint                     kind,
                       const PbAttentionProject *project)
{
  int days;

  g_return_val_if_fail (PB_IS_REGISTER (reg), NULL);
  g_return_val_if_fail (kind < PB_N_ATTENTIONS, NULL);
  g_return_val_if_fail (project != NULL, NULL);

  if (kind == PB_ATTENTION_PAST_END)
    return g_strdup (_("Its end date has passed, and it is still running."));
  if (kind != PB_ATTENTION_SILENT)
    return g_strdup (pb_gap_get_sentence (kind));

  days = pb_attention_count_days (reg, project->id);

  return days < 0 ? g_strdup (_("Changed a moment ago."))
                  : g_strdup_printf (ngettext ("Nothing changed for %d day.", "Nothing changed for %d days.",
                                               (gulong) days),
                                     days);
}

static gboolean
take_date (gint64         id,
           const PbValue *values,
           gpointer       user_data)
{
  *(char **) user_data = g_strdup (values[0].text);

  return FALSE;
}

int
pb_attention_count_days (PbRegister *reg,
                         gint64      project)
{
  static const char *const columns[] = { "changed", NULL };
  g_autoptr(PbDbSelect) select = pb_db_select_new (SILENCE);
  g_autoptr(GError) error = NULL;
  g_autofree char *changed = NULL;
  g_autofree char *now = pb_date_today ();
  GDate then;
  GDate today;

  g_return_val_if_fail (PB_IS_REGISTER (reg), -1);

  pb_db_select_where (select, "id", &PB_INTEGER (project));
  if (!pb_db_select_each (reg->db, select, columns, take_date, &changed, &error))
    {
      g_warning ("%s", error->message);
      return -1;
    }
  if (changed == NULL || !read_date (changed, &then) || !read_date (now, &today))
    return -1;

  return g_date_days_between (&then, &today);
}

const char *
pb_attention_get_topic (guint kind)
{
  g_return_val_if_fail (kind < PB_N_ATTENTIONS, NULL);

  if (kind == PB_ATTENTION_PAST_END)
    return "planned_end";
  if (kind == PB_ATTENTION_SILENT)
    return "phase_change";

  return pb_gap_get_topic (kind);
}
