-- SPDX-License-Identifier: GPL-3.0-or-later
-- A made-up schema 3 that fails half-way.
ALTER TABLE person ADD COLUMN nickname TEXT NOT NULL DEFAULT '';
INSERT INTO nowhere VALUES (1);
