/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-edition-check"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-booklet-preflight.h"
#include "pb-edition-check.h"
#include "pb-edition-status.h"
#include "pb-entities.h"
#include "pb-jump-list.h"

struct _PbEditionCheck
{
  PbEditionPart  parent_instance;

  gboolean       can_adopt;
  GtkWidget     *summary;
  GtkWidget     *icon;
  GtkWidget     *title;
  GtkWidget     *subtitle;
  GtkWidget     *adopt;
  GtkWidget     *status;       /* of what is no draft */
  GtkWidget     *blockers;
  GtkWidget     *warnings;
  GtkWidget     *people;
};

G_DEFINE_FINAL_TYPE (PbEditionCheck, pb_edition_check, PB_TYPE_EDITION_PART)

enum
{
  PROP_0,
  PROP_CAN_ADOPT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* ---- the summary */

static void
set_can_adopt (PbEditionCheck *self,
               gboolean        can_adopt)
{
  gtk_widget_set_sensitive (self->adopt, can_adopt);
  if (self->can_adopt == can_adopt)
    return;

  self->can_adopt = can_adopt;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_ADOPT]);
}

static void
show_ready (PbEditionCheck *self,
            gboolean        ready)
{
  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), ready ? "emblem-ok-symbolic" : "dialog-error-symbolic");
  gtk_widget_remove_css_class (self->icon, ready ? "error" : "success");
  gtk_widget_add_css_class (self->icon, ready ? "success" : "error");
}

static char *
describe_warnings (guint n_warnings)
{
  if (n_warnings == 0)
    return g_strdup (_("There is nothing else to look at."));

  return g_strdup_printf (ngettext ("There is %u thing to look at first, which does not stand in the way.",
                                    "There are %u things to look at first, which do not stand in the way.",
                                    n_warnings),
                          n_warnings);
}

static void
show_summary (PbEditionCheck    *self,
              const PbPreflight *preflight)
{
  const guint n = preflight->n_blockers;
  g_autofree char *title = n == 0 ? g_strdup (_("Ready to Adopt"))
                                  : g_strdup_printf (ngettext ("%u Thing Stands in the Way",
                                                               "%u Things Stand in the Way", n), n);
  g_autofree char *subtitle = describe_warnings (preflight->findings->len - n);

  show_ready (self, n == 0);
  gtk_label_set_text (GTK_LABEL (self->title), title);
  gtk_label_set_text (GTK_LABEL (self->subtitle), subtitle);
}

/* ---- the lists */

static PbJump *
make_finding (const PbPreflightFinding *finding)
{
  const gboolean blocks = finding->severity == PB_PREFLIGHT_BLOCKER;
  PbJump *said = pb_jump_new (finding->about, finding->text, NULL);

  said->icon_name = blocks ? "dialog-error-symbolic" : "dialog-warning-symbolic";
  said->icon_label = blocks ? _("Stands in the way") : _("Warning");
  said->css_class = blocks ? "error" : "warning";
  said->type = finding->type;
  said->id = finding->id;
  said->topic = finding->topic;
  said->row = finding->row;

  return said;
}

static void
show_findings (PbEditionCheck    *self,
               const PbPreflight *preflight)
{
  g_autoptr(GPtrArray) blockers = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_jump_free);
  g_autoptr(GPtrArray) warnings = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_jump_free);

  for (guint i = 0; i < preflight->findings->len; i++)
    {
      const PbPreflightFinding *finding = preflight->findings->pdata[i];

      g_ptr_array_add (finding->severity == PB_PREFLIGHT_BLOCKER ? blockers : warnings, make_finding (finding));
    }

  pb_jump_list_set (PB_JUMP_LIST (self->blockers), blockers);
  pb_jump_list_set (PB_JUMP_LIST (self->warnings), warnings);
}

static void
show_people (PbEditionCheck    *self,
             const PbPreflight *preflight)
{
  g_autoptr(GPtrArray) people = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_jump_free);

  for (guint i = 0; i < preflight->people->len; i++)
    {
      const PbPreflightPerson *person = preflight->people->pdata[i];
      g_autofree char *subtitle = g_strdup_printf ("%s · %s", person->data, person->where);
      PbJump *said = pb_jump_new (NULL, person->name, subtitle);

      said->type = person->type;
      said->id = person->id;
      if (person->type != PB_TYPE_PERSON)
        said->topic = "image";
      g_ptr_array_add (people, said);
    }

  pb_jump_list_set_placeholder (PB_JUMP_LIST (self->people),
                                preflight->is_built ? _("Nobody is named in this edition.") : NULL);
  pb_jump_list_set (PB_JUMP_LIST (self->people), people);
}

/* ---- reading */

static void
pb_edition_check_read (PbEditionPart       *part,
                       GCancellable        *cancellable,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  pb_booklet_preflight_run_async (pb_edition_part_get_register (part), pb_edition_part_get_edition (part),
                                  cancellable, callback, user_data);
}

