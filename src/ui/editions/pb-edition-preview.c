/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-edition-preview"
#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "pb-booklet-preview.h"
#include "pb-edition-preview.h"
#include "pb-edition-target.h"
#include "pb-page-view.h"

/* Long enough for a row of edits to be read as one, short enough to be seen as an answer to the last. */
#define WAIT_MS 120
/* Work that has gone on for so long is not thrown away for an edit: a long booklet would never come while one goes on editing. */
#define LONG_WORK (500 * G_TIME_SPAN_MILLISECOND)

struct _PbEditionPreview
{
  GtkWidget     parent_instance;

  PbRegister   *reg;
  GSettings    *settings;
  gint64        edition;
  PbPaper       paper;

  guint         wait_id;
  GCancellable *making;      /* of the worker; NULL when none is at work */
  gint64        making_since; /* monotonic */
  gboolean      stale;       /* something changed since the last making began */
  char         *wanted;      /* id to show once there are pages; NULL */

  GtkWidget    *whole;
  GtkWidget    *bar;
  GtkWidget    *papers[2];   /* by PbPaper */
  GtkWidget    *number;
  GtkWidget    *go_to;
  GtkWidget    *spinner;
  GtkWidget    *scroller;    /* one of these two is visible */
  GtkWidget    *status;
  GtkWidget    *retry;
  PbPageView   *view;
};

G_DEFINE_FINAL_TYPE (PbEditionPreview, pb_edition_preview, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_EDITION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* ---- showing */

static guint
get_n_pages (PbEditionPreview *self)
{
  PbBookletPages *pages = pb_page_view_get_pages (self->view);

  return pages != NULL ? pb_booklet_pages_get_n (pages) : 0;
}

static void
update_actions (PbEditionPreview *self)
{
  const guint n = get_n_pages (self);
  const guint page = pb_page_view_get_page (self->view);
  const gboolean has_pages = n > 0 && gtk_widget_get_visible (self->scroller);
  const double zoom = pb_page_view_get_zoom (self->view);
  const struct
  {
    const char *name;
    gboolean    is_enabled;
  } actions[] = {
    { "preview.previous-page", has_pages && page > 0 },
    { "preview.first-page", has_pages && page > 0 },
    { "preview.next-page", has_pages && page + 1 < n },
    { "preview.last-page", has_pages && page + 1 < n },
    { "preview.zoom-in", has_pages && pb_page_view_can_step_zoom (self->view, 1) },
    { "preview.zoom-out", has_pages && pb_page_view_can_step_zoom (self->view, -1) },
    { "preview.fit-width", has_pages && zoom > 0 },
    { "preview.go-to", has_pages },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i].name, actions[i].is_enabled);
}

/* For who sees the pages and for who hears them. */
static void
show_number (PbEditionPreview *self)
{
  const guint n = get_n_pages (self);
  const guint page = pb_page_view_get_page (self->view);
  g_autofree char *number = NULL;
  g_autofree char *spoken = NULL;

  update_actions (self);
  if (n == 0)
    {
      gtk_label_set_text (GTK_LABEL (self->number), "");
      return;
    }

  /* Translators: the number of a page, and how many there are */
  number = g_strdup_printf (_("%u of %u"), page + 1, n);
  spoken = g_strdup_printf (_("Page %u of %u"), page + 1, n);
  gtk_label_set_text (GTK_LABEL (self->number), number);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->number), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  pb_booklet_pages_get_text (pb_page_view_get_pages (self->view), page), -1);
}

static void
show_status (PbEditionPreview *self,
             const char       *title,
             const char       *description,
             gboolean          can_retry)
{
  g_autofree char *escaped = description != NULL ? g_markup_escape_text (description, -1) : NULL;

  adw_status_page_set_title (ADW_STATUS_PAGE (self->status), title);
  adw_status_page_set_description (ADW_STATUS_PAGE (self->status), escaped);
  gtk_widget_set_visible (self->retry, can_retry);
  gtk_widget_set_visible (self->scroller, FALSE);
  gtk_widget_set_visible (self->status, TRUE);
  show_number (self);
}

