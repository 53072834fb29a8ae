-- SPDX-License-Identifier: GPL-3.0-or-later
-- Schema 2 of a Programmaboek register: what an officer records of money, people and images.
-- The conventions are those of schema 1.

-- ---------------------------------------------------------------- decisions and money

-- What a decision meant to divide over its awards, to see the total against; NULL: it does not say.
ALTER TABLE decision ADD COLUMN to_divide INTEGER CHECK (to_divide >= 0);

-- An award with what sums over awards ask for. Sums are derived, never stored (PRODUCT 2.1).
CREATE VIEW award_line (id, decision, project, programme, pillar, theme, phase, visibility, source, counts_as, amount) AS
SELECT award.id, award.decision, award.project, project.programme, theme.pillar, project.theme, project.phase,
       project.visibility, award.source, funding_source.counts_as, award.amount
FROM award
  JOIN project ON project.id = award.project
  JOIN theme ON theme.id = project.theme
  JOIN funding_source ON funding_source.id = award.source;

-- ---------------------------------------------------------------- people

-- A person is internal unless shown in public with a consent date (PRODUCT 2.1).
CREATE TRIGGER person_consent_insert BEFORE INSERT ON person
WHEN new.show_in_public = 1 AND new.consent_date IS NULL AND (SELECT step FROM journal_recording) IS NOT NULL
BEGIN SELECT RAISE (ABORT, 'rule: person-consent'); END;

CREATE TRIGGER person_consent_update BEFORE UPDATE OF show_in_public, consent_date ON person
WHEN new.show_in_public = 1 AND new.consent_date IS NULL AND (SELECT step FROM journal_recording) IS NOT NULL
BEGIN SELECT RAISE (ABORT, 'rule: person-consent'); END;

-- ---------------------------------------------------------------- images

-- Pixels, so that a page knows an image's place before it is decoded.
ALTER TABLE image ADD COLUMN width INTEGER CHECK (width > 0);
ALTER TABLE image ADD COLUMN height INTEGER CHECK (height > 0);

-- Content is append-only (the same bytes may be written over a damaged row), so that undo finds what a row referred to.
CREATE TRIGGER content_kept_update BEFORE UPDATE OF hash ON content
BEGIN SELECT RAISE (ABORT, 'rule: content-kept'); END;

CREATE TRIGGER content_kept_delete BEFORE DELETE ON content
BEGIN SELECT RAISE (ABORT, 'rule: content-kept'); END;
