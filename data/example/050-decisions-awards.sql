-- SPDX-License-Identifier: GPL-3.0-or-later
-- The decisions of the steering group, and what was awarded by each of them. Amounts are in cents.

-- Deal I
INSERT INTO decision
  (id, programme, number, body, date, title, kind, tranche, text, reference)
VALUES
  (1, 1, '2019-04', 'Stuurgroep', '2019-11', 'Start van de eerste 24 projecten', 'award', '1',
   'De stuurgroep kent geld toe aan de eerste 24 projecten van het uitvoeringsprogramma. De ' ||
   'dag in november is niet bekend.',
   'https://example.org/besluiten/2019-04'),
  (2, 1, '2020-02', 'Stuurgroep', '2020-05-06',
   'Ruim 4,5 miljoen euro voor nieuwe en verlengde projecten', 'award', '2',
   'De stuurgroep kent geld toe aan negen nieuwe projecten en vult drie lopende projecten ' ||
   'aan. De datum is de geplande besluitdatum van de IT Hub; de overige bedragen zijn ' ||
   'fictief.',
   'https://example.org/besluiten/2020-02'),
  (3, 1, '2021-05', 'Stuurgroep', '2021-11-30', '1,4 miljoen euro in de derde tranche', 'award',
   '3',
   'De stuurgroep kent geld toe aan drie nieuwe projecten (New Jobportunities, ' ||
   'Vroegsignalering en Jeugdhulp gewoon dichtbij) en aan de voortzetting van ' ||
   'Toekomstbestendige woningen smeden. Samen is dat 1,4 miljoen euro; de verdeling is ' ||
   'fictief.',
   'https://example.org/besluiten/2021-05'),
  (4, 1, '2021-01', 'Stuurgroep', '2021-02-11', 'Meer tijd voor Toekomstbestendig 2e Exloërmond',
   'extend', '', 'Het project krijgt een jaar langer de tijd, zonder extra geld (fictief).',
   'Verslag 2021-01, punt 5'),
  (5, 1, '2021-04', 'Stuurgroep', '2021-10-14', 'Proeftuin Hoogeveen wacht op de warmtekeuze',
   'defer', '',
   'De stuurgroep stelt de uitvoering uit tot de gemeente een warmtebron heeft gekozen ' ||
   '(fictief).',
   'Verslag 2021-04, punt 3'),
  (6, 1, '2022-03', 'Stuurgroep', '2022-06-15', 'Vaststelling van drie afgeronde projecten',
   'determine', '',
   'Terugkooppilot Angelslo wordt vastgesteld op de werkelijke kosten; het restant valt vrij. ' ||
   'IQ Boulevard en Eén plan per gezin worden vastgesteld op het verleende bedrag (fictief).',
   'Verslag 2022-03, punt 7'),
  (7, 1, '2022-02', 'Stuurgroep', '2022-04-14', 'Slimme fabriek op bezoek tijdelijk stil',
   'defer', '', 'Het project mag wachten tot er een nieuwe chauffeur is (fictief).',
   'Verslag 2022-02, punt 4');

-- Deal II
INSERT INTO decision
  (id, programme, number, body, date, title, kind, tranche, text, reference)
VALUES
  (8, 2, '2025-06', 'Stuurgroep', '2025-09-11', 'Spelregels voor de oproep van najaar 2025',
   'change', 'Najaar 2025',
   'Aanmelden kan tot en met 9 oktober 2025, aanvragen tot en met 6 november 2025. Er is nog ' ||
   '15.680.935 euro te verdelen. De datum van dit besluit is fictief.',
   'https://example.org/besluiten/2025-06'),
  (9, 2, '2025-02', 'Stuurgroep', '2025-03-20', 'Drone boven de aardappel afgewezen', 'reject',
   '', 'Voor hetzelfde doel bestaat al een landelijke regeling (fictief).',
   'Verslag 2025-02, punt 6'),
  (10, 2, '2025-07', 'Programmabureau', '2025-09-18', 'Fietsbus over de grens ingetrokken',
   'withdraw', '',
   'De aanvrager heeft het plan ingetrokken; het programmabureau neemt daar kennis van ' ||
   '(fictief).',
   'Brief van de aanvrager');

