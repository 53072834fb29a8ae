/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-project-pane"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-error.h"
#include "pb-filter-chips.h"
#include "pb-filter-popover.h"
#include "pb-project-columns.h"
#include "pb-project-list.h"
#include "pb-project-pane.h"
#include "pb-project-scope.h"
#include "pb-project-selection.h"
#include "pb-tab-stop.h"
#include "pb-toast.h"

struct _PbProjectPane
{
  GtkBox              parent_instance;

  PbRegister         *reg;
  gint64              programme;
  gint64              pillar;
  gint64              project;      /* 0 also while several are selected */
  GArray             *many;         /* ids of several that are selected; NULL while there are none or one */

  PbProjectFilter    *filter;
  PbProjectList      *list;
  GtkMultiSelection  *selection;
  GHashTable         *colours;      /* id of a pillar → its colour; NULL where there is one pillar only */
  gboolean            showing;      /* the list is being made to agree with project */

  AdwHeaderBar       *header_bar;
  GtkSearchEntry     *search;
  GtkStack           *stack;
  GtkColumnView      *view;
  GtkLabel           *footer;
  AdwBin             *chips;
  GtkMenuButton      *filter_button;
  AdwStatusPage      *nothing_found;
  GtkWidget          *clear_search;
  GtkWidget          *clear_filters;
};

enum
{
  PROP_0,
  PROP_REGISTER,
  PROP_PROGRAMME,
  PROP_PILLAR,
  PROP_PROJECT,
  PROP_N_SELECTED,
  PROP_SHOW_FIRST,    /* whether a column is shown, one for each after the project's */
  N_PROPS = PROP_SHOW_FIRST + PB_N_COLUMNS - 1
};

enum
{
  ACTIVATED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PbProjectPane, pb_project_pane, GTK_TYPE_BOX)

static PbProjectQuery
make_query (PbProjectPane *self)
{
  PbProjectQuery query = { .programme = self->programme,
                           .pillar = self->pillar,
                           .search = gtk_editable_get_text (GTK_EDITABLE (self->search)) };

  pb_project_filter_apply (self->filter, &query);
  pb_project_columns_get_sort (self->view, &query.sort, &query.descending);

  return query;
}

static void
set_project (PbProjectPane *self,
             gint64         project)
{
  if (self->project == project)
    return;

  self->project = project;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROJECT]);
}

/* many: taken; NULL for none or one. */
static void
set_many (PbProjectPane *self,
          GArray        *many)
{
  const guint before = self->many != NULL ? self->many->len : 0;

  g_clear_pointer (&self->many, g_array_unref);
  self->many = many;
  if (before != (many != NULL ? many->len : 0))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_SELECTED]);
}

static void
scroll_to (PbProjectPane *self,
           guint          position)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->view));

  /* The column view's own list knows the action; GTK 4.8 has no function for it. */
  while (child != NULL && !GTK_IS_LIST_VIEW (child))
    child = gtk_widget_get_next_sibling (child);

  if (child != NULL)
    gtk_widget_activate_action (child, "list.scroll-to-item", "u", position);
}

/* Those that are no longer in the list are selected no longer. */
static void
show_many (PbProjectPane *self)
{
  g_autoptr(GArray) left = NULL;

  self->showing = TRUE;
  left = pb_project_selection_set_ids (GTK_SELECTION_MODEL (self->selection), self->list, self->many);
  self->showing = FALSE;
  if (left->len > 1)
    {
      set_many (self, g_steal_pointer (&left));
      return;
    }

  set_many (self, NULL);
  set_project (self, left->len == 1 ? g_array_index (left, gint64, 0) : 0);
}

/* Makes the list's selection agree with the project. Whether the project is in the list. */
static gboolean
show_selection (PbProjectPane *self,
                gboolean       scroll)
{
  guint position = G_MAXUINT;

  if (self->many != NULL && self->list != NULL)
    {
      show_many (self);
      return TRUE;
    }

  if (self->project != 0 && self->list != NULL)
    position = pb_project_list_find (self->list, self->project);
  self->showing = TRUE;
  pb_project_selection_set_one (GTK_SELECTION_MODEL (self->selection), position);
  self->showing = FALSE;
  if (position != G_MAXUINT && scroll)
    scroll_to (self, position);

  return position != G_MAXUINT;
}

