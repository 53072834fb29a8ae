/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-project-columns"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-language.h"
#include "pb-money.h"
#include "pb-phase-badge.h"
#include "pb-project-cell.h"
#include "pb-project-columns.h"
#include "pb-project-list.h"

typedef struct
{
  PbPillarColourFunc func;
  gpointer           user_data;
} Colour;

/* The sort that a column's sorter was asked to compare by, while pb_project_columns_get_sort looks. */
static PbProjectSort asked_sort;

static void
on_project_setup_cb (GtkSignalListItemFactory *factory,
                     GtkListItem              *item)
{
  gtk_list_item_set_child (item, pb_project_cell_new ());
}

static void
on_project_bind_cb (GtkSignalListItemFactory *factory,
                    GtkListItem              *item,
                    Colour                   *colour)
{
  PbProjectRow *row = gtk_list_item_get_item (item);

  pb_project_cell_set (PB_PROJECT_CELL (gtk_list_item_get_child (item)),
                       pb_project_row_get_code (row),
                       pb_project_row_get_name (row),
                       pb_project_row_get_lead (row),
                       pb_project_row_is_public (row),
                       colour->func (pb_project_row_get_pillar (row), colour->user_data));
}

static void
on_phase_setup_cb (GtkSignalListItemFactory *factory,
                   GtkListItem              *item)
{
  gtk_list_item_set_child (item, pb_phase_badge_new (NULL));
}

static void
on_phase_bind_cb (GtkSignalListItemFactory *factory,
                  GtkListItem              *item)
{
  PbProjectRow *row = gtk_list_item_get_item (item);

  g_object_set (gtk_list_item_get_child (item), "phase", pb_project_row_get_phase (row), NULL);
}

static void
on_awarded_setup_cb (GtkSignalListItemFactory *factory,
                     GtkListItem              *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_widget_add_css_class (label, "numeric");
  gtk_list_item_set_child (item, label);
}

static void
on_awarded_bind_cb (GtkSignalListItemFactory *factory,
                    GtkListItem              *item)
{
  PbProjectRow *row = gtk_list_item_get_item (item);
  GtkWidget *label = gtk_list_item_get_child (item);
  const gint64 awarded = pb_project_row_get_awarded (row);
  g_autofree char *amount = pb_money_format (awarded, pb_language_of_interface ());

  gtk_label_set_text (GTK_LABEL (label), amount);
  if (awarded == 0)
    gtk_widget_add_css_class (label, "dim-label");
  else
    gtk_widget_remove_css_class (label, "dim-label");
}

static int
ask (gconstpointer a,
     gconstpointer b,
     gpointer      sort)
{
  asked_sort = GPOINTER_TO_INT (sort);

  return -1;
}

static GtkColumnViewColumn *
add_column (GtkColumnView *view,
            const char    *title,
            PbProjectSort  sort,
            GCallback      setup,
            GCallback      bind,
            gpointer       user_data)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr(GtkColumnViewColumn) column = gtk_column_view_column_new (title, factory);
  g_autoptr(GtkSorter) sorter = GTK_SORTER (gtk_custom_sorter_new (ask, GINT_TO_POINTER (sort), NULL));

  g_signal_connect (factory, "setup", setup, user_data);
  g_signal_connect (factory, "bind", bind, user_data);
  gtk_column_view_column_set_sorter (column, sorter);
  gtk_column_view_append_column (view, column);

  return column;
}

void
pb_project_columns_add (GtkColumnView      *view,
                        PbPillarColourFunc  func,
                        gpointer            user_data)
{
  Colour *colour = g_new (Colour, 1);
  GtkColumnViewColumn *column;

  g_return_if_fail (GTK_IS_COLUMN_VIEW (view));
  g_return_if_fail (func != NULL);

  colour->func = func;
  colour->user_data = user_data;
  g_object_set_data_full (G_OBJECT (view), "pb-pillar-colour", colour, g_free);

  column = add_column (view, _("Project"), PB_PROJECT_SORT_NAME,
                       G_CALLBACK (on_project_setup_cb), G_CALLBACK (on_project_bind_cb), colour);
  gtk_column_view_column_set_expand (column, TRUE);
  add_column (view, _("Phase"), PB_PROJECT_SORT_PHASE,
              G_CALLBACK (on_phase_setup_cb), G_CALLBACK (on_phase_bind_cb), NULL);
  add_column (view, _("Awarded"), PB_PROJECT_SORT_AWARDED,
              G_CALLBACK (on_awarded_setup_cb), G_CALLBACK (on_awarded_bind_cb), NULL);
}

/* GTK 4.8 does not tell by which column its view is sorted, but it compares by it: so two objects are compared,
 * whatever they are, and the sorter that is asked first is the answer; the sign tells the direction. */
void
pb_project_columns_get_sort (GtkColumnView *view,
                             PbProjectSort *sort,
                             gboolean      *descending)
{
  g_autoptr(GObject) a = NULL;
  g_autoptr(GObject) b = NULL;
  GtkOrdering ordering;

  g_return_if_fail (GTK_IS_COLUMN_VIEW (view));
  g_return_if_fail (sort != NULL && descending != NULL);

  a = g_object_new (G_TYPE_OBJECT, NULL);
  b = g_object_new (G_TYPE_OBJECT, NULL);
  asked_sort = PB_PROJECT_SORT_POSITION;
  ordering = gtk_sorter_compare (gtk_column_view_get_sorter (view), a, b);
  *sort = asked_sort;
  *descending = ordering == GTK_ORDERING_LARGER;
}
