/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-jump-list"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-booklet-preflight.h"
#include "pb-entities.h"
#include "pb-jump-list.h"
#include "pb-navigator.h"

/* Rows that one more press of the button shows, and how many of them are made in one go, so that the window goes on answering. */
#define PAGE_SIZE 50
#define FEW_ROWS 4
/* Lines of a text that are shown before one asks for all of it. */
#define FEW_LINES 4
#define LONG_TEXT 240

struct _PbJumpList
{
  GtkWidget  parent_instance;

  GPtrArray *jumps;         /* PbJump; or NULL */
  guint      n_shown;
  guint      n_wanted;      /* so many are shown in the end */
  guint      add_id;        /* of the source that makes the rest; 0: none */
  GtkWidget *title;
  GtkWidget *placeholder;
  GtkWidget *body;          /* headings and boxes */
  GtkWidget *box;           /* the last one, to which rows are added; NULL: none */
  GtkWidget *more;
};

G_DEFINE_FINAL_TYPE (PbJumpList, pb_jump_list, GTK_TYPE_WIDGET)

static GQuark
jump_quark (void)
{
  return g_quark_from_static_string ("pb-jump");
}

/* ---- going there */

/* A pillar's own fields, and what a programme and its sources contribute, stand in dialogs; a selection of projects is a command. */
static void
jump (GtkWidget    *from,
      const PbJump *to)
{
  g_autoptr(GtkWidget) kept = g_object_ref (from);
  const GType type = to->type;
  const gboolean has_topic = to->topic != NULL;
  g_autofree char *place = NULL;

  if (g_strcmp0 (to->topic, PB_PREFLIGHT_SELECT) == 0)
    {
      gtk_widget_activate_action (from, "edition.select-projects", NULL);
      return;
    }
  if (type == PB_TYPE_PROGRAMME || type == PB_TYPE_FUNDING_SOURCE)
    {
      gtk_widget_activate_action (from, "programme.edit", NULL);
      return;
    }

  if (to->row != 0)
    place = g_strdup_printf ("%s/%" G_GINT64_FORMAT, to->topic, to->row);
  pb_navigate_to (from, type, to->id, place != NULL ? place : to->topic);
  if (type == PB_TYPE_PILLAR && has_topic)
    gtk_widget_activate_action (kept, "pillar.edit", NULL);
}

static void
on_activated_cb (GtkWidget *row)
{
  const PbJump *to = g_object_get_qdata (G_OBJECT (row), jump_quark ());

  jump (row, to);
}

/* ---- rows */

static void
on_whole_toggled_cb (GtkToggleButton *button,
                     GtkWidget       *row)
{
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), gtk_toggle_button_get_active (button) ? 0 : FEW_LINES);
}

/* A long text is shown whole when one asks for it. */
static void
add_whole (GtkWidget *row)
{
  GtkWidget *button = gtk_toggle_button_new ();

  gtk_button_set_icon_name (GTK_BUTTON (button), "pan-down-symbolic");
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _("Show the Whole Text"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Show the Whole Text"), -1);
  g_signal_connect_object (button, "toggled", G_CALLBACK (on_whole_toggled_cb), row, 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), FEW_LINES);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

static void
add_icon (GtkWidget    *row,
          const PbJump *said)
{
  GtkWidget *icon = gtk_image_new_from_icon_name (said->icon_name);

  gtk_widget_add_css_class (icon, said->css_class);
  gtk_widget_set_tooltip_text (icon, said->icon_label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_PROPERTY_LABEL, said->icon_label, -1);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
}

static GtkWidget *
make_row (PbJump *said)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), said->title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  if (said->subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), said->subtitle);
  if (said->icon_name != NULL)
    add_icon (row, said);
  if (said->subtitle != NULL && g_utf8_strlen (said->subtitle, -1) > LONG_TEXT)
    add_whole (row);

  g_object_set_qdata (G_OBJECT (row), jump_quark (), said);
  if (said->id != 0)
    {
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      g_signal_connect (row, "activated", G_CALLBACK (on_activated_cb), NULL);
    }

  return row;
}

