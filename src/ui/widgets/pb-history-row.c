/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-history-row"
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "pb-compat.h"
#include "pb-history-row.h"
#include "pb-navigator.h"
#include "pb-toast.h"

/* Values up to this long stand beside each other. */
#define SHORT_LENGTH 32

struct _PbHistoryRow
{
  GtkListBoxRow   parent_instance;

  PbRegister     *reg;
  PbHistoryEntry *entry;
  gboolean        with_place;

  GtkWidget      *body;      /* under what happened: how it changed */
  GtkWidget      *change;    /* NULL: nothing to show */
  GtkWidget      *whole;     /* the button that shows the whole text; NULL: it is shown */
};

G_DEFINE_FINAL_TYPE (PbHistoryRow, pb_history_row, GTK_TYPE_LIST_BOX_ROW)

typedef struct
{
  GWeakRef        row;
  PbRegister     *reg;
  PbHistoryEntry *entry;
} Question;

static void
question_free (gpointer data)
{
  Question *question = data;

  g_weak_ref_clear (&question->row);
  g_object_unref (question->reg);
  g_object_unref (question->entry);
  g_free (question);
}

/* The row may be gone by now: the window stays. */
static void
restore (gpointer data)
{
  Question *question = data;
  g_autoptr(GtkWidget) root = g_weak_ref_get (&question->row);
  g_autoptr(GError) error = NULL;

  if (root == NULL)
    return;

  if (pb_register_restore_value (question->reg, question->entry, &error))
    pb_toast_show_undo (root, question->reg, _("Value restored"));
  else
    pb_toast_show_error (root, error);
}

static void
on_restore_cb (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  PbHistoryRow *self = PB_HISTORY_ROW (widget);
  const char *value = pb_history_entry_get_restorable (self->entry);
  GtkRoot *root = gtk_widget_get_root (widget);
  Question *question = g_new0 (Question, 1);
  g_autofree char *body = NULL;

  g_weak_ref_init (&question->row, root);
  question->reg = g_object_ref (self->reg);
  question->entry = g_object_ref (self->entry);

  if (*value == '\0')
    /* Translators: a field, or a thing and its field. */
    body = g_strdup_printf (_("%s will be empty again."), pb_history_entry_get_what (self->entry));
  else
    /* Translators: a field, or a thing and its field; and the value that it had. */
    body = g_strdup_printf (_("%s will be:\n%s"), pb_history_entry_get_what (self->entry), value);

  pb_compat_ask (GTK_WINDOW (root), _("Restore This Value?"), body, _("_Restore"), FALSE, restore,
                 question, question_free);
}

static void
on_bring_back_cb (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  PbHistoryRow *self = PB_HISTORY_ROW (widget);
  g_autoptr(PbRegister) reg = g_object_ref (self->reg);
  g_autoptr(PbHistoryEntry) entry = g_object_ref (self->entry);
  g_autoptr(GtkWidget) root = g_object_ref (GTK_WIDGET (gtk_widget_get_root (widget)));
  g_autoptr(GError) error = NULL;

  if (pb_register_bring_back (reg, entry, &error))
    pb_toast_show_undo (root, reg, _("Brought back"));
  else
    pb_toast_show_error (root, error);
}

static void
on_go_to_cb (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  PbHistoryRow *self = PB_HISTORY_ROW (widget);
  const char *topic;
  GType type;
  gint64 id;

  if (pb_history_entry_get_subject (self->entry, &type, &id, &topic))
    pb_navigate_to (widget, type, id, topic);
}

static GtkWidget *
make_label (const char *text,
            const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_hexpand (label, TRUE);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

static void
mark (PangoAttrList  *attributes,
      PangoAttribute *attribute,
      gsize           start,
      gsize           end)
{
  attribute->start_index = (guint) start;
  attribute->end_index = (guint) end;
  pango_attr_list_insert (attributes, attribute);
}

/* What was there, the changed part struck through; or what came, that part underlined. What changed whole needs no
 * mark. */
static GtkWidget *
make_value (const char *before,
            const char *part,
            const char *after,
            gboolean    old)
{
  g_autofree char *text = g_strconcat (before, part, after, NULL);
  g_autoptr(PangoAttrList) attributes = pango_attr_list_new ();
  GtkWidget *label;

  if (*text == '\0')
    {
      label = make_label (C_("history", "empty"), "pb-history-details");
      mark (attributes, pango_attr_style_new (PANGO_STYLE_ITALIC), 0, G_MAXUINT);
    }
  else
    {
      label = make_label (text, NULL);
      if (*before == '\0' && *after == '\0')
        return label;
      mark (attributes,
            old ? pango_attr_strikethrough_new (TRUE)
                : pango_attr_underline_new (PANGO_UNDERLINE_SINGLE),
            strlen (before), strlen (before) + strlen (part));
    }

  gtk_label_set_attributes (GTK_LABEL (label), attributes);

  return label;
}

static void
add_line (GtkWidget  *grid,
          int         line,
          const char *caption,
          GtkWidget  *value)
{
  GtkWidget *label = make_label (caption, "pb-history-caption");

  gtk_widget_set_hexpand (label, FALSE);
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  gtk_grid_attach (GTK_GRID (grid), label, 0, line, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), value, 1, line, 1, 1);
}

