-- SPDX-License-Identifier: GPL-3.0-or-later
-- Two programmes with different pillars, their themes, their sources of money, and the well-being
-- themes of Statistics Netherlands.

-- Programmes
INSERT INTO programme
  (id, position, code, code_key, name, goal, start_date, end_date, central_contribution,
   regional_contribution, ministry, treasurer, vat_regime, note)
VALUES
  (1, 0, 'RD-I', 'rdi', 'Regio Deal Zuid- en Oost-Drenthe (voorbeeld)',
   'Voorbeeld: een regio waar mensen goed wonen, werk vinden en meedoen. Gemeenten, provincie ' ||
   'en Rijk pakken samen aan wat geen van hen alleen kan. Ze leren van elk project en delen ' ||
   'wat ze leren.',
   '2020-03-11', '2023', 2000000000, 2000000000, 'LNV', 7, 'exclusive-compensable',
   'Voorbeeld, geen administratie. De stand van de projecten is die van 1 oktober 2022. ' ||
   'Bedragen per project, plafonds per pijler, voorvallen in de teksten en de keuze van de ' ||
   'kassier zijn fictief, tenzij anders vermeld. De zes gemeenten dragen samen 10.000.001 ' ||
   'euro bij, één euro meer dan de afgesproken 10 miljoen.'),
  (2, 1, 'RD-II', 'rdii', 'Regio Deal Zuid- en Oost-Drenthe II (voorbeeld)',
   'Voorbeeld: in 2050 heeft iedereen in de regio gelijke kansen, aan welke kant van het ' ||
   'kanaal of de grens een kind ook opgroeit. Inwoners denken mee over elk project en ' ||
   'beslissen waar dat kan.',
   '2023-11-01', NULL, 3000000000, 3000000000, 'BZK', 7, 'exclusive-compensable',
   'Voorbeeld, geen administratie. De stand is die van de oproep van najaar 2025. Nog te ' ||
   'verdelen over zes budgetten: 483.288 + 3.069.223 + 6.045.222 + 1.740.196 + 1.052.085 + ' ||
   '3.290.921 = 15.680.935 euro. De gemeente Aa en Hunze doet in dit programma niet meer mee. ' ||
   'De kassier en de projecten zijn fictief.');

-- Pillars. White text reads well on every colour (contrast over 4.5 : 1)
INSERT INTO pillar
  (id, programme, position, code, code_key, name, name_key, colour, introduction, ceiling)
VALUES
  (1, 1, 0, 'WO', 'wo', 'Wonen', 'wonen', '#1b7f4b',
   'Een goed huis is meer dan vier muren. Het is warm, betaalbaar en staat in een buurt waar ' ||
   'mensen elkaar groeten. In de regio staan veel woningen die aan een opknapbeurt toe zijn. ' ||
   'Vaak zijn ze van mensen die dat zelf niet kunnen betalen. De projecten in deze pijler ' ||
   'beginnen daarom bij de bewoner, en pas daarna bij de stenen.',
   1200000000),
  (2, 1, 1, 'WK', 'wk', 'Werken', 'werken', '#1a5fb4',
   'Bedrijven in de regio maken slimme dingen en zoeken slimme handen. Die zijn er, maar niet ' ||
   'altijd op de goede plek. De projecten in deze pijler brengen leren, werken en uitproberen ' ||
   'bij elkaar: in een werkplaats, in een fabriek of in een klas vol kinderen met een ' ||
   'soldeerbout.',
   1600000000),
  (3, 1, 2, 'WZ', 'wz', 'Welzijn', 'welzijn', '#b5480b',
   'Gezond zijn, rond kunnen komen en erbij horen: dat gunt iedereen zijn buren. Toch begint ' ||
   'niet elk kind met dezelfde kansen. De projecten in deze pijler zorgen voor hulp die ' ||
   'dichtbij is en op tijd komt, en voor genoeg mensen in de zorg om haar te geven.',
   1200000000),
  (4, 2, 0, 'LO', 'lo', 'Leven lang ontwikkelen', 'levenlangontwikkelen', '#613583',
   'Wie bijleert, blijft meedoen. Deze lijn helpt mensen van elke leeftijd om een volgende ' ||
   'stap te zetten, thuis of over de grens.',
   NULL),
  (5, 2, 1, 'ZW', 'zw', 'Zorg & welzijn', 'zorgwelzijn', '#a51d2d',
   'Gezond opgroeien en gezond oud worden mag niet afhangen van uw postcode. Deze lijn zoekt ' ||
   'naar zorg die dichtbij blijft, ook als er minder handen zijn.',
   NULL),
  (6, 2, 2, 'ES', 'es', 'Economische structuurversterking', 'economischestructuurversterking',
   '#0b6e7d',
   'Nieuwe energie, sterke bedrijven en vakmensen die kunnen blijven. Deze lijn bouwt aan ' ||
   'werk dat over twintig jaar nog bestaat.',
   NULL),
  (7, 2, 3, 'AR', 'ar', 'Aantrekkelijke regio', 'aantrekkelijkeregio', '#7a5230',
   'Een dorp leeft als er iets te doen is en als u er kunt komen. Deze lijn steunt plannen ' ||
   'die inwoners zelf bedenken.',
   NULL);

