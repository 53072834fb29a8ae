/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-export-dialog"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-compat.h"
#include "pb-export-dialog.h"
#include "pb-export-job.h"
#include "pb-project-query.h"

struct _PbExportDialog
{
  AdwWindow    parent_instance;

  GSettings   *settings;
  PbRegister  *reg;
  GPtrArray   *programmes;   /* PbEntity, in the order of the row's items */

  AdwComboRow *programme_row;
  AdwComboRow *format_row;
  AdwComboRow *language_row;
};

G_DEFINE_FINAL_TYPE (PbExportDialog, pb_export_dialog, ADW_TYPE_WINDOW)

/* In the order of the items of format_row. */
static const struct
{
  PbBookletFormat  format;
  const char      *suffix;
} formats[] = {
  { PB_BOOKLET_FORMAT_HTML, "html" },
  { PB_BOOKLET_FORMAT_XML, "xml" },
};

static const char *
get_filter_name (PbBookletFormat format)
{
  return format == PB_BOOKLET_FORMAT_HTML ? _("Web Pages") : _("XML Files");
}

static PbEntity *
get_programme (PbExportDialog *self)
{
  guint selected = adw_combo_row_get_selected (self->programme_row);

  return selected < self->programmes->len ? g_ptr_array_index (self->programmes, selected) : NULL;
}

/* In the order of the items of language_row. */
static PbLanguage
get_language (PbExportDialog *self)
{
  return adw_combo_row_get_selected (self->language_row) == 0 ? PB_LANGUAGE_DUTCH
                                                             : PB_LANGUAGE_ENGLISH;
}

static PbLanguage
get_usual_language (PbExportDialog *self)
{
  g_autofree char *code = g_settings_get_string (self->settings, "export-language");
  PbLanguage language = pb_language_of_interface ();

  pb_language_from_code (code, &language);

  return language;
}

/* "programmaboek-RD-I.html": a code may hold what a file name may not. */
static char *
suggest_name (PbEntity   *programme,
              const char *suffix)
{
  g_autofree char *code = g_strdup (pb_entity_get_text (programme, "code"));

  g_strcanon (code, G_CSET_A_2_Z G_CSET_a_2_z G_CSET_DIGITS "-_.", '-');

  return g_strdup_printf ("programmaboek-%s.%s", code, suffix);
}

static GFile *
get_folder (PbExportDialog *self)
{
  g_autofree char *uri = g_settings_get_string (self->settings, "export-folder");
  const char *documents = g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS);
  g_autoptr(GFile) folder = uri[0] != '\0' ? g_file_new_for_uri (uri) : NULL;

  if (folder != NULL && g_file_query_exists (folder, NULL))
    return g_steal_pointer (&folder);

  return g_file_new_for_path (documents != NULL ? documents : g_get_home_dir ());
}

static void
remember (PbExportDialog *self,
          GFile          *target)
{
  g_autoptr(GFile) folder = g_file_get_parent (target);
  g_autofree char *uri = folder != NULL ? g_file_get_uri (folder) : NULL;

  if (uri != NULL)
    g_settings_set_string (self->settings, "export-folder", uri);
  if (get_language (self) != get_usual_language (self))
    g_settings_set_string (self->settings, "export-language",
                           pb_language_to_code (get_language (self)));
}

static void
on_picked_cb (GFile    *target,
              gpointer  user_data)
{
  PbExportDialog *self = user_data;
  PbEntity *programme = get_programme (self);
  guint format = adw_combo_row_get_selected (self->format_row);
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  /* The window was closed behind the file chooser. */
  if (parent == NULL)
    return;

  remember (self, target);
  pb_export_job_run (parent,
                     pb_register_get_path (self->reg), pb_entity_get_text (programme, "code"),
                     get_language (self), formats[format].format, target);
  gtk_window_close (GTK_WINDOW (self));
}

