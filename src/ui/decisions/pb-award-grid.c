/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-award-grid"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-award-grid.h"
#include "pb-award-row.h"
#include "pb-decision-awards.h"
#include "pb-money.h"
#include "pb-phase.h"
#include "pb-project-chooser.h"
#include "pb-register-decisions.h"
#include "pb-toast.h"

/* The table scrolls by itself from this height on, in pixels, so that the decision's own fields stay near. */
#define TALLEST 520
/* Of a row without a message. */
#define ROW_HEIGHT 42
#define HEADER_HEIGHT 34

struct _PbAwardGrid
{
  GtkBox            parent_instance;

  PbDraft          *draft;
  PbDecisionAwards *awards;
  GPtrArray        *items;      /* GtkListItem that show a row now; borrowed */
  int               wanted;     /* position of the row that the focus goes to once it is there; -1: none */
  int               wanted_column;

  GtkWidget        *effect;
  GtkWidget        *add_source;
  GtkWidget        *empty;
  GtkWidget        *table;
  GtkWidget        *header;
  GtkWidget        *view;
  GtkWidget        *scroller;
  GtkWidget        *footer;
  GtkWidget        *sum;
  GtkWidget        *sum_icon;
  GtkWidget        *sum_box;
};

G_DEFINE_FINAL_TYPE (PbAwardGrid, pb_award_grid, GTK_TYPE_BOX)

static gint64
get_decision (PbAwardGrid *self)
{
  return pb_entity_get_id (pb_draft_get_entity (self->draft));
}

static PbAwardRow *
get_row_at (PbAwardGrid *self,
            guint        position)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      GtkListItem *item = g_ptr_array_index (self->items, i);

      if (gtk_list_item_get_position (item) == position)
        return PB_AWARD_ROW (gtk_list_item_get_child (item));
    }

  return NULL;
}

/* ---- the focus */

/* The row and column of the field that has the focus; FALSE when none has. */
static gboolean
find_focus (PbAwardGrid *self,
            int         *position,
            int         *column)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      GtkListItem *item = g_ptr_array_index (self->items, i);

      *column = pb_award_row_get_focus (PB_AWARD_ROW (gtk_list_item_get_child (item)));
      if (*column >= 0)
        {
          *position = (int) gtk_list_item_get_position (item);
          return TRUE;
        }
    }

  return FALSE;
}

static gboolean
on_focus_idle_cb (gpointer data)
{
  PbAwardGrid *self = data;
  PbAwardRow *row = self->wanted >= 0 ? get_row_at (self, (guint) self->wanted) : NULL;

  if (row != NULL)
    pb_award_row_set_focus (row, self->wanted_column);
  self->wanted = -1;

  return G_SOURCE_REMOVE;
}

/* FALSE when there is no such field. */
static gboolean
move_focus (PbAwardGrid *self,
            int          position,
            int          column)
{
  int n_rows = (int) g_list_model_get_n_items (G_LIST_MODEL (self->awards));
  int n_columns = (int) pb_decision_awards_get_columns (self->awards)->len;
  PbAwardRow *row;

  if (position < 0 || position >= n_rows || column < 0 || column >= n_columns)
    return FALSE;

  gtk_widget_activate_action (self->view, "list.scroll-to-item", "u", (guint) position);
  row = get_row_at (self, (guint) position);
  if (row != NULL)
    {
      pb_award_row_set_focus (row, column);
      return TRUE;
    }

  /* The list makes the row when it is drawn next. */
  self->wanted = position;
  self->wanted_column = column;
  g_idle_add_full (G_PRIORITY_LOW, on_focus_idle_cb, g_object_ref (self), g_object_unref);

  return TRUE;
}

static gboolean
step_through (PbAwardGrid *self,
              int          position,
              int          column,
              int          step)
{
  int n_columns = (int) pb_decision_awards_get_columns (self->awards)->len;
  int place = position * n_columns + column + step;

  return n_columns > 0 && place >= 0 && move_focus (self, place / n_columns, place % n_columns);
}

