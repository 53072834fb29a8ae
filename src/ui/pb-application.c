/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-application"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-application.h"
#include "pb-compat.h"
#include "pb-preferences-window.h"
#include "pb-register.h"
#include "pb-watchdog.h"
#include "pb-window.h"

struct _PbApplication
{
  AdwApplication  parent_instance;

  GSettings      *settings;
};

G_DEFINE_FINAL_TYPE (PbApplication, pb_application, ADW_TYPE_APPLICATION)

/* The shortcuts of the whole window. Undo and redo are bound in pb-window-actions.c, after whatever has the focus; those
 * that belong to one list (Delete, F2, Alt+Up) stand there. The overview for the user is gtk/help-overlay.ui. */
static const struct
{
  const char *action;
  const char *accelerators[3];
} accelerators[] = {
  { "app.preferences",       { "<Control>comma" } },
  { "app.quit",              { "<Control>q" } },
  { "booklet.export",        { "<Control>e" } },
  { "booklet.print",         { "<Control>p" } },
  { "item.new",              { "<Control>n" } },
  { "project.duplicate",     { "<Control>d" } },
  { "project.new",           { "<Control>n" } },
  { "register.open-copy",    { "<Control>o" } },
  { "register.save-copy",    { "<Shift><Control>s" } },
  { "search.focus",          { "<Control>f" } },
  { "view.back",             { "<Alt>Left" } },
  { "view.changes",          { "<Control>8" } },
  { "view.cross-cutting",    { "<Control>3" } },
  { "view.decisions",        { "<Control>4" } },
  { "view.editions",         { "<Control>7" } },
  { "view.organisations",    { "<Control>5" } },
  { "view.overview",         { "<Control>1" } },
  { "view.people",           { "<Control>6" } },
  { "view.projects",         { "<Control>2" } },
  { "win.show-help-overlay", { "<Control>question" } },
  { "window.close",          { "<Control>w" } },
};

static char *
canonicalize (const char *path)
{
  g_autofree char *absolute = g_canonicalize_filename (path, NULL);
  char *real = realpath (absolute, NULL);
  char *result = NULL;

  if (real == NULL)
    return g_steal_pointer (&absolute);

  result = g_strdup (real);
  free (real);

  return result;
}

static PbWindow *
find_window (PbApplication *self,
             const char    *path)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (PB_IS_WINDOW (l->data) && g_strcmp0 (pb_window_get_path (l->data), path) == 0)
      return l->data;

  return NULL;
}

static void
update_colour_scheme (PbApplication *self)
{
  static const AdwColorScheme schemes[] = {
    ADW_COLOR_SCHEME_DEFAULT, ADW_COLOR_SCHEME_FORCE_LIGHT, ADW_COLOR_SCHEME_FORCE_DARK,
  };
  guint scheme = g_settings_get_enum (self->settings, "colour-scheme");

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      schemes[MIN (scheme, G_N_ELEMENTS (schemes) - 1)]);
}

static void
on_preferences_cb (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  GtkWindow *parent = gtk_application_get_active_window (GTK_APPLICATION (user_data));

  pb_preferences_window_present (parent);
}

static void
on_about_cb (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  pb_compat_show_about (gtk_application_get_active_window (GTK_APPLICATION (user_data)));
}

static void
on_new_window_cb (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  g_autofree char *path = pb_register_get_default_path ();

  pb_application_open (PB_APPLICATION (user_data), path);
}

/* Each window closes by itself, so that none is lost with an edit that could not be saved; the program ends with
 * the last one. */
static void
on_quit_cb (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  g_autoptr(GList) windows = g_list_copy (gtk_application_get_windows (user_data));

  for (GList *l = windows; l != NULL; l = l->next)
    if (PB_IS_WINDOW (l->data))
      gtk_window_close (l->data);
}

static void
pb_application_startup (GApplication *application)
{
  static const GActionEntry entries[] = {
    { "about", on_about_cb },
    { "new-window", on_new_window_cb },
    { "preferences", on_preferences_cb },
    { "quit", on_quit_cb },
  };
  PbApplication *self = PB_APPLICATION (application);

  G_APPLICATION_CLASS (pb_application_parent_class)->startup (application);

  self->settings = g_settings_new (APPLICATION_ID);
  g_signal_connect_object (self->settings, "changed::colour-scheme",
                           G_CALLBACK (update_colour_scheme), self, G_CONNECT_SWAPPED);
  update_colour_scheme (self);

  gtk_window_set_default_icon_name (APPLICATION_ID);
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  for (guint i = 0; i < G_N_ELEMENTS (accelerators); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (self), accelerators[i].action,
                                           accelerators[i].accelerators);

  pb_watchdog_start ();
}

