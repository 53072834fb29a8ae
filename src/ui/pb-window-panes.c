/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-window"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-editor.h"
#include "pb-pane-handle.h"
#include "pb-project-pane.h"
#include "pb-sidebar.h"
#include "pb-text.h"
#include "pb-typing.h"
#include "pb-window-private.h"

/* The editor's natural width: below it the window folds. */
#define EDITOR_WIDTH 420

/* Characters of an undo step's name in the menu, whose width is that of its longest item. */
#define MENU_LABEL_LENGTH 48

/* ---- the header bars: what is the window's in the panes' bars */

/* An icon needs its name twice: for the eye, and for a screen reader. */
static void
set_name (GtkWidget  *button,
          const char *name)
{
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static GtkWidget *
create_menu_button (PbWindow *self)
{
  GMenu *primary = gtk_application_get_menu_by_id (gtk_window_get_application (GTK_WINDOW (self)),
                                                   "primary-menu");
  g_autoptr(GMenu) menu = g_menu_new ();
  GtkWidget *button = gtk_menu_button_new ();

  self->undo_menu = g_menu_new ();
  g_menu_append_section (menu, NULL, G_MENU_MODEL (self->undo_menu));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (primary));

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "open-menu-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_menu_button_set_primary (GTK_MENU_BUTTON (button), TRUE);
  set_name (button, _("Main Menu"));

  return button;
}

static GtkWidget *
create_action_button (const char *icon,
                      const char *action,
                      const char *name)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  set_name (button, name);

  return button;
}

/* Back comes before what the pane has packed itself, and is there only in a folded window. */
static void
add_back_button (AdwHeaderBar *bar,
                 AdwLeaflet   *leaflet)
{
  GtkWidget *button = create_action_button ("go-previous-symbolic", "view.back", _("Back"));

  adw_header_bar_pack_start (bar, button);
  gtk_widget_insert_after (button, gtk_widget_get_parent (button), NULL);
  g_object_bind_property (leaflet, "folded", button, "visible", G_BINDING_SYNC_CREATE);
}

/* Only the outermost bars that are in sight show the window's buttons. */
static void
bind_title_buttons (AdwHeaderBar *bar,
                    AdwLeaflet   *at_start,
                    AdwLeaflet   *at_end)
{
  if (at_start != NULL)
    g_object_bind_property (at_start, "folded", bar, "show-start-title-buttons", G_BINDING_SYNC_CREATE);
  if (at_end != NULL)
    g_object_bind_property (at_end, "folded", bar, "show-end-title-buttons", G_BINDING_SYNC_CREATE);
}

static void
add_undo_buttons (PbWindow     *self,
                  AdwHeaderBar *bar)
{
  GtkWidget *undo = create_action_button ("edit-undo-symbolic", "edit.undo", _("Undo"));
  GtkWidget *redo = create_action_button ("edit-redo-symbolic", "edit.redo", _("Redo"));

  /* A narrow bar must leave room for the title; redo is in the menu too. */
  g_object_bind_property (self->inner, "folded", redo, "visible",
                          G_BINDING_SYNC_CREATE | G_BINDING_INVERT_BOOLEAN);
  adw_header_bar_pack_start (bar, undo);
  adw_header_bar_pack_start (bar, redo);
  g_ptr_array_add (self->undo_buttons[0], undo);
  g_ptr_array_add (self->undo_buttons[1], redo);
}

void
pb_window_dress_bar (PbWindow     *self,
                     AdwHeaderBar *bar,
                     PbBarKind     kind)
{
  g_return_if_fail (PB_IS_WINDOW (self));
  g_return_if_fail (ADW_IS_HEADER_BAR (bar));

  switch (kind)
    {
    case PB_BAR_SIDEBAR:
      adw_header_bar_pack_end (bar, create_menu_button (self));
      bind_title_buttons (bar, NULL, self->outer);
      break;
    case PB_BAR_LIST:
      add_back_button (bar, self->outer);
      bind_title_buttons (bar, self->outer, self->inner);
      break;
    case PB_BAR_DETAIL:
      add_undo_buttons (self, bar);
      add_back_button (bar, self->inner);
      bind_title_buttons (bar, self->inner, NULL);
      break;
    case PB_BAR_WIDE:
    default:
      add_undo_buttons (self, bar);
      add_back_button (bar, self->outer);
      bind_title_buttons (bar, self->outer, NULL);
      break;
    }

  pb_window_update_undo (self);
}

/* ---- the panes */

static void
create_features (PbWindow *self)
{
  self->features[PB_PANE_SIDEBAR] = pb_sidebar_new (self->reg);
  self->features[PB_PANE_LIST] = pb_project_pane_new (self->reg);
  self->features[PB_PANE_EDITOR] = pb_editor_new (self->reg);

  /* A page is added beside its feature when it is first shown. */
  for (guint i = 0; i < G_N_ELEMENTS (self->holders); i++)
    {
      self->holders[i] = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
      gtk_widget_set_vexpand (self->features[i], TRUE);
      gtk_box_append (self->holders[i], self->features[i]);
    }
}

