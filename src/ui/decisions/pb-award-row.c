/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-award-row"
#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "pb-award-dialog.h"
#include "pb-award-row.h"
#include "pb-money.h"
#include "pb-navigator.h"
#include "pb-phase.h"
#include "pb-problem-label.h"
#include "pb-register-decisions.h"
#include "pb-toast.h"

#define CELL_KEY "pb-award-cell"

struct _PbAwardRow
{
  GtkBox            parent_instance;

  PbRegister       *reg;
  gint64            decision;
  PbDecisionAwards *awards;
  PbDecisionRow    *row;        /* NULL: none */
  gulong            changed;

  GtkWidget        *line;
  GtkWidget        *project;    /* the button */
  GtkWidget        *name;
  GtkWidget        *details;
  GPtrArray        *entries;    /* owned by line */
  GtkWidget        *total;
  GtkWidget        *menu;
  GtkWidget        *problem;
};

typedef struct
{
  PbAwardRow *row;      /* borrowed: owns the entry */
  gint64      source;
  char       *source_name;
  char       *shown;    /* what the entry was last given; anything else in it was typed … */
  gint64      base;     /* … over this amount */
  gboolean    loading;
} Cell;

G_DEFINE_FINAL_TYPE (PbAwardRow, pb_award_row, GTK_TYPE_BOX)

static void
free_cell (gpointer data)
{
  Cell *cell = data;

  g_free (cell->source_name);
  g_free (cell->shown);
  g_free (cell);
}

static Cell *
get_cell (GtkWidget *entry)
{
  return g_object_get_data (G_OBJECT (entry), CELL_KEY);
}

static const char *
get_typed (GtkWidget *entry)
{
  return gtk_editable_get_text (GTK_EDITABLE (entry));
}

static gboolean
is_touched (GtkWidget *entry)
{
  return g_strcmp0 (get_typed (entry), get_cell (entry)->shown) != 0;
}

static gboolean
has_focus (GtkWidget *entry)
{
  GtkRoot *root = gtk_widget_get_root (entry);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, entry);
}

/* ---- one field */

static void
load_entry (GtkWidget *entry)
{
  Cell *cell = get_cell (entry);
  PbDecisionRow *row = cell->row->row;
  const char *pending = row != NULL ? pb_decision_row_get_pending (row, cell->source) : NULL;
  gint64 amount = row != NULL ? pb_decision_row_get_amount (row, cell->source) : 0;

  cell->base = amount;
  g_free (cell->shown);
  if (pending != NULL)
    cell->shown = g_strdup (pending);
  else
    cell->shown = amount != 0 ? pb_money_format_plain (amount, pb_language_of_interface ()) : g_strdup ("");

  if (is_touched (entry))
    {
      cell->loading = TRUE;
      gtk_editable_set_text (GTK_EDITABLE (entry), cell->shown);
      cell->loading = FALSE;
    }
}

static gboolean
commit_entry (GtkWidget *entry)
{
  Cell *cell = get_cell (entry);
  g_autoptr(GtkWidget) kept = g_object_ref (entry);
  g_autoptr(PbDecisionRow) row = cell->row->row != NULL ? g_object_ref (cell->row->row) : NULL;
  g_autoptr(PbDecisionAwards) awards = g_object_ref (cell->row->awards);
  g_autofree char *typed = NULL;
  gboolean taken;

  if (row == NULL || !is_touched (entry))
    return row == NULL || pb_decision_row_get_pending (row, cell->source) == NULL;

  typed = g_strdup (get_typed (entry));
  /* Until the register has answered, what is in the field is no longer something that waits to be taken. */
  g_free (cell->shown);
  cell->shown = g_strdup (typed);
  taken = pb_decision_awards_take (awards, row, cell->source, cell->base, typed);
  if (get_cell (entry)->row->row == row)
    load_entry (entry);

  return taken;
}

static gboolean
on_idle_commit_cb (gpointer data)
{
  GtkWidget *entry = data;

  if (gtk_widget_get_parent (entry) != NULL && !has_focus (entry))
    commit_entry (entry);

  return G_SOURCE_REMOVE;
}

/* A text that arrives while the field is not being edited comes from a screen reader or another aid: no leaving of the field will
 * follow. */
static void
on_changed_cb (GtkWidget *entry)
{
  Cell *cell = get_cell (entry);

  if (cell->loading || cell->row->row == NULL)
    return;

  if (!has_focus (entry))
    g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, on_idle_commit_cb, g_object_ref (entry), g_object_unref);
  else if (is_touched (entry))
    pb_decision_awards_try (cell->row->awards, cell->row->row, cell->source, get_typed (entry));
}

static void
on_leave_cb (GtkWidget *entry)
{
  commit_entry (entry);
}

