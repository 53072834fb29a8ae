/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-detail-page.h"

G_BEGIN_DECLS

/* One organisation: its form, its people, where it is used; merging it with another. */
#define PB_TYPE_ORGANISATION_DETAIL (pb_organisation_detail_get_type ())
G_DECLARE_FINAL_TYPE (PbOrganisationDetail, pb_organisation_detail, PB, ORGANISATION_DETAIL, PbDetailPage)

G_END_DECLS
