/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-window"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-application.h"
#include "pb-compat.h"
#include "pb-entity-dialog.h"
#include "pb-refusal-page.h"
#include "pb-start-page.h"
#include "pb-text.h"
#include "pb-toast.h"
#include "pb-window-private.h"

/* Seconds between two looks for another process's edits: one of them is to show within two (a look is a few
 * microseconds when there is none). */
#define POLL_INTERVAL 1

enum
{
  PROP_0,
  PROP_REGISTER,
  PROP_PROGRAMME,
  PROP_PILLAR,
  PROP_PROJECT,
  PROP_PAGE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE_WITH_CODE (PbWindow,
                               pb_window,
                               ADW_TYPE_APPLICATION_WINDOW,
                               G_IMPLEMENT_INTERFACE (PB_TYPE_NAVIGATOR, pb_window_navigator_init))

static void
update_title (PbWindow *self)
{
  g_autoptr(PbEntity) programme = NULL;
  g_autofree char *name = g_path_get_basename (self->path);
  g_autofree char *shown = g_filename_display_name (name);
  const PbWindowPage *page = pb_window_find_page (self->shown_page);
  g_autofree char *paged = NULL;
  g_autofree char *title = NULL;
  const char *what = "Programmaboek";

  if (self->reg != NULL && self->programme != 0)
    programme = pb_register_read (self->reg, PB_TYPE_PROGRAMME, self->programme, NULL);
  if (programme != NULL)
    what = pb_entity_get_title (programme);
  if (programme != NULL && page != NULL)
    what = paged = g_strdup_printf ("%s – %s", _(page->title), what);

  if (self->is_example)
    /* Translators: a window's title; %s is a programme's name */
    title = g_strdup_printf (_("%s – Example"), what);
  else if (!self->is_default)
    title = g_strdup_printf ("%s – %s", what, shown);

  gtk_window_set_title (GTK_WINDOW (self), title != NULL ? title : what);
}

static void
update_notice (PbWindow *self)
{
  g_autoptr(GString) text = g_string_new (NULL);
  const char *notice = pb_register_get_notice (self->reg);
  gboolean read_only = pb_register_is_read_only (self->reg);

  if (self->is_example)
    g_string_append (text, _("This is the example, to look at and to try things in. "
                             "Your own register is not touched."));
  if (notice == NULL && read_only)
    notice = _("This register cannot be written: you can look at it and export it, but not change it.");
  if (notice != NULL)
    g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", notice);

  gtk_label_set_text (self->notice_label, text->str);
  gtk_info_bar_set_message_type (self->notice, notice != NULL ? GTK_MESSAGE_WARNING : GTK_MESSAGE_INFO);
  gtk_widget_set_visible (self->notice_button, self->is_example);
  gtk_widget_set_visible (GTK_WIDGET (self->notice), text->len > 0);
}

static gboolean
row_exists (PbWindow *self,
            GType     type,
            gint64    id)
{
  g_autoptr(PbEntity) entity = NULL;

  if (id == 0)
    return FALSE;

  entity = pb_register_read (self->reg, type, id, NULL);

  return entity != NULL;
}

static gint64
get_first_programme (PbWindow *self)
{
  g_autoptr(GPtrArray) programmes = pb_register_list (self->reg, PB_TYPE_PROGRAMME, NULL, 0, NULL);

  return programmes->len > 0 ? pb_entity_get_id (g_ptr_array_index (programmes, 0)) : 0;
}

static void
set_programme (PbWindow *self,
               gint64    programme)
{
  if (self->programme == programme)
    return;

  self->programme = programme;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROGRAMME]);
  update_title (self);
  pb_window_update_page (self);
  pb_window_update_actions (self);
}

static void
set_pillar (PbWindow *self,
            gint64    pillar)
{
  if (self->pillar == pillar)
    return;

  self->pillar = pillar;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PILLAR]);
  pb_window_update_actions (self);
}

static void
set_project (PbWindow *self,
             gint64    project)
{
  if (self->project == project)
    return;

  self->project = project;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROJECT]);
  pb_window_update_actions (self);
}

static void
set_page (PbWindow   *self,
          const char *page)
{
  if (pb_window_find_page (page) == NULL)
    page = PB_PAGE_PROJECTS;
  if (g_strcmp0 (self->shown_page, page) == 0)
    return;

  /* What is being typed is on the page that is left. */
  pb_window_commit (self);
  pb_set_str (&self->shown_page, page);
  pb_window_turn_to_page (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGE]);
  update_title (self);
  pb_window_update_actions (self);
}

