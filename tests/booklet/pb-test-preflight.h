/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-booklet-preflight.h"
#include "pb-test-booklet.h"
#include "pb-test-steps.h"

G_BEGIN_DECLS

/* An edition of which there is nothing to say: whatever a test then spoils is told. */
typedef struct
{
  PbTestRegister  base;
  PbTestRegister *f;       /* base */
  PbRegister     *reg;     /* of base, borrowed */
  gint64          edition;
} Fixture;

#define BLOCKER PB_PREFLIGHT_BLOCKER
#define WARNING PB_PREFLIGHT_WARNING

/* What is told of the project, of the edition. */
#define ASSERT_OF_PROJECT(severity, topic, part) \
  fixture_assert_told (self, severity, PB_TYPE_PROJECT, self->base.project, topic, part)
#define ASSERT_OF_EDITION(severity, topic, part) \
  fixture_assert_told (self, severity, PB_TYPE_EDITION, self->edition, topic, part)

char *fixture_dup_id (gint64 id);
void fixture_save (Fixture    *self,
                   GType       type,
                   gint64      id,
                   const char *column,
                   const char *typed);
gint64 fixture_add_image (Fixture    *self,
                          GType       type,
                          gint64      owner,
                          guint       width,
                          const char *alternative_text);
gint64 fixture_add_edition (Fixture    *self,
                            const char *number,
                            const char *title);
gint64 fixture_add_item (Fixture *self,
                         gint64   project);
void fixture_complete_project (Fixture *self,
                               gint64   project);
void fixture_set_up (Fixture       *self,
                     gconstpointer  unused);
void fixture_tear_down (Fixture       *self,
                        gconstpointer  unused);
PbPreflight *fixture_run (Fixture *self);
void fixture_list_findings (const PbPreflight *preflight);
void fixture_assert_told (Fixture             *self,
                          PbPreflightSeverity  severity,
                          GType                type,
                          gint64               id,
                          const char          *topic,
                          const char          *part);
void fixture_assert_fine (Fixture *self);
void fixture_write_directly (Fixture    *self,
                             const char *sql);
PbBooklet *fixture_build_with_money (Fixture *self);
gint64 fixture_add_contact (Fixture    *self,
                            const char *name,
                            const char *consent);

G_END_DECLS
