/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-booklet-node"
#include "config.h"

#include <math.h>
#include <string.h>

#include "pb-booklet-node.h"

static void
init_member (const PbNodeField *field,
             gpointer           node)
{
  gboolean optional = (field->flags & PB_NODE_OPTIONAL) != 0;

  switch (field->type)
    {
    case PB_NODE_TEXT:
    case PB_NODE_CONTENT:
      PB_NODE_MEMBER (node, field, char *) = optional ? NULL : g_strdup ("");
      break;
    case PB_NODE_MONEY:
      PB_NODE_MEMBER (node, field, gint64) = optional ? -1 : 0;
      break;
    case PB_NODE_NUMBER:
      PB_NODE_MEMBER (node, field, double) = optional ? NAN : 0;
      break;
    case PB_NODE_NODES:
      PB_NODE_MEMBER (node, field, GPtrArray *) =
        g_ptr_array_new_with_free_func (field->items->free);
      break;
    case PB_NODE_TEXTS:
    case PB_NODE_AMOUNTS:
      PB_NODE_MEMBER (node, field, GPtrArray *) = g_ptr_array_new_with_free_func (g_free);
      break;
    case PB_NODE_COUNT:
    case PB_NODE_YEAR:
    case PB_NODE_BOOLEAN:
    case PB_NODE_LANGUAGE:
    default:
      break;
    }
}

static void
clear_member (const PbNodeField *field,
              gpointer           node)
{
  switch (field->type)
    {
    case PB_NODE_TEXT:
    case PB_NODE_CONTENT:
      g_clear_pointer (&PB_NODE_MEMBER (node, field, char *), g_free);
      break;
    case PB_NODE_NODES:
    case PB_NODE_TEXTS:
    case PB_NODE_AMOUNTS:
      g_clear_pointer (&PB_NODE_MEMBER (node, field, GPtrArray *), g_ptr_array_unref);
      break;
    case PB_NODE_MONEY:
    case PB_NODE_NUMBER:
    case PB_NODE_COUNT:
    case PB_NODE_YEAR:
    case PB_NODE_BOOLEAN:
    case PB_NODE_LANGUAGE:
    default:
      break;
    }
}

static gboolean
is_of_body (const PbNodeField *field)
{
  return (field->flags & PB_NODE_BODY) != 0;
}

static gboolean
items_equal (const PbNodeField *field,
             gconstpointer      a,
             gconstpointer      b)
{
  switch (field->type)
    {
    case PB_NODE_NODES:
      return pb_node_equal (field->items, a, b);
    case PB_NODE_AMOUNTS:
      return *(const gint64 *) a == *(const gint64 *) b;
    case PB_NODE_TEXTS:
    default:
      return g_strcmp0 (a, b) == 0;
    }
}

static gboolean
arrays_equal (const PbNodeField *field,
              const GPtrArray   *a,
              const GPtrArray   *b)
{
  if (a->len != b->len)
    return FALSE;

  for (guint i = 0; i < a->len; i++)
    {
      if (!items_equal (field, a->pdata[i], b->pdata[i]))
        return FALSE;
    }

  return TRUE;
}

static gboolean
numbers_equal (double a,
               double b)
{
  return a == b || (isnan (a) && isnan (b));
}

gboolean
pb_node_members_equal (const PbNodeField *field,
                       gconstpointer      a,
                       gconstpointer      b)
{
  switch (field->type)
    {
    case PB_NODE_TEXT:
    case PB_NODE_CONTENT:
      return g_strcmp0 (PB_NODE_MEMBER (a, field, char *), PB_NODE_MEMBER (b, field, char *)) == 0;
    case PB_NODE_MONEY:
      return PB_NODE_MEMBER (a, field, gint64) == PB_NODE_MEMBER (b, field, gint64);
    case PB_NODE_NUMBER:
      return numbers_equal (PB_NODE_MEMBER (a, field, double), PB_NODE_MEMBER (b, field, double));
    case PB_NODE_NODES:
    case PB_NODE_TEXTS:
    case PB_NODE_AMOUNTS:
      return arrays_equal (field, PB_NODE_MEMBER (a, field, GPtrArray *),
                           PB_NODE_MEMBER (b, field, GPtrArray *));
    case PB_NODE_BOOLEAN:
      return !PB_NODE_MEMBER (a, field, gboolean) == !PB_NODE_MEMBER (b, field, gboolean);
    case PB_NODE_COUNT:
    case PB_NODE_YEAR:
    case PB_NODE_LANGUAGE:
    default:
      return PB_NODE_MEMBER (a, field, int) == PB_NODE_MEMBER (b, field, int);
    }
}

gpointer
pb_node_new (const PbNodeType *type)
{
  gpointer node = g_malloc0 (type->size);

  for (guint i = 0; i < type->n_fields; i++)
    init_member (&type->fields[i], node);

  return node;
}

gpointer
pb_node_new_head (const PbNodeType *type)
{
  gpointer node = g_malloc0 (type->size);

  for (guint i = 0; i < type->n_fields; i++)
    {
      if (!is_of_body (&type->fields[i]))
        init_member (&type->fields[i], node);
    }

  return node;
}

void
pb_node_init_body (const PbNodeType *type,
                   gpointer          node)
{
  for (guint i = 0; i < type->n_fields; i++)
    {
      if (is_of_body (&type->fields[i]))
        init_member (&type->fields[i], node);
    }
}

void
pb_node_clear_body (const PbNodeType *type,
                    gpointer          node)
{
  for (guint i = 0; i < type->n_fields; i++)
    {
      if (is_of_body (&type->fields[i]))
        clear_member (&type->fields[i], node);
    }
}

void
pb_node_free (const PbNodeType *type,
              gpointer          node)
{
  if (node == NULL)
    return;

  for (guint i = 0; i < type->n_fields; i++)
    clear_member (&type->fields[i], node);

  g_free (node);
}

gboolean
pb_node_equal (const PbNodeType *type,
               gconstpointer     a,
               gconstpointer     b)
{
  for (guint i = 0; i < type->n_fields; i++)
    {
      if (!pb_node_members_equal (&type->fields[i], a, b))
        return FALSE;
    }

  return TRUE;
}
