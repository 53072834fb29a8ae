-- SPDX-License-Identifier: GPL-3.0-or-later
-- Who does what in which project. A project has one lead applicant (penvoerder) once it is decided.

-- Deal I, Wonen
INSERT INTO project_role (id, project, organisation, role, person, position)
VALUES
  -- WO-01 Proeftuinen
  (1, 1, 4, 'lead-applicant', 1, 0),                 -- Gemeente Emmen
  (2, 1, 5, 'partner', NULL, 1),                     -- Gemeente Hardenberg
  (3, 1, 2, 'partner', NULL, 2),                     -- Gemeente Borger-Odoorn
  -- WO-02 Bloeiende toekomst voor bloemkoolwijk
  (4, 2, 5, 'lead-applicant', 1, 0),                 -- Gemeente Hardenberg
  (5, 2, 72, 'partner', NULL, 1),                    -- Bewoners van de bloemkoolwijk in Hardenberg
  -- WO-03 Proeftuin Emmerhout
  (6, 3, 4, 'lead-applicant', 1, 0),                 -- Gemeente Emmen
  (7, 3, 40, 'partner', NULL, 1),                    -- Lefier
  (8, 3, 41, 'partner', NULL, 2),                    -- Domesta
  (9, 3, 42, 'partner', NULL, 3),                    -- Woonservice
  (10, 3, 43, 'partner', NULL, 4),                   -- Woonzorg Nederland
  (11, 3, 70, 'partner', NULL, 5),                   -- Bewoners van Emmerhout
  -- WO-04 Toekomstbestendig 2e Exloërmond
  (12, 4, 2, 'lead-applicant', 2, 0),                -- Gemeente Borger-Odoorn
  (13, 4, 60, 'executor', NULL, 1),                  -- Andes
  (14, 4, 42, 'partner', NULL, 2),                   -- Woonservice
  (15, 4, 71, 'partner', NULL, 3),                   -- Bewoners van 2e Exloërmond
  -- WO-05 Proeftuin Hoogeveen
  (16, 5, 6, 'lead-applicant', 3, 0),                -- Gemeente Hoogeveen
  -- WO-06 Proeftuin Veenoord
  (17, 6, 4, 'lead-applicant', NULL, 0),             -- Gemeente Emmen
  (18, 6, 53, 'executor', NULL, 1),                  -- Bouw- en installatiebedrijven in de regio
  -- WO-07 Waterstof Tiny House
  (19, 7, 6, 'lead-applicant', NULL, 0),             -- Gemeente Hoogeveen
  (20, 7, 21, 'executor', 4, 1),                     -- Alfa-college
  (21, 7, 63, 'partner', NULL, 2),                   -- Vrienden van Techniek
  -- WO-08 Toekomstbestendige woningen smeden
  (22, 8, 6, 'lead-applicant', 3, 0),                -- Gemeente Hoogeveen
  -- WO-09 Terugkooppilot Angelslo
  (23, 9, 40, 'lead-applicant', 5, 0),               -- Lefier
  (24, 9, 4, 'partner', NULL, 1),                    -- Gemeente Emmen
  -- WO-10 Energie- en duurzaamheidscentrum Wonen
  (25, 10, 7, 'lead-applicant', NULL, 0),            -- Provincie Drenthe
  (26, 10, 20, 'executor', NULL, 1),                 -- Drenthe College
  (27, 10, 21, 'partner', 4, 2),                     -- Alfa-college
  (28, 10, 53, 'partner', NULL, 3),                  -- Bouw- en installatiebedrijven in de regio
  -- WO-11 Klein wonen in het dorp
  (29, 11, 2, 'lead-applicant', NULL, 0),            -- Gemeente Borger-Odoorn
  (30, 11, 73, 'partner', NULL, 1),                  -- Dorpshuizen in de regio
  -- WO-12 Straat voor straat zuiniger
  (31, 12, 3, 'lead-applicant', NULL, 0);            -- Gemeente Coevorden

