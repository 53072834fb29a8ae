/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-list-page"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-entity-list.h"
#include "pb-list-page-row.h"
#include "pb-list-page.h"
#include "pb-tab-stop.h"
#include "pb-text.h"

typedef struct
{
  PbEntityList       *entities;    /* NULL while there is no programme to list them of */
  GtkFilter          *filter;
  GtkSorter          *sorter;      /* NULL: the type's order */
  GtkFilterListModel *shown;
  GtkSingleSelection *selection;
  GHashTable         *items;       /* GtkListItems that show an entity now */
  GStrv               words;       /* of the search, folded */
  gboolean            showing;     /* the list is being made to agree with the page */

  GtkWidget          *search;
  GtkWidget          *view;
  GtkWidget          *list;        /* one of these three is visible */
  GtkWidget          *nothing_found;
  GtkWidget          *empty;
  GtkWidget          *footer;
} PbListPagePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (PbListPage, pb_list_page, PB_TYPE_PAGE)

static const PbListPageInfo *
get_info (PbListPage *self)
{
  return PB_LIST_PAGE_GET_CLASS (self)->info;
}

static char *
get_text (PbListPage         *self,
          PbListPageTextFunc  func,
          PbEntity           *entity)
{
  return func != NULL ? func (self, entity) : NULL;
}

static char *
get_title (PbListPage *self,
           PbEntity   *entity)
{
  const PbListPageInfo *info = get_info (self);

  return info->get_title != NULL ? info->get_title (self, entity) : g_strdup (pb_entity_get_title (entity));
}

/* ---- what is shown */

static gboolean
matches_search (PbListPage *self,
                PbEntity   *entity)
{
  PbListPagePrivate *priv = pb_list_page_get_instance_private (self);
  const PbListPageInfo *info = get_info (self);
  const PbListPageTextFunc funcs[] = { info->get_subtitle, info->get_note, info->get_keywords };
  g_autoptr(GString) text = NULL;
  g_autofree char *title = NULL;
  g_autofree char *folded = NULL;

  if (priv->words == NULL || priv->words[0] == NULL)
    return TRUE;

  title = get_title (self, entity);
  text = g_string_new (title);
  for (guint i = 0; i < G_N_ELEMENTS (funcs); i++)
    {
      g_autofree char *part = get_text (self, funcs[i], entity);

      if (part != NULL)
        g_string_append_printf (text, " %s", part);
    }

  folded = pb_text_fold (text->str);
  for (guint i = 0; priv->words[i] != NULL; i++)
    {
      if (strstr (folded, priv->words[i]) == NULL)
        return FALSE;
    }

  return TRUE;
}

static gboolean
filter_entity (gpointer item,
               gpointer user_data)
{
  PbListPage *self = user_data;
  const PbListPageInfo *info = get_info (self);

  return (info->is_shown == NULL || info->is_shown (self, item)) && matches_search (self, item);
}

static guint
find_shown (PbListPage *self,
            gint64      id)
{
  PbListPagePrivate *priv = pb_list_page_get_instance_private (self);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (priv->shown)); i++)
    {
      g_autoptr(PbEntity) entity = g_list_model_get_item (G_LIST_MODEL (priv->shown), i);

      if (pb_entity_get_id (entity) == id)
        return i;
    }

  return GTK_INVALID_LIST_POSITION;
}

static void
show_selection (PbListPage *self)
{
  PbListPagePrivate *priv = pb_list_page_get_instance_private (self);
  const gint64 selected = pb_page_get_selected (PB_PAGE (self));
  const guint position = selected != 0 ? find_shown (self, selected) : GTK_INVALID_LIST_POSITION;

  priv->showing = TRUE;
  gtk_single_selection_set_selected (priv->selection, position);
  priv->showing = FALSE;
}

static void
scroll_to_selected (PbListPage *self)
{
  PbListPagePrivate *priv = pb_list_page_get_instance_private (self);
  const guint position = gtk_single_selection_get_selected (priv->selection);

  /* GTK 4.8 has no function for it. */
  if (position != GTK_INVALID_LIST_POSITION)
    gtk_widget_activate_action (priv->view, "list.scroll-to-item", "u", position);
}

