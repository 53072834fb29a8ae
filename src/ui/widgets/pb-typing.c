/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-typing"
#include "config.h"

#include "pb-gone-dialog.h"
#include "pb-typing.h"

#define TYPING_KEY "pb-typing"

struct _PbTyping
{
  GObject        parent_instance;

  GtkWidget     *control;   /* owns us */
  PbDraft       *draft;
  const PbField *field;
  char          *shown;     /* what the control was last given; anything else in it was typed */
  PbValue        base;      /* what the field had then: what is typed is typed over that */
  gboolean       loading;
};

G_DEFINE_FINAL_TYPE (PbTyping, pb_typing, G_TYPE_OBJECT)

static char *
get_text (PbTyping *self)
{
  GtkTextBuffer *buffer;
  GtkTextIter start;
  GtkTextIter end;

  if (GTK_IS_EDITABLE (self->control))
    return g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->control)));

  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->control));
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
}

static void
set_text (PbTyping   *self,
          const char *text)
{
  GtkTextBuffer *buffer;
  GtkTextIter place;
  int offset;

  if (GTK_IS_EDITABLE (self->control))
    {
      offset = gtk_editable_get_position (GTK_EDITABLE (self->control));
      gtk_editable_set_text (GTK_EDITABLE (self->control), text);
      gtk_editable_set_position (GTK_EDITABLE (self->control), offset);
      return;
    }

  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->control));
  gtk_text_buffer_get_iter_at_mark (buffer, &place, gtk_text_buffer_get_insert (buffer));
  offset = gtk_text_iter_get_offset (&place);
  gtk_text_buffer_set_text (buffer, text, -1);
  gtk_text_buffer_get_iter_at_offset (buffer, &place, offset);
  gtk_text_buffer_place_cursor (buffer, &place);
}

static gboolean
is_touched (PbTyping *self)
{
  g_autofree char *text = get_text (self);

  return g_strcmp0 (text, self->shown) != 0;
}

static gboolean
has_unsaved (PbTyping *self)
{
  return is_touched (self) || pb_draft_get_pending (self->draft, self->field->column) != NULL;
}

static void
load (PbTyping *self)
{
  const char *pending = pb_draft_get_pending (self->draft, self->field->column);
  PbEntity *entity = pb_draft_get_entity (self->draft);

  g_free (self->shown);
  pb_value_copy (pb_entity_get_value (entity, self->field->column), &self->base);
  if (pending != NULL)
    self->shown = g_strdup (pending);
  else
    self->shown = pb_field_format (self->field, pb_entity_get_value (entity, self->field->column),
                                   pb_language_of_interface ());

  if (is_touched (self))
    {
      self->loading = TRUE;
      set_text (self, self->shown);
      self->loading = FALSE;
    }
}

/* The draft commits, the register tells, and whoever listens may rebuild the form around the control: hence the
 * references. When a save failed for a reason outside the field the text stays in the control, to be tried again. */
static gboolean
commit (PbTyping *self)
{
  g_autoptr(PbTyping) alive = g_object_ref (self);
  g_autoptr(GtkWidget) control = g_object_ref (self->control);
  g_autofree char *text = get_text (self);
  gboolean taken;

  /* Nothing was typed, or it was taken back: the field follows again. */
  if (g_strcmp0 (text, self->shown) == 0)
    {
      load (self);
      return pb_draft_get_pending (self->draft, self->field->column) == NULL;
    }

  taken = pb_draft_set_typed_over (self->draft, self->field->column, text, &self->base);
  if (taken || pb_draft_get_pending (self->draft, self->field->column) != NULL)
    load (self);

  return taken;
}

static void
revert (PbTyping *self)
{
  pb_draft_revert (self->draft, self->field->column);
  load (self);
}

static gboolean
has_focus (PbTyping *self)
{
  GtkRoot *root = gtk_widget_get_root (self->control);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL
         && (focus == self->control || gtk_widget_is_ancestor (focus, self->control));
}

static void
on_leave_cb (PbTyping *self)
{
  commit (self);
}

