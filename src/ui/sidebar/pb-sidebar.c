/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-sidebar"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-entity-list.h"
#include "pb-list-reorder.h"
#include "pb-page-row.h"
#include "pb-pillar-row.h"
#include "pb-project-query.h"
#include "pb-sidebar.h"
#include "pb-tab-stop.h"
#include "pb-text.h"
#include "pb-toast.h"

struct _PbSidebar
{
  GtkBox          parent_instance;

  PbRegister     *reg;
  gint64          programme;
  gint64          pillar;
  char           *page;           /* of the window; PAGE_PROJECTS is All Projects and the pillars */

  PbEntityList   *programmes;
  PbEntityList   *pillars;        /* of the programme; NULL while there is none */
  gboolean        selecting;      /* the lists are being made to agree with page and pillar */

  AdwHeaderBar   *header_bar;
  GtkMenuButton  *programme_button;
  GtkLabel       *programme_code;
  GtkLabel       *programme_label;
  GtkPopover     *programme_popover;
  GtkListBox     *programme_list;
  GtkListBox     *all_list;
  GtkWidget      *all_row;
  GtkListBox     *pillar_list;
  GtkWidget      *pillar_heading;
  GtkWidget      *no_pillars;
  GtkListBox     *page_list;
};

#define PAGE_PROJECTS "projects"

enum
{
  PROP_0,
  PROP_REGISTER,
  PROP_PROGRAMME,
  PROP_PILLAR,
  PROP_PAGE,
  N_PROPS
};

enum
{
  ACTIVATED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PbSidebar, pb_sidebar, GTK_TYPE_BOX)

static void
set_count (PbSidebar   *self,
           PbPillarRow *row)
{
  const PbProjectQuery query = { .programme = self->programme,
                                 .pillar = pb_pillar_row_get_pillar (row) };
  gint64 count = 0;
  g_autoptr(GError) error = NULL;

  if (!pb_project_query_total (self->reg, &query, &count, NULL, &error))
    g_warning ("%s", error->message);

  pb_pillar_row_set_count (row, count);
}

static void
update_counts (PbSidebar *self)
{
  GtkListBoxRow *row;

  set_count (self, PB_PILLAR_ROW (self->all_row));
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->pillar_list, i)) != NULL; i++)
    set_count (self, PB_PILLAR_ROW (row));
}

static GtkListBoxRow *
find_page_row (GtkListBox *list,
               const char *page)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (list, i)) != NULL; i++)
    {
      if (PB_IS_PAGE_ROW (row) && g_str_equal (pb_page_row_get_page (PB_PAGE_ROW (row)), page))
        return row;
    }

  return NULL;
}

/* The row that stands for what is shown; All Projects where there is no other. */
static GtkListBoxRow *
find_row (PbSidebar *self)
{
  GtkListBoxRow *row = NULL;
  guint position = G_MAXUINT;

  if (!g_str_equal (self->page, PAGE_PROJECTS))
    row = find_page_row (self->all_list, self->page);
  if (row == NULL && !g_str_equal (self->page, PAGE_PROJECTS))
    row = find_page_row (self->page_list, self->page);
  if (row != NULL)
    return row;

  if (self->pillar != 0 && self->pillars != NULL)
    position = pb_entity_list_find (self->pillars, self->pillar);

  return position != G_MAXUINT ? gtk_list_box_get_row_at_index (self->pillar_list, (int) position)
                               : GTK_LIST_BOX_ROW (self->all_row);
}

/* Three lists show one choice. */
static void
select_row (PbSidebar *self)
{
  GtkListBox *lists[] = { self->all_list, self->pillar_list, self->page_list };
  GtkListBoxRow *row = find_row (self);

  self->selecting = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      if (row == NULL || gtk_widget_get_parent (GTK_WIDGET (row)) != GTK_WIDGET (lists[i]))
        gtk_list_box_unselect_all (lists[i]);
      else
        gtk_list_box_select_row (lists[i], row);
    }
  self->selecting = FALSE;
}

static void
update_programme_label (PbSidebar *self)
{
  guint position = pb_entity_list_find (self->programmes, self->programme);
  g_autoptr(PbEntity) programme = NULL;
  const char *name;

  if (position != G_MAXUINT)
    programme = g_list_model_get_item (G_LIST_MODEL (self->programmes), position);

  name = programme != NULL ? pb_entity_get_text (programme, "name") : _("No Programme");
  gtk_label_set_text (self->programme_code,
                      programme != NULL ? pb_entity_get_text (programme, "code") : "");
  gtk_widget_set_visible (GTK_WIDGET (self->programme_code), programme != NULL);
  gtk_label_set_text (self->programme_label, name);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->programme_button), name);
}

