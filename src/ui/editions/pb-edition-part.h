/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pb-register.h"

G_BEGIN_DECLS

/* A part of an edition that is read on a worker and follows the register while it is on the screen: read anew a moment after the
 * last edit, and what was shown stays until then. Abstract. Construct property "register"; property "edition" (int64; 0:
 * none). */
#define PB_TYPE_EDITION_PART (pb_edition_part_get_type ())
G_DECLARE_DERIVABLE_TYPE (PbEditionPart, pb_edition_part, PB, EDITION_PART, AdwBin)

struct _PbEditionPartClass
{
  AdwBinClass parent_class;

  /* Starts reading; callback ends with take. */
  void     (*read)  (PbEditionPart        *self,
                     GCancellable         *cancellable,
                     GAsyncReadyCallback   callback,
                     gpointer              user_data);
  /* Shows what was read; FALSE with error. */
  gboolean (*take)  (PbEditionPart        *self,
                     GAsyncResult         *result,
                     GError              **error);
  /* Another edition was chosen: what was shown is no longer so. */
  void     (*clear) (PbEditionPart        *self);
  gpointer   padding[4];
};

PbRegister *pb_edition_part_get_register (PbEditionPart *self);
gint64      pb_edition_part_get_edition  (PbEditionPart *self);
/* What is shown once something was read, in a scrolled column. */
void        pb_edition_part_set_content  (PbEditionPart *self,
                                          GtkWidget     *content);
/* Reads now, whatever was read before. */
void        pb_edition_part_read_again   (PbEditionPart *self);

/* A label that wraps, for what stands at the head of a part. */
GtkWidget  *pb_edition_part_make_label   (const char    *css_class);

G_END_DECLS
