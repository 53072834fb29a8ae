/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-draft"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-draft-pending.h"
#include "pb-register-conflict.h"
#include "pb-text.h"

/* A value in a message is cut to this many characters. */
#define VALUE_LENGTH 60

static void
conflict_free (PbDraftConflict *conflict)
{
  g_free (conflict->mine);
  g_free (conflict->theirs);
  g_free (conflict->author);
  g_free (conflict);
}

/* What was typed, in words; as it was typed where it cannot be read. */
static char *
dup_mine (PbRegister    *reg,
          const PbField *field,
          const char    *typed)
{
  g_auto(PbValue) value = PB_VALUE_INIT;

  if (!pb_field_parse (field, typed, &value, NULL))
    return g_strdup (typed);

  return pb_register_dup_words (reg, field, &value);
}

static char *
describe (const PbDraftConflict *conflict)
{
  g_autofree char *excerpt = pb_text_excerpt (conflict->theirs, VALUE_LENGTH);

  /* One line: a text that was cut ends where it is cut. */
  g_strdelimit (excerpt, "\n", ' ');

  if (conflict->author == NULL && *excerpt == '\0')
    return g_strdup (_("This was emptied elsewhere meanwhile."));
  if (conflict->author == NULL)
    return g_strdup_printf (_("This was changed elsewhere meanwhile, to “%s”."), excerpt);
  if (*excerpt == '\0')
    /* Translators: who did it and when ("Sanne de Vries, 14:02"). */
    return g_strdup_printf (_("This was emptied elsewhere meanwhile (%s)."), conflict->author);

  /* Translators: a value, and who wrote it when ("Sanne de Vries, 14:02"). */
  return g_strdup_printf (_("This was changed elsewhere meanwhile, to “%s” (%s)."), excerpt,
                          conflict->author);
}

PbDraftPending *
pb_draft_pending_new (const char    *typed,
                      const PbValue *base)
{
  PbDraftPending *self = g_new0 (PbDraftPending, 1);

  self->typed = g_strdup (typed);
  pb_value_copy (base, &self->base);

  return self;
}

void
pb_draft_pending_free (PbDraftPending *self)
{
  g_clear_pointer (&self->conflict, conflict_free);
  g_clear_pointer (&self->problem, g_ptr_array_unref);
  pb_value_clear (&self->base);
  g_free (self->typed);
  g_free (self);
}

void
pb_draft_pending_say (PbDraftPending *self,
                      const char     *column,
                      const char     *message)
{
  g_clear_pointer (&self->problem, g_ptr_array_unref);
  self->problem = pb_problems_new ();
  pb_problems_add (self->problem, PB_PROBLEM_ERROR, column, "%s", message);
}

void
pb_draft_pending_oppose (PbDraftPending *self,
                         PbRegister     *reg,
                         const PbField  *field,
                         const PbValue  *theirs,
                         const char     *author)
{
  g_autofree char *message = NULL;

  g_clear_pointer (&self->conflict, conflict_free);
  self->conflict = g_new0 (PbDraftConflict, 1);
  self->conflict->mine = dup_mine (reg, field, self->typed);
  self->conflict->theirs = pb_register_dup_words (reg, field, theirs);
  self->conflict->author = g_strdup (author);

  message = describe (self->conflict);
  pb_draft_pending_say (self, field->column, message);
}
