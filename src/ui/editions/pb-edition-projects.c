/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-edition-projects"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-edition-contents.h"
#include "pb-edition-line-row.h"
#include "pb-edition-projects.h"
#include "pb-list-fill.h"
#include "pb-navigator.h"
#include "pb-project-picker.h"
#include "pb-register-editions.h"
#include "pb-toast.h"

struct _PbEditionProjects
{
  AdwBin             parent_instance;

  PbRegister        *reg;
  gint64             edition;
  gboolean           is_editable;
  gboolean           is_stale;     /* the register changed while nobody saw it */
  PbEditionContents *contents;
  GHashTable        *items;        /* GtkListItem that are bound; borrowed */

  GtkWidget         *view;
  GtkWidget         *scroller;     /* one of these two is visible */
  GtkWidget         *empty;
  GtkWidget         *add;
  GtkWidget         *picker;
  GtkWidget         *footer;
};

enum
{
  PROP_0,
  PROP_EDITION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (PbEditionProjects, pb_edition_projects, ADW_TYPE_BIN)

/* ---- what it shows */

static void
show_count (PbEditionProjects *self)
{
  const guint n = pb_edition_contents_get_n_projects (self->contents);
  const guint n_in = pb_edition_contents_get_n_in (self->contents);
  /* Translators: how many of how many projects */
  g_autofree char *text = g_strdup_printf (ngettext ("%u of %u project is in the booklet",
                                                     "%u of %u projects are in the booklet", n),
                                           n_in, n);

  gtk_label_set_text (GTK_LABEL (self->footer), text);
  gtk_widget_set_visible (self->footer, n > 0);
  gtk_widget_set_visible (self->scroller, n > 0);
  gtk_widget_set_visible (self->empty, n == 0);
}

static PbEditionLineRow *
get_row (GtkListItem *item)
{
  return PB_EDITION_LINE_ROW (gtk_list_item_get_child (item));
}

static void
show_editable (PbEditionProjects *self)
{
  g_autoptr(PbEntity) edition = NULL;
  gboolean is_editable;
  GHashTableIter iter;
  gpointer item;

  if (self->edition != 0)
    edition = pb_register_read (self->reg, PB_TYPE_EDITION, self->edition, NULL);
  is_editable = edition != NULL && !pb_register_is_read_only (self->reg) &&
                g_str_equal (pb_entity_get_text (edition, "status"), "draft");
  gtk_widget_set_sensitive (self->add, is_editable);
  if (self->is_editable == is_editable)
    return;

  self->is_editable = is_editable;

  g_hash_table_iter_init (&iter, self->items);
  while (g_hash_table_iter_next (&iter, &item, NULL))
    pb_edition_line_row_set_editable (get_row (item), self->is_editable);
}

static void
refresh (PbEditionProjects *self)
{
  const gboolean was_empty = g_list_model_get_n_items (G_LIST_MODEL (self->contents)) == 0;
  g_autoptr(GError) error = NULL;

  self->is_stale = FALSE;
  show_editable (self);
  if (was_empty)
    pb_list_fill_start (GTK_LIST_VIEW (self->view), NULL);
  if (!pb_edition_contents_refresh (self->contents, &error))
    g_warning ("Could not read the projects of an edition: %s", error->message);
  if (was_empty)
    pb_list_fill_start (GTK_LIST_VIEW (self->view), G_LIST_MODEL (self->contents));
  show_count (self);
}

static void
on_register_changed_cb (PbEditionProjects *self,
                        PbRegisterChanges *changes)
{
  if (!pb_edition_contents_is_stale (changes) && !pb_register_changes_has_type (changes, PB_TYPE_EDITION))
    return;

  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    refresh (self);
  else
    self->is_stale = TRUE;
}

/* ---- commands */

static gboolean
focus_line (PbEditionProjects *self,
            guint              position)
{
  GHashTableIter iter;
  gpointer item;

  g_hash_table_iter_init (&iter, self->items);
  while (g_hash_table_iter_next (&iter, &item, NULL))
    {
      if (gtk_list_item_get_position (item) == position)
        return gtk_widget_grab_focus (gtk_widget_get_parent (gtk_list_item_get_child (item)));
    }

  return FALSE;
}

static void
go_to_line (PbEditionProjects *self,
            guint              position)
{
  if (position == G_MAXUINT)
    return;

  pb_list_fill_finish (GTK_LIST_VIEW (self->view));
  /* GTK 4.8 has no function for it. */
  gtk_widget_activate_action (self->view, "list.scroll-to-item", "u", position);
  focus_line (self, position);
}

static void
move (PbEditionProjects *self,
      gint64             item,
      int                places)
{
  g_autoptr(GError) error = NULL;

  if (!pb_register_move_edition_item (self->reg, item, places, &error))
    {
      pb_toast_show_error (GTK_WIDGET (self), error);
      return;
    }

  go_to_line (self, pb_edition_contents_find (self->contents, item, 0));
}

static void
remove_line (PbEditionProjects *self,
             PbEditionLine     *line)
{
  /* Translators: %s is a project */
  g_autofree char *title = g_strdup_printf (_("“%s” is no longer in the list"), pb_edition_line_get_title (line));
  g_autoptr(GError) error = NULL;

  if (pb_register_remove (self->reg, PB_TYPE_EDITION_ITEM, pb_entity_get_id (pb_edition_line_get_item (line)), &error))
    pb_toast_show_undo (GTK_WIDGET (self), self->reg, title);
  else
    pb_toast_show_error (GTK_WIDGET (self), error);
}

static gboolean
set_included (PbEditionProjects  *self,
              PbEntity           *item,
              const char         *project,
              gboolean            included,
              GError            **error)
{
  g_autoptr(PbEntity) changed = pb_entity_copy (item);
  /* Translators: the name of a step that can be undone; %s is a project */
  g_autofree char *label = g_strdup_printf (included ? _("Take “%s” into the Booklet")
                                                     : _("Leave “%s” out of the Booklet"), project);

  pb_entity_set_integer (changed, "included", included);

  return pb_register_save (self->reg, changed, label, error);
}

static void
on_toggled_cb (PbEditionProjects *self,
               gboolean           included,
               PbEditionLineRow  *row)
{
  PbEditionLine *line = pb_edition_line_row_get_line (row);
  g_autoptr(GError) error = NULL;

  if (set_included (self, pb_edition_line_get_item (line), pb_edition_line_get_title (line), included, &error))
    return;

  pb_edition_line_row_set_editable (row, self->is_editable);
  pb_toast_show_error (GTK_WIDGET (self), error);
}

static void
go_to_project (PbEditionProjects *self,
               PbEditionLine     *line,
               const char        *topic)
{
  if (pb_edition_line_get_project (line) != NULL)
    pb_navigate_to (GTK_WIDGET (self), PB_TYPE_PROJECT,
                    pb_project_row_get_id (pb_edition_line_get_project (line)), topic);
}

static void
on_command_cb (PbEditionProjects *self,
               const char        *action,
               PbEditionLineRow  *row)
{
  g_autoptr(PbEditionLine) line = g_object_ref (pb_edition_line_row_get_line (row));

  if (g_str_equal (action, "row.open"))
    go_to_project (self, line, NULL);
  else if (g_str_equal (action, "row.show-visibility"))
    go_to_project (self, line, "visibility");
  else if (g_str_equal (action, "row.remove"))
    remove_line (self, line);
  else
    move (self, pb_entity_get_id (pb_edition_line_get_item (line)), g_str_equal (action, "row.move-up") ? -1 : 1);
}

static void
on_activate_cb (PbEditionProjects *self,
                guint              position)
{
  g_autoptr(PbEditionLine) line = g_list_model_get_item (G_LIST_MODEL (self->contents), position);

  if (line != NULL)
    go_to_project (self, line, NULL);
}

/* ---- adding one */

static gboolean
add_project (PbEditionProjects  *self,
             gint64              project,
             GError            **error)
{
  const guint at = pb_edition_contents_find (self->contents, 0, project);
  g_autoptr(PbEntity) item = NULL;
  g_autoptr(PbEditionLine) line = NULL;

  if (at == G_MAXUINT)
    {
      item = pb_entity_new (PB_TYPE_EDITION_ITEM);
      pb_entity_set_integer (item, "edition", self->edition);
      pb_entity_set_integer (item, "project", project);

      return pb_register_add (self->reg, item, error) != 0;
    }

  line = g_list_model_get_item (G_LIST_MODEL (self->contents), at);

  return set_included (self, pb_edition_line_get_item (line), pb_edition_line_get_title (line), TRUE, error);
}

static void
on_picked_cb (PbEditionProjects *self,
              gint64             project)
{
  g_autoptr(GError) error = NULL;

  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->add));
  if (!add_project (self, project, &error))
    {
      pb_toast_show_error (GTK_WIDGET (self), error);
      return;
    }

  go_to_line (self, pb_edition_contents_find (self->contents, 0, project));
}

