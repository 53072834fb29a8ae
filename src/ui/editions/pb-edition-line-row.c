/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-edition-line-row"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-edition-line-row.h"
#include "pb-phase-badge.h"
#include "pb-pillar-dot.h"

struct _PbEditionLineRow
{
  AdwBin         parent_instance;

  PbEditionLine *line;
  gboolean       is_editable;
  gboolean       is_showing;

  GtkWidget     *box;
  GtkWidget     *heading;      /* one of these two is visible; each is made when it is first needed: the list holds 200 rows */
  GtkWidget     *dot;
  GtkWidget     *heading_title;
  GtkWidget     *count;

  GtkWidget     *project;
  GtkWidget     *check;
  GtkWidget     *name;
  GtkWidget     *code;
  GtkWidget     *badge;
  GtkWidget     *details;
  GtkWidget     *internal;     /* NULL until it is needed */
};

enum
{
  COMMAND,
  TOGGLED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PbEditionLineRow, pb_edition_line_row, ADW_TYPE_BIN)

/* ---- callbacks */

static void
on_toggled_cb (PbEditionLineRow *self)
{
  if (!self->is_showing)
    g_signal_emit (self, signals[TOGGLED], 0, gtk_check_button_get_active (GTK_CHECK_BUTTON (self->check)));
}

static void
on_command (GtkWidget  *widget,
            const char *action,
            GVariant   *unused)
{
  g_signal_emit (widget, signals[COMMAND], 0, action);
}

/* ---- making it */

static GtkWidget *
make_label (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0.0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

static GtkWidget *
make_heading (PbEditionLineRow *self)
{
  self->heading = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  self->dot = pb_pillar_dot_new (NULL);
  self->heading_title = make_label (NULL);
  self->count = gtk_label_new (NULL);
  gtk_widget_set_hexpand (self->heading_title, TRUE);
  gtk_widget_add_css_class (self->count, "numeric");
  gtk_widget_add_css_class (self->count, "dim-label");
  gtk_widget_add_css_class (self->heading, "pb-edition-heading");
  gtk_box_append (GTK_BOX (self->heading), self->dot);
  gtk_box_append (GTK_BOX (self->heading), self->heading_title);
  gtk_box_append (GTK_BOX (self->heading), self->count);

  return self->heading;
}

static GMenuModel *
make_menu (void)
{
  GMenu *menu = g_menu_new ();
  g_autoptr(GMenu) order = g_menu_new ();
  g_autoptr(GMenu) removal = g_menu_new ();

  g_menu_append (menu, _("_Go to the Project"), "row.open");
  g_menu_append (order, _("Move _Up"), "row.move-up");
  g_menu_append (order, _("Move _Down"), "row.move-down");
  g_menu_append (removal, _("_Remove from the List"), "row.remove");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (order));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (removal));

  return G_MENU_MODEL (menu);
}

/* Of a thousand rows few are asked for their menu. */
static void
on_create_menu_cb (GtkMenuButton *button,
                   gpointer       unused)
{
  g_autoptr(GMenuModel) menu = NULL;

  if (gtk_menu_button_get_menu_model (button) != NULL)
    return;

  menu = make_menu ();
  gtk_menu_button_set_menu_model (button, menu);
}

