/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>
#include "pb-register.h"

G_BEGIN_DECLS

/* Edits one project of the register, in parts (pb-editor-section.h). Properties "register" (construct only), "project" (0:
 * none) and "n-selected" (how many are selected in the list: with several it offers what can be done with all of them). Selecting another project first takes what is typed, and keeps the part. */
#define PB_TYPE_EDITOR (pb_editor_get_type ())
G_DECLARE_FINAL_TYPE (PbEditor, pb_editor, PB, EDITOR, GtkWidget)

GtkWidget *pb_editor_new         (PbRegister *reg);

gint64     pb_editor_get_project (PbEditor   *self);
void       pb_editor_set_project (PbEditor   *self,
                                  gint64      project);

/* For what is the window's own in it. */
AdwHeaderBar *pb_editor_get_header_bar (PbEditor *self);

/* A project with a text that was typed and could not be saved, 0 when there is none: ask before the editor goes away. */
gint64     pb_editor_find_unsaved (PbEditor  *self);

/* Goes to the part that shows the column or child table ("public_summary", "project_role") and puts the focus there; topic may also be
 * the name of a part ("money"). Nothing happens for what no part shows, or while there is no project. */
void       pb_editor_show_topic  (PbEditor   *self,
                                  const char *topic);

G_END_DECLS
