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

struct _PbEditionList
{
  PbListPage parent_instance;
};

G_DEFINE_FINAL_TYPE (PbEditionList, pb_edition_list, PB_TYPE_LIST_PAGE)

static char *
get_subtitle (PbListPage *page,
              PbEntity   *edition)
{
  const PbField *status = pb_entity_info_get_field (pb_entity_get_info (edition), "status");
  g_autofree char *date = pb_date_format (pb_entity_get_text (edition, "reference_date"),
                                          pb_language_of_interface ());

  return g_strdup_printf ("%s · %s", pb_choice_get_label (status->choices, pb_entity_get_text (edition, "status")),
                          date);
}

static char *
get_note (PbListPage *page,
          PbEntity   *edition)
{
  g_autofree char *number = pb_number_format (pb_entity_get_integer (edition, "number"), pb_language_of_interface ());

  /* Translators: the number of an edition of the booklet */
  return g_strdup_printf (_("No. %s"), number);
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
    .get_subtitle = get_subtitle,
    .get_note = get_note,
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
