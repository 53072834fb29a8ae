/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-toast"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-compat.h"
#include "pb-toast.h"

/* Seconds: a button must be found and reached before it goes. */
#define BUTTON_TIMEOUT 10

static GtkWidget *
get_content (GtkWindow *window)
{
  if (ADW_IS_APPLICATION_WINDOW (window))
    return adw_application_window_get_content (ADW_APPLICATION_WINDOW (window));
  if (ADW_IS_WINDOW (window))
    return adw_window_get_content (ADW_WINDOW (window));

  return gtk_window_get_child (window);
}

static AdwToastOverlay *
find_overlay (GtkWidget *from)
{
  GtkWidget *overlay = gtk_widget_get_ancestor (from, ADW_TYPE_TOAST_OVERLAY);
  GtkRoot *root = NULL;

  if (overlay != NULL)
    return ADW_TOAST_OVERLAY (overlay);

  root = gtk_widget_get_root (from);
  while (GTK_IS_WINDOW (root))
    {
      GtkWidget *content = get_content (GTK_WINDOW (root));

      if (ADW_IS_TOAST_OVERLAY (content))
        return ADW_TOAST_OVERLAY (content);

      root = GTK_ROOT (gtk_window_get_transient_for (GTK_WINDOW (root)));
    }

  return NULL;
}

/* on_button_cb: NULL when the toast has no button. Where there is nothing left to show it in, as what was waited for came
 * after the window was closed, the log tells. Takes toast. */
static void
add_toast (GtkWidget  *from,
           AdwToast   *toast,
           GCallback   on_button_cb,
           const char *text)
{
  AdwToastOverlay *overlay = find_overlay (from);

  if (overlay != NULL && on_button_cb != NULL)
    g_signal_connect_object (toast, "button-clicked", on_button_cb, overlay, 0);

  if (overlay != NULL)
    adw_toast_overlay_add_toast (overlay, toast);
  else
    {
      g_message ("%s", text);
      g_object_unref (toast);
    }
}

/* The title of a toast is markup. */
static AdwToast *
toast_new (const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  return adw_toast_new (escaped);
}

static void
on_register_changed_cb (PbRegister        *reg,
                        PbRegisterChanges *changes,
                        AdwToast          *toast)
{
  adw_toast_dismiss (toast);
}

static void
on_undo_clicked_cb (AdwToast   *toast,
                    GtkWidget  *from)
{
  PbRegister *reg = g_object_get_data (G_OBJECT (toast), "register");
  g_autoptr(GError) error = NULL;

  if (!pb_register_undo (reg, &error))
    pb_toast_show_error (from, error);
}

static void
on_open_clicked_cb (AdwToast  *toast,
                    GtkWidget *from)
{
  GFile *file = g_object_get_data (G_OBJECT (toast), "file");

  pb_compat_show_file (GTK_WINDOW (gtk_widget_get_root (from)), file);
}

void
pb_toast_show (GtkWidget  *from,
               const char *title)
{
  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (title != NULL);

  add_toast (from, toast_new (title), NULL, title);
}

void
pb_toast_show_undo (GtkWidget  *from,
                    PbRegister *reg,
                    const char *title)
{
  AdwToast *toast = NULL;

  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (PB_IS_REGISTER (reg));
  g_return_if_fail (title != NULL);

  toast = toast_new (title);
  adw_toast_set_button_label (toast, _("_Undo"));
  adw_toast_set_timeout (toast, BUTTON_TIMEOUT);
  g_object_set_data_full (G_OBJECT (toast), "register", g_object_ref (reg), g_object_unref);
  g_signal_connect_object (reg, "changed", G_CALLBACK (on_register_changed_cb), toast, 0);
  add_toast (from, toast, G_CALLBACK (on_undo_clicked_cb), title);
}

void
pb_toast_show_error (GtkWidget    *from,
                     const GError *error)
{
  GtkWidget *label = NULL;
  AdwToast *toast = NULL;

  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (error != NULL);

  toast = toast_new (error->message);
  label = gtk_label_new (error->message);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  adw_toast_set_custom_title (toast, label);
  adw_toast_set_timeout (toast, 0);
  adw_toast_set_priority (toast, ADW_TOAST_PRIORITY_HIGH);
  add_toast (from, toast, NULL, error->message);
}

void
pb_toast_show_file (GtkWidget  *from,
                    const char *title,
                    GFile      *file)
{
  AdwToast *toast = NULL;

  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (title != NULL);
  g_return_if_fail (G_IS_FILE (file));

  toast = toast_new (title);
  adw_toast_set_button_label (toast, _("_Open"));
  adw_toast_set_timeout (toast, BUTTON_TIMEOUT);
  g_object_set_data_full (G_OBJECT (toast), "file", g_object_ref (file), g_object_unref);
  add_toast (from, toast, G_CALLBACK (on_open_clicked_cb), title);
}
