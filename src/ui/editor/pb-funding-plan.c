/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-funding-plan"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-entity-dialog.h"
#include "pb-entity-list.h"
#include "pb-funding-plan.h"
#include "pb-money.h"
#include "pb-ordered-list.h"
#include "pb-toast.h"

struct _PbFundingPlan
{
  AdwBin      parent_instance;

  PbDraft    *draft;
};

G_DEFINE_FINAL_TYPE (PbFundingPlan, pb_funding_plan, ADW_TYPE_BIN)

/* ---- rows */

static char *
get_title (PbEntity *line,
           gpointer  data)
{
  g_autoptr(PbEntity) source = pb_register_read (PB_REGISTER (data), PB_TYPE_FUNDING_SOURCE,
                                                 pb_entity_get_integer (line, "source"), NULL);

  return source != NULL ? g_strdup (pb_entity_get_title (source)) : NULL;
}

static const char *
get_choice (PbEntity   *line,
            const char *column)
{
  const PbField *field = pb_entity_info_get_field (pb_entity_get_info (line), column);

  return pb_choice_get_label (field->choices, pb_entity_get_text (line, column));
}

/* "In kind · Granted · does not count as co-financing: hours of residents · VAT recoverable: no". */
static char *
get_subtitle (PbEntity *line,
              gpointer  data)
{
  const char *reason = pb_entity_get_text (line, "reason");
  const char *vat = get_choice (line, "vat_recoverable");
  GString *text = g_string_new (get_choice (line, "form"));

  g_string_append_printf (text, " · %s · %s", get_choice (line, "status"),
                          pb_entity_get_boolean (line, "counts_as_co_financing")
                              ? _("counts as co-financing")
                              : _("does not count as co-financing"));
  if (*reason != '\0')
    g_string_append_printf (text, ": %s", reason);
  if (vat != NULL)
    /* Translators: yes, no or partly. */
    g_string_append_printf (text, _(" · VAT recoverable: %s"), vat);

  return g_string_free (text, FALSE);
}

static char *
get_note (PbEntity *line,
          gpointer  data)
{
  return pb_money_format (pb_entity_get_integer (line, "amount"), pb_language_of_interface ());
}

static const PbOrderedListRows rows = {
  .get_title = get_title,
  .get_subtitle = get_subtitle,
  .get_note = get_note,
};

/* ---- forms */

/* What central government pays does not count as co-financing: a new line from it starts that way. */
static void
on_source_changed_cb (PbEntity   *line,
                      GParamSpec *pspec,
                      PbDraft    *draft)
{
  g_autoptr(PbEntity) source
      = pb_register_read (pb_draft_get_register (draft), PB_TYPE_FUNDING_SOURCE,
                          pb_entity_get_integer (line, "source"), NULL);
  gboolean central = source != NULL && g_str_equal (pb_entity_get_text (source, "counts_as"), "central");

  if (!pb_draft_is_new (draft) || source == NULL)
    return;

  pb_draft_set_value (draft, "counts_as_co_financing", &PB_INTEGER (!central));
  if (central && *pb_entity_get_text (line, "reason") == '\0')
    pb_draft_set_typed (draft, "reason", _("Central-government contribution"));
}

static void
present (PbFundingPlan *self,
         PbEntity      *line,
         const char    *title)
{
  PbRegister *reg = pb_draft_get_register (self->draft);
  gint64 programme = pb_entity_get_integer (pb_draft_get_entity (self->draft), "programme");
  g_autoptr(PbDraft) draft = pb_draft_new (reg, line);
  g_autoptr(PbEntityList) sources
      = pb_entity_list_new (reg, PB_TYPE_FUNDING_SOURCE, "programme", programme);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  PbEntityDialog *dialog;
  PbForm *form;

  if (g_list_model_get_n_items (G_LIST_MODEL (sources)) == 0)
    {
      pb_toast_show (GTK_WIDGET (self),
                     _("The programme has no funding sources yet. Add them in the programme first."));
      return;
    }

  dialog = pb_entity_dialog_new (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, draft, title);
  form = pb_entity_dialog_add_form (dialog, NULL);
  pb_form_add_reference (form, "source", G_LIST_MODEL (sources), NULL);
  pb_form_add_fields (form, "amount", "form", "status", NULL);
  pb_form_add_fields (pb_entity_dialog_add_form (dialog, _("Co-Financing")), "counts_as_co_financing",
                      "reason", NULL);
  pb_form_add_fields (pb_entity_dialog_add_form (dialog, NULL), "vat_recoverable", "note", NULL);
  g_signal_connect_object (pb_draft_get_entity (draft), "notify::source", G_CALLBACK (on_source_changed_cb),
                           draft, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
pb_funding_plan_add (PbFundingPlan *self)
{
  g_autoptr(PbEntity) line = NULL;

  g_return_if_fail (PB_IS_FUNDING_PLAN (self));

  if (pb_register_is_read_only (pb_draft_get_register (self->draft)))
    return;

  line = pb_entity_new (PB_TYPE_FUNDING_LINE);
  pb_entity_set_integer (line, "project", pb_entity_get_id (pb_draft_get_entity (self->draft)));
  present (self, line, _("New Funding Line"));
}

void
pb_funding_plan_edit (PbFundingPlan *self,
                      gint64         line)
{
  g_autoptr(PbEntity) entity = NULL;

  g_return_if_fail (PB_IS_FUNDING_PLAN (self));

  entity = pb_register_read (pb_draft_get_register (self->draft), PB_TYPE_FUNDING_LINE, line, NULL);
  if (entity != NULL)
    present (self, entity, _("Edit Funding Line"));
}

static void
on_edit_cb (PbFundingPlan *self,
            gint64         line)
{
  pb_funding_plan_edit (self, line);
}

/* ---- the whole */

static void
pb_funding_plan_finalize (GObject *object)
{
  g_clear_object (&PB_FUNDING_PLAN (object)->draft);

  G_OBJECT_CLASS (pb_funding_plan_parent_class)->finalize (object);
}

static void
pb_funding_plan_class_init (PbFundingPlanClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pb_funding_plan_finalize;
}

static void
pb_funding_plan_init (PbFundingPlan *self)
{
}

GtkWidget *
pb_funding_plan_new (PbDraft *draft)
{
  PbFundingPlan *self;
  PbRegister *reg;
  g_autoptr(PbEntityList) lines = NULL;
  GtkWidget *list;

  g_return_val_if_fail (PB_IS_DRAFT (draft), NULL);

  reg = pb_draft_get_register (draft);
  self = g_object_new (PB_TYPE_FUNDING_PLAN, NULL);
  self->draft = g_object_ref (draft);
  lines = pb_entity_list_new (reg, PB_TYPE_FUNDING_LINE, "project",
                              pb_entity_get_id (pb_draft_get_entity (draft)));
  list = pb_ordered_list_new (reg, G_LIST_MODEL (lines), _("Funding Plan"), _("New Funding Line"),
                              _("None yet. The funding plan says who pays for the project."));
  pb_ordered_list_set_rows (PB_ORDERED_LIST (list), &rows, g_object_ref (reg), g_object_unref);
  gtk_widget_set_sensitive (list, !pb_register_is_read_only (reg));
  g_signal_connect_object (list, "add", G_CALLBACK (pb_funding_plan_add), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (list, "edit", G_CALLBACK (on_edit_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), list);

  return GTK_WIDGET (self);
}
