#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Editing a project: what is left is saved, what cannot be saved is said at its field, and all of it can be undone."""

import re

import story


class Editor(story.Story):
    def setUp(self):
        super().setUp()
        self.make_example()
        self.program = self.start()

    def open_project(self, code, name, part=None):
        self.search(name)
        self.program.pick('label', re.compile(f'^{name}, {code}'))
        self.program.find('label', code)
        if part is not None:
            self.program.pick('page tab', part)

    def search(self, text):
        self.program.type_into(self.program.find('entry', 'Search projects'), text)

    def wait_stored(self, column, expected, code='WO-03'):
        self.wait_read(expected, f'SELECT {column} FROM project WHERE code = ?', code)

    def write(self, label, text):
        """As a user does: into the field, over what is there, and on to the next field."""
        self.program.go_to(self.program.find('text', label))
        self.program.keys('ctrl+a')
        self.program.type_text(text)
        self.program.keys('Tab')

    def test_text_is_saved_when_its_field_is_left(self):
        self.open_project('WO-03', 'Proeftuin Emmerhout')
        self.write('Public summary', 'Emmerhout wordt <b>mooier</b> & %s.')
        self.wait_stored('public_summary', 'Emmerhout wordt <b>mooier</b> & %s.')
        self.program.kill()

        self.program = self.start()
        self.open_project('WO-03', 'Proeftuin Emmerhout')
        self.program.find('label', re.compile('^4/60 words'))
        self.program.end()
        self.check_sound()

    def test_date_that_is_none_holds_nothing_else_up(self):
        before = self.read("SELECT planned_start FROM project WHERE code = 'WO-03'")
        self.open_project('WO-03', 'Proeftuin Emmerhout', 'General')
        self.write('Planned start', '31-02-2021')
        self.program.find('label', re.compile('31-02-2021'))
        self.write('Short name', 'Hout')

        self.wait_stored('short_name', 'Hout')
        self.wait_stored('planned_start', before)
        self.write('Planned start', '28-02-2021')
        self.wait_stored('planned_start', '2021-02-28')
        self.program.wait_gone('label', re.compile('31-02-2021'))
        self.program.end()

    def test_closing_asks_when_something_cannot_be_saved(self):
        program = self.program
        self.open_project('WO-03', 'Proeftuin Emmerhout', 'General')
        self.write('Planned start', '31-02-2021')
        program.find('label', re.compile('31-02-2021'))
        self.search('')
        program.pick('label', re.compile('^Proeftuin Hoogeveen'))
        program.find('label', 'WO-05')

        program.act('window.close')
        program.wait_text('Something that you typed in “Proeftuin Emmerhout” could not be saved')
        program.press('Cancel')
        program.find('label', 'WO-03')
        program.act('window.close')
        program.press('Close Without Saving')
        program.wait_exit()

    def test_undo_drops_what_is_typed_before_what_is_stored(self):
        self.open_project('WO-03', 'Proeftuin Emmerhout', 'General')
        before = self.read("SELECT short_name FROM project WHERE code = 'WO-03'")
        self.write('Short name', 'Hout')
        self.wait_stored('short_name', 'Hout')

        self.program.go_to(self.program.find('text', 'Short name'))
        self.program.keys('End')
        self.program.type_text('kap')
        self.program.keys('ctrl+z')
        self.wait_stored('short_name', 'Hout')
        self.program.keys('ctrl+z')
        self.wait_stored('short_name', before)
        self.program.keys('ctrl+shift+z')
        self.wait_stored('short_name', 'Hout')
        self.program.end()
        self.check_sound()

    def test_phase_is_changed_and_taken_back(self):
        self.open_project('WO-03', 'Proeftuin Emmerhout', 'General')
        self.program.press('Change Phase…')
        dialog = self.program.window('Change Phase')
        # The twelfth of the list, which starts at “Not set”.
        self.program.click(self.program.find('combo box', 'To phase', dialog))
        self.program.keys(*11 * ['Down'], 'Return')
        self.program.find('label', 'On hold', dialog)
        self.program.type_into(self.program.find('text', 'Reason', dialog), 'Wacht op de raad')
        self.program.press('Change', root=dialog)
        self.program.find('list item', 'Running → On hold')
        self.wait_stored('phase', 'on-hold')
        self.program.wait_text('Wacht op de raad')

        self.program.press(re.compile('^Take Back: Running → On hold'))
        self.wait_stored('phase', 'running')
        self.program.wait_gone('list item', 'Running → On hold')
        self.program.act('edit.undo')
        self.wait_stored('phase', 'on-hold')
        self.program.find('list item', 'Running → On hold')
        self.program.end()
        self.check_sound()

    def test_alias_is_found_by_the_search(self):
        self.open_project('WO-03', 'Proeftuin Emmerhout', 'General')
        self.program.type_into(self.program.find('text', 'Add another name'), 'Emmerhoudt')
        self.program.find('list item', 'Emmerhoudt')

        self.search('emmerhoudt')
        self.program.find('label', re.compile('^Proeftuin Emmerhout, WO-03'))
        self.program.press('Remove “Emmerhoudt”')
        self.program.wait_gone('list item', 'Emmerhoudt')
        self.program.wait_gone('label', re.compile('^Proeftuin Emmerhout, WO-03'))
        self.program.end()
        self.check_sound()


if __name__ == '__main__':
    story.main()
