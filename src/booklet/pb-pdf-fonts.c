/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-pdf-fonts"
#include "config.h"

#include "pb-booklet-node.h"
#include "pb-pdf-fonts.h"
#include "pb-pdf-pango.h"

typedef struct
{
  PangoLayout *layout;
  GHashTable  *known;       /* gunichar → whether a font has it */
  GHashTable  *told;        /* gunichar: of this project */
  const char  *id;          /* of the project, or NULL */
  GPtrArray   *found;
} Finder;

static void find_in_node (Finder *self, const PbNodeType *type, gconstpointer node);

static void
unprintable_free (gpointer data)
{
  PbUnprintable *item = data;

  g_free (item->id);
  g_free (item);
}

/* Letters of ASCII are in every font, and what shows nothing needs none. */
static gboolean
is_shown (gunichar character)
{
  return character > '~' && !g_unichar_isspace (character) && !g_unichar_iscntrl (character) &&
         !g_unichar_iszerowidth (character) && g_unichar_type (character) != G_UNICODE_FORMAT;
}

static gboolean
is_printable (Finder   *self,
              gunichar  character)
{
  gpointer known;
  char text[7] = "";

  if (g_hash_table_lookup_extended (self->known, GUINT_TO_POINTER (character), NULL, &known))
    return GPOINTER_TO_INT (known);

  text[g_unichar_to_utf8 (character, text)] = '\0';
  pango_layout_set_text (self->layout, text, -1);
  known = GINT_TO_POINTER (pango_layout_get_unknown_glyphs_count (self->layout) == 0);
  g_hash_table_insert (self->known, GUINT_TO_POINTER (character), known);

  return GPOINTER_TO_INT (known);
}

static void
find_in_text (Finder     *self,
              const char *text)
{
  if (text == NULL || !g_utf8_validate (text, -1, NULL))
    return;

  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar character = g_utf8_get_char (text);
      PbUnprintable *item;

      if (!is_shown (character) || is_printable (self, character) ||
          !g_hash_table_add (self->told, GUINT_TO_POINTER (character)))
        continue;

      item = g_new0 (PbUnprintable, 1);
      item->id = g_strdup (self->id);
      item->character = character;
      g_ptr_array_add (self->found, item);
    }
}

static void
find_in_items (Finder            *self,
               const PbNodeField *field,
               const GPtrArray   *items)
{
  for (guint i = 0; i < items->len; i++)
    {
      if (field->type == PB_NODE_TEXTS)
        find_in_text (self, items->pdata[i]);
      else if (field->items != &pb_booklet_project_node)
        find_in_node (self, field->items, items->pdata[i]);
      else
        {
          g_autoptr(GHashTable) told = g_steal_pointer (&self->told);

          self->told = g_hash_table_new (NULL, NULL);
          self->id = ((const PbBookletProject *) items->pdata[i])->id;
          find_in_node (self, field->items, items->pdata[i]);
          self->id = NULL;
          g_hash_table_unref (self->told);
          self->told = g_steal_pointer (&told);
        }
    }
}

static void
find_in_node (Finder           *self,
              const PbNodeType *type,
              gconstpointer     node)
{
  for (guint i = 0; i < type->n_fields; i++)
    {
      const PbNodeField *field = &type->fields[i];

      if (field->type == PB_NODE_TEXT && (field->flags & PB_NODE_TOKEN) == 0)
        find_in_text (self, PB_NODE_MEMBER (node, field, char *));
      else if (field->type == PB_NODE_NODES || (field->type == PB_NODE_TEXTS && field->item_attribute == NULL))
        find_in_items (self, field, PB_NODE_MEMBER (node, field, GPtrArray *));
    }
}

GPtrArray *
pb_booklet_find_unprintable (const PbBooklet *booklet)
{
  g_autoptr(PangoLayout) layout = NULL;
  g_autoptr(GHashTable) known = g_hash_table_new (NULL, NULL);
  Finder self = { .known = known };
  PangoContext *pango;

  g_return_val_if_fail (booklet != NULL, NULL);

  pango = pb_pdf_pango_new (pb_language_to_code (booklet->language));
  layout = pango_layout_new (pango);
  self.layout = layout;
  g_object_unref (pango);
  self.told = g_hash_table_new (NULL, NULL);
  self.found = g_ptr_array_new_with_free_func (unprintable_free);
  find_in_node (&self, &pb_booklet_node, booklet);
  g_hash_table_unref (self.told);

  return self.found;
}
