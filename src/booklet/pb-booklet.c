/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-booklet"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-booklet.h"
#include "pb-booklet-node.h"
#include "pb-error.h"

/* A booklet without a pillar has a colour too. */
#define PB_BOOKLET_ACCENT "#1c5a99"

/* The tables of the tree. What a booklet says stands here and in booklet.rng, in the same order. */

#define FIELD(member_name, field_type, field_flags, xml_name) \
  { .name = xml_name, .type = field_type, .flags = field_flags, \
    .offset = G_STRUCT_OFFSET (STRUCT, member_name) }
#define NODES(member_name, field_flags, xml_name, item_node) \
  { .name = xml_name, .type = PB_NODE_NODES, .flags = field_flags, \
    .offset = G_STRUCT_OFFSET (STRUCT, member_name), .items = &item_node }
#define ITEMS(member_name, field_type, field_flags, xml_name, xml_item, xml_attribute) \
  { .name = xml_name, .type = field_type, .flags = field_flags, \
    .offset = G_STRUCT_OFFSET (STRUCT, member_name), .item = xml_item, .item_attribute = xml_attribute }

#define ATTRIBUTE          PB_NODE_ATTRIBUTE
#define REQUIRED           PB_NODE_REQUIRED
#define OPTIONAL           PB_NODE_OPTIONAL
#define OPTIONAL_ATTRIBUTE (PB_NODE_ATTRIBUTE | PB_NODE_OPTIONAL)
#define TOKEN              (PB_NODE_ATTRIBUTE | PB_NODE_TOKEN)
#define OPTIONAL_TOKEN     (PB_NODE_ATTRIBUTE | PB_NODE_OPTIONAL | PB_NODE_TOKEN)
#define BODY               PB_NODE_BODY

/* The table itself and the function with which an array frees its items. */
#define DEFINE_NODE(scope, node, xml_element, node_fields) \
  static void free_##node (gpointer data); \
  scope const PbNodeType node = { \
    .element = xml_element, \
    .size = sizeof (STRUCT), \
    .fields = node_fields, \
    .n_fields = G_N_ELEMENTS (node_fields), \
    .free = free_##node, \
  }; \
  static void free_##node (gpointer data) { pb_node_free (&node, data); }

#define STRUCT PbBookletAmount
static const PbNodeField amount_fields[] = {
  FIELD (name, PB_NODE_TEXT, REQUIRED, "source"),
  FIELD (amount, PB_NODE_MONEY, 0, "amount"),
};
DEFINE_NODE (, pb_booklet_amount_node, "award", amount_fields)
#undef STRUCT

#define STRUCT PbBookletPartner
static const PbNodeField partner_fields[] = {
  FIELD (role, PB_NODE_TEXT, TOKEN, "role"),
  FIELD (kind, PB_NODE_TEXT, OPTIONAL_TOKEN, "kind"),
  FIELD (country, PB_NODE_TEXT, TOKEN, "country"),
  FIELD (cbs_code, PB_NODE_TEXT, OPTIONAL_TOKEN, "cbs-code"),
  FIELD (name, PB_NODE_TEXT, REQUIRED, "name"),
};
DEFINE_NODE (, pb_booklet_partner_node, "partner", partner_fields)
#undef STRUCT

#define STRUCT PbBookletContact
static const PbNodeField contact_fields[] = {
  FIELD (name, PB_NODE_TEXT, REQUIRED, "name"),
  FIELD (function, PB_NODE_TEXT, 0, "function"),
  FIELD (organisation, PB_NODE_TEXT, OPTIONAL, "organisation"),
  FIELD (email, PB_NODE_TEXT, OPTIONAL, "email"),
  FIELD (telephone, PB_NODE_TEXT, OPTIONAL, "telephone"),
};
DEFINE_NODE (, pb_booklet_contact_node, "contact", contact_fields)
#undef STRUCT

#define STRUCT PbBookletMeasurement
static const PbNodeField measurement_fields[] = {
  FIELD (date, PB_NODE_TEXT, TOKEN, "date"),
  FIELD (value, PB_NODE_NUMBER, ATTRIBUTE, "value"),
  FIELD (note, PB_NODE_TEXT, 0, "note"),
};
DEFINE_NODE (, pb_booklet_measurement_node, "measurement", measurement_fields)
#undef STRUCT

