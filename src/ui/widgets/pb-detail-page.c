/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-detail-page"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-detail-page.h"
#include "pb-draft-keeper.h"
#include "pb-topic.h"

#define WIDEST 760

typedef struct
{
  PbDraftKeeper *keeper;
  GtkWidget     *menu;
  GtkWidget     *none;      /* one of these two is visible */
  GtkWidget     *shown;     /* the form, and what the page has around it */
  GtkWidget     *scroller;  /* the form */
} PbDetailPagePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (PbDetailPage, pb_detail_page, PB_TYPE_PAGE)

static void
show_title (PbDetailPage *self)
{
  PbDetailPageClass *klass = PB_DETAIL_PAGE_GET_CLASS (self);
  PbDraft *draft = pb_detail_page_get_draft (self);
  g_autofree char *subtitle = NULL;

  if (draft != NULL && klass->get_subtitle != NULL)
    subtitle = klass->get_subtitle (self, pb_draft_get_entity (draft));

  pb_page_set_title (PB_PAGE (self), draft != NULL ? pb_entity_get_title (pb_draft_get_entity (draft)) : "",
                     subtitle);
}

static void
show_form (PbDetailPage *self,
           PbDraft      *draft)
{
  PbDetailPagePrivate *priv = pb_detail_page_get_instance_private (self);
  GtkWidget *clamp;
  GtkWidget *box;

  if (draft == NULL)
    {
      gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (priv->scroller), NULL);
      return;
    }

  clamp = adw_clamp_new ();
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
  gtk_widget_add_css_class (box, "pb-section");
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), WIDEST);
  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  PB_DETAIL_PAGE_GET_CLASS (self)->build (self, draft, GTK_BOX (box));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (priv->scroller), clamp);
  gtk_scrollable_set_vscroll_policy (
    GTK_SCROLLABLE (gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (priv->scroller))),
    GTK_SCROLL_NATURAL);
}

static void
show_content (PbDetailPage *self)
{
  PbDetailPagePrivate *priv = pb_detail_page_get_instance_private (self);
  PbDraft *draft = pb_detail_page_get_draft (self);

  gtk_widget_set_visible (priv->none, draft == NULL);
  gtk_widget_set_visible (priv->shown, draft != NULL);
  gtk_widget_set_visible (priv->menu, draft != NULL);
  show_title (self);
  show_form (self, draft);
  if (PB_DETAIL_PAGE_GET_CLASS (self)->draft_changed != NULL)
    PB_DETAIL_PAGE_GET_CLASS (self)->draft_changed (self, draft);
}

static void
on_register_changed_cb (PbDetailPage *self)
{
  show_title (self);
}

/* What was shown was removed, here or elsewhere. */
static void
on_gone_cb (PbDetailPage *self)
{
  pb_page_set_selected (PB_PAGE (self), 0);
}

static void
pb_detail_page_selected_changed (PbPage *page)
{
  PbDetailPage *self = PB_DETAIL_PAGE (page);
  PbDetailPagePrivate *priv = pb_detail_page_get_instance_private (self);

  pb_draft_keeper_show (priv->keeper, pb_page_get_selected (page));
  show_content (self);
}

static void
pb_detail_page_show_topic (PbPage     *page,
                           const char *topic)
{
  PbDetailPagePrivate *priv = pb_detail_page_get_instance_private (PB_DETAIL_PAGE (page));

  pb_topic_focus (priv->scroller, topic);
}

static gint64
pb_detail_page_find_unsaved (PbPage *page)
{
  PbDetailPagePrivate *priv = pb_detail_page_get_instance_private (PB_DETAIL_PAGE (page));

  return pb_draft_keeper_find_unsaved (priv->keeper);
}

static void
add_menu (PbDetailPage *self)
{
  PbDetailPagePrivate *priv = pb_detail_page_get_instance_private (self);
  PbDetailPageClass *klass = PB_DETAIL_PAGE_GET_CLASS (self);
  const char *name = klass->menu_name != NULL ? _(klass->menu_name) : _("Menu");
  g_autoptr(GMenu) menu = g_menu_new ();
  g_autoptr(GMenu) removal = g_menu_new ();

  if (klass->fill_menu != NULL)
    klass->fill_menu (self, menu);
  g_menu_append (removal, _("_Remove…"), "item.remove");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (removal));

  priv->menu = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (priv->menu), "view-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (priv->menu), G_MENU_MODEL (menu));
  gtk_widget_set_tooltip_text (priv->menu, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (priv->menu), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  adw_header_bar_pack_end (pb_page_get_header_bar (PB_PAGE (self)), priv->menu);
}

static void
add_content (PbDetailPage *self)
{
  PbDetailPagePrivate *priv = pb_detail_page_get_instance_private (self);
  PbDetailPageClass *klass = PB_DETAIL_PAGE_GET_CLASS (self);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  priv->none = adw_status_page_new ();
  adw_status_page_set_icon_name (ADW_STATUS_PAGE (priv->none), klass->icon_name);
  if (klass->none_title != NULL)
    adw_status_page_set_title (ADW_STATUS_PAGE (priv->none), _(klass->none_title));
  if (klass->none_text != NULL)
    adw_status_page_set_description (ADW_STATUS_PAGE (priv->none), _(klass->none_text));
  gtk_widget_add_css_class (priv->none, "compact");
  gtk_widget_set_vexpand (priv->none, TRUE);

  priv->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (priv->scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  priv->shown = klass->arrange != NULL ? klass->arrange (self, priv->scroller) : priv->scroller;
  gtk_widget_set_vexpand (priv->shown, TRUE);

  gtk_box_append (GTK_BOX (box), priv->none);
  gtk_box_append (GTK_BOX (box), priv->shown);
  pb_page_set_content (PB_PAGE (self), box);
}

static void
pb_detail_page_constructed (GObject *object)
{
  PbDetailPage *self = PB_DETAIL_PAGE (object);
  PbDetailPagePrivate *priv = pb_detail_page_get_instance_private (self);
  PbRegister *reg = pb_page_get_register (PB_PAGE (self));

  G_OBJECT_CLASS (pb_detail_page_parent_class)->constructed (object);

  priv->keeper = pb_draft_keeper_new (GTK_WIDGET (self), reg, PB_DETAIL_PAGE_GET_CLASS (self)->get_type ());
  g_signal_connect_object (priv->keeper, "gone", G_CALLBACK (on_gone_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (reg, "changed", G_CALLBACK (on_register_changed_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  add_menu (self);
  add_content (self);
  show_content (self);
}

static void
pb_detail_page_dispose (GObject *object)
{
  PbDetailPagePrivate *priv = pb_detail_page_get_instance_private (PB_DETAIL_PAGE (object));

  G_OBJECT_CLASS (pb_detail_page_parent_class)->dispose (object);

  g_clear_object (&priv->keeper);
}

static void
pb_detail_page_class_init (PbDetailPageClass *klass)
{
  PbPageClass *page_class = PB_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = pb_detail_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = pb_detail_page_dispose;
  page_class->selected_changed = pb_detail_page_selected_changed;
  page_class->show_topic = pb_detail_page_show_topic;
  page_class->find_unsaved = pb_detail_page_find_unsaved;
}

static void
pb_detail_page_init (PbDetailPage *self)
{
}

PbDraft *
pb_detail_page_get_draft (PbDetailPage *self)
{
  PbDetailPagePrivate *priv = pb_detail_page_get_instance_private (self);

  g_return_val_if_fail (PB_IS_DETAIL_PAGE (self), NULL);

  return priv->keeper != NULL ? pb_draft_keeper_get_draft (priv->keeper) : NULL;
}
