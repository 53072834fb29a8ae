/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-entity.h"

G_BEGIN_DECLS

/* What holds within one project (PRODUCT 2.1): no end before its start. The number of words of its public texts is
 * in its table of fields; what needs other rows (a lead applicant, a code that is free) is not visible here. Pure. */
void pb_project_rules (PbEntity  *entity,
                       GPtrArray *problems);

G_END_DECLS