/* What was shown when this register was closed last, as far as it is still there. */
static void
restore_selection (PbWindow *self)
{
  g_autofree char *last = g_settings_get_string (self->settings, "last-register");
  g_autofree char *page = g_settings_get_string (self->settings, "last-page");
  gint64 programme = 0;
  gint64 pillar = 0;
  gint64 project = 0;

  if (g_str_equal (last, self->path))
    {
      programme = g_settings_get_int64 (self->settings, "last-programme");
      pillar = g_settings_get_int64 (self->settings, "last-pillar");
      project = g_settings_get_int64 (self->settings, "last-project");
    }

  set_programme (self, row_exists (self, PB_TYPE_PROGRAMME, programme) ? programme
                                                                       : get_first_programme (self));
  if (self->programme != programme)
    return;
  if (row_exists (self, PB_TYPE_PILLAR, pillar))
    set_pillar (self, pillar);
  if (row_exists (self, PB_TYPE_PROJECT, project))
    set_project (self, project);
  set_page (self, page);
}

static void
save_state (PbWindow *self)
{
  g_settings_set_boolean (self->settings, "window-maximized",
                          gtk_window_is_maximized (GTK_WINDOW (self)));
  if (!gtk_window_is_maximized (GTK_WINDOW (self)) && !gtk_window_is_fullscreen (GTK_WINDOW (self)))
    {
      int width = 0;
      int height = 0;

      gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
      g_settings_set_int (self->settings, "window-width", width);
      g_settings_set_int (self->settings, "window-height", height);
    }

  if (self->reg == NULL)
    return;

  g_settings_set_int (self->settings, "sidebar-width",
                      pb_pane_get_width (self->panes[PB_PANE_SIDEBAR]));
  self->list_widths[self->is_short] = pb_pane_get_width (self->panes[PB_PANE_LIST]);
  g_settings_set_int (self->settings, "list-width", self->list_widths[FALSE]);
  g_settings_set_int (self->settings, "short-list-width", self->list_widths[TRUE]);
  g_settings_set_string (self->settings, "last-register", self->path);
  g_settings_set_int64 (self->settings, "last-programme", self->programme);
  g_settings_set_int64 (self->settings, "last-pillar", self->pillar);
  g_settings_set_int64 (self->settings, "last-project", self->project);
  g_settings_set_string (self->settings, "last-page", self->shown_page);
}

static gboolean
on_poll_cb (gpointer user_data)
{
  PbWindow *self = user_data;

  if (self->reg != NULL)
    pb_register_poll (self->reg);

  return G_SOURCE_CONTINUE;
}

static void
on_is_active_cb (PbWindow *self)
{
  if (self->reg != NULL && gtk_window_is_active (GTK_WINDOW (self)))
    pb_register_poll (self->reg);
}

static void
on_register_changed_cb (PbRegister        *reg,
                        PbRegisterChanges *changes,
                        PbWindow          *self)
{
  if (pb_register_changes_has_type (changes, PB_TYPE_PROGRAMME))
    {
      if (!row_exists (self, PB_TYPE_PROGRAMME, self->programme))
        set_programme (self, get_first_programme (self));
      update_title (self);
    }
  if (self->pillar != 0 && pb_register_changes_has (changes, PB_TYPE_PILLAR, self->pillar) &&
      !row_exists (self, PB_TYPE_PILLAR, self->pillar))
    set_pillar (self, 0);
  if (self->project != 0 && pb_register_changes_has (changes, PB_TYPE_PROJECT, self->project) &&
      !row_exists (self, PB_TYPE_PROJECT, self->project))
    set_project (self, 0);

  pb_window_update_page (self);
  pb_window_update_actions (self);
}

/* It may be read-only from now on: another program took it away. */
static void
on_notice_cb (PbWindow *self)
{
  update_notice (self);
  pb_window_update_actions (self);
}

static void
on_undo_label_cb (PbWindow *self)
{
  pb_window_update_undo (self);
  pb_window_update_actions (self);
}

static void
on_close_confirmed_cb (gpointer user_data)
{
  PbWindow *self = user_data;

  self->close_anyway = TRUE;
  gtk_window_close (GTK_WINDOW (self));
}

/* Behind the question stands what it is about. */
static void
ask_to_close (PbWindow           *self,
              gint64              id,
              const PbWindowPage *page)
{
  const GType type = page != NULL ? page->get_entity () : PB_TYPE_PROJECT;
  g_autoptr(PbEntity) entity = pb_register_read (self->reg, type, id, NULL);
  g_autofree char *body = NULL;

  pb_navigate_to (GTK_WIDGET (self), type, id, NULL);
  body = g_strdup_printf (_("Something that you typed in “%s” could not be saved; the field tells why. "
                            "If you close the window now, it is lost."),
                          entity != NULL ? pb_entity_get_title (entity) : "");
  pb_compat_ask (GTK_WINDOW (self), _("Close Without Saving?"), body, _("_Close Without Saving"), TRUE,
                 on_close_confirmed_cb, g_object_ref (self), g_object_unref);
}