static GtkWidget *
create_pillar_row (gpointer item,
                   gpointer user_data)
{
  PbSidebar *self = user_data;
  GtkWidget *row = pb_pillar_row_new (PB_PILLAR (item));

  set_count (self, PB_PILLAR_ROW (row));

  return row;
}

static GtkWidget *
create_programme_row (gpointer item,
                      gpointer user_data)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 36);
  g_object_bind_property (item, "name", label, "label", G_BINDING_SYNC_CREATE);
  g_object_bind_property (item, "name", label, "tooltip-text", G_BINDING_SYNC_CREATE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);

  return row;
}

static void
update_no_pillars (PbSidebar *self)
{
  gboolean any = self->pillars != NULL && g_list_model_get_n_items (G_LIST_MODEL (self->pillars)) > 0;

  gtk_widget_set_visible (self->no_pillars, self->programme != 0 && !any);
  gtk_widget_set_visible (GTK_WIDGET (self->pillar_list), any);
  gtk_widget_set_visible (self->pillar_heading, self->programme != 0);
}

static gboolean
has_programme (PbSidebar *self,
               gint64     programme)
{
  return pb_entity_list_find (self->programmes, programme) != G_MAXUINT;
}

static gboolean
has_pillar (PbSidebar *self,
            gint64     pillar)
{
  return self->pillars != NULL && pb_entity_list_find (self->pillars, pillar) != G_MAXUINT;
}

/* Leaves a programme or a pillar that is no longer there. */
static void
leave_what_is_gone (PbSidebar *self)
{
  g_autoptr(PbEntity) first = NULL;

  if (!has_programme (self, self->programme))
    {
      first = g_list_model_get_item (G_LIST_MODEL (self->programmes), 0);
      pb_sidebar_set_programme (self, first != NULL ? pb_entity_get_id (first) : 0);
    }
  if (self->pillar != 0 && !has_pillar (self, self->pillar))
    pb_sidebar_set_pillar (self, 0);
}

/* A pillar that moves is gone for a moment, and its row is a new one. */
static void
on_pillars_changed_cb (PbSidebar *self)
{
  update_no_pillars (self);
  select_row (self);
}

/* Runs after the lists have followed. */
static void
on_register_changed_cb (PbSidebar         *self,
                        PbRegisterChanges *changes)
{
  leave_what_is_gone (self);

  if (pb_register_changes_has_type (changes, PB_TYPE_PROGRAMME))
    update_programme_label (self);

  if (pb_register_changes_has_type (changes, PB_TYPE_PROJECT)
      || pb_register_changes_has_type (changes, PB_TYPE_THEME))
    update_counts (self);
}

static void
on_row_selected_cb (PbSidebar     *self,
                    GtkListBoxRow *row)
{
  if (self->selecting || row == NULL)
    return;

  if (PB_IS_PAGE_ROW (row))
    {
      pb_sidebar_set_page (self, pb_page_row_get_page (PB_PAGE_ROW (row)));
      return;
    }

  /* The page first: the scope of the projects is looked at by whoever is on it. */
  pb_sidebar_set_page (self, PAGE_PROJECTS);
  pb_sidebar_set_pillar (self, pb_pillar_row_get_pillar (PB_PILLAR_ROW (row)));
}

/* The arrow keys go through the lists as through one. */
static gboolean
on_keynav_failed_cb (PbSidebar        *self,
                     GtkDirectionType  direction,
                     GtkListBox       *list)
{
  GtkListBox *lists[] = { self->all_list, self->pillar_list, self->page_list };
  const int step = direction == GTK_DIR_UP ? -1 : 1;
  int at = 0;

  if (direction != GTK_DIR_UP && direction != GTK_DIR_DOWN)
    return FALSE;

  while (lists[at] != list)
    at++;
  for (at += step; at >= 0 && at < (int) G_N_ELEMENTS (lists); at += step)
    {
      GtkWidget *row = step > 0 ? gtk_widget_get_first_child (GTK_WIDGET (lists[at]))
                                : gtk_widget_get_last_child (GTK_WIDGET (lists[at]));

      if (row != NULL && gtk_widget_get_mapped (row))
        {
          gtk_widget_grab_focus (row);
          gtk_list_box_select_row (lists[at], GTK_LIST_BOX_ROW (row));
          return TRUE;
        }
    }

  return FALSE;
}