#define STRUCT PbBookletIndicator
static const PbNodeField indicator_fields[] = {
  FIELD (higher_is_better, PB_NODE_BOOLEAN, ATTRIBUTE, "higher-is-better"),
  FIELD (baseline, PB_NODE_NUMBER, OPTIONAL_ATTRIBUTE, "baseline"),
  FIELD (baseline_year, PB_NODE_YEAR, OPTIONAL_ATTRIBUTE, "baseline-year"),
  FIELD (target, PB_NODE_NUMBER, OPTIONAL_ATTRIBUTE, "target"),
  FIELD (target_year, PB_NODE_YEAR, OPTIONAL_ATTRIBUTE, "target-year"),
  FIELD (name, PB_NODE_TEXT, REQUIRED, "name"),
  FIELD (unit, PB_NODE_TEXT, 0, "unit"),
  FIELD (source, PB_NODE_TEXT, OPTIONAL, "source"),
  FIELD (well_being_theme, PB_NODE_TEXT, OPTIONAL, "well-being-theme"),
  NODES (measurements, 0, "measurements", pb_booklet_measurement_node),
};
DEFINE_NODE (static, indicator_node, "indicator", indicator_fields)
#undef STRUCT

#define STRUCT PbBookletImage
static const PbNodeField image_fields[] = {
  FIELD (media_type, PB_NODE_TEXT, TOKEN, "media-type"),
  FIELD (width, PB_NODE_COUNT, ATTRIBUTE, "width"),
  FIELD (height, PB_NODE_COUNT, ATTRIBUTE, "height"),
  FIELD (decorative, PB_NODE_BOOLEAN, ATTRIBUTE, "decorative"),
  FIELD (alternative_text, PB_NODE_TEXT, 0, "alternative-text"),
  FIELD (caption, PB_NODE_TEXT, 0, "caption"),
  FIELD (credit, PB_NODE_TEXT, 0, "credit"),
  FIELD (content, PB_NODE_CONTENT, 0, "data"),
};
DEFINE_NODE (, pb_booklet_image_node, "image", image_fields)
#undef STRUCT

#define STRUCT PbBookletLink
static const PbNodeField link_fields[] = {
  FIELD (kind, PB_NODE_TEXT, TOKEN, "kind"),
  FIELD (title, PB_NODE_TEXT, REQUIRED, "title"),
  FIELD (url, PB_NODE_TEXT, REQUIRED, "url"),
};
DEFINE_NODE (, pb_booklet_link_node, "link", link_fields)
#undef STRUCT

#define STRUCT PbBookletProject
static const PbNodeField project_fields[] = {
  FIELD (id, PB_NODE_TEXT, TOKEN, "xml:id"),
  FIELD (code, PB_NODE_TEXT, ATTRIBUTE, "code"),
  FIELD (phase, PB_NODE_TEXT, TOKEN, "phase"),
  FIELD (badge, PB_NODE_TEXT, OPTIONAL_TOKEN, "badge"),
  FIELD (start, PB_NODE_TEXT, OPTIONAL_TOKEN | BODY, "start"),
  FIELD (end, PB_NODE_TEXT, OPTIONAL_TOKEN | BODY, "end"),
  FIELD (parent, PB_NODE_TEXT, OPTIONAL_TOKEN, "part-of"),
  FIELD (continues, PB_NODE_TEXT, OPTIONAL_TOKEN, "continues"),
  FIELD (name, PB_NODE_TEXT, REQUIRED, "name"),
  FIELD (theme, PB_NODE_TEXT, BODY, "theme-name"),
  FIELD (summary, PB_NODE_TEXT, BODY, "summary"),
  FIELD (description, PB_NODE_TEXT, BODY, "description"),
  FIELD (intended_result, PB_NODE_TEXT, BODY, "intended-result"),
  FIELD (target_group, PB_NODE_TEXT, BODY, "target-group"),
  NODES (partners, BODY, "partners", pb_booklet_partner_node),
  NODES (contacts, BODY, "contacts", pb_booklet_contact_node),
  NODES (awards, BODY, "awards", pb_booklet_amount_node),
  FIELD (awarded, PB_NODE_MONEY, 0, "awarded"),
  NODES (indicators, BODY, "indicators", indicator_node),
  NODES (images, BODY, "images", pb_booklet_image_node),
  NODES (links, BODY, "links", pb_booklet_link_node),
  ITEMS (cross_cutting_themes, PB_NODE_TEXTS, BODY, "cross-cutting-theme-names", "name", NULL),
};
DEFINE_NODE (, pb_booklet_project_node, "project", project_fields)
#undef STRUCT

