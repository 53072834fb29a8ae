/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-attention-list"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-attention-list.h"
#include "pb-entities.h"
#include "pb-language.h"
#include "pb-navigator.h"
#include "pb-number.h"
#include "pb-phase.h"

/* Rows that are made at once; a list of thousands is for the project list. */
#define PAGE_SIZE 25

typedef struct
{
  guint       kind;
  GtkWidget  *row;       /* AdwExpanderRow */
  GtkWidget  *count;
  GPtrArray  *rows;      /* GtkWidget, borrowed; each has the id of its project */
  GtkWidget  *more;      /* NULL unless there are more than those */
  GPtrArray  *projects;  /* PbAttentionProject, borrowed from attention; NULL: none */
} Kind;

struct _PbAttentionList
{
  AdwBin       parent_instance;

  PbRegister  *reg;
  PbAttention *attention;
  GtkWidget   *group;
  GtkWidget   *fine;
  Kind         kinds[PB_N_ATTENTIONS];   /* by place */
};

G_DEFINE_FINAL_TYPE (PbAttentionList, pb_attention_list, ADW_TYPE_BIN)

static GQuark
project_quark (void)
{
  return g_quark_from_static_string ("pb-project");
}

static gint64
get_project (GtkWidget *row)
{
  return *(gint64 *) g_object_get_qdata (G_OBJECT (row), project_quark ());
}

static PbAttentionList *
get_list (GtkWidget *row)
{
  return PB_ATTENTION_LIST (gtk_widget_get_ancestor (row, PB_TYPE_ATTENTION_LIST));
}

static void
on_project_activated_cb (GtkWidget *row,
                         gpointer   kind)
{
  pb_navigate_to (row, PB_TYPE_PROJECT, get_project (row), pb_attention_get_topic (GPOINTER_TO_UINT (kind)));
}

/* What the heading does not say yet. */
static char *
make_subtitle (PbAttentionList          *self,
               const Kind               *kind,
               const PbAttentionProject *project)
{
  g_autofree char *reason = NULL;
  const char *phase = pb_choice_get_label (pb_phases, project->phase);

  if (kind->kind != PB_ATTENTION_SILENT)
    return project->is_public ? g_strdup_printf ("%s · %s", project->code, phase)
                              : g_strdup_printf ("%s · %s · %s", project->code, phase, _("Internal"));

  reason = pb_attention_describe (self->reg, kind->kind, project);

  return g_strdup_printf ("%s · %s · %s", project->code, phase, reason);
}

static void
describe_row (PbAttentionList          *self,
              const Kind               *kind,
              GtkWidget                *row,
              const PbAttentionProject *project)
{
  g_autofree char *subtitle = make_subtitle (self, kind, project);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), project->name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
}

static void
add_row (PbAttentionList          *self,
         Kind                     *kind,
         const PbAttentionProject *project)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);
  g_object_set_qdata_full (G_OBJECT (row), project_quark (), g_memdup2 (&project->id, sizeof project->id), g_free);
  describe_row (self, kind, row, project);
  g_signal_connect (row, "activated", G_CALLBACK (on_project_activated_cb), GUINT_TO_POINTER (kind->kind));

  adw_expander_row_add_row (ADW_EXPANDER_ROW (kind->row), row);
  g_ptr_array_add (kind->rows, row);
}

static void
remove_row (Kind *kind,
            guint index)
{
  adw_expander_row_remove (ADW_EXPANDER_ROW (kind->row), kind->rows->pdata[index]);
  g_ptr_array_remove_index (kind->rows, index);
}

static void add_more (PbAttentionList *self,
                      Kind            *kind,
                      guint            n);

static void
on_more_activated_cb (GtkWidget *row)
{
  PbAttentionList *self = get_list (row);

  for (guint i = 0; i < PB_N_ATTENTIONS; i++)
    {
      if (self->kinds[i].more == row)
        {
          add_more (self, &self->kinds[i], PAGE_SIZE);
          return;
        }
    }
}

