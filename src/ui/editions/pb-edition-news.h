/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-edition-part.h"

G_BEGIN_DECLS

/* The part of an edition that says what is new in it since the one before, and of an adopted one what the register says
 * otherwise by now. Follows the register while it is on the screen. Property "edition" (int64; 0: none); read-only "has-news":
 * there is something to export. */
#define PB_TYPE_EDITION_NEWS (pb_edition_news_get_type ())
G_DECLARE_FINAL_TYPE (PbEditionNews, pb_edition_news, PB, EDITION_NEWS, PbEditionPart)

GtkWidget *pb_edition_news_new (PbRegister *reg);

G_END_DECLS
