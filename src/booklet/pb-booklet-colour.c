/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-booklet-colour"
#include "config.h"

#include "pb-booklet-colour.h"
#include "pb-text.h"

#define FALLBACK_COLOUR "#1c71d8"

/* WCAG 2.1, 1.4.3; a little more, because tints of the paper are used as well. */
#define LEGIBLE 5.2

static int
read_channel (const char *colour,
              guint       channel)
{
  const char *digits = colour + 1 + 2 * channel;

  return g_ascii_xdigit_value (digits[0]) * 16 + g_ascii_xdigit_value (digits[1]);
}

/* The colour on its way to white or black: 0 is the colour itself, 20 the end. */
static char *
mix (const char *colour,
     int         end,
     int         step)
{
  int channels[3];

  for (guint i = 0; i < 3; i++)
    {
      int channel = read_channel (colour, i);

      channels[i] = channel + (end - channel) * step / 20;
    }

  return g_strdup_printf ("#%02x%02x%02x", channels[0], channels[1], channels[2]);
}

const char *
pb_booklet_colour_ground (const char *colour)
{
  return colour != NULL && pb_colour_is_valid (colour) ? colour : FALLBACK_COLOUR;
}

const char *
pb_booklet_colour_text_on (const char *ground)
{
  return pb_colour_prefers_white (ground) ? "#ffffff" : "#000000";
}

char *
pb_booklet_colour_make_legible (const char *colour,
                                const char *paper)
{
  int end = pb_colour_prefers_white (paper) ? 255 : 0;
  char *legible = g_strdup (colour);

  for (int step = 1; step <= 20 && pb_colour_contrast (legible, paper) < LEGIBLE; step++)
    {
      g_free (legible);
      legible = mix (colour, end, step);
    }

  return legible;
}