static void
add_more_row (Kind *kind)
{
  guint n_left = kind->projects->len - kind->rows->len;
  g_autofree char *title = g_strdup_printf (ngettext ("Show More (%u Project Left)", "Show More (%u Projects Left)",
                                                      n_left),
                                            n_left);

  kind->more = adw_action_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (kind->more), title);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (kind->more), TRUE);
  g_signal_connect (kind->more, "activated", G_CALLBACK (on_more_activated_cb), NULL);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (kind->row), kind->more);
}

/* The next n rows, and a row for what is left. */
static void
add_more (PbAttentionList *self,
          Kind            *kind,
          guint            n)
{
  guint end = MIN (kind->rows->len + n, kind->projects->len);
  gboolean had_focus = kind->more != NULL && gtk_widget_has_focus (kind->more);
  guint first = kind->rows->len;

  if (kind->more != NULL)
    adw_expander_row_remove (ADW_EXPANDER_ROW (kind->row), kind->more);
  kind->more = NULL;

  for (guint i = first; i < end; i++)
    add_row (self, kind, kind->projects->pdata[i]);
  if (kind->rows->len < kind->projects->len)
    add_more_row (kind);

  if (had_focus && first < kind->rows->len)
    gtk_widget_grab_focus (kind->rows->pdata[first]);
}

static void
clear_rows (Kind *kind)
{
  while (kind->rows->len > 0)
    remove_row (kind, kind->rows->len - 1);
  if (kind->more != NULL)
    adw_expander_row_remove (ADW_EXPANDER_ROW (kind->row), kind->more);
  kind->more = NULL;
}

static gboolean
has_project (const GPtrArray *projects,
             gint64           id)
{
  for (guint i = 0; i < projects->len; i++)
    {
      if (((PbAttentionProject *) projects->pdata[i])->id == id)
        return TRUE;
    }

  return FALSE;
}

/* What was mended goes; whatever else differs is made anew. Rows that stay keep the focus. */
static void
update_rows (PbAttentionList *self,
             Kind            *kind)
{
  guint n_before = kind->rows->len;
  gboolean same = TRUE;

  for (guint i = kind->rows->len; i > 0; i--)
    {
      if (!has_project (kind->projects, get_project (kind->rows->pdata[i - 1])))
        remove_row (kind, i - 1);
    }
  for (guint i = 0; same && i < kind->rows->len; i++)
    same = i < kind->projects->len
        && get_project (kind->rows->pdata[i]) == ((PbAttentionProject *) kind->projects->pdata[i])->id;

  if (!same)
    clear_rows (kind);
  for (guint i = 0; i < kind->rows->len; i++)
    describe_row (self, kind, kind->rows->pdata[i], kind->projects->pdata[i]);
  add_more (self, kind, MAX (n_before, PAGE_SIZE) - kind->rows->len);
}

/* GTK 4.8 tells a screen reader of rows that are folded away, so that those go. */
static void
on_expanded_cb (PbAttentionList *self)
{
  for (guint i = 0; i < PB_N_ATTENTIONS; i++)
    {
      Kind *kind = &self->kinds[i];

      if (!adw_expander_row_get_expanded (ADW_EXPANDER_ROW (kind->row)))
        clear_rows (kind);
      else if (kind->projects != NULL && kind->rows->len == 0)
        add_more (self, kind, PAGE_SIZE);
    }
}

static void
add_kind (PbAttentionList *self,
          guint            place)
{
  Kind *kind = &self->kinds[place];

  kind->kind = pb_attention_get_kind (place);
  kind->rows = g_ptr_array_new ();
  kind->row = adw_expander_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (kind->row), pb_attention_get_title (kind->kind));
  kind->count = gtk_label_new (NULL);
  gtk_widget_add_css_class (kind->count, "numeric");
  gtk_widget_add_css_class (kind->count, "dim-label");
  adw_expander_row_add_action (ADW_EXPANDER_ROW (kind->row), kind->count);
  gtk_widget_set_visible (kind->row, FALSE);
  g_signal_connect_object (kind->row, "notify::expanded", G_CALLBACK (on_expanded_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->group), kind->row);
}