/* Whether the cursor stands at the end of the text to which the arrow points. */
static gboolean
is_at_end (GtkWidget *entry,
           gboolean   end)
{
  int position = gtk_editable_get_position (GTK_EDITABLE (entry));

  if (gtk_editable_get_selection_bounds (GTK_EDITABLE (entry), NULL, NULL))
    return FALSE;

  return end ? position == (int) gtk_entry_get_text_length (GTK_ENTRY (entry)) : position == 0;
}

static gboolean
on_key_pressed_cb (PbAwardGrid     *self,
                   guint            key,
                   guint            code,
                   GdkModifierType  state)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *entry = focus != NULL ? gtk_widget_get_ancestor (focus, GTK_TYPE_ENTRY) : NULL;
  PbAwardRow *row;
  int position;
  int column;

  if (entry == NULL || !find_focus (self, &position, &column))
    return FALSE;

  row = get_row_at (self, (guint) position);
  switch (key)
    {
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      return move_focus (self, position + 1, column);
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      return move_focus (self, position - 1, column);
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      return pb_award_row_commit (row) && move_focus (self, position + 1, column);
    case GDK_KEY_Tab:
    case GDK_KEY_KP_Tab:
      return (state & GDK_CONTROL_MASK) == 0 && step_through (self, position, column, 1);
    case GDK_KEY_ISO_Left_Tab:
      return step_through (self, position, column, -1);
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      return is_at_end (entry, FALSE) && step_through (self, position, column, -1);
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      return is_at_end (entry, TRUE) && step_through (self, position, column, 1);
    case GDK_KEY_Escape:
      return pb_award_row_revert (row);
    case GDK_KEY_z:
      return (state & GDK_CONTROL_MASK) != 0 && pb_award_row_revert (row);
    case GDK_KEY_Menu:
      pb_award_row_popup (row);
      return TRUE;
    default:
      return FALSE;
    }
}

/* ---- sums */

static GtkWidget *
make_line (const char *first)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (first);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_size_request (label, PB_AWARD_NAME_WIDTH, -1);
  gtk_widget_add_css_class (label, "pb-award-cell");
  gtk_widget_add_css_class (line, "pb-award-line");
  gtk_box_append (GTK_BOX (line), label);

  return line;
}

static void
close_line (GtkWidget *line)
{
  GtkWidget *space = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_size_request (space, PB_AWARD_MENU_WIDTH, -1);
  gtk_box_append (GTK_BOX (line), space);
}

static void
replace_line (PbAwardGrid  *self,
              GtkWidget   **line,
              GtkWidget    *fresh)
{
  if (*line != NULL)
    {
      gtk_box_insert_child_after (GTK_BOX (self->table), fresh, *line);
      gtk_box_remove (GTK_BOX (self->table), *line);
    }
  *line = fresh;
}

static void
show_header (PbAwardGrid *self)
{
  GPtrArray *columns = pb_decision_awards_get_columns (self->awards);
  GtkWidget *line = make_line (_("Project"));

  for (guint i = 0; i < columns->len; i++)
    {
      const char *name = pb_entity_get_title (g_ptr_array_index (columns, i));
      GtkWidget *cell = pb_award_row_make_cell (name);

      gtk_widget_set_tooltip_text (cell, name);
      /* Room for two lines, whatever the width is that its height is asked for. */
      gtk_widget_set_size_request (cell, PB_AWARD_AMOUNT_WIDTH, HEADER_HEIGHT);
      gtk_label_set_wrap (GTK_LABEL (cell), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (cell), PANGO_WRAP_WORD_CHAR);
      gtk_label_set_lines (GTK_LABEL (cell), 2);
      gtk_label_set_justify (GTK_LABEL (cell), GTK_JUSTIFY_RIGHT);
      gtk_box_append (GTK_BOX (line), cell);
    }
  if (columns->len > 0)
    gtk_box_append (GTK_BOX (line), pb_award_row_make_cell (_("Total")));
  close_line (line);
  gtk_widget_add_css_class (line, "pb-award-head");
  replace_line (self, &self->header, line);
}

