/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-edition-list"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-choice.h"
#include "pb-date.h"
#include "pb-edition-list.h"
#include "pb-navigator.h"
#include "pb-new-edition-dialog.h"
#include "pb-number.h"
#include "pb-register-editions.h"

struct _PbEditionList
{
  PbListPage parent_instance;
};

G_DEFINE_FINAL_TYPE (PbEditionList, pb_edition_list, PB_TYPE_LIST_PAGE)

static char *
get_title (PbListPage *page,
           PbEntity   *edition)
{
  return pb_edition_dup_name (edition);
}

static char *
get_subtitle (PbListPage *page,
              PbEntity   *edition)
{
  const PbField *status = pb_entity_info_get_field (pb_entity_get_info (edition), "status");
  g_autofree char *date = pb_date_format_short (pb_entity_get_text (edition, "reference_date"));

  return g_strdup_printf ("%s · %s", pb_choice_get_label (status->choices, pb_entity_get_text (edition, "status")),
                          date);
}

/* How many projects are in it. */
static char *
get_note (PbListPage *page,
          PbEntity   *edition)
{
  return pb_number_format (pb_register_count_edition_items (pb_page_get_register (PB_PAGE (page)),
                                                            pb_entity_get_id (edition)),
                           pb_language_of_interface ());
}

/* The status by its shape; the word stands in the second line. */
static char *
get_icon (PbListPage *page,
          PbEntity   *edition)
{
  const char *status = pb_entity_get_text (edition, "status");

  if (g_str_equal (status, "draft"))
    return g_strdup ("document-edit-symbolic");

  return g_strdup (g_str_equal (status, "adopted") ? "changes-prevent-symbolic" : "edit-clear-symbolic");
}

static int
compare_newest_first (gconstpointer a,
                      gconstpointer b,
                      gpointer      page)
{
  const gint64 first = pb_entity_get_integer (PB_ENTITY ((gpointer) a), "number");
  const gint64 second = pb_entity_get_integer (PB_ENTITY ((gpointer) b), "number");

  return first < second ? 1 : first > second ? -1 : 0;
}

static char *
describe (PbListPage *page,
          guint       n)
{
  return g_strdup_printf (ngettext ("%u edition", "%u editions", n), n);
}

static void
on_added_cb (gint64   edition,
             gpointer page)
{
  pb_list_page_show_new (page, edition);
  pb_navigate_to (page, PB_TYPE_EDITION, edition, "title");
}

static void
pb_edition_list_add (PbPage *page)
{
  pb_new_edition_dialog_present (GTK_WIDGET (page), pb_page_get_register (page), pb_page_get_programme (page),
                                 on_added_cb, g_object_ref (page), g_object_unref);
}

static void
pb_edition_list_class_init (PbEditionListClass *klass)
{
  static const PbListPageInfo info = {
    .get_type = pb_edition_get_type,
    .owner = "programme",
    .get_title = get_title,
    .get_subtitle = get_subtitle,
    .get_note = get_note,
    .get_icon = get_icon,
    .compare = compare_newest_first,
    .describe = describe,
    .list_name = N_("Editions"),
    .search_name = N_("Search editions"),
    .add_name = N_("New Edition"),
    .add_label = N_("_New Edition…"),
    .empty_icon = "pb-edition-symbolic",
    .empty_title = N_("No Editions Yet"),
    .empty_text = N_("An edition is one issue of the programme booklet, with its foreword and its projects."),
  };

  PB_LIST_PAGE_CLASS (klass)->info = &info;
  PB_PAGE_CLASS (klass)->title = N_("Editions");
  PB_PAGE_CLASS (klass)->add = pb_edition_list_add;
}

static void
pb_edition_list_init (PbEditionList *self)
{
}
