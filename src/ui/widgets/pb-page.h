/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pb-register.h"

G_BEGIN_DECLS

/* A page of the window, or one of the two sides of a page that is list | detail: a header bar over content. Abstract. The window
 * makes it when it is first shown (its table is pb-window-pages.c) and packs its own buttons into the header bar: leave
 * Back, undo, redo and the window's buttons to it.
 *
 * Properties: "register" (construct only); "programme" (int64, the window's); "selected" (int64, 0: none; of a list the selected id,
 * of a detail the one that it shows; the window keeps both sides the same). Subclasses build their content in constructed,
 * or in the vfuncs below. */
#define PB_TYPE_PAGE (pb_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (PbPage, pb_page, PB, PAGE, AdwBin)

struct _PbPageClass
{
  AdwBinClass parent_class;

  const char *title;                  /* N_(); of the header bar */

  /* After the property changed, and after construction with a programme. Chain up unless the parent is PbPage. */
  void     (*programme_changed) (PbPage     *self);
  void     (*selected_changed)  (PbPage     *self);
  /* item.new (Ctrl+N), item.remove (Delete), search.focus (Ctrl+F), and the topic of pb_navigate_to; NULL where there is
   * nothing of the kind. item.remove is given when the page has an entity type in the window's table and something is selected. */
  void     (*add)               (PbPage     *self);
  void     (*focus_search)      (PbPage     *self);
  void     (*show_topic)        (PbPage     *self,
                                 const char *topic);
  /* The id in which something was typed that could not be saved; 0: none. */
  gint64   (*find_unsaved)      (PbPage     *self);
  /* Of a detail: whether what is selected may be removed. NULL: it may. */
  gboolean (*can_remove)        (PbPage     *self);
  gpointer padding[5];
};

PbRegister   *pb_page_get_register   (PbPage     *self);
gint64        pb_page_get_programme  (PbPage     *self);
void          pb_page_set_programme  (PbPage     *self,
                                      gint64      programme);
gint64        pb_page_get_selected   (PbPage     *self);
void          pb_page_set_selected   (PbPage     *self,
                                      gint64      selected);

AdwHeaderBar *pb_page_get_header_bar (PbPage     *self);
/* Of the header bar; plain text. subtitle may be NULL. */
void          pb_page_set_title      (PbPage     *self,
                                      const char *title,
                                      const char *subtitle);
/* Under the header bar; a page that scrolls brings its own scrolled window. */
void          pb_page_set_content    (PbPage     *self,
                                      GtkWidget  *content);
/* A row under the header bar and over the content (filters, a switcher); may be called again, they stand below each other. */
void          pb_page_add_top_bar    (PbPage     *self,
                                      GtkWidget  *bar);

/* A list: the user picked a row (also the one that is selected already); a folded window goes on to the detail.
 * Emits "activated" (). */
void          pb_page_activated      (PbPage     *self);

gboolean      pb_page_can_add        (PbPage     *self);
void          pb_page_add            (PbPage     *self);
gboolean      pb_page_can_search     (PbPage     *self);
void          pb_page_focus_search   (PbPage     *self);
void          pb_page_show_topic     (PbPage     *self,
                                      const char *topic);
gint64        pb_page_find_unsaved   (PbPage     *self);
gboolean      pb_page_can_remove     (PbPage     *self);

G_END_DECLS
