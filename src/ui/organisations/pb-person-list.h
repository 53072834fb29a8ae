/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-list-page.h"

G_BEGIN_DECLS

/* The people that all programmes share. */
#define PB_TYPE_PERSON_LIST (pb_person_list_get_type ())
G_DECLARE_FINAL_TYPE (PbPersonList, pb_person_list, PB, PERSON_LIST, PbListPage)

G_END_DECLS
