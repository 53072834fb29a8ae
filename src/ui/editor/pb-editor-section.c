/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-editor-section"
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "pb-editor-section.h"

#define WIDEST 760

typedef struct
{
  PbDraft  *draft;
  gboolean  stale;   /* the content is not the draft's */
} PbEditorSectionPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (PbEditorSection, pb_editor_section, ADW_TYPE_BIN)

static void
build (PbEditorSection *self)
{
  PbEditorSectionPrivate *priv = pb_editor_section_get_instance_private (self);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);

  priv->stale = FALSE;
  gtk_widget_add_css_class (box, "pb-section");
  PB_EDITOR_SECTION_GET_CLASS (self)->build (self, priv->draft, GTK_BOX (box));

  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), WIDEST);
  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), clamp);
  gtk_scrollable_set_vscroll_policy (
    GTK_SCROLLABLE (gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (scroller))),
    GTK_SCROLL_NATURAL);
  adw_bin_set_child (ADW_BIN (self), scroller);
}

static void
pb_editor_section_map (GtkWidget *widget)
{
  PbEditorSection *self = PB_EDITOR_SECTION (widget);
  PbEditorSectionPrivate *priv = pb_editor_section_get_instance_private (self);

  if (priv->stale && priv->draft != NULL)
    build (self);

  GTK_WIDGET_CLASS (pb_editor_section_parent_class)->map (widget);
}

static void
pb_editor_section_dispose (GObject *object)
{
  PbEditorSection *self = PB_EDITOR_SECTION (object);
  PbEditorSectionPrivate *priv = pb_editor_section_get_instance_private (self);

  g_clear_object (&priv->draft);

  G_OBJECT_CLASS (pb_editor_section_parent_class)->dispose (object);
}

static void
pb_editor_section_class_init (PbEditorSectionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pb_editor_section_dispose;
  GTK_WIDGET_CLASS (klass)->map = pb_editor_section_map;
}

static void
pb_editor_section_init (PbEditorSection *self)
{
}

void
pb_editor_section_set_draft (PbEditorSection *self,
                             PbDraft         *draft)
{
  PbEditorSectionPrivate *priv = pb_editor_section_get_instance_private (self);

  g_return_if_fail (PB_IS_EDITOR_SECTION (self));
  g_return_if_fail (draft == NULL || PB_IS_DRAFT (draft));

  if (!g_set_object (&priv->draft, draft))
    return;

  priv->stale = TRUE;
  if (draft == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    adw_bin_set_child (ADW_BIN (self), NULL);
  else
    build (self);
}

void
pb_editor_section_add_to (PbEditorSection *self,
                          AdwViewStack    *stack)
{
  PbEditorSectionClass *klass = PB_EDITOR_SECTION_GET_CLASS (self);
  AdwViewStackPage *page;

  g_return_if_fail (PB_IS_EDITOR_SECTION (self));
  g_return_if_fail (ADW_IS_VIEW_STACK (stack));

  page = adw_view_stack_add_titled (stack, GTK_WIDGET (self), klass->name, _(klass->title));
  adw_view_stack_page_set_icon_name (page, klass->icon_name);
}

gboolean
pb_editor_section_has_topic (PbEditorSection *self,
                             const char      *topic)
{
  const char *const *topics;
  g_autofree char *table = NULL;

  g_return_val_if_fail (PB_IS_EDITOR_SECTION (self), FALSE);
  g_return_val_if_fail (topic != NULL, FALSE);

  table = g_strndup (topic, strcspn (topic, "/"));
  topics = PB_EDITOR_SECTION_GET_CLASS (self)->topics;

  return topics != NULL && g_strv_contains (topics, table);
}
