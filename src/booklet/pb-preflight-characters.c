/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-preflight-characters"
#include "config.h"

#include <pango/pangocairo.h>

#include "pb-preflight-characters.h"

/* Every font that a booklet is set in has what is below this: the alphabets of western Europe. */
#define COMMON 0x0180
/* More of them say no more. */
#define MOST_SHOWN 10

struct _PbPrintable
{
  PangoLayout *layout;
  GHashTable  *known;     /* code point → whether it can be printed */
};

PbPrintable *
pb_printable_new (void)
{
  PbPrintable *self = g_new0 (PbPrintable, 1);
  /* A font map belongs to one thread; the default one is the window's. */
  g_autoptr(PangoFontMap) map = pango_cairo_font_map_new ();
  PangoContext *context = pango_font_map_create_context (map);

  self->layout = pango_layout_new (context);
  self->known = g_hash_table_new (NULL, NULL);
  g_object_unref (context);

  return self;
}

void
pb_printable_free (PbPrintable *self)
{
  g_return_if_fail (self != NULL);

  g_object_unref (self->layout);
  g_hash_table_unref (self->known);
  g_free (self);
}

/* What has no shape of its own (a joiner, a mark of direction) is no glyph that is missing. */
static gboolean
can_print (PbPrintable *self,
           gunichar     character)
{
  char utf8[7] = { 0 };
  gpointer known;
  gboolean printable;

  if (character < COMMON)
    return TRUE;
  if (g_hash_table_lookup_extended (self->known, GUINT_TO_POINTER (character), NULL, &known))
    return GPOINTER_TO_INT (known);

  g_unichar_to_utf8 (character, utf8);
  pango_layout_set_text (self->layout, utf8, -1);
  printable = pango_layout_get_unknown_glyphs_count (self->layout) == 0;
  g_hash_table_insert (self->known, GUINT_TO_POINTER (character), GINT_TO_POINTER (printable));

  return printable;
}

char *
pb_printable_find_missing (PbPrintable *self,
                           const char  *text)
{
  g_autoptr(GString) missing = g_string_new (NULL);
  guint n = 0;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  for (const char *at = text; *at != '\0' && n < MOST_SHOWN; at = g_utf8_next_char (at))
    {
      const gunichar character = g_utf8_get_char (at);
      char utf8[7] = { 0 };

      if (can_print (self, character))
        continue;

      g_unichar_to_utf8 (character, utf8);
      if (g_strstr_len (missing->str, -1, utf8) != NULL)
        continue;
      g_string_append (missing, utf8);
      n++;
    }

  return n > 0 ? g_string_free (g_steal_pointer (&missing), FALSE) : NULL;
}
