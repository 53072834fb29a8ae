/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>
#include "pb-register.h"

G_BEGIN_DECLS

/* What there is to say of an image, under the image itself. */
void pb_image_dialog_present (GtkWidget  *parent,
                              PbRegister *reg,
                              gint64      image);

/* The image alone, as large as the screen allows. */
void pb_image_view_present   (GtkWidget  *parent,
                              PbRegister *reg,
                              gint64      image);

/* The caption, or else the beginning of the alternative text, or else a word that it has neither. Transfer full. */
char *pb_image_dup_name      (PbEntity   *image);

/* What keeps it out of the booklet, before anything else, or else whom it is of; NULL when there is nothing to say. Transfer full. */
char *pb_image_dup_note      (PbEntity   *image);

G_END_DECLS
