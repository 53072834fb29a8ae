/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-html-head"
#include "config.h"

#include "pb-html.h"

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

static void
write_head (PbHtml     *self,
            const char *title)
{
  g_autofree char *css = pb_html_make_css (self->booklet);
  g_autofree char *policy = make_policy (css);

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

static gboolean
is_draft (PbHtml *self)
{
  return g_strcmp0 (self->booklet->status, "draft") == 0;
}

void
pb_html_open_page (PbHtml     *self,
                   const char *title,
                   const char *css_class,
                   const char *skip_to)
{
  const char *draft = pb_booklet_term (PB_TERM_DRAFT, self->language);
  g_autofree char *whole = is_draft (self) ? g_strdup_printf ("%s: %s", draft, title) : NULL;

  pb_markup_open (self->markup, "html");
  pb_markup_attribute (self->markup, "lang", pb_language_to_code (self->language));
  write_head (self, whole != NULL ? whole : title);

  pb_html_open (self, "body", css_class);
  /* On paper the style sheet puts it on every page. */
  if (is_draft (self))
    pb_markup_attribute (self->markup, "data-draft", draft);
  pb_html_open (self, "a", "skip");
  pb_html_attribute_printf (self, "href", "#%s", skip_to);
  pb_markup_text (self->markup, pb_booklet_term (PB_TERM_SKIP, self->language));
  pb_html_close (self);
  pb_html_write_symbols (self);
}

/* That it is a draft, first of all. */
void
pb_html_write_draft (PbHtml *self)
{
  if (!is_draft (self))
    return;

  pb_html_open (self, "p", "draft");
  pb_html_term (self, "strong", NULL, PB_TERM_DRAFT);
  pb_markup_text (self->markup, " ");
  pb_html_term (self, "span", NULL, PB_TERM_DRAFT_TEXT);
  pb_html_close (self);
}
