/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-select-projects-dialog"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-choice.h"
#include "pb-command-dialog.h"
#include "pb-edition-contents.h"
#include "pb-number.h"
#include "pb-phase.h"
#include "pb-register-editions.h"
#include "pb-select-projects-dialog.h"
#include "pb-toast.h"

/* All of it is seen at once, also where the explanation is long. */
#define WIDTH  480
#define HEIGHT 600

/* What the dialog is about. */
typedef struct
{
  PbRegister *reg;
  gint64      edition;
  gint64      counts[PB_N_PHASE_GROUPS];    /* public projects */
  GtkWidget  *checks[PB_N_PHASE_GROUPS];    /* owned by the dialog, as are the next */
  GtkWidget  *group;
  GtkWidget  *total;
} Selection;

static void
selection_free (gpointer data)
{
  Selection *self = data;

  g_object_unref (self->reg);
  g_free (self);
}

static guint
get_chosen (Selection *self)
{
  guint groups = 0;

  for (guint i = 0; i < PB_N_PHASE_GROUPS; i++)
    {
      if (gtk_check_button_get_active (GTK_CHECK_BUTTON (self->checks[i])))
        groups |= 1u << i;
    }

  return groups;
}

static void
show_total (Selection *self)
{
  const guint groups = get_chosen (self);
  g_autofree char *text = NULL;
  gint64 total = 0;

  for (guint i = 0; i < PB_N_PHASE_GROUPS; i++)
    total += (groups & (1u << i)) != 0 ? self->counts[i] : 0;

  text = g_strdup_printf (ngettext ("%u project will be in the booklet", "%u projects will be in the booklet",
                                    (gulong) total),
                          (guint) total);
  gtk_label_set_text (GTK_LABEL (self->total), text);
}

static gboolean
apply (PbCommandDialog *dialog,
       gpointer         data,
       GError         **error)
{
  Selection *self = data;
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (dialog));
  g_autofree char *text = NULL;
  guint n = 0;

  if (!pb_register_select_projects (self->reg, self->edition, get_chosen (self), &n, error))
    return FALSE;

  text = g_strdup_printf (ngettext ("%u project is in the booklet now", "%u projects are in the booklet now", n), n);
  if (parent != NULL)
    pb_toast_show_undo (GTK_WIDGET (parent), self->reg, text);

  return TRUE;
}

static gint64
count_public (Selection    *self,
              gint64        programme,
              PbPhaseGroup  group)
{
  PbProjectQuery query = {
    .programme = programme, .phase_group = pb_phase_group_get_key (group), .public_only = TRUE
  };
  gint64 count = 0;

  pb_project_query_total (self->reg, &query, &count, NULL, NULL);

  return count;
}

/* Rows of projects say their phase, so that a group says which of them it holds. Transfer full. */
static char *
list_phases (PbPhaseGroup group)
{
  g_autoptr(GPtrArray) labels = g_ptr_array_new ();

  for (const PbChoice *phase = pb_phases; phase->key != NULL; phase++)
    {
      if (pb_phase_get_group (phase->key) == group)
        g_ptr_array_add (labels, (gpointer) pb_choice_get_label (pb_phases, phase->key));
    }
  g_ptr_array_add (labels, NULL);

  return g_strjoinv (" · ", (char **) labels->pdata);
}

static void
add_row (Selection    *self,
         gint64        programme,
         PbPhaseGroup  group,
         gboolean      checked)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *count;
  g_autofree char *number = NULL;
  g_autofree char *phases = list_phases (group);

  self->counts[group] = count_public (self, programme, group);
  number = pb_number_format (self->counts[group], pb_language_of_interface ());
  self->checks[group] = gtk_check_button_new ();
  gtk_widget_set_valign (self->checks[group], GTK_ALIGN_CENTER);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->checks[group]), checked);
  g_signal_connect_swapped (self->checks[group], "toggled", G_CALLBACK (show_total), self);
  count = gtk_label_new (number);
  gtk_widget_add_css_class (count, "numeric");
  gtk_widget_add_css_class (count, "dim-label");

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), pb_phase_group_get_label (group));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), phases);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), self->checks[group]);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), count);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), self->checks[group]);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->group), row);
}

/* The phases of what is in it now; of a new one those in which something was decided. */
static guint
read_groups (PbRegister *reg,
             gint64      edition)
{
  g_autoptr(PbEditionContents) contents = pb_edition_contents_new (reg, edition);
  guint groups = 0;

  pb_edition_contents_refresh (contents, NULL);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (contents)); i++)
    {
      g_autoptr(PbEditionLine) line = g_list_model_get_item (G_LIST_MODEL (contents), i);
      PbProjectRow *project = pb_edition_line_get_project (line);

      if (project != NULL && pb_project_row_is_public (project) &&
          pb_entity_get_boolean (pb_edition_line_get_item (line), "included"))
        groups |= 1u << pb_phase_get_group (pb_project_row_get_phase (project));
    }

  return groups != 0 ? groups : 1u << PB_PHASE_GROUP_DECIDED | 1u << PB_PHASE_GROUP_RUNNING
                                  | 1u << PB_PHASE_GROUP_COMPLETED;
}

void
pb_select_projects_dialog_present (GtkWindow  *parent,
                                   PbRegister *reg,
                                   gint64      edition)
{
  g_autoptr(PbEntity) entity = NULL;
  g_autoptr(GError) error = NULL;
  Selection *self;
  PbCommandDialog *dialog;
  guint groups;

  g_return_if_fail (parent == NULL || GTK_IS_WINDOW (parent));
  g_return_if_fail (PB_IS_REGISTER (reg));

  entity = pb_register_read (reg, PB_TYPE_EDITION, edition, &error);
  if (entity == NULL)
    {
      if (parent != NULL)
        pb_toast_show_error (GTK_WIDGET (parent), error);
      return;
    }

  self = g_new0 (Selection, 1);
  self->reg = g_object_ref (reg);
  self->edition = edition;
  self->group = adw_preferences_group_new ();
  self->total = gtk_label_new (NULL);
  adw_preferences_group_set_description (
    ADW_PREFERENCES_GROUP (self->group),
    _("In the booklet come the public projects in the phases that you choose; what is new comes last in its theme. "
      "All others are left out, and keep their place. Internal projects are never published."));
  gtk_label_set_xalign (GTK_LABEL (self->total), 0);
  gtk_widget_add_css_class (self->total, "heading");
  groups = read_groups (reg, edition);
  for (guint i = 0; i < PB_N_PHASE_GROUPS; i++)
    add_row (self, pb_entity_get_integer (entity, "programme"), i, (groups & (1u << i)) != 0);
  show_total (self);

  dialog = pb_command_dialog_new (parent, _("Select Projects"), _("_Select"), apply, self, selection_free);
  pb_command_dialog_add (dialog, self->group);
  pb_command_dialog_add (dialog, self->total);
  gtk_window_set_default_size (GTK_WINDOW (dialog), WIDTH, HEIGHT);
  gtk_window_present (GTK_WINDOW (dialog));
}