static GtkWidget *
make_lines (GtkWidget *old,
            GtkWidget *new)
{
  GtkWidget *grid = gtk_grid_new ();

  gtk_grid_set_column_spacing (GTK_GRID (grid), 8);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 4);
  add_line (grid, 0, C_("history", "Before"), old);
  add_line (grid, 1, C_("history", "After"), new);

  return grid;
}

static gboolean
is_short (const char *text)
{
  return g_utf8_strlen (text, -1) <= SHORT_LENGTH && strchr (text, '\n') == NULL;
}

/* "Idea → Running" where both are short. */
static GtkWidget *
make_short_change (const char *old,
                   const char *new)
{
  const char *from = *old != '\0' ? old : C_("history", "empty");
  const char *to = *new != '\0' ? new : C_("history", "empty");
  g_autofree char *text = g_strdup_printf (C_("history", "%s → %s"), from, to);

  return make_label (text, NULL);
}

static GtkWidget *
make_change (PbHistoryRow *self,
             gboolean      whole)
{
  g_auto(PbHistoryDifference) difference = { NULL };
  const char *old = pb_history_entry_get_old (self->entry);
  const char *new = pb_history_entry_get_new (self->entry);

  if (is_short (old) && is_short (new))
    return make_short_change (old, new);

  if (whole)
    return make_lines (make_value (old, "", "", TRUE), make_value (new, "", "", FALSE));

  pb_history_entry_get_difference (self->entry, &difference);

  return make_lines (make_value (difference.before, difference.old, difference.after, TRUE),
                     make_value (difference.before, difference.new, difference.after, FALSE));
}

static void
on_whole_cb (PbHistoryRow *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
  gtk_box_remove (GTK_BOX (self->body), self->change);
  gtk_box_remove (GTK_BOX (self->body), self->whole);
  self->whole = NULL;
  self->change = make_change (self, TRUE);
  gtk_box_append (GTK_BOX (self->body), self->change);
}

static void
build_body (PbHistoryRow *self)
{
  g_auto(PbHistoryDifference) difference = { NULL };
  const char *details = pb_history_entry_get_details (self->entry);

  if (pb_history_entry_get_kind (self->entry) != PB_HISTORY_CHANGED)
    {
      if (*details != '\0')
        gtk_box_append (GTK_BOX (self->body), make_label (details, "pb-history-details"));
      return;
    }

  self->change = make_change (self, FALSE);
  gtk_box_append (GTK_BOX (self->body), self->change);

  pb_history_entry_get_difference (self->entry, &difference);
  if (!difference.cut)
    return;

  self->whole = gtk_button_new_with_label (_("Show Whole Text"));
  gtk_widget_add_css_class (self->whole, "flat");
  gtk_widget_set_halign (self->whole, GTK_ALIGN_START);
  g_signal_connect_object (self->whole, "clicked", G_CALLBACK (on_whole_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->body), self->whole);
}

static GtkWidget *
make_head (PbHistoryRow *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *undone;

  gtk_box_append (GTK_BOX (head),
                  make_label (pb_history_entry_get_what (self->entry), "heading"));
  if (pb_history_entry_is_undone (self->entry))
    {
      undone = gtk_label_new (C_("history", "Undone"));
      gtk_widget_add_css_class (undone, "pb-history-undone");
      gtk_widget_set_valign (undone, GTK_ALIGN_START);
      gtk_box_append (GTK_BOX (head), undone);
    }

  return head;
}

