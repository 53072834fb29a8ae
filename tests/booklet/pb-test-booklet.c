/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-test-booklet"
#include "config.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

#include "pb-booklet-reader.h"
#include "pb-test-picture.h"
#include "pb-test-booklet.h"

const char *const pb_test_hostile_texts[] = {
  "Wonen & werken in Één-huis",
  "<script>alert(1)</script>",
  "</script></style></title><svg onload=alert(1)>",
  "]]>",
  "<!-- not a comment -->",
  "<?xml version=\"1.0\"?>",
  "\" onmouseover=\"alert(1)",
  "' onfocus='alert(1)' autofocus='",
  "&amp;&lt;&#x3c;&nbsp;&bogus;",
  "%s%n%d %08x",
  "Robert'); DROP TABLE project;--",
  "javascript:alert(1)",
  "https://example.org/?a=1&b=\"2\"<3>",
  "regel één\nregel twee\r\nregel drie\rregel vier\ttab",
  "alinea één\n\n\n  alinea twee  \n",
  "  witruimte om de rand  ",
  " ",
  "مرحبا \xE2\x80\xAE verkeerd om \xE2\x80\xAC עברית",
  "🏡👩🏽‍🌾 e\xCC\x81 \xEF\xAC\x80 \xC2\xA0\xE2\x80\xA8\xEF\xBF\xBD\xF4\x8F\xBF\xBD",
  "LlanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogochLlanfairpwllgwyngyllgogerychwyrndrobwll",
  NULL
};

/* Keys that a schema knows, for members that are no free text. */
static const struct
{
  const char *name;
  const char *values[5];
} tokens[] = {
  { "phase", { "idea", "review", "on-hold", "delivered", "withdrawn" } },
  { "group", { "idea", "preparation", "decided", "running", "stopped" } },
  { "role", { "lead-applicant", "executor", "partner", "funder", "knowledge-partner" } },
  { "counts-as", { "central", "regional-public", "regional-private", "other", "other" } },
  { "country", { "NL", "DE", "BE", "XX", "GB" } },
  { "cbs-code", { "GM0114", "GM0109", "GM1680", "GM1681", "GM0118" } },
  { "colour", { "#c64600", "#ffffff", "#000000", "#ffe900", "#1a5fb4" } },
  { "date", { "2021", "2021-03", "2021-03-09", "1900", "2200-12-31" } },
  { "start", { "2020", "2020-03", "2020-03-11", "1900", "2019-02-28" } },
  { "status", { "adopted", "adopted", "adopted", "adopted", "adopted" } },
  { "badge", { "new", "continued", "running", "completed", "new" } },
  { "accent-colour", { "#c64600", "#ffffff", "#000000", "#ffe900", "#1a5fb4" } },
  { "reference-date", { "2021-01-01", "2022-10-01", "2021-03-09", "1900-01-01", "2200-12-31" } },
  { "adopted-on", { "2021-01-01", "2022-10-01", "2021-03-09", "1900-01-01", "2200-12-31" } },
  { "end", { "2023", "2023-12", "2023-12-31", "2200", "2024-02-29" } },
};

typedef struct
{
  GRand      *rand;
  const char *text;       /* or NULL */
  guint       n_ids;
  PbBooklet  *booklet;
} Maker;

static void fill_node (Maker *self, const PbNodeType *type, gpointer node);

static const char *
pick_text (Maker *self)
{
  guint n_texts = G_N_ELEMENTS (pb_test_hostile_texts) - 1;

  if (self->text != NULL)
    return self->text;

  return pb_test_hostile_texts[g_rand_int_range (self->rand, 0, n_texts)];
}

/* The ids are p-0, p-1 … in the order in which the nodes are made; a reference is to any of the
 * projects, and is mended afterwards. */
static char *
make_token (Maker      *self,
            const char *name)
{
  if (g_str_equal (name, "xml:id"))
    return g_strdup_printf ("p-%u", self->n_ids++);

  for (guint i = 0; i < G_N_ELEMENTS (tokens); i++)
    {
      if (g_str_equal (tokens[i].name, name))
        return g_strdup (tokens[i].values[g_rand_int_range (self->rand, 0, 5)]);
    }

  return NULL;
}

