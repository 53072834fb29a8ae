/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-entity-picker"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-entity-picker.h"
#include "pb-finder.h"
#include "pb-text.h"

#define LIST_HEIGHT 280
#define LIST_WIDTH 320

/* More is not looked through but searched on. */
#define MOST 60

struct _PbEntityPicker
{
  GtkPopover          parent_instance;

  PbRegister         *reg;
  GType               type;
  PbFinder           *finder;      /* NULL until it is opened */
  GtkSingleSelection *selection;
  gboolean            can_add;

  GtkWidget          *search;
  GtkWidget          *list;
  GtkWidget          *pages;
  GtkWidget          *none;
};

enum
{
  PICKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PbEntityPicker, pb_entity_picker, GTK_TYPE_POPOVER)

/* What was typed, as a name. Transfer full. */
static char *
dup_typed (PbEntityPicker *self)
{
  return pb_text_tidy (gtk_editable_get_text (GTK_EDITABLE (self->search)), TRUE);
}

static void
find (PbEntityPicker *self)
{
  g_autofree char *typed = dup_typed (self);
  g_autoptr(GListModel) found = pb_finder_find (self->finder, typed, MOST);

  /* The last row stands for what was typed, as a name of a new one. */
  if (self->can_add && *typed != '\0' && !pb_finder_knows (self->finder, typed))
    {
      g_autoptr(PbFound) fresh = pb_found_new_name (typed);

      g_list_store_append (G_LIST_STORE (found), fresh);
    }

  gtk_stack_set_visible_child_name (GTK_STACK (self->pages),
                                    g_list_model_get_n_items (found) > 0 ? "list" : "nothing");
  gtk_single_selection_set_model (self->selection, found);
  gtk_single_selection_set_selected (self->selection, 0);
}

/* The organisation or person that a row stands for; NULL when it has just been removed. Transfer full. */
static PbEntity *
make_entity (PbEntityPicker *self,
             PbFound        *found)
{
  PbEntity *entity;

  if (pb_found_get_id (found) != 0)
    return pb_register_read (self->reg, self->type, pb_found_get_id (found), NULL);

  entity = pb_entity_new (self->type);
  if (pb_found_get_place (found) != NULL)
    pb_place_fill (pb_found_get_place (found), entity);
  else
    pb_entity_set_text (entity, "name", pb_found_get_title (found));

  return entity;
}

typedef struct
{
  PbEntityPicker *picker;
  PbEntity       *entity;
} Pick;

static void
free_pick (gpointer data)
{
  Pick *pick = data;

  g_object_unref (pick->picker);
  g_clear_object (&pick->entity);
  g_free (pick);
}

static gboolean
on_pick_cb (gpointer data)
{
  Pick *pick = data;

  g_signal_emit (pick->picker, signals[PICKED], 0, pick->entity);

  return G_SOURCE_REMOVE;
}

/* Whoever listens may take the button of the popover away: that waits until the popover is down. */
static void
pick (PbEntityPicker *self,
      PbEntity       *entity)
{
  Pick *data = g_new0 (Pick, 1);

  data->picker = g_object_ref (self);
  data->entity = entity != NULL ? g_object_ref (entity) : NULL;
  gtk_popover_popdown (GTK_POPOVER (self));
  g_idle_add_full (G_PRIORITY_DEFAULT, on_pick_cb, data, free_pick);
}

static void
pick_at (PbEntityPicker *self,
         guint           position)
{
  g_autoptr(PbFound) found = g_list_model_get_item (G_LIST_MODEL (self->selection), position);
  g_autoptr(PbEntity) entity = found != NULL ? make_entity (self, found) : NULL;

  if (entity != NULL)
    pick (self, entity);
}

static void
on_search_changed_cb (PbEntityPicker *self)
{
  if (self->finder != NULL)
    find (self);
}

static void
on_search_activate_cb (PbEntityPicker *self)
{
  pick_at (self, gtk_single_selection_get_selected (self->selection));
}

