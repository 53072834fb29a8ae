/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-programme-view"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-attention-list.h"
#include "pb-chart.h"
#include "pb-date.h"
#include "pb-entities.h"
#include "pb-language.h"
#include "pb-money-group.h"
#include "pb-money.h"
#include "pb-municipality-group.h"
#include "pb-navigator.h"
#include "pb-number.h"
#include "pb-overview-charts.h"
#include "pb-overview-figures.h"
#include "pb-problem-group.h"
#include "pb-programme-view.h"

#define WIDEST 860

struct _PbProgrammeView
{
  AdwBin       parent_instance;

  gint64       programme;
  GtkWidget   *scroller;
  GtkWidget   *name;
  GtkWidget   *period;
  GtkWidget   *goal;
  GtkWidget   *figures;
  GtkWidget   *attention;
  GtkWidget   *problems;
  PbChartData *phases;
  PbChartData *pillars;
  PbChartData *sources;
  GtkWidget   *pillar_group;
  GtkWidget   *source_group;
  GtkWidget   *municipalities;
};

G_DEFINE_FINAL_TYPE (PbProgrammeView, pb_programme_view, ADW_TYPE_BIN)

enum
{
  MUNICIPALITY,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* ---- what it goes to */

static void
on_phase_activated_cb (PbProgrammeView *self,
                       guint            item)
{
  if (item < PB_N_PHASE_GROUPS)
    pb_navigate_to_projects (GTK_WIDGET (self),
                             &(PbProjectQuery) { .phase_group = pb_phase_group_get_key (item) });
}

static void
on_pillar_activated_cb (PbProgrammeView *self,
                        gint64           pillar)
{
  pb_navigate_to_projects (GTK_WIDGET (self), &(PbProjectQuery) { .pillar = pillar });
}

static void
on_municipality_activated_cb (PbProgrammeView *self,
                              gint64           organisation)
{
  g_signal_emit (self, signals[MUNICIPALITY], 0, organisation);
}

/* ---- showing */

static void
set_optional (GtkWidget  *label,
              const char *text)
{
  gtk_label_set_text (GTK_LABEL (label), text != NULL ? text : "");
  gtk_widget_set_visible (label, text != NULL && *text != '\0');
}

/* What the programme says of itself, less what was awarded. FALSE where it does not say. */
static gboolean
find_whole (const PbOverview *overview,
            gint64           *contributed,
            gint64           *room)
{
  if ((overview->central_contribution < 0 && overview->regional_contribution < 0)
      || !pb_money_add (MAX (overview->central_contribution, 0), MAX (overview->regional_contribution, 0),
                        contributed))
    return FALSE;

  return pb_money_subtract (*contributed, overview->awarded, room);
}

/* What the sources contribute that say how much, less what was awarded from those; where none does, what the programme says.
 * FALSE where that does not either. */
static gboolean
sum_room (const PbOverview *overview,
          gint64           *contributed,
          gint64           *room)
{
  gboolean known = FALSE;

  *contributed = *room = 0;
  for (guint i = 0; i < overview->sources->len; i++)
    {
      const PbOverviewSource *source = overview->sources->pdata[i];

      if (source->contribution < 0)
        continue;
      known = TRUE;
      if (!pb_money_add (*contributed, source->contribution, contributed)
          || !pb_money_add (*room, source->contribution - source->awarded, room))
        return FALSE;
    }

  return known || find_whole (overview, contributed, room);
}

static void
show_projects (PbOverviewFigures *figures,
               const PbOverview  *overview)
{
  PbLanguage language = pb_language_of_interface ();
  guint n_running = overview->phases[PB_PHASE_GROUP_RUNNING];
  g_autofree char *projects = pb_number_format (overview->n_projects, language);
  g_autofree char *running = pb_number_format (n_running, language);
  g_autofree char *published = pb_number_format (overview->n_public, language);
  /* Translators: %s is a number of projects */
  g_autofree char *how_many_run = g_strdup_printf (ngettext ("%s running", "%s running", n_running), running);
  /* Translators: %s is a number of projects */
  g_autofree char *in_booklet = g_strdup_printf (ngettext ("%s in the booklet", "%s in the booklet",
                                                           overview->n_public), published);
  g_autofree char *explanation = g_strdup_printf ("%s · %s", how_many_run, in_booklet);

  pb_overview_figures_set (figures, 0, _("Projects"), projects, explanation);
}

static void
show_awarded (PbOverviewFigures *figures,
              const PbOverview  *overview)
{
  PbLanguage language = pb_language_of_interface ();
  g_autofree char *awarded = pb_money_format (overview->awarded, language);
  g_autofree char *left = NULL;
  g_autofree char *share = NULL;
  g_autofree char *amount = NULL;
  g_autofree char *of_contributions = NULL;
  g_autofree char *of_amount = NULL;
  gint64 contributed;
  gint64 room;

  if (!sum_room (overview, &contributed, &room) || contributed == 0)
    {
      pb_overview_figures_set (figures, 1, _("Awarded"), awarded, _("from all sources"));
      pb_overview_figures_set (figures, 2, _("Room Left"), "—", _("no source says what it contributes"));
      return;
    }

  left = pb_money_format (room, language);
  share = pb_percentage_format ((double) (contributed - room) / (double) contributed, language);
  amount = pb_money_format (contributed, language);
  /* Translators: %s is a percentage: how much of what the sources contribute was awarded */
  of_contributions = g_strdup_printf (_("%s of the contributions"), share);
  /* Translators: %s is the sum of what the sources contribute; stands below the room that is left */
  of_amount = g_strdup_printf (_("of %s in contributions"), amount);
  pb_overview_figures_set (figures, 1, _("Awarded"), awarded, of_contributions);
  pb_overview_figures_set (figures, 2, _("Room Left"), left, of_amount);
}

static void
show_heading (PbProgrammeView  *self,
              const PbOverview *overview)
{
  g_autofree char *period = pb_date_format_period (overview->start, overview->end, pb_language_of_interface ());

  gtk_label_set_text (GTK_LABEL (self->name), overview->name);
  set_optional (self->period, period);
  set_optional (self->goal, overview->goal);
}

static void
show_money (PbProgrammeView  *self,
            const PbOverview *overview)
{
  PbMoneyGroup *group = PB_MONEY_GROUP (self->pillar_group);

  pb_overview_chart_fill_pillars (self->pillars, overview);
  pb_money_group_begin (group);
  for (guint i = 0; i < overview->pillars->len; i++)
    {
      const PbOverviewPillar *pillar = overview->pillars->pdata[i];

      pb_money_group_add (group, pillar->id, pillar->name, pillar->colour, pillar->awarded, pillar->ceiling);
    }
  pb_money_group_end (group);

  group = PB_MONEY_GROUP (self->source_group);
  pb_overview_chart_fill_sources (self->sources, overview);
  pb_money_group_begin (group);
  for (guint i = 0; i < overview->sources->len; i++)
    {
      const PbOverviewSource *source = overview->sources->pdata[i];

      pb_money_group_add (group, 0, source->name, NULL, source->awarded, source->contribution);
    }
  pb_money_group_end (group);
}

/* ---- building */

static GtkWidget *
add_label (GtkWidget  *box,
           const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);

