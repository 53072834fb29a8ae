/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-edition-contents"
#include "config.h"

#include <gio/gio.h>

#include "pb-edition-contents.h"
#include "pb-register-editions.h"

/* ---- a line */

struct _PbEditionLine
{
  GObject            parent_instance;

  PbEditionLineKind  kind;
  char              *title;
  char              *colour;
  guint              n;
  guint              n_in;
  PbEntity          *item;
  PbProjectRow      *project;
  gboolean           is_first;
  gboolean           is_last;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PbEditionLine, pb_edition_line, G_TYPE_OBJECT)

static PbEditionLine *
line_new (PbEditionLineKind  kind,
          const char        *title)
{
  PbEditionLine *self = g_object_new (PB_TYPE_EDITION_LINE, NULL);

  self->kind = kind;
  self->title = g_strdup (title);

  return self;
}

static gboolean
line_says_the_same (PbEditionLine *self,
                    PbEditionLine *other)
{
  if (g_strcmp0 (self->title, other->title) != 0 || g_strcmp0 (self->colour, other->colour) != 0 ||
      self->n != other->n || self->n_in != other->n_in || self->is_first != other->is_first ||
      self->is_last != other->is_last)
    return FALSE;

  return self->item == NULL ||
         (pb_entity_get_id (self->item) == pb_entity_get_id (other->item) &&
          pb_entity_get_boolean (self->item, "included") == pb_entity_get_boolean (other->item, "included") &&
          g_strcmp0 (pb_project_row_get_code (self->project), pb_project_row_get_code (other->project)) == 0 &&
          g_strcmp0 (pb_project_row_get_phase (self->project), pb_project_row_get_phase (other->project)) == 0 &&
          pb_project_row_is_public (self->project) == pb_project_row_is_public (other->project));
}

