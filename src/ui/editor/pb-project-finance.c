/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-project-finance"
#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "pb-date.h"
#include "pb-error.h"
#include "pb-funding-plan.h"
#include "pb-money-notes.h"
#include "pb-money.h"
#include "pb-navigator.h"
#include "pb-number.h"
#include "pb-project-finance.h"
#include "pb-project-money.h"
#include "pb-topic.h"

/* The totals, as they stand below each other. */
enum
{
  AWARDED,
  TOTAL,
  CENTRAL,
  CO_FINANCING,
  COUNTED,
  CASH,
  IN_KIND,
  INTENDED,
  PLEDGED,
  GRANTED,
  N_TOTALS
};

struct _PbProjectFinance
{
  GtkBox     parent_instance;

  PbDraft   *draft;
  GtkWidget *notes;
  GtkWidget *totals;
  GtkWidget *rows[N_TOTALS];
  GtkWidget *amounts[N_TOTALS];
  GtkWidget *sources;
  GPtrArray *source_rows;    /* owned by the widget tree */
  GtkWidget *awards;
  GPtrArray *award_rows;     /* owned by the widget tree */
  GtkWidget *plan;
};

G_DEFINE_FINAL_TYPE (PbProjectFinance, pb_project_finance, GTK_TYPE_BOX)

static char *
format (gint64 cents)
{
  return pb_money_format (cents, pb_language_of_interface ());
}

static GtkWidget *
make_amount (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 1.0);
  gtk_widget_add_css_class (label, "numeric");

  return label;
}

static GtkWidget *
make_row (const char *title,
          const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);

  return row;
}

/* ---- totals */

static void
show_total (PbProjectFinance *self,
            int               which,
            gint64            amount,
            gboolean          shown)
{
  g_autofree char *text = format (amount);

  gtk_label_set_text (GTK_LABEL (self->amounts[which]), text);
  gtk_widget_set_visible (self->rows[which], shown);
}

static void
show_totals (PbProjectFinance     *self,
             const PbProjectMoney *money)
{
  gboolean plan = money->n_lines > 0;
  g_autofree char *share = pb_percentage_format (money->central_share, pb_language_of_interface ());
  /* Translators: a percentage. */
  g_autofree char *central = g_strdup_printf (_("%s of the total"), share);

  show_total (self, AWARDED, money->awarded, TRUE);
  show_total (self, TOTAL, money->total, plan);
  show_total (self, CENTRAL, money->central, plan);
  show_total (self, CO_FINANCING, money->co_financing, plan);
  show_total (self, COUNTED, money->counted, plan);
  show_total (self, CASH, money->cash, plan && money->in_kind > 0);
  show_total (self, IN_KIND, money->in_kind, plan && money->in_kind > 0);
  show_total (self, INTENDED, money->intended, plan && money->intended > 0);
  show_total (self, PLEDGED, money->pledged, plan && money->pledged > 0);
  show_total (self, GRANTED, money->granted, plan && money->granted != money->total);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->rows[CENTRAL]), central);
}

static void
add_totals (PbProjectFinance *self)
{
  static const struct
  {
    const char *title;
    const char *subtitle;
  } totals[N_TOTALS] = {
    [AWARDED] = { N_("Awarded"), NULL },
    [TOTAL] = { N_("Total of the funding plan"), NULL },
    [CENTRAL] = { N_("Central-government contribution"), NULL },
    [CO_FINANCING] = { N_("Co-financing"), N_("The total less the central-government contribution") },
    [COUNTED] = { N_("Counts as co-financing"), NULL },
    [CASH] = { N_("In cash"), NULL },
    [IN_KIND] = { N_("In kind"), NULL },
    [INTENDED] = { N_("Intended"), NULL },
    [PLEDGED] = { N_("Pledged"), NULL },
    [GRANTED] = { N_("Granted"), NULL },
  };

  self->totals = adw_preferences_group_new ();
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self->totals), _("Totals"));
  for (int i = 0; i < N_TOTALS; i++)
    {
      self->rows[i] = make_row (_(totals[i].title), totals[i].subtitle != NULL ? _(totals[i].subtitle) : NULL);
      self->amounts[i] = make_amount (NULL);
      adw_action_row_add_suffix (ADW_ACTION_ROW (self->rows[i]), self->amounts[i]);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->totals), self->rows[i]);
    }
}

static void
clear_rows (GtkWidget *group,
            GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (group), g_ptr_array_index (rows, i));
  g_ptr_array_set_size (rows, 0);
}

static void
show_sources (PbProjectFinance     *self,
              const PbProjectMoney *money)
{
  clear_rows (self->sources, self->source_rows);
  for (guint i = 0; i < money->sources->len; i++)
    {
      const PbProjectSource *source = g_ptr_array_index (money->sources, i);
      g_autofree char *awarded = format (source->awarded);
      g_autofree char *planned = format (source->planned);
      /* Translators: an amount. */
      g_autofree char *subtitle = g_strdup_printf (_("%s awarded"), awarded);
      GtkWidget *row = make_row (source->name, subtitle);

      adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_amount (planned));
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->sources), row);
      g_ptr_array_add (self->source_rows, row);
    }
  gtk_widget_set_visible (self->sources, money->sources->len > 1 && money->n_lines > 0);
}

/* ---- awards */