static void
on_picker_show_cb (PbEditionProjects *self)
{
  pb_project_picker_start (PB_PROJECT_PICKER (self->picker));
}

static void
on_picker_closed_cb (PbEditionProjects *self)
{
  pb_project_picker_clear (PB_PROJECT_PICKER (self->picker));
}

/* A picker chooses within one programme. */
static void
make_picker (PbEditionProjects *self,
             gint64             programme)
{
  GtkWidget *popover = gtk_popover_new ();

  self->picker = pb_project_picker_new (self->reg, programme);
  gtk_popover_set_child (GTK_POPOVER (popover), self->picker);
  g_signal_connect_object (self->picker, "picked", G_CALLBACK (on_picked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (popover, "show", G_CALLBACK (on_picker_show_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (popover, "closed", G_CALLBACK (on_picker_closed_cb), self, G_CONNECT_SWAPPED);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->add), popover);
}

/* ---- rows */

static void
on_setup_cb (GtkListItemFactory *factory,
             GtkListItem        *item,
             PbEditionProjects  *self)
{
  GtkWidget *row = pb_edition_line_row_new ();

  g_signal_connect_object (row, "command", G_CALLBACK (on_command_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "toggled", G_CALLBACK (on_toggled_cb), self, G_CONNECT_SWAPPED);
  gtk_list_item_set_child (item, row);
}

static void
on_bind_cb (GtkListItemFactory *factory,
            GtkListItem        *item,
            PbEditionProjects  *self)
{
  PbEditionLine *line = gtk_list_item_get_item (item);

  pb_edition_line_row_set_editable (get_row (item), self->is_editable);
  pb_edition_line_row_set_line (get_row (item), line);
  gtk_list_item_set_activatable (item, pb_edition_line_get_item (line) != NULL);
  g_hash_table_add (self->items, item);
}

static void
on_unbind_cb (GtkListItemFactory *factory,
              GtkListItem        *item,
              PbEditionProjects  *self)
{
  pb_edition_line_row_set_line (get_row (item), NULL);
  g_hash_table_remove (self->items, item);
}

/* ---- dragging: by one source and one target for the whole list */

static gboolean
find_at (PbEditionProjects *self,
         double             y,
         guint             *position)
{
  GtkWidget *picked = gtk_widget_pick (self->view, gtk_widget_get_width (self->view) / 2.0, y, GTK_PICK_DEFAULT);
  GHashTableIter iter;
  gpointer item;

  g_hash_table_iter_init (&iter, self->items);
  while (picked != NULL && g_hash_table_iter_next (&iter, &item, NULL))
    {
      GtkWidget *row = gtk_widget_get_parent (gtk_list_item_get_child (item));

      if (picked != row && !gtk_widget_is_ancestor (picked, row))
        continue;
      *position = gtk_list_item_get_position (item);
      return TRUE;
    }

  return FALSE;
}

static gint64
get_item_at (PbEditionProjects *self,
             guint              position)
{
  g_autoptr(PbEditionLine) line = g_list_model_get_item (G_LIST_MODEL (self->contents), position);
  PbEntity *item = line != NULL ? pb_edition_line_get_item (line) : NULL;

  return item != NULL ? pb_entity_get_id (item) : 0;
}

static GdkContentProvider *
on_prepare_cb (PbEditionProjects *self,
               double             x,
               double             y)
{
  guint position;
  gint64 item = 0;

  if (self->is_editable && find_at (self, y, &position))
    item = get_item_at (self, position);

  return item != 0 ? gdk_content_provider_new_typed (G_TYPE_INT64, item) : NULL;
}

/* A heading between the two: they are of different themes. */
static gboolean
are_siblings (PbEditionProjects *self,
              guint              first,
              guint              second)
{
  for (guint i = MIN (first, second); i <= MAX (first, second); i++)
    {
      if (get_item_at (self, i) == 0)
        return FALSE;
    }

  return TRUE;
}

static gboolean
on_drop_cb (PbEditionProjects *self,
            const GValue      *value,
            double             x,
            double             y)
{
  const gint64 item = g_value_get_int64 (value);
  const guint from = pb_edition_contents_find (self->contents, item, 0);
  guint to;

  if (!self->is_editable || from == G_MAXUINT || !find_at (self, y, &to) || to == from)
    return FALSE;

  if (!are_siblings (self, from, to))
    {
      pb_toast_show (GTK_WIDGET (self), _("A project stays within its theme. Its theme is changed in the project itself."));
      return FALSE;
    }

  move (self, item, (int) to - (int) from);

  return TRUE;
}

static void
take_drags (PbEditionProjects *self)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_INT64, GDK_ACTION_MOVE);

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect_object (source, "prepare", G_CALLBACK (on_prepare_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->view, GTK_EVENT_CONTROLLER (source));
  g_signal_connect_object (target, "drop", G_CALLBACK (on_drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->view, GTK_EVENT_CONTROLLER (target));
}

/* ---- making it */

static GtkWidget *
make_list (PbEditionProjects *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (factory, "setup", G_CALLBACK (on_setup_cb), self, 0);
  g_signal_connect_object (factory, "bind", G_CALLBACK (on_bind_cb), self, 0);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (on_unbind_cb), self, 0);
  self->view = gtk_list_view_new (NULL, factory);
  gtk_widget_add_css_class (self->view, "pb-edition-lines");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Projects in the Edition"), -1);
  g_signal_connect_object (self->view, "activate", G_CALLBACK (on_activate_cb), self, G_CONNECT_SWAPPED);
  take_drags (self);

  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->view);
  gtk_widget_set_vexpand (self->scroller, TRUE);

  return self->scroller;
}

static GtkWidget *
make_empty (PbEditionProjects *self)
{
  self->empty = adw_status_page_new ();
  adw_status_page_set_icon_name (ADW_STATUS_PAGE (self->empty), "view-list-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (self->empty), _("No Projects Yet"));
  adw_status_page_set_description (ADW_STATUS_PAGE (self->empty),
                                   _("Select the public projects by their phase, or add them one by one. Projects that are internal are not published."));
  gtk_widget_add_css_class (self->empty, "compact");
  gtk_widget_set_vexpand (self->empty, TRUE);

  return self->empty;
}

static GtkWidget *
make_bar (PbEditionProjects *self)
{
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *select = gtk_button_new_with_mnemonic (_("_Select Projects…"));

  gtk_actionable_set_action_name (GTK_ACTIONABLE (select), "edition.select-projects");
  gtk_widget_set_hexpand (select, TRUE);
  self->add = gtk_menu_button_new ();
  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->add), _("_Add a Project"));
  gtk_menu_button_set_use_underline (GTK_MENU_BUTTON (self->add), TRUE);
  gtk_widget_set_hexpand (self->add, TRUE);
  gtk_widget_add_css_class (bar, "pb-edition-bar");
  gtk_box_set_homogeneous (GTK_BOX (bar), TRUE);
  gtk_box_append (GTK_BOX (bar), select);
  gtk_box_append (GTK_BOX (bar), self->add);

  return bar;
}

