-- SPDX-License-Identifier: GPL-3.0-or-later
-- Deal I, pillar Wonen: its twelve projects.
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
  -- WO-01 Proeftuinen
  (1, 1, 3, NULL, NULL, 0, 'WO-01', 'wo01', 'Proeftuinen', 'proeftuinen', 'Proeftuinen',
   'running', 'public', '2020-01', '2023-12', '2020-03-11', NULL,
   'Hoe knap je een wijk op samen met de mensen die er wonen? Drie proeftuinen zoeken het ' ||
   'uit, in Emmen, Hardenberg en Borger-Odoorn. Wat op de ene plek lukt, gaat mee naar de ' ||
   'volgende.',
   'In veel wijken staan huur- en koopwoningen door elkaar. De huurwoning krijgt een nieuw ' ||
   'dak, de koopwoning ernaast niet. Zo komt een straat er nooit helemaal goed voor te staan. ' ||
   'In de proeftuinen pakken gemeenten, corporaties en bewoners dat samen aan.' ||
   char (10, 10) ||
   'Elke proeftuin heeft een eigen ploeg en een eigen plan, want geen wijk is gelijk. Toch ' ||
   'leren ze van elkaar. De ploegen komen geregeld bijeen in een van de drie wijken. Ze lopen ' ||
   'een rondje, vertellen eerlijk wat mislukte en nemen mee wat werkte. Hun lessen zetten ze ' ||
   'op korte werkbladen, die iedere gemeente mag gebruiken.',
   'Straten met huur en koop door elkaar verouderen ongelijk. Niemand kan zo’n straat in zijn ' ||
   'eentje opknappen.',
   'Drie ploegen werken elk in een eigen wijk of dorp. Ze delen hun ervaringen in een vaste ' ||
   'kring.',
   'Drie opgeknapte buurten, en een aanpak die ook elders in de regio bruikbaar is.',
   'Bewoners, gemeenten en corporaties in buurten met huur en koop door elkaar',
   'Paraplu boven WO-02, WO-03 en WO-04. De proeftuinen in Hoogeveen en Veenoord komen uit ' ||
   'het plan van 2019 en vallen er niet onder. In bronnen is sprake van “drie gemeenten”, ' ||
   '“zes gemeenten” en “vijf wijken”: navragen voor de volgende editie.'),
  -- WO-02 Bloeiende toekomst voor bloemkoolwijk
  (2, 1, 3, 1, NULL, 1, 'WO-02', 'wo02',
   'Bloeiende toekomst voor bloemkoolwijk', 'bloeiendetoekomstvoorbloemkoolwijk',
   'Bloemkoolwijk',
   'running', 'public', '2020-01', '2022-12', '2020-04', NULL,
   'In een Hardenbergse woonwijk met veel hofjes wonen huurders en eigenaren zij aan zij. Zij ' ||
   'maken samen plannen voor hun huis, hun straat en hun plantsoen. De gemeente en de ' ||
   'corporatie denken mee.',
   'De wijk is in de jaren zeventig gebouwd als een bloemkool: kronkelende straatjes, kleine ' ||
   'hofjes, veel groen. Dat was toen heel modern. Nu zijn de huizen tochtig, de schuttingen ' ||
   'scheef en de parkeerplekken te krap. Wie er een goedkope koopwoning heeft, kan een ' ||
   'verbouwing vaak niet betalen.' ||
   char (10, 10) ||
   'De proeftuin begint daarom klein: één hofje tegelijk. Bewoners tekenen op een grote kaart ' ||
   'wat zij willen veranderen. Een bouwkundige rekent uit wat dat kost en wat het per maand ' ||
   'oplevert. Daarna gaat de aannemer langs alle deuren die meedoen, of er nu een huurder of ' ||
   'een eigenaar achter woont. De projectleider werkt ook voor Emmerhout, zodat beide wijken ' ||
   'elkaars fouten niet hoeven te herhalen.',
   'Eigenaren met een klein inkomen blijven achter als de corporatie haar huurwoningen ' ||
   'opknapt.',
   'Per hofje maken bewoners één plan voor alle huizen, met een bouwkundige en een aannemer ' ||
   'aan tafel.',
   'Minder huizen met een slecht energielabel en hofjes waar mensen graag blijven wonen.',
   'Huurders en eigenaren in de bloemkoolwijk in Hardenberg',
   ''),
  -- WO-03 Proeftuin Emmerhout
  (3, 1, 3, 1, NULL, 2, 'WO-03', 'wo03', 'Proeftuin Emmerhout', 'proeftuinemmerhout', 'Emmerhout',
   'running', 'public', '2020-01', '2023-06', '2020-03-11', NULL,
   'Emmerhout was de eerste bloemkoolwijk van het land. Vijftig jaar later is de wijk aan een ' ||
   'opknapbeurt toe. Bewoners, corporaties en de gemeente Emmen bedenken samen hoe dat goed ' ||
   'en betaalbaar kan.',
   'Emmerhout telt 3.745 woningen (stand 1 januari 2018). Daarvan zijn er 1.738 van de ' ||
   'bewoner zelf en worden er 2.007 verhuurd. Vier corporaties bezitten samen 1.615 woningen: ' ||
   'Lefier, Domesta, Woonservice en Woonzorg Nederland. Vaak staan een huurhuis en een ' ||
   'koophuis onder één dak.' ||
   char (10, 10) ||
   'De proeftuin zoekt naar oplossingen die voor beide kloppen. Een isolatieronde waarbij de ' ||
   'buurman kan aanhaken, bijvoorbeeld, of een lening die meegaat met het huis. In de wijk ' ||
   'staat een modelwoning. Daar voelt u zelf het verschil tussen een gewone en een ' ||
   'geïsoleerde muur. In juni 2021 kwamen bestuurders uit de hele regio kijken hoe dat gaat.',
   'De wijk is in één keer gebouwd en wordt dus ook in één keer oud. De helft van de huizen ' ||
   'heeft een eigenaar die dat zelf moet oplossen.',
   'Aanbod in de straat in plaats van aan het loket: een modelwoning, een adviseur en een ' ||
   'gezamenlijke inkoop.',
   'Huur- en koopwoningen die tegelijk worden verbeterd, met een lagere energierekening voor ' ||
   'iedereen.',
   'Bewoners van Emmerhout, vooral eigenaren van een goedkope woning',
   'Werkbezoek op 30 juni 2021.'),
  -- WO-04 Toekomstbestendig 2e Exloërmond
  (4, 1, 3, 1, NULL, 3, 'WO-04', 'wo04',
   'Toekomstbestendig 2e Exloërmond', 'toekomstbestendig2eexloermond', '2e Exloërmond',
   'delayed', 'public', '2020-03', '2022-12', '2020-06', NULL,
   'In 2e Exloërmond praat het hele dorp mee over de huizen van morgen. Welke woning kan ' ||
   'blijven, welke moet anders, en wie helpt daarbij? Dorpsgenoten, Andes, Woonservice en de ' ||
   'gemeente zoeken het samen uit.',
   'Een lint van huizen langs het kanaal, een dorpshuis en veel ruimte: zo kent men 2e ' ||
   'Exloërmond. De inwoners worden ouder en de woningen ook. Jongeren willen blijven, maar ' ||
   'vinden niets passends. Ouderen willen wel kleiner wonen, maar niet in een ander dorp.' ||
   char (10, 10) ||
   'In deze proeftuin is het dorp de baas over de vragen. Een werkgroep van inwoners ging ' ||
   'eerst langs de keukentafels. Daarna kwamen de rekenaars. Per woning ligt er nu een simpel ' ||
   'advies: opknappen, ombouwen of op termijn vervangen. Andes helpt mensen die er alleen ' ||
   'niet uitkomen. Door de strenge coronaregels gingen gesprekken langer niet door. Het dorp ' ||
   'neemt daar nu een jaar extra voor.',
   'De huizen passen steeds minder bij de mensen die er wonen, en nieuwbouw komt er ' ||
   'nauwelijks.',
   'Inwoners voeren zelf de gesprekken. Deskundigen rekenen daarna per woning drie keuzes ' ||
   'door.',
   'Een woonplan dat van het dorp is, en de eerste tien woningen die volgens dat plan zijn ' ||
   'aangepakt.',
   'Inwoners van 2e Exloërmond, van starter tot oudere',
   ''),
  -- WO-05 Proeftuin Hoogeveen
  (5, 1, 3, NULL, NULL, 4, 'WO-05', 'wo05', 'Proeftuin Hoogeveen', 'proeftuinhoogeveen', '',
   'on-hold', 'public', '2020-03', '2022-12', '2020-09', NULL,
   'Een oude buurt in Hoogeveen zoekt een nieuw evenwicht tussen slopen, opknappen en ' ||
   'bijbouwen. De plannen liggen stil tot duidelijk is wat de nieuwe warmtevoorziening wordt.',
   'Wie verbouwt voordat bekend is hoe de buurt straks wordt verwarmd, verbouwt misschien ' ||
   'twee keer. Dat was de les van het eerste jaar in deze proeftuin. Bewoners hadden hun ' ||
   'wensen op tafel gelegd: betere kozijnen, minder vocht, een veilig achterpad. Ook was er ' ||
   'een lijst met huizen waar het eerst iets moest gebeuren.' ||
   char (10, 10) ||
   'Toch is op de rem getrapt. De gemeente wil eerst kiezen tussen een warmtenet, waterstof ' ||
   'en losse warmtepompen. Ondertussen zit niemand stil. Kleine klussen die altijd goed zijn, ' ||
   'gaan door: tochtstrips, radiatorfolie, een cursus vocht voorkomen. Zodra de keuze is ' ||
   'gemaakt, kan de grote verbouwing beginnen.',
   'De keuze voor een warmtebron bepaalt wat een goede verbouwing is, en die keuze is er nog ' ||
   'niet.',
   'Eerst de maatregelen waar niemand spijt van krijgt, daarna pas het grote werk.',
   'Een buurt die in één keer goed wordt aangepakt, met een warmtebron voor de lange termijn.',
   'Bewoners van vooroorlogse en vroeg-naoorlogse woningen in Hoogeveen',
   ''),
  -- WO-06 Proeftuin Veenoord
  (6, 1, 3, NULL, NULL, 5, 'WO-06', 'wo06', 'Proeftuin Veenoord', 'proeftuinveenoord', '',
   'delivered', 'public', '2020-01', '2021-12', '2020-02', '2021-11',
   'In Veenoord heeft een straat met twee gezichten haar evenwicht terug. Huurders en ' ||
   'eigenaren vervingen samen hun daken en gevels. De ploeg schreef op hoe dat ging, voor wie ' ||
   'het ook wil proberen.',
   'Aan de ene kant huurhuizen met nieuwe zonnepanelen, aan de andere kant koophuizen met ' ||
   'lekkende goten. In Veenoord was het verschil van de stoep af te zien. Deze proeftuin ' ||
   'draaide het om: niet wie de eigenaar is telt, maar wat het huis nodig heeft.' ||
   char (10, 10) ||
   'Eigenaren konden meeliften op de grote order van de corporatie. Dat scheelde in de prijs ' ||
   'en in het gedoe, want er kwam maar één aannemer en één steiger. Wie het geld niet had, ' ||
   'kreeg hulp bij een goedkope lening. Het lastigste bleek niet de techniek, maar de ' ||
   'planning: iedereen moet in dezelfde week kunnen. Dat staat dan ook met rode letters in ' ||
   'het verslag.',
   'Een straat waarin de ene helft vernieuwt en de andere helft vervalt, gaat er als geheel ' ||
   'op achteruit.',
   'Eén aannemer, één steiger en één prijs voor alle huizen in de straat.',
   'Een complete straat vernieuwd en een verslag met lessen voor andere dorpen.',
   'Huurders en eigenaren in één straat in Veenoord',
   ''),
  -- WO-07 Waterstof Tiny House
  (7, 1, 5, NULL, NULL, 0, 'WO-07', 'wo07',
   'Waterstof Tiny House', 'waterstoftinyhouse', 'Tiny House',
   'delivered', 'public', '2020-06', '2022-06', '2020-09', '2022-06',
   'Een klein huis dat op waterstof draait, gebouwd door mbo-studenten in Hoogeveen. Het ' ||
   'reisde langs zes gemeenten en zelfs naar Den Haag. Binnenkijken mocht, en vragen stellen ' ||
   'al helemaal.',
   'Kun je koken, douchen en warm zitten zonder aardgas en zonder stroomkabel? Studenten van ' ||
   'het Alfa-college wilden het weten en bouwden een huisje van nog geen veertig vierkante ' ||
   'meter. Op het dak liggen zonnepanelen. Wat overdag over is, wordt waterstof. Als de zon ' ||
   'weg is, maakt een brandstofcel er weer stroom van.' ||
   char (10, 10) ||
   'Vrienden van Techniek regelde de gastlessen en het gereedschap, de gemeente Hoogeveen een ' ||
   'plek om te bouwen. Vanaf september 2021 ging het huisje op een dieplader de regio door. ' ||
   'In april 2022 stond het bij de Tweede Kamer. Overal mocht het publiek naar binnen. De ' ||
   'vraag die het vaakst klonk: “Is het ook veilig?” Een student gaf dan antwoord.',
   'Waterstof klinkt ver weg en ingewikkeld. Vakmensen die ermee kunnen werken zijn er nog ' ||
   'nauwelijks.',
   'Studenten bouwen, meten en leggen uit. Het huis komt naar de mensen toe.',
   'Een werkend voorbeeld, zes gemeenten bezocht en een lespakket dat blijft.',
   'Studenten in bouw en techniek, bewoners en schoolklassen in zes gemeenten',
   'Oppervlakte verschilt per bron (32 tot 42 m²).'),
  -- WO-08 Toekomstbestendige woningen smeden
  (8, 1, 1, NULL, NULL, 0, 'WO-08', 'wo08',
   'Toekomstbestendige woningen smeden', 'toekomstbestendigewoningensmeden', 'Woningen smeden',
   'running', 'public', '2020-01', '2023-12', '2020-03', NULL,
   'Een eigen huis, een klein inkomen en een grote verbouwing: in Hoogeveen helpt een ' ||
   'wooncoach om dat rond te krijgen. Samen met de bewoner maakt die een plan dat past bij ' ||
   'het huis én bij de portemonnee.',
   'Een koopwoning van vroeger was goedkoop. Het opknappen ervan is dat niet. Veel eigenaren ' ||
   'stellen het uit, totdat het dak echt lekt. De wooncoach komt thuis langs, kijkt van ' ||
   'kelder tot nok en vraagt ook naar de rekeningen. Soms blijkt een toeslag te zijn ' ||
   'vergeten, en is dat het begin van een nieuwe voordeur.' ||
   char (10, 10) ||
   'Daarna volgt het smeden: wat kan nu, wat volgend jaar, en wie betaalt mee? Buren met ' ||
   'dezelfde woning worden gekoppeld, zodat zij samen kunnen bestellen. De aanpak werkte zo ' ||
   'goed dat de stuurgroep er in 2021 opnieuw geld voor heeft toegekend. Daarmee kunnen ook ' ||
   'twee andere buurten in Hoogeveen beginnen.',
   'Eigenaren met een laag inkomen kunnen hun huis niet op eigen kracht verbeteren en vallen ' ||
   'buiten de meeste regelingen.',
   'Een wooncoach maakt per huishouden een stappenplan, met hulp bij leningen, toeslagen en ' ||
   'offertes.',
   'Zuinige, gezonde huizen voor mensen met een kleine beurs, en een lagere energierekening.',
   'Eigenaren met een laag inkomen in Hoogeveen',
   'Voortgezet in tranche 3.'),
  -- WO-09 Terugkooppilot Angelslo
  (9, 1, 1, NULL, NULL, 1, 'WO-09', 'wo09',
   'Terugkooppilot Angelslo', 'terugkooppilotangelslo', 'Angelslo',
   'determined', 'public', '2020-01', '2021-06', '2020-01', '2021-06',
   'In Angelslo kocht Lefier huurwoningen terug die ooit waren verkocht. De eigenaren mochten ' ||
   'er blijven wonen, nu als huurder. Zo kon een heel blok in één keer worden verbeterd.',
   'Jaren geleden verkochten corporaties losse huizen uit een rij. Dat leek handig, tot het ' ||
   'onderhoud kwam. Wie een hele rij wil isoleren, kan niet om dat ene koophuis heen. En de ' ||
   'eigenaar daarvan kan de verbouwing soms niet betalen.' ||
   char (10, 10) ||
   'In Angelslo is geprobeerd of terugkopen helpt. De eigenaar kreeg een eerlijk bod van een ' ||
   'onafhankelijke taxateur. Wie ja zei, kon blijven wonen en kreeg huur die bij het inkomen ' ||
   'past. Niet iedereen wilde. Er kwamen minder aanvragen dan verwacht en een deel van het ' ||
   'geld is teruggegeven. Juist daarom was het een goede proef: nu weten we voor wie deze weg ' ||
   'wel en niet werkt.',
   'Verspreide koopwoningen houden de verbetering van hele rijen tegen.',
   'Terugkopen tegen een onafhankelijk getaxeerde prijs, met het recht om te blijven wonen.',
   'Een antwoord op de vraag of terugkopen werkt, en enkele blokken die compleet zijn ' ||
   'aangepakt.',
   'Eigenaren van voormalige huurwoningen in Angelslo (Emmen)',
   ''),
  -- WO-10 Energie- en duurzaamheidscentrum Wonen
  (10, 1, 5, NULL, NULL, 1, 'WO-10', 'wo10',
   'Energie- en duurzaamheidscentrum Wonen', 'energieenduurzaamheidscentrumwonen', 'EDC Wonen',
   'running', 'public', '2020-09', '2023-12', '2021-01', NULL,
   'Installateurs, aannemers en studenten oefenen op één plek met nieuwe technieken voor ' ||
   'bestaande huizen. Wat ze leren, passen ze de volgende dag toe bij u thuis.',
   'Een warmtepomp aansluiten leer je niet uit een boekje. Daarom staan in dit centrum echte ' ||
   'muren, echte leidingen en echte toestellen. Je mag er fouten in maken. Studenten werken ' ||
   'er naast monteurs die al dertig jaar in het vak zitten. De een weet alles van de nieuwste ' ||
   'regeling, de ander hoort aan het geluid wat er mis is.' ||
   char (10, 10) ||
   'Bedrijven uit de bouw en de installatie bepalen mee wat er wordt geleerd. Is er vraag ' ||
   'naar mensen die lucht dicht kunnen bouwen, dan staat daar zes weken later een cursus ' ||
   'voor. Ook bewoners zijn welkom. Op zaterdagochtend legt een student uit wat een huis uit ' ||
   'de jaren zestig nodig heeft.',
   'Er is veel werk aan bestaande woningen, maar te weinig mensen die de nieuwe technieken ' ||
   'kennen.',
   'Een oefenhal waar school en bedrijf samen les geven, aan jong en oud.',
   'Genoeg vakmensen om de woningen in de regio te verduurzamen.',
   'Mbo-studenten, vakmensen in bouw en installatie, huiseigenaren',
   ''),
  -- WO-11 Klein wonen in het dorp
  (11, 1, 4, NULL, NULL, 0, 'WO-11', 'wo11',
   'Klein wonen in het dorp', 'kleinwoneninhetdorp', 'Klein wonen',
   'delayed', 'public', '2020-06', '2022-12', '2021-02', NULL,
   'Steeds meer mensen wonen alleen of met zijn tweeën, maar kleine huizen zijn schaars. ' ||
   'Dorpen in Borger-Odoorn zoeken naar plekken: in een oude school, achter de boerderij of ' ||
   'boven de winkel.',
   'Zes kamers, een grote tuin en één bewoner. In onze dorpen komt dat vaak voor. Niet omdat ' ||
   'mensen zo graag ruim wonen, maar omdat er niets kleins te vinden is. Wie wil doorstromen, ' ||
   'moet vaak het dorp uit. Dat is zonde: de koorrepetitie en de buurvrouw blijven dan ' ||
   'achter.' ||
   char (10, 10) ||
   'In dit project lopen inwoners met een stedenbouwer door hun eigen dorp. Ze letten op lege ' ||
   'scholen, ruime kavels en stille winkels. Van elke vondst komt er een schets en een ' ||
   'eerlijke begroting. De vergunningen duren langer dan gehoopt, want elk gebouw is net weer ' ||
   'anders. De eerste drie plannen liggen nu bij de gemeente.',
   'Te weinig woningen voor kleine huishoudens, waardoor mensen blijven zitten waar ze ' ||
   'zitten.',
   'Met inwoners zoeken naar bestaande gebouwen en kavels waar kleine woningen passen.',
   'Twaalf kleine woningen in de dorpen en een stappenplan voor de vergunning.',
   'Alleenstaanden en stellen, vooral starters en ouderen',
   'Fictief voorbeeldproject.'),
  -- WO-12 Straat voor straat zuiniger
  (12, 1, 1, NULL, NULL, 2, 'WO-12', 'wo12',
   'Straat voor straat zuiniger', 'straatvoorstraatzuiniger', '',
   'granted', 'internal', '2022-09', '2023-12', NULL, NULL,
   'Een bus vol isolatiemateriaal rijdt straat na straat door de buurt. Bewoners helpen ' ||
   'elkaar onder leiding van een vakman. Na een zaterdag werken is het tochten gedaan.',
   'Sommige klussen zijn te klein voor een aannemer en te groot voor één paar handen. Het ' ||
   'isoleren van een kruipluik, bijvoorbeeld, of het kitten van twintig kozijnen. In dit ' ||
   'project doet een straat dat samen. De gemeente zorgt voor materiaal en een vakman, de ' ||
   'bewoners voor koffie en spierkracht.' ||
   char (10, 10) ||
   'De voorbereiding is klaar en het geld is verleend. De eerste bus gaat rijden zodra er een ' ||
   'coördinator is gevonden.',
   'Kleine energiemaatregelen blijven liggen omdat niemand eraan begint.',
   'Eén straat, één zaterdag, één vakman: bewoners doen het werk zelf.',
   'Dertig straten met een lagere energierekening en meer contact tussen buren.',
   'Huurders en eigenaren met een hoge energierekening',
   'Fictief voorbeeldproject.');
