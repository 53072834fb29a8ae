/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-bench-register"
#include "config.h"

#include <gdk-pixbuf/gdk-pixbuf.h>

#include "pb-bench-register.h"
#include "pb-bench-text.h"
#include "pb-db-content.h"
#include "pb-db-search.h"
#include "pb-db-statement.h"
#include "pb-db-transaction.h"
#include "pb-db.h"
#include "pb-text.h"

#define N_PILLARS 4
#define N_SOURCES 4
#define PROJECTS_PER_THEME 40
#define PROJECTS_PER_ORGANISATION 10
#define PROJECTS_PER_DECISION 8

static const char *const pillars[] = { "Wonen", "Werken", "Welzijn", "Bereikbaarheid" };
static const char *const sources[] = { "Rijk", "Provincie", "Gemeenten", "Bedrijven" };
static const char *const counts_as[] = { "central", "regional-public", "regional-public", "regional-private" };
static const char *const phases[] = { "idea", "elaboration", "granted", "running", "running", "running",
                                      "delayed", "on-hold", "delivered", "embedded" };

typedef struct
{
  PbDb   *db;
  GRand  *random;
  guint   n;
  guint   n_themes;
  guint   n_organisations;
  guint   n_decisions;
  guint   images;
  char   *photographs[PB_BENCH_PHOTOGRAPHS];   /* hashes */
  GError *error;
} Bench;

static int
roll (Bench *b,
      int    least,
      int    most)
{
  return g_rand_int_range (b->random, least, most + 1);
}

/* Binds :1, :2 … in the order given: a letter for each, t(ext) or i(nteger); the statement comes from the cache. */
static void
insert (Bench      *b,
        const char *sql,
        const char *types,
        ...)
{
  g_autoptr(PbDbStatement) statement = NULL;
  va_list values;

  if (b->error != NULL)
    return;

  statement = pb_db_prepare (b->db, sql, &b->error);
  if (statement == NULL)
    return;

  va_start (values, types);
  for (guint i = 0; types[i] != '\0'; i++)
    {
      char name[8];

      g_snprintf (name, sizeof name, ":v%u", i + 1);
      if (types[i] == 't')
        pb_db_statement_bind (statement, name, &PB_TEXT (va_arg (values, const char *)));
      else
        pb_db_statement_bind (statement, name, &PB_INTEGER (va_arg (values, gint64)));
    }
  va_end (values);

  pb_db_statement_run (statement, &b->error);
}

static void
write_frame (Bench *b)
{
  insert (b, "INSERT INTO programme (id, code, code_key, name) VALUES (1, :v1, :v2, :v3)", "ttt", "BENCH", "bench",
          "Regio Deal");
  for (guint i = 0; i < N_PILLARS; i++)
    {
      g_autofree char *key = pb_text_fold (pillars[i]);

      insert (b, "INSERT INTO pillar (id, programme, position, code, code_key, name, name_key) "
                 "VALUES (:v1, 1, :v1, :v2, :v3, :v2, :v3)", "itt", (gint64) i + 1, pillars[i], key);
    }

  for (guint i = 0; i < b->n_themes; i++)
    {
      g_autofree char *name = g_strdup_printf ("Thema %u", i + 1);
      g_autofree char *key = pb_text_fold (name);

      insert (b, "INSERT INTO theme (id, pillar, position, name, name_key) VALUES (:v1, :v2, :v1, :v3, :v4)", "iitt",
              (gint64) i + 1, (gint64) (i % N_PILLARS) + 1, name, key);
    }

  for (guint i = 0; i < N_SOURCES; i++)
    {
      g_autofree char *key = pb_text_fold (sources[i]);

      insert (b, "INSERT INTO funding_source (id, programme, position, name, name_key, counts_as) "
                 "VALUES (:v1, 1, :v1, :v2, :v3, :v4)", "ittt", (gint64) i + 1, sources[i], key, counts_as[i]);
    }
}