static void
show_footer (PbAwardGrid *self)
{
  GPtrArray *columns = pb_decision_awards_get_columns (self->awards);
  PbLanguage language = pb_language_of_interface ();
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->awards));
  g_autofree char *count = g_strdup_printf (ngettext ("%u project", "%u projects", n), n);
  g_autofree char *whole = pb_money_format_plain (pb_decision_awards_get_total (self->awards), language);
  GtkWidget *line = make_line (count);

  for (guint i = 0; i < columns->len; i++)
    {
      gint64 source = pb_entity_get_id (g_ptr_array_index (columns, i));
      g_autofree char *total
          = pb_money_format_plain (pb_decision_awards_get_source_total (self->awards, source), language);

      gtk_box_append (GTK_BOX (line), pb_award_row_make_cell (total));
    }
  if (columns->len > 0)
    gtk_box_append (GTK_BOX (line), pb_award_row_make_cell (whole));
  close_line (line);
  gtk_widget_add_css_class (line, "pb-award-sums");
  replace_line (self, &self->footer, line);
}

/* What the decision does to its projects, by its kind. */
static char *
describe_effect (PbAwardGrid *self)
{
  const char *kind = pb_entity_get_text (pb_draft_get_entity (self->draft), "kind");
  const char *phase = pb_choice_get_label (pb_phases, pb_decision_kind_get_phase (kind));

  if (phase == NULL)
    return g_strdup (_("A decision of this kind leaves the phase of its projects as it is."));

  if (g_strcmp0 (kind, "award") == 0)
    /* Translators: the name of a phase. */
    return g_strdup_printf (_("A project that gets money here enters the phase “%s”, unless it is further on."),
                            phase);

  /* Translators: the name of a phase. */
  return g_strdup_printf (_("A project that is added here enters the phase “%s”, unless it is further on."),
                          phase);
}

static void
show_sums (PbAwardGrid *self)
{
  int n_rows = (int) g_list_model_get_n_items (G_LIST_MODEL (self->awards));
  gboolean any = n_rows > 0;
  gboolean money = pb_decision_awards_get_columns (self->awards)->len > 0;
  gboolean over = FALSE;
  g_autofree char *sum = pb_decision_awards_describe (self->awards, &over);
  g_autofree char *effect = describe_effect (self);

  show_footer (self);
  /* A list tells the height of few of its rows. */
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (self->scroller),
                                              MIN (n_rows * ROW_HEIGHT, TALLEST));
  gtk_label_set_text (GTK_LABEL (self->effect), effect);
  gtk_label_set_text (GTK_LABEL (self->sum), sum);
  gtk_widget_set_visible (self->sum_icon, over);
  gtk_widget_remove_css_class (self->sum_box, "pb-over-limit");
  if (over)
    gtk_widget_add_css_class (self->sum_box, "pb-over-limit");
  gtk_widget_set_visible (self->sum_box, money);
  gtk_widget_set_visible (self->table, any);
  gtk_widget_set_visible (self->empty, !any);
}

static void
on_columns_changed_cb (PbAwardGrid *self)
{
  show_header (self);
  for (guint i = 0; i < self->items->len; i++)
    pb_award_row_set_columns (PB_AWARD_ROW (gtk_list_item_get_child (g_ptr_array_index (self->items, i))));
}

/* ---- adding */

typedef struct
{
  PbRegister *reg;
  gint64      decision;
  GtkWidget  *grid;     /* weak */
} Adding;

static void
free_adding (gpointer data)
{
  Adding *adding = data;

  g_object_unref (adding->reg);
  g_clear_weak_pointer (&adding->grid);
  g_free (adding);
}

static void
on_projects_chosen_cb (const gint64 *projects,
                       guint         n_projects,
                       gpointer      data)
{
  Adding *adding = data;
  g_autoptr(GError) error = NULL;

  if (!pb_register_add_decision_projects (adding->reg, adding->decision, projects, n_projects, &error)
      && adding->grid != NULL)
    pb_toast_show_error (adding->grid, error);
}

static void
add_projects (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  PbAwardGrid *self = PB_AWARD_GRID (widget);
  PbRegister *reg = pb_draft_get_register (self->draft);
  g_autoptr(GArray) there = pb_register_list_decision_projects (reg, get_decision (self));
  Adding *adding = g_new0 (Adding, 1);

  adding->reg = g_object_ref (reg);
  adding->decision = get_decision (self);
  g_set_weak_pointer (&adding->grid, widget);
  pb_project_chooser_present (widget, reg,
                              pb_entity_get_integer (pb_draft_get_entity (self->draft), "programme"), there,
                              on_projects_chosen_cb, adding, free_adding);
}