static gboolean
pb_window_close_request (GtkWindow *window)
{
  PbWindow *self = PB_WINDOW (window);
  const PbWindowPage *page = NULL;
  gint64 unsaved = 0;

  if (!pb_entity_dialog_close_over (window))
    return TRUE;

  pb_window_commit (self);
  unsaved = pb_window_find_unsaved (self, &page);
  if (!self->close_anyway && unsaved != 0)
    {
      ask_to_close (self, unsaved, page);
      return TRUE;
    }

  save_state (self);

  return GTK_WINDOW_CLASS (pb_window_parent_class)->close_request (window);
}

/* The window may be closed before the worker is done: it is not kept for that. */
static void
on_backed_up_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  GWeakRef *window = user_data;
  g_autoptr(GtkWidget) self = g_weak_ref_get (window);
  GApplication *application = g_application_get_default ();
  g_autoptr(GError) error = NULL;

  if (application != NULL)
    g_application_release (application);

  if (!pb_register_back_up_daily_finish (result, &error))
    {
      g_prefix_error (&error, _("No backup was made today: "));
      if (self != NULL)
        pb_toast_show_error (self, error);
    }

  g_weak_ref_clear (window);
  g_free (window);
}

static void
back_up (PbWindow *self)
{
  GWeakRef *window;

  if (self->is_example || pb_register_is_read_only (self->reg))
    return;

  /* A backup that was begun is finished, also when the last window is closed. */
  if (g_application_get_default () != NULL)
    g_application_hold (g_application_get_default ());

  window = g_new0 (GWeakRef, 1);
  g_weak_ref_init (window, self);
  pb_register_back_up_daily_async (self->path, on_backed_up_cb, window);
}

