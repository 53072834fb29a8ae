/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-booklet-terms"
#include "config.h"

#include "pb-booklet-terms.h"
#include "pb-number.h"

typedef struct
{
  const char *dutch;
  const char *english;
} Words;

typedef struct
{
  const char *key;
  Words       words;
} KeyedWords;

static const Words terms[PB_N_TERMS] = {
  [PB_TERM_BOOKLET] = { "Programmaboekje", "Programme booklet" },
  [PB_TERM_SKIP] = { "Ga naar de tekst", "Skip to the text" },
  [PB_TERM_TO_CONTENTS] = { "Terug naar de inhoud", "Back to the contents" },
  [PB_TERM_CONTENTS] = { "Inhoud", "Contents" },
  [PB_TERM_KEY_FIGURES] = { "Kerncijfers", "Key figures" },
  [PB_TERM_PILLAR] = { "pijler", "pillar" },
  [PB_TERM_PILLARS] = { "pijlers", "pillars" },
  [PB_TERM_PROJECT] = { "project", "project" },
  [PB_TERM_PROJECTS] = { "projecten", "projects" },
  [PB_TERM_PROJECTS_BY_PHASE] = { "Projecten per fase", "Projects by phase" },
  [PB_TERM_PHASE] = { "Fase", "Phase" },
  [PB_TERM_SHARE] = { "Aandeel", "Share" },
  [PB_TERM_AWARDED] = { "Toegekend", "Awarded" },
  [PB_TERM_AWARDED_BY_PILLAR] = { "Toegekend per pijler", "Awarded by pillar" },
  [PB_TERM_AWARDED_BY_SOURCE] = { "Toegekend per bron en pijler", "Awarded by source and pillar" },
  [PB_TERM_SOURCE] = { "Bron", "Source" },
  [PB_TERM_COUNTS_AS] = { "Soort", "Kind" },
  [PB_TERM_AMOUNT] = { "Bedrag", "Amount" },
  [PB_TERM_TOTAL] = { "Totaal", "Total" },
  [PB_TERM_CENTRAL_CONTRIBUTION] = { "Rijksbijdrage", "Central-government contribution" },
  [PB_TERM_REGIONAL_CONTRIBUTION] = { "Regiobijdrage", "Regional contribution" },
  [PB_TERM_CEILING] = { "Plafond", "Ceiling" },
  [PB_TERM_PROGRAMME] = { "Programma", "Programme" },
  [PB_TERM_PERIOD] = { "Periode", "Period" },
  [PB_TERM_MINISTRY] = { "Ministerie", "Ministry" },
  [PB_TERM_TREASURER] = { "Regiokassier", "Treasurer authority" },
  [PB_TERM_INTENDED_RESULT] = { "Wat willen we bereiken?", "What do we want to achieve?" },
  [PB_TERM_TARGET_GROUP] = { "Voor wie?", "For whom?" },
  [PB_TERM_RESULTS] = { "Resultaten", "Results" },
  [PB_TERM_INDICATOR] = { "Indicator", "Indicator" },
  [PB_TERM_BASELINE] = { "Nulmeting", "Baseline" },
  [PB_TERM_TARGET] = { "Streefwaarde", "Target" },
  [PB_TERM_REALISED] = { "Bereikt", "Realised" },
  [PB_TERM_NOT_MEASURED] = { "nog niet gemeten", "not measured yet" },
  [PB_TERM_NONE] = { "geen", "none" },
  [PB_TERM_LOWER_IS_BETTER] = { "lager is beter", "lower is better" },
  [PB_TERM_WELL_BEING] = { "Brede welvaart", "Well-being" },
  [PB_TERM_IMAGE_CREDIT] = { "Beeld", "Image" },
  [PB_TERM_LINKS] = { "Meer weten?", "Read more" },
  [PB_TERM_CONTACT] = { "Contact", "Contact" },
  [PB_TERM_PART_OF] = { "Onderdeel van", "Part of" },
  [PB_TERM_SUB_PROJECT] = { "Deelproject", "Sub-project" },
  [PB_TERM_SUB_PROJECTS] = { "Deelprojecten", "Sub-projects" },
  [PB_TERM_CONTINUES] = { "Vervolg op", "Continues" },
  [PB_TERM_CONTINUED_BY] = { "Gaat verder als", "Continued by" },
  [PB_TERM_CROSS_CUTTING_THEMES] = { "Verbindende thema’s", "Cross-cutting themes" },
  [PB_TERM_BY_MUNICIPALITY] = { "Projecten per gemeente", "Projects by municipality" },
  [PB_TERM_IMPRINT] = { "Colofon", "Imprint" },
  [PB_TERM_ACCESSIBILITY] = { "Toegankelijkheid", "Accessibility" },
  [PB_TERM_ACCESSIBILITY_TEXT] = {
    "Iedereen moet dit boekje kunnen lezen. Het is gemaakt volgens de regels voor digitale "
    "toegankelijkheid: EN 301 549 en WCAG 2.1, niveau A en AA. U kunt het lezen met een "
    "schermlezer, met alleen het toetsenbord, op een telefoon en op papier. Elke grafiek staat er "
    "ook als tabel. Lukt het lezen toch niet? Meld dit dan bij het programmabureau.",
    "Everyone must be able to read this booklet. It has been made by the rules for digital "
    "accessibility: EN 301 549 and WCAG 2.1, levels A and AA. You can read it with a screen "
    "reader, with the keyboard alone, on a telephone and on paper. Every chart is there as a table "
    "as well. Is something still hard to read? Then tell the programme office." },
  [PB_TERM_MADE_WITH] = { "Dit boekje is gemaakt met Programmaboek.",
                          "This booklet has been made with Programmaboek." },
  [PB_TERM_NO_PROJECTS] = { "In dit programma zijn nog geen projecten openbaar.",
                            "No projects of this programme are public yet." },
  [PB_TERM_NO_PROJECTS_HERE] = { "Hier staan nog geen projecten.",
                                 "There are no projects here yet." },
  [PB_TERM_NO_AWARDS] = { "Er is nog geen geld toegekend.", "No money has been awarded yet." },
  [PB_TERM_EDITION] = { "Editie", "Edition" },
  [PB_TERM_DRAFT] = { "Concept", "Draft" },
  [PB_TERM_DRAFT_TEXT] = {
    "Deze editie is nog niet vastgesteld. Teksten en bedragen kunnen nog veranderen.",
    "This edition has not been adopted yet. Texts and amounts may still change." },
  [PB_TERM_AS_ON] = { "Stand per", "As on" },
  [PB_TERM_ADOPTED_ON] = { "Vastgesteld op", "Adopted on" },
  [PB_TERM_FOREWORD] = { "Voorwoord", "Foreword" },
  [PB_TERM_SKIP_CONTENTS] = { "Sla de inhoud over", "Skip the contents" },
  [PB_TERM_BADGES] = { "Wat betekenen de tekens?", "What do the marks mean?" },
  [PB_TERM_BADGE] = { "Teken", "Mark" },
  [PB_TERM_LOGO] = { "Logo", "Logo" },
  [PB_TERM_COVER_IMAGE] = { "Omslag", "Cover" },
  [PB_TERM_NEWS_SINCE] = { "Wat is er nieuw sinds editie", "What is new since edition" },
  [PB_TERM_NEWS_COMPARED] = { "Vergeleken met editie", "Compared with edition" },
  [PB_TERM_ON_THIS_PAGE] = { "Op deze pagina", "On this page" },
  [PB_TERM_THEN_AND_NOW] = { "Toen en nu", "Then and now" },
  [PB_TERM_BEFORE] = { "Was", "Was" },
  [PB_TERM_AFTER] = { "Is nu", "Is now" },
  [PB_TERM_DIFFERENCE] = { "Verschil", "Difference" },
  [PB_TERM_NEW_PROJECTS] = { "Nieuwe projecten", "New projects" },
  [PB_TERM_CONTINUED_PROJECTS] = { "Voortgezette projecten", "Continued projects" },
  [PB_TERM_COMPLETED_PROJECTS] = { "Afgeronde projecten", "Completed projects" },
  [PB_TERM_LEFT_OUT_PROJECTS] = { "Niet meer in het boekje", "No longer in the booklet" },
  [PB_TERM_CHANGED_AMOUNTS] = { "Gewijzigde bedragen", "Changed amounts" },
  [PB_TERM_NO_NEW_PROJECTS] = { "Er zijn geen nieuwe projecten bij gekomen.",
                                "No new projects have been added." },
  [PB_TERM_NO_CONTINUED_PROJECTS] = { "Er zijn geen projecten verlengd of uitgebreid.",
                                      "No projects have been extended or expanded." },
  [PB_TERM_NO_COMPLETED_PROJECTS] = { "Er zijn geen projecten afgerond.",
                                      "No projects have been completed." },
  [PB_TERM_NO_LEFT_OUT_PROJECTS] = { "Alle projecten van de vorige editie staan er weer in.",
                                     "No project was left out: all of the previous edition are in this one." },
  [PB_TERM_NO_CHANGED_AMOUNTS] = { "Van geen enkel project is het toegekende bedrag veranderd.",
                                   "The awarded amount has not changed for any project." },
  [PB_TERM_NEWS_MADE_WITH] = { "Deze pagina is gemaakt met Programmaboek.",
                               "This page has been made with Programmaboek." },
  [PB_TERM_LEFT_OUT_TEXT] = { "Deze projecten stonden wel in de vorige editie. De bedragen zijn die van toen.",
                              "These projects were in the previous edition. The amounts are those of that edition." },
};