/* Takes what other, of the same kind, says. */
static void
line_take (PbEditionLine *self,
           PbEditionLine *other)
{
  const gboolean same = line_says_the_same (self, other);

  g_free (self->title);
  g_free (self->colour);
  self->title = g_strdup (other->title);
  self->colour = g_strdup (other->colour);
  self->n = other->n;
  self->n_in = other->n_in;
  g_set_object (&self->item, other->item);
  g_set_object (&self->project, other->project);
  self->is_first = other->is_first;
  self->is_last = other->is_last;
  if (!same)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
pb_edition_line_finalize (GObject *object)
{
  PbEditionLine *self = PB_EDITION_LINE (object);

  g_free (self->title);
  g_free (self->colour);
  g_clear_object (&self->item);
  g_clear_object (&self->project);

  G_OBJECT_CLASS (pb_edition_line_parent_class)->finalize (object);
}

static void
pb_edition_line_class_init (PbEditionLineClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pb_edition_line_finalize;

  signals[CHANGED] = g_signal_new ("changed", PB_TYPE_EDITION_LINE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
pb_edition_line_init (PbEditionLine *self)
{
}

PbEditionLineKind
pb_edition_line_get_kind (PbEditionLine *self)
{
  g_return_val_if_fail (PB_IS_EDITION_LINE (self), PB_EDITION_LINE_PILLAR);

  return self->kind;
}

const char *
pb_edition_line_get_title (PbEditionLine *self)
{
  g_return_val_if_fail (PB_IS_EDITION_LINE (self), NULL);

  return self->title;
}

const char *
pb_edition_line_get_colour (PbEditionLine *self)
{
  g_return_val_if_fail (PB_IS_EDITION_LINE (self), NULL);

  return self->colour;
}

guint
pb_edition_line_get_n (PbEditionLine *self)
{
  g_return_val_if_fail (PB_IS_EDITION_LINE (self), 0);

  return self->n;
}

guint
pb_edition_line_get_n_in (PbEditionLine *self)
{
  g_return_val_if_fail (PB_IS_EDITION_LINE (self), 0);

  return self->n_in;
}

PbEntity *
pb_edition_line_get_item (PbEditionLine *self)
{
  g_return_val_if_fail (PB_IS_EDITION_LINE (self), NULL);

  return self->item;
}

PbProjectRow *
pb_edition_line_get_project (PbEditionLine *self)
{
  g_return_val_if_fail (PB_IS_EDITION_LINE (self), NULL);

  return self->project;
}

gboolean
pb_edition_line_is_first (PbEditionLine *self)
{
  g_return_val_if_fail (PB_IS_EDITION_LINE (self), FALSE);

  return self->is_first;
}

gboolean
pb_edition_line_is_last (PbEditionLine *self)
{
  g_return_val_if_fail (PB_IS_EDITION_LINE (self), FALSE);

  return self->is_last;
}

/* ---- reading them */

struct _PbEditionContents
{
  GObject     parent_instance;

  PbRegister *reg;
  gint64      edition;
  GPtrArray  *lines;
  guint       n_projects;
  guint       n_in;
};

static void pb_edition_contents_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (PbEditionContents, pb_edition_contents, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, pb_edition_contents_model_init))

/* What is needed to read the lines of one programme. */
typedef struct
{
  PbProjectList *projects;
  GHashTable    *places;      /* id of a project → its position */
  GHashTable    *pillars;     /* id → PbPillar */
  GHashTable    *themes;      /* id → char *, with the themes that it is under */
  GPtrArray     *lines;
  PbEditionLine *pillar;      /* the last heading; borrowed */
  gint64         pillar_id;
  gint64         theme;
} Reader;

static void
reader_clear (Reader *self)
{
  g_clear_object (&self->projects);
  g_clear_pointer (&self->places, g_hash_table_unref);
  g_clear_pointer (&self->pillars, g_hash_table_unref);
  g_clear_pointer (&self->themes, g_hash_table_unref);
  g_clear_pointer (&self->lines, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reader, reader_clear)

static gint64 *
copy_id (gint64 id)
{
  return g_memdup2 (&id, sizeof id);
}

static char *
dup_theme_path (GPtrArray *themes,
                PbEntity  *theme)
{
  const gint64 parent = pb_entity_get_integer (theme, "parent");

  for (guint i = 0; parent != 0 && i < themes->len; i++)
    {
      if (pb_entity_get_id (themes->pdata[i]) == parent)
        {
          g_autofree char *above = dup_theme_path (themes, themes->pdata[i]);

          return g_strdup_printf ("%s › %s", above, pb_entity_get_title (theme));
        }
    }

  return g_strdup (pb_entity_get_title (theme));
}

static gboolean
read_headings (Reader      *self,
               PbRegister  *reg,
               gint64       programme,
               GError     **error)
{
  g_autoptr(GError) failure = NULL;
  g_autoptr(GPtrArray) pillars = pb_register_list (reg, PB_TYPE_PILLAR, "programme", programme, &failure);

  for (guint i = 0; failure == NULL && i < pillars->len; i++)
    {
      const gint64 id = pb_entity_get_id (pillars->pdata[i]);
      g_autoptr(GPtrArray) themes = pb_register_list (reg, PB_TYPE_THEME, "pillar", id, &failure);

      g_hash_table_insert (self->pillars, copy_id (id), g_object_ref (pillars->pdata[i]));
      for (guint j = 0; j < themes->len; j++)
        g_hash_table_insert (self->themes, copy_id (pb_entity_get_id (themes->pdata[j])),
                             dup_theme_path (themes, themes->pdata[j]));
    }

  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));

  return failure == NULL;
}

static gboolean
reader_init (Reader      *self,
             PbRegister  *reg,
             gint64       programme,
             GError     **error)
{
  PbProjectQuery query = { .programme = programme, .sort = PB_PROJECT_SORT_POSITION };

  self->lines = g_ptr_array_new_with_free_func (g_object_unref);
  self->places = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->pillars = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);
  self->themes = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  self->projects = pb_project_list_new (reg, &query, error);
  if (self->projects == NULL)
    return FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->projects)); i++)
    g_hash_table_insert (self->places, copy_id (pb_project_list_get_id (self->projects, i)), GUINT_TO_POINTER (i));

  return read_headings (self, reg, programme, error);
}

/* The line before the next heading is the last of its theme. */
static void
end_theme (Reader *self)
{
  if (self->lines->len > 0)
    PB_EDITION_LINE (self->lines->pdata[self->lines->len - 1])->is_last = TRUE;
}

