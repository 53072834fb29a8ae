/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Which characters some font of this machine can print. Each is looked for once, so that a thousand texts cost as much as the
 * characters in them. Belongs to one thread. Private to the room. */
typedef struct _PbPrintable PbPrintable;

PbPrintable *pb_printable_new  (void);
void         pb_printable_free (PbPrintable *self);

/* Those of the text that no font has, each once ("🜁🜂"), or NULL; transfer full. */
char        *pb_printable_find_missing (PbPrintable *self,
                                        const char  *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbPrintable, pb_printable_free)

G_END_DECLS
