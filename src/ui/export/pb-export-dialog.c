/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-export-dialog"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-choice.h"
#include "pb-compat.h"
#include "pb-export-dialog.h"
#include "pb-export-job.h"
#include "pb-project-query.h"
#include "pb-register-editions.h"

struct _PbExportDialog
{
  AdwWindow       parent_instance;

  GSettings      *settings;
  PbRegister     *reg;          /* NULL: of a file */
  GFile          *booklet;      /* NULL: of the register */
  GPtrArray      *programmes;   /* PbEntity, in the order of the row's items */
  GPtrArray      *editions;     /* PbEntity, in the order of the row's items after the first; NULL: of a file */
  GArray         *formats;      /* indices in formats, in the order of the row's items */

  AdwActionRow   *file_row;
  AdwComboRow    *programme_row;
  AdwComboRow    *what_row;
  AdwComboRow    *format_row;
  AdwComboRow    *paper_row;    /* in the order of PbPaper */
  AdwComboRow    *language_row;
};

G_DEFINE_FINAL_TYPE (PbExportDialog, pb_export_dialog, ADW_TYPE_WINDOW)

/* What can be made. */
typedef struct
{
  PbBookletFormat  format;
  gboolean         news;         /* only what is new */
  const char      *suffix;
  const char      *label;        /* N_() */
  const char      *filter_name;  /* N_() */
} Format;

static const Format formats[] = {
  { PB_BOOKLET_FORMAT_PDF, FALSE, "pdf", N_("Document (PDF)"), N_("PDF Documents") },
  { PB_BOOKLET_FORMAT_HTML, FALSE, "html", N_("Web page (HTML)"), N_("Web Pages") },
  { PB_BOOKLET_FORMAT_XML, FALSE, "xml", N_("Data (XML)"), N_("XML Files") },
  { PB_BOOKLET_FORMAT_HTML, TRUE, "html", N_("News page (HTML)"), N_("Web Pages") },
};

static PbEntity *
get_programme (PbExportDialog *self)
{
  const guint selected = adw_combo_row_get_selected (self->programme_row);

  return self->programmes != NULL && selected < self->programmes->len ? self->programmes->pdata[selected] : NULL;
}

/* NULL: the programme as it stands. */
static PbEntity *
get_edition (PbExportDialog *self)
{
  const guint selected = adw_combo_row_get_selected (self->what_row);

  return self->editions != NULL && selected > 0 && selected <= self->editions->len ? self->editions->pdata[selected - 1]
                                                                                  : NULL;
}

