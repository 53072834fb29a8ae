/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-booklet-xml"
#include "config.h"

#include <math.h>

#include "pb-booklet-node.h"
#include "pb-booklet-xml.h"
#include "pb-markup.h"
#include "pb-money.h"

typedef struct
{
  PbMarkup        *markup;
  const PbBooklet *booklet;
  gboolean         frozen;      /* bytes are named, not written */
} Writer;

static void write_node (Writer *self, const PbNodeType *type, gconstpointer node);

/* Room for any number. */
#define NUMBER_SIZE G_ASCII_DTOSTR_BUF_SIZE

/* The shortest decimal that reads back as the same double; xsd:double's own names for what has
 * none. */
static const char *
number_to_text (double number,
                char  *buffer)
{
  if (isnan (number))
    return "NaN";
  if (isinf (number))
    return number > 0 ? "INF" : "-INF";

  g_ascii_formatd (buffer, NUMBER_SIZE, "%.15g", number);
  if (g_ascii_strtod (buffer, NULL) != number)
    g_ascii_dtostr (buffer, NUMBER_SIZE, number);

  return buffer;
}

/* NULL where the member is not there, or empty, and need not be said; what is no text is in buffer. */
static const char *
member_to_text (const PbNodeField *field,
                gconstpointer      node,
                char              *buffer)
{
  gboolean optional = (field->flags & PB_NODE_OPTIONAL) != 0;

  switch (field->type)
    {
    case PB_NODE_TEXT:
      {
        const char *text = PB_NODE_MEMBER (node, field, char *);
        PbNodeFieldFlags needed = PB_NODE_OPTIONAL | PB_NODE_ATTRIBUTE | PB_NODE_REQUIRED;

        return text == NULL || (*text == '\0' && (field->flags & needed) == 0) ? NULL : text;
      }
    case PB_NODE_NUMBER:
      {
        double number = PB_NODE_MEMBER (node, field, double);

        return optional && isnan (number) ? NULL : number_to_text (number, buffer);
      }
    case PB_NODE_COUNT:
      {
        guint count = PB_NODE_MEMBER (node, field, guint);

        g_snprintf (buffer, NUMBER_SIZE, "%u", count);
        return optional && count == 0 ? NULL : buffer;
      }
    case PB_NODE_YEAR:
      {
        int year = PB_NODE_MEMBER (node, field, int);

        g_snprintf (buffer, NUMBER_SIZE, "%d", year);
        return year != 0 ? buffer : NULL;
      }
    case PB_NODE_BOOLEAN:
      return PB_NODE_MEMBER (node, field, gboolean) ? "true" : "false";
    case PB_NODE_LANGUAGE:
      return pb_language_to_code (PB_NODE_MEMBER (node, field, PbLanguage));
    case PB_NODE_MONEY:
    case PB_NODE_NODES:
    case PB_NODE_TEXTS:
    case PB_NODE_AMOUNTS:
    case PB_NODE_CONTENT:
    default:
      g_return_val_if_reached (NULL);
    }
}

/* An amount in an element of its own. */
static void
write_money (Writer     *self,
             const char *element,
             const char *attribute,
             const char *value,
             gint64      cents)
{
  g_autofree char *amount = pb_money_to_decimal (cents);

  pb_markup_open (self->markup, element);
  if (attribute != NULL)
    pb_markup_attribute (self->markup, attribute, value);
  pb_markup_attribute (self->markup, "currency", "EUR");
  pb_markup_text (self->markup, amount);
  pb_markup_close (self->markup);
}

/* Bytes in an element of their own. */
static void
write_content (Writer     *self,
               const char *element,
               const char *hash)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = NULL;

  if (self->frozen)
    {
      pb_markup_open (self->markup, element);
      pb_markup_attribute (self->markup, PB_BOOKLET_XML_HASH, hash);
      pb_markup_close (self->markup);
      return;
    }

  /* A cancel is waited for, and loading is what takes long. */
  if (pb_markup_has_failed (self->markup))
    return;

  bytes = pb_booklet_load_content (self->booklet, hash, &error);
  if (bytes == NULL)
    {
      pb_markup_take_error (self->markup, g_steal_pointer (&error));
      return;
    }

  pb_markup_open (self->markup, element);
  pb_markup_base64 (self->markup, bytes);
  pb_markup_close (self->markup);
}

/* A project, of which the rest is read now. */
static void
write_project (Writer                 *self,
               const PbBookletProject *project)
{
  GError *error = NULL;

  if (pb_booklet_open_project (self->booklet, project, &error))
    write_node (self, &pb_booklet_project_node, project);
  else
    pb_markup_take_error (self->markup, error);
  pb_markup_step (self->markup);
}

