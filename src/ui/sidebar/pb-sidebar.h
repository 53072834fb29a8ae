/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>
#include "pb-register.h"

G_BEGIN_DECLS

/* Programme switcher, All Projects, the pillars with colour and count, and the window's other pages. Properties: "page", the one
 * that is shown ("projects": All Projects and the pillars); "programme" and "pillar", ids; pillar 0
 * is All Projects; programme 0 only while the register has none. A programme or pillar that goes (by undo, by
 * another window) is left for the first programme, for All Projects. */
#define PB_TYPE_SIDEBAR (pb_sidebar_get_type ())
G_DECLARE_FINAL_TYPE (PbSidebar, pb_sidebar, PB, SIDEBAR, GtkBox)

GtkWidget *pb_sidebar_new           (PbRegister *reg);

gint64     pb_sidebar_get_programme (PbSidebar  *self);
void       pb_sidebar_set_programme (PbSidebar  *self,
                                     gint64      programme);
gint64     pb_sidebar_get_pillar    (PbSidebar  *self);
void       pb_sidebar_set_pillar    (PbSidebar  *self,
                                     gint64      pillar);

void       pb_sidebar_set_page      (PbSidebar  *self,
                                     const char *page);
/* A row for another page than the projects; it stands over All Projects, or under the pillars in the order of adding. */
void       pb_sidebar_add_page      (PbSidebar  *self,
                                     const char *page,
                                     const char *title,
                                     const char *icon_name,
                                     gboolean    first);

/* For the window to add its buttons to. */
AdwHeaderBar *pb_sidebar_get_header_bar (PbSidebar *self);

/* Signal "activated" (): a row was activated; a narrow window then shows the page, which lies behind. */

G_END_DECLS