static void
on_list_activate_cb (PbEntityPicker *self,
                     guint           position)
{
  pick_at (self, position);
}

static void
on_none_cb (PbEntityPicker *self)
{
  pick (self, NULL);
}

/* The arrow keys go through the list while the focus stays in the search. */
static gboolean
on_key_cb (PbEntityPicker *self,
           guint           keyval)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->selection));
  guint selected = gtk_single_selection_get_selected (self->selection);

  if (n_items == 0 || (keyval != GDK_KEY_Down && keyval != GDK_KEY_Up))
    return GDK_EVENT_PROPAGATE;

  if (keyval == GDK_KEY_Down && selected + 1 < n_items)
    selected++;
  else if (keyval == GDK_KEY_Up && selected > 0)
    selected--;

  gtk_single_selection_set_selected (self->selection, selected);
  /* GTK 4.8 has no function for it. */
  gtk_widget_activate_action (self->list, "list.scroll-to-item", "u", selected);

  return GDK_EVENT_STOP;
}

static void
on_setup_cb (GtkListItemFactory *factory,
             GtkListItem        *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *title = gtk_label_new (NULL);
  GtkWidget *detail = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (title), 0.0);
  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (detail), 0.0);
  gtk_label_set_ellipsize (GTK_LABEL (detail), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (detail, "caption");
  gtk_widget_add_css_class (detail, "dim-label");
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), detail);
  gtk_list_item_set_child (item, box);
}

static void
on_bind_cb (GtkListItemFactory *factory,
            GtkListItem        *item,
            PbEntityPicker     *self)
{
  PbFound *found = gtk_list_item_get_item (item);
  GtkWidget *title = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  GtkWidget *detail = gtk_widget_get_next_sibling (title);
  g_autofree char *offer = NULL;

  if (pb_found_is_name (found))
    offer = g_strdup_printf (self->type == PB_TYPE_PERSON
                               /* Translators: what was typed. */
                               ? _("Add “%s” as a new person")
                               : _("Add “%s” as a new organisation"),
                             pb_found_get_title (found));

  /* Of an offer both ends are read: what was typed, and that it is added. */
  gtk_label_set_ellipsize (GTK_LABEL (title), offer != NULL ? PANGO_ELLIPSIZE_MIDDLE : PANGO_ELLIPSIZE_END);
  gtk_label_set_text (GTK_LABEL (title), offer != NULL ? offer : pb_found_get_title (found));
  gtk_widget_set_tooltip_text (title, pb_found_get_title (found));
  gtk_label_set_text (GTK_LABEL (detail), pb_found_get_detail (found));
  gtk_widget_set_visible (detail, *pb_found_get_detail (found) != '\0');
}

static GtkWidget *
make_list (PbEntityPicker *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (on_setup_cb), NULL);
  g_signal_connect_object (factory, "bind", G_CALLBACK (on_bind_cb), self, 0);
  self->list = gtk_list_view_new (GTK_SELECTION_MODEL (g_object_ref (self->selection)), factory);
  gtk_list_view_set_single_click_activate (GTK_LIST_VIEW (self->list), TRUE);
  g_signal_connect_object (self->list, "activate", G_CALLBACK (on_list_activate_cb), self,
                           G_CONNECT_SWAPPED);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->list);

  return scroller;
}

