/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-history-entry"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-date.h"
#include "pb-history-private.h"
#include "pb-text.h"

/* In a sentence a value is cut to so many characters. */
#define SENTENCE_LENGTH 120

G_DEFINE_FINAL_TYPE (PbHistoryEntry, pb_history_entry, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_FIRST_OF_DAY,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

static void
pb_history_entry_get_property (GObject    *object,
                               guint       id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_FIRST_OF_DAY:
      g_value_set_boolean (value, PB_HISTORY_ENTRY (object)->first_of_day);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
pb_history_entry_finalize (GObject *object)
{
  PbHistoryEntry *self = PB_HISTORY_ENTRY (object);

  g_clear_pointer (&self->when, g_date_time_unref);
  g_free (self->who);
  g_free (self->label);
  pb_value_clear (&self->old);
  pb_value_clear (&self->new);
  g_free (self->what);
  g_free (self->place);
  g_free (self->old_words);
  g_free (self->new_words);
  g_free (self->details);

  G_OBJECT_CLASS (pb_history_entry_parent_class)->finalize (object);
}

static void
pb_history_entry_class_init (PbHistoryEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = pb_history_entry_get_property;
  object_class->finalize = pb_history_entry_finalize;

  properties[PROP_FIRST_OF_DAY] =
    g_param_spec_boolean ("first-of-day", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
pb_history_entry_init (PbHistoryEntry *self)
{
}

gboolean
pb_history_entry_equal (PbHistoryEntry *self,
                        PbHistoryEntry *other)
{
  return self->line == other->line && self->kind == other->kind && self->undone == other->undone
      && self->gone == other->gone && self->can_restore == other->can_restore
      && self->subject_type == other->subject_type && self->subject == other->subject
      && g_strcmp0 (self->what, other->what) == 0 && g_strcmp0 (self->place, other->place) == 0
      && g_strcmp0 (self->old_words, other->old_words) == 0
      && g_strcmp0 (self->new_words, other->new_words) == 0
      && g_strcmp0 (self->details, other->details) == 0 && g_strcmp0 (self->who, other->who) == 0
      && g_date_time_equal (self->when, other->when);
}

void
pb_history_entry_set_first_of_day (PbHistoryEntry *self,
                                   gboolean        first)
{
  if (self->first_of_day == first)
    return;

  self->first_of_day = first;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FIRST_OF_DAY]);
}

const PbValue *
pb_history_entry_get_value (PbHistoryEntry *self)
{
  return self->undone ? &self->new : &self->old;
}

PbHistoryKind
pb_history_entry_get_kind (PbHistoryEntry *self)
{
  g_return_val_if_fail (PB_IS_HISTORY_ENTRY (self), PB_HISTORY_CHANGED);

  return self->kind;
}

gboolean
pb_history_entry_is_undone (PbHistoryEntry *self)
{
  g_return_val_if_fail (PB_IS_HISTORY_ENTRY (self), FALSE);

  return self->undone;
}

GDateTime *
pb_history_entry_get_when (PbHistoryEntry *self)
{
  g_return_val_if_fail (PB_IS_HISTORY_ENTRY (self), NULL);

  return self->when;
}

const char *
pb_history_entry_get_who (PbHistoryEntry *self)
{
  g_return_val_if_fail (PB_IS_HISTORY_ENTRY (self), NULL);

  return self->who;
}

const char *
pb_history_entry_get_label (PbHistoryEntry *self)
{
  g_return_val_if_fail (PB_IS_HISTORY_ENTRY (self), NULL);

  return self->label;
}

GType
pb_history_entry_get_entity_type (PbHistoryEntry *self)
{
  g_return_val_if_fail (PB_IS_HISTORY_ENTRY (self), G_TYPE_INVALID);

  return self->type;
}

gint64
pb_history_entry_get_entity (PbHistoryEntry *self)
{
  g_return_val_if_fail (PB_IS_HISTORY_ENTRY (self), 0);

  return self->row;
}

gboolean
pb_history_entry_is_gone (PbHistoryEntry *self)
{
  g_return_val_if_fail (PB_IS_HISTORY_ENTRY (self), FALSE);

  return self->gone;
}

const PbField *
pb_history_entry_get_field (PbHistoryEntry *self)
{
  g_return_val_if_fail (PB_IS_HISTORY_ENTRY (self), NULL);

  return self->field;
}

const char *
pb_history_entry_get_what (PbHistoryEntry *self)
{
  g_return_val_if_fail (PB_IS_HISTORY_ENTRY (self), NULL);

  return self->what;
}

const char *
pb_history_entry_get_place (PbHistoryEntry *self)
{
  g_return_val_if_fail (PB_IS_HISTORY_ENTRY (self), NULL);

  return self->place;
}

static const char *
or_nothing (const char *text)
{
  return text != NULL ? text : "";
}

const char *
pb_history_entry_get_old (PbHistoryEntry *self)
{
  g_return_val_if_fail (PB_IS_HISTORY_ENTRY (self), NULL);

  return or_nothing (self->old_words);
}

const char *
pb_history_entry_get_new (PbHistoryEntry *self)
{
  g_return_val_if_fail (PB_IS_HISTORY_ENTRY (self), NULL);

  return or_nothing (self->new_words);
}

const char *
pb_history_entry_get_details (PbHistoryEntry *self)
{
  g_return_val_if_fail (PB_IS_HISTORY_ENTRY (self), NULL);

  return or_nothing (self->details);
}

static char *
format_date (GDateTime *when)
{
  return g_date_time_format (when, "%Y-%m-%d");
}

char *
pb_history_entry_dup_day (PbHistoryEntry *self)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autoptr(GDateTime) before = g_date_time_add_days (now, -1);
  g_autofree char *today = format_date (now);
  g_autofree char *yesterday = format_date (before);
  g_autofree char *day = NULL;

  g_return_val_if_fail (PB_IS_HISTORY_ENTRY (self), NULL);

  day = format_date (self->when);
  if (g_str_equal (day, today))
    return g_strdup (_("Today"));
  if (g_str_equal (day, yesterday))
    return g_strdup (_("Yesterday"));

  return pb_date_format (day, pb_language_of_interface ());
}

char *
pb_history_entry_dup_time (PbHistoryEntry *self)
{
  g_return_val_if_fail (PB_IS_HISTORY_ENTRY (self), NULL);

  return g_date_time_format (self->when, "%H:%M");
}

/* A value inside a sentence: a line of it, or the word for nothing. */
static char *
quote (const char *words)
{
  g_autofree char *line = pb_text_tidy (words, TRUE);
  g_autofree char *excerpt = pb_text_excerpt (line, SENTENCE_LENGTH);

  return *excerpt != '\0' ? g_strdup_printf ("“%s”", excerpt) : g_strdup (C_("history", "empty"));
}

/* "Public summary: from “A” to “B”"; "Partner “Emmen” added: Role: Executor" */
static char *
dup_deed (PbHistoryEntry *self)
{
  g_auto(PbHistoryDifference) difference = { NULL };
  g_autofree char *old = NULL;
  g_autofree char *new = NULL;

  if (self->kind != PB_HISTORY_CHANGED)
    return *or_nothing (self->details) != '\0'
             ? g_strdup_printf (C_("history", "%s: %s"), self->what, self->details)
             : g_strdup (self->what);

  pb_history_entry_get_difference (self, &difference);
  if (difference.cut)
    {
      old = quote (difference.old);
      new = quote (difference.new);
      /* Translators: a field of which a part of the text changed, that part before, and after. */
      return g_strdup_printf (_("%s: in the text, from %s to %s"), self->what, old, new);
    }

  old = quote (self->old_words);
  new = quote (self->new_words);

  /* Translators: a field, its value before, and after; either may be the word for nothing. */
  return g_strdup_printf (_("%s: from %s to %s"), self->what, old, new);
}

char *
pb_history_entry_dup_sentence (PbHistoryEntry *self)
{
  g_autoptr(GString) sentence = NULL;
  g_autofree char *day = NULL;
  g_autofree char *time = NULL;
  g_autofree char *deed = NULL;

  g_return_val_if_fail (PB_IS_HISTORY_ENTRY (self), NULL);

  day = pb_history_entry_dup_day (self);
  time = pb_history_entry_dup_time (self);
  deed = dup_deed (self);
  sentence = g_string_new (deed);
  if (*self->place != '\0')
    g_string_append_printf (sentence, " (%s)", self->place);

  /* Translators: a day, a time, and who did it. */
  g_string_append_printf (sentence, _(". %s, %s, by %s."), day, time, self->who);
  if (self->undone)
    g_string_append_printf (sentence, " %s", _("This was undone."));

  return g_strdup (sentence->str);
}

gboolean
pb_history_entry_get_subject (PbHistoryEntry *self,
                              GType          *type,
                              gint64         *id,
                              const char    **topic)
{
  g_return_val_if_fail (PB_IS_HISTORY_ENTRY (self), FALSE);

  if (self->subject_type == G_TYPE_INVALID)
    return FALSE;

  *type = self->subject_type;
  *id = self->subject;
  *topic = self->topic;

  return TRUE;
}

gboolean
pb_history_entry_can_restore (PbHistoryEntry *self)
{
  g_return_val_if_fail (PB_IS_HISTORY_ENTRY (self), FALSE);

  return self->kind == PB_HISTORY_CHANGED && self->can_restore;
}

const char *
pb_history_entry_get_restorable (PbHistoryEntry *self)
{
  g_return_val_if_fail (PB_IS_HISTORY_ENTRY (self), NULL);

  return or_nothing (self->undone ? self->new_words : self->old_words);
}

gboolean
pb_history_entry_can_bring_back (PbHistoryEntry *self)
{
  g_return_val_if_fail (PB_IS_HISTORY_ENTRY (self), FALSE);

  return self->kind != PB_HISTORY_CHANGED && self->can_restore;
}

gboolean
pb_history_entry_is_first_of_day (PbHistoryEntry *self)
{
  g_return_val_if_fail (PB_IS_HISTORY_ENTRY (self), FALSE);

  return self->first_of_day;
}