static const Format *
get_format (PbExportDialog *self)
{
  const guint selected = adw_combo_row_get_selected (self->format_row);

  return &formats[selected < self->formats->len ? g_array_index (self->formats, guint, selected) : 0];
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

/* "boekje.xml" → "boekje" */
static char *
get_stem_of_file (PbExportDialog *self)
{
  g_autofree char *name = g_file_get_basename (self->booklet);
  char *dot = strrchr (name, '.');

  return dot != NULL && dot != name ? g_strndup (name, dot - name) : g_steal_pointer (&name);
}

static gboolean
is_withdrawn (PbEntity *edition)
{
  return edition != NULL && g_str_equal (pb_entity_get_text (edition, "status"), "withdrawn");
}

/* "programmaboek-RD-I-2": a code may hold what a file name may not. What is in the file of an edition that was withdrawn is what it was
 * when it was published, so that its name says it. */
static char *
get_stem_of_programme (PbExportDialog *self)
{
  PbEntity *edition = get_edition (self);
  g_autofree char *code = g_strdup (pb_entity_get_text (get_programme (self), "code"));

  g_strcanon (code, G_CSET_A_2_Z G_CSET_a_2_z G_CSET_DIGITS "-_.", '-');
  if (edition == NULL)
    return g_strdup_printf ("programmaboek-%s", code);

  /* Translators: of the name of a file, without spaces: it is of an edition that was withdrawn */
  return g_strdup_printf ("programmaboek-%s-%d%s%s", code, (int) pb_entity_get_integer (edition, "number"),
                          is_withdrawn (edition) ? "-" : "", is_withdrawn (edition) ? C_("file name", "withdrawn") : "");
}

static char *
suggest_name (PbExportDialog *self)
{
  const Format *format = get_format (self);
  g_autofree char *stem = self->booklet != NULL ? get_stem_of_file (self) : get_stem_of_programme (self);

  return g_strdup_printf (format->news ? "%s-news.%s" : "%s.%s", stem, format->suffix);
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
  if (get_format (self)->format == PB_BOOKLET_FORMAT_PDF)
    g_settings_set_string (self->settings, "paper", pb_paper_to_name (adw_combo_row_get_selected (self->paper_row)));
  if (gtk_widget_get_visible (GTK_WIDGET (self->language_row)) && get_language (self) != get_usual_language (self))
    g_settings_set_string (self->settings, "export-language",
                           pb_language_to_code (get_language (self)));
}

static void
export_to (PbExportDialog *self,
           GtkWindow      *parent,
           GFile          *target)
{
  PbEntity *programme = get_programme (self);
  PbEntity *edition = get_edition (self);
  PbBookletRequest request = {
    .register_path = self->reg != NULL ? pb_register_get_path (self->reg) : NULL,
    .booklet = self->booklet,
    .programme_code = programme != NULL ? pb_entity_get_text (programme, "code") : NULL,
    .edition_number = edition != NULL ? pb_entity_get_integer (edition, "number") : 0,
    .has_language = self->reg != NULL && edition == NULL,
    .language = get_language (self),
    .format = get_format (self)->format,
    .paper = adw_combo_row_get_selected (self->paper_row),
    .news = get_format (self)->news,
  };

  remember (self, target);
  pb_export_job_run (parent, &request, target);
  gtk_window_close (GTK_WINDOW (self));
}

static void
on_picked_cb (GFile    *target,
              gpointer  user_data)
{
  PbExportDialog *self = user_data;
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  /* The window was closed behind the file chooser, and its rows are gone. */
  if (parent != NULL)
    export_to (self, parent, target);
}

static void
on_export_cb (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  PbExportDialog *self = PB_EXPORT_DIALOG (widget);
  const Format *format = get_format (self);
  const char *suffixes[] = { format->suffix, NULL };
  g_autofree char *name = suggest_name (self);
  g_autoptr(GFile) folder = get_folder (self);

  pb_compat_pick_file (GTK_WINDOW (self), PB_PICK_SAVE, _("Export Booklet"), _("_Export"), name,
                       folder, _(format->filter_name), suffixes,
                       on_picked_cb, g_object_ref (self), g_object_unref);
}

/* ---- filling the rows: each is filled when the one before it changes */

static gboolean
has_news (PbExportDialog *self)
{
  PbEntity *edition = get_edition (self);
  g_autoptr(PbEntity) compared = NULL;

  if (edition != NULL)
    compared = pb_register_get_compared_edition (self->reg, pb_entity_get_id (edition));

  return compared != NULL;
}

static void
on_format_selected_cb (PbExportDialog *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->paper_row),
                          self->formats->len > 0 && get_format (self)->format == PB_BOOKLET_FORMAT_PDF);
}

/* The format that was chosen stays where it can. */
static void
fill_formats (PbExportDialog *self)
{
  g_autoptr(GtkStringList) labels = gtk_string_list_new (NULL);
  const Format *chosen = get_format (self);
  const gboolean with_news = self->reg != NULL && has_news (self);
  guint selected = 0;

  g_array_set_size (self->formats, 0);
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      if (formats[i].news ? !with_news : self->booklet != NULL && formats[i].format == PB_BOOKLET_FORMAT_XML)
        continue;

      if (&formats[i] == chosen)
        selected = self->formats->len;
      g_array_append_val (self->formats, i);
      gtk_string_list_append (labels, _(formats[i].label));
    }

  adw_combo_row_set_model (self->format_row, G_LIST_MODEL (labels));
  adw_combo_row_set_selected (self->format_row, selected);
  on_format_selected_cb (self);
}

