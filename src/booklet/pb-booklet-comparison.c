/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-booklet-comparison"
#include "config.h"

#include "pb-booklet-builder.h"
#include "pb-booklet-comparison.h"
#include "pb-booklet-edition.h"
#include "pb-snapshot-work.h"

static gpointer
read_on_worker (PbRegister    *snapshot,
                gpointer       data,
                GCancellable  *cancellable,
                GError       **error)
{
  return pb_booklet_comparison_read (snapshot, *(gint64 *) data, cancellable, error);
}

/* What the register says of the same projects by now. That it may be in no state to be published takes nothing from what was. */
static gboolean
compare_with_now (PbBookletComparison  *self,
                  PbRegister           *reg,
                  PbEntity             *edition,
                  GCancellable         *cancellable,
                  GError              **error)
{
  g_autoptr(GError) build_error = NULL;
  g_autoptr(PbBooklet) now = pb_booklet_builder_build_draft (reg, edition, cancellable, &build_error);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;

  if (now != NULL)
    self->differences = pb_booklet_list_differences (self->booklet, now);
  else
    self->not_compared = g_strdup (build_error->message);

  return TRUE;
}

PbBookletComparison *
pb_booklet_comparison_read (PbRegister    *reg,
                            gint64         edition,
                            GCancellable  *cancellable,
                            GError       **error)
{
  g_autoptr(PbBookletComparison) self = NULL;
  g_autoptr(PbEntity) entity = NULL;

  g_return_val_if_fail (PB_IS_REGISTER (reg), NULL);

  entity = pb_register_read (reg, PB_TYPE_EDITION, edition, error);
  if (entity == NULL)
    return NULL;

  self = g_new0 (PbBookletComparison, 1);
  self->booklet = pb_booklet_builder_build_edition (reg, edition, cancellable, error);
  if (self->booklet == NULL)
    return NULL;

  /* The register is closed on the thread that opened it, whoever holds the tree. */
  pb_booklet_set_loader (self->booklet, NULL, NULL, NULL);
  if (g_str_equal (pb_entity_get_text (entity, "status"), "draft"))
    return g_steal_pointer (&self);

  return compare_with_now (self, reg, entity, cancellable, error) ? g_steal_pointer (&self) : NULL;
}

void
pb_booklet_comparison_free (PbBookletComparison *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->booklet, pb_booklet_unref);
  g_clear_pointer (&self->differences, g_ptr_array_unref);
  g_free (self->not_compared);
  g_free (self);
}

void
pb_booklet_comparison_read_async (PbRegister          *reg,
                                  gint64               edition,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  g_return_if_fail (PB_IS_REGISTER (reg));

  pb_snapshot_work_async (reg, read_on_worker, pb_snapshot_work_id (edition), g_free,
                          (GDestroyNotify) pb_booklet_comparison_free, cancellable, callback, user_data);
}

PbBookletComparison *
pb_booklet_comparison_read_finish (GAsyncResult  *result,
                                   GError       **error)
{
  return pb_snapshot_work_finish (result, error);
}
