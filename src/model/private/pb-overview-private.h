/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-money.h"

G_BEGIN_DECLS

/* Adds to a sum of the overview; FALSE with PB_ERROR_RULE that names what it is of when it does not fit. */
gboolean pb_overview_add_amount (gint64      *sum,
                                 gint64       amount,
                                 const char  *of,
                                 GError     **error);

G_END_DECLS