static char *
make_text (Maker             *self,
           const PbNodeField *field,
           const PbNodeType  *type)
{
  if (g_str_equal (field->name, "url"))
    return g_strdup ("https://example.org/?a=1&b=\"2\"<3>");

  if (g_str_equal (field->name, "kind"))
    {
      gboolean link = type == &pb_booklet_link_node;

      return g_strdup (link ? "video" : "housing-association");
    }

  if ((field->flags & PB_NODE_TOKEN) != 0)
    return make_token (self, field->name);

  return g_strdup (pick_text (self));
}

static void
fill_array (Maker             *self,
            const PbNodeField *field,
            GPtrArray         *items)
{
  guint n_items = (field->flags & PB_NODE_ONE) != 0 ? 1 : g_rand_int_range (self->rand, 1, 4);

  /* One amount for each pillar; the pillars are not made yet. References are set when all ids
   * are known. */
  if (field->type == PB_NODE_AMOUNTS ||
      (field->type == PB_NODE_TEXTS && field->item_attribute != NULL))
    return;

  for (guint i = 0; i < n_items; i++)
    {
      gpointer item;

      if (field->type == PB_NODE_TEXTS)
        {
          g_ptr_array_add (items, g_strdup (pick_text (self)));
          continue;
        }

      item = pb_node_new (field->items);
      g_ptr_array_add (items, item);
      fill_node (self, field->items, item);
    }
}

/* An image must be what it says it is. */
static void
fill_image (Maker          *self,
            PbBookletImage *image)
{
  g_autoptr(GBytes) png = pb_test_png (12, 8, FALSE);

  g_free (image->content);
  image->content = pb_booklet_add_content (self->booklet, png);
  g_free (image->media_type);
  image->media_type = g_strdup ("image/png");
  image->width = 12;
  image->height = 8;
  image->decorative = FALSE;
}

static void
fill_node (Maker            *self,
           const PbNodeType *type,
           gpointer          node)
{
  for (guint i = 0; i < type->n_fields; i++)
    {
      const PbNodeField *field = &type->fields[i];

      switch (field->type)
        {
        case PB_NODE_TEXT:
          g_free (PB_NODE_MEMBER (node, field, char *));
          PB_NODE_MEMBER (node, field, char *) = make_text (self, field, type);
          break;
        case PB_NODE_MONEY:
          PB_NODE_MEMBER (node, field, gint64) =
            ((gint64) g_rand_int (self->rand) << 20) + g_rand_int_range (self->rand, 0, 99);
          break;
        case PB_NODE_NUMBER:
          PB_NODE_MEMBER (node, field, double) = g_rand_double_range (self->rand, -1e9, 1e9);
          break;
        case PB_NODE_COUNT:
          PB_NODE_MEMBER (node, field, guint) = g_rand_int_range (self->rand, 1, 4);
          break;
        case PB_NODE_YEAR:
          PB_NODE_MEMBER (node, field, int) = g_rand_int_range (self->rand, 1900, 2201);
          break;
        case PB_NODE_BOOLEAN:
          PB_NODE_MEMBER (node, field, gboolean) = g_rand_boolean (self->rand);
          break;
        case PB_NODE_LANGUAGE:
        case PB_NODE_CONTENT:
          break;
        case PB_NODE_NODES:
        case PB_NODE_TEXTS:
        case PB_NODE_AMOUNTS:
        default:
          fill_array (self, field, PB_NODE_MEMBER (node, field, GPtrArray *));
          break;
        }
    }

  if (type == &pb_booklet_image_node)
    fill_image (self, node);
}

static void
collect_projects (const PbNodeField *field,
                  gpointer           node,
                  gpointer           data)
{
  if (field->items == &pb_booklet_project_node)
    g_ptr_array_extend (data, PB_NODE_MEMBER (node, field, GPtrArray *), NULL, NULL);
}

typedef struct
{
  PbBooklet *booklet;
  GPtrArray *projects;
  GRand     *rand;
} Mender;

static const char *
pick_project (Mender *self)
{
  const PbBookletProject *project =
    self->projects->pdata[g_rand_int_range (self->rand, 0, self->projects->len)];

  return project->id;
}

