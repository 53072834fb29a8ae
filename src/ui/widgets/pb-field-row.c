/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-field-row"
#include "config.h"

#include "pb-field-row.h"
#include "pb-choice-row.h"
#include "pb-colour-row.h"
#include "pb-conflict-box.h"
#include "pb-entry-row.h"
#include "pb-pick.h"
#include "pb-problem-label.h"
#include "pb-switch-row.h"
#include "pb-topic.h"

typedef struct
{
  PbDraft       *draft;
  char          *column;
  const PbField *field;
  GtkWidget     *label;
  GtkWidget     *explanation;
  GtkWidget     *control;
  GtkWidget     *problem;
} PbFieldRowPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (PbFieldRow, pb_field_row, ADW_TYPE_PREFERENCES_ROW)

enum
{
  PROP_0,
  PROP_DRAFT,
  PROP_COLUMN,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
load (PbFieldRow *self)
{
  PbFieldRowClass *klass = PB_FIELD_ROW_GET_CLASS (self);

  if (klass->load != NULL)
    klass->load (self);
}

static void
show_problem (PbFieldRow *self)
{
  PbFieldRowPrivate *priv = pb_field_row_get_instance_private (self);
  const PbProblem *problem = pb_draft_get_problem (priv->draft, priv->column);

  pb_problem_label_set (PB_PROBLEM_LABEL (priv->problem), problem);
  if (problem != NULL && problem->level == PB_PROBLEM_ERROR)
    gtk_widget_add_css_class (GTK_WIDGET (self), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
}

static GtkWidget *
make_label (const char *text,
            const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0.0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

/* The label is small above a control that spans the row, and of full size beside a short one. */
static void
lay_out (PbFieldRow *self)
{
  PbFieldRowPrivate *priv = pb_field_row_get_instance_private (self);
  gboolean beside = PB_FIELD_ROW_GET_CLASS (self)->beside_label;
  GtkWidget *whole = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_add_css_class (whole, "pb-field");
  priv->label = make_label (NULL, beside ? NULL : "pb-field-label");
  priv->explanation = make_label (NULL, "pb-field-explanation");
  gtk_widget_set_visible (priv->explanation, FALSE);
  gtk_box_append (GTK_BOX (words), priv->label);

  if (beside)
    {
      GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

      gtk_widget_set_hexpand (words, TRUE);
      gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
      gtk_widget_set_valign (priv->control, GTK_ALIGN_CENTER);
      gtk_box_append (GTK_BOX (words), priv->explanation);
      gtk_box_append (GTK_BOX (line), words);
      gtk_box_append (GTK_BOX (line), priv->control);
      gtk_box_append (GTK_BOX (whole), line);
    }
  else
    {
      gtk_box_append (GTK_BOX (whole), words);
      gtk_box_append (GTK_BOX (whole), priv->control);
      gtk_box_append (GTK_BOX (whole), priv->explanation);
    }

  gtk_box_append (GTK_BOX (whole), priv->problem);
  gtk_box_append (GTK_BOX (whole), pb_conflict_box_new (priv->draft, priv->column, priv->control));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), whole);
}

static void
on_value_changed_cb (PbFieldRow *self)
{
  load (self);
}

static void
on_problems_changed_cb (PbFieldRow *self,
                        const char *column)
{
  PbFieldRowPrivate *priv = pb_field_row_get_instance_private (self);

  if (column != NULL && !g_str_equal (column, priv->column))
    return;

  load (self);
  show_problem (self);
}

/* A click beside the control means the control: it opens a drop-down and goes into an entry. */
static void
on_released_cb (PbFieldRow *self,
                int         n_press,
                double      x,
                double      y)
{
  PbFieldRowPrivate *priv = pb_field_row_get_instance_private (self);
  GtkWidget *hit = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);

  if (hit == NULL || hit == priv->control || gtk_widget_is_ancestor (hit, priv->control))
    return;

  gtk_widget_grab_focus (priv->control);
  if (!GTK_IS_EDITABLE (priv->control))
    gtk_widget_activate (priv->control);
}

