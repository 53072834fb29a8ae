/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-edition-news"
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "pb-booklet-comparison.h"
#include "pb-date.h"
#include "pb-edition-news.h"
#include "pb-entities.h"
#include "pb-jump-list.h"
#include "pb-money.h"
#include "pb-number.h"

struct _PbEditionNews
{
  PbEditionPart  parent_instance;

  gboolean       has_news;
  GtkWidget     *heading;
  GtkWidget     *totals;
  GtkWidget     *empty;
  GtkWidget     *export;
  GtkWidget     *news;          /* the lists */
  GtkWidget     *added;
  GtkWidget     *continued;
  GtkWidget     *completed;
  GtkWidget     *left_out;
  GtkWidget     *amounts;
  GtkWidget     *changed;       /* what the register says otherwise by now */
};

G_DEFINE_FINAL_TYPE (PbEditionNews, pb_edition_news, PB_TYPE_EDITION_PART)

enum
{
  PROP_0,
  PROP_HAS_NEWS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
set_has_news (PbEditionNews *self,
              gboolean       has_news)
{
  gtk_widget_set_sensitive (self->export, has_news);
  if (self->has_news == has_news)
    return;

  self->has_news = has_news;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HAS_NEWS]);
}

static char *
format_amount (gint64 cents)
{
  return pb_money_format (cents, pb_language_of_interface ());
}

static GPtrArray *
new_jumps (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) pb_jump_free);
}

/* Where in the register is what has that id in the booklet: "p-" or "l-" and its uuid. Nowhere when it is gone. */
static void
point_to (PbEditionNews *self,
          PbJump        *said,
          const char    *booklet_id,
          const char    *topic)
{
  PbRegister *reg = pb_edition_part_get_register (PB_EDITION_PART (self));
  const gboolean is_project = g_str_has_prefix (booklet_id, "p-");
  g_autoptr(PbEntity) entity = NULL;

  said->type = is_project ? PB_TYPE_PROJECT : PB_TYPE_PILLAR;
  entity = pb_register_find (reg, said->type, "uuid", booklet_id + strlen ("p-"));
  said->id = entity != NULL ? pb_entity_get_id (entity) : 0;
  said->topic = topic;
}

/* ---- what is new since the edition before */

static void
show_projects (PbEditionNews   *self,
               GtkWidget       *list,
               const PbBooklet *booklet,
               const GPtrArray *ids)
{
  g_autoptr(GPtrArray) jumps = new_jumps ();

  for (guint i = 0; i < ids->len; i++)
    {
      const PbBookletProject *project = pb_booklet_get_project (booklet, ids->pdata[i]);
      const PbBookletPillar *pillar = pb_booklet_get_pillar_of (booklet, ids->pdata[i]);
      g_autofree char *subtitle = NULL;
      PbJump *said;

      if (project == NULL)
        continue;

      subtitle = g_strdup_printf ("%s · %s", project->code, pillar != NULL ? pillar->name : "");
      said = pb_jump_new (NULL, project->name, subtitle);
      point_to (self, said, project->id, NULL);
      g_ptr_array_add (jumps, said);
    }

  pb_jump_list_set (PB_JUMP_LIST (list), jumps);
}

static void
show_left_out (PbEditionNews       *self,
               const PbBookletNews *news)
{
  PbRegister *reg = pb_edition_part_get_register (PB_EDITION_PART (self));
  g_autoptr(GPtrArray) jumps = new_jumps ();

  for (guint i = 0; i < news->left_out->len; i++)
    {
      const PbBookletLeftOut *project = news->left_out->pdata[i];
      g_autoptr(PbEntity) entity = pb_register_find (reg, PB_TYPE_PROJECT, "code", project->code);
      g_autofree char *amount = format_amount (project->awarded);
      g_autofree char *subtitle = g_strdup_printf ("%s · %s", project->code, amount);
      PbJump *said = pb_jump_new (NULL, project->name, subtitle);

      said->type = PB_TYPE_PROJECT;
      said->id = entity != NULL ? pb_entity_get_id (entity) : 0;
      g_ptr_array_add (jumps, said);
    }

  pb_jump_list_set (PB_JUMP_LIST (self->left_out), jumps);
}

/* "€ 1.000 → € 1.500 (+ € 500)"; transfer full. */
static char *
describe_change (gint64 before,
                 gint64 after)
{
  g_autofree char *old = format_amount (before);
  g_autofree char *new = format_amount (after);
  g_autofree char *size = NULL;
  gint64 difference = 0;

  if (!pb_money_subtract (MAX (before, after), MIN (before, after), &difference))
    return g_strdup_printf ("%s → %s", old, new);

  size = format_amount (difference);

  return g_strdup_printf ("%s → %s (%s%s)", old, new, after >= before ? "+\u00A0" : "−\u00A0", size);
}

