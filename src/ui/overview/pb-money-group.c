/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-money-group"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-chart.h"
#include "pb-language.h"
#include "pb-money-group.h"
#include "pb-money.h"
#include "pb-pillar-dot.h"

/* A row that is used again for the next overview. */
typedef struct
{
  GtkWidget *row;
  GtkWidget *dot;
  GtkWidget *room;
  GtkWidget *warning;
  GtkWidget *arrow;
  gint64     id;
} Line;

struct _PbMoneyGroup
{
  AdwBin     parent_instance;

  GtkWidget *chart;
  GtkWidget *list;
  GtkWidget *expander;   /* NULL: the rows are in sight */
  GPtrArray *lines;      /* Line; the first n_lines are shown */
  guint      n_lines;
  GArray    *ids;        /* gint64 of each bar */
};

G_DEFINE_FINAL_TYPE (PbMoneyGroup, pb_money_group, ADW_TYPE_BIN)

enum
{
  ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
activate (PbMoneyGroup *self,
          gint64        id)
{
  if (id != 0)
    g_signal_emit (self, signals[ACTIVATED], 0, id);
}

static void
on_bar_activated_cb (PbMoneyGroup *self,
                     guint         item)
{
  if (item < self->ids->len)
    activate (self, g_array_index (self->ids, gint64, item));
}

static void
on_row_activated_cb (PbMoneyGroup *self,
                     GtkWidget    *row)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      const Line *line = self->lines->pdata[i];

      if (line->row == row)
        {
          activate (self, line->id);
          return;
        }
    }
}

/* GTK 4.8 tells a screen reader of rows that are folded away, unless they are not visible themselves. */
static void
on_expanded_cb (PbMoneyGroup *self)
{
  gboolean expanded = adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self->expander));

  for (guint i = 0; i < self->lines->len; i++)
    gtk_widget_set_visible (((Line *) self->lines->pdata[i])->row, expanded);
}

static Line *
add_line (PbMoneyGroup *self)
{
  Line *line = g_new0 (Line, 1);

  line->row = adw_action_row_new ();
  line->dot = pb_pillar_dot_new (NULL);
  line->room = gtk_label_new (NULL);
  line->warning = gtk_image_new_from_icon_name ("dialog-warning-symbolic");
  line->arrow = gtk_image_new_from_icon_name ("go-next-symbolic");

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (line->row), FALSE);
  gtk_widget_add_css_class (line->room, "numeric");
  gtk_widget_add_css_class (line->warning, "warning");
  gtk_widget_set_valign (line->dot, GTK_ALIGN_CENTER);
  adw_action_row_add_prefix (ADW_ACTION_ROW (line->row), line->dot);
  adw_action_row_add_suffix (ADW_ACTION_ROW (line->row), line->warning);
  adw_action_row_add_suffix (ADW_ACTION_ROW (line->row), line->room);
  adw_action_row_add_suffix (ADW_ACTION_ROW (line->row), line->arrow);
  g_signal_connect_object (line->row, "activated", G_CALLBACK (on_row_activated_cb), self, G_CONNECT_SWAPPED);
  if (self->expander != NULL)
    adw_expander_row_add_row (ADW_EXPANDER_ROW (self->expander), line->row);
  else
    gtk_list_box_append (GTK_LIST_BOX (self->list), line->row);
  g_ptr_array_add (self->lines, line);

  return line;
}

static char *
describe_room (gint64 room)
{
  PbLanguage language = pb_language_of_interface ();
  g_autofree char *amount = pb_money_format (ABS (room), language);

  /* Translators: %s is an amount, the room under a ceiling or in a contribution */
  return g_strdup_printf (room < 0 ? _("%s over") : _("%s left"), amount);
}

static void
pb_money_group_finalize (GObject *object)
{
  PbMoneyGroup *self = PB_MONEY_GROUP (object);

  g_ptr_array_unref (self->lines);
  g_array_unref (self->ids);

  G_OBJECT_CLASS (pb_money_group_parent_class)->finalize (object);
}

