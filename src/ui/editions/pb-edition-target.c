/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-edition-target"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-edition-target.h"
#include "pb-navigator.h"

/* Entities by the prefix of their ids. */
static const struct
{
  const char *prefix;
  GType     (*get_type) (void);
} entities[] = {
  { "p-", pb_project_get_type },
  { "l-", pb_pillar_get_type },
};

/* What the edition says itself. */
static const struct
{
  const char *id;
  const char *topic;
  const char *name;
} texts[] = {
  { "cover", "title", N_("Title and Cover") },
  { "foreword", "foreword", N_("Foreword") },
  { "imprint", "imprint", N_("Imprint") },
};

static PbEditionTarget *
target_new (GType       type,
            gint64      id,
            const char *topic,
            const char *name)
{
  PbEditionTarget *self = g_new0 (PbEditionTarget, 1);

  self->type = type;
  self->id = id;
  self->topic = topic;
  self->name = g_strdup (name);

  return self;
}

PbEditionTarget *
pb_edition_target_find (PbRegister *reg,
                        gint64      edition,
                        const char *id)
{
  g_return_val_if_fail (PB_IS_REGISTER (reg), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (entities); i++)
    {
      g_autoptr(PbEntity) entity = NULL;

      if (!g_str_has_prefix (id, entities[i].prefix))
        continue;

      entity = pb_register_find (reg, entities[i].get_type (), "uuid", id + strlen (entities[i].prefix));

      return entity != NULL ? target_new (entities[i].get_type (), pb_entity_get_id (entity), NULL,
                                          pb_entity_get_title (entity))
                            : NULL;
    }

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      if (g_str_equal (id, texts[i].id))
        return target_new (PB_TYPE_EDITION, edition, texts[i].topic, _(texts[i].name));
    }

  return g_str_equal (id, "figures") ? target_new (G_TYPE_INVALID, 0, NULL, _("Overview")) : NULL;
}

void
pb_edition_target_free (PbEditionTarget *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->name);
  g_free (self);
}

void
pb_edition_target_go (PbEditionTarget *self,
                      GtkWidget       *from)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (GTK_IS_WIDGET (from));

  if (self->type == G_TYPE_INVALID)
    pb_navigate_to_page (from, "overview");
  else
    pb_navigate_to (from, self->type, self->id, self->topic);
}
