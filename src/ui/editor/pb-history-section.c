/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-history-section"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-history-pick.h"
#include "pb-history-section.h"
#include "pb-history-view.h"

struct _PbHistorySection
{
  PbEditorSection  parent_instance;

  gint64           project;
  GtkWidget       *view;     /* owned by the widget tree, built anew for each project */
};

G_DEFINE_FINAL_TYPE (PbHistorySection, pb_history_section, PB_TYPE_EDITOR_SECTION)

static void
on_picked_cb (GtkWidget        *pick,
              GParamSpec       *pspec,
              PbHistorySection *self)
{
  PbHistoryFilter filter = { .project = self->project };
  gboolean filtered = pb_history_pick_apply (pick, &filter);

  pb_history_view_set_filter (PB_HISTORY_VIEW (self->view), &filter, filtered);
}

static void
pb_history_section_build (PbEditorSection *section,
                          PbDraft         *draft,
                          GtkBox          *box)
{
  PbHistorySection *self = PB_HISTORY_SECTION (section);
  PbHistoryFilter filter = { .project = pb_entity_get_id (pb_draft_get_entity (draft)) };
  GtkWidget *pick = pb_history_pick_new_of_project ();

  self->project = filter.project;
  self->view = pb_history_view_new (pb_draft_get_register (draft), &filter,
                                    _("Nothing has changed in this project since the register was "
                                      "made. What changes from now on is kept here, with who did "
                                      "it and what stood there before."));
  gtk_widget_set_vexpand (self->view, TRUE);
  gtk_widget_set_halign (pick, GTK_ALIGN_START);
  g_signal_connect_object (pick, "notify::selected", G_CALLBACK (on_picked_cb), self, 0);

  gtk_box_set_spacing (box, 6);
  gtk_box_append (box, pick);
  gtk_box_append (box, self->view);
}

static void
pb_history_section_class_init (PbHistorySectionClass *klass)
{
  PbEditorSectionClass *section_class = PB_EDITOR_SECTION_CLASS (klass);

  section_class->name = "history";
  section_class->title = N_("History");
  section_class->icon_name = "document-open-recent-symbolic";
  section_class->build = pb_history_section_build;
}

static void
pb_history_section_init (PbHistorySection *self)
{
}
