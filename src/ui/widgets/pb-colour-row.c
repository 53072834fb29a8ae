/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-colour-row"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-colour-row.h"
#include "pb-pick.h"
#include "pb-pillar-dot.h"

#define PALETTE_COLUMNS 5

struct _PbColourRow
{
  PbFieldRow  parent_instance;

  GtkWidget  *dot;
  GtkWidget  *hex;
  GtkWidget  *popover;   /* NULL until it is opened, as is the next */
  GtkWidget  *custom;
  gboolean    loading;
};

G_DEFINE_FINAL_TYPE (PbColourRow, pb_colour_row, PB_TYPE_FIELD_ROW)

/* Dark enough for white text (contrast ≥ 4.5 : 1, WCAG 2.1) and far apart, also for who sees no red and green. */
static const struct
{
  const char *colour;
  const char *name;
} palette[] = {
  { "#1c61b0", NC_("colour", "Blue") },
  { "#0b6e75", NC_("colour", "Teal") },
  { "#2a7230", NC_("colour", "Green") },
  { "#7d6200", NC_("colour", "Ochre") },
  { "#b04a00", NC_("colour", "Orange") },
  { "#a51d2d", NC_("colour", "Red") },
  { "#a3286e", NC_("colour", "Pink") },
  { "#74388f", NC_("colour", "Purple") },
  { "#63452c", NC_("colour", "Brown") },
  { "#4a5a6a", NC_("colour", "Slate") },
};

static void
take_colour (PbColourRow *self,
             const char  *colour)
{
  PbFieldRow *row = PB_FIELD_ROW (self);

  PbValue value = PB_VALUE_INIT;

  if (colour != NULL)
    value = PB_TEXT (colour);
  if (!pb_draft_set_value (pb_field_row_get_draft (row), pb_field_row_get_field (row)->column, &value))
    PB_FIELD_ROW_GET_CLASS (row)->load (row);
}

static void
on_swatch_cb (GtkButton   *swatch,
              PbColourRow *self)
{
  gtk_popover_popdown (GTK_POPOVER (self->popover));
  take_colour (self, g_object_get_data (G_OBJECT (swatch), "colour"));
}

static void
on_custom_cb (GtkColorButton *button,
              GParamSpec     *pspec,
              PbColourRow    *self)
{
  GdkRGBA rgba;
  g_autofree char *colour = NULL;

  if (self->loading)
    return;

  gtk_color_chooser_get_rgba (GTK_COLOR_CHOOSER (button), &rgba);
  colour = g_strdup_printf ("#%02x%02x%02x", (guint) (rgba.red * 255 + 0.5),
                            (guint) (rgba.green * 255 + 0.5), (guint) (rgba.blue * 255 + 0.5));
  take_colour (self, colour);
}

