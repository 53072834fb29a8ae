/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-person-detail"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-consent-row.h"
#include "pb-merge-dialog.h"
#include "pb-partner-dialogs.h"
#include "pb-person-detail.h"
#include "pb-use-group.h"

struct _PbPersonDetail
{
  PbDetailPage parent_instance;
};

G_DEFINE_FINAL_TYPE (PbPersonDetail, pb_person_detail, PB_TYPE_DETAIL_PAGE)

static void
pb_person_detail_build (PbDetailPage *page,
                        PbDraft      *draft,
                        GtkBox       *box)
{
  PbRegister *reg = pb_draft_get_register (draft);
  GtkWidget *form = pb_form_new (draft, NULL);
  GtkWidget *publication = pb_form_new (draft, _("Publication"));

  pb_person_form_fill (PB_FORM (form), draft);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (publication), pb_consent_row_new (draft));
  pb_form_add_field (PB_FORM (publication), "consent_date");
  gtk_box_append (box, form);
  gtk_box_append (box, publication);
  gtk_box_append (box, pb_use_group_new (reg, PB_TYPE_PERSON,
                                         pb_entity_get_id (pb_draft_get_entity (draft)),
                                         G_TYPE_INVALID));
}

static char *
pb_person_detail_get_subtitle (PbDetailPage *page,
                               PbEntity     *person)
{
  return g_strdup (pb_entity_get_boolean (person, "show_in_public") ? _("Shown in public")
                                                                    : _("Internal"));
}

static void
pb_person_detail_fill_menu (PbDetailPage *page,
                            GMenu        *menu)
{
  pb_merge_dialog_fill_menu (menu, "person.merge");
}

static void
pb_person_detail_class_init (PbPersonDetailClass *klass)
{
  PbDetailPageClass *detail_class = PB_DETAIL_PAGE_CLASS (klass);

  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "person.merge", NULL,
                                   pb_merge_dialog_on_action_cb);
  detail_class->get_type = pb_person_get_type;
  detail_class->build = pb_person_detail_build;
  detail_class->get_subtitle = pb_person_detail_get_subtitle;
  detail_class->fill_menu = pb_person_detail_fill_menu;
  detail_class->menu_name = N_("Person Menu");
  detail_class->icon_name = "avatar-default-symbolic";
  detail_class->none_title = N_("No Person Selected");
  detail_class->none_text = N_("Select a person in the list to see and edit who it is.");
}

static void
pb_person_detail_init (PbPersonDetail *self)
{
}