/* What stands in the list and not in the booklet is said before, not found out after. */
static char *
describe_programme (PbExportDialog *self)
{
  PbProjectQuery query = { 0 };
  gint64 all = 0;
  gint64 published = 0;

  query.programme = pb_entity_get_id (get_programme (self));
  pb_project_query_total (self->reg, &query, &all, NULL, NULL);
  query.public_only = TRUE;
  pb_project_query_total (self->reg, &query, &published, NULL, NULL);

  if (all > 0 && published == 0)
    return g_strdup (_("All projects are internal. Make a project public under General to publish it."));

  /* Translators: both are numbers */
  return g_strdup_printf (_("Public projects: %d of %d"), (int) published, (int) all);
}

static char *
describe_edition (PbEntity *edition)
{
  if (!is_withdrawn (edition))
    return g_strdup (pb_entity_get_title (edition));

  /* Translators: %s is the title of an edition */
  return g_strdup_printf (_("%s\nThis edition was withdrawn. Its pages do not say so: they are what was published."),
                          pb_entity_get_title (edition));
}

static void
on_what_selected_cb (PbExportDialog *self)
{
  PbEntity *edition = get_edition (self);
  g_autofree char *text = NULL;

  if (get_programme (self) == NULL)
    return;

  text = edition != NULL ? describe_edition (edition) : describe_programme (self);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->what_row), text);
  /* An edition has its own. */
  gtk_widget_set_visible (GTK_WIDGET (self->language_row), edition == NULL);
  fill_formats (self);
}

static gint
compare_editions (gconstpointer a,
                  gconstpointer b)
{
  PbEntity *one = *(PbEntity **) a;
  PbEntity *other = *(PbEntity **) b;

  return (gint) (pb_entity_get_integer (other, "number") - pb_entity_get_integer (one, "number"));
}

/* edition: chosen, where it is one of the programme's. */
static void
fill_what (PbExportDialog *self,
           gint64          edition)
{
  PbEntity *programme = get_programme (self);
  const PbField *status = pb_entity_info_get_field (pb_entity_type_get_info (PB_TYPE_EDITION), "status");
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = 0;

  g_clear_pointer (&self->editions, g_ptr_array_unref);
  self->editions = pb_register_list (self->reg, PB_TYPE_EDITION, "programme", pb_entity_get_id (programme), NULL);
  g_ptr_array_sort (self->editions, compare_editions);

  gtk_string_list_append (names, _("As it stands now"));
  for (guint i = 0; i < self->editions->len; i++)
    {
      PbEntity *entity = self->editions->pdata[i];
      g_autofree char *folded = g_utf8_strdown (pb_choice_get_label (status->choices,
                                                                     pb_entity_get_text (entity, "status")), -1);
      /* Translators: the number of an edition, and whether it is a draft, adopted or withdrawn */
      g_autofree char *name = g_strdup_printf (_("Edition %d (%s)"), (int) pb_entity_get_integer (entity, "number"),
                                               folded);

      gtk_string_list_append (names, name);
      if (pb_entity_get_id (entity) == edition)
        selected = i + 1;
    }

  adw_combo_row_set_model (self->what_row, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->what_row, selected);
  on_what_selected_cb (self);
}

static void
on_programme_selected_cb (PbExportDialog *self)
{
  if (get_programme (self) != NULL)
    fill_what (self, 0);
}

static void
fill_programmes (PbExportDialog *self,
                 gint64          programme,
                 gint64          edition)
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
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "booklet.export", self->programmes->len > 0);
  if (self->programmes->len > 0)
    fill_what (self, edition);
}

static void
show_file (PbExportDialog *self)
{
  g_autofree char *name = g_file_get_parse_name (self->booklet);
  GtkWidget *rows[] = { GTK_WIDGET (self->programme_row), GTK_WIDGET (self->what_row), GTK_WIDGET (self->language_row) };

  gtk_window_set_title (GTK_WINDOW (self), _("Publish from XML"));
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    gtk_widget_set_visible (rows[i], FALSE);

  adw_action_row_set_subtitle (self->file_row, name);
  gtk_widget_set_visible (GTK_WIDGET (self->file_row), TRUE);
  fill_formats (self);
}

