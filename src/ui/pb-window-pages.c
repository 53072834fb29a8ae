/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-window"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-changes-page.h"
#include "pb-cross-cutting-detail.h"
#include "pb-cross-cutting-list.h"
#include "pb-decision-detail.h"
#include "pb-decision-list.h"
#include "pb-edition-detail.h"
#include "pb-edition-list.h"
#include "pb-editor.h"
#include "pb-entity-dialog.h"
#include "pb-overview-page.h"
#include "pb-organisation-detail.h"
#include "pb-organisation-list.h"
#include "pb-person-detail.h"
#include "pb-person-list.h"
#include "pb-project-pane.h"
#include "pb-sidebar.h"
#include "pb-toast.h"
#include "pb-window-private.h"

/* The pages beside the projects, in the order of the sidebar. A page is list | detail, or, without a list, one wide page. */
static const PbWindowPage pages[] = {
  { "overview", N_("Overview"), "go-home-symbolic", TRUE, NULL, pb_overview_page_get_type, NULL },
  { "cross-cutting", N_("Cross-Cutting Themes"), "insert-link-symbolic", FALSE,
    pb_cross_cutting_list_get_type, pb_cross_cutting_detail_get_type, pb_cross_cutting_theme_get_type },
  { "decisions", N_("Decisions"), "emblem-documents-symbolic", FALSE,
    pb_decision_list_get_type, pb_decision_detail_get_type, pb_decision_get_type },
  { "organisations", N_("Organisations"), "system-users-symbolic", FALSE,
    pb_organisation_list_get_type, pb_organisation_detail_get_type, pb_organisation_get_type },
  { "people", N_("People"), "avatar-default-symbolic", FALSE,
    pb_person_list_get_type, pb_person_detail_get_type, pb_person_get_type },
  { "editions", N_("Editions"), "pb-edition-symbolic", FALSE,
    pb_edition_list_get_type, pb_edition_detail_get_type, pb_edition_get_type, TRUE },
  { "changes", N_("Recent Changes"), "document-open-recent-symbolic", FALSE, NULL,
    pb_changes_page_get_type, NULL },
};

G_STATIC_ASSERT (G_N_ELEMENTS (pages) < PB_MAX_PAGES);

const PbWindowPage *
pb_window_list_pages (guint *n_pages)
{
  *n_pages = G_N_ELEMENTS (pages);

  return pages;
}

static int
find_page (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      if (g_strcmp0 (pages[i].name, name) == 0)
        return (int) i;
    }

  return -1;
}

const PbWindowPage *
pb_window_find_page (const char *name)
{
  const int index = find_page (name);

  return index >= 0 ? &pages[index] : NULL;
}

const PbWindowPage *
pb_window_find_page_of (GType type)
{
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      if (pages[i].get_entity != NULL && pages[i].get_entity () == type)
        return &pages[i];
    }

  return NULL;
}

/* ---- making a page when it is first shown */

