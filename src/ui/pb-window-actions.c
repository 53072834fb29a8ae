/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-window"
#include "config.h"

#include "pb-application.h"
#include "pb-project-pane.h"
#include "pb-toast.h"
#include "pb-typing.h"
#include "pb-window-private.h"

/* The actions that turn to a page: view.projects, view.decisions … */
#define VIEW_PREFIX "view."

/* What must be there for an action. */
typedef enum
{
  NEEDS_REGISTER  = 1 << 0,
  NEEDS_WRITABLE  = 1 << 1,   /* a register, and one that can be written */
  NEEDS_PROGRAMME = 1 << 2,
  NEEDS_PILLAR    = 1 << 3,
  NEEDS_PROJECT   = 1 << 4,   /* one that is selected, on the projects page */
  NEEDS_PROJECTS  = 1 << 5,   /* the projects page */
  NEEDS_ITEM      = 1 << 6,   /* what is selected on another page */
  NEEDS_SELECTION = 1 << 7    /* one or several projects, on the projects page */
} Needs;

typedef struct
{
  const char  *name;
  void       (*run) (PbWindow *self);
  Needs        needs;
} WindowAction;

static void
undo (PbWindow *self)
{
  g_autoptr(GError) error = NULL;

  /* What is typed is undone before what is stored. */
  if (pb_typing_revert (GTK_WINDOW (self)))
    return;

  if (!pb_register_undo (self->reg, &error))
    pb_toast_show_error (GTK_WIDGET (self), error);
}

static void
redo (PbWindow *self)
{
  g_autoptr(GError) error = NULL;

  /* What is typed is an edit of its own: it is kept, and after an edit there is nothing to redo. */
  pb_window_commit (self);
  if (pb_register_get_redo_label (self->reg) == NULL)
    return;

  if (!pb_register_redo (self->reg, &error))
    pb_toast_show_error (GTK_WIDGET (self), error);
}

static void
go_back (PbWindow *self)
{
  pb_window_go_back (self);
}

static void
move_pillar_up (PbWindow *self)
{
  pb_window_move_pillar (self, -1);
}

static void
move_pillar_down (PbWindow *self)
{
  pb_window_move_pillar (self, 1);
}

/* The side of the page that can be searched, or to which something can be added; NULL when there is none. */
static PbPage *
find_side (PbWindow   *self,
           gboolean  (*can) (PbPage *page))
{
  PbPage *sides[] = { pb_window_get_list (self), pb_window_get_detail (self) };

  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    {
      if (sides[i] != NULL && can (sides[i]))
        return sides[i];
    }

  return NULL;
}

static void
focus_search (PbWindow *self)
{
  PbPage *side = find_side (self, pb_page_can_search);

  if (side != NULL)
    {
      pb_window_show_pane (self, side == pb_window_get_detail (self) ? PB_PANE_EDITOR : PB_PANE_LIST);
      pb_page_focus_search (side);
      return;
    }

  pb_window_show_pane (self, PB_PANE_LIST);
  pb_project_pane_focus_search (PB_PROJECT_PANE (self->features[PB_PANE_LIST]));
}

static void
move_item_up (PbWindow *self)
{
  pb_window_move_item (self, -1);
}

static void
move_item_down (PbWindow *self)
{
  pb_window_move_item (self, 1);
}

static void
add_item (PbWindow *self)
{
  pb_page_add (find_side (self, pb_page_can_add));
}

static void
retry (PbWindow *self)
{
  pb_window_open (self, self->path);
}

