/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-watchdog"
#include "config.h"

#include "pb-watchdog.h"

#ifdef PB_DEBUG

#define LIMIT (50 * G_TIME_SPAN_MILLISECOND)

static gint64 awake_since;   /* monotonic, when the last poll ended; 0 while asleep in poll */

/* The loop sleeps in poll; whatever lies between two polls is work on the main thread. */
static int
watch_poll (GPollFD *fds,
            guint    n_fds,
            int      timeout)
{
  gint64 worked = awake_since == 0 ? 0 : g_get_monotonic_time () - awake_since;
  int result = 0;

  if (worked > LIMIT)
    g_message ("The window did not answer for %d ms", (int) (worked / G_TIME_SPAN_MILLISECOND));

  result = g_poll (fds, n_fds, timeout);
  awake_since = g_get_monotonic_time ();

  return result;
}

void
pb_watchdog_start (void)
{
  if (g_strcmp0 (g_getenv ("PB_WATCHDOG"), "1") == 0)
    g_main_context_set_poll_func (NULL, watch_poll);
}

#else

void
pb_watchdog_start (void)
{
}

#endif