static void
show_amounts (PbEditionNews       *self,
              const PbBooklet     *booklet,
              const PbBookletNews *news)
{
  g_autoptr(GPtrArray) jumps = new_jumps ();

  for (guint i = 0; i < news->amounts->len; i++)
    {
      const PbBookletAmountChange *change = news->amounts->pdata[i];
      const PbBookletProject *project = pb_booklet_get_project (booklet, change->project);
      g_autofree char *amounts = describe_change (change->before, change->after);
      g_autofree char *title = NULL;
      PbJump *said;

      if (project == NULL)
        continue;

      title = g_strdup_printf ("%s %s", project->code, project->name);
      said = pb_jump_new (NULL, title, amounts);
      point_to (self, said, project->id, "award");
      g_ptr_array_add (jumps, said);
    }

  pb_jump_list_set (PB_JUMP_LIST (self->amounts), jumps);
}

static void
show_totals (PbEditionNews       *self,
             const PbBooklet     *booklet,
             const PbBookletNews *news)
{
  const PbLanguage language = pb_language_of_interface ();
  g_autofree char *number = pb_number_format (news->edition_number, language);
  g_autofree char *date = pb_date_format (news->reference_date, language);
  g_autofree char *heading = NULL;
  g_autofree char *before = pb_number_format (news->n_projects, language);
  g_autofree char *after = pb_number_format (booklet->n_projects, language);
  g_autofree char *amounts = describe_change (news->awarded, booklet->awarded);
  g_autofree char *totals = NULL;

  /* Translators: the number of an edition and its reference date. */
  heading = g_strdup_printf (_("What Is New Since Edition %s (%s)"), number, date);
  /* Translators: two numbers of projects; two amounts with their difference. */
  totals = g_strdup_printf (_("Projects: %s → %s · Awarded: %s"), before, after, amounts);
  gtk_label_set_text (GTK_LABEL (self->heading), heading);
  gtk_label_set_text (GTK_LABEL (self->totals), totals);
}

static void
show_news (PbEditionNews   *self,
           const PbBooklet *booklet)
{
  const PbBookletNews *news = pb_booklet_get_news (booklet);

  gtk_widget_set_visible (self->empty, news == NULL);
  gtk_widget_set_visible (self->news, news != NULL);
  set_has_news (self, news != NULL);
  if (news == NULL)
    return;

  show_totals (self, booklet, news);
  show_projects (self, self->added, booklet, news->added);
  show_projects (self, self->continued, booklet, news->continued);
  show_projects (self, self->completed, booklet, news->completed);
  show_left_out (self, news);
  show_amounts (self, booklet, news);
}

/* ---- what the register says otherwise by now */

static const char *
or_nothing (const char *text)
{
  /* Translators: what stands in a field that is empty. */
  return *text != '\0' ? text : C_("field", "nothing");
}

static PbJump *
make_difference (PbEditionNews             *self,
                 gint64                     programme,
                 const PbBookletDifference *difference)
{
  g_autofree char *subtitle = NULL;
  PbJump *said;

  if (*difference->before != '\0' || *difference->after != '\0')
    /* Translators: what the edition says, and what the register says now. */
    subtitle = g_strdup_printf (_("In this edition: %s\nNow: %s"), or_nothing (difference->before),
                                or_nothing (difference->after));

  said = pb_jump_new (difference->about, difference->what, subtitle);
  if (difference->project != NULL || difference->pillar != NULL)
    {
      point_to (self, said, difference->project != NULL ? difference->project : difference->pillar,
                difference->topic);
    }
  else if (difference->topic != NULL)
    {
      said->type = PB_TYPE_PROGRAMME;
      said->id = programme;
      said->topic = difference->topic;
    }

  return said;
}

/* What stands there where nothing is listed; a draft says what the register says. Transfer full, NULL: nothing. */
static char *
describe_no_change (const PbBookletComparison *comparison)
{
  if (comparison->not_compared != NULL)
    /* Translators: %s is a sentence that says why. */
    return g_strdup_printf (_("What changed cannot be told, as no booklet can be made of the register now. %s"),
                            comparison->not_compared);

  return comparison->differences != NULL ? g_strdup (_("The register says what this edition says.")) : NULL;
}

static void
show_changed (PbEditionNews             *self,
              const PbBookletComparison *comparison,
              gint64                     programme)
{
  const GPtrArray *differences = comparison->differences;
  g_autoptr(GPtrArray) jumps = new_jumps ();
  g_autofree char *placeholder = describe_no_change (comparison);

  for (guint i = 0; differences != NULL && i < differences->len; i++)
    g_ptr_array_add (jumps, make_difference (self, programme, differences->pdata[i]));

  pb_jump_list_set_placeholder (PB_JUMP_LIST (self->changed), placeholder);
  pb_jump_list_set (PB_JUMP_LIST (self->changed), jumps);
}

/* ---- reading */