static void
update_footer (PbProjectPane *self)
{
  g_autofree char *text = pb_project_scope_describe_total (self->list);

  gtk_label_set_text (self->footer, text);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->footer), text);
}

/* Why there is nothing to show decides what the officer can do about it. */
static const char *
page_for (PbProjectPane        *self,
          const PbProjectQuery *query)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (self->list)) > 0)
    return "list";

  if (*query->search != '\0' || !pb_project_filter_is_empty (self->filter))
    return "nothing-found";

  return pb_project_scope_find_lack (self->reg, self->programme, self->pillar);
}

/* What is looked for, so that it is plain what hides the projects. */
static void
update_nothing_found (PbProjectPane *self)
{
  const char *search = gtk_editable_get_text (GTK_EDITABLE (self->search));
  g_autofree char *filters = pb_project_filter_describe_all (self->filter);
  g_autofree char *text = NULL;
  g_autofree char *escaped = NULL;

  if (*filters != '\0')
    /* Translators: %s is what the list is filtered by, such as "Phase: Running · Theme: Energy" */
    text = g_strdup_printf (_("No project fits these filters: %s"), filters);
  else
    text = g_strdup (_("Search looks in code, name, other names, texts, organisations and people."));
  escaped = g_markup_escape_text (text, -1);
  adw_status_page_set_description (self->nothing_found, escaped);
  gtk_widget_set_visible (self->clear_search, *search != '\0');
  gtk_widget_set_visible (self->clear_filters, !pb_project_filter_is_empty (self->filter));
}

static void
show_page (PbProjectPane        *self,
           const PbProjectQuery *query)
{
  const char *page = page_for (self, query);

  if (g_str_equal (page, "nothing-found"))
    update_nothing_found (self);
  gtk_stack_set_visible_child_name (self->stack, page);
  update_footer (self);
}

/* For another query: a new model, because GTK 4.8 reads every item that an old one adds. */
static void
show_query (PbProjectPane *self)
{
  const PbProjectQuery query = make_query (self);
  g_autoptr(PbProjectList) list = NULL;
  g_autoptr(GError) error = NULL;

  list = pb_project_list_new (self->reg, &query, &error);
  if (list == NULL)
    {
      pb_toast_show_error (GTK_WIDGET (self), error);
      return;
    }

  g_set_object (&self->list, list);
  self->showing = TRUE;
  gtk_multi_selection_set_model (self->selection, G_LIST_MODEL (list));
  self->showing = FALSE;
  show_page (self, &query);
  show_selection (self, TRUE);
}

/* Only where pillars are mixed does a colour tell something. */
static void
read_colours (PbProjectPane *self)
{
  g_clear_pointer (&self->colours, g_hash_table_unref);
  if (self->pillar == 0)
    self->colours = pb_project_scope_read_colours (self->reg, self->programme);
}

static const char *
get_colour (gint64   pillar,
            gpointer user_data)
{
  PbProjectPane *self = user_data;

  return self->colours != NULL ? g_hash_table_lookup (self->colours, &pillar) : NULL;
}

static void
show_scope (PbProjectPane *self)
{
  set_many (self, NULL);
  read_colours (self);
  show_query (self);
  if (self->project != 0 && pb_project_list_find (self->list, self->project) == G_MAXUINT)
    set_project (self, 0);
}

static void
on_selection_changed_cb (PbProjectPane *self)
{
  g_autoptr(GArray) ids = NULL;

  if (self->showing)
    return;

  ids = pb_project_selection_get_ids (GTK_SELECTION_MODEL (self->selection), self->list);
  set_project (self, ids->len == 1 ? g_array_index (ids, gint64, 0) : 0);
  set_many (self, ids->len > 1 ? g_steal_pointer (&ids) : NULL);
}

static void
on_search_changed_cb (PbProjectPane *self)
{
  show_query (self);
}

static void
on_clear_filters_cb (PbProjectPane *self)
{
  pb_project_filter_clear (self->filter);
}

