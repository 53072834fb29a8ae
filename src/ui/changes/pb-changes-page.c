/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-changes-page"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-changes-page.h"
#include "pb-history-pick.h"
#include "pb-history-view.h"
#include "pb-toast.h"

#define WIDEST 860

struct _PbChangesPage
{
  PbPage      parent_instance;

  GArray     *programmes;      /* gint64, one a line of the pick behind the first */
  GStrv       authors;         /* login name, full name, and so on; likewise */
  gboolean    loading;

  GtkWidget  *programme_pick;
  GtkWidget  *kind_pick;
  GtkWidget  *author_pick;
  GtkWidget  *view;
};

G_DEFINE_FINAL_TYPE (PbChangesPage, pb_changes_page, PB_TYPE_PAGE)

static void
apply (PbChangesPage *self)
{
  PbHistoryFilter filter = { 0 };
  gboolean filtered;
  guint programme;
  guint author;

  if (self->loading)
    return;

  filtered = pb_history_pick_apply (self->kind_pick, &filter);
  programme = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->programme_pick));
  author = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->author_pick));
  if (programme > 0 && programme <= self->programmes->len)
    filter.programme = g_array_index (self->programmes, gint64, programme - 1);
  if (author > 0 && self->authors != NULL && 2 * author <= g_strv_length (self->authors))
    filter.made_by = self->authors[2 * (author - 1)];

  pb_history_view_set_filter (PB_HISTORY_VIEW (self->view), &filter,
                              filtered || filter.programme != 0 || filter.made_by != NULL);
}

/* Puts other lines in a pick, and what was picked again where it is still there. */
static void
fill (PbChangesPage *self,
      GtkWidget     *pick,
      GStrvBuilder  *texts,
      guint          selected)
{
  g_auto(GStrv) lines = g_strv_builder_end (texts);
  g_autoptr(GtkStringList) model = gtk_string_list_new ((const char *const *) lines);

  self->loading = TRUE;
  gtk_drop_down_set_model (GTK_DROP_DOWN (pick), G_LIST_MODEL (model));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (pick), selected);
  self->loading = FALSE;
}

static void
fill_programmes (PbChangesPage *self)
{
  g_autoptr(GStrvBuilder) texts = g_strv_builder_new ();
  g_autoptr(GPtrArray) programmes = NULL;
  g_autoptr(GError) error = NULL;
  guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->programme_pick));
  gint64 picked = 0;

  if (selected > 0 && selected <= self->programmes->len)
    picked = g_array_index (self->programmes, gint64, selected - 1);

  programmes = pb_register_list (pb_page_get_register (PB_PAGE (self)), PB_TYPE_PROGRAMME, NULL, 0,
                                 &error);
  if (error != NULL)
    pb_toast_show_error (GTK_WIDGET (self), error);

  selected = 0;
  g_strv_builder_add (texts, _("Whole Register"));
  g_array_set_size (self->programmes, 0);
  for (guint i = 0; i < programmes->len; i++)
    {
      gint64 id = pb_entity_get_id (programmes->pdata[i]);

      g_strv_builder_add (texts, pb_entity_get_title (programmes->pdata[i]));
      g_array_append_val (self->programmes, id);
      if (id == picked)
        selected = i + 1;
    }

  fill (self, self->programme_pick, texts, selected);
}

static void
fill_authors (PbChangesPage *self)
{
  g_autoptr(GStrvBuilder) texts = g_strv_builder_new ();
  g_auto(GStrv) authors = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *picked = NULL;
  guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->author_pick));

  if (selected > 0 && self->authors != NULL && 2 * selected <= g_strv_length (self->authors))
    picked = g_strdup (self->authors[2 * (selected - 1)]);

  authors = pb_history_list_authors (pb_page_get_register (PB_PAGE (self)), &error);
  if (authors == NULL)
    pb_toast_show_error (GTK_WIDGET (self), error);

  selected = 0;
  g_strv_builder_add (texts, _("Everyone"));
  for (guint i = 0; authors != NULL && authors[i] != NULL; i += 2)
    {
      g_strv_builder_add (texts, *authors[i + 1] != '\0' ? authors[i + 1] : authors[i]);
      if (g_strcmp0 (authors[i], picked) == 0)
        selected = i / 2 + 1;
    }

  g_strfreev (self->authors);
  self->authors = g_steal_pointer (&authors);
  fill (self, self->author_pick, texts, selected);
}

