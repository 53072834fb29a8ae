-- SPDX-License-Identifier: GPL-3.0-or-later
-- Indicators with their measurements, and what each project contributes to well-being.

-- Indicators: Deal I, Wonen
INSERT INTO indicator
  (id, project, position, name, unit, direction, baseline, baseline_year, target, target_year,
   source, well_being_theme)
VALUES
  (1, 2, 0, 'Woningen met energielabel E of slechter', 'woningen', 'lower', 210, 2019, 60, 2022,
   'Fictief, gemaakt voor dit voorbeeld', 5),
  (2, 2, 1, 'Hofjes met een eigen plan', 'hofjes', 'higher', 0, 2019, 14, 2022,
   'Fictief, gemaakt voor dit voorbeeld', 6),
  (3, 3, 0, 'Verbeterde woningen', 'woningen', 'higher', 0, 2019, 400, 2023,
   'Fictief, gemaakt voor dit voorbeeld', 5),
  (4, 4, 0, 'Woningen met een woonadvies', 'woningen', 'higher', 0, 2019, 180, 2022,
   'Fictief, gemaakt voor dit voorbeeld', 5),
  (5, 6, 0, 'Vernieuwde woningen', 'woningen', 'higher', 0, 2019, 42, 2021,
   'Fictief, gemaakt voor dit voorbeeld', 5),
  (6, 7, 0, 'Bezochte gemeenten', 'gemeenten', 'higher', 0, 2020, 6, 2022,
   'Programmabureau', 11),
  (7, 8, 0, 'Huishoudens met een stappenplan', 'huishoudens', 'higher', 0, 2019, 250, 2023,
   'Fictief, gemaakt voor dit voorbeeld', 5),
  (8, 8, 1, 'Energierekening per maand', 'euro', 'lower', 212.5, 2019, 160, 2023,
   'Fictief, gemaakt voor dit voorbeeld', 2),
  (9, 9, 0, 'Teruggekochte woningen', 'woningen', 'higher', 0, 2019, 12, 2021,
   'Fictief, gemaakt voor dit voorbeeld', 5),
  (10, 10, 0, 'Deelnemers aan cursussen', 'mensen', 'higher', 0, 2020, 600, 2023,
   'Fictief, gemaakt voor dit voorbeeld', 11),
  (11, 11, 0, 'Kleine woningen met een vergunning', 'woningen', 'higher', 0, 2020, 12, 2022,
   'Fictief, gemaakt voor dit voorbeeld', 5);

-- Indicators: Deal I, Werken
INSERT INTO indicator
  (id, project, position, name, unit, direction, baseline, baseline_year, target, target_year,
   source, well_being_theme)
VALUES
  (12, 14, 0, 'Basisscholen met een eigen onderzoek', 'scholen', 'higher', 0, 2019, 20, 2023,
   'Fictief, gemaakt voor dit voorbeeld', 11),
  (13, 15, 0, 'Leerlingen per jaar', 'leerlingen', 'higher', 0, 2020, 900, 2022,
   'Fictief, gemaakt voor dit voorbeeld', 11),
  (14, 16, 0, 'Deelnemende basisscholen', 'scholen', 'higher', 8, 2018, 24, 2022,
   'Fictief, gemaakt voor dit voorbeeld', 11),
  (15, 17, 0, 'Studenten met een opdracht in een bedrijf', 'studenten', 'higher',
   0, 2019, 750, 2023, 'Fictief, gemaakt voor dit voorbeeld', 4),
  (16, 18, 0, 'Plekken in gebruik', 'plekken', 'higher', 0, 2020, 160, 2023,
   'Projectplan IT Hub', 9),
  (17, 19, 0, 'Herintreders aan het werk', 'mensen', 'higher', 0, 2021, 100, 2023,
   'Uitvoeringsprogramma, derde tranche', 4),
  (18, 20, 0, 'Mensen met een nieuw vak', 'mensen', 'higher', 0, 2019, 150, 2022,
   'Fictief, gemaakt voor dit voorbeeld', 4),
  (19, 23, 0, 'Ondernemers die digitaal meekunnen', 'ondernemers', 'higher', 0, 2019, 200, 2022,
   'Programmadoel', 9),
  (20, 24, 0, 'Innovatiewerkplaatsen', 'werkplaatsen', 'higher', 0, 2019, 8, 2023,
   'Programmadoel', 9),
  (21, 24, 1, 'Deelnemende bedrijven', 'bedrijven', 'higher', 0, 2019, 300, 2023,
   'Programmadoel', 9),
  (22, 25, 0, 'Bezochte fabrieken', 'fabrieken', 'higher', 0, 2020, 40, 2022,
   'Fictief, gemaakt voor dit voorbeeld', 9);

