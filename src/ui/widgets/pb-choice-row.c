/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-choice-row"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-choice-row.h"
#include "pb-pick.h"

struct _PbChoiceRow
{
  PbFieldRow parent_instance;

  gboolean   has_none;   /* the first entry stands for no choice */
  gboolean   loading;
};

G_DEFINE_FINAL_TYPE (PbChoiceRow, pb_choice_row, PB_TYPE_FIELD_ROW)

static void
on_selected_cb (GtkDropDown *control,
                GParamSpec  *pspec,
                PbChoiceRow *self)
{
  PbFieldRow *row = PB_FIELD_ROW (self);
  const PbField *field = pb_field_row_get_field (row);
  guint selected = gtk_drop_down_get_selected (control);
  PbValue value = PB_VALUE_INIT;

  if (self->loading || selected == GTK_INVALID_LIST_POSITION)
    return;

  if (!self->has_none)
    value = PB_TEXT (field->choices[selected].key);
  else if (selected > 0)
    value = PB_TEXT (field->choices[selected - 1].key);

  if (!pb_draft_set_value (pb_field_row_get_draft (row), field->column, &value))
    PB_FIELD_ROW_GET_CLASS (row)->load (row);
}

static GtkWidget *
pb_choice_row_build (PbFieldRow *row)
{
  PbChoiceRow *self = PB_CHOICE_ROW (row);
  const PbField *field = pb_field_row_get_field (row);
  PbEntity *entity = pb_draft_get_entity (pb_field_row_get_draft (row));
  g_autoptr(GtkStringList) labels = gtk_string_list_new (NULL);
  GtkWidget *control;

  /* One that has to be chosen and is not yet has an empty entry as well: nothing is chosen for the user. */
  self->has_none = (field->flags & PB_FIELD_NULLABLE) != 0
                   || pb_choice_get_index (field->choices,
                                           pb_entity_get_text (entity, field->column)) < 0;
  if (self->has_none)
    gtk_string_list_append (labels, C_("choice", "Not set"));
  for (const PbChoice *choice = field->choices; choice->key != NULL; choice++)
    gtk_string_list_append (labels, pb_choice_get_label (field->choices, choice->key));

  control = pb_pick_new (G_LIST_MODEL (labels),
                         gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string"));
  g_signal_connect_object (control, "notify::selected", G_CALLBACK (on_selected_cb), row, 0);

  return control;
}

static void
pb_choice_row_load (PbFieldRow *row)
{
  PbChoiceRow *self = PB_CHOICE_ROW (row);
  g_autofree char *key = pb_field_row_dup_text (row);
  int index = pb_choice_get_index (pb_field_row_get_field (row)->choices, key);

  self->loading = TRUE;
  if (self->has_none)
    index += 1;
  gtk_drop_down_set_selected (GTK_DROP_DOWN (pb_field_row_get_control (row)),
                              index >= 0 ? (guint) index : GTK_INVALID_LIST_POSITION);
  self->loading = FALSE;
}

static void
pb_choice_row_class_init (PbChoiceRowClass *klass)
{
  PbFieldRowClass *row_class = PB_FIELD_ROW_CLASS (klass);

  row_class->build = pb_choice_row_build;
  row_class->load = pb_choice_row_load;
}

static void
pb_choice_row_init (PbChoiceRow *self)
{
}
