/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-edition-detail"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-choice.h"
#include "pb-edition-detail.h"
#include "pb-edition-items.h"
#include "pb-entity-list.h"
#include "pb-form.h"
#include "pb-topic.h"

struct _PbEditionDetail
{
  PbDetailPage parent_instance;
};

G_DEFINE_FINAL_TYPE (PbEditionDetail, pb_edition_detail, PB_TYPE_DETAIL_PAGE)

static gboolean
is_draft (GBinding     *binding,
          const GValue *status,
          GValue       *result,
          gpointer      unused)
{
  g_value_set_boolean (result, g_strcmp0 (g_value_get_string (status), "draft") == 0);

  return TRUE;
}

static gboolean
is_frozen (GBinding     *binding,
           const GValue *status,
           GValue       *result,
           gpointer      unused)
{
  is_draft (binding, status, result, unused);
  g_value_set_boolean (result, !g_value_get_boolean (result));

  return TRUE;
}

/* An edition that is adopted stays as it is. */
static void
add_part (GtkBox    *box,
          PbDraft   *draft,
          GtkWidget *part)
{
  if (!pb_register_is_read_only (pb_draft_get_register (draft)))
    g_object_bind_property_full (pb_draft_get_entity (draft), "status", part, "sensitive", G_BINDING_SYNC_CREATE,
                                 is_draft, NULL, NULL, NULL);
  gtk_box_append (box, part);
}

static GtkWidget *
make_frozen_note (PbDraft *draft)
{
  GtkWidget *note = gtk_label_new (_("This edition has been adopted and does not change any more."));

  gtk_label_set_wrap (GTK_LABEL (note), TRUE);
  gtk_label_set_xalign (GTK_LABEL (note), 0);
  gtk_widget_add_css_class (note, "dim-label");
  g_object_bind_property_full (pb_draft_get_entity (draft), "status", note, "visible",
                               G_BINDING_SYNC_CREATE, is_frozen, NULL, NULL, NULL);

  return note;
}

static gboolean
is_other (gpointer item,
          gpointer edition)
{
  return pb_entity_get_id (item) != pb_entity_get_id (edition);
}

/* The other editions of its programme, one of which may be the one before. */
static GListModel *
list_others (PbDraft *draft)
{
  PbEntity *edition = pb_draft_get_entity (draft);
  PbEntityList *editions = pb_entity_list_new (pb_draft_get_register (draft), PB_TYPE_EDITION, "programme",
                                               pb_entity_get_integer (edition, "programme"));
  GtkCustomFilter *filter = gtk_custom_filter_new (is_other, g_object_ref (edition), g_object_unref);

  return G_LIST_MODEL (gtk_filter_list_model_new (G_LIST_MODEL (editions), GTK_FILTER (filter)));
}

static GtkWidget *
make_form (PbDraft *draft)
{
  g_autoptr(GListModel) others = list_others (draft);
  PbForm *form = PB_FORM (pb_form_new (draft, _("Edition")));

  pb_form_add_fields (form, "number", "title", "reference_date", NULL);
  pb_form_add_reference (form, "previous", others, _("None"));

  return GTK_WIDGET (form);
}

static GtkWidget *
make_texts (PbDraft *draft)
{
  PbForm *form = PB_FORM (pb_form_new (draft, _("Around the Projects")));

  pb_form_add_fields (form, "foreword", "imprint", NULL);

  return GTK_WIDGET (form);
}

static void
pb_edition_detail_build (PbDetailPage *self,
                         PbDraft      *draft,
                         GtkBox       *box)
{
  GtkWidget *items = pb_edition_items_new (draft);

  pb_topic_set (items, "edition_item");
  gtk_box_append (box, make_frozen_note (draft));
  add_part (box, draft, make_form (draft));
  add_part (box, draft, make_texts (draft));
  add_part (box, draft, items);
}

static char *
pb_edition_detail_get_subtitle (PbDetailPage *self,
                                PbEntity     *edition)
{
  const PbField *status = pb_entity_info_get_field (pb_entity_get_info (edition), "status");

  return g_strdup (pb_choice_get_label (status->choices, pb_entity_get_text (edition, "status")));
}

static void
pb_edition_detail_class_init (PbEditionDetailClass *klass)
{
  PbDetailPageClass *detail_class = PB_DETAIL_PAGE_CLASS (klass);

  detail_class->get_type = pb_edition_get_type;
  detail_class->build = pb_edition_detail_build;
  detail_class->get_subtitle = pb_edition_detail_get_subtitle;
  detail_class->menu_name = N_("Edition Menu");
  detail_class->icon_name = "pb-edition-symbolic";
  detail_class->none_title = N_("No Edition Selected");
  detail_class->none_text = N_("Select an edition in the list to read and edit it.");
}

static void
pb_edition_detail_init (PbEditionDetail *self)
{
}
