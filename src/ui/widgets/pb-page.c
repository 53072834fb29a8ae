/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-page"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-page.h"

typedef struct
{
  PbRegister *reg;
  gint64      programme;
  gint64      selected;

  GtkWidget  *box;
  GtkWidget  *header;
  GtkWidget  *title;
  GtkWidget  *bars;
  GtkWidget  *content;   /* NULL before it is set */
} PbPagePrivate;

enum
{
  PROP_0,
  PROP_REGISTER,
  PROP_PROGRAMME,
  PROP_SELECTED,
  N_PROPS
};

enum
{
  ACTIVATED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (PbPage, pb_page, ADW_TYPE_BIN)

static void
pb_page_constructed (GObject *object)
{
  PbPage *self = PB_PAGE (object);
  const char *title = PB_PAGE_GET_CLASS (self)->title;

  G_OBJECT_CLASS (pb_page_parent_class)->constructed (object);

  pb_page_set_title (self, title != NULL ? _(title) : "", NULL);
}

static void
pb_page_get_property (GObject    *object,
                      guint       id,
                      GValue     *value,
                      GParamSpec *pspec)
{
  PbPage *self = PB_PAGE (object);

  switch (id)
    {
    case PROP_REGISTER:
      g_value_set_object (value, pb_page_get_register (self));
      break;
    case PROP_PROGRAMME:
      g_value_set_int64 (value, pb_page_get_programme (self));
      break;
    case PROP_SELECTED:
      g_value_set_int64 (value, pb_page_get_selected (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
pb_page_set_property (GObject      *object,
                      guint         id,
                      const GValue *value,
                      GParamSpec   *pspec)
{
  PbPage *self = PB_PAGE (object);
  PbPagePrivate *priv = pb_page_get_instance_private (self);

  switch (id)
    {
    case PROP_REGISTER:
      priv->reg = g_value_dup_object (value);
      break;
    case PROP_PROGRAMME:
      pb_page_set_programme (self, g_value_get_int64 (value));
      break;
    case PROP_SELECTED:
      pb_page_set_selected (self, g_value_get_int64 (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
pb_page_dispose (GObject *object)
{
  PbPagePrivate *priv = pb_page_get_instance_private (PB_PAGE (object));

  G_OBJECT_CLASS (pb_page_parent_class)->dispose (object);

  g_clear_object (&priv->reg);
}

static void
pb_page_class_init (PbPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = pb_page_constructed;
  object_class->get_property = pb_page_get_property;
  object_class->set_property = pb_page_set_property;
  object_class->dispose = pb_page_dispose;

  properties[PROP_REGISTER] =
    g_param_spec_object ("register", NULL, NULL, PB_TYPE_REGISTER,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_PROGRAMME] =
    g_param_spec_int64 ("programme", NULL, NULL, 0, G_MAXINT64, 0, flags);
  properties[PROP_SELECTED] = g_param_spec_int64 ("selected", NULL, NULL, 0, G_MAXINT64, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[ACTIVATED] = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
pb_page_init (PbPage *self)
{
  PbPagePrivate *priv = pb_page_get_instance_private (self);

  priv->title = adw_window_title_new ("", NULL);
  priv->header = adw_header_bar_new ();
  adw_header_bar_set_title_widget (ADW_HEADER_BAR (priv->header), priv->title);
  adw_header_bar_set_centering_policy (ADW_HEADER_BAR (priv->header), ADW_CENTERING_POLICY_LOOSE);
  priv->bars = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  priv->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (priv->box), priv->header);
  gtk_box_append (GTK_BOX (priv->box), priv->bars);
  adw_bin_set_child (ADW_BIN (self), priv->box);
}

PbRegister *
pb_page_get_register (PbPage *self)
{
  PbPagePrivate *priv = pb_page_get_instance_private (self);

  g_return_val_if_fail (PB_IS_PAGE (self), NULL);

  return priv->reg;
}

gint64
pb_page_get_programme (PbPage *self)
{
  PbPagePrivate *priv = pb_page_get_instance_private (self);

  g_return_val_if_fail (PB_IS_PAGE (self), 0);

  return priv->programme;
}

void
pb_page_set_programme (PbPage *self,
                       gint64  programme)
{
  PbPagePrivate *priv = pb_page_get_instance_private (self);
  PbPageClass *klass;

  g_return_if_fail (PB_IS_PAGE (self));

  if (priv->programme == programme)
    return;

  klass = PB_PAGE_GET_CLASS (self);
  priv->programme = programme;
  if (klass->programme_changed != NULL)
    klass->programme_changed (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROGRAMME]);
}

gint64
pb_page_get_selected (PbPage *self)
{
  PbPagePrivate *priv = pb_page_get_instance_private (self);

  g_return_val_if_fail (PB_IS_PAGE (self), 0);

  return priv->selected;
}

void
pb_page_set_selected (PbPage *self,
                      gint64  selected)
{
  PbPagePrivate *priv = pb_page_get_instance_private (self);
  PbPageClass *klass;

  g_return_if_fail (PB_IS_PAGE (self));

  if (priv->selected == selected)
    return;

  klass = PB_PAGE_GET_CLASS (self);
  priv->selected = selected;
  if (klass->selected_changed != NULL)
    klass->selected_changed (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED]);
}

AdwHeaderBar *
pb_page_get_header_bar (PbPage *self)
{
  PbPagePrivate *priv = pb_page_get_instance_private (self);

  g_return_val_if_fail (PB_IS_PAGE (self), NULL);

  return ADW_HEADER_BAR (priv->header);
}

void
pb_page_set_title (PbPage     *self,
                   const char *title,
                   const char *subtitle)
{
  PbPagePrivate *priv = pb_page_get_instance_private (self);

  g_return_if_fail (PB_IS_PAGE (self));
  g_return_if_fail (title != NULL);

  adw_window_title_set_title (ADW_WINDOW_TITLE (priv->title), title);
  adw_window_title_set_subtitle (ADW_WINDOW_TITLE (priv->title), subtitle != NULL ? subtitle : "");
  gtk_widget_set_tooltip_text (priv->title, *title != '\0' ? title : NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

void
pb_page_set_content (PbPage    *self,
                     GtkWidget *content)
{
  PbPagePrivate *priv = pb_page_get_instance_private (self);

  g_return_if_fail (PB_IS_PAGE (self));
  g_return_if_fail (GTK_IS_WIDGET (content));

  if (priv->content != NULL)
    gtk_box_remove (GTK_BOX (priv->box), priv->content);

  priv->content = content;
  gtk_widget_set_vexpand (content, TRUE);
  gtk_box_append (GTK_BOX (priv->box), content);
}

void
pb_page_add_top_bar (PbPage    *self,
                     GtkWidget *bar)
{
  PbPagePrivate *priv = pb_page_get_instance_private (self);

  g_return_if_fail (PB_IS_PAGE (self));
  g_return_if_fail (GTK_IS_WIDGET (bar));

  gtk_box_append (GTK_BOX (priv->bars), bar);
}

void
pb_page_activated (PbPage *self)
{
  g_return_if_fail (PB_IS_PAGE (self));

  g_signal_emit (self, signals[ACTIVATED], 0);
}

gboolean
pb_page_can_add (PbPage *self)
{
  g_return_val_if_fail (PB_IS_PAGE (self), FALSE);

  return PB_PAGE_GET_CLASS (self)->add != NULL;
}

void
pb_page_add (PbPage *self)
{
  g_return_if_fail (pb_page_can_add (self));

  PB_PAGE_GET_CLASS (self)->add (self);
}

gboolean
pb_page_can_search (PbPage *self)
{
  g_return_val_if_fail (PB_IS_PAGE (self), FALSE);

  return PB_PAGE_GET_CLASS (self)->focus_search != NULL;
}

void
pb_page_focus_search (PbPage *self)
{
  g_return_if_fail (pb_page_can_search (self));

  PB_PAGE_GET_CLASS (self)->focus_search (self);
}

void
pb_page_show_topic (PbPage     *self,
                    const char *topic)
{
  g_return_if_fail (PB_IS_PAGE (self));
  g_return_if_fail (topic != NULL);

  if (PB_PAGE_GET_CLASS (self)->show_topic != NULL)
    PB_PAGE_GET_CLASS (self)->show_topic (self, topic);
}

gint64
pb_page_find_unsaved (PbPage *self)
{
  g_return_val_if_fail (PB_IS_PAGE (self), 0);

  return PB_PAGE_GET_CLASS (self)->find_unsaved != NULL ? PB_PAGE_GET_CLASS (self)->find_unsaved (self) : 0;
}

gboolean
pb_page_can_remove (PbPage *self)
{
  g_return_val_if_fail (PB_IS_PAGE (self), FALSE);

  return PB_PAGE_GET_CLASS (self)->can_remove == NULL || PB_PAGE_GET_CLASS (self)->can_remove (self);
}
