/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-form"
#include "config.h"

#include "pb-field-row.h"
#include "pb-form.h"
#include "pb-reference-row.h"
#include "pb-text-field.h"

struct _PbForm
{
  AdwPreferencesGroup  parent_instance;

  PbDraft             *draft;
  GPtrArray           *columns;   /* static strings, in order */
  GPtrArray           *rows;      /* their rows, owned by the widget tree */
};

G_DEFINE_FINAL_TYPE (PbForm, pb_form, ADW_TYPE_PREFERENCES_GROUP)

static const PbField *
get_field (PbForm     *self,
           const char *column)
{
  PbEntity *entity = pb_draft_get_entity (self->draft);

  return pb_entity_info_get_field (pb_entity_get_info (entity), column);
}

static GtkWidget *
add_row (PbForm     *self,
         const char *column,
         GtkWidget  *row)
{
  g_ptr_array_add (self->columns, (gpointer) get_field (self, column)->column);
  g_ptr_array_add (self->rows, row);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);

  return row;
}

static void
pb_form_finalize (GObject *object)
{
  PbForm *self = PB_FORM (object);

  g_clear_object (&self->draft);
  g_ptr_array_unref (self->columns);
  g_ptr_array_unref (self->rows);

  G_OBJECT_CLASS (pb_form_parent_class)->finalize (object);
}

static void
pb_form_class_init (PbFormClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pb_form_finalize;
}

static void
pb_form_init (PbForm *self)
{
  self->columns = g_ptr_array_new ();
  self->rows = g_ptr_array_new ();
}

GtkWidget *
pb_form_new (PbDraft    *draft,
             const char *title)
{
  PbForm *self;

  g_return_val_if_fail (PB_IS_DRAFT (draft), NULL);

  self = g_object_new (PB_TYPE_FORM, "title", title != NULL ? title : "", NULL);
  self->draft = g_object_ref (draft);

  return GTK_WIDGET (self);
}

GtkWidget *
pb_form_add_field (PbForm     *self,
                   const char *column)
{
  const PbField *field;
  GtkWidget *row;

  g_return_val_if_fail (PB_IS_FORM (self), NULL);

  field = get_field (self, column);
  g_return_val_if_fail (field != NULL, NULL);

  if (field->flags & PB_FIELD_MULTI_LINE)
    row = pb_text_field_new (self->draft, column);
  else
    row = pb_field_row_new (self->draft, column);

  return add_row (self, column, row);
}

GtkWidget *
pb_form_add_reference (PbForm     *self,
                       const char *column,
                       GListModel *entities,
                       const char *none)
{
  g_return_val_if_fail (PB_IS_FORM (self), NULL);

  return add_row (self, column, pb_reference_row_new (self->draft, column, entities, none));
}

void
pb_form_add_fields (PbForm     *self,
                    const char *first,
                    ...)
{
  va_list columns;

  g_return_if_fail (PB_IS_FORM (self));

  va_start (columns, first);
  for (const char *column = first; column != NULL; column = va_arg (columns, const char *))
    pb_form_add_field (self, column);
  va_end (columns);
}

GtkWidget *
pb_form_get_row (PbForm     *self,
                 const char *column)
{
  g_return_val_if_fail (PB_IS_FORM (self), NULL);
  g_return_val_if_fail (column != NULL, NULL);

  for (guint i = 0; i < self->columns->len; i++)
    {
      if (g_str_equal (column, g_ptr_array_index (self->columns, i)))
        return g_ptr_array_index (self->rows, i);
    }

  return NULL;
}

gboolean
pb_form_focus_problem (PbForm *self)
{
  g_return_val_if_fail (PB_IS_FORM (self), FALSE);

  for (guint i = 0; i < self->columns->len; i++)
    {
      const char *column = g_ptr_array_index (self->columns, i);
      const PbProblem *problem = pb_draft_get_problem (self->draft, column);

      if (problem != NULL && problem->level == PB_PROBLEM_ERROR)
        return gtk_widget_grab_focus (g_ptr_array_index (self->rows, i));
    }

  return FALSE;
}
