/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-organisation-list"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-organisation-list.h"
#include "pb-partner-dialogs.h"
#include "pb-register-organisations.h"

struct _PbOrganisationList
{
  PbListPage  parent_instance;

  GHashTable *counts;   /* of projects; NULL: to be read again */
};

G_DEFINE_FINAL_TYPE (PbOrganisationList, pb_organisation_list, PB_TYPE_LIST_PAGE)

/* "Municipality", "Company · Germany" */
static char *
describe_kind (PbListPage *page,
               PbEntity   *organisation)
{
  const char *kind
      = pb_choice_get_label (pb_organisation_kinds, pb_entity_get_text (organisation, "kind"));
  const char *code = pb_entity_get_text (organisation, "country");
  const char *country = g_str_equal (code, "NL") ? NULL : pb_choice_get_label (pb_countries, code);

  if (kind != NULL && country != NULL)
    return g_strdup_printf ("%s · %s", kind, country);

  return g_strdup (kind != NULL ? kind : country);
}

static char *
describe_projects (PbListPage *page,
                   PbEntity   *organisation)
{
  PbOrganisationList *self = PB_ORGANISATION_LIST (page);
  gint64 id = pb_entity_get_id (organisation);
  guint n;

  if (self->counts == NULL)
    self->counts
        = pb_register_count_projects (pb_page_get_register (PB_PAGE (page)), PB_TYPE_ORGANISATION);

  n = GPOINTER_TO_UINT (g_hash_table_lookup (self->counts, &id));

  return n > 0 ? g_strdup_printf (ngettext ("%u project", "%u projects", n), n) : NULL;
}

static char *
list_keywords (PbListPage *page,
               PbEntity   *organisation)
{
  return g_strjoin (" ", pb_entity_get_text (organisation, "abbreviation"),
                    pb_entity_get_text (organisation, "cbs_code"),
                    pb_entity_get_text (organisation, "kvk_number"), NULL);
}

static char *
describe (PbListPage *page,
          guint       n)
{
  return g_strdup_printf (ngettext ("%u organisation", "%u organisations", n), n);
}

static void
on_register_changed_cb (PbOrganisationList *self)
{
  g_clear_pointer (&self->counts, g_hash_table_unref);
}

static void
on_added_cb (PbListPage *page,
             gint64      organisation)
{
  pb_list_page_show_new (page, organisation);
}

static void
pb_organisation_list_add (PbPage *page)
{
  PbEntityDialog *dialog
      = pb_new_organisation_dialog_new (GTK_WIDGET (page), pb_page_get_register (page));

  g_signal_connect_object (dialog, "added", G_CALLBACK (on_added_cb), page, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
pb_organisation_list_constructed (GObject *object)
{
  /* Before the list reads its rows again. */
  g_signal_connect_object (pb_page_get_register (PB_PAGE (object)), "changed",
                           G_CALLBACK (on_register_changed_cb), object, G_CONNECT_SWAPPED);

  G_OBJECT_CLASS (pb_organisation_list_parent_class)->constructed (object);
}

static void
pb_organisation_list_finalize (GObject *object)
{
  g_clear_pointer (&PB_ORGANISATION_LIST (object)->counts, g_hash_table_unref);

  G_OBJECT_CLASS (pb_organisation_list_parent_class)->finalize (object);
}

static void
pb_organisation_list_class_init (PbOrganisationListClass *klass)
{
  static const PbListPageInfo info = {
    .get_type = pb_organisation_get_type,
    .get_subtitle = describe_kind,
    .get_note = describe_projects,
    .get_keywords = list_keywords,
    .describe = describe,
    .list_name = N_("Organisations"),
    .search_name = N_("Search organisations"),
    .add_name = N_("New Organisation"),
    .add_label = N_("_New Organisation…"),
    .empty_icon = "system-users-symbolic",
    .empty_title = N_("No Organisations Yet"),
    .empty_text = N_("Municipalities, schools, companies: all who carry out, pay for or know about projects."),
  };

  G_OBJECT_CLASS (klass)->constructed = pb_organisation_list_constructed;
  G_OBJECT_CLASS (klass)->finalize = pb_organisation_list_finalize;
  PB_LIST_PAGE_CLASS (klass)->info = &info;
  PB_PAGE_CLASS (klass)->title = N_("Organisations");
  PB_PAGE_CLASS (klass)->add = pb_organisation_list_add;
}

static void
pb_organisation_list_init (PbOrganisationList *self)
{
}
