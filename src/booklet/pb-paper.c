/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-paper"
#include "config.h"

#include "pb-paper.h"

#define POINTS_PER_MM (72 / 25.4)

/* In the order of PbPaper; millimetres. */
static const struct
{
  const char *name;
  double      width;
  double      height;
} papers[] = {
  { "a4", 210, 297 },
  { "a5", 148, 210 },
};

gboolean
pb_paper_from_name (const char *name,
                    PbPaper    *paper)
{
  g_return_val_if_fail (name != NULL && paper != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      if (g_ascii_strcasecmp (papers[i].name, name) == 0)
        {
          *paper = (PbPaper) i;
          return TRUE;
        }
    }

  return FALSE;
}

const char *
pb_paper_to_name (PbPaper paper)
{
  g_return_val_if_fail (paper < G_N_ELEMENTS (papers), NULL);

  return papers[paper].name;
}

void
pb_paper_get_size (PbPaper  paper,
                   double  *width,
                   double  *height)
{
  g_return_if_fail (paper < G_N_ELEMENTS (papers));
  g_return_if_fail (width != NULL && height != NULL);

  *width = papers[paper].width * POINTS_PER_MM;
  *height = papers[paper].height * POINTS_PER_MM;
}
