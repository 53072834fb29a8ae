#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The money of a project of the example: totals, awards that lead to their decision, and a line of the funding plan that is changed."""

import re

import story


class Money(story.Story):
    def setUp(self):
        super().setUp()
        self.make_example()
        self.program = self.start()

    def open_project(self, name):
        program = self.program
        program.act('view.projects')
        program.type_into(program.find('entry', 'Search projects'), name)
        program.pick('label', re.compile(name))
        program.pick('page tab', 'Money')

    def test_totals_of_the_it_hub(self):
        self.open_project('IT Hub Hoogeveen')
        self.program.wait_text('37.5% of the total')
        self.program.wait_text(re.compile('4,000,000$'))
        self.program.wait_text(re.compile('2,500,000$'))
        self.program.end()

    def test_shares_that_are_one_euro_too_many_are_said(self):
        self.program.act('programme.edit')
        dialog = self.program.window('Edit Programme')
        self.program.find('label', re.compile('1 more than the .*20,000,000'), dialog)
        dialog.act('dialog.close')
        self.program.end()

    def test_line_of_the_plan_is_changed(self):
        amount = "SELECT amount FROM funding_line WHERE source = 9 AND project = (SELECT id FROM project WHERE code = 'WK-06')"
        self.open_project('IT Hub Hoogeveen')
        self.wait_read(150000000, amount)
        self.program.pick('label', 'Provincie Drenthe, buiten de deal')
        dialog = self.program.window('Edit Funding Line')
        self.program.type_into(self.program.find('text', 'Amount', dialog), '1500000,50')
        self.wait_read(150000050, amount)
        dialog.act('dialog.close')
        self.program.wait_text(re.compile('4,000,000.50$'))
        self.program.act('edit.undo')
        self.wait_read(150000000, amount)
        self.program.end()
        self.check_sound()


if __name__ == '__main__':
    story.main()
