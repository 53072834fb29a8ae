/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-navigator.h"
#include "pb-page.h"
#include "pb-pane.h"
#include "pb-window.h"

G_BEGIN_DECLS

/* The pages beside the projects that there is room for. */
#define PB_MAX_PAGES 8

/* The page that is always there. */
#define PB_PAGE_PROJECTS "projects"

/* One of them (pb-window-pages.c). */
typedef struct
{
  const char  *name;                    /* property "page"; its action is view.NAME */
  const char  *title;                   /* N_() */
  const char  *icon_name;
  gboolean     is_first;                /* its row stands over the projects, not under the pillars */
  GType      (*get_list)   (void);      /* a PbPage; NULL: the detail is one wide page */
  GType      (*get_detail) (void);      /* a PbPage */
  GType      (*get_entity) (void);      /* what "selected" is the id of; NULL: nothing is selected on it */
  gboolean     is_short;                /* a short list beside a detail that can do with the room */
} PbWindowPage;

/* Shared by the files pb-window*.c only. */
struct _PbWindow
{
  AdwApplicationWindow  parent_instance;

  GSettings            *settings;
  char                 *path;
  PbRegister           *reg;           /* NULL while there is none to show */
  gint64                programme;
  gint64                pillar;
  gint64                project;
  char                 *shown_page;    /* name; PB_PAGE_PROJECTS, or one of pb_window_list_pages */
  guint                 poll_id;
  gboolean              is_default;    /* the officer's own register */
  gboolean              is_example;
  gboolean              is_refused;    /* it could not be opened */
  gboolean              close_anyway;  /* what could not be stored may be lost: the user said so */

  /* of the template */
  AdwBin               *page;          /* the start page, the refusal page, or outer */
  GtkInfoBar           *notice;
  GtkLabel             *notice_label;
  GtkWidget            *notice_button;

  /* of the panes, NULL before there is a register */
  AdwLeaflet           *outer;         /* sidebar | inner */
  AdwLeaflet           *inner;         /* project list | editor */
  PbPane               *panes[3];
  int                   list_widths[2]; /* what the user gave the list, and a short one */
  gboolean              is_short;       /* which of them it has */
  GtkWidget            *features[3];   /* sidebar, project list, editor */
  GtkBox               *holders[3];    /* in the panes: what is shown there on each page, one of them visible */
  GtkWidget            *list_handle;
  PbPage               *lists[PB_MAX_PAGES];     /* by index of the page, NULL while not shown yet */
  PbPage               *details[PB_MAX_PAGES];
  GPtrArray            *undo_buttons[2];         /* one in the bar of each detail */
  GMenu                *undo_menu;
};

enum
{
  PB_PANE_SIDEBAR,
  PB_PANE_LIST,
  PB_PANE_EDITOR
};

/* What a header bar of the window's is on; decides which of the window's buttons are in it. */
typedef enum
{
  PB_BAR_SIDEBAR,
  PB_BAR_LIST,
  PB_BAR_DETAIL,
  PB_BAR_WIDE
} PbBarKind;

/* pb-window-panes.c: builds the panes and binds them to the window's properties. */
void pb_window_add_panes         (PbWindow       *self);
/* Packs the window's buttons into the bar. */
void pb_window_dress_bar         (PbWindow       *self,
                                  AdwHeaderBar   *bar,
                                  PbBarKind       kind);
/* Shows the undo and redo labels in the menu and on the buttons. */
void pb_window_update_undo       (PbWindow       *self);
/* In a folded window: goes to the pane before. FALSE when there is none. */
gboolean pb_window_go_back       (PbWindow       *self);
gboolean pb_window_can_go_back   (PbWindow       *self);
void pb_window_show_pane         (PbWindow       *self,
                                  int             pane);
/* Commits the field that has the focus. */
void pb_window_commit            (PbWindow       *self);

