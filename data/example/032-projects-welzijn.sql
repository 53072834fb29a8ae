-- SPDX-License-Identifier: GPL-3.0-or-later
-- Deal I, pillar Welzijn: its ten projects.
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
  -- WZ-01 Voldoende gekwalificeerd personeel in de zorg
  (27, 1, 12, NULL, NULL, 0, 'WZ-01', 'wz01',
   'Voldoende gekwalificeerd personeel in de zorg', 'voldoendegekwalificeerdpersoneelindezorg',
   'Hbo-v flex',
   'delivered', 'public', '2020-01', '2022-08', '2020-02', '2022-08',
   'Verzorgenden die al jaren in het vak zitten, leren in deeltijd door voor ' ||
   'hbo-verpleegkundige. School en zorginstellingen hebben de opleiding zo gemaakt dat ze ' ||
   'naast werk en gezin past.',
   'Overdag aan het bed, ’s avonds in de boeken, en tussendoor nog een gezin. Voor veel ' ||
   'zorgmedewerkers was doorleren daardoor een droom. De flexibele opleiding hbo-v maakt er ' ||
   'een plan van. Wie al iets kan, hoeft dat niet opnieuw te leren. Toetsen doe je als je er ' ||
   'klaar voor bent, niet als het rooster het zegt.' ||
   char (10, 10) ||
   'Icare, Tangenborgh en Treant maakten tijd vrij voor hun mensen. Drenthe College en NHL ' ||
   'Stenden schoven hun lessen in elkaar. De groep begon in februari 2020 en kreeg een maand ' ||
   'later met corona te maken. Toch hielden de meesten vol. De eerste diploma’s zijn ' ||
   'uitgereikt.',
   'De zorg komt verpleegkundigen tekort, terwijl ervaren krachten niet kunnen doorgroeien.',
   'Een deeltijdopleiding op maat die meetelt wat iemand al kan, met studietijd van de ' ||
   'werkgever.',
   'Meer hbo-verpleegkundigen die in de regio wonen en er blijven werken.',
   'Verzorgenden en mbo-verpleegkundigen',
   ''),
  -- WZ-02 Kansen voor kinderen
  (28, 1, 13, NULL, NULL, 0, 'WZ-02', 'wz02',
   'Kansen voor kinderen', 'kansenvoorkinderen', 'Kansen4Kinderen',
   'running', 'public', '2020-01', '2023-12', '2020-03-11', NULL,
   'Op steeds meer basisscholen kijkt een team wat een kind nodig heeft om mee te doen. Een ' ||
   'winterjas, een rustige plek voor huiswerk of gewoon iemand die luistert.',
   'Soms is een kind moe omdat het thuis niet slaapt. Soms gaat het niet mee op kamp, en zegt ' ||
   'het dat het geen zin had. Leerkrachten zien zulke dingen, maar weten niet altijd wat ze ' ||
   'ermee kunnen. Op de scholen van Kansen voor kinderen staan ze er niet alleen voor. Een ' ||
   'vaste contactpersoon zoekt dezelfde week nog een oplossing.' ||
   char (10, 10) ||
   'Het begon in de zomer van 2020 met twintig scholen. Sindsdien sloten zich er elk ' ||
   'schooljaar tientallen aan, verspreid over twaalf gemeenten. In 2023 moeten het er meer ' ||
   'dan negentig zijn. Ouders denken mee over wat er goed gaat. Hun kortste advies: vraag het ' ||
   'eerst aan het kind zelf.',
   'Kinderen uit gezinnen met weinig geld krijgen minder kansen, en dat begint al op de ' ||
   'basisschool.',
   'Een vaste contactpersoon per school die snel en zonder formulieren kan helpen.',
   'Meer dan negentig scholen waar elk kind mee kan doen.',
   'Kinderen op de basisschool en hun ouders',
   'Oost-Groningen heeft een project met dezelfde naam.'),
  -- WZ-03 Kinderen eerst
  (29, 1, 13, NULL, NULL, 1, 'WZ-03', 'wz03', 'Kinderen eerst', 'kindereneerst', '',
   'embedded', 'public', '2020-01', '2021-12', '2020-04', '2021-12',
   'Hulp voor kinderen begint bij de huisarts, gewoon in het dorp. In twee dorpen in Aa en ' ||
   'Hunze zit daar nu iemand die luistert, meedenkt en zelf aan de slag gaat.',
   'Buikpijn die niet overgaat, slecht slapen, ruzie op school: ouders gaan ermee naar de ' ||
   'huisarts. Die heeft tien minuten. In twee dorpen loopt het kind nu door naar de kamer ' ||
   'ernaast. Daar werkt een ondersteuner die vaak al na een paar gesprekken verder kan, ' ||
   'zonder wachtlijst en zonder dik dossier.' ||
   char (10, 10) ||
   'Huisartsen en gemeente spraken af dat het kind voorgaat en de rekening later komt. Dat ' ||
   'scheelt verwijzingen naar dure zorg, maar vooral scheelt het maanden van onzekerheid. De ' ||
   'gemeente heeft de ondersteuners inmiddels vast in dienst. Het project is daarmee klaar en ' ||
   'geborgd.',
   'Kinderen met klachten wachten te lang en worden te snel doorgestuurd.',
   'Een jeugdondersteuner werkt in de praktijk van de huisarts.',
   'Snelle hulp in het eigen dorp en minder verwijzingen naar zware zorg.',
   'Kinderen en jongeren met beginnende klachten, en hun ouders',
   ''),
  -- WZ-04 Vroegsignalering
  (30, 1, 15, NULL, NULL, 0, 'WZ-04', 'wz04', 'Vroegsignalering', 'vroegsignalering', '',
   'running', 'public', '2022-01', '2023-12', '2022-02', NULL,
   'Eén gemiste rekening is nog geen schuld. Daarom bellen Aa en Hunze en Borger-Odoorn al ' ||
   'aan als het nog klein is, met een kop koffie in plaats van een aanmaning.',
   'Wie de huur niet betaalt, krijgt brieven. Na drie brieven gaat de envelop ongeopend op de ' ||
   'stapel. De schuld groeit, de schaamte ook. Vroegsignalering doorbreekt dat. Verhuurders, ' ||
   'energiebedrijven en zorgverzekeraars melden een achterstand eerder bij de gemeente, en ' ||
   'binnen een week staat er iemand op de stoep.' ||
   char (10, 10) ||
   'Twee gemeenten doen het samen, want in een klein dorp is een onbekend gezicht soms ' ||
   'prettiger. De bezoeker heeft geen map vol folders bij zich, maar wel tijd. Vaak is een ' ||
   'betalingsregeling genoeg. Soms blijkt er meer te spelen en gaat er hulp achteraan. Wie ' ||
   'geen bezoek wil, krijgt dat ook niet.',
   'Mensen met schulden vragen gemiddeld pas na jaren om hulp, als het bijna te laat is.',
   'Signalen van vaste lasten samenbrengen en snel persoonlijk contact zoeken.',
   'Minder huishoudens die door schulden hun huis of energie kwijtraken.',
   'Inwoners met beginnende betalingsachterstanden',
   'Nieuw in tranche 3. De naam wordt vaak verkeerd getypt, zie de aliassen.'),
  -- WZ-05 Jeugdhulp gewoon dichtbij
  (31, 1, 14, NULL, NULL, 0, 'WZ-05', 'wz05',
   'Jeugdhulp gewoon dichtbij', 'jeugdhulpgewoondichtbij', '',
   'running', 'public', '2022-01', '2023-12', '2022-03', NULL,
   'Op de sportclub, in het jongerencentrum of op school: hulp voor jongeren hoeft niet ver ' ||
   'weg te zijn. Vertrouwde gezichten leren signalen zien en weten wie ze kunnen bellen.',
   'Een tiener vertelt zijn verhaal zelden aan een balie. Wel op de fiets naar training, of ' ||
   'tijdens het opruimen van de ballen. Daarom krijgen trainers, conciërges en ' ||
   'jongerenwerkers in dit project een korte cursus. Ze leren niet om hulpverlener te zijn, ' ||
   'maar om goed te luisteren en op tijd een collega in te schakelen.' ||
   char (10, 10) ||
   'Achter hen staat een klein team van ervaren jeugdhulpverleners. Dat komt naar de jongere ' ||
   'toe, ook als dat de kleedkamer is. De plannen werden op 30 november 2021 getoond aan ' ||
   'raadsleden en Statenleden. Hun vraag was hoe je zoiets gewoon houdt. Het antwoord: door ' ||
   'er geen loket van te maken.',
   'Jeugdhulp is voor jongeren ver weg, letterlijk en figuurlijk, en begint daardoor te laat.',
   'Mensen die jongeren al kennen krijgen training en een vast team achter zich.',
   'Jongeren die eerder, lichter en dichter bij huis worden geholpen.',
   'Jongeren van tien tot achttien jaar',
   'Nieuw in tranche 3; gepresenteerd op 30 november.'),
  -- WZ-06 Positieve gezondheid
  (32, 1, 14, NULL, NULL, 1, 'WZ-06', 'wz06', 'Positieve gezondheid', 'positievegezondheid', '',
   'running', 'public', '2020-01', '2022-12', '2020-09', NULL,
   'Niet “wat mankeert u?”, maar “wat wilt u graag kunnen?” In Coevorden leren zorgverleners ' ||
   'om dat gesprek te voeren. Het antwoord is verrassend vaak geen pil.',
   'Een man komt met knieklachten en blijkt vooral zijn biljartclub te missen. Een vrouw ' ||
   'slaapt slecht sinds haar hond dood is. Met het spinnenweb van positieve gezondheid praat ' ||
   'je over zes kanten van het leven, van meedoen tot zin vinden. De patiënt zegt zelf waar ' ||
   'het schuurt.' ||
   char (10, 10) ||
   'In Coevorden volgden huisartsen, wijkverpleegkundigen, fysiotherapeuten en ' ||
   'welzijnswerkers dezelfde training. Ze spreken nu elkaars taal en kennen elkaars nummer. ' ||
   'Dat blijkt minstens zo nuttig als het spinnenweb zelf. In de wachtkamers hangen kaarten ' ||
   'met beweegclubs, eettafels en koren. Een recept voor een wandelgroep is hier heel gewoon.',
   'De zorg behandelt klachten, terwijl de oorzaak vaak ergens anders in het leven ligt.',
   'Alle zorgverleners in één gemeente volgen samen dezelfde training.',
   'Betere gesprekken, minder onnodige behandelingen en mensen die zich gezonder voelen.',
   'Zorgverleners en inwoners van Coevorden',
   ''),
  -- WZ-07 Gezinscoaches
  (33, 1, 15, NULL, NULL, 1, 'WZ-07', 'wz07',
   'Gezinscoaches', 'gezinscoaches', 'Generatie-armoede',
   'running', 'public', '2020-01', '2023-12', '2020-01', NULL,
   'Sommige gezinnen zijn al drie generaties arm. Een gezinscoach loopt een paar jaar met hen ' ||
   'mee, zonder loket en zonder haast. Het gezin bepaalt zelf waar ze beginnen.',
   'Armoede erf je niet zoals blauwe ogen, maar vaak gaat ze wel mee van ouder op kind. ' ||
   'Achter één probleem zit dan het volgende: geen geld voor de bus, dus geen opleiding, dus ' ||
   'geen baan. Losse hulpverleners lossen elk een stukje op. De gezinscoach kijkt naar het ' ||
   'hele gezin en blijft.' ||
   char (10, 10) ||
   'Emmen en Coevorden begonnen in 2019, Hardenberg sloot in 2021 aan. Het gaat bewust om ' ||
   'weinig gezinnen: in Coevorden eerst vijf, daarna zeven. Onderzoekers van de ' ||
   'Rijksuniversiteit Groningen volgen wat er verandert. Na de eerste meting stonden alle ' ||
   'lichten op groen. Maar de mooiste uitkomst was een moeder die zei dat ze weer plannen ' ||
   'maakt.',
   'Armoede gaat van ouders over op kinderen, ondanks veel losse hulp.',
   'Eén coach per gezin, voor een paar jaar, met ruimte om van de regels af te wijken.',
   'Kinderen die opgroeien zonder de geldzorgen van hun ouders.',
   'Gezinnen die al generaties lang in armoede leven',
   'RUG voerde een 1-meting uit; stoplichten groen, groen, groen.'),
  -- WZ-08 Zorgcarrousel
  (34, 1, 12, NULL, 27, 1, 'WZ-08', 'wz08', 'Zorgcarrousel', 'zorgcarrousel', '',
   'running', 'public', '2022-09', '2024-08', '2022-09', NULL,
   'Leerlingen en zij-instromers draaien een jaar mee op vier plekken in de zorg. Daarna ' ||
   'kiezen ze pas. Zo weten ze zeker dat het werk bij hen past.',
   'Wie voor de zorg kiest, weet vaak niet welke zorg er allemaal is. Na een half jaar op de ' ||
   'verkeerde plek haken mensen af, en dat doet iedereen pijn. In de carrousel wissel je elk ' ||
   'kwartaal: van ziekenhuis naar wijk, van verpleeghuis naar gehandicaptenzorg.' ||
   char (10, 10) ||
   'Het idee ontstond bij de voorbereiding van de flexibele opleiding voor verpleegkundigen. ' ||
   'De instellingen merkten hoeveel ze van elkaars werk konden leren, en maakten er iets ' ||
   'vasts van. Er is één contract, één begeleider en één rooster, hoe vaak je ook wisselt. De ' ||
   'eerste groep begon in het studiejaar 2022-2023.',
   'Te veel nieuwe zorgmedewerkers vertrekken binnen twee jaar.',
   'Een jaar lang wisselen van werkplek, met één contract en één begeleider.',
   'Nieuwe collega’s die bewust kiezen en blijven.',
   'Studenten en zij-instromers in de zorg',
   'Vervolg op WZ-01.'),
  -- WZ-09 Slimme zorg thuis
  (35, 1, 14, NULL, NULL, 2, 'WZ-09', 'wz09', 'Slimme zorg thuis', 'slimmezorgthuis', '',
   'on-hold', 'internal', '2020-10', '2022-12', '2021-01', NULL,
   'Een medicijndoos die piept, een beeldscherm voor de wijkzuster en een deur die meldt dat ' ||
   'hij openstaat. Ouderen proberen het eerst uit en beslissen dan zelf wat blijft.',
   'Techniek kan helpen om langer thuis te wonen, als ze niet in de weg zit. In dit project ' ||
   'krijgen ouderen een koffer te leen met vijf hulpmiddelen. Een student komt elke week ' ||
   'vragen wat bevalt en wat in de la is beland.' ||
   char (10, 10) ||
   'De koffers staan nu op een plank. De zorginstelling die ze uitgaf, heeft te weinig mensen ' ||
   'om de proef te begeleiden.',
   'Er zijn te weinig handen voor de groeiende groep ouderen die thuis wil blijven wonen.',
   'Eerst lenen en proberen, dan pas kopen.',
   'Een eerlijke lijst van hulpmiddelen die ouderen echt gebruiken.',
   'Thuiswonende ouderen en hun mantelzorgers',
   'Fictief voorbeeldproject.'),
  -- WZ-10 Eén plan per gezin
  (36, 1, 15, NULL, NULL, 2, 'WZ-10', 'wz10', 'Eén plan per gezin', 'eenplanpergezin', '',
   'determined', 'public', '2020-01', '2021-12', '2020-03', '2021-12',
   'Zeven hulpverleners, zeven plannen, één keukentafel. In Hoogeveen probeerden gezinnen en ' ||
   'hulpverleners het met één plan op één vel papier. Dat bleek meer dan genoeg.',
   'In sommige gezinnen zit er op dinsdag iemand voor de schulden, op woensdag iemand voor de ' ||
   'opvoeding en op vrijdag iemand van school. Allemaal bedoelen ze het goed. Maar het gezin ' ||
   'weet niet meer wie wat heeft beloofd.' ||
   char (10, 10) ||
   'Twintig gezinnen kregen daarom één vel papier aan de koelkast. Daarop staat wat zij zelf ' ||
   'willen bereiken, wie daarbij helpt en wanneer. Past het er niet op, dan is het te veel. ' ||
   'De hulpverleners moesten eraan wennen om iets weg te laten. De gezinnen niet. Het project ' ||
   'is afgerond en vastgesteld, het vel papier wordt in de hele gemeente gebruikt.',
   'Gezinnen met meerdere problemen verdwalen in de plannen van hun hulpverleners.',
   'Eén vel papier, geschreven door het gezin, geldt voor alle hulpverleners.',
   'Minder afspraken, duidelijker hulp en een gezin dat zelf aan het stuur zit.',
   'Gezinnen met meer dan drie hulpverleners',
   'Fictief voorbeeldproject.');