static void
add_headings (Reader       *self,
              PbProjectRow *project)
{
  const gint64 pillar = pb_project_row_get_pillar (project);
  const gint64 theme = pb_project_row_get_theme (project);

  if (pillar != self->pillar_id)
    {
      PbEntity *entity = g_hash_table_lookup (self->pillars, &pillar);

      end_theme (self);
      self->pillar = line_new (PB_EDITION_LINE_PILLAR, entity != NULL ? pb_entity_get_title (entity) : "");
      self->pillar->colour = entity != NULL ? g_strdup (pb_entity_get_text (entity, "colour")) : NULL;
      self->pillar_id = pillar;
      self->theme = 0;
      g_ptr_array_add (self->lines, self->pillar);
    }

  if (theme != self->theme)
    {
      const char *path = g_hash_table_lookup (self->themes, &theme);

      end_theme (self);
      self->theme = theme;
      g_ptr_array_add (self->lines,
                       line_new (PB_EDITION_LINE_THEME,
                                 path != NULL ? path : pb_project_row_get_theme_name (project)));
    }
}

static gboolean
is_in (PbEntity     *item,
       PbProjectRow *project)
{
  return pb_entity_get_boolean (item, "included") && pb_project_row_is_public (project);
}

static void
add_item (Reader   *self,
          PbEntity *item)
{
  const gint64 id = pb_entity_get_integer (item, "project");
  g_autoptr(PbProjectRow) project = NULL;
  PbEditionLine *line;
  gpointer place;

  if (!g_hash_table_lookup_extended (self->places, &id, NULL, &place))
    return;

  project = g_list_model_get_item (G_LIST_MODEL (self->projects), GPOINTER_TO_UINT (place));
  if (project == NULL)
    return;

  add_headings (self, project);
  line = line_new (PB_EDITION_LINE_PROJECT, pb_project_row_get_name (project));
  line->item = g_object_ref (item);
  line->project = g_object_ref (project);
  line->is_first =
    PB_EDITION_LINE (self->lines->pdata[self->lines->len - 1])->kind == PB_EDITION_LINE_THEME;
  self->pillar->n += 1;
  self->pillar->n_in += is_in (item, project);
  g_ptr_array_add (self->lines, line);
}

/* The lines as they are now; NULL with error. */
static GPtrArray *
read_lines (PbEditionContents  *self,
            GError            **error)
{
  g_autoptr(GError) failure = NULL;
  g_autoptr(PbEntity) edition = NULL;
  g_autoptr(GPtrArray) items = NULL;
  g_auto(Reader) reader = { NULL };

  if (self->edition == 0)
    return g_ptr_array_new_with_free_func (g_object_unref);

  edition = pb_register_read (self->reg, PB_TYPE_EDITION, self->edition, error);
  if (edition == NULL || !reader_init (&reader, self->reg, pb_entity_get_integer (edition, "programme"), error))
    return NULL;

  items = pb_register_list_edition_items (self->reg, self->edition, &failure);
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }

  for (guint i = 0; i < items->len; i++)
    add_item (&reader, items->pdata[i]);
  end_theme (&reader);

  return g_steal_pointer (&reader.lines);
}

/* ---- the list */

static void
count (PbEditionContents *self)
{
  self->n_projects = 0;
  self->n_in = 0;
  for (guint i = 0; i < self->lines->len; i++)
    {
      PbEditionLine *line = self->lines->pdata[i];

      if (line->kind != PB_EDITION_LINE_PILLAR)
        continue;
      self->n_projects += line->n;
      self->n_in += line->n_in;
    }
}

static gboolean
same_kind (GPtrArray *a,
           guint      i,
           GPtrArray *b,
           guint      j)
{
  return PB_EDITION_LINE (a->pdata[i])->kind == PB_EDITION_LINE (b->pdata[j])->kind;
}

/* Whether a line that came or went leaves it as it is: only then are lines told apart by what they are about. */
static gboolean
same_line (GPtrArray *a,
           guint      i,
           GPtrArray *b,
           guint      j)
{
  PbEditionLine *first = a->pdata[i];
  PbEditionLine *second = b->pdata[j];

  if (first->kind != second->kind)
    return FALSE;

  return first->item != NULL ? pb_entity_get_id (first->item) == pb_entity_get_id (second->item)
                             : g_strcmp0 (first->title, second->title) == 0;
}

