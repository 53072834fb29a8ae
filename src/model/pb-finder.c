/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-finder"
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "pb-finder.h"
#include "pb-text.h"

/* How well something fits, best first. */
enum
{
  FIT_BEGINNING,   /* the name begins so */
  FIT_WORDS,       /* words of it begin so */
  FIT_PARTS,
  N_FITS
};

typedef struct
{
  PbFound *found;
  char    *name;    /* folded */
  char    *words;   /* each word by which it is found, folded, after a space: " gemeente emmen gm0114" */
} Candidate;

struct _PbFound
{
  GObject        parent_instance;

  gint64         id;
  const PbPlace *place;
  char          *title;
  char          *detail;
};

struct _PbFinder
{
  GObject     parent_instance;

  PbRegister *reg;
  GType       type;
  gint64      excluded;
  gboolean    registered;
  gboolean    listed;
  GPtrArray  *candidates;   /* NULL: to be read again */
  GPtrArray  *places;       /* likewise; those that the register has not got */
};

G_DEFINE_FINAL_TYPE (PbFound, pb_found, G_TYPE_OBJECT)
G_DEFINE_FINAL_TYPE (PbFinder, pb_finder, G_TYPE_OBJECT)

static void
free_candidate (gpointer data)
{
  Candidate *candidate = data;

  g_object_unref (candidate->found);
  g_free (candidate->name);
  g_free (candidate->words);
  g_free (candidate);
}

/* As pb_text_fold, which is slow for thousands of names: most are plain ASCII, of which letters and digits stay. */
static char *
fold (const char *text,
      gsize       length)
{
  g_autofree char *copy = g_strndup (text, length);
  g_autofree char *folded = g_malloc (length + 1);
  char *end = folded;

  for (gsize i = 0; i < length; i++)
    {
      if ((guchar) text[i] >= 0x80)
        return pb_text_fold (copy);
      if (g_ascii_isalnum (text[i]))
        *end++ = g_ascii_tolower (text[i]);
    }

  /* Nothing but punctuation stays as it is. */
  if (end == folded)
    return pb_text_fold (copy);

  *end = '\0';

  return g_steal_pointer (&folded);
}

/* Each word of text, folded, after a space. */
static void
append_words (GString    *words,
              const char *text)
{
  static const char *const separators = " \t\n-/";

  while (*text != '\0')
    {
      gsize length = strcspn (text, separators);
      g_autofree char *folded = length > 0 ? fold (text, length) : NULL;

      if (folded != NULL && *folded != '\0')
        {
          g_string_append_c (words, ' ');
          g_string_append (words, folded);
        }
      text += length + (text[length] != '\0');
    }
}

static void
append_detail (GString    *detail,
               const char *text)
{
  if (text == NULL || *text == '\0')
    return;

  if (detail->len > 0)
    g_string_append (detail, " · ");
  g_string_append (detail, text);
}

static Candidate *
make_candidate (gint64         id,
                const PbPlace *place,
                const char    *title,
                GString       *detail,
                GString       *words)
{
  Candidate *candidate = g_new0 (Candidate, 1);

  candidate->found = g_object_new (PB_TYPE_FOUND, NULL);
  candidate->found->id = id;
  candidate->found->place = place;
  candidate->found->title = g_strdup (title);
  candidate->found->detail = g_string_free (detail, FALSE);
  candidate->name = fold (title, strlen (title));
  candidate->words = g_string_free (words, FALSE);

  return candidate;
}

static Candidate *
make_organisation (PbEntity *entity)
{
  GString *detail = g_string_new (NULL);
  GString *words = g_string_new (NULL);
  const char *country = pb_entity_get_text (entity, "country");
  const char *title = pb_entity_get_text (entity, "name");

  append_detail (detail, pb_entity_get_text (entity, "abbreviation"));
  append_detail (detail, pb_choice_get_label (pb_organisation_kinds,
                                              pb_entity_get_text (entity, "kind")));
  if (!g_str_equal (country, "NL"))
    append_detail (detail, pb_choice_get_label (pb_countries, country));

  append_words (words, title);
  append_words (words, pb_entity_get_text (entity, "abbreviation"));
  append_words (words, pb_entity_get_text (entity, "cbs_code"));
  append_words (words, pb_entity_get_text (entity, "kvk_number"));

  return make_candidate (pb_entity_get_id (entity), NULL, title, detail, words);
}

static Candidate *
make_person (PbEntity   *entity,
             GHashTable *organisations)
{
  GString *detail = g_string_new (NULL);
  GString *words = g_string_new (NULL);
  gint64 organisation = pb_entity_get_integer (entity, "organisation");
  const char *title = pb_entity_get_text (entity, "name");

  append_detail (detail, pb_entity_get_text (entity, "function"));
  append_detail (detail, g_hash_table_lookup (organisations, &organisation));
  append_words (words, title);
  append_words (words, pb_entity_get_text (entity, "function"));
  append_words (words, pb_entity_get_text (entity, "email"));

  return make_candidate (pb_entity_get_id (entity), NULL, title, detail, words);
}