static void
on_activate_cb (PbTyping *self)
{
  commit (self);
}

/* A text that arrives while the field is not being edited comes from a screen reader or another aid: no leaving of
 * the field will follow. */
static gboolean
on_changed_idle_cb (gpointer data)
{
  PbTyping *self = g_object_get_data (data, TYPING_KEY);

  if (!has_focus (self))
    commit (self);

  return G_SOURCE_REMOVE;
}

static void
on_changed_cb (PbTyping *self)
{
  if (self->loading || has_focus (self))
    return;

  /* The control, which owns us: it may go before it is idle. */
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, on_changed_idle_cb, g_object_ref (self->control),
                   g_object_unref);
}

static void
on_value_changed_cb (PbTyping *self)
{
  if (!is_touched (self))
    load (self);
}

static void
on_problems_changed_cb (PbTyping   *self,
                        const char *column)
{
  if (column == NULL || g_str_equal (column, self->field->column))
    on_value_changed_cb (self);
}

/* There is nothing left to save into; leaving the field is not to try. Who removed it here knew what he did. */
static void
on_gone_cb (PbTyping *self)
{
  g_autofree char *text = get_text (self);

  if (has_unsaved (self) && pb_draft_is_gone_elsewhere (self->draft))
    pb_gone_dialog_add (self->control, self->draft, self->field->column, text);

  revert (self);
}

static gboolean
on_escape_cb (GtkWidget *control,
              GVariant  *unused,
              gpointer   data)
{
  PbTyping *self = data;

  if (!has_unsaved (self))
    return FALSE;

  revert (self);
  return TRUE;
}

static gboolean
on_undo_cb (GtkWidget *control,
            GVariant  *unused,
            gpointer   data)
{
  PbTyping *self = data;

  if (has_unsaved (self))
    {
      revert (self);
      return TRUE;
    }

  return gtk_widget_activate_action (control, "edit.undo", NULL);
}

static gboolean
on_redo_cb (GtkWidget *control,
            GVariant  *unused,
            gpointer   data)
{
  return gtk_widget_activate_action (control, "edit.redo", NULL);
}

static void
add_shortcut (GtkEventController *controller,
              const char         *trigger,
              GtkShortcutFunc     func,
              PbTyping           *self)
{
  gtk_shortcut_controller_add_shortcut (
    GTK_SHORTCUT_CONTROLLER (controller),
    gtk_shortcut_new (gtk_shortcut_trigger_parse_string (trigger),
                      gtk_callback_action_new (func, self, NULL)));
}

static void
watch_keys_and_focus (PbTyping *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  /* Before the control, which has bindings of its own for these keys. */
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  add_shortcut (keys, "Escape", on_escape_cb, self);
  add_shortcut (keys, "<Control>z", on_undo_cb, self);
  add_shortcut (keys, "<Shift><Control>z", on_redo_cb, self);
  gtk_widget_add_controller (self->control, keys);

  g_signal_connect_object (focus, "leave", G_CALLBACK (on_leave_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->control, focus);
}

static void
watch_control (PbTyping *self)
{
  GtkTextBuffer *buffer;

  watch_keys_and_focus (self);
  if (GTK_IS_EDITABLE (self->control))
    {
      gtk_editable_set_enable_undo (GTK_EDITABLE (self->control), FALSE);
      g_signal_connect_object (self->control, "changed", G_CALLBACK (on_changed_cb), self,
                               G_CONNECT_SWAPPED);
      if (g_signal_lookup ("activate", G_OBJECT_TYPE (self->control)) != 0)
        g_signal_connect_object (self->control, "activate", G_CALLBACK (on_activate_cb), self,
                                 G_CONNECT_SWAPPED);
      return;
    }

  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->control));
  gtk_text_buffer_set_enable_undo (buffer, FALSE);
  g_signal_connect_object (buffer, "changed", G_CALLBACK (on_changed_cb), self, G_CONNECT_SWAPPED);
}

