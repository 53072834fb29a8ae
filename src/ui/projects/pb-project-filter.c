/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-project-filter"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-phase.h"
#include "pb-project-filter.h"
#include "pb-text.h"
#include "pb-theme-list.h"

#define SETTINGS_KEY "project-filters"

/* Before the key of a group of phases: two of them are keys of phases too. */
#define GROUP_PREFIX "group:"

/* ---- a choice */

struct _PbFilterChoice
{
  GObject  parent_instance;

  char    *value;
  char    *label;
  char    *folded;
};

G_DEFINE_FINAL_TYPE (PbFilterChoice, pb_filter_choice, G_TYPE_OBJECT)

static void
pb_filter_choice_finalize (GObject *object)
{
  PbFilterChoice *self = PB_FILTER_CHOICE (object);

  g_free (self->value);
  g_free (self->label);
  g_free (self->folded);

  G_OBJECT_CLASS (pb_filter_choice_parent_class)->finalize (object);
}

static void
pb_filter_choice_class_init (PbFilterChoiceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pb_filter_choice_finalize;
}

static void
pb_filter_choice_init (PbFilterChoice *self)
{
}

/* label: taken. */
static void
add_choice (GListStore *choices,
            const char *value,
            char       *label)
{
  g_autoptr(PbFilterChoice) choice = g_object_new (PB_TYPE_FILTER_CHOICE, NULL);

  choice->value = g_strdup (value);
  choice->label = label;
  choice->folded = pb_text_fold (label);
  g_list_store_append (choices, choice);
}

const char *
pb_filter_choice_get_value (PbFilterChoice *self)
{
  g_return_val_if_fail (PB_IS_FILTER_CHOICE (self), NULL);

  return self->value;
}

const char *
pb_filter_choice_get_label (PbFilterChoice *self)
{
  g_return_val_if_fail (PB_IS_FILTER_CHOICE (self), NULL);

  return self->label;
}

gboolean
pb_filter_choice_matches (PbFilterChoice *self,
                          const char     *search)
{
  g_auto(GStrv) words = NULL;

  g_return_val_if_fail (PB_IS_FILTER_CHOICE (self), FALSE);
  g_return_val_if_fail (search != NULL, FALSE);

  words = g_strsplit (search, " ", -1);
  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *word = pb_text_fold (words[i]);

      if (strstr (self->folded, word) == NULL)
        return FALSE;
    }

  return TRUE;
}

/* ---- the filter */

struct _PbProjectFilter
{
  GObject     parent_instance;

  PbRegister *reg;
  gint64      programme;
  char       *uuid;                   /* of the programme */
  char       *values[PB_N_FILTERS];   /* NULL: not filtered by it; for a reference the id in digits */
  GSettings  *settings;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PbProjectFilter, pb_project_filter, G_TYPE_OBJECT)

static const struct
{
  const char *key;                    /* in the settings */
  const char *label;
  GType     (*get_type) (void);       /* what it refers to; NULL: nothing */
} kinds[PB_N_FILTERS] = {
  [PB_FILTER_PHASE] = { "phase", N_("Phase"), NULL },
  [PB_FILTER_THEME] = { "theme", N_("Theme"), pb_theme_get_type },
  [PB_FILTER_ORGANISATION] = { "organisation", N_("Organisation"), pb_organisation_get_type },
  [PB_FILTER_MUNICIPALITY] = { "municipality", N_("Municipality"), pb_organisation_get_type },
  [PB_FILTER_CROSS_CUTTING_THEME] = { "cross-cutting-theme", N_("Cross-cutting theme"),
                                      pb_cross_cutting_theme_get_type },
  [PB_FILTER_DECISION] = { "decision", N_("Decision"), pb_decision_get_type },
  [PB_FILTER_INCOMPLETE] = { "incomplete", N_("Incomplete"), NULL },
};

static gint64
get_id (PbProjectFilter *self,
        PbFilterKind     kind)
{
  return self->values[kind] != NULL ? g_ascii_strtoll (self->values[kind], NULL, 10) : 0;
}

static char *
describe_decision (PbEntity *decision)
{
  return g_strdup_printf ("%s · %s", pb_entity_get_text (decision, "number"),
                          pb_entity_get_text (decision, "title"));
}

static PbEntity *
read_entity (PbProjectFilter *self,
             PbFilterKind     kind)
{
  return pb_register_read (self->reg, kinds[kind].get_type (), get_id (self, kind), NULL);
}