static void
on_award_activated_cb (GtkWidget        *row,
                       PbProjectFinance *self)
{
  const gint64 *decision = g_object_get_data (G_OBJECT (row), "pb-decision");

  pb_navigate_to (GTK_WIDGET (self), PB_TYPE_DECISION, *decision, "award");
}

static GtkWidget *
make_award_row (PbProjectFinance     *self,
                const PbProjectAward *award)
{
  g_autofree char *date = pb_date_format (award->date, pb_language_of_interface ());
  g_autofree char *amount = format (award->amount);
  GString *subtitle = g_string_new (award->source_name);
  GtkWidget *row;

  g_string_append_printf (subtitle, " · %s · %s %s", date, award->body, award->number);
  if (award->amount < 0)
    g_string_append_printf (subtitle, " · %s", _("released"));
  if (*award->conditions != '\0')
    g_string_append_printf (subtitle, "\n%s", award->conditions);

  row = make_row (award->title, subtitle->str);
  g_string_free (subtitle, TRUE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_amount (amount));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  g_object_set_data_full (G_OBJECT (row), "pb-decision", g_memdup2 (&award->decision, sizeof award->decision),
                          g_free);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect_object (row, "activated", G_CALLBACK (on_award_activated_cb), self, 0);

  return row;
}

static void
show_awards (PbProjectFinance     *self,
             const PbProjectMoney *money)
{
  clear_rows (self->awards, self->award_rows);
  for (guint i = 0; i < money->awards->len; i++)
    {
      GtkWidget *row = make_award_row (self, g_ptr_array_index (money->awards, i));

      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->awards), row);
      g_ptr_array_add (self->award_rows, row);
    }

  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self->awards),
                                         money->awards->len > 0
                                             ? _("An award is changed in its decision.")
                                             : _("Nothing yet. Money is awarded in a decision."));
}

/* ---- the whole */

static void
reload (PbProjectFinance *self)
{
  g_autoptr(GError) error = NULL;
  gint64 project = pb_entity_get_id (pb_draft_get_entity (self->draft));
  g_autoptr(PbProjectMoney) money
      = pb_project_money_read (pb_draft_get_register (self->draft), project, &error);

  if (money == NULL)
    {
      g_autoptr(GPtrArray) problems = pb_money_problems_new ();

      /* It was removed: the editor goes too. */
      if (g_error_matches (error, PB_ERROR, PB_ERROR_NOT_FOUND))
        return;
      pb_money_problems_add (problems, PB_PROBLEM_ERROR, PB_TYPE_PROJECT, project, NULL, "%s", error->message);
      pb_money_notes_set (PB_MONEY_NOTES (self->notes), problems);
      gtk_widget_set_visible (self->totals, FALSE);
      gtk_widget_set_visible (self->sources, FALSE);
      return;
    }

  pb_money_notes_set (PB_MONEY_NOTES (self->notes), money->problems);
  gtk_widget_set_visible (self->totals, TRUE);
  show_totals (self, money);
  show_sources (self, money);
  show_awards (self, money);
}

static void
on_register_changed_cb (PbProjectFinance  *self,
                        PbRegisterChanges *changes)
{
  if (pb_project_money_is_stale (changes))
    reload (self);
}

static void
on_problem_picked_cb (PbProjectFinance *self,
                      gpointer          data)
{
  const PbMoneyProblem *problem = data;

  if (problem->type == PB_TYPE_FUNDING_LINE)
    pb_funding_plan_edit (PB_FUNDING_PLAN (self->plan), problem->id);
  else
    pb_funding_plan_add (PB_FUNDING_PLAN (self->plan));
}

static void
pb_project_finance_finalize (GObject *object)
{
  PbProjectFinance *self = PB_PROJECT_FINANCE (object);

  g_clear_object (&self->draft);
  g_ptr_array_unref (self->award_rows);
  g_ptr_array_unref (self->source_rows);

  G_OBJECT_CLASS (pb_project_finance_parent_class)->finalize (object);
}

static void
pb_project_finance_class_init (PbProjectFinanceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pb_project_finance_finalize;
}

static void
pb_project_finance_init (PbProjectFinance *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 24);
  self->award_rows = g_ptr_array_new ();
  self->source_rows = g_ptr_array_new ();
}

GtkWidget *
pb_project_finance_new (PbDraft *draft)
{
  PbProjectFinance *self;

  g_return_val_if_fail (PB_IS_DRAFT (draft), NULL);

  self = g_object_new (PB_TYPE_PROJECT_FINANCE, NULL);
  self->draft = g_object_ref (draft);
  self->notes = pb_money_notes_new ();
  self->awards = adw_preferences_group_new ();
  self->sources = adw_preferences_group_new ();
  self->plan = pb_funding_plan_new (draft);
  add_totals (self);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self->awards), _("Awards"));
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self->sources), _("By Source"));
  pb_topic_set (self->awards, "award");
  pb_topic_set (self->plan, "funding_line");

  gtk_box_append (GTK_BOX (self), self->notes);
  gtk_box_append (GTK_BOX (self), self->totals);
  gtk_box_append (GTK_BOX (self), self->awards);
  gtk_box_append (GTK_BOX (self), self->plan);
  gtk_box_append (GTK_BOX (self), self->sources);
  reload (self);
  g_signal_connect_object (self->notes, "picked", G_CALLBACK (on_problem_picked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (pb_draft_get_register (draft), "changed", G_CALLBACK (on_register_changed_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);

  return GTK_WIDGET (self);
}
