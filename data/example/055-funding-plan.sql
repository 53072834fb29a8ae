-- SPDX-License-Identifier: GPL-3.0-or-later
-- The funding plan of each project (dekkingsplan). In Deal I the lines with a source of the deal
-- add up to what was awarded from that source; the others are co-financing from outside the deal.
-- The share of central government is no co-financing.

-- Deal I, Wonen
INSERT INTO funding_line
  (id, project, source, position, amount, form, status, counts_as_co_financing, reason,
   vat_recoverable, note)
VALUES
  -- WO-01 Proeftuinen
  (1, 1, 1, 0, 30000000, 'cash', 'granted', 0, 'Rijksbijdrage', NULL, 'fictief'),
  (2, 1, 2, 1, 15000000, 'cash', 'granted', 1, '', 'partly', 'fictief'),
  -- WO-02 Bloeiende toekomst voor bloemkoolwijk
  (3, 2, 1, 0, 50000000, 'cash', 'granted', 0, 'Rijksbijdrage', NULL, 'fictief'),
  (4, 2, 2, 1, 20000000, 'cash', 'granted', 1, '', 'partly', 'fictief'),
  (5, 2, 7, 2, 30000000, 'cash', 'granted', 1, '', 'yes', 'fictief'),
  (6, 2, 15, 3, 2500000, 'in-kind', 'pledged', 0,
   'Uren van bewoners tellen niet mee als cofinanciering', NULL, 'fictief'),
  -- WO-03 Proeftuin Emmerhout
  (7, 3, 1, 0, 22500000, 'cash', 'granted', 0, 'Rijksbijdrage', NULL, 'fictief'),
  (8, 3, 2, 1, 10000000, 'cash', 'granted', 1, '', 'partly', 'fictief'),
  (9, 3, 6, 2, 12500000, 'cash', 'granted', 1, '', 'yes', 'fictief'),
  (10, 3, 11, 3, 60000000, 'cash', 'granted', 1, '', 'no', 'fictief'),
  (11, 3, 15, 4, 4000000, 'in-kind', 'pledged', 0,
   'Uren van bewoners tellen niet mee als cofinanciering', NULL, 'fictief'),
  -- WO-04 Toekomstbestendig 2e Exloërmond
  (12, 4, 1, 0, 25000000, 'cash', 'granted', 0, 'Rijksbijdrage', NULL, 'fictief'),
  (13, 4, 2, 1, 10000000, 'cash', 'granted', 1, '', 'partly', 'fictief'),
  (14, 4, 4, 2, 15000000, 'cash', 'granted', 1, '', 'yes', 'fictief'),
  (15, 4, 11, 3, 30000000, 'cash', 'granted', 1, '', 'no', 'fictief'),
  -- WO-05 Proeftuin Hoogeveen
  (16, 5, 1, 0, 40000000, 'cash', 'granted', 0, 'Rijksbijdrage', NULL, 'fictief'),
  (17, 5, 2, 1, 15000000, 'cash', 'granted', 1, '', 'partly', 'fictief'),
  (18, 5, 8, 2, 15000000, 'cash', 'granted', 1, '', 'yes', 'fictief'),
  (19, 5, 11, 3, 45000000, 'cash', 'pledged', 1, '', 'no', 'fictief'),
  -- WO-06 Proeftuin Veenoord
  (20, 6, 1, 0, 19675000, 'cash', 'granted', 0, 'Rijksbijdrage', NULL, 'fictief'),
  (21, 6, 2, 1, 10000000, 'cash', 'granted', 1, '', 'partly', 'fictief'),
  (22, 6, 6, 2, 10000000, 'cash', 'granted', 1, '', 'yes', 'fictief'),
  (23, 6, 11, 3, 38000000, 'cash', 'granted', 1, '', 'no', 'fictief'),
  -- WO-07 Waterstof Tiny House
  (24, 7, 1, 0, 15000000, 'cash', 'granted', 0, 'Rijksbijdrage', NULL, 'fictief'),
  (25, 7, 2, 1, 5000000, 'cash', 'granted', 1, '', 'partly', 'fictief'),
  (26, 7, 8, 2, 4000000, 'cash', 'granted', 1, '', 'yes', 'fictief'),
  (27, 7, 12, 3, 6000000, 'in-kind', 'granted', 1, '', NULL, 'Materiaal en gereedschap; fictief'),
  (28, 7, 13, 4, 4500000, 'in-kind', 'granted', 1, '', 'no', 'Uren van docenten; fictief'),
  -- WO-08 Toekomstbestendige woningen smeden
  (29, 8, 1, 0, 70000000, 'cash', 'granted', 0, 'Rijksbijdrage', NULL, 'fictief'),
  (30, 8, 2, 1, 25000000, 'cash', 'granted', 1, '', 'partly', 'fictief'),
  (31, 8, 8, 2, 25000000, 'cash', 'granted', 1, '', 'yes', 'fictief'),
  (32, 8, 11, 3, 20000000, 'cash', 'pledged', 1, '', 'no', 'fictief'),
  -- WO-09 Terugkooppilot Angelslo
  (33, 9, 1, 0, 29178563, 'cash', 'granted', 0, 'Rijksbijdrage', NULL, 'fictief'),
  (34, 9, 2, 1, 15000000, 'cash', 'granted', 1, '', 'partly', 'fictief'),
  (35, 9, 6, 2, 10000000, 'cash', 'granted', 1, '', 'yes', 'fictief'),
  (36, 9, 11, 3, 50000000, 'cash', 'granted', 1, '', 'no', 'fictief'),
  -- WO-10 Energie- en duurzaamheidscentrum Wonen
  (37, 10, 1, 0, 35000000, 'cash', 'granted', 0, 'Rijksbijdrage', NULL, 'fictief'),
  (38, 10, 2, 1, 15000000, 'cash', 'granted', 1, '', 'partly', 'fictief'),
  (39, 10, 13, 2, 25000000, 'cash', 'granted', 1, '', 'no', 'fictief'),
  (40, 10, 12, 3, 30000000, 'in-kind', 'pledged', 1,
   '', NULL, 'Toestellen en instructeurs; fictief'),
  -- WO-11 Klein wonen in het dorp
  (41, 11, 1, 0, 20000000, 'cash', 'granted', 0, 'Rijksbijdrage', NULL, 'fictief'),
  (42, 11, 2, 1, 10000000, 'cash', 'granted', 1, '', 'partly', 'fictief'),
  (43, 11, 4, 2, 10000000, 'cash', 'granted', 1, '', 'yes', 'fictief'),
  (44, 11, 11, 3, 25000000, 'cash', 'intended', 1, '', 'no', 'fictief'),
  -- WO-12 Straat voor straat zuiniger
  (45, 12, 1, 0, 12000000, 'cash', 'granted', 0, 'Rijksbijdrage', NULL, 'fictief'),
  (46, 12, 5, 1, 6000000, 'cash', 'granted', 1, '', 'yes', 'fictief');

