/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-completeness-meter"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-completeness-meter.h"
#include "pb-completeness.h"
#include "pb-entities.h"
#include "pb-error.h"
#include "pb-navigator.h"

struct _PbCompletenessMeter
{
  AdwBin        parent_instance;

  PbRegister   *reg;          /* NULL before there is a project */
  gint64        project;
  PbGaps        gaps;
  guint         idle_id;
  GSignalGroup *signals;      /* of the register */

  GtkWidget    *button;
  GtkWidget    *label;
  GtkWidget    *bar;
  GtkWidget    *heading;
  GtkWidget    *nothing;
  GtkWidget    *lacks[PB_N_GAPS];
};

G_DEFINE_FINAL_TYPE (PbCompletenessMeter, pb_completeness_meter, ADW_TYPE_BIN)

static void
show_gaps (PbCompletenessMeter *self)
{
  g_autofree char *share = pb_completeness_describe (self->gaps);
  /* Translators: %s is how complete a project is for the booklet, such as "6 of 8" */
  g_autofree char *name = g_strdup_printf (_("Complete for the booklet: %s"), share);

  gtk_label_set_text (GTK_LABEL (self->label), share);
  gtk_level_bar_set_value (GTK_LEVEL_BAR (self->bar), pb_completeness_count (self->gaps));
  gtk_label_set_text (GTK_LABEL (self->heading), name);
  gtk_widget_set_tooltip_text (self->button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  for (guint i = 0; i < PB_N_GAPS; i++)
    gtk_widget_set_visible (self->lacks[i], (self->gaps & (1u << i)) != 0);
  gtk_widget_set_visible (self->nothing, self->gaps == 0);
}

static void
read_gaps (PbCompletenessMeter *self)
{
  g_autoptr(GError) error = NULL;
  gboolean known = self->project != 0
                && pb_completeness_read (self->reg, self->project, &self->gaps, &error);

  /* A project that is gone leaves the editor by itself. */
  if (error != NULL && !g_error_matches (error, PB_ERROR, PB_ERROR_NOT_FOUND))
    g_warning ("%s", error->message);
  if (known)
    show_gaps (self);
  gtk_widget_set_visible (GTK_WIDGET (self), known);
}

static gboolean
on_idle_cb (gpointer user_data)
{
  PbCompletenessMeter *self = user_data;

  self->idle_id = 0;
  read_gaps (self);

  return G_SOURCE_REMOVE;
}

/* Once for any number of changes; what lies in the editor shows itself first. */
static void
on_register_changed_cb (PbCompletenessMeter *self)
{
  if (self->idle_id == 0 && self->project != 0)
    self->idle_id = g_idle_add (on_idle_cb, self);
}

static void
on_lack_clicked_cb (PbCompletenessMeter *self,
                    GtkWidget           *button)
{
  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->button));

  for (guint i = 0; i < PB_N_GAPS; i++)
    {
      if (self->lacks[i] == button)
        pb_navigate_to (GTK_WIDGET (self), PB_TYPE_PROJECT, self->project, pb_gap_get_topic (i));
    }
}

static GtkWidget *
make_lack (PbCompletenessMeter *self,
           PbGap                gap)
{
  GtkWidget *button = gtk_button_new_with_label (pb_gap_get_sentence (gap));
  GtkWidget *label = gtk_button_get_child (GTK_BUTTON (button));

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 36);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_visible (button, FALSE);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_lack_clicked_cb), self, G_CONNECT_SWAPPED);

  return button;
}

static GtkWidget *
make_popover (PbCompletenessMeter *self)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  self->heading = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->heading), 0);
  gtk_widget_add_css_class (self->heading, "heading");
  gtk_widget_add_css_class (self->heading, "pb-lacks-heading");
  self->nothing = gtk_label_new (_("Nothing is lacking."));
  gtk_label_set_xalign (GTK_LABEL (self->nothing), 0);
  gtk_widget_add_css_class (self->nothing, "pb-lacks-heading");
  gtk_box_append (GTK_BOX (box), self->heading);
  gtk_box_append (GTK_BOX (box), self->nothing);
  for (guint i = 0; i < PB_N_GAPS; i++)
    {
      self->lacks[i] = make_lack (self, i);
      gtk_box_append (GTK_BOX (box), self->lacks[i]);
    }
  gtk_popover_set_child (GTK_POPOVER (popover), box);

  return popover;
}

static void
pb_completeness_meter_dispose (GObject *object)
{
  PbCompletenessMeter *self = PB_COMPLETENESS_METER (object);

  g_clear_handle_id (&self->idle_id, g_source_remove);
  g_clear_object (&self->signals);
  g_clear_object (&self->reg);

  G_OBJECT_CLASS (pb_completeness_meter_parent_class)->dispose (object);
}

static void
pb_completeness_meter_class_init (PbCompletenessMeterClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pb_completeness_meter_dispose;
}

static void
pb_completeness_meter_init (PbCompletenessMeter *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  self->signals = g_signal_group_new (PB_TYPE_REGISTER);
  g_signal_group_connect_swapped (self->signals, "changed", G_CALLBACK (on_register_changed_cb), self);

  self->label = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->label, "caption");
  gtk_widget_add_css_class (self->label, "numeric");
  self->bar = gtk_level_bar_new_for_interval (0, PB_COMPLETENESS_TOTAL);
  gtk_widget_add_css_class (self->bar, "pb-completeness");
  gtk_box_append (GTK_BOX (box), self->label);
  gtk_box_append (GTK_BOX (box), self->bar);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);

  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_child (GTK_MENU_BUTTON (self->button), box);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->button), make_popover (self));
  gtk_widget_add_css_class (self->button, "flat");
  adw_bin_set_child (ADW_BIN (self), self->button);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

GtkWidget *
pb_completeness_meter_new (void)
{
  return g_object_new (PB_TYPE_COMPLETENESS_METER, NULL);
}

void
pb_completeness_meter_set_project (PbCompletenessMeter *self,
                                   PbRegister          *reg,
                                   gint64               project)
{
  g_return_if_fail (PB_IS_COMPLETENESS_METER (self));
  g_return_if_fail (PB_IS_REGISTER (reg));
  g_return_if_fail (project >= 0);

  g_set_object (&self->reg, reg);
  g_signal_group_set_target (self->signals, reg);
  self->project = project;
  read_gaps (self);
}
