/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-editor"
#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "pb-completeness-meter.h"
#include "pb-draft-keeper.h"
#include "pb-editor.h"
#include "pb-general-section.h"
#include "pb-media-section.h"
#include "pb-part-switcher.h"
#include "pb-money-section.h"
#include "pb-partners-section.h"
#include "pb-history-section.h"
#include "pb-phase-badge.h"
#include "pb-results-section.h"
#include "pb-text-section.h"
#include "pb-topic.h"

struct _PbEditor
{
  GtkWidget     parent_instance;

  PbRegister   *reg;
  gint64        project;
  guint         n_selected; /* in the list: with more than one there is no project to edit */
  PbDraftKeeper *keeper;
  PbDraft      *draft;      /* of the keeper; NULL when no project is shown */
  GSignalGroup *title_signals;

  GtkWidget    *whole;
  GtkWidget    *header;
  GtkWidget    *title;      /* name over code and phase */
  GtkWidget    *name;
  GtkWidget    *code;
  GtkWidget    *badge;
  GtkWidget    *menu;
  GtkWidget    *meter;
  GtkWidget    *bar;        /* the parts, under the header */
  /* One of these is visible. Not pages of a stack: GTK 4.8 tells a screen reader of a page that is turned away. */
  GtkWidget    *none;
  GtkWidget    *many;       /* several projects are selected */
  AdwViewStack *parts;
  GPtrArray    *sections;   /* owned by the stack */
};

G_DEFINE_FINAL_TYPE (PbEditor, pb_editor, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_REGISTER,
  PROP_PROJECT,
  PROP_N_SELECTED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
show_title (PbEditor *self)
{
  PbEntity *project = self->draft != NULL ? pb_draft_get_entity (self->draft) : NULL;
  const char *name = project != NULL ? pb_entity_get_text (project, "name") : "";

  gtk_widget_set_visible (self->title, project != NULL);
  gtk_widget_set_visible (self->menu, project != NULL);
  gtk_widget_set_visible (self->bar, project != NULL);
  gtk_widget_set_visible (self->none, project == NULL && self->n_selected < 2);
  gtk_widget_set_visible (self->many, project == NULL && self->n_selected > 1);
  gtk_widget_set_visible (GTK_WIDGET (self->parts), project != NULL);

  gtk_label_set_text (GTK_LABEL (self->name), name);
  gtk_widget_set_tooltip_text (self->title, name);
  if (project != NULL)
    {
      gtk_label_set_text (GTK_LABEL (self->code), pb_entity_get_text (project, "code"));
      pb_phase_badge_set_phase (PB_PHASE_BADGE (self->badge),
                                pb_entity_get_text (project, "phase"));
    }
}

static void
on_title_changed_cb (PbEditor *self)
{
  show_title (self);
}

/* The project was removed, here or elsewhere. */
static void
on_gone_cb (PbEditor *self)
{
  pb_editor_set_project (self, 0);
}

static GMenuModel *
make_menu (void)
{
  GMenu *menu = g_menu_new ();
  g_autoptr(GMenu) change = g_menu_new ();
  g_autoptr(GMenu) removal = g_menu_new ();

  g_menu_append (change, _("Change _Phase…"), "project.change-phase");
  g_menu_append (change, _("Change _Visibility…"), "project.change-visibility");
  g_menu_append (change, _("_Move to Theme…"), "project.move");
  g_menu_append (change, _("_Duplicate"), "project.duplicate");
  g_menu_append (removal, _("_Remove…"), "project.remove");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (change));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (removal));

  return G_MENU_MODEL (menu);
}

static GtkWidget *
make_title_label (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_single_line_mode (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, css_class);

  return label;
}