static void
write_others (Bench *b)
{
  for (guint i = 0; i < b->n_organisations; i++)
    {
      g_autofree char *name = g_strdup_printf ("Stichting %u Zuidoost-Drenthe", i + 1);
      g_autofree char *key = pb_text_fold (name);

      insert (b, "INSERT INTO organisation (id, name, name_key, kind) VALUES (:v1, :v2, :v3, 'foundation')", "itt",
              (gint64) i + 1, name, key);
    }

  for (guint i = 0; i < b->n_decisions; i++)
    {
      g_autofree char *number = g_strdup_printf ("2023-%05u", i + 1);
      g_autofree char *date = g_strdup_printf ("2023-%02d-%02d", roll (b, 1, 12), roll (b, 1, 28));

      insert (b, "INSERT INTO decision (id, programme, number, body, date, title, kind) "
                 "VALUES (:v1, 1, :v2, 'Stuurgroep', :v3, 'Toekenning', 'award')", "itt", (gint64) i + 1, number, date);
    }
}

static void
write_project_row (Bench  *b,
                   gint64  id,
                   gint64  theme)
{
  g_autofree char *code = g_strdup_printf ("%c%c-%06d", 'A' + (char) (theme % 26), 'A' + (char) (id % 26), (int) id);
  g_autofree char *code_key = pb_text_fold (code);
  g_autofree char *name = pb_bench_name (b->random, (guint) id);
  g_autofree char *name_key = pb_text_fold (name);
  g_autofree char *summary = pb_bench_text (b->random, 40);
  g_autofree char *description = pb_bench_text (b->random, 250);
  g_autofree char *challenge = pb_bench_text (b->random, 60);
  g_autofree char *start = g_strdup_printf ("%d-%02d", roll (b, 2020, 2025), roll (b, 1, 12));
  const char *phase = phases[roll (b, 0, G_N_ELEMENTS (phases) - 1)];

  insert (b, "INSERT INTO project (id, programme, theme, position, code, code_key, name, name_key, phase, visibility, "
             "planned_start, planned_end, public_summary, public_description, challenge) "
             "VALUES (:v1, 1, :v2, :v1, :v3, :v4, :v5, :v6, :v7, :v8, :v9, '2028', :v10, :v11, :v12)", "iittttttttt" "t",
          id, theme, code, code_key, name, name_key, phase, roll (b, 0, 9) > 0 ? "public" : "internal", start, summary,
          description, challenge);
  insert (b, "INSERT INTO phase_change (project, to_phase, date) VALUES (:v1, 'idea', '2020-01')", "i", id);
  if (!g_str_equal (phase, "idea"))
    insert (b, "INSERT INTO phase_change (project, from_phase, to_phase, date) VALUES (:v1, 'idea', :v2, :v3)", "itt",
            id, phase, start);
}

static void
write_partners_and_money (Bench  *b,
                          gint64  id)
{
  const int n_partners = roll (b, 1, 5);
  const int n_lines = roll (b, 2, 4);
  const int first = roll (b, 0, (int) b->n_organisations - 1);

  for (int i = 0; i < n_partners; i++)
    insert (b, "INSERT OR IGNORE INTO project_role (project, organisation, role, position) VALUES (:v1, :v2, :v3, :v4)",
            "iiti", id, (gint64) ((guint) (first + i) % b->n_organisations) + 1, i == 0 ? "lead-applicant" : "partner",
            (gint64) i);

  for (int i = 0; i < n_lines; i++)
    {
      const gint64 amount = (gint64) roll (b, 5, 400) * 500000;

      insert (b, "INSERT INTO funding_line (project, source, position, amount, status) "
                 "VALUES (:v1, :v2, :v3, :v4, 'pledged')", "iiii", id, (gint64) i + 1, (gint64) i, amount);
      if (i < 2)
        insert (b, "INSERT INTO award (decision, project, source, amount) VALUES (:v1, :v2, :v3, :v4)", "iiii",
                (gint64) roll (b, 1, (int) b->n_decisions), id, (gint64) i + 1, amount);
    }
}

static void
write_results (Bench  *b,
               gint64  id)
{
  const int n_indicators = roll (b, 1, 3);

  for (int i = 0; i < n_indicators; i++)
    {
      const gint64 indicator = id * 3 + i;

      insert (b, "INSERT INTO indicator (id, project, position, name, unit, baseline, baseline_year, target, target_year) "
                 "VALUES (:v1, :v2, :v3, 'Bereikte inwoners', 'inwoners', 0.0, 2020, :v4 * 1.0, 2028)", "iiii",
              indicator, id, (gint64) i, (gint64) roll (b, 20, 2000));
      insert (b, "INSERT INTO measurement (indicator, date, value) VALUES (:v1, '2024-06-30', :v2 * 1.0)", "ii",
              indicator, (gint64) roll (b, 1, 500));
    }
}

