-- SPDX-License-Identifier: GPL-3.0-or-later
-- Deal I, pillar Werken: its fourteen projects.
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
  -- WK-01 Jeugd en techniek
  (13, 1, 7, NULL, NULL, 0, 'WK-01', 'wk01', 'Jeugd en techniek', 'jeugdentechniek', '',
   'running', 'public', '2020-01', '2023-12', '2020-03-11', NULL,
   'Drie werkplaatsen laten kinderen ontdekken hoe leuk techniek is. In Exloo kijken ze naar ' ||
   'de sterren, in Coevorden en Hardenberg maken ze wat ze bedenken. Scholen en bedrijven ' ||
   'doen mee.',
   'Vraag een groep acht wie er later techniek wil doen en je ziet drie vingers. Geef ' ||
   'diezelfde kinderen een soldeerbout, een telescoop of een lasersnijder, en een uur later ' ||
   'wil niemand naar huis. Op dat verschil is Jeugd en techniek gebouwd.' ||
   char (10, 10) ||
   'De drie werkplaatsen hebben elk hun eigen kleur, maar ze doen veel samen. Ze ruilen ' ||
   'lessen uit, kopen gezamenlijk materiaal in en leiden samen leerkrachten op. Ook delen ze ' ||
   'een uitleenkast op wielen, voor scholen die te ver weg liggen. Bedrijven sturen hun ' ||
   'jongste monteurs als gastdocent. Die herinneren zich nog goed hoe het was om te kiezen.',
   'Te weinig jongeren kiezen een technisch vak, terwijl bedrijven in de regio om hen zitten ' ||
   'te springen.',
   'Kinderen vanaf de basisschool laten maken en onderzoeken, in drie werkplaatsen met een ' ||
   'gedeeld programma.',
   'Elk kind in de regio is voor de middelbare school minstens één keer in een werkplaats ' ||
   'geweest.',
   'Kinderen van acht tot veertien jaar en hun leerkrachten',
   'Paraplu boven WK-02, WK-03 en WK-04.'),
  -- WK-02 Open Science Hub Exloo
  (14, 1, 7, 13, NULL, 1, 'WK-02', 'wk02',
   'Open Science Hub Exloo', 'opensciencehubexloo', 'OSH Exloo',
   'running', 'public', '2020-01', '2023-08', '2020-09', NULL,
   'Wie naast een wereldberoemde radiotelescoop woont, mag er best wat van weten. In Exloo ' ||
   'onderzoeken basisschoolkinderen samen met sterrenkundigen van ASTRON de hemel, en hun ' ||
   'eigen schoolplein.',
   'Hoe klinkt een ster? Waarom is het op het veld stiller dan in de stad? In de Open Science ' ||
   'Hub beginnen lessen met een vraag van de kinderen zelf. Onderzoekers van ASTRON helpen om ' ||
   'er een proef van te maken. Daarna gaan de kinderen meten, mislukken, opnieuw meten en ' ||
   'vertellen.' ||
   char (10, 10) ||
   'Het blijft niet bij sterren. Een groep uit Exloo onderzocht het geluid op de weg voor de ' ||
   'school en ging met de cijfers naar de wethouder. Leerkrachten krijgen training, zodat een ' ||
   'onderzoeksles ook lukt als er geen sterrenkundige bij is. Zo wordt onderzoeken iets ' ||
   'gewoons, net als rekenen en taal.',
   'Wetenschap lijkt voor veel kinderen iets van anderen en van ver weg.',
   'Kinderen doen echt onderzoek, met hulp van onderzoekers uit de buurt.',
   'Twintig basisscholen die elk jaar een eigen onderzoek uitvoeren.',
   'Basisscholen in Borger-Odoorn en omgeving',
   ''),
  -- WK-03 Fablab Coevorden
  (15, 1, 7, 13, NULL, 2, 'WK-03', 'wk03', 'Fablab Coevorden', 'fablabcoevorden', '',
   'embedded', 'public', '2020-01', '2022-06', '2020-08', '2022-06',
   'Een 3D-printer, een lasersnijder en een bak vol ideeën: in het Fablab in Coevorden maken ' ||
   'kinderen wat ze zelf bedenken. Sinds januari 2021 staat de deur open bij De Nieuwe Veste.',
   'Een sleutelhanger met je eigen naam, dat is meestal het begin. Daarna komt de ' ||
   'vogelvoerbak die zelf meldt dat hij leeg is. In het Fablab leren leerlingen vanaf groep 6 ' ||
   'en 7 ontwerpen, tekenen op de computer en echt maken. Fouten belanden niet in de ' ||
   'prullenbak maar op de “muur van bijna goed”.' ||
   char (10, 10) ||
   'Gemeente, scholen en Ondernemend Coevorden zetten het lab samen op. Bedrijven leveren ' ||
   'restmateriaal en ook wel eens een lastige opdracht. Na schooltijd mogen ouders en opa’s ' ||
   'aanschuiven. Het lab heeft inmiddels een vaste plaats op de begroting van de scholen en ' ||
   'draait door zonder geld van de Regio Deal.',
   'Veel kinderen komen thuis en op school nooit in aanraking met moderne maaktechniek.',
   'Een open werkplaats in de school, met lessen overdag en inloop na schooltijd.',
   'Een fablab dat ook na de Regio Deal blijft bestaan.',
   'Leerlingen vanaf groep 6, hun ouders en leerkrachten in Coevorden',
   ''),
  -- WK-04 Fablab Hardenberg Plus
  (16, 1, 7, 13, NULL, 3, 'WK-04', 'wk04',
   'Fablab Hardenberg Plus', 'fablabhardenbergplus', 'Fablab Plus',
   'embedded', 'public', '2020-02', '2022-03', '2020-02', '2022-03',
   'Hardenberg had al een fablab. Met de plus erbij gaat het nu ook de klas in, en krijgen ' ||
   'jongeren vanaf twaalf jaar opdrachten van echte bedrijven.',
   'Sinds 2018 kunnen kinderen in Hardenberg terecht in een fablab. Het werd zo druk dat er ' ||
   'twee dingen ontbraken: handen en diepgang. De plus zorgt voor beide. Mbo-studenten ' ||
   'begeleiden nu de groepen en leren daar zelf ook van. Voor de oudere jeugd zijn er ' ||
   'opdrachten met een klant, een deadline en een budget.' ||
   char (10, 10) ||
   'Zo ontwierp een brugklas een hulpmiddel voor een bakker met een stijve pols. De bakker ' ||
   'keurde het eerste ontwerp af, het tweede hangt nu naast de oven. Verder rijdt er twee ' ||
   'dagen per week een bus vol gereedschap langs de dorpsscholen. Gemeente en scholen hebben ' ||
   'afgesproken dit voort te zetten.',
   'Het fablab trok vooral kinderen die techniek al leuk vonden, en vooral uit de stad zelf.',
   'Een bus naar de dorpen, begeleiding door mbo-studenten en opdrachten van bedrijven.',
   'Alle basisscholen in de gemeente doen mee en vervolgopdrachten houden tieners vast.',
   'Kinderen en jongeren van acht tot vijftien jaar in Hardenberg',
   ''),
  -- WK-05 Skills4future
  (17, 1, 11, NULL, NULL, 0, 'WK-05', 'wk05', 'Skills4future', 'skills4future', '',
   'running', 'public', '2020-01', '2023-12', '2020-03', NULL,
   'Technische mbo-studenten leren niet alleen op school, maar ook aan de machines van ' ||
   'morgen. Bedrijven stellen die beschikbaar en vertellen erbij wat een vakman straks moet ' ||
   'kunnen.',
   'Een draaibank van twintig jaar oud doet het nog prima. Maar wie daarop leert, schrikt van ' ||
   'de eerste werkdag. Nieuwe machines zijn duur en scholen kunnen niet elk jaar iets nieuws ' ||
   'kopen. Bij Skills4future hoeft dat ook niet: de les is daar waar de machine staat.' ||
   char (10, 10) ||
   'Studenten werken in kleine ploegen aan een vraag van het bedrijf. Hoe houd je een robot ' ||
   'schoon? Kan dit onderdeel lichter? Docenten lopen mee en nemen de antwoorden terug naar ' ||
   'school. Dutch TechZone brengt bedrijven en opleidingen bij elkaar. In 2020 kwam er wat ' ||
   'geld bij, zodat ook kleine bedrijven zonder opleidingsplek kunnen meedoen.',
   'De techniek in bedrijven verandert sneller dan het lesmateriaal.',
   'Les op de werkvloer, met opdrachten van bedrijven en docenten die meelopen.',
   'Studenten die direct aan de slag kunnen en docenten die bij zijn.',
   'Studenten en docenten van technische mbo-opleidingen, maakbedrijven',
   ''),
  -- WK-06 IT Hub Hoogeveen
  (18, 1, 6, NULL, NULL, 0, 'WK-06', 'wk06', 'IT Hub Hoogeveen', 'ithubhoogeveen', 'IT Hub',
   'running', 'public', '2020-09', '2024-12', '2021-01', NULL,
   'Midden in Hoogeveen komt een plek waar studenten, docenten en bedrijven samen aan ' ||
   'digitale vragen werken. Onderzoek, stage en baan liggen er letterlijk op dezelfde ' ||
   'verdieping.',
   'Een verzekeraar zoekt mensen die data begrijpen. Een student zoekt een opdracht die ertoe ' ||
   'doet. In de IT Hub zitten ze aan dezelfde tafel. Er is plaats voor ongeveer 160 mensen. ' ||
   'Mbo’ers, hbo’ers en universitaire studenten werken in gemengde groepjes, want in een echt ' ||
   'bedrijf gaat het ook zo.' ||
   char (10, 10) ||
   'Vijf onderwijsinstellingen en twee grote werkgevers deden vanaf het begin mee. De proef ' ||
   'startte later door corona. Dat had één voordeel: er was meer tijd om te bedenken hoe je ' ||
   'samenwerkt als niet iedereen in hetzelfde gebouw zit. In september 2022 ging de hub open. ' ||
   'Ruim een derde van het geld komt uit de Regio Deal.',
   'Bedrijven in de regio vinden te weinig ICT’ers, en studenten vertrekken naar de grote ' ||
   'stad.',
   'Eén gebouw waar mbo, hbo, universiteit en bedrijven samen opdrachten uitvoeren.',
   'Een levendige hub met 160 plekken en studenten die in de regio blijven.',
   'ICT-studenten, docenten, bedrijven en overheden',
   'Totaal ongeveer 4 miljoen euro: Regio Deal 1,5, provincie 1,5 en Hoogeveen 1,0 (4 × ' ||
   '250.000 in 2021–2024). Gebouw 1,5 miljoen; inrichting 700.000, waarvan 175.000 van ' ||
   'Hoogeveen. Geplande besluiten in 2020: Provinciale Staten 22 april, raad van Hoogeveen 23 ' ||
   'april, Regio Deal 6 mei.'),
  -- WK-07 New Jobportunities
  (19, 1, 11, NULL, NULL, 1, 'WK-07', 'wk07', 'New Jobportunities', 'newjobportunities', '',
   'running', 'public', '2022-01', '2023-12', '2022-01', NULL,
   'Honderd mensen die lang niet hebben gewerkt, vinden een baan aan weerszijden van de ' ||
   'Duitse grens. Ze leren wat nodig is in de maakindustrie, de zorg of de ICT, en een beetje ' ||
   'van elkaars taal.',
   'Zes kilometer verderop zit een fabriek te springen om mensen. Maar daar spreken ze Duits, ' ||
   'werkt de belasting anders en tellen je diploma’s misschien niet mee. Voor wie een tijd ' ||
   'thuis zat, is dat een hoge drempel. New Jobportunities haalt hem weg, tree voor tree.' ||
   char (10, 10) ||
   'Herintreders beginnen met een week proefdraaien in een bedrijf. Bevalt het, dan volgt een ' ||
   'korte opleiding met een vaste begeleider. Die regelt ook de papieren aan beide kanten van ' ||
   'de grens. In de groep zitten kappers, koks en boekhouders. Zij ontdekken dat nauwkeurig ' ||
   'werken in elke fabriek goed van pas komt. In 2023 moeten honderd mensen aan de slag zijn.',
   'Bedrijven aan beide kanten van de grens zoeken mensen, terwijl herintreders de weg niet ' ||
   'vinden.',
   'Proefweken, korte opleidingen en één begeleider voor regels in twee landen.',
   'Honderd herintreders met een baan in de maakindustrie, de zorg of de ICT.',
   'Herintreders en werkgevers in de grensstreek',
   'Nieuw in tranche 3. De Duitse partner in dit voorbeeld is verzonnen.'),
  -- WK-08 Omscholing naar bouw en techniek
  (20, 1, 11, NULL, NULL, 2, 'WK-08', 'wk08',
   'Omscholing naar bouw en techniek', 'omscholingnaarbouwentechniek', 'Omscholing',
   'delivered', 'public', '2020-01', '2022-06', '2020-06', '2022-07',
   'Van de winkel naar de warmtepomp: werkzoekenden leren in een jaar een vak in de bouw of ' ||
   'de techniek. Ze krijgen vanaf dag één loon, en een leermeester die de tijd neemt.',
   'Niet iedereen die zonder werk zit, wil terug naar de schoolbank. Daarom begint deze ' ||
   'omscholing met gereedschap in de hand. Deelnemers werken vier dagen in een leerploeg en ' ||
   'gaan één dag naar school. Hun leermeesters zijn vaklieden die bijna met pensioen gaan en ' ||
   'hun kennis graag doorgeven.' ||
   char (10, 10) ||
   'De ploegen werkten aan schoolpleinen, dorpshuizen en tientallen woningen. Een ' ||
   'oud-verkoopster werd installateur en hielp daarna haar opvolger op weg. Niet iedereen ' ||
   'haalde de eindstreep; wie afhaakte, kreeg hulp bij een andere richting. Het project is ' ||
   'klaar en het eindverslag ligt bij het programmabureau.',
   'Bouw en techniek komen handen tekort, terwijl mensen zonder baan niet weten dat zij het ' ||
   'kunnen leren.',
   'Leerploegen met loon, één schooldag per week en een ervaren leermeester.',
   'Honderdvijftig mensen die een nieuw vak leren en daarin blijven werken.',
   'Werkzoekenden zonder opleiding in de bouw of de techniek',
   'Werktitel: de officiële titel van dit project is niet gevonden.'),
  -- WK-09 Composietenplatform
  (21, 1, 6, NULL, NULL, 1, 'WK-09', 'wk09', 'Composietenplatform', 'composietenplatform', '',
   'running', 'public', '2020-09', '2023-06', '2020-10', NULL,
   'Lichter dan staal en toch ijzersterk: composiet wordt steeds belangrijker. Bedrijven en ' ||
   'scholen in de regio delen hun kennis, hun proefbank en soms zelfs hun mislukkingen.',
   'Een brugdek, een fietsframe, een roeispaan: het kan allemaal van composiet. Het materiaal ' ||
   'bestaat uit vezels en hars. Juist die mengvorm maakt het lastig. Elke toepassing vraagt ' ||
   'een ander recept, en na gebruik is het moeilijk te scheiden.' ||
   char (10, 10) ||
   'Binnen het Composietenplatform zoeken bedrijven die elkaars klant, leverancier en soms ' ||
   'concurrent zijn samen naar antwoorden. Elke maand ligt er één praktijkvraag op tafel. ' ||
   'Studenten voeren de proeven uit, een docent bewaakt de planning. Een van de vragen is hoe ' ||
   'oude rotorbladen een tweede leven krijgen. De eerste bank van zulk materiaal staat al ' ||
   'buiten. Hij zit nog wat hard.',
   'Losse bedrijven hebben te weinig tijd en geld om composiet slimmer en schoner te maken.',
   'Een vaste groep vakgenoten die samen proeven doet en de uitkomsten deelt.',
   'Tien gedeelde onderzoeken en minstens drie producten die de markt halen.',
   'Maakbedrijven, mbo- en hbo-studenten, onderzoekers',
   ''),
  -- WK-10 IQ Boulevard
  (22, 1, 6, NULL, NULL, 2, 'WK-10', 'wk10', 'IQ Boulevard', 'iqboulevard', '',
   'determined', 'public', '2020-09', '2022-03', '2020-09', '2022-03',
   'Zet een ondernemer, een student en een onderzoeker een middag bij elkaar en geef hun één ' ||
   'probleem. IQ Boulevard maakte daar een vaste gewoonte van.',
   'De meeste goede ideeën sneuvelen onderweg naar de agenda. IQ Boulevard draaide de ' ||
   'volgorde om: eerst een afspraak, dan pas het idee. Elke laatste donderdag van de maand ' ||
   'kwam er een groep bijeen. Een bedrijf legde zijn vraag op tafel, en na drie uur lag er ' ||
   'een eerste proefopzet.' ||
   char (10, 10) ||
   'Uit die middagen ontstonden vaste werkgroepen, die elkaar ook buiten de bijeenkomsten ' ||
   'wisten te vinden. Een kaasmakerij maakte een sensor die vertelt wanneer een kaas gekeerd ' ||
   'moet worden. Een zorginstelling leende dat idee voor matrassen. De proefperiode is ' ||
   'voorbij, het project is vastgesteld en het netwerk gaat op eigen kracht verder.',
   'Kennis zit in de regio verspreid over bedrijven en scholen die elkaar nauwelijks spreken.',
   'Vaste middagen met één praktijkvraag en een gemengde groep.',
   'Een netwerk dat zichzelf in stand houdt.',
   'Ondernemers, studenten, docenten en onderzoekers',
   ''),
  -- WK-11 Digitaal gastvrij
  (23, 1, 10, NULL, NULL, 0, 'WK-11', 'wk11', 'Digitaal gastvrij', 'digitaalgastvrij', '',
   'delayed', 'public', '2020-01', '2022-12', '2020-05', NULL,
   'Campings, musea en fietsverhuurders worden vindbaar en boekbaar op internet. Ten minste ' ||
   'tweehonderd ondernemers in de vrijetijdseconomie krijgen daarbij hulp die bij hun bedrijf ' ||
   'past.',
   'Een gezin zoekt op zondagavond een huisje voor het volgende weekend. Het eerste bedrijf ' ||
   'dat online te boeken is, wint. Veel kleine ondernemers in onze streek werken nog met een ' ||
   'schrift bij de telefoon. Dat is gezellig, maar je loopt er gasten mee mis.' ||
   char (10, 10) ||
   'Een digitaal maatje komt langs, zet de koffie opzij en begint bij de agenda. Soms is een ' ||
   'goede website genoeg, soms is een kassa nodig die met het boekingssysteem praat. ' ||
   'Ondernemers leren ook kijken naar hun cijfers: wie komt er, wanneer, en waarom niet? Door ' ||
   'corona waren veel bedrijven maandenlang dicht. Het project liep daardoor achter, maar de ' ||
   'wachtlijst is nu des te langer.',
   'Kleine ondernemers in toerisme en vrije tijd zijn online slecht te vinden en te boeken.',
   'Een maatje komt bij de ondernemer thuis en blijft tot het werkt.',
   'Minstens tweehonderd ondernemers die digitaal meekunnen.',
   'Ondernemers in de vrijetijdseconomie',
   'Werktitel, gemaakt bij het programmadoel van tweehonderd ondernemers.'),
  -- WK-12 Acht innovatiewerkplaatsen
  (24, 1, 6, NULL, NULL, 3, 'WK-12', 'wk12',
   'Acht innovatiewerkplaatsen', 'achtinnovatiewerkplaatsen', 'Werkplaatsen',
   'running', 'public', '2020-01', '2023-12', '2020-03-11', NULL,
   'Acht plekken in de regio waar leren, werken en onderzoeken onder één dak zitten. Meer dan ' ||
   'driehonderd bedrijven doen er mee, van eenmanszaak tot fabriek.',
   'Innoveren klinkt als iets voor mensen in witte jassen. In de innovatiewerkplaatsen lopen ' ||
   'ze vooral rond in overall. Er zijn er acht, elk met een eigen vak: van groene chemie tot ' ||
   'zorgtechniek. Een bedrijf brengt een vraag, een school brengt studenten, en de werkplaats ' ||
   'zorgt voor ruimte, apparaten en iemand die de boel aanjaagt.' ||
   char (10, 10) ||
   'De winst zit in de herhaling. Wie één keer een goed antwoord kreeg, komt terug met de ' ||
   'volgende vraag. Werkplaatsen sturen ook bedrijven naar elkaar door. Voor ondernemers is ' ||
   'er één telefoonnummer en één formulier van een halve bladzijde. Het doel is dat er ruim ' ||
   'driehonderd bedrijven meedoen.',
   'Kleine bedrijven hebben geen eigen afdeling voor onderzoek en weten de weg naar scholen ' ||
   'niet.',
   'Acht werkplaatsen met elk een eigen vak en één gezamenlijke voordeur.',
   'Acht draaiende werkplaatsen met samen meer dan driehonderd bedrijven.',
   'Kleine en middelgrote bedrijven, studenten, onderzoekers',
   'Werktitel, gemaakt bij het programmadoel van acht werkplaatsen.'),
  -- WK-13 Slimme fabriek op bezoek
  (25, 1, 9, NULL, NULL, 0, 'WK-13', 'wk13',
   'Slimme fabriek op bezoek', 'slimmefabriekopbezoek', 'Slimme fabriek',
   'on-hold', 'public', '2020-06', '2022-12', '2021-03', NULL,
   'Een vrachtwagen vol sensoren en robotarmen komt naar het bedrijventerrein. Fabrieken ' ||
   'proberen zo twee weken uit of digitaal werken iets voor hen is. Het project ligt stil tot ' ||
   'er een nieuwe chauffeur is.',
   'Digitaliseren begint vaak met een dure offerte. Hier begint het met proberen. De oplegger ' ||
   'van dit project parkeert op het terrein van een fabriek en wordt aan één machine ' ||
   'gekoppeld. Twee weken later ziet de eigenaar hoeveel tijd er verloren gaat aan wachten, ' ||
   'zoeken en bijstellen.' ||
   char (10, 10) ||
   'De eerste negen bezoeken leverden verrassingen op. Bij een meubelmaker bleek niet de zaag ' ||
   'maar de heftruck het knelpunt. Sinds voorjaar 2022 staat de oplegger in de schuur: de ' ||
   'chauffeur, die ook de monteur was, ging met pensioen. De stuurgroep heeft besloten te ' ||
   'wachten tot er vervanging is.',
   'Fabrieken weten niet wat digitaal werken hun oplevert en durven er geen geld in te ' ||
   'steken.',
   'Twee weken proefdraaien met geleende apparatuur, zonder kosten vooraf.',
   'Veertig fabrieken die op grond van eigen cijfers kunnen kiezen.',
   'Industriële bedrijven met tien tot honderd medewerkers',
   'Fictief voorbeeldproject.'),
  -- WK-14 Gereedschap te leen
  (26, 1, 9, NULL, NULL, 1, 'WK-14', 'wk14', 'Gereedschap te leen', 'gereedschapteleen', '',
   'granted', 'internal', '2022-10', '2023-12', NULL, NULL,
   'Dure meetapparaten staan bij veel bedrijven het grootste deel van het jaar in de kast. In ' ||
   'dit project lenen bedrijven ze van elkaar, via een eenvoudige app.',
   'Een laserscanner kost zoveel als een auto en wordt misschien tien dagen per jaar ' ||
   'gebruikt. Delen is dan logisch, maar wie betaalt bij schade? Dit project regelt dat met ' ||
   'een verzekering, een korte cursus en een app waarin je ziet wat er vrij is.' ||
   char (10, 10) ||
   'De subsidie is verleend. De bouw van de app begint als de verzekeraar heeft getekend.',
   'Kleine bedrijven missen apparatuur die een paar kilometer verderop staat te niksen.',
   'Een uitleenring met verzekering, cursus en app.',
   'Vijfentwintig bedrijven die samen vijftig apparaten delen.',
   'Kleine maakbedrijven',
   'Fictief voorbeeldproject.');
