/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-draft.h"
#include "pb-page.h"

G_BEGIN_DECLS

/* The detail side of a page list | detail: the selected entity as a form that saves as fields are left. Abstract; a subclass says
 * of which type it is and builds the content for a draft. Nothing selected has a page of its own; a draft in which
 * something could not be saved waits until its entity is selected again. */
#define PB_TYPE_DETAIL_PAGE (pb_detail_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (PbDetailPage, pb_detail_page, PB, DETAIL_PAGE, PbPage)

struct _PbDetailPageClass
{
  PbPageClass parent_class;

  GType     (*get_type)     (void);             /* pb_decision_get_type */
  /* Adds the content for the draft's entity to box, a vertical GtkBox in a scrolled, clamped column. Called again for each
   * entity that is selected; what follows the register does so by itself. */
  void      (*build)        (PbDetailPage *self,
                             PbDraft      *draft,
                             GtkBox       *box);
  /* A page with more than the form: returns what holds the form (a scrolled window) and the rest; called once. NULL: the form is all. */
  GtkWidget *(*arrange)      (PbDetailPage *self,
                             GtkWidget    *form);
  /* After another entity is shown, or none: draft is NULL. NULL: nothing to do. */
  void      (*draft_changed) (PbDetailPage *self,
                             PbDraft      *draft);
  /* The line under the title in the header bar; transfer full. NULL: none. Asked again at each change. */
  char     *(*get_subtitle) (PbDetailPage *self,
                             PbEntity     *entity);
  /* Adds sections of its own before Remove to the menu at the end of the header bar; NULL: none. */
  void      (*fill_menu)    (PbDetailPage *self,
                             GMenu        *menu);

  /* N_() */
  const char *menu_name;                        /* "Decision Menu" */
  const char *icon_name;                        /* of the page when nothing is selected */
  const char *none_title;                       /* "No Decision Selected" */
  const char *none_text;
  gpointer    padding[2];
};

/* Of what is shown; NULL when nothing is selected. */
PbDraft *pb_detail_page_get_draft (PbDetailPage *self);

G_END_DECLS
