/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-project-pane"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-error.h"
#include "pb-language.h"
#include "pb-money.h"
#include "pb-number.h"
#include "pb-project-columns.h"
#include "pb-project-list.h"
#include "pb-project-pane.h"
#include "pb-toast.h"

struct _PbProjectPane
{
  GtkBox              parent_instance;

  PbRegister         *reg;
  gint64              programme;
  gint64              pillar;
  gint64              project;

  PbProjectList      *list;
  GtkSingleSelection *selection;
  GHashTable         *colours;      /* id of a pillar → its colour; NULL where there is one pillar only */
  gboolean            showing;      /* the list is being made to agree with project */

  AdwHeaderBar       *header_bar;
  GtkSearchEntry     *search;
  GtkStack           *stack;
  GtkColumnView      *view;
  GtkLabel           *footer;
};

enum
{
  PROP_0,
  PROP_REGISTER,
  PROP_PROGRAMME,
  PROP_PILLAR,
  PROP_PROJECT,
  N_PROPS
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

/* Makes the list's selection agree with the project. Whether the project is in the list. */
static gboolean
show_selection (PbProjectPane *self,
                gboolean       scroll)
{
  guint position = self->project == 0 || self->list == NULL
                     ? G_MAXUINT
                     : pb_project_list_find (self->list, self->project);

  self->showing = TRUE;
  gtk_single_selection_set_selected (self->selection,
                                     position == G_MAXUINT ? GTK_INVALID_LIST_POSITION : position);
  self->showing = FALSE;

  if (position != G_MAXUINT && scroll)
    scroll_to (self, position);

  return position != G_MAXUINT;
}

static void
update_footer (PbProjectPane        *self,
               const PbProjectQuery *query)
{
  gint64 count = 0;
  gint64 awarded = 0;
  g_autofree char *amount = NULL;
  g_autofree char *number = NULL;
  g_autofree char *projects = NULL;
  g_autofree char *text = NULL;
  g_autoptr(GError) error = NULL;

  if (!pb_project_query_total (self->reg, query, &count, &awarded, &error))
    {
      gtk_label_set_text (self->footer, error->message);
      return;
    }

  amount = pb_money_format (awarded, pb_language_of_interface ());
  number = pb_number_format (count, pb_language_of_interface ());
  projects = g_strdup_printf (ngettext ("%s project", "%s projects", (gulong) count), number);
  /* Translators: number of projects, and the sum of what was awarded to them. */
  text = g_strdup_printf (_("%s · %s awarded"), projects, amount);
  gtk_label_set_text (self->footer, text);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->footer), text);
}

/* Why there is nothing to show decides what the officer can do about it. */
static const char *
page_for (PbProjectPane        *self,
          const PbProjectQuery *query)
{
  g_autoptr(GPtrArray) pillars = NULL;

  if (g_list_model_get_n_items (G_LIST_MODEL (self->list)) > 0)
    return "list";

  if (*query->search != '\0')
    return "nothing-found";

  pillars = pb_register_list (self->reg, PB_TYPE_PILLAR, "programme", self->programme, NULL);
  if (pillars->len == 0)
    return "no-pillars";

  for (guint i = 0; i < pillars->len; i++)
    {
      const gint64 pillar = pb_entity_get_id (g_ptr_array_index (pillars, i));
      g_autoptr(GPtrArray) themes = NULL;

      if (self->pillar != 0 && self->pillar != pillar)
        continue;

      themes = pb_register_list (self->reg, PB_TYPE_THEME, "pillar", pillar, NULL);
      if (themes->len > 0)
        return "no-projects";
    }

  return "no-themes";
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
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (list));
  self->showing = FALSE;
  gtk_stack_set_visible_child_name (self->stack, page_for (self, &query));
  update_footer (self, &query);
  show_selection (self, TRUE);
}

/* Only where pillars are mixed does a colour tell something. */
static void
read_colours (PbProjectPane *self)
{
  g_autoptr(GPtrArray) pillars = NULL;

  g_hash_table_remove_all (self->colours);
  if (self->pillar != 0)
    return;

  pillars = pb_register_list (self->reg, PB_TYPE_PILLAR, "programme", self->programme, NULL);
  for (guint i = 0; i < pillars->len; i++)
    {
      PbEntity *pillar = g_ptr_array_index (pillars, i);
      gint64 *id = g_new (gint64, 1);

      *id = pb_entity_get_id (pillar);
      g_hash_table_replace (self->colours, id, g_strdup (pb_entity_get_text (pillar, "colour")));
    }
}