#define STRUCT PbBookletTheme
static const PbNodeField theme_fields[] = {
  FIELD (id, PB_NODE_TEXT, TOKEN, "xml:id"),
  FIELD (depth, PB_NODE_COUNT, ATTRIBUTE, "depth"),
  FIELD (name, PB_NODE_TEXT, REQUIRED, "name"),
  FIELD (goal, PB_NODE_TEXT, 0, "goal"),
  NODES (projects, 0, "projects", pb_booklet_project_node),
};
DEFINE_NODE (static, theme_node, "theme", theme_fields)
#undef STRUCT

#define STRUCT PbBookletPillar
static const PbNodeField pillar_fields[] = {
  FIELD (id, PB_NODE_TEXT, TOKEN, "xml:id"),
  FIELD (code, PB_NODE_TEXT, ATTRIBUTE, "code"),
  FIELD (colour, PB_NODE_TEXT, TOKEN, "colour"),
  FIELD (n_projects, PB_NODE_COUNT, ATTRIBUTE, "n-projects"),
  FIELD (name, PB_NODE_TEXT, REQUIRED, "name"),
  FIELD (introduction, PB_NODE_TEXT, 0, "introduction"),
  FIELD (ceiling, PB_NODE_MONEY, OPTIONAL, "ceiling"),
  FIELD (awarded, PB_NODE_MONEY, 0, "awarded"),
  NODES (themes, 0, "themes", theme_node),
};
DEFINE_NODE (static, pillar_node, "pillar", pillar_fields)
#undef STRUCT

#define STRUCT PbBookletPhaseCount
static const PbNodeField phase_count_fields[] = {
  FIELD (key, PB_NODE_TEXT, TOKEN, "group"),
  FIELD (n_projects, PB_NODE_COUNT, ATTRIBUTE, "n-projects"),
};
DEFINE_NODE (, pb_booklet_phase_count_node, "phase", phase_count_fields)
#undef STRUCT

#define STRUCT PbBookletSourceTotal
static const PbNodeField source_total_fields[] = {
  FIELD (counts_as, PB_NODE_TEXT, TOKEN, "counts-as"),
  FIELD (name, PB_NODE_TEXT, REQUIRED, "name"),
  ITEMS (by_pillar, PB_NODE_AMOUNTS, 0, "by-pillar", "amount", "pillar"),
  FIELD (awarded, PB_NODE_MONEY, 0, "awarded"),
};
DEFINE_NODE (static, source_total_node, "source", source_total_fields)
#undef STRUCT

#define STRUCT PbBookletMunicipality
static const PbNodeField municipality_fields[] = {
  FIELD (cbs_code, PB_NODE_TEXT, TOKEN, "cbs-code"),
  FIELD (name, PB_NODE_TEXT, REQUIRED, "name"),
  ITEMS (projects, PB_NODE_TEXTS, 0, "in-projects", "in-project", "ref"),
};
DEFINE_NODE (static, municipality_node, "municipality", municipality_fields)
#undef STRUCT

#define STRUCT PbBookletCrossCutting
static const PbNodeField cross_cutting_fields[] = {
  FIELD (name, PB_NODE_TEXT, REQUIRED, "name"),
  ITEMS (projects, PB_NODE_TEXTS, 0, "in-projects", "in-project", "ref"),
};
DEFINE_NODE (static, cross_cutting_node, "cross-cutting-theme", cross_cutting_fields)
#undef STRUCT

#define STRUCT PbBookletLeftOut
static const PbNodeField left_out_fields[] = {
  FIELD (code, PB_NODE_TEXT, ATTRIBUTE, "code"),
  FIELD (name, PB_NODE_TEXT, REQUIRED, "name"),
  FIELD (awarded, PB_NODE_MONEY, 0, "awarded"),
};
DEFINE_NODE (, pb_booklet_left_out_node, "left-out-project", left_out_fields)
#undef STRUCT

