-- SPDX-License-Identifier: GPL-3.0-or-later
-- The phases that each project went through; the last row of a project is its phase today.

-- Deal I, Wonen
INSERT INTO phase_change (id, project, from_phase, to_phase, date, reason, decision)
VALUES
  -- WO-01 Proeftuinen
  (1, 1, NULL, 'idea', '2018-12', '', NULL),
  (2, 1, 'idea', 'elaboration', '2019-03', '', NULL),
  (3, 1, 'elaboration', 'review', '2019-08', '', NULL),
  (4, 1, 'review', 'nomination', '2019-09', '', NULL),
  (5, 1, 'nomination', 'granted', '2019-11', '', 1),
  (6, 1, 'granted', 'running', '2020-03-11',
   'Officiële start van de Regio Deal in Hardenberg.', NULL),
  -- WO-02 Bloeiende toekomst voor bloemkoolwijk
  (7, 2, NULL, 'idea', '2019-02', '', NULL),
  (8, 2, 'idea', 'elaboration', '2019-05', '', NULL),
  (9, 2, 'elaboration', 'nomination', '2019-09', '', NULL),
  (10, 2, 'nomination', 'granted', '2019-11', '', 1),
  (11, 2, 'granted', 'running', '2020-04', 'De gezamenlijke projectleider is begonnen.', NULL),
  -- WO-03 Proeftuin Emmerhout
  (12, 3, NULL, 'idea', '2018-12', '', NULL),
  (13, 3, 'idea', 'quick-scan', '2019-02', '', NULL),
  (14, 3, 'quick-scan', 'elaboration', '2019-04', '', NULL),
  (15, 3, 'elaboration', 'review', '2019-08', '', NULL),
  (16, 3, 'review', 'nomination', '2019-09', '', NULL),
  (17, 3, 'nomination', 'granted', '2019-11', '', 1),
  (18, 3, 'granted', 'running', '2020-03-11', '', NULL),
  -- WO-04 Toekomstbestendig 2e Exloërmond
  (19, 4, NULL, 'idea', '2019-02', '', NULL),
  (20, 4, 'idea', 'elaboration', '2019-05', '', NULL),
  (21, 4, 'elaboration', 'nomination', '2019-09', '', NULL),
  (22, 4, 'nomination', 'granted', '2019-11', '', 1),
  (23, 4, 'granted', 'running', '2020-06', '', NULL),
  (24, 4, 'running', 'delayed', '2021-02-11',
   'Keukentafelgesprekken konden een winter lang niet doorgaan.', 4),
  -- WO-05 Proeftuin Hoogeveen
  (25, 5, NULL, 'idea', '2019-02', '', NULL),
  (26, 5, 'idea', 'elaboration', '2019-06', '', NULL),
  (27, 5, 'elaboration', 'nomination', '2019-09', '', NULL),
  (28, 5, 'nomination', 'granted', '2019-11', '', 1),
  (29, 5, 'granted', 'running', '2020-09', '', NULL),
  (30, 5, 'running', 'on-hold', '2021-10-14', 'Wacht op de keuze voor een warmtebron.', 5),
  -- WO-06 Proeftuin Veenoord
  (31, 6, NULL, 'idea', '2019-01', '', NULL),
  (32, 6, 'idea', 'elaboration', '2019-05', '', NULL),
  (33, 6, 'elaboration', 'nomination', '2019-09', '', NULL),
  (34, 6, 'nomination', 'granted', '2019-11', '', 1),
  (35, 6, 'granted', 'running', '2020-02', '', NULL),
  (36, 6, 'running', 'delivered', '2021-11', 'Werk klaar, eindverslag ingediend.', NULL),
  -- WO-07 Waterstof Tiny House
  (37, 7, NULL, 'idea', '2019-11', '', NULL),
  (38, 7, 'idea', 'elaboration', '2020-01', '', NULL),
  (39, 7, 'elaboration', 'nomination', '2020-03', '', NULL),
  (40, 7, 'nomination', 'granted', '2020-05-06', '', 2),
  (41, 7, 'granted', 'running', '2020-09', '', NULL),
  (42, 7, 'running', 'delivered', '2022-06',
   'De rondreis is afgelopen, het huis gaat terug naar school.', NULL),
  -- WO-08 Toekomstbestendige woningen smeden
  (43, 8, NULL, 'idea', '2018-12', '', NULL),
  (44, 8, 'idea', 'quick-scan', '2019-02', '', NULL),
  (45, 8, 'quick-scan', 'elaboration', '2019-05', '', NULL),
  (46, 8, 'elaboration', 'nomination', '2019-09', '', NULL),
  (47, 8, 'nomination', 'granted', '2019-11', '', 1),
  (48, 8, 'granted', 'running', '2020-03', '', NULL),
  -- WO-09 Terugkooppilot Angelslo
  (49, 9, NULL, 'idea', '2019-01', '', NULL),
  (50, 9, 'idea', 'elaboration', '2019-05', '', NULL),
  (51, 9, 'elaboration', 'nomination', '2019-09', '', NULL),
  (52, 9, 'nomination', 'granted', '2019-11', '', 1),
  (53, 9, 'granted', 'running', '2020-01', '', NULL),
  (54, 9, 'running', 'delivered', '2021-06', 'Eindverslag ingediend.', NULL),
  (55, 9, 'delivered', 'determined', '2022-06-15',
   'Vastgesteld; het deel dat niet is besteed valt vrij.', 6),
  -- WO-10 Energie- en duurzaamheidscentrum Wonen
  (56, 10, NULL, 'idea', '2019-10', '', NULL),
  (57, 10, 'idea', 'elaboration', '2020-01', '', NULL),
  (58, 10, 'elaboration', 'nomination', '2020-03', '', NULL),
  (59, 10, 'nomination', 'granted', '2020-05-06', '', 2),
  (60, 10, 'granted', 'running', '2021-01', '', NULL),
  -- WO-11 Klein wonen in het dorp
  (61, 11, NULL, 'idea', '2019-03', '', NULL),
  (62, 11, 'idea', 'elaboration', '2019-06', '', NULL),
  (63, 11, 'elaboration', 'nomination', '2019-09', '', NULL),
  (64, 11, 'nomination', 'granted', '2019-11', '', 1),
  (65, 11, 'granted', 'running', '2021-02', '', NULL),
  (66, 11, 'running', 'delayed', '2022-03', 'De vergunningen duren langer dan gepland.', NULL),
  -- WO-12 Straat voor straat zuiniger
  (67, 12, NULL, 'idea', '2020-01', '', NULL),
  (68, 12, 'idea', 'elaboration', '2020-02', '', NULL),
  (69, 12, 'elaboration', 'nomination', '2020-03', '', NULL),
  (70, 12, 'nomination', 'granted', '2020-05-06',
   'Verleend; start volgt als de coördinator is benoemd.', 2);