static gboolean
is_valid (PbProjectFilter *self,
          PbFilterKind     kind)
{
  const char *value = self->values[kind];
  g_autoptr(PbEntity) entity = NULL;

  if (kinds[kind].get_type != NULL)
    {
      entity = read_entity (self, kind);
      return entity != NULL;
    }
  if (kind != PB_FILTER_PHASE)
    return TRUE;
  if (pb_choice_get_index (pb_phases, value) >= 0)
    return TRUE;

  for (guint group = 0; group < PB_N_PHASE_GROUPS; group++)
    {
      if (g_str_has_prefix (value, GROUP_PREFIX)
          && g_str_equal (value + strlen (GROUP_PREFIX), pb_phase_group_get_key (group)))
        return TRUE;
    }

  return FALSE;
}

/* Filters no longer by what is not there. Whether anything was dropped. */
static gboolean
drop_invalid (PbProjectFilter *self)
{
  gboolean dropped = FALSE;

  for (guint kind = 0; kind < PB_N_FILTERS; kind++)
    {
      if (self->values[kind] != NULL && !is_valid (self, kind))
        {
          g_clear_pointer (&self->values[kind], g_free);
          dropped = TRUE;
        }
    }

  return dropped;
}

static void
load (PbProjectFilter *self)
{
  g_autoptr(GVariant) all = g_settings_get_value (self->settings, SETTINGS_KEY);
  g_autoptr(GVariant) own = g_variant_lookup_value (all, self->uuid, G_VARIANT_TYPE ("a{ss}"));

  for (guint kind = 0; kind < PB_N_FILTERS; kind++)
    {
      g_clear_pointer (&self->values[kind], g_free);
      if (own != NULL)
        g_variant_lookup (own, kinds[kind].key, "s", &self->values[kind]);
    }

  drop_invalid (self);
}

static void
save (PbProjectFilter *self)
{
  g_autoptr(GVariant) all = g_settings_get_value (self->settings, SETTINGS_KEY);
  GVariantBuilder builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{sa{ss}}"));
  GVariantIter iter;
  const char *uuid;
  GVariant *filters;

  if (self->uuid == NULL)
    return;

  g_variant_iter_init (&iter, all);
  while (g_variant_iter_next (&iter, "{&s@a{ss}}", &uuid, &filters))
    {
      if (!g_str_equal (uuid, self->uuid))
        g_variant_builder_add (&builder, "{s@a{ss}}", uuid, filters);
      g_variant_unref (filters);
    }

  if (!pb_project_filter_is_empty (self))
    {
      g_variant_builder_open (&builder, G_VARIANT_TYPE ("{sa{ss}}"));
      g_variant_builder_add (&builder, "s", self->uuid);
      g_variant_builder_open (&builder, G_VARIANT_TYPE ("a{ss}"));
      for (guint kind = 0; kind < PB_N_FILTERS; kind++)
        {
          if (self->values[kind] != NULL)
            g_variant_builder_add (&builder, "{ss}", kinds[kind].key, self->values[kind]);
        }
      g_variant_builder_close (&builder);
      g_variant_builder_close (&builder);
    }

  g_settings_set_value (self->settings, SETTINGS_KEY, g_variant_builder_end (&builder));
}

