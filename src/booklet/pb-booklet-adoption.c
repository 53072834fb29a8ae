/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-booklet-adoption"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-booklet-adoption.h"
#include "pb-booklet-freeze.h"
#include "pb-booklet-preflight.h"
#include "pb-error.h"
#include "pb-register-editions.h"
#include "pb-snapshot-work.h"

/* An edition that is to be adopted, and what was frozen of it. */
typedef struct
{
  gint64  edition;
  char   *on;
  GBytes *frozen;      /* NULL: not yet */
  gint64  position;    /* of the register that it was made of */
} Adoption;

static Adoption *
adoption_new (gint64      edition,
              const char *on)
{
  Adoption *adoption = g_new0 (Adoption, 1);

  adoption->edition = edition;
  adoption->on = g_strdup (on);

  return adoption;
}

static void
adoption_free (gpointer data)
{
  Adoption *adoption = data;

  g_clear_pointer (&adoption->frozen, g_bytes_unref);
  g_free (adoption->on);
  g_free (adoption);
}

static gboolean
check (PbRegister    *snapshot,
       gint64         edition,
       GCancellable  *cancellable,
       GError       **error)
{
  g_autoptr(PbPreflight) preflight = pb_booklet_preflight_run (snapshot, edition, cancellable, error);

  if (preflight == NULL)
    return FALSE;
  if (preflight->n_blockers == 0)
    return TRUE;

  g_set_error (error, PB_ERROR, PB_ERROR_RULE,
               ngettext ("%u thing stands in the way of adopting this edition. Look at its check.",
                         "%u things stand in the way of adopting this edition. Look at its check.",
                         preflight->n_blockers),
               preflight->n_blockers);

  return FALSE;
}

static gpointer
freeze_on_worker (PbRegister    *snapshot,
                  gpointer       data,
                  GCancellable  *cancellable,
                  GError       **error)
{
  const Adoption *wanted = data;
  Adoption *adoption;

  if (!check (snapshot, wanted->edition, cancellable, error))
    return NULL;

  adoption = adoption_new (wanted->edition, wanted->on);
  adoption->position = pb_register_get_position (snapshot);
  adoption->frozen = pb_booklet_freeze (snapshot, wanted->edition, wanted->on, cancellable, error);
  if (adoption->frozen == NULL)
    g_clear_pointer (&adoption, adoption_free);

  return adoption;
}

void
pb_booklet_adopt_async (PbRegister          *reg,
                        gint64               edition,
                        const char          *on,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  g_return_if_fail (PB_IS_REGISTER (reg));
  g_return_if_fail (on != NULL);

  pb_snapshot_work_async (reg, freeze_on_worker, adoption_new (edition, on), adoption_free, adoption_free,
                          cancellable, callback, user_data);
}

gboolean
pb_booklet_adopt_finish (PbRegister    *reg,
                         GAsyncResult  *result,
                         GError       **error)
{
  Adoption *adoption = pb_snapshot_work_finish (result, error);
  gboolean done;

  if (adoption == NULL)
    return FALSE;

  done = pb_register_adopt_edition (reg, adoption->edition, adoption->frozen, adoption->position, adoption->on, error);
  adoption_free (adoption);

  return done;
}