/* Why there is nothing to show decides what the officer can do about it. */
static void
show_state (PbListPage *self)
{
  PbListPagePrivate *priv = pb_list_page_get_instance_private (self);
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (priv->shown));
  const gboolean any = priv->entities != NULL && g_list_model_get_n_items (G_LIST_MODEL (priv->entities)) > 0;
  g_autofree char *text = get_info (self)->describe (self, n);

  gtk_widget_set_visible (priv->list, n > 0);
  gtk_widget_set_visible (priv->nothing_found, n == 0 && any);
  gtk_widget_set_visible (priv->empty, n == 0 && !any);
  gtk_label_set_text (GTK_LABEL (priv->footer), text);
}

static void
refresh (PbListPage *self)
{
  PbListPagePrivate *priv = pb_list_page_get_instance_private (self);

  priv->showing = TRUE;
  gtk_filter_changed (priv->filter, GTK_FILTER_CHANGE_DIFFERENT);
  if (priv->sorter != NULL)
    gtk_sorter_changed (priv->sorter, GTK_SORTER_CHANGE_DIFFERENT);
  priv->showing = FALSE;

  show_state (self);
  show_selection (self);
}

/* ---- rows */

static void
show_item (PbListPage  *self,
           GtkListItem *item)
{
  const PbListPageInfo *info = get_info (self);
  PbEntity *entity = gtk_list_item_get_item (item);
  g_autofree char *icon = get_text (self, info->get_icon, entity);
  g_autofree char *title = get_title (self, entity);
  g_autofree char *subtitle = get_text (self, info->get_subtitle, entity);
  g_autofree char *note = get_text (self, info->get_note, entity);

  pb_list_page_row_set (PB_LIST_PAGE_ROW (gtk_list_item_get_child (item)), icon, title, subtitle, note);
}

static void
on_setup_cb (GtkSignalListItemFactory *factory,
             GtkListItem              *item)
{
  gtk_list_item_set_child (item, pb_list_page_row_new ());
}

static void
on_bind_cb (GtkSignalListItemFactory *factory,
            GtkListItem              *item,
            PbListPage               *self)
{
  PbListPagePrivate *priv = pb_list_page_get_instance_private (self);

  show_item (self, item);
  g_hash_table_add (priv->items, item);
}

static void
on_unbind_cb (GtkSignalListItemFactory *factory,
              GtkListItem              *item,
              PbListPage               *self)
{
  PbListPagePrivate *priv = pb_list_page_get_instance_private (self);

  g_hash_table_remove (priv->items, item);
}

/* ---- following the user and the register */

static void
on_selection_changed_cb (PbListPage *self)
{
  PbListPagePrivate *priv = pb_list_page_get_instance_private (self);
  PbEntity *entity = gtk_single_selection_get_selected_item (priv->selection);

  if (!priv->showing && entity != NULL)
    pb_page_set_selected (PB_PAGE (self), pb_entity_get_id (entity));
}

static void
on_activate_cb (PbListPage *self,
                guint       position)
{
  PbListPagePrivate *priv = pb_list_page_get_instance_private (self);

  gtk_single_selection_set_selected (priv->selection, position);
  pb_page_activated (PB_PAGE (self));
}

static gboolean
on_clicked_idle_cb (gpointer user_data)
{
  if (pb_page_get_selected (user_data) != 0)
    pb_page_activated (user_data);

  return G_SOURCE_REMOVE;
}

/* The list selects a row by the same click, after us; its own "activate" asks for two. */
static void
on_released_cb (PbListPage      *self,
                int              n_press,
                double           x,
                double           y,
                GtkGestureClick *gesture)
{
  PbListPagePrivate *priv = pb_list_page_get_instance_private (self);
  GtkWidget *picked = gtk_widget_pick (priv->view, x, y, GTK_PICK_DEFAULT);

  if (n_press == 1 && picked != NULL && picked != priv->view)
    g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, on_clicked_idle_cb, g_object_ref (self), g_object_unref);
}

static void
on_search_changed_cb (PbListPage *self)
{
  PbListPagePrivate *priv = pb_list_page_get_instance_private (self);
  g_auto(GStrv) typed = g_strsplit_set (gtk_editable_get_text (GTK_EDITABLE (priv->search)), " \t\u00a0", -1);
  g_autoptr(GStrvBuilder) words = g_strv_builder_new ();

  for (guint i = 0; typed[i] != NULL; i++)
    {
      g_autofree char *word = pb_text_fold (typed[i]);

      if (*word != '\0')
        g_strv_builder_add (words, word);
    }

  g_strfreev (priv->words);
  priv->words = g_strv_builder_end (words);
  refresh (self);
}

