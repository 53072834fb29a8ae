/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-window"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-batch-dialog.h"
#include "pb-compat.h"
#include "pb-new-project-dialog.h"
#include "pb-phase-dialog.h"
#include "pb-pillar-dialog.h"
#include "pb-programme-dialog.h"
#include "pb-project-pane.h"
#include "pb-register-batch.h"
#include "pb-theme-dialog.h"
#include "pb-toast.h"
#include "pb-window-private.h"

/* ---- projects */

static void
on_project_added_cb (gint64   project,
                     gpointer user_data)
{
  g_object_set (user_data, "project", project, NULL);
  pb_window_show_pane (PB_WINDOW (user_data), PB_PANE_EDITOR);
}

void
pb_window_new_project (PbWindow *self)
{
  pb_new_project_dialog_present (GTK_WIDGET (self), self->reg, self->programme, self->pillar,
                                 on_project_added_cb, self);
}

void
pb_window_duplicate_project (PbWindow *self)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PbEntity) copy = NULL;
  g_autofree char *title = NULL;
  gint64 id = 0;

  pb_window_commit (self);
  id = pb_register_duplicate_project (self->reg, self->project, &error);
  if (id != 0)
    copy = pb_register_read (self->reg, PB_TYPE_PROJECT, id, &error);
  if (copy == NULL)
    {
      pb_toast_show_error (GTK_WIDGET (self), error);
      return;
    }

  on_project_added_cb (id, self);
  /* Translators: %s is the new project's name */
  title = g_strdup_printf (_("“%s” added"), pb_entity_get_title (copy));
  pb_toast_show_undo (GTK_WIDGET (self), self->reg, title);
}

static GArray *
get_selected (PbWindow *self)
{
  return pb_project_pane_get_selected (PB_PROJECT_PANE (self->features[PB_PANE_LIST]));
}

void
pb_window_change_phase (PbWindow *self)
{
  g_autoptr(GArray) projects = get_selected (self);

  pb_window_commit (self);
  if (projects->len > 1)
    pb_batch_dialog_present_phase (GTK_WINDOW (self), self->reg, projects);
  else
    pb_phase_dialog_present (GTK_WINDOW (self), self->reg, self->project);
}

void
pb_window_move_projects (PbWindow *self)
{
  g_autoptr(GArray) projects = get_selected (self);

  pb_window_commit (self);
  pb_batch_dialog_present_theme (GTK_WINDOW (self), self->reg, projects, self->programme);
}

void
pb_window_show_projects (PbWindow *self)
{
  g_autoptr(GArray) projects = get_selected (self);

  pb_window_commit (self);
  pb_batch_dialog_present_visibility (GTK_WINDOW (self), self->reg, projects);
}

void
pb_window_copy_projects (PbWindow *self)
{
  g_autofree char *text = pb_project_pane_copy_text (PB_PROJECT_PANE (self->features[PB_PANE_LIST]));
  g_autoptr(GArray) projects = get_selected (self);
  g_autofree char *said = NULL;

  if (text == NULL)
    return;

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
  said = g_strdup_printf (ngettext ("%u project copied", "%u projects copied", projects->len), projects->len);
  pb_toast_show (GTK_WIDGET (self), said);
}

void
pb_window_select_all (PbWindow *self)
{
  pb_window_show_pane (self, PB_PANE_LIST);
  pb_project_pane_select_all (PB_PROJECT_PANE (self->features[PB_PANE_LIST]));
}

/* ---- removing */

typedef struct
{
  PbWindow *window;
  GType     type;
  gint64    id;
  char     *title;
} Removal;

static void
removal_free (gpointer data)
{
  Removal *removal = data;

  g_object_unref (removal->window);
  g_free (removal->title);
  g_free (removal);
}

static void
on_removal_confirmed_cb (gpointer user_data)
{
  Removal *removal = user_data;
  PbWindow *self = removal->window;
  g_autoptr(GError) error = NULL;
  g_autofree char *text = NULL;

  if (!pb_register_remove (self->reg, removal->type, removal->id, &error))
    {
      pb_toast_show_error (GTK_WIDGET (self), error);
      return;
    }

  text = g_strdup_printf (_("“%s” removed"), removal->title);
  pb_toast_show_undo (GTK_WIDGET (self), self->reg, text);
}

