/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-booklet.h"
#include "pb-booklet-rows.h"

G_BEGIN_DECLS

/* What makes a booklet an edition. Private to the room. */

/* Colour, font and logo of the programme. FALSE when the logo cannot be read. */
gboolean   pb_booklet_describe_house_style (PbBooklet      *booklet,
                                            PbRegister     *reg,
                                            PbEntity       *programme,
                                            GError        **error);
/* Number, title, texts, cover, and introductions in place of the pillars' own: of a draft whose pillars are there. */
gboolean   pb_booklet_describe_edition     (PbBooklet      *booklet,
                                            PbRegister     *reg,
                                            PbBookletRows  *rows,
                                            PbEntity       *edition,
                                            GError        **error);

/* Badges and news, by comparison with the edition that this one is compared with; of a draft that is whole otherwise. In
 * pb-booklet-compare.c. */
gboolean   pb_booklet_compare_editions     (PbBooklet      *booklet,
                                            PbRegister     *reg,
                                            PbEntity       *edition,
                                            GCancellable   *cancellable,
                                            GError        **error);

/* The edition as a draft, of the register as it stands, whatever its status; transfer full. In pb-booklet-builder.c. */
PbBooklet *pb_booklet_builder_open_draft   (PbRegister     *reg,
                                            PbEntity       *edition,
                                            GCancellable   *cancellable,
                                            GError        **error);
PbBooklet *pb_booklet_builder_build_draft  (PbRegister     *reg,
                                            PbEntity       *edition,
                                            GCancellable   *cancellable,
                                            GError        **error);

G_END_DECLS