-- Deal I, Werken
INSERT INTO phase_change (id, project, from_phase, to_phase, date, reason, decision)
VALUES
  -- WK-01 Jeugd en techniek
  (71, 13, NULL, 'idea', '2018-12', '', NULL),
  (72, 13, 'idea', 'elaboration', '2019-03', '', NULL),
  (73, 13, 'elaboration', 'review', '2019-08', '', NULL),
  (74, 13, 'review', 'nomination', '2019-09', '', NULL),
  (75, 13, 'nomination', 'granted', '2019-11', '', 1),
  (76, 13, 'granted', 'running', '2020-03-11', '', NULL),
  -- WK-02 Open Science Hub Exloo
  (77, 14, NULL, 'idea', '2018-12', '', NULL),
  (78, 14, 'idea', 'elaboration', '2019-04', '', NULL),
  (79, 14, 'elaboration', 'nomination', '2019-09', '', NULL),
  (80, 14, 'nomination', 'granted', '2019-11', '', 1),
  (81, 14, 'granted', 'running', '2020-09', '', NULL),
  -- WK-03 Fablab Coevorden
  (82, 15, NULL, 'idea', '2019-01', '', NULL),
  (83, 15, 'idea', 'elaboration', '2019-04', '', NULL),
  (84, 15, 'elaboration', 'nomination', '2019-09', '', NULL),
  (85, 15, 'nomination', 'granted', '2019-11', '', 1),
  (86, 15, 'granted', 'running', '2020-08', '', NULL),
  (87, 15, 'running', 'delivered', '2022-06', '', NULL),
  (88, 15, 'delivered', 'embedded', '2022-08',
   'Scholen en gemeente betalen het lab nu zelf.', NULL),
  -- WK-04 Fablab Hardenberg Plus
  (89, 16, NULL, 'idea', '2019-02', '', NULL),
  (90, 16, 'idea', 'elaboration', '2019-05', '', NULL),
  (91, 16, 'elaboration', 'nomination', '2019-09', '', NULL),
  (92, 16, 'nomination', 'granted', '2019-11', '', 1),
  (93, 16, 'granted', 'running', '2020-02', '', NULL),
  (94, 16, 'running', 'delivered', '2022-03', '', NULL),
  (95, 16, 'delivered', 'embedded', '2022-07',
   'Opgenomen in het meerjarenplan van scholen en gemeente (fictief).', NULL),
  -- WK-05 Skills4future
  (96, 17, NULL, 'idea', '2018-12', '', NULL),
  (97, 17, 'idea', 'elaboration', '2019-03', '', NULL),
  (98, 17, 'elaboration', 'review', '2019-08', '', NULL),
  (99, 17, 'review', 'nomination', '2019-09', '', NULL),
  (100, 17, 'nomination', 'granted', '2019-11', '', 1),
  (101, 17, 'granted', 'running', '2020-03', '', NULL),
  -- WK-06 IT Hub Hoogeveen
  (102, 18, NULL, 'idea', '2019-06', '', NULL),
  (103, 18, 'idea', 'quick-scan', '2019-09', '', NULL),
  (104, 18, 'quick-scan', 'elaboration', '2019-12', '', NULL),
  (105, 18, 'elaboration', 'review', '2020-03', '', NULL),
  (106, 18, 'review', 'nomination', '2020-04', '', NULL),
  (107, 18, 'nomination', 'granted', '2020-05-06', '', 2),
  (108, 18, 'granted', 'running', '2021-01', '', NULL),
  (109, 18, 'running', 'delayed', '2021-09', 'Proef uitgesteld door corona.', NULL),
  (110, 18, 'delayed', 'running', '2022-09', 'De hub is open.', NULL),
  -- WK-07 New Jobportunities
  (111, 19, NULL, 'idea', '2020-10', '', NULL),
  (112, 19, 'idea', 'elaboration', '2021-02', '', NULL),
  (113, 19, 'elaboration', 'review', '2021-08', '', NULL),
  (114, 19, 'review', 'nomination', '2021-10', '', NULL),
  (115, 19, 'nomination', 'granted', '2021-11-30', '', 3),
  (116, 19, 'granted', 'running', '2022-01', '', NULL),
  -- WK-08 Omscholing naar bouw en techniek
  (117, 20, NULL, 'idea', '2019-01', '', NULL),
  (118, 20, 'idea', 'elaboration', '2019-04', '', NULL),
  (119, 20, 'elaboration', 'nomination', '2019-09', '', NULL),
  (120, 20, 'nomination', 'granted', '2019-11', '', 1),
  (121, 20, 'granted', 'running', '2020-06', '', NULL),
  (122, 20, 'running', 'delivered', '2022-07', '', NULL),
  -- WK-09 Composietenplatform
  (123, 21, NULL, 'idea', '2019-10', '', NULL),
  (124, 21, 'idea', 'elaboration', '2020-01', '', NULL),
  (125, 21, 'elaboration', 'nomination', '2020-03', '', NULL),
  (126, 21, 'nomination', 'granted', '2020-05-06', '', 2),
  (127, 21, 'granted', 'running', '2020-10', '', NULL),
  -- WK-10 IQ Boulevard
  (128, 22, NULL, 'idea', '2019-10', '', NULL),
  (129, 22, 'idea', 'elaboration', '2020-01', '', NULL),
  (130, 22, 'elaboration', 'nomination', '2020-03', '', NULL),
  (131, 22, 'nomination', 'granted', '2020-05-06', '', 2),
  (132, 22, 'granted', 'running', '2020-09', '', NULL),
  (133, 22, 'running', 'delivered', '2022-03', '', NULL),
  (134, 22, 'delivered', 'determined', '2022-06-15', 'Vastgesteld op het verleende bedrag.', 6),
  -- WK-11 Digitaal gastvrij
  (135, 23, NULL, 'idea', '2018-12', '', NULL),
  (136, 23, 'idea', 'elaboration', '2019-04', '', NULL),
  (137, 23, 'elaboration', 'nomination', '2019-09', '', NULL),
  (138, 23, 'nomination', 'granted', '2019-11', '', 1),
  (139, 23, 'granted', 'running', '2020-05', '', NULL),
  (140, 23, 'running', 'delayed', '2021-03',
   'Bedrijven waren maandenlang gesloten door corona.', NULL),
  -- WK-12 Acht innovatiewerkplaatsen
  (141, 24, NULL, 'idea', '2018-11', '', NULL),
  (142, 24, 'idea', 'elaboration', '2019-02', '', NULL),
  (143, 24, 'elaboration', 'review', '2019-07', '', NULL),
  (144, 24, 'review', 'nomination', '2019-09', '', NULL),
  (145, 24, 'nomination', 'granted', '2019-11', '', 1),
  (146, 24, 'granted', 'running', '2020-03-11', '', NULL),
  -- WK-13 Slimme fabriek op bezoek
  (147, 25, NULL, 'idea', '2019-02', '', NULL),
  (148, 25, 'idea', 'elaboration', '2019-05', '', NULL),
  (149, 25, 'elaboration', 'nomination', '2019-09', '', NULL),
  (150, 25, 'nomination', 'granted', '2019-11', '', 1),
  (151, 25, 'granted', 'running', '2021-03', '', NULL),
  (152, 25, 'running', 'on-hold', '2022-04-14', 'Geen chauffeur en monteur beschikbaar.', 7),
  -- WK-14 Gereedschap te leen
  (153, 26, NULL, 'idea', '2020-01', '', NULL),
  (154, 26, 'idea', 'elaboration', '2020-02', '', NULL),
  (155, 26, 'elaboration', 'nomination', '2020-03', '', NULL),
  (156, 26, 'nomination', 'granted', '2020-05-06', 'Verleend; wacht op de verzekeraar.', 2);

