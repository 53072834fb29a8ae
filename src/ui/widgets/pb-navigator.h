/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "pb-project-query.h"

G_BEGIN_DECLS

/* Goes to where a thing is shown. PbWindow is the navigator; a widget reaches it from anywhere in the window, or in a
 * dialog over it, without knowing it. Before it goes it takes what is being typed and closes the entity dialogs over the window;
 * it stays where it is when one of those has a field that could not be saved. */
#define PB_TYPE_NAVIGATOR (pb_navigator_get_type ())
G_DECLARE_INTERFACE (PbNavigator, pb_navigator, PB, NAVIGATOR, GtkWidget)

struct _PbNavigatorInterface
{
  GTypeInterface parent_iface;

  void (*go_to)          (PbNavigator          *self,
                          GType                 type,
                          gint64                id,
                          const char           *topic);
  void (*go_to_projects) (PbNavigator          *self,
                          const PbProjectQuery *query);
  void (*go_to_page)     (PbNavigator          *self,
                          const char           *page);
};

/* Shows the project, organisation, person, decision, cross-cutting theme, pillar or programme with that id; the programme
 * that it belongs to becomes the one that is shown. topic: the column or child table to go to ("public_summary",
 * "project_role", "image"), a row of such a table by its id ("image/17"), or NULL. What is no longer there is said in a toast. */
void pb_navigate_to          (GtkWidget            *from,
                              GType                 type,
                              gint64                id,
                              const char           *topic);

/* Shows the project list with the query's programme (0: the one that is shown), pillar, filters and search in place of what the list
 * was filtered by; its order stays. */
void pb_navigate_to_projects (GtkWidget            *from,
                              const PbProjectQuery *query);

/* "overview", "projects", "cross-cutting", "decisions", "organisations", "people", "changes" */
void pb_navigate_to_page     (GtkWidget            *from,
                              const char           *page);

G_END_DECLS
