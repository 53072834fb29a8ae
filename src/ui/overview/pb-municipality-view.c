/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-municipality-view"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-entities.h"
#include "pb-language.h"
#include "pb-money.h"
#include "pb-municipality-view.h"
#include "pb-navigator.h"
#include "pb-number.h"
#include "pb-overview-figures.h"
#include "pb-phase.h"

/* Rows that are made: a province of a national office may take part in thousands. */
#define MOST_ROWS 100

/* A list with a heading, of those projects that it is about. */
typedef struct
{
  GtkWidget  *group;
  GtkWidget  *list;
  const char *topic;     /* where in the project it stands */
  GArray     *ids;       /* gint64 of each row */
} Part;

enum
{
  PART_LEADS,
  PART_TAKES_PART,
  PART_PAYS,
  N_PARTS
};

struct _PbMunicipalityView
{
  AdwBin     parent_instance;

  gint64     organisation;
  GtkWidget *scroller;
  GtkWidget *name;
  GtkWidget *about;
  GtkWidget *figures;
  GtkWidget *nothing;
  Part       parts[N_PARTS];
};

G_DEFINE_FINAL_TYPE (PbMunicipalityView, pb_municipality_view, ADW_TYPE_BIN)

static gboolean
belongs (const PbMunicipalityProject *project,
         guint                        part)
{
  switch (part)
    {
    case PART_LEADS:
      return project->leads;
    case PART_TAKES_PART:
      return project->has_role && !project->leads;
    default:
      return project->pays != 0;
    }
}

static void
on_row_activated_cb (PbMunicipalityView *self,
                     GtkListBoxRow      *row)
{
  for (guint i = 0; i < N_PARTS; i++)
    {
      const Part *part = &self->parts[i];

      if (gtk_widget_is_ancestor (GTK_WIDGET (row), part->list))
        {
          pb_navigate_to (GTK_WIDGET (self), PB_TYPE_PROJECT,
                          g_array_index (part->ids, gint64, gtk_list_box_row_get_index (row)), part->topic);
          return;
        }
    }
}

static void
on_show_projects_cb (PbMunicipalityView *self)
{
  pb_navigate_to_projects (GTK_WIDGET (self), &(PbProjectQuery) { .organisation = self->organisation });
}

static void
on_show_organisation_cb (PbMunicipalityView *self)
{
  pb_navigate_to (GTK_WIDGET (self), PB_TYPE_ORGANISATION, self->organisation, NULL);
}

static GtkWidget *
make_row (void)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *amount = gtk_label_new (NULL);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_widget_add_css_class (amount, "numeric");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), amount);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  g_object_set_data (G_OBJECT (row), "pb-amount", amount);

  return row;
}

static void
show_project (Part                        *part,
              guint                        index,
              const PbMunicipalityProject *project,
              gint64                       amount)
{
  g_autofree char *shown = pb_money_format (amount, pb_language_of_interface ());
  g_autofree char *subtitle = g_strdup_printf ("%s · %s", project->code,
                                               pb_choice_get_label (pb_phases, project->phase));
  GtkWidget *row;

  if (index == part->ids->len)
    {
      g_array_append_val (part->ids, project->id);
      gtk_list_box_append (GTK_LIST_BOX (part->list), make_row ());
    }
  g_array_index (part->ids, gint64, index) = project->id;
  row = GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (part->list), (int) index));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), project->name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_label_set_text (g_object_get_data (G_OBJECT (row), "pb-amount"), shown);
}

static void
show_part (PbMunicipalityView   *self,
           guint                 place,
           const PbMunicipality *municipality)
{
  Part *part = &self->parts[place];
  guint n = 0;
  guint n_shown;
  g_autofree char *more = NULL;

  for (guint i = 0; i < municipality->projects->len; i++)
    {
      const PbMunicipalityProject *project = municipality->projects->pdata[i];

      if (!belongs (project, place))
        continue;
      if (n < MOST_ROWS)
        show_project (part, n, project, place == PART_PAYS ? project->pays : project->awarded);
      n++;
    }

  n_shown = MIN (n, MOST_ROWS);
  while (part->ids->len > n_shown)
    {
      g_array_set_size (part->ids, part->ids->len - 1);
      gtk_list_box_remove (GTK_LIST_BOX (part->list),
                           GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (part->list),
                                                                      (int) part->ids->len)));
    }

  if (n > n_shown)
    more = g_strdup_printf (_("The first %u of %u projects. Show Projects has them all."), n_shown, n);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (part->group), more);
  gtk_widget_set_visible (part->group, n > 0);
}

static void
show_figures (PbMunicipalityView   *self,
              const PbMunicipality *municipality)
{
  PbOverviewFigures *figures = PB_OVERVIEW_FIGURES (self->figures);
  PbLanguage language = pb_language_of_interface ();
  g_autofree char *gets = pb_money_format (municipality->awarded, language);
  g_autofree char *projects = g_strdup_printf (ngettext ("to %u project in which it takes part",
                                                         "to %u projects in which it takes part",
                                                         municipality->n_projects), municipality->n_projects);
  g_autofree char *pays = pb_money_format (municipality->pays, language);
  g_autofree char *contribution = NULL;
  g_autofree char *contributes = NULL;
  g_autofree char *leads = pb_number_format (municipality->n_led, language);
  g_autofree char *led = pb_money_format (municipality->awarded_led, language);
  /* Translators: %s is the amount that was awarded to the projects that it leads */
  g_autofree char *led_words = g_strdup_printf (_("as lead applicant, with %s awarded"), led);

  if (municipality->contribution >= 0)
    {
      contribution = pb_money_format (municipality->contribution, language);
      /* Translators: %s is what a municipality contributes to the whole programme */
      contributes = g_strdup_printf (_("to projects; %s to the programme"), contribution);
    }

  pb_overview_figures_set (figures, 0, C_("municipality", "Gets"), gets, projects);
  pb_overview_figures_set (figures, 1, C_("municipality", "Pays"), pays,
                           contributes != NULL ? contributes : _("to projects"));
  pb_overview_figures_set (figures, 2, C_("municipality", "Leads"), leads, led_words);
}