static void
pb_money_group_class_init (PbMoneyGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pb_money_group_finalize;

  signals[ACTIVATED] = g_signal_new ("activated", PB_TYPE_MONEY_GROUP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 1, G_TYPE_INT64);
}

static void
pb_money_group_init (PbMoneyGroup *self)
{
  self->lines = g_ptr_array_new_with_free_func (g_free);
  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
}

GtkWidget *
pb_money_group_new (PbChartData *data,
                    const char  *heading)
{
  PbMoneyGroup *self;
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *card = adw_bin_new ();

  g_return_val_if_fail (PB_IS_CHART_DATA (data), NULL);

  self = g_object_new (PB_TYPE_MONEY_GROUP, NULL);
  self->chart = pb_chart_new (PB_CHART_BARS, data);
  pb_chart_set_empty_text (PB_CHART (self->chart), _("Nothing was awarded yet."));
  g_signal_connect_object (self->chart, "activated", G_CALLBACK (on_bar_activated_cb), self, G_CONNECT_SWAPPED);

  adw_bin_set_child (ADW_BIN (card), self->chart);
  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "pb-chart-card");
  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Room Left"), -1);
  if (heading != NULL)
    {
      self->expander = adw_expander_row_new ();
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->expander), heading);
      gtk_list_box_append (GTK_LIST_BOX (self->list), self->expander);
      g_signal_connect_object (self->expander, "notify::expanded", G_CALLBACK (on_expanded_cb), self,
                               G_CONNECT_SWAPPED);
    }

  gtk_box_append (GTK_BOX (box), card);
  gtk_box_append (GTK_BOX (box), self->list);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), pb_chart_data_get_title (data));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), box);
  adw_bin_set_child (ADW_BIN (self), group);

  return GTK_WIDGET (self);
}

void
pb_money_group_begin (PbMoneyGroup *self)
{
  g_return_if_fail (PB_IS_MONEY_GROUP (self));

  self->n_lines = 0;
  g_array_set_size (self->ids, 0);
}

void
pb_money_group_add (PbMoneyGroup *self,
                    gint64        id,
                    const char   *name,
                    const char   *colour,
                    gint64        awarded,
                    gint64        limit)
{
  g_autofree char *room = NULL;
  Line *line;

  g_return_if_fail (PB_IS_MONEY_GROUP (self));
  g_return_if_fail (name != NULL);

  g_array_append_val (self->ids, id);
  if (limit < 0)
    return;

  line = self->n_lines < self->lines->len ? self->lines->pdata[self->n_lines] : add_line (self);
  self->n_lines++;

  room = describe_room (limit - awarded);
  line->id = id;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (line->row), name);
  gtk_label_set_text (GTK_LABEL (line->room), room);
  pb_pillar_dot_set_colour (PB_PILLAR_DOT (line->dot), colour);
  gtk_widget_set_visible (line->dot, colour != NULL);
  gtk_widget_set_visible (line->warning, awarded > limit);
  gtk_widget_set_visible (line->arrow, id != 0);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (line->row), id != 0);
}

void
pb_money_group_end (PbMoneyGroup *self)
{
  gboolean leads_somewhere = FALSE;

  g_return_if_fail (PB_IS_MONEY_GROUP (self));

  for (guint i = 0; i < self->ids->len; i++)
    leads_somewhere |= g_array_index (self->ids, gint64, i) != 0;
  pb_chart_set_activatable (PB_CHART (self->chart), leads_somewhere);

  while (self->lines->len > self->n_lines)
    {
      Line *line = self->lines->pdata[self->lines->len - 1];

      if (self->expander != NULL)
        adw_expander_row_remove (ADW_EXPANDER_ROW (self->expander), line->row);
      else
        gtk_list_box_remove (GTK_LIST_BOX (self->list), line->row);
      g_ptr_array_set_size (self->lines, (int) self->lines->len - 1);
    }
  gtk_widget_set_visible (self->list, self->n_lines > 0);
  if (self->expander != NULL)
    on_expanded_cb (self);
}
