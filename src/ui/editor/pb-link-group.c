/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-link-group"
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "pb-entity-dialog.h"
#include "pb-entity-list.h"
#include "pb-link-group.h"
#include "pb-ordered-list.h"
#include "pb-text.h"
#include "pb-toast.h"
#include "pb-topic.h"

/* What is put before an address that was pasted without it. */
#define SCHEME "https://"

typedef struct
{
  PbRegister *reg;
  gint64      project;
  GtkWidget  *list;      /* owns this */
} Links;

static void
links_free (gpointer data)
{
  Links *self = data;

  g_object_unref (self->reg);
  g_free (self);
}

/* ---- the form */

/* The address as it would be with a scheme; NULL when that would be none either. Transfer full. */
static char *
complete (const char *typed)
{
  g_autofree char *whole = NULL;

  if (typed == NULL || strstr (typed, "://") != NULL || strchr (typed, '.') == NULL)
    return NULL;

  whole = g_strconcat (SCHEME, typed, NULL);

  return pb_text_is_web_address (whole) ? g_steal_pointer (&whole) : NULL;
}

static void
offer_scheme (PbDraft    *draft,
              const char *column,
              GtkWidget  *offer)
{
  g_autofree char *whole = complete (pb_draft_get_pending (draft, "url"));
  g_autofree char *label = NULL;

  gtk_widget_set_visible (offer, whole != NULL);
  if (whole == NULL)
    return;

  label = g_strdup_printf (_("Use “%s”"), whole);
  gtk_button_set_label (GTK_BUTTON (offer), label);
}

static void
on_offer_clicked_cb (GtkWidget *offer,
                     PbDraft   *draft)
{
  g_autofree char *whole = complete (pb_draft_get_pending (draft, "url"));

  if (whole != NULL)
    pb_draft_set_typed (draft, "url", whole);
}

static void
add_offer (PbForm  *form,
           PbDraft *draft)
{
  GtkWidget *offer = gtk_button_new ();
  GtkWidget *label;

  gtk_button_set_label (GTK_BUTTON (offer), "");
  label = gtk_button_get_child (GTK_BUTTON (offer));
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_halign (offer, GTK_ALIGN_START);
  gtk_widget_set_margin_top (offer, 12);
  gtk_widget_set_visible (offer, FALSE);
  g_signal_connect_object (draft, "problems-changed", G_CALLBACK (offer_scheme), offer, 0);
  g_signal_connect_object (offer, "clicked", G_CALLBACK (on_offer_clicked_cb), draft, 0);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (form), offer);
}

/* id 0: a new one. */
static void
present_dialog (Links  *self,
                gint64  id)
{
  GtkRoot *root = gtk_widget_get_root (self->list);
  g_autoptr(GError) error = NULL;
  g_autoptr(PbEntity) entity = NULL;
  g_autoptr(PbDraft) draft = NULL;
  PbEntityDialog *dialog;
  PbForm *form;

  entity = id != 0 ? pb_register_read (self->reg, PB_TYPE_LINK, id, &error) : pb_entity_new (PB_TYPE_LINK);
  if (entity == NULL)
    {
      pb_toast_show_error (self->list, error);
      return;
    }

  if (id == 0)
    pb_entity_set_integer (entity, "project", self->project);
  draft = pb_draft_new (self->reg, entity);
  dialog = pb_entity_dialog_new (GTK_WINDOW (root), draft, id != 0 ? _("Edit Link") : _("New Link"));
  form = pb_entity_dialog_add_form (dialog, NULL);
  pb_form_add_fields (form, "title", "url", "kind", NULL);
  add_offer (form, draft);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
on_add_cb (Links *self)
{
  present_dialog (self, 0);
}

static void
on_edit_cb (GtkWidget *list,
            gint64     id,
            Links     *self)
{
  present_dialog (self, id);
}

/* ---- rows */

static char *
get_title (PbEntity *link,
           gpointer  data)
{
  return g_strdup (pb_entity_get_text (link, "title"));
}

static char *
get_subtitle (PbEntity *link,
              gpointer  data)
{
  return g_strdup (pb_entity_get_text (link, "url"));
}

static void
on_open_cb (GtkWidget *button,
            PbEntity  *link)
{
  GtkRoot *root = gtk_widget_get_root (button);
  const char *url = pb_entity_get_text (link, "url");

  if (pb_text_is_web_address (url))
    gtk_show_uri (GTK_WINDOW (root), url, GDK_CURRENT_TIME);
}

static GtkWidget *
make_prefix (PbEntity *link,
             gpointer  data)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("web-browser-symbolic");
  g_autofree char *label = g_strdup_printf (_("Open “%s” in Browser"), pb_entity_get_title (link));

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _("Open in Browser"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_open_cb), link, 0);

  return button;
}

GtkWidget *
pb_link_group_new (PbDraft *draft)
{
  static const PbOrderedListRows rows = { get_title, get_subtitle, make_prefix };
  g_autoptr(PbEntityList) links = NULL;
  Links *self;

  g_return_val_if_fail (PB_IS_DRAFT (draft), NULL);

  self = g_new0 (Links, 1);
  self->reg = g_object_ref (pb_draft_get_register (draft));
  self->project = pb_entity_get_id (pb_draft_get_entity (draft));
  links = pb_entity_list_new (self->reg, PB_TYPE_LINK, "project", self->project);
  self->list = pb_ordered_list_new (self->reg, G_LIST_MODEL (links), _("Links"), _("New Link"),
                                    _("No links yet. Add a website, a video or a document."));
  pb_ordered_list_set_rows (PB_ORDERED_LIST (self->list), &rows, NULL, NULL);
  g_object_set_data_full (G_OBJECT (self->list), "pb-links", self, links_free);
  g_signal_connect_swapped (self->list, "add", G_CALLBACK (on_add_cb), self);
  g_signal_connect (self->list, "edit", G_CALLBACK (on_edit_cb), self);
  pb_topic_set (self->list, "link");
  gtk_widget_set_sensitive (self->list, !pb_register_is_read_only (self->reg));

  return self->list;
}
