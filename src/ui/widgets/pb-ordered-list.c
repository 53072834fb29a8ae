/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-ordered-list"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-list-reorder.h"
#include "pb-ordered-list.h"
#include "pb-ordered-row.h"
#include "pb-toast.h"
#include "pb-topic.h"

struct _PbOrderedList
{
  AdwPreferencesGroup  parent_instance;

  PbRegister          *reg;
  GListModel          *model;
  GtkListBox          *list;

  const PbOrderedListRows *rows;      /* NULL: the name alone */
  gpointer                 data;
  GDestroyNotify           destroy;
};

enum
{
  ADD,
  EDIT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PbOrderedList, pb_ordered_list, ADW_TYPE_PREFERENCES_GROUP)

/* The entity of an item, which may be a row of a tree. Transfer full. */
static PbEntity *
item_entity (gpointer item)
{
  if (GTK_IS_TREE_LIST_ROW (item))
    return gtk_tree_list_row_get_item (item);

  return g_object_ref (PB_ENTITY (item));
}

static gint64
parent_of (PbEntity *entity)
{
  return pb_entity_info_get_field (pb_entity_get_info (entity), "parent") != NULL
           ? pb_entity_get_integer (entity, "parent")
           : 0;
}

static PbOrderedRow *
row_at (PbOrderedList *self,
        guint          index)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, (int) index);

  return PB_IS_ORDERED_ROW (row) ? PB_ORDERED_ROW (row) : NULL;
}

/* The place of an entity among those with the same parent, and how many there are. */
static guint
place_among_siblings (PbOrderedList *self,
                      PbEntity      *entity,
                      guint         *n_siblings)
{
  PbOrderedRow *row;
  guint place = 0;

  *n_siblings = 0;
  for (guint i = 0; (row = row_at (self, i)) != NULL; i++)
    {
      PbEntity *other = pb_ordered_row_get_entity (row);

      if (parent_of (other) != parent_of (entity))
        continue;
      if (other == entity)
        place = *n_siblings;
      *n_siblings += 1;
    }

  return place;
}

static void
update_places (PbOrderedList *self)
{
  PbOrderedRow *row;

  for (guint i = 0; (row = row_at (self, i)) != NULL; i++)
    {
      guint n;
      guint place = place_among_siblings (self, pb_ordered_row_get_entity (row), &n);

      pb_ordered_row_set_place (row, place == 0, place + 1 == n);
    }
}

static void
move (PbOrderedList *self,
      PbEntity      *entity,
      guint          place)
{
  g_autoptr(GError) error = NULL;

  if (!pb_register_move (self->reg, G_OBJECT_TYPE (entity), pb_entity_get_id (entity), place, &error))
    pb_toast_show_error (GTK_WIDGET (self), error);
}

static char *
dup_title (PbOrderedList *self,
           PbEntity      *entity)
{
  char *title = NULL;

  if (self->rows != NULL && self->rows->get_title != NULL)
    title = self->rows->get_title (entity, self->data);

  return title != NULL ? title : g_strdup (pb_entity_get_title (entity));
}

static void
remove_entity (PbOrderedList *self,
               PbEntity      *entity)
{
  g_autofree char *name = dup_title (self, entity);
  g_autofree char *goes_too = pb_register_describe_removal (self->reg, G_OBJECT_TYPE (entity),
                                                            pb_entity_get_id (entity));
  g_autofree char *title = NULL;
  g_autoptr(GError) error = NULL;

  if (goes_too != NULL)
    /* Translators: a name, and what was removed with it ("3 projects"). */
    title = g_strdup_printf (_("“%s” removed, with %s"), name, goes_too);
  else
    title = g_strdup_printf (_("“%s” removed"), name);

  if (pb_register_remove (self->reg, G_OBJECT_TYPE (entity), pb_entity_get_id (entity), &error))
    pb_toast_show_undo (GTK_WIDGET (self), self->reg, title);
  else
    pb_toast_show_error (GTK_WIDGET (self), error);
}

static void
on_command_cb (PbOrderedList *self,
               const char    *action,
               PbOrderedRow  *row)
{
  g_autoptr(PbEntity) entity = g_object_ref (pb_ordered_row_get_entity (row));
  guint n;
  const guint place = place_among_siblings (self, entity, &n);

  if (g_str_equal (action, "row.edit"))
    g_signal_emit (self, signals[EDIT], 0, pb_entity_get_id (entity));
  else if (g_str_equal (action, "row.remove"))
    remove_entity (self, entity);
  else if (g_str_equal (action, "row.move-up") && place > 0)
    move (self, entity, place - 1);
  else if (g_str_equal (action, "row.move-down") && place + 1 < n)
    move (self, entity, place + 1);
}

static void
on_row_activated_cb (PbOrderedList *self,
                     GtkListBoxRow *row)
{
  if (PB_IS_ORDERED_ROW (row))
    g_signal_emit (self, signals[EDIT], 0,
                   pb_entity_get_id (pb_ordered_row_get_entity (PB_ORDERED_ROW (row))));
}

static void
on_row_dropped_cb (GtkListBox *list,
                   guint       from,
                   guint       to,
                   gpointer    user_data)
{
  PbOrderedList *self = user_data;
  PbEntity *moved = pb_ordered_row_get_entity (row_at (self, from));
  PbEntity *target = pb_ordered_row_get_entity (row_at (self, to));
  guint n;

  if (parent_of (moved) == parent_of (target))
    move (self, moved, place_among_siblings (self, target, &n));
  else
    pb_toast_show (GTK_WIDGET (self), _("A row moves within its own group. Edit it to place it elsewhere."));
}