-- Decision 2019-04: 24 projects
INSERT INTO award (id, decision, project, source, amount, conditions, note)
VALUES
  (1, 1, 1, 1, 30000000, '', 'fictief'),         -- WO-01, Rijk
  (2, 1, 1, 2, 15000000, '', 'fictief'),         -- WO-01, Drenthe
  (3, 1, 2, 1, 50000000, '', 'fictief'),         -- WO-02, Rijk
  (4, 1, 2, 2, 20000000, '', 'fictief'),         -- WO-02, Drenthe
  (5, 1, 2, 7, 30000000, '', 'fictief'),         -- WO-02, Hardenberg
  (6, 1, 3, 1, 22500000, '', 'fictief'),         -- WO-03, Rijk
  (7, 1, 3, 2, 10000000, '', 'fictief'),         -- WO-03, Drenthe
  (8, 1, 3, 6, 12500000, '', 'fictief'),         -- WO-03, Emmen
  (9, 1, 4, 1, 25000000, '', 'fictief'),         -- WO-04, Rijk
  (10, 1, 4, 2, 10000000, '', 'fictief'),        -- WO-04, Drenthe
  (11, 1, 4, 4, 15000000, '', 'fictief'),        -- WO-04, Borger-Odoorn
  (12, 1, 5, 1, 40000000, '', 'fictief'),        -- WO-05, Rijk
  (13, 1, 5, 2, 15000000, '', 'fictief'),        -- WO-05, Drenthe
  (14, 1, 5, 8, 15000000, '', 'fictief'),        -- WO-05, Hoogeveen
  (15, 1, 6, 1, 19675000, '', 'fictief'),        -- WO-06, Rijk
  (16, 1, 6, 2, 10000000, '', 'fictief'),        -- WO-06, Drenthe
  (17, 1, 6, 6, 10000000, '', 'fictief'),        -- WO-06, Emmen
  (18, 1, 8, 1, 45000000, '', 'fictief'),        -- WO-08, Rijk
  (19, 1, 8, 2, 20000000, '', 'fictief'),        -- WO-08, Drenthe
  (20, 1, 8, 8, 15000000, '', 'fictief'),        -- WO-08, Hoogeveen
  (21, 1, 9, 1, 35000000,                        -- WO-09, Rijk
   'Terugkoop alleen op grond van een onafhankelijke taxatie.', 'fictief'),
  (22, 1, 9, 2, 15000000, '', 'fictief'),        -- WO-09, Drenthe
  (23, 1, 9, 6, 10000000, '', 'fictief'),        -- WO-09, Emmen
  (24, 1, 11, 1, 20000000, '', 'fictief'),       -- WO-11, Rijk
  (25, 1, 11, 2, 10000000, '', 'fictief'),       -- WO-11, Drenthe
  (26, 1, 11, 4, 10000000, '', 'fictief'),       -- WO-11, Borger-Odoorn
  (27, 1, 13, 1, 20000000, '', 'fictief'),       -- WK-01, Rijk
  (28, 1, 13, 2, 10000000, '', 'fictief'),       -- WK-01, Drenthe
  (29, 1, 14, 1, 40000000, '', 'fictief'),       -- WK-02, Rijk
  (30, 1, 14, 2, 20000000, '', 'fictief'),       -- WK-02, Drenthe
  (31, 1, 14, 4, 10000000, '', 'fictief'),       -- WK-02, Borger-Odoorn
  (32, 1, 15, 1, 25000000, '', 'fictief'),       -- WK-03, Rijk
  (33, 1, 15, 2, 10000000, '', 'fictief'),       -- WK-03, Drenthe
  (34, 1, 15, 5, 15000000, '', 'fictief'),       -- WK-03, Coevorden
  (35, 1, 16, 1, 20000000, '', 'fictief'),       -- WK-04, Rijk
  (36, 1, 16, 7, 20000000, '', 'fictief'),       -- WK-04, Hardenberg
  (37, 1, 17, 1, 81240000, '', 'fictief'),       -- WK-05, Rijk
  (38, 1, 17, 2, 40000000, '', 'fictief'),       -- WK-05, Drenthe
  (39, 1, 17, 6, 20000000, '', 'fictief'),       -- WK-05, Emmen
  (40, 1, 20, 1, 60000000, '', 'fictief'),       -- WK-08, Rijk
  (41, 1, 20, 2, 30000000, '', 'fictief'),       -- WK-08, Drenthe
  (42, 1, 20, 6, 20000000, '', 'fictief'),       -- WK-08, Emmen
  (43, 1, 23, 1, 50000000, '', 'fictief'),       -- WK-11, Rijk
  (44, 1, 23, 2, 40000000, '', 'fictief'),       -- WK-11, Drenthe
  (45, 1, 23, 3, 10000000, '', 'fictief'),       -- WK-11, Aa en Hunze
  (46, 1, 24, 1, 150000000, '', 'fictief'),      -- WK-12, Rijk
  (47, 1, 24, 2, 75000000, '', 'fictief'),       -- WK-12, Drenthe
  (48, 1, 24, 6, 25000000, '', 'fictief'),       -- WK-12, Emmen
  (49, 1, 24, 7, 20000000, '', 'fictief'),       -- WK-12, Hardenberg
  (50, 1, 25, 1, 28745000, '', 'fictief'),       -- WK-13, Rijk
  (51, 1, 25, 2, 19000000, '', 'fictief'),       -- WK-13, Drenthe
  (52, 1, 27, 1, 90000000, '', 'fictief'),       -- WZ-01, Rijk
  (53, 1, 27, 2, 30000000, '', 'fictief'),       -- WZ-01, Drenthe
  (54, 1, 27, 6, 30000000, '', 'fictief'),       -- WZ-01, Emmen
  (55, 1, 28, 1, 80000000, '', 'fictief'),       -- WZ-02, Rijk
  (56, 1, 28, 2, 70000000, '', 'fictief'),       -- WZ-02, Drenthe
  (57, 1, 29, 1, 15000000, '', 'fictief'),       -- WZ-03, Rijk
  (58, 1, 29, 3, 15000000, '', 'fictief'),       -- WZ-03, Aa en Hunze
  (59, 1, 32, 1, 20000000, '', 'fictief'),       -- WZ-06, Rijk
  (60, 1, 32, 2, 5000000, '', 'fictief'),        -- WZ-06, Drenthe
  (61, 1, 32, 5, 15000000, '', 'fictief'),       -- WZ-06, Coevorden
  (62, 1, 33, 1, 30000000,                       -- WZ-07, Rijk
   'Jaarlijkse meting door een onafhankelijke onderzoeker.', 'fictief'),
  (63, 1, 33, 6, 15000000, '', 'fictief'),       -- WZ-07, Emmen
  (64, 1, 33, 5, 15000000, '', 'fictief'),       -- WZ-07, Coevorden
  (65, 1, 36, 1, 12500000, '', 'fictief'),       -- WZ-10, Rijk
  (66, 1, 36, 2, 5000000, '', 'fictief'),        -- WZ-10, Drenthe
  (67, 1, 36, 8, 7500000, '', 'fictief');        -- WZ-10, Hoogeveen

