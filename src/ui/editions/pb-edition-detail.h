/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-detail-page.h"

G_BEGIN_DECLS

/* One edition: what stands on its cover and around its projects, and which projects are in it, in order. Of an edition
 * that is adopted nothing can be changed. */
#define PB_TYPE_EDITION_DETAIL (pb_edition_detail_get_type ())
G_DECLARE_FINAL_TYPE (PbEditionDetail, pb_edition_detail, PB, EDITION_DETAIL, PbDetailPage)

G_END_DECLS
