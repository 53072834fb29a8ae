/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-pdf-structure"
#include "config.h"

#include "pb-pdf-structure.h"

/* Of a node of the parent tree. */
#define LEAF_SIZE 100

typedef enum
{
  KID_ELEMENT,       /* value: its id */
  KID_SWITCH,        /* value: the index of a switch of this page; until the page ends */
  KID_CONTENT,       /* value: a marked-content id */
  KID_OBJECT         /* value: the id of an annotation */
} KidType;

typedef struct
{
  KidType type;
  guint   value;
  PbPdfId page;
} Kid;

struct _PbPdfElement
{
  const char *tag;          /* interned; NULL: an artifact */
  PbPdfId     id;           /* 0: not written, as an artifact and what is in it */
  PbPdfId     parent;
  char       *attributes;   /* or NULL */
  GArray     *kids;         /* Kid */
  gboolean    is_same;      /* the Document once more: not written */
};

struct _PbPdfStructure
{
  PbPdfFile    *file;
  PbPdfId       root;
  PbPdfElement *document;
  guint         n_body;       /* of the document's kids; those behind them are the front's */
  gboolean      has_front;
  GPtrArray    *open;         /* PbPdfElement, the innermost last */
  GPtrArray    *ended;        /* PbPdfElement, that wait for the end of the page */
  PbPdfId       page;         /* 0 between two pages */
  GArray       *switches;     /* PbPdfSwitch, of the page */
  GArray       *parents;      /* PbPdfId; the parent tree's value for each key */
};

static void
element_free (gpointer data)
{
  PbPdfElement *element = data;

  g_free (element->attributes);
  g_array_unref (element->kids);
  g_free (element);
}

static PbPdfElement *
element_new (const char *tag,
             const char *attributes)
{
  PbPdfElement *element = g_new0 (PbPdfElement, 1);

  element->tag = g_intern_string (tag);
  element->attributes = g_strdup (attributes);
  element->kids = g_array_new (FALSE, FALSE, sizeof (Kid));

  return element;
}

static void
add_kid (PbPdfElement *element,
         KidType       type,
         guint         value,
         PbPdfId       page)
{
  Kid kid = { type, value, page };

  g_array_append_val (element->kids, kid);
}

PbPdfStructure *
pb_pdf_structure_new (PbPdfFile *file)
{
  PbPdfStructure *self = g_new0 (PbPdfStructure, 1);

  g_return_val_if_fail (file != NULL, NULL);

  self->file = file;
  self->root = pb_pdf_file_allocate (file);
  self->document = element_new ("Document", NULL);
  self->document->id = pb_pdf_file_allocate (file);
  self->document->parent = self->root;
  self->open = g_ptr_array_new_with_free_func (element_free);
  self->ended = g_ptr_array_new_with_free_func (element_free);
  self->switches = g_array_new (FALSE, FALSE, sizeof (PbPdfSwitch));
  self->parents = g_array_new (FALSE, FALSE, sizeof (PbPdfId));

  return self;
}

void
pb_pdf_structure_free (PbPdfStructure *self)
{
  g_return_if_fail (self != NULL);

  element_free (self->document);
  g_ptr_array_unref (self->open);
  g_ptr_array_unref (self->ended);
  g_array_unref (self->switches);
  g_array_unref (self->parents);
  g_free (self);
}

/* ---- elements */

PbPdfElement *
pb_pdf_structure_get_current (PbPdfStructure *self)
{
  PbPdfElement *element;

  g_return_val_if_fail (self != NULL, NULL);

  element = self->open->len > 0 ? self->open->pdata[self->open->len - 1] : self->document;

  return element->is_same ? self->document : element;
}

void
pb_pdf_structure_begin_front (PbPdfStructure *self)
{
  g_return_if_fail (self != NULL && !self->has_front);

  self->has_front = TRUE;
  self->n_body = self->document->kids->len;
}

PbPdfElement *
pb_pdf_structure_begin (PbPdfStructure *self,
                        const char     *tag,
                        const char     *attributes)
{
  PbPdfElement *parent;
  PbPdfElement *element;

  g_return_val_if_fail (self != NULL, NULL);

  parent = pb_pdf_structure_get_current (self);
  element = element_new (tag, attributes);
  g_ptr_array_add (self->open, element);

  if (g_strcmp0 (tag, "Document") == 0)
    {
      element->is_same = TRUE;
      return self->document;
    }

  if (tag != NULL && parent->id != 0)
    {
      element->id = pb_pdf_file_allocate (self->file);
      element->parent = parent->id;
      add_kid (parent, KID_ELEMENT, element->id, 0);
    }

  return element;
}

