-- SPDX-License-Identifier: GPL-3.0-or-later
-- Takes the example back to 31 January 2020, the reference date of its first edition: from this the frozen booklet of that
-- edition is made and looked at again (see README.md).

UPDATE edition SET status = 'draft', adopted_on = NULL, content = NULL WHERE id = 1;
DELETE FROM edition WHERE id = 2;

-- What was decided later, with its awards; the phases and the values that came later.
DELETE FROM decision WHERE date > '2020-01-31';
DELETE FROM phase_change WHERE date > '2020-01-31';
UPDATE project SET phase = (SELECT to_phase FROM phase_change WHERE project = project.id ORDER BY id DESC LIMIT 1)
WHERE EXISTS (SELECT 1 FROM phase_change WHERE project = project.id);
UPDATE project SET actual_start = NULL WHERE actual_start > '2020-01-31';
UPDATE project SET actual_end = NULL WHERE actual_end > '2020-01-31';
DELETE FROM measurement WHERE substr (date || '-99-99', 1, 10) > '2020-01-31';

-- There was no house style yet.
UPDATE programme SET logo = NULL, accent_colour = NULL, font = '' WHERE id = 1;
