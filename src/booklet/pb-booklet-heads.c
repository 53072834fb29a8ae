/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-booklet-heads"
#include "config.h"

#include "pb-booklet-heads.h"
#include "pb-booklet-node.h"
#include "pb-text.h"

#define NO_PLACE G_MAXUINT

typedef struct
{
  gint64            id;
  gint64            theme;
  gint64            parent;      /* 0: none */
  gint64            continues;
  guint             rank;        /* in the list, or in the edition */
  guint             place;
  PbBookletProject *project;     /* of the booklet once it has a place */
} Head;

struct _PbBookletHeads
{
  GArray     *heads;             /* Head, by rank */
  GHashTable *by_id;             /* gint64 * of a Head → it, borrowed */
  GHashTable *by_theme;          /* gint64 * of a Head → GArray of guint, in heads */
  GArray     *ids;               /* gint64, by place */
};

/* What is read while it is read. */
typedef struct
{
  PbBookletHeads *heads;
  GHashTable     *items;         /* gint64 * → rank + 1; NULL: all */
} Reading;

/* Whoever chooses, nothing else is ever published. */
static gboolean
choose (const Reading *reading,
        gint64         id,
        const char    *visibility,
        guint         *rank)
{
  guint item = GPOINTER_TO_UINT (reading->items != NULL ? g_hash_table_lookup (reading->items, &id) : NULL);

  *rank = reading->items != NULL ? item - 1 : reading->heads->heads->len;

  return g_str_equal (visibility, "public") && (reading->items == NULL || item > 0);
}

enum { UUID, THEME, PARENT, CONTINUES, CODE, NAME, PHASE, VISIBILITY };
static const char *const columns[] = { "uuid", "theme", "parent", "continues", "code", "name", "phase", "visibility",
                                       NULL };

static void
on_project_cb (gint64         id,
               const PbValue *values,
               gpointer       data)
{
  const Reading *reading = data;
  Head head = { .id = id, .place = NO_PLACE };

  if (!choose (reading, id, pb_row_text (&values[VISIBILITY]), &head.rank))
    return;

  head.theme = pb_row_integer (&values[THEME]);
  head.parent = pb_row_integer (&values[PARENT]);
  head.continues = pb_row_integer (&values[CONTINUES]);
  head.project = pb_node_new_head (&pb_booklet_project_node);
  g_free (head.project->id);
  head.project->id = g_strconcat ("p-", pb_row_text (&values[UUID]), NULL);
  pb_set_str (&head.project->code, pb_row_text (&values[CODE]));
  pb_set_str (&head.project->name, pb_row_text (&values[NAME]));
  pb_set_str (&head.project->phase, pb_row_text (&values[PHASE]));
  g_array_append_val (reading->heads->heads, head);
}

static void
on_item_cb (gint64         id,
            const PbValue *values,
            gpointer       data)
{
  GHashTable *items = data;
  gint64 project = pb_row_integer (&values[0]);

  if (pb_row_integer (&values[1]) != 0 && !g_hash_table_contains (items, &project))
    g_hash_table_insert (items, g_memdup2 (&project, sizeof project),
                         GUINT_TO_POINTER (g_hash_table_size (items) + 1));
}

static int
compare_ranks (gconstpointer a,
               gconstpointer b)
{
  const Head *one = a;
  const Head *other = b;

  return (one->rank > other->rank) - (one->rank < other->rank);
}

static void
index_heads (PbBookletHeads *self)
{
  g_array_sort (self->heads, compare_ranks);
  for (guint i = 0; i < self->heads->len; i++)
    {
      Head *head = &g_array_index (self->heads, Head, i);
      GArray *siblings = g_hash_table_lookup (self->by_theme, &head->theme);

      g_hash_table_insert (self->by_id, &head->id, head);
      if (siblings == NULL)
        {
          siblings = g_array_new (FALSE, FALSE, sizeof (guint));
          g_hash_table_insert (self->by_theme, &head->theme, siblings);
        }
      g_array_append_val (siblings, i);
    }
}

PbBookletHeads *
pb_booklet_heads_read (PbRegister  *reg,
                       gint64       programme,
                       gint64       edition,
                       GError     **error)
{
  static const char *const item_columns[] = { "project", "included", NULL };
  g_autoptr(PbBookletHeads) self = g_new0 (PbBookletHeads, 1);
  g_autoptr(GHashTable) items = NULL;
  Reading reading = { self, NULL };

  self->heads = g_array_new (FALSE, FALSE, sizeof (Head));
  self->by_id = g_hash_table_new (g_int64_hash, g_int64_equal);
  self->by_theme = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, (GDestroyNotify) g_array_unref);
  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  if (edition != 0)
    {
      reading.items = items = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
      if (!pb_register_each_row (reg, PB_TYPE_EDITION_ITEM, item_columns, "edition", &edition, 1, on_item_cb, items, error))
        return NULL;
    }

  if (!pb_register_each_row (reg, PB_TYPE_PROJECT, columns, "programme", &programme, 1, on_project_cb, &reading, error))
    return NULL;

  index_heads (self);

  return g_steal_pointer (&self);
}

