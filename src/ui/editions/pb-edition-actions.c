/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-edition-actions"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-adopt-dialog.h"
#include "pb-edition-actions.h"
#include "pb-edition-print.h"
#include "pb-select-projects-dialog.h"
#include "pb-withdraw-dialog.h"

/* What must be so for a command; an edition is shown always. */
typedef enum
{
  NEEDS_WRITABLE = 1 << 0,
  NEEDS_DRAFT    = 1 << 1,
  NEEDS_ADOPTED  = 1 << 2     /* and not withdrawn */
} Needs;

/* Sections of the menu. */
typedef enum
{
  SECTION_EDIT,
  SECTION_PUBLISH,
  SECTION_STATUS,
  N_SECTIONS
} Section;

typedef struct
{
  const char  *name;
  const char  *label;
  Section      section;
  Needs        needs;
  void       (*run) (GtkWidget  *from,     /* the detail page */
                     PbRegister *reg,
                     PbEntity   *edition); /* as it was read; not to be kept */
} Command;

static GtkWindow *
get_window (GtkWidget *from)
{
  GtkRoot *root = gtk_widget_get_root (from);

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

static void
select_projects (GtkWidget  *from,
                 PbRegister *reg,
                 PbEntity   *edition)
{
  pb_select_projects_dialog_present (get_window (from), reg, pb_entity_get_id (edition));
}

/* The window exports the edition that is selected. */
static void
export_edition (GtkWidget  *from,
                PbRegister *reg,
                PbEntity   *edition)
{
  gtk_widget_activate_action (from, "booklet.export", NULL);
}

static void
export_news (GtkWidget  *from,
             PbRegister *reg,
             PbEntity   *edition)
{
  gtk_widget_activate_action (from, "booklet.export-news", NULL);
}

static void
print_edition (GtkWidget  *from,
               PbRegister *reg,
               PbEntity   *edition)
{
  pb_edition_print_run (get_window (from), reg, pb_entity_get_id (edition));
}

static void
adopt_edition (GtkWidget  *from,
               PbRegister *reg,
               PbEntity   *edition)
{
  pb_adopt_dialog_present (get_window (from), reg, pb_entity_get_id (edition));
}

static void
withdraw_edition (GtkWidget  *from,
                  PbRegister *reg,
                  PbEntity   *edition)
{
  pb_withdraw_dialog_present (get_window (from), reg, pb_entity_get_id (edition));
}

static const Command commands[] = {
  { "edition.select-projects", N_("_Select Projects…"), SECTION_EDIT, NEEDS_WRITABLE | NEEDS_DRAFT, select_projects },
  { "edition.export", N_("_Export…"), SECTION_PUBLISH, 0, export_edition },
  { "edition.export-news", N_("Export _News…"), SECTION_PUBLISH, 0, export_news },
  { "edition.print", N_("_Print…"), SECTION_PUBLISH, 0, print_edition },
  { "edition.adopt", N_("_Adopt…"), SECTION_STATUS, NEEDS_WRITABLE | NEEDS_DRAFT, adopt_edition },
  { "edition.withdraw", N_("_Withdraw…"), SECTION_STATUS, NEEDS_WRITABLE | NEEDS_ADOPTED, withdraw_edition },
};

static const Command *
find_command (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      if (g_str_equal (commands[i].name, name))
        return &commands[i];
    }

  g_assert_not_reached ();
}

static PbEntity *
get_edition (PbDetailPage *page)
{
  PbDraft *draft = pb_detail_page_get_draft (page);

  return draft != NULL ? pb_draft_get_entity (draft) : NULL;
}

static gboolean
can_run (PbDetailPage  *page,
         const Command *command)
{
  PbEntity *edition = get_edition (page);
  const char *status = edition != NULL ? pb_entity_get_text (edition, "status") : NULL;

  return status != NULL &&
         ((command->needs & NEEDS_WRITABLE) == 0 || !pb_register_is_read_only (pb_page_get_register (PB_PAGE (page)))) &&
         ((command->needs & NEEDS_DRAFT) == 0 || g_str_equal (status, "draft")) &&
         ((command->needs & NEEDS_ADOPTED) == 0 || g_str_equal (status, "adopted"));
}

/* An action's enabled state keeps a click away, not a call through the accessibility bus. */
static void
on_command (GtkWidget  *widget,
            const char *name,
            GVariant   *unused)
{
  PbDetailPage *page = PB_DETAIL_PAGE (widget);
  const Command *command = find_command (name);

  if (can_run (page, command))
    command->run (widget, pb_page_get_register (PB_PAGE (page)), get_edition (page));
}

void
pb_edition_actions_install (PbDetailPageClass *klass)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), commands[i].name, NULL, on_command);
}

void
pb_edition_actions_fill_menu (GMenu *menu)
{
  for (guint section = 0; section < N_SECTIONS; section++)
    {
      g_autoptr(GMenu) items = g_menu_new ();

      for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
        {
          if (commands[i].section == section)
            g_menu_append (items, _(commands[i].label), commands[i].name);
        }
      if (g_menu_model_get_n_items (G_MENU_MODEL (items)) > 0)
        g_menu_append_section (menu, NULL, G_MENU_MODEL (items));
    }
}

void
pb_edition_actions_update (PbDetailPage *page)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (page), commands[i].name, can_run (page, &commands[i]));
}
