/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-error"
#include "config.h"

#include "pb-error.h"

G_DEFINE_QUARK (pb-error-quark, pb_error)
