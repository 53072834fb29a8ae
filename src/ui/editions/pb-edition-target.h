/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "pb-register.h"

G_BEGIN_DECLS

/* What a place in the booklet of an edition is made of, by the id that its pages give it ("p-…", "l-…", "foreword" …). */
typedef struct
{
  GType       type;     /* of pb_navigate_to; G_TYPE_INVALID: the page Overview */
  gint64      id;
  const char *topic;    /* static; or NULL */
  char       *name;
} PbEditionTarget;

/* NULL where nothing in the register is behind it, or no longer. */
PbEditionTarget *pb_edition_target_find (PbRegister      *reg,
                                         gint64           edition,
                                         const char      *id);
void             pb_edition_target_free (PbEditionTarget *self);
void             pb_edition_target_go   (PbEditionTarget *self,
                                         GtkWidget       *from);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbEditionTarget, pb_edition_target_free)

G_END_DECLS
