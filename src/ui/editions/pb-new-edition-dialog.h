/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pb-register.h"

G_BEGIN_DECLS

/* "No. 2, Programmaboekje na de derde tranche". Transfer full. */
char *pb_edition_dup_name           (PbEntity         *edition);

/* Called when the edition was added. */
typedef void (*PbNewEditionFunc) (gint64   edition,
                                  gpointer data);

/* Asks for number, title, reference date and language of a new edition, and whether it starts from what another one has. */
void  pb_new_edition_dialog_present (GtkWidget        *parent,
                                     PbRegister       *reg,
                                     gint64            programme,
                                     PbNewEditionFunc  func,
                                     gpointer          data,
                                     GDestroyNotify    destroy);

G_END_DECLS
