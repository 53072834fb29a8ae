/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-entry-row"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-entry-row.h"
#include "pb-typing.h"

struct _PbEntryRow
{
  PbFieldRow parent_instance;
};

G_DEFINE_FINAL_TYPE (PbEntryRow, pb_entry_row, PB_TYPE_FIELD_ROW)

static GtkInputPurpose
get_purpose (PbFieldType type)
{
  switch (type)
    {
    case PB_FIELD_WEB_ADDRESS:
      return GTK_INPUT_PURPOSE_URL;
    case PB_FIELD_EMAIL:
      return GTK_INPUT_PURPOSE_EMAIL;
    case PB_FIELD_INTEGER:
      return GTK_INPUT_PURPOSE_NUMBER;
    default:
      return GTK_INPUT_PURPOSE_FREE_FORM;
    }
}

/* What a good value looks like, for the types of which that is not plain. */
static const char *
get_placeholder (const PbField *field)
{
  switch (field->type)
    {
    case PB_FIELD_DATE:
      return _("Day, month or year, such as 9-3-2021 or 2021");
    case PB_FIELD_DAY:
      return _("Day, such as 9-3-2021");
    case PB_FIELD_MONEY:
      return _("Euros, such as 1.500.000");
    case PB_FIELD_WEB_ADDRESS:
      return "https://…";
    default:
      return field->example != NULL ? _(field->example) : NULL;
    }
}

static GtkWidget *
pb_entry_row_build (PbFieldRow *row)
{
  const PbField *field = pb_field_row_get_field (row);
  GtkWidget *entry = gtk_entry_new ();

  gtk_entry_set_has_frame (GTK_ENTRY (entry), FALSE);
  gtk_entry_set_input_purpose (GTK_ENTRY (entry), get_purpose (field->type));
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), get_placeholder (field));
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 4);
  gtk_widget_set_hexpand (entry, TRUE);
  if (field->flags & PB_FIELD_REQUIRED)
    gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_REQUIRED, TRUE,
                                    -1);
  pb_typing_attach (entry, pb_field_row_get_draft (row), field->column);

  return entry;
}

static void
pb_entry_row_class_init (PbEntryRowClass *klass)
{
  PB_FIELD_ROW_CLASS (klass)->build = pb_entry_row_build;
}

static void
pb_entry_row_init (PbEntryRow *self)
{
}
