/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-booklet-filling"
#include "config.h"

#include "pb-booklet.h"
#include "pb-booklet-node.h"

/* Projects that are whole at once: enough that the queries are few, and few enough that memory stays flat. */
#define BATCH 128

typedef struct _PbBookletFilling
{
  PbBookletFiller filler;
  gpointer        data;
  GDestroyNotify  destroy;
  guint           first;       /* the batch that is whole */
  guint           n;
} PbBookletFilling;

static void
drop_batch (const PbBooklet *self)
{
  PbBookletFilling *filling = self->filling;

  for (guint i = 0; i < filling->n; i++)
    pb_node_clear_body (&pb_booklet_project_node, self->in_order->pdata[filling->first + i]);

  filling->n = 0;
}

static gboolean
fill_batch (const PbBooklet  *self,
            guint             first,
            GError          **error)
{
  PbBookletFilling *filling = self->filling;

  filling->first = first;
  filling->n = MIN (BATCH, self->in_order->len - first);
  for (guint i = 0; i < filling->n; i++)
    pb_node_init_body (&pb_booklet_project_node, self->in_order->pdata[first + i]);

  return filling->filler (filling->data, (PbBookletProject *const *) self->in_order->pdata + first, first, filling->n,
                          error);
}

void
pb_booklet_set_filler (PbBooklet       *self,
                       PbBookletFiller  filler,
                       gpointer         data,
                       GDestroyNotify   destroy)
{
  g_return_if_fail (self != NULL);

  if (self->filling != NULL && self->filling->destroy != NULL)
    self->filling->destroy (self->filling->data);
  g_clear_pointer (&self->filling, g_free);
  if (filler == NULL)
    return;

  self->filling = g_new0 (PbBookletFilling, 1);
  self->filling->filler = filler;
  self->filling->data = data;
  self->filling->destroy = destroy;
}

gboolean
pb_booklet_open_project (const PbBooklet         *self,
                         const PbBookletProject  *project,
                         GError                 **error)
{
  PbBookletFilling *filling;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (project != NULL, FALSE);

  filling = self->filling;
  if (filling == NULL || (project->place >= filling->first && project->place < filling->first + filling->n))
    return TRUE;

  drop_batch (self);
  if (fill_batch (self, project->place, error))
    return TRUE;

  drop_batch (self);

  return FALSE;
}

gboolean
pb_booklet_fill (PbBooklet     *self,
                 GCancellable  *cancellable,
                 GError       **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (self->filling == NULL)
    return TRUE;

  drop_batch (self);
  for (guint first = 0; first < self->in_order->len; first += BATCH)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error) || !fill_batch (self, first, error))
        return FALSE;
    }

  pb_booklet_set_filler (self, NULL, NULL, NULL);

  return TRUE;
}