static void
on_stop_search_cb (PbListPage *self)
{
  PbListPagePrivate *priv = pb_list_page_get_instance_private (self);

  gtk_editable_set_text (GTK_EDITABLE (priv->search), "");
  gtk_widget_grab_focus (priv->view);
}

static void
on_search_activate_cb (PbListPage *self)
{
  PbListPagePrivate *priv = pb_list_page_get_instance_private (self);

  gtk_widget_grab_focus (priv->view);
}

/* Runs after the list of entities has followed. */
static void
on_register_changed_cb (PbListPage *self)
{
  PbListPagePrivate *priv = pb_list_page_get_instance_private (self);
  const gint64 selected = pb_page_get_selected (PB_PAGE (self));
  GHashTableIter iter;
  gpointer item;

  refresh (self);
  g_hash_table_iter_init (&iter, priv->items);
  while (g_hash_table_iter_next (&iter, &item, NULL))
    show_item (self, item);

  if (selected != 0
      && (priv->entities == NULL || pb_entity_list_find (priv->entities, selected) == G_MAXUINT))
    pb_page_set_selected (PB_PAGE (self), 0);
}

static void
read_entities (PbListPage *self)
{
  PbListPagePrivate *priv = pb_list_page_get_instance_private (self);
  const PbListPageInfo *info = get_info (self);
  const gint64 programme = pb_page_get_programme (PB_PAGE (self));

  g_clear_object (&priv->entities);
  if (info->owner == NULL || programme != 0)
    priv->entities = pb_entity_list_new (pb_page_get_register (PB_PAGE (self)), info->get_type (), info->owner,
                                         info->owner != NULL ? programme : 0);

  priv->showing = TRUE;
  if (priv->sorter != NULL)
    {
      g_autoptr(GtkSortListModel) sorted = gtk_sort_list_model_new (NULL, g_object_ref (priv->sorter));

      gtk_sort_list_model_set_model (sorted, G_LIST_MODEL (priv->entities));
      gtk_filter_list_model_set_model (priv->shown, G_LIST_MODEL (sorted));
    }
  else
    {
      gtk_filter_list_model_set_model (priv->shown, G_LIST_MODEL (priv->entities));
    }
  priv->showing = FALSE;

  show_state (self);
}

/* ---- building */

