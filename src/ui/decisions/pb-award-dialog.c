/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-award-dialog"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-award-dialog.h"
#include "pb-entity-dialog.h"
#include "pb-toast.h"

static const char *
get_source_name (PbRegister *reg,
                 PbEntity   *award,
                 PbEntity  **source)
{
  *source = pb_register_read (reg, PB_TYPE_FUNDING_SOURCE, pb_entity_get_integer (award, "source"), NULL);

  return *source != NULL ? pb_entity_get_title (*source) : NULL;
}

static void
add_award (PbEntityDialog *dialog,
           PbRegister     *reg,
           PbEntity       *award,
           PbDraft        *draft)
{
  g_autoptr(PbEntity) source = NULL;
  const char *name = get_source_name (reg, award, &source);
  GtkWidget *form = pb_form_new (draft, name);

  pb_form_add_fields (PB_FORM (form), "amount", "conditions", "note", NULL);
  pb_entity_dialog_add_group (dialog, ADW_PREFERENCES_GROUP (form));
}

void
pb_award_dialog_present (GtkWidget  *parent,
                         PbRegister *reg,
                         gint64      decision,
                         gint64      project)
{
  g_autoptr(GPtrArray) awards = NULL;
  g_autoptr(PbEntity) entity = NULL;
  PbEntityDialog *dialog = NULL;
  GtkRoot *root;

  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (PB_IS_REGISTER (reg));

  root = gtk_widget_get_root (parent);
  entity = pb_register_read (reg, PB_TYPE_PROJECT, project, NULL);
  awards = pb_register_list (reg, PB_TYPE_AWARD, "decision", decision, NULL);
  for (guint i = 0; entity != NULL && i < awards->len; i++)
    {
      PbEntity *award = g_ptr_array_index (awards, i);
      g_autoptr(PbDraft) draft = NULL;

      if (pb_entity_get_integer (award, "project") != project)
        continue;

      draft = pb_draft_new (reg, award);
      if (dialog == NULL)
        dialog = pb_entity_dialog_new (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, draft,
                                       pb_entity_get_title (entity));
      add_award (dialog, reg, award, draft);
    }

  if (dialog == NULL)
    pb_toast_show (parent, _("Conditions belong to an amount. Type one first."));
  else
    gtk_window_present (GTK_WINDOW (dialog));
}