static GtkWidget *
make_menu_button (void)
{
  GtkWidget *button = gtk_menu_button_new ();

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), on_create_menu_cb, NULL, NULL);
  gtk_widget_set_tooltip_text (button, _("More"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("More"), -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");

  return button;
}

/* Why it will not be in the booklet although it is in the list, and the way to mend that. */
static GtkWidget *
make_internal (void)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkWidget *label = make_label (NULL);

  gtk_label_set_text (GTK_LABEL (label), _("Internal: not published"));
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("dialog-warning-symbolic"));
  gtk_box_append (GTK_BOX (box), label);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "row.show-visibility");
  gtk_widget_set_tooltip_text (button, _("Go to the Visibility of the Project"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Internal: not published"), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  _("Go to the Visibility of the Project"), -1);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "pb-edition-internal");

  return button;
}

static GtkWidget *
make_texts (PbEditionLineRow *self)
{
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  self->details = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  self->name = make_label ("pb-row-title");
  self->code = make_label ("dim-label");
  gtk_widget_add_css_class (self->code, "caption");
  gtk_label_set_ellipsize (GTK_LABEL (self->code), PANGO_ELLIPSIZE_NONE);
  self->badge = pb_phase_badge_new (NULL);
  gtk_widget_add_css_class (self->badge, "pb-small");
  gtk_box_append (GTK_BOX (self->details), self->code);
  gtk_box_append (GTK_BOX (self->details), self->badge);
  gtk_box_append (GTK_BOX (texts), self->name);
  gtk_box_append (GTK_BOX (texts), self->details);
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);

  return texts;
}

static GtkWidget *
make_project (PbEditionLineRow *self)
{
  self->project = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  self->check = gtk_check_button_new ();
  gtk_widget_set_valign (self->check, GTK_ALIGN_CENTER);
  g_signal_connect_object (self->check, "toggled", G_CALLBACK (on_toggled_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_css_class (self->project, "pb-edition-project");
  gtk_box_append (GTK_BOX (self->project), self->check);
  gtk_box_append (GTK_BOX (self->project), make_texts (self));
  gtk_box_append (GTK_BOX (self->project), make_menu_button ());

  return self->project;
}

/* ---- what it shows */

static void
show_heading (PbEditionLineRow *self)
{
  const gboolean is_pillar = pb_edition_line_get_kind (self->line) == PB_EDITION_LINE_PILLAR;
  const char *title = pb_edition_line_get_title (self->line);

  gtk_label_set_text (GTK_LABEL (self->heading_title), title);
  gtk_widget_set_tooltip_text (self->heading_title, title);
  gtk_widget_set_visible (self->dot, is_pillar);
  gtk_widget_set_visible (self->count, is_pillar);
  pb_pillar_dot_set_colour (PB_PILLAR_DOT (self->dot), pb_edition_line_get_colour (self->line));
  if (is_pillar)
    {
      /* Translators: so many projects of so many are in the booklet */
      g_autofree char *count = g_strdup_printf (_("%u of %u in"), pb_edition_line_get_n_in (self->line),
                                                pb_edition_line_get_n (self->line));

      gtk_label_set_text (GTK_LABEL (self->count), count);
      gtk_widget_add_css_class (self->heading, "pb-edition-pillar");
    }
  else
    gtk_widget_remove_css_class (self->heading, "pb-edition-pillar");
}

static void
show_internal (PbEditionLineRow *self,
               gboolean          is_internal)
{
  if (is_internal && self->internal == NULL)
    {
      self->internal = make_internal ();
      gtk_box_append (GTK_BOX (self->details), self->internal);
    }
  if (self->internal != NULL)
    gtk_widget_set_visible (self->internal, is_internal);
}

static void
show_project (PbEditionLineRow *self)
{
  PbProjectRow *project = pb_edition_line_get_project (self->line);
  const char *name = pb_project_row_get_name (project);
  const gboolean included = pb_entity_get_boolean (pb_edition_line_get_item (self->line), "included");
  /* Translators: %s is a project */
  g_autofree char *label = g_strdup_printf (_("“%s” is in the booklet"), name);

  gtk_widget_set_sensitive (self->check, self->is_editable);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->check), included);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->check), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_label_set_text (GTK_LABEL (self->name), name);
  gtk_widget_set_tooltip_text (self->name, name);
  gtk_label_set_text (GTK_LABEL (self->code), pb_project_row_get_code (project));
  pb_phase_badge_set_phase (PB_PHASE_BADGE (self->badge), pb_project_row_get_phase (project));
  show_internal (self, !pb_project_row_is_public (project));
  if (included)
    gtk_widget_remove_css_class (self->name, "dim-label");
  else
    gtk_widget_add_css_class (self->name, "dim-label");
}