static void
begin_box (PbJumpList *self,
           const char *heading)
{
  if (heading != NULL)
    {
      GtkWidget *label = gtk_label_new (heading);

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
      gtk_widget_add_css_class (label, "pb-jump-heading");
      gtk_box_append (GTK_BOX (self->body), label);
    }

  self->box = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->box), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->box, "boxed-list");
  if (heading != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->box), GTK_ACCESSIBLE_PROPERTY_LABEL, heading, -1);
  gtk_box_append (GTK_BOX (self->body), self->box);
}

static void
update_more (PbJumpList *self)
{
  const guint n_left = self->jumps->len - self->n_wanted;
  g_autofree char *label = g_strdup_printf (ngettext ("Show More (%u Left)", "Show More (%u Left)", n_left), n_left);

  gtk_button_set_label (GTK_BUTTON (self->more), label);
  gtk_widget_set_visible (self->more, n_left > 0);
}

/* Some of those that are wanted; gives the first new row. */
static GtkWidget *
add_rows (PbJumpList *self)
{
  const guint end = MIN (self->n_shown + FEW_ROWS, self->n_wanted);
  GtkWidget *first = NULL;

  for (; self->n_shown < end; self->n_shown++)
    {
      PbJump *said = self->jumps->pdata[self->n_shown];
      const PbJump *before = self->n_shown > 0 ? self->jumps->pdata[self->n_shown - 1] : NULL;
      GtkWidget *row = make_row (said);

      if (self->box == NULL || before == NULL || g_strcmp0 (before->heading, said->heading) != 0)
        begin_box (self, said->heading);
      gtk_list_box_append (GTK_LIST_BOX (self->box), row);
      first = first != NULL ? first : row;
    }

  return first;
}

static gboolean
on_add_cb (gpointer user_data)
{
  PbJumpList *self = user_data;

  add_rows (self);
  if (self->n_shown < self->n_wanted)
    return G_SOURCE_CONTINUE;

  self->add_id = 0;

  return G_SOURCE_REMOVE;
}

/* The first at once, the others between what else there is to do. Gives the first new row. */
static GtkWidget *
show_rows (PbJumpList *self,
           guint       n)
{
  GtkWidget *first;

  self->n_wanted = MIN (n, self->jumps->len);
  first = add_rows (self);
  update_more (self);
  if (self->n_shown < self->n_wanted && self->add_id == 0)
    self->add_id = g_idle_add (on_add_cb, self);

  return first;
}

static void
on_more_cb (PbJumpList *self)
{
  GtkWidget *first = show_rows (self, self->n_wanted + PAGE_SIZE);

  if (first != NULL)
    gtk_widget_grab_focus (first);
}

static void
clear_rows (PbJumpList *self)
{
  GtkWidget *child;

  g_clear_handle_id (&self->add_id, g_source_remove);
  while ((child = gtk_widget_get_first_child (self->body)) != NULL)
    gtk_box_remove (GTK_BOX (self->body), child);

  self->box = NULL;
  self->n_shown = 0;
  self->n_wanted = 0;
}

/* ---- overrides */

static void
pb_jump_list_dispose (GObject *object)
{
  PbJumpList *self = PB_JUMP_LIST (object);

  if (self->body != NULL)
    clear_rows (self);
  self->body = NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL;
       child = gtk_widget_get_first_child (GTK_WIDGET (self)))
    gtk_widget_unparent (child);
  g_clear_pointer (&self->jumps, g_ptr_array_unref);

  G_OBJECT_CLASS (pb_jump_list_parent_class)->dispose (object);
}