static void
show_kind (PbAttentionList *self,
           Kind            *kind)
{
  g_autofree char *count = NULL;

  gtk_widget_set_visible (kind->row, kind->projects != NULL);
  if (kind->projects == NULL)
    {
      clear_rows (kind);
      adw_expander_row_set_expanded (ADW_EXPANDER_ROW (kind->row), FALSE);
      return;
    }

  count = pb_number_format (kind->projects->len, pb_language_of_interface ());
  gtk_label_set_text (GTK_LABEL (kind->count), count);
  if (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (kind->row)))
    update_rows (self, kind);
  else
    clear_rows (kind);
}

static void
add_fine (PbAttentionList *self)
{
  GtkWidget *icon = gtk_image_new_from_icon_name ("emblem-ok-symbolic");

  self->fine = adw_action_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->fine), _("Nothing Needs Attention"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->fine),
                               _("Every project has what the booklet needs, and none was forgotten."));
  gtk_widget_add_css_class (icon, "success");
  adw_action_row_add_prefix (ADW_ACTION_ROW (self->fine), icon);
  gtk_widget_set_visible (self->fine, FALSE);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->group), self->fine);
}

static void
on_show_list_cb (PbAttentionList *self)
{
  pb_navigate_to_projects (GTK_WIDGET (self), &(PbProjectQuery) { .incomplete = TRUE });
}

static void
add_heading (PbAttentionList *self)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_("Show _Incomplete Projects"));

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_show_list_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self->group), _("Needs Attention"));
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (self->group), button);
}

static void
pb_attention_list_dispose (GObject *object)
{
  PbAttentionList *self = PB_ATTENTION_LIST (object);

  g_clear_object (&self->reg);
  g_clear_pointer (&self->attention, pb_attention_unref);

  G_OBJECT_CLASS (pb_attention_list_parent_class)->dispose (object);
}

static void
pb_attention_list_finalize (GObject *object)
{
  PbAttentionList *self = PB_ATTENTION_LIST (object);

  for (guint i = 0; i < PB_N_ATTENTIONS; i++)
    g_ptr_array_unref (self->kinds[i].rows);

  G_OBJECT_CLASS (pb_attention_list_parent_class)->finalize (object);
}

static void
pb_attention_list_class_init (PbAttentionListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pb_attention_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = pb_attention_list_finalize;
}

static void
pb_attention_list_init (PbAttentionList *self)
{
  self->group = adw_preferences_group_new ();
  add_heading (self);
  add_fine (self);
  for (guint i = 0; i < PB_N_ATTENTIONS; i++)
    add_kind (self, i);
  adw_bin_set_child (ADW_BIN (self), self->group);
}

GtkWidget *
pb_attention_list_new (PbRegister *reg)
{
  PbAttentionList *self;

  g_return_val_if_fail (PB_IS_REGISTER (reg), NULL);

  self = g_object_new (PB_TYPE_ATTENTION_LIST, NULL);
  self->reg = g_object_ref (reg);

  return GTK_WIDGET (self);
}

void
pb_attention_list_show (PbAttentionList *self,
                        PbAttention     *attention)
{
  PbAttention *old;

  g_return_if_fail (PB_IS_ATTENTION_LIST (self));
  g_return_if_fail (attention != NULL);

  old = self->attention;
  self->attention = pb_attention_ref (attention);
  for (guint i = 0; i < PB_N_ATTENTIONS; i++)
    self->kinds[i].projects = NULL;
  for (guint i = 0; i < attention->groups->len; i++)
    {
      PbAttentionGroup *group = attention->groups->pdata[i];

      for (guint k = 0; k < PB_N_ATTENTIONS; k++)
        {
          if (self->kinds[k].kind == group->kind)
            self->kinds[k].projects = group->projects;
        }
    }

  for (guint i = 0; i < PB_N_ATTENTIONS; i++)
    show_kind (self, &self->kinds[i]);
  gtk_widget_set_visible (self->fine, attention->groups->len == 0);
  gtk_widget_set_visible (adw_preferences_group_get_header_suffix (ADW_PREFERENCES_GROUP (self->group)),
                          attention->n_incomplete > 0);
  g_clear_pointer (&old, pb_attention_unref);
}
