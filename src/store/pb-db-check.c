/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-db-check"
#include "config.h"

#include <glib/gi18n-lib.h>

#include "pb-db-content.h"
#include "pb-db-private.h"
#include "pb-db-search.h"

/* What triggers keep true, looked at once more. Each query names what is wrong, a row at a time. */
typedef struct
{
  const char *sql;
  const char *message;         /* with one %s, for what the query names */
} Rule;

#define BROKEN_REFERENCES \
  "SELECT \"table\" || ' ' || coalesce (rowid, '') FROM pragma_foreign_key_check"

static const Rule rules[] = {
  { "SELECT p.code FROM project AS p WHERE p.phase IS NOT coalesce "
    "((SELECT to_phase FROM phase_change WHERE project = p.id ORDER BY id DESC LIMIT 1), p.phase)",
    N_("Project %s is not in the phase that its last phase change says.") },
  { "SELECT p.code FROM award AS a JOIN project AS p ON p.id = a.project "
    "GROUP BY a.project, a.source HAVING sum (a.amount) < 0",
    N_("Project %s was awarded less than nothing from a source.") },
  { "SELECT p.code FROM project AS p JOIN theme AS t ON t.id = p.theme "
    "JOIN pillar AS i ON i.id = t.pillar WHERE i.programme <> p.programme",
    N_("Project %s lies in another programme than its theme.") },
  { "SELECT project FROM (SELECT * FROM project_key EXCEPT SELECT * FROM project_key_source) "
    "UNION SELECT project FROM (SELECT * FROM project_key_source EXCEPT SELECT * FROM project_key)",
    N_("The keys by which project number %s is sorted are out of date.") },
  { "SELECT step FROM journal_recording WHERE step IS NOT NULL",
    N_("The journal still records step %s.") },
};

static gboolean
collect (PbDb        *self,
         const char  *sql,
         const char  *message,
         GPtrArray   *report,
         GError     **error)
{
  g_auto(GStrv) findings = pb_db_query_list (self, sql, error);

  if (findings == NULL)
    return FALSE;

  for (guint i = 0; findings[i] != NULL; i++)
    {
      g_auto(GStrv) parts = g_strsplit (message, "%s", 2);

      g_ptr_array_add (report, g_strjoinv (findings[i], parts));
    }

  return TRUE;
}

static gboolean
check_pages (PbDb       *self,
             GPtrArray  *report,
             GError    **error)
{
  g_auto(GStrv) findings = pb_db_query_list (self, "PRAGMA integrity_check", error);

  if (findings == NULL)
    return FALSE;
  if (g_strcmp0 (findings[0], "ok") == 0)
    return TRUE;

  for (guint i = 0; findings[i] != NULL; i++)
    g_ptr_array_add (report, g_strdup (findings[i]));

  return TRUE;
}

gboolean
pb_db_check (PbDb       *self,
             GPtrArray  *report,
             GError    **error)
{
  g_return_val_if_fail (PB_IS_DB (self), FALSE);
  g_return_val_if_fail (report != NULL, FALSE);

  if (!check_pages (self, report, error))
    return FALSE;

  /* What damaged pages would say of the rest is noise. */
  if (report->len > 0)
    return TRUE;

  if (!collect (self, BROKEN_REFERENCES,
                _("A row refers to something that is not in the register: %s."), report, error)
      || !pb_db_search_check (self, report, error)
      || !pb_db_content_check (self, report, error))
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      if (!collect (self, rules[i].sql, _(rules[i].message), report, error))
        return FALSE;
    }

  return TRUE;
}
