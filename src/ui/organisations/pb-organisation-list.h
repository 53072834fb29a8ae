/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-list-page.h"

G_BEGIN_DECLS

/* The organisations that all programmes share. */
#define PB_TYPE_ORGANISATION_LIST (pb_organisation_list_get_type ())
G_DECLARE_FINAL_TYPE (PbOrganisationList, pb_organisation_list, PB, ORGANISATION_LIST, PbListPage)

G_END_DECLS