-- Indicators: Deal I, Welzijn
INSERT INTO indicator
  (id, project, position, name, unit, direction, baseline, baseline_year, target, target_year,
   source, well_being_theme)
VALUES
  (23, 27, 0, 'Uitgereikte diploma’s', 'diploma’s', 'higher', 0, 2019, 45, 2022,
   'Fictief, gemaakt voor dit voorbeeld', 11),
  (24, 28, 0, 'Deelnemende scholen', 'scholen', 'higher', 20, 2020, 90, 2023,
   'Programmabureau', 11),
  (25, 28, 1, 'Deelnemende gemeenten', 'gemeenten', 'higher', 6, 2020, 12, 2023,
   'Programmabureau', 6),
  (26, 29, 0, 'Kinderen geholpen in het eigen dorp', 'kinderen', 'higher', 0, 2019, 120, 2021,
   'Fictief, gemaakt voor dit voorbeeld', 3),
  (27, 30, 0, 'Dagen tussen melding en gesprek', 'dagen', 'lower', 31, 2021, 7, 2023,
   'Fictief, gemaakt voor dit voorbeeld', 2),
  (28, 31, 0, 'Getrainde vrijwilligers en medewerkers', 'mensen', 'higher', 0, 2021, 160, 2023,
   'Fictief, gemaakt voor dit voorbeeld', 6),
  (29, 32, 0, 'Getrainde zorgverleners', 'zorgverleners', 'higher', 0, 2019, 110, 2022,
   'Fictief, gemaakt voor dit voorbeeld', 3),
  (30, 33, 0, 'Gezinnen met een coach in Coevorden', 'gezinnen', 'higher', 5, 2020, 7, 2021,
   'Rijksuniversiteit Groningen, 1-meting', 2),
  (31, 34, 0, 'Deelnemers die na een jaar blijven', 'procent', 'higher', 68, 2021, 85, 2024,
   'Fictief, gemaakt voor dit voorbeeld', 4),
  (32, 36, 0, 'Afspraken per gezin per maand', 'afspraken', 'lower', 11, 2019, 5, 2021,
   'Fictief, gemaakt voor dit voorbeeld', 1);

-- Indicators: Deal II
INSERT INTO indicator
  (id, project, position, name, unit, direction, baseline, baseline_year, target, target_year,
   source, well_being_theme)
VALUES
  (33, 41, 0, 'Opgeleide monteurs per jaar', 'monteurs', 'higher', 0, 2025, 80, 2029,
   'Fictief, gemaakt voor dit voorbeeld', 11),
  (34, 38, 0, 'Vaklieden met een diploma voor twee landen', 'mensen', 'higher', 0, 2025, 60, 2028,
   'Fictief, gemaakt voor dit voorbeeld', 4);

