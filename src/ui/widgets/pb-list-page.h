/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-page.h"

G_BEGIN_DECLS

/* The list side of a page list | detail: all entities of one type, of the register or of the programme, with a search, a button
 * that adds one, a count, and what to say when there are none. Follows the register. A subclass is its info:
 *   PB_LIST_PAGE_CLASS (klass)->info = &info;  (and PB_PAGE_CLASS (klass)->add, which makes the button appear) */
#define PB_TYPE_LIST_PAGE (pb_list_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (PbListPage, pb_list_page, PB, LIST_PAGE, PbPage)

/* Of one row; transfer full, NULL for none. Read again at each change of the register. */
typedef char *(*PbListPageTextFunc) (PbListPage *self,
                                     PbEntity   *entity);

typedef struct
{
  GType             (*get_type) (void);     /* pb_decision_get_type */
  const char         *owner;                /* column that holds the programme; NULL: all of the register */

  PbListPageTextFunc  get_title;            /* NULL: pb_entity_get_title */
  PbListPageTextFunc  get_subtitle;         /* NULL: one line only */
  PbListPageTextFunc  get_note;             /* at the end of the row, tabular figures: an amount, a count; NULL */
  PbListPageTextFunc  get_icon;             /* name of the icon before the title; NULL: none */
  PbListPageTextFunc  get_keywords;         /* what the search also looks in; NULL: title, subtitle and note only */
  /* Whether it is shown at all; see pb_list_page_refilter. NULL: all. */
  gboolean          (*is_shown) (PbListPage *self,
                                 PbEntity   *entity);
  GCompareDataFunc    compare;              /* of two PbEntity *; user data: the page. NULL: the type's order */
  /* "12 decisions": use ngettext. n is what is shown. Transfer full. */
  char             *(*describe) (PbListPage *self,
                                 guint       n);

  /* N_() */
  const char         *list_name;            /* for a screen reader: "Decisions" */
  const char         *search_name;          /* "Search decisions" */
  const char         *add_name;             /* tooltip of the add button: "New Decision" */
  const char         *add_label;            /* of the button where the list is empty: "_New Decision…" */
  const char         *empty_icon;
  const char         *empty_title;          /* "No Decisions Yet" */
  const char         *empty_text;
} PbListPageInfo;

struct _PbListPageClass
{
  PbPageClass           parent_class;
  const PbListPageInfo *info;
  gpointer              padding[4];
};

/* The entities that are shown, in order: a GListModel of PbEntity; borrowed. */
GListModel *pb_list_page_get_model (PbListPage *self);
/* Asks is_shown again, or compare. */
void        pb_list_page_refilter  (PbListPage *self);
/* Selects what was just added, also when the search hides it, and goes on to the detail. */
void        pb_list_page_show_new  (PbListPage *self,
                                    gint64      id);

G_END_DECLS
