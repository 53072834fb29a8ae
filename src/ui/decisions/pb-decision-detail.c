/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-decision-detail"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-award-grid.h"
#include "pb-date.h"
#include "pb-decision-detail.h"
#include "pb-form.h"
#include "pb-topic.h"

/* The awards want more room than a form. */
#define WIDEST 1200

struct _PbDecisionDetail
{
  PbDetailPage  parent_instance;

  GtkWidget    *grid;      /* weak */
};

G_DEFINE_FINAL_TYPE (PbDecisionDetail, pb_decision_detail, PB_TYPE_DETAIL_PAGE)

static void
pb_decision_detail_build (PbDetailPage *page,
                          PbDraft      *draft,
                          GtkBox       *box)
{
  PbDecisionDetail *self = PB_DECISION_DETAIL (page);
  GtkWidget *column = gtk_widget_get_parent (GTK_WIDGET (box));
  GtkWidget *form = pb_form_new (draft, _("Decision"));
  GtkWidget *grid = pb_award_grid_new (draft);

  if (ADW_IS_CLAMP (column))
    adw_clamp_set_maximum_size (ADW_CLAMP (column), WIDEST);

  pb_form_add_fields (PB_FORM (form), "title", "number", "body", "date", "kind", "tranche", "to_divide",
                      "reference", "text", NULL);
  pb_topic_set (grid, "award");
  gtk_box_append (box, grid);
  gtk_box_append (box, form);
  g_set_weak_pointer (&self->grid, grid);
}

static char *
pb_decision_detail_get_subtitle (PbDetailPage *page,
                                 PbEntity     *decision)
{
  g_autofree char *date
      = pb_date_format (pb_entity_get_text (decision, "date"), pb_language_of_interface ());

  return g_strdup_printf ("%s · %s · %s", date, pb_entity_get_text (decision, "body"),
                          pb_entity_get_text (decision, "number"));
}

static gint64
pb_decision_detail_find_unsaved (PbPage *page)
{
  PbDecisionDetail *self = PB_DECISION_DETAIL (page);

  if (self->grid != NULL && !pb_award_grid_commit (PB_AWARD_GRID (self->grid)))
    return pb_page_get_selected (page);

  return PB_PAGE_CLASS (pb_decision_detail_parent_class)->find_unsaved (page);
}

static void
pb_decision_detail_dispose (GObject *object)
{
  g_clear_weak_pointer (&PB_DECISION_DETAIL (object)->grid);

  G_OBJECT_CLASS (pb_decision_detail_parent_class)->dispose (object);
}

static void
pb_decision_detail_class_init (PbDecisionDetailClass *klass)
{
  PbDetailPageClass *detail_class = PB_DETAIL_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pb_decision_detail_dispose;
  PB_PAGE_CLASS (klass)->find_unsaved = pb_decision_detail_find_unsaved;
  detail_class->get_type = pb_decision_get_type;
  detail_class->build = pb_decision_detail_build;
  detail_class->get_subtitle = pb_decision_detail_get_subtitle;
  detail_class->menu_name = N_("Decision Menu");
  detail_class->icon_name = "emblem-documents-symbolic";
  detail_class->none_title = N_("No Decision Selected");
  detail_class->none_text = N_("Select a decision in the list to see what it awards.");
}

static void
pb_decision_detail_init (PbDecisionDetail *self)
{
}