static PbPage *
create_side (PbWindow *self,
             GType     type,
             int       pane)
{
  PbPage *page = g_object_new (type, "register", self->reg, NULL);

  gtk_widget_set_vexpand (GTK_WIDGET (page), TRUE);
  gtk_widget_set_visible (GTK_WIDGET (page), FALSE);
  gtk_box_append (self->holders[pane], GTK_WIDGET (page));
  g_object_bind_property (self, "programme", page, "programme", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (page, "notify::selected", G_CALLBACK (pb_window_update_actions), self,
                           G_CONNECT_SWAPPED);

  return page;
}

static void
on_list_activated_cb (PbWindow *self)
{
  pb_window_show_pane (self, PB_PANE_EDITOR);
}

static void
create_page (PbWindow *self,
             int       index)
{
  const PbWindowPage *page = &pages[index];

  if (self->details[index] != NULL)
    return;

  self->details[index] = create_side (self, page->get_detail (), PB_PANE_EDITOR);
  if (page->get_list == NULL)
    {
      pb_window_dress_bar (self, pb_page_get_header_bar (self->details[index]), PB_BAR_WIDE);
      return;
    }

  self->lists[index] = create_side (self, page->get_list (), PB_PANE_LIST);
  g_object_bind_property (self->lists[index], "selected", self->details[index], "selected",
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  g_signal_connect_object (self->lists[index], "activated", G_CALLBACK (on_list_activated_cb), self,
                           G_CONNECT_SWAPPED);
  pb_window_dress_bar (self, pb_page_get_header_bar (self->lists[index]), PB_BAR_LIST);
  pb_window_dress_bar (self, pb_page_get_header_bar (self->details[index]), PB_BAR_DETAIL);
}

/* ---- showing one */

static void
show_only (GtkBox    *holder,
           GtkWidget *shown)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (holder)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    gtk_widget_set_visible (child, child == shown);
}

/* A list is as wide as the user made lists of its kind. */
static void
resize_list (PbWindow *self,
             gboolean  is_short)
{
  PbPane *pane = self->panes[PB_PANE_LIST];

  if (self->is_short == is_short)
    return;

  self->list_widths[self->is_short] = pb_pane_get_width (pane);
  self->is_short = is_short;
  pb_pane_set_width (pane, self->list_widths[is_short]);
}

void
pb_window_turn_to_page (PbWindow *self)
{
  const int index = find_page (self->shown_page);
  GtkWidget *list = self->features[PB_PANE_LIST];
  GtkWidget *detail = self->features[PB_PANE_EDITOR];

  if (self->outer == NULL)
    return;

  if (index >= 0)
    {
      create_page (self, index);
      list = GTK_WIDGET (self->lists[index]);
      detail = GTK_WIDGET (self->details[index]);
    }

  /* The leaflet shows what is left: first to where there is something, then away with the other. */
  if (list == NULL)
    adw_leaflet_set_visible_child (self->inner, GTK_WIDGET (self->panes[PB_PANE_EDITOR]));
  show_only (self->holders[PB_PANE_EDITOR], detail);
  if (list != NULL)
    {
      show_only (self->holders[PB_PANE_LIST], list);
      resize_list (self, index >= 0 && pages[index].is_short);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->panes[PB_PANE_LIST]), list != NULL);
  gtk_widget_set_visible (self->list_handle, list != NULL);
}

gboolean
pb_window_is_on_projects (PbWindow *self)
{
  return find_page (self->shown_page) < 0;
}

PbPage *
pb_window_get_list (PbWindow *self)
{
  const int index = find_page (self->shown_page);

  return index >= 0 ? self->lists[index] : NULL;
}

PbPage *
pb_window_get_detail (PbWindow *self)
{
  const int index = find_page (self->shown_page);

  return index >= 0 ? self->details[index] : NULL;
}

gint64
pb_window_find_unsaved (PbWindow            *self,
                        const PbWindowPage **page)
{
  g_return_val_if_fail (PB_IS_WINDOW (self), 0);

  *page = NULL;
  if (self->outer == NULL)
    return 0;

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      const gint64 unsaved = self->details[i] != NULL ? pb_page_find_unsaved (self->details[i]) : 0;

      if (unsaved != 0)
        {
          *page = &pages[i];
          return unsaved;
        }
    }

  return pb_editor_find_unsaved (PB_EDITOR (self->features[PB_PANE_EDITOR]));
}

void
pb_window_add_page_rows (PbWindow *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    pb_sidebar_add_page (PB_SIDEBAR (self->features[PB_PANE_SIDEBAR]), pages[i].name, _(pages[i].title),
                         pages[i].icon_name, pages[i].is_first);
}

/* ---- going from one thing to another (pb-navigator.h) */

/* What is being typed is taken, and what lies over the window is closed. */
static gboolean
can_leave (PbWindow *self)
{
  if (self->outer == NULL || !pb_entity_dialog_close_over (GTK_WINDOW (self)))
    return FALSE;

  pb_window_commit (self);

  return TRUE;
}