/* pb-window-pages.c */
const PbWindowPage *pb_window_list_pages    (guint      *n_pages);
const PbWindowPage *pb_window_find_page     (const char *name);
const PbWindowPage *pb_window_find_page_of  (GType       type);
/* Shows the page that shown_page names; any other name is the projects. */
void pb_window_turn_to_page      (PbWindow       *self);
gboolean pb_window_is_on_projects (PbWindow      *self);
/* The two sides of the page that is shown; NULL on the projects, and for the list of a wide page. */
PbPage *pb_window_get_list       (PbWindow       *self);
PbPage *pb_window_get_detail     (PbWindow       *self);
void pb_window_add_page_rows     (PbWindow       *self);
/* What holds something typed that could not be stored: its id, and its page (NULL: it is a project); 0 when there is none. */
gint64 pb_window_find_unsaved    (PbWindow            *self,
                                  const PbWindowPage **page);
void pb_window_navigator_init    (PbNavigatorInterface *iface);

/* pb-window-commands.c: projects, pillars and programmes */
void pb_window_new_project       (PbWindow       *self);
void pb_window_duplicate_project (PbWindow       *self);
void pb_window_remove_project    (PbWindow       *self);
void pb_window_change_phase      (PbWindow       *self);
/* Of one project or of several. */
void pb_window_move_projects     (PbWindow       *self);
void pb_window_show_projects     (PbWindow       *self);
void pb_window_copy_projects     (PbWindow       *self);
void pb_window_select_all        (PbWindow       *self);
/* What is selected on a page other than the projects. */
void pb_window_remove_item       (PbWindow       *self);
void pb_window_move_item         (PbWindow       *self,
                                  int             by);
/* Its place among its siblings; G_MAXUINT when nothing is selected, or when these are not ordered by hand. */
guint pb_window_find_item        (PbWindow       *self,
                                  guint          *n_items);
void pb_window_new_programme     (PbWindow       *self);
void pb_window_edit_programme    (PbWindow       *self);
void pb_window_remove_programme  (PbWindow       *self);
void pb_window_new_pillar        (PbWindow       *self);
void pb_window_edit_pillar       (PbWindow       *self);
void pb_window_remove_pillar     (PbWindow       *self);
void pb_window_move_pillar       (PbWindow       *self,
                                  int             by);
void pb_window_new_theme         (PbWindow       *self);
/* The pillar that a new theme is for: the selected one, else the first of the programme; 0 when there is none. */
gint64 pb_window_get_theme_pillar (PbWindow      *self);
/* Whether there is a theme for a new project to belong to. */
gboolean pb_window_has_theme     (PbWindow       *self);
/* The place of the selected pillar among its siblings; G_MAXUINT when none is selected. */
guint pb_window_find_pillar      (PbWindow       *self,
                                  guint          *n_pillars);

/* pb-window-register.c: whole registers and booklets */
void pb_window_save_copy         (PbWindow       *self);
void pb_window_open_copy         (PbWindow       *self);
/* Of the newest sound backup of a register that is damaged. */
void pb_window_open_backup       (PbWindow       *self);
void pb_window_open_example      (PbWindow       *self);
void pb_window_open_default      (PbWindow       *self);
/* In place of the start page: a new register at the window's path. */
gboolean pb_window_create_register (PbWindow     *self);
/* The edition that is selected on the page of editions; 0 when none is. */
gint64 pb_window_get_edition     (PbWindow       *self);
void pb_window_export            (PbWindow       *self);
void pb_window_export_news       (PbWindow       *self);
void pb_window_print             (PbWindow       *self);
/* From a booklet in XML, for which no register is needed. */
void pb_window_render            (PbWindow       *self);

/* pb-window-actions.c: every command of the window is a class action. */
void pb_window_install_actions   (GtkWidgetClass *klass);
/* The one place that decides which commands can be given. */
void pb_window_update_actions    (PbWindow       *self);

/* pb-window.c */
void pb_window_set_register      (PbWindow       *self,
                                  PbRegister     *reg);
/* Shows the page that fits: the panes, or the first page while there is no programme. */
void pb_window_update_page       (PbWindow       *self);

G_END_DECLS
