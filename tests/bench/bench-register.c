/* SPDX-License-Identifier: GPL-3.0-or-later */
/* bench-register N OUT.db [SEED [IMAGES]]: writes a register of N projects, each with so many images. */
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
      g_printerr ("bench-register N OUT.db [SEED [IMAGES]]\n");
      return EXIT_FAILURE;
    }

  if (pb_bench_write_register (argv[2], (guint) atoi (argv[1]), argc > 3 ? (guint32) atoi (argv[3]) : 1,
                               argc > 4 ? (guint) atoi (argv[4]) : 0, &error))
    return EXIT_SUCCESS;

  g_printerr ("%s\n", error->message);

  return EXIT_FAILURE;
}