static void
on_source_clicked_cb (GtkWidget   *button,
                      PbAwardGrid *self)
{
  const gint64 *source = g_object_get_data (G_OBJECT (button), "pb-source");
  gint64 id = *source;

  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->add_source));
  pb_decision_awards_add_column (self->awards, id);
}

static GtkWidget *
make_source_button (PbAwardGrid *self,
                    PbEntity    *source)
{
  GtkWidget *button = gtk_button_new_with_label (pb_entity_get_title (source));
  gint64 id = pb_entity_get_id (source);

  gtk_label_set_xalign (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), 0);
  gtk_widget_add_css_class (button, "flat");
  g_object_set_data_full (G_OBJECT (button), "pb-source", g_memdup2 (&id, sizeof id), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_source_clicked_cb), self, 0);

  return button;
}

/* Leads to where sources are made. */
static GtkWidget *
make_programme_button (GtkWidget *popover)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Edit Programme…"));

  gtk_widget_add_css_class (button, "flat");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "programme.edit");
  g_signal_connect_object (button, "clicked", G_CALLBACK (gtk_popover_popdown), popover,
                           G_CONNECT_SWAPPED);

  return button;
}

static void
create_sources (GtkMenuButton *menu,
                gpointer       data)
{
  PbAwardGrid *self = data;
  g_autoptr(GPtrArray) sources = pb_decision_awards_list_others (self->awards);
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  for (guint i = 0; i < sources->len; i++)
    gtk_box_append (GTK_BOX (box), make_source_button (self, g_ptr_array_index (sources, i)));
  if (sources->len == 0)
    gtk_box_append (GTK_BOX (box), gtk_label_new (_("There is no other funding source. Add one to the programme.")));
  gtk_box_append (GTK_BOX (box), make_programme_button (popover));

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), 400);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), box);
  gtk_popover_set_child (GTK_POPOVER (popover), scroller);
  gtk_menu_button_set_popover (menu, popover);
}

/* ---- the list */

static void
on_setup_cb (PbAwardGrid *self,
             GtkListItem *item)
{
  GtkWidget *row = pb_award_row_new (pb_draft_get_register (self->draft), get_decision (self), self->awards);

  gtk_list_item_set_child (item, row);
  gtk_list_item_set_activatable (item, FALSE);
  gtk_list_item_set_selectable (item, FALSE);
}

static void
on_bind_cb (PbAwardGrid *self,
            GtkListItem *item)
{
  PbAwardRow *row = PB_AWARD_ROW (gtk_list_item_get_child (item));

  g_ptr_array_add (self->items, item);
  pb_award_row_set_columns (row);
  pb_award_row_set_row (row, gtk_list_item_get_item (item));
}

static void
on_unbind_cb (PbAwardGrid *self,
              GtkListItem *item)
{
  g_ptr_array_remove (self->items, item);
  pb_award_row_set_row (PB_AWARD_ROW (gtk_list_item_get_child (item)), NULL);
}

static GtkWidget *
make_view (PbAwardGrid *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkNoSelection *selection = gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->awards)));
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect_object (factory, "setup", G_CALLBACK (on_setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (on_bind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (on_unbind_cb), self, G_CONNECT_SWAPPED);
  self->view = gtk_list_view_new (GTK_SELECTION_MODEL (selection), factory);
  gtk_widget_add_css_class (self->view, "pb-awards");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Awards"), -1);

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->view, keys);

  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (self->scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (self->scroller), TALLEST);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->view);

  return self->scroller;
}

