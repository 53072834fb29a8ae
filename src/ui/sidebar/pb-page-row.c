/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-page-row"
#include "config.h"

#include "pb-page-row.h"

struct _PbPageRow
{
  GtkListBoxRow  parent_instance;

  char          *page;
};

G_DEFINE_FINAL_TYPE (PbPageRow, pb_page_row, GTK_TYPE_LIST_BOX_ROW)

static void
pb_page_row_finalize (GObject *object)
{
  g_free (PB_PAGE_ROW (object)->page);

  G_OBJECT_CLASS (pb_page_row_parent_class)->finalize (object);
}

static void
pb_page_row_class_init (PbPageRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pb_page_row_finalize;
}

static void
pb_page_row_init (PbPageRow *self)
{
}

GtkWidget *
pb_page_row_new (const char *page,
                 const char *title,
                 const char *icon_name)
{
  PbPageRow *self = g_object_new (PB_TYPE_PAGE_ROW, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *label = gtk_label_new (title);

  self->page = g_strdup (page);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_tooltip_text (label, title);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (icon_name));
  gtk_box_append (GTK_BOX (box), label);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);

  return GTK_WIDGET (self);
}

const char *
pb_page_row_get_page (PbPageRow *self)
{
  g_return_val_if_fail (PB_IS_PAGE_ROW (self), NULL);

  return self->page;
}
