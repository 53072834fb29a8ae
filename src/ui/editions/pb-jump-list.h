/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pb-register.h"

G_BEGIN_DECLS

/* One thing that is said of an edition, and where to go with it. Texts are plain text. */
typedef struct
{
  char       *heading;     /* the name of the thing under which it stands; rows with the same one stand together; NULL: none */
  char       *title;
  char       *subtitle;    /* or NULL */
  const char *icon_name;   /* static, or NULL */
  const char *icon_label;  /* translated, what the icon says; static */
  const char *css_class;   /* of the icon; static */
  GType       type;        /* as of pb_navigate_to; with id 0 there is nowhere to go */
  gint64      id;
  const char *topic;       /* static, or NULL; also PB_PREFLIGHT_SELECT */
  gint64      row;         /* of the child table that the topic is; 0: none in particular */
} PbJump;

PbJump    *pb_jump_new      (const char  *heading,
                             const char  *title,
                             const char  *subtitle);
void       pb_jump_free     (PbJump      *self);

/* Such things under a title, in boxes by their headings; a part of them at first, where there are many. Activating one goes there.
 * Hidden while it is empty. */
#define PB_TYPE_JUMP_LIST (pb_jump_list_get_type ())
G_DECLARE_FINAL_TYPE (PbJumpList, pb_jump_list, PB, JUMP_LIST, GtkWidget)

/* description: or NULL. */
GtkWidget *pb_jump_list_new (const char  *title,
                             const char  *description);
/* Of PbJump; kept. Rows that say the same stay, with the focus that one of them may have. */
void       pb_jump_list_set (PbJumpList  *self,
                             GPtrArray   *jumps);
/* From the next pb_jump_list_set on: what stands under the title when there is nothing to list; NULL: then it is hidden. */
void       pb_jump_list_set_placeholder (PbJumpList *self,
                                         const char *text);

G_END_DECLS