#define STRUCT PbBookletAmountChange
static const PbNodeField amount_change_fields[] = {
  FIELD (project, PB_NODE_TEXT, TOKEN, "ref"),
  FIELD (before, PB_NODE_MONEY, 0, "before"),
  FIELD (after, PB_NODE_MONEY, 0, "after"),
};
DEFINE_NODE (, pb_booklet_amount_change_node, "amount-change", amount_change_fields)
#undef STRUCT

#define STRUCT PbBookletNews
static const PbNodeField news_fields[] = {
  FIELD (edition_number, PB_NODE_COUNT, ATTRIBUTE, "edition"),
  FIELD (reference_date, PB_NODE_TEXT, TOKEN, "reference-date"),
  FIELD (n_projects, PB_NODE_COUNT, ATTRIBUTE, "n-projects"),
  FIELD (edition_title, PB_NODE_TEXT, REQUIRED, "edition-title"),
  FIELD (awarded, PB_NODE_MONEY, 0, "awarded"),
  ITEMS (added, PB_NODE_TEXTS, 0, "added", "in-project", "ref"),
  ITEMS (continued, PB_NODE_TEXTS, 0, "continued", "in-project", "ref"),
  ITEMS (completed, PB_NODE_TEXTS, 0, "completed", "in-project", "ref"),
  NODES (left_out, 0, "left-out", pb_booklet_left_out_node),
  NODES (amounts, 0, "amount-changes", pb_booklet_amount_change_node),
};
DEFINE_NODE (static, news_node, "since-edition", news_fields)
#undef STRUCT

#define STRUCT PbBooklet
static const PbNodeField booklet_fields[] = {
  FIELD (language, PB_NODE_LANGUAGE, ATTRIBUTE, "xml:lang"),
  FIELD (programme_code, PB_NODE_TEXT, ATTRIBUTE, "programme"),
  FIELD (edition_number, PB_NODE_COUNT, OPTIONAL_ATTRIBUTE, "edition"),
  FIELD (status, PB_NODE_TEXT, OPTIONAL_TOKEN, "status"),
  FIELD (reference_date, PB_NODE_TEXT, OPTIONAL_TOKEN, "reference-date"),
  FIELD (adopted_on, PB_NODE_TEXT, OPTIONAL_TOKEN, "adopted-on"),
  FIELD (accent_colour, PB_NODE_TEXT, OPTIONAL_TOKEN, "accent-colour"),
  FIELD (font, PB_NODE_TEXT, OPTIONAL_ATTRIBUTE, "font"),
  FIELD (start, PB_NODE_TEXT, OPTIONAL_TOKEN, "start"),
  FIELD (end, PB_NODE_TEXT, OPTIONAL_TOKEN, "end"),
  FIELD (n_projects, PB_NODE_COUNT, ATTRIBUTE, "n-projects"),
  FIELD (title, PB_NODE_TEXT, REQUIRED, "title"),
  FIELD (edition_title, PB_NODE_TEXT, OPTIONAL, "edition-title"),
  NODES (cover, PB_NODE_ONE, "cover", pb_booklet_image_node),
  NODES (logo, PB_NODE_ONE, "logo", pb_booklet_image_node),
  FIELD (foreword, PB_NODE_TEXT, 0, "foreword"),
  FIELD (imprint, PB_NODE_TEXT, 0, "imprint"),
  FIELD (goal, PB_NODE_TEXT, 0, "goal"),
  FIELD (central_contribution, PB_NODE_MONEY, OPTIONAL, "central-contribution"),
  FIELD (regional_contribution, PB_NODE_MONEY, OPTIONAL, "regional-contribution"),
  FIELD (ministry, PB_NODE_TEXT, 0, "ministry"),
  FIELD (treasurer, PB_NODE_TEXT, OPTIONAL, "treasurer"),
  FIELD (awarded, PB_NODE_MONEY, 0, "awarded"),
  NODES (phases, 0, "phases", pb_booklet_phase_count_node),
  NODES (sources, 0, "sources", source_total_node),
  NODES (pillars, 0, "pillars", pillar_node),
  NODES (cross_cutting, 0, "cross-cutting-themes", cross_cutting_node),
  NODES (municipalities, 0, "municipalities", municipality_node),
  NODES (news, PB_NODE_ONE, "news", news_node),
};
DEFINE_NODE (, pb_booklet_node, "booklet", booklet_fields)
#undef STRUCT