-- Deal I, Werken
INSERT INTO funding_line
  (id, project, source, position, amount, form, status, counts_as_co_financing, reason,
   vat_recoverable, note)
VALUES
  -- WK-01 Jeugd en techniek
  (47, 13, 1, 0, 20000000, 'cash', 'granted', 0, 'Rijksbijdrage', NULL, 'fictief'),
  (48, 13, 2, 1, 10000000, 'cash', 'granted', 1, '', 'partly', 'fictief'),
  -- WK-02 Open Science Hub Exloo
  (49, 14, 1, 0, 40000000, 'cash', 'granted', 0, 'Rijksbijdrage', NULL, 'fictief'),
  (50, 14, 2, 1, 20000000, 'cash', 'granted', 1, '', 'partly', 'fictief'),
  (51, 14, 4, 2, 10000000, 'cash', 'granted', 1, '', 'yes', 'fictief'),
  (52, 14, 13, 3, 12000000, 'in-kind', 'granted', 1, '', 'no', 'Uren van onderzoekers; fictief'),
  -- WK-03 Fablab Coevorden
  (53, 15, 1, 0, 25000000, 'cash', 'granted', 0, 'Rijksbijdrage', NULL, 'fictief'),
  (54, 15, 2, 1, 10000000, 'cash', 'granted', 1, '', 'partly', 'fictief'),
  (55, 15, 5, 2, 15000000, 'cash', 'granted', 1, '', 'yes', 'fictief'),
  (56, 15, 12, 3, 8000000, 'cash', 'granted', 1, '', NULL, 'fictief'),
  (57, 15, 13, 4, 9000000, 'in-kind', 'granted', 1, '', 'no', 'fictief'),
  -- WK-04 Fablab Hardenberg Plus
  (58, 16, 1, 0, 20000000, 'cash', 'granted', 0, 'Rijksbijdrage', NULL, 'fictief'),
  (59, 16, 7, 1, 20000000, 'cash', 'granted', 1, '', 'yes', 'fictief'),
  -- WK-05 Skills4future
  (60, 17, 1, 0, 87490000, 'cash', 'granted', 0, 'Rijksbijdrage', NULL, 'fictief'),
  (61, 17, 2, 1, 40000000, 'cash', 'granted', 1, '', 'partly', 'fictief'),
  (62, 17, 6, 2, 20000000, 'cash', 'granted', 1, '', 'yes', 'fictief'),
  (63, 17, 12, 3, 70000000, 'in-kind', 'granted', 1, '', NULL, 'Machine-uren; fictief'),
  (64, 17, 13, 4, 30000000, 'cash', 'granted', 1, '', 'no', 'fictief'),
  -- WK-06 IT Hub Hoogeveen
  (65, 18, 1, 0, 150000000, 'cash', 'granted', 0, 'Rijksbijdrage', NULL, ''),
  (66, 18, 9, 1, 150000000, 'cash', 'granted', 1,
   '', 'partly', 'Besluit van Provinciale Staten, gepland op 22 april 2020'),
  (67, 18, 10, 2, 100000000, 'cash', 'granted', 1,
   '', 'yes', '4 × 250.000 euro in 2021–2024; gepland raadsbesluit op 23 april 2020'),
  -- WK-07 New Jobportunities
  (68, 19, 1, 0, 35000000, 'cash', 'granted', 0, 'Rijksbijdrage', NULL, 'fictief'),
  (69, 19, 2, 1, 15000000, 'cash', 'granted', 1, '', 'partly', 'fictief'),
  (70, 19, 12, 2, 15000000, 'cash', 'pledged', 1, '', NULL, 'fictief'),
  (71, 19, 16, 3, 20000000, 'cash', 'pledged', 1, '', 'no', 'fictief'),
  -- WK-08 Omscholing naar bouw en techniek
  (72, 20, 1, 0, 60000000, 'cash', 'granted', 0, 'Rijksbijdrage', NULL, 'fictief'),
  (73, 20, 2, 1, 30000000, 'cash', 'granted', 1, '', 'partly', 'fictief'),
  (74, 20, 6, 2, 20000000, 'cash', 'granted', 1, '', 'yes', 'fictief'),
  (75, 20, 12, 3, 40000000, 'cash', 'granted', 1, '', NULL, 'Loon van deelnemers; fictief'),
  -- WK-09 Composietenplatform
  (76, 21, 1, 0, 25000000, 'cash', 'granted', 0, 'Rijksbijdrage', NULL, 'fictief'),
  (77, 21, 2, 1, 20000000, 'cash', 'granted', 1, '', 'partly', 'fictief'),
  (78, 21, 6, 2, 5000000, 'cash', 'granted', 1, '', 'yes', 'fictief'),
  (79, 21, 12, 3, 35000000, 'in-kind', 'granted', 1, '', NULL, 'fictief'),
  -- WK-10 IQ Boulevard
  (80, 22, 1, 0, 20000000, 'cash', 'granted', 0, 'Rijksbijdrage', NULL, 'fictief'),
  (81, 22, 2, 1, 10000000, 'cash', 'granted', 1, '', 'partly', 'fictief'),
  (82, 22, 6, 2, 5000000, 'cash', 'granted', 1, '', 'yes', 'fictief'),
  (83, 22, 12, 3, 15000000, 'in-kind', 'granted', 1, '', NULL, 'fictief'),
  -- WK-11 Digitaal gastvrij
  (84, 23, 1, 0, 50000000, 'cash', 'granted', 0, 'Rijksbijdrage', NULL, 'fictief'),
  (85, 23, 2, 1, 40000000, 'cash', 'granted', 1, '', 'partly', 'fictief'),
  (86, 23, 3, 2, 10000000, 'cash', 'granted', 1, '', 'yes', 'fictief'),
  (87, 23, 12, 3, 50000000, 'cash', 'pledged', 1,
   '', NULL, 'Eigen bijdrage van ondernemers; fictief'),
  -- WK-12 Acht innovatiewerkplaatsen
  (88, 24, 1, 0, 150000000, 'cash', 'granted', 0, 'Rijksbijdrage', NULL, 'fictief'),
  (89, 24, 2, 1, 75000000, 'cash', 'granted', 1, '', 'partly', 'fictief'),
  (90, 24, 6, 2, 25000000, 'cash', 'granted', 1, '', 'yes', 'fictief'),
  (91, 24, 7, 3, 20000000, 'cash', 'granted', 1, '', 'yes', 'fictief'),
  (92, 24, 12, 4, 180000000, 'cash', 'pledged', 1, '', NULL, 'fictief'),
  (93, 24, 13, 5, 90000000, 'in-kind', 'granted', 1, '', 'no', 'fictief'),
  -- WK-13 Slimme fabriek op bezoek
  (94, 25, 1, 0, 28745000, 'cash', 'granted', 0, 'Rijksbijdrage', NULL, 'fictief'),
  (95, 25, 2, 1, 19000000, 'cash', 'granted', 1, '', 'partly', 'fictief'),
  (96, 25, 12, 2, 20000000, 'in-kind', 'intended', 1, '', NULL, 'fictief'),
  -- WK-14 Gereedschap te leen
  (97, 26, 1, 0, 9000000, 'cash', 'granted', 0, 'Rijksbijdrage', NULL, 'fictief'),
  (98, 26, 2, 1, 4500000, 'cash', 'granted', 1, '', 'partly', 'fictief');