static void
write_item (Writer            *self,
            const PbNodeField *field,
            const GPtrArray   *items,
            guint              i)
{
  const PbBookletPillar *pillar;

  switch (field->type)
    {
    case PB_NODE_NODES:
      if (field->items == &pb_booklet_project_node)
        write_project (self, items->pdata[i]);
      else
        write_node (self, field->items, items->pdata[i]);
      break;
    case PB_NODE_AMOUNTS:
      g_return_if_fail (i < self->booklet->pillars->len);
      pillar = self->booklet->pillars->pdata[i];
      write_money (self, field->item, field->item_attribute, pillar->id,
                   *(const gint64 *) items->pdata[i]);
      break;
    case PB_NODE_TEXTS:
    default:
      if (field->item_attribute == NULL)
        {
          pb_markup_element (self->markup, field->item, items->pdata[i]);
          break;
        }
      pb_markup_open (self->markup, field->item);
      pb_markup_attribute (self->markup, field->item_attribute, items->pdata[i]);
      pb_markup_close_void (self->markup);
      break;
    }
}

static void
write_array (Writer            *self,
             const PbNodeField *field,
             const GPtrArray   *items)
{
  if (items->len == 0)
    return;

  pb_markup_open (self->markup, field->name);
  for (guint i = 0; i < items->len && !pb_markup_has_failed (self->markup); i++)
    write_item (self, field, items, i);
  pb_markup_close (self->markup);
}

static void
write_member (Writer            *self,
              const PbNodeField *field,
              gconstpointer      node)
{
  char buffer[NUMBER_SIZE];
  const char *text;

  switch (field->type)
    {
    case PB_NODE_NODES:
    case PB_NODE_TEXTS:
    case PB_NODE_AMOUNTS:
      write_array (self, field, PB_NODE_MEMBER (node, field, GPtrArray *));
      return;
    case PB_NODE_MONEY:
      {
        gint64 cents = PB_NODE_MEMBER (node, field, gint64);

        if (cents != -1 || (field->flags & PB_NODE_OPTIONAL) == 0)
          write_money (self, field->name, NULL, NULL, cents);
        return;
      }
    case PB_NODE_CONTENT:
      write_content (self, field->name, PB_NODE_MEMBER (node, field, char *));
      return;
    case PB_NODE_TEXT:
    case PB_NODE_NUMBER:
    case PB_NODE_COUNT:
    case PB_NODE_YEAR:
    case PB_NODE_BOOLEAN:
    case PB_NODE_LANGUAGE:
    default:
      break;
    }

  text = member_to_text (field, node, buffer);
  if (text == NULL)
    return;

  if ((field->flags & PB_NODE_ATTRIBUTE) != 0)
    pb_markup_attribute (self->markup, field->name, text);
  else
    pb_markup_element (self->markup, field->name, text);
}

static void
write_node (Writer           *self,
            const PbNodeType *type,
            gconstpointer     node)
{
  pb_markup_open (self->markup, type->element);
  if (node == self->booklet)
    pb_markup_attribute (self->markup, "xmlns", PB_BOOKLET_XML_NAMESPACE);

  for (guint i = 0; i < type->n_fields; i++)
    write_member (self, &type->fields[i], node);

  pb_markup_close (self->markup);
}

/* Ends the markup. */
static gboolean
write_document (Writer  *self,
                GError **error)
{
  write_node (self, &pb_booklet_node, self->booklet);

  return pb_markup_finish (self->markup, error);
}

gboolean
pb_booklet_xml_write (const PbBooklet *booklet,
                      GOutputStream   *stream,
                      GCancellable    *cancellable,
                      GError         **error)
{
  return pb_booklet_xml_write_full (booklet, stream, NULL, NULL, cancellable, error);
}

gboolean
pb_booklet_xml_write_full (const PbBooklet    *booklet,
                           GOutputStream      *stream,
                           PbBookletProgress   progress,
                           gpointer            progress_data,
                           GCancellable       *cancellable,
                           GError            **error)
{
  Writer self = { NULL, booklet, FALSE };

  g_return_val_if_fail (booklet != NULL, FALSE);
  g_return_val_if_fail (G_IS_OUTPUT_STREAM (stream), FALSE);

  self.markup = pb_markup_new (PB_MARKUP_XML, stream, cancellable);
  pb_markup_set_progress (self.markup, booklet->n_projects, progress, progress_data);

  return write_document (&self, error);
}

gboolean
pb_booklet_xml_write_frozen (const PbBooklet *booklet,
                             GOutputStream   *stream,
                             GCancellable    *cancellable,
                             GError         **error)
{
  Writer self = { NULL, booklet, TRUE };

  self.markup = pb_markup_new (PB_MARKUP_XML, stream, cancellable);

  return write_document (&self, error);
}
