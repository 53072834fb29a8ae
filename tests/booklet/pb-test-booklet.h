/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-booklet.h"
#include "pb-booklet-node.h"

G_BEGIN_DECLS

/* Texts that mean something to XML, HTML, printf, SQL or a layout; ends with NULL. */
extern const char *const pb_test_hostile_texts[];

/* A whole tree with every member filled in, made from the tables; texts out of
 * pb_test_hostile_texts, or where text is not NULL that one in every field. The same seed gives
 * the same tree. */
PbBooklet *pb_test_booklet_new    (guint32           seed,
                                   PbLanguage        language,
                                   const char       *text);

/* Calls func for every member of every node. */
typedef void (*PbTestMemberFunc) (const PbNodeField *field,
                                  gpointer           node,
                                  gpointer           data);
void       pb_test_booklet_walk   (PbBooklet        *booklet,
                                   PbTestMemberFunc  func,
                                   gpointer          data);

/* What a writer writes; transfer full. */
typedef gboolean (*PbTestWriter)  (const PbBooklet  *booklet,
                                   GOutputStream    *stream,
                                   GCancellable     *cancellable,
                                   GError          **error);
char      *pb_test_write_tree      (PbTestWriter      writer,
                                   const PbBooklet  *booklet);
PbBooklet *pb_test_read_xml       (const char       *xml,
                                   GError          **error);

/* A file of tests/fixtures/booklet; transfer full. */
char      *pb_test_fixture        (const char       *name);
/* Expects the text to be that of the file, and shows where it differs. With PB_UPDATE_GOLDEN=1
 * writes the file, to be reviewed by a person. */
void       pb_test_assert_golden  (const char       *name,
                                   const char       *text);

G_END_DECLS
