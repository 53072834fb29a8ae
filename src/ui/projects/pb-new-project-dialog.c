/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-new-project-dialog"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-entity-dialog.h"
#include "pb-new-project-dialog.h"
#include "pb-reference-row.h"
#include "pb-theme-list.h"

typedef struct
{
  PbNewProjectFunc  func;
  gpointer          user_data;
  char             *suggested;   /* the code that was filled in by itself */
  gint64            theme;       /* the theme that it was made for */
} NewProject;

static void
new_project_free (gpointer data)
{
  NewProject *self = data;

  g_free (self->suggested);
  g_free (self);
}

/* The first theme of the pillar, or of the programme where no pillar is meant; 0 when there is none. */
static gint64
first_theme (GListModel *themes,
             gint64      pillar)
{
  for (guint i = 0; i < g_list_model_get_n_items (themes); i++)
    {
      g_autoptr(PbEntity) theme = g_list_model_get_item (themes, i);

      if (pillar == 0 || pb_entity_get_integer (theme, "pillar") == pillar)
        return pb_entity_get_id (theme);
    }

  return 0;
}

/* Another theme may mean another pillar, and with it another code; one that the officer typed stays. */
static void
suggest_code (PbDraft    *draft,
              NewProject *self)
{
  PbEntity *project = pb_draft_get_entity (draft);
  const gint64 theme = pb_entity_get_integer (project, "theme");
  const char *code = pb_entity_get_text (project, "code");

  if (theme == self->theme || pb_draft_get_pending (draft, "code") != NULL
      || (*code != '\0' && g_strcmp0 (code, self->suggested) != 0))
    return;

  self->theme = theme;
  g_free (self->suggested);
  self->suggested = theme != 0 ? pb_register_suggest_code (pb_draft_get_register (draft), theme) : NULL;
  if (self->suggested != NULL)
    pb_draft_set_typed (draft, "code", self->suggested);
}

static void
on_theme_changed_cb (PbDraft *draft)
{
  suggest_code (draft, g_object_get_data (G_OBJECT (draft), "pb-new-project"));
}

static void
on_added_cb (PbEntityDialog *dialog,
             gint64          project,
             PbDraft        *draft)
{
  NewProject *self = g_object_get_data (G_OBJECT (draft), "pb-new-project");

  if (self->func != NULL)
    self->func (project, self->user_data);
}

static void
add_theme_row (PbForm     *form,
               GListModel *themes)
{
  GtkWidget *row = pb_form_add_reference (form, "theme", themes, NULL);

  pb_reference_row_set_label_func (PB_REFERENCE_ROW (row), pb_theme_list_label,
                                   g_object_ref (themes), g_object_unref);
}

void
pb_new_project_dialog_present (GtkWidget        *parent,
                               PbRegister       *reg,
                               gint64            programme,
                               gint64            pillar,
                               PbNewProjectFunc  func,
                               gpointer          user_data)
{
  g_autoptr(PbEntity) project = NULL;
  g_autoptr(PbDraft) draft = NULL;
  g_autoptr(GListModel) themes = NULL;
  NewProject *self;
  GtkRoot *root;
  PbEntityDialog *dialog;
  PbForm *form;

  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (PB_IS_REGISTER (reg));

  themes = G_LIST_MODEL (pb_theme_list_new (reg, programme));
  project = pb_entity_new (PB_TYPE_PROJECT);
  pb_entity_set_integer (project, "theme", first_theme (themes, pillar));
  draft = pb_draft_new (reg, project);

  self = g_new0 (NewProject, 1);
  self->func = func;
  self->user_data = user_data;
  g_object_set_data_full (G_OBJECT (draft), "pb-new-project", self, new_project_free);
  suggest_code (draft, self);
  g_signal_connect_object (pb_draft_get_entity (draft), "notify::theme",
                           G_CALLBACK (on_theme_changed_cb), draft, G_CONNECT_SWAPPED);

  root = gtk_widget_get_root (parent);
  dialog = pb_entity_dialog_new (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, draft,
                                 _("New Project"));
  form = pb_entity_dialog_add_form (dialog, NULL);
  pb_form_add_field (form, "name");
  add_theme_row (form, themes);
  pb_form_add_field (form, "code");
  g_signal_connect_object (dialog, "added", G_CALLBACK (on_added_cb), draft, 0);

  gtk_window_present (GTK_WINDOW (dialog));
}