static void
pb_window_get_property (GObject    *object,
                        guint       prop_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  PbWindow *self = PB_WINDOW (object);

  switch (prop_id)
    {
    case PROP_REGISTER:
      g_value_set_object (value, self->reg);
      break;
    case PROP_PROGRAMME:
      g_value_set_int64 (value, self->programme);
      break;
    case PROP_PILLAR:
      g_value_set_int64 (value, self->pillar);
      break;
    case PROP_PROJECT:
      g_value_set_int64 (value, self->project);
      break;
    case PROP_PAGE:
      g_value_set_string (value, self->shown_page);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pb_window_set_property (GObject      *object,
                        guint         prop_id,
                        const GValue *value,
                        GParamSpec   *pspec)
{
  PbWindow *self = PB_WINDOW (object);

  switch (prop_id)
    {
    case PROP_PROGRAMME:
      set_programme (self, g_value_get_int64 (value));
      break;
    case PROP_PILLAR:
      set_pillar (self, g_value_get_int64 (value));
      break;
    case PROP_PROJECT:
      set_project (self, g_value_get_int64 (value));
      break;
    case PROP_PAGE:
      set_page (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pb_window_dispose (GObject *object)
{
  PbWindow *self = PB_WINDOW (object);

  g_clear_handle_id (&self->poll_id, g_source_remove);
  if (self->reg != NULL)
    g_signal_handlers_disconnect_by_data (self->reg, self);

  G_OBJECT_CLASS (pb_window_parent_class)->dispose (object);

  g_clear_object (&self->outer);
  g_clear_object (&self->undo_menu);
  g_clear_object (&self->reg);
  g_clear_object (&self->settings);
}

static void
pb_window_finalize (GObject *object)
{
  PbWindow *self = PB_WINDOW (object);

  g_free (self->path);
  g_free (self->shown_page);
  for (guint i = 0; i < G_N_ELEMENTS (self->undo_buttons); i++)
    g_ptr_array_unref (self->undo_buttons[i]);

  G_OBJECT_CLASS (pb_window_parent_class)->finalize (object);
}

static void
pb_window_class_init (PbWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = pb_window_get_property;
  object_class->set_property = pb_window_set_property;
  object_class->dispose = pb_window_dispose;
  object_class->finalize = pb_window_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = pb_window_close_request;

  properties[PROP_REGISTER] =
    g_param_spec_object ("register", NULL, NULL, PB_TYPE_REGISTER,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_PROGRAMME] =
    g_param_spec_int64 ("programme", NULL, NULL, 0, G_MAXINT64, 0, flags);
  properties[PROP_PILLAR] = g_param_spec_int64 ("pillar", NULL, NULL, 0, G_MAXINT64, 0, flags);
  properties[PROP_PROJECT] = g_param_spec_int64 ("project", NULL, NULL, 0, G_MAXINT64, 0, flags);
  properties[PROP_PAGE] = g_param_spec_string ("page", NULL, NULL, PB_PAGE_PROJECTS, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/nl/regiodeal/Programmaboek/pb-window.ui");
  gtk_widget_class_bind_template_child (widget_class, PbWindow, page);
  gtk_widget_class_bind_template_child (widget_class, PbWindow, notice);
  gtk_widget_class_bind_template_child (widget_class, PbWindow, notice_label);
  gtk_widget_class_bind_template_child (widget_class, PbWindow, notice_button);

  pb_window_install_actions (widget_class);
}

static void
pb_window_init (PbWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->shown_page = g_strdup (PB_PAGE_PROJECTS);
  for (guint i = 0; i < G_N_ELEMENTS (self->undo_buttons); i++)
    self->undo_buttons[i] = g_ptr_array_new ();
  self->settings = g_settings_new (APPLICATION_ID);
  gtk_window_set_default_size (GTK_WINDOW (self),
                               g_settings_get_int (self->settings, "window-width"),
                               g_settings_get_int (self->settings, "window-height"));
  if (g_settings_get_boolean (self->settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));

  self->poll_id = g_timeout_add_seconds (POLL_INTERVAL, on_poll_cb, self);
  g_signal_connect (self, "notify::is-active", G_CALLBACK (on_is_active_cb), NULL);
  pb_window_update_actions (self);
}

PbWindow *
pb_window_new (GtkApplication *application)
{
  return g_object_new (PB_TYPE_WINDOW, "application", application, NULL);
}

void
pb_window_open (PbWindow   *self,
                const char *path)
{
  g_autoptr(PbRegister) reg = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *default_path = NULL;
  g_autofree char *example_path = NULL;

  g_return_if_fail (PB_IS_WINDOW (self));
  g_return_if_fail (path != NULL);
  g_return_if_fail (self->reg == NULL);

  default_path = pb_register_get_default_path ();
  example_path = pb_application_get_example_path ();
  pb_set_str (&self->path, path);
  self->is_default = g_str_equal (path, default_path);
  self->is_example = g_str_equal (path, example_path);

  reg = pb_register_open (path, PB_REGISTER_EXISTING, &error);
  if (reg != NULL)
    {
      pb_window_set_register (self, reg);
      back_up (self);
    }
  else if (self->is_default && !g_file_test (path, G_FILE_TEST_EXISTS))
    {
      self->is_refused = FALSE;
      pb_window_update_page (self);
    }
  else
    {
      GtkWidget *page = pb_refusal_page_new (path, error);

      self->is_refused = TRUE;
      adw_bin_set_child (self->page, page);
    }

  update_title (self);
  pb_window_update_actions (self);
}

const char *
pb_window_get_path (PbWindow *self)
{
  g_return_val_if_fail (PB_IS_WINDOW (self), NULL);

  return self->path;
}

PbRegister *
pb_window_get_register (PbWindow *self)
{
  g_return_val_if_fail (PB_IS_WINDOW (self), NULL);

  return self->reg;
}

gint64
pb_window_get_programme (PbWindow *self)
{
  g_return_val_if_fail (PB_IS_WINDOW (self), 0);

  return self->programme;
}

gint64
pb_window_get_pillar (PbWindow *self)
{
  g_return_val_if_fail (PB_IS_WINDOW (self), 0);

  return self->pillar;
}

gint64
pb_window_get_project (PbWindow *self)
{
  g_return_val_if_fail (PB_IS_WINDOW (self), 0);

  return self->project;
}

void
pb_window_set_register (PbWindow   *self,
                        PbRegister *reg)
{
  g_return_if_fail (PB_IS_WINDOW (self));
  g_return_if_fail (PB_IS_REGISTER (reg));
  g_return_if_fail (self->reg == NULL);

  self->reg = g_object_ref (reg);
  self->is_refused = FALSE;
  g_signal_connect_object (reg, "changed", G_CALLBACK (on_register_changed_cb), self, 0);
  g_signal_connect_object (reg, "notify::notice", G_CALLBACK (on_notice_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (reg, "notify::undo-label", G_CALLBACK (on_undo_label_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (reg, "notify::redo-label", G_CALLBACK (on_undo_label_cb), self,
                           G_CONNECT_SWAPPED);

  restore_selection (self);
  pb_window_add_panes (self);
  update_notice (self);
  update_title (self);
  pb_window_update_page (self);
  on_undo_label_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REGISTER]);
}

void
pb_window_update_page (PbWindow *self)
{
  g_return_if_fail (PB_IS_WINDOW (self));

  if (self->reg != NULL && self->programme != 0)
    adw_bin_set_child (self->page, GTK_WIDGET (self->outer));
  else if (!PB_IS_START_PAGE (adw_bin_get_child (self->page)))
    adw_bin_set_child (self->page, g_object_new (PB_TYPE_START_PAGE, NULL));
}