static void
pb_application_activate (GApplication *application)
{
  PbApplication *self = PB_APPLICATION (application);
  GtkWindow *active = gtk_application_get_active_window (GTK_APPLICATION (self));
  g_autofree char *path = NULL;

  if (active != NULL)
    {
      gtk_window_present (active);
      return;
    }

  path = pb_application_get_first_path (self);
  pb_application_open (self, path);
}

static int
pb_application_command_line (GApplication            *application,
                             GApplicationCommandLine *command_line)
{
  GVariantDict *options = g_application_command_line_get_options_dict (command_line);
  g_autoptr(GFile) file = NULL;
  g_autofree char *path = NULL;
  const char *name = NULL;

  if (!g_variant_dict_lookup (options, "register", "^&ay", &name))
    {
      g_application_activate (application);
      return EXIT_SUCCESS;
    }

  file = g_application_command_line_create_file_for_arg (command_line, name);
  path = g_file_get_path (file);
  if (path == NULL || !g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_application_command_line_printerr (command_line, _("There is no register “%s”.\n"), name);
      return EXIT_FAILURE;
    }

  pb_application_open (PB_APPLICATION (application), path);

  return EXIT_SUCCESS;
}

static void
pb_application_finalize (GObject *object)
{
  PbApplication *self = PB_APPLICATION (object);

  g_clear_object (&self->settings);

  G_OBJECT_CLASS (pb_application_parent_class)->finalize (object);
}

static void
pb_application_class_init (PbApplicationClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  object_class->finalize = pb_application_finalize;
  application_class->startup = pb_application_startup;
  application_class->activate = pb_application_activate;
  application_class->command_line = pb_application_command_line;
}

static void
pb_application_init (PbApplication *self)
{
  static const GOptionEntry options[] = {
    { "register", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, NULL,
      N_("Open this register"), N_("FILE") },
    { NULL }
  };

  g_application_add_main_option_entries (G_APPLICATION (self), options);
}

PbApplication *
pb_application_new (void)
{
  return g_object_new (PB_TYPE_APPLICATION,
                       "application-id", APPLICATION_ID,
                       "flags", G_APPLICATION_HANDLES_COMMAND_LINE,
                       "resource-base-path", "/nl/regiodeal/Programmaboek",
                       NULL);
}

GtkWindow *
pb_application_open (PbApplication *self,
                     const char    *path)
{
  g_autofree char *real = NULL;
  PbWindow *window = NULL;

  g_return_val_if_fail (PB_IS_APPLICATION (self), NULL);
  g_return_val_if_fail (path != NULL, NULL);

  real = canonicalize (path);
  window = find_window (self, real);
  if (window == NULL)
    {
      window = pb_window_new (GTK_APPLICATION (self));
      pb_window_open (window, real);
    }

  gtk_window_present (GTK_WINDOW (window));

  return GTK_WINDOW (window);
}

char *
pb_application_get_first_path (PbApplication *self)
{
  g_autofree char *path = NULL;
  g_autofree char *folder = NULL;
  g_autofree char *last = NULL;
  g_autofree char *last_folder = NULL;
  g_autofree char *example = NULL;

  g_return_val_if_fail (PB_IS_APPLICATION (self), NULL);

  path = pb_register_get_default_path ();
  folder = g_path_get_dirname (path);
  example = pb_application_get_example_path ();
  last = g_settings_get_string (self->settings, "last-register");
  last_folder = g_path_get_dirname (last);

  /* A copy that was opened lies beside the default register, where no file chooser leads; without this the way back
   * to it would be lost. A register elsewhere is opened by its path, and the example is only looked at. */
  if (g_str_equal (last_folder, folder) && !g_str_equal (last, example) &&
      g_file_test (last, G_FILE_TEST_EXISTS))
    return g_steal_pointer (&last);

  return g_steal_pointer (&path);
}

char *
pb_application_get_example_path (void)
{
  g_autofree char *path = pb_register_get_default_path ();
  g_autofree char *folder = g_path_get_dirname (path);

  return g_build_filename (folder, "example.db", NULL);
}
