/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-list-fill"
#include "config.h"

#include "pb-list-fill.h"

#define FIRST_LINES 16
#define MORE_LINES  16
/* From there on a list view makes no more rows. */
#define MANY_LINES  256

typedef struct
{
  GtkSliceListModel *shown;
  guint              id;      /* of the source that shows more; 0: all are */
} Fill;

static GQuark
fill_quark (void)
{
  return g_quark_from_static_string ("pb-list-fill");
}

static void
fill_free (gpointer data)
{
  Fill *self = data;

  g_clear_handle_id (&self->id, g_source_remove);
  g_object_unref (self->shown);
  g_free (self);
}

static gboolean
on_more_cb (gpointer data)
{
  Fill *self = data;
  GListModel *model = gtk_slice_list_model_get_model (self->shown);
  const guint n = gtk_slice_list_model_get_size (self->shown) + MORE_LINES;

  if (n < MIN (MANY_LINES, g_list_model_get_n_items (model)))
    {
      gtk_slice_list_model_set_size (self->shown, n);
      return G_SOURCE_CONTINUE;
    }

  self->id = 0;
  gtk_slice_list_model_set_size (self->shown, G_MAXUINT);

  return G_SOURCE_REMOVE;
}

void
pb_list_fill_start (GtkListView *view,
                    GListModel  *model)
{
  g_autoptr(GtkSelectionModel) lines = NULL;
  Fill *self;

  g_return_if_fail (GTK_IS_LIST_VIEW (view));
  g_return_if_fail (model == NULL || G_IS_LIST_MODEL (model));

  if (model == NULL)
    {
      g_object_set_qdata (G_OBJECT (view), fill_quark (), NULL);
      gtk_list_view_set_model (view, NULL);
      return;
    }

  self = g_new0 (Fill, 1);
  self->shown = gtk_slice_list_model_new (g_object_ref (model), 0, FIRST_LINES);
  self->id = g_idle_add (on_more_cb, self);
  g_object_set_qdata_full (G_OBJECT (view), fill_quark (), self, fill_free);
  lines = GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->shown))));
  gtk_list_view_set_model (view, lines);
}

void
pb_list_fill_finish (GtkListView *view)
{
  Fill *self;

  g_return_if_fail (GTK_IS_LIST_VIEW (view));

  self = g_object_get_qdata (G_OBJECT (view), fill_quark ());
  if (self == NULL || self->id == 0)
    return;

  g_clear_handle_id (&self->id, g_source_remove);
  gtk_slice_list_model_set_size (self->shown, G_MAXUINT);
}
