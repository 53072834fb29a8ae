/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>
#include "pb-draft.h"

G_BEGIN_DECLS

/* The images of a project, in order. Images come in by the actions image.add (a dialog), image.paste, and by dropping files or an
 * image on it. */
#define PB_TYPE_IMAGE_GROUP (pb_image_group_get_type ())
G_DECLARE_FINAL_TYPE (PbImageGroup, pb_image_group, PB, IMAGE_GROUP, AdwBin)

GtkWidget *pb_image_group_new (PbDraft *draft);

G_END_DECLS