static void
tell_change (PbProjectFilter *self)
{
  save (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_register_changed_cb (PbProjectFilter *self)
{
  if (drop_invalid (self))
    tell_change (self);
}

static void
pb_project_filter_finalize (GObject *object)
{
  PbProjectFilter *self = PB_PROJECT_FILTER (object);

  for (guint kind = 0; kind < PB_N_FILTERS; kind++)
    g_free (self->values[kind]);
  g_free (self->uuid);
  g_clear_object (&self->settings);
  g_clear_object (&self->reg);

  G_OBJECT_CLASS (pb_project_filter_parent_class)->finalize (object);
}

static void
pb_project_filter_class_init (PbProjectFilterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pb_project_filter_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
pb_project_filter_init (PbProjectFilter *self)
{
  self->settings = g_settings_new (APPLICATION_ID);
}

PbProjectFilter *
pb_project_filter_new (PbRegister *reg)
{
  PbProjectFilter *self;

  g_return_val_if_fail (PB_IS_REGISTER (reg), NULL);

  self = g_object_new (PB_TYPE_PROJECT_FILTER, NULL);
  self->reg = g_object_ref (reg);
  g_signal_connect_object (reg, "changed", G_CALLBACK (on_register_changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

void
pb_project_filter_set_programme (PbProjectFilter *self,
                                 gint64           programme)
{
  g_autoptr(PbEntity) entity = NULL;

  g_return_if_fail (PB_IS_PROJECT_FILTER (self));

  self->programme = programme;
  if (programme != 0)
    entity = pb_register_read (self->reg, PB_TYPE_PROGRAMME, programme, NULL);

  pb_set_str (&self->uuid, entity != NULL ? pb_entity_get_text (entity, "uuid") : NULL);
  if (self->uuid != NULL)
    load (self);
}

const char *
pb_project_filter_get (PbProjectFilter *self,
                       PbFilterKind     kind)
{
  g_return_val_if_fail (PB_IS_PROJECT_FILTER (self), NULL);
  g_return_val_if_fail (kind < PB_N_FILTERS, NULL);

  return self->values[kind];
}

void
pb_project_filter_set (PbProjectFilter *self,
                       PbFilterKind     kind,
                       const char      *value)
{
  g_return_if_fail (PB_IS_PROJECT_FILTER (self));
  g_return_if_fail (kind < PB_N_FILTERS);

  if (g_strcmp0 (self->values[kind], value) == 0)
    return;

  g_free (self->values[kind]);
  self->values[kind] = g_strdup (value);
  drop_invalid (self);
  tell_change (self);
}

gboolean
pb_project_filter_is_empty (PbProjectFilter *self)
{
  g_return_val_if_fail (PB_IS_PROJECT_FILTER (self), TRUE);

  for (guint kind = 0; kind < PB_N_FILTERS; kind++)
    {
      if (self->values[kind] != NULL)
        return FALSE;
    }

  return TRUE;
}

void
pb_project_filter_clear (PbProjectFilter *self)
{
  g_return_if_fail (PB_IS_PROJECT_FILTER (self));

  if (pb_project_filter_is_empty (self))
    return;

  for (guint kind = 0; kind < PB_N_FILTERS; kind++)
    g_clear_pointer (&self->values[kind], g_free);
  tell_change (self);
}

void
pb_project_filter_apply (PbProjectFilter *self,
                         PbProjectQuery  *query)
{
  const char *phase;

  g_return_if_fail (PB_IS_PROJECT_FILTER (self));
  g_return_if_fail (query != NULL);

  phase = self->values[PB_FILTER_PHASE];
  if (phase != NULL && g_str_has_prefix (phase, GROUP_PREFIX))
    query->phase_group = phase + strlen (GROUP_PREFIX);
  else
    query->phase = phase;
  query->theme = get_id (self, PB_FILTER_THEME);
  query->organisation = get_id (self, PB_FILTER_ORGANISATION);
  query->municipality = get_id (self, PB_FILTER_MUNICIPALITY);
  query->cross_cutting_theme = get_id (self, PB_FILTER_CROSS_CUTTING_THEME);
  query->decision = get_id (self, PB_FILTER_DECISION);
  query->incomplete = self->values[PB_FILTER_INCOMPLETE] != NULL;
}

static void
take_id (PbProjectFilter *self,
         PbFilterKind     kind,
         gint64           id)
{
  g_free (self->values[kind]);
  self->values[kind] = id != 0 ? g_strdup_printf ("%" G_GINT64_FORMAT, id) : NULL;
}

void
pb_project_filter_take (PbProjectFilter      *self,
                        const PbProjectQuery *query)
{
  char **phase;

  g_return_if_fail (PB_IS_PROJECT_FILTER (self));
  g_return_if_fail (query != NULL);

  phase = &self->values[PB_FILTER_PHASE];
  g_free (*phase);
  *phase = query->phase_group != NULL ? g_strconcat (GROUP_PREFIX, query->phase_group, NULL)
                                      : g_strdup (query->phase);
  take_id (self, PB_FILTER_THEME, query->theme);
  take_id (self, PB_FILTER_ORGANISATION, query->organisation);
  take_id (self, PB_FILTER_MUNICIPALITY, query->municipality);
  take_id (self, PB_FILTER_CROSS_CUTTING_THEME, query->cross_cutting_theme);
  take_id (self, PB_FILTER_DECISION, query->decision);
  g_free (self->values[PB_FILTER_INCOMPLETE]);
  self->values[PB_FILTER_INCOMPLETE] = query->incomplete ? g_strdup ("yes") : NULL;
  drop_invalid (self);
  tell_change (self);
}

/* ---- in words */

const char *
pb_filter_kind_get_label (PbFilterKind kind)
{
  g_return_val_if_fail (kind < PB_N_FILTERS, NULL);

  return _(kinds[kind].label);
}

static char *
describe_phase (const char *value)
{
  for (guint group = 0; group < PB_N_PHASE_GROUPS; group++)
    {
      if (g_str_has_prefix (value, GROUP_PREFIX)
          && g_str_equal (value + strlen (GROUP_PREFIX), pb_phase_group_get_key (group)))
        /* Translators: %s is a group of phases, such as Preparation */
        return g_strdup_printf (_("%s (all)"), pb_phase_group_get_label (group));
    }

  return g_strdup (pb_choice_get_label (pb_phases, value));
}

char *
pb_project_filter_describe (PbProjectFilter *self,
                            PbFilterKind     kind)
{
  g_autoptr(PbEntity) entity = NULL;

  g_return_val_if_fail (PB_IS_PROJECT_FILTER (self), NULL);
  g_return_val_if_fail (kind < PB_N_FILTERS, NULL);

  if (self->values[kind] == NULL)
    return NULL;
  if (kind == PB_FILTER_INCOMPLETE)
    return g_strdup (_("For the booklet"));
  if (kind == PB_FILTER_PHASE)
    return describe_phase (self->values[kind]);

  entity = read_entity (self, kind);
  if (entity == NULL)
    return NULL;

  return kind == PB_FILTER_DECISION ? describe_decision (entity) : g_strdup (pb_entity_get_title (entity));
}

char *
pb_project_filter_describe_all (PbProjectFilter *self)
{
  g_autoptr(GString) text = g_string_new (NULL);

  g_return_val_if_fail (PB_IS_PROJECT_FILTER (self), NULL);

  for (guint kind = 0; kind < PB_N_FILTERS; kind++)
    {
      g_autofree char *choice = pb_project_filter_describe (self, kind);

      if (choice != NULL)
        g_string_append_printf (text, "%s%s: %s", text->len > 0 ? " · " : "", pb_filter_kind_get_label (kind),
                                choice);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* ---- choices */

static void
add_phases (GListStore *choices)
{
  PbPhaseGroup shown = PB_N_PHASE_GROUPS;

  for (guint i = 0; pb_phases[i].key != NULL; i++)
    {
      const PbPhaseGroup group = pb_phase_get_group (pb_phases[i].key);

      if (group != shown)
        {
          g_autofree char *value = g_strconcat (GROUP_PREFIX, pb_phase_group_get_key (group), NULL);

          add_choice (choices, value, describe_phase (value));
          shown = group;
        }
      add_choice (choices, pb_phases[i].key, g_strdup (pb_choice_get_label (pb_phases, pb_phases[i].key)));
    }
}

static void
add_themes (PbProjectFilter *self,
            GListStore      *choices)
{
  g_autoptr(PbThemeList) themes = pb_theme_list_new (self->reg, self->programme);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (themes)); i++)
    {
      g_autoptr(PbEntity) theme = g_list_model_get_item (G_LIST_MODEL (themes), i);
      g_autofree char *value = g_strdup_printf ("%" G_GINT64_FORMAT, pb_entity_get_id (theme));

      add_choice (choices, value, pb_theme_list_label (theme, themes));
    }
}

static void
add_entities (PbProjectFilter *self,
              PbFilterKind     kind,
              GListStore      *choices)
{
  const GType type = kinds[kind].get_type ();
  const gboolean owned = pb_entity_info_get_field (pb_entity_type_get_info (type), "programme") != NULL;
  g_autoptr(GPtrArray) entities = pb_register_list (self->reg, type, owned ? "programme" : NULL,
                                                    owned ? self->programme : 0, NULL);

  for (guint i = 0; i < entities->len; i++)
    {
      PbEntity *entity = entities->pdata[i];
      g_autofree char *value = g_strdup_printf ("%" G_GINT64_FORMAT, pb_entity_get_id (entity));

      if (kind == PB_FILTER_MUNICIPALITY && !g_str_equal (pb_entity_get_text (entity, "kind"), "municipality"))
        continue;

      add_choice (choices, value,
                  kind == PB_FILTER_DECISION ? describe_decision (entity) : g_strdup (pb_entity_get_title (entity)));
    }
}

GListModel *
pb_project_filter_list_choices (PbProjectFilter *self,
                                PbFilterKind     kind)
{
  g_autoptr(GListStore) choices = g_list_store_new (PB_TYPE_FILTER_CHOICE);

  g_return_val_if_fail (PB_IS_PROJECT_FILTER (self), NULL);
  g_return_val_if_fail (kind < PB_N_FILTERS, NULL);

  if (kind == PB_FILTER_PHASE)
    add_phases (choices);
  else if (kind == PB_FILTER_THEME)
    add_themes (self, choices);
  else if (kinds[kind].get_type != NULL)
    add_entities (self, kind, choices);

  return G_LIST_MODEL (g_steal_pointer (&choices));
}
