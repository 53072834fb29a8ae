-- SPDX-License-Identifier: GPL-3.0-or-later
-- Images of the projects, drawn for the example (pictures/draw, which says what is said here). Their bytes are content
-- by then. One is decorative, and with one the consent has ended.

INSERT INTO image (id, project, position, content, media_type, width, height, alternative_text, caption, credit,
                   consent_until, decorative)
VALUES
  (1, 3, 0, 'cffa421fa72a8338dcc6a0a24fcbdabbdc3a33e1ed53a7bce1c1438bb224259d', 'image/png', 960, 540,
   'Tekening van drie rijtjeshuizen in het groen. Twee volwassenen en een kind planten samen een boom.',
   'Bewoners planten de eerste boom van de proeftuin', 'Tekening voor dit voorbeeld', NULL, 0),
  (2, 7, 0, '0fad72af041266285b157835f1cefac6e58addc9ffb9a528d1f736a60bd42cbb', 'image/png', 960, 540,
   'Tekening van een houten huisje op wielen met zonnepanelen op het dak en twee waterstoftanks ernaast.',
   'Het huisje op wielen, klaar voor de rondreis', 'Tekening voor dit voorbeeld', NULL, 0),
  (3, 8, 0, '9a1712bca5590ed8ce94dd4522d12f8668de3536ed003530854ab699f13ff372', 'image/png', 960, 240,
   '', '', '', NULL, 1),
  (4, 15, 0, 'd38f86a7c2ef68e1c779e07858f390a10a8f31783bcd8c95c36517be1904a9f3', 'image/png', 960, 540,
   'Tekening van twee kinderen aan weerszijden van een 3D-printer, die een geel huisje print.',
   'Wat je bedenkt, kun je maken', 'Tekening voor dit voorbeeld', NULL, 0),
  (5, 35, 0, 'b223f5376046e2366f248a5e024c87cbcd85c64b502d0c0a8baa369d1aa03835', 'image/jpeg', 900, 600,
   'Twee mensen wandelen bij zonsondergang over een pad door de paarse heide.',
   'Zo lang mogelijk zelf naar buiten', 'Tekening voor dit voorbeeld', '2021-12-31', 0);