void
pb_booklet_heads_free (PbBookletHeads *self)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < self->heads->len; i++)
    {
      const Head *head = &g_array_index (self->heads, Head, i);

      if (head->place == NO_PLACE)
        pb_node_free (&pb_booklet_project_node, head->project);
    }
  g_hash_table_unref (self->by_theme);
  g_hash_table_unref (self->by_id);
  g_array_unref (self->heads);
  g_array_unref (self->ids);
  g_free (self);
}

void
pb_booklet_heads_place (PbBookletHeads *self,
                        gint64          theme,
                        GPtrArray      *projects)
{
  const GArray *siblings = g_hash_table_lookup (self->by_theme, &theme);

  for (guint i = 0; siblings != NULL && i < siblings->len; i++)
    {
      Head *head = &g_array_index (self->heads, Head, g_array_index (siblings, guint, i));

      g_return_if_fail (head->place == NO_PLACE);

      head->place = self->ids->len;
      g_array_append_val (self->ids, head->id);
      g_ptr_array_add (projects, head->project);
    }
}

/* The id of another project when that one is in the booklet too. */
static char *
refer_to (PbBookletHeads *self,
          gint64          id)
{
  const Head *other = g_hash_table_lookup (self->by_id, &id);

  return other != NULL && other->place != NO_PLACE ? g_strdup (other->project->id) : NULL;
}

void
pb_booklet_heads_relate (PbBookletHeads *self)
{
  for (guint i = 0; i < self->heads->len; i++)
    {
      const Head *head = &g_array_index (self->heads, Head, i);

      head->project->parent = refer_to (self, head->parent);
      head->project->continues = refer_to (self, head->continues);
    }
}

const gint64 *
pb_booklet_heads_get_ids (PbBookletHeads *self)
{
  return (const gint64 *) (gpointer) self->ids->data;
}

gboolean
pb_booklet_heads_find (PbBookletHeads *self,
                       gint64          id,
                       guint          *place)
{
  const Head *head = g_hash_table_lookup (self->by_id, &id);

  if (head == NULL || head->place == NO_PLACE)
    return FALSE;

  *place = head->place;

  return TRUE;
}

/* ---- ties */

typedef struct
{
  PbBookletHeads *heads;
  GHashTable     *others;        /* gint64 * → its place */
  GArray         *ties;
  gboolean        has_amount;
} TieReading;

static void
on_tie_cb (gint64         id,
           const PbValue *values,
           gpointer       data)
{
  const TieReading *reading = data;
  gint64 other = pb_row_integer (&values[1]);
  PbBookletTie tie = { .seq = reading->ties->len };
  gpointer place;

  if (!pb_booklet_heads_find (reading->heads, pb_row_integer (&values[0]), &tie.place) ||
      !g_hash_table_lookup_extended (reading->others, &other, NULL, &place))
    return;

  tie.other = GPOINTER_TO_UINT (place);
  tie.amount = reading->has_amount ? pb_row_integer (&values[2]) : 0;
  g_array_append_val (reading->ties, tie);
}

static int
compare_ties (gconstpointer a,
              gconstpointer b)
{
  const PbBookletTie *one = a;
  const PbBookletTie *other = b;

  if (one->place != other->place)
    return one->place < other->place ? -1 : 1;
  if (one->other != other->other)
    return one->other < other->other ? -1 : 1;

  return (one->seq > other->seq) - (one->seq < other->seq);
}

GArray *
pb_booklet_heads_list_ties (PbBookletHeads  *self,
                            PbRegister      *reg,
                            GType            type,
                            const char      *column,
                            GArray          *others,
                            const char      *amount,
                            GError         **error)
{
  const char *const tie_columns[] = { "project", column, amount, NULL };
  g_autoptr(GArray) ties = g_array_new (FALSE, FALSE, sizeof (PbBookletTie));
  g_autoptr(GHashTable) places = g_hash_table_new (g_int64_hash, g_int64_equal);
  TieReading reading = { self, places, ties, amount != NULL };

  if (others->len == 0)
    return g_steal_pointer (&ties);

  for (guint i = 0; i < others->len; i++)
    g_hash_table_insert (places, &g_array_index (others, gint64, i), GUINT_TO_POINTER (i));

  if (!pb_register_each_row (reg, type, tie_columns, NULL, NULL, 0, on_tie_cb, &reading, error))
    return NULL;

  g_array_sort (ties, compare_ties);

  return g_steal_pointer (&ties);
}