static void
show_wanted (PbEditionPreview *self)
{
  PbBookletPages *pages = pb_page_view_get_pages (self->view);
  int page;

  if (self->wanted == NULL || pages == NULL)
    return;

  page = pb_booklet_pages_find (pages, self->wanted);
  if (page >= 0)
    pb_page_view_show_page (self->view, page);
  g_clear_pointer (&self->wanted, g_free);
}

static void
show_pages (PbEditionPreview *self,
            PbBookletPages   *pages)
{
  gtk_widget_set_visible (self->status, FALSE);
  gtk_widget_set_visible (self->scroller, TRUE);
  pb_page_view_set_pages (self->view, pages);
  show_wanted (self);
  show_number (self);
}

static void
set_busy (PbEditionPreview *self,
          gboolean          busy)
{
  gtk_spinner_set_spinning (GTK_SPINNER (self->spinner), busy);
  gtk_widget_set_visible (self->spinner, busy);
}

/* ---- making */

static void
stop_making (PbEditionPreview *self)
{
  g_cancellable_cancel (self->making);
  g_clear_object (&self->making);
  g_clear_handle_id (&self->wait_id, g_source_remove);
  set_busy (self, FALSE);
}

static void make_soon (PbEditionPreview *self);

static void
on_made_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(PbEditionPreview) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(PbBookletPages) pages = pb_booklet_preview_finish (result, &error);

  /* What was overtaken has another one after it, which is waited for. */
  if (g_task_get_cancellable (G_TASK (result)) != self->making)
    return;

  g_clear_object (&self->making);
  set_busy (self, FALSE);
  if (pages != NULL)
    show_pages (self, pages);
  else
    show_status (self, _("The Pages Cannot Be Shown"), error->message, TRUE);

  if (self->stale)
    make_soon (self);
}

static void
start_making (PbEditionPreview *self)
{
  stop_making (self);
  self->stale = FALSE;
  if (self->edition == 0)
    return;

  self->making = g_cancellable_new ();
  self->making_since = g_get_monotonic_time ();
  set_busy (self, TRUE);
  pb_booklet_preview_async (self->reg, self->edition, self->paper, self->making, on_made_cb, g_object_ref (self));
}

static gboolean
on_waited_cb (gpointer user_data)
{
  PbEditionPreview *self = user_data;

  self->wait_id = 0;
  /* If not now, then when that is done. */
  if (self->making == NULL || g_get_monotonic_time () - self->making_since < LONG_WORK)
    start_making (self);

  return G_SOURCE_REMOVE;
}

static void
make_soon (PbEditionPreview *self)
{
  if (self->wait_id == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->wait_id = g_timeout_add (WAIT_MS, on_waited_cb, self);
}

/* Nothing that is edited changes an edition that was adopted, but what is done with the edition itself. */
static gboolean
is_of_interest (PbEditionPreview  *self,
                PbRegisterChanges *changes)
{
  g_autoptr(PbEntity) edition = NULL;

  if (self->edition == 0 || pb_register_changes_has (changes, PB_TYPE_EDITION, self->edition))
    return self->edition != 0;

  edition = pb_register_read (self->reg, PB_TYPE_EDITION, self->edition, NULL);

  return edition != NULL && g_str_equal (pb_entity_get_text (edition, "status"), "draft");
}

static void
on_register_changed_cb (PbEditionPreview  *self,
                        PbRegisterChanges *changes)
{
  if (!is_of_interest (self, changes))
    return;

  self->stale = TRUE;
  make_soon (self);
}

/* ---- going to what is behind a page */

static char *
tell_target (const char *id,
             gpointer    user_data)
{
  PbEditionPreview *self = user_data;
  g_autoptr(PbEditionTarget) target = pb_edition_target_find (self->reg, self->edition, id);

  /* Translators: %s is a project, a pillar, “Foreword” … */
  return target != NULL ? g_strdup_printf (_("Go to “%s”"), target->name) : NULL;
}

static void
go_to (PbEditionPreview *self,
       const char       *id)
{
  g_autoptr(PbEditionTarget) target = pb_edition_target_find (self->reg, self->edition, id);

  if (target != NULL)
    pb_edition_target_go (target, GTK_WIDGET (self));
}

static void
on_target_clicked_cb (GtkWidget        *button,
                      PbEditionPreview *self)
{
  g_autofree char *id = g_strdup (g_object_get_data (G_OBJECT (button), "id"));

  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->go_to));
  go_to (self, id);
}