static GtkWidget *
make_entry (PbAwardRow *self,
            PbEntity   *source)
{
  GtkWidget *entry = gtk_entry_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  Cell *cell = g_new0 (Cell, 1);

  cell->row = self;
  cell->source = pb_entity_get_id (source);
  cell->source_name = g_strdup (pb_entity_get_title (source));
  cell->shown = g_strdup ("");
  g_object_set_data_full (G_OBJECT (entry), CELL_KEY, cell, free_cell);

  gtk_editable_set_enable_undo (GTK_EDITABLE (entry), FALSE);
  gtk_editable_set_alignment (GTK_EDITABLE (entry), 1.0);
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 4);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (entry), 4);
  gtk_widget_set_size_request (entry, PB_AWARD_AMOUNT_WIDTH, -1);
  gtk_widget_set_valign (entry, GTK_ALIGN_CENTER);
  gtk_widget_set_sensitive (entry, !pb_register_is_read_only (self->reg));
  gtk_widget_add_css_class (entry, "numeric");
  gtk_widget_add_css_class (entry, "pb-award");
  gtk_entry_set_input_purpose (GTK_ENTRY (entry), GTK_INPUT_PURPOSE_FREE_FORM);
  g_signal_connect (entry, "changed", G_CALLBACK (on_changed_cb), NULL);
  g_signal_connect (entry, "activate", G_CALLBACK (on_leave_cb), NULL);
  g_signal_connect (entry, "unmap", G_CALLBACK (on_leave_cb), NULL);
  g_signal_connect_object (focus, "leave", G_CALLBACK (on_leave_cb), entry, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (entry, focus);

  return entry;
}

/* ---- the row */

static void
show_problem (PbAwardRow *self)
{
  const PbProblem *problem = self->row != NULL ? pb_decision_row_get_problem (self->row) : NULL;
  gint64 source = self->row != NULL ? pb_decision_row_get_problem_source (self->row) : 0;

  pb_problem_label_set (PB_PROBLEM_LABEL (self->problem), problem);
  for (guint i = 0; i < self->entries->len; i++)
    {
      GtkWidget *entry = g_ptr_array_index (self->entries, i);
      gboolean here = problem != NULL && get_cell (entry)->source == source;
      gboolean error = here && problem->level == PB_PROBLEM_ERROR;

      gtk_widget_remove_css_class (entry, "error");
      gtk_widget_remove_css_class (entry, "warning");
      if (here)
        gtk_widget_add_css_class (entry, error ? "error" : "warning");
      gtk_accessible_update_state (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_STATE_INVALID,
                                   error ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
      if (here)
        gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                        problem->message, -1);
      else
        gtk_accessible_reset_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
    }
}

static void
show_texts (PbAwardRow *self)
{
  const char *phase = pb_choice_get_label (pb_phases, pb_decision_row_get_phase (self->row));
  const char *conditions = pb_decision_row_has_conditions (self->row) ? _(" · with conditions") : "";
  g_autofree char *details = g_strdup_printf ("%s · %s%s", pb_decision_row_get_code (self->row),
                                              phase != NULL ? phase : "", conditions);
  g_autofree char *total
      = pb_money_format_plain (pb_decision_row_get_total (self->row), pb_language_of_interface ());
  g_autofree char *label = g_strdup_printf (_("Show %s"), pb_decision_row_get_name (self->row));

  gtk_label_set_text (GTK_LABEL (self->name), pb_decision_row_get_name (self->row));
  gtk_label_set_text (GTK_LABEL (self->details), details);
  gtk_widget_set_tooltip_text (self->project, pb_decision_row_get_name (self->row));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->project), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_label_set_text (GTK_LABEL (self->total), total);
}

static void
show_row (PbAwardRow *self)
{
  if (self->row == NULL)
    return;

  show_texts (self);
  for (guint i = 0; i < self->entries->len; i++)
    {
      GtkWidget *entry = g_ptr_array_index (self->entries, i);
      g_autofree char *label = g_strdup_printf (_("%s for %s"), get_cell (entry)->source_name,
                                                pb_decision_row_get_name (self->row));

      gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
      if (!is_touched (entry))
        load_entry (entry);
    }
  show_problem (self);
}

static void
on_row_changed_cb (PbAwardRow *self)
{
  show_row (self);
}

