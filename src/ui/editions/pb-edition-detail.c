/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-edition-detail"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-choice.h"
#include "pb-date.h"
#include "pb-edition-actions.h"
#include "pb-edition-check.h"
#include "pb-edition-cover.h"
#include "pb-edition-detail.h"
#include "pb-edition-introductions.h"
#include "pb-edition-news.h"
#include "pb-edition-preview.h"
#include "pb-edition-projects.h"
#include "pb-entity-list.h"
#include "pb-form.h"
#include "pb-parts-frame.h"
#include "pb-text-field.h"

/* A part of the page: a widget with a property "edition" (int64, 0: none). */
typedef struct
{
  const char  *name;
  const char  *title;
  GtkWidget *(*make)     (PbRegister *reg);   /* NULL: the form */
  gboolean     is_beside;                     /* the others where there is room: one part at most */
} Part;

/* The parts in the order of the switcher. */
static const Part parts[] = {
  { "booklet", N_("Booklet"), NULL, FALSE },
  { "projects", N_("Projects"), pb_edition_projects_new, FALSE },
  { "preview", N_("Preview"), pb_edition_preview_new, TRUE },
  { "check", N_("Check"), pb_edition_check_new, FALSE },
  { "news", N_("News"), pb_edition_news_new, FALSE },
};

struct _PbEditionDetail
{
  PbDetailPage  parent_instance;

  GtkWidget    *frozen;      /* says that it is not a draft any more */
  GtkWidget    *frozen_text;
  PbPartsFrame *frame;
  GtkWidget    *widgets[G_N_ELEMENTS (parts)];
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

/* An edition that is adopted stays as it is. */
static void
add_group (GtkBox    *box,
           PbDraft   *draft,
           GtkWidget *group)
{
  if (!pb_register_is_read_only (pb_draft_get_register (draft)))
    g_object_bind_property_full (pb_draft_get_entity (draft), "status", group, "sensitive", G_BINDING_SYNC_CREATE,
                                 is_draft, NULL, NULL, NULL);
  gtk_widget_add_css_class (group, "pb-readable");
  gtk_box_append (box, group);
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
  PbForm *form = PB_FORM (pb_form_new (draft, NULL));

  pb_form_add_fields (form, "title", "number", "reference_date", "language", NULL);
  pb_form_add_reference (form, "previous", others, _("None"));

  return GTK_WIDGET (form);
}

static void
pb_edition_detail_build (PbDetailPage *self,
                         PbDraft      *draft,
                         GtkBox       *box)
{
  add_group (box, draft, make_form (draft));
  add_group (box, draft, pb_edition_cover_new (draft));
  add_group (box, draft, pb_text_field_new (draft, "foreword"));
  add_group (box, draft, pb_edition_introductions_new (draft));
  add_group (box, draft, pb_text_field_new (draft, "imprint"));
}

static char *
pb_edition_detail_get_subtitle (PbDetailPage *self,
                                PbEntity     *edition)
{
  const PbField *status = pb_entity_info_get_field (pb_entity_get_info (edition), "status");

  return g_strdup (pb_choice_get_label (status->choices, pb_entity_get_text (edition, "status")));
}

/* ---- what has been adopted */

static char *
describe_status (PbEntity *edition)
{
  const char *reason = pb_entity_get_text (edition, "withdrawal_reason");
  g_autofree char *on = pb_date_format (pb_entity_get_text (edition, "adopted_on"), pb_language_of_interface ());

  if (g_str_equal (pb_entity_get_text (edition, "status"), "withdrawn"))
    /* Translators: %s is why */
    return *reason != '\0' ? g_strdup_printf (_("Withdrawn: %s"), reason) : g_strdup (_("Withdrawn"));

  if (pb_entity_is_null (edition, "adopted_on"))
    return g_strdup (_("Adopted. This edition does not change any more."));

  /* Translators: %s is a date */
  return g_strdup_printf (_("Adopted on %s. This edition does not change any more."), on);
}

static void
show_status (PbEditionDetail *self)
{
  PbDraft *draft = pb_detail_page_get_draft (PB_DETAIL_PAGE (self));
  PbEntity *edition = draft != NULL ? pb_draft_get_entity (draft) : NULL;
  const gboolean is_frozen = edition != NULL && !g_str_equal (pb_entity_get_text (edition, "status"), "draft");

  gtk_widget_set_visible (self->frozen, is_frozen);
  if (is_frozen)
    {
      g_autofree char *text = describe_status (edition);

      gtk_label_set_text (GTK_LABEL (self->frozen_text), text);
    }
  pb_edition_actions_update (PB_DETAIL_PAGE (self));
}

static void
add_banner (PbEditionDetail *self)
{
  self->frozen = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  self->frozen_text = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->frozen_text), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->frozen_text), 0);
  gtk_widget_set_hexpand (self->frozen_text, TRUE);
  gtk_widget_add_css_class (self->frozen, "pb-frozen");
  gtk_box_append (GTK_BOX (self->frozen), gtk_image_new_from_icon_name ("changes-prevent-symbolic"));
  gtk_box_append (GTK_BOX (self->frozen), self->frozen_text);
  pb_page_add_top_bar (PB_PAGE (self), self->frozen);
}

