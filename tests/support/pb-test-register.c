/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-test-register"
#include "config.h"

#include "pb-test-register.h"
#include "pb-test-store.h"

void
pb_test_register_set_up (PbTestRegister *self,
                         gconstpointer   unused)
{
  g_autoptr(GError) error = NULL;

  self->folder = pb_test_make_folder ();
  self->path = pb_test_register_path (self, "register.db");
  self->reg = pb_register_open (self->path, PB_REGISTER_CREATE, &error);
  g_assert_no_error (error);

  self->programme = pb_test_new_programme (self->reg, "DEAL-1", "Deal I");
  self->pillar = pb_test_new_pillar (self->reg, self->programme, "WO", "Wonen");
  self->theme = pb_test_new_theme (self->reg, self->pillar, 0, "Proeftuinen");
  self->project = pb_test_new_project (self->reg, self->theme, "WO-01", "Proeftuin Emmerhout");
}

void
pb_test_register_tear_down (PbTestRegister *self,
                            gconstpointer   unused)
{
  g_assert_finalize_object (g_steal_pointer (&self->reg));
  pb_test_remove_folder (self->folder);
  g_clear_pointer (&self->folder, g_free);
  g_clear_pointer (&self->path, g_free);
}

void
pb_test_register_reopen (PbTestRegister *self)
{
  g_autoptr(GError) error = NULL;

  g_assert_finalize_object (g_steal_pointer (&self->reg));
  self->reg = pb_register_open (self->path, PB_REGISTER_EXISTING, &error);
  g_assert_no_error (error);
}

char *
pb_test_register_path (PbTestRegister *self,
                       const char     *name)
{
  return g_build_filename (self->folder, name, NULL);
}

static void
set_typed (PbEntity   *entity,
           const char *column,
           const char *typed)
{
  const PbField *field = pb_entity_info_get_field (pb_entity_get_info (entity), column);
  g_auto(PbValue) value = PB_VALUE_INIT;
  g_autoptr(GError) error = NULL;

  g_assert_nonnull (field);
  pb_field_parse (field, typed, &value, &error);
  g_assert_no_error (error);
  pb_entity_set_value (entity, column, &value);
}

PbEntity *
pb_test_entity (GType type,
                ...)
{
  PbEntity *entity = pb_entity_new (type);
  const char *column;
  va_list pairs;

  va_start (pairs, type);
  while ((column = va_arg (pairs, const char *)) != NULL)
    set_typed (entity, column, va_arg (pairs, const char *));
  va_end (pairs);

  return entity;
}

gint64
pb_test_add (PbRegister *reg,
             PbEntity   *entity)
{
  g_autoptr(PbEntity) taken = entity;
  g_autoptr(GError) error = NULL;
  gint64 id = pb_register_add (reg, taken, &error);

  g_assert_no_error (error);
  g_assert_cmpint (id, >, 0);

  return id;
}

gint64
pb_test_new_programme (PbRegister *reg,
                       const char *code,
                       const char *name)
{
  return pb_test_add (reg, pb_test_entity (PB_TYPE_PROGRAMME, "code", code, "name", name, NULL));
}

gint64
pb_test_new_pillar (PbRegister *reg,
                    gint64      programme,
                    const char *code,
                    const char *name)
{
  PbEntity *pillar = pb_test_entity (PB_TYPE_PILLAR, "code", code, "name", name, NULL);

  pb_entity_set_integer (pillar, "programme", programme);

  return pb_test_add (reg, pillar);
}

gint64
pb_test_new_theme (PbRegister *reg,
                   gint64      pillar,
                   gint64      parent,
                   const char *name)
{
  PbEntity *theme = pb_test_entity (PB_TYPE_THEME, "name", name, NULL);

  pb_entity_set_integer (theme, "pillar", pillar);
  pb_entity_set_integer (theme, "parent", parent);

  return pb_test_add (reg, theme);
}

gint64
pb_test_new_project (PbRegister *reg,
                     gint64      theme,
                     const char *code,
                     const char *name)
{
  PbEntity *project = pb_test_entity (PB_TYPE_PROJECT, "code", code, "name", name, NULL);

  pb_entity_set_integer (project, "theme", theme);

  return pb_test_add (reg, project);
}

void
pb_test_add_lead (PbRegister *reg,
                  gint64      project)
{
  static const char *const name = "Gemeente Penvoerder";
  g_autoptr(PbEntity) organisation = pb_register_find (reg, PB_TYPE_ORGANISATION, "name", name);
  PbEntity *role = pb_test_entity (PB_TYPE_PROJECT_ROLE, "role", "lead-applicant", NULL);
  gint64 id = organisation != NULL
                ? pb_entity_get_id (organisation)
                : pb_test_add (reg, pb_test_entity (PB_TYPE_ORGANISATION, "name", name, NULL));

  pb_entity_set_integer (role, "project", project);
  pb_entity_set_integer (role, "organisation", id);
  pb_test_add (reg, role);
}

PbEntity *
pb_test_read (PbRegister *reg,
              GType       type,
              gint64      id)
{
  g_autoptr(GError) error = NULL;
  PbEntity *entity = pb_register_read (reg, type, id, &error);

  g_assert_no_error (error);

  return entity;
}

char *
pb_test_read_text (PbRegister *reg,
                   GType       type,
                   gint64      id,
                   const char *column)
{
  g_autoptr(PbEntity) entity = pb_test_read (reg, type, id);

  return g_strdup (pb_entity_get_text (entity, column));
}

void
pb_test_save (PbRegister *reg,
              GType       type,
              gint64      id,
              const char *column,
              const char *typed)
{
  g_autoptr(PbEntity) entity = pb_test_read (reg, type, id);
  g_autoptr(GError) error = NULL;

  set_typed (entity, column, typed);
  pb_register_save (reg, entity, NULL, &error);
  g_assert_no_error (error);
}

char *
pb_test_list_texts (PbRegister *reg,
                    GType       type,
                    const char *column,
                    gint64      value,
                    const char *text_column)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) entities = pb_register_list (reg, type, column, value, &error);
  g_autoptr(GPtrArray) texts = g_ptr_array_new ();

  g_assert_no_error (error);
  for (guint i = 0; i < entities->len; i++)
    g_ptr_array_add (texts,
                     (gpointer)pb_entity_get_text (g_ptr_array_index (entities, i), text_column));
  g_ptr_array_add (texts, NULL);

  return g_strjoinv (" ", (char **) texts->pdata);
}

void
pb_test_remove_tree (const char *folder)
{
  pb_test_remove_folder (folder);
}

void
pb_test_assert_register_sound (PbRegister *reg)
{
  g_autoptr(GPtrArray) report = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GError) error = NULL;

  pb_register_check (reg, report, &error);
  g_assert_no_error (error);
  if (report->len > 0)
    g_error ("The register is not sound: %s", (const char *) g_ptr_array_index (report, 0));
}
