/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-measurement-row"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-date.h"
#include "pb-field-cell.h"
#include "pb-measurement-row.h"
#include "pb-typing.h"

struct _PbMeasurementRow
{
  GtkWidget    parent_instance;

  PbDraft     *draft;
  PbFieldCell *cells[PB_MEASUREMENT_BUTTON];
  GtkWidget   *button;
};

G_DEFINE_FINAL_TYPE (PbMeasurementRow, pb_measurement_row, GTK_TYPE_WIDGET)

enum
{
  COMMAND,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const char *const columns[] = { "date", "value", "note" };

/* Each field says of which measurement it is. */
static void
name_cells (PbMeasurementRow *self)
{
  PbEntity *measurement = pb_draft_get_entity (self->draft);
  g_autofree char *date = pb_date_format (pb_entity_get_text (measurement, "date"),
                                          pb_language_of_interface ());
  const char *what = pb_draft_is_new (self->draft) ? _("new measurement") : date;
  g_autofree char *group = g_strdup_printf (_("Measurement, %s"), what);

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      const PbField *field
          = pb_entity_info_get_field (pb_entity_get_info (measurement), columns[i]);
      /* Translators: a field, and of which measurement it is ("Value, September 2022"). */
      g_autofree char *name
          = g_strdup_printf (C_("field of", "%s, %s"), pb_field_get_label (field), what);

      pb_field_cell_set_name (self->cells[i], name);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, group, -1);
}

static void
name_button (PbMeasurementRow *self)
{
  gboolean is_new = pb_draft_is_new (self->draft);
  g_autofree char *date
      = pb_date_format (pb_entity_get_text (pb_draft_get_entity (self->draft), "date"),
                        pb_language_of_interface ());
  g_autofree char *removal = g_strdup_printf (_("Remove the measurement, %s"), date);

  gtk_button_set_icon_name (GTK_BUTTON (self->button),
                            is_new ? "list-add-symbolic" : "list-remove-symbolic");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button),
                                  is_new ? "measurement.add" : "measurement.remove");
  gtk_widget_set_tooltip_text (self->button, is_new ? _("Add") : _("Remove"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  is_new ? _("Add the measurement") : removal, -1);
}

static void
on_command_cb (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  g_signal_emit (widget, signals[COMMAND], 0, action);
}

static void
pb_measurement_row_dispose (GObject *object)
{
  PbMeasurementRow *self = PB_MEASUREMENT_ROW (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->draft);

  G_OBJECT_CLASS (pb_measurement_row_parent_class)->dispose (object);
}

static gboolean
pb_measurement_row_focus (GtkWidget        *widget,
                          GtkDirectionType  direction)
{
  return !pb_typing_is_left (GTK_WIDGET (PB_MEASUREMENT_ROW (widget)->cells[0]), direction) &&
         GTK_WIDGET_CLASS (pb_measurement_row_parent_class)->focus (widget, direction);
}

static gboolean
pb_measurement_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (PB_MEASUREMENT_ROW (widget)->cells[0]));
}

static void
pb_measurement_row_class_init (PbMeasurementRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pb_measurement_row_dispose;
  widget_class->focus = pb_measurement_row_focus;
  widget_class->grab_focus = pb_measurement_row_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "pb-measurement");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_install_action (widget_class, "measurement.add", NULL, on_command_cb);
  gtk_widget_class_install_action (widget_class, "measurement.remove", NULL, on_command_cb);

  signals[COMMAND] = g_signal_new ("command", PB_TYPE_MEASUREMENT_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
pb_measurement_row_init (PbMeasurementRow *self)
{
  gtk_box_layout_set_spacing (
    GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self))), 6);
}

GtkWidget *
pb_measurement_row_new (PbDraft       *draft,
                        GtkSizeGroup **groups)
{
  static const int widths[] = { 9, 7, 4 };
  PbMeasurementRow *self;

  g_return_val_if_fail (PB_IS_DRAFT (draft), NULL);

  self = g_object_new (PB_TYPE_MEASUREMENT_ROW, NULL);
  self->draft = g_object_ref (draft);
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      GtkWidget *cell = pb_field_cell_new (draft, columns[i], NULL);
      GtkWidget *entry = pb_field_cell_get_control (PB_FIELD_CELL (cell));

      self->cells[i] = PB_FIELD_CELL (cell);
      gtk_editable_set_width_chars (GTK_EDITABLE (entry), widths[i]);
      gtk_editable_set_max_width_chars (GTK_EDITABLE (entry), widths[i]);
      gtk_widget_set_hexpand (cell, i == PB_MEASUREMENT_NOTE);
      gtk_widget_set_parent (cell, GTK_WIDGET (self));
      gtk_size_group_add_widget (groups[i], cell);
    }
  gtk_entry_set_alignment (
    GTK_ENTRY (pb_field_cell_get_control (self->cells[PB_MEASUREMENT_VALUE])), 1.0);

  self->button = gtk_button_new ();
  gtk_widget_set_valign (self->button, GTK_ALIGN_START);
  gtk_widget_add_css_class (self->button, "flat");
  gtk_size_group_add_widget (groups[PB_MEASUREMENT_BUTTON], self->button);
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
  pb_measurement_row_refresh (self);
  g_signal_connect_object (pb_draft_get_entity (draft), "notify::date",
                           G_CALLBACK (pb_measurement_row_refresh), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

PbDraft *
pb_measurement_row_get_draft (PbMeasurementRow *self)
{
  g_return_val_if_fail (PB_IS_MEASUREMENT_ROW (self), NULL);

  return self->draft;
}

void
pb_measurement_row_refresh (PbMeasurementRow *self)
{
  gboolean is_new;
  gboolean writable;

  g_return_if_fail (PB_IS_MEASUREMENT_ROW (self));

  is_new = pb_draft_is_new (self->draft);
  writable = !pb_register_is_read_only (pb_draft_get_register (self->draft));
  name_cells (self);
  name_button (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "measurement.add", is_new && writable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "measurement.remove", !is_new && writable);
}
