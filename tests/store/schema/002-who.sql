-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the store itself counts on beside the first schema.
ALTER TABLE journal_step ADD COLUMN made_by_name TEXT NOT NULL DEFAULT '';
ALTER TABLE journal_recording ADD COLUMN unrecorded INTEGER NOT NULL DEFAULT 0;
