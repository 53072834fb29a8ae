/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-start-page"
#include "config.h"

#include "pb-start-page.h"

struct _PbStartPage
{
  AdwBin parent_instance;
};

G_DEFINE_FINAL_TYPE (PbStartPage, pb_start_page, ADW_TYPE_BIN)

static void
pb_start_page_class_init (PbStartPageClass *klass)
{
  gtk_widget_class_set_template_from_resource (
    GTK_WIDGET_CLASS (klass), "/nl/regiodeal/Programmaboek/pb-start-page.ui");
}

static void
pb_start_page_init (PbStartPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
