-- SPDX-License-Identifier: GPL-3.0-or-later
-- Schema 2 of a Programmaboek register: what an officer records of money, people and images.
-- The conventions are those of schema 1.

-- ---------------------------------------------------------------- more than one program

-- Another program finds in the journal what was changed, so that it reads only that again (pb-db-watch.c). Commits
-- that the journal does not record (an example filled in, a migration) are counted here: after one of those it
-- reads everything again.
ALTER TABLE journal_recording ADD COLUMN unrecorded INTEGER NOT NULL DEFAULT 0;

-- ---------------------------------------------------------------- the list of projects in any order

-- Sorting 100,000 projects by phase or by what was awarded to them reads an index in its order and no row with its texts.
-- That takes what is derived to be stored, which is a cache: triggers keep it, whoever writes, an undo as well; it
-- lies outside the journal (tables without rowids do), and pb_db_check looks whether it is true. (Not a generated
-- column: SQLite 3.40 takes no index on one for covering.)
CREATE TABLE phase_place (
  phase TEXT PRIMARY KEY,
  place INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO phase_place VALUES ('idea', 0), ('quick-scan', 1), ('elaboration', 2), ('review', 3), ('nomination', 4),
  ('reserved', 5), ('applied', 6), ('granted', 7), ('running', 8), ('delayed', 9), ('on-hold', 10), ('delivered', 11),
  ('determined', 12), ('embedded', 13), ('rejected', 14), ('withdrawn', 15);

CREATE TABLE project_key (
  project     INTEGER PRIMARY KEY,
  programme   INTEGER NOT NULL,
  name_key    TEXT NOT NULL,
  phase_order INTEGER NOT NULL,
  awarded     INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- What the keys of a project are.
CREATE VIEW project_key_source AS
SELECT project.id AS project, project.programme, project.name_key, phase_place.place AS phase_order,
       (SELECT coalesce (sum (amount), 0) FROM award WHERE award.project = project.id) AS awarded
FROM project JOIN phase_place ON phase_place.phase = project.phase;

INSERT INTO project_key SELECT * FROM project_key_source;
CREATE INDEX project_key_by_phase ON project_key (programme, phase_order, name_key);
CREATE INDEX project_key_by_awarded ON project_key (programme, awarded, name_key);

CREATE TRIGGER project_key_project_insert AFTER INSERT ON project
BEGIN INSERT INTO project_key SELECT * FROM project_key_source WHERE project = new.id; END;

CREATE TRIGGER project_key_project_update AFTER UPDATE OF programme, name_key, phase ON project
BEGIN
  UPDATE project_key SET programme = new.programme, name_key = new.name_key,
    phase_order = (SELECT place FROM phase_place WHERE phase = new.phase)
  WHERE project = new.id;
END;

CREATE TRIGGER project_key_project_delete AFTER DELETE ON project
BEGIN DELETE FROM project_key WHERE project = old.id; END;

-- CAST: a sum past what an integer holds is told by who reads the awards, not here.
CREATE TRIGGER project_key_award_insert AFTER INSERT ON award
BEGIN UPDATE project_key SET awarded = CAST (awarded + new.amount AS INTEGER) WHERE project = new.project; END;

CREATE TRIGGER project_key_award_update AFTER UPDATE OF project, amount ON award
BEGIN
  UPDATE project_key SET awarded = CAST (awarded - old.amount AS INTEGER) WHERE project = old.project;
  UPDATE project_key SET awarded = CAST (awarded + new.amount AS INTEGER) WHERE project = new.project;
END;

CREATE TRIGGER project_key_award_delete AFTER DELETE ON award
BEGIN UPDATE project_key SET awarded = CAST (awarded - old.amount AS INTEGER) WHERE project = old.project; END;

-- A list by place is found in this one, theme by theme.
CREATE INDEX project_by_place ON project (programme, theme, position, code_key);

DROP VIEW project_row_in_order;
DROP VIEW project_row;

CREATE VIEW project_row (id, programme, pillar, theme, position, code, code_key, name, name_key, phase,
                         phase_order, visibility, awarded, lead) AS
SELECT project.id, project.programme, theme.pillar, project.theme, project.position, project.code,
       project.code_key, project.name, project.name_key, project.phase, project_key.phase_order,
       project.visibility, project_key.awarded,
       (SELECT organisation.name FROM project_role JOIN organisation ON organisation.id = project_role.organisation
        WHERE project_role.project = project.id AND project_role.role = 'lead-applicant')
FROM project LEFT JOIN theme ON theme.id = project.theme
  LEFT JOIN project_key ON project_key.project = project.id;

CREATE VIEW project_row_in_order AS
SELECT project_row.*, theme_order.rank AS theme_rank
FROM project_row JOIN theme_order ON theme_order.theme = project_row.theme;

-- The themes in the order of the booklet, as a list.
CREATE VIEW theme_rank (id, rank) AS SELECT theme, rank FROM theme_order;

-- The same lines from the other side, for an order by key. The projects are left out where nothing is asked of them.
CREATE VIEW project_row_by_key (id, programme, theme, phase, phase_order, visibility, awarded, name_key) AS
SELECT project_key.project, project_key.programme, project.theme, project.phase, project_key.phase_order,
       project.visibility, project_key.awarded, project_key.name_key
FROM project_key LEFT JOIN project ON project.id = project_key.project;

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

-- What was awarded in each pillar from each source.
CREATE VIEW award_total (id, programme, pillar, source, visibility, amount) AS
SELECT min (id), programme, pillar, source, visibility, sum (amount)
FROM award_line
GROUP BY programme, pillar, source, visibility;

-- The projects that a decision is about, whether it awards money to them or not: a rejection and a deferral have projects too,
-- and a project stands in a decision before its first amount is typed.
CREATE TABLE decision_project (
  id       INTEGER PRIMARY KEY,
  decision INTEGER NOT NULL REFERENCES decision (id) ON DELETE CASCADE,
  project  INTEGER NOT NULL REFERENCES project (id) ON DELETE CASCADE,
  UNIQUE (decision, project)
) STRICT;
CREATE INDEX decision_project_project ON decision_project (project);

INSERT INTO decision_project (decision, project)
SELECT decision, project FROM award
UNION
SELECT phase_change.decision, project.id
FROM phase_change
  JOIN project ON project.id = phase_change.project
  JOIN decision ON decision.id = phase_change.decision AND decision.programme = project.programme;

-- A step from before this schema tells of awards and phase changes alone. When such a step is undone or done again, what it
-- brings back has its projects too; the ids are new ones, as those of pb_db_table_insert.
ALTER TABLE journal_recording ADD COLUMN last_of_schema_1 INTEGER NOT NULL DEFAULT 0;
UPDATE journal_recording SET last_of_schema_1 = coalesce ((SELECT max (id) FROM journal_step), 0);

CREATE TRIGGER decision_project_replayed AFTER UPDATE OF state ON journal_step
WHEN new.state <> 'abandoned' AND new.id <= (SELECT last_of_schema_1 FROM journal_recording)
BEGIN
  INSERT INTO decision_project (id, decision, project)
  SELECT row_number () OVER () + max (coalesce ((SELECT max (id) FROM decision_project), 0),
                                      coalesce ((SELECT max (row) FROM journal_change
                                                 WHERE table_name = 'decision_project'), 0)), decision, project
  FROM (SELECT award.decision, award.project
        FROM journal_change AS c JOIN award ON award.id = c.row
        WHERE c.step = new.id AND c.table_name = 'award'
        UNION
        SELECT phase_change.decision, project.id
        FROM journal_change AS c JOIN phase_change ON phase_change.id = c.row
          JOIN project ON project.id = phase_change.project
          JOIN decision ON decision.id = phase_change.decision AND decision.programme = project.programme
        WHERE c.step = new.id AND c.table_name = 'phase_change') AS told
  WHERE NOT EXISTS (SELECT 1 FROM decision_project AS d
                    WHERE d.decision = told.decision AND d.project = told.project);
END;

-- The projects of each decision in the order of pillars, themes and projects.
CREATE VIEW decision_project_row (id, decision, project, code, name, phase, pillar, rank, position, name_key) AS
SELECT decision_project.id, decision_project.decision, project.id, project.code, project.name, project.phase,
       theme.pillar, pillar.position, project.position, project.name_key
FROM decision_project
  JOIN project ON project.id = decision_project.project
  JOIN theme ON theme.id = project.theme
  JOIN pillar ON pillar.id = theme.pillar;

-- A decision, its projects and the sources from which it awards are of one programme.
CREATE TRIGGER decision_project_programme BEFORE INSERT ON decision_project
WHEN (SELECT step FROM journal_recording) IS NOT NULL
 AND (SELECT programme FROM project WHERE id = new.project)
     <> (SELECT programme FROM decision WHERE id = new.decision)
BEGIN SELECT RAISE (ABORT, 'rule: decision-programme'); END;

CREATE TRIGGER award_programme_insert BEFORE INSERT ON award
WHEN (SELECT step FROM journal_recording) IS NOT NULL
 AND (SELECT programme FROM funding_source WHERE id = new.source)
     <> (SELECT programme FROM decision WHERE id = new.decision)
BEGIN SELECT RAISE (ABORT, 'rule: award-programme'); END;

CREATE TRIGGER award_programme_update BEFORE UPDATE OF decision, source ON award
WHEN (SELECT step FROM journal_recording) IS NOT NULL
 AND (SELECT programme FROM funding_source WHERE id = new.source)
     <> (SELECT programme FROM decision WHERE id = new.decision)
BEGIN SELECT RAISE (ABORT, 'rule: award-programme'); END;

-- As in schema 1, but silent also when a whole programme goes: its awards and releases go in any order.
DROP TRIGGER award_sum_delete;
CREATE TRIGGER award_sum_delete AFTER DELETE ON award
WHEN (SELECT step FROM journal_recording) IS NOT NULL
 AND EXISTS (SELECT 1 FROM project JOIN programme ON programme.id = project.programme WHERE project.id = old.project)
BEGIN SELECT RAISE (ABORT, 'rule: award-sum')
  WHERE (SELECT sum (amount) FROM award WHERE project = old.project AND source = old.source) < 0; END;

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

-- ---------------------------------------------------------------- what the booklet lacks, and what needs attention

-- One line for each project: what the booklet still lacks of it, 1 where it does (PRODUCT 3, pre-flight; derived, never
-- stored). A project that is stopped or no more than an idea needs neither period nor target, and a lead applicant is
-- needed from the phase "decided" on (PRODUCT 2.1). pb_words is the store's own function (pb-db-connect.c). past_end is no
-- lack of the booklet: the project runs on after its end.
CREATE VIEW project_check (id, programme, phase, visibility, code, code_key, name, no_summary, long_summary,
                           no_description, long_description, no_lead_applicant, no_start, no_end, no_target,
                           no_alternative_text, image_consent, contact_consent, past_end) AS
SELECT p.id, p.programme, p.phase, p.visibility, p.code, p.code_key, p.name,
       p.public_summary = '',
       pb_words (p.public_summary) > 60,
       p.public_description = '',
       pb_words (p.public_description) > 250,
       p.phase NOT IN ('idea', 'quick-scan', 'elaboration', 'review', 'nomination', 'rejected', 'withdrawn')
         AND NOT EXISTS (SELECT 1 FROM project_role AS r WHERE r.project = p.id AND r.role = 'lead-applicant'),
       p.phase NOT IN ('idea', 'quick-scan', 'rejected', 'withdrawn')
         AND coalesce (p.actual_start, p.planned_start) IS NULL,
       p.phase NOT IN ('idea', 'quick-scan', 'rejected', 'withdrawn')
         AND coalesce (p.actual_end, p.planned_end) IS NULL,
       p.phase NOT IN ('idea', 'quick-scan', 'rejected', 'withdrawn')
         AND NOT EXISTS (SELECT 1 FROM indicator AS i WHERE i.project = p.id AND i.target IS NOT NULL),
       EXISTS (SELECT 1 FROM image AS m WHERE m.project = p.id AND m.alternative_text = '' AND m.decorative = 0),
       EXISTS (SELECT 1 FROM image AS m WHERE m.project = p.id AND m.consent_until < date ('now', 'localtime')),
       EXISTS (SELECT 1 FROM project_role AS r JOIN person AS h ON h.id = r.person
               WHERE r.project = p.id AND h.show_in_public = 1 AND h.consent_date IS NULL),
       p.phase IN ('running', 'delayed', 'on-hold')
         AND coalesce (substr (coalesce (p.actual_end, p.planned_end) || '-99-99', 1, 10)
                       < date ('now', 'localtime'), 0)
FROM project AS p;

-- The projects of which the booklet lacks anything. What is cheap to find out is asked first; words are counted last.
CREATE VIEW project_gap AS
SELECT c.id AS project, c.* FROM project_check AS c
WHERE c.no_summary OR c.no_description OR c.no_start OR c.no_end OR c.no_lead_applicant OR c.no_target
   OR c.no_alternative_text OR c.image_consent OR c.contact_consent OR c.long_summary OR c.long_description;

-- The projects of which the journal knows a change in the last 90 days, in their own fields or in what hangs on them; a row
-- that is gone is known by the project that it had.
CREATE VIEW project_touched (project) AS
WITH lately (step) AS (SELECT min (id) FROM journal_step WHERE made_at >= date ('now', '-90 days'))
SELECT c.row FROM lately JOIN journal_change AS c ON c.step >= lately.step WHERE c.table_name = 'project'
UNION ALL
SELECT coalesce (c.new, c.old) FROM lately JOIN journal_change AS c ON c.step >= lately.step
WHERE c.field = 'project' AND c.table_name <> 'edition_item' AND coalesce (c.new, c.old) IS NOT NULL
UNION ALL
SELECT t.project FROM lately JOIN journal_change AS c ON c.step >= lately.step
  JOIN alias AS t ON t.id = c.row WHERE c.table_name = 'alias'
UNION ALL
SELECT t.project FROM lately JOIN journal_change AS c ON c.step >= lately.step
  JOIN project_cross_cutting_theme AS t ON t.id = c.row WHERE c.table_name = 'project_cross_cutting_theme'
UNION ALL
SELECT t.project FROM lately JOIN journal_change AS c ON c.step >= lately.step
  JOIN project_role AS t ON t.id = c.row WHERE c.table_name = 'project_role'
UNION ALL
SELECT t.project FROM lately JOIN journal_change AS c ON c.step >= lately.step
  JOIN award AS t ON t.id = c.row WHERE c.table_name = 'award'
UNION ALL
SELECT t.project FROM lately JOIN journal_change AS c ON c.step >= lately.step
  JOIN funding_line AS t ON t.id = c.row WHERE c.table_name = 'funding_line'
UNION ALL
SELECT t.project FROM lately JOIN journal_change AS c ON c.step >= lately.step
  JOIN phase_change AS t ON t.id = c.row WHERE c.table_name = 'phase_change'
UNION ALL
SELECT t.project FROM lately JOIN journal_change AS c ON c.step >= lately.step
  JOIN indicator AS t ON t.id = c.row WHERE c.table_name = 'indicator'
UNION ALL
SELECT t.project FROM lately JOIN journal_change AS c ON c.step >= lately.step
  JOIN contribution AS t ON t.id = c.row WHERE c.table_name = 'contribution'
UNION ALL
SELECT t.project FROM lately JOIN journal_change AS c ON c.step >= lately.step
  JOIN link AS t ON t.id = c.row WHERE c.table_name = 'link'
UNION ALL
SELECT t.project FROM lately JOIN journal_change AS c ON c.step >= lately.step
  JOIN image AS t ON t.id = c.row WHERE c.table_name = 'image' AND t.project IS NOT NULL
UNION ALL
SELECT i.project FROM lately JOIN journal_change AS c ON c.step >= lately.step
  JOIN measurement AS t ON t.id = c.row JOIN indicator AS i ON i.id = t.indicator
WHERE c.table_name = 'measurement';

-- The last day on which a phase change may have been: a partial date lasts to the end of its month or year.
CREATE VIEW phase_end (project, last) AS
SELECT project, CASE length (date) WHEN 4 THEN date || '-12-31'
                                   WHEN 7 THEN date (date || '-01', '+1 month', '-1 day') ELSE date END
FROM phase_change;

-- The projects that should be going on, from preparation until they are completed, of which nothing changed for 90 days,
-- and the date of their last change (PRODUCT 2.1), by the journal and by the phase history: that one speaks where the
-- journal does not reach, as in a register that was brought in from elsewhere.
CREATE VIEW project_silence (id, programme, phase, visibility, code, code_key, name, changed) AS
SELECT p.id, p.programme, p.phase, p.visibility, p.code, p.code_key, p.name,
       max (coalesce ((SELECT max (h.last) FROM phase_end AS h WHERE h.project = p.id), ''),
            coalesce ((SELECT date (s.made_at, 'localtime') FROM journal_step AS s WHERE s.id = max (
              coalesce ((SELECT max (c.step) FROM journal_change AS c
                         WHERE c.table_name = 'project' AND c.row = p.id), 0),
              coalesce ((SELECT max (c.step) FROM alias AS t JOIN journal_change AS c
                           ON c.table_name = 'alias' AND c.row = t.id WHERE t.project = p.id), 0),
              coalesce ((SELECT max (c.step) FROM project_cross_cutting_theme AS t JOIN journal_change AS c
                           ON c.table_name = 'project_cross_cutting_theme' AND c.row = t.id WHERE t.project = p.id), 0),
              coalesce ((SELECT max (c.step) FROM project_role AS t JOIN journal_change AS c
                           ON c.table_name = 'project_role' AND c.row = t.id WHERE t.project = p.id), 0),
              coalesce ((SELECT max (c.step) FROM award AS t JOIN journal_change AS c
                           ON c.table_name = 'award' AND c.row = t.id WHERE t.project = p.id), 0),
              coalesce ((SELECT max (c.step) FROM funding_line AS t JOIN journal_change AS c
                           ON c.table_name = 'funding_line' AND c.row = t.id WHERE t.project = p.id), 0),
              coalesce ((SELECT max (c.step) FROM phase_change AS t JOIN journal_change AS c
                           ON c.table_name = 'phase_change' AND c.row = t.id WHERE t.project = p.id), 0),
              coalesce ((SELECT max (c.step) FROM indicator AS t JOIN journal_change AS c
                           ON c.table_name = 'indicator' AND c.row = t.id WHERE t.project = p.id), 0),
              coalesce ((SELECT max (c.step) FROM contribution AS t JOIN journal_change AS c
                           ON c.table_name = 'contribution' AND c.row = t.id WHERE t.project = p.id), 0),
              coalesce ((SELECT max (c.step) FROM link AS t JOIN journal_change AS c
                           ON c.table_name = 'link' AND c.row = t.id WHERE t.project = p.id), 0),
              coalesce ((SELECT max (c.step) FROM image AS t JOIN journal_change AS c
                           ON c.table_name = 'image' AND c.row = t.id WHERE t.project = p.id), 0),
              coalesce ((SELECT max (c.step) FROM indicator AS i JOIN measurement AS t ON t.indicator = i.id
                         JOIN journal_change AS c ON c.table_name = 'measurement' AND c.row = t.id
                         WHERE i.project = p.id), 0))), ''))
FROM project AS p
WHERE p.phase IN ('elaboration', 'review', 'nomination', 'reserved', 'applied', 'granted', 'running', 'delayed', 'on-hold')
  AND p.id NOT IN (SELECT project FROM project_touched)
  AND (SELECT max (h.last) FROM phase_end AS h WHERE h.project = p.id) < date ('now', 'localtime', '-90 days');

-- ---------------------------------------------------------------- history

-- made_by is the login name; what that login is called in full stands beside it, '' where it is not known.
ALTER TABLE journal_step ADD COLUMN made_by_name TEXT NOT NULL DEFAULT '';
CREATE INDEX journal_step_made_by ON journal_step (made_by);

-- The changes of one row by step, so that the steps are found without looking at the lines.
DROP INDEX journal_change_row;
CREATE INDEX journal_change_row ON journal_change (table_name, row, step);

-- The changes of one kind of thing, by step.
CREATE INDEX journal_change_table ON journal_change (table_name, step);

-- The rows that once referred to a row: what belonged to a project, also when it is gone.
CREATE INDEX journal_change_old ON journal_change (table_name, field, old) WHERE typeof (old) = 'integer';
CREATE INDEX journal_change_new ON journal_change (table_name, field, new) WHERE typeof (new) = 'integer';
-- ---------------------------------------------------------------- partners

-- A project has a lead applicant from decided on (PRODUCT 2.1; phases as in pb-phase.c). What a body decided is recorded as
-- it happened, whoever is known to lead by then: a phase change that names its decision goes through (src/DESIGN.md).
CREATE TRIGGER phase_change_lead_applicant BEFORE INSERT ON phase_change
WHEN new.decision IS NULL AND (SELECT step FROM journal_recording) IS NOT NULL
 AND new.to_phase IN ('reserved', 'applied', 'granted', 'running', 'delayed', 'on-hold', 'delivered',
                      'determined', 'embedded')
BEGIN SELECT RAISE (ABORT, 'rule: phase-lead-applicant')
  WHERE NOT EXISTS (SELECT 1 FROM project_role WHERE project = new.project AND role = 'lead-applicant'); END;

-- And keeps one. That its role does not change but by another one taking it is kept by the model, because for a moment nobody
-- leads then (pb-register-organisations.c).
CREATE TRIGGER lead_applicant_stays_delete AFTER DELETE ON project_role
WHEN old.role = 'lead-applicant' AND (SELECT step FROM journal_recording) IS NOT NULL
BEGIN SELECT RAISE (ABORT, 'rule: lead-applicant-stays')
  WHERE EXISTS (SELECT 1 FROM project WHERE id = old.project
                AND phase IN ('reserved', 'applied', 'granted', 'running', 'delayed', 'on-hold', 'delivered',
                              'determined', 'embedded')); END;

-- In how many projects an organisation has a role; a person is the contact.
CREATE VIEW organisation_projects (id, projects) AS
SELECT organisation, count (DISTINCT project) FROM project_role GROUP BY organisation;

CREATE VIEW person_projects (id, projects) AS
SELECT person, count (DISTINCT project) FROM project_role WHERE person IS NOT NULL GROUP BY person;

-- ---------------------------------------------------------------- editions

-- What is in an adopted edition stays as it is, unless its project or the whole edition goes.
CREATE TRIGGER edition_item_frozen_insert BEFORE INSERT ON edition_item
WHEN (SELECT step FROM journal_recording) IS NOT NULL
 AND (SELECT status FROM edition WHERE id = new.edition) <> 'draft'
BEGIN SELECT RAISE (ABORT, 'rule: edition-frozen'); END;

CREATE TRIGGER edition_item_frozen_update BEFORE UPDATE ON edition_item
WHEN (SELECT step FROM journal_recording) IS NOT NULL
 AND (SELECT status FROM edition WHERE id = old.edition) <> 'draft'
BEGIN SELECT RAISE (ABORT, 'rule: edition-frozen'); END;

CREATE TRIGGER edition_item_frozen_delete AFTER DELETE ON edition_item
WHEN (SELECT step FROM journal_recording) IS NOT NULL
 AND (SELECT status FROM edition WHERE id = old.edition) <> 'draft'
 AND EXISTS (SELECT 1 FROM project WHERE id = old.project)
BEGIN SELECT RAISE (ABORT, 'rule: edition-frozen'); END;
-- ---------------------------------------------------------------- results

-- The themes of well-being are the list of Statistics Netherlands that the program brings: added outside the journal
-- when a register is opened, chosen from by users, and never changed by them (PRODUCT 2.1).
CREATE TRIGGER well_being_theme_read_only_insert BEFORE INSERT ON well_being_theme
WHEN (SELECT step FROM journal_recording) IS NOT NULL
BEGIN SELECT RAISE (ABORT, 'rule: well-being-read-only'); END;

CREATE TRIGGER well_being_theme_read_only_update BEFORE UPDATE ON well_being_theme
WHEN (SELECT step FROM journal_recording) IS NOT NULL
BEGIN SELECT RAISE (ABORT, 'rule: well-being-read-only'); END;

CREATE TRIGGER well_being_theme_read_only_delete BEFORE DELETE ON well_being_theme
WHEN (SELECT step FROM journal_recording) IS NOT NULL
BEGIN SELECT RAISE (ABORT, 'rule: well-being-read-only'); END;