/* "14:05 · Anneke Prins (aprins)", and where it was done. */
static GtkWidget *
make_foot (PbHistoryRow *self)
{
  g_autofree char *time = pb_history_entry_dup_time (self->entry);
  const char *place = pb_history_entry_get_place (self->entry);
  g_autoptr(GString) text = g_string_new (time);

  g_string_append_printf (text, " · %s", pb_history_entry_get_who (self->entry));
  if (*place != '\0')
    g_string_append_printf (text, " · %s", place);

  return make_label (text->str, "pb-history-caption");
}

/* Made when it is first opened: a popover costs more than all the rest of a row. */
static void
make_menu (GtkMenuButton *button,
           gpointer       data)
{
  PbHistoryRow *self = data;
  g_autoptr(GMenu) menu = g_menu_new ();

  if (pb_history_entry_can_restore (self->entry))
    g_menu_append (menu, _("_Restore This Value…"), "history.restore");
  if (pb_history_entry_can_bring_back (self->entry))
    g_menu_append (menu, _("_Bring Back"), "history.bring-back");
  if (self->with_place)
    g_menu_append (menu, _("_Go There"), "history.go-to");

  gtk_menu_button_set_create_popup_func (button, NULL, NULL, NULL);
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

static GtkWidget *
make_menu_button (PbHistoryRow *self)
{
  GtkWidget *button = gtk_menu_button_new ();
  g_autofree char *name = NULL;

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), make_menu, self, NULL);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (button, _("Menu"));
  /* Translators: the menu of an entry in the history; what happened. */
  name = g_strdup_printf (_("Menu of %s"), pb_history_entry_get_what (self->entry));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return button;
}

static void
update_actions (PbHistoryRow *self,
                gboolean     *any)
{
  gboolean writable = !pb_register_is_read_only (self->reg);
  gboolean restore = writable && pb_history_entry_can_restore (self->entry);
  gboolean back = writable && pb_history_entry_can_bring_back (self->entry);
  const char *topic;
  GType type;
  gint64 id;
  gboolean go = self->with_place
                && pb_history_entry_get_subject (self->entry, &type, &id, &topic);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "history.restore", restore);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "history.bring-back", back);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "history.go-to", go);
  *any = restore || back || go;
}

static void
build (PbHistoryRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *text = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  g_autofree char *sentence = pb_history_entry_dup_sentence (self->entry);
  gboolean has_menu;

  self->body = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  build_body (self);

  gtk_widget_set_visible (self->body, gtk_widget_get_first_child (self->body) != NULL);
  gtk_box_append (GTK_BOX (text), make_head (self));
  gtk_box_append (GTK_BOX (text), self->body);
  gtk_box_append (GTK_BOX (text), make_foot (self));
  gtk_box_append (GTK_BOX (box), text);

  update_actions (self, &has_menu);
  if (has_menu)
    gtk_box_append (GTK_BOX (box), make_menu_button (self));

  gtk_widget_add_css_class (box, "pb-history-entry");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence,
                                  -1);
}

static void
pb_history_row_dispose (GObject *object)
{
  PbHistoryRow *self = PB_HISTORY_ROW (object);

  g_clear_object (&self->reg);
  g_clear_object (&self->entry);

  G_OBJECT_CLASS (pb_history_row_parent_class)->dispose (object);
}

static void
pb_history_row_class_init (PbHistoryRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pb_history_row_dispose;

  gtk_widget_class_install_action (widget_class, "history.restore", NULL, on_restore_cb);
  gtk_widget_class_install_action (widget_class, "history.bring-back", NULL, on_bring_back_cb);
  gtk_widget_class_install_action (widget_class, "history.go-to", NULL, on_go_to_cb);
}

static void
pb_history_row_init (PbHistoryRow *self)
{
}

GtkWidget *
pb_history_row_new (PbRegister     *reg,
                    PbHistoryEntry *entry,
                    gboolean        with_place)
{
  PbHistoryRow *self;

  g_return_val_if_fail (PB_IS_REGISTER (reg), NULL);
  g_return_val_if_fail (PB_IS_HISTORY_ENTRY (entry), NULL);

  self = g_object_new (PB_TYPE_HISTORY_ROW, NULL);
  self->reg = g_object_ref (reg);
  self->entry = g_object_ref (entry);
  self->with_place = with_place;
  build (self);

  return GTK_WIDGET (self);
}

PbHistoryEntry *
pb_history_row_get_entry (PbHistoryRow *self)
{
  g_return_val_if_fail (PB_IS_HISTORY_ROW (self), NULL);

  return self->entry;
}
