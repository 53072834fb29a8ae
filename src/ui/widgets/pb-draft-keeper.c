/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-draft-keeper"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-draft-keeper.h"
#include "pb-gone-dialog.h"
#include "pb-toast.h"
#include "pb-typing.h"

struct _PbDraftKeeper
{
  GObject     parent_instance;

  GtkWidget  *pane;      /* weak */
  PbRegister *reg;
  GType       type;
  PbDraft    *draft;     /* NULL when nothing is shown */
  GHashTable *waiting;   /* drafts with an unsaved text, by id */
};

enum
{
  GONE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PbDraftKeeper, pb_draft_keeper, G_TYPE_OBJECT)

/* Of a draft: the parts that wait with it, by type. */
#define PARTS_KEY "pb-draft-parts"

static gboolean
has_own_pending (PbDraft *draft)
{
  const PbEntityInfo *info = pb_entity_get_info (pb_draft_get_entity (draft));

  for (guint i = 0; i < info->n_fields; i++)
    {
      if (pb_draft_get_pending (draft, info->fields[i].column) != NULL)
        return TRUE;
    }

  return FALSE;
}

static gboolean
has_pending (PbDraft *draft)
{
  GHashTable *parts = g_object_get_data (G_OBJECT (draft), PARTS_KEY);
  GHashTableIter iter;
  gpointer part;

  if (has_own_pending (draft))
    return TRUE;
  if (parts == NULL)
    return FALSE;

  g_hash_table_iter_init (&iter, parts);
  while (g_hash_table_iter_next (&iter, NULL, &part))
    {
      if (has_own_pending (part))
        return TRUE;
    }

  return FALSE;
}

static void
on_failed_cb (PbDraft       *draft,
              const GError  *error,
              PbDraftKeeper *self)
{
  if (self->pane != NULL)
    pb_toast_show_error (self->pane, error);
}

static void
on_gone_cb (PbDraft       *draft,
            PbDraftKeeper *self)
{
  gint64 id = pb_entity_get_id (pb_draft_get_entity (draft));

  /* The fields of the one that is shown speak for themselves. */
  if (draft != self->draft && self->pane != NULL && pb_draft_is_gone_elsewhere (draft))
    pb_gone_dialog_add_pending (self->pane, draft);

  if (draft == self->draft)
    {
      g_clear_object (&self->draft);
      g_signal_emit (self, signals[GONE], 0);
    }
  g_hash_table_remove (self->waiting, &id);
}

static PbDraft *
open_draft (PbDraftKeeper *self,
            gint64         id)
{
  g_autoptr(PbEntity) entity = NULL;
  g_autoptr(GError) error = NULL;
  PbDraft *draft = g_hash_table_lookup (self->waiting, &id);

  if (draft != NULL)
    {
      g_object_ref (draft);
      g_hash_table_remove (self->waiting, &id);
      return draft;
    }

  entity = pb_register_read (self->reg, self->type, id, &error);
  if (entity == NULL)
    {
      if (self->pane != NULL)
        pb_toast_show_error (self->pane, error);
      return NULL;
    }

  draft = pb_draft_new (self->reg, entity);
  g_signal_connect_object (draft, "failed", G_CALLBACK (on_failed_cb), self, 0);
  /* After the fields have let go of what was being typed in them. */
  g_signal_connect_object (draft, "gone", G_CALLBACK (on_gone_cb), self, G_CONNECT_AFTER);

  return draft;
}

static void
commit_typing (PbDraftKeeper *self)
{
  GtkRoot *root = self->pane != NULL ? gtk_widget_get_root (self->pane) : NULL;
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus != NULL && gtk_widget_is_ancestor (focus, self->pane))
    pb_typing_commit (GTK_WINDOW (root));
}

static void
leave_draft (PbDraftKeeper *self)
{
  g_autoptr(PbDraft) draft = NULL;
  g_autofree char *text = NULL;
  PbEntity *entity;

  if (self->draft == NULL)
    return;

  commit_typing (self);
  draft = g_steal_pointer (&self->draft);
  if (draft == NULL || !has_pending (draft))
    return;

  entity = pb_draft_get_entity (draft);
  text = g_strdup_printf (_("A field of “%s” was not saved"), pb_entity_get_title (entity));
  g_hash_table_insert (self->waiting, g_memdup2 (&(gint64){ pb_entity_get_id (entity) }, sizeof (gint64)),
                       g_steal_pointer (&draft));
  if (self->pane != NULL)
    pb_toast_show (self->pane, text);
}

