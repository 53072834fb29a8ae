/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-error"
#include "config.h"

#include "pb-error.h"

typedef struct
{
  const char *column;   /* interned */
} PbErrorPrivate;

static void
pb_error_private_init (PbErrorPrivate *priv)
{
  priv->column = NULL;
}

static void
pb_error_private_copy (const PbErrorPrivate *source,
                       PbErrorPrivate       *target)
{
  target->column = source->column;
}

static void
pb_error_private_clear (PbErrorPrivate *priv)
{
}

G_DEFINE_EXTENDED_ERROR (PbError, pb_error)

const char *
pb_error_get_column (const GError *error)
{
  if (error == NULL || error->domain != PB_ERROR)
    return NULL;

  return pb_error_get_private (error)->column;
}

void
pb_error_set_column (GError     *error,
                     const char *column)
{
  if (error == NULL)
    return;

  g_return_if_fail (error->domain == PB_ERROR);

  pb_error_get_private (error)->column = g_intern_string (column);
}