-- Decision 2020-02: nine new projects and three that are extended, over 4.5 million euros
INSERT INTO award (id, decision, project, source, amount, conditions, note)
VALUES
  (68, 2, 7, 1, 15000000, '', 'fictief'),        -- WO-07, Rijk
  (69, 2, 7, 2, 5000000, '', 'fictief'),         -- WO-07, Drenthe
  (70, 2, 7, 8, 4000000, '', 'fictief'),         -- WO-07, Hoogeveen
  (71, 2, 10, 1, 35000000, '', 'fictief'),       -- WO-10, Rijk
  (72, 2, 10, 2, 15000000, '', 'fictief'),       -- WO-10, Drenthe
  (73, 2, 12, 1, 12000000,                       -- WO-12, Rijk
   'Start uiterlijk in het voorjaar van 2023.', 'fictief'),
  (74, 2, 12, 5, 6000000, '', 'fictief'),        -- WO-12, Coevorden
  (75, 2, 18, 1, 150000000,                      -- WK-06, Rijk
   'Betaalbaar zodra Provinciale Staten en de raad van Hoogeveen hebben besloten.', ''),
  (76, 2, 21, 1, 25000000, '', 'fictief'),       -- WK-09, Rijk
  (77, 2, 21, 2, 20000000, '', 'fictief'),       -- WK-09, Drenthe
  (78, 2, 21, 6, 5000000, '', 'fictief'),        -- WK-09, Emmen
  (79, 2, 22, 1, 20000000, '', 'fictief'),       -- WK-10, Rijk
  (80, 2, 22, 2, 10000000, '', 'fictief'),       -- WK-10, Drenthe
  (81, 2, 22, 6, 5000000, '', 'fictief'),        -- WK-10, Emmen
  (82, 2, 26, 1, 9000000, '', 'fictief'),        -- WK-14, Rijk
  (83, 2, 26, 2, 4500000, '', 'fictief'),        -- WK-14, Drenthe
  (84, 2, 34, 1, 30000000, '', 'fictief'),       -- WZ-08, Rijk
  (85, 2, 34, 2, 10000000, '', 'fictief'),       -- WZ-08, Drenthe
  (86, 2, 34, 6, 10000000, '', 'fictief'),       -- WZ-08, Emmen
  (87, 2, 35, 1, 14000000, '', 'fictief'),       -- WZ-09, Rijk
  (88, 2, 35, 6, 6000000, '', 'fictief'),        -- WZ-09, Emmen
  (89, 2, 17, 1, 6250000,                        -- WK-05, Rijk
   'Aanvulling op een lopend project.', 'fictief'),
  (90, 2, 28, 1, 15000000,                       -- WZ-02, Rijk
   'Aanvulling op een lopend project.', 'fictief'),
  (91, 2, 28, 2, 10000000, '', 'fictief'),       -- WZ-02, Drenthe
  (92, 2, 33, 1, 5000000,                        -- WZ-07, Rijk
   'Aanvulling op een lopend project.', 'fictief'),
  (93, 2, 33, 7, 10000000, '', 'fictief');       -- WZ-07, Hardenberg

