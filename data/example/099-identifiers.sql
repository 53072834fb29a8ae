-- SPDX-License-Identifier: GPL-3.0-or-later
-- Every identifier is made from its table’s number and its row, so that the example is the same
-- wherever it is loaded.

UPDATE organisation SET uuid = printf ('%08x-0000-4000-8000-%012x', 1, id);
UPDATE person SET uuid = printf ('%08x-0000-4000-8000-%012x', 2, id);
UPDATE programme SET uuid = printf ('%08x-0000-4000-8000-%012x', 3, id);
UPDATE pillar SET uuid = printf ('%08x-0000-4000-8000-%012x', 4, id);
UPDATE theme SET uuid = printf ('%08x-0000-4000-8000-%012x', 5, id);
UPDATE cross_cutting_theme SET uuid = printf ('%08x-0000-4000-8000-%012x', 6, id);
UPDATE project SET uuid = printf ('%08x-0000-4000-8000-%012x', 7, id);
UPDATE funding_source SET uuid = printf ('%08x-0000-4000-8000-%012x', 8, id);
UPDATE decision SET uuid = printf ('%08x-0000-4000-8000-%012x', 9, id);
UPDATE indicator SET uuid = printf ('%08x-0000-4000-8000-%012x', 10, id);
UPDATE edition SET uuid = printf ('%08x-0000-4000-8000-%012x', 11, id);