static void
make_search (PbEntityPicker *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->search = gtk_search_entry_new ();
  g_object_set (self->search, "search-delay", 0, NULL);
  g_signal_connect_object (self->search, "search-changed", G_CALLBACK (on_search_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search, "activate", G_CALLBACK (on_search_activate_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search, "stop-search", G_CALLBACK (gtk_popover_popdown), self,
                           G_CONNECT_SWAPPED);

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->search, keys);
}

static void
pb_entity_picker_show (GtkWidget *widget)
{
  PbEntityPicker *self = PB_ENTITY_PICKER (widget);

  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  find (self);
  GTK_WIDGET_CLASS (pb_entity_picker_parent_class)->show (widget);
  gtk_widget_grab_focus (self->search);
}

static void
pb_entity_picker_dispose (GObject *object)
{
  PbEntityPicker *self = PB_ENTITY_PICKER (object);

  G_OBJECT_CLASS (pb_entity_picker_parent_class)->dispose (object);

  g_clear_object (&self->selection);
  g_clear_object (&self->finder);
  g_clear_object (&self->reg);
}

static void
pb_entity_picker_class_init (PbEntityPickerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pb_entity_picker_dispose;
  GTK_WIDGET_CLASS (klass)->show = pb_entity_picker_show;

  signals[PICKED] = g_signal_new ("picked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, PB_TYPE_ENTITY);
}

static void
pb_entity_picker_init (PbEntityPicker *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *nothing = gtk_label_new (_("Nothing found"));

  self->can_add = TRUE;
  self->selection = gtk_single_selection_new (NULL);
  make_search (self);

  gtk_widget_add_css_class (nothing, "dim-label");
  self->pages = gtk_stack_new ();
  gtk_stack_add_named (GTK_STACK (self->pages), make_list (self), "list");
  gtk_stack_add_named (GTK_STACK (self->pages), nothing, "nothing");
  gtk_widget_set_size_request (self->pages, LIST_WIDTH, LIST_HEIGHT);

  self->none = gtk_button_new ();
  gtk_widget_add_css_class (self->none, "flat");
  gtk_widget_set_visible (self->none, FALSE);
  g_signal_connect_object (self->none, "clicked", G_CALLBACK (on_none_cb), self, G_CONNECT_SWAPPED);

  gtk_box_append (GTK_BOX (box), self->search);
  gtk_box_append (GTK_BOX (box), self->pages);
  gtk_box_append (GTK_BOX (box), self->none);
  gtk_popover_set_child (GTK_POPOVER (self), box);
}

static void
set_names (PbEntityPicker *self,
           const char     *search,
           const char     *list)
{
  g_object_set (self->search, "placeholder-text", search, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  search, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, list,
                                  -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, list, -1);
}

GtkWidget *
pb_entity_picker_new (PbRegister *reg,
                      GType       type)
{
  PbEntityPicker *self;

  g_return_val_if_fail (PB_IS_REGISTER (reg), NULL);

  self = g_object_new (PB_TYPE_ENTITY_PICKER, NULL);
  self->reg = g_object_ref (reg);
  self->type = type;
  self->finder = pb_finder_new (reg, type);
  if (type == PB_TYPE_PERSON)
    set_names (self, _("Find or add a person"), _("People"));
  else
    set_names (self, _("Find or add an organisation"), _("Organisations"));

  return GTK_WIDGET (self);
}

void
pb_entity_picker_set_none (PbEntityPicker *self,
                           const char     *none)
{
  g_return_if_fail (PB_IS_ENTITY_PICKER (self));

  gtk_widget_set_visible (self->none, none != NULL);
  if (none != NULL)
    gtk_button_set_label (GTK_BUTTON (self->none), none);
}

void
pb_entity_picker_set_has_some (PbEntityPicker *self,
                               gboolean        has_some)
{
  g_return_if_fail (PB_IS_ENTITY_PICKER (self));

  gtk_widget_set_sensitive (self->none, has_some);
}

void
pb_entity_picker_set_other (PbEntityPicker *self,
                            gint64          id)
{
  g_return_if_fail (PB_IS_ENTITY_PICKER (self));

  self->can_add = FALSE;
  pb_finder_set_excluded (self->finder, id);
  pb_finder_set_kinds (self->finder, TRUE, FALSE);
  if (self->type == PB_TYPE_PERSON)
    set_names (self, _("Find a person"), _("People"));
  else
    set_names (self, _("Find an organisation"), _("Organisations"));
}

void
pb_entity_picker_set_places (PbEntityPicker *self)
{
  g_return_if_fail (PB_IS_ENTITY_PICKER (self));

  self->can_add = FALSE;
  pb_finder_set_kinds (self->finder, FALSE, TRUE);
  set_names (self, _("Find a municipality or province"), _("Municipalities and provinces"));
}