static void
pb_export_dialog_dispose (GObject *object)
{
  PbExportDialog *self = PB_EXPORT_DIALOG (object);

  g_clear_object (&self->settings);
  g_clear_object (&self->reg);
  g_clear_object (&self->booklet);
  g_clear_pointer (&self->programmes, g_ptr_array_unref);
  g_clear_pointer (&self->editions, g_ptr_array_unref);

  G_OBJECT_CLASS (pb_export_dialog_parent_class)->dispose (object);
}

static void
pb_export_dialog_finalize (GObject *object)
{
  g_array_unref (PB_EXPORT_DIALOG (object)->formats);

  G_OBJECT_CLASS (pb_export_dialog_parent_class)->finalize (object);
}

static void
pb_export_dialog_class_init (PbExportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pb_export_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = pb_export_dialog_finalize;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/nl/regiodeal/Programmaboek/export/pb-export-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PbExportDialog, file_row);
  gtk_widget_class_bind_template_child (widget_class, PbExportDialog, programme_row);
  gtk_widget_class_bind_template_child (widget_class, PbExportDialog, what_row);
  gtk_widget_class_bind_template_child (widget_class, PbExportDialog, format_row);
  gtk_widget_class_bind_template_child (widget_class, PbExportDialog, paper_row);
  gtk_widget_class_bind_template_child (widget_class, PbExportDialog, language_row);
  gtk_widget_class_bind_template_callback (widget_class, on_programme_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_what_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_format_selected_cb);
  gtk_widget_class_install_action (widget_class, "booklet.export", NULL, on_export_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
pb_export_dialog_init (PbExportDialog *self)
{
  g_autofree char *name = NULL;
  PbPaper paper = PB_PAPER_A4;

  self->formats = g_array_new (FALSE, FALSE, sizeof (guint));
  self->settings = g_settings_new (APPLICATION_ID);
  gtk_widget_init_template (GTK_WIDGET (self));

  name = g_settings_get_string (self->settings, "paper");
  pb_paper_from_name (name, &paper);
  adw_combo_row_set_selected (self->paper_row, paper);
  adw_combo_row_set_selected (self->language_row,
                              get_usual_language (self) == PB_LANGUAGE_DUTCH ? 0 : 1);
}

static void
choose_news (PbExportDialog *self)
{
  for (guint i = 0; i < self->formats->len; i++)
    {
      if (formats[g_array_index (self->formats, guint, i)].news)
        adw_combo_row_set_selected (self->format_row, i);
    }
}

static void
present (GtkWindow  *parent,
         PbRegister *reg,
         gint64      programme,
         gint64      edition,
         gboolean    news)
{
  PbExportDialog *self = g_object_new (PB_TYPE_EXPORT_DIALOG, "transient-for", parent, NULL);

  self->reg = g_object_ref (reg);
  fill_programmes (self, programme, edition);
  if (news)
    choose_news (self);
  gtk_widget_grab_focus (gtk_window_get_default_widget (GTK_WINDOW (self)));
  gtk_window_present (GTK_WINDOW (self));
}

void
pb_export_dialog_present (GtkWindow  *parent,
                          PbRegister *reg,
                          gint64      programme,
                          gint64      edition)
{
  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (PB_IS_REGISTER (reg));

  present (parent, reg, programme, edition, FALSE);
}

void
pb_export_dialog_present_news (GtkWindow  *parent,
                               PbRegister *reg,
                               gint64      programme,
                               gint64      edition)
{
  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (PB_IS_REGISTER (reg));

  present (parent, reg, programme, edition, TRUE);
}

void
pb_export_dialog_present_file (GtkWindow *parent,
                               GFile     *booklet)
{
  PbExportDialog *self = NULL;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (G_IS_FILE (booklet));

  self = g_object_new (PB_TYPE_EXPORT_DIALOG, "transient-for", parent, NULL);
  self->booklet = g_object_ref (booklet);
  show_file (self);
  gtk_widget_grab_focus (gtk_window_get_default_widget (GTK_WINDOW (self)));
  gtk_window_present (GTK_WINDOW (self));
}
