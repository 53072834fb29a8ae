/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-booklet-difference"
#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "pb-booklet-difference.h"
#include "pb-booklet-saying.h"
#include "pb-date.h"
#include "pb-money.h"
#include "pb-number.h"

/* What two booklets are compared by. before and after: the booklet that a node is of. */
typedef struct
{
  GPtrArray       *differences;
  const PbBooklet *before;
  const PbBooklet *after;
  PbLanguage       language;      /* of who reads */
  const char      *project;       /* id of what is being compared; NULL: none */
  const char      *pillar;
  char            *about;
  const char      *topic;
} Comparison;

static void compare_nodes (Comparison       *self,
                           const PbNodeType *type,
                           gconstpointer     before,
                           gconstpointer     after,
                           const char       *path);

static void
tell (Comparison *self,
      const char *what,
      const char *before,
      const char *after)
{
  PbBookletDifference *difference = g_new0 (PbBookletDifference, 1);

  difference->project = g_strdup (self->project);
  difference->pillar = g_strdup (self->pillar);
  difference->about = g_strdup (self->about);
  difference->what = g_strdup (what);
  difference->before = g_strdup (before);
  difference->after = g_strdup (after);
  difference->topic = self->topic;
  g_ptr_array_add (self->differences, difference);
}

/* ---- reading a value */

static char *
name_project (const PbBooklet *booklet,
              const char      *id)
{
  const PbBookletProject *project = pb_booklet_get_project (booklet, id);

  return project != NULL ? g_strdup_printf ("%s %s", project->code, project->name) : g_strdup ("");
}

static char *
read_text (Comparison          *self,
           const PbBooklet     *booklet,
           const PbFieldSaying *saying,
           const char          *text)
{
  const char *term = NULL;

  if (text == NULL || *text == '\0')
    return g_strdup ("");
  if (saying->kind == PB_SAY_DATE)
    return pb_date_format (text, self->language);
  if (saying->kind == PB_SAY_PROJECT)
    return name_project (booklet, text);
  if (saying->kind == PB_SAY_TERM)
    term = pb_booklet_term_for (saying->terms, text, self->language);

  return g_strdup (term != NULL ? term : text);
}

static char *
join_texts (Comparison          *self,
            const PbBooklet     *booklet,
            const PbFieldSaying *saying,
            const GPtrArray     *texts)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < texts->len; i++)
    {
      g_autofree char *text = read_text (self, booklet, saying, texts->pdata[i]);

      g_string_append_printf (list, "%s%s", i > 0 ? ", " : "", text);
    }

  return g_string_free (list, FALSE);
}

static char *
join_amounts (Comparison      *self,
              const PbBooklet *booklet,
              const GPtrArray *amounts)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < amounts->len && i < booklet->pillars->len; i++)
    {
      const PbBookletPillar *pillar = booklet->pillars->pdata[i];
      g_autofree char *amount = pb_money_format (*(gint64 *) amounts->pdata[i], self->language);

      g_string_append_printf (list, "%s%s %s", i > 0 ? ", " : "", pillar->name, amount);
    }

  return g_string_free (list, FALSE);
}

