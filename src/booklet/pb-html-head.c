/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-html-head"
#include "config.h"

#include <gio/gio.h>

#include "pb-booklet-colour.h"
#include "pb-booklet-resources.h"
#include "pb-html.h"

/* The papers of booklet.css, against which a pillar's colour must be legible. */
#define LIGHT_PAPER "#ffffff"
#define DARK_PAPER  "#16191d"

/* The colours of the pillars as rules of the style sheet: a style attribute would need a policy
 * that allows any. */
static void
append_pillar_rules (GString         *css,
                     const PbBooklet *booklet)
{
  for (guint i = 0; i < booklet->pillars->len; i++)
    {
      const PbBookletPillar *pillar = booklet->pillars->pdata[i];
      const char *ground = pb_booklet_colour_ground (pillar->colour);
      g_autofree char *name = pb_html_pillar_class (i);
      g_autofree char *light = pb_booklet_colour_make_legible (ground, LIGHT_PAPER);
      g_autofree char *dark = pb_booklet_colour_make_legible (ground, DARK_PAPER);

      g_string_append_printf (css, ".%s{--ground:%s;--on-ground:%s;--light-ink:%s;--dark-ink:%s}\n",
                              name, ground,
                              pb_booklet_colour_text_on (ground), light, dark);
    }
}

static char *
make_css (const PbBooklet *booklet)
{
  g_autoptr(GBytes) bytes = NULL;
  GString *css = g_string_new ("\n");

  bytes = g_resource_lookup_data (pb_booklet_get_resource (),
                                  "/nl/regiodeal/Programmaboek/booklet/booklet.css",
                                  G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_assert (bytes != NULL);

  g_string_append_len (css, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  append_pillar_rules (css, booklet);

  return g_string_free (css, FALSE);
}

/* Nothing runs, nothing is fetched, and no style but the one that was written here; images are in the page itself. */
static char *
make_policy (const char *css)
{
  g_autoptr(GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree char *base64 = NULL;
  guint8 digest[32];
  gsize length = sizeof digest;

  g_checksum_update (checksum, (const guchar *) css, -1);
  g_checksum_get_digest (checksum, digest, &length);
  base64 = g_base64_encode (digest, length);

  return g_strdup_printf ("default-src 'none'; style-src 'sha256-%s'; img-src data:; base-uri 'none'; "
                          "form-action 'none'", base64);
}

static void
write_meta (PbHtml     *self,
            const char *key,
            const char *name,
            const char *content)
{
  pb_html_open (self, "meta", NULL);
  pb_markup_attribute (self->markup, key, name);
  pb_markup_attribute (self->markup, "content", content);
  pb_markup_close_void (self->markup);
}

void
pb_html_write_head (PbHtml *self)
{
  g_autofree char *css = make_css (self->booklet);
  g_autofree char *policy = make_policy (css);
  g_autofree char *title = g_strdup_printf ("%s – %s", self->booklet->title,
                                            pb_booklet_term (PB_TERM_BOOKLET, self->language));

  pb_html_open (self, "head", NULL);

  pb_html_open (self, "meta", NULL);
  pb_markup_attribute (self->markup, "charset", "utf-8");
  pb_markup_close_void (self->markup);
  write_meta (self, "http-equiv", "Content-Security-Policy", policy);
  write_meta (self, "name", "viewport", "width=device-width, initial-scale=1");
  write_meta (self, "name", "color-scheme", "light dark");
  write_meta (self, "name", "generator", "Programmaboek");

  pb_html_open (self, "title", NULL);
  pb_markup_text (self->markup, title);
  pb_html_close (self);

  /* The hash is of exactly what stands between the tags. */
  pb_html_open (self, "style", NULL);
  pb_markup_raw (self->markup, css);
  pb_html_close (self);

  pb_html_close (self);
}