-- Deal I, Welzijn
INSERT INTO phase_change (id, project, from_phase, to_phase, date, reason, decision)
VALUES
  -- WZ-01 Voldoende gekwalificeerd personeel in de zorg
  (157, 27, NULL, 'idea', '2018-12', '', NULL),
  (158, 27, 'idea', 'elaboration', '2019-03', '', NULL),
  (159, 27, 'elaboration', 'review', '2019-07', '', NULL),
  (160, 27, 'review', 'nomination', '2019-09', '', NULL),
  (161, 27, 'nomination', 'granted', '2019-11', '', 1),
  (162, 27, 'granted', 'running', '2020-02', '', NULL),
  (163, 27, 'running', 'delivered', '2022-08', 'Eindverslag ingediend.', NULL),
  -- WZ-02 Kansen voor kinderen
  (164, 28, NULL, 'idea', '2018-12', '', NULL),
  (165, 28, 'idea', 'elaboration', '2019-03', '', NULL),
  (166, 28, 'elaboration', 'review', '2019-07', '', NULL),
  (167, 28, 'review', 'nomination', '2019-09', '', NULL),
  (168, 28, 'nomination', 'granted', '2019-11', '', 1),
  (169, 28, 'granted', 'running', '2020-03-11', '', NULL),
  -- WZ-03 Kinderen eerst
  (170, 29, NULL, 'idea', '2019-01', '', NULL),
  (171, 29, 'idea', 'elaboration', '2019-05', '', NULL),
  (172, 29, 'elaboration', 'nomination', '2019-09', '', NULL),
  (173, 29, 'nomination', 'granted', '2019-11', '', 1),
  (174, 29, 'granted', 'running', '2020-04', '', NULL),
  (175, 29, 'running', 'delivered', '2021-12', '', NULL),
  (176, 29, 'delivered', 'embedded', '2022-02',
   'De gemeente zet de ondersteuners uit eigen middelen voort (fictief).', NULL),
  -- WZ-04 Vroegsignalering
  (177, 30, NULL, 'idea', '2020-11', '', NULL),
  (178, 30, 'idea', 'quick-scan', '2021-01', '', NULL),
  (179, 30, 'quick-scan', 'elaboration', '2021-03', '', NULL),
  (180, 30, 'elaboration', 'nomination', '2021-10', '', NULL),
  (181, 30, 'nomination', 'granted', '2021-11-30', '', 3),
  (182, 30, 'granted', 'running', '2022-02', '', NULL),
  -- WZ-05 Jeugdhulp gewoon dichtbij
  (183, 31, NULL, 'idea', '2020-12', '', NULL),
  (184, 31, 'idea', 'elaboration', '2021-04', '', NULL),
  (185, 31, 'elaboration', 'review', '2021-09', '', NULL),
  (186, 31, 'review', 'nomination', '2021-10', '', NULL),
  (187, 31, 'nomination', 'granted', '2021-11-30', '', 3),
  (188, 31, 'granted', 'running', '2022-03', '', NULL),
  -- WZ-06 Positieve gezondheid
  (189, 32, NULL, 'idea', '2019-02', '', NULL),
  (190, 32, 'idea', 'elaboration', '2019-05', '', NULL),
  (191, 32, 'elaboration', 'nomination', '2019-09', '', NULL),
  (192, 32, 'nomination', 'granted', '2019-11', '', 1),
  (193, 32, 'granted', 'running', '2020-09', '', NULL),
  -- WZ-07 Gezinscoaches
  (194, 33, NULL, 'idea', '2018-12', '', NULL),
  (195, 33, 'idea', 'elaboration', '2019-03', '', NULL),
  (196, 33, 'elaboration', 'nomination', '2019-09', '', NULL),
  (197, 33, 'nomination', 'granted', '2019-11', '', 1),
  (198, 33, 'granted', 'running', '2020-01', '', NULL),
  -- WZ-08 Zorgcarrousel
  (199, 34, NULL, 'idea', '2019-12', '', NULL),
  (200, 34, 'idea', 'elaboration', '2020-02', '', NULL),
  (201, 34, 'elaboration', 'nomination', '2020-03', '', NULL),
  (202, 34, 'nomination', 'granted', '2020-05-06', 'Verleend voor het studiejaar 2022-2023.', 2),
  (203, 34, 'granted', 'running', '2022-09', '', NULL),
  -- WZ-09 Slimme zorg thuis
  (204, 35, NULL, 'idea', '2019-12', '', NULL),
  (205, 35, 'idea', 'elaboration', '2020-02', '', NULL),
  (206, 35, 'elaboration', 'nomination', '2020-03', '', NULL),
  (207, 35, 'nomination', 'granted', '2020-05-06', '', 2),
  (208, 35, 'granted', 'running', '2021-01', '', NULL),
  (209, 35, 'running', 'on-hold', '2022-02', 'Te weinig begeleiders.', NULL),
  -- WZ-10 Eén plan per gezin
  (210, 36, NULL, 'idea', '2019-02', '', NULL),
  (211, 36, 'idea', 'elaboration', '2019-05', '', NULL),
  (212, 36, 'elaboration', 'nomination', '2019-09', '', NULL),
  (213, 36, 'nomination', 'granted', '2019-11', '', 1),
  (214, 36, 'granted', 'running', '2020-03', '', NULL),
  (215, 36, 'running', 'delivered', '2021-12', '', NULL),
  (216, 36, 'delivered', 'determined', '2022-06-15', 'Vastgesteld op het verleende bedrag.', 6);