static GtkWidget *
make_target_button (PbEditionPreview *self,
                    const char       *id)
{
  g_autoptr(PbEditionTarget) target = pb_edition_target_find (self->reg, self->edition, id);
  GtkWidget *button;
  GtkWidget *label;

  if (target == NULL)
    return NULL;

  button = gtk_button_new ();
  label = gtk_label_new (target->name);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 40);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, target->name, -1);
  gtk_widget_add_css_class (button, "flat");
  g_object_set_data_full (G_OBJECT (button), "id", g_strdup (id), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_target_clicked_cb), self, 0);

  return button;
}

/* What is on the page that is looked at, made anew each time that it is asked for. */
static void
fill_go_to (GtkMenuButton *menu,
            gpointer       user_data)
{
  PbEditionPreview *self = user_data;
  PbBookletPages *pages = pb_page_view_get_pages (self->view);
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  if (pages != NULL)
    {
      g_autoptr(GPtrArray) ids = pb_booklet_pages_list (pages, pb_page_view_get_page (self->view));

      for (guint i = 0; i < ids->len; i++)
        {
          GtkWidget *button = make_target_button (self, ids->pdata[i]);

          if (button != NULL)
            gtk_box_append (GTK_BOX (box), button);
        }
    }

  if (gtk_widget_get_first_child (box) == NULL)
    gtk_box_append (GTK_BOX (box), gtk_label_new (_("Nothing on this page to go to")));
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  gtk_menu_button_set_popover (menu, popover);
}

/* ---- commands */

static void
set_paper (PbEditionPreview *self,
           PbPaper           paper)
{
  if (self->paper == paper)
    return;

  self->paper = paper;
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->papers[paper]), TRUE);
  g_settings_set_string (self->settings, "paper", pb_paper_to_name (paper));
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    start_making (self);
  else
    self->stale = TRUE;
}

static void
on_paper_toggled_cb (PbEditionPreview *self,
                     GtkToggleButton  *button)
{
  if (gtk_toggle_button_get_active (button))
    set_paper (self, GTK_WIDGET (button) == self->papers[PB_PAPER_A4] ? PB_PAPER_A4 : PB_PAPER_A5);
}

static void
on_command_cb (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  PbEditionPreview *self = PB_EDITION_PREVIEW (widget);
  const char *name = action + strlen ("preview.");
  const guint page = pb_page_view_get_page (self->view);

  if (g_str_equal (name, "previous-page") && page > 0)
    pb_page_view_show_page (self->view, page - 1);
  else if (g_str_equal (name, "next-page"))
    pb_page_view_show_page (self->view, page + 1);
  else if (g_str_equal (name, "first-page"))
    pb_page_view_show_page (self->view, 0);
  else if (g_str_equal (name, "last-page"))
    pb_page_view_show_page (self->view, MAX (get_n_pages (self), 1) - 1);
  else if (g_str_equal (name, "zoom-in"))
    pb_page_view_step_zoom (self->view, 1);
  else if (g_str_equal (name, "zoom-out"))
    pb_page_view_step_zoom (self->view, -1);
  else if (g_str_equal (name, "fit-width"))
    pb_page_view_set_zoom (self->view, 0);
  else if (g_str_equal (name, "use-a4"))
    set_paper (self, PB_PAPER_A4);
  else if (g_str_equal (name, "use-a5"))
    set_paper (self, PB_PAPER_A5);
  else if (g_str_equal (name, "go-to"))
    gtk_menu_button_popup (GTK_MENU_BUTTON (self->go_to));
  else if (g_str_equal (name, "retry"))
    start_making (self);
}

/* ---- overrides */

static void
pb_edition_preview_map (GtkWidget *widget)
{
  PbEditionPreview *self = PB_EDITION_PREVIEW (widget);

  GTK_WIDGET_CLASS (pb_edition_preview_parent_class)->map (widget);

  if (self->stale)
    start_making (self);
}

