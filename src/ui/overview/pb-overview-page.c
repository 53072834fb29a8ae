/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-overview-page"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-entities.h"
#include "pb-error.h"
#include "pb-glance.h"
#include "pb-municipality-view.h"
#include "pb-navigator.h"
#include "pb-overview-page.h"
#include "pb-programme-view.h"
#include "pb-toast.h"

/* Long enough for a row of edits to be read as one, short enough to be seen as an answer to the last. */
#define WAIT_MS 120

struct _PbOverviewPage
{
  PbPage        parent_instance;

  PbGlance     *glance;       /* what is shown; NULL before anything is */
  guint         wait_id;
  GCancellable *reading;      /* of the worker; NULL when none is at work */
  gboolean      stale;        /* something changed since the last reading began */

  /* One of these is visible. Not pages of a stack: GTK 4.8 tells a screen reader of a page that is turned away. */
  GtkWidget    *spinner;
  GtkWidget    *empty;
  GtkWidget    *first_step;
  GtkWidget    *programme_view;
  GtkWidget    *municipality_view;

  GtkWidget    *whole;
  GtkWidget    *back;
};

G_DEFINE_FINAL_TYPE (PbOverviewPage, pb_overview_page, PB_TYPE_PAGE)

/* ---- showing */

static void
turn_to (PbOverviewPage *self,
         GtkWidget      *shown)
{
  for (GtkWidget *child = gtk_widget_get_first_child (self->whole); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    gtk_widget_set_visible (child, child == shown);
}

static void
add_view (PbOverviewPage *self,
          GtkWidget      *view)
{
  gtk_widget_set_vexpand (view, TRUE);
  gtk_widget_set_visible (view, FALSE);
  gtk_box_append (GTK_BOX (self->whole), view);
}

static const PbMunicipality *
find_municipality (PbOverviewPage *self,
                   gint64          organisation)
{
  for (guint i = 0; i < self->glance->municipalities->len; i++)
    {
      const PbMunicipality *municipality = self->glance->municipalities->pdata[i];

      if (municipality->id == organisation)
        return municipality;
    }

  return NULL;
}

static gboolean
has_themes (PbOverviewPage *self)
{
  const GPtrArray *pillars = self->glance->overview->pillars;

  for (guint i = 0; i < pillars->len; i++)
    {
      g_autoptr(GPtrArray) themes = pb_register_list (pb_page_get_register (PB_PAGE (self)), PB_TYPE_THEME, "pillar",
                                                      ((PbOverviewPillar *) pillars->pdata[i])->id, NULL);

      if (themes->len > 0)
        return TRUE;
    }

  return FALSE;
}

static void
set_first_step (PbOverviewPage *self,
                const char     *title,
                const char     *description,
                const char     *label,
                const char     *action)
{
  adw_status_page_set_icon_name (ADW_STATUS_PAGE (self->empty), "view-list-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (self->empty), title);
  adw_status_page_set_description (ADW_STATUS_PAGE (self->empty), description);
  gtk_button_set_label (GTK_BUTTON (self->first_step), label);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->first_step), action);
}

/* What an officer with a new programme does first; FALSE when there are projects already. */
static gboolean
show_first_step (PbOverviewPage *self)
{
  const PbOverview *overview = self->glance->overview;

  if (overview->n_projects > 0)
    return FALSE;

  if (overview->pillars->len == 0)
    set_first_step (self, _("No Pillars Yet"),
                    _("Pillars divide the programme. Once they have projects, this page shows how it stands."),
                    _("New _Pillar…"), "pillar.new");
  else if (!has_themes (self))
    set_first_step (self, _("No Themes Yet"),
                    _("Themes divide a pillar, and each project belongs to one. Then this page shows how it stands."),
                    _("New _Theme…"), "overview.new-theme");
  else
    set_first_step (self, _("No Projects Yet"),
                    _("Once the programme has projects, this page shows how it stands."),
                    _("_New Project…"), "project.new");

  return TRUE;
}

