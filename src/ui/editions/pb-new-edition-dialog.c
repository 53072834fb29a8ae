/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-new-edition-dialog"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-command-dialog.h"
#include "pb-form.h"
#include "pb-new-edition-dialog.h"
#include "pb-number.h"
#include "pb-register-editions.h"
#include "pb-topic.h"

/* What the dialog is about. */
typedef struct
{
  PbRegister       *reg;
  PbDraft          *draft;
  GPtrArray        *editions;   /* the newest first: what it can start from */
  GtkWidget        *form;       /* owned by the dialog, as are the next */
  GtkWidget        *start;
  GtkWidget        *explanation;
  PbNewEditionFunc  func;
  gpointer          data;
  GDestroyNotify    destroy;
} NewEdition;

static void
new_edition_free (gpointer data)
{
  NewEdition *self = data;

  if (self->destroy != NULL)
    self->destroy (self->data);
  g_object_unref (self->reg);
  g_object_unref (self->draft);
  g_ptr_array_unref (self->editions);
  g_free (self);
}

/* The edition to start from; NULL: nothing. */
static PbEntity *
get_start (NewEdition *self)
{
  const guint chosen = adw_combo_row_get_selected (ADW_COMBO_ROW (self->start));

  return chosen < self->editions->len ? self->editions->pdata[chosen] : NULL;
}

static gboolean
create (PbCommandDialog *dialog,
        gpointer         data,
        GError         **error)
{
  NewEdition *self = data;
  PbEntity *start = get_start (self);
  const char *column;
  gint64 id;

  if (pb_form_focus_problem (PB_FORM (self->form)))
    return FALSE;

  id = pb_register_add_edition (self->reg, pb_draft_get_entity (self->draft),
                                start != NULL ? pb_entity_get_id (start) : 0, error);
  if (id != 0)
    {
      self->func (id, self->data);
      return TRUE;
    }

  column = pb_register_error_get_column (*error);
  if (column != NULL)
    pb_topic_focus (self->form, column);

  return FALSE;
}

/* ---- what it starts from */

static void
show_start (NewEdition *self)
{
  gtk_label_set_text (
    GTK_LABEL (self->explanation),
    get_start (self) != NULL
      ? _("Its public projects in their order, introductions, cover image, foreword and imprint are copied.")
      : _("The edition begins without projects and texts."));
}

static GtkWidget *
make_start (NewEdition *self)
{
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);
  GtkWidget *group = adw_preferences_group_new ();

  for (guint i = 0; i < self->editions->len; i++)
    {
      g_autofree char *name = pb_edition_dup_name (self->editions->pdata[i]);

      gtk_string_list_append (names, name);
    }
  gtk_string_list_append (names, _("Nothing"));

  self->start = adw_combo_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->start), _("Start From"));
  adw_combo_row_set_model (ADW_COMBO_ROW (self->start), G_LIST_MODEL (names));
  g_signal_connect_swapped (self->start, "notify::selected", G_CALLBACK (show_start), self);
  self->explanation = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->explanation), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->explanation), 0);
  gtk_widget_set_margin_top (self->explanation, 6);
  gtk_widget_add_css_class (self->explanation, "dim-label");
  gtk_widget_add_css_class (self->explanation, "caption");
  show_start (self);
  gtk_widget_set_visible (group, self->editions->len > 0);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->start);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->explanation);

  return group;
}

static int
compare_newest_first (gconstpointer a,
                      gconstpointer b)
{
  const gint64 first = pb_entity_get_integer (*(PbEntity **) a, "number");
  const gint64 second = pb_entity_get_integer (*(PbEntity **) b, "number");

  return first < second ? 1 : first > second ? -1 : 0;
}

char *
pb_edition_dup_name (PbEntity *edition)
{
  g_autofree char *number = NULL;

  g_return_val_if_fail (PB_IS_EDITION (edition), NULL);

  number = pb_number_format (pb_entity_get_integer (edition, "number"), pb_language_of_interface ());

  /* Translators: the number of an edition of the booklet, and its title */
  return g_strdup_printf (_("No. %s, %s"), number, pb_entity_get_title (edition));
}

void
pb_new_edition_dialog_present (GtkWidget        *parent,
                               PbRegister       *reg,
                               gint64            programme,
                               PbNewEditionFunc  func,
                               gpointer          data,
                               GDestroyNotify    destroy)
{
  GtkRoot *root = gtk_widget_get_root (parent);
  g_autoptr(PbEntity) edition = NULL;
  PbCommandDialog *dialog;
  NewEdition *self;

  g_return_if_fail (PB_IS_REGISTER (reg));
  g_return_if_fail (func != NULL);

  edition = pb_register_prepare_edition (reg, programme);
  self = g_new0 (NewEdition, 1);
  self->reg = g_object_ref (reg);
  self->draft = pb_draft_new (reg, edition);
  self->editions = pb_register_list (reg, PB_TYPE_EDITION, "programme", programme, NULL);
  g_ptr_array_sort (self->editions, compare_newest_first);
  self->func = func;
  self->data = data;
  self->destroy = destroy;

  dialog = pb_command_dialog_new (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, _("New Edition"), _("C_reate"),
                                  create, self, new_edition_free);
  self->form = pb_form_new (self->draft, NULL);
  pb_form_add_fields (PB_FORM (self->form), "title", "number", "reference_date", "language", NULL);
  pb_command_dialog_add (dialog, self->form);
  pb_command_dialog_add (dialog, make_start (self));
  gtk_window_present (GTK_WINDOW (dialog));
}
