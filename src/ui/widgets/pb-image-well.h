/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pb-image-intake.h"

G_BEGIN_DECLS

/* The one picture of something, such as a logo: it is shown, and comes in by the actions image.add (a dialog) and image.paste, and by
 * dropping a file or an image on it; image.remove takes it out. Follows the register. */
#define PB_TYPE_IMAGE_WELL (pb_image_well_get_type ())
G_DECLARE_FINAL_TYPE (PbImageWell, pb_image_well, PB, IMAGE_WELL, AdwBin)

typedef struct
{
  const char      *name;           /* N_(): what it is, for a screen reader: "Logo" */
  const char      *hint;           /* N_(): what stands there while there is none */
  GType          (*get_type) (void); /* of what changes with it */
  /* The hash of its bytes; transfer full, NULL: there is none. */
  char          *(*read)   (PbRegister *reg,
                            gint64      owner);
  PbImageTakeFunc  take;           /* in place of what is there */
  gboolean       (*remove) (PbRegister *reg,
                            gint64      owner,
                            GError    **error);
  const char      *removed;        /* N_(): what to tell then */
} PbImageWellInfo;

/* info: static. */
GtkWidget *pb_image_well_new (PbRegister            *reg,
                              const PbImageWellInfo *info,
                              gint64                 owner);

G_END_DECLS