-- Deal I, Welzijn
INSERT INTO funding_line
  (id, project, source, position, amount, form, status, counts_as_co_financing, reason,
   vat_recoverable, note)
VALUES
  -- WZ-01 Voldoende gekwalificeerd personeel in de zorg
  (99, 27, 1, 0, 90000000, 'cash', 'granted', 0, 'Rijksbijdrage', NULL, 'fictief'),
  (100, 27, 2, 1, 30000000, 'cash', 'granted', 1, '', 'partly', 'fictief'),
  (101, 27, 6, 2, 30000000, 'cash', 'granted', 1, '', 'yes', 'fictief'),
  (102, 27, 14, 3, 65000000, 'in-kind', 'granted', 1,
   '', 'no', 'Studietijd van medewerkers; fictief'),
  (103, 27, 13, 4, 20000000, 'cash', 'granted', 1, '', 'no', 'fictief'),
  -- WZ-02 Kansen voor kinderen
  (104, 28, 1, 0, 95000000, 'cash', 'granted', 0, 'Rijksbijdrage', NULL, 'fictief'),
  (105, 28, 2, 1, 80000000, 'cash', 'granted', 1, '', 'partly', 'fictief'),
  -- WZ-03 Kinderen eerst
  (106, 29, 1, 0, 15000000, 'cash', 'granted', 0, 'Rijksbijdrage', NULL, 'fictief'),
  (107, 29, 3, 1, 15000000, 'cash', 'granted', 1, '', 'yes', 'fictief'),
  -- WZ-04 Vroegsignalering
  (108, 30, 1, 0, 10000000, 'cash', 'granted', 0, 'Rijksbijdrage', NULL, 'fictief'),
  (109, 30, 3, 1, 6000000, 'cash', 'granted', 1, '', 'yes', 'fictief'),
  (110, 30, 4, 2, 6000000, 'cash', 'granted', 1, '', 'yes', 'fictief'),
  -- WZ-05 Jeugdhulp gewoon dichtbij
  (111, 31, 1, 0, 15000000, 'cash', 'granted', 0, 'Rijksbijdrage', NULL, 'fictief'),
  (112, 31, 2, 1, 5000000, 'cash', 'granted', 1, '', 'partly', 'fictief'),
  (113, 31, 7, 2, 8000000, 'cash', 'granted', 1, '', 'yes', 'fictief'),
  -- WZ-06 Positieve gezondheid
  (114, 32, 1, 0, 20000000, 'cash', 'granted', 0, 'Rijksbijdrage', NULL, 'fictief'),
  (115, 32, 2, 1, 5000000, 'cash', 'granted', 1, '', 'partly', 'fictief'),
  (116, 32, 5, 2, 15000000, 'cash', 'granted', 1, '', 'yes', 'fictief'),
  (117, 32, 14, 3, 6000000, 'in-kind', 'granted', 1, '', 'no', 'Uren van zorgverleners; fictief'),
  -- WZ-07 Gezinscoaches
  (118, 33, 1, 0, 35000000, 'cash', 'granted', 0, 'Rijksbijdrage', NULL, 'fictief'),
  (119, 33, 6, 1, 15000000, 'cash', 'granted', 1, '', 'yes', 'fictief'),
  (120, 33, 5, 2, 15000000, 'cash', 'granted', 1, '', 'yes', 'fictief'),
  (121, 33, 7, 3, 10000000, 'cash', 'granted', 1, '', 'yes', 'fictief'),
  -- WZ-08 Zorgcarrousel
  (122, 34, 1, 0, 30000000, 'cash', 'granted', 0, 'Rijksbijdrage', NULL, 'fictief'),
  (123, 34, 2, 1, 10000000, 'cash', 'granted', 1, '', 'partly', 'fictief'),
  (124, 34, 6, 2, 10000000, 'cash', 'granted', 1, '', 'yes', 'fictief'),
  (125, 34, 14, 3, 40000000, 'cash', 'pledged', 1, '', 'no', 'fictief'),
  -- WZ-09 Slimme zorg thuis
  (126, 35, 1, 0, 14000000, 'cash', 'granted', 0, 'Rijksbijdrage', NULL, 'fictief'),
  (127, 35, 6, 1, 6000000, 'cash', 'granted', 1, '', 'yes', 'fictief'),
  (128, 35, 14, 2, 10000000, 'in-kind', 'intended', 1, '', 'no', 'fictief'),
  -- WZ-10 Eén plan per gezin
  (129, 36, 1, 0, 12500000, 'cash', 'granted', 0, 'Rijksbijdrage', NULL, 'fictief'),
  (130, 36, 2, 1, 5000000, 'cash', 'granted', 1, '', 'partly', 'fictief'),
  (131, 36, 8, 2, 7500000, 'cash', 'granted', 1, '', 'yes', 'fictief');