static GtkWidget *
make_swatch (PbColourRow *self,
             guint        index)
{
  const char *name = g_dpgettext2 (NULL, "colour", palette[index].name);
  GtkWidget *swatch = gtk_button_new ();

  gtk_button_set_child (GTK_BUTTON (swatch), pb_pillar_dot_new (palette[index].colour));
  gtk_widget_add_css_class (swatch, "flat");
  gtk_widget_set_tooltip_text (swatch, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (swatch), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data (G_OBJECT (swatch), "colour", (gpointer) palette[index].colour);
  g_signal_connect_object (swatch, "clicked", G_CALLBACK (on_swatch_cb), self, 0);

  return swatch;
}

/* Puts the present colour in the chooser. */
static void
show_custom (PbColourRow *self)
{
  GdkRGBA rgba;

  if (self->custom == NULL
      || !gdk_rgba_parse (&rgba, gtk_label_get_text (GTK_LABEL (self->hex))))
    return;

  self->loading = TRUE;
  gtk_color_chooser_set_rgba (GTK_COLOR_CHOOSER (self->custom), &rgba);
  self->loading = FALSE;
}

static void
on_none_cb (PbColourRow *self)
{
  gtk_popover_popdown (GTK_POPOVER (self->popover));
  take_colour (self, NULL);
}

/* Of a field that can be without a colour. */
static GtkWidget *
make_none (PbColourRow *self)
{
  GtkWidget *none = gtk_button_new_with_mnemonic (_("_None"));

  gtk_widget_add_css_class (none, "flat");
  gtk_widget_set_visible (none, (pb_field_row_get_field (PB_FIELD_ROW (self))->flags & PB_FIELD_NULLABLE) != 0);
  g_signal_connect_object (none, "clicked", G_CALLBACK (on_none_cb), self, G_CONNECT_SWAPPED);

  return none;
}

static GtkWidget *
make_popover (gpointer data)
{
  PbColourRow *self = data;
  GtkWidget *grid = gtk_grid_new ();
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (_("Another colour"));

  for (guint i = 0; i < G_N_ELEMENTS (palette); i++)
    gtk_grid_attach (GTK_GRID (grid), make_swatch (self, i), i % PALETTE_COLUMNS,
                     i / PALETTE_COLUMNS, 1, 1);

  self->custom = gtk_color_button_new ();
  gtk_color_button_set_title (GTK_COLOR_BUTTON (self->custom), _("Another Colour"));
  gtk_color_button_set_modal (GTK_COLOR_BUTTON (self->custom), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->custom), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Another colour"), -1);
  g_signal_connect_object (self->custom, "notify::rgba", G_CALLBACK (on_custom_cb), self, 0);

  gtk_label_set_xalign (GTK_LABEL (label), 0.0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_margin_top (line, 6);
  gtk_widget_set_margin_start (line, 6);
  gtk_box_append (GTK_BOX (line), label);
  gtk_box_append (GTK_BOX (line), self->custom);
  gtk_grid_attach (GTK_GRID (grid), line, 0, G_N_ELEMENTS (palette) / PALETTE_COLUMNS,
                   PALETTE_COLUMNS, 1);
  gtk_grid_attach (GTK_GRID (grid), make_none (self), 0, G_N_ELEMENTS (palette) / PALETTE_COLUMNS + 1,
                   PALETTE_COLUMNS, 1);

  self->popover = gtk_popover_new ();
  gtk_popover_set_child (GTK_POPOVER (self->popover), grid);
  show_custom (self);

  return self->popover;
}

static GtkWidget *
pb_colour_row_build (PbFieldRow *row)
{
  PbColourRow *self = PB_COLOUR_ROW (row);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);

  self->dot = pb_pillar_dot_new (NULL);
  self->hex = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->hex), 0.0);
  gtk_widget_add_css_class (self->hex, "numeric");
  gtk_box_append (GTK_BOX (line), self->dot);
  gtk_box_append (GTK_BOX (line), self->hex);
  return pb_pick_button_new (line, make_popover, self);
}

static void
pb_colour_row_load (PbFieldRow *row)
{
  PbColourRow *self = PB_COLOUR_ROW (row);
  g_autofree char *colour = pb_field_row_dup_text (row);

  pb_pillar_dot_set_colour (PB_PILLAR_DOT (self->dot), colour);
  gtk_widget_set_visible (self->dot, *colour != '\0');
  gtk_label_set_text (GTK_LABEL (self->hex), *colour != '\0' ? colour : C_("colour", "None"));
  show_custom (self);
}

static void
pb_colour_row_class_init (PbColourRowClass *klass)
{
  PbFieldRowClass *row_class = PB_FIELD_ROW_CLASS (klass);

  row_class->build = pb_colour_row_build;
  row_class->load = pb_colour_row_load;
}

static void
pb_colour_row_init (PbColourRow *self)
{
}

const char *
pb_colour_row_get_palette (guint index)
{
  return index < G_N_ELEMENTS (palette) ? palette[index].colour : NULL;
}
