/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-compat"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-compat.h"

/* Lives as long as its dialog. */
typedef struct
{
  PbAnswerFunc    answer;
  PbPickFunc      pick;
  PbPickFilesFunc pick_files;
  gpointer        user_data;
  GDestroyNotify  destroy;
} Question;

static GFile *next_pick;

static void
question_free (gpointer data)
{
  Question *question = data;

  if (question->destroy != NULL)
    question->destroy (question->user_data);

  g_free (question);
}

static void
on_question_response_cb (AdwMessageDialog *dialog,
                         const char       *response,
                         Question         *question)
{
  if (g_str_equal (response, "confirm"))
    question->answer (question->user_data);
}

static void
on_chooser_response_cb (GtkNativeDialog *chooser,
                        int              response,
                        Question        *question)
{
  g_autoptr(GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));

  gtk_native_dialog_hide (chooser);

  if (file != NULL)
    question->pick (file, question->user_data);

  /* Nothing else owns a native dialog. */
  g_object_unref (chooser);
}

static void
on_files_response_cb (GtkNativeDialog *chooser,
                      int              response,
                      Question        *question)
{
  g_autoptr(GListModel) files = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    files = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (chooser));

  gtk_native_dialog_hide (chooser);

  if (files != NULL)
    question->pick_files (files, question->user_data);

  g_object_unref (chooser);
}

static void
add_filter (GtkFileChooser     *chooser,
            const char         *filter_name,
            const char * const *suffixes)
{
  g_autoptr(GtkFileFilter) filter = gtk_file_filter_new ();
  g_autoptr(GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, filter_name);
  for (guint i = 0; suffixes[i] != NULL; i++)
    gtk_file_filter_add_suffix (filter, suffixes[i]);

  gtk_file_filter_set_name (all, _("All Files"));
  gtk_file_filter_add_pattern (all, "*");

  gtk_file_chooser_add_filter (chooser, filter);
  gtk_file_chooser_add_filter (chooser, all);
}

void
pb_compat_ask (GtkWindow      *parent,
               const char     *heading,
               const char     *body,
               const char     *confirm_label,
               gboolean        destructive,
               PbAnswerFunc    func,
               gpointer        user_data,
               GDestroyNotify  destroy)
{
  AdwMessageDialog *dialog = NULL;
  Question *question = NULL;

  g_return_if_fail (heading != NULL && confirm_label != NULL && func != NULL);

  question = g_new0 (Question, 1);
  question->answer = func;
  question->user_data = user_data;
  question->destroy = destroy;

  dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (parent, heading, body));
  adw_message_dialog_add_response (dialog, "cancel", _("_Cancel"));
  adw_message_dialog_add_response (dialog, "confirm", confirm_label);
  adw_message_dialog_set_response_appearance (dialog, "confirm",
                                              destructive ? ADW_RESPONSE_DESTRUCTIVE
                                                          : ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, destructive ? "cancel" : "confirm");
  adw_message_dialog_set_close_response (dialog, "cancel");
  g_signal_connect (dialog, "response", G_CALLBACK (on_question_response_cb), question);
  g_object_set_data_full (G_OBJECT (dialog), "question", question, question_free);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
pb_compat_tell (GtkWindow  *parent,
                const char *heading,
                const char *body)
{
  AdwMessageDialog *dialog = NULL;

  g_return_if_fail (heading != NULL);

  dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (parent, heading, body));
  adw_message_dialog_add_response (dialog, "close", _("_Close"));
  adw_message_dialog_set_default_response (dialog, "close");
  adw_message_dialog_set_close_response (dialog, "close");
  gtk_window_present (GTK_WINDOW (dialog));
}

