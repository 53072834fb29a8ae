/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-edition-part"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-edition-part.h"

/* Long enough for a row of edits to be read as one. */
#define WAIT_MS 300
#define WIDEST 860

typedef struct
{
  PbRegister   *reg;
  gint64        edition;
  guint         wait_id;
  GCancellable *reading;   /* NULL when no worker is at it */
  gboolean      stale;     /* something changed since the last reading began */

  /* One of these is visible. Not pages of a stack: GTK 4.8 tells a screen reader of a page that is turned away. */
  GtkWidget    *box;
  GtkWidget    *spinner;
  GtkWidget    *failure;
  GtkWidget    *scroller;
  GtkWidget    *clamp;
} PbEditionPartPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (PbEditionPart, pb_edition_part, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_REGISTER,
  PROP_EDITION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

#define PRIVATE(self) \
  ((PbEditionPartPrivate *) pb_edition_part_get_instance_private (PB_EDITION_PART (self)))

static void
turn_to (PbEditionPart *self,
         GtkWidget     *shown)
{
  PbEditionPartPrivate *priv = PRIVATE (self);

  for (GtkWidget *child = gtk_widget_get_first_child (priv->box); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    gtk_widget_set_visible (child, child == shown);
}

/* ---- reading */

static void start_reading (PbEditionPart *self);

static void
on_read_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(PbEditionPart) self = user_data;
  PbEditionPartPrivate *priv = PRIVATE (self);
  g_autoptr(GError) error = NULL;
  g_autoptr(GCancellable) reading = g_object_ref (g_task_get_cancellable (G_TASK (result)));

  /* Another edition was chosen, or it is on its way out. */
  if (priv->reading != reading)
    return;

  g_clear_object (&priv->reading);
  if (PB_EDITION_PART_GET_CLASS (self)->take (self, result, &error))
    {
      turn_to (self, priv->scroller);
    }
  else
    {
      adw_status_page_set_description (ADW_STATUS_PAGE (priv->failure), "");
      gtk_label_set_text (GTK_LABEL (adw_status_page_get_child (ADW_STATUS_PAGE (priv->failure))), error->message);
      turn_to (self, priv->failure);
    }

  if (priv->stale)
    start_reading (self);
}

static void
start_reading (PbEditionPart *self)
{
  PbEditionPartPrivate *priv = PRIVATE (self);

  if (priv->edition == 0 || priv->reading != NULL)
    return;

  g_clear_handle_id (&priv->wait_id, g_source_remove);
  priv->stale = FALSE;
  priv->reading = g_cancellable_new ();
  PB_EDITION_PART_GET_CLASS (self)->read (self, priv->reading, on_read_cb, g_object_ref (self));
}

static void
stop_reading (PbEditionPart *self)
{
  PbEditionPartPrivate *priv = PRIVATE (self);

  g_cancellable_cancel (priv->reading);
  g_clear_object (&priv->reading);
  g_clear_handle_id (&priv->wait_id, g_source_remove);
}

static gboolean
on_waited_cb (gpointer user_data)
{
  PRIVATE (user_data)->wait_id = 0;
  start_reading (user_data);

  return G_SOURCE_REMOVE;
}

/* Whatever changed: the booklet is made of nearly everything. */
static void
on_register_changed_cb (PbEditionPart *self)
{
  PbEditionPartPrivate *priv = PRIVATE (self);

  priv->stale = TRUE;
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  g_clear_handle_id (&priv->wait_id, g_source_remove);
  priv->wait_id = g_timeout_add (WAIT_MS, on_waited_cb, self);
}

/* ---- overrides */

static void
pb_edition_part_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (pb_edition_part_parent_class)->map (widget);

  if (PRIVATE (widget)->stale)
    start_reading (PB_EDITION_PART (widget));
}

static void
set_edition (PbEditionPart *self,
             gint64         edition)
{
  PbEditionPartPrivate *priv = PRIVATE (self);

  if (priv->edition == edition)
    return;

  stop_reading (self);
  priv->edition = edition;
  priv->stale = TRUE;
  PB_EDITION_PART_GET_CLASS (self)->clear (self);
  turn_to (self, priv->spinner);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    start_reading (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EDITION]);
}