-- Decision 2021-05, tranche 3: three new projects and one that goes on, 1,400,000 euros exactly
INSERT INTO award (id, decision, project, source, amount, conditions, note)
VALUES
  (94, 3, 19, 1, 35000000,                       -- WK-07, Rijk
   'Elk halfjaar melden hoeveel herintreders een baan hebben.', 'fictief'),
  (95, 3, 19, 2, 15000000, '', 'fictief'),       -- WK-07, Drenthe
  (96, 3, 30, 1, 10000000, '', 'fictief'),       -- WZ-04, Rijk
  (97, 3, 30, 3, 6000000, '', 'fictief'),        -- WZ-04, Aa en Hunze
  (98, 3, 30, 4, 6000000, '', 'fictief'),        -- WZ-04, Borger-Odoorn
  (99, 3, 31, 1, 15000000, '', 'fictief'),       -- WZ-05, Rijk
  (100, 3, 31, 2, 5000000, '', 'fictief'),       -- WZ-05, Drenthe
  (101, 3, 31, 7, 8000000, '', 'fictief'),       -- WZ-05, Hardenberg
  (102, 3, 8, 1, 25000000,                       -- WO-08, Rijk
   'Aanvulling op een lopend project.', 'fictief'),
  (103, 3, 8, 2, 5000000, '', 'fictief'),        -- WO-08, Drenthe
  (104, 3, 8, 8, 10000000, '', 'fictief');       -- WO-08, Hoogeveen

-- Decision 2022-03: what the buy-back pilot did not spend is released
INSERT INTO award (id, decision, project, source, amount, conditions, note)
VALUES
  (105, 6, 9, 1, -5821437, '', 'Vrijval bij de vaststelling (fictief)');

-- What the decisions say that there was to divide: over 4.5 million and 1.4 million euros in Deal I, and what was left for the
-- call of autumn 2025 in Deal II
UPDATE decision SET to_divide = 456750000 WHERE id = 2;
UPDATE decision SET to_divide = 140000000 WHERE id = 3;
UPDATE decision SET to_divide = 1568093500 WHERE id = 8;