void
pb_compat_pick_file (GtkWindow          *parent,
                     PbPickKind          kind,
                     const char         *title,
                     const char         *accept_label,
                     const char         *name,
                     GFile              *folder,
                     const char         *filter_name,
                     const char * const *suffixes,
                     PbPickFunc          func,
                     gpointer            user_data,
                     GDestroyNotify      destroy)
{
  g_autoptr(GFile) answer = g_steal_pointer (&next_pick);
  GtkFileChooserAction action = GTK_FILE_CHOOSER_ACTION_OPEN;
  GtkFileChooserNative *chooser = NULL;
  Question *question = NULL;

  g_return_if_fail (title != NULL && func != NULL);

  question = g_new0 (Question, 1);
  question->pick = func;
  question->user_data = user_data;
  question->destroy = destroy;

  if (answer != NULL)
    {
      func (answer, user_data);
      question_free (question);
      return;
    }

  if (kind == PB_PICK_SAVE)
    action = GTK_FILE_CHOOSER_ACTION_SAVE;

  chooser = gtk_file_chooser_native_new (title, parent, action, accept_label, _("_Cancel"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  if (filter_name != NULL && suffixes != NULL)
    add_filter (GTK_FILE_CHOOSER (chooser), filter_name, suffixes);
  if (folder != NULL)
    gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (chooser), folder, NULL);
  if (name != NULL)
    gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);

  g_signal_connect (chooser, "response", G_CALLBACK (on_chooser_response_cb), question);
  g_object_set_data_full (G_OBJECT (chooser), "question", question, question_free);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

void
pb_compat_pick_files (GtkWindow          *parent,
                      const char         *title,
                      const char         *accept_label,
                      const char         *filter_name,
                      const char * const *suffixes,
                      PbPickFilesFunc     func,
                      gpointer            user_data,
                      GDestroyNotify      destroy)
{
  g_autoptr(GFile) answer = g_steal_pointer (&next_pick);
  GtkFileChooserNative *chooser = NULL;
  Question *question = NULL;

  g_return_if_fail (title != NULL && func != NULL);

  question = g_new0 (Question, 1);
  question->pick_files = func;
  question->user_data = user_data;
  question->destroy = destroy;

  if (answer != NULL)
    {
      g_autoptr(GListStore) files = g_list_store_new (G_TYPE_FILE);

      g_list_store_append (files, answer);
      func (G_LIST_MODEL (files), user_data);
      question_free (question);
      return;
    }

  chooser = gtk_file_chooser_native_new (title, parent, GTK_FILE_CHOOSER_ACTION_OPEN, accept_label,
                                         _("_Cancel"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (chooser), TRUE);
  if (filter_name != NULL && suffixes != NULL)
    add_filter (GTK_FILE_CHOOSER (chooser), filter_name, suffixes);

  g_signal_connect (chooser, "response", G_CALLBACK (on_files_response_cb), question);
  g_object_set_data_full (G_OBJECT (chooser), "question", question, question_free);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

void
pb_compat_answer_next_pick (GFile *file)
{
  g_set_object (&next_pick, file);
}

void
pb_compat_show_file (GtkWindow *parent,
                     GFile     *file)
{
  g_autofree char *uri = NULL;

  g_return_if_fail (G_IS_FILE (file));

  uri = g_file_get_uri (file);
  gtk_show_uri (parent, uri, GDK_CURRENT_TIME);
}

void
pb_compat_show_about (GtkWindow *parent)
{
  static const char * const developers[] = { "Programmaboek developers", NULL };

  adw_show_about_window (parent,
                         "application-name", "Programmaboek",
                         "application-icon", APPLICATION_ID,
                         "version", PACKAGE_VERSION,
                         "developer-name", "Programmaboek developers",
                         "developers", developers,
                         "comments", _("Keep the register of a regional deal and publish its "
                                       "programme booklet."),
                         "copyright", "© 2026 Programmaboek developers",
                         "license-type", GTK_LICENSE_GPL_3_0,
                         /* Translators: your name, one to a line */
                         "translator-credits", _("translator-credits"),
                         NULL);
}