static void
remove_entity (PbWindow *self,
               GType     type,
               gint64    id)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PbEntity) entity = NULL;
  g_autofree char *dependants = NULL;
  g_autofree char *heading = NULL;
  g_autofree char *body = NULL;
  Removal *removal = NULL;

  /* What is being typed in the thing itself goes with it; anything else is kept first. */
  pb_window_commit (self);
  entity = pb_register_read (self->reg, type, id, &error);
  if (entity == NULL || !pb_register_can_remove (self->reg, type, id, &error))
    {
      pb_toast_show_error (GTK_WIDGET (self), error);
      return;
    }

  removal = g_new0 (Removal, 1);
  removal->window = g_object_ref (self);
  removal->type = type;
  removal->id = id;
  removal->title = g_strdup (pb_entity_get_title (entity));

  dependants = pb_register_describe_removal (self->reg, type, id);
  if (dependants == NULL)
    {
      on_removal_confirmed_cb (removal);
      removal_free (removal);
      return;
    }

  heading = g_strdup_printf (_("Remove “%s”?"), removal->title);
  /* Translators: %s tells what goes with it, such as "3 themes and 12 projects" */
  body = g_strdup_printf (_("This also removes %s. It can be undone."), dependants);
  pb_compat_ask (GTK_WINDOW (self), heading, body, _("_Remove"), TRUE,
                 on_removal_confirmed_cb, removal, removal_free);
}

typedef struct
{
  PbWindow *window;
  GArray   *projects;
} ManyRemoval;

static void
many_removal_free (gpointer data)
{
  ManyRemoval *removal = data;

  g_object_unref (removal->window);
  g_array_unref (removal->projects);
  g_free (removal);
}

static void
on_many_removal_confirmed_cb (gpointer user_data)
{
  ManyRemoval *removal = user_data;
  PbWindow *self = removal->window;
  const guint n = removal->projects->len;
  g_autoptr(GError) error = NULL;
  g_autofree char *text = NULL;

  if (!pb_register_remove_many (self->reg, (const gint64 *) (gpointer) removal->projects->data, n, &error))
    {
      pb_toast_show_error (GTK_WIDGET (self), error);
      return;
    }

  text = g_strdup_printf (ngettext ("%u project removed", "%u projects removed", n), n);
  pb_toast_show_undo (GTK_WIDGET (self), self->reg, text);
}

static void
remove_many (PbWindow *self,
             GArray   *projects)
{
  ManyRemoval *removal = g_new0 (ManyRemoval, 1);
  g_autofree char *heading = g_strdup_printf (ngettext ("Remove %u Project?", "Remove %u Projects?", projects->len),
                                              projects->len);

  removal->window = g_object_ref (self);
  removal->projects = g_array_ref (projects);
  pb_compat_ask (GTK_WINDOW (self), heading,
                 _("This also removes what belongs to them: partners, awards, results, images and links. "
                   "It can be undone."),
                 _("_Remove"), TRUE, on_many_removal_confirmed_cb, removal, many_removal_free);
}

void
pb_window_remove_project (PbWindow *self)
{
  g_autoptr(GArray) projects = get_selected (self);

  if (projects->len > 1)
    {
      pb_window_commit (self);
      remove_many (self, projects);
      return;
    }

  remove_entity (self, PB_TYPE_PROJECT, self->project);
}

void
pb_window_remove_item (PbWindow *self)
{
  const PbWindowPage *page = pb_window_find_page (self->shown_page);

  remove_entity (self, page->get_entity (), pb_page_get_selected (pb_window_get_detail (self)));
}

void
pb_window_remove_pillar (PbWindow *self)
{
  remove_entity (self, PB_TYPE_PILLAR, self->pillar);
}

void
pb_window_remove_programme (PbWindow *self)
{
  remove_entity (self, PB_TYPE_PROGRAMME, self->programme);
}

/* ---- programmes, pillars and themes */

void
pb_window_new_programme (PbWindow *self)
{
  if (pb_window_create_register (self))
    pb_programme_dialog_present (GTK_WIDGET (self), self->reg, 0);
}

