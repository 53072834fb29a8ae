/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-project-list.h"

G_BEGIN_DECLS

/* One line of what is in an edition: the heading of a pillar or of a theme, or a project. Emits "changed" when it says
 * something else than before. */
#define PB_TYPE_EDITION_LINE (pb_edition_line_get_type ())
G_DECLARE_FINAL_TYPE (PbEditionLine, pb_edition_line, PB, EDITION_LINE, GObject)

typedef enum
{
  PB_EDITION_LINE_PILLAR,
  PB_EDITION_LINE_THEME,
  PB_EDITION_LINE_PROJECT
} PbEditionLineKind;

PbEditionLineKind pb_edition_line_get_kind    (PbEditionLine *self);
/* The name of the pillar, theme (with the ones it is under) or project. */
const char       *pb_edition_line_get_title   (PbEditionLine *self);
/* Of a pillar; NULL otherwise. */
const char       *pb_edition_line_get_colour  (PbEditionLine *self);
/* Of a pillar: its projects in the list, and how many of them are in the booklet. */
guint             pb_edition_line_get_n       (PbEditionLine *self);
guint             pb_edition_line_get_n_in    (PbEditionLine *self);
/* Of a project; NULL for a heading. */
PbEntity         *pb_edition_line_get_item    (PbEditionLine *self);
PbProjectRow     *pb_edition_line_get_project (PbEditionLine *self);
/* Of a project: among those of its theme. */
gboolean          pb_edition_line_is_first    (PbEditionLine *self);
gboolean          pb_edition_line_is_last     (PbEditionLine *self);

/* What is in an edition, in the order of the booklet, as a GListModel of PbEditionLine. It does not follow the register by itself, so
 * that nothing is read for a list that nobody sees. */
#define PB_TYPE_EDITION_CONTENTS (pb_edition_contents_get_type ())
G_DECLARE_FINAL_TYPE (PbEditionContents, pb_edition_contents, PB, EDITION_CONTENTS, GObject)

/* edition 0: nothing. */
PbEditionContents *pb_edition_contents_new      (PbRegister        *reg,
                                                 gint64             edition);
/* Reads again. Lines that stay where they are stay the same objects. */
gboolean           pb_edition_contents_refresh  (PbEditionContents *self,
                                                 GError           **error);
/* Whether what is in it can be otherwise after these changes. */
gboolean           pb_edition_contents_is_stale (PbRegisterChanges *changes);

guint              pb_edition_contents_get_n_projects (PbEditionContents *self);
/* Those that will be in the booklet: they are included, and public. */
guint              pb_edition_contents_get_n_in (PbEditionContents *self);
/* The position of the line of that item, or of that project; G_MAXUINT when there is none. */
guint              pb_edition_contents_find     (PbEditionContents *self,
                                                 gint64             item,
                                                 gint64             project);

G_END_DECLS
