/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-municipality-group"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-language.h"
#include "pb-money.h"
#include "pb-municipality-group.h"

struct _PbMunicipalityGroup
{
  AdwBin     parent_instance;

  GtkWidget *list;
  GArray    *ids;      /* gint64 of each row */
};

G_DEFINE_FINAL_TYPE (PbMunicipalityGroup, pb_municipality_group, ADW_TYPE_BIN)

enum
{
  ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static char *
describe (const PbMunicipality *municipality)
{
  PbLanguage language = pb_language_of_interface ();
  g_autofree char *awarded = pb_money_format (municipality->awarded, language);
  g_autofree char *paid = pb_money_format (municipality->pays, language);
  /* Translators: %u is a number of projects in which a municipality takes part, %s what was awarded to those */
  g_autofree char *gets = g_strdup_printf (ngettext ("%u project with %s awarded", "%u projects with %s awarded",
                                                     municipality->n_projects),
                                           municipality->n_projects, awarded);
  /* Translators: %s is the amount that a municipality pays to projects */
  g_autofree char *pays = g_strdup_printf (_("pays %s"), paid);
  /* Translators: of how many projects a municipality is the lead applicant */
  g_autofree char *leads = g_strdup_printf (ngettext ("leads %u", "leads %u", municipality->n_led),
                                            municipality->n_led);

  return g_strjoin (" · ", gets, pays, leads, NULL);
}

static void
on_row_activated_cb (PbMunicipalityGroup *self,
                     GtkListBoxRow       *row)
{
  g_signal_emit (self, signals[ACTIVATED], 0,
                 g_array_index (self->ids, gint64, gtk_list_box_row_get_index (row)));
}

static GtkWidget *
make_row (void)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));

  return row;
}

static void
pb_municipality_group_finalize (GObject *object)
{
  g_array_unref (PB_MUNICIPALITY_GROUP (object)->ids);

  G_OBJECT_CLASS (pb_municipality_group_parent_class)->finalize (object);
}

static void
pb_municipality_group_class_init (PbMunicipalityGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pb_municipality_group_finalize;

  signals[ACTIVATED] = g_signal_new ("activated", PB_TYPE_MUNICIPALITY_GROUP, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                     NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
}

static void
pb_municipality_group_init (PbMunicipalityGroup *self)
{
  GtkWidget *group = adw_preferences_group_new ();

  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "boxed-list");
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (on_row_activated_cb), self, G_CONNECT_SWAPPED);

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _("Municipalities and Provinces"));
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), _("What each gets, pays and leads."));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->list);
  adw_bin_set_child (ADW_BIN (self), group);
}

GtkWidget *
pb_municipality_group_new (void)
{
  return g_object_new (PB_TYPE_MUNICIPALITY_GROUP, NULL);
}

void
pb_municipality_group_show (PbMunicipalityGroup *self,
                            const GPtrArray     *municipalities)
{
  GtkListBox *list;

  g_return_if_fail (PB_IS_MUNICIPALITY_GROUP (self));
  g_return_if_fail (municipalities != NULL);

  list = GTK_LIST_BOX (self->list);
  while (self->ids->len > municipalities->len)
    {
      g_array_set_size (self->ids, self->ids->len - 1);
      gtk_list_box_remove (list, GTK_WIDGET (gtk_list_box_get_row_at_index (list, (int) self->ids->len)));
    }

  for (guint i = 0; i < municipalities->len; i++)
    {
      const PbMunicipality *municipality = municipalities->pdata[i];
      g_autofree char *subtitle = describe (municipality);
      GtkWidget *row;

      if (i == self->ids->len)
        {
          g_array_append_val (self->ids, municipality->id);
          gtk_list_box_append (list, make_row ());
        }
      g_array_index (self->ids, gint64, i) = municipality->id;
      row = GTK_WIDGET (gtk_list_box_get_row_at_index (list, (int) i));
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), municipality->name);
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
    }
  gtk_widget_set_visible (GTK_WIDGET (self), municipalities->len > 0);
}
