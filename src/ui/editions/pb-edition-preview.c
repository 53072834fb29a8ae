/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-edition-preview"
#include "config.h"

#include "pb-edition-preview.h"

struct _PbEditionPreview
{
  GtkWidget   parent_instance;

  PbRegister *reg;
  gint64      edition;
};

G_DEFINE_FINAL_TYPE (PbEditionPreview, pb_edition_preview, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_EDITION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
pb_edition_preview_get_property (GObject    *object,
                                 guint       id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  if (id == PROP_EDITION)
    g_value_set_int64 (value, PB_EDITION_PREVIEW (object)->edition);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
pb_edition_preview_set_property (GObject      *object,
                                 guint         id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  PbEditionPreview *self = PB_EDITION_PREVIEW (object);

  if (id == PROP_EDITION && self->edition != g_value_get_int64 (value))
    {
      self->edition = g_value_get_int64 (value);
      g_object_notify_by_pspec (object, pspec);
    }
}

static void
pb_edition_preview_dispose (GObject *object)
{
  g_clear_object (&PB_EDITION_PREVIEW (object)->reg);

  G_OBJECT_CLASS (pb_edition_preview_parent_class)->dispose (object);
}

static void
pb_edition_preview_class_init (PbEditionPreviewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = pb_edition_preview_dispose;
  object_class->get_property = pb_edition_preview_get_property;
  object_class->set_property = pb_edition_preview_set_property;
  properties[PROP_EDITION] = g_param_spec_int64 ("edition", NULL, NULL, 0, G_MAXINT64, 0,
                                                 G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
pb_edition_preview_init (PbEditionPreview *self)
{
}

GtkWidget *
pb_edition_preview_new (PbRegister *reg)
{
  PbEditionPreview *self;

  g_return_val_if_fail (PB_IS_REGISTER (reg), NULL);

  self = g_object_new (PB_TYPE_EDITION_PREVIEW, NULL);
  self->reg = g_object_ref (reg);

  return GTK_WIDGET (self);
}

void
pb_edition_preview_show_id (PbEditionPreview *self,
                            const char       *id)
{
  g_return_if_fail (PB_IS_EDITION_PREVIEW (self));
  g_return_if_fail (id != NULL);
}
