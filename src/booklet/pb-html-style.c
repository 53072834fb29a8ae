/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-html-style"
#include "config.h"

#include <gio/gio.h>

#include "pb-booklet-colour.h"
#include "pb-booklet-resources.h"
#include "pb-html.h"

/* The papers of booklet.css, against which a pillar's colour must be legible. */
#define LIGHT_PAPER "#ffffff"
#define DARK_PAPER  "#16191d"

/* A colour as four: itself as a ground, what can be read on it, and itself as ink on either paper. */
static void
append_colours (GString    *css,
                const char *selector,
                const char *prefix,
                const char *ground)
{
  g_autofree char *light = pb_booklet_colour_make_legible (ground, LIGHT_PAPER);
  g_autofree char *dark = pb_booklet_colour_make_legible (ground, DARK_PAPER);

  g_string_append_printf (css, "%s{--%sground:%s;--on-%sground:%s;--%slight-ink:%s;--%sdark-ink:%s}\n",
                          selector, prefix, ground,
                          prefix, pb_booklet_colour_text_on (ground),
                          prefix, light, prefix, dark);
}

/* The colours of the pillars as rules of the style sheet: a style attribute would need a policy
 * that allows any. */
static void
append_pillar_rules (GString         *css,
                     const PbBooklet *booklet)
{
  for (guint i = 0; i < booklet->pillars->len; i++)
    {
      const PbBookletPillar *pillar = booklet->pillars->pdata[i];
      g_autofree char *name = pb_html_pillar_class (i);
      g_autofree char *selector = g_strconcat (".", name, NULL);

      append_colours (css, selector, "", pb_booklet_colour_ground (pillar->colour));
    }
}

/* The name of a font as a string of CSS: whatever is not plain stands there as its number, so that no name can end the
 * string, the rule or the style sheet. */
static void
append_css_string (GString    *css,
                   const char *text)
{
  g_string_append_c (css, '"');
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);

      if (g_unichar_isalnum (character) || character == ' ' || character == '-' || character == '_')
        g_string_append_unichar (css, character);
      else
        g_string_append_printf (css, "\\%x ", character);
    }
  g_string_append_c (css, '"');
}

static void
append_house_style (GString         *css,
                    const PbBooklet *booklet)
{
  append_colours (css, ":root", "accent-",
                  pb_booklet_colour_ground (pb_booklet_get_accent_colour (booklet)));

  if (booklet->font == NULL || *booklet->font == '\0' || !g_utf8_validate (booklet->font, -1, NULL))
    return;

  g_string_append (css, ":root{--house-font:");
  append_css_string (css, booklet->font);
  g_string_append (css, "}\n");
}

char *
pb_html_make_css (const PbBooklet *booklet)
{
  g_autoptr(GBytes) bytes = NULL;
  GString *css = g_string_new ("\n");

  bytes = g_resource_lookup_data (pb_booklet_get_resource (),
                                  "/nl/regiodeal/Programmaboek/booklet/booklet.css",
                                  G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_assert (bytes != NULL);

  g_string_append_len (css, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  append_pillar_rules (css, booklet);
  append_house_style (css, booklet);

  return g_string_free (css, FALSE);
}
