/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-test-ui"
#include "config.h"

#include <glib/gstdio.h>

#include "pb-test-ui.h"

#define TIMEOUT (30 * G_TIME_SPAN_SECOND)

void
pb_test_ui_init (int    *argc,
                 char ***argv)
{
  g_test_init (argc, argv, NULL);
  adw_init ();
  /* Nothing waits for an animation. */
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
}

static char *
make_path (void)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("programmaboek-ui-XXXXXX", &error);

  g_assert_no_error (error);

  return g_build_filename (folder, "register.db", NULL);
}

PbRegister *
pb_test_ui_open_example (void)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *path = make_path ();
  PbRegister *reg = NULL;

  g_assert_true (pb_register_write_example (path, &error));
  g_assert_no_error (error);
  reg = pb_register_open (path, PB_REGISTER_EXISTING, &error);
  g_assert_no_error (error);

  return reg;
}

PbRegister *
pb_test_ui_open_empty (void)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *path = make_path ();
  PbRegister *reg = pb_register_open (path, PB_REGISTER_CREATE, &error);

  g_assert_no_error (error);

  return reg;
}

static void
remove_folder (const char *folder)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name = NULL;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        remove_folder (path);
      else
        g_unlink (path);
    }

  g_rmdir (folder);
}

void
pb_test_ui_close (PbRegister *reg)
{
  g_autofree char *folder = g_path_get_dirname (pb_register_get_path (reg));

  pb_test_ui_assert_finalizes (reg);
  remove_folder (folder);
}

void
pb_test_ui_wait (PbTestCondition condition,
                 gpointer        user_data)
{
  gint64 end = g_get_monotonic_time () + TIMEOUT;

  while (!condition (user_data))
    {
      g_assert_cmpint (g_get_monotonic_time (), <, end);
      if (!g_main_context_iteration (NULL, FALSE))
        g_usleep (1000);
    }
}

static gboolean
is_gone (gpointer user_data)
{
  return *(gpointer *) user_data == NULL;
}

void
pb_test_ui_assert_finalizes (gpointer object)
{
  g_object_add_weak_pointer (object, &object);
  g_object_unref (object);
  pb_test_ui_wait (is_gone, &object);
}

void
pb_test_ui_settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static gboolean
has_name (GtkWidget  *widget,
          const char *name)
{
  g_autofree char *label = NULL;
  g_autofree char *title = NULL;
  GObjectClass *klass = G_OBJECT_GET_CLASS (widget);
  GParamSpec *pspec = NULL;

  if (name == NULL)
    return TRUE;
  if (g_strcmp0 (gtk_buildable_get_buildable_id (GTK_BUILDABLE (widget)), name) == 0 ||
      g_strcmp0 (gtk_widget_get_tooltip_text (widget), name) == 0)
    return TRUE;

  pspec = g_object_class_find_property (klass, "label");
  if (pspec != NULL && pspec->value_type == G_TYPE_STRING)
    g_object_get (widget, "label", &label, NULL);
  pspec = g_object_class_find_property (klass, "title");
  if (pspec != NULL && pspec->value_type == G_TYPE_STRING)
    g_object_get (widget, "title", &title, NULL);

  return g_strcmp0 (label, name) == 0 || g_strcmp0 (title, name) == 0;
}

GtkWidget *
pb_test_ui_find (GtkWidget  *root,
                 GType       type,
                 const char *name)
{
  if (g_type_is_a (G_OBJECT_TYPE (root), type) && has_name (root, name))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = pb_test_ui_find (child, type, name);

      if (found != NULL)
        return found;
    }

  return NULL;
}

void
pb_test_ui_destroy (GtkWindow *window)
{
  g_object_ref (window);
  gtk_window_destroy (window);
  pb_test_ui_assert_finalizes (window);
}
