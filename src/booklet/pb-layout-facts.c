/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-layout-facts"
#include "config.h"

#include <string.h>

#include "pb-date.h"
#include "pb-layout-facts.h"
#include "pb-layout-table.h"
#include "pb-layout-text.h"
#include "pb-money.h"
#include "pb-text.h"

/* More partners than that in one role stand one after the other below the text, not one below the other in a column. */
#define MANY_PARTNERS 10

/* In the order in which they are named. */
static const char *const roles[] = {
  "lead-applicant",
  "executor",
  "partner",
  "funder",
  "knowledge-partner",
};

typedef struct
{
  PbLayout  *layout;
  double     width;
  GPtrArray *facts;       /* GPtrArray of PbBlock: of each fact */
} Facts;

static void
add_block (Facts   *self,
           PbBlock *block)
{
  g_ptr_array_add (self->facts->pdata[self->facts->len - 1], block);
}

static void
begin_fact (Facts      *self,
            const char *label)
{
  PbBlock *block = pb_text_new_simple (self->layout, PB_STYLE_LABEL, "Lbl", label, self->width);

  g_ptr_array_add (self->facts, g_ptr_array_new ());
  block->before = self->layout->grid->unit * 1.5;
  block->keep_with_next = TRUE;
  block->list = PB_LIST_LABEL;
  add_block (self, block);
}

static void
add_value (Facts            *self,
           const PbTextSpec *value)
{
  PbTextSpec spec = *value;
  PbBlock *block;

  spec.style = PB_STYLE_TABLE;
  spec.tag = "LBody";
  spec.width = self->width;
  block = pb_text_new (self->layout, &spec);
  block->before = self->layout->grid->unit * 0.25;
  block->list = PB_LIST_MORE;
  add_block (self, block);
}

static void
add_text (Facts      *self,
          const char *text)
{
  add_value (self, &(PbTextSpec) { .text = text });
}

/* ---- money */

static void
add_award (PbBlock    *table,
           PbLayout   *layout,
           PbRowKind   kind,
           const char *name,
           gint64      cents)
{
  PbStyle style = kind == PB_ROW_FOOT ? PB_STYLE_TABLE_BOLD : PB_STYLE_TABLE;
  g_autofree char *amount = pb_money_format (cents, layout->language);

  pb_table_begin_row (table, kind);
  pb_table_add_cell (table, layout, &(PbCellSpec) { .text = name, .style = style, .heads = TRUE });
  pb_table_add_cell (table, layout, &(PbCellSpec) { .text = amount, .style = style, .align = PANGO_ALIGN_RIGHT });
  pb_table_end_row (table, layout);
}

static double
measure_amounts (PbLayout               *layout,
                 const PbBookletProject *project)
{
  double width = 0;

  for (guint i = 0; i <= project->awards->len; i++)
    {
      const PbBookletAmount *award = i < project->awards->len ? project->awards->pdata[i] : NULL;
      g_autofree char *text = pb_money_format (award != NULL ? award->amount : project->awarded, layout->language);
      g_autoptr(PbBlock) block = pb_text_new_simple (layout, PB_STYLE_TABLE_BOLD, NULL, text, G_MAXINT16);

      width = MAX (width, pb_text_get_width (block) + 1);
    }

  return width;
}

static void
add_awards (Facts                  *self,
            const PbBookletProject *project)
{
  PbLayout *layout = self->layout;
  double gap = layout->grid->unit;
  double amounts = MIN (measure_amounts (layout, project), self->width * 0.6);
  double widths[] = { self->width - gap - amounts, amounts };
  PbBlock *heading;
  PbBlock *table;

  if (project->awards->len == 0)
    return;

  g_ptr_array_add (self->facts, g_ptr_array_new ());
  heading = pb_text_new_simple (layout, PB_STYLE_LABEL, "P", pb_layout_term (layout, PB_TERM_AWARDED), self->width);
  heading->keep_with_next = TRUE;
  add_block (self, heading);

  table = pb_table_new (layout, G_N_ELEMENTS (widths), widths, gap);
  pb_table_begin_row (table, PB_ROW_HEAD);
  pb_table_add_cell (table, layout, &(PbCellSpec) { .text = pb_layout_term (layout, PB_TERM_SOURCE),
                                                    .style = PB_STYLE_SMALL, .colour = &pb_soft_ink });
  pb_table_add_cell (table, layout, &(PbCellSpec) { .text = pb_layout_term (layout, PB_TERM_AMOUNT),
                                                    .style = PB_STYLE_SMALL, .colour = &pb_soft_ink,
                                                    .align = PANGO_ALIGN_RIGHT });
  pb_table_end_row (table, layout);
  for (guint i = 0; i < project->awards->len; i++)
    {
      const PbBookletAmount *award = project->awards->pdata[i];

      add_award (table, layout, PB_ROW_BODY, award->name, award->amount);
    }
  add_award (table, layout, PB_ROW_FOOT, pb_layout_term (layout, PB_TERM_TOTAL), project->awarded);
  add_block (self, table);
}

