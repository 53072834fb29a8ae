/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-fact-group"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-fact-group.h"
#include "pb-money.h"

struct _PbFactGroup
{
  AdwPreferencesGroup  parent_instance;

  PbDraft             *draft;
  GtkWidget           *awarded;
  GtkWidget           *lead;
};

G_DEFINE_FINAL_TYPE (PbFactGroup, pb_fact_group, ADW_TYPE_PREFERENCES_GROUP)

static char *
describe_awarded (PbRegister *reg,
                  gint64      project)
{
  g_autoptr(GPtrArray) awards = pb_register_list (reg, PB_TYPE_AWARD, "project", project, NULL);
  gint64 sum = 0;

  for (guint i = 0; i < awards->len; i++)
    {
      if (!pb_money_add (sum, pb_entity_get_integer (awards->pdata[i], "amount"), &sum))
        return g_strdup (_("More than can be counted"));
    }

  if (awards->len == 0)
    return g_strdup (_("Nothing yet"));

  return pb_money_format (sum, pb_language_of_interface ());
}

static char *
describe_lead (PbRegister *reg,
               gint64      project)
{
  g_autoptr(GPtrArray) roles = pb_register_list (reg, PB_TYPE_PROJECT_ROLE, "project", project,
                                                 NULL);

  for (guint i = 0; i < roles->len; i++)
    {
      g_autoptr(PbEntity) organisation = NULL;

      if (!g_str_equal (pb_entity_get_text (roles->pdata[i], "role"), "lead-applicant"))
        continue;

      organisation = pb_register_read (reg, PB_TYPE_ORGANISATION,
                                       pb_entity_get_integer (roles->pdata[i], "organisation"),
                                       NULL);
      if (organisation != NULL)
        return g_strdup (pb_entity_get_title (organisation));
    }

  return g_strdup (_("Nobody yet"));
}

static void
reload (PbFactGroup *self)
{
  PbRegister *reg = pb_draft_get_register (self->draft);
  gint64 project = pb_entity_get_id (pb_draft_get_entity (self->draft));
  g_autofree char *awarded = describe_awarded (reg, project);
  g_autofree char *lead = describe_lead (reg, project);

  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->awarded), awarded);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->lead), lead);
}

static void
on_register_changed_cb (PbFactGroup       *self,
                        PbRegisterChanges *changes)
{
  if (pb_register_changes_has_type (changes, PB_TYPE_AWARD)
      || pb_register_changes_has_type (changes, PB_TYPE_PROJECT_ROLE)
      || pb_register_changes_has_type (changes, PB_TYPE_ORGANISATION))
    reload (self);
}

static void
pb_fact_group_finalize (GObject *object)
{
  g_clear_object (&PB_FACT_GROUP (object)->draft);

  G_OBJECT_CLASS (pb_fact_group_parent_class)->finalize (object);
}

static void
pb_fact_group_class_init (PbFactGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pb_fact_group_finalize;
}

static GtkWidget *
add_row (PbFactGroup *self,
         const char  *title)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_widget_add_css_class (row, "property");
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);

  return row;
}

static void
pb_fact_group_init (PbFactGroup *self)
{
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _("At a Glance"));
  self->awarded = add_row (self, _("Awarded"));
  self->lead = add_row (self, _("Lead applicant"));
}

GtkWidget *
pb_fact_group_new (PbDraft *draft)
{
  PbFactGroup *self;

  g_return_val_if_fail (PB_IS_DRAFT (draft), NULL);

  self = g_object_new (PB_TYPE_FACT_GROUP, NULL);
  self->draft = g_object_ref (draft);
  reload (self);
  g_signal_connect_object (pb_draft_get_register (draft), "changed",
                           G_CALLBACK (on_register_changed_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
