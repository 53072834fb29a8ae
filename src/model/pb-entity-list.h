/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-register.h"

G_BEGIN_DECLS

/* A short list of entities as a GListModel that follows the register: rows that stay are the same objects, with properties
 * notified; rows come and go by items-changed at their place only. For sidebars and forms; long lists of projects
 * are PbProjectList. */
#define PB_TYPE_ENTITY_LIST (pb_entity_list_get_type ())
G_DECLARE_FINAL_TYPE (PbEntityList, pb_entity_list, PB, ENTITY_LIST, GObject)

/* All of type whose column holds value (column NULL: all), in the type's order. */
PbEntityList *pb_entity_list_new      (PbRegister   *reg,
                                       GType         type,
                                       const char   *column,
                                       gint64        value);

/* The position of the entity with that id, or GTK_INVALID_LIST_POSITION's value G_MAXUINT. */
guint         pb_entity_list_find     (PbEntityList *self,
                                       gint64        id);

G_END_DECLS