/* ---- the object */

static void
set_edition (PbEditionProjects *self,
             gint64             edition)
{
  g_autoptr(PbEntity) entity = NULL;

  if (self->edition == edition)
    return;

  self->edition = edition;
  if (edition != 0)
    entity = pb_register_read (self->reg, PB_TYPE_EDITION, edition, NULL);
  if (entity != NULL)
    make_picker (self, pb_entity_get_integer (entity, "programme"));

  g_object_unref (self->contents);
  self->contents = pb_edition_contents_new (self->reg, edition);
  pb_list_fill_start (GTK_LIST_VIEW (self->view), NULL);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    refresh (self);
  else
    self->is_stale = TRUE;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EDITION]);
}

static void
pb_edition_projects_map (GtkWidget *widget)
{
  PbEditionProjects *self = PB_EDITION_PROJECTS (widget);

  if (self->is_stale)
    refresh (self);

  GTK_WIDGET_CLASS (pb_edition_projects_parent_class)->map (widget);
}

/* A key of the list is one of the row that has the focus. */
static gboolean
on_row_key (GtkWidget *widget,
            GVariant  *action,
            gpointer   unused)
{
  PbEditionProjects *self = PB_EDITION_PROJECTS (widget);
  GHashTableIter iter;
  gpointer item;

  g_hash_table_iter_init (&iter, self->items);
  while (g_hash_table_iter_next (&iter, &item, NULL))
    {
      GtkWidget *row = gtk_list_item_get_child (item);
      GtkStateFlags flags = gtk_widget_get_state_flags (gtk_widget_get_parent (row));

      if ((flags & (GTK_STATE_FLAG_FOCUSED | GTK_STATE_FLAG_FOCUS_WITHIN)) != 0)
        return gtk_widget_activate_action (row, g_variant_get_string (action, NULL), NULL);
    }

  return FALSE;
}