/* The features follow the window's properties and the other way round: the sidebar chooses programme and pillar, the list
 * the project. Programme before pillar before project: the narrower choice must find its scope. */
static void
bind_features (PbWindow *self)
{
  static const struct
  {
    const char *property;
    int         pane;
  } bindings[] = {
    { "programme", PB_PANE_SIDEBAR },
    { "programme", PB_PANE_LIST },
    { "pillar", PB_PANE_SIDEBAR },
    { "pillar", PB_PANE_LIST },
    { "project", PB_PANE_LIST },
    { "project", PB_PANE_EDITOR },
    { "page", PB_PANE_SIDEBAR },
  };

  for (guint i = 0; i < G_N_ELEMENTS (bindings); i++)
    g_object_bind_property (self, bindings[i].property,
                            self->features[bindings[i].pane], bindings[i].property,
                            G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);

  g_object_bind_property (self->features[PB_PANE_LIST], "n-selected",
                          self->features[PB_PANE_EDITOR], "n-selected", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (self->features[PB_PANE_LIST], "notify::n-selected",
                           G_CALLBACK (pb_window_update_actions), self, G_CONNECT_SWAPPED);
}

static void
on_pillar_activated_cb (PbWindow *self)
{
  pb_window_show_pane (self, PB_PANE_LIST);
}

static void
on_project_activated_cb (PbWindow *self)
{
  pb_window_show_pane (self, PB_PANE_EDITOR);
}

static AdwLeaflet *
create_leaflet (void)
{
  AdwLeaflet *leaflet = ADW_LEAFLET (adw_leaflet_new ());

  /* Folds as soon as its panes do not get the widths that the user gave them. */
  adw_leaflet_set_fold_threshold_policy (leaflet, ADW_FOLD_THRESHOLD_POLICY_NATURAL);
  adw_leaflet_set_can_navigate_back (leaflet, TRUE);
  gtk_widget_set_hexpand (GTK_WIDGET (leaflet), TRUE);

  return leaflet;
}

static void
append_handle (AdwLeaflet *leaflet,
               GtkWidget  *handle)
{
  AdwLeafletPage *page = adw_leaflet_append (leaflet, handle);

  adw_leaflet_page_set_navigatable (page, FALSE);
}

static void
on_visible_child_cb (PbWindow *self)
{
  pb_window_update_actions (self);
}

void
pb_window_add_panes (PbWindow *self)
{
  int widths[] = {
    g_settings_get_int (self->settings, "sidebar-width"),
    g_settings_get_int (self->settings, "list-width"),
    EDITOR_WIDTH,
  };

  self->list_widths[FALSE] = widths[PB_PANE_LIST];
  self->list_widths[TRUE] = g_settings_get_int (self->settings, "short-list-width");
  self->is_short = FALSE;

  create_features (self);
  for (guint i = 0; i < G_N_ELEMENTS (self->panes); i++)
    self->panes[i] = PB_PANE (pb_pane_new (GTK_WIDGET (self->holders[i]), widths[i]));
  gtk_widget_set_hexpand (GTK_WIDGET (self->panes[PB_PANE_EDITOR]), TRUE);

  self->inner = create_leaflet ();
  adw_leaflet_append (self->inner, GTK_WIDGET (self->panes[PB_PANE_LIST]));
  self->list_handle = pb_pane_handle_new (self->panes[PB_PANE_LIST], self->panes[PB_PANE_EDITOR],
                                          _("Width of the List"));
  append_handle (self->inner, self->list_handle);
  adw_leaflet_append (self->inner, GTK_WIDGET (self->panes[PB_PANE_EDITOR]));

  /* Kept while the start page stands in its place. */
  self->outer = g_object_ref_sink (create_leaflet ());
  adw_leaflet_append (self->outer, GTK_WIDGET (self->panes[PB_PANE_SIDEBAR]));
  append_handle (self->outer, pb_pane_handle_new (self->panes[PB_PANE_SIDEBAR],
                                                  self->panes[PB_PANE_EDITOR],
                                                  _("Width of the Sidebar")));
  adw_leaflet_append (self->outer, GTK_WIDGET (self->inner));
  adw_leaflet_set_visible_child (self->outer, GTK_WIDGET (self->inner));

  pb_window_dress_bar (self, pb_sidebar_get_header_bar (PB_SIDEBAR (self->features[PB_PANE_SIDEBAR])),
                       PB_BAR_SIDEBAR);
  pb_window_dress_bar (self, pb_project_pane_get_header_bar (PB_PROJECT_PANE (self->features[PB_PANE_LIST])),
                       PB_BAR_LIST);
  pb_window_dress_bar (self, pb_editor_get_header_bar (PB_EDITOR (self->features[PB_PANE_EDITOR])),
                       PB_BAR_DETAIL);
  pb_window_add_page_rows (self);
  bind_features (self);
  pb_window_turn_to_page (self);
  g_signal_connect_object (self->features[PB_PANE_SIDEBAR], "activated",
                           G_CALLBACK (on_pillar_activated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->features[PB_PANE_LIST], "activated",
                           G_CALLBACK (on_project_activated_cb), self, G_CONNECT_SWAPPED);
  for (guint i = 0; i < 2; i++)
    {
      AdwLeaflet *leaflet = i == 0 ? self->outer : self->inner;

      g_signal_connect_object (leaflet, "notify::visible-child", G_CALLBACK (on_visible_child_cb),
                               self, G_CONNECT_SWAPPED);
      g_signal_connect_object (leaflet, "notify::folded", G_CALLBACK (on_visible_child_cb), self,
                               G_CONNECT_SWAPPED);
    }
}

/* ---- undo */

/* A menu's label has mnemonics: an underscore of the user's stands twice. */
static char *
escape_mnemonic (const char *text)
{
  g_autoptr(GString) escaped = g_string_new (text);

  g_string_replace (escaped, "_", "__", 0);

  return g_string_free (g_steal_pointer (&escaped), FALSE);
}

static void
show_step (PbWindow   *self,
           int         index,
           const char *text,
           const char *action,
           const char *accelerator)
{
  g_autofree char *excerpt = pb_text_excerpt (text, MENU_LABEL_LENGTH);
  g_autofree char *escaped = escape_mnemonic (excerpt);
  g_autoptr(GMenuItem) item = g_menu_item_new (escaped, action);

  g_menu_item_set_attribute (item, "accel", "s", accelerator);
  g_menu_append_item (self->undo_menu, item);
  for (guint i = 0; i < self->undo_buttons[index]->len; i++)
    set_name (g_ptr_array_index (self->undo_buttons[index], i), text);
}

void
pb_window_update_undo (PbWindow *self)
{
  const char *undo = NULL;
  const char *redo = NULL;
  g_autofree char *undo_text = NULL;
  g_autofree char *redo_text = NULL;

  g_return_if_fail (PB_IS_WINDOW (self));

  if (self->undo_menu == NULL)
    return;

  undo = pb_register_get_undo_label (self->reg);
  redo = pb_register_get_redo_label (self->reg);
  /* Translators: %s is a step that can be undone, such as "Change Name of “Wonen”" */
  undo_text = undo != NULL ? g_strdup_printf (_("Undo %s"), undo) : g_strdup (_("Undo"));
  /* Translators: %s is a step that can be done again, such as "Change Name of “Wonen”" */
  redo_text = redo != NULL ? g_strdup_printf (_("Redo %s"), redo) : g_strdup (_("Redo"));

  g_menu_remove_all (self->undo_menu);
  show_step (self, 0, undo_text, "edit.undo", "<Control>z");
  show_step (self, 1, redo_text, "edit.redo", "<Shift><Control>z");
}

/* ---- going from pane to pane in a folded window */

static gboolean
has_list (PbWindow *self)
{
  return gtk_widget_get_visible (GTK_WIDGET (self->panes[PB_PANE_LIST]));
}

/* Whether the editor lies over the list that it belongs to. */
static gboolean
is_over_list (PbWindow *self)
{
  return has_list (self) && adw_leaflet_get_folded (self->inner)
         && adw_leaflet_get_visible_child (self->inner) == GTK_WIDGET (self->panes[PB_PANE_EDITOR]);
}

gboolean
pb_window_can_go_back (PbWindow *self)
{
  g_return_val_if_fail (PB_IS_WINDOW (self), FALSE);

  if (self->outer == NULL || !adw_leaflet_get_folded (self->outer))
    return FALSE;
  if (is_over_list (self))
    return TRUE;

  return adw_leaflet_get_visible_child (self->outer) == GTK_WIDGET (self->inner);
}

gboolean
pb_window_go_back (PbWindow *self)
{
  g_return_val_if_fail (PB_IS_WINDOW (self), FALSE);

  if (!pb_window_can_go_back (self))
    return FALSE;
  if (is_over_list (self))
    pb_window_show_pane (self, PB_PANE_LIST);
  else
    pb_window_show_pane (self, PB_PANE_SIDEBAR);

  return TRUE;
}

/* A leaflet takes the focus along to what it shows. Where both are in sight it stays where it is: in a list one goes on to the
 * next row. */
static void
show_child (AdwLeaflet *leaflet,
            GtkWidget  *child)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (leaflet));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  adw_leaflet_set_visible_child (leaflet, child);
  if (focus != NULL && !adw_leaflet_get_folded (leaflet))
    gtk_root_set_focus (root, focus);
}

void
pb_window_show_pane (PbWindow *self,
                     int       pane)
{
  g_return_if_fail (PB_IS_WINDOW (self));

  if (self->outer == NULL)
    return;

  if (pane == PB_PANE_SIDEBAR)
    show_child (self->outer, GTK_WIDGET (self->panes[PB_PANE_SIDEBAR]));
  else
    {
      if (!has_list (self))
        pane = PB_PANE_EDITOR;
      show_child (self->inner, GTK_WIDGET (self->panes[pane]));
      show_child (self->outer, GTK_WIDGET (self->inner));
    }
}

void
pb_window_commit (PbWindow *self)
{
  g_return_if_fail (PB_IS_WINDOW (self));

  pb_typing_commit (GTK_WINDOW (self));
}