/* ---- partners */

/* The country too where it is not the Netherlands. */
static char *
name_partner (PbLayout               *layout,
              const PbBookletPartner *partner)
{
  const char *country;

  if (g_str_equal (partner->country, "NL"))
    return g_strdup (partner->name);

  country = pb_booklet_term_for (PB_TERMS_COUNTRIES, partner->country, layout->language);

  return g_strdup_printf ("%s, %s", partner->name, country != NULL ? country : partner->country);
}

/* GPtrArray of char: who has that role. */
static GPtrArray *
list_partners (PbLayout               *layout,
               const PbBookletProject *project,
               const char             *role)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < project->partners->len; i++)
    {
      const PbBookletPartner *partner = project->partners->pdata[i];

      if (g_str_equal (partner->role, role))
        g_ptr_array_add (names, name_partner (layout, partner));
    }

  return names;
}

static void
add_role (Facts                  *self,
          const PbBookletProject *project,
          const char             *role)
{
  g_autoptr(GPtrArray) names = list_partners (self->layout, project, role);
  PbTermList list = names->len == 1 ? PB_TERMS_ROLES : PB_TERMS_ROLES_PLURAL;

  if (names->len == 0 || names->len > MANY_PARTNERS)
    return;

  begin_fact (self, pb_booklet_term_for (list, role, self->layout->language));
  for (guint i = 0; i < names->len; i++)
    add_text (self, names->pdata[i]);
}

/* ---- other projects */

static void
add_project_link (Facts                  *self,
                  const PbBookletProject *project)
{
  g_autofree char *text = g_strdup_printf ("%s %s", project->code, project->name);

  add_value (self, &(PbTextSpec) { .text = text, .link = project->id, .colour = &pb_link_ink });
}

static void
add_relation (Facts                  *self,
              PbTerm                  term,
              const PbBookletProject *other)
{
  if (other == NULL)
    return;

  begin_fact (self, pb_layout_term (self->layout, term));
  add_project_link (self, other);
}

static void
add_relations (Facts           *self,
               PbTerm           term,
               const GPtrArray *others)
{
  if (others == NULL)
    return;

  begin_fact (self, pb_layout_term (self->layout, term));
  for (guint i = 0; i < others->len; i++)
    add_project_link (self, others->pdata[i]);
}

/* ---- links and people */

/* The address as a reader of the paper types it. */
static char *
shorten_address (const char *url)
{
  const char *start = strstr (url, "://");
  char *address = g_strdup (start != NULL ? start + 3 : url);
  gsize length = strlen (address);

  if (length > 0 && address[length - 1] == '/')
    address[length - 1] = '\0';

  return address;
}

static void
add_links (Facts                  *self,
           const PbBookletProject *project)
{
  if (project->links->len == 0)
    return;

  begin_fact (self, pb_layout_term (self->layout, PB_TERM_LINKS));
  for (guint i = 0; i < project->links->len; i++)
    {
      const PbBookletLink *link = project->links->pdata[i];
      const char *kind = pb_booklet_term_for (PB_TERMS_LINK_KINDS, link->kind, self->layout->language);
      g_autofree char *address = shorten_address (link->url);
      g_autofree char *text = g_strdup_printf ("%s (%s)", link->title, kind != NULL ? kind : link->kind);
      gboolean is_safe = pb_text_is_web_address (link->url);

      add_value (self, &(PbTextSpec) { .text = text, .uri = is_safe ? link->url : NULL,
                                       .colour = is_safe ? &pb_link_ink : NULL });
      add_value (self, &(PbTextSpec) { .text = address, .colour = &pb_soft_ink, .max_lines = 3 });
    }
}

