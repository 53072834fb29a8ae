/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-font-row"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-pick.h"
#include "pb-programme-dialog-font-row.h"

struct _PbFontRow
{
  PbFieldRow  parent_instance;

  GPtrArray  *families;   /* char *: what each entry after the first stands for */
  gboolean    loading;
};

G_DEFINE_FINAL_TYPE (PbFontRow, pb_font_row, PB_TYPE_FIELD_ROW)

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return g_utf8_collate (*(const char *const *) a, *(const char *const *) b);
}

/* The families that are installed, by name. */
static void
list_families (PbFontRow *self)
{
  PangoFontMap *map = pango_context_get_font_map (gtk_widget_get_pango_context (GTK_WIDGET (self)));
  g_autofree PangoFontFamily **families = NULL;
  int n = 0;

  pango_font_map_list_families (map, &families, &n);
  for (int i = 0; i < n; i++)
    g_ptr_array_add (self->families, g_strdup (pango_font_family_get_name (families[i])));
  g_ptr_array_sort (self->families, compare_names);
}

static int
find_family (PbFontRow  *self,
             const char *name)
{
  for (guint i = 0; i < self->families->len; i++)
    {
      if (g_str_equal (self->families->pdata[i], name))
        return (int) i;
    }

  return -1;
}

static void
on_selected_cb (PbFontRow *self)
{
  PbFieldRow *row = PB_FIELD_ROW (self);
  const guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (pb_field_row_get_control (row)));
  const char *family = selected > 0 && selected <= self->families->len ? self->families->pdata[selected - 1] : "";

  if (self->loading || selected == GTK_INVALID_LIST_POSITION)
    return;
  if (!pb_draft_set_value (pb_field_row_get_draft (row), pb_field_row_get_field (row)->column, &PB_TEXT (family)))
    PB_FIELD_ROW_GET_CLASS (row)->load (row);
}

static GtkWidget *
pb_font_row_build (PbFieldRow *row)
{
  PbFontRow *self = PB_FONT_ROW (row);
  PbEntity *entity = pb_draft_get_entity (pb_field_row_get_draft (row));
  const char *chosen = pb_entity_get_text (entity, pb_field_row_get_field (row)->column);
  g_autoptr(GtkStringList) labels = gtk_string_list_new (NULL);
  GtkWidget *control;

  list_families (self);
  gtk_string_list_append (labels, C_("font", "Standard"));
  for (guint i = 0; i < self->families->len; i++)
    gtk_string_list_append (labels, self->families->pdata[i]);

  /* One that was chosen where it is installed is kept. */
  if (*chosen != '\0' && find_family (self, chosen) < 0)
    {
      /* Translators: %s is a font */
      g_autofree char *label = g_strdup_printf (_("%s (not installed)"), chosen);

      g_ptr_array_add (self->families, g_strdup (chosen));
      gtk_string_list_append (labels, label);
    }

  control = pb_pick_new (G_LIST_MODEL (labels), gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string"));
  gtk_drop_down_set_enable_search (GTK_DROP_DOWN (control), TRUE);
  g_signal_connect_object (control, "notify::selected", G_CALLBACK (on_selected_cb), self, G_CONNECT_SWAPPED);

  return control;
}

static void
pb_font_row_load (PbFieldRow *row)
{
  PbFontRow *self = PB_FONT_ROW (row);
  g_autofree char *family = pb_field_row_dup_text (row);
  const int index = *family != '\0' ? find_family (self, family) : -1;

  self->loading = TRUE;
  gtk_drop_down_set_selected (GTK_DROP_DOWN (pb_field_row_get_control (row)), (guint) (index + 1));
  self->loading = FALSE;
}

static void
pb_font_row_finalize (GObject *object)
{
  g_ptr_array_unref (PB_FONT_ROW (object)->families);

  G_OBJECT_CLASS (pb_font_row_parent_class)->finalize (object);
}

static void
pb_font_row_class_init (PbFontRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pb_font_row_finalize;
  PB_FIELD_ROW_CLASS (klass)->build = pb_font_row_build;
  PB_FIELD_ROW_CLASS (klass)->load = pb_font_row_load;
}

static void
pb_font_row_init (PbFontRow *self)
{
  self->families = g_ptr_array_new_with_free_func (g_free);
}

GtkWidget *
pb_font_row_new (PbDraft    *draft,
                 const char *column)
{
  g_return_val_if_fail (PB_IS_DRAFT (draft), NULL);

  return g_object_new (PB_TYPE_FONT_ROW, "draft", draft, "column", column, NULL);
}