static void
add_header (PbListPage *self)
{
  PbListPagePrivate *priv = pb_list_page_get_instance_private (self);
  const PbListPageInfo *info = get_info (self);
  AdwHeaderBar *bar = pb_page_get_header_bar (PB_PAGE (self));

  priv->search = gtk_search_entry_new ();
  gtk_widget_set_hexpand (priv->search, TRUE);
  g_object_set (priv->search, "search-delay", 0, "placeholder-text", _(info->search_name), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (priv->search), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _(info->search_name), -1);
  g_signal_connect_object (priv->search, "search-changed", G_CALLBACK (on_search_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (priv->search, "stop-search", G_CALLBACK (on_stop_search_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (priv->search, "activate", G_CALLBACK (on_search_activate_cb), self,
                           G_CONNECT_SWAPPED);
  adw_header_bar_set_title_widget (bar, priv->search);

  if (pb_page_can_add (PB_PAGE (self)))
    {
      GtkWidget *add = gtk_button_new_from_icon_name ("list-add-symbolic");

      gtk_actionable_set_action_name (GTK_ACTIONABLE (add), "item.new");
      gtk_widget_set_tooltip_text (add, _(info->add_name));
      gtk_accessible_update_property (GTK_ACCESSIBLE (add), GTK_ACCESSIBLE_PROPERTY_LABEL, _(info->add_name), -1);
      adw_header_bar_pack_start (bar, add);
    }
}

static void
add_shortcut (GtkEventController *controller,
              guint               key,
              GdkModifierType     modifiers,
              const char         *action)
{
  gtk_shortcut_controller_add_shortcut (
    GTK_SHORTCUT_CONTROLLER (controller),
    gtk_shortcut_new (gtk_keyval_trigger_new (key, modifiers), gtk_named_action_new (action)));
}

static void
add_view (PbListPage *self)
{
  PbListPagePrivate *priv = pb_list_page_get_instance_private (self);
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *shortcuts = gtk_shortcut_controller_new ();
  GtkWidget *scroller;

  g_signal_connect (factory, "setup", G_CALLBACK (on_setup_cb), NULL);
  g_signal_connect_object (factory, "bind", G_CALLBACK (on_bind_cb), self, 0);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (on_unbind_cb), self, 0);

  priv->view = gtk_list_view_new (GTK_SELECTION_MODEL (g_object_ref (priv->selection)), factory);
  gtk_widget_add_css_class (priv->view, "pb-list-page");
  gtk_accessible_update_property (GTK_ACCESSIBLE (priv->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _(get_info (self)->list_name), -1);
  g_signal_connect_object (priv->view, "activate", G_CALLBACK (on_activate_cb), self, G_CONNECT_SWAPPED);

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect_object (click, "released", G_CALLBACK (on_released_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (priv->view, GTK_EVENT_CONTROLLER (click));
  add_shortcut (shortcuts, GDK_KEY_Delete, 0, "item.remove");
  add_shortcut (shortcuts, GDK_KEY_Up, GDK_ALT_MASK, "item.move-up");
  add_shortcut (shortcuts, GDK_KEY_Down, GDK_ALT_MASK, "item.move-down");
  gtk_widget_add_controller (priv->view, shortcuts);
  gtk_search_entry_set_key_capture_widget (GTK_SEARCH_ENTRY (priv->search), priv->view);

  scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), priv->view);
  priv->list = pb_tab_stop_new (scroller);
}

static GtkWidget *
make_status_page (const char *icon,
                  const char *title,
                  const char *text)
{
  GtkWidget *page = adw_status_page_new ();

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (page), icon);
  adw_status_page_set_title (ADW_STATUS_PAGE (page), title);
  adw_status_page_set_description (ADW_STATUS_PAGE (page), text);
  gtk_widget_add_css_class (page, "compact");

  return page;
}

static GtkWidget *
make_pill (const char *label)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "pill");

  return button;
}

static void
add_empty_states (PbListPage *self)
{
  PbListPagePrivate *priv = pb_list_page_get_instance_private (self);
  const PbListPageInfo *info = get_info (self);
  GtkWidget *clear = make_pill (_("_Clear Search"));

  priv->nothing_found = make_status_page ("edit-find-symbolic", _("Nothing Found"), NULL);
  g_signal_connect_object (clear, "clicked", G_CALLBACK (on_stop_search_cb), self, G_CONNECT_SWAPPED);
  adw_status_page_set_child (ADW_STATUS_PAGE (priv->nothing_found), clear);

  priv->empty = make_status_page (info->empty_icon, _(info->empty_title), _(info->empty_text));
  if (pb_page_can_add (PB_PAGE (self)))
    {
      GtkWidget *add = make_pill (_(info->add_label));

      gtk_actionable_set_action_name (GTK_ACTIONABLE (add), "item.new");
      gtk_widget_add_css_class (add, "suggested-action");
      adw_status_page_set_child (ADW_STATUS_PAGE (priv->empty), add);
    }
}

static void
add_content (PbListPage *self)
{
  PbListPagePrivate *priv = pb_list_page_get_instance_private (self);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *children[] = { priv->list, priv->nothing_found, priv->empty };

  for (guint i = 0; i < G_N_ELEMENTS (children); i++)
    {
      gtk_widget_set_vexpand (children[i], TRUE);
      gtk_box_append (GTK_BOX (box), children[i]);
    }

  priv->footer = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (priv->footer), 0);
  gtk_label_set_ellipsize (GTK_LABEL (priv->footer), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (priv->footer, "pb-footer");
  gtk_widget_add_css_class (priv->footer, "numeric");
  gtk_widget_add_css_class (priv->footer, "dim-label");
  gtk_box_append (GTK_BOX (box), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_box_append (GTK_BOX (box), priv->footer);
  pb_page_set_content (PB_PAGE (self), box);
}

static void
pb_list_page_constructed (GObject *object)
{
  PbListPage *self = PB_LIST_PAGE (object);
  PbListPagePrivate *priv = pb_list_page_get_instance_private (self);
  const PbListPageInfo *info = get_info (self);

  G_OBJECT_CLASS (pb_list_page_parent_class)->constructed (object);

  priv->filter = GTK_FILTER (gtk_custom_filter_new (filter_entity, self, NULL));
  if (info->compare != NULL)
    priv->sorter = GTK_SORTER (gtk_custom_sorter_new (info->compare, self, NULL));
  priv->shown = gtk_filter_list_model_new (NULL, g_object_ref (priv->filter));
  priv->selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (priv->shown)));
  gtk_single_selection_set_autoselect (priv->selection, FALSE);
  gtk_single_selection_set_can_unselect (priv->selection, TRUE);
  g_signal_connect_object (priv->selection, "selection-changed", G_CALLBACK (on_selection_changed_cb), self,
                           G_CONNECT_SWAPPED);

  add_header (self);
  add_view (self);
  add_empty_states (self);
  add_content (self);
  read_entities (self);
  g_signal_connect_object (pb_page_get_register (PB_PAGE (self)), "changed",
                           G_CALLBACK (on_register_changed_cb), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

static void
pb_list_page_dispose (GObject *object)
{
  PbListPagePrivate *priv = pb_list_page_get_instance_private (PB_LIST_PAGE (object));

  /* The filter asks the page, which is going. */
  if (priv->shown != NULL)
    gtk_filter_list_model_set_model (priv->shown, NULL);

  G_OBJECT_CLASS (pb_list_page_parent_class)->dispose (object);

  g_clear_object (&priv->selection);
  g_clear_object (&priv->shown);
  g_clear_object (&priv->sorter);
  g_clear_object (&priv->filter);
  g_clear_object (&priv->entities);
}

static void
pb_list_page_finalize (GObject *object)
{
  PbListPagePrivate *priv = pb_list_page_get_instance_private (PB_LIST_PAGE (object));

  g_strfreev (priv->words);
  g_hash_table_unref (priv->items);

  G_OBJECT_CLASS (pb_list_page_parent_class)->finalize (object);
}

static void
pb_list_page_programme_changed (PbPage *page)
{
  PbListPage *self = PB_LIST_PAGE (page);
  PbListPagePrivate *priv = pb_list_page_get_instance_private (self);

  if (priv->shown == NULL || get_info (self)->owner == NULL)
    return;

  pb_page_set_selected (page, 0);
  read_entities (self);
}

static void
pb_list_page_selected_changed (PbPage *page)
{
  PbListPage *self = PB_LIST_PAGE (page);
  PbListPagePrivate *priv = pb_list_page_get_instance_private (self);
  const gint64 selected = pb_page_get_selected (page);

  /* Whoever asks for what the search hides wants to see it. */
  if (selected != 0 && find_shown (self, selected) == GTK_INVALID_LIST_POSITION)
    gtk_editable_set_text (GTK_EDITABLE (priv->search), "");

  show_selection (self);
  scroll_to_selected (self);
}

static void
pb_list_page_focus_search (PbPage *page)
{
  PbListPagePrivate *priv = pb_list_page_get_instance_private (PB_LIST_PAGE (page));

  gtk_widget_grab_focus (priv->search);
}

static void
pb_list_page_class_init (PbListPageClass *klass)
{
  PbPageClass *page_class = PB_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = pb_list_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = pb_list_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = pb_list_page_finalize;
  page_class->programme_changed = pb_list_page_programme_changed;
  page_class->selected_changed = pb_list_page_selected_changed;
  page_class->focus_search = pb_list_page_focus_search;
}

static void
pb_list_page_init (PbListPage *self)
{
  PbListPagePrivate *priv = pb_list_page_get_instance_private (self);

  priv->items = g_hash_table_new (NULL, NULL);
}

GListModel *
pb_list_page_get_model (PbListPage *self)
{
  PbListPagePrivate *priv = pb_list_page_get_instance_private (self);

  g_return_val_if_fail (PB_IS_LIST_PAGE (self), NULL);

  return G_LIST_MODEL (priv->shown);
}

void
pb_list_page_refilter (PbListPage *self)
{
  g_return_if_fail (PB_IS_LIST_PAGE (self));

  refresh (self);
}

void
pb_list_page_show_new (PbListPage *self,
                       gint64      id)
{
  g_return_if_fail (PB_IS_LIST_PAGE (self));

  pb_page_set_selected (PB_PAGE (self), id);
  pb_page_activated (PB_PAGE (self));
}
