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
-- How many projects were published in it, as counted when it was adopted; its items may go with their projects.
ALTER TABLE edition ADD COLUMN published INTEGER CHECK (published >= 0);

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

-- The items with the place of their theme, for the order of the booklet.
CREATE VIEW edition_item_in_order AS
SELECT edition_item.*, theme_order.rank AS theme_rank
FROM edition_item JOIN project ON project.id = edition_item.project
  JOIN theme_order ON theme_order.theme = project.theme;

-- ---------------------------------------------------------------- what is adopted stays (PRODUCT 3)

-- A new edition is a draft. It becomes adopted with its frozen booklet and its day, and from there withdrawn with a reason, which is said
-- once.
CREATE TRIGGER edition_status_insert BEFORE INSERT ON edition
WHEN (SELECT step FROM journal_recording) IS NOT NULL AND (new.status <> 'draft' OR new.withdrawal_reason <> '')
BEGIN SELECT RAISE (ABORT, 'rule: edition-status'); END;

CREATE TRIGGER edition_status_update BEFORE UPDATE OF status, withdrawal_reason ON edition
WHEN (SELECT step FROM journal_recording) IS NOT NULL
BEGIN
  SELECT RAISE (ABORT, 'rule: edition-status')
  WHERE new.status <> old.status AND (old.status || ' ' || new.status) NOT IN ('draft adopted', 'adopted withdrawn',
                                                                               'adopted draft', 'withdrawn draft');
  SELECT RAISE (ABORT, 'rule: edition-content')
  WHERE new.status = 'adopted' AND old.status = 'draft' AND (new.content IS NULL OR new.adopted_on IS NULL);
  SELECT RAISE (ABORT, 'rule: edition-reason')
  WHERE new.status = 'withdrawn' AND trim (new.withdrawal_reason) = '';
  SELECT RAISE (ABORT, 'rule: edition-withdrawal')
  WHERE new.withdrawal_reason <> old.withdrawal_reason AND NOT (old.status = 'adopted' AND new.status = 'withdrawn');
END;

-- Of an adopted edition only its withdrawal is still said. (That a draft before it is removed says nothing of it.)
DROP TRIGGER edition_frozen_update;
CREATE TRIGGER edition_frozen_update BEFORE UPDATE ON edition
WHEN old.status <> 'draft' AND (SELECT step FROM journal_recording) IS NOT NULL
 AND (new.status = 'draft' OR new.uuid <> old.uuid OR new.programme <> old.programme OR new.number <> old.number
      OR new.title <> old.title OR new.reference_date <> old.reference_date OR new.language <> old.language
      OR new.adopted_on IS NOT old.adopted_on OR new.foreword <> old.foreword OR new.imprint <> old.imprint
      OR new.content IS NOT old.content OR new.published IS NOT old.published
      OR (new.previous IS NOT old.previous
          AND (new.previous IS NOT NULL OR EXISTS (SELECT 1 FROM edition WHERE id = old.previous))))
BEGIN SELECT RAISE (ABORT, 'rule: edition-frozen'); END;

-- Nothing removes it, its programme no more than itself. (The programme first: it knows the better words.)
DROP TRIGGER edition_frozen_delete;
CREATE TRIGGER edition_frozen_delete BEFORE DELETE ON edition
WHEN old.status <> 'draft' AND (SELECT step FROM journal_recording) IS NOT NULL
BEGIN SELECT RAISE (ABORT, 'rule: edition-frozen'); END;

CREATE TRIGGER programme_published_delete BEFORE DELETE ON programme
WHEN (SELECT step FROM journal_recording) IS NOT NULL
 AND EXISTS (SELECT 1 FROM edition WHERE programme = old.id AND status <> 'draft')
BEGIN SELECT RAISE (ABORT, 'rule: programme-published'); END;

-- Nor does anything come into it from another edition.
CREATE TRIGGER edition_item_frozen_arrival BEFORE UPDATE OF edition ON edition_item
WHEN (SELECT step FROM journal_recording) IS NOT NULL
 AND (SELECT status FROM edition WHERE id = new.edition) <> 'draft'
BEGIN SELECT RAISE (ABORT, 'rule: edition-frozen'); END;

CREATE TRIGGER edition_introduction_frozen_insert BEFORE INSERT ON edition_introduction
WHEN (SELECT step FROM journal_recording) IS NOT NULL
 AND (SELECT status FROM edition WHERE id = new.edition) <> 'draft'
BEGIN SELECT RAISE (ABORT, 'rule: edition-frozen'); END;

CREATE TRIGGER edition_introduction_frozen_update BEFORE UPDATE ON edition_introduction
WHEN (SELECT step FROM journal_recording) IS NOT NULL
 AND ((SELECT status FROM edition WHERE id = old.edition) <> 'draft'
      OR (SELECT status FROM edition WHERE id = new.edition) <> 'draft')
BEGIN SELECT RAISE (ABORT, 'rule: edition-frozen'); END;

-- As with its projects: its pillar may go, and the booklet keeps what was published.
CREATE TRIGGER edition_introduction_frozen_delete AFTER DELETE ON edition_introduction
WHEN (SELECT step FROM journal_recording) IS NOT NULL
 AND (SELECT status FROM edition WHERE id = old.edition) <> 'draft'
 AND EXISTS (SELECT 1 FROM pillar WHERE id = old.pillar)
BEGIN SELECT RAISE (ABORT, 'rule: edition-frozen'); END;

CREATE TRIGGER edition_image_frozen_insert BEFORE INSERT ON image
WHEN new.edition IS NOT NULL AND (SELECT step FROM journal_recording) IS NOT NULL
 AND (SELECT status FROM edition WHERE id = new.edition) <> 'draft'
BEGIN SELECT RAISE (ABORT, 'rule: edition-frozen'); END;

CREATE TRIGGER edition_image_frozen_update BEFORE UPDATE ON image
WHEN (SELECT step FROM journal_recording) IS NOT NULL
 AND EXISTS (SELECT 1 FROM edition WHERE id IN (old.edition, new.edition) AND status <> 'draft')
BEGIN SELECT RAISE (ABORT, 'rule: edition-frozen'); END;

CREATE TRIGGER edition_image_frozen_delete BEFORE DELETE ON image
WHEN old.edition IS NOT NULL AND (SELECT step FROM journal_recording) IS NOT NULL
 AND (SELECT status FROM edition WHERE id = old.edition) <> 'draft'
BEGIN SELECT RAISE (ABORT, 'rule: edition-frozen'); END;

-- An edition introduces the pillars of its own programme.
CREATE TRIGGER edition_introduction_programme BEFORE INSERT ON edition_introduction
WHEN (SELECT step FROM journal_recording) IS NOT NULL
 AND (SELECT programme FROM edition WHERE id = new.edition)
     <> (SELECT programme FROM pillar WHERE id = new.pillar)
BEGIN SELECT RAISE (ABORT, 'rule: introduction-programme'); END;

-- And it holds the projects of it. A project stays in its programme, as its money and its decisions do, and so do the items.
CREATE TRIGGER edition_item_programme BEFORE INSERT ON edition_item
WHEN (SELECT step FROM journal_recording) IS NOT NULL
 AND (SELECT programme FROM edition WHERE id = new.edition) <> (SELECT programme FROM project WHERE id = new.project)
BEGIN SELECT RAISE (ABORT, 'rule: item-programme'); END;

CREATE TRIGGER project_programme_stays BEFORE UPDATE OF programme ON project
WHEN (SELECT step FROM journal_recording) IS NOT NULL AND new.programme <> old.programme
BEGIN SELECT RAISE (ABORT, 'rule: project-programme'); END;
