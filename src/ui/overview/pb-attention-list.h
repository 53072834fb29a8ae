/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>
#include "pb-attention.h"

G_BEGIN_DECLS

/* What needs attention: a row with a count for each kind, that opens to its projects; each of those goes to where it can be
 * mended (pb_navigate_to). Rows are made when they are looked at. */
#define PB_TYPE_ATTENTION_LIST (pb_attention_list_get_type ())
G_DECLARE_FINAL_TYPE (PbAttentionList, pb_attention_list, PB, ATTENTION_LIST, AdwBin)

GtkWidget *pb_attention_list_new  (PbRegister      *reg);

/* Shows it in place of what it showed: what stays keeps its place, and is open or closed as it was. */
void       pb_attention_list_show (PbAttentionList *self,
                                   PbAttention     *attention);

G_END_DECLS