static void
on_row_activated_cb (PbSidebar     *self,
                     GtkListBoxRow *row)
{
  g_signal_emit (self, signals[ACTIVATED], 0);
}

static void
on_programme_activated_cb (PbSidebar     *self,
                           GtkListBoxRow *row)
{
  g_autoptr(PbEntity) programme = g_list_model_get_item (G_LIST_MODEL (self->programmes),
                                                         gtk_list_box_row_get_index (row));

  gtk_popover_popdown (self->programme_popover);
  pb_sidebar_set_programme (self, pb_entity_get_id (programme));
}

static void
on_popover_command_cb (PbSidebar *self)
{
  gtk_popover_popdown (self->programme_popover);
}

static void
on_pillar_dropped_cb (GtkListBox *list,
                      guint       from,
                      guint       to,
                      gpointer    user_data)
{
  PbSidebar *self = user_data;
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (list, (int) from);
  g_autoptr(GError) error = NULL;

  if (!pb_register_move (self->reg, PB_TYPE_PILLAR, pb_pillar_row_get_pillar (PB_PILLAR_ROW (row)),
                         to, &error))
    pb_toast_show_error (GTK_WIDGET (self), error);
}

static void
pb_sidebar_constructed (GObject *object)
{
  PbSidebar *self = PB_SIDEBAR (object);

  G_OBJECT_CLASS (pb_sidebar_parent_class)->constructed (object);

  self->programmes = pb_entity_list_new (self->reg, PB_TYPE_PROGRAMME, NULL, 0);
  gtk_list_box_bind_model (self->programme_list, G_LIST_MODEL (self->programmes),
                           create_programme_row, self, NULL);
  g_signal_connect_object (self->reg, "changed", G_CALLBACK (on_register_changed_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);

  self->all_row = pb_pillar_row_new (NULL);
  gtk_list_box_append (self->all_list, self->all_row);
  if (!pb_register_is_read_only (self->reg))
    pb_list_reorder_attach (self->pillar_list, on_pillar_dropped_cb, self);
  leave_what_is_gone (self);
  update_programme_label (self);
  update_no_pillars (self);
  update_counts (self);
  select_row (self);
}

static void
pb_sidebar_get_property (GObject    *object,
                         guint       id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  PbSidebar *self = PB_SIDEBAR (object);

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
    case PROP_PAGE:
      g_value_set_string (value, self->page);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
pb_sidebar_set_property (GObject      *object,
                         guint         id,
                         const GValue *value,
                         GParamSpec   *pspec)
{
  PbSidebar *self = PB_SIDEBAR (object);

  switch (id)
    {
    case PROP_REGISTER:
      self->reg = g_value_dup_object (value);
      break;
    case PROP_PROGRAMME:
      pb_sidebar_set_programme (self, g_value_get_int64 (value));
      break;
    case PROP_PILLAR:
      pb_sidebar_set_pillar (self, g_value_get_int64 (value));
      break;
    case PROP_PAGE:
      pb_sidebar_set_page (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
pb_sidebar_dispose (GObject *object)
{
  PbSidebar *self = PB_SIDEBAR (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), PB_TYPE_SIDEBAR);
  g_clear_object (&self->pillars);
  g_clear_object (&self->programmes);
  g_clear_object (&self->reg);
  G_OBJECT_CLASS (pb_sidebar_parent_class)->dispose (object);
}

static void
pb_sidebar_finalize (GObject *object)
{
  g_free (PB_SIDEBAR (object)->page);

  G_OBJECT_CLASS (pb_sidebar_parent_class)->finalize (object);
}

static void
pb_sidebar_class_init (PbSidebarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = pb_sidebar_constructed;
  object_class->get_property = pb_sidebar_get_property;
  object_class->set_property = pb_sidebar_set_property;
  object_class->dispose = pb_sidebar_dispose;
  object_class->finalize = pb_sidebar_finalize;

  properties[PROP_REGISTER] =
    g_param_spec_object ("register", NULL, NULL, PB_TYPE_REGISTER,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_PROGRAMME] =
    g_param_spec_int64 ("programme", NULL, NULL, 0, G_MAXINT64, 0,
                        G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_PILLAR] =
    g_param_spec_int64 ("pillar", NULL, NULL, 0, G_MAXINT64, 0,
                        G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_PAGE] =
    g_param_spec_string ("page", NULL, NULL, PAGE_PROJECTS,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[ACTIVATED] = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (PB_TYPE_TAB_STOP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/nl/regiodeal/Programmaboek/sidebar/pb-sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, PbSidebar, header_bar);
  gtk_widget_class_bind_template_child (widget_class, PbSidebar, programme_button);
  gtk_widget_class_bind_template_child (widget_class, PbSidebar, programme_code);
  gtk_widget_class_bind_template_child (widget_class, PbSidebar, programme_label);
  gtk_widget_class_bind_template_child (widget_class, PbSidebar, programme_popover);
  gtk_widget_class_bind_template_child (widget_class, PbSidebar, programme_list);
  gtk_widget_class_bind_template_child (widget_class, PbSidebar, all_list);
  gtk_widget_class_bind_template_child (widget_class, PbSidebar, pillar_list);
  gtk_widget_class_bind_template_child (widget_class, PbSidebar, pillar_heading);
  gtk_widget_class_bind_template_child (widget_class, PbSidebar, no_pillars);
  gtk_widget_class_bind_template_child (widget_class, PbSidebar, page_list);
  gtk_widget_class_bind_template_callback (widget_class, on_row_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_keynav_failed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_programme_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_popover_command_cb);
}

static void
pb_sidebar_init (PbSidebar *self)
{
  self->page = g_strdup (PAGE_PROJECTS);
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
pb_sidebar_new (PbRegister *reg)
{
  g_return_val_if_fail (PB_IS_REGISTER (reg), NULL);

  return g_object_new (PB_TYPE_SIDEBAR, "register", reg, NULL);
}

gint64
pb_sidebar_get_programme (PbSidebar *self)
{
  g_return_val_if_fail (PB_IS_SIDEBAR (self), 0);

  return self->programme;
}

void
pb_sidebar_set_programme (PbSidebar *self,
                          gint64     programme)
{
  g_return_if_fail (PB_IS_SIDEBAR (self));

  if (self->programme == programme || (programme != 0 && !has_programme (self, programme)))
    return;

  pb_sidebar_set_pillar (self, 0);
  self->programme = programme;
  gtk_list_box_bind_model (self->pillar_list, NULL, NULL, NULL, NULL);
  g_clear_object (&self->pillars);
  if (programme != 0)
    {
      self->pillars = pb_entity_list_new (self->reg, PB_TYPE_PILLAR, "programme", programme);
      gtk_list_box_bind_model (self->pillar_list, G_LIST_MODEL (self->pillars), create_pillar_row,
                               self, NULL);
      g_signal_connect_object (self->pillars, "items-changed", G_CALLBACK (on_pillars_changed_cb),
                               self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
    }

  update_programme_label (self);
  update_no_pillars (self);
  update_counts (self);
  select_row (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROGRAMME]);
}

gint64
pb_sidebar_get_pillar (PbSidebar *self)
{
  g_return_val_if_fail (PB_IS_SIDEBAR (self), 0);

  return self->pillar;
}

void
pb_sidebar_set_pillar (PbSidebar *self,
                       gint64     pillar)
{
  g_return_if_fail (PB_IS_SIDEBAR (self));

  if (self->pillar == pillar || (pillar != 0 && !has_pillar (self, pillar)))
    return;

  self->pillar = pillar;
  select_row (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PILLAR]);
}

void
pb_sidebar_set_page (PbSidebar  *self,
                     const char *page)
{
  g_return_if_fail (PB_IS_SIDEBAR (self));
  g_return_if_fail (page != NULL);

  if (!pb_set_str (&self->page, page))
    return;

  select_row (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGE]);
}

void
pb_sidebar_add_page (PbSidebar  *self,
                     const char *page,
                     const char *title,
                     const char *icon_name,
                     gboolean    first)
{
  GtkWidget *row;

  g_return_if_fail (PB_IS_SIDEBAR (self));
  g_return_if_fail (page != NULL && title != NULL && icon_name != NULL);

  row = pb_page_row_new (page, title, icon_name);
  if (first)
    gtk_list_box_insert (self->all_list, row, gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (self->all_row)));
  else
    gtk_list_box_append (self->page_list, row);
  gtk_widget_set_visible (GTK_WIDGET (self->page_list),
                          gtk_widget_get_first_child (GTK_WIDGET (self->page_list)) != NULL);
  select_row (self);
}

AdwHeaderBar *
pb_sidebar_get_header_bar (PbSidebar *self)
{
  g_return_val_if_fail (PB_IS_SIDEBAR (self), NULL);

  return self->header_bar;
}
