-- SPDX-License-Identifier: GPL-3.0-or-later
-- A made-up schema 2: a column that is never NULL, one gone, and a table built anew.
ALTER TABLE person ADD COLUMN salutation TEXT NOT NULL DEFAULT 'mevrouw';
ALTER TABLE person DROP COLUMN telephone;

CREATE TABLE new_link (
  id       INTEGER PRIMARY KEY,
  project  INTEGER NOT NULL REFERENCES project (id) ON DELETE CASCADE,
  position INTEGER NOT NULL DEFAULT 0,
  kind     TEXT NOT NULL DEFAULT 'website',
  title    TEXT NOT NULL CHECK (title <> ''),
  url      TEXT NOT NULL
) STRICT;
INSERT INTO new_link SELECT id, project, position, kind, title, url FROM link;
DROP TABLE link;
ALTER TABLE new_link RENAME TO link;
CREATE INDEX link_project ON link (project);