static void
pb_edition_news_read (PbEditionPart       *part,
                      GCancellable        *cancellable,
                      GAsyncReadyCallback  callback,
                      gpointer             user_data)
{
  pb_booklet_comparison_read_async (pb_edition_part_get_register (part), pb_edition_part_get_edition (part),
                                    cancellable, callback, user_data);
}

static gboolean
pb_edition_news_take (PbEditionPart  *part,
                      GAsyncResult   *result,
                      GError        **error)
{
  PbEditionNews *self = PB_EDITION_NEWS (part);
  g_autoptr(PbBookletComparison) comparison = pb_booklet_comparison_read_finish (result, error);
  g_autoptr(PbEntity) edition = NULL;

  if (comparison != NULL)
    edition = pb_register_read (pb_edition_part_get_register (part), PB_TYPE_EDITION,
                                pb_edition_part_get_edition (part), error);
  if (edition == NULL)
    {
      set_has_news (self, FALSE);
      return FALSE;
    }

  show_news (self, comparison->booklet);
  show_changed (self, comparison, pb_entity_get_integer (edition, "programme"));

  return TRUE;
}

static void
pb_edition_news_clear (PbEditionPart *part)
{
  set_has_news (PB_EDITION_NEWS (part), FALSE);
}

static void
pb_edition_news_get_property (GObject    *object,
                              guint       id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  if (id == PROP_HAS_NEWS)
    g_value_set_boolean (value, PB_EDITION_NEWS (object)->has_news);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
on_export_cb (PbEditionNews *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "edition.export-news", NULL);
}

static void
pb_edition_news_class_init (PbEditionNewsClass *klass)
{
  PbEditionPartClass *part_class = PB_EDITION_PART_CLASS (klass);

  G_OBJECT_CLASS (klass)->get_property = pb_edition_news_get_property;
  part_class->read = pb_edition_news_read;
  part_class->take = pb_edition_news_take;
  part_class->clear = pb_edition_news_clear;

  properties[PROP_HAS_NEWS] = g_param_spec_boolean ("has-news", NULL, NULL, FALSE,
                                                    G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, properties);
}

static GtkWidget *
make_head (PbEditionNews *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->heading = pb_edition_part_make_label ("title-4");
  self->totals = pb_edition_part_make_label ("dim-label");
  self->export = gtk_button_new_with_mnemonic (_("Export _News…"));
  gtk_widget_set_halign (self->export, GTK_ALIGN_END);
  g_signal_connect_object (self->export, "clicked", G_CALLBACK (on_export_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (head), self->heading);
  gtk_box_append (GTK_BOX (head), self->totals);
  gtk_box_append (GTK_BOX (head), self->export);
  gtk_widget_add_css_class (head, "card");
  gtk_widget_add_css_class (head, "pb-edition-summary");

  return head;
}

static GtkWidget *
add_list (PbEditionNews *self,
          const char    *title,
          const char    *placeholder)
{
  GtkWidget *list = pb_jump_list_new (title, NULL);

  pb_jump_list_set_placeholder (PB_JUMP_LIST (list), placeholder);
  gtk_box_append (GTK_BOX (self->news), list);

  return list;
}

static void
make_news (PbEditionNews *self)
{
  self->news = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
  gtk_box_append (GTK_BOX (self->news), make_head (self));
  self->added = add_list (self, _("New"), _("No project is new."));
  self->continued = add_list (self, _("Continued"), _("No project was given more time or money."));
  self->completed = add_list (self, _("Completed"), _("No project was completed."));
  self->left_out = add_list (self, _("No Longer in the Booklet"), _("No project was left out."));
  self->amounts = add_list (self, _("Changed Amounts"), _("No amount changed."));
}

static void
pb_edition_news_init (PbEditionNews *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);

  make_news (self);
  self->empty = adw_status_page_new ();
  adw_status_page_set_icon_name (ADW_STATUS_PAGE (self->empty), "pb-edition-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (self->empty), _("Nothing to Compare With"));
  adw_status_page_set_description (ADW_STATUS_PAGE (self->empty),
                                   _("What is new is told once the previous edition has been adopted."));
  gtk_widget_add_css_class (self->empty, "compact");
  self->changed = pb_jump_list_new (_("Changed Since"),
                                    _("What the register says differently now. The edition itself does not change."));

  gtk_box_append (GTK_BOX (box), self->changed);
  gtk_box_append (GTK_BOX (box), self->empty);
  gtk_box_append (GTK_BOX (box), self->news);
  gtk_widget_add_css_class (box, "pb-section");
  pb_edition_part_set_content (PB_EDITION_PART (self), box);
}

GtkWidget *
pb_edition_news_new (PbRegister *reg)
{
  g_return_val_if_fail (PB_IS_REGISTER (reg), NULL);

  return g_object_new (PB_TYPE_EDITION_NEWS, "register", reg, NULL);
}
