/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-problem-group"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-entities.h"
#include "pb-navigator.h"
#include "pb-problem-group.h"

typedef struct
{
  GtkWidget  *row;
  GType       type;
  gint64      id;
  const char *column;    /* static, or NULL */
} Line;

struct _PbProblemGroup
{
  AdwBin     parent_instance;

  GtkWidget *list;
  GArray    *lines;      /* Line */
};

G_DEFINE_FINAL_TYPE (PbProblemGroup, pb_problem_group, ADW_TYPE_BIN)

/* A pillar goes to its projects; what a programme and its sources contribute stands in the programme's form. */
static void
on_row_activated_cb (PbProblemGroup *self,
                     GtkListBoxRow  *row)
{
  const Line *line = &g_array_index (self->lines, Line, gtk_list_box_row_get_index (row));

  if (line->type == PB_TYPE_PROGRAMME || line->type == PB_TYPE_FUNDING_SOURCE)
    gtk_widget_activate_action (GTK_WIDGET (self), "programme.edit", NULL);
  else
    pb_navigate_to (GTK_WIDGET (self), line->type, line->id, line->column);
}

static void
add_line (PbProblemGroup *self)
{
  Line line = { .row = adw_action_row_new () };
  GtkWidget *icon = gtk_image_new_from_icon_name ("dialog-warning-symbolic");

  gtk_widget_add_css_class (icon, "warning");
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (line.row), FALSE);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (line.row), 0);
  adw_action_row_add_prefix (ADW_ACTION_ROW (line.row), icon);
  adw_action_row_add_suffix (ADW_ACTION_ROW (line.row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (line.row), TRUE);
  gtk_list_box_append (GTK_LIST_BOX (self->list), line.row);
  g_array_append_val (self->lines, line);
}

static void
pb_problem_group_finalize (GObject *object)
{
  g_array_unref (PB_PROBLEM_GROUP (object)->lines);

  G_OBJECT_CLASS (pb_problem_group_parent_class)->finalize (object);
}

static void
pb_problem_group_class_init (PbProblemGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pb_problem_group_finalize;
}

static void
pb_problem_group_init (PbProblemGroup *self)
{
  GtkWidget *group = adw_preferences_group_new ();

  self->lines = g_array_new (FALSE, FALSE, sizeof (Line));
  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "boxed-list");
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (on_row_activated_cb), self, G_CONNECT_SWAPPED);

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _("Does Not Add Up"));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->list);
  adw_bin_set_child (ADW_BIN (self), group);
}

GtkWidget *
pb_problem_group_new (void)
{
  return g_object_new (PB_TYPE_PROBLEM_GROUP, NULL);
}

void
pb_problem_group_show (PbProblemGroup  *self,
                       const GPtrArray *problems)
{
  g_return_if_fail (PB_IS_PROBLEM_GROUP (self));
  g_return_if_fail (problems != NULL);

  while (self->lines->len > problems->len)
    {
      gtk_list_box_remove (GTK_LIST_BOX (self->list), g_array_index (self->lines, Line, self->lines->len - 1).row);
      g_array_set_size (self->lines, self->lines->len - 1);
    }

  for (guint i = 0; i < problems->len; i++)
    {
      const PbMoneyProblem *problem = problems->pdata[i];
      Line *line;

      if (i == self->lines->len)
        add_line (self);
      line = &g_array_index (self->lines, Line, i);
      line->type = problem->type;
      line->id = problem->id;
      line->column = problem->column;
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (line->row), problem->message);
    }
  gtk_widget_set_visible (GTK_WIDGET (self), problems->len > 0);
}