static void
show_page (PbOverviewPage *self)
{
  gint64 organisation = pb_page_get_selected (PB_PAGE (self));
  const PbMunicipality *municipality = NULL;
  GtkWidget *shown = self->programme_view;

  if (self->glance == NULL)
    return;

  if (organisation != 0)
    municipality = find_municipality (self, organisation);
  if (municipality != NULL)
    {
      pb_municipality_view_show (PB_MUNICIPALITY_VIEW (self->municipality_view), municipality);
      shown = self->municipality_view;
    }
  else if (show_first_step (self))
    {
      shown = self->empty;
    }

  gtk_widget_set_visible (self->back, municipality != NULL);
  pb_page_set_title (PB_PAGE (self), municipality != NULL ? municipality->name : _("Overview"),
                     self->glance->overview->name);
  turn_to (self, shown);

  /* It no longer has anything to do with the programme. */
  if (organisation != 0 && municipality == NULL)
    pb_page_set_selected (PB_PAGE (self), 0);
}

/* Takes glance. */
static void
take_glance (PbOverviewPage *self,
             PbGlance       *glance)
{
  g_clear_pointer (&self->glance, pb_glance_unref);
  self->glance = glance;
  pb_programme_view_show (PB_PROGRAMME_VIEW (self->programme_view), glance);
  show_page (self);
}

/* ---- reading */

static void start_reading (PbOverviewPage *self);

static void
on_read_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(PbOverviewPage) self = user_data;
  g_autoptr(GError) error = NULL;
  PbGlance *glance = pb_glance_read_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_object (&self->reading);
  if (glance != NULL)
    take_glance (self, glance);
  else
    pb_toast_show_error (GTK_WIDGET (self), error);

  if (self->stale)
    start_reading (self);
}

static void
start_reading (PbOverviewPage *self)
{
  PbRegister *reg = pb_page_get_register (PB_PAGE (self));
  gint64 programme = pb_page_get_programme (PB_PAGE (self));
  g_autoptr(GError) error = NULL;
  PbGlance *glance;

  if (programme == 0 || self->reading != NULL)
    return;

  self->stale = FALSE;
  if (!pb_glance_is_quick (reg, programme))
    {
      self->reading = g_cancellable_new ();
      pb_glance_read_async (reg, programme, self->reading, on_read_cb, g_object_ref (self));
      return;
    }

  glance = pb_glance_read (reg, programme, &error);
  if (glance != NULL)
    take_glance (self, glance);
  else if (!g_error_matches (error, PB_ERROR, PB_ERROR_NOT_FOUND))
    pb_toast_show_error (GTK_WIDGET (self), error);
}

static void
stop_reading (PbOverviewPage *self)
{
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_handle_id (&self->wait_id, g_source_remove);
}

static gboolean
on_waited_cb (gpointer user_data)
{
  PbOverviewPage *self = user_data;

  self->wait_id = 0;
  start_reading (self);

  return G_SOURCE_REMOVE;
}

