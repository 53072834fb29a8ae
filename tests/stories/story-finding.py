#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Projects are found by filters, selected together, changed in one step, and copied for a spreadsheet."""

import re
import time

import story


class Finding(story.Story):
    def setUp(self):
        super().setUp()
        self.make_example()
        self.program = self.start()

    def filter(self, kind, typed):
        """kind: how many rows down. A popover says its places as if it were a window."""
        self.program.click(self.program.find(None, 'Filters'))
        self.program.wait_focus(self.program.find('list item', re.compile('^Phase')))
        self.program.keys(*kind * ['Down'], 'Return')
        search = self.program.find('entry', 'Search')
        self.program.wait_focus(search)
        self.program.type_into(search, typed)
        self.program.keys('Return')

    def test_filters_are_chips_and_are_kept(self):
        self.filter(3, 'emmen')
        self.program.find('push button', 'Remove filter Municipality: Gemeente Emmen')
        self.filter(0, 'on hold')
        self.program.find('push button', 'Remove filter Phase: On hold')
        self.program.end()

        again = self.start()
        again.press('Remove filter Phase: On hold')
        again.press('Clear all filters')
        again.find('label', re.compile('^36 projects'))
        again.end()

    def choose_first(self, dialog):
        """Nothing is chosen when the dialog opens, and its choice has the focus."""
        button = self.program.find('push button', 'Change', dialog)

        def chosen():
            self.program.keys('Return')
            time.sleep(0.5)
            self.program.keys('Home', 'Return')
            time.sleep(0.5)
            return button.is_enabled

        self.assertFalse(button.is_enabled)
        story.wait_until(chosen, 'a theme to be chosen')

    def test_several_change_phase_in_one_step(self):
        program = self.program
        program.pick('label', re.compile('^Proeftuinen, WO-01'))
        program.act('project.select-all')
        program.wait_text('36 Projects Selected')
        program.act('project.copy')
        program.wait_text('36 projects copied')
        program.act('project.move')
        dialog = program.window('Move 36 Projects')
        self.choose_first(dialog)
        program.press('Change', root=dialog)
        self.wait_read(1, 'SELECT count (DISTINCT theme) FROM project WHERE programme = 1')
        program.act('edit.undo')
        story.wait_until(lambda: self.read('SELECT count (DISTINCT theme) FROM project WHERE programme = 1') > 1,
                         'the themes to come back')
        program.end()
        self.check_sound()


if __name__ == '__main__':
    story.main()