static gboolean
pb_edition_check_take (PbEditionPart  *part,
                       GAsyncResult   *result,
                       GError        **error)
{
  PbEditionCheck *self = PB_EDITION_CHECK (part);
  PbRegister *reg = pb_edition_part_get_register (part);
  g_autoptr(PbPreflight) preflight = pb_booklet_preflight_run_finish (result, error);
  g_autoptr(PbEntity) edition = NULL;
  gboolean draft;

  if (preflight != NULL)
    edition = pb_register_read (reg, PB_TYPE_EDITION, pb_edition_part_get_edition (part), error);
  if (edition == NULL)
    return FALSE;

  draft = g_str_equal (pb_entity_get_text (edition, "status"), "draft");
  gtk_widget_set_visible (self->summary, draft);
  gtk_widget_set_visible (self->status, !draft);
  if (!draft)
    pb_edition_status_show (PB_EDITION_STATUS (self->status), reg, edition);

  show_summary (self, preflight);
  show_findings (self, preflight);
  show_people (self, preflight);
  set_can_adopt (self, draft && preflight->n_blockers == 0 && !pb_register_is_read_only (reg));

  return TRUE;
}

static void
pb_edition_check_clear (PbEditionPart *part)
{
  set_can_adopt (PB_EDITION_CHECK (part), FALSE);
}

/* ---- callbacks and overrides */

static void
on_adopt_cb (PbEditionCheck *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "edition.adopt", NULL);
}

static void
pb_edition_check_get_property (GObject    *object,
                               guint       id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  if (id == PROP_CAN_ADOPT)
    g_value_set_boolean (value, PB_EDITION_CHECK (object)->can_adopt);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
pb_edition_check_class_init (PbEditionCheckClass *klass)
{
  PbEditionPartClass *part_class = PB_EDITION_PART_CLASS (klass);

  G_OBJECT_CLASS (klass)->get_property = pb_edition_check_get_property;
  part_class->read = pb_edition_check_read;
  part_class->take = pb_edition_check_take;
  part_class->clear = pb_edition_check_clear;

  properties[PROP_CAN_ADOPT] = g_param_spec_boolean ("can-adopt", NULL, NULL, FALSE,
                                                     G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, properties);
}

static GtkWidget *
make_summary (PbEditionCheck *self)
{
  GtkWidget *summary = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  self->icon = gtk_image_new ();
  gtk_image_set_icon_size (GTK_IMAGE (self->icon), GTK_ICON_SIZE_LARGE);
  gtk_widget_set_valign (self->icon, GTK_ALIGN_CENTER);
  self->title = pb_edition_part_make_label ("title-4");
  self->subtitle = pb_edition_part_make_label ("dim-label");
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words), self->title);
  gtk_box_append (GTK_BOX (words), self->subtitle);
  gtk_box_append (GTK_BOX (line), self->icon);
  gtk_box_append (GTK_BOX (line), words);

  self->adopt = gtk_button_new_with_mnemonic (_("_Adopt…"));
  gtk_widget_add_css_class (self->adopt, "suggested-action");
  gtk_widget_set_halign (self->adopt, GTK_ALIGN_END);
  gtk_widget_set_sensitive (self->adopt, FALSE);
  g_signal_connect_object (self->adopt, "clicked", G_CALLBACK (on_adopt_cb), self, G_CONNECT_SWAPPED);

  gtk_box_append (GTK_BOX (summary), line);
  gtk_box_append (GTK_BOX (summary), self->adopt);
  gtk_widget_add_css_class (summary, "card");
  gtk_widget_add_css_class (summary, "pb-edition-summary");

  return summary;
}

static void
pb_edition_check_init (PbEditionCheck *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);

  self->summary = make_summary (self);
  self->status = pb_edition_status_new ();
  self->blockers = pb_jump_list_new (_("Stands in the Way"), NULL);
  self->warnings = pb_jump_list_new (_("Warnings"), NULL);
  self->people = pb_jump_list_new (_("Personal Data"),
                                   _("Whom the booklet names, with what it says of them and where."));

  gtk_box_append (GTK_BOX (box), self->summary);
  gtk_box_append (GTK_BOX (box), self->status);
  gtk_box_append (GTK_BOX (box), self->blockers);
  gtk_box_append (GTK_BOX (box), self->warnings);
  gtk_box_append (GTK_BOX (box), self->people);
  gtk_widget_add_css_class (box, "pb-section");
  pb_edition_part_set_content (PB_EDITION_PART (self), box);
}

GtkWidget *
pb_edition_check_new (PbRegister *reg)
{
  g_return_val_if_fail (PB_IS_REGISTER (reg), NULL);

  return g_object_new (PB_TYPE_EDITION_CHECK, "register", reg, NULL);
}
