/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-indicator-row"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-chart.h"
#include "pb-columns.h"
#include "pb-field-cell.h"
#include "pb-field-row.h"
#include "pb-indicator-progress.h"
#include "pb-indicator-row.h"
#include "pb-measurement-table.h"
#include "pb-reference-row.h"
#include "pb-toast.h"
#include "pb-well-being.h"

#define LEAST_CELL_WIDTH 140
#define LEAST_TABLE_WIDTH 300

struct _PbIndicatorRow
{
  AdwExpanderRow  parent_instance;

  PbDraft        *draft;
  PbChartData    *data;     /* NULL until the row is opened */
  guint           place;
};

G_DEFINE_FINAL_TYPE (PbIndicatorRow, pb_indicator_row, ADW_TYPE_EXPANDER_ROW)

enum
{
  COMMAND,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static char *
label_theme (PbEntity *theme,
             gpointer  data)
{
  return pb_well_being_label_theme (theme, data);
}

static GListModel *
list_themes (PbDraft *draft)
{
  PbEntity *indicator = pb_draft_get_entity (draft);
  g_autoptr(GPtrArray) themes
      = pb_well_being_list_themes (pb_draft_get_register (draft),
                                   pb_entity_get_integer (indicator, "project"));
  GListStore *store = g_list_store_new (PB_TYPE_ENTITY);

  for (guint i = 0; i < themes->len; i++)
    g_list_store_append (store, themes->pdata[i]);

  return G_LIST_MODEL (store);
}

static void
label_themes (GtkWidget *row,
              PbDraft   *draft)
{
  pb_reference_row_set_label_func (
    PB_REFERENCE_ROW (row), label_theme,
    pb_well_being_dup_newest_edition (pb_draft_get_register (draft)), g_free);
}

/* A row of the list that holds other widgets, and is none to be picked itself. */
static GtkWidget *
make_plain_row (GtkWidget *child)
{
  GtkWidget *row = adw_preferences_row_new ();

  gtk_widget_add_css_class (child, "pb-plain-row");
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_row_set_selectable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), child);

  return row;
}

static GtkWidget *
make_measurement_row (PbIndicatorRow *self)
{
  GtkWidget *columns = pb_columns_new (2, LEAST_TABLE_WIDTH);
  GtkWidget *chart;

  self->data = pb_chart_data_new (_("Measurements over Time"), PB_CHART_NUMBER);
  chart = pb_chart_new (PB_CHART_LINE, self->data);
  pb_chart_set_empty_text (PB_CHART (chart), _("Measurements show here over time."));
  gtk_widget_set_valign (chart, GTK_ALIGN_START);
  pb_columns_append (PB_COLUMNS (columns), pb_measurement_table_new (self->draft));
  pb_columns_append (PB_COLUMNS (columns), chart);

  return make_plain_row (columns);
}

static GtkWidget *
make_aim_row (PbIndicatorRow *self)
{
  static const char *const names[] = { "baseline", "baseline_year", "target", "target_year" };
  const PbEntityInfo *info = pb_entity_get_info (pb_draft_get_entity (self->draft));
  GtkWidget *columns = pb_columns_new (4, LEAST_CELL_WIDTH);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const PbField *field = pb_entity_info_get_field (info, names[i]);

      pb_columns_append (PB_COLUMNS (columns),
                         pb_field_cell_new (self->draft, names[i], pb_field_get_label (field)));
    }

  return make_plain_row (columns);
}

static void
add_field (PbIndicatorRow *self,
           const char     *column)
{
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), pb_field_row_new (self->draft, column));
}

/* What is in the row is made when it is first opened: a project has several indicators, and few are looked at. */
static void
build (PbIndicatorRow *self)
{
  g_autoptr(GListModel) themes = list_themes (self->draft);
  GtkWidget *theme = pb_reference_row_new (self->draft, "well_being_theme", themes, _("None"));

  label_themes (theme, self->draft);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), make_measurement_row (self));
  add_field (self, "name");
  add_field (self, "unit");
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), make_aim_row (self));
  add_field (self, "direction");
  add_field (self, "source");
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), theme);
}

static void
show_title (PbIndicatorRow *self)
{
  PbEntity *indicator = pb_draft_get_entity (self->draft);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), pb_entity_get_title (indicator));
}

static void
on_expanded_cb (PbIndicatorRow *self)
{
  if (!adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)) || self->data != NULL)
    return;

  build (self);
  pb_indicator_row_refresh (self);
}

static void
on_failed_cb (PbIndicatorRow *self,
              const GError   *error)
{
  pb_toast_show_error (GTK_WIDGET (self), error);
}

static void
on_command_cb (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  g_signal_emit (widget, signals[COMMAND], 0, action);
}

