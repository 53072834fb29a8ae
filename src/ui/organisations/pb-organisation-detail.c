/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-organisation-detail"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-merge-dialog.h"
#include "pb-organisation-detail.h"
#include "pb-partner-dialogs.h"
#include "pb-people-group.h"
#include "pb-place-row.h"
#include "pb-topic.h"
#include "pb-use-group.h"

struct _PbOrganisationDetail
{
  PbDetailPage parent_instance;
};

G_DEFINE_FINAL_TYPE (PbOrganisationDetail, pb_organisation_detail, PB_TYPE_DETAIL_PAGE)

static void
pb_organisation_detail_build (PbDetailPage *page,
                              PbDraft      *draft,
                              GtkBox       *box)
{
  PbRegister *reg = pb_draft_get_register (draft);
  gint64 id = pb_entity_get_id (pb_draft_get_entity (draft));
  GtkWidget *form = pb_form_new (draft, NULL);
  GtkWidget *people = pb_people_group_new (reg, id);
  GtkWidget *place = pb_place_row_new (draft);

  pb_organisation_form_fill (PB_FORM (form), draft);
  gtk_widget_set_sensitive (place, !pb_register_is_read_only (reg));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (form), place);
  pb_topic_set (people, "person");
  gtk_box_append (box, form);
  gtk_box_append (box, people);
  gtk_box_append (box, pb_use_group_new (reg, PB_TYPE_ORGANISATION, id, PB_TYPE_PERSON));
}

static char *
pb_organisation_detail_get_subtitle (PbDetailPage *page,
                                     PbEntity     *organisation)
{
  return g_strdup (
    pb_choice_get_label (pb_organisation_kinds, pb_entity_get_text (organisation, "kind")));
}

static void
pb_organisation_detail_fill_menu (PbDetailPage *page,
                                  GMenu        *menu)
{
  pb_merge_dialog_fill_menu (menu, "organisation.merge");
}

static void
pb_organisation_detail_class_init (PbOrganisationDetailClass *klass)
{
  PbDetailPageClass *detail_class = PB_DETAIL_PAGE_CLASS (klass);

  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "organisation.merge", NULL,
                                   pb_merge_dialog_on_action_cb);
  detail_class->get_type = pb_organisation_get_type;
  detail_class->build = pb_organisation_detail_build;
  detail_class->get_subtitle = pb_organisation_detail_get_subtitle;
  detail_class->fill_menu = pb_organisation_detail_fill_menu;
  detail_class->menu_name = N_("Organisation Menu");
  detail_class->icon_name = "system-users-symbolic";
  detail_class->none_title = N_("No Organisation Selected");
  detail_class->none_text = N_("Select an organisation in the list to see what it does, and where.");
}

static void
pb_organisation_detail_init (PbOrganisationDetail *self)
{
}
