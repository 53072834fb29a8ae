/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-programme-dialog"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-field-row.h"
#include "pb-image-well.h"
#include "pb-programme-dialog-font-row.h"
#include "pb-programme-dialog-style.h"
#include "pb-register-images.h"

/* ---- the logo */

static char *
read_logo (PbRegister *reg,
           gint64      programme)
{
  g_autoptr(PbEntity) entity = pb_register_read (reg, PB_TYPE_PROGRAMME, programme, NULL);

  if (entity == NULL || pb_entity_is_null (entity, "logo"))
    return NULL;

  return g_strdup (pb_entity_get_text (entity, "logo"));
}

static char *
take_logo (PbRegister  *reg,
           gint64       programme,
           GPtrArray   *pictures,
           GError     **error)
{
  if (!pb_register_set_logo (reg, programme, pictures->pdata[0], error))
    return NULL;

  return g_strdup (_("Logo changed"));
}

static gboolean
remove_logo (PbRegister  *reg,
             gint64       programme,
             GError     **error)
{
  return pb_register_set_logo (reg, programme, NULL, error);
}

static const PbImageWellInfo logo_info = {
  .name = N_("Logo"),
  .hint = N_("No logo. Choose one, or drop or paste it here: PNG or JPEG; a PNG may be transparent."),
  .get_type = pb_programme_get_type,
  .read = read_logo,
  .take = take_logo,
  .remove = remove_logo,
  .removed = N_("Logo removed"),
};

/* ---- what the font looks like */

static void
show_sample (PbEntity   *programme,
             GParamSpec *unused,
             GtkLabel   *sample)
{
  const char *family = pb_entity_get_text (programme, "font");
  g_autoptr(PangoAttrList) attributes = pango_attr_list_new ();

  if (*family != '\0')
    pango_attr_list_insert (attributes, pango_attr_family_new (family));
  pango_attr_list_insert (attributes, pango_attr_scale_new (PANGO_SCALE_LARGE));
  gtk_label_set_attributes (sample, attributes);
}

static GtkWidget *
make_sample (PbEntity *programme)
{
  GtkWidget *row = adw_preferences_row_new ();
  /* Translators: a sentence to see a font by: letters, figures and an amount */
  GtkWidget *sample = gtk_label_new (_("The quick brown fox: € 1.234.567 in 2026"));

  gtk_label_set_wrap (GTK_LABEL (sample), TRUE);
  gtk_label_set_xalign (GTK_LABEL (sample), 0);
  gtk_widget_add_css_class (sample, "pb-plain-row");
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), sample);
  g_signal_connect_object (programme, "notify::font", G_CALLBACK (show_sample), sample, 0);
  show_sample (programme, NULL, GTK_LABEL (sample));

  return row;
}

void
pb_programme_dialog_add_style (PbEntityDialog *dialog,
                               PbDraft        *programme)
{
  PbEntity *entity = pb_draft_get_entity (programme);
  AdwPreferencesGroup *logo;
  PbForm *form;

  logo = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_set_title (logo, _("House Style"));
  adw_preferences_group_set_description (logo, _("Booklets in HTML and PDF have this logo, colour and font."));
  adw_preferences_group_add (logo, pb_image_well_new (pb_draft_get_register (programme), &logo_info,
                                                      pb_entity_get_id (entity)));
  pb_entity_dialog_add_group (dialog, logo);

  form = pb_entity_dialog_add_form (dialog, NULL);
  pb_field_row_set_explanation (PB_FIELD_ROW (pb_form_add_field (form, "accent_colour")),
                                _("Without one it is the colour of the first pillar."));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (form), pb_font_row_new (programme, "font"));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (form), make_sample (entity));
}
