/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-page-sheet"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-page-sheet.h"

struct _PbPageSheet
{
  GtkWidget   parent_instance;

  GdkTexture *texture;    /* NULL before the first drawing */
  double      scale;      /* at which the page was drawn; 0: not yet */
};

G_DEFINE_FINAL_TYPE (PbPageSheet, pb_page_sheet, GTK_TYPE_WIDGET)

static void
pb_page_sheet_snapshot (GtkWidget   *widget,
                        GtkSnapshot *snapshot)
{
  PbPageSheet *self = PB_PAGE_SHEET (widget);
  const graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget),
                                                     gtk_widget_get_height (widget));

  if (self->texture != NULL)
    gtk_snapshot_append_texture (snapshot, self->texture, &bounds);
}

static void
pb_page_sheet_dispose (GObject *object)
{
  g_clear_object (&PB_PAGE_SHEET (object)->texture);

  G_OBJECT_CLASS (pb_page_sheet_parent_class)->dispose (object);
}

static void
pb_page_sheet_class_init (PbPageSheetClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pb_page_sheet_dispose;
  widget_class->snapshot = pb_page_sheet_snapshot;
  gtk_widget_class_set_css_name (widget_class, "pb-sheet");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
pb_page_sheet_init (PbPageSheet *self)
{
}

GtkWidget *
pb_page_sheet_new (void)
{
  return g_object_new (PB_TYPE_PAGE_SHEET, NULL);
}

void
pb_page_sheet_set_page (PbPageSheet    *self,
                        PbBookletPages *pages,
                        guint           page)
{
  g_autofree char *label = NULL;

  g_return_if_fail (PB_IS_PAGE_SHEET (self));
  g_return_if_fail (pages != NULL);

  self->scale = 0;
  label = g_strdup_printf (_("Page %u of %u"), page + 1, pb_booklet_pages_get_n (pages));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, pb_booklet_pages_get_text (pages, page), -1);
}

gboolean
pb_page_sheet_is_drawn (PbPageSheet *self,
                        double       scale)
{
  g_return_val_if_fail (PB_IS_PAGE_SHEET (self), FALSE);

  return self->scale == scale;
}

void
pb_page_sheet_set_drawing (PbPageSheet *self,
                           GdkTexture  *texture,
                           double       scale)
{
  g_return_if_fail (PB_IS_PAGE_SHEET (self));

  g_set_object (&self->texture, texture);
  self->scale = scale;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
