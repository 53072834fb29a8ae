/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-db.h"

G_BEGIN_DECLS

/* Turns what a user typed into an FTS5 query of quoted prefixes, all of which must be found:
 * wonen "em → "wonen"* "em"*. NULL when there is no letter or digit in it. */
char    *pb_db_search_make_query (const char  *typed);

/* Whether index and texts agree; a line in report for each that does not. */
gboolean pb_db_search_check      (PbDb        *db,
                                  GPtrArray   *report,
                                  GError     **error);

/* Writes the texts anew that changed in the open transaction; called before COMMIT. Private to
 * the store. */
gboolean pb_db_search_refresh    (PbDb        *db,
                                  GError     **error);

/* Writes the index anew from all texts, when the check has found it wrong. */
gboolean pb_db_search_rebuild    (PbDb        *db,
                                  GError     **error);

G_END_DECLS
