/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-switch-row"
#include "config.h"

#include "pb-switch-row.h"

struct _PbSwitchRow
{
  PbFieldRow parent_instance;

  gboolean   loading;
};

G_DEFINE_FINAL_TYPE (PbSwitchRow, pb_switch_row, PB_TYPE_FIELD_ROW)

static void
on_active_cb (GtkSwitch   *control,
              GParamSpec  *pspec,
              PbSwitchRow *self)
{
  PbFieldRow *row = PB_FIELD_ROW (self);

  if (self->loading)
    return;

  if (!pb_draft_set_value (pb_field_row_get_draft (row), pb_field_row_get_field (row)->column,
                           &PB_INTEGER (gtk_switch_get_active (control))))
    PB_FIELD_ROW_GET_CLASS (row)->load (row);
}

static GtkWidget *
pb_switch_row_build (PbFieldRow *row)
{
  GtkWidget *control = gtk_switch_new ();

  g_signal_connect_object (control, "notify::active", G_CALLBACK (on_active_cb), row, 0);
  return control;
}

static void
pb_switch_row_load (PbFieldRow *row)
{
  PbSwitchRow *self = PB_SWITCH_ROW (row);
  PbEntity *entity = pb_draft_get_entity (pb_field_row_get_draft (row));

  self->loading = TRUE;
  gtk_switch_set_active (GTK_SWITCH (pb_field_row_get_control (row)),
                         pb_entity_get_boolean (entity, pb_field_row_get_field (row)->column));
  self->loading = FALSE;
}

static void
pb_switch_row_class_init (PbSwitchRowClass *klass)
{
  PbFieldRowClass *row_class = PB_FIELD_ROW_CLASS (klass);

  row_class->build = pb_switch_row_build;
  row_class->load = pb_switch_row_load;
  row_class->beside_label = TRUE;
}

static void
pb_switch_row_init (PbSwitchRow *self)
{
}
