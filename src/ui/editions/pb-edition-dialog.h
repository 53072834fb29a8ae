/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-entity-dialog.h"

G_BEGIN_DECLS

/* A question about an edition that takes one field of it and changes what can be done with it for good: adopting, withdrawing. */
typedef struct
{
  const char         *title;        /* N_() */
  const char         *text;         /* N_(): what it means */
  const char         *column;       /* of the edition: what is asked */
  const char         *label;        /* N_(), with a mnemonic: the button */
  gboolean            destructive;
  PbEntityDialogFunc  run;          /* the draft is of an edition that is in no register; user_data: a gint64 *, the edition's id */
} PbEditionDialogInfo;

/* info: static. initial: what the field has at first, or NULL. */
void pb_edition_dialog_present (GtkWindow                 *parent,
                                PbRegister                *reg,
                                gint64                     edition,
                                const PbEditionDialogInfo *info,
                                const char                *initial);

G_END_DECLS
