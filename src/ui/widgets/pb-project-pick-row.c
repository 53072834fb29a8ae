/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-project-pick-row"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-pick.h"
#include "pb-project-pick-row.h"
#include "pb-project-picker.h"

struct _PbProjectPickRow
{
  PbFieldRow  parent_instance;

  gint64      programme;
  GtkWidget  *name;
  GtkWidget  *popover;   /* NULL until it is opened, as are the next */
  GtkWidget  *picker;
  GtkWidget  *none;
};

G_DEFINE_FINAL_TYPE (PbProjectPickRow, pb_project_pick_row, PB_TYPE_FIELD_ROW)

static PbRegister *
get_register (PbProjectPickRow *self)
{
  return pb_draft_get_register (pb_field_row_get_draft (PB_FIELD_ROW (self)));
}

/* "WO-03 · Proeftuin Emmerhout", after the programme where it is not the project's own. */
static char *
describe (PbProjectPickRow *self,
          gint64            id)
{
  PbEntity *own = pb_draft_get_entity (pb_field_row_get_draft (PB_FIELD_ROW (self)));
  g_autoptr(PbEntity) project = pb_register_read (get_register (self), PB_TYPE_PROJECT, id, NULL);
  g_autoptr(PbEntity) programme = NULL;
  gint64 programme_id;

  if (project == NULL)
    return NULL;

  programme_id = pb_entity_get_integer (project, "programme");
  if (programme_id != pb_entity_get_integer (own, "programme"))
    programme = pb_register_read (get_register (self), PB_TYPE_PROGRAMME, programme_id, NULL);
  if (programme == NULL)
    return g_strdup_printf ("%s · %s", pb_entity_get_text (project, "code"),
                            pb_entity_get_text (project, "name"));

  return g_strdup_printf ("%s · %s · %s", pb_entity_get_text (programme, "name"),
                          pb_entity_get_text (project, "code"),
                          pb_entity_get_text (project, "name"));
}

static void
pick (PbProjectPickRow *self,
      gint64            id)
{
  PbFieldRow *row = PB_FIELD_ROW (self);
  PbValue value = PB_VALUE_INIT;

  if (id != 0)
    value = PB_INTEGER (id);

  gtk_popover_popdown (GTK_POPOVER (self->popover));
  pb_draft_set_value (pb_field_row_get_draft (row), pb_field_row_get_field (row)->column, &value);
}

static void
on_picked_cb (PbProjectPickRow *self,
              gint64            project)
{
  pick (self, project);
}

static void
on_none_cb (PbProjectPickRow *self)
{
  pick (self, 0);
}

static void
on_show_cb (PbProjectPickRow *self)
{
  PbFieldRow *row = PB_FIELD_ROW (self);
  PbEntity *entity = pb_draft_get_entity (pb_field_row_get_draft (row));

  gtk_widget_set_sensitive (self->none,
                            !pb_entity_is_null (entity, pb_field_row_get_field (row)->column));
  pb_project_picker_start (PB_PROJECT_PICKER (self->picker));
}

static void
on_closed_cb (PbProjectPickRow *self)
{
  pb_project_picker_clear (PB_PROJECT_PICKER (self->picker));
}

static void
on_register_changed_cb (PbProjectPickRow  *self,
                        PbRegisterChanges *changes)
{
  if (pb_register_changes_has_type (changes, PB_TYPE_PROJECT)
      || pb_register_changes_has_type (changes, PB_TYPE_PROGRAMME))
    PB_FIELD_ROW_GET_CLASS (self)->load (PB_FIELD_ROW (self));
}

static GtkWidget *
make_popover (gpointer data)
{
  PbProjectPickRow *self = data;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->picker = pb_project_picker_new (get_register (self), self->programme);
  g_signal_connect_object (self->picker, "picked", G_CALLBACK (on_picked_cb), self, G_CONNECT_SWAPPED);

  self->none = gtk_button_new_with_label (C_("project", "None"));
  gtk_widget_add_css_class (self->none, "flat");
  g_signal_connect_object (self->none, "clicked", G_CALLBACK (on_none_cb), self, G_CONNECT_SWAPPED);

  gtk_box_append (GTK_BOX (box), self->picker);
  gtk_box_append (GTK_BOX (box), self->none);

  self->popover = gtk_popover_new ();
  gtk_popover_set_child (GTK_POPOVER (self->popover), box);
  g_signal_connect_object (self->popover, "show", G_CALLBACK (on_show_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->popover, "closed", G_CALLBACK (on_closed_cb), self,
                           G_CONNECT_SWAPPED);

  return self->popover;
}

static GtkWidget *
pb_project_pick_row_build (PbFieldRow *row)
{
  PbProjectPickRow *self = PB_PROJECT_PICK_ROW (row);

  self->name = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->name), 0.0);
  gtk_label_set_ellipsize (GTK_LABEL (self->name), PANGO_ELLIPSIZE_END);
  g_signal_connect_object (get_register (self), "changed", G_CALLBACK (on_register_changed_cb),
                           self, G_CONNECT_SWAPPED);

  return pb_pick_button_new (self->name, make_popover, self);
}

static void
pb_project_pick_row_load (PbFieldRow *row)
{
  PbProjectPickRow *self = PB_PROJECT_PICK_ROW (row);
  GtkWidget *control = pb_field_row_get_control (row);
  const char *label = pb_field_get_label (pb_field_row_get_field (row));
  g_autofree char *text = pb_field_row_dup_text (row);
  g_autofree char *found = describe (self, g_ascii_strtoll (text, NULL, 10));
  const char *shown = found != NULL ? found : C_("project", "None");
  g_autofree char *name = g_strdup_printf ("%s: %s", label, shown);

  gtk_label_set_text (GTK_LABEL (self->name), shown);
  gtk_widget_set_tooltip_text (control, found);
  gtk_accessible_update_property (GTK_ACCESSIBLE (control), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
}

static void
pb_project_pick_row_class_init (PbProjectPickRowClass *klass)
{
  PbFieldRowClass *row_class = PB_FIELD_ROW_CLASS (klass);

  row_class->build = pb_project_pick_row_build;
  row_class->load = pb_project_pick_row_load;
}

static void
pb_project_pick_row_init (PbProjectPickRow *self)
{
}

GtkWidget *
pb_project_pick_row_new (PbDraft    *draft,
                         const char *column,
                         gint64      programme)
{
  PbProjectPickRow *self;

  g_return_val_if_fail (PB_IS_DRAFT (draft), NULL);

  self = g_object_new (PB_TYPE_PROJECT_PICK_ROW, "draft", draft, "column", column, NULL);
  self->programme = programme;

  return GTK_WIDGET (self);
}
