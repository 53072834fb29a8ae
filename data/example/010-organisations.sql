-- SPDX-License-Identifier: GPL-3.0-or-later
-- The organisations that both programmes share, and the people behind them.
-- Websites stay empty, so that the example sends nobody anywhere; KvK numbers are not known.

-- The six municipalities, with their codes at Statistics Netherlands (CBS)
INSERT INTO organisation
  (id, name, name_key, abbreviation, kind, cbs_code, kvk_number, country, website)
VALUES
  (1, 'Gemeente Aa en Hunze', 'gemeenteaaenhunze', '', 'municipality', 'GM1680', '', 'NL', ''),
  (2, 'Gemeente Borger-Odoorn', 'gemeenteborgerodoorn', '', 'municipality', 'GM1681', '', 'NL', ''),
  (3, 'Gemeente Coevorden', 'gemeentecoevorden', '', 'municipality', 'GM0109', '', 'NL', ''),
  (4, 'Gemeente Emmen', 'gemeenteemmen', '', 'municipality', 'GM0114', '', 'NL', ''),
  (5, 'Gemeente Hardenberg', 'gemeentehardenberg', '', 'municipality', 'GM0160', '', 'NL', ''),
  (6, 'Gemeente Hoogeveen', 'gemeentehoogeveen', '', 'municipality', 'GM0118', '', 'NL', '');

-- The two provinces
INSERT INTO organisation
  (id, name, name_key, abbreviation, kind, cbs_code, kvk_number, country, website)
VALUES
  (7, 'Provincie Drenthe', 'provinciedrenthe', '', 'province', 'PV22', '', 'NL', ''),
  (8, 'Provincie Overijssel', 'provincieoverijssel', '', 'province', 'PV23', '', 'NL', '');

-- Central government, and the five ministries that signed Deal I
INSERT INTO organisation
  (id, name, name_key, abbreviation, kind, cbs_code, kvk_number, country, website)
VALUES
  (9, 'Rijksoverheid', 'rijksoverheid', 'Rijk', 'central-government', '', '', 'NL', ''),
  (10, 'Ministerie van Landbouw, Natuur en Voedselkwaliteit',
   'ministerievanlandbouwnatuurenvoedselkwaliteit', 'LNV', 'central-government', '', '', 'NL', ''),
  (11, 'Ministerie van Binnenlandse Zaken en Koninkrijksrelaties',
   'ministerievanbinnenlandsezakenenkoninkrijksrelaties', 'BZK', 'central-government', '', '',
   'NL', ''),
  (12, 'Ministerie van Onderwijs, Cultuur en Wetenschap',
   'ministerievanonderwijscultuurenwetenschap', 'OCW', 'central-government', '', '', 'NL', ''),
  (13, 'Ministerie van Volksgezondheid, Welzijn en Sport',
   'ministerievanvolksgezondheidwelzijnensport', 'VWS', 'central-government', '', '', 'NL', ''),
  (14, 'Ministerie van Economische Zaken en Klimaat', 'ministerievaneconomischezakenenklimaat',
   'EZK', 'central-government', '', '', 'NL', '');

-- Education and research
INSERT INTO organisation
  (id, name, name_key, abbreviation, kind, cbs_code, kvk_number, country, website)
VALUES
  (20, 'Drenthe College', 'drenthecollege', '', 'education', '', '', 'NL', ''),
  (21, 'Alfa-college', 'alfacollege', '', 'education', '', '', 'NL', ''),
  (22, 'NHL Stenden Hogeschool', 'nhlstendenhogeschool', '', 'education', '', '', 'NL', ''),
  (23, 'Hanzehogeschool Groningen', 'hanzehogeschoolgroningen', 'Hanze', 'education', '', '',
   'NL', ''),
  (24, 'Rijksuniversiteit Groningen', 'rijksuniversiteitgroningen', 'RUG', 'education', '', '',
   'NL', ''),
  (25, 'De Nieuwe Veste', 'denieuweveste', '', 'education', '', '', 'NL', ''),
  (26, 'Basisscholen in de regio', 'basisscholeninderegio', '', 'education', '', '', 'NL', ''),
  (27, 'ASTRON', 'astron', '', 'knowledge-institute', '', '', 'NL', '');

-- Care
INSERT INTO organisation
  (id, name, name_key, abbreviation, kind, cbs_code, kvk_number, country, website)
VALUES
  (30, 'Icare', 'icare', '', 'care', '', '', 'NL', ''),
  (31, 'Tangenborgh', 'tangenborgh', '', 'care', '', '', 'NL', ''),
  (32, 'Treant', 'treant', '', 'care', '', '', 'NL', ''),
  (33, 'Huisartsen in Aa en Hunze', 'huisartseninaaenhunze', '', 'care', '', '', 'NL', ''),
  (34, 'Zorgverleners in Coevorden', 'zorgverlenersincoevorden', '', 'care', '', '', 'NL', '');

-- Housing associations
INSERT INTO organisation
  (id, name, name_key, abbreviation, kind, cbs_code, kvk_number, country, website)
VALUES
  (40, 'Lefier', 'lefier', '', 'housing-association', '', '', 'NL', ''),
  (41, 'Domesta', 'domesta', '', 'housing-association', '', '', 'NL', ''),
  (42, 'Woonservice', 'woonservice', '', 'housing-association', '', '', 'NL', ''),
  (43, 'Woonzorg Nederland', 'woonzorgnederland', '', 'housing-association', '', '', 'NL', '');

-- Companies
INSERT INTO organisation
  (id, name, name_key, abbreviation, kind, cbs_code, kvk_number, country, website)