  return label;
}

static void
add_heading (PbProgrammeView *self,
             GtkWidget       *box)
{
  GtkWidget *heading = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->name = add_label (heading, "title-1");
  self->period = add_label (heading, "dim-label");
  self->goal = add_label (heading, NULL);
  gtk_box_append (GTK_BOX (box), heading);
}

static void
add_phases (PbProgrammeView *self,
            GtkWidget       *box)
{
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *card = adw_bin_new ();
  GtkWidget *chart = pb_chart_new (PB_CHART_BARS, self->phases);

  pb_chart_set_activatable (PB_CHART (chart), TRUE);
  g_signal_connect_object (chart, "activated", G_CALLBACK (on_phase_activated_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "pb-chart-card");
  adw_bin_set_child (ADW_BIN (card), chart);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), pb_chart_data_get_title (self->phases));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), card);
  gtk_box_append (GTK_BOX (box), group);
}

static void
build (PbProgrammeView *self,
       PbRegister      *reg)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 30);
  GtkWidget *clamp = adw_clamp_new ();

  self->figures = pb_overview_figures_new ();
  self->attention = pb_attention_list_new (reg);
  self->problems = pb_problem_group_new ();
  self->pillar_group = pb_money_group_new (self->pillars, NULL);
  self->source_group = pb_money_group_new (self->sources, _("Room Left per Source"));
  self->municipalities = pb_municipality_group_new ();
  g_signal_connect_object (self->pillar_group, "activated", G_CALLBACK (on_pillar_activated_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->municipalities, "activated", G_CALLBACK (on_municipality_activated_cb), self,
                           G_CONNECT_SWAPPED);

  add_heading (self, box);
  gtk_box_append (GTK_BOX (box), self->figures);
  gtk_box_append (GTK_BOX (box), self->attention);
  gtk_box_append (GTK_BOX (box), self->problems);
  add_phases (self, box);
  gtk_box_append (GTK_BOX (box), self->pillar_group);
  gtk_box_append (GTK_BOX (box), self->source_group);
  gtk_box_append (GTK_BOX (box), self->municipalities);

  gtk_widget_add_css_class (box, "pb-overview");
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), WIDEST);
  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), clamp);
  gtk_scrollable_set_vscroll_policy (
    GTK_SCROLLABLE (gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (self->scroller))), GTK_SCROLL_NATURAL);
}

