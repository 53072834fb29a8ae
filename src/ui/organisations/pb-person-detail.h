/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-detail-page.h"

G_BEGIN_DECLS

/* One person: the form, being shown in public, where he or she is the contact; merging with another. */
#define PB_TYPE_PERSON_DETAIL (pb_person_detail_get_type ())
G_DECLARE_FINAL_TYPE (PbPersonDetail, pb_person_detail, PB, PERSON_DETAIL, PbDetailPage)

G_END_DECLS
