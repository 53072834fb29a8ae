/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-preflight-people"
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "pb-preflight-run.h"
#include "pb-text.h"

/* Whom the edition names. Read from the tree itself: what stands in that is what is published. */

/* A person, or a maker of images, while the projects are gathered. */
typedef struct
{
  PbPreflightPerson *person;
  GString           *where;
  const char        *last;    /* code of the project that was added last; borrowed */
} Entry;

typedef struct
{
  PbPreflightRun *run;
  GHashTable     *entries;    /* char * key → Entry */
  GPtrArray      *order;      /* Entry, owned */
} List;

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  g_string_free (entry->where, TRUE);
  g_free (entry);
}

static void
add_text (GString    *list,
          const char *text)
{
  if (list->len > 0)
    g_string_append (list, ", ");
  g_string_append (list, text);
}

/* Takes key. where: the code of a project, or what else it stands in. */
static void
add_entry (List       *list,
           char       *key,
           GType       type,
           gint64      id,
           const char *name,
           const char *data,
           const char *where)
{
  Entry *entry = g_hash_table_lookup (list->entries, key);

  if (entry == NULL)
    {
      entry = g_new0 (Entry, 1);
      entry->where = g_string_new (NULL);
      entry->person = g_new0 (PbPreflightPerson, 1);
      entry->person->type = type;
      entry->person->id = id;
      entry->person->name = g_strdup (name);
      entry->person->data = g_strdup (data);
      g_ptr_array_add (list->order, entry);
      g_hash_table_insert (list->entries, key, entry);
    }
  else
    {
      g_free (key);
    }

  if (g_strcmp0 (entry->last, where) != 0)
    add_text (entry->where, where);
  entry->last = where;
}

/* ---- contacts */

/* "Function, e-mail"; "Name alone" when there is no more. Transfer full. */
static char *
describe_data (const PbBookletContact *contact)
{
  const struct
  {
    const char *value;
    const char *label;
  } parts[] = {
    { contact->function, _("function") },
    { contact->organisation, _("organisation") },
    { contact->email, _("e-mail") },
    { contact->telephone, _("telephone") },
  };
  GString *list = g_string_new (_("Name"));

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      if (parts[i].value != NULL && *parts[i].value != '\0')
        add_text (list, parts[i].label);
    }

  return g_string_free (list, FALSE);
}

/* The person of the project's roles whom the contact is. */
static gint64
find_person (PbPreflightRun         *run,
             PbEntity               *project,
             const PbBookletContact *contact)
{
  const GPtrArray *roles = project != NULL ? pb_booklet_rows_of (run->rows, PB_TYPE_PROJECT_ROLE,
                                                                 pb_entity_get_id (project))
                                           : NULL;

  for (guint i = 0; roles != NULL && i < roles->len; i++)
    {
      const gint64 id = pb_entity_get_integer (roles->pdata[i], "person");
      PbEntity *person = pb_booklet_rows_get (run->rows, PB_TYPE_PERSON, id);

      if (person != NULL && g_str_equal (pb_entity_get_text (person, "name"), contact->name) &&
          g_str_equal (pb_entity_get_text (person, "email"), contact->email != NULL ? contact->email : ""))
        return id;
    }

  return 0;
}

static void
list_contacts (List                   *list,
               const PbBookletProject *project,
               PbEntity               *row)
{
  for (guint i = 0; i < project->contacts->len; i++)
    {
      const PbBookletContact *contact = project->contacts->pdata[i];
      const gint64 id = find_person (list->run, row, contact);
      g_autofree char *data = describe_data (contact);
      char *key = id != 0 ? g_strdup_printf ("person %" G_GINT64_FORMAT, id)
                          : g_strdup_printf ("contact %s %s", contact->name, contact->email);

      add_entry (list, key, PB_TYPE_PERSON, id, contact->name, data, project->code);
    }
}

/* ---- images */

static void
list_credits (List            *list,
              const GPtrArray *images,
              GType            type,
              gint64           id,
              const char      *where)
{
  for (guint i = 0; i < images->len; i++)
    {
      const PbBookletImage *image = images->pdata[i];

      if (*image->credit != '\0')
        add_entry (list, g_strdup_printf ("credit %s", image->credit), type, id, image->credit,
                   _("Credit of an image"), where);
    }
}

/* ---- in order */

static int
compare_entries (gconstpointer a,
                 gconstpointer b)
{
  const Entry *one = *(Entry *const *) a;
  const Entry *other = *(Entry *const *) b;
  g_autofree char *one_key = pb_text_fold (one->person->name);
  g_autofree char *other_key = pb_text_fold (other->person->name);

  return strcmp (one_key, other_key);
}

static void
list_project (List                   *list,
              const PbBookletProject *project)
{
  PbEntity *row = pb_preflight_find_project (list->run, project->id);

  list_contacts (list, project, row);
  list_credits (list, project->images, PB_TYPE_PROJECT, row != NULL ? pb_entity_get_id (row) : 0, project->code);
}

void
pb_preflight_list_people (PbPreflightRun *run)
{
  g_autoptr(GHashTable) entries = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GPtrArray) order = g_ptr_array_new_with_free_func (entry_free);
  List list = { run, entries, order };

  list_credits (&list, run->booklet->cover, PB_TYPE_EDITION, run->id, _("Cover"));
  for (guint p = 0; p < run->booklet->pillars->len; p++)
    {
      const PbBookletPillar *pillar = run->booklet->pillars->pdata[p];

      for (guint t = 0; t < pillar->themes->len; t++)
        {
          const PbBookletTheme *theme = pillar->themes->pdata[t];

          for (guint i = 0; i < theme->projects->len; i++)
            list_project (&list, theme->projects->pdata[i]);
        }
    }

  g_ptr_array_sort (order, compare_entries);
  for (guint i = 0; i < order->len; i++)
    {
      Entry *entry = order->pdata[i];

      entry->person->where = g_strdup (entry->where->str);
      g_ptr_array_add (run->result->people, entry->person);
    }
}

/* ---- who is not shown although marked so */

static void
check_person (PbPreflightRun *run,
              PbEntity       *person)
{
  const char *consent = pb_entity_get_text (person, "consent_date");

  if (!pb_entity_get_boolean (person, "show_in_public"))
    return;

  if (*consent == '\0')
    pb_preflight_tell (run, PB_PREFLIGHT_WARNING, PB_TYPE_PERSON, pb_entity_get_id (person), "consent_date",
                       pb_entity_get_title (person), "%s",
                       _("This person is marked as public without a consent date, and so is not shown. Ask for the "
                         "consent and note its date."));
  else if (g_strcmp0 (consent, run->today) > 0)
    pb_preflight_tell (run, PB_PREFLIGHT_WARNING, PB_TYPE_PERSON, pb_entity_get_id (person), "consent_date",
                       pb_entity_get_title (person), "%s",
                       _("The consent of this person begins on a later day, and so the person is not shown. Check the "
                         "date."));
}

void
pb_preflight_check_people (PbPreflightRun *run)
{
  g_autoptr(GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint p = 0; p < run->projects->len; p++)
    {
      const GPtrArray *roles = pb_booklet_rows_of (run->rows, PB_TYPE_PROJECT_ROLE,
                                                   pb_entity_get_id (run->projects->pdata[p]));

      for (guint i = 0; i < roles->len; i++)
        {
          PbEntity *person = pb_booklet_rows_get (run->rows, PB_TYPE_PERSON,
                                                  pb_entity_get_integer (roles->pdata[i], "person"));

          if (person != NULL && g_hash_table_add (seen, person))
            check_person (run, person);
        }
    }
}
