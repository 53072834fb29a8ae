/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-adopt-dialog"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-adopt-dialog.h"
#include "pb-booklet-adoption.h"
#include "pb-compat.h"
#include "pb-date.h"
#include "pb-edition-dialog.h"
#include "pb-error.h"
#include "pb-progress.h"
#include "pb-toast.h"

/* An adoption under way. */
typedef struct
{
  PbRegister *reg;
  GtkWindow  *parent;    /* weak */
  PbProgress *progress;
} Work;

static void
work_free (Work *work)
{
  g_object_unref (work->reg);
  g_clear_weak_pointer (&work->parent);
  g_free (work);
}

static void
tell (Work         *work,
      const GError *error)
{
  if (work->parent == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (error == NULL)
    pb_toast_show (GTK_WIDGET (work->parent), _("Edition adopted"));
  else
    pb_compat_tell (work->parent, _("The Edition Was Not Adopted"), error->message);
}

static void
on_adopted_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  Work *work = user_data;
  g_autoptr(GError) error = NULL;

  pb_booklet_adopt_finish (work->reg, result, &error);
  pb_progress_finish (work->progress);
  tell (work, error);
  work_free (work);
}

static gboolean
adopt (PbDraft    *draft,
       GtkWindow  *parent,
       gpointer    edition,
       GError    **error)
{
  PbEntity *entity = pb_draft_get_entity (draft);
  const char *on = pb_entity_get_text (entity, "adopted_on");
  g_autoptr(GCancellable) cancellable = NULL;
  Work *work;

  if (*on == '\0')
    {
      g_set_error_literal (error, PB_ERROR, PB_ERROR_INVALID, _("Say on which day the edition is adopted."));
      return FALSE;
    }

  cancellable = g_cancellable_new ();
  work = g_new0 (Work, 1);
  work->reg = g_object_ref (pb_draft_get_register (draft));
  g_set_weak_pointer (&work->parent, parent);
  work->progress = pb_progress_start (parent, _("Adopting the Edition"), cancellable);
  pb_booklet_adopt_async (work->reg, *(gint64 *) edition, on, cancellable, on_adopted_cb, work);

  return TRUE;
}

void
pb_adopt_dialog_present (GtkWindow  *parent,
                         PbRegister *reg,
                         gint64      edition)
{
  static const PbEditionDialogInfo info = {
    .title = N_("Adopt Edition"),
    .text = N_("Adopting publishes the edition. Its booklet is frozen for ever: every later export gives the same, "
               "whatever happens to the register. It cannot be undone, nor can anything that was done before it; an "
               "edition that should not have been adopted can only be withdrawn, with a reason."),
    .column = "adopted_on",
    .label = N_("_Adopt"),
    .run = adopt,
  };
  g_autofree char *today = pb_date_today ();

  g_return_if_fail (PB_IS_REGISTER (reg));

  pb_edition_dialog_present (parent, reg, edition, &info, today);
}