void
pb_award_row_set_row (PbAwardRow    *self,
                      PbDecisionRow *row)
{
  g_return_if_fail (PB_IS_AWARD_ROW (self));

  if (self->row == row)
    return;

  /* What was typed belongs to the row that goes. */
  pb_award_row_commit (self);
  if (self->row != NULL)
    g_clear_signal_handler (&self->changed, self->row);
  g_set_object (&self->row, row);
  if (row == NULL)
    return;

  self->changed = g_signal_connect_object (row, "changed", G_CALLBACK (on_row_changed_cb), self,
                                           G_CONNECT_SWAPPED);
  for (guint i = 0; i < self->entries->len; i++)
    load_entry (g_ptr_array_index (self->entries, i));
  show_row (self);
}

void
pb_award_row_set_columns (PbAwardRow *self)
{
  GPtrArray *columns;
  GtkWidget *after;

  g_return_if_fail (PB_IS_AWARD_ROW (self));

  /* Before a field goes: taking what was typed in it may ask for these very columns. */
  pb_award_row_commit (self);
  for (guint i = 0; i < self->entries->len; i++)
    gtk_box_remove (GTK_BOX (self->line), g_ptr_array_index (self->entries, i));
  g_ptr_array_set_size (self->entries, 0);

  columns = pb_decision_awards_get_columns (self->awards);
  after = self->project;
  for (guint i = 0; i < columns->len; i++)
    {
      GtkWidget *entry = make_entry (self, g_ptr_array_index (columns, i));

      gtk_box_insert_child_after (GTK_BOX (self->line), entry, after);
      g_ptr_array_add (self->entries, entry);
      load_entry (entry);
      after = entry;
    }
  gtk_widget_set_visible (self->total, columns->len > 0);
  show_row (self);
}

int
pb_award_row_get_focus (PbAwardRow *self)
{
  g_return_val_if_fail (PB_IS_AWARD_ROW (self), -1);

  for (guint i = 0; i < self->entries->len; i++)
    {
      if (has_focus (g_ptr_array_index (self->entries, i)))
        return (int) i;
    }

  return -1;
}

void
pb_award_row_set_focus (PbAwardRow *self,
                        int         column)
{
  g_return_if_fail (PB_IS_AWARD_ROW (self));

  if (column >= 0 && column < (int) self->entries->len)
    gtk_widget_grab_focus (g_ptr_array_index (self->entries, column));
}

gboolean
pb_award_row_commit (PbAwardRow *self)
{
  gboolean all = TRUE;

  g_return_val_if_fail (PB_IS_AWARD_ROW (self), TRUE);

  for (guint i = 0; i < self->entries->len; i++)
    {
      if (!commit_entry (g_ptr_array_index (self->entries, i)))
        all = FALSE;
    }

  return all;
}

gboolean
pb_award_row_revert (PbAwardRow *self)
{
  int column = pb_award_row_get_focus (self);
  GtkWidget *entry;
  Cell *cell;

  if (column < 0 || self->row == NULL)
    return FALSE;

  entry = g_ptr_array_index (self->entries, column);
  cell = get_cell (entry);
  if (!is_touched (entry) && pb_decision_row_get_pending (self->row, cell->source) == NULL)
    return FALSE;

  pb_decision_awards_revert (self->awards, self->row, cell->source);
  load_entry (entry);

  return TRUE;
}

void
pb_award_row_popup (PbAwardRow *self)
{
  g_return_if_fail (PB_IS_AWARD_ROW (self));

  gtk_menu_button_popup (GTK_MENU_BUTTON (self->menu));
}

GtkWidget *
pb_award_row_make_cell (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 1.0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (label), 4);
  gtk_widget_set_size_request (label, PB_AWARD_AMOUNT_WIDTH, -1);
  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_add_css_class (label, "pb-award-cell");

  return label;
}

/* ---- actions */

static void
show_project (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  PbAwardRow *self = PB_AWARD_ROW (widget);

  if (self->row != NULL)
    pb_navigate_to (widget, PB_TYPE_PROJECT, pb_decision_row_get_project (self->row), "money");
}

static void
edit_conditions (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  PbAwardRow *self = PB_AWARD_ROW (widget);

  if (self->row != NULL)
    pb_award_dialog_present (widget, self->reg, self->decision, pb_decision_row_get_project (self->row));
}

static void
remove_row (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  g_autoptr(PbAwardRow) self = PB_AWARD_ROW (g_object_ref (widget));
  g_autoptr(PbDecisionRow) row = self->row != NULL ? g_object_ref (self->row) : NULL;
  g_autoptr(GtkWidget) from = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *goes_too = NULL;
  g_autofree char *text = NULL;

  if (row == NULL)
    return;

  /* The row goes with its project. */
  from = GTK_WIDGET (g_object_ref (gtk_widget_get_root (widget)));
  goes_too = pb_register_describe_decision_project (self->reg, self->decision,
                                                    pb_decision_row_get_project (row));
  if (!pb_register_remove_decision_project (self->reg, self->decision, pb_decision_row_get_project (row),
                                            &error))
    {
      pb_toast_show_error (from, error);
      return;
    }

  if (goes_too != NULL)
    /* Translators: a name, and what was removed with it ("3 projects"). */
    text = g_strdup_printf (_("“%s” removed, with %s"), pb_decision_row_get_name (row), goes_too);
  else
    text = g_strdup_printf (_("“%s” removed"), pb_decision_row_get_name (row));
  pb_toast_show_undo (from, self->reg, text);
}

