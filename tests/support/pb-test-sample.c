/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-test-sample"
#include "config.h"

#include <string.h>

#include "pb-db-content.h"
#include "pb-test-register.h"
#include "pb-test-sample.h"
#include "pb-test-store.h"


static guint
next_number (void)
{
  static guint number;

  return ++number;
}

GType
pb_test_find_type (const char *table)
{
  for (const GType *type = pb_entities_list (); *type != G_TYPE_INVALID; type++)
    {
      if (g_str_equal (pb_entity_type_get_info (*type)->table, table))
        return *type;
    }

  g_assert_not_reached ();
}

/* Bytes that an image can refer to, put beside the model: any will do. Transfer full. */
static char *
add_content (PbRegister *reg,
             guint       number)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PbDb) db = pb_db_open (pb_register_get_path (reg), PB_DB_WRITE, &error);
  g_autoptr(PbDbTransaction) transaction = pb_db_begin (db, NULL, &error);
  g_autoptr(GBytes) bytes = g_bytes_new (&number, sizeof number);
  char *hash = pb_db_content_add (db, bytes, &error);

  pb_db_transaction_commit (g_steal_pointer (&transaction), &error);
  g_assert_no_error (error);

  return hash;
}

static char *
make_text (PbRegister    *reg,
           const PbField *field,
           guint          number)
{
  if (g_str_equal (field->column, "content") || g_str_equal (field->column, "logo"))
    return add_content (reg, number);
  if (g_str_equal (field->column, "cbs_code"))
    return g_strdup_printf ("GM%04u", number % 10000);
  if (g_str_equal (field->column, "kvk_number"))
    return g_strdup_printf ("%08u", number);

  g_assert_null (field->pattern);

  return g_strdup_printf ("%s \xc3\xa9n %u", field->column, number);
}

/* Starts lie in the first half of a century and all else after it, so that no end lies before its start. */
static char *
make_date (const PbField *field,
           guint          number)
{
  guint year = (strstr (field->column, "start") != NULL ? 1900 : 1950) + number / 300 % 50;

  return g_strdup_printf ("%04u-%02u-%02u", year, number / 25 % 12 + 1, number % 25 + 1);
}

static const char *
pick_choice (PbEntity      *entity,
             const PbField *field,
             guint          number)
{
  guint n = 0;

  /* A project may have one lead applicant only, an edition that is adopted is frozen, and a phase change is
   * one: those are tried elsewhere. */
  if (PB_IS_EDITION (entity) && g_str_equal (field->column, "status"))
    return "draft";
  if (PB_IS_PHASE_CHANGE (entity))
    return g_str_equal (field->column, "to_phase") ? "nomination" : NULL;
  if (PB_IS_PROJECT (entity) && g_str_equal (field->column, "phase"))
    return "review";

  while (field->choices[n].key != NULL)
    n++;

  return field->choices[number % n].key;
}

/* The programme of the decision, the project or the edition that the entity refers to; 0 when it refers to none. */
static gint64
get_programme (PbRegister *reg,
               PbEntity   *entity)
{
  static const char *const columns[] = { "decision", "project", "edition" };

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      const PbField *field = pb_entity_info_get_field (pb_entity_get_info (entity), columns[i]);
      gint64 id = field != NULL ? pb_entity_get_integer (entity, columns[i]) : 0;
      g_autoptr(PbEntity) other
          = id != 0 ? pb_test_read (reg, pb_test_find_type (field->refers_to), id) : NULL;

      if (other != NULL)
        return pb_entity_get_integer (other, "programme");
    }

  return 0;
}

/* A decision, a project or a funding source of that programme: what an award ties together must agree on it. */
static gint64
add_sample_of_programme (PbRegister *reg,
                         GType       type,
                         gint64      programme)
{
  guint number = next_number ();
  g_autofree char *code = g_strdup_printf ("P-%u", number);
  PbEntity *entity;

  if (type == PB_TYPE_PROJECT)
    return pb_test_new_project (
        reg,
        pb_test_new_theme (reg, pb_test_new_pillar (reg, programme, code, code), 0, "Thema"),
        code, code);

  entity = pb_test_make_sample (reg, type);
  pb_entity_set_integer (entity, "programme", programme);

  return pb_test_add (reg, entity);
}

