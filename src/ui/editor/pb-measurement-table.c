/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-measurement-table"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-date.h"
#include "pb-measurement-row.h"
#include "pb-measurement-table.h"
#include "pb-toast.h"

struct _PbMeasurementTable
{
  GtkWidget     parent_instance;

  PbDraft      *indicator;
  GtkSizeGroup *groups[PB_N_MEASUREMENT_COLUMNS];
  GtkWidget    *head;
  GtkWidget    *value_head;
  GPtrArray    *rows;       /* by date; owned by the table */
  GtkWidget    *next;       /* the empty row at the end; NULL where nothing can be written */
  gboolean      adding;
};

G_DEFINE_FINAL_TYPE (PbMeasurementTable, pb_measurement_table, GTK_TYPE_WIDGET)

static PbRegister *
get_register (PbMeasurementTable *self)
{
  return pb_draft_get_register (self->indicator);
}

static gint64
get_indicator (PbMeasurementTable *self)
{
  return pb_entity_get_id (pb_draft_get_entity (self->indicator));
}

static gint64
get_id (GtkWidget *row)
{
  PbDraft *draft = pb_measurement_row_get_draft (PB_MEASUREMENT_ROW (row));

  return pb_entity_get_id (pb_draft_get_entity (draft));
}

static void
on_failed_cb (PbMeasurementTable *self,
              const GError       *error)
{
  pb_toast_show_error (GTK_WIDGET (self), error);
}

static void on_command_cb (PbMeasurementTable *self,
                           const char         *action,
                           GtkWidget          *row);

static GtkWidget *
make_row (PbMeasurementTable *self,
          PbEntity           *measurement)
{
  g_autoptr(PbDraft) draft = pb_draft_new (get_register (self), measurement);
  GtkWidget *row = pb_measurement_row_new (draft, self->groups);

  g_signal_connect_object (draft, "failed", G_CALLBACK (on_failed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "command", G_CALLBACK (on_command_cb), self, G_CONNECT_SWAPPED);

  return row;
}

static gboolean
is_listed (GPtrArray *measurements,
           gint64     id)
{
  for (guint i = 0; i < measurements->len; i++)
    {
      if (pb_entity_get_id (measurements->pdata[i]) == id)
        return TRUE;
    }

  return FALSE;
}

static GtkWidget *
find_row (PbMeasurementTable *self,
          gint64              id)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      if (get_id (self->rows->pdata[i]) == id)
        return self->rows->pdata[i];
    }

  return NULL;
}

/* Rows that stay keep their widgets, and with them the focus and what is being typed. */
static void
show_rows (PbMeasurementTable *self)
{
  g_autoptr(GPtrArray) measurements = pb_register_list (get_register (self), PB_TYPE_MEASUREMENT,
                                                        "indicator", get_indicator (self), NULL);
  GtkWidget *before = self->head;

  for (guint i = self->rows->len; i > 0; i--)
    {
      GtkWidget *row = self->rows->pdata[i - 1];

      if (is_listed (measurements, get_id (row)))
        continue;
      g_ptr_array_remove_index (self->rows, i - 1);
      gtk_widget_unparent (row);
    }

  for (guint i = 0; i < measurements->len; i++)
    {
      GtkWidget *row = find_row (self, pb_entity_get_id (measurements->pdata[i]));

      if (row == NULL)
        {
          row = make_row (self, measurements->pdata[i]);
          g_ptr_array_add (self->rows, row);
        }
      gtk_widget_insert_after (row, GTK_WIDGET (self), before);
      before = row;
    }
}

static void offer_next (PbMeasurementTable *self);

/* The row of the measurement that was added stays where it is typed in, as an ordinary one. */
static gboolean
add_next (PbMeasurementTable *self)
{
  GtkWidget *row = self->next;
  PbDraft *draft;
  gint64 id;

  if (row == NULL || self->adding)
    return FALSE;

  draft = pb_measurement_row_get_draft (PB_MEASUREMENT_ROW (row));
  self->adding = TRUE;
  id = pb_draft_add (draft);
  self->adding = FALSE;
  if (id == 0)
    return FALSE;

  pb_measurement_row_refresh (PB_MEASUREMENT_ROW (row));
  g_ptr_array_add (self->rows, row);
  offer_next (self);
  show_rows (self);

  return TRUE;
}

static gboolean
on_next_taken_cb (gpointer data)
{
  PbMeasurementTable *self = data;
  PbEntity *measurement;

  if (self->indicator == NULL || self->next == NULL)
    return G_SOURCE_REMOVE;

  measurement = pb_draft_get_entity (
    pb_measurement_row_get_draft (PB_MEASUREMENT_ROW (self->next)));
  if (pb_entity_get_id (measurement) == 0 && !pb_entity_is_null (measurement, "value")
      && *pb_entity_get_text (measurement, "date") != '\0')
    add_next (self);

  return G_SOURCE_REMOVE;
}

/* After the entry has let go of the text: adding while it is handed over would read it twice. */
static void
on_next_changed_cb (PbMeasurementTable *self)
{
  g_idle_add_full (G_PRIORITY_DEFAULT, on_next_taken_cb, g_object_ref (self), g_object_unref);
}