-- Themes of Deal I
INSERT INTO theme (id, pillar, parent, position, name, name_key, goal)
VALUES
  (1, 1, NULL, 0, 'Toekomstbestendige koopwoningen', 'toekomstbestendigekoopwoningen',
   'Eigenaren met een laag inkomen wonen in een huis dat zuinig en gezond is.'),
  (2, 1, NULL, 1, 'Woningverbetering met bewoners', 'woningverbeteringmetbewoners',
   'Wijken worden opgeknapt op een manier die bewoners zelf hebben bedacht.'),
  (3, 1, 2, 0, 'Proeftuinen', 'proeftuinen',
   'Buurten met huur en koop door elkaar worden in één keer aangepakt.'),
  (4, 1, NULL, 2, 'Woningen voor kleine huishoudens', 'woningenvoorkleinehuishoudens',
   'Alleenstaanden en stellen vinden een passend huis in hun eigen dorp.'),
  (5, 1, NULL, 3, 'Energie in huis', 'energieinhuis',
   'Vakmensen en bewoners leren omgaan met nieuwe energie.'),
  (6, 2, NULL, 0, 'Leren, werken en innoveren op één plek', 'lerenwerkeneninnoverenopeenplek',
   'Op acht plekken werken meer dan driehonderd bedrijven samen met scholen en onderzoekers.'),
  (7, 2, NULL, 1, 'Jeugd en techniek', 'jeugdentechniek',
   'Elk kind ontdekt spelenderwijs wat het met techniek kan.'),
  (8, 2, NULL, 2, 'Digitalisering', 'digitalisering',
   'Bedrijven halen meer uit digitale techniek.'),
  (9, 2, 8, 0, 'Digitale industrie', 'digitaleindustrie',
   'Fabrieken kiezen voor digitaal werken op grond van eigen cijfers.'),
  (10, 2, 8, 1, 'Digitale vrijetijdseconomie', 'digitalevrijetijdseconomie',
   'Ten minste tweehonderd ondernemers zijn online te vinden en te boeken.'),
  (11, 2, NULL, 3, 'Mensen en vakmanschap', 'mensenenvakmanschap',
   'Wie wil werken, leert een vak waar vraag naar is.'),
  (12, 3, NULL, 0, 'Voldoende gekwalificeerd personeel in de zorg',
   'voldoendegekwalificeerdpersoneelindezorg',
   'Er zijn genoeg opgeleide mensen in de zorg, en ze blijven.'),
  (13, 3, NULL, 1, 'Kansen voor kinderen', 'kansenvoorkinderen',
   'Elk kind doet mee, ook als er thuis weinig geld is.'),
  (14, 3, NULL, 2, 'Zorg slim en dichtbij', 'zorgslimendichtbij',
   'Hulp past bij de mens, komt op tijd en is dicht bij huis.'),
  (15, 3, NULL, 3, 'Armoede en schulden', 'armoedeenschulden',
   'Geldzorgen gaan niet meer over van ouder op kind.');

-- Themes of Deal II
INSERT INTO theme (id, pillar, parent, position, name, name_key, goal)
VALUES
  (16, 4, NULL, 0, 'Leren naast het werk', 'lerennaasthetwerk',
   'Bijleren lukt ook met een baan, een gezin en zonder auto.'),
  (17, 4, NULL, 1, 'Instromen en omscholen', 'instromenenomscholen',
   'Meer mensen stappen over naar werk waar tekort aan is.'),
  (18, 5, NULL, 0, 'Kansrijk opgroeien', 'kansrijkopgroeien',
   'Kinderen beginnen gezond en zonder achterstand aan school.'),
  (19, 5, NULL, 1, 'Zorg over de grens', 'zorgoverdegrens',
   'Zorg is er voor iedereen, ook aan de rand van het land.'),
  (20, 6, NULL, 0, 'Schone energie en techniek', 'schoneenergieentechniek',
   'Bedrijven stappen over op schone energie, met eigen vakmensen.'),
  (21, 6, NULL, 1, 'Slimme landbouw', 'slimmelandbouw',
   'Boeren produceren met minder middelen en meer kennis.'),
  (22, 7, NULL, 0, 'Levende dorpen', 'levendedorpen',
   'Inwoners bepalen zelf wat hun dorp nodig heeft.'),
  (23, 7, NULL, 1, 'Bereikbaar en gastvrij', 'bereikbaarengastvrij',
   'Dorpen zijn goed te bereiken, ook van over de grens.');