static void
on_stop_search_cb (PbProjectPane *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
on_search_activate_cb (PbProjectPane *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
on_activate_cb (PbProjectPane *self,
                guint          position)
{
  gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->selection), position, TRUE);
  g_signal_emit (self, signals[ACTIVATED], 0);
}

static gboolean
on_clicked_idle_cb (gpointer user_data)
{
  PbProjectPane *self = user_data;

  if (self->project != 0)
    g_signal_emit (self, signals[ACTIVATED], 0);

  return G_SOURCE_REMOVE;
}

/* The list selects a row by the same click, after us; its own "activate" asks for two. */
static void
on_released_cb (PbProjectPane   *self,
                int              n_press,
                double           x,
                double           y,
                GtkGestureClick *gesture)
{
  GtkWidget *view = GTK_WIDGET (self->view);
  GtkWidget *header = gtk_widget_get_first_child (view);
  GtkWidget *picked = gtk_widget_pick (view, x, y, GTK_PICK_DEFAULT);

  const GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));

  /* Whoever adds to a selection stays in the list. */
  if ((state & (GDK_CONTROL_MASK | GDK_SHIFT_MASK)) != 0)
    return;

  /* Neither a header nor the empty space below the rows is a project. */
  if (n_press == 1 && picked != NULL && picked != view && gtk_widget_get_parent (picked) != view &&
      !gtk_widget_is_ancestor (picked, header))
    g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, on_clicked_idle_cb, g_object_ref (self), g_object_unref);
}

/* Edits are shown at their place: nothing else in the list moves. */
static void
on_register_changed_cb (PbProjectPane     *self,
                        PbRegisterChanges *changes)
{
  const PbProjectQuery query = make_query (self);
  g_autoptr(PbEntity) project = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GError) gone = NULL;

  if (pb_register_changes_has_type (changes, PB_TYPE_PILLAR))
    read_colours (self);

  self->showing = TRUE;
  if (!pb_project_list_refresh (self->list, changes, &error))
    pb_toast_show_error (GTK_WIDGET (self), error);
  self->showing = FALSE;

  show_page (self, &query);
  pb_project_columns_refresh (self->view);

  if (self->project != 0)
    project = pb_register_read (self->reg, PB_TYPE_PROJECT, self->project, &gone);
  if (g_error_matches (gone, PB_ERROR, PB_ERROR_NOT_FOUND))
    set_project (self, 0);
  show_selection (self, FALSE);
}

static void
create_filter_popover (GtkMenuButton *button,
                       gpointer       user_data)
{
  PbProjectPane *self = user_data;

  if (gtk_menu_button_get_popover (button) == NULL)
    gtk_menu_button_set_popover (button, pb_filter_popover_new (self->filter));
}

static void
pb_project_pane_constructed (GObject *object)
{
  PbProjectPane *self = PB_PROJECT_PANE (object);

  G_OBJECT_CLASS (pb_project_pane_parent_class)->constructed (object);

  self->filter = pb_project_filter_new (self->reg);
  adw_bin_set_child (self->chips, pb_filter_chips_new (self->filter));
  gtk_menu_button_set_create_popup_func (self->filter_button, create_filter_popover, self, NULL);
  g_signal_connect_object (self->filter, "changed", G_CALLBACK (show_query), self,
                           G_CONNECT_SWAPPED);

  pb_project_columns_add (self->view, self->reg, get_colour, self);
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (gtk_column_view_get_sorter (self->view), "changed",
                           G_CALLBACK (show_query), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->reg, "changed", G_CALLBACK (on_register_changed_cb), self,
                           G_CONNECT_SWAPPED);
  show_query (self);
}

static PbProjectColumn
column_of (guint property)
{
  return property - PROP_SHOW_FIRST + PB_COLUMN_PROJECT + 1;
}

