/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Texts that look Dutch, the same for the same seed. */

/* A text of n words, in sentences. Transfer full. */
char *pb_bench_text (GRand *random,
                     guint  n_words);
/* "Proeftuin Emmerhout 17": the number makes it unique. Transfer full. */
char *pb_bench_name (GRand *random,
                     guint  number);

G_END_DECLS