-- Deal II: nothing is awarded yet
INSERT INTO funding_line
  (id, project, source, position, amount, form, status, counts_as_co_financing, reason,
   vat_recoverable, note)
VALUES
  -- LO-02 Vakmanschap zonder grens
  (132, 38, 17, 0, 30000000, 'cash', 'intended', 0, 'Rijksbijdrage', NULL, 'fictief'),
  (133, 38, 21, 1, 15000000, 'cash', 'intended', 1, '', 'yes', 'fictief'),
  (134, 38, 26, 2, 15000000, 'cash', 'intended', 1, '', 'no', 'fictief'),
  -- ZW-01 Gezond op tijd
  (135, 39, 17, 0, 45000000, 'cash', 'intended', 0, 'Rijksbijdrage', NULL, 'fictief'),
  (136, 39, 22, 1, 25000000, 'cash', 'intended', 1, '', 'yes', 'fictief'),
  (137, 39, 18, 2, 20000000, 'cash', 'intended', 1, '', 'partly', 'fictief'),
  -- ES-01 Waterstofwerkplaats
  (138, 41, 17, 0, 120000000, 'cash', 'intended', 0, 'Rijksbijdrage', NULL, 'fictief'),
  (139, 41, 24, 1, 40000000, 'cash', 'intended', 1, '', 'yes', 'fictief'),
  (140, 41, 18, 2, 50000000, 'cash', 'intended', 1, '', 'partly', 'fictief'),
  (141, 41, 25, 3, 60000000, 'in-kind', 'intended', 1, '', NULL, 'fictief'),
  -- AR-01 Het dorp aan zet
  (142, 43, 17, 0, 24000000, 'cash', 'intended', 0, 'Rijksbijdrage', NULL, 'fictief'),
  (143, 43, 20, 1, 24000000, 'cash', 'intended', 1, '', 'yes', 'fictief');
