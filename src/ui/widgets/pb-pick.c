/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-pick"
#include "config.h"

#include "pb-pick.h"

/* How many characters of a name the list shows in the least, however narrow the button above it is. */
#define LIST_CHARS 30

/* A tooltip only for what cannot be read whole. */
static gboolean
on_query_tooltip_cb (GtkLabel   *label,
                     int         x,
                     int         y,
                     gboolean    keyboard,
                     GtkTooltip *tooltip)
{
  if (!pango_layout_is_ellipsized (gtk_label_get_layout (label)))
    return FALSE;

  gtk_tooltip_set_text (tooltip, gtk_label_get_text (label));
  return TRUE;
}

static void
on_setup_cb (GtkListItemFactory *factory,
             GtkListItem        *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0.0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_MIDDLE);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_has_tooltip (label, TRUE);
  g_signal_connect (label, "query-tooltip", G_CALLBACK (on_query_tooltip_cb), NULL);
  gtk_list_item_set_child (item, label);
}

static void
on_bind_cb (GtkListItemFactory *factory,
            GtkListItem        *item,
            GtkDropDown        *pick)
{
  g_auto(GValue) value = G_VALUE_INIT;

  if (gtk_expression_evaluate (gtk_drop_down_get_expression (pick), gtk_list_item_get_item (item),
                               &value))
    gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)), g_value_get_string (&value));
}

static void
on_bind_line_cb (GtkListItemFactory *factory,
                 GtkListItem        *item,
                 GtkDropDown        *pick)
{
  GtkLabel *label;
  glong length;

  on_bind_cb (factory, item, pick);
  label = GTK_LABEL (gtk_list_item_get_child (item));
  length = g_utf8_strlen (gtk_label_get_text (label), -1);
  gtk_label_set_width_chars (label, MIN (length + 1, LIST_CHARS));
}

/* bind: a callback as on_bind_cb(). */
static GtkListItemFactory *
make_factory (GtkDropDown *pick,
              GCallback    bind)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (on_setup_cb), NULL);
  g_signal_connect_object (factory, "bind", bind, pick, 0);

  return factory;
}

GtkWidget *
pb_pick_new (GListModel    *items,
             GtkExpression *label)
{
  GtkWidget *pick;

  g_return_val_if_fail (G_IS_LIST_MODEL (items), NULL);

  pick = gtk_drop_down_new (g_object_ref (items), label);
  gtk_widget_add_css_class (pick, "pb-pick");
  gtk_widget_set_hexpand (pick, TRUE);
  pb_pick_refresh (GTK_DROP_DOWN (pick));

  return pick;
}

void
pb_pick_refresh (GtkDropDown *pick)
{
  g_autoptr(GtkListItemFactory) factory = NULL;
  g_autoptr(GtkListItemFactory) list_factory = NULL;

  g_return_if_fail (GTK_IS_DROP_DOWN (pick));

  factory = make_factory (pick, G_CALLBACK (on_bind_cb));
  list_factory = make_factory (pick, G_CALLBACK (on_bind_line_cb));
  gtk_drop_down_set_factory (pick, factory);
  gtk_drop_down_set_list_factory (pick, list_factory);
}

#define NAME "pb-pick-name"

/* GTK 4.8 gives the focus to a button in the drop-down, and that button no name. */
static void
name_button (GtkDropDown *pick)
{
  const char *name = g_object_get_data (G_OBJECT (pick), NAME);
  GtkExpression *expression = gtk_drop_down_get_expression (pick);
  gpointer item = gtk_drop_down_get_selected_item (pick);
  GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (pick));
  g_auto(GValue) value = G_VALUE_INIT;
  const char *chosen = NULL;
  g_autofree char *text = NULL;

  if (button == NULL)
    return;

  if (item != NULL && expression != NULL && gtk_expression_evaluate (expression, item, &value))
    chosen = g_value_get_string (&value);
  text = chosen != NULL ? g_strdup_printf ("%s: %s", name, chosen) : g_strdup (name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

void
pb_pick_set_name (GtkDropDown *pick,
                  const char  *name)
{
  gboolean is_first;

  g_return_if_fail (GTK_IS_DROP_DOWN (pick));
  g_return_if_fail (name != NULL);

  is_first = g_object_get_data (G_OBJECT (pick), NAME) == NULL;
  g_object_set_data_full (G_OBJECT (pick), NAME, g_strdup (name), g_free);
  gtk_accessible_update_property (GTK_ACCESSIBLE (pick), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (is_first)
    g_signal_connect (pick, "notify::selected-item", G_CALLBACK (name_button), NULL);
  name_button (pick);
}

typedef struct
{
  PbPickMakeFunc  make;
  gpointer        data;
} Maker;

static void
on_create_popup_cb (GtkMenuButton *button,
                    gpointer       data)
{
  Maker *maker = data;

  if (gtk_menu_button_get_popover (button) == NULL)
    gtk_menu_button_set_popover (button, maker->make (maker->data));
}

GtkWidget *
pb_pick_button_new (GtkWidget      *content,
                    PbPickMakeFunc  make,
                    gpointer        data)
{
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  Maker *maker = g_new0 (Maker, 1);

  maker->make = make;
  maker->data = data;
  gtk_widget_set_hexpand (content, TRUE);
  gtk_box_append (GTK_BOX (line), content);
  gtk_box_append (GTK_BOX (line), gtk_image_new_from_icon_name ("pan-down-symbolic"));
  gtk_menu_button_set_child (GTK_MENU_BUTTON (button), line);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), on_create_popup_cb, maker,
                                         g_free);
  gtk_widget_add_css_class (button, "pb-pick");

  /* A menu button keeps its child in a box of its own, in the middle. */
  gtk_widget_set_halign (gtk_widget_get_parent (line), GTK_ALIGN_FILL);

  return button;
}