static void
pb_jump_list_class_init (PbJumpListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pb_jump_list_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "pb-jump-list");
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
add_label (PbJumpList *self,
           const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, css_class);
  gtk_widget_set_parent (label, GTK_WIDGET (self));

  return label;
}

static void
pb_jump_list_init (PbJumpList *self)
{
  GtkBoxLayout *layout = GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self)));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (layout, 6);

  self->title = add_label (self, "heading");
  self->placeholder = add_label (self, "dim-label");
  gtk_widget_set_visible (self->placeholder, FALSE);
  self->body = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_set_parent (self->body, GTK_WIDGET (self));
  self->more = gtk_button_new ();
  gtk_widget_set_halign (self->more, GTK_ALIGN_CENTER);
  gtk_widget_set_visible (self->more, FALSE);
  gtk_widget_set_parent (self->more, GTK_WIDGET (self));
  g_signal_connect_object (self->more, "clicked", G_CALLBACK (on_more_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

GtkWidget *
pb_jump_list_new (const char *title,
                  const char *description)
{
  PbJumpList *self = g_object_new (PB_TYPE_JUMP_LIST, NULL);

  gtk_label_set_text (GTK_LABEL (self->title), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  if (description != NULL)
    {
      GtkWidget *label = add_label (self, "dim-label");

      gtk_label_set_text (GTK_LABEL (label), description);
      gtk_widget_insert_after (label, GTK_WIDGET (self), self->title);
    }

  return GTK_WIDGET (self);
}

/* ---- what it lists */

static gboolean
is_same (const PbJump *a,
         const PbJump *b)
{
  return g_strcmp0 (a->heading, b->heading) == 0 && g_strcmp0 (a->title, b->title) == 0 &&
         g_strcmp0 (a->subtitle, b->subtitle) == 0 && a->id == b->id && a->type == b->type &&
         g_strcmp0 (a->topic, b->topic) == 0 && a->row == b->row;
}

static gboolean
says_the_same (const GPtrArray *a,
               const GPtrArray *b)
{
  if (a == NULL || b == NULL || a->len != b->len)
    return FALSE;

  for (guint i = 0; i < a->len; i++)
    {
      if (!is_same (a->pdata[i], b->pdata[i]))
        return FALSE;
    }

  return TRUE;
}

static void
update_placeholder (PbJumpList *self,
                    guint       n)
{
  const gboolean says = *gtk_label_get_text (GTK_LABEL (self->placeholder)) != '\0';

  gtk_widget_set_visible (self->placeholder, n == 0 && says);
  gtk_widget_set_visible (GTK_WIDGET (self), n > 0 || says);
}

void
pb_jump_list_set (PbJumpList *self,
                  GPtrArray  *jumps)
{
  guint n_before;

  g_return_if_fail (PB_IS_JUMP_LIST (self));
  g_return_if_fail (jumps != NULL);

  update_placeholder (self, jumps->len);
  if (says_the_same (self->jumps, jumps))
    return;

  /* The rows point into what they show, and as many as were asked for come back. */
  n_before = self->n_wanted;
  clear_rows (self);
  g_clear_pointer (&self->jumps, g_ptr_array_unref);
  self->jumps = g_ptr_array_ref (jumps);
  show_rows (self, MAX (n_before, PAGE_SIZE));
}

void
pb_jump_list_set_placeholder (PbJumpList *self,
                              const char *text)
{
  g_return_if_fail (PB_IS_JUMP_LIST (self));

  gtk_label_set_text (GTK_LABEL (self->placeholder), text != NULL ? text : "");
}

PbJump *
pb_jump_new (const char *heading,
             const char *title,
             const char *subtitle)
{
  PbJump *self = g_new0 (PbJump, 1);

  self->heading = g_strdup (heading);
  self->title = g_strdup (title);
  self->subtitle = g_strdup (subtitle);

  return self;
}

void
pb_jump_free (PbJump *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->heading);
  g_free (self->title);
  g_free (self->subtitle);
  g_free (self);
}