-- Measurements
INSERT INTO measurement (id, indicator, date, value, note)
VALUES
  -- WO-02 Woningen met energielabel E of slechter
  (1, 1, '2020-12', 188, ''),
  (2, 1, '2021-12', 131, ''),
  (3, 1, '2022-09', 94, ''),
  -- WO-02 Hofjes met een eigen plan
  (4, 2, '2021-12', 9, ''),
  (5, 2, '2022-09', 12, ''),
  -- WO-03 Verbeterde woningen
  (6, 3, '2020-12', 36, ''),
  (7, 3, '2021-12', 148, ''),
  (8, 3, '2022-09', 263, ''),
  -- WO-04 Woningen met een woonadvies
  (9, 4, '2021-12', 64, 'Gesprekken lagen een winter stil'),
  (10, 4, '2022-09', 117, ''),
  -- WO-06 Vernieuwde woningen
  (11, 5, '2020-12', 18, ''),
  (12, 5, '2021-11', 44, 'Twee eigenaren haakten later aan'),
  -- WO-07 Bezochte gemeenten
  (13, 6, '2021-12', 3, 'Tussenstand; fictief'),
  (14, 6, '2022-06', 6, ''),
  -- WO-08 Huishoudens met een stappenplan
  (15, 7, '2020-12', 41, ''),
  (16, 7, '2021-11', 118, ''),
  (17, 7, '2022-09', 171, ''),
  -- WO-08 Energierekening per maand
  (18, 8, '2021-11', 187.25, 'Gemiddelde van 60 huishoudens'),
  -- WO-09 Teruggekochte woningen
  (19, 9, '2021-06', 7, 'Minder belangstelling dan verwacht'),
  -- WO-10 Deelnemers aan cursussen
  (20, 10, '2021-12', 140, ''),
  (21, 10, '2022-09', 355, ''),
  -- WO-11 Kleine woningen met een vergunning
  (22, 11, '2022-09', 3, ''),
  -- WK-02 Basisscholen met een eigen onderzoek
  (23, 12, '2021-07', 6, ''),
  (24, 12, '2022-07', 13, ''),
  -- WK-03 Leerlingen per jaar
  (25, 13, '2021-12', 640, ''),
  (26, 13, '2022-06', 985, ''),
  -- WK-04 Deelnemende basisscholen
  (27, 14, '2021-03', 17, ''),
  (28, 14, '2022-03', 24, ''),
  -- WK-05 Studenten met een opdracht in een bedrijf
  (29, 15, '2021-07', 260, ''),
  (30, 15, '2022-07', 512, ''),
  -- WK-06 Plekken in gebruik
  (31, 16, '2022-09', 58, 'Eerste maand na de opening; fictief'),
  -- WK-07 Herintreders aan het werk
  (32, 17, '2022-06', 38, 'fictief'),
  (33, 17, '2022-09', 64, 'fictief'),
  -- WK-08 Mensen met een nieuw vak
  (34, 18, '2021-06', 52, ''),
  (35, 18, '2022-07', 127, 'Van wie 109 nog aan het werk zijn'),
  -- WK-11 Ondernemers die digitaal meekunnen
  (36, 19, '2021-12', 74, 'fictief'),
  (37, 19, '2022-09', 133, 'fictief'),
  -- WK-12 Innovatiewerkplaatsen
  (38, 20, '2020-12', 3, 'fictief'),
  (39, 20, '2021-12', 6, 'fictief'),
  (40, 20, '2022-09', 7, 'fictief'),
  -- WK-12 Deelnemende bedrijven
  (41, 21, '2020-12', 62, 'fictief'),
  (42, 21, '2021-12', 184, 'fictief'),
  (43, 21, '2022-09', 317, 'fictief'),
  -- WK-13 Bezochte fabrieken
  (44, 22, '2022-04', 9, ''),
  -- WZ-01 Uitgereikte diploma’s
  (45, 23, '2022-08', 31, 'De eerste diploma’s'),
  -- WZ-02 Deelnemende scholen
  (46, 24, '2020-08', 20, ''),
  (47, 24, '2021-08', 51, 'fictief'),
  (48, 24, '2022-08', 82, 'fictief'),
  -- WZ-02 Deelnemende gemeenten
  (49, 25, '2022-08', 12, ''),
  -- WZ-03 Kinderen geholpen in het eigen dorp
  (50, 26, '2020-12', 38, ''),
  (51, 26, '2021-12', 129, ''),
  -- WZ-04 Dagen tussen melding en gesprek
  (52, 27, '2022-06', 16, ''),
  (53, 27, '2022-09', 9.5, ''),
  -- WZ-05 Getrainde vrijwilligers en medewerkers
  (54, 28, '2022-09', 47, ''),
  -- WZ-06 Getrainde zorgverleners
  (55, 29, '2021-06', 48, ''),
  (56, 29, '2022-06', 96, ''),
  -- WZ-07 Gezinnen met een coach in Coevorden
  (57, 30, '2020', 5, ''),
  (58, 30, '2021', 7, ''),
  -- WZ-10 Afspraken per gezin per maand
  (59, 32, '2021-12', 4.5, '');