static void
mend_member (const PbNodeField *field,
             gpointer           node,
             gpointer           data)
{
  Mender *self = data;

  if (g_str_equal (field->name, "part-of") || g_str_equal (field->name, "continues") ||
      g_str_equal (field->name, "ref"))
    {
      g_free (PB_NODE_MEMBER (node, field, char *));
      PB_NODE_MEMBER (node, field, char *) = g_strdup (pick_project (self));
    }
  else if (field->type == PB_NODE_TEXTS && field->item_attribute != NULL)
    {
      for (guint i = 0; i < 3; i++)
        g_ptr_array_add (PB_NODE_MEMBER (node, field, GPtrArray *),
                         g_strdup (pick_project (self)));
    }
  else if (field->type == PB_NODE_AMOUNTS)
    {
      for (guint i = 0; i < self->booklet->pillars->len; i++)
        {
          gint64 cents = g_rand_int (self->rand);

          g_ptr_array_add (PB_NODE_MEMBER (node, field, GPtrArray *),
                           g_memdup2 (&cents, sizeof cents));
        }
    }
}

static void
walk_node (const PbNodeType *type,
           gpointer          node,
           PbTestMemberFunc  func,
           gpointer          data)
{
  for (guint i = 0; i < type->n_fields; i++)
    {
      const PbNodeField *field = &type->fields[i];

      func (field, node, data);
      if (field->type == PB_NODE_NODES)
        {
          GPtrArray *items = PB_NODE_MEMBER (node, field, GPtrArray *);

          for (guint j = 0; j < items->len; j++)
            walk_node (field->items, items->pdata[j], func, data);
        }
    }
}

void
pb_test_booklet_walk (PbBooklet        *booklet,
                      PbTestMemberFunc  func,
                      gpointer          data)
{
  walk_node (&pb_booklet_node, booklet, func, data);
}

PbBooklet *
pb_test_booklet_new (guint32     seed,
                     PbLanguage  language,
                     const char *text)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (seed);
  g_autoptr(GPtrArray) projects = g_ptr_array_new ();
  PbBooklet *booklet = pb_booklet_new ();
  Maker maker = { rand, text, 0, booklet };
  Mender mender = { booklet, projects, rand };

  fill_node (&maker, &pb_booklet_node, booklet);
  booklet->language = language;
  pb_test_booklet_walk (booklet, collect_projects, projects);
  pb_test_booklet_walk (booklet, mend_member, &mender);
  pb_booklet_seal (booklet);

  return booklet;
}

char *
pb_test_write_tree (PbTestWriter     writer,
                    const PbBooklet *booklet)
{
  g_autoptr(GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr(GError) error = NULL;
  GMemoryOutputStream *memory = G_MEMORY_OUTPUT_STREAM (stream);

  writer (booklet, stream, NULL, &error);
  g_assert_no_error (error);

  return g_strndup (g_memory_output_stream_get_data (memory),
                    g_memory_output_stream_get_data_size (memory));
}

PbBooklet *
pb_test_read_xml (const char *xml,
                  GError    **error)
{
  g_autoptr(GInputStream) stream = g_memory_input_stream_new_from_data (xml, strlen (xml), NULL);

  return pb_booklet_reader_read (stream, NULL, error);
}

static char *
get_fixture_path (const char *name)
{
  return g_test_build_filename (G_TEST_DIST, "fixtures", "booklet", name, NULL);
}

char *
pb_test_fixture (const char *name)
{
  g_autofree char *path = get_fixture_path (name);
  g_autoptr(GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);

  return text;
}

void
pb_test_assert_golden (const char *name,
                       const char *text)
{
  g_autofree char *path = get_fixture_path (name);
  g_autofree char *expected = NULL;
  g_auto(GStrv) expected_lines = NULL;
  g_auto(GStrv) lines = NULL;
  g_autoptr(GError) error = NULL;
  guint n_shown = 0;

  if (g_strcmp0 (g_getenv ("PB_UPDATE_GOLDEN"), "1") == 0)
    {
      g_file_set_contents (path, text, -1, &error);
      g_assert_no_error (error);
    }

  expected = pb_test_fixture (name);
  if (g_str_equal (text, expected))
    return;

  expected_lines = g_strsplit (expected, "\n", -1);
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; expected_lines[i] != NULL && lines[i] != NULL && n_shown < 10; i++)
    {
      if (g_str_equal (expected_lines[i], lines[i]))
        continue;

      g_test_message ("%s:%u\n- %s\n+ %s", name, i + 1, expected_lines[i], lines[i]);
      n_shown++;
    }
  g_test_message ("%s: %u lines expected, %u written; PB_UPDATE_GOLDEN=1 writes it anew", name,
                  g_strv_length (expected_lines), g_strv_length (lines));
  g_test_fail ();
}