static void
pb_draft_keeper_finalize (GObject *object)
{
  PbDraftKeeper *self = PB_DRAFT_KEEPER (object);

  g_clear_weak_pointer (&self->pane);
  g_clear_object (&self->draft);
  g_clear_object (&self->reg);
  g_hash_table_unref (self->waiting);

  G_OBJECT_CLASS (pb_draft_keeper_parent_class)->finalize (object);
}

static void
pb_draft_keeper_class_init (PbDraftKeeperClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pb_draft_keeper_finalize;

  signals[GONE] = g_signal_new ("gone", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 0);
}

static void
pb_draft_keeper_init (PbDraftKeeper *self)
{
  self->waiting = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);
}

PbDraftKeeper *
pb_draft_keeper_new (GtkWidget  *pane,
                     PbRegister *reg,
                     GType       type)
{
  PbDraftKeeper *self;

  g_return_val_if_fail (GTK_IS_WIDGET (pane), NULL);
  g_return_val_if_fail (PB_IS_REGISTER (reg), NULL);

  self = g_object_new (PB_TYPE_DRAFT_KEEPER, NULL);
  g_set_weak_pointer (&self->pane, pane);
  self->reg = g_object_ref (reg);
  self->type = type;

  return self;
}

PbDraft *
pb_draft_keeper_get_draft (PbDraftKeeper *self)
{
  g_return_val_if_fail (PB_IS_DRAFT_KEEPER (self), NULL);

  return self->draft;
}

PbDraft *
pb_draft_keeper_show (PbDraftKeeper *self,
                      gint64         id)
{
  g_return_val_if_fail (PB_IS_DRAFT_KEEPER (self), NULL);

  leave_draft (self);
  g_clear_object (&self->draft);
  if (id != 0)
    self->draft = open_draft (self, id);

  return self->draft;
}

gint64
pb_draft_keeper_find_unsaved (PbDraftKeeper *self)
{
  GHashTableIter iter;
  gpointer id;

  g_return_val_if_fail (PB_IS_DRAFT_KEEPER (self), 0);

  /* A text that was refused waits in the draft; one that failed, on a full disk say, is still in its field. */
  if (self->draft != NULL
      && (has_pending (self->draft)
          || (self->pane != NULL && pb_typing_find_unsaved (self->pane) != NULL)))
    return pb_entity_get_id (pb_draft_get_entity (self->draft));

  g_hash_table_iter_init (&iter, self->waiting);

  return g_hash_table_iter_next (&iter, &id, NULL) ? *(gint64 *) id : 0;
}

void
pb_draft_keeper_set_part (PbDraft *whole,
                          PbDraft *part)
{
  GHashTable *parts;

  g_return_if_fail (PB_IS_DRAFT (whole));
  g_return_if_fail (PB_IS_DRAFT (part));

  parts = g_object_get_data (G_OBJECT (whole), PARTS_KEY);
  if (parts == NULL)
    {
      parts = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);
      g_object_set_data_full (G_OBJECT (whole), PARTS_KEY, parts,
                              (GDestroyNotify) g_hash_table_unref);
    }

  g_hash_table_replace (parts, GSIZE_TO_POINTER (G_OBJECT_TYPE (pb_draft_get_entity (part))),
                        g_object_ref (part));
}

PbDraft *
pb_draft_keeper_get_part (PbDraft *whole,
                          GType    type)
{
  GHashTable *parts;
  PbDraft *part;

  g_return_val_if_fail (PB_IS_DRAFT (whole), NULL);

  parts = g_object_get_data (G_OBJECT (whole), PARTS_KEY);
  part = parts != NULL ? g_hash_table_lookup (parts, GSIZE_TO_POINTER (type)) : NULL;

  return part != NULL && pb_draft_is_new (part) ? part : NULL;
}
