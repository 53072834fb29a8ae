-- SPDX-License-Identifier: GPL-3.0-or-later
-- Deal II: eight projects on their way to a decision, or stopped.
-- Every text was written for this example. An amount, place or name that is not known is marked
-- “fictief” where it stands; a project that is made up says so in its internal note.

INSERT INTO project
  (id, programme, theme, parent, continues, position, code, code_key, name, name_key, short_name,
   phase, visibility, planned_start, planned_end, actual_start, actual_end,
   public_summary,
   public_description,
   challenge,
   approach,
   intended_result,
   target_group,
   internal_note)
VALUES
  -- LO-01 Leren in de buurt
  (37, 2, 16, NULL, NULL, 0, 'LO-01', 'lo01', 'Leren in de buurt', 'lerenindebuurt', '',
   'idea', 'internal', '2026', '2029', NULL, NULL,
   'Een cursus op fietsafstand, op een avond dat u kunt, voor een prijs die meevalt. ' ||
   'Dorpshuizen, bibliotheken en bedrijven stellen hun lege lokalen open.',
   'Bijleren doe je makkelijker dicht bij huis. In elk dorp staat wel een lokaal dat ’s ' ||
   'avonds leeg is. Dit plan brengt lokalen, docenten en mensen met een leervraag bij elkaar, ' ||
   'van lezen en schrijven tot lassen. Het is nu nog een idee van drie dorpshuizen.',
   'Wie niet in de stad woont, moet ver reizen om bij te leren.',
   'Lege lokalen in dorpen openstellen voor avondlessen.',
   'In elk dorp minstens één cursus per jaar.',
   'Volwassenen met weinig opleiding',
   'Fictief voorbeeldproject. Aangemeld bij de oproep van najaar 2025.'),
  -- LO-02 Vakmanschap zonder grens
  (38, 2, 17, NULL, NULL, 0, 'LO-02', 'lo02',
   'Vakmanschap zonder grens', 'vakmanschapzondergrens', '',
   'elaboration', 'public', '2026-03', '2028-12', NULL, NULL,
   'Een opleiding die aan beide kanten van de grens meetelt. Vaklieden leren een deel in ' ||
   'Nederland en een deel in Duitsland, en kunnen daarna in beide landen aan het werk.',
   'Een elektricien uit Coevorden mag in Duitsland niet zomaar een meterkast aansluiten, en ' ||
   'andersom. Daarom schrijven scholen aan beide kanten nu samen één opleiding. De lessen ' ||
   'zijn deels in het Nederlands en deels in het Duits. De vaktermen staan op een kaartje in ' ||
   'de borstzak. De eerste proefles is al gegeven en eindigde in een gezamenlijke barbecue.',
   'Diploma’s tellen niet mee over de grens, terwijl bedrijven daar mensen zoeken.',
   'Eén gezamenlijke opleiding met examens die beide landen erkennen.',
   'Zestig vaklieden met een diploma voor twee landen.',
   'Studenten en werkenden in de grensstreek',
   'Fictief voorbeeldproject.'),
  -- ZW-01 Gezond op tijd
  (39, 2, 18, NULL, NULL, 0, 'ZW-01', 'zw01', 'Gezond op tijd', 'gezondoptijd', '',
   'review', 'public', '2026-06', '2029-06', NULL, NULL,
   'Jonge ouders krijgen al voor de geboorte een vaste hulp in hun buurt. Die denkt mee over ' ||
   'slapen, eten en geld, totdat het kind naar school gaat.',
   'De eerste duizend dagen bepalen veel van wat later komt. Toch krijgen gezinnen die het ' ||
   'moeilijk hebben vaak pas hulp als een kind vastloopt op school. Dit project begint ' ||
   'eerder. Een verloskundige vraagt niet alleen naar de bloeddruk, maar ook of er thuis een ' ||
   'babybed staat. Staat dat er niet, dan is het er volgende week. Inwoners schreven mee aan ' ||
   'het plan.',
   'Verschillen in gezondheid ontstaan al voor de geboorte.',
   'Eén vaste hulp per gezin, van zwangerschap tot basisschool.',
   'Kinderen die met gelijke kansen op school beginnen.',
   'Aanstaande en jonge ouders die een steuntje in de rug kunnen gebruiken',
   'Fictief voorbeeldproject.'),
  -- ZW-02 Ambulance zonder slagboom
  (40, 2, 19, NULL, NULL, 0, 'ZW-02', 'zw02',
   'Ambulance zonder slagboom', 'ambulancezonderslagboom', '',
   'quick-scan', 'internal', '2026', '2028', NULL, NULL,
   'De dichtstbijzijnde ambulance staat soms aan de andere kant van de grens. Nederlandse en ' ||
   'Duitse hulpdiensten willen oefenen, zodat die gewoon kan komen.',
   'Voor een hartstilstand bestaat geen grens, voor een ambulance wel. Andere apparatuur, ' ||
   'andere portofoons, andere regels. In dit plan oefenen ploegen uit beide landen elk ' ||
   'kwartaal samen. Eerst wordt gekeken of het ook mag.',
   'Hulp komt in de grensstreek soms later dan nodig is.',
   'Gezamenlijke oefeningen en een kaart van wat er al mag.',
   'Afspraken waarmee de snelste ambulance rijdt.',
   'Inwoners van dorpen langs de grens',
   'Fictief voorbeeldproject.'),
  -- ES-01 Waterstofwerkplaats
  (41, 2, 20, NULL, NULL, 0, 'ES-01', 'es01', 'Waterstofwerkplaats', 'waterstofwerkplaats', '',
   'nomination', 'internal', '2026-01', '2029-12', NULL, NULL,
   'Van één klein huis naar een hele werkplaats: hier leren monteurs werken met waterstof in ' ||
   'fabrieken, vrachtwagens en woningen.',
   'Een huisje op waterstof liet zien dat het kan. Nu vragen bedrijven om mensen die er hun ' ||
   'werk van maken. De werkplaats krijgt een oefenstraat met leidingen, een tankplek en een ' ||
   'muur die ook echt kan lekken. Veilig werken is het eerste vak en het laatste examen. ' ||
   'Bedrijven betalen mee en sturen hun eigen mensen.',
   'Bedrijven willen over op waterstof, maar vinden geen opgeleide monteurs.',
   'Een oefenplek die school en bedrijven samen betalen en gebruiken.',
   'Tachtig opgeleide monteurs per jaar.',
   'Monteurs, studenten en werkgevers in techniek en vervoer',
   'Fictief voorbeeldproject. Aangemeld bij de oproep van najaar 2025.'),
  -- ES-02 Drone boven de aardappel
  (42, 2, 21, NULL, NULL, 0, 'ES-02', 'es02',
   'Drone boven de aardappel', 'dronebovendeaardappel', '',
   'rejected', 'internal', '2026', '2027', NULL, NULL,
   'Drones zoeken zieke planten op de akker, zodat een boer alleen daar hoeft te spuiten. Een ' ||
   'mooi idee, maar er bestaat al een landelijke regeling voor.',
   'Een zieke aardappelplant is van boven eerder te zien dan vanaf de trekker. Het plan was ' ||
   'om boeren samen een drone te laten delen. De stuurgroep heeft het afgewezen, omdat ' ||
   'hetzelfde al kan met geld van het Rijk. De indieners zijn daarnaar doorverwezen.',
   'Boeren gebruiken meer middelen dan nodig is omdat ze ziekte te laat zien.',
   'Een gedeelde drone met een piloot die op afspraak vliegt.',
   'Minder bestrijdingsmiddelen op de akker.',
   'Akkerbouwers in het veengebied',
   'Fictief voorbeeldproject.'),
  -- AR-01 Het dorp aan zet
  (43, 2, 22, NULL, NULL, 0, 'AR-01', 'ar01', 'Het dorp aan zet', 'hetdorpaanzet', '',
   'elaboration', 'internal', '2026-04', '2029-12', NULL, NULL,
   'Dorpen krijgen een eigen spaarpot en beslissen zelf wat ermee gebeurt. De gemeente kijkt ' ||
   'mee, maar telt niet mee bij het stemmen.',
   'Een bankje, een buurtauto of een eigen zonnepark: inwoners weten het beste wat hun dorp ' ||
   'nodig heeft. In dit project leggen zes dorpen hun wensen op tafel en stemt iedereen vanaf ' ||
   'twaalf jaar mee. De uitkomst staat vast. Dat is spannend voor een gemeente, en daarom ' ||
   'schrijft een onderzoeker mee.',
   'Inwoners mogen vaak meepraten maar zelden beslissen.',
   'Een dorpsbudget waarover inwoners stemmen, met begeleiding.',
   'Zes dorpen met een eigen uitgevoerd plan.',
   'Inwoners van kleine dorpen',
   'Fictief voorbeeldproject.'),
  -- AR-02 Fietsbus over de grens
  (44, 2, 23, NULL, NULL, 0, 'AR-02', 'ar02', 'Fietsbus over de grens', 'fietsbusoverdegrens', '',
   'withdrawn', 'internal', '2025', '2027', NULL, NULL,
   'Een bus waar de fiets binnen mee mag, tussen Nederlandse en Duitse dorpen. De aanvrager ' ||
   'heeft het plan ingetrokken, omdat de vervoerder afhaakte.',
   'Toeristen fietsen graag de grens over, maar niet altijd ook weer terug. De fietsbus moest ' ||
   'dat oplossen. Twee dorpen waren enthousiast en er was al een naam voor. Toen de ' ||
   'vervoerder zich terugtrok, ontbrak de belangrijkste partner. De aanvrager hoopt over een ' ||
   'jaar terug te komen.',
   'Zonder auto is het lastig reizen tussen dorpen aan weerszijden van de grens.',
   'Een kleine bus met plaats voor tien fietsen, in de zomermaanden.',
   'Een proef van twee zomers met vijfduizend reizigers.',
   'Toeristen en inwoners van de grensstreek',
   'Fictief voorbeeldproject.');