static void
on_export_cb (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  PbExportDialog *self = PB_EXPORT_DIALOG (widget);
  guint format = adw_combo_row_get_selected (self->format_row);
  const char *suffixes[] = { formats[format].suffix, NULL };
  g_autofree char *name = suggest_name (get_programme (self), formats[format].suffix);
  g_autoptr(GFile) folder = get_folder (self);

  pb_compat_pick_file (GTK_WINDOW (self), PB_PICK_SAVE, _("Export Booklet"), _("_Export"), name,
                       folder, get_filter_name (formats[format].format), suffixes,
                       on_picked_cb, g_object_ref (self), g_object_unref);
}

/* What stands in the list and not in the booklet is said before, not found out after. */
static void
on_programme_selected_cb (PbExportDialog *self)
{
  PbEntity *programme = get_programme (self);
  PbProjectQuery query = { 0 };
  gint64 all = 0;
  gint64 published = 0;
  g_autofree char *text = NULL;

  if (programme == NULL)
    return;

  query.programme = pb_entity_get_id (programme);
  pb_project_query_total (self->reg, &query, &all, NULL, NULL);
  query.public_only = TRUE;
  pb_project_query_total (self->reg, &query, &published, NULL, NULL);

  if (all > 0 && published == 0)
    text = g_strdup (_("All projects are internal. Make a project public under General to publish it."));
  else
    /* Translators: both are numbers */
    text = g_strdup_printf (_("Public projects: %d of %d"), (int) published, (int) all);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->programme_row), text);
}

static void
fill_programmes (PbExportDialog *self,
                 gint64          programme)
{
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = 0;

  self->programmes = pb_register_list (self->reg, PB_TYPE_PROGRAMME, NULL, 0, NULL);
  for (guint i = 0; i < self->programmes->len; i++)
    {
      PbEntity *entity = g_ptr_array_index (self->programmes, i);

      g_autofree char *name = g_strdup_printf ("%s · %s", pb_entity_get_text (entity, "code"),
                                               pb_entity_get_title (entity));

      gtk_string_list_append (names, name);
      if (pb_entity_get_id (entity) == programme)
        selected = i;
    }

  adw_combo_row_set_model (self->programme_row, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->programme_row, selected);
  on_programme_selected_cb (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "booklet.export", self->programmes->len > 0);
}

static void
pb_export_dialog_dispose (GObject *object)
{
  PbExportDialog *self = PB_EXPORT_DIALOG (object);

  g_clear_object (&self->settings);
  g_clear_object (&self->reg);
  g_clear_pointer (&self->programmes, g_ptr_array_unref);

  G_OBJECT_CLASS (pb_export_dialog_parent_class)->dispose (object);
}

static void
pb_export_dialog_class_init (PbExportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pb_export_dialog_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/nl/regiodeal/Programmaboek/export/pb-export-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PbExportDialog, programme_row);
  gtk_widget_class_bind_template_child (widget_class, PbExportDialog, format_row);
  gtk_widget_class_bind_template_child (widget_class, PbExportDialog, language_row);
  gtk_widget_class_bind_template_callback (widget_class, on_programme_selected_cb);
  gtk_widget_class_install_action (widget_class, "booklet.export", NULL, on_export_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
pb_export_dialog_init (PbExportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->settings = g_settings_new (APPLICATION_ID);
  adw_combo_row_set_selected (self->language_row,
                              get_usual_language (self) == PB_LANGUAGE_DUTCH ? 0 : 1);
}

void
pb_export_dialog_present (GtkWindow  *parent,
                          PbRegister *reg,
                          gint64      programme,
                          gint64      edition)
{
  PbExportDialog *self = NULL;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (PB_IS_REGISTER (reg));

  self = g_object_new (PB_TYPE_EXPORT_DIALOG, "transient-for", parent, NULL);
  self->reg = g_object_ref (reg);
  fill_programmes (self, programme);
  gtk_window_present (GTK_WINDOW (self));
}
