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
bind_title_buttons (PbWindow      *self,
                    AdwHeaderBar **bars)
{
  g_object_bind_property (self->outer, "folded", bars[PB_PANE_SIDEBAR], "show-end-title-buttons",
                          G_BINDING_SYNC_CREATE);
  g_object_bind_property (self->outer, "folded", bars[PB_PANE_LIST], "show-start-title-buttons",
                          G_BINDING_SYNC_CREATE);
  g_object_bind_property (self->inner, "folded", bars[PB_PANE_LIST], "show-end-title-buttons",
                          G_BINDING_SYNC_CREATE);
  g_object_bind_property (self->inner, "folded", bars[PB_PANE_EDITOR], "show-start-title-buttons",
                          G_BINDING_SYNC_CREATE);
}

static void
fill_header_bars (PbWindow      *self,
                  AdwHeaderBar **bars)
{
  self->undo_buttons[0] = create_action_button ("edit-undo-symbolic", "edit.undo", _("Undo"));
  self->undo_buttons[1] = create_action_button ("edit-redo-symbolic", "edit.redo", _("Redo"));

  /* A narrow bar must leave room for the project's name; redo is in the menu too. */
  g_object_bind_property (self->inner, "folded", self->undo_buttons[1], "visible",
                          G_BINDING_SYNC_CREATE | G_BINDING_INVERT_BOOLEAN);

  adw_header_bar_pack_end (bars[PB_PANE_SIDEBAR], create_menu_button (self));
  adw_header_bar_pack_start (bars[PB_PANE_EDITOR], self->undo_buttons[0]);
  adw_header_bar_pack_start (bars[PB_PANE_EDITOR], self->undo_buttons[1]);
  add_back_button (bars[PB_PANE_LIST], self->outer);
  add_back_button (bars[PB_PANE_EDITOR], self->inner);
  bind_title_buttons (self, bars);
}

/* ---- the panes */

static void
create_features (PbWindow      *self,
                 AdwHeaderBar **bars)
{
  GtkWidget *sidebar = pb_sidebar_new (self->reg);
  GtkWidget *list = pb_project_pane_new (self->reg);
  GtkWidget *editor = pb_editor_new (self->reg);

  bars[PB_PANE_SIDEBAR] = pb_sidebar_get_header_bar (PB_SIDEBAR (sidebar));
  bars[PB_PANE_LIST] = pb_project_pane_get_header_bar (PB_PROJECT_PANE (list));
  bars[PB_PANE_EDITOR] = pb_editor_get_header_bar (PB_EDITOR (editor));

  self->features[PB_PANE_SIDEBAR] = sidebar;
  self->features[PB_PANE_LIST] = list;
  self->features[PB_PANE_EDITOR] = editor;
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
  };

  for (guint i = 0; i < G_N_ELEMENTS (bindings); i++)
    g_object_bind_property (self, bindings[i].property,
                            self->features[bindings[i].pane], bindings[i].property,
                            G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
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
  AdwHeaderBar *bars[3];
  int widths[] = {
    g_settings_get_int (self->settings, "sidebar-width"),
    g_settings_get_int (self->settings, "list-width"),
    EDITOR_WIDTH,
  };

  create_features (self, bars);
  for (guint i = 0; i < G_N_ELEMENTS (self->panes); i++)
    self->panes[i] = PB_PANE (pb_pane_new (self->features[i], widths[i]));
  gtk_widget_set_hexpand (GTK_WIDGET (self->panes[PB_PANE_EDITOR]), TRUE);

  self->inner = create_leaflet ();
  adw_leaflet_append (self->inner, GTK_WIDGET (self->panes[PB_PANE_LIST]));
  append_handle (self->inner, pb_pane_handle_new (self->panes[PB_PANE_LIST],
                                                  self->panes[PB_PANE_EDITOR],
                                                  _("Width of the Project List")));
  adw_leaflet_append (self->inner, GTK_WIDGET (self->panes[PB_PANE_EDITOR]));

  /* Kept while the start page stands in its place. */
  self->outer = g_object_ref_sink (create_leaflet ());
  adw_leaflet_append (self->outer, GTK_WIDGET (self->panes[PB_PANE_SIDEBAR]));
  append_handle (self->outer, pb_pane_handle_new (self->panes[PB_PANE_SIDEBAR],
                                                  self->panes[PB_PANE_EDITOR],
                                                  _("Width of the Sidebar")));
  adw_leaflet_append (self->outer, GTK_WIDGET (self->inner));
  adw_leaflet_set_visible_child (self->outer, GTK_WIDGET (self->inner));

  fill_header_bars (self, bars);
  bind_features (self);
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
  set_name (self->undo_buttons[index], text);
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

gboolean
pb_window_can_go_back (PbWindow *self)
{
  g_return_val_if_fail (PB_IS_WINDOW (self), FALSE);

  if (self->outer == NULL || !adw_leaflet_get_folded (self->outer))
    return FALSE;
  if (adw_leaflet_get_folded (self->inner) &&
      adw_leaflet_get_visible_child (self->inner) == GTK_WIDGET (self->panes[PB_PANE_EDITOR]))
    return TRUE;

  return adw_leaflet_get_visible_child (self->outer) == GTK_WIDGET (self->inner);
}

gboolean
pb_window_go_back (PbWindow *self)
{
  g_return_val_if_fail (PB_IS_WINDOW (self), FALSE);

  if (!pb_window_can_go_back (self))
    return FALSE;
  if (adw_leaflet_get_folded (self->inner) &&
      adw_leaflet_get_visible_child (self->inner) == GTK_WIDGET (self->panes[PB_PANE_EDITOR]))
    pb_window_show_pane (self, PB_PANE_LIST);
  else
    pb_window_show_pane (self, PB_PANE_SIDEBAR);

  return TRUE;
}

void
pb_window_show_pane (PbWindow *self,
                     int       pane)
{
  g_return_if_fail (PB_IS_WINDOW (self));

  if (self->outer == NULL)
    return;

  if (pane == PB_PANE_SIDEBAR)
    adw_leaflet_set_visible_child (self->outer, GTK_WIDGET (self->panes[PB_PANE_SIDEBAR]));
  else
    {
      adw_leaflet_set_visible_child (self->inner, GTK_WIDGET (self->panes[pane]));
      adw_leaflet_set_visible_child (self->outer, GTK_WIDGET (self->inner));
    }
}

void
pb_window_commit (PbWindow *self)
{
  g_return_if_fail (PB_IS_WINDOW (self));

  pb_typing_commit (GTK_WINDOW (self));
}

gint64
pb_window_find_unsaved (PbWindow *self)
{
  g_return_val_if_fail (PB_IS_WINDOW (self), 0);

  return self->reg != NULL ? pb_editor_find_unsaved (PB_EDITOR (self->features[PB_PANE_EDITOR])) : 0;
}