static void
set_edition (PbEditionPreview *self,
             gint64            edition)
{
  if (self->edition == edition)
    return;

  self->edition = edition;
  stop_making (self);
  g_clear_pointer (&self->wanted, g_free);
  show_pages (self, NULL);
  if (edition == 0)
    show_status (self, _("No Edition Selected"), _("Select an edition in the list to see its pages."), FALSE);
  self->stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    start_making (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EDITION]);
}

static void
pb_edition_preview_get_property (GObject    *object,
                                 guint       id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  if (id == PROP_EDITION)
    g_value_set_int64 (value, PB_EDITION_PREVIEW (object)->edition);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
pb_edition_preview_set_property (GObject      *object,
                                 guint         id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  if (id == PROP_EDITION)
    set_edition (PB_EDITION_PREVIEW (object), g_value_get_int64 (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
pb_edition_preview_dispose (GObject *object)
{
  PbEditionPreview *self = PB_EDITION_PREVIEW (object);

  if (self->whole != NULL)
    stop_making (self);
  g_clear_pointer (&self->whole, gtk_widget_unparent);
  g_clear_pointer (&self->wanted, g_free);
  g_clear_object (&self->settings);
  g_clear_object (&self->reg);

  G_OBJECT_CLASS (pb_edition_preview_parent_class)->dispose (object);
}

static void
pb_edition_preview_class_init (PbEditionPreviewClass *klass)
{
  static const char * const actions[] = {
    "preview.previous-page", "preview.next-page", "preview.first-page", "preview.last-page", "preview.zoom-in",
    "preview.zoom-out", "preview.fit-width", "preview.use-a4", "preview.use-a5", "preview.go-to", "preview.retry",
  };
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = pb_edition_preview_dispose;
  object_class->get_property = pb_edition_preview_get_property;
  object_class->set_property = pb_edition_preview_set_property;
  widget_class->map = pb_edition_preview_map;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "pb-preview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);

  properties[PROP_EDITION] = g_param_spec_int64 ("edition", NULL, NULL, 0, G_MAXINT64, 0,
                                                 G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i], NULL, on_command_cb);
}

/* ---- parts */

static GtkWidget *
make_button (const char *icon_name,
             const char *action,
             const char *tooltip)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon_name);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, tooltip, -1);
  gtk_widget_add_css_class (button, "flat");

  return button;
}

static GtkWidget *
make_papers (PbEditionPreview *self)
{
  static const struct
  {
    const char *label;
    const char *name;
  } papers[] = {
    { "A4", N_("Pages on A4") },
    { "A5", N_("Pages on A5") },
  };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (box, "linked");
  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      GtkWidget *button = gtk_toggle_button_new_with_label (papers[i].label);

      self->papers[i] = button;
      gtk_widget_set_tooltip_text (button, _(papers[i].name));
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _(papers[i].name), -1);
      gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), i > 0 ? GTK_TOGGLE_BUTTON (self->papers[0]) : NULL);
      gtk_box_append (GTK_BOX (box), button);
    }

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->papers[self->paper]), TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    g_signal_connect_object (self->papers[i], "toggled", G_CALLBACK (on_paper_toggled_cb), self, G_CONNECT_SWAPPED);

  return box;
}

static GtkWidget *
make_paging (PbEditionPreview *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->number = gtk_label_new (NULL);
  gtk_label_set_width_chars (GTK_LABEL (self->number), 8);
  gtk_widget_add_css_class (self->number, "numeric");
  gtk_box_append (GTK_BOX (box), make_button ("go-up-symbolic", "preview.previous-page", _("Previous Page")));
  gtk_box_append (GTK_BOX (box), self->number);
  gtk_box_append (GTK_BOX (box), make_button ("go-down-symbolic", "preview.next-page", _("Next Page")));

  return box;
}

