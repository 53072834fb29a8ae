/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-list-page.h"

G_BEGIN_DECLS

/* The editions of the booklet of the programme: number, status, reference date and how many projects. */
#define PB_TYPE_EDITION_LIST (pb_edition_list_get_type ())
G_DECLARE_FINAL_TYPE (PbEditionList, pb_edition_list, PB, EDITION_LIST, PbListPage)

G_END_DECLS