-- Cross-cutting themes
INSERT INTO cross_cutting_theme (id, programme, position, name, name_key)
VALUES
  (1, 1, 0, 'Leren', 'leren'),
  (2, 1, 1, 'Samenwerken', 'samenwerken'),
  (3, 1, 2, 'Brede welvaart', 'bredewelvaart'),
  (4, 2, 0, 'Samen met inwoners', 'samenmetinwoners'),
  (5, 2, 1, 'Regio aan de grens', 'regioaandegrens');

-- Deal I: 40 million euros in three parts. The municipal shares sum to 10,000,001 euros
INSERT INTO funding_source
  (id, programme, position, name, name_key, organisation, counts_as, contribution)
VALUES
  (1, 1, 0, 'Rijk', 'rijk', 9, 'central', 2000000000),
  (2, 1, 1, 'Provincie Drenthe', 'provinciedrenthe', 7, 'regional-public', 1000000000),
  (3, 1, 2, 'Gemeente Aa en Hunze', 'gemeenteaaenhunze', 1, 'regional-public', 81886800),
  (4, 1, 3, 'Gemeente Borger-Odoorn', 'gemeenteborgerodoorn', 2, 'regional-public', 81987000),
  (5, 1, 4, 'Gemeente Coevorden', 'gemeentecoevorden', 3, 'regional-public', 114234700),
  (6, 1, 5, 'Gemeente Emmen', 'gemeenteemmen', 4, 'regional-public', 346231600),
  (7, 1, 6, 'Gemeente Hardenberg', 'gemeentehardenberg', 5, 'regional-public', 195976000),
  (8, 1, 7, 'Gemeente Hoogeveen', 'gemeentehoogeveen', 6, 'regional-public', 179684000);

-- Deal I: co-financing of projects from outside the deal
INSERT INTO funding_source
  (id, programme, position, name, name_key, organisation, counts_as, contribution)
VALUES
  (9, 1, 8, 'Provincie Drenthe, buiten de deal', 'provinciedrenthebuitendedeal', 7,
   'regional-public', NULL),
  (10, 1, 9, 'Gemeente Hoogeveen, buiten de deal', 'gemeentehoogeveenbuitendedeal', 6,
   'regional-public', NULL),
  (11, 1, 10, 'Woningcorporaties', 'woningcorporaties', NULL, 'regional-private', NULL),
  (12, 1, 11, 'Bedrijven', 'bedrijven', NULL, 'regional-private', NULL),
  (13, 1, 12, 'Onderwijsinstellingen', 'onderwijsinstellingen', NULL, 'regional-public', NULL),
  (14, 1, 13, 'Zorginstellingen', 'zorginstellingen', NULL, 'regional-private', NULL),
  (15, 1, 14, 'Bewoners', 'bewoners', NULL, 'other', NULL),
  (16, 1, 15, 'Duitse partners', 'duitsepartners', 80, 'other', NULL);

-- Deal II: what each of the regional partners adds to the other 30 million is not known
INSERT INTO funding_source
  (id, programme, position, name, name_key, organisation, counts_as, contribution)
VALUES
  (17, 2, 0, 'Rijk', 'rijk', 9, 'central', 3000000000),
  (18, 2, 1, 'Provincie Drenthe', 'provinciedrenthe', 7, 'regional-public', NULL),
  (19, 2, 2, 'Provincie Overijssel', 'provincieoverijssel', 8, 'regional-public', NULL),
  (20, 2, 3, 'Gemeente Borger-Odoorn', 'gemeenteborgerodoorn', 2, 'regional-public', NULL),
  (21, 2, 4, 'Gemeente Coevorden', 'gemeentecoevorden', 3, 'regional-public', NULL),
  (22, 2, 5, 'Gemeente Emmen', 'gemeenteemmen', 4, 'regional-public', NULL),
  (23, 2, 6, 'Gemeente Hardenberg', 'gemeentehardenberg', 5, 'regional-public', NULL),
  (24, 2, 7, 'Gemeente Hoogeveen', 'gemeentehoogeveen', 6, 'regional-public', NULL),
  (25, 2, 8, 'Bedrijven', 'bedrijven', NULL, 'regional-private', NULL),
  (26, 2, 9, 'Duitse partners', 'duitsepartners', 80, 'other', NULL);
