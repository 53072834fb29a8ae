/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-filter-chips"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-filter-chips.h"

struct _PbFilterChips
{
  AdwBin           parent_instance;

  PbProjectFilter *filter;
  GtkWidget       *box;      /* of the chips */
  GtkWidget       *clear;
};

G_DEFINE_FINAL_TYPE (PbFilterChips, pb_filter_chips, ADW_TYPE_BIN)

/* The chip that was clicked goes: the focus stays among what is left. */
static void
take_away (PbFilterChips *self,
           int            kind)
{
  const gboolean had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;

  if (kind < PB_N_FILTERS)
    pb_project_filter_set (self->filter, kind, NULL);
  else
    pb_project_filter_clear (self->filter);

  if (!had_focus)
    return;
  if (gtk_widget_get_visible (GTK_WIDGET (self)))
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
  else
    gtk_widget_child_focus (gtk_widget_get_parent (GTK_WIDGET (self)), GTK_DIR_TAB_FORWARD);
}

static void
on_clicked_cb (GtkButton     *chip,
               PbFilterChips *self)
{
  take_away (self, GPOINTER_TO_INT (g_object_get_data (G_OBJECT (chip), "pb-kind")));
}

static void
connect_button (PbFilterChips *self,
                GtkWidget     *button,
                int            kind)
{
  g_object_set_data (G_OBJECT (button), "pb-kind", GINT_TO_POINTER (kind));
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_clicked_cb), self, 0);
}

static void
add_chip (PbFilterChips *self,
          PbFilterKind   kind,
          const char    *choice)
{
  GtkWidget *chip = gtk_button_new ();
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  g_autofree char *text = g_strdup_printf ("%s: %s", pb_filter_kind_get_label (kind), choice);
  /* Translators: %s is what the list is filtered by, such as "Phase: Running" */
  g_autofree char *name = g_strdup_printf (_("Remove filter %s"), text);
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 32);
  gtk_box_append (GTK_BOX (content), label);
  gtk_box_append (GTK_BOX (content), gtk_image_new_from_icon_name ("window-close-symbolic"));
  gtk_button_set_child (GTK_BUTTON (chip), content);
  gtk_widget_add_css_class (chip, "pb-chip");
  gtk_widget_set_halign (chip, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (chip, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (chip), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  connect_button (self, chip, kind);
  gtk_flow_box_insert (GTK_FLOW_BOX (self->box), chip, -1);
  /* The button takes the focus, not the cell around it. */
  gtk_widget_set_focusable (gtk_widget_get_parent (chip), FALSE);
}

static void
pb_filter_chips_dispose (GObject *object)
{
  PbFilterChips *self = PB_FILTER_CHIPS (object);

  g_clear_object (&self->filter);

  G_OBJECT_CLASS (pb_filter_chips_parent_class)->dispose (object);
}

static void
pb_filter_chips_class_init (PbFilterChipsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pb_filter_chips_dispose;
}

static void
pb_filter_chips_init (PbFilterChips *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->box = gtk_flow_box_new ();
  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (self->box), GTK_SELECTION_NONE);
  gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (self->box), PB_N_FILTERS + 1);
  gtk_flow_box_set_column_spacing (GTK_FLOW_BOX (self->box), 4);
  gtk_flow_box_set_row_spacing (GTK_FLOW_BOX (self->box), 4);
  gtk_widget_set_hexpand (self->box, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->box), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Filters"), -1);

  self->clear = gtk_button_new_with_label (_("Clear All"));
  gtk_widget_add_css_class (self->clear, "flat");
  gtk_widget_add_css_class (self->clear, "pb-chip");
  gtk_widget_set_valign (self->clear, GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->clear), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Clear all filters"), -1);
  connect_button (self, self->clear, PB_N_FILTERS);

  gtk_widget_add_css_class (line, "pb-chips");
  gtk_box_append (GTK_BOX (line), self->box);
  gtk_box_append (GTK_BOX (line), self->clear);
  adw_bin_set_child (ADW_BIN (self), line);
}

GtkWidget *
pb_filter_chips_new (PbProjectFilter *filter)
{
  PbFilterChips *self;

  g_return_val_if_fail (PB_IS_PROJECT_FILTER (filter), NULL);

  self = g_object_new (PB_TYPE_FILTER_CHIPS, NULL);
  self->filter = g_object_ref (filter);
  g_signal_connect_object (filter, "changed", G_CALLBACK (pb_filter_chips_refresh), self, G_CONNECT_SWAPPED);
  pb_filter_chips_refresh (self);

  return GTK_WIDGET (self);
}

void
pb_filter_chips_refresh (PbFilterChips *self)
{
  GtkWidget *child;

  g_return_if_fail (PB_IS_FILTER_CHIPS (self));

  while ((child = gtk_widget_get_first_child (self->box)) != NULL)
    gtk_flow_box_remove (GTK_FLOW_BOX (self->box), child);

  gtk_widget_set_visible (GTK_WIDGET (self), !pb_project_filter_is_empty (self->filter));
  for (guint kind = 0; kind < PB_N_FILTERS; kind++)
    {
      g_autofree char *choice = pb_project_filter_describe (self->filter, kind);

      if (choice != NULL)
        add_chip (self, kind, choice);
    }
}
