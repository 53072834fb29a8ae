-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the store itself counts on beside the first schema.
ALTER TABLE journal_step ADD COLUMN made_by_name TEXT NOT NULL DEFAULT '';
ALTER TABLE journal_recording ADD COLUMN unrecorded INTEGER NOT NULL DEFAULT 0;
ALTER TABLE journal_recording ADD COLUMN undo_floor INTEGER NOT NULL DEFAULT 0;
CREATE TABLE project_key (project INTEGER PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE VIEW project_key_source AS SELECT project FROM project_key;