static void
on_register_changed_cb (PbOverviewPage *self)
{
  self->stale = TRUE;
  if (self->wait_id == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->wait_id = g_timeout_add (WAIT_MS, on_waited_cb, self);
}

/* ---- callbacks */

static void
on_municipality_cb (PbOverviewPage *self,
                    gint64          organisation)
{
  pb_page_set_selected (PB_PAGE (self), organisation);
  gtk_widget_child_focus (self->municipality_view, GTK_DIR_TAB_FORWARD);
}

static void
go_back (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  pb_page_set_selected (PB_PAGE (widget), 0);
}

/* A theme needs a pillar to be in: the first, where none was chosen. */
static void
new_theme (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  PbOverviewPage *self = PB_OVERVIEW_PAGE (widget);
  const GPtrArray *pillars = self->glance != NULL ? self->glance->overview->pillars : NULL;

  if (pillars == NULL || pillars->len == 0)
    return;

  pb_navigate_to (widget, PB_TYPE_PILLAR, ((PbOverviewPillar *) pillars->pdata[0])->id, NULL);
  gtk_widget_activate_action (widget, "theme.new", NULL);
}

/* ---- overrides */

static void
pb_overview_page_map (GtkWidget *widget)
{
  PbOverviewPage *self = PB_OVERVIEW_PAGE (widget);

  GTK_WIDGET_CLASS (pb_overview_page_parent_class)->map (widget);

  if (self->stale)
    start_reading (self);
}

static void
pb_overview_page_programme_changed (PbPage *page)
{
  PbOverviewPage *self = PB_OVERVIEW_PAGE (page);

  stop_reading (self);
  self->stale = TRUE;
  g_clear_pointer (&self->glance, pb_glance_unref);
  pb_page_set_selected (page, 0);
  gtk_widget_set_visible (self->back, FALSE);
  turn_to (self, self->spinner);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    start_reading (self);
}

static void
pb_overview_page_selected_changed (PbPage *page)
{
  show_page (PB_OVERVIEW_PAGE (page));
}

static void
pb_overview_page_constructed (GObject *object)
{
  PbOverviewPage *self = PB_OVERVIEW_PAGE (object);
  PbRegister *reg;

  G_OBJECT_CLASS (pb_overview_page_parent_class)->constructed (object);

  reg = pb_page_get_register (PB_PAGE (self));
  self->programme_view = pb_programme_view_new (reg);
  self->municipality_view = pb_municipality_view_new ();
  add_view (self, self->programme_view);
  add_view (self, self->municipality_view);
  g_signal_connect_object (self->programme_view, "municipality", G_CALLBACK (on_municipality_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (reg, "changed", G_CALLBACK (on_register_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
pb_overview_page_dispose (GObject *object)
{
  PbOverviewPage *self = PB_OVERVIEW_PAGE (object);

  stop_reading (self);
  g_clear_pointer (&self->glance, pb_glance_unref);

  G_OBJECT_CLASS (pb_overview_page_parent_class)->dispose (object);
}

static void
pb_overview_page_class_init (PbOverviewPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  PbPageClass *page_class = PB_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = pb_overview_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = pb_overview_page_dispose;
  widget_class->map = pb_overview_page_map;
  page_class->title = N_("Overview");
  page_class->programme_changed = pb_overview_page_programme_changed;
  page_class->selected_changed = pb_overview_page_selected_changed;

  gtk_widget_class_install_action (widget_class, "overview.back", NULL, go_back);
  gtk_widget_class_install_action (widget_class, "overview.new-theme", NULL, new_theme);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "overview.back", NULL);
}

static void
add_first_step (PbOverviewPage *self)
{
  self->first_step = gtk_button_new ();
  gtk_button_set_use_underline (GTK_BUTTON (self->first_step), TRUE);
  gtk_widget_set_halign (self->first_step, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->first_step, "pill");
  gtk_widget_add_css_class (self->first_step, "suggested-action");

  self->empty = adw_status_page_new ();
  adw_status_page_set_child (ADW_STATUS_PAGE (self->empty), self->first_step);
  add_view (self, self->empty);
}

static void
pb_overview_page_init (PbOverviewPage *self)
{
  self->stale = TRUE;
  self->whole = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->spinner = gtk_spinner_new ();
  gtk_spinner_set_spinning (GTK_SPINNER (self->spinner), TRUE);
  gtk_widget_set_halign (self->spinner, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (self->spinner, GTK_ALIGN_CENTER);
  gtk_widget_set_size_request (self->spinner, 32, 32);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->spinner), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Reading the register"), -1);
  add_view (self, self->spinner);
  add_first_step (self);

  self->back = gtk_button_new_from_icon_name ("go-previous-symbolic");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->back), "overview.back");
  gtk_widget_set_tooltip_text (self->back, _("Back to the Overview"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->back), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Back to the Overview"), -1);
  gtk_widget_set_visible (self->back, FALSE);
  adw_header_bar_pack_start (pb_page_get_header_bar (PB_PAGE (self)), self->back);
  pb_page_set_content (PB_PAGE (self), self->whole);
}

GtkWidget *
pb_overview_page_new (PbRegister *reg)
{
  g_return_val_if_fail (PB_IS_REGISTER (reg), NULL);

  return g_object_new (PB_TYPE_OVERVIEW_PAGE, "register", reg, NULL);
}