static const char *
get_colour (gint64   pillar,
            gpointer user_data)
{
  PbProjectPane *self = user_data;

  return g_hash_table_lookup (self->colours, &pillar);
}

static void
show_scope (PbProjectPane *self)
{
  read_colours (self);
  show_query (self);
  if (self->project != 0 && pb_project_list_find (self->list, self->project) == G_MAXUINT)
    set_project (self, 0);
}

static void
on_selection_changed_cb (PbProjectPane *self)
{
  PbProjectRow *row = gtk_single_selection_get_selected_item (self->selection);

  if (!self->showing && row != NULL)
    set_project (self, pb_project_row_get_id (row));
}

static void
on_sorter_changed_cb (PbProjectPane *self)
{
  show_query (self);
}

static void
on_search_changed_cb (PbProjectPane *self)
{
  show_query (self);
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
  gtk_single_selection_set_selected (self->selection, position);
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

  gtk_stack_set_visible_child_name (self->stack, page_for (self, &query));
  update_footer (self, &query);

  if (self->project != 0)
    project = pb_register_read (self->reg, PB_TYPE_PROJECT, self->project, &gone);
  if (g_error_matches (gone, PB_ERROR, PB_ERROR_NOT_FOUND))
    set_project (self, 0);
  show_selection (self, FALSE);
}

static void
pb_project_pane_constructed (GObject *object)
{
  PbProjectPane *self = PB_PROJECT_PANE (object);

  G_OBJECT_CLASS (pb_project_pane_parent_class)->constructed (object);

  g_signal_connect_object (self->reg, "changed", G_CALLBACK (on_register_changed_cb), self,
                           G_CONNECT_SWAPPED);
  show_query (self);
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
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

/* A project that the search hides is searched for no longer: whoever asks for it wants to see it. */
static void
select_project (PbProjectPane *self,
                gint64         project)
{
  if (self->project == project)
    return;

  set_project (self, project);
  if (!show_selection (self, TRUE) && project != 0
      && *gtk_editable_get_text (GTK_EDITABLE (self->search)) != '\0')
    gtk_editable_set_text (GTK_EDITABLE (self->search), "");
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
                                            on_sorter_changed_cb, self);
      gtk_column_view_set_model (self->view, NULL);
    }
  gtk_widget_dispose_template (GTK_WIDGET (self), PB_TYPE_PROJECT_PANE);
  g_clear_object (&self->selection);
  g_clear_object (&self->list);
  g_clear_object (&self->reg);
  G_OBJECT_CLASS (pb_project_pane_parent_class)->dispose (object);
}

static void
pb_project_pane_finalize (GObject *object)
{
  PbProjectPane *self = PB_PROJECT_PANE (object);

  g_clear_pointer (&self->colours, g_hash_table_unref);
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
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[ACTIVATED] = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/nl/regiodeal/Programmaboek/projects/pb-project-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, PbProjectPane, header_bar);
  gtk_widget_class_bind_template_child (widget_class, PbProjectPane, search);
  gtk_widget_class_bind_template_child (widget_class, PbProjectPane, stack);
  gtk_widget_class_bind_template_child (widget_class, PbProjectPane, view);
  gtk_widget_class_bind_template_child (widget_class, PbProjectPane, footer);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_search_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_released_cb);
}

static void
pb_project_pane_init (PbProjectPane *self)
{
  self->colours = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  gtk_widget_init_template (GTK_WIDGET (self));

  self->selection = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  g_signal_connect_object (self->selection, "selection-changed",
                           G_CALLBACK (on_selection_changed_cb), self, G_CONNECT_SWAPPED);

  pb_project_columns_add (self->view, get_colour, self);
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (gtk_column_view_get_sorter (self->view), "changed",
                           G_CALLBACK (on_sorter_changed_cb), self, G_CONNECT_SWAPPED);
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
}

AdwHeaderBar *
pb_project_pane_get_header_bar (PbProjectPane *self)
{
  g_return_val_if_fail (PB_IS_PROJECT_PANE (self), NULL);

  return self->header_bar;
}
