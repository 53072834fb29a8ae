/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-introduction-dialog"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-command-dialog.h"
#include "pb-draft.h"
#include "pb-introduction-dialog.h"
#include "pb-register-editions.h"
#include "pb-text-field.h"
#include "pb-toast.h"

/* What the dialog is about. */
typedef struct
{
  PbRegister *reg;
  gint64      edition;
  gint64      pillar;
  char       *own;       /* what the pillar says of itself */
  PbDraft    *draft;     /* holds what is typed; never added itself */
} Introduction;

static void
introduction_free (gpointer data)
{
  Introduction *self = data;

  g_object_unref (self->reg);
  g_object_unref (self->draft);
  g_free (self->own);
  g_free (self);
}

static gboolean
store (Introduction  *self,
       const char    *text,
       GError       **error)
{
  /* The pillar’s own words are the pillar's own introduction, also when that changes one day. */
  if (g_str_equal (text, self->own))
    text = "";

  return pb_register_set_introduction (self->reg, self->edition, self->pillar, text, error);
}

static gboolean
save (PbCommandDialog *dialog,
      gpointer         data,
      GError         **error)
{
  Introduction *self = data;

  return store (self, pb_entity_get_text (pb_draft_get_entity (self->draft), "text"), error);
}

static void
on_use_own_cb (PbCommandDialog *dialog)
{
  Introduction *self = g_object_get_data (G_OBJECT (dialog), "pb-introduction");
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (dialog));
  g_autoptr(GError) error = NULL;

  if (!store (self, "", &error))
    pb_toast_show_error (GTK_WIDGET (dialog), error);
  else
    {
      if (parent != NULL)
        pb_toast_show_undo (GTK_WIDGET (parent), self->reg, _("The edition has the pillar’s own introduction again"));
      gtk_window_destroy (GTK_WINDOW (dialog));
    }
}

static GtkWidget *
make_use_own (PbCommandDialog *dialog,
              gboolean         has_other)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_("Use the Pillar’s _Own"));

  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_set_sensitive (button, has_other);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_use_own_cb), dialog, G_CONNECT_SWAPPED);

  return button;
}

static GtkWidget *
make_explanation (const char *pillar)
{
  /* Translators: %s is a pillar */
  g_autofree char *text = g_strdup_printf (_("What this edition says of “%s” before its projects. The introduction of "
                                             "the pillar itself stays as it is."), pillar);
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "dim-label");

  return label;
}

/* A draft of what the edition says of the pillar now. */
static PbDraft *
make_draft (PbRegister *reg,
            gint64      edition,
            gint64      pillar,
            const char *text)
{
  g_autoptr(PbEntity) entity = pb_entity_new (PB_TYPE_EDITION_INTRODUCTION);

  pb_entity_set_integer (entity, "edition", edition);
  pb_entity_set_integer (entity, "pillar", pillar);
  pb_entity_set_text (entity, "text", text);

  return pb_draft_new (reg, entity);
}

void
pb_introduction_dialog_present (GtkWidget  *from,
                                PbRegister *reg,
                                gint64      edition,
                                gint64      pillar)
{
  GtkRoot *root = gtk_widget_get_root (from);
  g_autoptr(PbEntity) row = NULL;
  g_autoptr(PbEntity) other = NULL;
  g_autoptr(GError) error = NULL;
  Introduction *self;
  PbCommandDialog *dialog;

  g_return_if_fail (PB_IS_REGISTER (reg));

  row = pb_register_read (reg, PB_TYPE_PILLAR, pillar, &error);
  if (row == NULL)
    {
      pb_toast_show_error (from, error);
      return;
    }

  other = pb_register_get_introduction (reg, edition, pillar);
  self = g_new0 (Introduction, 1);
  self->reg = g_object_ref (reg);
  self->edition = edition;
  self->pillar = pillar;
  self->own = g_strdup (pb_entity_get_text (row, "introduction"));
  self->draft = make_draft (reg, edition, pillar, other != NULL ? pb_entity_get_text (other, "text") : self->own);

  dialog = pb_command_dialog_new (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, _("Introduction"), _("_Save"), save,
                                  self, introduction_free);
  g_object_set_data (G_OBJECT (dialog), "pb-introduction", self);
  pb_command_dialog_add (dialog, make_explanation (pb_entity_get_title (row)));
  pb_command_dialog_add (dialog, pb_text_field_new (self->draft, "text"));
  pb_command_dialog_add (dialog, make_use_own (dialog, other != NULL));
  gtk_window_set_default_size (GTK_WINDOW (dialog), 560, 440);
  gtk_window_present (GTK_WINDOW (dialog));
}
