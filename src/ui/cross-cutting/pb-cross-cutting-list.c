/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-cross-cutting-list"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-cross-cutting-list.h"
#include "pb-entity-dialog.h"
#include "pb-language.h"
#include "pb-number.h"
#include "pb-project-query.h"

struct _PbCrossCuttingList
{
  PbListPage parent_instance;
};

G_DEFINE_FINAL_TYPE (PbCrossCuttingList, pb_cross_cutting_list, PB_TYPE_LIST_PAGE)

static char *
describe_projects (PbListPage *page,
                   PbEntity   *theme)
{
  const PbProjectQuery query = { .cross_cutting_theme = pb_entity_get_id (theme) };
  gint64 count = 0;
  g_autofree char *number = NULL;
  g_autoptr(GError) error = NULL;

  if (!pb_project_query_total (pb_page_get_register (PB_PAGE (page)), &query, &count, NULL, &error))
    {
      g_warning ("Could not count projects: %s", error->message);
      return NULL;
    }

  number = pb_number_format (count, pb_language_of_interface ());

  return g_strdup_printf (ngettext ("%s project", "%s projects", (gulong) count), number);
}

static char *
describe (PbListPage *page,
          guint       n)
{
  return g_strdup_printf (ngettext ("%u cross-cutting theme", "%u cross-cutting themes", n), n);
}

static void
on_added_cb (PbListPage *page,
             gint64      theme)
{
  pb_list_page_show_new (page, theme);
}

static void
pb_cross_cutting_list_add (PbPage *page)
{
  g_autoptr(PbEntity) theme = pb_entity_new (PB_TYPE_CROSS_CUTTING_THEME);
  g_autoptr(PbDraft) draft = NULL;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (page));
  PbEntityDialog *dialog;

  pb_entity_set_integer (theme, "programme", pb_page_get_programme (page));
  draft = pb_draft_new (pb_page_get_register (page), theme);
  dialog = pb_entity_dialog_new (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, draft,
                                 _("New Cross-Cutting Theme"));
  pb_form_add_field (pb_entity_dialog_add_form (dialog, NULL), "name");
  g_signal_connect_object (dialog, "added", G_CALLBACK (on_added_cb), page, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
pb_cross_cutting_list_class_init (PbCrossCuttingListClass *klass)
{
  static const PbListPageInfo info = {
    .get_type = pb_cross_cutting_theme_get_type,
    .owner = "programme",
    .get_subtitle = describe_projects,
    .describe = describe,
    .list_name = N_("Cross-Cutting Themes"),
    .search_name = N_("Search themes"),
    .add_name = N_("New Cross-Cutting Theme"),
    .add_label = N_("_New Cross-Cutting Theme…"),
    .empty_icon = "insert-link-symbolic",
    .empty_title = N_("No Cross-Cutting Themes Yet"),
    .empty_text = N_("A cross-cutting theme runs through all pillars, such as learning."),
  };

  PB_LIST_PAGE_CLASS (klass)->info = &info;
  PB_PAGE_CLASS (klass)->title = N_("Cross-Cutting Themes");
  PB_PAGE_CLASS (klass)->add = pb_cross_cutting_list_add;
}

static void
pb_cross_cutting_list_init (PbCrossCuttingList *self)
{
}