-- Deal I, Werken
INSERT INTO project_role (id, project, organisation, role, person, position)
VALUES
  -- WK-01 Jeugd en techniek
  (32, 13, 7, 'lead-applicant', 6, 0),               -- Provincie Drenthe
  (33, 13, 2, 'partner', NULL, 1),                   -- Gemeente Borger-Odoorn
  (34, 13, 3, 'partner', NULL, 2),                   -- Gemeente Coevorden
  (35, 13, 5, 'partner', NULL, 3),                   -- Gemeente Hardenberg
  (36, 13, 26, 'partner', NULL, 4),                  -- Basisscholen in de regio
  -- WK-02 Open Science Hub Exloo
  (37, 14, 2, 'lead-applicant', 6, 0),               -- Gemeente Borger-Odoorn
  (38, 14, 27, 'knowledge-partner', NULL, 1),        -- ASTRON
  (39, 14, 26, 'partner', NULL, 2),                  -- Basisscholen in de regio
  -- WK-03 Fablab Coevorden
  (40, 15, 3, 'lead-applicant', NULL, 0),            -- Gemeente Coevorden
  (41, 15, 25, 'executor', 7, 1),                    -- De Nieuwe Veste
  (42, 15, 61, 'partner', NULL, 2),                  -- Ondernemend Coevorden
  -- WK-04 Fablab Hardenberg Plus
  (43, 16, 5, 'lead-applicant', 8, 0),               -- Gemeente Hardenberg
  (44, 16, 26, 'partner', NULL, 1),                  -- Basisscholen in de regio
  -- WK-05 Skills4future
  (45, 17, 20, 'lead-applicant', NULL, 0),           -- Drenthe College
  (46, 17, 62, 'partner', NULL, 1),                  -- Dutch TechZone
  (47, 17, 52, 'partner', NULL, 2),                  -- Maakbedrijven in de regio
  (48, 17, 4, 'partner', NULL, 3),                   -- Gemeente Emmen
  -- WK-06 IT Hub Hoogeveen
  (49, 18, 6, 'lead-applicant', 9, 0),               -- Gemeente Hoogeveen
  (50, 18, 7, 'funder', NULL, 1),                    -- Provincie Drenthe
  (51, 18, 24, 'knowledge-partner', NULL, 2),        -- Rijksuniversiteit Groningen
  (52, 18, 23, 'partner', NULL, 3),                  -- Hanzehogeschool Groningen
  (53, 18, 22, 'partner', NULL, 4),                  -- NHL Stenden Hogeschool
  (54, 18, 21, 'partner', NULL, 5),                  -- Alfa-college
  (55, 18, 20, 'partner', NULL, 6),                  -- Drenthe College
  (56, 18, 50, 'partner', NULL, 7),                  -- TVM
  (57, 18, 51, 'partner', NULL, 8),                  -- Unigarant
  -- WK-07 New Jobportunities
  (58, 19, 4, 'lead-applicant', 10, 0),              -- Gemeente Emmen
  (59, 19, 80, 'partner', 17, 1),                    -- Grenzkontor Arbeit & Ausbildung (fictief)
  (60, 19, 3, 'partner', NULL, 2),                   -- Gemeente Coevorden
  -- WK-08 Omscholing naar bouw en techniek
  (61, 20, 4, 'lead-applicant', NULL, 0),            -- Gemeente Emmen
  (62, 20, 20, 'executor', NULL, 1),                 -- Drenthe College
  (63, 20, 53, 'partner', NULL, 2),                  -- Bouw- en installatiebedrijven in de regio
  -- WK-09 Composietenplatform
  (64, 21, 4, 'lead-applicant', NULL, 0),            -- Gemeente Emmen
  (65, 21, 52, 'partner', NULL, 1),                  -- Maakbedrijven in de regio
  (66, 21, 22, 'knowledge-partner', NULL, 2),        -- NHL Stenden Hogeschool
  -- WK-10 IQ Boulevard
  (67, 22, 4, 'lead-applicant', NULL, 0),            -- Gemeente Emmen
  (68, 22, 52, 'partner', NULL, 1),                  -- Maakbedrijven in de regio
  (69, 22, 22, 'knowledge-partner', NULL, 2),        -- NHL Stenden Hogeschool
  -- WK-11 Digitaal gastvrij
  (70, 23, 7, 'lead-applicant', NULL, 0),            -- Provincie Drenthe
  (71, 23, 54, 'partner', NULL, 1),                  -- Ondernemers in de vrijetijdseconomie
  (72, 23, 1, 'partner', NULL, 2),                   -- Gemeente Aa en Hunze
  -- WK-12 Acht innovatiewerkplaatsen
  (73, 24, 7, 'lead-applicant', NULL, 0),            -- Provincie Drenthe
  (74, 24, 4, 'partner', NULL, 1),                   -- Gemeente Emmen
  (75, 24, 5, 'partner', NULL, 2),                   -- Gemeente Hardenberg
  (76, 24, 20, 'partner', NULL, 3),                  -- Drenthe College
  (77, 24, 21, 'partner', NULL, 4),                  -- Alfa-college
  (78, 24, 22, 'knowledge-partner', NULL, 5),        -- NHL Stenden Hogeschool
  (79, 24, 52, 'partner', NULL, 6),                  -- Maakbedrijven in de regio
  -- WK-13 Slimme fabriek op bezoek
  (80, 25, 7, 'lead-applicant', NULL, 0),            -- Provincie Drenthe
  (81, 25, 52, 'partner', NULL, 1),                  -- Maakbedrijven in de regio
  -- WK-14 Gereedschap te leen
  (82, 26, 7, 'lead-applicant', NULL, 0),            -- Provincie Drenthe
  (83, 26, 52, 'partner', NULL, 1);                  -- Maakbedrijven in de regio

