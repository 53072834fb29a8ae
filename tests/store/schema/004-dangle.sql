-- SPDX-License-Identifier: GPL-3.0-or-later
-- A made-up schema 3 that leaves a reference to nothing.
UPDATE person SET organisation = 99;
