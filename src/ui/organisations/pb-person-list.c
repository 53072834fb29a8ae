/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-person-list"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-partner-dialogs.h"
#include "pb-person-list.h"
#include "pb-register-organisations.h"

struct _PbPersonList
{
  PbListPage  parent_instance;

  GHashTable *counts;          /* of projects; NULL: to be read again, as is the next */
  GHashTable *organisations;   /* id (gint64 *) → name */
};

G_DEFINE_FINAL_TYPE (PbPersonList, pb_person_list, PB_TYPE_LIST_PAGE)

static const char *
get_organisation (PbPersonList *self,
                  PbEntity     *person)
{
  gint64 id = pb_entity_get_integer (person, "organisation");

  if (self->organisations == NULL)
    {
      g_autoptr(GPtrArray) all = pb_register_list (pb_page_get_register (PB_PAGE (self)),
                                                   PB_TYPE_ORGANISATION, NULL, 0, NULL);

      self->organisations = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
      for (guint i = 0; i < all->len; i++)
        {
          gint64 key = pb_entity_get_id (g_ptr_array_index (all, i));

          g_hash_table_insert (self->organisations, g_memdup2 (&key, sizeof key),
                               g_strdup (pb_entity_get_title (g_ptr_array_index (all, i))));
        }
    }

  return id != 0 ? g_hash_table_lookup (self->organisations, &id) : NULL;
}

/* A function mostly names the organisation already. */
static char *
describe_function (PbListPage *page,
                   PbEntity   *person)
{
  const char *function = pb_entity_get_text (person, "function");

  if (*function != '\0')
    return g_strdup (function);

  return g_strdup (get_organisation (PB_PERSON_LIST (page), person));
}

static char *
describe_projects (PbListPage *page,
                   PbEntity   *person)
{
  PbPersonList *self = PB_PERSON_LIST (page);
  gint64 id = pb_entity_get_id (person);
  guint n;

  if (self->counts == NULL)
    self->counts = pb_register_count_projects (pb_page_get_register (PB_PAGE (page)), PB_TYPE_PERSON);

  n = GPOINTER_TO_UINT (g_hash_table_lookup (self->counts, &id));

  return n > 0 ? g_strdup_printf (ngettext ("%u project", "%u projects", n), n) : NULL;
}

static char *
list_keywords (PbListPage *page,
               PbEntity   *person)
{
  const char *organisation = get_organisation (PB_PERSON_LIST (page), person);

  return g_strjoin (" ", pb_entity_get_text (person, "email"),
                    organisation != NULL ? organisation : "", NULL);
}

static char *
describe (PbListPage *page,
          guint       n)
{
  return g_strdup_printf (ngettext ("%u person", "%u persons", n), n);
}

static void
on_register_changed_cb (PbPersonList *self)
{
  g_clear_pointer (&self->counts, g_hash_table_unref);
  g_clear_pointer (&self->organisations, g_hash_table_unref);
}

static void
on_added_cb (PbListPage *page,
             gint64      person)
{
  pb_list_page_show_new (page, person);
}

static void
pb_person_list_add (PbPage *page)
{
  PbEntityDialog *dialog
      = pb_new_person_dialog_new (GTK_WIDGET (page), pb_page_get_register (page), 0);

  g_signal_connect_object (dialog, "added", G_CALLBACK (on_added_cb), page, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
pb_person_list_constructed (GObject *object)
{
  /* Before the list reads its rows again. */
  g_signal_connect_object (pb_page_get_register (PB_PAGE (object)), "changed",
                           G_CALLBACK (on_register_changed_cb), object, G_CONNECT_SWAPPED);

  G_OBJECT_CLASS (pb_person_list_parent_class)->constructed (object);
}

static void
pb_person_list_finalize (GObject *object)
{
  PbPersonList *self = PB_PERSON_LIST (object);

  g_clear_pointer (&self->counts, g_hash_table_unref);
  g_clear_pointer (&self->organisations, g_hash_table_unref);

  G_OBJECT_CLASS (pb_person_list_parent_class)->finalize (object);
}

static void
pb_person_list_class_init (PbPersonListClass *klass)
{
  static const PbListPageInfo info = {
    .get_type = pb_person_get_type,
    .get_subtitle = describe_function,
    .get_note = describe_projects,
    .get_keywords = list_keywords,
    .describe = describe,
    .list_name = N_("People"),
    .search_name = N_("Search people"),
    .add_name = N_("New Person"),
    .add_label = N_("_New Person…"),
    .empty_icon = "avatar-default-symbolic",
    .empty_title = N_("No People Yet"),
    .empty_text = N_("The contact persons of projects. They stay internal unless they consent to being shown."),
  };

  G_OBJECT_CLASS (klass)->constructed = pb_person_list_constructed;
  G_OBJECT_CLASS (klass)->finalize = pb_person_list_finalize;
  PB_LIST_PAGE_CLASS (klass)->info = &info;
  PB_PAGE_CLASS (klass)->title = N_("People");
  PB_PAGE_CLASS (klass)->add = pb_person_list_add;
}

static void
pb_person_list_init (PbPersonList *self)
{
}
