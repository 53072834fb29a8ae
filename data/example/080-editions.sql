-- SPDX-License-Identifier: GPL-3.0-or-later
-- Two editions of the booklet of Deal I. The first is adopted and holds the 24 projects of the
-- first decision. The second is a draft: against the first, tranche 3 is new and the smeden project
-- goes on. The first is adopted with its frozen booklet by 100-adoption.sql.

-- Editions
INSERT INTO edition
  (id, programme, number, title, reference_date, status, adopted_on, withdrawal_reason, foreword,
   imprint, previous, content)
VALUES
  (1, 1, 1, 'Programmaboekje: de eerste 24 projecten (voorbeeld)', '2020-01-31', 'draft',
   NULL, '',
   'In dit boekje staan de eerste vierentwintig projecten van onze Regio Deal. Sommige zijn ' ||
   'groot, andere passen op één straat. Ze hebben gemeen dat niemand ze alleen kan uitvoeren. ' ||
   'Wij zijn benieuwd wat ze ons leren, ook als het anders loopt dan gedacht. Blader, kijk ' ||
   'wie er bij u in de buurt bezig is en kom eens langs. De programmadirecteur (voorbeeld)',
   'Dit programmaboekje is een voorbeeld. Het is gemaakt om te laten zien wat Programmaboek ' ||
   'kan. De teksten zijn voor dit voorbeeld geschreven. Voorvallen en uitkomsten zijn ' ||
   'verzonnen, net als bedragen waar “fictief” bij staat. Uitgave van het programmabureau ' ||
   '(voorbeeld), programmabureau@example.org.',
   NULL, NULL),
  (2, 1, 2, 'Programmaboekje na de derde tranche (voorbeeld)', '2022-10-01', 'draft', NULL, '',
   'Sinds het vorige boekje is er veel veranderd. Corona gooide plannen om, en toch gingen er ' ||
   'deuren open: van een fablab, van een klein huis op waterstof en van gezinnen die weer ' ||
   'vooruitkijken. In de derde tranche zijn er drie projecten bij gekomen en gaat er één met ' ||
   'nieuwe kracht door. Een paar projecten liggen stil; ook daarover leest u eerlijk. De ' ||
   'programmadirecteur (voorbeeld)',
   'Dit programmaboekje is een voorbeeld. Het is gemaakt om te laten zien wat Programmaboek ' ||
   'kan. De teksten zijn voor dit voorbeeld geschreven. Voorvallen en uitkomsten zijn ' ||
   'verzonnen, net als bedragen waar “fictief” bij staat. Uitgave van het programmabureau ' ||
   '(voorbeeld), programmabureau@example.org.',
   1, NULL);

-- Edition 1: the 24 projects of the first decision. It is adopted when they are in it, and frozen from then on.
INSERT INTO edition_item (id, edition, project, position, included)
VALUES
  (1, 1, 1, 0, 1),       -- WO-01 Proeftuinen
  (2, 1, 2, 1, 1),       -- WO-02 Bloeiende toekomst voor bloemkoolwijk
  (3, 1, 3, 2, 1),       -- WO-03 Proeftuin Emmerhout
  (4, 1, 4, 3, 1),       -- WO-04 Toekomstbestendig 2e Exloërmond
  (5, 1, 5, 4, 1),       -- WO-05 Proeftuin Hoogeveen
  (6, 1, 6, 5, 1),       -- WO-06 Proeftuin Veenoord
  (7, 1, 8, 6, 1),       -- WO-08 Toekomstbestendige woningen smeden
  (8, 1, 9, 7, 1),       -- WO-09 Terugkooppilot Angelslo
  (9, 1, 11, 8, 1),      -- WO-11 Klein wonen in het dorp
  (10, 1, 13, 9, 1),     -- WK-01 Jeugd en techniek
  (11, 1, 14, 10, 1),    -- WK-02 Open Science Hub Exloo
  (12, 1, 15, 11, 1),    -- WK-03 Fablab Coevorden
  (13, 1, 16, 12, 1),    -- WK-04 Fablab Hardenberg Plus
  (14, 1, 17, 13, 1),    -- WK-05 Skills4future
  (15, 1, 20, 14, 1),    -- WK-08 Omscholing naar bouw en techniek
  (16, 1, 23, 15, 1),    -- WK-11 Digitaal gastvrij
  (17, 1, 24, 16, 1),    -- WK-12 Acht innovatiewerkplaatsen
  (18, 1, 25, 17, 1),    -- WK-13 Slimme fabriek op bezoek
  (19, 1, 27, 18, 1),    -- WZ-01 Voldoende gekwalificeerd personeel in de zorg
  (20, 1, 28, 19, 1),    -- WZ-02 Kansen voor kinderen
  (21, 1, 29, 20, 1),    -- WZ-03 Kinderen eerst
  (22, 1, 32, 21, 1),    -- WZ-06 Positieve gezondheid
  (23, 1, 33, 22, 1),    -- WZ-07 Gezinscoaches
  (24, 1, 36, 23, 1);    -- WZ-10 Eén plan per gezin