PbBooklet *
pb_booklet_new (void)
{
  PbBooklet *self = pb_node_new (&pb_booklet_node);

  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->in_order = g_ptr_array_new ();
  self->contents = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                          (GDestroyNotify) g_bytes_unref);
  g_atomic_ref_count_init (&self->ref_count);

  return self;
}

PbBooklet *
pb_booklet_ref (PbBooklet *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
pb_booklet_unref (PbBooklet *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  pb_booklet_set_loader (self, NULL, NULL, NULL);
  pb_booklet_set_filler (self, NULL, NULL, NULL);
  g_hash_table_unref (self->contents);
  g_hash_table_unref (self->by_id);
  g_ptr_array_unref (self->in_order);
  pb_node_free (&pb_booklet_node, self);
}

PbBookletPillar *
pb_booklet_pillar_new (void)
{
  return pb_node_new (&pillar_node);
}

PbBookletTheme *
pb_booklet_theme_new (void)
{
  return pb_node_new (&theme_node);
}

PbBookletProject *
pb_booklet_project_new (void)
{
  return pb_node_new (&pb_booklet_project_node);
}

PbBookletIndicator *
pb_booklet_indicator_new (void)
{
  return pb_node_new (&indicator_node);
}

PbBookletSourceTotal *
pb_booklet_source_total_new (void)
{
  return pb_node_new (&source_total_node);
}

PbBookletMunicipality *
pb_booklet_municipality_new (void)
{
  return pb_node_new (&municipality_node);
}

PbBookletCrossCutting *
pb_booklet_cross_cutting_new (void)
{
  return pb_node_new (&cross_cutting_node);
}

PbBookletNews *
pb_booklet_news_new (void)
{
  return pb_node_new (&news_node);
}

void
pb_booklet_set_loader (PbBooklet       *self,
                       PbBookletLoader  loader,
                       gpointer         data,
                       GDestroyNotify   destroy)
{
  g_return_if_fail (self != NULL);

  if (self->loader_destroy != NULL)
    self->loader_destroy (self->loader_data);

  self->loader = loader;
  self->loader_data = data;
  self->loader_destroy = destroy;
}

char *
pb_booklet_add_content (PbBooklet *self,
                        GBytes    *bytes)
{
  char *hash;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (bytes != NULL, NULL);

  hash = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  g_hash_table_insert (self->contents, g_strdup (hash), g_bytes_ref (bytes));

  return hash;
}

static gboolean
has_image (const GPtrArray *images,
           const char      *hash)
{
  for (guint i = 0; images != NULL && i < images->len; i++)
    {
      const PbBookletImage *image = images->pdata[i];

      if (g_str_equal (image->content, hash))
        return TRUE;
    }

  return FALSE;
}

/* The first project with that image, of those whose images are there; NULL when there is none. */
static const PbBookletProject *
find_project_of_image (const PbBooklet *self,
                       const char      *hash)
{
  for (guint p = 0; p < self->in_order->len; p++)
    {
      const PbBookletProject *project = self->in_order->pdata[p];

      if (has_image (project->images, hash))
        return project;
    }

  return NULL;
}

GBytes *
pb_booklet_load_content (const PbBooklet *self,
                         const char      *hash,
                         GError         **error)
{
  const PbBookletProject *project;
  GBytes *bytes;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (hash != NULL, NULL);

  bytes = g_hash_table_lookup (self->contents, hash);
  if (bytes != NULL)
    return g_bytes_ref (bytes);

  if (self->loader != NULL)
    bytes = self->loader (self->loader_data, hash, error);
  else
    g_set_error (error, PB_ERROR, PB_ERROR_NOT_FOUND, _("The booklet does not hold the bytes of an image."));
  if (bytes != NULL)
    return bytes;

  project = find_project_of_image (self, hash);
  if (project != NULL)
    /* Translators: the name of a project, before what is wrong with its image. */
    g_prefix_error (error, _("An image of “%s” cannot be written: "), project->name);
  else if (has_image (self->cover, hash))
    g_prefix_error (error, "%s: ", _("The cover image"));

  return NULL;
}

void
pb_booklet_seal (PbBooklet *self)
{
  g_return_if_fail (self != NULL);

  g_hash_table_remove_all (self->by_id);
  g_ptr_array_set_size (self->in_order, 0);

  for (guint p = 0; p < self->pillars->len; p++)
    {
      PbBookletPillar *pillar = self->pillars->pdata[p];

      for (guint t = 0; t < pillar->themes->len; t++)
        {
          PbBookletTheme *theme = pillar->themes->pdata[t];

          for (guint i = 0; i < theme->projects->len; i++)
            {
              PbBookletProject *project = theme->projects->pdata[i];

              g_hash_table_insert (self->by_id, project->id, project);
              project->pillar = pillar;
              project->place = self->in_order->len;
              g_ptr_array_add (self->in_order, project);
            }
        }
    }
}

const PbBookletProject *
pb_booklet_get_project (const PbBooklet *self,
                        const char      *id)
{
  g_return_val_if_fail (self != NULL, NULL);

  return id != NULL ? g_hash_table_lookup (self->by_id, id) : NULL;
}

const PbBookletPillar *
pb_booklet_get_pillar_of (const PbBooklet *self,
                          const char      *id)
{
  const PbBookletProject *project = pb_booklet_get_project (self, id);

  return project != NULL ? project->pillar : NULL;
}

const PbBookletImage *
pb_booklet_get_single_image (const GPtrArray *images)
{
  g_return_val_if_fail (images != NULL, NULL);

  return images->len > 0 ? images->pdata[0] : NULL;
}

GPtrArray *
pb_booklet_list_images (const PbBooklet *self)
{
  GPtrArray *images = g_ptr_array_new ();

  g_return_val_if_fail (self != NULL, images);

  g_ptr_array_extend (images, self->cover, NULL, NULL);
  g_ptr_array_extend (images, self->logo, NULL, NULL);
  for (guint i = 0; i < self->in_order->len; i++)
    g_ptr_array_extend (images, ((const PbBookletProject *) self->in_order->pdata[i])->images, NULL, NULL);

  return images;
}

const PbBookletNews *
pb_booklet_get_news (const PbBooklet *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->news->len > 0 ? self->news->pdata[0] : NULL;
}

const char *
pb_booklet_get_accent_colour (const PbBooklet *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (self->accent_colour != NULL)
    return self->accent_colour;

  return self->pillars->len > 0 ? ((const PbBookletPillar *) self->pillars->pdata[0])->colour : PB_BOOKLET_ACCENT;
}

gint64
pb_booklet_source_get_amount (const PbBookletSourceTotal *source,
                              guint                       pillar)
{
  g_return_val_if_fail (source != NULL, 0);

  return pillar < source->by_pillar->len ? *(const gint64 *) source->by_pillar->pdata[pillar] : 0;
}

static void
add_relation (GHashTable             *relations,
              const char             *id,
              const PbBookletProject *project)
{
  GPtrArray *projects;

  if (id == NULL)
    return;

  projects = g_hash_table_lookup (relations, id);
  if (projects == NULL)
    {
      projects = g_ptr_array_new ();
      g_hash_table_insert (relations, (char *) id, projects);
    }
  g_ptr_array_add (projects, (gpointer) project);
}

void
pb_booklet_collect_relations (const PbBooklet *self,
                              GHashTable      *sub_projects,
                              GHashTable      *followers)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (sub_projects != NULL && followers != NULL);

  for (guint i = 0; i < self->pillars->len; i++)
    {
      const PbBookletPillar *pillar = self->pillars->pdata[i];

      for (guint t = 0; t < pillar->themes->len; t++)
        {
          const PbBookletTheme *theme = pillar->themes->pdata[t];

          for (guint p = 0; p < theme->projects->len; p++)
            {
              const PbBookletProject *project = theme->projects->pdata[p];

              add_relation (sub_projects, project->parent, project);
              add_relation (followers, project->continues, project);
            }
        }
    }
}

const PbBookletPartner *
pb_booklet_project_get_lead (const PbBookletProject *project)
{
  g_return_val_if_fail (project != NULL, NULL);

  for (guint i = 0; i < project->partners->len; i++)
    {
      const PbBookletPartner *partner = project->partners->pdata[i];

      if (g_str_equal (partner->role, "lead-applicant"))
        return partner;
    }

  return NULL;
}

gboolean
pb_booklet_equal (const PbBooklet *a,
                  const PbBooklet *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return pb_node_equal (&pb_booklet_node, a, b);
}
