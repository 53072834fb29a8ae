/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-watchdog"
#include "config.h"

#include <time.h>

#include "pb-watchdog.h"

#ifdef PB_DEBUG

#define LIMIT (50 * G_TIME_SPAN_MILLISECOND)

/* When the last poll ended; 0 before the first. */
static gint64 awake_since;   /* monotonic */
static gint64 worked_until;  /* of the thread's own clock, which stands still while others have the processor */

static gint64
get_own_time (void)
{
  struct timespec time = { 0 };

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);

  return time.tv_sec * G_TIME_SPAN_SECOND + time.tv_nsec / 1000;
}

/* The loop sleeps in poll; whatever lies between two polls is work on the main thread. */
static int
watch_poll (GPollFD *fds,
            guint    n_fds,
            int      timeout)
{
  const gint64 passed = awake_since == 0 ? 0 : g_get_monotonic_time () - awake_since;
  int result = 0;

  if (passed > LIMIT)
    g_message ("The window did not answer for %d ms, %d ms of which it worked",
               (int) (passed / G_TIME_SPAN_MILLISECOND),
               (int) ((get_own_time () - worked_until) / G_TIME_SPAN_MILLISECOND));

  result = g_poll (fds, n_fds, timeout);
  awake_since = g_get_monotonic_time ();
  worked_until = get_own_time ();

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