/* ---- images */

/* Squares of grain: as hard to pack as a photograph. Transfer full. */
static GBytes *
make_photograph (Bench *b)
{
  g_autoptr(GdkPixbuf) pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, 800, 600);
  guchar *pixels = gdk_pixbuf_get_pixels (pixbuf);
  const int stride = gdk_pixbuf_get_rowstride (pixbuf);
  const guint32 base = g_rand_int (b->random);
  char *jpeg = NULL;
  gsize length = 0;

  for (int y = 0; y < 600; y++)
    {
      for (int x = 0; x < 800; x++)
        {
          const guint32 square = base * (guint32) (x / 100 + 11 * (y / 100) + 1);
          const guint32 grain = g_rand_int (b->random) & 0x1f1f1f;

          for (int c = 0; c < 3; c++)
            pixels[y * stride + 3 * x + c] = (guchar) ((square >> (8 * c)) / 2 + (grain >> (8 * c)));
        }
    }

  gdk_pixbuf_save_to_buffer (pixbuf, &jpeg, &length, "jpeg", &b->error, "quality", "75", NULL);

  return jpeg != NULL ? g_bytes_new_take (jpeg, length) : NULL;
}

static void
write_photographs (Bench *b)
{
  for (guint i = 0; i < PB_BENCH_PHOTOGRAPHS && b->images > 0 && b->error == NULL; i++)
    {
      g_autoptr(GBytes) photograph = make_photograph (b);

      if (photograph != NULL)
        b->photographs[i] = pb_db_content_add (b->db, photograph, &b->error);
    }
}

static void
write_images (Bench  *b,
              gint64  id)
{
  for (guint i = 0; i < b->images && b->error == NULL; i++)
    {
      g_autofree char *text = pb_bench_text (b->random, 12);

      insert (b, "INSERT INTO image (project, position, content, media_type, width, height, alternative_text, caption) "
                 "VALUES (:v1, :v2, :v3, 'image/jpeg', 800, 600, :v4, :v4)", "iitt", id, (gint64) i,
              b->photographs[((guint) id * 7 + i) % PB_BENCH_PHOTOGRAPHS], text);
    }
}

static void
clear (Bench *b)
{
  for (guint i = 0; i < PB_BENCH_PHOTOGRAPHS; i++)
    g_free (b->photographs[i]);
}

gboolean
pb_bench_write_register (const char  *path,
                         guint        n,
                         guint32      seed,
                         guint        images,
                         GError     **error)
{
  g_autoptr(PbDb) db = pb_db_open (path, PB_DB_CREATE, error);
  g_autoptr(PbDbTransaction) transaction = NULL;
  g_autoptr(GRand) random = g_rand_new_with_seed (seed);
  Bench b = { .db = db, .random = random, .n = n, .images = images };

  if (db == NULL)
    return FALSE;

  b.n_themes = MAX (n / PROJECTS_PER_THEME, 2 * N_PILLARS);
  b.n_organisations = MAX (n / PROJECTS_PER_ORGANISATION, 12);
  b.n_decisions = MAX (n / PROJECTS_PER_DECISION, 2);
  transaction = pb_db_begin (db, NULL, error);
  if (transaction == NULL)
    return FALSE;

  write_frame (&b);
  write_others (&b);
  write_photographs (&b);
  for (guint i = 0; i < n && b.error == NULL; i++)
    {
      write_project_row (&b, (gint64) i + 1, (gint64) (i % b.n_themes) + 1);
      write_partners_and_money (&b, (gint64) i + 1);
      write_results (&b, (gint64) i + 1);
      write_images (&b, (gint64) i + 1);
    }
  clear (&b);

  if (b.error != NULL)
    {
      g_propagate_error (error, b.error);
      return FALSE;
    }

  /* The commit makes the search index of all that is new, in one go. */
  return pb_db_transaction_commit (g_steal_pointer (&transaction), error);
}
