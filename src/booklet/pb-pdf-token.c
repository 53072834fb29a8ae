/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-pdf-token"
#include "config.h"

#include <string.h>

#include "pb-pdf-token.h"

static gboolean
is_space (char c)
{
  return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\0';
}

static gboolean
is_delimiter (char c)
{
  return c != '\0' && strchr ("()<>[]{}/%", c) != NULL;
}

static const char *
skip_space (const char *at,
            const char *end)
{
  while (at < end && (is_space (*at) || *at == '%'))
    {
      if (*at == '%')
        {
          while (at < end && *at != '\n' && *at != '\r')
            at++;
        }
      else
        at++;
    }

  return at;
}

/* Behind a string in parentheses, which nest; NULL when it does not end. */
static const char *
skip_string (const char *at,
             const char *end)
{
  guint depth = 0;

  for (; at < end; at++)
    {
      if (*at == '\\')
        at++;
      else if (*at == '(')
        depth++;
      else if (*at == ')' && --depth == 0)
        return at + 1;
    }

  return NULL;
}

static const char *
skip_word (const char *at,
           const char *end)
{
  while (at < end && !is_space (*at) && !is_delimiter (*at))
    at++;

  return at;
}

gboolean
pb_pdf_token_next (const char **rest,
                   const char  *end,
                   PbPdfToken  *token)
{
  const char *at = skip_space (*rest, end);
  const char *after;

  *rest = at;
  if (at == end)
    return FALSE;

  token->start = at;
  if (*at == '(')
    {
      token->type = PB_PDF_TOKEN_OTHER;
      after = skip_string (at, end);
    }
  else if (*at == '<' && !(at + 1 < end && at[1] == '<'))
    {
      token->type = PB_PDF_TOKEN_OTHER;
      after = memchr (at, '>', (gsize) (end - at));
      after = after != NULL ? after + 1 : NULL;
    }
  else if (*at == '/')
    {
      token->type = PB_PDF_TOKEN_NAME;
      after = skip_word (at + 1, end);
    }
  else if (is_delimiter (*at))
    {
      token->type = *at == '<' || *at == '[' || *at == '{' ? PB_PDF_TOKEN_OPEN : PB_PDF_TOKEN_CLOSE;
      after = at + (*at == '<' || (*at == '>' && at + 1 < end && at[1] == '>') ? 2 : 1);
    }
  else
    {
      token->type = g_ascii_isdigit (*at) || strchr ("+-.", *at) != NULL ? PB_PDF_TOKEN_NUMBER
                                                                        : PB_PDF_TOKEN_OPERATOR;
      after = skip_word (at, end);
    }

  if (after == NULL)
    return FALSE;

  token->length = (gsize) (after - at);
  *rest = after;

  return TRUE;
}

gboolean
pb_pdf_token_is (const PbPdfToken *token,
                 const char       *word)
{
  return strlen (word) == token->length && memcmp (token->start, word, token->length) == 0;
}