static const WindowAction actions[] = {
  { "booklet.export",        pb_window_export,            NEEDS_PROGRAMME },
  { "booklet.export-news",   pb_window_export_news,       NEEDS_PROGRAMME },
  { "booklet.print",         pb_window_print,             NEEDS_REGISTER },
  { "booklet.render",        pb_window_render,            0 },
  { "edit.redo",             redo,                        NEEDS_WRITABLE },
  { "edit.undo",             undo,                        NEEDS_WRITABLE },
  { "item.move-down",        move_item_down,              NEEDS_WRITABLE | NEEDS_ITEM },
  { "item.move-up",          move_item_up,                NEEDS_WRITABLE | NEEDS_ITEM },
  { "item.new",              add_item,                    NEEDS_WRITABLE | NEEDS_PROGRAMME },
  { "item.remove",           pb_window_remove_item,       NEEDS_WRITABLE | NEEDS_ITEM },
  { "pillar.edit",           pb_window_edit_pillar,       NEEDS_WRITABLE | NEEDS_PILLAR },
  { "pillar.move-down",      move_pillar_down,            NEEDS_WRITABLE | NEEDS_PILLAR },
  { "pillar.move-up",        move_pillar_up,              NEEDS_WRITABLE | NEEDS_PILLAR },
  { "pillar.new",            pb_window_new_pillar,        NEEDS_WRITABLE | NEEDS_PROGRAMME },
  { "pillar.remove",         pb_window_remove_pillar,     NEEDS_WRITABLE | NEEDS_PILLAR },
  { "programme.edit",        pb_window_edit_programme,    NEEDS_WRITABLE | NEEDS_PROGRAMME },
  { "programme.new",         pb_window_new_programme,     0 },
  { "programme.remove",      pb_window_remove_programme,  NEEDS_WRITABLE | NEEDS_PROGRAMME },
  { "project.change-phase",  pb_window_change_phase,      NEEDS_WRITABLE | NEEDS_SELECTION },
  { "project.change-visibility", pb_window_show_projects, NEEDS_WRITABLE | NEEDS_SELECTION },
  { "project.copy",          pb_window_copy_projects,     NEEDS_SELECTION },
  { "project.duplicate",     pb_window_duplicate_project, NEEDS_WRITABLE | NEEDS_PROJECT },
  { "project.move",          pb_window_move_projects,     NEEDS_WRITABLE | NEEDS_SELECTION },
  { "project.new",           pb_window_new_project,       NEEDS_WRITABLE | NEEDS_PROGRAMME | NEEDS_PROJECTS },
  { "project.remove",        pb_window_remove_project,    NEEDS_WRITABLE | NEEDS_SELECTION },
  { "project.select-all",    pb_window_select_all,        NEEDS_PROGRAMME | NEEDS_PROJECTS },
  { "register.open-backup",  pb_window_open_backup,       0 },
  { "register.open-copy",    pb_window_open_copy,         0 },
  { "register.open-default", pb_window_open_default,      0 },
  { "register.open-example", pb_window_open_example,      0 },
  { "register.retry",        retry,                       0 },
  { "register.save-copy",    pb_window_save_copy,         NEEDS_REGISTER },
  { "search.focus",          focus_search,                NEEDS_PROGRAMME },
  { "theme.new",             pb_window_new_theme,         NEEDS_WRITABLE | NEEDS_PROGRAMME },
  { "view.back",             go_back,                     NEEDS_REGISTER },
};

static const WindowAction *
find_action (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    if (g_str_equal (actions[i].name, name))
      return &actions[i];

  g_assert_not_reached ();
}

static gboolean
has_item (PbWindow *self)
{
  const PbWindowPage *page = pb_window_find_page (self->shown_page);
  PbPage *detail = pb_window_get_detail (self);

  return page != NULL && page->get_entity != NULL && detail != NULL && pb_page_get_selected (detail) != 0;
}

static gboolean
has_selection (PbWindow *self)
{
  guint n_selected = 0;

  if (self->outer == NULL || !pb_window_is_on_projects (self))
    return FALSE;

  g_object_get (self->features[PB_PANE_LIST], "n-selected", &n_selected, NULL);

  return self->project != 0 || n_selected > 0;
}

/* An action's enabled state keeps a click away, not a call through the accessibility bus. */
static gboolean
has_needs (PbWindow *self,
           Needs     needs)
{
  gboolean writable = self->reg != NULL && !pb_register_is_read_only (self->reg);

  return ((needs & NEEDS_REGISTER) == 0 || self->reg != NULL) &&
         ((needs & NEEDS_WRITABLE) == 0 || writable) &&
         ((needs & NEEDS_PROGRAMME) == 0 || self->programme != 0) &&
         ((needs & NEEDS_PILLAR) == 0 || (self->pillar != 0 && pb_window_is_on_projects (self))) &&
         ((needs & NEEDS_PROJECT) == 0 || (self->project != 0 && pb_window_is_on_projects (self))) &&
         ((needs & NEEDS_PROJECTS) == 0 || pb_window_is_on_projects (self)) &&
         ((needs & NEEDS_SELECTION) == 0 || has_selection (self)) &&
         ((needs & NEEDS_ITEM) == 0 || has_item (self));
}