/* ---- the whole */

static void
pb_award_row_dispose (GObject *object)
{
  PbAwardRow *self = PB_AWARD_ROW (object);

  pb_award_row_set_row (self, NULL);
  g_ptr_array_set_size (self->entries, 0);

  G_OBJECT_CLASS (pb_award_row_parent_class)->dispose (object);
}

static void
pb_award_row_finalize (GObject *object)
{
  PbAwardRow *self = PB_AWARD_ROW (object);

  g_clear_object (&self->reg);
  g_clear_object (&self->awards);
  g_ptr_array_unref (self->entries);

  G_OBJECT_CLASS (pb_award_row_parent_class)->finalize (object);
}

static void
pb_award_row_class_init (PbAwardRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pb_award_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = pb_award_row_finalize;
  gtk_widget_class_install_action (widget_class, "award.show-project", NULL, show_project);
  gtk_widget_class_install_action (widget_class, "award.conditions", NULL, edit_conditions);
  gtk_widget_class_install_action (widget_class, "award.remove", NULL, remove_row);
}

static GtkWidget *
make_label (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

static void
add_project (PbAwardRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->name = make_label (NULL);
  self->details = make_label ("pb-award-details");
  gtk_box_append (GTK_BOX (box), self->name);
  gtk_box_append (GTK_BOX (box), self->details);
  self->project = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (self->project), box);
  gtk_widget_add_css_class (self->project, "flat");
  gtk_widget_add_css_class (self->project, "pb-award-project");
  gtk_widget_set_hexpand (self->project, TRUE);
  gtk_widget_set_size_request (self->project, PB_AWARD_NAME_WIDTH, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->project), "award.show-project");
  gtk_box_append (GTK_BOX (self->line), self->project);
}

static void
add_menu (PbAwardRow *self)
{
  g_autoptr(GMenu) menu = g_menu_new ();
  g_autoptr(GMenu) removal = g_menu_new ();

  g_menu_append (menu, _("_Show Project"), "award.show-project");
  g_menu_append (menu, _("_Conditions…"), "award.conditions");
  g_menu_append (removal, _("_Remove from Decision"), "award.remove");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (removal));

  self->menu = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->menu), "view-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (self->menu), G_MENU_MODEL (menu));
  gtk_widget_set_tooltip_text (self->menu, _("More"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->menu), GTK_ACCESSIBLE_PROPERTY_LABEL, _("More"), -1);
  gtk_widget_set_valign (self->menu, GTK_ALIGN_CENTER);
  gtk_widget_set_size_request (self->menu, PB_AWARD_MENU_WIDTH, -1);
  gtk_widget_add_css_class (self->menu, "flat");
  gtk_box_append (GTK_BOX (self->line), self->menu);
}

static void
pb_award_row_init (PbAwardRow *self)
{
  GtkWidget *clamp;

  self->entries = g_ptr_array_new ();
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  self->line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  add_project (self);
  self->total = pb_award_row_make_cell (NULL);
  gtk_box_append (GTK_BOX (self->line), self->total);
  add_menu (self);
  gtk_box_append (GTK_BOX (self), self->line);
  self->problem = pb_problem_label_new (self->line);
  /* In sight also where the table is wider than the window. */
  clamp = adw_clamp_new ();
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), PB_AWARD_TEXT_WIDTH);
  adw_clamp_set_tightening_threshold (ADW_CLAMP (clamp), PB_AWARD_TEXT_WIDTH);
  adw_clamp_set_child (ADW_CLAMP (clamp), self->problem);
  gtk_widget_set_halign (clamp, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (self), clamp);
}

GtkWidget *
pb_award_row_new (PbRegister       *reg,
                  gint64            decision,
                  PbDecisionAwards *awards)
{
  PbAwardRow *self;

  g_return_val_if_fail (PB_IS_REGISTER (reg), NULL);
  g_return_val_if_fail (PB_IS_DECISION_AWARDS (awards), NULL);

  self = g_object_new (PB_TYPE_AWARD_ROW, NULL);
  self->reg = g_object_ref (reg);
  self->decision = decision;
  self->awards = g_object_ref (awards);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "award.remove", !pb_register_is_read_only (reg));
  pb_award_row_set_columns (self);

  return GTK_WIDGET (self);
}