/* As a reader reads it; transfer full. */
static char *
read_member (Comparison          *self,
             const PbBooklet     *booklet,
             const PbFieldSaying *saying,
             const PbNodeField   *field,
             gconstpointer        node)
{
  switch (field->type)
    {
    case PB_NODE_TEXT:
    case PB_NODE_CONTENT:
      return read_text (self, booklet, saying, PB_NODE_MEMBER (node, field, char *));
    case PB_NODE_MONEY:
      if ((field->flags & PB_NODE_OPTIONAL) != 0 && PB_NODE_MEMBER (node, field, gint64) < 0)
        return g_strdup ("");
      return pb_money_format (PB_NODE_MEMBER (node, field, gint64), self->language);
    case PB_NODE_NUMBER:
      if (isnan (PB_NODE_MEMBER (node, field, double)))
        return g_strdup ("");
      return pb_number_format (PB_NODE_MEMBER (node, field, double), self->language);
    case PB_NODE_COUNT:
      return pb_number_format (PB_NODE_MEMBER (node, field, guint), self->language);
    case PB_NODE_YEAR:
      if (PB_NODE_MEMBER (node, field, int) == 0)
        return g_strdup ("");
      return g_strdup_printf ("%d", PB_NODE_MEMBER (node, field, int));
    case PB_NODE_BOOLEAN:
      return g_strdup (PB_NODE_MEMBER (node, field, gboolean) ? _("Yes") : _("No"));
    case PB_NODE_LANGUAGE:
      return g_strdup (PB_NODE_MEMBER (node, field, PbLanguage) == PB_LANGUAGE_DUTCH ? _("Dutch") : _("English"));
    case PB_NODE_TEXTS:
      return join_texts (self, booklet, saying, PB_NODE_MEMBER (node, field, GPtrArray *));
    case PB_NODE_AMOUNTS:
      return join_amounts (self, booklet, PB_NODE_MEMBER (node, field, GPtrArray *));
    case PB_NODE_NODES:
    default:
      return g_strdup ("");
    }
}

static const PbNodeField *
find_field (const PbNodeType *type,
            const char       *name)
{
  for (guint i = 0; i < type->n_fields; i++)
    {
      if (g_str_equal (type->fields[i].name, name))
        return &type->fields[i];
    }

  return NULL;
}

/* The first of what it is known by (only_title), or all of it: "Gemeente Emmen · Lead applicant". Transfer full. */
static char *
describe_node (Comparison       *self,
               const PbBooklet  *booklet,
               const PbNodeType *type,
               gconstpointer     node,
               gboolean          only_title)
{
  const PbNodeSaying *saying = pb_saying_of_node (type);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (saying->shown) && saying->shown[i] != NULL; i++)
    {
      const PbNodeField *field = find_field (type, saying->shown[i]);
      g_autofree char *part = read_member (self, booklet, pb_saying_of_field (saying, saying->shown[i]), field, node);

      if (*part == '\0')
        continue;
      g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", part);
      if (only_title)
        break;
    }

  /* An image may say nothing of itself. */
  if (text->len == 0)
    g_string_append (text, _("without a name"));

  return g_string_free (text, FALSE);
}

/* ---- arrays: what is in both is compared, what is in one is told */

static const char *
get_key (const PbNodeType *type,
         gconstpointer     node)
{
  const PbNodeSaying *saying = pb_saying_of_node (type);
  const PbNodeField *field = find_field (type, saying->key);

  return PB_NODE_MEMBER (node, field, char *);
}

/* The one in nodes with the key of node that none of taken is yet: several may have the same name. */
static gpointer
take_counterpart (const PbNodeType *type,
                  const GPtrArray  *nodes,
                  gconstpointer     node,
                  GHashTable       *taken)
{
  const char *key = get_key (type, node);

  for (guint i = 0; i < nodes->len; i++)
    {
      if (g_strcmp0 (get_key (type, nodes->pdata[i]), key) == 0 && g_hash_table_add (taken, nodes->pdata[i]))
        return nodes->pdata[i];
    }

  return NULL;
}

static void
tell_item (Comparison       *self,
           const PbNodeType *type,
           const char       *label,
           gconstpointer     before,
           gconstpointer     after)
{
  g_autofree char *old = before != NULL ? describe_node (self, self->before, type, before, FALSE) : g_strdup ("");
  g_autofree char *new = after != NULL ? describe_node (self, self->after, type, after, FALSE) : g_strdup ("");

  tell (self, label, old, new);
}