-- Deal II
INSERT INTO phase_change (id, project, from_phase, to_phase, date, reason, decision)
VALUES
  -- LO-01 Leren in de buurt
  (217, 37, NULL, 'idea', '2025-10-07', '', NULL),
  -- LO-02 Vakmanschap zonder grens
  (218, 38, NULL, 'idea', '2025-03', '', NULL),
  (219, 38, 'idea', 'quick-scan', '2025-06', '', NULL),
  (220, 38, 'quick-scan', 'elaboration', '2025-10-09', 'Op tijd aangemeld voor de oproep.', NULL),
  -- ZW-01 Gezond op tijd
  (221, 39, NULL, 'idea', '2025-01', '', NULL),
  (222, 39, 'idea', 'quick-scan', '2025-04', '', NULL),
  (223, 39, 'quick-scan', 'elaboration', '2025-07', '', NULL),
  (224, 39, 'elaboration', 'review', '2025-11-06', 'Volledige aanvraag ontvangen.', NULL),
  -- ZW-02 Ambulance zonder slagboom
  (225, 40, NULL, 'idea', '2025-08', '', NULL),
  (226, 40, 'idea', 'quick-scan', '2025-10-08', '', NULL),
  -- ES-01 Waterstofwerkplaats
  (227, 41, NULL, 'idea', '2024-11', '', NULL),
  (228, 41, 'idea', 'quick-scan', '2025-02', '', NULL),
  (229, 41, 'quick-scan', 'elaboration', '2025-05', '', NULL),
  (230, 41, 'elaboration', 'review', '2025-09', '', NULL),
  (231, 41, 'review', 'nomination', '2025-11-06', 'Voorgedragen aan de stuurgroep.', NULL),
  -- ES-02 Drone boven de aardappel
  (232, 42, NULL, 'idea', '2024-06', '', NULL),
  (233, 42, 'idea', 'quick-scan', '2024-09', '', NULL),
  (234, 42, 'quick-scan', 'elaboration', '2024-11', '', NULL),
  (235, 42, 'elaboration', 'review', '2025-01', '', NULL),
  (236, 42, 'review', 'rejected', '2025-03-20', 'Dubbel met een landelijke regeling.', 9),
  -- AR-01 Het dorp aan zet
  (237, 43, NULL, 'idea', '2025-04', '', NULL),
  (238, 43, 'idea', 'quick-scan', '2025-06', '', NULL),
  (239, 43, 'quick-scan', 'elaboration', '2025-09', '', NULL),
  -- AR-02 Fietsbus over de grens
  (240, 44, NULL, 'idea', '2024-10', '', NULL),
  (241, 44, 'idea', 'quick-scan', '2025-01', '', NULL),
  (242, 44, 'quick-scan', 'elaboration', '2025-04', '', NULL),
  (243, 44, 'elaboration', 'withdrawn', '2025-09-18',
   'De vervoerder heeft zich teruggetrokken.', 10);

-- Each decision is about the projects to which it awards, and about those whose phase it changed
INSERT INTO decision_project (decision, project)
SELECT decision, project FROM award
UNION
SELECT decision, project FROM phase_change WHERE decision IS NOT NULL
ORDER BY 1, 2;
