/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-use-group"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-navigator.h"
#include "pb-register-organisations.h"
#include "pb-use-group.h"

/* More are counted: nobody reads down so far. */
#define MOST 100

struct _PbUseGroup
{
  AdwPreferencesGroup  parent_instance;

  PbRegister          *reg;
  GType                type;
  gint64               id;
  GType                without;
  GtkWidget           *list;
};

G_DEFINE_FINAL_TYPE (PbUseGroup, pb_use_group, ADW_TYPE_PREFERENCES_GROUP)

static GQuark
use_quark (void)
{
  return g_quark_from_static_string ("pb-use");
}

/* Where a use can be looked at: a funding source stands in its programme. */
static void
find_target (PbUseGroup  *self,
             const PbUse *use,
             PbUse       *target)
{
  const PbEntityInfo *info = pb_entity_type_get_info (use->type);
  g_autoptr(PbEntity) entity = NULL;

  *target = (PbUse) { .type = use->type, .id = use->id, .topic = use->topic };
  if (g_strcmp0 (info->owner, "programme") != 0 || use->type == PB_TYPE_DECISION)
    return;

  entity = pb_register_read (self->reg, use->type, use->id, NULL);
  if (entity != NULL)
    *target = (PbUse) { .type = PB_TYPE_PROGRAMME, .id = pb_entity_get_integer (entity, "programme") };
}

static void
on_row_activated_cb (PbUseGroup    *self,
                     GtkListBoxRow *row)
{
  const PbUse *target = g_object_get_qdata (G_OBJECT (row), use_quark ());

  if (target != NULL)
    pb_navigate_to (GTK_WIDGET (self), target->type, target->id, target->topic);
}

static GtkWidget *
make_row (PbUseGroup  *self,
          const PbUse *use)
{
  GtkWidget *row = adw_action_row_new ();
  PbUse target;

  find_target (self, use, &target);
  g_object_set_qdata_full (G_OBJECT (row), use_quark (), g_memdup2 (&target, sizeof target), g_free);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), use->title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), use->detail);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);

  return row;
}

static GtkWidget *
make_more_row (guint n)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *text = g_strdup_printf (ngettext ("and %u more", "and %u more", n), n);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), text);

  return row;
}

static void
show_uses (PbUseGroup *self)
{
  guint n_uses = 0;
  g_autoptr(GPtrArray) uses = pb_register_list_uses (self->reg, self->type, self->id, self->without,
                                                     MOST, &n_uses);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), child);

  for (guint i = 0; i < uses->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (self->list), make_row (self, g_ptr_array_index (uses, i)));

  if (n_uses > uses->len)
    gtk_list_box_append (GTK_LIST_BOX (self->list), make_more_row (n_uses - uses->len));
  gtk_widget_set_visible (self->list, n_uses > 0);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self),
                                         n_uses > 0 ? NULL : _("Not used anywhere yet."));
}

static void
on_register_changed_cb (PbUseGroup *self)
{
  show_uses (self);
}

static void
pb_use_group_dispose (GObject *object)
{
  g_clear_object (&PB_USE_GROUP (object)->reg);

  G_OBJECT_CLASS (pb_use_group_parent_class)->dispose (object);
}

static void
pb_use_group_class_init (PbUseGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pb_use_group_dispose;
}

static void
pb_use_group_init (PbUseGroup *self)
{
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _("Where Used"));
  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Where used"), -1);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (on_row_activated_cb), self,
                           G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), self->list);
}

GtkWidget *
pb_use_group_new (PbRegister *reg,
                  GType       type,
                  gint64      id,
                  GType       without)
{
  PbUseGroup *self;

  g_return_val_if_fail (PB_IS_REGISTER (reg), NULL);

  self = g_object_new (PB_TYPE_USE_GROUP, NULL);
  self->reg = g_object_ref (reg);
  self->type = type;
  self->id = id;
  self->without = without;
  show_uses (self);
  g_signal_connect_object (reg, "changed", G_CALLBACK (on_register_changed_cb), self,
                           G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