VALUES
  (50, 'TVM', 'tvm', '', 'company', '', '', 'NL', ''),
  (51, 'Unigarant', 'unigarant', '', 'company', '', '', 'NL', ''),
  (52, 'Maakbedrijven in de regio', 'maakbedrijveninderegio', '', 'company', '', '', 'NL', ''),
  (53, 'Bouw- en installatiebedrijven in de regio', 'bouweninstallatiebedrijveninderegio', '',
   'company', '', '', 'NL', ''),
  (54, 'Ondernemers in de vrijetijdseconomie', 'ondernemersindevrijetijdseconomie', '', 'company',
   '', '', 'NL', '');

-- Foundations and associations
INSERT INTO organisation
  (id, name, name_key, abbreviation, kind, cbs_code, kvk_number, country, website)
VALUES
  (60, 'Andes', 'andes', '', 'foundation', '', '', 'NL', ''),
  (61, 'Ondernemend Coevorden', 'ondernemendcoevorden', '', 'foundation', '', '', 'NL', ''),
  (62, 'Dutch TechZone', 'dutchtechzone', '', 'foundation', '', '', 'NL', ''),
  (63, 'Vrienden van Techniek', 'vriendenvantechniek', '', 'foundation', '', '', 'NL', '');

-- Residents
INSERT INTO organisation
  (id, name, name_key, abbreviation, kind, cbs_code, kvk_number, country, website)
VALUES
  (70, 'Bewoners van Emmerhout', 'bewonersvanemmerhout', '', 'residents', '', '', 'NL', ''),
  (71, 'Bewoners van 2e Exloërmond', 'bewonersvan2eexloermond', '', 'residents', '', '', 'NL', ''),
  (72, 'Bewoners van de bloemkoolwijk in Hardenberg', 'bewonersvandebloemkoolwijkinhardenberg',
   '', 'residents', '', '', 'NL', ''),
  (73, 'Dorpshuizen in de regio', 'dorpshuizeninderegio', '', 'residents', '', '', 'NL', '');

-- The partner across the border; this one is made up
INSERT INTO organisation
  (id, name, name_key, abbreviation, kind, cbs_code, kvk_number, country, website)
VALUES
  (80, 'Grenzkontor Arbeit & Ausbildung (fictief)', 'grenzkontorarbeitausbildungfictief', 'GAA',
   'foreign', '', '', 'DE', 'https://grenzkontor.example.org/');

-- People are functions here: nobody below exists. Three of them may be shown in the booklet
INSERT INTO person
  (id, name, function, organisation, email, telephone, show_in_public, consent_date)
VALUES
  (1, 'Projectleider Emmerhout', 'Projectleider, gemeente Emmen', 4,
   'projectleider.emmerhout@example.org', '', 1, '2021-11-08'),
  (2, 'Projectleider 2e Exloërmond', 'Projectleider, gemeente Borger-Odoorn', 2,
   'projectleider.exloermond@example.org', '', 0, NULL),
  (3, 'Projectleider wonen Hoogeveen', 'Projectleider, gemeente Hoogeveen', 6,
   'projectleider.wonen@example.org', '', 0, NULL),
  (4, 'Docent duurzaam bouwen', 'Docent, Alfa-college', 21, 'docent.bouwen@example.org', '', 0,
   NULL),
  (5, 'Projectleider Angelslo', 'Projectleider, Lefier', 40, 'projectleider.angelslo@example.org',
   '', 0, NULL),
  (6, 'Coördinator Jeugd en techniek', 'Coördinator, provincie Drenthe', 7,
   'jeugd.techniek@example.org', '', 1, '2021-10-27'),
  (7, 'Beheerder Fablab Coevorden', 'Beheerder, De Nieuwe Veste', 25,
   'fablab.coevorden@example.org', '', 0, NULL),
  (8, 'Beheerder Fablab Hardenberg', 'Beheerder, gemeente Hardenberg', 5,
   'fablab.hardenberg@example.org', '', 0, NULL),
  (9, 'Programmamanager IT Hub', 'Programmamanager, gemeente Hoogeveen', 6, 'it.hub@example.org',
   '', 0, NULL),
  (10, 'Grensconsulent', 'Consulent, gemeente Emmen', 4, 'grensconsulent@example.org', '', 0, NULL),
  (11, 'Projectleider zorgopleidingen', 'Projectleider, gemeente Emmen', 4,
   'zorgopleidingen@example.org', '', 0, NULL),
  (12, 'Coördinator Kansen voor kinderen', 'Coördinator, provincie Drenthe', 7,
   'kansen.voor.kinderen@example.org', '', 1, '2022-01-19'),
  (13, 'Beleidsmedewerker jeugd', 'Beleidsmedewerker, gemeente Aa en Hunze', 1,
   'beleid.jeugd@example.org', '', 0, NULL),
  (14, 'Coördinator schuldhulp', 'Coördinator, gemeente Aa en Hunze', 1, 'schuldhulp@example.org',
   '', 0, NULL),
  (15, 'Coördinator gezinscoaches', 'Coördinator, gemeente Coevorden', 3,
   'gezinscoaches@example.org', '', 0, NULL),
  (16, 'Onderzoeker brede welvaart', 'Onderzoeker, Rijksuniversiteit Groningen', 24,
   'onderzoeker@example.org', '', 0, NULL),
  (17, 'Ansprechpartner Grenzkontor', 'Ansprechpartner', 80, 'grenzkontor@example.org', '', 0,
   NULL);
