/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-dialogs"
#include "config.h"

#include "pb-dialogs.h"
#include "pb-toast.h"

PbEntityDialog *
pb_dialogs_new (GtkWidget   *parent,
                PbRegister  *reg,
                GType        type,
                gint64       id,
                gint64       owner,
                const char  *new_title,
                const char  *edit_title,
                PbDraft    **draft)
{
  const PbEntityInfo *info = pb_entity_type_get_info (type);
  g_autoptr(PbEntity) entity = NULL;
  g_autoptr(GError) error = NULL;
  GtkRoot *root;
  PbEntityDialog *dialog;

  g_return_val_if_fail (GTK_IS_WIDGET (parent), NULL);
  g_return_val_if_fail (PB_IS_REGISTER (reg), NULL);

  entity = id != 0 ? pb_register_read (reg, type, id, &error) : pb_entity_new (type);
  if (entity == NULL)
    {
      pb_toast_show_error (parent, error);
      return NULL;
    }

  if (id == 0 && info->owner != NULL)
    pb_entity_set_integer (entity, info->owner, owner);

  root = gtk_widget_get_root (parent);
  *draft = pb_draft_new (reg, entity);
  dialog = pb_entity_dialog_new (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, *draft,
                                 id != 0 ? edit_title : new_title);
  g_object_set_data_full (G_OBJECT (dialog), "pb-draft", *draft, g_object_unref);

  return dialog;
}
