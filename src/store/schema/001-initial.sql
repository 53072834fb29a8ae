-- SPDX-License-Identifier: GPL-3.0-or-later
-- Schema 1 of a Programmaboek register.
--
-- Conventions
--   · every table has an integer `id`; what leaves the register has a stable `uuid` as well;
--   · a column that refers to another table bears the name of the role (`theme`, `parent`), not `…_id`;
--   · money is integer euro cents; dates are ISO 8601 text and may be partial (2021, 2021-03);
--   · choices are stored as the key of the choice, never as its translation;
--   · `position` is the order that the user chose;
--   · `…_key` holds the folded form of a name (pb_text_fold) and makes it unique;
--   · text is '' when it is empty, so that one thing is not said in two ways; what is not known
--     (a date, a number, a reference, a choice) is NULL.
--   · references use NO ACTION rather than RESTRICT, so that an undo may defer them.
-- The journal's triggers are generated from this schema (pb-db-journal.c).
-- A date's CHECK fills a partial date up to a day, lets date () count with it, and compares what comes
-- back with what was given: 2021-02-31 comes back as 2021-03-03 (only with a modifier, hence '+0 days').

-- ---------------------------------------------------------------- organisations and people

CREATE TABLE organisation (
  id           INTEGER PRIMARY KEY,
  uuid         TEXT NOT NULL UNIQUE DEFAULT (lower (hex (randomblob (16)))),
  name         TEXT NOT NULL CHECK (name <> ''),
  name_key     TEXT NOT NULL UNIQUE CHECK (name_key <> ''),
  abbreviation TEXT NOT NULL DEFAULT '',
  kind         TEXT CHECK (kind IN ('central-government', 'province', 'municipality',
                 'water-authority', 'education', 'care', 'housing-association', 'company',
                 'foundation', 'residents', 'knowledge-institute', 'foreign')),
  cbs_code     TEXT NOT NULL DEFAULT '' CHECK (cbs_code = '' OR cbs_code GLOB 'GM[0-9][0-9][0-9][0-9]'
                 OR cbs_code GLOB 'PV[0-9][0-9]'),
  kvk_number   TEXT NOT NULL DEFAULT '' CHECK (kvk_number = ''
                 OR kvk_number GLOB '[0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]'),
  country      TEXT NOT NULL DEFAULT 'NL' CHECK (country GLOB '[A-Z][A-Z]'),
  website      TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE person (
  id             INTEGER PRIMARY KEY,
  uuid           TEXT NOT NULL UNIQUE DEFAULT (lower (hex (randomblob (16)))),
  name           TEXT NOT NULL CHECK (name <> ''),
  function       TEXT NOT NULL DEFAULT '',
  organisation   INTEGER REFERENCES organisation (id) ON DELETE SET NULL,
  email          TEXT NOT NULL DEFAULT '',
  telephone      TEXT NOT NULL DEFAULT '',
  show_in_public INTEGER NOT NULL DEFAULT 0 CHECK (show_in_public IN (0, 1)),
  consent_date   TEXT CHECK (consent_date IS date (consent_date, '+0 days'))
) STRICT;
CREATE INDEX person_organisation ON person (organisation);

-- ---------------------------------------------------------------- programme, pillars, themes

CREATE TABLE programme (
  id                    INTEGER PRIMARY KEY,
  uuid                  TEXT NOT NULL UNIQUE DEFAULT (lower (hex (randomblob (16)))),
  position              INTEGER NOT NULL DEFAULT 0,
  code                  TEXT NOT NULL CHECK (code <> ''),
  code_key              TEXT NOT NULL UNIQUE CHECK (code_key <> ''),
  name                  TEXT NOT NULL CHECK (name <> ''),
  goal                  TEXT NOT NULL DEFAULT '',
  start_date            TEXT,
  end_date              TEXT,
  central_contribution  INTEGER CHECK (central_contribution >= 0),
  regional_contribution INTEGER CHECK (regional_contribution >= 0),
  ministry              TEXT NOT NULL DEFAULT '',
  treasurer             INTEGER REFERENCES organisation (id) ON DELETE SET NULL,
  vat_regime            TEXT CHECK (vat_regime IN ('exclusive-compensable', 'inclusive', 'not-applicable')),
  note                  TEXT NOT NULL DEFAULT '',
  CHECK (start_date IS substr (date (start_date || substr ('-01-01', length (start_date) - 3), '+0 days'),
         1, length (start_date))),
  CHECK (end_date IS substr (date (end_date || substr ('-01-01', length (end_date) - 3), '+0 days'),
         1, length (end_date))),
  -- A partial end reaches to the end of its year or month: '2021' ends after '2021-03' starts.
  CHECK (substr (end_date || '-99-99', 1, 10) >= start_date)
) STRICT;
CREATE INDEX programme_treasurer ON programme (treasurer);

CREATE TABLE pillar (
  id           INTEGER PRIMARY KEY,
  uuid         TEXT NOT NULL UNIQUE DEFAULT (lower (hex (randomblob (16)))),
  programme    INTEGER NOT NULL REFERENCES programme (id) ON DELETE CASCADE,
  position     INTEGER NOT NULL DEFAULT 0,
  code         TEXT NOT NULL CHECK (code <> ''),
  code_key     TEXT NOT NULL CHECK (code_key <> ''),
  name         TEXT NOT NULL CHECK (name <> ''),
  name_key     TEXT NOT NULL CHECK (name_key <> ''),
  colour       TEXT NOT NULL DEFAULT '#1c71d8'
                 CHECK (colour GLOB '#[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]'),
  introduction TEXT NOT NULL DEFAULT '',
  ceiling      INTEGER CHECK (ceiling >= 0),
  UNIQUE (programme, code_key),
  UNIQUE (programme, name_key)
) STRICT;

CREATE TABLE theme (
  id       INTEGER PRIMARY KEY,
  uuid     TEXT NOT NULL UNIQUE DEFAULT (lower (hex (randomblob (16)))),
  pillar   INTEGER NOT NULL REFERENCES pillar (id) ON DELETE CASCADE,
  parent   INTEGER REFERENCES theme (id) ON DELETE CASCADE,
  position INTEGER NOT NULL DEFAULT 0,
  name     TEXT NOT NULL CHECK (name <> ''),
  name_key TEXT NOT NULL CHECK (name_key <> ''),
  goal     TEXT NOT NULL DEFAULT '',
  UNIQUE (pillar, name_key),
  CHECK (parent <> id)
) STRICT;
CREATE INDEX theme_parent ON theme (parent);

CREATE TABLE cross_cutting_theme (
  id        INTEGER PRIMARY KEY,
  uuid      TEXT NOT NULL UNIQUE DEFAULT (lower (hex (randomblob (16)))),
  programme INTEGER NOT NULL REFERENCES programme (id) ON DELETE CASCADE,
  position  INTEGER NOT NULL DEFAULT 0,
  name      TEXT NOT NULL CHECK (name <> ''),
  name_key  TEXT NOT NULL CHECK (name_key <> ''),
  UNIQUE (programme, name_key)
) STRICT;

-- ---------------------------------------------------------------- projects

-- `programme` is that of the theme's pillar; it stands here so that a name can be unique in its
-- programme and a list of 100,000 projects needs no join. Two triggers below keep it true.
CREATE TABLE project (
  id                 INTEGER PRIMARY KEY,
  uuid               TEXT NOT NULL UNIQUE DEFAULT (lower (hex (randomblob (16)))),
  programme          INTEGER NOT NULL REFERENCES programme (id) ON DELETE CASCADE,
  theme              INTEGER NOT NULL REFERENCES theme (id) ON DELETE CASCADE,
  parent             INTEGER REFERENCES project (id) ON DELETE SET NULL,
  continues          INTEGER REFERENCES project (id) ON DELETE SET NULL,
  position           INTEGER NOT NULL DEFAULT 0,
  code               TEXT NOT NULL CHECK (code <> ''),
  code_key           TEXT NOT NULL UNIQUE CHECK (code_key <> ''),
  name               TEXT NOT NULL CHECK (name <> ''),
  name_key           TEXT NOT NULL CHECK (name_key <> ''),
  short_name         TEXT NOT NULL DEFAULT '',
  phase              TEXT NOT NULL DEFAULT 'idea' CHECK (phase IN ('idea', 'quick-scan', 'elaboration',
                       'review', 'nomination', 'reserved', 'applied', 'granted', 'running', 'delayed',
                       'on-hold', 'delivered', 'determined', 'embedded', 'rejected', 'withdrawn')),
  visibility         TEXT NOT NULL DEFAULT 'internal' CHECK (visibility IN ('internal', 'public')),
  planned_start      TEXT,
  planned_end        TEXT,
  actual_start       TEXT,
  actual_end         TEXT,
  public_summary     TEXT NOT NULL DEFAULT '',
  public_description TEXT NOT NULL DEFAULT '',
  challenge          TEXT NOT NULL DEFAULT '',
  approach           TEXT NOT NULL DEFAULT '',
  intended_result    TEXT NOT NULL DEFAULT '',
  target_group       TEXT NOT NULL DEFAULT '',
  internal_note      TEXT NOT NULL DEFAULT '',
  UNIQUE (programme, name_key),
  CHECK (parent <> id),
  CHECK (continues <> id),
  CHECK (planned_start IS substr (date (planned_start || substr ('-01-01', length (planned_start) - 3), '+0 days'),
         1, length (planned_start))),
  CHECK (planned_end IS substr (date (planned_end || substr ('-01-01', length (planned_end) - 3), '+0 days'),
         1, length (planned_end))),
  CHECK (actual_start IS substr (date (actual_start || substr ('-01-01', length (actual_start) - 3), '+0 days'),
         1, length (actual_start))),
  CHECK (actual_end IS substr (date (actual_end || substr ('-01-01', length (actual_end) - 3), '+0 days'),
         1, length (actual_end))),
  CHECK (substr (planned_end || '-99-99', 1, 10) >= planned_start),
  CHECK (substr (actual_end || '-99-99', 1, 10) >= actual_start)
) STRICT;
CREATE INDEX project_theme ON project (theme);
CREATE INDEX project_parent ON project (parent);
CREATE INDEX project_continues ON project (continues);
-- A list of projects in any order reads this one or that of the names alone, never the rows with their texts.
CREATE INDEX project_by_phase ON project (programme, phase, name_key, theme, position, code_key);

CREATE TABLE alias (
  id       INTEGER PRIMARY KEY,
  project  INTEGER NOT NULL REFERENCES project (id) ON DELETE CASCADE,
  name     TEXT NOT NULL CHECK (name <> ''),
  name_key TEXT NOT NULL CHECK (name_key <> ''),
  UNIQUE (project, name_key)
) STRICT;

CREATE TABLE project_cross_cutting_theme (
  id                  INTEGER PRIMARY KEY,
  project             INTEGER NOT NULL REFERENCES project (id) ON DELETE CASCADE,
  cross_cutting_theme INTEGER NOT NULL REFERENCES cross_cutting_theme (id) ON DELETE CASCADE,
  UNIQUE (project, cross_cutting_theme)
) STRICT;
CREATE INDEX project_cross_cutting_theme_theme ON project_cross_cutting_theme (cross_cutting_theme);

CREATE TABLE project_role (
  id           INTEGER PRIMARY KEY,
  project      INTEGER NOT NULL REFERENCES project (id) ON DELETE CASCADE,
  organisation INTEGER NOT NULL REFERENCES organisation (id) ON DELETE NO ACTION,
  role         TEXT NOT NULL CHECK (role IN ('lead-applicant', 'executor', 'partner', 'funder',
                 'knowledge-partner')),
  person       INTEGER REFERENCES person (id) ON DELETE SET NULL,
  position     INTEGER NOT NULL DEFAULT 0,
  UNIQUE (project, organisation, role)
) STRICT;
CREATE UNIQUE INDEX project_role_one_lead_applicant ON project_role (project) WHERE role = 'lead-applicant';
CREATE INDEX project_role_organisation ON project_role (organisation);
CREATE INDEX project_role_person ON project_role (person);

-- ---------------------------------------------------------------- decisions and money

CREATE TABLE funding_source (
  id           INTEGER PRIMARY KEY,
  uuid         TEXT NOT NULL UNIQUE DEFAULT (lower (hex (randomblob (16)))),
  programme    INTEGER NOT NULL REFERENCES programme (id) ON DELETE CASCADE,
  position     INTEGER NOT NULL DEFAULT 0,
  name         TEXT NOT NULL CHECK (name <> ''),
  name_key     TEXT NOT NULL CHECK (name_key <> ''),
  organisation INTEGER REFERENCES organisation (id) ON DELETE NO ACTION,
  counts_as    TEXT NOT NULL CHECK (counts_as IN ('central', 'regional-public', 'regional-private', 'other')),
  contribution INTEGER CHECK (contribution >= 0),
  UNIQUE (programme, name_key)
) STRICT;
CREATE INDEX funding_source_organisation ON funding_source (organisation);

CREATE TABLE decision (
  id        INTEGER PRIMARY KEY,
  uuid      TEXT NOT NULL UNIQUE DEFAULT (lower (hex (randomblob (16)))),
  programme INTEGER NOT NULL REFERENCES programme (id) ON DELETE CASCADE,
  number    TEXT NOT NULL CHECK (number <> ''),
  body      TEXT NOT NULL CHECK (body <> ''),
  date      TEXT NOT NULL 
              CHECK (date IS substr (date (date || substr ('-01-01', length (date) - 3), '+0 days'),
         1, length (date))),
  title     TEXT NOT NULL CHECK (title <> ''),
  kind      TEXT NOT NULL CHECK (kind IN ('award', 'extend', 'expand', 'change', 'reject', 'defer',
              'withdraw', 'determine')),
  tranche   TEXT NOT NULL DEFAULT '',
  text      TEXT NOT NULL DEFAULT '',
  reference TEXT NOT NULL DEFAULT '',
  UNIQUE (programme, body, number)
) STRICT;

CREATE TABLE award (
  id         INTEGER PRIMARY KEY,
  decision   INTEGER NOT NULL REFERENCES decision (id) ON DELETE CASCADE,
  project    INTEGER NOT NULL REFERENCES project (id) ON DELETE CASCADE,
  source     INTEGER NOT NULL REFERENCES funding_source (id) ON DELETE NO ACTION,
  amount     INTEGER NOT NULL CHECK (amount <> 0),   -- negative = release
  conditions TEXT NOT NULL DEFAULT '',
  note       TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX award_project ON award (project, source, amount);
CREATE INDEX award_decision ON award (decision);
CREATE INDEX award_source ON award (source);

CREATE TABLE funding_line (
  id                     INTEGER PRIMARY KEY,
  project                INTEGER NOT NULL REFERENCES project (id) ON DELETE CASCADE,
  source                 INTEGER NOT NULL REFERENCES funding_source (id) ON DELETE NO ACTION,
  position               INTEGER NOT NULL DEFAULT 0,
  amount                 INTEGER NOT NULL CHECK (amount >= 0),
  form                   TEXT NOT NULL DEFAULT 'cash' CHECK (form IN ('cash', 'in-kind')),
  status                 TEXT NOT NULL DEFAULT 'intended' CHECK (status IN ('intended', 'pledged', 'granted')),
  counts_as_co_financing INTEGER NOT NULL DEFAULT 1 CHECK (counts_as_co_financing IN (0, 1)),
  reason                 TEXT NOT NULL DEFAULT '',
  vat_recoverable        TEXT CHECK (vat_recoverable IN ('yes', 'no', 'partly')),
  note                   TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX funding_line_project ON funding_line (project);
CREATE INDEX funding_line_source ON funding_line (source);

CREATE TABLE phase_change (
  id         INTEGER PRIMARY KEY,
  project    INTEGER NOT NULL REFERENCES project (id) ON DELETE CASCADE,
  from_phase TEXT,                                   -- NULL: the project's first phase
  to_phase   TEXT NOT NULL,
  date       TEXT NOT NULL 
              CHECK (date IS substr (date (date || substr ('-01-01', length (date) - 3), '+0 days'),
         1, length (date))),
  reason     TEXT NOT NULL DEFAULT '',
  decision   INTEGER REFERENCES decision (id) ON DELETE SET NULL
) STRICT;
CREATE INDEX phase_change_project ON phase_change (project);
CREATE INDEX phase_change_decision ON phase_change (decision);

-- ---------------------------------------------------------------- results

CREATE TABLE well_being_theme (
  id        INTEGER PRIMARY KEY,
  key       TEXT NOT NULL CHECK (key <> ''),
  name      TEXT NOT NULL CHECK (name <> ''),
  dimension TEXT NOT NULL CHECK (dimension IN ('here-and-now', 'later')),
  edition   TEXT NOT NULL,
  position  INTEGER NOT NULL,
  UNIQUE (edition, key)
) STRICT;

-- The CBS list: Monitor Brede Welvaart, regional edition 2022. Not entered by users, so every register
-- has it; its names are theirs, in Dutch.
INSERT INTO well_being_theme (id, key, name, dimension, edition, position)
VALUES
  (1, 'subjective-well-being', 'Subjectief welzijn', 'here-and-now', '2022', 0),
  (2, 'material-prosperity', 'Materiële welvaart', 'here-and-now', '2022', 1),
  (3, 'health', 'Gezondheid', 'here-and-now', '2022', 2),
  (4, 'work-and-leisure', 'Arbeid en vrije tijd', 'here-and-now', '2022', 3),
  (5, 'housing', 'Wonen', 'here-and-now', '2022', 4),
  (6, 'society', 'Samenleving', 'here-and-now', '2022', 5),
  (7, 'safety', 'Veiligheid', 'here-and-now', '2022', 6),
  (8, 'environment', 'Milieu', 'here-and-now', '2022', 7),
  (9, 'economic-capital', 'Economisch kapitaal', 'later', '2022', 8),
  (10, 'natural-capital', 'Natuurlijk kapitaal', 'later', '2022', 9),
  (11, 'human-capital', 'Menselijk kapitaal', 'later', '2022', 10),
  (12, 'social-capital', 'Sociaal kapitaal', 'later', '2022', 11);

CREATE TABLE indicator (
  id               INTEGER PRIMARY KEY,
  uuid             TEXT NOT NULL UNIQUE DEFAULT (lower (hex (randomblob (16)))),
  project          INTEGER NOT NULL REFERENCES project (id) ON DELETE CASCADE,
  position         INTEGER NOT NULL DEFAULT 0,
  name             TEXT NOT NULL CHECK (name <> ''),
  unit             TEXT NOT NULL CHECK (unit <> ''),
  direction        TEXT NOT NULL DEFAULT 'higher' CHECK (direction IN ('higher', 'lower')),
  baseline         REAL,
  baseline_year    INTEGER CHECK (baseline_year BETWEEN 1900 AND 2200),
  target           REAL,
  target_year      INTEGER CHECK (target_year BETWEEN 1900 AND 2200),
  source           TEXT NOT NULL DEFAULT '',
  well_being_theme INTEGER REFERENCES well_being_theme (id) ON DELETE SET NULL,
  CHECK (target IS NULL OR target_year IS NOT NULL)
) STRICT;
CREATE INDEX indicator_project ON indicator (project);
CREATE INDEX indicator_well_being_theme ON indicator (well_being_theme);

CREATE TABLE measurement (
  id        INTEGER PRIMARY KEY,
  indicator INTEGER NOT NULL REFERENCES indicator (id) ON DELETE CASCADE,
  date      TEXT NOT NULL 
              CHECK (date IS substr (date (date || substr ('-01-01', length (date) - 3), '+0 days'),
         1, length (date))),
  value     REAL NOT NULL,
  note      TEXT NOT NULL DEFAULT '',
  UNIQUE (indicator, date)
) STRICT;

CREATE TABLE contribution (
  id               INTEGER PRIMARY KEY,
  project          INTEGER NOT NULL REFERENCES project (id) ON DELETE CASCADE,
  well_being_theme INTEGER NOT NULL REFERENCES well_being_theme (id) ON DELETE CASCADE,
  directness       TEXT NOT NULL CHECK (directness IN ('direct', 'indirect')),
  cause            TEXT NOT NULL DEFAULT '',
  UNIQUE (project, well_being_theme)
) STRICT;
CREATE INDEX contribution_well_being_theme ON contribution (well_being_theme);

-- ---------------------------------------------------------------- links, images, editions

CREATE TABLE link (
  id       INTEGER PRIMARY KEY,
  project  INTEGER NOT NULL REFERENCES project (id) ON DELETE CASCADE,
  position INTEGER NOT NULL DEFAULT 0,
  kind     TEXT NOT NULL DEFAULT 'website' CHECK (kind IN ('website', 'video', 'document')),
  title    TEXT NOT NULL CHECK (title <> ''),
  url      TEXT NOT NULL CHECK (url LIKE 'http://_%' OR url LIKE 'https://_%')
) STRICT;
CREATE INDEX link_project ON link (project);

CREATE TABLE edition (
  id                INTEGER PRIMARY KEY,
  uuid              TEXT NOT NULL UNIQUE DEFAULT (lower (hex (randomblob (16)))),
  programme         INTEGER NOT NULL REFERENCES programme (id) ON DELETE CASCADE,
  number            INTEGER NOT NULL CHECK (number >= 1),
  title             TEXT NOT NULL CHECK (title <> ''),
  reference_date    TEXT NOT NULL CHECK (reference_date IS date (reference_date, '+0 days')),
  status            TEXT NOT NULL DEFAULT 'draft' CHECK (status IN ('draft', 'adopted', 'withdrawn')),
  adopted_on        TEXT CHECK (adopted_on IS date (adopted_on, '+0 days')),
  withdrawal_reason TEXT NOT NULL DEFAULT '',
  foreword          TEXT NOT NULL DEFAULT '',
  imprint           TEXT NOT NULL DEFAULT '',
  previous          INTEGER REFERENCES edition (id) ON DELETE SET NULL,
  content           TEXT REFERENCES content (hash) ON DELETE NO ACTION,   -- the frozen booklet XML
  UNIQUE (programme, number),
  CHECK (previous <> id)
) STRICT;
CREATE INDEX edition_previous ON edition (previous);

CREATE TABLE edition_item (
  id       INTEGER PRIMARY KEY,
  edition  INTEGER NOT NULL REFERENCES edition (id) ON DELETE CASCADE,
  project  INTEGER NOT NULL REFERENCES project (id) ON DELETE CASCADE,
  position INTEGER NOT NULL DEFAULT 0,
  included INTEGER NOT NULL DEFAULT 1 CHECK (included IN (0, 1)),
  UNIQUE (edition, project)
) STRICT;
CREATE INDEX edition_item_project ON edition_item (project);

-- Bytes by their SHA-256, append-only and outside the journal: rows refer to them by hash, so that
-- undo brings a picture back and the same picture is stored once.
CREATE TABLE content (
  hash  TEXT PRIMARY KEY CHECK (length (hash) = 64),
  bytes BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE image (
  id               INTEGER PRIMARY KEY,
  project          INTEGER REFERENCES project (id) ON DELETE CASCADE,
  edition          INTEGER REFERENCES edition (id) ON DELETE CASCADE,
  position         INTEGER NOT NULL DEFAULT 0,
  content          TEXT NOT NULL REFERENCES content (hash) ON DELETE NO ACTION,
  media_type       TEXT NOT NULL CHECK (media_type IN ('image/png', 'image/jpeg')),
  alternative_text TEXT NOT NULL DEFAULT '',
  caption          TEXT NOT NULL DEFAULT '',
  credit           TEXT NOT NULL DEFAULT '',
  consent_until    TEXT CHECK (consent_until IS date (consent_until, '+0 days')),
  decorative       INTEGER NOT NULL DEFAULT 0 CHECK (decorative IN (0, 1)),
  CHECK ((project IS NULL) <> (edition IS NULL))
) STRICT;
CREATE INDEX image_project ON image (project);
CREATE INDEX image_edition ON image (edition);
CREATE INDEX image_content ON image (content);

-- ---------------------------------------------------------------- the journal (PRODUCT 2.2)

-- One labelled transaction. 'abandoned': undone, and then another edit was made.
CREATE TABLE journal_step (
  id      INTEGER PRIMARY KEY,
  label   TEXT NOT NULL,
  made_at TEXT NOT NULL,                             -- UTC, ISO 8601
  made_by TEXT NOT NULL,
  state   TEXT NOT NULL DEFAULT 'done' CHECK (state IN ('done', 'undone', 'abandoned'))
) STRICT;
CREATE INDEX journal_step_state ON journal_step (state, id);

-- One field of one row. An insert has a line for each field that is not NULL and no old values; a
-- delete no new values. Within a step, ids give the order.
CREATE TABLE journal_change (
  id         INTEGER PRIMARY KEY,
  step       INTEGER NOT NULL REFERENCES journal_step (id) ON DELETE CASCADE,
  table_name TEXT NOT NULL,
  row        INTEGER NOT NULL,
  operation  TEXT NOT NULL CHECK (operation IN ('insert', 'update', 'delete')),
  field      TEXT NOT NULL,
  old        ANY,
  new        ANY
) STRICT;
CREATE INDEX journal_change_step ON journal_change (step);
CREATE INDEX journal_change_row ON journal_change (table_name, row);

-- The step that is being recorded; NULL while nothing is (an undo replays with recording off).
CREATE TABLE journal_recording (
  id   INTEGER PRIMARY KEY CHECK (id = 1),
  step INTEGER
) STRICT;
INSERT INTO journal_recording VALUES (1, NULL);

-- ---------------------------------------------------------------- rules that need more than one row
-- They speak only while an edit is recorded: an undo passes through states that are not whole, and
-- ends in one that has been checked before.

CREATE TRIGGER project_programme_of_theme_insert BEFORE INSERT ON project
WHEN (SELECT step FROM journal_recording) IS NOT NULL
 AND new.programme IS NOT (SELECT pillar.programme FROM theme JOIN pillar ON pillar.id = theme.pillar
                           WHERE theme.id = new.theme)
BEGIN SELECT RAISE (ABORT, 'rule: project-programme'); END;

CREATE TRIGGER project_programme_of_theme_update BEFORE UPDATE OF programme, theme ON project
WHEN (SELECT step FROM journal_recording) IS NOT NULL
 AND new.programme IS NOT (SELECT pillar.programme FROM theme JOIN pillar ON pillar.id = theme.pillar
                           WHERE theme.id = new.theme)
BEGIN SELECT RAISE (ABORT, 'rule: project-programme'); END;

CREATE TRIGGER pillar_stays_in_programme BEFORE UPDATE OF programme ON pillar
WHEN (SELECT step FROM journal_recording) IS NOT NULL AND new.programme <> old.programme
BEGIN SELECT RAISE (ABORT, 'rule: pillar-programme'); END;

-- Depth ≤ 3, no cycle, and a theme lies in its parent's pillar.
CREATE TRIGGER theme_depth_insert BEFORE INSERT ON theme
WHEN new.parent IS NOT NULL AND (SELECT step FROM journal_recording) IS NOT NULL
BEGIN
  SELECT RAISE (ABORT, 'rule: theme-depth')
  WHERE (SELECT grandparent.parent FROM theme AS parent JOIN theme AS grandparent
         ON grandparent.id = parent.parent WHERE parent.id = new.parent) IS NOT NULL;
  SELECT RAISE (ABORT, 'rule: theme-pillar')
  WHERE (SELECT pillar FROM theme WHERE id = new.parent) IS NOT new.pillar;
END;

CREATE TRIGGER theme_depth_update AFTER UPDATE OF parent ON theme
WHEN new.parent IS NOT NULL AND (SELECT step FROM journal_recording) IS NOT NULL
BEGIN
  SELECT RAISE (ABORT, 'rule: theme-cycle')
  WHERE EXISTS (WITH RECURSIVE up (id, depth) AS (
                  SELECT new.parent, 1
                  UNION SELECT theme.parent, depth + 1 FROM up JOIN theme ON theme.id = up.id
                  WHERE theme.parent IS NOT NULL AND depth < 10)
                SELECT 1 FROM up WHERE id = new.id);
  SELECT RAISE (ABORT, 'rule: theme-depth')
  WHERE (WITH RECURSIVE
           up (id, depth) AS (SELECT new.id, 1 UNION SELECT theme.parent, depth + 1 FROM up
             JOIN theme ON theme.id = up.id WHERE theme.parent IS NOT NULL AND depth < 10),
           down (id, depth) AS (SELECT new.id, 0 UNION SELECT theme.id, depth + 1 FROM down
             JOIN theme ON theme.parent = down.id WHERE depth < 10)
         SELECT (SELECT max (depth) FROM up) + (SELECT max (depth) FROM down)) > 3;
  SELECT RAISE (ABORT, 'rule: theme-pillar')
  WHERE (SELECT pillar FROM theme WHERE id = new.parent) IS NOT new.pillar;
END;

-- What is awarded to a project from one source never sums to less than nothing (PRODUCT 2.1).
CREATE TRIGGER award_sum_insert AFTER INSERT ON award
WHEN (SELECT step FROM journal_recording) IS NOT NULL
BEGIN SELECT RAISE (ABORT, 'rule: award-sum')
  WHERE (SELECT sum (amount) FROM award WHERE project = new.project AND source = new.source) < 0; END;

CREATE TRIGGER award_sum_update AFTER UPDATE OF project, source, amount ON award
WHEN (SELECT step FROM journal_recording) IS NOT NULL
BEGIN SELECT RAISE (ABORT, 'rule: award-sum')
  WHERE (SELECT sum (amount) FROM award WHERE project = new.project AND source = new.source) < 0
     OR (SELECT sum (amount) FROM award WHERE project = old.project AND source = old.source) < 0; END;

CREATE TRIGGER award_sum_delete AFTER DELETE ON award
WHEN (SELECT step FROM journal_recording) IS NOT NULL AND EXISTS (SELECT 1 FROM project WHERE id = old.project)
BEGIN SELECT RAISE (ABORT, 'rule: award-sum')
  WHERE (SELECT sum (amount) FROM award WHERE project = old.project AND source = old.source) < 0; END;

-- An adopted edition is frozen: only its withdrawal is still said of it.
CREATE TRIGGER edition_frozen_update BEFORE UPDATE ON edition
WHEN old.status <> 'draft' AND (SELECT step FROM journal_recording) IS NOT NULL
 AND (new.content IS NOT old.content OR new.number <> old.number OR new.title <> old.title
      OR new.reference_date <> old.reference_date OR new.foreword <> old.foreword
      OR new.imprint <> old.imprint OR new.status = 'draft')
BEGIN SELECT RAISE (ABORT, 'rule: edition-frozen'); END;

CREATE TRIGGER edition_frozen_delete BEFORE DELETE ON edition
WHEN old.status <> 'draft' AND (SELECT step FROM journal_recording) IS NOT NULL
 AND EXISTS (SELECT 1 FROM programme WHERE id = old.programme)
BEGIN SELECT RAISE (ABORT, 'rule: edition-frozen'); END;

-- ---------------------------------------------------------------- derived, never stored (PRODUCT 2.1)

-- The themes in reading order: programmes, pillars, and each theme before its sub-themes.
CREATE VIEW theme_order (theme, rank) AS
SELECT t.id, row_number () OVER (
         ORDER BY g.position, g.id, i.position, i.id,
                  coalesce (a.position, b.position, t.position), coalesce (a.id, b.id, t.id),
                  CASE WHEN a.id IS NOT NULL THEN b.position WHEN b.id IS NOT NULL THEN t.position END,
                  CASE WHEN a.id IS NOT NULL THEN b.id WHEN b.id IS NOT NULL THEN t.id END,
                  CASE WHEN a.id IS NOT NULL THEN t.position END, t.id)
FROM theme AS t
  JOIN pillar AS i ON i.id = t.pillar
  JOIN programme AS g ON g.id = i.programme
  LEFT JOIN theme AS b ON b.id = t.parent
  LEFT JOIN theme AS a ON a.id = b.parent;

-- One line of the project list. phase_order: the order of a project's life. (LEFT JOIN, because SQLite leaves
-- that out where nothing is asked of the theme.)
CREATE VIEW project_row (id, programme, pillar, theme, position, code, code_key, name, name_key, phase,
                         phase_order, visibility, awarded, lead) AS
SELECT project.id, project.programme, theme.pillar, project.theme, project.position, project.code,
       project.code_key, project.name, project.name_key, project.phase,
       CASE project.phase
         WHEN 'idea' THEN 0 WHEN 'quick-scan' THEN 1 WHEN 'elaboration' THEN 2 WHEN 'review' THEN 3
         WHEN 'nomination' THEN 4 WHEN 'reserved' THEN 5 WHEN 'applied' THEN 6 WHEN 'granted' THEN 7
         WHEN 'running' THEN 8 WHEN 'delayed' THEN 9 WHEN 'on-hold' THEN 10 WHEN 'delivered' THEN 11
         WHEN 'determined' THEN 12 WHEN 'embedded' THEN 13 WHEN 'rejected' THEN 14 ELSE 15 END,
       project.visibility,
       (SELECT coalesce (sum (amount), 0) FROM award WHERE award.project = project.id),
       (SELECT organisation.name FROM project_role JOIN organisation ON organisation.id = project_role.organisation
        WHERE project_role.project = project.id AND project_role.role = 'lead-applicant')
FROM project LEFT JOIN theme ON theme.id = project.theme;

-- The same lines with the place of their theme, for the list in the order of the booklet. A view of its own: the
-- window function would be counted for each other order too.
CREATE VIEW project_row_in_order AS
SELECT project_row.*, theme_order.rank AS theme_rank
FROM project_row JOIN theme_order ON theme_order.theme = project_row.theme;

-- ---------------------------------------------------------------- search

-- What is searched of a project. Adding a field to the search is adding it here.
CREATE VIEW project_search_text (project, body) AS
SELECT p.id,
       p.code || char (10) || p.name || char (10) || p.short_name || char (10) || p.public_summary
       || char (10) || p.public_description || char (10) || p.challenge || char (10) || p.approach
       || char (10) || p.intended_result || char (10) || p.target_group || char (10) || p.internal_note
       || char (10)
       || coalesce ((SELECT group_concat (name, char (10)) FROM (SELECT name FROM alias
                     WHERE project = p.id ORDER BY id)), '')
       || char (10)
       || coalesce ((SELECT group_concat (name || ' ' || abbreviation, char (10))
                     FROM (SELECT o.name, o.abbreviation FROM project_role AS r
                           JOIN organisation AS o ON o.id = r.organisation
                           WHERE r.project = p.id ORDER BY r.id)), '')
       || char (10)
       || coalesce ((SELECT group_concat (name || ' ' || function, char (10))
                     FROM (SELECT h.name, h.function FROM project_role AS r
                           JOIN person AS h ON h.id = r.person
                           WHERE r.project = p.id ORDER BY r.id)), '')
FROM project AS p;

-- detail=none: a word is found, not its place; enough to search as one types, and a quarter the size.
CREATE VIRTUAL TABLE project_search USING fts5 (
  body, detail = none, prefix = '2 3 4 5', tokenize = 'unicode61 remove_diacritics 2');

-- Triggers say which projects' texts changed, and the store writes those anew in the index before COMMIT
-- (pb-db-search.c): once per project and transaction. Triggers may not write the index themselves: with
-- TRUSTED_SCHEMA off, SQLite 3.40 lets no trigger touch an FTS5 table.
-- (OR IGNORE does not hold in a trigger that is fired by ON DELETE SET NULL: what may be fired by that adds only
-- what is not there.)
CREATE TABLE project_search_stale (
  project INTEGER PRIMARY KEY
) STRICT;

CREATE TRIGGER search_project_insert AFTER INSERT ON project
BEGIN INSERT OR IGNORE INTO project_search_stale VALUES (new.id); END;

CREATE TRIGGER search_project_update AFTER UPDATE OF code, name, short_name, public_summary,
  public_description, challenge, approach, intended_result, target_group, internal_note ON project
BEGIN INSERT OR IGNORE INTO project_search_stale VALUES (new.id); END;

CREATE TRIGGER search_project_delete AFTER DELETE ON project
BEGIN INSERT OR IGNORE INTO project_search_stale VALUES (old.id); END;

CREATE TRIGGER search_alias_insert AFTER INSERT ON alias
BEGIN INSERT OR IGNORE INTO project_search_stale VALUES (new.project); END;

CREATE TRIGGER search_alias_update AFTER UPDATE ON alias
BEGIN
  INSERT INTO project_search_stale
  SELECT new.project UNION SELECT old.project EXCEPT SELECT project FROM project_search_stale;
END;

CREATE TRIGGER search_alias_delete AFTER DELETE ON alias
BEGIN INSERT OR IGNORE INTO project_search_stale VALUES (old.project); END;

CREATE TRIGGER search_role_insert AFTER INSERT ON project_role
BEGIN INSERT OR IGNORE INTO project_search_stale VALUES (new.project); END;

CREATE TRIGGER search_role_update AFTER UPDATE ON project_role
BEGIN
  INSERT INTO project_search_stale
  SELECT new.project UNION SELECT old.project EXCEPT SELECT project FROM project_search_stale;
END;

CREATE TRIGGER search_role_delete AFTER DELETE ON project_role
BEGIN INSERT OR IGNORE INTO project_search_stale VALUES (old.project); END;

CREATE TRIGGER search_organisation_update AFTER UPDATE OF name, abbreviation ON organisation
BEGIN INSERT OR IGNORE INTO project_search_stale SELECT project FROM project_role WHERE organisation = new.id; END;

CREATE TRIGGER search_person_update AFTER UPDATE OF name, function ON person
BEGIN INSERT OR IGNORE INTO project_search_stale SELECT project FROM project_role WHERE person = new.id; END;
