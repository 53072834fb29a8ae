/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-money-notes"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-money-notes.h"

struct _PbMoneyNotes
{
  AdwPreferencesGroup  parent_instance;

  GPtrArray           *problems;   /* PbMoneyProblem; or NULL */
  GPtrArray           *rows;       /* owned by the widget tree */
};

G_DEFINE_FINAL_TYPE (PbMoneyNotes, pb_money_notes, ADW_TYPE_PREFERENCES_GROUP)

enum
{
  PICKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
on_activated_cb (GtkWidget    *row,
                 PbMoneyNotes *self)
{
  g_autoptr(GPtrArray) kept = g_ptr_array_ref (self->problems);
  guint index;

  if (g_ptr_array_find (self->rows, row, &index))
    g_signal_emit (self, signals[PICKED], 0, g_ptr_array_index (kept, index));
}

static GtkWidget *
make_row (PbMoneyNotes         *self,
          const PbMoneyProblem *problem)
{
  gboolean error = problem->level == PB_PROBLEM_ERROR;
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *icon
      = gtk_image_new_from_icon_name (error ? "dialog-error-symbolic" : "dialog-warning-symbolic");

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), problem->message);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  gtk_widget_add_css_class (icon, error ? "error" : "warning");
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect_object (row, "activated", G_CALLBACK (on_activated_cb), self, 0);

  return row;
}

static void
pb_money_notes_finalize (GObject *object)
{
  PbMoneyNotes *self = PB_MONEY_NOTES (object);

  g_clear_pointer (&self->problems, g_ptr_array_unref);
  g_ptr_array_unref (self->rows);

  G_OBJECT_CLASS (pb_money_notes_parent_class)->finalize (object);
}

static void
pb_money_notes_class_init (PbMoneyNotesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pb_money_notes_finalize;

  signals[PICKED] = g_signal_new ("picked", PB_TYPE_MONEY_NOTES, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
pb_money_notes_init (PbMoneyNotes *self)
{
  self->rows = g_ptr_array_new ();
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _("Does Not Add Up"));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

GtkWidget *
pb_money_notes_new (void)
{
  return g_object_new (PB_TYPE_MONEY_NOTES, NULL);
}

static gboolean
is_shown (PbMoneyNotes *self,
          GPtrArray    *problems)
{
  guint n = problems != NULL ? problems->len : 0;

  if (n != self->rows->len)
    return FALSE;

  for (guint i = 0; i < n; i++)
    {
      const PbMoneyProblem *problem = g_ptr_array_index (problems, i);

      if (!g_str_equal (adw_preferences_row_get_title (g_ptr_array_index (self->rows, i)), problem->message))
        return FALSE;
    }

  return TRUE;
}

void
pb_money_notes_set (PbMoneyNotes *self,
                    GPtrArray    *problems)
{
  gboolean same;

  g_return_if_fail (PB_IS_MONEY_NOTES (self));

  /* Rows that say the same stay, with the focus that one of them may have. */
  same = is_shown (self, problems);
  g_clear_pointer (&self->problems, g_ptr_array_unref);
  self->problems = problems != NULL ? g_ptr_array_ref (problems) : NULL;
  if (same)
    return;

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);

  for (guint i = 0; problems != NULL && i < problems->len; i++)
    {
      GtkWidget *row = make_row (self, g_ptr_array_index (problems, i));

      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
      g_ptr_array_add (self->rows, row);
    }

  gtk_widget_set_visible (GTK_WIDGET (self), self->rows->len > 0);
}