static Candidate *
make_place (const PbPlace *place)
{
  GString *detail = g_string_new (NULL);
  GString *words = g_string_new (NULL);
  g_autofree char *title = pb_place_dup_name (place);

  append_detail (detail, place->code);
  append_detail (detail, _("not in the register yet"));
  append_words (words, title);
  append_words (words, place->also);
  append_words (words, place->code);

  return make_candidate (0, place, title, detail, words);
}

/* The places whose code and name the register has not got. */
static void
read_places (PbFinder  *self,
             GPtrArray *organisations)
{
  g_autoptr(GHashTable) taken = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *places = pb_places_list ();

  self->places = g_ptr_array_new_with_free_func (free_candidate);
  for (guint i = 0; i < organisations->len; i++)
    {
      const Candidate *candidate = g_ptr_array_index (self->candidates, i);

      g_hash_table_add (taken, (gpointer) pb_entity_get_text (g_ptr_array_index (organisations, i),
                                                              "cbs_code"));
      g_hash_table_add (taken, candidate->name);
    }

  for (guint i = 0; i < places->len; i++)
    {
      const PbPlace *place = g_ptr_array_index (places, i);
      Candidate *candidate = make_place (place);

      if (g_hash_table_contains (taken, place->code)
          || g_hash_table_contains (taken, candidate->name))
        free_candidate (candidate);
      else
        g_ptr_array_add (self->places, candidate);
    }
}

static GHashTable *
index_names (GPtrArray *organisations)
{
  GHashTable *names = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);

  for (guint i = 0; i < organisations->len; i++)
    {
      PbEntity *organisation = g_ptr_array_index (organisations, i);
      gint64 id = pb_entity_get_id (organisation);

      g_hash_table_insert (names, g_memdup2 (&id, sizeof id),
                           g_strdup (pb_entity_get_title (organisation)));
    }

  return names;
}

static void
read_candidates (PbFinder *self)
{
  g_autoptr(GPtrArray) organisations = NULL;
  g_autoptr(GPtrArray) people = NULL;
  g_autoptr(GHashTable) names = NULL;

  if (self->candidates != NULL)
    return;

  self->candidates = g_ptr_array_new_with_free_func (free_candidate);
  organisations = pb_register_list (self->reg, PB_TYPE_ORGANISATION, NULL, 0, NULL);
  if (self->type == PB_TYPE_ORGANISATION)
    {
      for (guint i = 0; i < organisations->len; i++)
        g_ptr_array_add (self->candidates,
                         make_organisation (g_ptr_array_index (organisations, i)));
      read_places (self, organisations);
      return;
    }

  names = index_names (organisations);
  people = pb_register_list (self->reg, PB_TYPE_PERSON, NULL, 0, NULL);
  for (guint i = 0; i < people->len; i++)
    g_ptr_array_add (self->candidates, make_person (g_ptr_array_index (people, i), names));
  self->places = g_ptr_array_new ();
}

static void
forget (PbFinder *self)
{
  g_clear_pointer (&self->candidates, g_ptr_array_unref);
  g_clear_pointer (&self->places, g_ptr_array_unref);
}

/* Whoever looks for an authority types the name of its place. */
static const char *
skip_kind (const char *name)
{
  static const char *const kinds[] = { "gemeente", "provincie" };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      if (g_str_has_prefix (name, kinds[i]))
        return name + strlen (kinds[i]);
    }

  return name;
}

/* N_FITS: not at all. typed: the words typed, folded, each after a space; whole: all of it, folded. */
static guint
get_fit (const Candidate *candidate,
         char           **typed,
         const char      *whole)
{
  guint fit = FIT_WORDS;

  if (g_str_has_prefix (candidate->name, whole) || g_str_has_prefix (skip_kind (candidate->name), whole))
    return FIT_BEGINNING;

  for (guint i = 0; typed[i] != NULL; i++)
    {
      if (strstr (candidate->words, typed[i]) != NULL)
        continue;
      if (strstr (candidate->words, typed[i] + 1) == NULL)
        return N_FITS;
      fit = FIT_PARTS;
    }

  return fit;
}

static char **
fold_words (const char *text)
{
  g_autoptr(GString) words = g_string_new (NULL);
  g_auto(GStrv) parts = NULL;
  GPtrArray *typed = g_ptr_array_new ();

  append_words (words, text);
  parts = g_strsplit (words->str, " ", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (*parts[i] != '\0')
        g_ptr_array_add (typed, g_strconcat (" ", parts[i], NULL));
    }
  g_ptr_array_add (typed, NULL);

  return (char **) g_ptr_array_free (typed, FALSE);
}