static void
on_register_changed_cb (PbChangesPage     *self,
                        PbRegisterChanges *changes)
{
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  if (pb_register_changes_has_type (changes, PB_TYPE_PROGRAMME))
    {
      fill_programmes (self);
      apply (self);
    }
  /* With the first change, its author is someone to pick. */
  if (self->authors == NULL || self->authors[0] == NULL)
    fill_authors (self);
}

static void
pb_changes_page_map (GtkWidget *widget)
{
  PbChangesPage *self = PB_CHANGES_PAGE (widget);

  fill_programmes (self);
  fill_authors (self);
  apply (self);

  GTK_WIDGET_CLASS (pb_changes_page_parent_class)->map (widget);
}

static GtkWidget *
make_bar (PbChangesPage *self)
{
  GtkWidget *bar = gtk_flow_box_new ();
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *picks[3];

  picks[0] = self->programme_pick;
  picks[1] = self->kind_pick;
  picks[2] = self->author_pick;

  /* Beside each other, or below each other where it is narrow. */
  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (bar), GTK_SELECTION_NONE);
  gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (bar), G_N_ELEMENTS (picks));
  gtk_flow_box_set_column_spacing (GTK_FLOW_BOX (bar), 6);
  gtk_flow_box_set_row_spacing (GTK_FLOW_BOX (bar), 6);
  gtk_widget_add_css_class (bar, "pb-history-filters");
  for (guint i = 0; i < G_N_ELEMENTS (picks); i++)
    {
      gtk_flow_box_append (GTK_FLOW_BOX (bar), picks[i]);
      gtk_widget_set_focusable (gtk_widget_get_parent (picks[i]), FALSE);
      g_signal_connect_object (picks[i], "notify::selected", G_CALLBACK (apply), self,
                               G_CONNECT_SWAPPED);
    }

  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), WIDEST);
  adw_clamp_set_child (ADW_CLAMP (clamp), bar);

  return clamp;
}

static void
pb_changes_page_constructed (GObject *object)
{
  static const char *const none[] = { NULL };
  PbChangesPage *self = PB_CHANGES_PAGE (object);
  PbRegister *reg;
  const PbHistoryFilter filter = { 0 };
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();

  G_OBJECT_CLASS (pb_changes_page_parent_class)->constructed (object);

  reg = pb_page_get_register (PB_PAGE (self));
  self->programme_pick = pb_history_pick_new_of_texts (none, _("Of which programme"));
  self->kind_pick = pb_history_pick_new_of_register ();
  self->author_pick = pb_history_pick_new_of_texts (none, _("By whom"));
  self->view = pb_history_view_new (reg, &filter,
                                    _("Nothing has changed since this register was made. What "
                                      "changes from now on is kept here, with who did it and "
                                      "what stood there before."));
  fill_programmes (self);
  fill_authors (self);
  pb_page_add_top_bar (PB_PAGE (self), make_bar (self));

  gtk_widget_add_css_class (self->view, "pb-section");
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), WIDEST);
  adw_clamp_set_child (ADW_CLAMP (clamp), self->view);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), clamp);
  gtk_scrollable_set_vscroll_policy (
    GTK_SCROLLABLE (gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (scroller))),
    GTK_SCROLL_NATURAL);
  gtk_widget_set_vexpand (scroller, TRUE);
  pb_page_set_content (PB_PAGE (self), scroller);

  g_signal_connect_object (reg, "changed", G_CALLBACK (on_register_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
pb_changes_page_finalize (GObject *object)
{
  PbChangesPage *self = PB_CHANGES_PAGE (object);

  g_array_unref (self->programmes);
  g_strfreev (self->authors);

  G_OBJECT_CLASS (pb_changes_page_parent_class)->finalize (object);
}

static void
pb_changes_page_class_init (PbChangesPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = pb_changes_page_constructed;
  object_class->finalize = pb_changes_page_finalize;
  GTK_WIDGET_CLASS (klass)->map = pb_changes_page_map;

  PB_PAGE_CLASS (klass)->title = N_("Recent Changes");
}

static void
pb_changes_page_init (PbChangesPage *self)
{
  self->programmes = g_array_new (FALSE, FALSE, sizeof (gint64));
}
