/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-test-register.h"

G_BEGIN_DECLS

/* A draft of the test's programme, of that number and reference date (ISO), without projects. */
gint64    pb_test_add_edition      (PbTestRegister *f,
                                    guint           number,
                                    const char     *reference_date);
/* Makes the project public and puts it at the end of the edition. */
void      pb_test_add_item         (PbTestRegister *f,
                                    gint64          edition,
                                    gint64          project);
/* Freezes the edition and adopts it on its reference date; expects that it works. */
void      pb_test_adopt_edition    (PbTestRegister *f,
                                    gint64          edition);
/* An image of that width with an alternative text, behind those of the owner (PB_TYPE_PROJECT or PB_TYPE_EDITION); its id. */
gint64    pb_test_add_image        (PbTestRegister *f,
                                    GType           owner_type,
                                    gint64          owner,
                                    guint           width);

G_END_DECLS