-- Contributions to well-being, and the cause that each of them removes
INSERT INTO contribution (id, project, well_being_theme, directness, cause)
VALUES
  (1, 1, 5, 'direct', 'Ongelijk onderhoud van huur- en koopwoningen in één straat'),
  (2, 1, 6, 'indirect', 'Buren die elkaar niet kennen'),
  (3, 2, 5, 'direct', 'Tochtige huizen die hun eigenaar niet kan verbeteren'),
  (4, 3, 5, 'direct', 'Een hele wijk die tegelijk veroudert'),
  (5, 3, 12, 'indirect', 'Bewoners die alleen voor een verbouwing staan'),
  (6, 4, 5, 'direct', 'Huizen die niet meer bij hun bewoners passen'),
  (7, 4, 6, 'direct', 'Jongeren en ouderen die hun dorp uit moeten'),
  (8, 5, 8, 'indirect', 'Verbouwen zonder te weten welke warmtebron er komt'),
  (9, 6, 5, 'direct', 'Koopwoningen die achterblijven bij de huurwoningen ernaast'),
  (10, 7, 11, 'direct', 'Te weinig vakmensen die waterstof begrijpen'),
  (11, 7, 8, 'indirect', 'Afhankelijkheid van aardgas'),
  (12, 8, 2, 'direct', 'Een energierekening die te hoog is voor het inkomen'),
  (13, 8, 5, 'direct', 'Achterstallig onderhoud door geldgebrek'),
  (14, 9, 5, 'direct', 'Losse koopwoningen die de verbetering van een rij tegenhouden'),
  (15, 10, 11, 'direct', 'Te weinig mensen die nieuwe technieken kennen'),
  (16, 11, 5, 'direct', 'Gebrek aan kleine woningen in de dorpen'),
  (17, 13, 11, 'direct', 'Te weinig kinderen die techniek kiezen'),
  (18, 14, 11, 'direct', 'Wetenschap die ver weg lijkt'),
  (19, 15, 11, 'direct', 'Geen plek om met moderne techniek te maken'),
  (20, 16, 11, 'direct', 'Een fablab dat de dorpen niet bereikte'),
  (21, 17, 4, 'direct', 'Lesstof die achterloopt op de praktijk'),
  (22, 18, 9, 'direct', 'Bedrijven die geen ICT’ers vinden'),
  (23, 18, 11, 'direct', 'Studenten die vertrekken'),
  (24, 19, 4, 'direct', 'Regels en taal die werken over de grens in de weg staan'),
  (25, 19, 1, 'indirect', 'Lang thuis zitten'),
  (26, 20, 4, 'direct', 'Werkzoekenden die niet weten dat zij een vak kunnen leren'),
  (27, 21, 9, 'direct', 'Te weinig geld en tijd voor onderzoek in één bedrijf'),
  (28, 21, 10, 'indirect', 'Composiet dat na gebruik afval is'),
  (29, 22, 12, 'direct', 'Bedrijven en scholen die elkaar niet spreken'),
  (30, 23, 9, 'direct', 'Bedrijven die online niet te vinden zijn'),
  (31, 24, 9, 'direct', 'Kleine bedrijven zonder eigen onderzoek'),
  (32, 25, 9, 'direct', 'Onzekerheid over wat digitaal werken oplevert'),
  (33, 27, 3, 'indirect', 'Tekort aan verpleegkundigen'),
  (34, 27, 11, 'direct', 'Geen opleiding die past naast werk en gezin'),
  (35, 28, 6, 'direct', 'Kinderen die niet mee kunnen doen'),
  (36, 28, 11, 'direct', 'Achterstand op de basisschool'),
  (37, 29, 3, 'direct', 'Lang wachten op hulp'),
  (38, 30, 2, 'direct', 'Schulden die groeien omdat hulp te laat komt'),
  (39, 30, 1, 'indirect', 'Schaamte over geldzorgen'),
  (40, 31, 3, 'direct', 'Jeugdhulp die te ver weg is'),
  (41, 31, 7, 'indirect', 'Jongeren zonder iemand om op terug te vallen'),
  (42, 32, 3, 'direct', 'Behandeling van klachten in plaats van oorzaken'),
  (43, 33, 2, 'direct', 'Armoede die van ouder op kind overgaat'),
  (44, 33, 12, 'indirect', 'Gezinnen zonder netwerk'),
  (45, 34, 4, 'direct', 'Nieuwe medewerkers die snel weer vertrekken'),
  (46, 36, 1, 'direct', 'Hulp waarin een gezin de weg kwijtraakt'),
  (47, 41, 10, 'indirect', 'Bedrijven die niet van het aardgas af kunnen'),
  (48, 39, 3, 'direct', 'Verschillen in gezondheid vanaf de geboorte');
