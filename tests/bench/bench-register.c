/* SPDX-License-Identifier: GPL-3.0-or-later */
/* bench-register N OUT.db [SEED]: writes a register of N projects. */
#define G_LOG_DOMAIN "bench-register"
#include "config.h"

#include <stdlib.h>

#include "pb-bench-register.h"

int
main (int    argc,
      char **argv)
{
  g_autoptr(GError) error = NULL;

  if (argc < 3)
    {
      g_printerr ("bench-register N OUT.db [SEED]\n");
      return EXIT_FAILURE;
    }

  if (pb_bench_write_register (argv[2], (guint) atoi (argv[1]), argc > 3 ? (guint32) atoi (argv[3]) : 1, &error))
    return EXIT_SUCCESS;

  g_printerr ("%s\n", error->message);

  return EXIT_FAILURE;
}