static void
show_only (PbEditionLineRow *self,
           gboolean          is_project)
{
  if (is_project && self->project == NULL)
    gtk_box_append (GTK_BOX (self->box), make_project (self));
  if (!is_project && self->heading == NULL)
    gtk_box_append (GTK_BOX (self->box), make_heading (self));

  if (self->heading != NULL)
    gtk_widget_set_visible (self->heading, !is_project);
  if (self->project != NULL)
    gtk_widget_set_visible (self->project, is_project);
}

static void
show_line (PbEditionLineRow *self)
{
  gboolean is_project;
  GtkWidget *row = GTK_WIDGET (self);

  if (self->line == NULL)
    return;

  is_project = pb_edition_line_get_kind (self->line) == PB_EDITION_LINE_PROJECT;
  self->is_showing = TRUE;
  show_only (self, is_project);
  if (is_project)
    show_project (self);
  else
    show_heading (self);
  self->is_showing = FALSE;

  gtk_widget_action_set_enabled (row, "row.move-up",
                                 is_project && self->is_editable && !pb_edition_line_is_first (self->line));
  gtk_widget_action_set_enabled (row, "row.move-down",
                                 is_project && self->is_editable && !pb_edition_line_is_last (self->line));
  gtk_widget_action_set_enabled (row, "row.remove", is_project && self->is_editable);
  gtk_widget_action_set_enabled (row, "row.open", is_project);
  gtk_widget_action_set_enabled (row, "row.show-visibility", is_project);
}

/* ---- the object */

static void
pb_edition_line_row_dispose (GObject *object)
{
  PbEditionLineRow *self = PB_EDITION_LINE_ROW (object);

  pb_edition_line_row_set_line (self, NULL);

  G_OBJECT_CLASS (pb_edition_line_row_parent_class)->dispose (object);
}

static void
pb_edition_line_row_class_init (PbEditionLineRowClass *klass)
{
  static const char *const commands[] = { "row.open", "row.show-visibility", "row.move-up", "row.move-down", "row.remove" };

  G_OBJECT_CLASS (klass)->dispose = pb_edition_line_row_dispose;
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), commands[i], NULL, on_command);

  signals[COMMAND] = g_signal_new ("command", PB_TYPE_EDITION_LINE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[TOGGLED] = g_signal_new ("toggled", PB_TYPE_EDITION_LINE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
}

static void
pb_edition_line_row_init (PbEditionLineRow *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  adw_bin_set_child (ADW_BIN (self), self->box);
}

GtkWidget *
pb_edition_line_row_new (void)
{
  return g_object_new (PB_TYPE_EDITION_LINE_ROW, NULL);
}

void
pb_edition_line_row_set_line (PbEditionLineRow *self,
                              PbEditionLine    *line)
{
  g_return_if_fail (PB_IS_EDITION_LINE_ROW (self));
  g_return_if_fail (line == NULL || PB_IS_EDITION_LINE (line));

  if (self->line != NULL)
    g_signal_handlers_disconnect_by_func (self->line, show_line, self);
  g_set_object (&self->line, line);
  if (line != NULL)
    g_signal_connect_object (line, "changed", G_CALLBACK (show_line), self, G_CONNECT_SWAPPED);
  show_line (self);
}

PbEditionLine *
pb_edition_line_row_get_line (PbEditionLineRow *self)
{
  g_return_val_if_fail (PB_IS_EDITION_LINE_ROW (self), NULL);

  return self->line;
}

void
pb_edition_line_row_set_editable (PbEditionLineRow *self,
                                  gboolean          editable)
{
  g_return_if_fail (PB_IS_EDITION_LINE_ROW (self));

  self->is_editable = editable;
  show_line (self);
}