static void
add_table (PbAwardGrid *self)
{
  GtkWidget *sideways = gtk_scrolled_window_new ();

  self->table = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->header = make_line (NULL);
  self->footer = make_line (NULL);
  gtk_box_append (GTK_BOX (self->table), self->header);
  gtk_box_append (GTK_BOX (self->table), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_box_append (GTK_BOX (self->table), make_view (self));
  gtk_box_append (GTK_BOX (self->table), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_box_append (GTK_BOX (self->table), self->footer);
  gtk_widget_add_css_class (self->table, "pb-award-table");

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (sideways), GTK_POLICY_AUTOMATIC, GTK_POLICY_NEVER);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (sideways), self->table);
  gtk_widget_add_css_class (sideways, "card");
  gtk_box_append (GTK_BOX (self), sideways);
}

static void
add_buttons (PbAwardGrid *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *add = gtk_button_new_with_mnemonic (_("_Add Projects…"));
  GtkWidget *title = gtk_label_new (_("Projects and Awards"));

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_widget_add_css_class (title, "heading");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (add), "awards.add-projects");
  gtk_label_set_ellipsize (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (add))), PANGO_ELLIPSIZE_END);

  self->add_source = gtk_menu_button_new ();
  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->add_source), _("Add S_ource"));
  gtk_menu_button_set_use_underline (GTK_MENU_BUTTON (self->add_source), TRUE);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->add_source), create_sources, self, NULL);
  gtk_widget_set_tooltip_text (self->add_source, _("Add a Funding Source as a Column"));

  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), self->add_source);
  gtk_box_append (GTK_BOX (box), add);
  gtk_box_append (GTK_BOX (self), box);
}

static GtkWidget *
make_text (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);

  return label;
}

static void
add_texts (PbAwardGrid *self)
{
  self->empty = make_text (_("This decision is not about any project yet."));
  gtk_widget_add_css_class (self->empty, "dim-label");
  gtk_box_append (GTK_BOX (self), self->empty);

  self->sum_box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  self->sum_icon = gtk_image_new_from_icon_name ("dialog-warning-symbolic");
  self->sum = make_text (NULL);
  gtk_widget_add_css_class (self->sum, "numeric");
  gtk_box_append (GTK_BOX (self->sum_box), self->sum_icon);
  gtk_box_append (GTK_BOX (self->sum_box), self->sum);
  gtk_box_append (GTK_BOX (self), self->sum_box);

  self->effect = make_text (NULL);
  gtk_widget_add_css_class (self->effect, "dim-label");
  gtk_box_append (GTK_BOX (self), self->effect);
}

static void
pb_award_grid_finalize (GObject *object)
{
  PbAwardGrid *self = PB_AWARD_GRID (object);

  g_clear_object (&self->draft);
  g_clear_object (&self->awards);
  g_ptr_array_unref (self->items);

  G_OBJECT_CLASS (pb_award_grid_parent_class)->finalize (object);
}

static void
pb_award_grid_class_init (PbAwardGridClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pb_award_grid_finalize;
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "awards.add-projects", NULL, add_projects);
}

static void
pb_award_grid_init (PbAwardGrid *self)
{
  self->items = g_ptr_array_new ();
  self->wanted = -1;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 12);
}

GtkWidget *
pb_award_grid_new (PbDraft *decision)
{
  PbAwardGrid *self;
  gboolean writable;

  g_return_val_if_fail (PB_IS_DRAFT (decision), NULL);

  self = g_object_new (PB_TYPE_AWARD_GRID, NULL);
  self->draft = g_object_ref (decision);
  self->awards = pb_decision_awards_new (pb_draft_get_register (decision), get_decision (self));
  writable = !pb_register_is_read_only (pb_draft_get_register (decision));
  add_buttons (self);
  add_table (self);
  add_texts (self);
  gtk_widget_set_sensitive (self->add_source, writable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "awards.add-projects", writable);
  show_header (self);
  show_sums (self);
  g_signal_connect_object (self->awards, "columns-changed", G_CALLBACK (on_columns_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->awards, "totals-changed", G_CALLBACK (show_sums), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

gboolean
pb_award_grid_commit (PbAwardGrid *self)
{
  g_return_val_if_fail (PB_IS_AWARD_GRID (self), TRUE);

  for (guint i = 0; i < self->items->len; i++)
    pb_award_row_commit (PB_AWARD_ROW (gtk_list_item_get_child (g_ptr_array_index (self->items, i))));

  return !pb_decision_awards_has_pending (self->awards);
}
