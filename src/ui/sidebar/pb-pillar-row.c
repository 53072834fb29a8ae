/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-pillar-row"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-language.h"
#include "pb-number.h"
#include "pb-pillar-dot.h"
#include "pb-pillar-row.h"

struct _PbPillarRow
{
  GtkListBoxRow   parent_instance;

  PbPillar       *pillar;       /* NULL for All Projects */
  gint64          count;

  GtkWidget      *dot;
  GtkImage       *icon;
  GtkLabel       *name;
  GtkLabel       *count_label;
  GtkMenuButton  *menu_button;
};

G_DEFINE_FINAL_TYPE (PbPillarRow, pb_pillar_row, GTK_TYPE_LIST_BOX_ROW)

static const char *
row_title (PbPillarRow *self)
{
  return self->pillar != NULL ? pb_entity_get_text (PB_ENTITY (self->pillar), "name")
                              : _("All Projects");
}

/* A screen reader hears name and number as one. */
static void
update_accessible_name (PbPillarRow *self)
{
  g_autofree char *number = pb_number_format (self->count, pb_language_of_interface ());
  g_autofree char *count = g_strdup_printf (ngettext ("%s project", "%s projects", (gulong) self->count),
                                            number);
  g_autofree char *name = g_strdup_printf ("%s, %s", row_title (self), count);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
}

static void
on_name_changed_cb (PbPillarRow *self)
{
  gtk_label_set_text (self->name, row_title (self));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->name), row_title (self));
  update_accessible_name (self);
}

/* The commands of a pillar act on the selected one: whoever asks for the menu of a row means that row. */
static void
select_self (PbPillarRow *self)
{
  GtkWidget *list = gtk_widget_get_parent (GTK_WIDGET (self));

  if (GTK_IS_LIST_BOX (list))
    gtk_list_box_select_row (GTK_LIST_BOX (list), GTK_LIST_BOX_ROW (self));
}

static void
on_menu_show_cb (PbPillarRow *self)
{
  select_self (self);
}

static void
on_secondary_click_cb (PbPillarRow *self)
{
  if (self->pillar != NULL)
    gtk_menu_button_popup (self->menu_button);
}

static void
pb_pillar_row_dispose (GObject *object)
{
  PbPillarRow *self = PB_PILLAR_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), PB_TYPE_PILLAR_ROW);
  g_clear_object (&self->pillar);
  G_OBJECT_CLASS (pb_pillar_row_parent_class)->dispose (object);
}

static void
pb_pillar_row_class_init (PbPillarRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pb_pillar_row_dispose;

  g_type_ensure (PB_TYPE_PILLAR_DOT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/nl/regiodeal/Programmaboek/sidebar/pb-pillar-row.ui");
  gtk_widget_class_bind_template_child (widget_class, PbPillarRow, dot);
  gtk_widget_class_bind_template_child (widget_class, PbPillarRow, icon);
  gtk_widget_class_bind_template_child (widget_class, PbPillarRow, name);
  gtk_widget_class_bind_template_child (widget_class, PbPillarRow, count_label);
  gtk_widget_class_bind_template_child (widget_class, PbPillarRow, menu_button);
  gtk_widget_class_bind_template_callback (widget_class, on_secondary_click_cb);
}

static void
pb_pillar_row_init (PbPillarRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (gtk_menu_button_get_popover (self->menu_button), "show",
                           G_CALLBACK (on_menu_show_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
pb_pillar_row_new (PbPillar *pillar)
{
  PbPillarRow *self = g_object_new (PB_TYPE_PILLAR_ROW, NULL);

  gtk_widget_set_visible (self->dot, pillar != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->icon), pillar == NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->menu_button), pillar != NULL);

  if (g_set_object (&self->pillar, pillar))
    {
      g_object_bind_property (pillar, "colour", self->dot, "colour", G_BINDING_SYNC_CREATE);
      g_signal_connect_object (pillar, "notify::name", G_CALLBACK (on_name_changed_cb), self,
                               G_CONNECT_SWAPPED);
    }
  on_name_changed_cb (self);

  return GTK_WIDGET (self);
}

gint64
pb_pillar_row_get_pillar (PbPillarRow *self)
{
  g_return_val_if_fail (PB_IS_PILLAR_ROW (self), 0);

  return self->pillar != NULL ? pb_entity_get_id (PB_ENTITY (self->pillar)) : 0;
}

void
pb_pillar_row_set_count (PbPillarRow *self,
                         gint64       count)
{
  g_autofree char *text = NULL;

  g_return_if_fail (PB_IS_PILLAR_ROW (self));

  self->count = count;
  text = pb_number_format (count, pb_language_of_interface ());
  gtk_label_set_text (self->count_label, text);
  update_accessible_name (self);
}