static void
compare_item (Comparison       *self,
              const PbNodeType *type,
              const char       *label,
              gconstpointer     before,
              gconstpointer     after)
{
  g_autofree char *title = NULL;
  g_autofree char *path = NULL;

  if (pb_node_equal (type, before, after))
    return;

  title = describe_node (self, self->after, type, after, TRUE);
  /* Translators: what a thing is, and its name, such as: Indicator “New homes” */
  path = g_strdup_printf (_("%s “%s”"), label, title);
  compare_nodes (self, type, before, after, path);
}

static void
compare_items (Comparison       *self,
               const PbNodeType *type,
               const char       *label,
               const GPtrArray  *before,
               const GPtrArray  *after)
{
  g_autoptr(GHashTable) taken = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < after->len; i++)
    {
      gconstpointer old = take_counterpart (type, before, after->pdata[i], taken);

      if (old != NULL)
        compare_item (self, type, label, old, after->pdata[i]);
      else
        tell_item (self, type, label, NULL, after->pdata[i]);
    }

  for (guint i = 0; i < before->len; i++)
    {
      if (!g_hash_table_contains (taken, before->pdata[i]))
        tell_item (self, type, label, before->pdata[i], NULL);
    }
}

/* ---- nodes */

static void
compare_member (Comparison          *self,
                const PbFieldSaying *saying,
                const PbNodeField   *field,
                gconstpointer        before,
                gconstpointer        after,
                const char          *path)
{
  g_autofree char *what = NULL;
  g_autofree char *old = NULL;
  g_autofree char *new = NULL;

  if (field->type == PB_NODE_NODES)
    {
      what = path != NULL ? g_strdup_printf ("%s · %s", path, _(saying->label)) : g_strdup (_(saying->label));
      compare_items (self, field->items, what, PB_NODE_MEMBER (before, field, GPtrArray *),
                     PB_NODE_MEMBER (after, field, GPtrArray *));
      return;
    }

  what = path != NULL ? g_strdup_printf ("%s · %s", path, _(saying->label)) : g_strdup (_(saying->label));
  old = read_member (self, self->before, saying, field, before);
  new = read_member (self, self->after, saying, field, after);
  tell (self, what, old, new);
}

/* path: what the node is in the one that is compared; NULL: that one itself. */
static void
compare_nodes (Comparison       *self,
               const PbNodeType *type,
               gconstpointer     before,
               gconstpointer     after,
               const char       *path)
{
  const PbNodeSaying *saying = pb_saying_of_node (type);

  for (guint i = 0; i < type->n_fields; i++)
    {
      const PbNodeField *field = &type->fields[i];
      const PbFieldSaying *said = pb_saying_of_field (saying, field->name);
      const char *topic = self->topic;

      if (said->kind == PB_SAY_NOT || pb_node_members_equal (field, before, after))
        continue;

      if (said->topic != NULL)
        self->topic = said->topic;
      compare_member (self, said, field, before, after, path);
      self->topic = topic;
    }
}

/* ---- projects and pillars, each under its own name */

static void
begin (Comparison *self,
       const char *pillar,
       const char *project,
       char       *about)
{
  self->pillar = pillar;
  self->project = project;
  self->topic = NULL;
  g_free (self->about);
  self->about = about;
}

static void
compare_project (Comparison             *self,
                 const PbBookletProject *after)
{
  const PbBookletProject *before = pb_booklet_get_project (self->before, after->id);
  const PbBookletPillar *old_pillar = pb_booklet_get_pillar_of (self->before, after->id);
  const PbBookletPillar *new_pillar = pb_booklet_get_pillar_of (self->after, after->id);

  begin (self, NULL, after->id, name_project (self->after, after->id));
  if (before == NULL)
    {
      tell (self, _("New in the booklet"), "", "");
      return;
    }

  if (old_pillar != NULL && new_pillar != NULL && !g_str_equal (old_pillar->id, new_pillar->id))
    {
      self->topic = "theme";
      tell (self, _("Pillar"), old_pillar->name, new_pillar->name);
      self->topic = NULL;
    }
  if (!pb_node_equal (&pb_booklet_project_node, before, after))
    compare_nodes (self, &pb_booklet_project_node, before, after, NULL);
}

