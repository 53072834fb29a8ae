/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-decision-list"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-date.h"
#include "pb-decision-list.h"
#include "pb-entity-dialog.h"
#include "pb-money.h"
#include "pb-register-decisions.h"

struct _PbDecisionList
{
  PbListPage parent_instance;
};

G_DEFINE_FINAL_TYPE (PbDecisionList, pb_decision_list, PB_TYPE_LIST_PAGE)

static void
append_part (GString    *text,
             const char *part)
{
  if (part != NULL && *part != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", part);
}

/* "30 november 2021 · Stuurgroep · 2021-05 · Award · 3". */
static char *
describe_decision (PbListPage *page,
                   PbEntity   *decision)
{
  const PbField *kind = pb_entity_info_get_field (pb_entity_get_info (decision), "kind");
  const char *kind_label = pb_choice_get_label (kind->choices, pb_entity_get_text (decision, "kind"));
  g_autofree char *date
      = pb_date_format (pb_entity_get_text (decision, "date"), pb_language_of_interface ());
  GString *text = g_string_new (date);

  append_part (text, pb_entity_get_text (decision, "body"));
  append_part (text, pb_entity_get_text (decision, "number"));
  append_part (text, kind_label);
  append_part (text, pb_entity_get_text (decision, "tranche"));

  return g_string_free (text, FALSE);
}

/* What it awards in all; nothing for one without money. */
static char *
describe_total (PbListPage *page,
                PbEntity   *decision)
{
  gint64 total = 0;

  if (!pb_register_get_decision_total (pb_page_get_register (PB_PAGE (page)),
                                       pb_entity_get_id (decision), &total)
      || total == 0)
    return NULL;

  return pb_money_format (total, pb_language_of_interface ());
}

static char *
list_keywords (PbListPage *page,
               PbEntity   *decision)
{
  return g_strdup_printf ("%s %s %s", pb_entity_get_text (decision, "text"),
                          pb_entity_get_text (decision, "reference"),
                          pb_entity_get_text (decision, "date"));
}

static int
compare_newest_first (gconstpointer a,
                      gconstpointer b,
                      gpointer      data)
{
  PbEntity *one = (PbEntity *) a;
  PbEntity *other = (PbEntity *) b;
  int order = g_strcmp0 (pb_entity_get_text (other, "date"), pb_entity_get_text (one, "date"));

  if (order == 0)
    order = g_strcmp0 (pb_entity_get_text (other, "number"), pb_entity_get_text (one, "number"));

  return order != 0 ? order
                    : (pb_entity_get_id (other) > pb_entity_get_id (one))
                          - (pb_entity_get_id (other) < pb_entity_get_id (one));
}

static char *
describe (PbListPage *page,
          guint       n)
{
  return g_strdup_printf (ngettext ("%u decision", "%u decisions", n), n);
}

static void
on_added_cb (PbListPage *page,
             gint64      decision)
{
  pb_list_page_show_new (page, decision);
}

/* The newest decision's body: it is nearly always the same. */
static void
suggest_body (PbListPage *page,
              PbEntity   *decision)
{
  GListModel *decisions = pb_list_page_get_model (page);
  g_autoptr(PbEntity) newest
      = decisions != NULL ? g_list_model_get_item (decisions, 0) : NULL;

  if (newest != NULL)
    pb_entity_set_text (decision, "body", pb_entity_get_text (newest, "body"));
}

static void
pb_decision_list_add (PbPage *page)
{
  g_autoptr(PbEntity) decision = pb_entity_new (PB_TYPE_DECISION);
  g_autoptr(PbDraft) draft = NULL;
  g_autofree char *today = pb_date_today ();
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (page));
  PbEntityDialog *dialog;

  pb_entity_set_integer (decision, "programme", pb_page_get_programme (page));
  pb_entity_set_text (decision, "date", today);
  pb_entity_set_text (decision, "kind", "award");
  suggest_body (PB_LIST_PAGE (page), decision);
  draft = pb_draft_new (pb_page_get_register (page), decision);
  dialog = pb_entity_dialog_new (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, draft,
                                 _("New Decision"));
  pb_form_add_fields (pb_entity_dialog_add_form (dialog, NULL), "title", "number", "body", "date", "kind",
                      "tranche", "to_divide", NULL);
  g_signal_connect_object (dialog, "added", G_CALLBACK (on_added_cb), page, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
pb_decision_list_class_init (PbDecisionListClass *klass)
{
  static const PbListPageInfo info = {
    .get_type = pb_decision_get_type,
    .owner = "programme",
    .get_subtitle = describe_decision,
    .get_note = describe_total,
    .get_keywords = list_keywords,
    .compare = compare_newest_first,
    .describe = describe,
    .list_name = N_("Decisions"),
    .search_name = N_("Search decisions"),
    .add_name = N_("New Decision"),
    .add_label = N_("_New Decision…"),
    .empty_icon = "emblem-documents-symbolic",
    .empty_title = N_("No Decisions Yet"),
    .empty_text = N_("A decision awards money to projects, or rejects, defers or determines them."),
  };

  PB_LIST_PAGE_CLASS (klass)->info = &info;
  PB_PAGE_CLASS (klass)->title = N_("Decisions");
  PB_PAGE_CLASS (klass)->add = pb_decision_list_add;
}

static void
pb_decision_list_init (PbDecisionList *self)
{
}
