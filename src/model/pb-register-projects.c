/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-register-projects"
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "pb-register-private.h"

/* The pillar of a theme; NULL with error. */
static PbEntity *
read_pillar_of_theme (PbRegister  *self,
                      gint64       id,
                      GError     **error)
{
  g_autoptr(PbEntity) theme = pb_register_read (self, PB_TYPE_THEME, id, error);

  if (theme == NULL)
    return NULL;

  return pb_register_read (self, PB_TYPE_PILLAR, pb_entity_get_integer (theme, "pillar"), error);
}

gboolean
pb_register_complete_project (PbRegister  *self,
                              PbEntity    *project,
                              GError     **error)
{
  gint64 theme = pb_entity_get_integer (project, "theme");
  g_autoptr(PbEntity) pillar = NULL;

  /* That a theme is missing is told by the check that follows. */
  if (theme == 0)
    return TRUE;

  pillar = read_pillar_of_theme (self, theme, error);
  if (pillar == NULL)
    {
      pb_error_set_column (error != NULL ? *error : NULL, "theme");
      return FALSE;
    }

  /* Its money and its decisions are those of its programme. */
  if (pb_entity_get_id (project) != 0 &&
      pb_entity_get_integer (project, "programme") != pb_entity_get_integer (pillar, "programme"))
    return pb_register_refuse_rule ("project-programme", error);

  pb_entity_set_integer (project, "programme", pb_entity_get_integer (pillar, "programme"));

  return TRUE;
}

static gboolean
move_sub_themes (PbRegister  *self,
                 gint64       theme,
                 gint64       pillar,
                 GError     **error)
{
  g_autoptr(GError) failure = NULL;
  g_autoptr(GPtrArray) children = pb_register_list (self, PB_TYPE_THEME, "parent", theme, &failure);

  for (guint i = 0; failure == NULL && i < children->len; i++)
    {
      PbEntity *child = g_ptr_array_index (children, i);
      g_autoptr(PbEntity) moved = pb_entity_copy (child);

      pb_entity_set_integer (moved, "pillar", pillar);
      if (pb_entity_table_update (self->db, child, moved, &failure))
        move_sub_themes (self, pb_entity_get_id (child), pillar, &failure);
      else
        pb_register_explain (self, moved, &failure);
    }

  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failure));

  return FALSE;
}

gboolean
pb_register_move_theme_tree (PbRegister  *self,
                             PbEntity    *stored,
                             PbEntity    *theme,
                             GError     **error)
{
  gint64 old_id = pb_entity_get_integer (stored, "pillar");
  gint64 new_id = pb_entity_get_integer (theme, "pillar");
  g_autoptr(PbEntity) old_pillar = NULL;
  g_autoptr(PbEntity) new_pillar = NULL;

  /* That a pillar is missing is told by the check that follows. */
  if (new_id == 0)
    return TRUE;

  old_pillar = pb_register_read (self, PB_TYPE_PILLAR, old_id, error);
  new_pillar = old_pillar != NULL ? pb_register_read (self, PB_TYPE_PILLAR, new_id, error) : NULL;
  if (new_pillar == NULL)
    return FALSE;

  if (pb_entity_get_integer (old_pillar, "programme")
      != pb_entity_get_integer (new_pillar, "programme"))
    return pb_register_refuse (
        PB_ERROR_RULE, "pillar",
        _("A theme stays in its programme. Choose a pillar of the same programme."), error);

  /* The theme that it was part of stays behind. */
  if (pb_entity_get_integer (stored, "parent") == pb_entity_get_integer (theme, "parent"))
    pb_entity_set_integer (theme, "parent", 0);

  return move_sub_themes (self, pb_entity_get_id (theme), new_id, error);
}

/* ---- codes and names that are free */

typedef struct
{
  char   *prefix;    /* of the code with the greatest number */
  gint64  number;
  guint   width;     /* in digits */
} Numbering;

static gboolean
take_code (gint64         id,
           const PbValue *values,
           gpointer       user_data)
{
  Numbering *numbering = user_data;
  const char *code = values[0].text;
  const char *digits = code + strlen (code);
  gint64 number;

  while (digits > code && g_ascii_isdigit (digits[-1]))
    digits--;

  if (*digits == '\0' || !g_ascii_string_to_signed (digits, 10, 0, G_MAXINT32, &number, NULL) ||
      number < numbering->number)
    return TRUE;

  g_free (numbering->prefix);
  numbering->prefix = g_strndup (code, digits - code);
  numbering->number = number;
  numbering->width = strlen (digits);

  return TRUE;
}

/* A name may return in another programme, a code may not; what is in use nowhere is free for both. */
static gboolean
is_free (PbRegister *self,
         const char *column,
         const char *text)
{
  g_autoptr(PbEntity) other = pb_register_find (self, PB_TYPE_PROJECT, column, text);

  return other == NULL;
}