-- Deal I, Welzijn
INSERT INTO project_role (id, project, organisation, role, person, position)
VALUES
  -- WZ-01 Voldoende gekwalificeerd personeel in de zorg
  (84, 27, 4, 'lead-applicant', 11, 0),              -- Gemeente Emmen
  (85, 27, 30, 'partner', NULL, 1),                  -- Icare
  (86, 27, 31, 'partner', NULL, 2),                  -- Tangenborgh
  (87, 27, 32, 'partner', NULL, 3),                  -- Treant
  (88, 27, 20, 'executor', NULL, 4),                 -- Drenthe College
  (89, 27, 22, 'executor', NULL, 5),                 -- NHL Stenden Hogeschool
  -- WZ-02 Kansen voor kinderen
  (90, 28, 7, 'lead-applicant', 12, 0),              -- Provincie Drenthe
  (91, 28, 1, 'partner', NULL, 1),                   -- Gemeente Aa en Hunze
  (92, 28, 2, 'partner', NULL, 2),                   -- Gemeente Borger-Odoorn
  (93, 28, 3, 'partner', NULL, 3),                   -- Gemeente Coevorden
  (94, 28, 4, 'partner', NULL, 4),                   -- Gemeente Emmen
  (95, 28, 5, 'partner', NULL, 5),                   -- Gemeente Hardenberg
  (96, 28, 6, 'partner', NULL, 6),                   -- Gemeente Hoogeveen
  (97, 28, 26, 'executor', NULL, 7),                 -- Basisscholen in de regio
  -- WZ-03 Kinderen eerst
  (98, 29, 1, 'lead-applicant', 13, 0),              -- Gemeente Aa en Hunze
  (99, 29, 33, 'executor', NULL, 1),                 -- Huisartsen in Aa en Hunze
  -- WZ-04 Vroegsignalering
  (100, 30, 1, 'lead-applicant', 14, 0),             -- Gemeente Aa en Hunze
  (101, 30, 2, 'partner', NULL, 1),                  -- Gemeente Borger-Odoorn
  -- WZ-05 Jeugdhulp gewoon dichtbij
  (102, 31, 5, 'lead-applicant', NULL, 0),           -- Gemeente Hardenberg
  -- WZ-06 Positieve gezondheid
  (103, 32, 3, 'lead-applicant', NULL, 0),           -- Gemeente Coevorden
  (104, 32, 34, 'executor', NULL, 1),                -- Zorgverleners in Coevorden
  -- WZ-07 Gezinscoaches
  (105, 33, 3, 'lead-applicant', 15, 0),             -- Gemeente Coevorden
  (106, 33, 4, 'partner', NULL, 1),                  -- Gemeente Emmen
  (107, 33, 5, 'partner', NULL, 2),                  -- Gemeente Hardenberg
  (108, 33, 24, 'knowledge-partner', 16, 3),         -- Rijksuniversiteit Groningen
  -- WZ-08 Zorgcarrousel
  (109, 34, 4, 'lead-applicant', 11, 0),             -- Gemeente Emmen
  (110, 34, 30, 'partner', NULL, 1),                 -- Icare
  (111, 34, 31, 'partner', NULL, 2),                 -- Tangenborgh
  (112, 34, 32, 'partner', NULL, 3),                 -- Treant
  (113, 34, 20, 'executor', NULL, 4),                -- Drenthe College
  -- WZ-09 Slimme zorg thuis
  (114, 35, 4, 'lead-applicant', NULL, 0),           -- Gemeente Emmen
  -- WZ-10 Eén plan per gezin
  (115, 36, 6, 'lead-applicant', NULL, 0);           -- Gemeente Hoogeveen