static const KeyedWords phase_groups[] = {
  { "idea", { "Idee", "Idea" } },
  { "preparation", { "Voorbereiding", "Preparation" } },
  { "decided", { "Besloten", "Decided" } },
  { "running", { "In uitvoering", "Running" } },
  { "completed", { "Afgerond", "Completed" } },
  { "stopped", { "Gestopt", "Stopped" } },
  { NULL }
};

static const KeyedWords phases[] = {
  { "idea", { "Idee", "Idea" } },
  { "quick-scan", { "Quickscan", "Quick scan" } },
  { "elaboration", { "Uitwerking", "Elaboration" } },
  { "review", { "Toetsing", "Review" } },
  { "nomination", { "Voordracht", "Nomination" } },
  { "reserved", { "Gereserveerd", "Reserved" } },
  { "applied", { "Aangevraagd", "Applied" } },
  { "granted", { "Verleend", "Granted" } },
  { "running", { "In uitvoering", "Running" } },
  { "delayed", { "Vertraagd", "Delayed" } },
  { "on-hold", { "In de wacht", "On hold" } },
  { "delivered", { "Opgeleverd", "Delivered" } },
  { "determined", { "Vastgesteld", "Determined" } },
  { "embedded", { "Geborgd", "Embedded" } },
  { "rejected", { "Afgewezen", "Rejected" } },
  { "withdrawn", { "Ingetrokken", "Withdrawn" } },
  { NULL }
};