-- Edition 2: every public project of Deal I
INSERT INTO edition_item (id, edition, project, position, included)
VALUES
  (25, 2, 1, 0, 1),      -- WO-01 Proeftuinen
  (26, 2, 2, 1, 1),      -- WO-02 Bloeiende toekomst voor bloemkoolwijk
  (27, 2, 3, 2, 1),      -- WO-03 Proeftuin Emmerhout
  (28, 2, 4, 3, 1),      -- WO-04 Toekomstbestendig 2e Exloërmond
  (29, 2, 5, 4, 1),      -- WO-05 Proeftuin Hoogeveen
  (30, 2, 6, 5, 1),      -- WO-06 Proeftuin Veenoord
  (31, 2, 7, 6, 1),      -- WO-07 Waterstof Tiny House
  (32, 2, 8, 7, 1),      -- WO-08 Toekomstbestendige woningen smeden
  (33, 2, 9, 8, 1),      -- WO-09 Terugkooppilot Angelslo
  (34, 2, 10, 9, 1),     -- WO-10 Energie- en duurzaamheidscentrum Wonen
  (35, 2, 11, 10, 1),    -- WO-11 Klein wonen in het dorp
  (36, 2, 13, 11, 1),    -- WK-01 Jeugd en techniek
  (37, 2, 14, 12, 1),    -- WK-02 Open Science Hub Exloo
  (38, 2, 15, 13, 1),    -- WK-03 Fablab Coevorden
  (39, 2, 16, 14, 1),    -- WK-04 Fablab Hardenberg Plus
  (40, 2, 17, 15, 1),    -- WK-05 Skills4future
  (41, 2, 18, 16, 1),    -- WK-06 IT Hub Hoogeveen
  (42, 2, 19, 17, 1),    -- WK-07 New Jobportunities
  (43, 2, 20, 18, 1),    -- WK-08 Omscholing naar bouw en techniek
  (44, 2, 21, 19, 1),    -- WK-09 Composietenplatform
  (45, 2, 22, 20, 1),    -- WK-10 IQ Boulevard
  (46, 2, 23, 21, 1),    -- WK-11 Digitaal gastvrij
  (47, 2, 24, 22, 1),    -- WK-12 Acht innovatiewerkplaatsen
  (48, 2, 25, 23, 1),    -- WK-13 Slimme fabriek op bezoek
  (49, 2, 27, 24, 1),    -- WZ-01 Voldoende gekwalificeerd personeel in de zorg
  (50, 2, 28, 25, 1),    -- WZ-02 Kansen voor kinderen
  (51, 2, 29, 26, 1),    -- WZ-03 Kinderen eerst
  (52, 2, 30, 27, 1),    -- WZ-04 Vroegsignalering
  (53, 2, 31, 28, 1),    -- WZ-05 Jeugdhulp gewoon dichtbij
  (54, 2, 32, 29, 1),    -- WZ-06 Positieve gezondheid
  (55, 2, 33, 30, 1),    -- WZ-07 Gezinscoaches
  (56, 2, 34, 31, 1),    -- WZ-08 Zorgcarrousel
  (57, 2, 36, 32, 1);    -- WZ-10 Eén plan per gezin

-- Its cover (pictures/draw says what is said here), and what it says of two pillars in place of their own introductions
INSERT INTO image (id, edition, position, content, media_type, width, height, alternative_text, caption, credit,
                   consent_until, decorative)
VALUES
  (6, 2, 0, '8aae128025747f22cb0522313ddddfad20074425bfec6d146667b96a605069dc', 'image/jpeg', 1200, 900,
   'Tekening van een dorp bij zonsopkomst, met een korenveld, een windmolen en een vrachtschip op het kanaal.',
   'Een ochtend in de regio', 'Tekening voor dit voorbeeld', NULL, 0);

INSERT INTO edition_introduction (id, edition, pillar, text)
VALUES
  (1, 2, 1,
   'In twee jaar is er veel verbouwd. Wat ons bijblijft zijn niet de stenen maar de keukentafels: daar ' ||
   'werd besloten wat er met een huis gebeurt, en door wie. Een woning die warm blijft, een buurt waar ' ||
   'mensen elkaar weer kennen: in dit hoofdstuk leest u waar dat lukte, en waar het langer duurt.'),
  (2, 2, 2,
   'De werkplaatsen zijn open, ook al begonnen sommige op een beeldscherm. Jongeren maken er wat ze ' ||
   'bedenken en bedrijven vinden er hun volgende collega. Nieuw is de blik over de grens: wie hier een ' ||
   'vak leert, kan aan beide kanten aan de slag.');

-- The house style of Deal I. Its own font is left to the program.
UPDATE programme
SET logo = '178ef74111f015efb8ed1a20536d3566c0b14f29c49a147b2ff03b1ccf27ba66', accent_colour = '#5e2750'
WHERE id = 1;
