/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The sizes of paper that a booklet is printed on (ISO 216). */
typedef enum
{
  PB_PAPER_A4,
  PB_PAPER_A5
} PbPaper;

/* "a4", "a5"; case folded. FALSE for another word. */
gboolean    pb_paper_from_name (const char *name,
                                PbPaper    *paper);
const char *pb_paper_to_name   (PbPaper     paper);
/* In points (1/72 inch), upright. */
void        pb_paper_get_size  (PbPaper     paper,
                                double     *width,
                                double     *height);

G_END_DECLS