/* ---- the page */

static GtkWidget *
pb_edition_detail_arrange (PbDetailPage *page,
                           GtkWidget    *form)
{
  PbEditionDetail *self = PB_EDITION_DETAIL (page);
  AdwViewStack *stack = ADW_VIEW_STACK (adw_view_stack_new ());
  GtkWidget *seat = NULL;
  GtkWidget *aside = NULL;

  adw_view_stack_set_hhomogeneous (stack, FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      GtkWidget *widget = parts[i].make != NULL ? parts[i].make (pb_page_get_register (PB_PAGE (page))) : NULL;

      self->widgets[i] = widget;
      if (parts[i].is_beside)
        {
          seat = adw_bin_new ();
          aside = widget;
          widget = seat;
        }
      adw_view_stack_add_titled (stack, widget != NULL ? widget : form, parts[i].name, _(parts[i].title));
    }

  add_banner (self);
  self->frame = PB_PARTS_FRAME (pb_parts_frame_new (stack, seat, aside));

  return GTK_WIDGET (self->frame);
}

static void
pb_edition_detail_draft_changed (PbDetailPage *page,
                                 PbDraft      *draft)
{
  PbEditionDetail *self = PB_EDITION_DETAIL (page);
  const gint64 edition = draft != NULL ? pb_entity_get_id (pb_draft_get_entity (draft)) : 0;

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      if (self->widgets[i] != NULL)
        g_object_set (self->widgets[i], "edition", edition, NULL);
    }
  show_status (self);
}

static void
pb_edition_detail_fill_menu (PbDetailPage *page,
                             GMenu        *menu)
{
  pb_edition_actions_fill_menu (menu);
}

/* A part by its name, or what the form shows. */
static void
pb_edition_detail_show_topic (PbPage     *page,
                              const char *topic)
{
  PbEditionDetail *self = PB_EDITION_DETAIL (page);

  if (g_str_equal (topic, "edition_item"))
    topic = "projects";
  if (pb_parts_frame_show_part (self->frame, topic))
    return;

  pb_parts_frame_show_part (self->frame, "booklet");
  PB_PAGE_CLASS (pb_edition_detail_parent_class)->show_topic (page, topic);
}

/* What was published stays. */
static gboolean
pb_edition_detail_can_remove (PbPage *page)
{
  PbDraft *draft = pb_detail_page_get_draft (PB_DETAIL_PAGE (page));

  return draft != NULL && g_str_equal (pb_entity_get_text (pb_draft_get_entity (draft), "status"), "draft");
}

static void
pb_edition_detail_constructed (GObject *object)
{
  G_OBJECT_CLASS (pb_edition_detail_parent_class)->constructed (object);

  g_signal_connect_object (pb_page_get_register (PB_PAGE (object)), "changed",
                           G_CALLBACK (show_status), object, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

static void
pb_edition_detail_class_init (PbEditionDetailClass *klass)
{
  PbDetailPageClass *detail_class = PB_DETAIL_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = pb_edition_detail_constructed;
  PB_PAGE_CLASS (klass)->show_topic = pb_edition_detail_show_topic;
  PB_PAGE_CLASS (klass)->can_remove = pb_edition_detail_can_remove;
  detail_class->get_type = pb_edition_get_type;
  detail_class->arrange = pb_edition_detail_arrange;
  detail_class->draft_changed = pb_edition_detail_draft_changed;
  detail_class->fill_menu = pb_edition_detail_fill_menu;
  detail_class->build = pb_edition_detail_build;
  detail_class->get_subtitle = pb_edition_detail_get_subtitle;
  detail_class->menu_name = N_("Edition Menu");
  detail_class->icon_name = "pb-edition-symbolic";
  detail_class->none_title = N_("No Edition Selected");
  detail_class->none_text = N_("Select an edition in the list to read and edit it.");
  pb_edition_actions_install (detail_class);
}

static void
pb_edition_detail_init (PbEditionDetail *self)
{
}
