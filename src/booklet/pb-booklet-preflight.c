/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-booklet-preflight"
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "pb-booklet-builder.h"
#include "pb-preflight-run.h"
#include "pb-register-editions.h"
#include "pb-register-images.h"
#include "pb-snapshot-work.h"

/* What is longer makes no line of a page, of the contents and of the running head. */
#define LONGEST_LINE 200

static void
finding_free (gpointer data)
{
  PbPreflightFinding *finding = data;

  g_free (finding->about);
  g_free (finding->text);
  g_free (finding);
}

static void
person_free (gpointer data)
{
  PbPreflightPerson *person = data;

  g_free (person->name);
  g_free (person->data);
  g_free (person->where);
  g_free (person);
}

/* The projects that are in it. NULL with error. */
static GPtrArray *
list_projects (PbPreflightRun  *run,
               GError         **error)
{
  g_autoptr(GPtrArray) items = pb_register_list_edition_items (run->reg, run->id, error);
  GPtrArray *projects;

  if (items == NULL)
    return NULL;

  projects = g_ptr_array_new ();
  for (guint i = 0; i < items->len; i++)
    {
      PbEntity *project = pb_booklet_rows_get (run->rows, PB_TYPE_PROJECT,
                                               pb_entity_get_integer (items->pdata[i], "project"));

      if (project != NULL && pb_entity_get_boolean (items->pdata[i], "included"))
        g_ptr_array_add (projects, project);
    }

  return projects;
}

static GHashTable *
make_set (GPtrArray *projects)
{
  GHashTable *set = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < projects->len; i++)
    g_hash_table_add (set, projects->pdata[i]);

  return set;
}

static GHashTable *
index_projects (PbBookletRows *rows)
{
  const GPtrArray *projects = pb_booklet_rows_list (rows, PB_TYPE_PROJECT);
  GHashTable *by_uuid = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < projects->len; i++)
    g_hash_table_insert (by_uuid, (gpointer) pb_entity_get_text (projects->pdata[i], "uuid"), projects->pdata[i]);

  return by_uuid;
}

/* Blockers first; what is of one severity keeps its order (the sort is stable). */
static int
compare_findings (gconstpointer a,
                  gconstpointer b)
{
  const PbPreflightFinding *one = *(PbPreflightFinding *const *) a;
  const PbPreflightFinding *other = *(PbPreflightFinding *const *) b;

  return (int) one->severity - (int) other->severity;
}

static void
check_draft (PbPreflightRun *run,
             const GError   *build_error)
{
  if (build_error != NULL)
    pb_preflight_tell_unbuilt (run, build_error);

  pb_preflight_check_edition (run);
  pb_preflight_check_pillars (run);
  pb_preflight_check_money (run);
  pb_preflight_check_projects (run);
  pb_preflight_check_people (run);
  g_ptr_array_sort (run->result->findings, compare_findings);
}

/* Builds the booklet, and says what there is to say. */
static gboolean
inspect (PbPreflightRun  *run,
         GError         **error)
{
  g_autoptr(GError) build_error = NULL;
  g_autoptr(PbBooklet) booklet = NULL;

  booklet = pb_booklet_builder_build_edition (run->reg, run->id, run->cancellable, &build_error);
  if (g_cancellable_set_error_if_cancelled (run->cancellable, error))
    return FALSE;

  run->booklet = booklet;
  if (g_str_equal (pb_entity_get_text (run->edition, "status"), "draft"))
    check_draft (run, build_error);
  else if (build_error != NULL)
    pb_preflight_tell (run, PB_PREFLIGHT_WARNING, PB_TYPE_EDITION, 0, NULL, pb_entity_get_title (run->edition), "%s",
                       build_error->message);

  run->result->is_built = booklet != NULL;
  if (booklet != NULL)
    pb_preflight_list_people (run);

  return !g_cancellable_set_error_if_cancelled (run->cancellable, error);
}