static void
offer_next (PbMeasurementTable *self)
{
  g_autoptr(PbEntity) measurement = NULL;
  PbEntity *entity;

  self->next = NULL;
  if (pb_register_is_read_only (get_register (self)))
    return;

  measurement = pb_entity_new (PB_TYPE_MEASUREMENT);
  pb_entity_set_integer (measurement, "indicator", get_indicator (self));
  self->next = make_row (self, measurement);
  gtk_widget_insert_before (self->next, GTK_WIDGET (self), NULL);

  entity = pb_draft_get_entity (pb_measurement_row_get_draft (PB_MEASUREMENT_ROW (self->next)));
  g_signal_connect_object (entity, "notify::date", G_CALLBACK (on_next_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (entity, "notify::value", G_CALLBACK (on_next_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
remove_row (PbMeasurementTable *self,
            GtkWidget          *row)
{
  PbEntity *measurement
      = pb_draft_get_entity (pb_measurement_row_get_draft (PB_MEASUREMENT_ROW (row)));
  g_autofree char *date
      = pb_date_format (pb_entity_get_text (measurement, "date"), pb_language_of_interface ());
  g_autofree char *title = g_strdup_printf (_("Measurement of %s removed"), date);
  g_autoptr(GError) error = NULL;

  /* The row of the button goes away with it. */
  gtk_widget_grab_focus (self->next);
  if (pb_register_remove (get_register (self), PB_TYPE_MEASUREMENT,
                          pb_entity_get_id (measurement), &error))
    pb_toast_show_undo (GTK_WIDGET (self), get_register (self), title);
  else
    pb_toast_show_error (GTK_WIDGET (self), error);
}

static void
on_command_cb (PbMeasurementTable *self,
               const char         *action,
               GtkWidget          *row)
{
  if (g_str_equal (action, "measurement.remove"))
    remove_row (self, row);
  else if (add_next (self))
    gtk_widget_grab_focus (self->next);
}

static void
on_register_changed_cb (PbMeasurementTable *self,
                        PbRegisterChanges  *changes)
{
  if (!self->adding && get_indicator (self) != 0
      && pb_register_changes_has_type (changes, PB_TYPE_MEASUREMENT))
    show_rows (self);
}

static void
on_unit_changed_cb (PbMeasurementTable *self)
{
  const char *unit = pb_entity_get_text (pb_draft_get_entity (self->indicator), "unit");
  g_autofree char *text
      = *unit != '\0' ? g_strdup_printf ("%s (%s)", _("Value"), unit) : g_strdup (_("Value"));

  gtk_label_set_text (GTK_LABEL (self->value_head), text);
  gtk_widget_set_tooltip_text (self->value_head, text);
}

static GtkWidget *
add_head (PbMeasurementTable  *self,
          PbMeasurementColumn  column,
          const char          *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), column == PB_MEASUREMENT_VALUE ? 1.0 : 0.0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, column == PB_MEASUREMENT_NOTE);
  gtk_widget_add_css_class (label, "pb-cell-label");
  gtk_size_group_add_widget (self->groups[column], label);
  gtk_box_append (GTK_BOX (self->head), label);

  return label;
}

static void
pb_measurement_table_dispose (GObject *object)
{
  PbMeasurementTable *self = PB_MEASUREMENT_TABLE (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_ptr_array_set_size (self->rows, 0);
  self->next = NULL;
  for (guint i = 0; i < PB_N_MEASUREMENT_COLUMNS; i++)
    g_clear_object (&self->groups[i]);
  g_clear_object (&self->indicator);

  G_OBJECT_CLASS (pb_measurement_table_parent_class)->dispose (object);
}

static void
pb_measurement_table_finalize (GObject *object)
{
  g_ptr_array_unref (PB_MEASUREMENT_TABLE (object)->rows);

  G_OBJECT_CLASS (pb_measurement_table_parent_class)->finalize (object);
}

static void
pb_measurement_table_class_init (PbMeasurementTableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pb_measurement_table_dispose;
  G_OBJECT_CLASS (klass)->finalize = pb_measurement_table_finalize;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "pb-measurements");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
pb_measurement_table_init (PbMeasurementTable *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);
  self->rows = g_ptr_array_new ();
  for (guint i = 0; i < PB_N_MEASUREMENT_COLUMNS; i++)
    self->groups[i] = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);

  self->head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_set_parent (self->head, GTK_WIDGET (self));
  add_head (self, PB_MEASUREMENT_DATE, _("Date"));
  self->value_head = add_head (self, PB_MEASUREMENT_VALUE, _("Value"));
  add_head (self, PB_MEASUREMENT_NOTE, _("Note"));
  add_head (self, PB_MEASUREMENT_BUTTON, "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Measurements"), -1);
}

GtkWidget *
pb_measurement_table_new (PbDraft *indicator)
{
  PbMeasurementTable *self;

  g_return_val_if_fail (PB_IS_DRAFT (indicator), NULL);

  self = g_object_new (PB_TYPE_MEASUREMENT_TABLE, NULL);
  self->indicator = g_object_ref (indicator);
  show_rows (self);
  offer_next (self);
  on_unit_changed_cb (self);
  g_signal_connect_object (pb_draft_get_entity (indicator), "notify::unit",
                           G_CALLBACK (on_unit_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (get_register (self), "changed", G_CALLBACK (on_register_changed_cb),
                           self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