/* As an AdwWindowTitle, with the phase in its second line: the parts have the next one to themselves. */
static GtkWidget *
make_title (PbEditor *self)
{
  GtkWidget *title = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  self->name = make_title_label ("title");
  self->code = make_title_label ("subtitle");
  self->badge = pb_phase_badge_new (NULL);
  gtk_widget_add_css_class (self->badge, "pb-small");

  gtk_widget_set_halign (line, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (line), self->code);
  gtk_box_append (GTK_BOX (line), self->badge);
  gtk_widget_set_valign (title, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (title, "pb-title");
  gtk_box_append (GTK_BOX (title), self->name);
  gtk_box_append (GTK_BOX (title), line);

  return title;
}

static void
build_header (PbEditor *self)
{
  g_autoptr(GMenuModel) menu = make_menu ();

  self->header = adw_header_bar_new ();
  self->title = make_title (self);
  adw_header_bar_set_title_widget (ADW_HEADER_BAR (self->header), self->title);
  adw_header_bar_set_centering_policy (ADW_HEADER_BAR (self->header), ADW_CENTERING_POLICY_LOOSE);

  self->menu = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->menu), "view-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (self->menu), menu);
  gtk_widget_set_tooltip_text (self->menu, _("Project Menu"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->menu), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Project Menu"), -1);
  adw_header_bar_pack_end (ADW_HEADER_BAR (self->header), self->menu);
  self->meter = pb_completeness_meter_new ();
  adw_header_bar_pack_end (ADW_HEADER_BAR (self->header), self->meter);
}

static void
add_section (PbEditor *self,
             GType     type)
{
  PbEditorSection *section = g_object_new (type, NULL);

  pb_editor_section_add_to (section, self->parts);
  g_ptr_array_add (self->sections, section);
}

static void
set_n_selected (PbEditor *self,
                guint     n_selected)
{
  g_autofree char *title = NULL;

  if (self->n_selected == n_selected)
    return;

  self->n_selected = n_selected;
  title = g_strdup_printf (ngettext ("%u Project Selected", "%u Projects Selected", n_selected), n_selected);
  adw_status_page_set_title (ADW_STATUS_PAGE (self->many), title);
  show_title (self);
}

/* What can be done with several projects at once. */
static GtkWidget *
make_many (void)
{
  static const struct
  {
    const char *label;
    const char *action;
    const char *css_class;
  } commands[] = {
    { N_("Change _Phase…"), "project.change-phase", NULL },
    { N_("Change _Visibility…"), "project.change-visibility", NULL },
    { N_("_Move to Theme…"), "project.move", NULL },
    { N_("_Copy for a Spreadsheet"), "project.copy", NULL },
    { N_("_Remove…"), "project.remove", "destructive-action" },
  };
  GtkWidget *page = adw_status_page_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      GtkWidget *button = gtk_button_new_with_mnemonic (_(commands[i].label));

      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), commands[i].action);
      gtk_widget_add_css_class (button, "pill");
      if (commands[i].css_class != NULL)
        gtk_widget_add_css_class (button, commands[i].css_class);
      gtk_box_append (GTK_BOX (box), button);
    }

  gtk_widget_set_halign (box, GTK_ALIGN_CENTER);
  adw_status_page_set_icon_name (ADW_STATUS_PAGE (page), "edit-select-all-symbolic");
  adw_status_page_set_description (ADW_STATUS_PAGE (page), _("What you do here is done for all of them, in one step."));
  adw_status_page_set_child (ADW_STATUS_PAGE (page), box);
  gtk_widget_add_css_class (page, "compact");
  gtk_widget_set_vexpand (page, TRUE);

  return page;
}

