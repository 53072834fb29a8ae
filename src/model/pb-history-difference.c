/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-history-difference"
#include "config.h"

#include <string.h>

#include "pb-history-private.h"
#include "pb-text.h"

/* Of what two texts begin and end with so many characters are shown, about; of what differs so many at most. */
#define CONTEXT_LENGTH 40
#define DIFFERENCE_LENGTH 240

#define ELLIPSIS "…"

static gboolean
is_break (char character)
{
  return character == ' ' || character == '\n' || character == '\t';
}

/* Whether a word that the text may have before i ends there. */
static gboolean
ends_at (const char *text,
         gsize       i)
{
  return text[i] == '\0' || is_break (text[i]);
}

/* How many bytes both begin with, to the end of a word: a byte in the middle of a character is not one. */
static gsize
count_before (const char *old,
              const char *new)
{
  gsize n = 0;

  while (old[n] != '\0' && old[n] == new[n])
    n++;
  while (n > 0 && !(ends_at (old, n) && ends_at (new, n)) && !is_break (old[n - 1]))
    n--;

  return n;
}

/* Whether a word of the text may begin at i, which is not before start. */
static gboolean
begins_at (const char *text,
           gsize       i,
           gsize       start)
{
  return i == start || is_break (text[i - 1]) || is_break (text[i]);
}

/* How many bytes both end with, from the beginning of a word, and none of what they begin with. */
static gsize
count_after (const char *old,
             const char *new,
             gsize       before)
{
  gsize old_length = strlen (old);
  gsize new_length = strlen (new);
  gsize longest = MIN (old_length, new_length) - before;
  gsize n = 0;

  while (n < longest && old[old_length - n - 1] == new[new_length - n - 1])
    n++;
  while (n > 0
         && !(begins_at (old, old_length - n, before) && begins_at (new, new_length - n, before)))
    n--;

  return n;
}

/* The last words of the text, with "…" where it was cut. */
static char *
cut_beginning (const char *text,
               gboolean   *cut)
{
  glong length = g_utf8_strlen (text, -1);
  const char *from;

  if (length <= CONTEXT_LENGTH)
    return g_strdup (text);

  from = g_utf8_offset_to_pointer (text, length - CONTEXT_LENGTH);
  while (*from != '\0' && !is_break (from[-1]))
    from++;
  *cut = TRUE;

  return g_strconcat (ELLIPSIS, from, NULL);
}

static char *
cut_end (const char *text,
         glong       longest,
         gboolean   *cut)
{
  if (g_utf8_strlen (text, -1) <= longest)
    return g_strdup (text);

  *cut = TRUE;

  return pb_text_excerpt (text, (guint) longest);
}

void
pb_history_entry_get_difference (PbHistoryEntry      *self,
                                 PbHistoryDifference *difference)
{
  const char *old;
  const char *new;
  gsize before = 0;
  gsize after = 0;
  g_autofree char *beginning = NULL;
  g_autofree char *old_part = NULL;
  g_autofree char *new_part = NULL;

  g_return_if_fail (PB_IS_HISTORY_ENTRY (self));
  g_return_if_fail (difference != NULL);

  old = pb_history_entry_get_old (self);
  new = pb_history_entry_get_new (self);

  /* Only texts have parts that stay: of a date or an amount the whole is another one. */
  if (self->field != NULL && self->field->type == PB_FIELD_TEXT)
    {
      before = count_before (old, new);
      after = count_after (old, new, before);
    }

  beginning = g_strndup (old, before);
  old_part = g_strndup (old + before, strlen (old) - before - after);
  new_part = g_strndup (new + before, strlen (new) - before - after);

  difference->cut = FALSE;
  difference->before = cut_beginning (beginning, &difference->cut);
  difference->old = cut_end (old_part, DIFFERENCE_LENGTH, &difference->cut);
  difference->new = cut_end (new_part, DIFFERENCE_LENGTH, &difference->cut);
  difference->after = cut_end (old + strlen (old) - after, CONTEXT_LENGTH, &difference->cut);
}

void
pb_history_difference_clear (PbHistoryDifference *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->before, g_free);
  g_clear_pointer (&self->old, g_free);
  g_clear_pointer (&self->new, g_free);
  g_clear_pointer (&self->after, g_free);
}
