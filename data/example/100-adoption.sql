-- SPDX-License-Identifier: GPL-3.0-or-later
-- The last word: the first edition is adopted with its frozen booklet (booklet/README.md), which is content by now and the only XML
-- there. From here on nothing changes in it.

UPDATE edition
SET status = 'adopted', adopted_on = '2020-02-20',
    published = (SELECT count (*) FROM edition_item WHERE edition = 1 AND included = 1),
    content = (SELECT hash FROM content WHERE substr (bytes, 1, 5) = CAST ('<?xml' AS BLOB))
WHERE id = 1;