static gpointer
run_on_worker (PbRegister    *snapshot,
               gpointer       data,
               GCancellable  *cancellable,
               GError       **error)
{
  return pb_booklet_preflight_run (snapshot, *(gint64 *) data, cancellable, error);
}

/* ---- for the checks */

void
pb_preflight_tell (PbPreflightRun      *run,
                   PbPreflightSeverity  severity,
                   GType                type,
                   gint64               id,
                   const char          *topic,
                   const char          *about,
                   const char          *format,
                   ...)
{
  PbPreflightFinding *finding = g_new0 (PbPreflightFinding, 1);
  va_list arguments;

  finding->severity = severity;
  finding->type = type;
  finding->id = id;
  finding->topic = topic;
  finding->about = g_strdup (about);
  va_start (arguments, format);
  finding->text = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  run->result->n_blockers += severity == PB_PREFLIGHT_BLOCKER;
  g_ptr_array_add (run->result->findings, finding);
}

char *
pb_preflight_name_project (PbEntity *project)
{
  return g_strdup_printf ("%s %s", pb_entity_get_text (project, "code"), pb_entity_get_text (project, "name"));
}

gboolean
pb_preflight_is_public (PbEntity *project)
{
  return g_str_equal (pb_entity_get_text (project, "visibility"), "public");
}

PbEntity *
pb_preflight_find_project (PbPreflightRun *run,
                           const char     *booklet_id)
{
  return g_str_has_prefix (booklet_id, "p-") ? g_hash_table_lookup (run->by_uuid, booklet_id + strlen ("p-")) : NULL;
}

void
pb_preflight_check_text (PbPreflightRun *run,
                         GType           type,
                         gint64          id,
                         const char     *topic,
                         const char     *about,
                         const char     *text)
{
  g_autofree char *characters = pb_printable_find_missing (run->printable, text);

  if (characters != NULL)
    pb_preflight_tell (run, PB_PREFLIGHT_WARNING, type, id, topic, about,
                       /* Translators: %s is one or more characters, such as emoji. */
                       _("No font here can print “%s”: a PDF shows an empty box in its place. Choose other characters."),
                       characters);
}

void
pb_preflight_check_line (PbPreflightRun *run,
                         GType           type,
                         gint64          id,
                         const char     *topic,
                         const char     *about,
                         const char     *text)
{
  const glong length = g_utf8_strlen (text, -1);

  if (length > LONGEST_LINE)
    pb_preflight_tell (run, PB_PREFLIGHT_WARNING, type, id, topic, about,
                       ngettext ("The name is %ld character long, which fills half a page. Shorten it to %d at most.",
                                 "The name is %ld characters long, which fills half a page. Shorten it to %d at most.",
                                 (gulong) length),
                       length, LONGEST_LINE);
  pb_preflight_check_text (run, type, id, topic, about, text);
}

/* Whether its bytes are there and what they were; each is read once. */
static gboolean
has_sound_bytes (PbPreflightRun *run,
                 PbEntity       *image)
{
  const char *hash = pb_entity_get_text (image, "content");
  gpointer known;
  g_autoptr(GBytes) bytes = NULL;

  if (g_hash_table_lookup_extended (run->contents, hash, NULL, &known))
    return GPOINTER_TO_INT (known);

  if (!g_cancellable_is_cancelled (run->cancellable))
    bytes = pb_register_read_content (run->reg, hash, NULL);
  g_hash_table_insert (run->contents, g_strdup (hash), GINT_TO_POINTER (bytes != NULL));

  return bytes != NULL;
}