char *
pb_register_suggest_code (PbRegister *self,
                          gint64      theme)
{
  static const char *const columns[] = { "code", NULL };
  g_autoptr(PbEntity) pillar = NULL;
  g_autoptr(PbDbSelect) select = NULL;
  Numbering numbering = { NULL, 0, 2 };
  char *code = NULL;

  g_return_val_if_fail (PB_IS_REGISTER (self), NULL);

  pillar = read_pillar_of_theme (self, theme, NULL);
  if (pillar == NULL)
    return g_strdup ("");

  select = pb_db_select_new ("project_row");
  pb_db_select_where (select, "pillar", &PB_INTEGER (pb_entity_get_id (pillar)));
  pb_db_select_each (self->db, select, columns, take_code, &numbering, NULL);

  if (numbering.prefix == NULL)
    numbering.prefix = g_strconcat (pb_entity_get_text (pillar, "code"), "-", NULL);

  do
    {
      g_free (code);
      code = g_strdup_printf ("%s%0*" G_GINT64_FORMAT, numbering.prefix, (int) numbering.width,
                              ++numbering.number);
    }
  while (!is_free (self, "code", code));

  g_free (numbering.prefix);

  return code;
}

/* ---- duplicating */

static PbEntity *
copy_as_new (PbEntity *entity)
{
  PbEntity *copy = pb_entity_copy (entity);

  pb_entity_set_id (copy, 0);
  if (pb_entity_info_get_field (pb_entity_get_info (copy), "uuid") != NULL)
    pb_entity_set_text (copy, "uuid", NULL);

  return copy;
}

static void
take_free_code_and_name (PbRegister *self,
                         PbEntity   *project)
{
  g_autofree char *old_code = g_strdup (pb_entity_get_text (project, "code"));
  g_autofree char *old_name = g_strdup (pb_entity_get_text (project, "name"));

  for (guint n = 2;; n++)
    {
      g_autofree char *code = g_strdup_printf ("%s-%u", old_code, n);
      g_autofree char *name = g_strdup_printf ("%s (%u)", old_name, n);

      if (is_free (self, "code", code) && is_free (self, "name", name))
        {
          pb_entity_set_text (project, "code", code);
          pb_entity_set_text (project, "name", name);
          return;
        }
    }
}

static gboolean
copy_children (PbRegister  *self,
               GType        type,
               gint64       from,
               gint64       to,
               GError     **error)
{
  g_autoptr(GError) failure = NULL;
  g_autoptr(GPtrArray) children = pb_register_list (self, type, "project", from, &failure);

  for (guint i = 0; failure == NULL && i < children->len; i++)
    {
      g_autoptr(PbEntity) copy = copy_as_new (g_ptr_array_index (children, i));

      pb_entity_set_integer (copy, "project", to);
      pb_register_insert (self, copy, &failure);
    }

  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failure));

  return FALSE;
}

gint64
pb_register_duplicate_project (PbRegister  *self,
                               gint64       project,
                               GError     **error)
{
  g_autoptr(PbDbTransaction) tx = NULL;
  g_autoptr(PbEntity) original = NULL;
  g_autoptr(PbEntity) copy = NULL;
  g_autofree char *title = NULL;
  g_autofree char *label = NULL;
  gint64 id;

  g_return_val_if_fail (PB_IS_REGISTER (self), 0);

  original = pb_register_read (self, PB_TYPE_PROJECT, project, error);
  if (original == NULL)
    return 0;

  title = pb_entity_dup_short_title (original);
  label = g_strdup_printf (_("Duplicate Project “%s”"), title);
  tx = pb_db_begin (self->db, label, error);
  if (tx == NULL)
    return 0;

  copy = copy_as_new (original);
  take_free_code_and_name (self, copy);
  pb_entity_set_text (copy, "phase", "idea");
  pb_entity_set_text (copy, "visibility", "internal");

  id = pb_register_insert (self, copy, error);
  if (id == 0 ||
      !copy_children (self, PB_TYPE_PROJECT_ROLE, project, id, error) ||
      !copy_children (self, PB_TYPE_PROJECT_CROSS_CUTTING_THEME, project, id, error) ||
      !copy_children (self, PB_TYPE_LINK, project, id, error) ||
      !copy_children (self, PB_TYPE_INDICATOR, project, id, error) ||
      !pb_db_transaction_commit (g_steal_pointer (&tx), error))
    return 0;

  return id;
}

gboolean
pb_register_set_cross_cutting_theme (PbRegister  *self,
                                     gint64       project,
                                     gint64       cross_cutting_theme,
                                     gboolean     tied,
                                     GError     **error)
{
  g_autoptr(PbDbSelect) select = NULL;
  g_autoptr(GArray) ids = NULL;
  g_autoptr(PbEntity) tie = NULL;

  g_return_val_if_fail (PB_IS_REGISTER (self), FALSE);

  select = pb_db_select_new (pb_entity_type_get_info (PB_TYPE_PROJECT_CROSS_CUTTING_THEME)->table);
  pb_db_select_where (select, "project", &PB_INTEGER (project));
  pb_db_select_where (select, "cross_cutting_theme", &PB_INTEGER (cross_cutting_theme));
  ids = pb_db_select_ids (self->db, select, error);
  if (ids == NULL)
    return FALSE;

  if (tied == (ids->len > 0))
    return TRUE;

  if (!tied)
    return pb_register_remove (self, PB_TYPE_PROJECT_CROSS_CUTTING_THEME,
                               g_array_index (ids, gint64, 0), error);

  tie = pb_entity_new (PB_TYPE_PROJECT_CROSS_CUTTING_THEME);
  pb_entity_set_integer (tie, "project", project);
  pb_entity_set_integer (tie, "cross_cutting_theme", cross_cutting_theme);

  return pb_register_add (self, tie, error) != 0;
}
