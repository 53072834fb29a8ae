/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-pdf-content"
#include "config.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "pb-error.h"
#include "pb-pdf-content.h"
#include "pb-pdf-token.h"

/* The shape of a mark, in points; all of them numbers that cairo's fixed point and decimals have exactly. */
static const double mark[] = { 0.125, 0.125, 0.25, 0.375 };

#define ARTIFACT -1
#define NOTHING  -2

typedef struct
{
  const char        *content;
  const char        *done;        /* copied until there */
  const PbPdfSwitch *switches;
  guint              n_switches;
  GString           *to;
  GArray            *sections;
  int                current;     /* the switch that was passed last, or ARTIFACT */
  int                open;        /* the switch of the section that is open, ARTIFACT or NOTHING */
  const char        *operands;    /* of the next operator; NULL: none yet */
  const char        *numbers[4];  /* the last ones, NULL before there are as many */
  const char        *path;        /* where a path begins, or NULL */
  guint              n_segments;
  const char        *text;        /* where a text object begins, or NULL */
} Splitter;

void
pb_pdf_content_draw_mark (cairo_t *cr)
{
  cairo_save (cr);
  cairo_identity_matrix (cr);
  cairo_reset_clip (cr);
  cairo_set_source_rgb (cr, 0, 0, 0);
  cairo_new_path (cr);
  cairo_rectangle (cr, mark[0], mark[1], mark[2], mark[3]);
  cairo_fill (cr);
  cairo_restore (cr);
}

static void
copy_until (Splitter   *self,
            const char *end)
{
  g_string_append_len (self->to, self->done, end - self->done);
  self->done = end;
}

/* What stands from start on is of that switch. */
static void
enter (Splitter   *self,
       const char *start,
       int         owner)
{
  if (self->open == owner)
    return;

  copy_until (self, start);
  if (self->open != NOTHING)
    g_string_append (self->to, "EMC\n");

  if (owner == ARTIFACT)
    g_string_append (self->to, "/Artifact BMC\n");
  else
    {
      guint index = (guint) owner;

      g_string_append_printf (self->to, "/%s <</MCID %u>>BDC\n", self->switches[owner].tag, self->sections->len);
      g_array_append_val (self->sections, index);
    }
  self->open = owner;
}

static int
get_text_owner (Splitter *self)
{
  return self->current == ARTIFACT || self->switches[self->current].tag == NULL ? ARTIFACT : self->current;
}

static int
get_paint_owner (Splitter *self)
{
  int owner = get_text_owner (self);

  return owner != ARTIFACT && self->switches[owner].is_figure ? owner : ARTIFACT;
}

static gboolean
is_mark (Splitter *self)
{
  if (self->n_segments != 1)
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (mark); i++)
    {
      if (self->numbers[i] == NULL || fabs (g_ascii_strtod (self->numbers[i], NULL) - mark[i]) > 0.001)
        return FALSE;
    }

  return TRUE;
}

static void
paint_path (Splitter   *self,
            const char *end)
{
  if (is_mark (self))
    {
      copy_until (self, self->path);
      self->done = end;
      self->current++;
    }
  else
    enter (self, self->path, get_paint_owner (self));
}

static gboolean
is_one_of (const PbPdfToken *token,
           const char       *operators)
{
  for (const char *word = operators; *word != '\0';)
    {
      gsize length = strcspn (word, " ");

      if (length == token->length && strncmp (word, token->start, length) == 0)
        return TRUE;
      word += length;
      word += strspn (word, " ");
    }

  return FALSE;
}

/* FALSE for what cairo is not known to write. */
static gboolean
take_operator (Splitter         *self,
               const PbPdfToken *token)
{
  const char *start = self->operands != NULL ? self->operands : token->start;
  const char *end = token->start + token->length;

  self->operands = NULL;
  if (self->text != NULL)
    {
      if (is_one_of (token, "ET"))
        self->text = NULL;
      return !is_one_of (token, "BT");
    }

  if (is_one_of (token, "BT"))
    {
      self->text = start;
      enter (self, start, get_text_owner (self));
    }
  else if (is_one_of (token, "re m l c v y h"))
    {
      if (self->path == NULL)
        {
          self->path = start;
          self->n_segments = 0;
        }
      self->n_segments += is_one_of (token, "re") ? 1 : 2;
    }
  else if (is_one_of (token, "f f* F S s B B* b b*"))
    {
      if (self->path == NULL)
        return FALSE;
      paint_path (self, end);
      self->path = NULL;
    }
  else if (is_one_of (token, "n"))
    self->path = NULL;
  else if (is_one_of (token, "Do sh"))
    enter (self, start, get_paint_owner (self));
  else if (is_one_of (token, "BI ID EI BMC BDC EMC MP DP ET"))
    return FALSE;

  return self->current < (int) self->n_switches;
}

static gboolean
take_token (Splitter         *self,
            const PbPdfToken *token)
{
  switch (token->type)
    {
    case PB_PDF_TOKEN_OPERATOR:
      return take_operator (self, token);
    case PB_PDF_TOKEN_NUMBER:
      memmove (self->numbers, self->numbers + 1, 3 * sizeof (char *));
      self->numbers[3] = token->start;
      break;
    case PB_PDF_TOKEN_NAME:
    case PB_PDF_TOKEN_OPEN:
    case PB_PDF_TOKEN_CLOSE:
    case PB_PDF_TOKEN_OTHER:
    default:
      break;
    }

  if (self->operands == NULL)
    self->operands = token->start;

  return TRUE;
}

gboolean
pb_pdf_content_split (const char         *content,
                      gsize               length,
                      const PbPdfSwitch  *switches,
                      guint               n_switches,
                      GString            *to,
                      GArray             *sections,
                      GError            **error)
{
  Splitter self = { content, content, switches, n_switches, to, sections, ARTIFACT, NOTHING };
  const char *end = content + length;
  const char *rest = content;
  PbPdfToken token;
  gboolean known = TRUE;

  g_return_val_if_fail (content != NULL, FALSE);
  g_return_val_if_fail (to != NULL && sections != NULL, FALSE);

  while (known && pb_pdf_token_next (&rest, end, &token))
    known = take_token (&self, &token);

  if (!known || rest != end || self.text != NULL || self.current + 1 != (int) n_switches)
    {
      g_set_error_literal (error, PB_ERROR, PB_ERROR_UNSUPPORTED,
                           _("A page could not be tagged, because this version of cairo draws it in another way."));
      return FALSE;
    }

  copy_until (&self, end);
  if (self.open != NOTHING)
    g_string_append (to, "\nEMC\n");

  return TRUE;
}