static gint64
make_reference (PbRegister    *reg,
                PbEntity      *entity,
                const PbField *field)
{
  GType type = pb_test_find_type (field->refers_to);
  gint64 programme = get_programme (reg, entity);

  /* A theme within a theme must be in its pillar, and so it starts at the top; an image has one owner; and a row
   * keeps what places it. */
  if (type == G_OBJECT_TYPE (entity) && PB_IS_THEME (entity))
    return 0;
  if (PB_IS_IMAGE (entity) && g_str_equal (field->column, "edition"))
    return 0;
  if (PB_IS_PROJECT (entity) && g_str_equal (field->column, "programme"))
    return 0;
  if (type == G_OBJECT_TYPE (entity) && pb_entity_get_id (entity) == 0)
    {
      g_autoptr(PbEntity) other = pb_entity_new (type);
      const PbEntityInfo *info = pb_entity_get_info (entity);

      /* One that refers to no further one, so that there is an end to it. */
      for (guint i = 0; i < info->n_fields; i++)
        {
          if (g_strcmp0 (info->fields[i].refers_to, info->table) != 0)
            pb_test_fill_field (reg, other, &info->fields[i]);
        }
      return pb_test_add (reg, g_steal_pointer (&other));
    }

  /* A project and a theme stay in their programme. */
  if (pb_entity_get_id (entity) != 0 && PB_IS_PROJECT (entity)
      && g_str_equal (field->column, "theme"))
    {
      g_autoptr(PbEntity) theme = pb_test_read (reg, type, pb_entity_get_integer (entity, "theme"));

      return pb_test_new_theme (reg, pb_entity_get_integer (theme, "pillar"), 0, "Ander thema");
    }
  if (pb_entity_get_id (entity) != 0 && PB_IS_THEME (entity))
    {
      g_autoptr(PbEntity) pillar
          = pb_test_read (reg, type, pb_entity_get_integer (entity, "pillar"));

      return pb_test_new_pillar (reg, pb_entity_get_integer (pillar, "programme"), "ANDER",
                                 "Andere pijler");
    }

  if (programme != 0 && type == PB_TYPE_PILLAR)
    {
      g_autofree char *code = g_strdup_printf ("P-%u", next_number ());

      return pb_test_new_pillar (reg, programme, code, code);
    }
  if (programme != 0 &&
      (type == PB_TYPE_DECISION || type == PB_TYPE_PROJECT || type == PB_TYPE_FUNDING_SOURCE))
    return add_sample_of_programme (reg, type, programme);

  return pb_test_add_sample (reg, type);
}

void
pb_test_fill_field (PbRegister    *reg,
                    PbEntity      *entity,
                    const PbField *field)
{
  guint number = next_number ();
  g_autofree char *text = NULL;

  /* Said with a withdrawal alone. */
  if (PB_IS_EDITION (entity) && g_str_equal (field->column, "withdrawal_reason"))
    return;

  switch (field->type)
    {
    case PB_FIELD_TEXT:
      text = make_text (reg, field, number);
      break;
    case PB_FIELD_DATE:
    case PB_FIELD_DAY:
      text = make_date (field, number);
      break;
    case PB_FIELD_CHOICE:
      text = g_strdup (pick_choice (entity, field, number));
      break;
    case PB_FIELD_COLOUR:
      text = g_strdup_printf ("#%06x", number);
      break;
    case PB_FIELD_WEB_ADDRESS:
      text = g_strdup_printf ("https://example.org/%u", number);
      break;
    case PB_FIELD_EMAIL:
      text = g_strdup_printf ("post%u@example.org", number);
      break;
    case PB_FIELD_INTEGER:
      pb_entity_set_integer (entity, field->column, field->minimum + 1 + number % 200);
      return;
    case PB_FIELD_MONEY:
      pb_entity_set_integer (entity, field->column, number);
      return;
    case PB_FIELD_REAL:
      pb_entity_set_value (entity, field->column, &PB_REAL (number + 0.5));
      return;
    case PB_FIELD_BOOLEAN:
      pb_entity_set_integer (entity, field->column, !pb_entity_get_boolean (entity, field->column));
      return;
    case PB_FIELD_REFERENCE:
      pb_entity_set_integer (entity, field->column, make_reference (reg, entity, field));
      return;
    default:
      g_assert_not_reached ();
    }

  pb_entity_set_text (entity, field->column, text);
}

PbEntity *
pb_test_make_sample (PbRegister *reg,
                     GType       type)
{
  PbEntity *sample = pb_entity_new (type);
  const PbEntityInfo *info = pb_entity_get_info (sample);

  for (guint i = 0; i < info->n_fields; i++)
    {
      const char *column = info->fields[i].column;

      if (!g_str_equal (column, "uuid") && !g_str_equal (column, "position"))
        pb_test_fill_field (reg, sample, &info->fields[i]);
    }

  return sample;
}

/* One row after the other of what the register has had from the start. */
static gint64
pick_given (PbRegister *reg,
            GType       type)
{
  g_autoptr(GPtrArray) given = pb_register_list (reg, type, NULL, 0, NULL);

  g_assert_cmpuint (given->len, >, 0);

  return pb_entity_get_id (given->pdata[next_number () % given->len]);
}

gint64
pb_test_add_sample (PbRegister *reg,
                    GType       type)
{
  if (pb_entity_type_get_info (type)->read_only)
    return pick_given (reg, type);

  return pb_test_add (reg, pb_test_make_sample (reg, type));
}
