/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-language"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-language.h"

static const char *const codes[] = {
  [PB_LANGUAGE_DUTCH] = "nl",
  [PB_LANGUAGE_ENGLISH] = "en",
};

PbLanguage
pb_language_of_interface (void)
{
  PbLanguage language = PB_LANGUAGE_ENGLISH;

  /* Asking the translation itself is the only way to know which one gettext found. */
  pb_language_from_code (C_("the language of this translation: nl or en", "en"), &language);

  return language;
}

const char *
pb_language_to_code (PbLanguage language)
{
  g_return_val_if_fail ((guint) language < G_N_ELEMENTS (codes), "en");

  return codes[language];
}

gboolean
pb_language_from_code (const char *code,
                       PbLanguage *language)
{
  g_return_val_if_fail (language != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      if (g_strcmp0 (code, codes[i]) == 0)
        {
          *language = i;
          return TRUE;
        }
    }

  return FALSE;
}
