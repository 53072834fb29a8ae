/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-list-page-row"
#include "config.h"

#include "pb-list-page-row.h"

struct _PbListPageRow
{
  GtkBox     parent_instance;

  GtkWidget *icon;
  GtkWidget *title;
  GtkWidget *subtitle;
  GtkWidget *note;
};

G_DEFINE_FINAL_TYPE (PbListPageRow, pb_list_page_row, GTK_TYPE_BOX)

static GtkWidget *
make_label (void)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_single_line_mode (GTK_LABEL (label), TRUE);

  return label;
}

static void
show_text (GtkWidget  *label,
           const char *text)
{
  gtk_label_set_text (GTK_LABEL (label), text != NULL ? text : "");
  gtk_widget_set_visible (label, text != NULL && *text != '\0');
}

static void
pb_list_page_row_class_init (PbListPageRowClass *klass)
{
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_LABEL);
}

static void
pb_list_page_row_init (PbListPageRow *self)
{
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  self->icon = gtk_image_new ();
  self->title = make_label ();
  self->subtitle = make_label ();
  self->note = gtk_label_new (NULL);

  gtk_widget_add_css_class (self->title, "pb-row-title");
  gtk_widget_add_css_class (self->subtitle, "caption");
  gtk_widget_add_css_class (self->subtitle, "dim-label");
  gtk_widget_add_css_class (self->note, "numeric");
  gtk_widget_add_css_class (self->note, "dim-label");

  gtk_widget_set_hexpand (texts, TRUE);
  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (texts), self->title);
  gtk_box_append (GTK_BOX (texts), self->subtitle);

  gtk_box_set_spacing (GTK_BOX (self), 12);
  gtk_widget_add_css_class (GTK_WIDGET (self), "pb-list-page-row");
  gtk_box_append (GTK_BOX (self), self->icon);
  gtk_box_append (GTK_BOX (self), texts);
  gtk_box_append (GTK_BOX (self), self->note);
}

GtkWidget *
pb_list_page_row_new (void)
{
  return g_object_new (PB_TYPE_LIST_PAGE_ROW, NULL);
}

void
pb_list_page_row_set (PbListPageRow *self,
                      const char    *icon,
                      const char    *title,
                      const char    *subtitle,
                      const char    *note)
{
  const char *parts[] = { title, subtitle, note };
  g_autoptr(GString) spoken = NULL;

  g_return_if_fail (PB_IS_LIST_PAGE_ROW (self));

  spoken = g_string_new (NULL);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      if (parts[i] != NULL && *parts[i] != '\0')
        g_string_append_printf (spoken, "%s%s", spoken->len > 0 ? ", " : "", parts[i]);
    }

  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), icon);
  gtk_widget_set_visible (self->icon, icon != NULL);
  show_text (self->title, title);
  show_text (self->subtitle, subtitle);
  show_text (self->note, note);
  gtk_widget_set_tooltip_text (self->title, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken->str, -1);
}
