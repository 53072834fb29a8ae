#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""An edition is checked, mended, adopted and withdrawn; what was published stays as it was."""

import re

import story

SUMMARY = "SELECT public_summary FROM project WHERE code = 'WO-03'"
STATUS = 'SELECT status FROM edition WHERE number = 2'


class Adopting(story.Story):
    def setUp(self):
        super().setUp()
        self.make_example()

    def open_project(self, program):
        program.act('view.projects')
        program.pick('label', re.compile('^Proeftuin Emmerhout, WO-03'))

    def write_summary(self, program, text):
        program.type_into(program.find('text', 'Public summary'), text)
        program.keys('Tab')
        self.wait_read(text, SUMMARY)

    def open_part(self, program, name):
        program.act('view.editions')
        program.pick('label', re.compile('Programmaboekje na de derde tranche'))
        program.pick('page tab', name)

    def export(self, name):
        target = self.world / name
        status, _, said = self.run_command('--export', str(target), '--edition', '2',
                                           '--register', str(self.register))
        self.assertEqual(status, 0, said)
        return target.read_bytes()

    def exports(self):
        return [self.export('boekje.xml'), self.export('boekje.html')]

    def adopt(self, program):
        program.wait_text('Ready to Adopt')
        program.press('Adopt…')
        dialog = program.window('Adopt Edition')
        program.wait_text('frozen for ever')
        program.press('Adopt', root=dialog)
        self.wait_read('adopted', STATUS)

    def test_an_edition_is_mended_adopted_and_withdrawn(self):
        program = self.start()
        self.open_project(program)
        self.write_summary(program, '')

        self.open_part(program, 'Check')
        program.wait_text('1 Thing Stands in the Way')
        program.pick('list item', re.compile('There is no public summary'))
        self.write_summary(program, 'Emmerhout wordt mooier.')
        self.open_part(program, 'Check')
        self.adopt(program)
        published = self.exports()

        # What was published is not undone, nor is what was done before it.
        story.wait_until(lambda: 'edit.undo' not in program.window().actions, 'nothing to be undone')
        program.keys('ctrl+z')
        self.assertEqual(self.read(STATUS), 'adopted')
        self.assertEqual(self.read(SUMMARY), 'Emmerhout wordt mooier.')

        self.open_project(program)
        self.write_summary(program, 'Na het boekje.')
        self.assertEqual(published, self.exports())

        self.open_part(program, 'News')
        program.wait_text('Now: Na het boekje.')

        program.pick('page tab', 'Check')
        program.press('Withdraw…')
        dialog = program.window('Withdraw Edition')
        program.type_into(program.find('text', 'Reason for withdrawal', dialog), 'Een verkeerd bedrag.')
        program.press('Withdraw', root=dialog)
        self.wait_read('withdrawn', STATUS)
        program.wait_text('Een verkeerd bedrag.')
        self.assertEqual(published, self.exports())
        program.end()
        self.check_sound()


if __name__ == '__main__':
    story.main()