static void
append_kid (GString   *to,
            const Kid *kid,
            PbPdfId    page)
{
  switch (kid->type)
    {
    case KID_ELEMENT:
      g_string_append_printf (to, " %u 0 R", kid->value);
      break;
    case KID_CONTENT:
      if (kid->page == page)
        g_string_append_printf (to, " %u", kid->value);
      else
        g_string_append_printf (to, "<</Type/MCR/Pg %u 0 R/MCID %u>>", kid->page, kid->value);
      break;
    case KID_OBJECT:
      g_string_append_printf (to, "<</Type/OBJR/Pg %u 0 R/Obj %u 0 R>>", kid->page, kid->value);
      break;
    case KID_SWITCH:
    default:
      g_assert_not_reached ();
    }
}

static void
write_element (PbPdfStructure *self,
               PbPdfElement   *element)
{
  g_autoptr(GString) text = g_string_new ("<<");
  PbPdfId page = 0;

  if (element->id == 0)
    return;

  g_string_append_printf (text, "/S/%s/P %u 0 R", element->tag, element->parent);
  if (element->attributes != NULL)
    g_string_append (text, element->attributes);

  for (guint i = 0; i < element->kids->len && page == 0; i++)
    page = g_array_index (element->kids, Kid, i).page;
  if (page != 0)
    g_string_append_printf (text, "/Pg %u 0 R", page);

  if (element->kids->len > 0)
    g_string_append (text, "/K[");
  for (guint i = 0; i < element->kids->len; i++)
    append_kid (text, &g_array_index (element->kids, Kid, i), page);
  g_string_append (text, element->kids->len > 0 ? "]>>" : ">>");

  pb_pdf_file_put (self->file, element->id, text->str);
}

void
pb_pdf_structure_end (PbPdfStructure *self)
{
  PbPdfElement *element;

  g_return_if_fail (self != NULL && self->open->len > 0);

  element = g_ptr_array_steal_index (self->open, self->open->len - 1);
  if (self->page != 0)
    {
      g_ptr_array_add (self->ended, element);
      return;
    }

  write_element (self, element);
  element_free (element);
}

/* ---- what is drawn */

static gboolean
is_group (const PbPdfElement *element)
{
  static const char *const groups[] = {
    "Document", "Part", "Art", "Sect", "Div", "L", "LI", "Table", "THead", "TBody", "TFoot", "TR", "TOC", "Index", NULL
  };

  return element->tag != NULL && g_strv_contains (groups, element->tag);
}

gboolean
pb_pdf_structure_is_artifact (PbPdfStructure *self)
{
  PbPdfElement *element = pb_pdf_structure_get_current (self);

  return element->id == 0 || is_group (element);
}

gboolean
pb_pdf_structure_is_figure (PbPdfStructure *self)
{
  return g_strcmp0 (pb_pdf_structure_get_current (self)->tag, "Figure") == 0;
}

void
pb_pdf_structure_begin_page (PbPdfStructure *self,
                             PbPdfId         page)
{
  g_return_if_fail (self != NULL && self->page == 0);

  self->page = page;
}

gboolean
pb_pdf_structure_switch (PbPdfStructure *self)
{
  PbPdfSwitch item = { NULL, FALSE, NULL };
  const PbPdfSwitch *last = NULL;

  g_return_val_if_fail (self != NULL && self->page != 0, FALSE);

  if (!pb_pdf_structure_is_artifact (self))
    {
      PbPdfElement *element = pb_pdf_structure_get_current (self);

      item = (PbPdfSwitch) { element->tag, g_str_equal (element->tag, "Figure"), element };
    }

  if (self->switches->len > 0)
    last = &g_array_index (self->switches, PbPdfSwitch, self->switches->len - 1);
  if (item.element == (last != NULL ? last->element : NULL))
    return FALSE;

  if (item.element != NULL)
    add_kid (item.element, KID_SWITCH, self->switches->len, self->page);
  g_array_append_val (self->switches, item);

  return TRUE;
}

const PbPdfSwitch *
pb_pdf_structure_get_switches (PbPdfStructure *self,
                               guint          *n_switches)
{
  g_return_val_if_fail (self != NULL && n_switches != NULL, NULL);

  *n_switches = self->switches->len;

  return (const PbPdfSwitch *) (gpointer) self->switches->data;
}

guint
pb_pdf_structure_add_object (PbPdfStructure *self,
                             PbPdfElement   *element,
                             PbPdfId         annotation)
{
  g_return_val_if_fail (self != NULL && element != NULL && self->page != 0, 0);

  add_kid (element, KID_OBJECT, annotation, self->page);
  g_array_append_val (self->parents, element->id);

  return self->parents->len - 1;
}