-- Deal II. An idea has partners, but no lead applicant yet
INSERT INTO project_role (id, project, organisation, role, person, position)
VALUES
  -- LO-01 Leren in de buurt
  (116, 37, 73, 'partner', NULL, 0),                 -- Dorpshuizen in de regio
  (117, 37, 2, 'partner', NULL, 1),                  -- Gemeente Borger-Odoorn
  -- LO-02 Vakmanschap zonder grens
  (118, 38, 3, 'lead-applicant', NULL, 0),           -- Gemeente Coevorden
  (119, 38, 20, 'executor', NULL, 1),                -- Drenthe College
  (120, 38, 80, 'partner', 17, 2),                   -- Grenzkontor Arbeit & Ausbildung (fictief)
  -- ZW-01 Gezond op tijd
  (121, 39, 4, 'lead-applicant', NULL, 0),           -- Gemeente Emmen
  -- ZW-02 Ambulance zonder slagboom
  (122, 40, 5, 'partner', NULL, 0),                  -- Gemeente Hardenberg
  (123, 40, 80, 'partner', 17, 1),                   -- Grenzkontor Arbeit & Ausbildung (fictief)
  -- ES-01 Waterstofwerkplaats
  (124, 41, 6, 'lead-applicant', NULL, 0),           -- Gemeente Hoogeveen
  (125, 41, 21, 'executor', 4, 1),                   -- Alfa-college
  (126, 41, 52, 'partner', NULL, 2),                 -- Maakbedrijven in de regio
  -- ES-02 Drone boven de aardappel
  (127, 42, 4, 'lead-applicant', NULL, 0),           -- Gemeente Emmen
  -- AR-01 Het dorp aan zet
  (128, 43, 2, 'lead-applicant', NULL, 0),           -- Gemeente Borger-Odoorn
  (129, 43, 73, 'partner', NULL, 1),                 -- Dorpshuizen in de regio
  -- AR-02 Fietsbus over de grens
  (130, 44, 3, 'lead-applicant', NULL, 0),           -- Gemeente Coevorden
  (131, 44, 80, 'partner', NULL, 1);                 -- Grenzkontor Arbeit & Ausbildung (fictief)