static void
pb_programme_view_dispose (GObject *object)
{
  PbProgrammeView *self = PB_PROGRAMME_VIEW (object);

  g_clear_object (&self->phases);
  g_clear_object (&self->pillars);
  g_clear_object (&self->sources);

  G_OBJECT_CLASS (pb_programme_view_parent_class)->dispose (object);
}

static void
pb_programme_view_class_init (PbProgrammeViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pb_programme_view_dispose;

  signals[MUNICIPALITY] = g_signal_new ("municipality", PB_TYPE_PROGRAMME_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                        NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
}

static void
pb_programme_view_init (PbProgrammeView *self)
{
  self->phases = pb_overview_chart_new_phases ();
  self->pillars = pb_overview_chart_new_pillars ();
  self->sources = pb_overview_chart_new_sources ();
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  adw_bin_set_child (ADW_BIN (self), self->scroller);
}

GtkWidget *
pb_programme_view_new (PbRegister *reg)
{
  PbProgrammeView *self;

  g_return_val_if_fail (PB_IS_REGISTER (reg), NULL);

  self = g_object_new (PB_TYPE_PROGRAMME_VIEW, NULL);
  build (self, reg);

  return GTK_WIDGET (self);
}

void
pb_programme_view_show (PbProgrammeView *self,
                        PbGlance        *glance)
{
  const PbOverview *overview;
  GtkAdjustment *place;

  g_return_if_fail (PB_IS_PROGRAMME_VIEW (self));
  g_return_if_fail (glance != NULL);

  overview = glance->overview;
  place = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
  if (self->programme != overview->programme)
    gtk_adjustment_set_value (place, 0);

  self->programme = overview->programme;
  show_heading (self, overview);
  show_projects (PB_OVERVIEW_FIGURES (self->figures), overview);
  show_awarded (PB_OVERVIEW_FIGURES (self->figures), overview);
  pb_attention_list_show (PB_ATTENTION_LIST (self->attention), glance->attention);
  pb_problem_group_show (PB_PROBLEM_GROUP (self->problems), overview->problems);
  pb_overview_chart_fill_phases (self->phases, overview);
  show_money (self, overview);
  pb_municipality_group_show (PB_MUNICIPALITY_GROUP (self->municipalities), glance->municipalities);
}