/* Each switch to the element is by now the content that came of it; what drew nothing is none. */
static void
resolve (PbPdfElement  *element,
         const GArray  *sections,
         const guint   *first)
{
  g_autoptr(GArray) kids = element->kids;

  element->kids = g_array_sized_new (FALSE, FALSE, sizeof (Kid), kids->len);
  for (guint i = 0; i < kids->len; i++)
    {
      Kid kid = g_array_index (kids, Kid, i);

      if (kid.type != KID_SWITCH)
        {
          g_array_append_val (element->kids, kid);
          continue;
        }
      /* The sections of one switch need not follow each other: a rule may part them. */
      for (guint s = first[kid.value]; s < sections->len && g_array_index (sections, guint, s) == kid.value; s++)
        add_kid (element, KID_CONTENT, s, kid.page);
    }
}

static void
resolve_all (PbPdfStructure *self,
             GPtrArray      *elements,
             const GArray   *sections,
             const guint    *first)
{
  for (guint i = 0; i < elements->len; i++)
    resolve (elements->pdata[i], sections, first);
}

/* The page's own value in the parent tree: whose each of its sections is. */
static void
write_parents (PbPdfStructure *self,
               const GArray   *sections)
{
  g_autoptr(GString) text = g_string_new ("[");
  PbPdfId id = pb_pdf_file_allocate (self->file);

  for (guint i = 0; i < sections->len; i++)
    {
      const PbPdfSwitch *item = &g_array_index (self->switches, PbPdfSwitch, g_array_index (sections, guint, i));

      g_string_append_printf (text, " %u 0 R", ((PbPdfElement *) item->element)->id);
    }
  g_string_append_c (text, ']');
  pb_pdf_file_put (self->file, id, text->str);
  g_array_append_val (self->parents, id);
}

guint
pb_pdf_structure_end_page (PbPdfStructure *self,
                           GArray         *sections)
{
  g_autofree guint *first = NULL;

  g_return_val_if_fail (self != NULL && self->page != 0 && sections != NULL, 0);

  first = g_new (guint, self->switches->len + 1);
  for (guint i = 0; i < self->switches->len; i++)
    first[i] = G_MAXUINT;
  for (guint i = sections->len; i > 0; i--)
    first[g_array_index (sections, guint, i - 1)] = i - 1;

  resolve_all (self, self->open, sections, first);
  resolve_all (self, self->ended, sections, first);
  for (guint i = 0; i < self->ended->len; i++)
    write_element (self, self->ended->pdata[i]);
  write_parents (self, sections);

  g_ptr_array_set_size (self->ended, 0);
  g_array_set_size (self->switches, 0);
  self->page = 0;

  return self->parents->len - 1;
}

/* ---- the end */

static PbPdfId
write_parent_tree (PbPdfStructure *self)
{
  g_autoptr(GString) nodes = g_string_new ("<</Kids[");
  PbPdfId tree = pb_pdf_file_allocate (self->file);

  for (guint start = 0; start < self->parents->len; start += LEAF_SIZE)
    {
      guint end = MIN (start + LEAF_SIZE, self->parents->len);
      g_autoptr(GString) leaf = g_string_new (NULL);
      PbPdfId id = pb_pdf_file_allocate (self->file);

      g_string_append_printf (leaf, "<</Limits[%u %u]/Nums[", start, end - 1);
      for (guint i = start; i < end; i++)
        g_string_append_printf (leaf, "%u %u 0 R ", i, g_array_index (self->parents, PbPdfId, i));
      g_string_append (leaf, "]>>");
      pb_pdf_file_put (self->file, id, leaf->str);
      g_string_append_printf (nodes, " %u 0 R", id);
    }
  g_string_append (nodes, "]>>");
  pb_pdf_file_put (self->file, tree, nodes->str);

  return tree;
}

/* The front of the document was drawn last. */
static void
order_document (PbPdfStructure *self)
{
  GArray *kids = self->document->kids;
  g_autoptr(GArray) body = NULL;

  if (!self->has_front || self->n_body == 0)
    return;

  body = g_array_sized_new (FALSE, FALSE, sizeof (Kid), self->n_body);
  g_array_append_vals (body, kids->data, self->n_body);
  g_array_remove_range (kids, 0, self->n_body);
  g_array_append_vals (kids, body->data, body->len);
}

PbPdfId
pb_pdf_structure_finish (PbPdfStructure *self)
{
  g_return_val_if_fail (self != NULL && self->page == 0, 0);

  while (self->open->len > 0)
    pb_pdf_structure_end (self);

  order_document (self);
  write_element (self, self->document);
  pb_pdf_file_printf (self->file, self->root,
                      "<</Type/StructTreeRoot/K %u 0 R/ParentTree %u 0 R/ParentTreeNextKey %u>>",
                      self->document->id, write_parent_tree (self), self->parents->len);

  return self->root;
}
