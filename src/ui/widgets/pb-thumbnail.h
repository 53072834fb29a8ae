/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>
#include "pb-register.h"

G_BEGIN_DECLS

/* Called with the texture, borrowed; NULL with an error, borrowed, when the image cannot be shown. */
typedef void (*PbTextureFunc) (GdkTexture    *texture,
                               const GError  *error,
                               gpointer       user_data);

/* Decodes the image with that content (its hash) on a worker, to at most longest pixels on its longer side, or takes it
 * from those decoded last. func is not called any more once owner is gone; user_data lives as long as owner. */
void       pb_thumbnail_load (PbRegister    *reg,
                              const char    *content,
                              guint          longest,
                              GtkWidget     *owner,
                              PbTextureFunc  func,
                              gpointer       user_data);

/* A small picture of it in a square of size pixels; a sign in its place when it cannot be shown. */
GtkWidget *pb_thumbnail_new  (PbRegister    *reg,
                              const char    *content,
                              int            size);

G_END_DECLS
