-- SPDX-License-Identifier: GPL-3.0-or-later
-- Other names under which a project is looked for, and the cross-cutting themes it belongs to.

-- “Vroegsginalering” is a slip of the keyboard that keeps coming back
INSERT INTO alias (id, project, name, name_key)
VALUES
  (1, 30, 'Vroegsginalering', 'vroegsginalering'),
  (2, 30, 'Vroeg signaleren', 'vroegsignaleren'),
  (3, 28, 'Kansen4Kinderen', 'kansen4kinderen'),
  (4, 27, 'Hbo-v flex', 'hbovflex'),
  (5, 27, 'Zorgpersoneel', 'zorgpersoneel'),
  (6, 33, 'Generatie-armoede', 'generatiearmoede'),
  (7, 33, 'Gezinscoach Emmen', 'gezinscoachemmen'),
  (8, 4, 'Tweede Exloërmond', 'tweedeexloermond'),
  (9, 4, 'Toekomstbestendig Exloërmond', 'toekomstbestendigexloermond'),
  (10, 7, 'Waterstofhuisje', 'waterstofhuisje'),
  (11, 7, 'H2 Tiny House', 'h2tinyhouse'),
  (12, 8, 'Woningsmeden', 'woningsmeden'),
  (13, 3, 'Bloemkoolwijk Emmerhout', 'bloemkoolwijkemmerhout'),
  (14, 10, 'EDC Wonen', 'edcwonen'),
  (15, 14, 'Open Science Hub', 'opensciencehub'),
  (16, 14, 'OSH Astron', 'oshastron'),
  (17, 15, 'Fablab De Nieuwe Veste', 'fablabdenieuweveste'),
  (18, 16, 'Fablab+', 'fablab'),
  (19, 17, 'Skills for the future', 'skillsforthefuture'),
  (20, 18, 'ICT Hub Hoogeveen', 'icthubhoogeveen'),
  (21, 19, 'New Job Opportunities Grensregio', 'newjobopportunitiesgrensregio'),
  (22, 19, 'Nieuwe kansen op werk', 'nieuwekansenopwerk'),
  (23, 22, 'IQ-lab', 'iqlab'),
  (24, 31, 'Jeugdzorg gewoon dichtbij', 'jeugdzorggewoondichtbij'),
  (25, 38, 'Grensopleiding', 'grensopleiding');

-- Deal I: 1 leren, 2 samenwerken, 3 brede welvaart
INSERT INTO project_cross_cutting_theme (id, project, cross_cutting_theme)
VALUES
  (1, 1, 1), (2, 1, 2),                      -- WO-01 Proeftuinen
  (3, 2, 2), (4, 2, 3),                      -- WO-02 Bloeiende toekomst voor bloemkoolwijk
  (5, 3, 1), (6, 3, 2), (7, 3, 3),           -- WO-03 Proeftuin Emmerhout
  (8, 4, 2), (9, 4, 3),                      -- WO-04 Toekomstbestendig 2e Exloërmond
  (10, 5, 2),                                -- WO-05 Proeftuin Hoogeveen
  (11, 6, 1), (12, 6, 2),                    -- WO-06 Proeftuin Veenoord
  (13, 7, 1),                                -- WO-07 Waterstof Tiny House
  (14, 8, 3),                                -- WO-08 Toekomstbestendige woningen smeden
  (15, 9, 1),                                -- WO-09 Terugkooppilot Angelslo
  (16, 10, 1), (17, 10, 2),                  -- WO-10 Energie- en duurzaamheidscentrum Wonen
  (18, 11, 2), (19, 11, 3),                  -- WO-11 Klein wonen in het dorp
  (20, 12, 2),                               -- WO-12 Straat voor straat zuiniger
  (21, 13, 1), (22, 13, 2),                  -- WK-01 Jeugd en techniek
  (23, 14, 1),                               -- WK-02 Open Science Hub Exloo
  (24, 15, 1), (25, 15, 2),                  -- WK-03 Fablab Coevorden
  (26, 16, 1),                               -- WK-04 Fablab Hardenberg Plus
  (27, 17, 1), (28, 17, 2),                  -- WK-05 Skills4future
  (29, 18, 1), (30, 18, 2),                  -- WK-06 IT Hub Hoogeveen
  (31, 19, 1), (32, 19, 2), (33, 19, 3),     -- WK-07 New Jobportunities
  (34, 20, 1), (35, 20, 3),                  -- WK-08 Omscholing naar bouw en techniek
  (36, 21, 2),                               -- WK-09 Composietenplatform
  (37, 22, 1), (38, 22, 2),                  -- WK-10 IQ Boulevard
  (39, 23, 1),                               -- WK-11 Digitaal gastvrij
  (40, 24, 1), (41, 24, 2),                  -- WK-12 Acht innovatiewerkplaatsen
  (42, 25, 1),                               -- WK-13 Slimme fabriek op bezoek
  (43, 27, 1), (44, 27, 2),                  -- WZ-01 Voldoende gekwalificeerd personeel in de zorg
  (45, 28, 2), (46, 28, 3),                  -- WZ-02 Kansen voor kinderen
  (47, 29, 2), (48, 29, 3),                  -- WZ-03 Kinderen eerst
  (49, 30, 2), (50, 30, 3),                  -- WZ-04 Vroegsignalering
  (51, 31, 2),                               -- WZ-05 Jeugdhulp gewoon dichtbij
  (52, 32, 1), (53, 32, 2), (54, 32, 3),     -- WZ-06 Positieve gezondheid
  (55, 33, 1), (56, 33, 3),                  -- WZ-07 Gezinscoaches
  (57, 34, 1), (58, 34, 2),                  -- WZ-08 Zorgcarrousel
  (59, 35, 3),                               -- WZ-09 Slimme zorg thuis
  (60, 36, 2), (61, 36, 3);                  -- WZ-10 Eén plan per gezin

-- Deal II: 4 samen met inwoners, 5 regio aan de grens
INSERT INTO project_cross_cutting_theme (id, project, cross_cutting_theme)
VALUES
  (62, 37, 4),                               -- LO-01 Leren in de buurt
  (63, 38, 5),                               -- LO-02 Vakmanschap zonder grens
  (64, 39, 4),                               -- ZW-01 Gezond op tijd
  (65, 40, 5),                               -- ZW-02 Ambulance zonder slagboom
  (66, 43, 4),                               -- AR-01 Het dorp aan zet
  (67, 44, 5);                               -- AR-02 Fietsbus over de grens
