-- SPDX-License-Identifier: GPL-3.0-or-later
-- Schema 3: editions that are built, adopted and published.

-- ---------------------------------------------------------------- the house style of a programme

-- The logo is a picture in content; its kind and size are read from its bytes. No colour: the first pillar's. No font: the
-- program's own choice.
ALTER TABLE programme ADD COLUMN logo TEXT REFERENCES content (hash) ON DELETE NO ACTION;
ALTER TABLE programme ADD COLUMN accent_colour TEXT CHECK (
  accent_colour GLOB '#[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]');
ALTER TABLE programme ADD COLUMN font TEXT NOT NULL DEFAULT '';

-- ---------------------------------------------------------------- editions

ALTER TABLE edition ADD COLUMN language TEXT NOT NULL DEFAULT 'nl' CHECK (language IN ('nl', 'en'));

-- What an edition says of a pillar in place of the pillar's own introduction.
CREATE TABLE edition_introduction (
  id      INTEGER PRIMARY KEY,
  edition INTEGER NOT NULL REFERENCES edition (id) ON DELETE CASCADE,
  pillar  INTEGER NOT NULL REFERENCES pillar (id) ON DELETE CASCADE,
  text    TEXT NOT NULL DEFAULT '',
  UNIQUE (edition, pillar)
) STRICT;
CREATE INDEX edition_introduction_pillar ON edition_introduction (pillar);

-- The step up to which nothing is undone any more: adopting an edition is published, and stays.
ALTER TABLE journal_recording ADD COLUMN undo_floor INTEGER NOT NULL DEFAULT 0;
