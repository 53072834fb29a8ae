/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-value"
#include "config.h"

#include <math.h>

#include "pb-value.h"

void
pb_value_clear (PbValue *value)
{
  g_return_if_fail (value != NULL);

  if (value->type == PB_VALUE_TEXT)
    g_free (value->text);

  *value = PB_NULL;
}

void
pb_value_copy (const PbValue *source,
               PbValue       *target)
{
  PbValue copy;

  g_return_if_fail (source != NULL);
  g_return_if_fail (target != NULL);

  /* Copied before the target is cleared: the two may be the same. */
  copy = *source;
  if (copy.type == PB_VALUE_TEXT)
    copy.text = g_strdup (source->text);

  pb_value_clear (target);
  *target = copy;
}

gboolean
pb_value_equal (const PbValue *a,
                const PbValue *b)
{
  g_return_val_if_fail (a != NULL, FALSE);
  g_return_val_if_fail (b != NULL, FALSE);

  if (a->type != b->type)
    return FALSE;

  switch (a->type)
    {
    case PB_VALUE_INTEGER:
      return a->integer == b->integer;
    case PB_VALUE_REAL:
      return a->real == b->real || (isnan (a->real) && isnan (b->real));
    case PB_VALUE_TEXT:
      return g_strcmp0 (a->text, b->text) == 0;
    case PB_VALUE_NULL:
    default:
      return TRUE;
    }
}

void
pb_value_set_integer (PbValue *value,
                      gint64   integer)
{
  pb_value_clear (value);
  *value = PB_INTEGER (integer);
}

void
pb_value_set_real (PbValue *value,
                   double   real)
{
  pb_value_clear (value);
  *value = PB_REAL (real);
}

void
pb_value_set_text (PbValue    *value,
                   const char *text)
{
  /* Copied before the value is cleared: the text may be the value's own. */
  char *copy = g_strdup (text);

  pb_value_clear (value);
  if (copy != NULL)
    *value = PB_TEXT (copy);
}