/* What cannot be changed can still be read, selected and copied. */
static void
set_read_only (PbTyping *self)
{
  if (GTK_IS_EDITABLE (self->control))
    gtk_editable_set_editable (GTK_EDITABLE (self->control), FALSE);
  else
    gtk_text_view_set_editable (GTK_TEXT_VIEW (self->control), FALSE);
}

static void
watch_draft (PbTyping *self)
{
  g_autofree char *signal = g_strconcat ("notify::", self->field->column, NULL);

  g_strdelimit (signal, "_", '-');
  g_signal_connect_object (pb_draft_get_entity (self->draft), signal,
                           G_CALLBACK (on_value_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->draft, "problems-changed", G_CALLBACK (on_problems_changed_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->draft, "gone", G_CALLBACK (on_gone_cb), self, G_CONNECT_SWAPPED);
}

/* The typing that the focused widget of the window belongs to, or NULL. */
static PbTyping *
find (GtkWindow *window)
{
  GtkWidget *widget = gtk_window_get_focus (window);
  PbTyping *typing = NULL;

  while (widget != NULL && typing == NULL)
    {
      typing = g_object_get_data (G_OBJECT (widget), TYPING_KEY);
      widget = gtk_widget_get_parent (widget);
    }

  return typing;
}

static void
pb_typing_finalize (GObject *object)
{
  PbTyping *self = PB_TYPING (object);

  g_clear_object (&self->draft);
  g_free (self->shown);
  pb_value_clear (&self->base);

  G_OBJECT_CLASS (pb_typing_parent_class)->finalize (object);
}

static void
pb_typing_class_init (PbTypingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pb_typing_finalize;
}

static void
pb_typing_init (PbTyping *self)
{
}

PbTyping *
pb_typing_attach (GtkWidget  *control,
                  PbDraft    *draft,
                  const char *column)
{
  PbTyping *self;

  g_return_val_if_fail (GTK_IS_EDITABLE (control) || GTK_IS_TEXT_VIEW (control), NULL);
  g_return_val_if_fail (PB_IS_DRAFT (draft), NULL);

  self = g_object_new (PB_TYPE_TYPING, NULL);
  self->control = control;
  self->draft = g_object_ref (draft);
  self->field = pb_entity_info_get_field (pb_entity_get_info (pb_draft_get_entity (draft)), column);
  g_assert (self->field != NULL);

  load (self);
  watch_control (self);
  watch_draft (self);
  if (pb_register_is_read_only (pb_draft_get_register (draft)))
    set_read_only (self);
  g_object_set_data_full (G_OBJECT (control), TYPING_KEY, self, g_object_unref);

  return self;
}

gboolean
pb_typing_commit (GtkWindow *window)
{
  PbTyping *typing;

  g_return_val_if_fail (GTK_IS_WINDOW (window), TRUE);

  typing = find (window);
  return typing == NULL || commit (typing);
}

gboolean
pb_typing_revert (GtkWindow *window)
{
  PbTyping *typing;

  g_return_val_if_fail (GTK_IS_WINDOW (window), FALSE);

  typing = find (window);
  if (typing == NULL || !has_unsaved (typing))
    return FALSE;

  revert (typing);
  return TRUE;
}

GtkWidget *
pb_typing_find_unsaved (GtkWidget *root)
{
  PbTyping *typing;
  GtkWidget *found = NULL;

  g_return_val_if_fail (GTK_IS_WIDGET (root), NULL);

  typing = g_object_get_data (G_OBJECT (root), TYPING_KEY);
  if (typing != NULL && has_unsaved (typing))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = pb_typing_find_unsaved (child);

  return found;
}

gboolean
pb_typing_is_left (GtkWidget        *first,
                   GtkDirectionType  direction)
{
  GtkRoot *root;
  GtkWidget *focus;

  g_return_val_if_fail (GTK_IS_WIDGET (first), FALSE);

  root = gtk_widget_get_root (first);
  focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return direction == GTK_DIR_TAB_BACKWARD && focus != NULL &&
         (focus == first || gtk_widget_is_ancestor (focus, first));
}
