/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-cli"
#include "config.h"

#include <gio/gio.h>
#include <glib/gi18n.h>

#include "pb-booklet-export.h"
#include "pb-cli.h"
#include "pb-error.h"
#include "pb-register.h"
#include "pb-text.h"

typedef struct
{
  char      *register_path;
  char      *export;
  char      *programme;
  char      *edition;
  char      *paper;
  char      *language;
  char      *new_example;
  gboolean   check;
  gboolean   version;
  gboolean   service;
  char     **rest;
} Options;

static void
options_clear (Options *options)
{
  g_free (options->register_path);
  g_free (options->export);
  g_free (options->programme);
  g_free (options->edition);
  g_free (options->paper);
  g_free (options->language);
  g_free (options->new_example);
  g_strfreev (options->rest);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static gboolean
refuse (GError    **error,
        const char *message)
{
  g_set_error_literal (error, PB_ERROR, PB_ERROR_INVALID, message);

  return FALSE;
}

static gboolean
parse_options (char    **argv,
               Options  *options,
               GError  **error)
{
  const GOptionEntry entries[] = {
    { "register", 0, 0, G_OPTION_ARG_FILENAME, &options->register_path,
      N_("Work on this register rather than the usual one"), N_("FILE") },
    { "export", 0, 0, G_OPTION_ARG_FILENAME, &options->export,
      N_("Write the programme booklet, as XML or HTML by the name’s ending"), N_("OUT") },
    { "programme", 0, 0, G_OPTION_ARG_STRING, &options->programme,
      N_("Export this programme rather than the first"), N_("CODE") },
    { "edition", 0, 0, G_OPTION_ARG_STRING, &options->edition,
      N_("Export this edition rather than the programme as it stands"), N_("N") },
    { "paper", 0, 0, G_OPTION_ARG_STRING, &options->paper,
      N_("Size of the pages of a PDF: a5 or a4"), N_("SIZE") },
    { "language", 0, 0, G_OPTION_ARG_STRING, &options->language,
      N_("Language of the booklet’s headings: nl or en"), N_("CODE") },
    { "new-example", 0, 0, G_OPTION_ARG_FILENAME, &options->new_example,
      N_("Write the example register to a new file"), N_("FILE") },
    { "check", 0, 0, G_OPTION_ARG_NONE, &options->check,
      N_("Check whether the register is sound"), NULL },
    { "version", 0, 0, G_OPTION_ARG_NONE, &options->version, N_("Show the version"), NULL },
    /* How the session starts the program; it is the window's to handle. */
    { "gapplication-service", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_NONE, &options->service, NULL,
      NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options->rest, NULL, NULL },
    { NULL }
  };
  g_autoptr(GOptionContext) context = g_option_context_new (NULL);
  g_auto(GStrv) arguments = g_strdupv (argv);

  g_option_context_set_summary (context,
                                _("Keeps the register of a regional deal and publishes its "
                                  "programme booklet."));
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);

  return g_option_context_parse_strv (context, &arguments, error);
}

/* ---- which options go together */

static gboolean
check_export_options (const Options *options,
                      GError       **error)
{
  g_autofree char *folded = options->export != NULL ? g_ascii_strdown (options->export, -1) : NULL;

  if (options->programme != NULL && options->export == NULL)
    return refuse (error, _("--programme belongs to --export."));
  if (options->edition != NULL && options->export == NULL)
    return refuse (error, _("--edition belongs to --export."));
  if (options->paper != NULL && options->export == NULL)
    return refuse (error, _("--paper belongs to --export."));
  if (options->language != NULL && options->export == NULL)
    return refuse (error, _("--language belongs to --export."));

  if (options->paper == NULL)
    return TRUE;

  if (!g_str_equal (options->paper, "a4") && !g_str_equal (options->paper, "a5"))
    return refuse (error, _("--paper is a5 or a4."));
  if (!g_str_has_suffix (folded, ".pdf"))
    return refuse (error, _("--paper belongs to the export of a PDF."));

  return TRUE;
}