static void
add_contact (Facts                  *self,
             const PbBookletContact *contact)
{
  gboolean has_function = *contact->function != '\0';
  g_autoptr(GString) text = g_string_new (contact->name);

  if (has_function)
    g_string_append_printf (text, "\n%s", contact->function);
  if (contact->organisation != NULL)
    g_string_append_printf (text, "%s%s", has_function ? ", " : "\n", contact->organisation);
  if (contact->telephone != NULL)
    g_string_append_printf (text, "\n%s", contact->telephone);
  add_text (self, text->str);

  if (contact->email != NULL)
    {
      g_autofree char *uri = pb_text_is_email (contact->email) ? g_strconcat ("mailto:", contact->email, NULL) : NULL;

      add_value (self, &(PbTextSpec) { .text = contact->email, .uri = uri,
                                       .colour = uri != NULL ? &pb_link_ink : NULL });
    }
}

static void
add_facts (Facts                  *self,
           const PbBookletProject *project)
{
  PbLayout *layout = self->layout;
  g_autofree char *period = pb_date_format_period (project->start, project->end, layout->language);

  add_awards (self, project);
  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    add_role (self, project, roles[i]);
  if (period != NULL)
    {
      begin_fact (self, pb_layout_term (layout, PB_TERM_PERIOD));
      add_text (self, period);
    }
  add_relation (self, PB_TERM_PART_OF, pb_booklet_get_project (layout->booklet, project->parent));
  add_relations (self, PB_TERM_SUB_PROJECTS, g_hash_table_lookup (layout->sub_projects, project->id));
  add_relation (self, PB_TERM_CONTINUES, pb_booklet_get_project (layout->booklet, project->continues));
  add_relations (self, PB_TERM_CONTINUED_BY, g_hash_table_lookup (layout->followers, project->id));
  if (project->cross_cutting_themes->len > 0)
    {
      g_autoptr(GString) themes = g_string_new (NULL);

      for (guint i = 0; i < project->cross_cutting_themes->len; i++)
        g_string_append_printf (themes, "%s%s", i > 0 ? " · " : "",
                                (const char *) project->cross_cutting_themes->pdata[i]);
      begin_fact (self, pb_layout_term (layout, PB_TERM_CROSS_CUTTING_THEMES));
      add_text (self, themes->str);
    }
  add_links (self, project);
  if (project->contacts->len > 0)
    {
      begin_fact (self, pb_layout_term (layout, PB_TERM_CONTACT));
      for (guint i = 0; i < project->contacts->len; i++)
        add_contact (self, project->contacts->pdata[i]);
    }
}

static double
measure (const GPtrArray *blocks)
{
  double height = 0;

  for (guint i = 0; i < blocks->len; i++)
    height += pb_block_get_height (blocks->pdata[i]) + ((PbBlock *) blocks->pdata[i])->before;

  return height;
}

void
pb_facts_add (PbLayout               *layout,
              const PbBookletProject *project,
              guint                   n_tracks,
              double                  width)
{
  g_autoptr(GPtrArray) facts = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  Facts self = { layout, width, facts };
  double half = 0;
  double sum = 0;

  add_facts (&self, project);
  for (guint i = 0; i < facts->len; i++)
    half += measure (facts->pdata[i]) / 2;

  /* In the order as read: the first track is filled to half of the whole, the second takes the rest. */
  for (guint i = 0; i < facts->len; i++)
    {
      GPtrArray *blocks = facts->pdata[i];
      double height = measure (blocks);
      guint track = n_tracks == 1 || sum + height / 2 > half ? 1 : 0;

      sum += height;
      for (guint b = 0; b < blocks->len; b++)
        pb_flow_add_to (layout->flow, track, blocks->pdata[b]);
    }
}

void
pb_facts_for_each_crowd (PbLayout               *layout,
                         const PbBookletProject *project,
                         PbCrowdFunc             func,
                         gpointer                data)
{
  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    {
      g_autoptr(GPtrArray) names = list_partners (layout, project, roles[i]);
      g_autofree char *all = NULL;

      if (names->len <= MANY_PARTNERS)
        continue;

      g_ptr_array_add (names, NULL);
      all = g_strjoinv ("; ", (char **) names->pdata);
      func (pb_booklet_term_for (PB_TERMS_ROLES_PLURAL, roles[i], layout->language), all, data);
    }
}