static const KeyedWords roles[] = {
  { "lead-applicant", { "Penvoerder", "Lead applicant" } },
  { "executor", { "Uitvoerder", "Executor" } },
  { "partner", { "Partner", "Partner" } },
  { "funder", { "Financier", "Funder" } },
  { "knowledge-partner", { "Kennispartner", "Knowledge partner" } },
  { NULL }
};

static const KeyedWords roles_plural[] = {
  { "lead-applicant", { "Penvoerders", "Lead applicants" } },
  { "executor", { "Uitvoerders", "Executors" } },
  { "partner", { "Partners", "Partners" } },
  { "funder", { "Financiers", "Funders" } },
  { "knowledge-partner", { "Kennispartners", "Knowledge partners" } },
  { NULL }
};

static const KeyedWords organisation_kinds[] = {
  { "central-government", { "Rijk", "Central government" } },
  { "province", { "Provincie", "Province" } },
  { "municipality", { "Gemeente", "Municipality" } },
  { "water-authority", { "Waterschap", "Water authority" } },
  { "education", { "Onderwijs", "Education" } },
  { "care", { "Zorg", "Care" } },
  { "housing-association", { "Woningcorporatie", "Housing association" } },
  { "company", { "Bedrijf", "Company" } },
  { "foundation", { "Stichting", "Foundation" } },
  { "residents", { "Inwoners", "Residents" } },
  { "knowledge-institute", { "Kennisinstelling", "Knowledge institute" } },
  { "foreign", { "Buitenland", "Foreign" } },
  { NULL }
};

static const KeyedWords source_kinds[] = {
  { "central", { "Rijk", "Central government" } },
  { "regional-public", { "Regio, publiek", "Regional, public" } },
  { "regional-private", { "Regio, privaat", "Regional, private" } },
  { "other", { "Overig", "Other" } },
  { NULL }
};

static const KeyedWords link_kinds[] = {
  { "website", { "website", "website" } },
  { "video", { "video", "video" } },
  { "document", { "document", "document" } },
  { NULL }
};