static void
pb_edition_projects_get_property (GObject    *object,
                                  guint       id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  if (id == PROP_EDITION)
    g_value_set_int64 (value, PB_EDITION_PROJECTS (object)->edition);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
pb_edition_projects_set_property (GObject      *object,
                                  guint         id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  if (id == PROP_EDITION)
    set_edition (PB_EDITION_PROJECTS (object), g_value_get_int64 (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
pb_edition_projects_dispose (GObject *object)
{
  PbEditionProjects *self = PB_EDITION_PROJECTS (object);

  G_OBJECT_CLASS (pb_edition_projects_parent_class)->dispose (object);

  g_clear_object (&self->contents);
  g_clear_object (&self->reg);
}

static void
pb_edition_projects_finalize (GObject *object)
{
  g_hash_table_unref (PB_EDITION_PROJECTS (object)->items);

  G_OBJECT_CLASS (pb_edition_projects_parent_class)->finalize (object);
}

static void
pb_edition_projects_class_init (PbEditionProjectsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = pb_edition_projects_get_property;
  object_class->set_property = pb_edition_projects_set_property;
  object_class->dispose = pb_edition_projects_dispose;
  object_class->finalize = pb_edition_projects_finalize;
  widget_class->map = pb_edition_projects_map;

  properties[PROP_EDITION] =
    g_param_spec_int64 ("edition", NULL, NULL, 0, G_MAXINT64, 0,
                        G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_add_binding (widget_class, GDK_KEY_Up, GDK_ALT_MASK, on_row_key, "s", "row.move-up");
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Down, GDK_ALT_MASK, on_row_key, "s", "row.move-down");
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Delete, 0, on_row_key, "s", "row.remove");
}

static void
pb_edition_projects_init (PbEditionProjects *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->items = g_hash_table_new (NULL, NULL);
  self->footer = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->footer), 0.0);
  gtk_label_set_ellipsize (GTK_LABEL (self->footer), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (self->footer, "pb-footer");
  gtk_widget_add_css_class (self->footer, "dim-label");
  gtk_box_append (GTK_BOX (box), make_bar (self));
  gtk_box_append (GTK_BOX (box), make_list (self));
  gtk_box_append (GTK_BOX (box), make_empty (self));
  gtk_box_append (GTK_BOX (box), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_box_append (GTK_BOX (box), self->footer);
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
pb_edition_projects_new (PbRegister *reg)
{
  PbEditionProjects *self;

  g_return_val_if_fail (PB_IS_REGISTER (reg), NULL);

  self = g_object_new (PB_TYPE_EDITION_PROJECTS, NULL);
  self->reg = g_object_ref (reg);
  self->contents = pb_edition_contents_new (reg, 0);
  g_signal_connect_object (reg, "changed", G_CALLBACK (on_register_changed_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  show_editable (self);
  show_count (self);

  return GTK_WIDGET (self);
}
