/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-navigator"
#include "config.h"

#include "pb-navigator.h"

G_DEFINE_INTERFACE (PbNavigator, pb_navigator, GTK_TYPE_WIDGET)

static void
pb_navigator_default_init (PbNavigatorInterface *iface)
{
}

/* The window that the widget is in, or that its dialog is over; NULL where there is none, as in a test of one widget. */
static PbNavigator *
find_navigator (GtkWidget *from)
{
  GtkRoot *root = gtk_widget_get_root (from);

  while (root != NULL && !PB_IS_NAVIGATOR (root))
    {
      GtkWindow *parent = GTK_IS_WINDOW (root) ? gtk_window_get_transient_for (GTK_WINDOW (root)) : NULL;

      root = parent != NULL ? GTK_ROOT (parent) : NULL;
    }

  return root != NULL ? PB_NAVIGATOR (root) : NULL;
}

void
pb_navigate_to (GtkWidget  *from,
                GType       type,
                gint64      id,
                const char *topic)
{
  PbNavigator *navigator;

  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (g_type_is_a (type, PB_TYPE_ENTITY));

  navigator = find_navigator (from);
  if (navigator != NULL)
    PB_NAVIGATOR_GET_IFACE (navigator)->go_to (navigator, type, id, topic);
}

void
pb_navigate_to_projects (GtkWidget            *from,
                         const PbProjectQuery *query)
{
  PbNavigator *navigator;

  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (query != NULL);

  navigator = find_navigator (from);
  if (navigator != NULL)
    PB_NAVIGATOR_GET_IFACE (navigator)->go_to_projects (navigator, query);
}

void
pb_navigate_to_page (GtkWidget  *from,
                     const char *page)
{
  PbNavigator *navigator;

  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (page != NULL);

  navigator = find_navigator (from);
  if (navigator != NULL)
    PB_NAVIGATOR_GET_IFACE (navigator)->go_to_page (navigator, page);
}