typedef void (*ProjectFunc) (Comparison             *self,
                             const PbBookletProject *project);

static void
each_project (Comparison            *self,
              const PbBookletPillar *pillar,
              ProjectFunc            func)
{
  for (guint t = 0; t < pillar->themes->len; t++)
    {
      const PbBookletTheme *theme = pillar->themes->pdata[t];

      for (guint i = 0; i < theme->projects->len; i++)
        func (self, theme->projects->pdata[i]);
    }
}

static const PbBookletPillar *
find_pillar (const PbBooklet *booklet,
             const char      *id)
{
  for (guint i = 0; i < booklet->pillars->len; i++)
    {
      const PbBookletPillar *pillar = booklet->pillars->pdata[i];

      if (g_str_equal (pillar->id, id))
        return pillar;
    }

  return NULL;
}

static void
compare_pillar (Comparison            *self,
                const PbNodeType      *type,
                const PbBookletPillar *after)
{
  const PbBookletPillar *before = find_pillar (self->before, after->id);

  begin (self, after->id, NULL, g_strdup (after->name));
  if (before == NULL)
    tell (self, _("New in the booklet"), "", "");
  else
    compare_nodes (self, type, before, after, NULL);

  each_project (self, after, compare_project);
}

static void
tell_if_gone (Comparison             *self,
              const PbBookletProject *before)
{
  if (pb_booklet_get_project (self->after, before->id) != NULL)
    return;

  begin (self, NULL, before->id, name_project (self->before, before->id));
  tell (self, _("Not in the booklet any more"), "", "");
}

static void
tell_gone (Comparison *self)
{
  for (guint i = 0; i < self->before->pillars->len; i++)
    {
      const PbBookletPillar *pillar = self->before->pillars->pdata[i];

      if (find_pillar (self->after, pillar->id) == NULL)
        {
          begin (self, pillar->id, NULL, g_strdup (pillar->name));
          tell (self, _("Not in the booklet any more"), "", "");
        }
      each_project (self, pillar, tell_if_gone);
    }
}

/* ---- the booklet */

/* Pillars, with their projects, have a name of their own to stand under. */
static void
compare_booklet (Comparison *self)
{
  const PbNodeSaying *saying = pb_saying_of_node (&pb_booklet_node);
  const PbNodeType *pillar_type = NULL;

  begin (self, NULL, NULL, g_strdup (_("The booklet")));
  for (guint i = 0; i < pb_booklet_node.n_fields; i++)
    {
      const PbNodeField *field = &pb_booklet_node.fields[i];
      const PbFieldSaying *said = pb_saying_of_field (saying, field->name);

      if (g_str_equal (field->name, "pillars"))
        {
          pillar_type = field->items;
          continue;
        }
      if (said->kind == PB_SAY_NOT || pb_node_members_equal (field, self->before, self->after))
        continue;

      self->topic = said->topic;
      compare_member (self, said, field, self->before, self->after, NULL);
    }

  for (guint i = 0; i < self->after->pillars->len; i++)
    compare_pillar (self, pillar_type, self->after->pillars->pdata[i]);
}

void
pb_booklet_difference_free (PbBookletDifference *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->project);
  g_free (self->pillar);
  g_free (self->about);
  g_free (self->what);
  g_free (self->before);
  g_free (self->after);
  g_free (self);
}

GPtrArray *
pb_booklet_list_differences (const PbBooklet *adopted,
                             const PbBooklet *now)
{
  Comparison self = { .before = adopted, .after = now, .language = pb_language_of_interface () };

  g_return_val_if_fail (adopted != NULL && now != NULL, NULL);

  self.differences = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_booklet_difference_free);
  compare_booklet (&self);
  tell_gone (&self);
  g_free (self.about);

  return self.differences;
}