static void
pb_project_pane_get_property (GObject    *object,
                              guint       id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  PbProjectPane *self = PB_PROJECT_PANE (object);

  switch (id)
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
    case PROP_N_SELECTED:
      g_value_set_uint (value, self->many != NULL ? self->many->len : self->project != 0);
      break;
    default:
      if (id >= PROP_SHOW_FIRST && id < N_PROPS)
        g_value_set_boolean (value, pb_project_columns_get_visible (self->view, column_of (id)));
      else
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static gboolean
project_is_in_scope (PbProjectPane *self,
                     gint64         project)
{
  g_autoptr(PbEntity) entity = pb_register_read (self->reg, PB_TYPE_PROJECT, project, NULL);

  return entity != NULL && pb_entity_get_integer (entity, "programme") == self->programme;
}

/* A project that the search or a filter hides is searched for no longer: whoever asks for it wants to see it. */
static void
select_project (PbProjectPane *self,
                gint64         project)
{
  if (self->project == project)
    return;

  set_many (self, NULL);
  set_project (self, project);
  if (show_selection (self, TRUE) || project == 0)
    return;

  if (*gtk_editable_get_text (GTK_EDITABLE (self->search)) != '\0')
    gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  if (pb_project_list_find (self->list, project) == G_MAXUINT && project_is_in_scope (self, project))
    pb_project_filter_clear (self->filter);
}

static void
pb_project_pane_set_property (GObject      *object,
                              guint         id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  PbProjectPane *self = PB_PROJECT_PANE (object);

  switch (id)
    {
    case PROP_REGISTER:
      self->reg = g_value_dup_object (value);
      break;
    case PROP_PROGRAMME:
      if (self->programme != g_value_get_int64 (value))
        {
          self->programme = g_value_get_int64 (value);
          self->pillar = 0;
          pb_project_filter_set_programme (self->filter, self->programme);
          pb_filter_chips_refresh (PB_FILTER_CHIPS (adw_bin_get_child (self->chips)));
          g_object_notify_by_pspec (object, properties[PROP_PILLAR]);
          show_scope (self);
          g_object_notify_by_pspec (object, pspec);
        }
      break;
    case PROP_PILLAR:
      if (self->pillar != g_value_get_int64 (value))
        {
          self->pillar = g_value_get_int64 (value);
          show_scope (self);
          g_object_notify_by_pspec (object, pspec);
        }
      break;
    case PROP_PROJECT:
      select_project (self, g_value_get_int64 (value));
      break;
    default:
      if (id >= PROP_SHOW_FIRST && id < N_PROPS)
        {
          pb_project_columns_set_visible (self->view, column_of (id), g_value_get_boolean (value));
          g_object_notify_by_pspec (object, pspec);
          break;
        }
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
pb_project_pane_dispose (GObject *object)
{
  PbProjectPane *self = PB_PROJECT_PANE (object);

  if (self->view != NULL)
    {
      g_signal_handlers_disconnect_by_func (gtk_column_view_get_sorter (self->view),
                                            show_query, self);
      gtk_column_view_set_model (self->view, NULL);
    }
  gtk_widget_dispose_template (GTK_WIDGET (self), PB_TYPE_PROJECT_PANE);
  g_clear_object (&self->selection);
  g_clear_object (&self->filter);
  g_clear_object (&self->list);
  g_clear_object (&self->reg);
  G_OBJECT_CLASS (pb_project_pane_parent_class)->dispose (object);
}

static void
pb_project_pane_finalize (GObject *object)
{
  PbProjectPane *self = PB_PROJECT_PANE (object);

  g_clear_pointer (&self->colours, g_hash_table_unref);
  g_clear_pointer (&self->many, g_array_unref);
  G_OBJECT_CLASS (pb_project_pane_parent_class)->finalize (object);
}

static void
pb_project_pane_class_init (PbProjectPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = pb_project_pane_constructed;
  object_class->get_property = pb_project_pane_get_property;
  object_class->set_property = pb_project_pane_set_property;
  object_class->dispose = pb_project_pane_dispose;
  object_class->finalize = pb_project_pane_finalize;

  properties[PROP_REGISTER] =
    g_param_spec_object ("register", NULL, NULL, PB_TYPE_REGISTER,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_PROGRAMME] = g_param_spec_int64 ("programme", NULL, NULL, 0, G_MAXINT64, 0, flags);
  properties[PROP_PILLAR] = g_param_spec_int64 ("pillar", NULL, NULL, 0, G_MAXINT64, 0, flags);
  properties[PROP_PROJECT] = g_param_spec_int64 ("project", NULL, NULL, 0, G_MAXINT64, 0, flags);
  properties[PROP_N_SELECTED] = g_param_spec_uint ("n-selected", NULL, NULL, 0, G_MAXUINT, 0,
                                                   G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  for (guint id = PROP_SHOW_FIRST; id < N_PROPS; id++)
    {
      g_autofree char *name = g_strconcat ("show-", pb_project_column_get_name (column_of (id)), NULL);

      properties[id] = g_param_spec_boolean (name, NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY);
    }
  g_object_class_install_properties (object_class, N_PROPS, properties);
  for (guint id = PROP_SHOW_FIRST; id < N_PROPS; id++)
    {
      const char *name = g_param_spec_get_name (properties[id]);
      g_autofree char *action = g_strconcat ("columns.", name, NULL);

      gtk_widget_class_install_property_action (widget_class, g_intern_string (action), name);
    }

  signals[ACTIVATED] = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (PB_TYPE_TAB_STOP);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/nl/regiodeal/Programmaboek/projects/pb-project-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, PbProjectPane, header_bar);
  gtk_widget_class_bind_template_child (widget_class, PbProjectPane, search);
  gtk_widget_class_bind_template_child (widget_class, PbProjectPane, stack);
  gtk_widget_class_bind_template_child (widget_class, PbProjectPane, view);
  gtk_widget_class_bind_template_child (widget_class, PbProjectPane, footer);
  gtk_widget_class_bind_template_child (widget_class, PbProjectPane, chips);
  gtk_widget_class_bind_template_child (widget_class, PbProjectPane, filter_button);
  gtk_widget_class_bind_template_child (widget_class, PbProjectPane, nothing_found);
  gtk_widget_class_bind_template_child (widget_class, PbProjectPane, clear_search);
  gtk_widget_class_bind_template_child (widget_class, PbProjectPane, clear_filters);
  gtk_widget_class_bind_template_callback (widget_class, on_clear_filters_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_search_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_released_cb);
}

static void
pb_project_pane_init (PbProjectPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->selection = gtk_multi_selection_new (NULL);
  g_signal_connect_object (self->selection, "selection-changed",
                           G_CALLBACK (on_selection_changed_cb), self, G_CONNECT_SWAPPED);

  gtk_search_entry_set_key_capture_widget (self->search, GTK_WIDGET (self->view));
}

GtkWidget *
pb_project_pane_new (PbRegister *reg)
{
  g_return_val_if_fail (PB_IS_REGISTER (reg), NULL);

  return g_object_new (PB_TYPE_PROJECT_PANE, "register", reg, NULL);
}

void
pb_project_pane_focus_search (PbProjectPane *self)
{
  g_return_if_fail (PB_IS_PROJECT_PANE (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

void
pb_project_pane_show_query (PbProjectPane        *self,
                            const PbProjectQuery *query)
{
  g_return_if_fail (PB_IS_PROJECT_PANE (self));
  g_return_if_fail (query != NULL);

  gtk_editable_set_text (GTK_EDITABLE (self->search), query->search != NULL ? query->search : "");
  pb_project_filter_take (self->filter, query);
}

GArray *
pb_project_pane_get_selected (PbProjectPane *self)
{
  GArray *ids;

  g_return_val_if_fail (PB_IS_PROJECT_PANE (self), NULL);

  if (self->many != NULL)
    return g_array_copy (self->many);

  ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  if (self->project != 0)
    g_array_append_val (ids, self->project);

  return ids;
}

void
pb_project_pane_select_all (PbProjectPane *self)
{
  g_return_if_fail (PB_IS_PROJECT_PANE (self));

  gtk_selection_model_select_all (GTK_SELECTION_MODEL (self->selection));
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

char *
pb_project_pane_copy_text (PbProjectPane *self)
{
  g_autoptr(GPtrArray) rows = NULL;

  g_return_val_if_fail (PB_IS_PROJECT_PANE (self), NULL);

  rows = pb_project_selection_get_rows (GTK_SELECTION_MODEL (self->selection));

  return rows->len > 0 ? pb_project_columns_copy (self->view, rows) : NULL;
}

AdwHeaderBar *
pb_project_pane_get_header_bar (PbProjectPane *self)
{
  g_return_val_if_fail (PB_IS_PROJECT_PANE (self), NULL);

  return self->header_bar;
}