static const KeyedWords countries[] = {
  { "AD", { "Andorra", "Andorra" } },
  { "AL", { "Albanië", "Albania" } },
  { "AT", { "Oostenrijk", "Austria" } },
  { "AW", { "Aruba", "Aruba" } },
  { "BA", { "Bosnië en Herzegovina", "Bosnia and Herzegovina" } },
  { "BE", { "België", "Belgium" } },
  { "BG", { "Bulgarije", "Bulgaria" } },
  { "BQ", { "Bonaire, Sint Eustatius en Saba", "Bonaire, Sint Eustatius and Saba" } },
  { "BY", { "Belarus", "Belarus" } },
  { "CA", { "Canada", "Canada" } },
  { "CH", { "Zwitserland", "Switzerland" } },
  { "CN", { "China", "China" } },
  { "CW", { "Curaçao", "Curaçao" } },
  { "CY", { "Cyprus", "Cyprus" } },
  { "CZ", { "Tsjechië", "Czechia" } },
  { "DE", { "Duitsland", "Germany" } },
  { "DK", { "Denemarken", "Denmark" } },
  { "EE", { "Estland", "Estonia" } },
  { "ES", { "Spanje", "Spain" } },
  { "FI", { "Finland", "Finland" } },
  { "FR", { "Frankrijk", "France" } },
  { "GB", { "Verenigd Koninkrijk", "United Kingdom" } },
  { "GR", { "Griekenland", "Greece" } },
  { "HR", { "Kroatië", "Croatia" } },
  { "HU", { "Hongarije", "Hungary" } },
  { "ID", { "Indonesië", "Indonesia" } },
  { "IE", { "Ierland", "Ireland" } },
  { "IS", { "IJsland", "Iceland" } },
  { "IT", { "Italië", "Italy" } },
  { "JP", { "Japan", "Japan" } },
  { "LI", { "Liechtenstein", "Liechtenstein" } },
  { "LT", { "Litouwen", "Lithuania" } },
  { "LU", { "Luxemburg", "Luxembourg" } },
  { "LV", { "Letland", "Latvia" } },
  { "MA", { "Marokko", "Morocco" } },
  { "MC", { "Monaco", "Monaco" } },
  { "MD", { "Moldavië", "Moldova" } },
  { "ME", { "Montenegro", "Montenegro" } },
  { "MK", { "Noord-Macedonië", "North Macedonia" } },
  { "MT", { "Malta", "Malta" } },
  { "NL", { "Nederland", "Netherlands" } },
  { "NO", { "Noorwegen", "Norway" } },
  { "PL", { "Polen", "Poland" } },
  { "PT", { "Portugal", "Portugal" } },
  { "RO", { "Roemenië", "Romania" } },
  { "RS", { "Servië", "Serbia" } },
  { "SE", { "Zweden", "Sweden" } },
  { "SI", { "Slovenië", "Slovenia" } },
  { "SK", { "Slowakije", "Slovakia" } },
  { "SM", { "San Marino", "San Marino" } },
  { "SR", { "Suriname", "Suriname" } },
  { "SX", { "Sint Maarten", "Sint Maarten" } },
  { "TR", { "Turkije", "Turkey" } },
  { "UA", { "Oekraïne", "Ukraine" } },
  { "US", { "Verenigde Staten", "United States" } },
  { "VA", { "Vaticaanstad", "Vatican City" } },
  { "XK", { "Kosovo", "Kosovo" } },
  { NULL }
};

static const KeyedWords badges[] = {
  { "new", { "Nieuw", "New" } },
  { "continued", { "Voortgezet", "Continued" } },
  { "running", { "Loopt", "Running" } },
  { "completed", { "Afgerond", "Completed" } },
  { NULL }
};

static const KeyedWords badge_meanings[] = {
  { "new", { "staat voor het eerst in het boekje", "in the booklet for the first time" } },
  { "continued", { "kreeg meer tijd of geld, of is een vervolg",
                   "was given more time or money, or is a sequel" } },
  { "running", { "er is over besloten of het wordt uitgevoerd", "has been decided on or is being carried out" } },
  { "completed", { "het werk is klaar", "the work is done" } },
  { NULL }
};

static const KeyedWords *const lists[PB_N_TERM_LISTS] = {
  [PB_TERMS_PHASE_GROUPS] = phase_groups,
  [PB_TERMS_PHASES] = phases,
  [PB_TERMS_ROLES] = roles,
  [PB_TERMS_ROLES_PLURAL] = roles_plural,
  [PB_TERMS_ORGANISATION_KINDS] = organisation_kinds,
  [PB_TERMS_SOURCE_KINDS] = source_kinds,
  [PB_TERMS_LINK_KINDS] = link_kinds,
  [PB_TERMS_COUNTRIES] = countries,
  [PB_TERMS_BADGES] = badges,
  [PB_TERMS_BADGE_MEANINGS] = badge_meanings,
};

static const char *
pick (const Words *words,
      PbLanguage   language)
{
  return language == PB_LANGUAGE_DUTCH ? words->dutch : words->english;
}

const char *
pb_booklet_term (PbTerm     term,
                 PbLanguage language)
{
  g_return_val_if_fail (term < PB_N_TERMS, "");

  return pick (&terms[term], language);
}

const char *
pb_booklet_term_for (PbTermList  list,
                     const char *key,
                     PbLanguage  language)
{
  g_return_val_if_fail (list < PB_N_TERM_LISTS, NULL);

  for (const KeyedWords *entry = lists[list]; key != NULL && entry->key != NULL; entry++)
    {
      if (g_str_equal (entry->key, key))
        return pick (&entry->words, language);
    }

  return NULL;
}

char *
pb_booklet_count (guint      n,
                  PbTerm     one,
                  PbTerm     many,
                  PbLanguage language)
{
  g_autofree char *number = pb_number_format (n, language);

  return g_strconcat (number, " ", pb_booklet_term (n == 1 ? one : many, language), NULL);
}
