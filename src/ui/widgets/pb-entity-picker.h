/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>
#include "pb-register.h"

G_BEGIN_DECLS

/* A popover in which an organisation or a person is found while one types (see pb-finder.h): the arrow keys go through what was found,
 * Enter takes it. Organisations include the municipalities and provinces that are not in the register yet; what is not found
 * can be taken as a new one. Reads nothing before it is opened.
 *
 * Signal "picked" (PbEntity *entity): one of the register; or, with id 0, a new one with the fields that are known of it, which
 * whoever listens adds; or NULL for none. */
#define PB_TYPE_ENTITY_PICKER (pb_entity_picker_get_type ())
G_DECLARE_FINAL_TYPE (PbEntityPicker, pb_entity_picker, PB, ENTITY_PICKER, GtkPopover)

/* type: PB_TYPE_ORGANISATION or PB_TYPE_PERSON. */
GtkWidget *pb_entity_picker_new          (PbRegister     *reg,
                                          GType           type);

/* What the empty choice is called, translated; NULL (as it begins): there is none. */
void       pb_entity_picker_set_none     (PbEntityPicker *self,
                                          const char     *none);
/* Whether there is something to empty. */
void       pb_entity_picker_set_has_some (PbEntityPicker *self,
                                          gboolean        has_some);
/* Offers only what is in the register, without the row with that id. */
void       pb_entity_picker_set_other    (PbEntityPicker *self,
                                          gint64          id);
/* Offers the municipalities and provinces alone. */
void       pb_entity_picker_set_places   (PbEntityPicker *self);

G_END_DECLS