static void
pb_edition_part_get_property (GObject    *object,
                              guint       id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_REGISTER:
      g_value_set_object (value, PRIVATE (object)->reg);
      break;
    case PROP_EDITION:
      g_value_set_int64 (value, PRIVATE (object)->edition);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
pb_edition_part_set_property (GObject      *object,
                              guint         id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  switch (id)
    {
    case PROP_REGISTER:
      PRIVATE (object)->reg = g_value_dup_object (value);
      break;
    case PROP_EDITION:
      set_edition (PB_EDITION_PART (object), g_value_get_int64 (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
pb_edition_part_constructed (GObject *object)
{
  G_OBJECT_CLASS (pb_edition_part_parent_class)->constructed (object);

  g_signal_connect_object (PRIVATE (object)->reg, "changed", G_CALLBACK (on_register_changed_cb), object,
                           G_CONNECT_SWAPPED);
}

static void
pb_edition_part_dispose (GObject *object)
{
  stop_reading (PB_EDITION_PART (object));
  g_clear_object (&PRIVATE (object)->reg);

  G_OBJECT_CLASS (pb_edition_part_parent_class)->dispose (object);
}

static void
pb_edition_part_class_init (PbEditionPartClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = pb_edition_part_get_property;
  object_class->set_property = pb_edition_part_set_property;
  object_class->constructed = pb_edition_part_constructed;
  object_class->dispose = pb_edition_part_dispose;
  GTK_WIDGET_CLASS (klass)->map = pb_edition_part_map;

  properties[PROP_REGISTER] = g_param_spec_object ("register", NULL, NULL, PB_TYPE_REGISTER,
                                                   G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY |
                                                     G_PARAM_STATIC_STRINGS);
  properties[PROP_EDITION] = g_param_spec_int64 ("edition", NULL, NULL, 0, G_MAXINT64, 0,
                                                 G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                                                   G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static GtkWidget *
make_spinner (void)
{
  GtkWidget *spinner = gtk_spinner_new ();

  gtk_spinner_set_spinning (GTK_SPINNER (spinner), TRUE);
  gtk_widget_set_halign (spinner, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (spinner, GTK_ALIGN_CENTER);
  gtk_widget_set_vexpand (spinner, TRUE);
  gtk_widget_set_size_request (spinner, 32, 32);
  gtk_accessible_update_property (GTK_ACCESSIBLE (spinner), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Reading the register"), -1);

  return spinner;
}

static GtkWidget *
make_failure (void)
{
  GtkWidget *failure = adw_status_page_new ();
  GtkWidget *message = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (message), TRUE);
  gtk_label_set_justify (GTK_LABEL (message), GTK_JUSTIFY_CENTER);
  adw_status_page_set_icon_name (ADW_STATUS_PAGE (failure), "dialog-error-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (failure), _("This Edition Cannot Be Read"));
  adw_status_page_set_child (ADW_STATUS_PAGE (failure), message);
  gtk_widget_set_vexpand (failure, TRUE);

  return failure;
}

static void
pb_edition_part_init (PbEditionPart *self)
{
  PbEditionPartPrivate *priv = PRIVATE (self);

  priv->stale = TRUE;
  priv->spinner = make_spinner ();
  priv->failure = make_failure ();
  priv->clamp = adw_clamp_new ();
  adw_clamp_set_maximum_size (ADW_CLAMP (priv->clamp), WIDEST);
  priv->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (priv->scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (priv->scroller), priv->clamp);
  gtk_widget_set_vexpand (priv->scroller, TRUE);

  priv->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (priv->box), priv->spinner);
  gtk_box_append (GTK_BOX (priv->box), priv->failure);
  gtk_box_append (GTK_BOX (priv->box), priv->scroller);
  adw_bin_set_child (ADW_BIN (self), priv->box);
  turn_to (self, priv->spinner);
}

/* ---- for what it is a part of */

PbRegister *
pb_edition_part_get_register (PbEditionPart *self)
{
  g_return_val_if_fail (PB_IS_EDITION_PART (self), NULL);

  return PRIVATE (self)->reg;
}

gint64
pb_edition_part_get_edition (PbEditionPart *self)
{
  g_return_val_if_fail (PB_IS_EDITION_PART (self), 0);

  return PRIVATE (self)->edition;
}

void
pb_edition_part_set_content (PbEditionPart *self,
                             GtkWidget     *content)
{
  g_return_if_fail (PB_IS_EDITION_PART (self));
  g_return_if_fail (GTK_IS_WIDGET (content));

  adw_clamp_set_child (ADW_CLAMP (PRIVATE (self)->clamp), content);
}

void
pb_edition_part_read_again (PbEditionPart *self)
{
  g_return_if_fail (PB_IS_EDITION_PART (self));

  PRIVATE (self)->stale = TRUE;
  start_reading (self);
}

GtkWidget *
pb_edition_part_make_label (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, css_class);

  return label;
}