static gboolean
check_options (const Options *options,
               GError       **error)
{
  int n_commands = (options->export != NULL) + (options->new_example != NULL) +
                   (options->check ? 1 : 0) + (options->version ? 1 : 0) +
                   (options->service ? 1 : 0);

  if (options->rest != NULL && options->rest[0] != NULL)
    {
      g_autofree char *name = g_filename_display_name (options->rest[0]);

      g_set_error (error, PB_ERROR, PB_ERROR_INVALID,
                   _("“%s” is no option. A register is named with --register."), name);
      return FALSE;
    }

  if (n_commands > 1)
    return refuse (error, _("--export, --new-example, --check and --version do not go together."));

  if (options->register_path != NULL && options->new_example != NULL)
    return refuse (error, _("--register does not go with --new-example."));
  if (options->register_path != NULL && (options->version || options->service))
    return refuse (error, _("--register does not go with that option."));

  return check_export_options (options, error);
}

/* ---- the commands */

/* The register that was named, or the usual one; it must be there. Transfer full. */
static char *
find_register (const Options *options,
               GError       **error)
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

/* The number of an edition: 1, 2 … */
static gboolean
parse_edition (const char *text,
               guint      *number,
               GError    **error)
{
  g_autofree char *excerpt = pb_text_excerpt (text, 40);
  guint64 parsed;

  if (!g_ascii_string_to_unsigned (text, 10, 1, 9999, &parsed, NULL))
    {
      g_set_error (error, PB_ERROR, PB_ERROR_INVALID,
                   _("--edition is the number of an edition, such as 2; “%s” is none."), excerpt);
      return FALSE;
    }

  *number = (guint) parsed;

  return TRUE;
}

static gboolean
run_export (const Options *options,
            GError       **error)
{
  PbBookletRequest request = { .programme_code = options->programme };
  g_autofree char *name = g_filename_display_name (options->export);
  g_autofree char *path = NULL;
  g_autoptr(GFile) target = NULL;

  if (!pb_booklet_format_from_name (name, &request.format, error))
    return FALSE;

  if (options->edition != NULL && !parse_edition (options->edition, &request.edition_number, error))
    return FALSE;

  request.has_language = options->language != NULL;
  if (request.has_language && !pb_language_from_code (options->language, &request.language))
    return refuse (error, _("--language is nl or en."));

  path = find_register (options, error);
  if (path == NULL)
    return FALSE;

  target = g_file_new_for_commandline_arg (options->export);
  if (options->paper != NULL)
    pb_paper_from_name (options->paper, &request.paper);
  request.register_path = path;
  if (!pb_booklet_export (&request, target, NULL, NULL, NULL, error))
    return FALSE;

  g_print ("%s\n", name);

  return TRUE;
}

static gboolean
run_new_example (const Options *options,
                 GError       **error)
{
  g_autofree char *name = g_filename_display_name (options->new_example);

  if (!pb_register_write_example (options->new_example, error))
    return FALSE;

  g_print ("%s\n", name);

  return TRUE;
}

static gboolean
run_check (const Options *options,
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
    return TRUE;

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
run_command (const Options *options,
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
asks_for_window (const Options *options)
{
  return options->export == NULL && options->new_example == NULL && !options->check &&
         !options->version;
}

/* The register that the window opens: one that is named must be there. */
static gboolean
find_window_register (const Options *options,
                      char         **register_path,
                      GError       **error)
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
  g_auto(Options) options = { NULL, };
  g_autoptr(GError) error = NULL;
  gboolean understood;

  g_return_val_if_fail (argv != NULL && register_path != NULL && status != NULL, TRUE);

  *register_path = NULL;
  *status = 0;

  understood = parse_options (argv, &options, &error) && check_options (&options, &error);
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
