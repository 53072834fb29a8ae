#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""History: what changed is told in words, and there is a way back to it."""

import re

import story


class History(story.Story):
    def setUp(self):
        super().setUp()
        self.make_example()

    def open_project(self, program):
        program.type_into(program.find('entry', 'Search projects'), 'Proeftuin Emmerhout')
        program.pick('label', re.compile('^Proeftuin Emmerhout, WO-03'))
        program.find('label', 'WO-03')

    def read_summary(self):
        return self.read("SELECT public_summary FROM project WHERE code = 'WO-03'")

    def test_a_text_goes_back_to_what_it_was(self):
        before = self.read_summary()
        program = self.start()
        self.open_project(program)
        program.go_to(program.find('text', 'Public summary'))
        program.keys('ctrl+a')
        program.type_text('Heel iets anders.')
        program.keys('Tab')
        self.wait_read('Heel iets anders.', "SELECT public_summary FROM project WHERE code = 'WO-03'")

        program.pick('page tab', 'History')
        row = program.find('list item', re.compile('^Public summary: .*Heel iets anders'))
        self.assertIn(self.read('SELECT made_by FROM journal_step'), row.name)
        program.act('history.restore', on=row)
        program.press('Restore')
        self.wait_read(before, "SELECT public_summary FROM project WHERE code = 'WO-03'")

        program.act('edit.undo')
        self.wait_read('Heel iets anders.', "SELECT public_summary FROM project WHERE code = 'WO-03'")
        program.find('list item', re.compile('This was undone'))
        program.end()
        self.check_sound()

    def test_a_removed_project_comes_back_with_all_that_it_had(self):
        count = 'SELECT count (*) FROM project_role'
        before = self.read(count)
        program = self.start()
        self.open_project(program)
        program.act('project.remove')
        program.press('Remove')
        self.wait_read(None, "SELECT id FROM project WHERE code = 'WO-03'")

        program.act('view.changes')
        row = program.find('list item', re.compile('^Project “Proeftuin Emmerhout” removed'))
        program.act('history.bring-back', on=row)
        program.find('list item', re.compile('^Project “Proeftuin Emmerhout” added'))
        self.wait_read(before, count)
        program.end()
        self.check_sound()


if __name__ == '__main__':
    story.main()