static gint64
get_pillar (PbWindow *self,
            PbEntity *project)
{
  g_autoptr(PbEntity) theme = pb_register_read (self->reg, PB_TYPE_THEME,
                                                pb_entity_get_integer (project, "theme"), NULL);

  return theme != NULL ? pb_entity_get_integer (theme, "pillar") : 0;
}

/* The scope stays when the project is in it. */
static void
go_to_project (PbWindow   *self,
               PbEntity   *project,
               const char *topic)
{
  if (self->pillar != 0 && get_pillar (self, project) != self->pillar)
    g_object_set (self, "pillar", (gint64) 0, NULL);

  g_object_set (self, "page", "projects", "project", pb_entity_get_id (project), NULL);
  pb_window_show_pane (self, PB_PANE_EDITOR);
  if (topic != NULL)
    pb_editor_show_topic (PB_EDITOR (self->features[PB_PANE_EDITOR]), topic);
}

static void
go_to_scope (PbWindow *self,
             gint64    pillar)
{
  g_object_set (self, "page", "projects", "pillar", pillar, NULL);
  pb_window_show_pane (self, PB_PANE_LIST);
}

static void
go_to_entity (PbWindow   *self,
              GType       type,
              gint64      id,
              const char *topic)
{
  const PbWindowPage *page = pb_window_find_page_of (type);

  if (page == NULL)
    return;

  g_object_set (self, "page", page->name, NULL);
  pb_page_set_selected (page->get_list != NULL ? pb_window_get_list (self) : pb_window_get_detail (self), id);
  pb_window_show_pane (self, PB_PANE_EDITOR);
  if (topic != NULL)
    pb_page_show_topic (pb_window_get_detail (self), topic);
}

static gint64
get_programme_of (PbEntity *entity)
{
  if (G_OBJECT_TYPE (entity) == PB_TYPE_PROGRAMME)
    return pb_entity_get_id (entity);
  if (pb_entity_info_get_field (pb_entity_get_info (entity), "programme") == NULL)
    return 0;

  return pb_entity_get_integer (entity, "programme");
}

static void
pb_window_go_to (PbNavigator *navigator,
                 GType        type,
                 gint64       id,
                 const char  *topic)
{
  PbWindow *self = PB_WINDOW (navigator);
  g_autoptr(PbEntity) entity = NULL;
  g_autoptr(GError) error = NULL;

  if (!can_leave (self))
    return;

  entity = pb_register_read (self->reg, type, id, &error);
  if (entity == NULL)
    {
      pb_toast_show_error (GTK_WIDGET (self), error);
      return;
    }

  if (get_programme_of (entity) != 0)
    g_object_set (self, "programme", get_programme_of (entity), NULL);

  if (type == PB_TYPE_PROJECT)
    go_to_project (self, entity, topic);
  else if (type == PB_TYPE_PILLAR || type == PB_TYPE_PROGRAMME)
    go_to_scope (self, type == PB_TYPE_PILLAR ? id : 0);
  else
    go_to_entity (self, type, id, topic);
}

static void
pb_window_go_to_projects (PbNavigator          *navigator,
                          const PbProjectQuery *query)
{
  PbWindow *self = PB_WINDOW (navigator);

  if (!can_leave (self))
    return;

  if (query->programme != 0)
    g_object_set (self, "programme", query->programme, NULL);
  g_object_set (self, "page", "projects", "pillar", query->pillar, NULL);
  pb_project_pane_show_query (PB_PROJECT_PANE (self->features[PB_PANE_LIST]), query);
  pb_window_show_pane (self, PB_PANE_LIST);
}

static void
pb_window_go_to_page (PbNavigator *navigator,
                      const char  *page)
{
  PbWindow *self = PB_WINDOW (navigator);

  if (!can_leave (self))
    return;

  g_object_set (self, "page", page, NULL);
  pb_window_show_pane (self, PB_PANE_LIST);
}

void
pb_window_navigator_init (PbNavigatorInterface *iface)
{
  iface->go_to = pb_window_go_to;
  iface->go_to_projects = pb_window_go_to_projects;
  iface->go_to_page = pb_window_go_to_page;
}