static GtkWidget *
make_zoom (PbEditionPreview *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->go_to = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->go_to), "find-location-symbolic");
  gtk_widget_set_tooltip_text (self->go_to, _("Go to What Is on This Page"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->go_to), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Go to What Is on This Page"), -1);
  gtk_widget_add_css_class (self->go_to, "flat");
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->go_to), fill_go_to, self, NULL);

  gtk_box_append (GTK_BOX (box), make_button ("zoom-out-symbolic", "preview.zoom-out", _("Zoom Out")));
  gtk_box_append (GTK_BOX (box), make_button ("zoom-fit-best-symbolic", "preview.fit-width", _("Fit Width")));
  gtk_box_append (GTK_BOX (box), make_button ("zoom-in-symbolic", "preview.zoom-in", _("Zoom In")));
  gtk_box_append (GTK_BOX (box), self->go_to);

  return box;
}

static GtkWidget *
make_bar (PbEditionPreview *self)
{
  GtkWidget *bar = gtk_center_box_new ();

  gtk_center_box_set_start_widget (GTK_CENTER_BOX (bar), make_papers (self));
  gtk_center_box_set_center_widget (GTK_CENTER_BOX (bar), make_paging (self));
  gtk_center_box_set_end_widget (GTK_CENTER_BOX (bar), make_zoom (self));
  gtk_widget_add_css_class (bar, "toolbar");

  return bar;
}

static void
add_status (PbEditionPreview *self)
{
  self->retry = gtk_button_new_with_mnemonic (_("_Try Again"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->retry), "preview.retry");
  gtk_widget_set_halign (self->retry, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->retry, "pill");

  self->status = adw_status_page_new ();
  adw_status_page_set_icon_name (ADW_STATUS_PAGE (self->status), "pb-edition-symbolic");
  adw_status_page_set_child (ADW_STATUS_PAGE (self->status), self->retry);
  gtk_widget_add_css_class (self->status, "compact");
  gtk_widget_set_vexpand (self->status, TRUE);
  gtk_box_append (GTK_BOX (self->whole), self->status);
}

static void
add_pages (PbEditionPreview *self)
{
  GtkWidget *overlay = gtk_overlay_new ();

  self->view = PB_PAGE_VIEW (pb_page_view_new (tell_target, self));
  g_signal_connect_object (self->view, "activated", G_CALLBACK (go_to), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "notify::page", G_CALLBACK (show_number), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "notify::zoom", G_CALLBACK (update_actions), self, G_CONNECT_SWAPPED);

  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), GTK_WIDGET (self->view));
  gtk_widget_set_vexpand (self->scroller, TRUE);

  self->spinner = gtk_spinner_new ();
  gtk_widget_set_halign (self->spinner, GTK_ALIGN_END);
  gtk_widget_set_valign (self->spinner, GTK_ALIGN_START);
  gtk_widget_add_css_class (self->spinner, "pb-preview-busy");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->spinner), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Making the pages"), -1);

  gtk_overlay_set_child (GTK_OVERLAY (overlay), self->scroller);
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), self->spinner);
  gtk_box_append (GTK_BOX (self->whole), overlay);
}

static void
pb_edition_preview_init (PbEditionPreview *self)
{
  g_autofree char *paper = NULL;

  self->settings = g_settings_new (APPLICATION_ID);
  paper = g_settings_get_string (self->settings, "paper");
  pb_paper_from_name (paper, &self->paper);

  self->whole = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_parent (self->whole, GTK_WIDGET (self));
  self->bar = make_bar (self);
  gtk_box_append (GTK_BOX (self->whole), self->bar);
  add_pages (self);
  add_status (self);
  set_busy (self, FALSE);
  show_status (self, _("No Edition Selected"), _("Select an edition in the list to see its pages."), FALSE);
}

GtkWidget *
pb_edition_preview_new (PbRegister *reg)
{
  PbEditionPreview *self;

  g_return_val_if_fail (PB_IS_REGISTER (reg), NULL);

  self = g_object_new (PB_TYPE_EDITION_PREVIEW, NULL);
  self->reg = g_object_ref (reg);
  g_signal_connect_object (reg, "changed", G_CALLBACK (on_register_changed_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

void
pb_edition_preview_show_id (PbEditionPreview *self,
                            const char       *id)
{
  g_return_if_fail (PB_IS_EDITION_PREVIEW (self));
  g_return_if_fail (id != NULL);

  g_free (self->wanted);
  self->wanted = g_strdup (id);
  show_wanted (self);
}