static void
build (PbEditor *self)
{
  self->parts = ADW_VIEW_STACK (adw_view_stack_new ());
  adw_view_stack_set_hhomogeneous (self->parts, FALSE);
  gtk_widget_set_vexpand (GTK_WIDGET (self->parts), TRUE);
  add_section (self, PB_TYPE_TEXT_SECTION);
  add_section (self, PB_TYPE_PARTNERS_SECTION);
  add_section (self, PB_TYPE_MONEY_SECTION);
  add_section (self, PB_TYPE_RESULTS_SECTION);
  add_section (self, PB_TYPE_MEDIA_SECTION);
  add_section (self, PB_TYPE_HISTORY_SECTION);
  add_section (self, PB_TYPE_GENERAL_SECTION);

  self->none = adw_status_page_new ();
  adw_status_page_set_icon_name (ADW_STATUS_PAGE (self->none), "document-edit-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (self->none), _("No Project Selected"));
  adw_status_page_set_description (ADW_STATUS_PAGE (self->none),
                                   _("Select a project in the list to read and edit it."));
  gtk_widget_add_css_class (self->none, "compact");
  gtk_widget_set_vexpand (self->none, TRUE);

  self->many = make_many ();

  self->whole = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  build_header (self);
  gtk_box_append (GTK_BOX (self->whole), self->header);
  self->bar = pb_part_switcher_new (self->parts);
  gtk_widget_add_css_class (self->bar, "pb-parts");
  gtk_box_append (GTK_BOX (self->whole), self->bar);
  gtk_box_append (GTK_BOX (self->whole), self->none);
  gtk_box_append (GTK_BOX (self->whole), self->many);
  gtk_box_append (GTK_BOX (self->whole), GTK_WIDGET (self->parts));
  gtk_widget_set_parent (self->whole, GTK_WIDGET (self));
}

static void
pb_editor_constructed (GObject *object)
{
  PbEditor *self = PB_EDITOR (object);

  G_OBJECT_CLASS (pb_editor_parent_class)->constructed (object);

  self->keeper = pb_draft_keeper_new (GTK_WIDGET (self), self->reg, PB_TYPE_PROJECT);
  g_signal_connect_object (self->keeper, "gone", G_CALLBACK (on_gone_cb), self, G_CONNECT_SWAPPED);
}

static void
pb_editor_dispose (GObject *object)
{
  PbEditor *self = PB_EDITOR (object);

  g_clear_pointer (&self->whole, gtk_widget_unparent);
  g_clear_object (&self->title_signals);
  self->draft = NULL;
  g_clear_object (&self->keeper);
  g_clear_object (&self->reg);

  G_OBJECT_CLASS (pb_editor_parent_class)->dispose (object);
}

static void
pb_editor_finalize (GObject *object)
{
  g_ptr_array_unref (PB_EDITOR (object)->sections);

  G_OBJECT_CLASS (pb_editor_parent_class)->finalize (object);
}

static void
pb_editor_get_property (GObject    *object,
                        guint       id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  PbEditor *self = PB_EDITOR (object);

  switch (id)
    {
    case PROP_REGISTER:
      g_value_set_object (value, self->reg);
      break;
    case PROP_PROJECT:
      g_value_set_int64 (value, self->project);
      break;
    case PROP_N_SELECTED:
      g_value_set_uint (value, self->n_selected);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
pb_editor_set_property (GObject      *object,
                        guint         id,
                        const GValue *value,
                        GParamSpec   *pspec)
{
  PbEditor *self = PB_EDITOR (object);

  switch (id)
    {
    case PROP_REGISTER:
      self->reg = g_value_dup_object (value);
      break;
    case PROP_PROJECT:
      pb_editor_set_project (self, g_value_get_int64 (value));
      break;
    case PROP_N_SELECTED:
      set_n_selected (self, g_value_get_uint (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
pb_editor_class_init (PbEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = pb_editor_constructed;
  object_class->dispose = pb_editor_dispose;
  object_class->finalize = pb_editor_finalize;
  object_class->get_property = pb_editor_get_property;
  object_class->set_property = pb_editor_set_property;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);

  properties[PROP_REGISTER] =
    g_param_spec_object ("register", NULL, NULL, PB_TYPE_REGISTER,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_PROJECT] =
    g_param_spec_int64 ("project", NULL, NULL, 0, G_MAXINT64, 0,
                        G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_N_SELECTED] =
    g_param_spec_uint ("n-selected", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
pb_editor_init (PbEditor *self)
{
  static const char *titles[] = { "notify::code", "notify::name", "notify::phase" };

  self->sections = g_ptr_array_new ();
  self->title_signals = g_signal_group_new (PB_TYPE_PROJECT);
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    g_signal_group_connect_swapped (self->title_signals, titles[i],
                                    G_CALLBACK (on_title_changed_cb), self);

  build (self);
  show_title (self);
}

GtkWidget *
pb_editor_new (PbRegister *reg)
{
  g_return_val_if_fail (PB_IS_REGISTER (reg), NULL);

  return g_object_new (PB_TYPE_EDITOR, "register", reg, NULL);
}

gint64
pb_editor_get_project (PbEditor *self)
{
  g_return_val_if_fail (PB_IS_EDITOR (self), 0);

  return self->project;
}

void
pb_editor_set_project (PbEditor *self,
                       gint64    project)
{
  g_return_if_fail (PB_IS_EDITOR (self));
  g_return_if_fail (project >= 0);

  if (self->project == project)
    return;

  self->draft = pb_draft_keeper_show (self->keeper, project);
  self->project = self->draft != NULL ? project : 0;

  g_signal_group_set_target (self->title_signals,
                             self->draft != NULL ? pb_draft_get_entity (self->draft) : NULL);
  show_title (self);
  pb_completeness_meter_set_project (PB_COMPLETENESS_METER (self->meter), self->reg, self->project);
  for (guint i = 0; i < self->sections->len; i++)
    pb_editor_section_set_draft (self->sections->pdata[i], self->draft);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROJECT]);
}

AdwHeaderBar *
pb_editor_get_header_bar (PbEditor *self)
{
  g_return_val_if_fail (PB_IS_EDITOR (self), NULL);

  return ADW_HEADER_BAR (self->header);
}

gint64
pb_editor_find_unsaved (PbEditor *self)
{
  g_return_val_if_fail (PB_IS_EDITOR (self), 0);

  return pb_draft_keeper_find_unsaved (self->keeper);
}

void
pb_editor_show_topic (PbEditor   *self,
                      const char *topic)
{
  g_return_if_fail (PB_IS_EDITOR (self));
  g_return_if_fail (topic != NULL);

  for (guint i = 0; self->draft != NULL && i < self->sections->len; i++)
    {
      PbEditorSection *section = self->sections->pdata[i];
      const gboolean has = pb_editor_section_has_topic (section, topic);

      if (!has && !g_str_equal (topic, PB_EDITOR_SECTION_GET_CLASS (section)->name))
        continue;

      adw_view_stack_set_visible_child (self->parts, GTK_WIDGET (section));
      if (has)
        pb_topic_focus (GTK_WIDGET (section), topic);
      return;
    }
}
