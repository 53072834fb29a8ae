/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-reference-row"
#include "config.h"

#include "pb-pick.h"
#include "pb-reference-row.h"

/* From so many entries on one searches rather than looks. */
#define LONG_LIST 12

struct _PbReferenceRow
{
  PbFieldRow         parent_instance;

  GListModel        *entities;
  GListModel        *items;      /* the entities, after an entry for none where there may be none */
  char              *none;
  PbEntityLabelFunc  func;
  gpointer           data;
  GDestroyNotify     destroy;
  gboolean           loading;
};

G_DEFINE_FINAL_TYPE (PbReferenceRow, pb_reference_row, PB_TYPE_FIELD_ROW)

enum
{
  PROP_0,
  PROP_ENTITIES,
  PROP_NONE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static char *
label_item (gpointer  item,
            gpointer  data)
{
  PbReferenceRow *self = data;

  if (GTK_IS_STRING_OBJECT (item))
    return g_strdup (gtk_string_object_get_string (item));
  if (self->func != NULL)
    return self->func (item, self->data);

  return g_strdup (pb_entity_get_title (item));
}

static gint64
get_id (gpointer item)
{
  return PB_IS_ENTITY (item) ? pb_entity_get_id (item) : 0;
}

static GListModel *
make_items (PbReferenceRow *self)
{
  const char *none[] = { self->none, NULL };
  g_autoptr(GtkStringList) first = NULL;
  GListStore *lists;

  if (self->none == NULL)
    return g_object_ref (self->entities);

  first = gtk_string_list_new (none);
  lists = g_list_store_new (G_TYPE_LIST_MODEL);
  g_list_store_append (lists, first);
  g_list_store_append (lists, self->entities);

  return G_LIST_MODEL (gtk_flatten_list_model_new (G_LIST_MODEL (lists)));
}

static void
on_selected_cb (GtkDropDown    *control,
                GParamSpec     *pspec,
                PbReferenceRow *self)
{
  PbFieldRow *row = PB_FIELD_ROW (self);
  gpointer item = gtk_drop_down_get_selected_item (control);
  gint64 id = get_id (item);
  PbValue value = PB_VALUE_INIT;

  if (self->loading || item == NULL)
    return;

  if (id != 0)
    value = PB_INTEGER (id);
  if (!pb_draft_set_value (pb_field_row_get_draft (row), pb_field_row_get_field (row)->column,
                           &value))
    PB_FIELD_ROW_GET_CLASS (row)->load (row);
}

/* A drop-down's search looks at how a label begins: of use for names, not where the label begins with what lies above. */
static void
show_search (PbReferenceRow *self)
{
  GtkWidget *control = pb_field_row_get_control (PB_FIELD_ROW (self));

  gtk_drop_down_set_enable_search (GTK_DROP_DOWN (control),
                                   self->func == NULL
                                   && g_list_model_get_n_items (self->items) >= LONG_LIST);
}

/* Before the drop-down, which picks an entry of its own when the one it showed is made anew: that is nobody's choice. */
static void
on_items_changing_cb (PbReferenceRow *self)
{
  self->loading = TRUE;
}

static void
on_items_changed_cb (PbReferenceRow *self)
{
  show_search (self);
  PB_FIELD_ROW_GET_CLASS (self)->load (PB_FIELD_ROW (self));
}

static void
on_register_changed_cb (PbReferenceRow *self)
{
  pb_pick_refresh (GTK_DROP_DOWN (pb_field_row_get_control (PB_FIELD_ROW (self))));
}

static GtkWidget *
pb_reference_row_build (PbFieldRow *row)
{
  PbReferenceRow *self = PB_REFERENCE_ROW (row);
  PbRegister *reg = pb_draft_get_register (pb_field_row_get_draft (row));
  GtkWidget *control;

  self->items = make_items (self);
  g_signal_connect_object (self->items, "items-changed", G_CALLBACK (on_items_changing_cb), self,
                           G_CONNECT_SWAPPED);
  control = pb_pick_new (self->items,
                         gtk_cclosure_expression_new (G_TYPE_STRING, NULL, 0, NULL,
                                                      G_CALLBACK (label_item), self, NULL));
  g_signal_connect_object (control, "notify::selected-item", G_CALLBACK (on_selected_cb), row, 0);
  g_signal_connect_object (reg, "changed", G_CALLBACK (on_register_changed_cb), row,
                           G_CONNECT_SWAPPED);

  return control;
}

static void
pb_reference_row_load (PbFieldRow *row)
{
  PbReferenceRow *self = PB_REFERENCE_ROW (row);
  g_autofree char *text = pb_field_row_dup_text (row);
  gint64 id = g_ascii_strtoll (text, NULL, 10);
  guint n_items = g_list_model_get_n_items (self->items);
  guint selected = GTK_INVALID_LIST_POSITION;

  for (guint i = 0; i < n_items && selected == GTK_INVALID_LIST_POSITION; i++)
    {
      g_autoptr(GObject) item = g_list_model_get_item (self->items, i);

      if (get_id (item) == id)
        selected = i;
    }

  self->loading = TRUE;
  gtk_drop_down_set_selected (GTK_DROP_DOWN (pb_field_row_get_control (row)), selected);
  self->loading = FALSE;
}

static void
pb_reference_row_constructed (GObject *object)
{
  PbReferenceRow *self = PB_REFERENCE_ROW (object);

  G_OBJECT_CLASS (pb_reference_row_parent_class)->constructed (object);

  /* After the drop-down, to show again what the draft has. */
  g_signal_connect_object (self->items, "items-changed", G_CALLBACK (on_items_changed_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  show_search (self);
}

static void
pb_reference_row_finalize (GObject *object)
{
  PbReferenceRow *self = PB_REFERENCE_ROW (object);

  if (self->destroy != NULL)
    self->destroy (self->data);
  g_clear_object (&self->items);
  g_clear_object (&self->entities);
  g_free (self->none);

  G_OBJECT_CLASS (pb_reference_row_parent_class)->finalize (object);
}

static void
pb_reference_row_set_property (GObject      *object,
                               guint         id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  PbReferenceRow *self = PB_REFERENCE_ROW (object);

  switch (id)
    {
    case PROP_ENTITIES:
      self->entities = g_value_dup_object (value);
      break;
    case PROP_NONE:
      self->none = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
pb_reference_row_class_init (PbReferenceRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  PbFieldRowClass *row_class = PB_FIELD_ROW_CLASS (klass);

  object_class->constructed = pb_reference_row_constructed;
  object_class->finalize = pb_reference_row_finalize;
  object_class->set_property = pb_reference_row_set_property;
  row_class->build = pb_reference_row_build;
  row_class->load = pb_reference_row_load;

  properties[PROP_ENTITIES] =
    g_param_spec_object ("entities", NULL, NULL, G_TYPE_LIST_MODEL,
                         G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_NONE] =
    g_param_spec_string ("none", NULL, NULL, NULL,
                         G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
pb_reference_row_init (PbReferenceRow *self)
{
}

GtkWidget *
pb_reference_row_new (PbDraft    *draft,
                      const char *column,
                      GListModel *entities,
                      const char *none)
{
  g_return_val_if_fail (PB_IS_DRAFT (draft), NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (entities), NULL);

  return g_object_new (PB_TYPE_REFERENCE_ROW, "draft", draft, "column", column, "entities",
                       entities, "none", none, NULL);
}

void
pb_reference_row_set_label_func (PbReferenceRow    *self,
                                 PbEntityLabelFunc  func,
                                 gpointer           data,
                                 GDestroyNotify     destroy)
{
  g_return_if_fail (PB_IS_REFERENCE_ROW (self));

  if (self->destroy != NULL)
    self->destroy (self->data);
  self->func = func;
  self->data = data;
  self->destroy = destroy;
  show_search (self);
  on_register_changed_cb (self);
}