static void
on_add_clicked_cb (PbOrderedList *self)
{
  g_signal_emit (self, signals[ADD], 0);
}

static void
show_texts (PbOrderedList *self,
            PbOrderedRow  *row)
{
  PbEntity *entity = pb_ordered_row_get_entity (row);
  g_autofree char *title = dup_title (self, entity);
  g_autofree char *subtitle = NULL;
  g_autofree char *note = NULL;

  if (self->rows->get_subtitle != NULL)
    subtitle = self->rows->get_subtitle (entity, self->data);

  if (self->rows->get_note != NULL)
    note = self->rows->get_note (entity, self->data);

  pb_ordered_row_set_texts (row, title, subtitle);
  pb_ordered_row_set_note (row, note);
}

/* What a row tells of its entity may be the name of another one. */
static void
on_register_changed_cb (PbOrderedList *self)
{
  PbOrderedRow *row;

  if (self->rows == NULL)
    return;

  for (guint i = 0; (row = row_at (self, i)) != NULL; i++)
    show_texts (self, row);
}

static GtkWidget *
create_row (gpointer item,
            gpointer user_data)
{
  PbOrderedList *self = user_data;
  g_autoptr(PbEntity) entity = item_entity (item);
  const guint depth = GTK_IS_TREE_LIST_ROW (item) ? gtk_tree_list_row_get_depth (item) : 0;
  GtkWidget *row = pb_ordered_row_new (entity, depth);
  g_autofree char *topic = g_strdup_printf ("%s/%" G_GINT64_FORMAT, pb_entity_get_info (entity)->table,
                                            pb_entity_get_id (entity));

  pb_topic_set (row, topic);
  g_signal_connect_object (row, "command", G_CALLBACK (on_command_cb), self, G_CONNECT_SWAPPED);
  if (self->rows == NULL)
    return row;

  show_texts (self, PB_ORDERED_ROW (row));
  if (self->rows->make_prefix != NULL)
    adw_action_row_add_prefix (ADW_ACTION_ROW (row), self->rows->make_prefix (entity, self->data));

  return row;
}

static void
pb_ordered_list_dispose (GObject *object)
{
  PbOrderedList *self = PB_ORDERED_LIST (object);

  g_clear_object (&self->model);
  g_clear_object (&self->reg);
  G_OBJECT_CLASS (pb_ordered_list_parent_class)->dispose (object);
}

static void
pb_ordered_list_finalize (GObject *object)
{
  PbOrderedList *self = PB_ORDERED_LIST (object);

  if (self->destroy != NULL)
    self->destroy (self->data);
  G_OBJECT_CLASS (pb_ordered_list_parent_class)->finalize (object);
}

static void
pb_ordered_list_class_init (PbOrderedListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pb_ordered_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = pb_ordered_list_finalize;

  signals[ADD] = g_signal_new ("add", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                               NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[EDIT] = g_signal_new ("edit", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
}

static void
pb_ordered_list_init (PbOrderedList *self)
{
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (on_row_activated_cb), self,
                           G_CONNECT_SWAPPED);
  pb_list_reorder_attach (self->list, on_row_dropped_cb, self);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (self->list));
}

GtkWidget *
pb_ordered_list_new (PbRegister *reg,
                     GListModel *model,
                     const char *title,
                     const char *add_label,
                     const char *empty)
{
  PbOrderedList *self;
  GtkWidget *placeholder;
  GtkWidget *button;

  g_return_val_if_fail (PB_IS_REGISTER (reg), NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (model), NULL);

  self = g_object_new (PB_TYPE_ORDERED_LIST, "title", title, NULL);
  self->reg = g_object_ref (reg);
  self->model = g_object_ref (model);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);

  button = gtk_button_new_from_icon_name ("list-add-symbolic");
  gtk_widget_set_tooltip_text (button, add_label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, add_label, -1);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_add_clicked_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (self), button);

  placeholder = gtk_label_new (empty);
  gtk_label_set_wrap (GTK_LABEL (placeholder), TRUE);
  gtk_widget_add_css_class (placeholder, "dim-label");
  gtk_widget_set_margin_top (placeholder, 12);
  gtk_widget_set_margin_bottom (placeholder, 12);
  gtk_widget_set_margin_start (placeholder, 12);
  gtk_widget_set_margin_end (placeholder, 12);
  gtk_list_box_set_placeholder (self->list, placeholder);

  gtk_list_box_bind_model (self->list, model, create_row, self, NULL);
  g_signal_connect_object (model, "items-changed", G_CALLBACK (update_places), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (reg, "changed", G_CALLBACK (on_register_changed_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  update_places (self);

  return GTK_WIDGET (self);
}

void
pb_ordered_list_set_rows (PbOrderedList           *self,
                          const PbOrderedListRows *rows,
                          gpointer                 data,
                          GDestroyNotify           destroy)
{
  g_return_if_fail (PB_IS_ORDERED_LIST (self));
  g_return_if_fail (rows != NULL);
  g_return_if_fail (self->rows == NULL);

  self->rows = rows;
  self->data = data;
  self->destroy = destroy;
  gtk_list_box_bind_model (self->list, self->model, create_row, self, NULL);
  update_places (self);
}