/* Whether it can be done now, beyond what it needs. */
static gboolean
can_run (PbWindow   *self,
         const char *name)
{
  guint n = 0;

  if (g_str_equal (name, "edit.undo"))
    return pb_register_get_undo_label (self->reg) != NULL;
  if (g_str_equal (name, "edit.redo"))
    return pb_register_get_redo_label (self->reg) != NULL;
  if (g_str_equal (name, "booklet.print"))
    return pb_window_get_edition (self) != 0;
  if (g_str_equal (name, "item.move-up"))
    return pb_window_find_item (self, &n) - 1 < n;
  if (g_str_equal (name, "item.move-down"))
    return pb_window_find_item (self, &n) + 1 < n;
  if (g_str_equal (name, "item.new"))
    return find_side (self, pb_page_can_add) != NULL;
  if (g_str_equal (name, "item.remove"))
    return pb_page_can_remove (pb_window_get_detail (self));
  if (g_str_equal (name, "search.focus"))
    return pb_window_is_on_projects (self) || find_side (self, pb_page_can_search) != NULL;
  if (g_str_equal (name, "pillar.move-up"))
    return pb_window_find_pillar (self, &n) - 1 < n;
  if (g_str_equal (name, "pillar.move-down"))
    return pb_window_find_pillar (self, &n) + 1 < n;
  if (g_str_equal (name, "programme.new"))
    return self->reg != NULL ? !pb_register_is_read_only (self->reg)
                             : self->path != NULL && !self->is_refused;
  if (g_str_equal (name, "theme.new"))
    return pb_window_get_theme_pillar (self) != 0;
  if (g_str_equal (name, "project.new"))
    return pb_window_has_theme (self);
  if (g_str_equal (name, "register.open-example"))
    return !self->is_example;
  if (g_str_equal (name, "register.open-default"))
    return !self->is_default;
  if (g_str_equal (name, "register.open-backup") || g_str_equal (name, "register.retry"))
    return self->is_refused;
  if (g_str_equal (name, "view.back"))
    return pb_window_can_go_back (self);

  return TRUE;
}

static void
on_action_cb (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  PbWindow *self = PB_WINDOW (widget);
  const WindowAction *action = find_action (name);

  if (has_needs (self, action->needs) && can_run (self, name))
    action->run (self);
}

static void
on_view_cb (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  if (has_needs (PB_WINDOW (widget), NEEDS_PROGRAMME))
    pb_navigate_to_page (widget, name + strlen (VIEW_PREFIX));
}

/* The name of the action that turns to the page; static. */
static const char *
get_view_action (const char *page)
{
  g_autofree char *name = g_strconcat (VIEW_PREFIX, page, NULL);

  return g_intern_string (name);
}

void
pb_window_install_actions (GtkWidgetClass *klass)
{
  guint n_pages = 0;
  const PbWindowPage *pages = pb_window_list_pages (&n_pages);

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (klass, actions[i].name, NULL, on_action_cb);
  gtk_widget_class_install_action (klass, get_view_action (PB_PAGE_PROJECTS), NULL, on_view_cb);
  for (guint i = 0; i < n_pages; i++)
    gtk_widget_class_install_action (klass, get_view_action (pages[i].name), NULL, on_view_cb);

  /* Bound here, so that they come after the widget that has the focus: a field takes back what is being typed in it
   * before the register takes back a step. */
  gtk_widget_class_add_binding_action (klass, GDK_KEY_z, GDK_CONTROL_MASK, "edit.undo", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "edit.redo", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_y, GDK_CONTROL_MASK, "edit.redo", NULL);
}

void
pb_window_update_actions (PbWindow *self)
{
  guint n_pages = 0;
  const PbWindowPage *pages = pb_window_list_pages (&n_pages);

  g_return_if_fail (PB_IS_WINDOW (self));

  gtk_widget_action_set_enabled (GTK_WIDGET (self), get_view_action (PB_PAGE_PROJECTS),
                                 has_needs (self, NEEDS_PROGRAMME));
  for (guint i = 0; i < n_pages; i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), get_view_action (pages[i].name),
                                   has_needs (self, NEEDS_PROGRAMME));
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i].name,
                                   has_needs (self, actions[i].needs) &&
                                     can_run (self, actions[i].name));
}
