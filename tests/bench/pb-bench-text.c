/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-bench-text"
#include "config.h"

#include "pb-bench-text.h"

/* Between sentences. */
#define SENTENCE 14

static const char *const words[] = {
  "de", "het", "een", "van", "voor", "met", "in", "op", "aan", "door", "en", "of", "die", "dat", "naar", "over",
  "bewoners", "gemeente", "regio", "provincie", "ondernemers", "onderwijs", "zorg", "wonen", "werken", "welzijn",
  "energie", "duurzaam", "leefbaar", "gezond", "jongeren", "ouderen", "mantelzorg", "wijk", "dorp", "kern",
  "woningen", "verbetert", "versterkt", "ontwikkelt", "onderzoekt", "bouwt", "renoveert", "verbindt", "begeleidt",
  "samenwerking", "brede", "welvaart", "innovatie", "technologie", "arbeidsmarkt", "bereikbaarheid", "cultuur",
  "landschap", "natuur", "recreatie", "toerisme", "klimaat", "waterberging", "proeftuin", "aanpak", "uitvoering",
  "partners", "inwoners", "vrijwilligers", "voorzieningen", "ontmoeting", "beweging", "preventie", "scholing",
  "vakmensen", "bedrijven", "studenten", "kennis", "praktijk", "crèche", "coöperatie", "financiële", "geïsoleerd",
  "vroegsignalering", "toekomstbestendig", "grensoverschrijdend", "levensloopbestendig", "verduurzaming",
};

static const char *const kinds[] = {
  "Proeftuin", "Fablab", "Tiny House", "Dorpshuis", "Zorgpunt", "Werkplaats", "Energieloket", "Buurtkamer",
  "Leerlijn", "Campus", "Fietsroute", "Huiskamer", "Aanpak", "Netwerk", "Innovatiehub", "Wijkcentrum",
};

static const char *const places[] = {
  "Emmerhout", "Angelslo", "Hoogeveen", "Coevorden", "Hardenberg", "Ommen", "Borger", "Odoorn", "Klazienaveen",
  "Schoonebeek", "Dedemsvaart", "Gramsbergen", "Sleen", "Zweeloo", "Dalen", "Nieuw-Amsterdam", "’t Haantje",
};

static const char *
pick (GRand             *random,
      const char *const *from,
      guint              n)
{
  return from[g_rand_int_range (random, 0, (int) n)];
}

char *
pb_bench_text (GRand *random,
               guint  n_words)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n_words; i++)
    {
      const char *word = pick (random, words, G_N_ELEMENTS (words));

      if (i % SENTENCE == 0)
        {
          g_string_append (text, i > 0 ? ". " : "");
          g_string_append_unichar (text, g_unichar_toupper (g_utf8_get_char (word)));
          g_string_append (text, g_utf8_next_char (word));
          continue;
        }
      g_string_append_c (text, ' ');
      g_string_append (text, word);
    }
  g_string_append_c (text, '.');

  return g_string_free (text, FALSE);
}

char *
pb_bench_name (GRand *random,
               guint  number)
{
  return g_strdup_printf ("%s %s %u", pick (random, kinds, G_N_ELEMENTS (kinds)),
                          pick (random, places, G_N_ELEMENTS (places)), number);
}
