/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "programmaboek"
#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>

#include "pb-application.h"
#include "pb-cli.h"

int
main (int    argc,
      char **argv)
{
  g_autoptr(PbApplication) app = NULL;
  g_autofree char *register_path = NULL;
  int status;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  if (pb_cli_run (argc, argv, &register_path, &status))
    return status;

  /* The arguments are known to be sound; the application, which may be running already, reads the register from them. */
  app = pb_application_new ();

  return g_application_run (G_APPLICATION (app), argc, argv);
}
