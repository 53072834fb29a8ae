/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-cli"
#include "config.h"

#include <gio/gio.h>
#include <glib/gi18n.h>

#include "pb-booklet-export.h"
#include "pb-cli.h"
#include "pb-cli-options.h"
#include "pb-error.h"
#include "pb-register.h"
#include "pb-text.h"

/* ---- the commands */

/* The register that was named, or the usual one; it must be there. Transfer full. */
static char *
find_register (const PbCliOptions *options,
               GError            **error)
{
  g_autofree char *path = NULL;
  g_autofree char *name = NULL;

  path = options->register_path != NULL ? g_strdup (options->register_path)
                                        : pb_register_get_default_path ();
  if (g_file_test (path, G_FILE_TEST_EXISTS))
    return g_steal_pointer (&path);

  name = g_filename_display_name (path);
  if (options->register_path != NULL)
    g_set_error (error, PB_ERROR, PB_ERROR_NO_FILE,
                 _("There is no register “%s”. Look at its name and folder."), name);
  else
    g_set_error (error, PB_ERROR, PB_ERROR_NO_FILE,
                 _("There is no register “%s” yet. Name one with --register."), name);

  return NULL;
}

static gboolean
run_export (const PbCliOptions *options,
            GError            **error)
{
  PbBookletRequest request = { .programme_code = options->programme, .news = options->news };
  g_autofree char *name = g_filename_display_name (options->export);
  g_autofree char *path = NULL;
  g_autoptr(GFile) booklet = NULL;
  g_autoptr(GFile) target = NULL;

  if (!pb_cli_options_read (options, &request, error))
    return FALSE;

  if (options->booklet != NULL)
    request.booklet = booklet = g_file_new_for_commandline_arg (options->booklet);
  else
    request.register_path = path = find_register (options, error);
  if (booklet == NULL && path == NULL)
    return FALSE;

  target = g_file_new_for_commandline_arg (options->export);
  if (!pb_booklet_export (&request, target, NULL, NULL, NULL, error))
    return FALSE;

  g_print ("%s\n", name);

  return TRUE;
}

static gboolean
run_new_example (const PbCliOptions *options,
                 GError       **error)
{
  g_autofree char *name = g_filename_display_name (options->new_example);

  if (!pb_register_write_example (options->new_example, error))
    return FALSE;

  g_print ("%s\n", name);

  return TRUE;
}

/* No fault of the register: an older program kept no booklet of what it adopted. */
static void
note_editions_without_booklet (PbRegister *reg)
{
  g_autoptr(GPtrArray) editions = pb_register_list (reg, PB_TYPE_EDITION, NULL, 0, NULL);

  for (guint i = 0; i < editions->len; i++)
    {
      PbEntity *edition = editions->pdata[i];

      if (!g_str_equal (pb_entity_get_text (edition, "status"), "draft") && pb_entity_is_null (edition, "content"))
        /* Translators: %s is the title of an edition of the booklet. */
        g_print (_("Note: “%s” was adopted by an older Programmaboek, which did not keep its booklet.\n"),
                 pb_entity_get_title (edition));
    }
}

static gboolean
run_check (const PbCliOptions *options,
           GError       **error)
{
  g_autoptr(PbRegister) reg = NULL;
  g_autoptr(GPtrArray) report = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *path = NULL;
  g_autofree char *name = NULL;

  path = find_register (options, error);
  if (path == NULL)
    return FALSE;

  /* Looking changes nothing: no migration, no journal. */
  reg = pb_register_open (path, PB_REGISTER_SNAPSHOT, error);
  if (reg == NULL)
    return FALSE;

  if (pb_register_check (reg, report, error) && report->len == 0)
    {
      note_editions_without_booklet (reg);
      return TRUE;
    }

  if (error != NULL && *error != NULL)
    return FALSE;

  for (guint i = 0; i < report->len; i++)
    g_print ("%s\n", (const char *) report->pdata[i]);

  name = g_filename_display_name (path);
  g_set_error (error, PB_ERROR, PB_ERROR_CORRUPT,
               _("The register “%s” is not sound. Put a backup back."), name);

  return FALSE;
}

static gboolean
run_command (const PbCliOptions *options,
             GError       **error)
{
  if (options->export != NULL)
    return run_export (options, error);
  if (options->new_example != NULL)
    return run_new_example (options, error);
  if (options->check)
    return run_check (options, error);

  g_print ("programmaboek %s\n", PACKAGE_VERSION);

  return TRUE;
}

/* One line, whatever stands in the names that it quotes. */
static void
print_error (const GError *error)
{
  g_autofree char *valid = g_utf8_make_valid (error->message, -1);
  g_autofree char *line = pb_text_tidy (valid, TRUE);

  g_printerr ("programmaboek: %s\n", line);
}

static gboolean
asks_for_window (const PbCliOptions *options)
{
  return options->export == NULL && options->new_example == NULL && !options->check &&
         !options->version;
}

/* The register that the window opens: one that is named must be there. */
static gboolean
find_window_register (const PbCliOptions *options,
                      char              **register_path,
                      GError            **error)
{
  if (options->register_path == NULL)
    return TRUE;

  *register_path = find_register (options, error);

  return *register_path != NULL;
}

gboolean
pb_cli_run (int    argc,
            char **argv,
            char **register_path,
            int   *status)
{
  g_auto(PbCliOptions) options = { NULL, };
  g_autoptr(GError) error = NULL;
  gboolean understood;

  g_return_val_if_fail (argv != NULL && register_path != NULL && status != NULL, TRUE);

  *register_path = NULL;
  *status = 0;

  understood = pb_cli_options_parse (&options, argv, &error);
  if (understood && asks_for_window (&options))
    {
      if (find_window_register (&options, register_path, &error))
        return FALSE;
    }
  else if (understood && run_command (&options, &error))
    {
      return TRUE;
    }

  print_error (error);
  *status = 1;

  return TRUE;
}
