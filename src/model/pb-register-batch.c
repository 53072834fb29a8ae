/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-register-batch"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-register-batch.h"
#include "pb-register-private.h"

/* What is asked of each project. */
typedef struct
{
  const char *phase;
  const char *date;
  const char *reason;
  gint64      theme;
  const char *visibility;
} Request;

typedef gboolean (*RequestFunc) (PbRegister     *self,
                                 PbEntity       *project,
                                 const Request  *request,
                                 GError        **error);

static gboolean
change_phase (PbRegister     *self,
              PbEntity       *project,
              const Request  *request,
              GError        **error)
{
  if (g_str_equal (pb_entity_get_text (project, "phase"), request->phase))
    return TRUE;

  return pb_register_change_phase (self, pb_entity_get_id (project), request->phase, request->date,
                                   request->reason, 0, error);
}

static gboolean
change_theme (PbRegister     *self,
              PbEntity       *project,
              const Request  *request,
              GError        **error)
{
  if (pb_entity_get_integer (project, "theme") == request->theme)
    return TRUE;

  pb_entity_set_integer (project, "theme", request->theme);

  return pb_register_save (self, project, NULL, error);
}

static gboolean
change_visibility (PbRegister     *self,
                   PbEntity       *project,
                   const Request  *request,
                   GError        **error)
{
  if (g_str_equal (pb_entity_get_text (project, "visibility"), request->visibility))
    return TRUE;

  pb_entity_set_text (project, "visibility", request->visibility);

  return pb_register_save (self, project, NULL, error);
}

static gboolean
remove_project (PbRegister     *self,
                PbEntity       *project,
                const Request  *request,
                GError        **error)
{
  return pb_register_remove (self, PB_TYPE_PROJECT, pb_entity_get_id (project), error);
}

/* The commands for one are steps within the step. */
static gboolean
do_for_each (PbRegister     *self,
             const gint64   *projects,
             guint           n,
             const char     *label,
             RequestFunc     func,
             const Request  *request,
             GError        **error)
{
  g_autoptr(PbDbTransaction) tx = pb_db_begin (self->db, label, error);

  if (tx == NULL)
    return FALSE;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(PbEntity) project = pb_register_read (self, PB_TYPE_PROJECT, projects[i], error);
      g_autofree char *title = NULL;

      if (project == NULL)
        return FALSE;

      title = g_strdup (pb_entity_get_title (project));
      if (!func (self, project, request, error))
        {
          /* Translators: %s is a project; what is the matter with it follows. */
          g_prefix_error (error, _("Nothing was changed. “%s”: "), title);
          return FALSE;
        }
    }

  return pb_db_transaction_commit (g_steal_pointer (&tx), error);
}

gboolean
pb_register_change_phase_of_many (PbRegister    *self,
                                  const gint64  *projects,
                                  guint          n,
                                  const char    *phase,
                                  const char    *date,
                                  const char    *reason,
                                  GError       **error)
{
  const Request request = { .phase = phase, .date = date, .reason = reason };
  g_autofree char *label = NULL;

  g_return_val_if_fail (PB_IS_REGISTER (self), FALSE);
  g_return_val_if_fail (projects != NULL || n == 0, FALSE);
  g_return_val_if_fail (phase != NULL && date != NULL, FALSE);

  label = g_strdup_printf (ngettext ("Change Phase of %u Project", "Change Phase of %u Projects", n), n);

  return do_for_each (self, projects, n, label, change_phase, &request, error);
}

gboolean
pb_register_move_many (PbRegister    *self,
                       const gint64  *projects,
                       guint          n,
                       gint64         theme,
                       GError       **error)
{
  const Request request = { .theme = theme };
  g_autofree char *label = NULL;

  g_return_val_if_fail (PB_IS_REGISTER (self), FALSE);
  g_return_val_if_fail (projects != NULL || n == 0, FALSE);
  g_return_val_if_fail (theme != 0, FALSE);

  label = g_strdup_printf (ngettext ("Move %u Project to Another Theme", "Move %u Projects to Another Theme", n),
                           n);

  return do_for_each (self, projects, n, label, change_theme, &request, error);
}

gboolean
pb_register_show_many (PbRegister    *self,
                       const gint64  *projects,
                       guint          n,
                       const char    *visibility,
                       GError       **error)
{
  const Request request = { .visibility = visibility };
  g_autofree char *label = NULL;

  g_return_val_if_fail (PB_IS_REGISTER (self), FALSE);
  g_return_val_if_fail (projects != NULL || n == 0, FALSE);
  g_return_val_if_fail (visibility != NULL, FALSE);

  label = g_strdup_printf (ngettext ("Change Visibility of %u Project", "Change Visibility of %u Projects", n), n);

  return do_for_each (self, projects, n, label, change_visibility, &request, error);
}

gboolean
pb_register_remove_many (PbRegister    *self,
                         const gint64  *projects,
                         guint          n,
                         GError       **error)
{
  const Request request = { .theme = 0 };
  g_autofree char *label = NULL;

  g_return_val_if_fail (PB_IS_REGISTER (self), FALSE);
  g_return_val_if_fail (projects != NULL || n == 0, FALSE);

  label = g_strdup_printf (ngettext ("Remove %u Project", "Remove %u Projects", n), n);

  return do_for_each (self, projects, n, label, remove_project, &request, error);
}
