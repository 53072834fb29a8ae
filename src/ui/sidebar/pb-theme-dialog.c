/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-theme-dialog"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-dialogs.h"
#include "pb-entity-list.h"
#include "pb-theme-dialog.h"

/* A theme lies three deep at most (PRODUCT 2.1), so only the upper two can be a parent. */
#define DEEPEST_PARENT 2

typedef struct
{
  PbRegister *reg;
  gint64      theme;
} Choice;

static void
choice_free (gpointer data)
{
  Choice *self = data;

  g_object_unref (self->reg);
  g_free (self);
}

/* Whether the theme may be the parent: not itself, not below itself, and not too deep. */
static gboolean
can_be_parent (gpointer item,
               gpointer user_data)
{
  Choice *self = user_data;
  g_autoptr(PbEntity) theme = g_object_ref (PB_ENTITY (item));
  guint depth = 1;

  while (theme != NULL && pb_entity_get_id (theme) != self->theme)
    {
      const gint64 parent = pb_entity_get_integer (theme, "parent");

      if (parent == 0)
        return depth <= DEEPEST_PARENT;

      g_object_unref (theme);
      theme = pb_register_read (self->reg, PB_TYPE_THEME, parent, NULL);
      depth += 1;
    }

  return FALSE;
}

static GListModel *
list_parents (PbRegister *reg,
              gint64      pillar,
              gint64      theme)
{
  Choice *choice = g_new (Choice, 1);
  GListModel *themes = G_LIST_MODEL (pb_entity_list_new (reg, PB_TYPE_THEME, "pillar", pillar));

  choice->reg = g_object_ref (reg);
  choice->theme = theme;

  return G_LIST_MODEL (gtk_filter_list_model_new (
    themes, GTK_FILTER (gtk_custom_filter_new (can_be_parent, choice, choice_free))));
}

void
pb_theme_dialog_present (GtkWidget  *parent,
                         PbRegister *reg,
                         gint64      pillar,
                         gint64      theme)
{
  g_autoptr(GListModel) parents = NULL;
  g_autoptr(PbEntity) whole = NULL;
  PbDraft *draft;
  PbEntityDialog *dialog;
  PbForm *form;

  dialog = pb_dialogs_new (parent, reg, PB_TYPE_THEME, theme, pillar,
                           _("New Theme"), _("Edit Theme"), &draft);
  if (dialog == NULL)
    return;

  pillar = pb_entity_get_integer (pb_draft_get_entity (draft), "pillar");
  parents = list_parents (reg, pillar, theme);

  /* A new theme comes in a pillar that nobody asked for in so many words: it is said which. */
  whole = pb_register_read (reg, PB_TYPE_PILLAR, pillar, NULL);
  form = pb_entity_dialog_add_form (dialog, whole != NULL ? pb_entity_get_title (whole) : NULL);
  pb_form_add_field (form, "name");
  pb_form_add_reference (form, "parent", parents, _("None"));
  pb_form_add_field (form, "goal");

  gtk_window_present (GTK_WINDOW (dialog));
}
