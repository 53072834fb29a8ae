/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-edition-status"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-date.h"
#include "pb-edition-status.h"
#include "pb-history-list.h"

/* More of the history than this is not looked through: it may be long. */
#define PAGES_READ 4

struct _PbEditionStatus
{
  AdwPreferencesGroup  parent_instance;

  GtkWidget           *state;
  GtkWidget           *reason;
  GtkWidget           *checksum;
  GtkWidget           *withdraw;
};

G_DEFINE_FINAL_TYPE (PbEditionStatus, pb_edition_status, ADW_TYPE_PREFERENCES_GROUP)

/* Who gave it the status that it has, by the journal; NULL when that does not reach so far. Transfer full. */
static char *
find_author (PbRegister *reg,
             PbEntity   *edition)
{
  const PbHistoryFilter filter = {
    .programme = pb_entity_get_integer (edition, "programme"),
    .kind = PB_TYPE_EDITION,
    .field = "status",
  };
  g_autoptr(PbHistoryList) history = pb_history_list_new (reg, &filter);

  for (guint page = 0; page < PAGES_READ && pb_history_list_has_more (history); page++)
    pb_history_list_load_more (history);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (history)); i++)
    {
      g_autoptr(PbHistoryEntry) entry = g_list_model_get_item (G_LIST_MODEL (history), i);

      if (pb_history_entry_get_entity (entry) == pb_entity_get_id (edition) && !pb_history_entry_is_undone (entry))
        return g_strdup (pb_history_entry_get_who (entry));
    }

  return NULL;
}

static char *
describe_state (PbEntity   *edition,
                const char *author)
{
  const gboolean withdrawn = g_str_equal (pb_entity_get_text (edition, "status"), "withdrawn");
  g_autofree char *date = pb_date_format (pb_entity_get_text (edition, "adopted_on"), pb_language_of_interface ());

  if (author == NULL)
    /* Translators: %s is a date. */
    return g_strdup_printf (_("Adopted on %s"), date);
  if (!withdrawn)
    /* Translators: a date and a person. */
    return g_strdup_printf (_("Adopted on %s by %s"), date, author);

  /* Translators: a date and a person. */
  return g_strdup_printf (_("Adopted on %s, and withdrawn by %s"), date, author);
}

static void
show_row (GtkWidget  *row,
          const char *subtitle)
{
  gtk_widget_set_visible (row, *subtitle != '\0');
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
}

static GtkWidget *
make_row (PbEditionStatus *self,
          const char      *title)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);

  return row;
}

static GtkWidget *
make_button (const char *label,
             const char *action)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);

  return button;
}

static void
pb_edition_status_class_init (PbEditionStatusClass *klass)
{
}

static void
pb_edition_status_init (PbEditionStatus *self)
{
  GtkWidget *icon = gtk_image_new_from_icon_name ("changes-prevent-symbolic");
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->state = make_row (self, "");
  adw_action_row_add_prefix (ADW_ACTION_ROW (self->state), icon);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->state),
                               _("What was published stays as it is: every export is made of it, whatever the register "
                                 "says by now."));
  self->reason = make_row (self, _("Reason for Withdrawal"));
  self->checksum = make_row (self, _("Checksum of the Booklet (SHA-256)"));
  gtk_widget_add_css_class (self->checksum, "pb-checksum");

  self->withdraw = make_button (_("_Withdraw…"), "edition.withdraw");
  gtk_box_append (GTK_BOX (buttons), make_button (_("_Export…"), "edition.export"));
  gtk_box_append (GTK_BOX (buttons), self->withdraw);
  gtk_widget_set_halign (buttons, GTK_ALIGN_END);
  gtk_widget_set_margin_top (buttons, 12);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), buttons);
}

GtkWidget *
pb_edition_status_new (void)
{
  return g_object_new (PB_TYPE_EDITION_STATUS, NULL);
}

void
pb_edition_status_show (PbEditionStatus *self,
                        PbRegister      *reg,
                        PbEntity        *edition)
{
  g_autofree char *author = NULL;
  g_autofree char *state = NULL;

  g_return_if_fail (PB_IS_EDITION_STATUS (self));
  g_return_if_fail (PB_IS_REGISTER (reg));
  g_return_if_fail (PB_IS_EDITION (edition));

  author = find_author (reg, edition);
  state = describe_state (edition, author);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->state), state);
  show_row (self->reason, pb_entity_get_text (edition, "withdrawal_reason"));
  show_row (self->checksum, pb_entity_get_text (edition, "content"));
  gtk_widget_set_visible (self->withdraw, g_str_equal (pb_entity_get_text (edition, "status"), "adopted"));
}
