/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-preferences-window"
#include "config.h"

#include "pb-preferences-window.h"

struct _PbPreferencesWindow
{
  AdwPreferencesWindow  parent_instance;

  GSettings            *settings;
  AdwComboRow          *colour_scheme;
  AdwComboRow          *export_language;
};

G_DEFINE_FINAL_TYPE (PbPreferencesWindow, pb_preferences_window, ADW_TYPE_PREFERENCES_WINDOW)

/* In the order of the rows' items, which is that of the enumeration in the settings too. */
static const char * const colour_schemes[] = { "follow", "light", "dark", NULL };
static const char * const export_languages[] = { "", "nl", "en", NULL };

static gboolean
get_selected (GValue   *value,
              GVariant *variant,
              gpointer  user_data)
{
  const char * const *keys = user_data;
  const char *key = g_variant_get_string (variant, NULL);

  for (guint i = 0; keys[i] != NULL; i++)
    if (g_str_equal (keys[i], key))
      {
        g_value_set_uint (value, i);
        return TRUE;
      }

  return FALSE;
}

static GVariant *
set_selected (const GValue       *value,
              const GVariantType *type,
              gpointer            user_data)
{
  const char * const *keys = user_data;
  guint selected = g_value_get_uint (value);

  if (selected >= g_strv_length ((char **) keys))
    return NULL;

  return g_variant_new_string (keys[selected]);
}

static void
bind_row (PbPreferencesWindow *self,
          const char          *key,
          AdwComboRow         *row,
          const char * const  *keys)
{
  g_settings_bind_with_mapping (self->settings, key, row, "selected", G_SETTINGS_BIND_DEFAULT,
                                get_selected, set_selected, (gpointer) keys, NULL);
}

static void
pb_preferences_window_dispose (GObject *object)
{
  PbPreferencesWindow *self = PB_PREFERENCES_WINDOW (object);

  g_clear_object (&self->settings);

  G_OBJECT_CLASS (pb_preferences_window_parent_class)->dispose (object);
}

static void
pb_preferences_window_class_init (PbPreferencesWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pb_preferences_window_dispose;
  gtk_widget_class_set_template_from_resource (
    widget_class, "/nl/regiodeal/Programmaboek/preferences/pb-preferences-window.ui");
  gtk_widget_class_bind_template_child (widget_class, PbPreferencesWindow, colour_scheme);
  gtk_widget_class_bind_template_child (widget_class, PbPreferencesWindow, export_language);
}

static void
pb_preferences_window_init (PbPreferencesWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->settings = g_settings_new (APPLICATION_ID);
  bind_row (self, "colour-scheme", self->colour_scheme, colour_schemes);
  bind_row (self, "export-language", self->export_language, export_languages);
}

void
pb_preferences_window_present (GtkWindow *parent)
{
  GtkWindow *window = g_object_new (PB_TYPE_PREFERENCES_WINDOW, "transient-for", parent, NULL);

  gtk_window_present (window);
}
