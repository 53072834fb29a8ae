/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-entity.h"

G_BEGIN_DECLS

/* The rules of PRODUCT 2.1 over several fields of one entity, but for the project's (pb-project-rules.h). Pure. */
void pb_programme_rules    (PbEntity   *entity,
                            GPtrArray  *problems);
void pb_theme_rules        (PbEntity   *entity,
                            GPtrArray  *problems);
void pb_award_rules        (PbEntity   *entity,
                            GPtrArray  *problems);
void pb_funding_line_rules (PbEntity   *entity,
                            GPtrArray  *problems);
void pb_indicator_rules    (PbEntity   *entity,
                            GPtrArray  *problems);
void pb_image_rules        (PbEntity   *entity,
                            GPtrArray  *problems);
void pb_person_rules       (PbEntity   *entity,
                            GPtrArray  *problems);

/* An end that lies before its start is an error at the end. Either may be NULL. */
void pb_rules_check_period (PbEntity   *entity,
                            const char *start_column,
                            const char *end_column,
                            GPtrArray  *problems);

G_END_DECLS
