/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-cli-options"
#include "config.h"

#include <gio/gio.h>
#include <glib/gi18n.h>

#include "pb-cli-options.h"
#include "pb-error.h"
#include "pb-text.h"

static gboolean
refuse (GError    **error,
        const char *message)
{
  g_set_error_literal (error, PB_ERROR, PB_ERROR_INVALID, message);

  return FALSE;
}

static gboolean
parse (PbCliOptions  *self,
       char         **argv,
       GError       **error)
{
  const GOptionEntry entries[] = {
    { "register", 0, 0, G_OPTION_ARG_FILENAME, &self->register_path,
      N_("Work on this register rather than the usual one"), N_("FILE") },
    { "export", 0, 0, G_OPTION_ARG_FILENAME, &self->export,
      N_("Write the programme booklet, as XML, HTML or PDF by the name’s ending"), N_("OUT") },
    { "programme", 0, 0, G_OPTION_ARG_STRING, &self->programme,
      N_("Export this programme rather than the first"), N_("CODE") },
    { "edition", 0, 0, G_OPTION_ARG_STRING, &self->edition,
      N_("Export this edition rather than the programme as it stands"), N_("N") },
    { "booklet", 0, 0, G_OPTION_ARG_FILENAME, &self->booklet,
      N_("Export this booklet in XML; no register is needed"), N_("FILE") },
    { "news", 0, 0, G_OPTION_ARG_NONE, &self->news,
      N_("Export only what is new since the previous edition, as HTML"), NULL },
    { "paper", 0, 0, G_OPTION_ARG_STRING, &self->paper,
      N_("Size of the pages of a PDF: a5 or a4"), N_("SIZE") },
    { "language", 0, 0, G_OPTION_ARG_STRING, &self->language,
      N_("Language of the booklet’s headings: nl or en"), N_("CODE") },
    { "new-example", 0, 0, G_OPTION_ARG_FILENAME, &self->new_example,
      N_("Write the example register to a new file"), N_("FILE") },
    { "check", 0, 0, G_OPTION_ARG_NONE, &self->check,
      N_("Check whether the register is sound"), NULL },
    { "version", 0, 0, G_OPTION_ARG_NONE, &self->version, N_("Show the version"), NULL },
    /* How the session starts the program; it is the window's to handle. */
    { "gapplication-service", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_NONE, &self->service, NULL,
      NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &self->rest, NULL, NULL },
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

/* Each of these says something of an export. */
static gboolean
check_alone (const PbCliOptions *self,
             GError            **error)
{
  if (self->programme != NULL)
    return refuse (error, _("--programme belongs to --export."));
  if (self->edition != NULL)
    return refuse (error, _("--edition belongs to --export."));
  if (self->booklet != NULL)
    return refuse (error, _("--booklet belongs to --export."));
  if (self->news)
    return refuse (error, _("--news belongs to --export."));
  if (self->paper != NULL)
    return refuse (error, _("--paper belongs to --export."));
  if (self->language != NULL)
    return refuse (error, _("--language belongs to --export."));

  return TRUE;
}

static gboolean
check_export (const PbCliOptions *self,
              GError            **error)
{
  if (self->booklet != NULL && self->register_path != NULL)
    return refuse (error, _("--booklet does not go with --register: the booklet is all that is read."));
  if (self->booklet != NULL && self->programme != NULL)
    return refuse (error, _("--booklet does not go with --programme: the booklet is of one programme."));
  if (self->booklet != NULL && self->edition != NULL)
    return refuse (error, _("--booklet does not go with --edition: the booklet is one edition."));
  if (self->news && self->edition == NULL && self->booklet == NULL)
    return refuse (error, _("--news needs --edition or --booklet: only an edition has a previous one."));

  return TRUE;
}

static gboolean
check (const PbCliOptions *self,
       GError            **error)
{
  int n_commands = (self->export != NULL) + (self->new_example != NULL) + (self->check ? 1 : 0) +
                   (self->version ? 1 : 0) + (self->service ? 1 : 0);

  if (self->rest != NULL && self->rest[0] != NULL)
    {
      g_autofree char *name = g_filename_display_name (self->rest[0]);

      g_set_error (error, PB_ERROR, PB_ERROR_INVALID,
                   _("“%s” is no option. A register is named with --register."), name);
      return FALSE;
    }

  if (n_commands > 1)
    return refuse (error, _("--export, --new-example, --check and --version do not go together."));

  if (self->register_path != NULL && self->new_example != NULL)
    return refuse (error, _("--register does not go with --new-example."));
  if (self->register_path != NULL && (self->version || self->service))
    return refuse (error, _("--register does not go with that option."));

  return self->export != NULL ? check_export (self, error) : check_alone (self, error);
}

/* ---- what they say */

/* The number of an edition: 1, 2 … */
static gboolean
read_edition (const char *text,
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

gboolean
pb_cli_options_parse (PbCliOptions  *self,
                      char         **argv,
                      GError       **error)
{
  return parse (self, argv, error) && check (self, error);
}

gboolean
pb_cli_options_read (const PbCliOptions *self,
                     PbBookletRequest   *request,
                     GError            **error)
{
  g_autofree char *name = g_filename_display_name (self->export);

  if (!pb_booklet_format_from_name (name, &request->format, error))
    return FALSE;

  if (self->news && request->format != PB_BOOKLET_FORMAT_HTML)
    return refuse (error, _("--news is written as HTML only. Choose a name that ends in .html."));

  if (self->paper != NULL && !pb_paper_from_name (self->paper, &request->paper))
    return refuse (error, _("--paper is a5 or a4."));
  if (self->paper != NULL && request->format != PB_BOOKLET_FORMAT_PDF)
    return refuse (error, _("--paper belongs to the export of a PDF."));

  request->has_language = self->language != NULL;
  if (request->has_language && !pb_language_from_code (self->language, &request->language))
    return refuse (error, _("--language is nl or en."));
  if (request->has_language && self->booklet != NULL && request->format == PB_BOOKLET_FORMAT_XML)
    return refuse (error, _("--language does not go with --booklet and XML: a booklet in XML keeps its own."));

  return self->edition == NULL || read_edition (self->edition, &request->edition_number, error);
}

void
pb_cli_options_clear (PbCliOptions *self)
{
  g_free (self->register_path);
  g_free (self->export);
  g_free (self->booklet);
  g_free (self->programme);
  g_free (self->edition);
  g_free (self->paper);
  g_free (self->language);
  g_free (self->new_example);
  g_strfreev (self->rest);
}
