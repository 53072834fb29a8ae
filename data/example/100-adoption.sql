-- SPDX-License-Identifier: GPL-3.0-or-later
-- The last word: from here on nothing changes in the first edition.
UPDATE journal_recording SET step = NULL;
UPDATE edition SET status = 'adopted', adopted_on = '2020-02-20' WHERE id = 1;
UPDATE journal_recording SET step = (SELECT max (id) FROM journal_step);