static GMenuModel *
make_menu (void)
{
  GMenu *menu = g_menu_new ();
  g_autoptr(GMenu) order = g_menu_new ();
  g_autoptr(GMenu) removal = g_menu_new ();

  g_menu_append (order, _("Move _Up"), "indicator.move-up");
  g_menu_append (order, _("Move _Down"), "indicator.move-down");
  g_menu_append (removal, _("_Remove"), "indicator.remove");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (order));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (removal));

  return G_MENU_MODEL (menu);
}

static void
pb_indicator_row_dispose (GObject *object)
{
  PbIndicatorRow *self = PB_INDICATOR_ROW (object);

  g_clear_object (&self->data);
  g_clear_object (&self->draft);

  G_OBJECT_CLASS (pb_indicator_row_parent_class)->dispose (object);
}

static void
pb_indicator_row_class_init (PbIndicatorRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pb_indicator_row_dispose;
  gtk_widget_class_install_action (widget_class, "indicator.move-up", NULL, on_command_cb);
  gtk_widget_class_install_action (widget_class, "indicator.move-down", NULL, on_command_cb);
  gtk_widget_class_install_action (widget_class, "indicator.remove", NULL, on_command_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "indicator.move-up",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK,
                                       "indicator.move-down", NULL);

  signals[COMMAND] = g_signal_new ("command", PB_TYPE_INDICATOR_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
pb_indicator_row_init (PbIndicatorRow *self)
{
  g_autoptr(GMenuModel) menu = make_menu ();
  GtkWidget *button = gtk_menu_button_new ();

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), menu);
  gtk_widget_set_tooltip_text (button, _("More"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("More"), -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  adw_expander_row_add_action (ADW_EXPANDER_ROW (self), button);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
}

GtkWidget *
pb_indicator_row_new (PbRegister *reg,
                      PbEntity   *indicator)
{
  PbIndicatorRow *self;
  PbEntity *entity;
  gboolean writable;

  g_return_val_if_fail (PB_IS_REGISTER (reg), NULL);
  g_return_val_if_fail (PB_IS_INDICATOR (indicator), NULL);

  self = g_object_new (PB_TYPE_INDICATOR_ROW, NULL);
  self->draft = pb_draft_new (reg, indicator);
  entity = pb_draft_get_entity (self->draft);
  writable = !pb_register_is_read_only (reg);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "indicator.remove", writable);

  g_signal_connect_object (entity, "notify::name", G_CALLBACK (show_title), self,
                           G_CONNECT_SWAPPED);
  /* Whatever changes in it may change how far it is. */
  g_signal_connect_object (entity, "notify", G_CALLBACK (pb_indicator_row_refresh), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->draft, "failed", G_CALLBACK (on_failed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self, "notify::expanded", G_CALLBACK (on_expanded_cb), self, 0);
  show_title (self);
  pb_indicator_row_refresh (self);

  return GTK_WIDGET (self);
}

PbEntity *
pb_indicator_row_get_entity (PbIndicatorRow *self)
{
  g_return_val_if_fail (PB_IS_INDICATOR_ROW (self), NULL);

  return pb_draft_get_entity (self->draft);
}

void
pb_indicator_row_set_place (PbIndicatorRow *self,
                            guint           place,
                            guint           n)
{
  gboolean writable;

  g_return_if_fail (PB_IS_INDICATOR_ROW (self));

  writable = !pb_register_is_read_only (pb_draft_get_register (self->draft));
  self->place = place;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "indicator.move-up", writable && place > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "indicator.move-down",
                                 writable && place + 1 < n);
}

guint
pb_indicator_row_get_place (PbIndicatorRow *self)
{
  g_return_val_if_fail (PB_IS_INDICATOR_ROW (self), 0);

  return self->place;
}

void
pb_indicator_row_refresh (PbIndicatorRow *self)
{
  PbEntity *indicator;
  g_autoptr(GPtrArray) measurements = NULL;
  g_auto(PbIndicatorProgress) progress = { 0 };
  g_autofree char *text = NULL;

  g_return_if_fail (PB_IS_INDICATOR_ROW (self));

  indicator = pb_draft_get_entity (self->draft);
  measurements = pb_register_list (pb_draft_get_register (self->draft), PB_TYPE_MEASUREMENT,
                                   "indicator", pb_entity_get_id (indicator), NULL);
  pb_indicator_progress_read (&progress, indicator, measurements);
  text = pb_indicator_progress_format (&progress, pb_entity_get_text (indicator, "unit"));
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  pb_entity_get_title (indicator),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
  if (self->data != NULL)
    pb_indicator_fill_chart (indicator, measurements, self->data);
}

void
pb_indicator_row_fill_form (PbForm  *form,
                            PbDraft *draft)
{
  g_autoptr(GListModel) themes = list_themes (draft);
  GtkWidget *theme;

  pb_form_add_fields (form, "name", "unit", "direction", "baseline", "baseline_year", "target",
                      "target_year", "source", NULL);
  theme = pb_form_add_reference (form, "well_being_theme", themes, _("None"));
  label_themes (theme, draft);
}
