/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-booklet-flaw"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-booklet-flaw.h"
#include "pb-picture.h"

/* Whether it is the id of a project that is in the booklet; NULL refers to nothing. */
static gboolean
leads_somewhere (const PbBooklet *booklet,
                 const char      *id)
{
  return id == NULL || pb_booklet_get_project (booklet, id) != NULL;
}

static gboolean
all_lead_somewhere (const PbBooklet *booklet,
                    const GPtrArray *ids)
{
  for (guint i = 0; i < ids->len; i++)
    {
      if (!leads_somewhere (booklet, ids->pdata[i]))
        return FALSE;
    }

  return TRUE;
}

static gboolean
projects_lead_somewhere (const PbBooklet *booklet)
{
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, booklet->by_id);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      const PbBookletProject *project = value;

      if (!leads_somewhere (booklet, project->parent) || !leads_somewhere (booklet, project->continues))
        return FALSE;
    }

  return TRUE;
}

static gboolean
indexes_lead_somewhere (const PbBooklet *booklet)
{
  for (guint i = 0; i < booklet->municipalities->len; i++)
    {
      if (!all_lead_somewhere (booklet, ((const PbBookletMunicipality *) booklet->municipalities->pdata[i])->projects))
        return FALSE;
    }

  for (guint i = 0; i < booklet->cross_cutting->len; i++)
    {
      if (!all_lead_somewhere (booklet, ((const PbBookletCrossCutting *) booklet->cross_cutting->pdata[i])->projects))
        return FALSE;
    }

  return TRUE;
}

static gboolean
news_lead_somewhere (const PbBooklet *booklet)
{
  const PbBookletNews *news = pb_booklet_get_news (booklet);

  if (news == NULL)
    return TRUE;

  for (guint i = 0; i < news->amounts->len; i++)
    {
      if (!leads_somewhere (booklet, ((const PbBookletAmountChange *) news->amounts->pdata[i])->project))
        return FALSE;
    }

  return all_lead_somewhere (booklet, news->added) && all_lead_somewhere (booklet, news->continued) &&
         all_lead_somewhere (booklet, news->completed);
}

static gboolean
has_projects_twice (const PbBooklet *booklet)
{
  guint n_projects = 0;

  for (guint p = 0; p < booklet->pillars->len; p++)
    {
      const PbBookletPillar *pillar = booklet->pillars->pdata[p];

      for (guint t = 0; t < pillar->themes->len; t++)
        n_projects += ((const PbBookletTheme *) pillar->themes->pdata[t])->projects->len;
    }

  return n_projects != g_hash_table_size (booklet->by_id);
}

static gboolean
has_all_amounts (const PbBooklet *booklet)
{
  for (guint i = 0; i < booklet->sources->len; i++)
    {
      if (((const PbBookletSourceTotal *) booklet->sources->pdata[i])->by_pillar->len != booklet->pillars->len)
        return FALSE;
    }

  return TRUE;
}

/* Either an edition with all that makes one, or none of it. */
static gboolean
is_whole_edition (const PbBooklet *booklet)
{
  if (booklet->edition_number == 0)
    return booklet->status == NULL && booklet->reference_date == NULL && booklet->edition_title == NULL &&
           booklet->adopted_on == NULL && booklet->news->len == 0;

  return booklet->status != NULL && booklet->reference_date != NULL && booklet->edition_title != NULL &&
         g_str_equal (booklet->status, "adopted") == (booklet->adopted_on != NULL);
}

const char *
pb_booklet_find_flaw (const PbBooklet *booklet)
{
  if (!is_whole_edition (booklet))
    return _("it is neither an edition nor a programme as it stands.");
  if (has_projects_twice (booklet))
    return _("two projects have the same id.");
  if (!has_all_amounts (booklet))
    return _("a source does not have one amount for each pillar.");
  if (!projects_lead_somewhere (booklet) || !indexes_lead_somewhere (booklet) || !news_lead_somewhere (booklet))
    return _("it refers to a project that is not in it.");

  return NULL;
}

gboolean
pb_booklet_image_is (const PbBookletImage *image,
                     GBytes               *bytes)
{
  g_autoptr(PbPicture) picture = pb_picture_new_finished (bytes, NULL);

  return picture != NULL && g_str_equal (pb_picture_get_media_type (picture), image->media_type) &&
         pb_picture_get_width (picture) == image->width && pb_picture_get_height (picture) == image->height;
}