void
pb_preflight_check_images (PbPreflightRun  *run,
                           GType            type,
                           gint64           id,
                           const char      *about,
                           const GPtrArray *images)
{
  for (guint i = 0; i < images->len; i++)
    {
      PbEntity *image = images->pdata[i];
      const guint n_before = run->result->findings->len;
      g_autofree char *name = type == PB_TYPE_EDITION ? g_strdup (_("The cover image"))
                                                      : g_strdup_printf (_("Image %u"), i + 1);

      if (*pb_entity_get_text (image, "alternative_text") == '\0' && !pb_entity_get_boolean (image, "decorative"))
        pb_preflight_tell (run, PB_PREFLIGHT_BLOCKER, type, id, "image", about,
                           /* Translators: %s is “Image 1” or “The cover image”. */
                           _("%s has no alternative text. Describe it, or mark it as decorative."), name);
      if (pb_image_is_expired (image, run->today))
        pb_preflight_tell (run, PB_PREFLIGHT_BLOCKER, type, id, "image", about,
                           /* Translators: %s is “Image 1” or “The cover image”. */
                           _("%s: the consent has ended. Ask for it again, or remove the image."), name);
      if (!has_sound_bytes (run, image))
        pb_preflight_tell (run, PB_PREFLIGHT_BLOCKER, type, id, "image", about,
                           /* Translators: %s is “Image 1” or “The cover image”. */
                           _("%s is missing or damaged in the register. Add the picture again."), name);

      pb_preflight_check_text (run, type, id, "image", about, pb_entity_get_text (image, "caption"));
      pb_preflight_check_text (run, type, id, "image", about, pb_entity_get_text (image, "credit"));
      for (guint f = n_before; f < run->result->findings->len; f++)
        ((PbPreflightFinding *) run->result->findings->pdata[f])->row = pb_entity_get_id (image);
    }
}

/* ---- the whole */

PbPreflight *
pb_booklet_preflight_run (PbRegister    *reg,
                          gint64         edition,
                          GCancellable  *cancellable,
                          GError       **error)
{
  g_autoptr(PbPreflight) self = NULL;
  g_autoptr(PbEntity) entity = NULL;
  g_autoptr(PbBookletRows) rows = NULL;
  g_autoptr(GPtrArray) projects = NULL;
  g_autoptr(GHashTable) contents = NULL;
  g_autoptr(GHashTable) by_uuid = NULL;
  g_autoptr(GHashTable) included = NULL;
  g_autoptr(PbPrintable) printable = NULL;
  PbPreflightRun run = { .reg = reg, .id = edition, .cancellable = cancellable };

  g_return_val_if_fail (PB_IS_REGISTER (reg), NULL);

  run.edition = entity = pb_register_read (reg, PB_TYPE_EDITION, edition, error);
  if (entity == NULL)
    return NULL;

  run.programme = pb_entity_get_integer (entity, "programme");
  run.reference_date = pb_entity_get_text (entity, "reference_date");
  run.rows = rows = pb_booklet_rows_load (reg, run.programme, cancellable, error);
  run.projects = projects = rows != NULL ? list_projects (&run, error) : NULL;
  if (projects == NULL)
    return NULL;

  run.included = included = make_set (projects);
  run.by_uuid = by_uuid = index_projects (rows);
  run.today = pb_booklet_rows_get_today (rows);
  run.contents = contents = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  run.printable = printable = pb_printable_new ();
  run.result = self = g_new0 (PbPreflight, 1);
  self->findings = g_ptr_array_new_with_free_func (finding_free);
  self->people = g_ptr_array_new_with_free_func (person_free);

  return inspect (&run, error) ? g_steal_pointer (&self) : NULL;
}

void
pb_booklet_preflight_free (PbPreflight *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->findings);
  g_ptr_array_unref (self->people);
  g_free (self);
}

void
pb_booklet_preflight_run_async (PbRegister          *reg,
                                gint64               edition,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  g_return_if_fail (PB_IS_REGISTER (reg));

  pb_snapshot_work_async (reg, run_on_worker, pb_snapshot_work_id (edition), g_free,
                          (GDestroyNotify) pb_booklet_preflight_free, cancellable, callback, user_data);
}

PbPreflight *
pb_booklet_preflight_run_finish (GAsyncResult  *result,
                                 GError       **error)
{
  return pb_snapshot_work_finish (result, error);
}
