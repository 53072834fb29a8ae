/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-phase-history"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-date.h"
#include "pb-failure-row.h"
#include "pb-phase-dialog.h"
#include "pb-phase-history.h"
#include "pb-phase-shape.h"
#include "pb-phase.h"
#include "pb-toast.h"

struct _PbPhaseHistory
{
  AdwPreferencesGroup  parent_instance;

  PbDraft             *draft;
  GtkWidget           *change;   /* the button */
  GPtrArray           *rows;     /* owned by the widget tree */
};

G_DEFINE_FINAL_TYPE (PbPhaseHistory, pb_phase_history, ADW_TYPE_PREFERENCES_GROUP)

static GtkWindow *
get_window (PbPhaseHistory *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

static gint64
get_project (PbPhaseHistory *self)
{
  return pb_entity_get_id (pb_draft_get_entity (self->draft));
}

static void
on_change_cb (PbPhaseHistory *self)
{
  pb_phase_dialog_present (get_window (self), pb_draft_get_register (self->draft),
                           get_project (self));
}

static void
on_edit_cb (GtkWidget      *button,
            PbPhaseHistory *self)
{
  gint64 *id = g_object_get_data (G_OBJECT (button), "phase-change");

  pb_phase_dialog_present_edit (get_window (self), pb_draft_get_register (self->draft), *id);
}

static void
on_take_back_cb (PbPhaseHistory *self)
{
  g_autoptr(GError) error = NULL;
  PbRegister *reg = pb_draft_get_register (self->draft);

  /* The row of the button goes away with it. */
  gtk_widget_grab_focus (self->change);
  if (pb_register_remove_last_phase_change (reg, get_project (self), &error))
    pb_toast_show_undo (GTK_WIDGET (self), reg, _("Phase change taken back"));
  else
    pb_toast_show_error (GTK_WIDGET (self), error);
}

/* "Idea → Running", or for the first "Idea". */
static char *
describe_step (PbEntity *change)
{
  const char *from = pb_entity_get_text (change, "from_phase");
  const char *to = pb_choice_get_label (pb_phases, pb_entity_get_text (change, "to_phase"));

  if (*from == '\0')
    return g_strdup (to);

  return g_strdup_printf (C_("phase", "%s → %s"), pb_choice_get_label (pb_phases, from), to);
}

/* "30 November 2021 · the reason · decision 2021-0456". */
static char *
describe_details (PbPhaseHistory *self,
                  PbEntity       *change)
{
  gint64 decision_id = pb_entity_get_integer (change, "decision");
  g_autofree char *date = pb_date_format (pb_entity_get_text (change, "date"),
                                          pb_language_of_interface ());
  GString *details = g_string_new (date);

  if (*pb_entity_get_text (change, "reason") != '\0')
    g_string_append_printf (details, " · %s", pb_entity_get_text (change, "reason"));

  if (decision_id != 0)
    {
      g_autoptr(PbEntity) decision = pb_register_read (pb_draft_get_register (self->draft),
                                                       PB_TYPE_DECISION, decision_id, NULL);

      if (decision != NULL)
        g_string_append_printf (details, _(" · decision %s"),
                                pb_entity_get_text (decision, "number"));
    }

  return g_string_free (details, FALSE);
}

static GtkWidget *
make_button (const char *icon_name,
             const char *label,
             const char *step)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon_name);
  g_autofree char *name = g_strdup_printf ("%s: %s", label, step);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return button;
}

static GtkWidget *
make_row (PbPhaseHistory *self,
          PbEntity       *change,
          gboolean        can_take_back)
{
  const char *phase = pb_entity_get_text (change, "to_phase");
  GtkWidget *row = adw_action_row_new ();
  g_autoptr(GdkPaintable) shape = pb_phase_shape_new (phase);
  GtkWidget *image = gtk_image_new_from_paintable (shape);
  g_autofree char *step = describe_step (change);
  g_autofree char *details = describe_details (self, change);
  GtkWidget *button;
  gint64 id = pb_entity_get_id (change);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), step);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), details);
  gtk_widget_add_css_class (image, "pb-phase");
  gtk_widget_add_css_class (image, pb_phase_shape_get_css_class (phase));
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), image);

  if (can_take_back)
    {
      button = make_button ("user-trash-symbolic", _("Take Back"), step);
      g_signal_connect_object (button, "clicked", G_CALLBACK (on_take_back_cb), self,
                               G_CONNECT_SWAPPED);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
    }

  button = make_button ("document-edit-symbolic", _("Edit"), step);
  g_object_set_data_full (G_OBJECT (button), "phase-change", g_memdup2 (&id, sizeof id), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_edit_cb), self, 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);

  return row;
}

static void
add_row (PbPhaseHistory *self,
         GtkWidget      *row)
{
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_ptr_array_add (self->rows, row);
}

static void
reload (PbPhaseHistory *self)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) changes = pb_register_list (pb_draft_get_register (self->draft),
                                                   PB_TYPE_PHASE_CHANGE, "project",
                                                   get_project (self), &error);

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);

  for (guint i = changes->len; i > 0; i--)
    {
      gboolean last = i == changes->len;

      add_row (self, make_row (self, changes->pdata[i - 1], last && changes->len > 1));
    }
  if (error != NULL)
    add_row (self, pb_failure_row_new (error));
}

static void
on_register_changed_cb (PbPhaseHistory    *self,
                        PbRegisterChanges *changes)
{
  if (pb_register_changes_has_type (changes, PB_TYPE_PHASE_CHANGE)
      || pb_register_changes_has_type (changes, PB_TYPE_DECISION))
    reload (self);
}

static void
pb_phase_history_finalize (GObject *object)
{
  PbPhaseHistory *self = PB_PHASE_HISTORY (object);

  g_clear_object (&self->draft);
  g_ptr_array_unref (self->rows);

  G_OBJECT_CLASS (pb_phase_history_parent_class)->finalize (object);
}

static void
pb_phase_history_class_init (PbPhaseHistoryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pb_phase_history_finalize;
}

static void
pb_phase_history_init (PbPhaseHistory *self)
{
  self->rows = g_ptr_array_new ();
  self->change = gtk_button_new_with_mnemonic (_("Change _Phase…"));
  gtk_widget_add_css_class (self->change, "flat");
  gtk_widget_set_valign (self->change, GTK_ALIGN_CENTER);
  g_signal_connect_object (self->change, "clicked", G_CALLBACK (on_change_cb), self,
                           G_CONNECT_SWAPPED);

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _("Phase"));
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (self), self->change);
}

GtkWidget *
pb_phase_history_new (PbDraft *draft)
{
  PbPhaseHistory *self;

  g_return_val_if_fail (PB_IS_DRAFT (draft), NULL);

  self = g_object_new (PB_TYPE_PHASE_HISTORY, NULL);
  self->draft = g_object_ref (draft);
  reload (self);
  g_signal_connect_object (pb_draft_get_register (draft), "changed",
                           G_CALLBACK (on_register_changed_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
