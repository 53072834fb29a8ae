/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-cross-cutting-detail"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-cross-cutting-detail.h"
#include "pb-form.h"
#include "pb-tied-projects.h"
#include "pb-topic.h"

struct _PbCrossCuttingDetail
{
  PbDetailPage parent_instance;
};

G_DEFINE_FINAL_TYPE (PbCrossCuttingDetail, pb_cross_cutting_detail, PB_TYPE_DETAIL_PAGE)

static void
pb_cross_cutting_detail_build (PbDetailPage *self,
                               PbDraft      *draft,
                               GtkBox       *box)
{
  GtkWidget *form = pb_form_new (draft, NULL);
  GtkWidget *projects = pb_tied_projects_new (draft);

  pb_form_add_field (PB_FORM (form), "name");
  pb_topic_set (projects, "project_cross_cutting_theme");
  gtk_box_append (box, form);
  gtk_box_append (box, projects);
}

static void
pb_cross_cutting_detail_fill_menu (PbDetailPage *self,
                                   GMenu        *menu)
{
  g_autoptr(GMenu) move = g_menu_new ();

  g_menu_append (move, _("Move _Up"), "item.move-up");
  g_menu_append (move, _("Move _Down"), "item.move-down");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (move));
}

static void
pb_cross_cutting_detail_class_init (PbCrossCuttingDetailClass *klass)
{
  PbDetailPageClass *detail_class = PB_DETAIL_PAGE_CLASS (klass);

  detail_class->get_type = pb_cross_cutting_theme_get_type;
  detail_class->build = pb_cross_cutting_detail_build;
  detail_class->fill_menu = pb_cross_cutting_detail_fill_menu;
  detail_class->menu_name = N_("Cross-Cutting Theme Menu");
  detail_class->icon_name = "insert-link-symbolic";
  detail_class->none_title = N_("No Theme Selected");
  detail_class->none_text = N_("Select a cross-cutting theme in the list to see its projects.");
}

static void
pb_cross_cutting_detail_init (PbCrossCuttingDetail *self)
{
}