static void
pb_field_row_constructed (GObject *object)
{
  PbFieldRow *self = PB_FIELD_ROW (object);
  PbFieldRowPrivate *priv = pb_field_row_get_instance_private (self);
  PbEntity *entity = pb_draft_get_entity (priv->draft);
  g_autofree char *signal = g_strconcat ("notify::", priv->column, NULL);

  G_OBJECT_CLASS (pb_field_row_parent_class)->constructed (object);

  priv->field = pb_entity_info_get_field (pb_entity_get_info (entity), priv->column);
  g_assert (priv->field != NULL);
  priv->control = PB_FIELD_ROW_GET_CLASS (self)->build (self);
  priv->problem = pb_problem_label_new (priv->control);
  lay_out (self);
  pb_field_row_set_label (self, pb_field_get_label (priv->field));
  pb_topic_set (GTK_WIDGET (self), priv->column);

  g_strdelimit (signal, "_", '-');
  g_signal_connect_object (entity, signal, G_CALLBACK (on_value_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (priv->draft, "problems-changed", G_CALLBACK (on_problems_changed_cb),
                           self, G_CONNECT_SWAPPED);
  /* A text follows by itself, and can still be copied. */
  if (pb_register_is_read_only (pb_draft_get_register (priv->draft)) && !GTK_IS_EDITABLE (priv->control))
    gtk_widget_set_sensitive (priv->control, FALSE);
  load (self);
  show_problem (self);
}

static void
pb_field_row_dispose (GObject *object)
{
  PbFieldRowPrivate *priv = pb_field_row_get_instance_private (PB_FIELD_ROW (object));

  g_clear_object (&priv->draft);

  G_OBJECT_CLASS (pb_field_row_parent_class)->dispose (object);
}

static void
pb_field_row_finalize (GObject *object)
{
  PbFieldRowPrivate *priv = pb_field_row_get_instance_private (PB_FIELD_ROW (object));

  g_free (priv->column);

  G_OBJECT_CLASS (pb_field_row_parent_class)->finalize (object);
}

static void
pb_field_row_set_property (GObject      *object,
                           guint         id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  PbFieldRowPrivate *priv = pb_field_row_get_instance_private (PB_FIELD_ROW (object));

  switch (id)
    {
    case PROP_DRAFT:
      priv->draft = g_value_dup_object (value);
      break;
    case PROP_COLUMN:
      priv->column = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

/* The row itself never has the focus: Tab goes from control to control. */
static gboolean
pb_field_row_focus (GtkWidget        *widget,
                    GtkDirectionType  direction)
{
  return gtk_widget_child_focus (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (widget)), direction);
}

static gboolean
pb_field_row_grab_focus (GtkWidget *widget)
{
  PbFieldRowPrivate *priv = pb_field_row_get_instance_private (PB_FIELD_ROW (widget));

  return gtk_widget_grab_focus (priv->control);
}

static void
pb_field_row_class_init (PbFieldRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = pb_field_row_constructed;
  object_class->dispose = pb_field_row_dispose;
  object_class->finalize = pb_field_row_finalize;
  object_class->set_property = pb_field_row_set_property;
  widget_class->focus = pb_field_row_focus;
  widget_class->grab_focus = pb_field_row_grab_focus;

  properties[PROP_DRAFT] =
    g_param_spec_object ("draft", NULL, NULL, PB_TYPE_DRAFT,
                         G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_COLUMN] =
    g_param_spec_string ("column", NULL, NULL, NULL,
                         G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
pb_field_row_init (PbFieldRow *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_list_box_row_set_selectable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
  adw_preferences_row_set_use_underline (ADW_PREFERENCES_ROW (self), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "pb-field-row");

  g_signal_connect_object (click, "released", G_CALLBACK (on_released_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

GtkWidget *
pb_field_row_new (PbDraft    *draft,
                  const char *column)
{
  const PbField *field;
  GType type = PB_TYPE_ENTRY_ROW;

  g_return_val_if_fail (PB_IS_DRAFT (draft), NULL);

  field = pb_entity_info_get_field (pb_entity_get_info (pb_draft_get_entity (draft)), column);
  g_return_val_if_fail (field != NULL, NULL);
  g_return_val_if_fail (field->type != PB_FIELD_REFERENCE, NULL);

  if (field->type == PB_FIELD_BOOLEAN)
    type = PB_TYPE_SWITCH_ROW;
  else if (field->type == PB_FIELD_CHOICE)
    type = PB_TYPE_CHOICE_ROW;
  else if (field->type == PB_FIELD_COLOUR)
    type = PB_TYPE_COLOUR_ROW;

  return g_object_new (type, "draft", draft, "column", column, NULL);
}

PbDraft *
pb_field_row_get_draft (PbFieldRow *self)
{
  PbFieldRowPrivate *priv = pb_field_row_get_instance_private (self);

  g_return_val_if_fail (PB_IS_FIELD_ROW (self), NULL);

  return priv->draft;
}

const PbField *
pb_field_row_get_field (PbFieldRow *self)
{
  PbFieldRowPrivate *priv = pb_field_row_get_instance_private (self);

  g_return_val_if_fail (PB_IS_FIELD_ROW (self), NULL);

  return priv->field;
}

GtkWidget *
pb_field_row_get_control (PbFieldRow *self)
{
  PbFieldRowPrivate *priv = pb_field_row_get_instance_private (self);

  g_return_val_if_fail (PB_IS_FIELD_ROW (self), NULL);

  return priv->control;
}

void
pb_field_row_set_label (PbFieldRow *self,
                        const char *label)
{
  PbFieldRowPrivate *priv = pb_field_row_get_instance_private (self);

  g_return_if_fail (PB_IS_FIELD_ROW (self));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), label);
  gtk_label_set_text (GTK_LABEL (priv->label), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  if (GTK_IS_DROP_DOWN (priv->control))
    pb_pick_set_name (GTK_DROP_DOWN (priv->control), label);
  else
    gtk_accessible_update_property (GTK_ACCESSIBLE (priv->control), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

void
pb_field_row_set_explanation (PbFieldRow *self,
                              const char *text)
{
  PbFieldRowPrivate *priv = pb_field_row_get_instance_private (self);

  g_return_if_fail (PB_IS_FIELD_ROW (self));

  gtk_label_set_text (GTK_LABEL (priv->explanation), text != NULL ? text : "");
  gtk_widget_set_visible (priv->explanation, text != NULL);
}

char *
pb_field_row_dup_text (PbFieldRow *self)
{
  PbFieldRowPrivate *priv = pb_field_row_get_instance_private (self);
  const char *pending;

  g_return_val_if_fail (PB_IS_FIELD_ROW (self), NULL);

  pending = pb_draft_get_pending (priv->draft, priv->column);
  if (pending != NULL)
    return g_strdup (pending);

  return pb_field_format (priv->field,
                          pb_entity_get_value (pb_draft_get_entity (priv->draft), priv->column),
                          pb_language_of_interface ());
}