static void
append_fitting (GListStore *store,
                GPtrArray  *candidates,
                const char *text,
                gint64      excluded,
                guint       worst,
                guint       limit)
{
  g_auto(GStrv) typed = fold_words (text);
  g_autofree char *whole = pb_text_fold (text);
  g_autofree guint8 *fits = g_new (guint8, candidates->len + 1);

  for (guint i = 0; i < candidates->len; i++)
    fits[i] = get_fit (g_ptr_array_index (candidates, i), typed, whole);

  for (guint fit = 0; fit <= worst; fit++)
    {
      for (guint i = 0; i < candidates->len; i++)
        {
          const Candidate *candidate = g_ptr_array_index (candidates, i);

          if (fits[i] != fit || (excluded != 0 && candidate->found->id == excluded))
            continue;
          if (g_list_model_get_n_items (G_LIST_MODEL (store)) >= limit)
            return;
          g_list_store_append (store, candidate->found);
        }
    }
}

static void
on_register_changed_cb (PbFinder          *self,
                        PbRegisterChanges *changes)
{
  if (pb_register_changes_has_type (changes, PB_TYPE_ORGANISATION)
      || pb_register_changes_has_type (changes, self->type))
    forget (self);
}

static void
pb_found_finalize (GObject *object)
{
  PbFound *self = PB_FOUND (object);

  g_free (self->title);
  g_free (self->detail);

  G_OBJECT_CLASS (pb_found_parent_class)->finalize (object);
}

static void
pb_found_class_init (PbFoundClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pb_found_finalize;
}

static void
pb_found_init (PbFound *self)
{
}

static void
pb_finder_finalize (GObject *object)
{
  PbFinder *self = PB_FINDER (object);

  forget (self);
  g_clear_object (&self->reg);

  G_OBJECT_CLASS (pb_finder_parent_class)->finalize (object);
}

static void
pb_finder_class_init (PbFinderClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pb_finder_finalize;
}

static void
pb_finder_init (PbFinder *self)
{
  self->registered = TRUE;
  self->listed = TRUE;
}

PbFinder *
pb_finder_new (PbRegister *reg,
               GType       type)
{
  PbFinder *self;

  g_return_val_if_fail (PB_IS_REGISTER (reg), NULL);
  g_return_val_if_fail (type == PB_TYPE_ORGANISATION || type == PB_TYPE_PERSON, NULL);

  self = g_object_new (PB_TYPE_FINDER, NULL);
  self->reg = g_object_ref (reg);
  self->type = type;
  g_signal_connect_object (reg, "changed", G_CALLBACK (on_register_changed_cb), self,
                           G_CONNECT_SWAPPED);

  return self;
}

void
pb_finder_set_excluded (PbFinder *self,
                        gint64    id)
{
  g_return_if_fail (PB_IS_FINDER (self));

  self->excluded = id;
}

void
pb_finder_set_kinds (PbFinder *self,
                     gboolean  registered,
                     gboolean  places)
{
  g_return_if_fail (PB_IS_FINDER (self));

  self->registered = registered;
  self->listed = places;
}

GListModel *
pb_finder_find (PbFinder   *self,
                const char *text,
                guint       limit)
{
  GListStore *store;

  g_return_val_if_fail (PB_IS_FINDER (self), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  read_candidates (self);
  store = g_list_store_new (PB_TYPE_FOUND);
  if (self->registered)
    append_fitting (store, self->candidates, text, self->excluded, FIT_PARTS, limit);
  if (self->listed && (*text != '\0' || !self->registered))
    append_fitting (store, self->places, text, 0, FIT_WORDS, limit);

  return G_LIST_MODEL (store);
}

static gboolean
has_name (GPtrArray  *candidates,
          const char *folded)
{
  for (guint i = 0; i < candidates->len; i++)
    {
      const Candidate *candidate = g_ptr_array_index (candidates, i);

      if (g_str_equal (candidate->name, folded))
        return TRUE;
    }

  return FALSE;
}

gboolean
pb_finder_knows (PbFinder   *self,
                 const char *name)
{
  g_autofree char *folded = NULL;

  g_return_val_if_fail (PB_IS_FINDER (self), FALSE);

  read_candidates (self);
  folded = pb_text_fold (name);

  return has_name (self->candidates, folded) || has_name (self->places, folded);
}

PbFound *
pb_found_new_name (const char *name)
{
  PbFound *self = g_object_new (PB_TYPE_FOUND, NULL);

  self->title = g_strdup (name);
  self->detail = g_strdup ("");

  return self;
}

gboolean
pb_found_is_name (PbFound *self)
{
  g_return_val_if_fail (PB_IS_FOUND (self), FALSE);

  return self->id == 0 && self->place == NULL;
}

gint64
pb_found_get_id (PbFound *self)
{
  g_return_val_if_fail (PB_IS_FOUND (self), 0);

  return self->id;
}

const PbPlace *
pb_found_get_place (PbFound *self)
{
  g_return_val_if_fail (PB_IS_FOUND (self), NULL);

  return self->place;
}

const char *
pb_found_get_title (PbFound *self)
{
  g_return_val_if_fail (PB_IS_FOUND (self), NULL);

  return self->title;
}

const char *
pb_found_get_detail (PbFound *self)
{
  g_return_val_if_fail (PB_IS_FOUND (self), NULL);

  return self->detail;
}