static void
add_part (PbMunicipalityView *self,
          GtkWidget          *box,
          guint               place,
          const char         *title,
          const char         *topic)
{
  Part *part = &self->parts[place];

  part->topic = topic;
  part->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  part->list = gtk_list_box_new ();
  part->group = adw_preferences_group_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (part->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (part->list, "boxed-list");
  g_signal_connect_object (part->list, "row-activated", G_CALLBACK (on_row_activated_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (part->group), title);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (part->group), part->list);
  gtk_box_append (GTK_BOX (box), part->group);
}

static void
add_heading (PbMunicipalityView *self,
             GtkWidget          *box)
{
  GtkWidget *heading = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *projects = gtk_button_new_with_mnemonic (_("Show _Projects"));
  GtkWidget *organisation = gtk_button_new_with_mnemonic (_("Show _Organisation"));

  self->name = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->name), 0);
  gtk_label_set_wrap (GTK_LABEL (self->name), TRUE);
  gtk_widget_add_css_class (self->name, "title-1");
  self->about = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->about), 0);
  gtk_widget_add_css_class (self->about, "dim-label");
  g_signal_connect_object (projects, "clicked", G_CALLBACK (on_show_projects_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (organisation, "clicked", G_CALLBACK (on_show_organisation_cb), self, G_CONNECT_SWAPPED);

  gtk_box_append (GTK_BOX (buttons), projects);
  gtk_box_append (GTK_BOX (buttons), organisation);
  gtk_box_append (GTK_BOX (heading), self->name);
  gtk_box_append (GTK_BOX (heading), self->about);
  gtk_box_append (GTK_BOX (heading), buttons);
  gtk_box_append (GTK_BOX (box), heading);
}

static void
pb_municipality_view_finalize (GObject *object)
{
  PbMunicipalityView *self = PB_MUNICIPALITY_VIEW (object);

  for (guint i = 0; i < N_PARTS; i++)
    g_array_unref (self->parts[i].ids);

  G_OBJECT_CLASS (pb_municipality_view_parent_class)->finalize (object);
}

static void
pb_municipality_view_class_init (PbMunicipalityViewClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pb_municipality_view_finalize;
}

static void
pb_municipality_view_init (PbMunicipalityView *self)
{
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);

  self->scroller = gtk_scrolled_window_new ();
  self->figures = pb_overview_figures_new ();
  self->nothing = adw_status_page_new ();
  adw_status_page_set_title (ADW_STATUS_PAGE (self->nothing), _("No Projects Yet"));
  adw_status_page_set_description (ADW_STATUS_PAGE (self->nothing),
                                   _("It contributes to the programme, and has no role in a project yet."));
  gtk_widget_add_css_class (self->nothing, "compact");

  gtk_widget_add_css_class (box, "pb-overview");
  add_heading (self, box);
  gtk_box_append (GTK_BOX (box), self->figures);
  add_part (self, box, PART_LEADS, _("Leads"), "project_role");
  add_part (self, box, PART_TAKES_PART, _("Takes Part In"), "project_role");
  add_part (self, box, PART_PAYS, _("Pays To"), "funding_line");
  gtk_box_append (GTK_BOX (box), self->nothing);

  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 860);
  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), clamp);
  gtk_scrollable_set_vscroll_policy (
    GTK_SCROLLABLE (gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (self->scroller))), GTK_SCROLL_NATURAL);
  adw_bin_set_child (ADW_BIN (self), self->scroller);
}

GtkWidget *
pb_municipality_view_new (void)
{
  return g_object_new (PB_TYPE_MUNICIPALITY_VIEW, NULL);
}

void
pb_municipality_view_show (PbMunicipalityView   *self,
                           const PbMunicipality *municipality)
{
  GtkAdjustment *place;
  g_autofree char *about = NULL;
  const char *kind;

  g_return_if_fail (PB_IS_MUNICIPALITY_VIEW (self));
  g_return_if_fail (municipality != NULL);

  place = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
  if (self->organisation != municipality->id)
    gtk_adjustment_set_value (place, 0);

  self->organisation = municipality->id;
  kind = pb_choice_get_label (pb_organisation_kinds, municipality->kind);
  about = *municipality->cbs_code != '\0' ? g_strdup_printf ("%s · %s", kind, municipality->cbs_code)
                                          : g_strdup (kind);
  gtk_label_set_text (GTK_LABEL (self->name), municipality->name);
  gtk_label_set_text (GTK_LABEL (self->about), about);
  show_figures (self, municipality);
  for (guint i = 0; i < N_PARTS; i++)
    show_part (self, i, municipality);
  gtk_widget_set_visible (self->nothing, municipality->projects->len == 0);
}
