/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-booklet.h"
#include "pb-pdf-target.h"

G_BEGIN_DECLS

/* What a PDF says of a booklet: its title is that of the edition, or of the programme where it is none; its author who
 * keeps the programme's money, or the programme; its date the day on which the edition was adopted, or else of which it
 * tells. A booklet that is no edition has no day of its own, and must give the same bytes tomorrow: it says nothing.
 * Private to the room. */
typedef struct
{
  PbPdfInfo  info;      /* borrows from the booklet and from the rest */
  char      *subject;
} PbBookletPdfInfo;

void pb_booklet_pdf_info_init  (PbBookletPdfInfo *self,
                                const PbBooklet  *booklet);
void pb_booklet_pdf_info_clear (PbBookletPdfInfo *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PbBookletPdfInfo, pb_booklet_pdf_info_clear)

G_END_DECLS
