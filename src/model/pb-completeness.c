/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-completeness"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-completeness.h"
#include "pb-register-private.h"

#define VIEW "project_check"

typedef struct
{
  const char *key;        /* column of the view */
  guint       check;      /* which of PB_COMPLETENESS_TOTAL it keeps from being in order */
  const char *topic;
  const char *sentence;
} Gap;

static const Gap gaps_table[] = {
  [PB_GAP_SUMMARY] = { "no_summary", 0, "public_summary", N_("The public summary is missing.") },
  [PB_GAP_LONG_SUMMARY] = { "long_summary", 0, "public_summary",
                            N_("The public summary is longer than 60 words.") },
  [PB_GAP_DESCRIPTION] = { "no_description", 1, "public_description",
                           N_("The public description is missing.") },
  [PB_GAP_LONG_DESCRIPTION] = { "long_description", 1, "public_description",
                                N_("The public description is longer than 250 words.") },
  [PB_GAP_LEAD_APPLICANT] = { "no_lead_applicant", 2, "project_role",
                              N_("There is no lead applicant.") },
  [PB_GAP_START] = { "no_start", 3, "planned_start", N_("There is no start date.") },
  [PB_GAP_END] = { "no_end", 3, "planned_end", N_("There is no end date.") },
  [PB_GAP_TARGET] = { "no_target", 4, "indicator", N_("There is no indicator with a target.") },
  [PB_GAP_ALTERNATIVE_TEXT] = { "no_alternative_text", 5, "image",
                                N_("An image has no alternative text.") },
  [PB_GAP_IMAGE_CONSENT] = { "image_consent", 6, "image",
                             N_("The consent for an image has expired.") },
  [PB_GAP_CONTACT_CONSENT] = { "contact_consent", 7, "project_role",
                               N_("A contact is shown in public without a consent date.") },
};

G_STATIC_ASSERT (G_N_ELEMENTS (gaps_table) == PB_N_GAPS);

typedef struct
{
  const gint64 *projects;
  GHashTable   *places;     /* gint64 * of projects → its index + 1 */
  PbGaps       *gaps;
  guint         n_found;
} Page;

static gboolean
take_gaps (gint64         id,
           const PbValue *values,
           gpointer       user_data)
{
  Page *page = user_data;
  guint place = GPOINTER_TO_UINT (g_hash_table_lookup (page->places, &id));
  PbGaps gaps = 0;

  for (guint i = 0; i < PB_N_GAPS; i++)
    {
      if (values[i].integer != 0)
        gaps |= 1u << i;
    }

  if (place > 0)
    page->gaps[place - 1] = gaps;
  page->n_found++;

  return TRUE;
}

static gboolean
read_gaps (PbRegister  *reg,
           PbDbSelect  *select,
           Page        *page,
           guint        n,
           GError     **error)
{
  const char *columns[PB_N_GAPS + 1];

  for (guint i = 0; i < PB_N_GAPS; i++)
    columns[i] = gaps_table[i].key;
  columns[PB_N_GAPS] = NULL;

  page->places = g_hash_table_new (g_int64_hash, g_int64_equal);
  for (guint i = 0; i < n; i++)
    {
      page->gaps[i] = 0;
      g_hash_table_insert (page->places, (gpointer) &page->projects[i], GUINT_TO_POINTER (i + 1));
    }

  return pb_db_select_each (reg->db, select, columns, take_gaps, page, error);
}

gboolean
pb_completeness_read (PbRegister  *reg,
                      gint64       project,
                      PbGaps      *gaps,
                      GError     **error)
{
  g_autoptr(PbDbSelect) select = pb_db_select_new (VIEW);
  Page page = { .projects = &project, .gaps = gaps };
  gboolean done;

  g_return_val_if_fail (PB_IS_REGISTER (reg), FALSE);
  g_return_val_if_fail (gaps != NULL, FALSE);

  pb_db_select_where (select, "id", &PB_INTEGER (project));
  done = read_gaps (reg, select, &page, 1, error);
  g_hash_table_unref (page.places);
  if (!done || page.n_found > 0)
    return done;

  g_set_error_literal (error, PB_ERROR, PB_ERROR_NOT_FOUND, _("This project is no longer there."));

  return FALSE;
}

gboolean
pb_completeness_read_page (PbRegister    *reg,
                           const gint64  *projects,
                           guint          n,
                           PbGaps        *gaps,
                           GError       **error)
{
  g_autoptr(PbDbSelect) select = pb_db_select_new (VIEW);
  Page page = { .projects = projects, .gaps = gaps };
  gboolean done;

  g_return_val_if_fail (PB_IS_REGISTER (reg), FALSE);
  g_return_val_if_fail (n == 0 || (projects != NULL && gaps != NULL), FALSE);

  pb_db_select_where_in (select, "id", projects, n);
  done = read_gaps (reg, select, &page, n, error);
  g_hash_table_unref (page.places);

  return done;
}

guint
pb_completeness_count (PbGaps gaps)
{
  guint lacking = 0;

  for (guint i = 0; i < PB_N_GAPS; i++)
    {
      if ((gaps & (1u << i)) != 0)
        lacking |= 1u << gaps_table[i].check;
    }

  return PB_COMPLETENESS_TOTAL - (guint) __builtin_popcount (lacking);
}

char *
pb_completeness_describe (PbGaps gaps)
{
  /* Translators: how complete a project is, such as "6 of 8" */
  return g_strdup_printf (_("%u of %u"), pb_completeness_count (gaps), PB_COMPLETENESS_TOTAL);
}

const char *
pb_gap_get_topic (PbGap gap)
{
  g_return_val_if_fail (gap < PB_N_GAPS, NULL);

  return gaps_table[gap].topic;
}

const char *
pb_gap_get_sentence (PbGap gap)
{
  g_return_val_if_fail (gap < PB_N_GAPS, NULL);

  return _(gaps_table[gap].sentence);
}

const char *
pb_gap_get_key (PbGap gap)
{
  g_return_val_if_fail (gap < PB_N_GAPS, NULL);

  return gaps_table[gap].key;
}