void
pb_window_edit_programme (PbWindow *self)
{
  pb_programme_dialog_present (GTK_WIDGET (self), self->reg, self->programme);
}

void
pb_window_new_pillar (PbWindow *self)
{
  pb_pillar_dialog_present (GTK_WIDGET (self), self->reg, self->programme, 0);
}

void
pb_window_edit_pillar (PbWindow *self)
{
  pb_pillar_dialog_present (GTK_WIDGET (self), self->reg, self->programme, self->pillar);
}

void
pb_window_new_theme (PbWindow *self)
{
  pb_theme_dialog_present (GTK_WIDGET (self), self->reg, pb_window_get_theme_pillar (self), 0);
}

gint64
pb_window_get_theme_pillar (PbWindow *self)
{
  g_autoptr(GPtrArray) pillars = NULL;

  if (self->pillar != 0)
    return self->pillar;

  pillars = pb_register_list (self->reg, PB_TYPE_PILLAR, "programme", self->programme, NULL);

  return pillars->len > 0 ? pb_entity_get_id (g_ptr_array_index (pillars, 0)) : 0;
}

gboolean
pb_window_has_theme (PbWindow *self)
{
  g_autoptr(GPtrArray) pillars = pb_register_list (self->reg, PB_TYPE_PILLAR, "programme",
                                                   self->programme, NULL);

  for (guint i = 0; i < pillars->len; i++)
    {
      const gint64 pillar = pb_entity_get_id (g_ptr_array_index (pillars, i));
      g_autoptr(GPtrArray) themes = pb_register_list (self->reg, PB_TYPE_THEME, "pillar", pillar, NULL);

      if (themes->len > 0)
        return TRUE;
    }

  return FALSE;
}

/* ---- moving among siblings */

/* G_MAXUINT when it is not there, or not ordered by hand. */
static guint
find_place (PbWindow *self,
            GType     type,
            gint64    id,
            guint    *n_siblings)
{
  const PbEntityInfo *info = pb_entity_type_get_info (type);
  g_autoptr(GPtrArray) siblings = NULL;
  guint place = G_MAXUINT;

  *n_siblings = 0;
  if (g_strcmp0 (info->order, "position") != 0 || g_strcmp0 (info->owner, "programme") != 0)
    return place;

  siblings = pb_register_list (self->reg, type, "programme", self->programme, NULL);
  for (guint i = 0; i < siblings->len; i++)
    if (pb_entity_get_id (g_ptr_array_index (siblings, i)) == id)
      place = i;

  if (place != G_MAXUINT)
    *n_siblings = siblings->len;

  return place;
}

static void
move (PbWindow *self,
      GType     type,
      gint64    id,
      guint     place)
{
  g_autoptr(GError) error = NULL;

  if (!pb_register_move (self->reg, type, id, place, &error))
    pb_toast_show_error (GTK_WIDGET (self), error);
}

guint
pb_window_find_pillar (PbWindow *self,
                       guint    *n_pillars)
{
  *n_pillars = 0;
  if (self->reg == NULL || self->pillar == 0)
    return G_MAXUINT;

  return find_place (self, PB_TYPE_PILLAR, self->pillar, n_pillars);
}

void
pb_window_move_pillar (PbWindow *self,
                       int       by)
{
  guint n_pillars = 0;
  guint place = pb_window_find_pillar (self, &n_pillars);

  move (self, PB_TYPE_PILLAR, self->pillar, place + by);
}

guint
pb_window_find_item (PbWindow *self,
                     guint    *n_items)
{
  const PbWindowPage *page = pb_window_find_page (self->shown_page);
  PbPage *detail = pb_window_get_detail (self);

  *n_items = 0;
  if (page == NULL || page->get_entity == NULL || detail == NULL)
    return G_MAXUINT;

  return find_place (self, page->get_entity (), pb_page_get_selected (detail), n_items);
}

void
pb_window_move_item (PbWindow *self,
                     int       by)
{
  guint n_items = 0;
  guint place = pb_window_find_item (self, &n_items);

  move (self, pb_window_find_page (self->shown_page)->get_entity (),
        pb_page_get_selected (pb_window_get_detail (self)), place + by);
}
