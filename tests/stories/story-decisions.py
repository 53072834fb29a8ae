#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Decisions from nothing: a funding source, a decision, its projects, what it awards, and what that does to their phase."""

import re

import story


class Decisions(story.Story):
    def fill(self, program, title, button='Add', **fields):
        dialog = program.window(title)
        for label, text in fields.items():
            program.type_into(program.find('text', label.replace('_', ' '), dialog), text)
        program.press(button, root=dialog)
        story.wait_until(lambda: title not in [w.name for w in program.windows], f'“{title}” to close')

    def begin(self):
        """A programme with one project and the source Rijk, by its dialogs."""
        program = self.start()
        program.press('New Programme…')
        self.fill(program, 'New Programme', Name='Regio Deal Noord', Code='RDN')
        program.act('pillar.new')
        self.fill(program, 'New Pillar', Name='Wonen', Code='WO', Ceiling='1.000.000')
        program.act('theme.new')
        self.fill(program, 'New Theme', Name='Proeftuinen')
        program.act('project.new')
        self.fill(program, 'New Project', Name='Proeftuin één')
        program.act('programme.edit')
        dialog = program.window('Edit Programme')
        program.press('New Funding Source', root=dialog)
        source = program.window('New Funding Source')
        program.type_into(program.find('text', 'Name', source), 'Rijk')
        program.choose('Counts as', 'Central government', source)
        program.press('Add', root=source)
        program.find('label', 'Rijk', dialog)
        dialog.act('dialog.close')
        return program

    def test_decision_awards_and_grants(self):
        program = self.begin()
        program.act('view.decisions')
        program.act('item.new')
        self.fill(program, 'New Decision', Title='Eerste tranche', Number='2024-01', Body='Stuurgroep',
                  To_divide='500.000')
        self.wait_read(50000000, "SELECT to_divide FROM decision WHERE title = 'Eerste tranche'")

        program.press('Add Projects…')
        chooser = program.window('Add Projects')
        program.click(program.find('check box', re.compile('Proeftuin één'), chooser))
        program.press(re.compile('Add 1 Project'), root=chooser)
        self.wait_read(1, 'SELECT count (*) FROM decision_project')
        self.wait_read('idea', 'SELECT phase FROM project')

        amount = program.find('text', 'Rijk for Proeftuin één')
        program.type_into(amount, '1,5 mln')
        program.wait_text('1,5 mln')
        self.wait_read(0, 'SELECT count (*) FROM award')
        program.type_into(amount, '€ 250.000')
        self.wait_read(25000000, 'SELECT amount FROM award')
        self.wait_read('granted', 'SELECT phase FROM project')
        self.wait_read(1, 'SELECT decision FROM phase_change ORDER BY id DESC LIMIT 1')
        program.wait_text('250,000 of the')

        program.act('edit.undo')
        self.wait_read('idea', 'SELECT phase FROM project')
        self.wait_read(0, 'SELECT count (*) FROM award')
        program.act('edit.redo')
        self.wait_read('granted', 'SELECT phase FROM project')
        program.end()
        self.check_sound()


if __name__ == '__main__':
    story.main()