static void
take_lines (PbEditionContents *self,
            GPtrArray         *fresh)
{
  const guint before = self->lines->len;
  gboolean (*same) (GPtrArray *, guint, GPtrArray *, guint) = before == fresh->len ? same_kind : same_line;
  guint head = 0;
  guint tail = 0;

  while (head < MIN (before, fresh->len) && same (self->lines, head, fresh, head))
    head++;
  while (tail < MIN (before, fresh->len) - head &&
         same (self->lines, before - tail - 1, fresh, fresh->len - tail - 1))
    tail++;

  /* What stays where it is takes what is said of it now; fresh then has the lines that were there. */
  for (guint i = 0; i < fresh->len; i++)
    {
      PbEditionLine *kept = NULL;

      if (i < head)
        kept = self->lines->pdata[i];
      else if (i >= fresh->len - tail)
        kept = self->lines->pdata[before - (fresh->len - i)];
      if (kept == NULL)
        continue;

      line_take (kept, fresh->pdata[i]);
      g_object_unref (fresh->pdata[i]);
      fresh->pdata[i] = g_object_ref (kept);
    }

  g_ptr_array_unref (self->lines);
  self->lines = g_ptr_array_ref (fresh);
  count (self);
  if (before - head - tail > 0 || fresh->len - head - tail > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), head, before - head - tail, fresh->len - head - tail);
}

static GType
pb_edition_contents_get_item_type (GListModel *model)
{
  return PB_TYPE_EDITION_LINE;
}

static guint
pb_edition_contents_get_n_items (GListModel *model)
{
  return PB_EDITION_CONTENTS (model)->lines->len;
}

static gpointer
pb_edition_contents_get_item (GListModel *model,
                              guint       position)
{
  PbEditionContents *self = PB_EDITION_CONTENTS (model);

  return position < self->lines->len ? g_object_ref (self->lines->pdata[position]) : NULL;
}

static void
pb_edition_contents_model_init (GListModelInterface *iface)
{
  iface->get_item_type = pb_edition_contents_get_item_type;
  iface->get_n_items = pb_edition_contents_get_n_items;
  iface->get_item = pb_edition_contents_get_item;
}

static void
pb_edition_contents_finalize (GObject *object)
{
  PbEditionContents *self = PB_EDITION_CONTENTS (object);

  g_clear_object (&self->reg);
  g_ptr_array_unref (self->lines);

  G_OBJECT_CLASS (pb_edition_contents_parent_class)->finalize (object);
}

static void
pb_edition_contents_class_init (PbEditionContentsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pb_edition_contents_finalize;
}

static void
pb_edition_contents_init (PbEditionContents *self)
{
  self->lines = g_ptr_array_new_with_free_func (g_object_unref);
}

PbEditionContents *
pb_edition_contents_new (PbRegister *reg,
                         gint64      edition)
{
  PbEditionContents *self;

  g_return_val_if_fail (PB_IS_REGISTER (reg), NULL);

  self = g_object_new (PB_TYPE_EDITION_CONTENTS, NULL);
  self->reg = g_object_ref (reg);
  self->edition = edition;

  return self;
}

gboolean
pb_edition_contents_refresh (PbEditionContents  *self,
                             GError            **error)
{
  g_autoptr(GPtrArray) lines = NULL;

  g_return_val_if_fail (PB_IS_EDITION_CONTENTS (self), FALSE);

  lines = read_lines (self, error);
  if (lines == NULL)
    return FALSE;

  take_lines (self, lines);

  return TRUE;
}

gboolean
pb_edition_contents_is_stale (PbRegisterChanges *changes)
{
  return pb_register_changes_has_type (changes, PB_TYPE_EDITION_ITEM) ||
         pb_register_changes_has_type (changes, PB_TYPE_PROJECT) ||
         pb_register_changes_has_type (changes, PB_TYPE_THEME) ||
         pb_register_changes_has_type (changes, PB_TYPE_PILLAR);
}

guint
pb_edition_contents_get_n_projects (PbEditionContents *self)
{
  g_return_val_if_fail (PB_IS_EDITION_CONTENTS (self), 0);

  return self->n_projects;
}

guint
pb_edition_contents_get_n_in (PbEditionContents *self)
{
  g_return_val_if_fail (PB_IS_EDITION_CONTENTS (self), 0);

  return self->n_in;
}

guint
pb_edition_contents_find (PbEditionContents *self,
                          gint64             item,
                          gint64             project)
{
  g_return_val_if_fail (PB_IS_EDITION_CONTENTS (self), G_MAXUINT);

  for (guint i = 0; i < self->lines->len; i++)
    {
      PbEditionLine *line = self->lines->pdata[i];

      if (line->item != NULL && (pb_entity_get_id (line->item) == item ||
                                 pb_project_row_get_id (line->project) == project))
        return i;
    }

  return G_MAXUINT;
}
