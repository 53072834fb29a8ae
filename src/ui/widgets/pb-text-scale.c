/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-text-scale"
#include "config.h"

#include <math.h>

#include "pb-text-scale.h"

/* GTK keeps dots per inch in 1/1024. */
#define USUAL_DPI (96 * 1024.0)

double
pb_text_scale (GtkWidget *widget)
{
  int dpi = 0;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), 1);

  g_object_get (gtk_widget_get_settings (widget), "gtk-xft-dpi", &dpi, NULL);

  return MAX (1, dpi / USUAL_DPI);
}

int
pb_text_scale_px (GtkWidget *widget,
                  int        pixels)
{
  return (int) lround (pixels * pb_text_scale (widget));
}
