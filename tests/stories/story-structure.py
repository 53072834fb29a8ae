#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a programme is made of: programme, pillars, themes and projects are added, changed, moved and removed; the list finds,
sorts, counts and sums them."""

import re

import story


class FromNothing(story.Story):
    def test_programme_pillar_theme_and_project_from_nothing(self):
        program = self.start()
        program.press('New Programme…')
        self.fill(program, 'New Programme', Name='Regio Deal Noord', Code='RDN')
        program.wait_text('No Pillars Yet')

        program.act('pillar.new')
        self.fill(program, 'New Pillar', Name='Wonen', Code='WO')
        program.find('list item', 'Wonen, 0 projects')
        program.wait_text('No Themes Yet')

        program.act('theme.new')
        self.fill(program, 'New Theme', Name='Proeftuinen')
        program.wait_text('No Projects Yet')

        program.act('project.new')
        self.fill(program, 'New Project', Name='Proeftuin één')
        program.find('list item', 'Wonen, 1 project')
        program.find('label', re.compile('^1 project · '))
        program.end()
        self.wait_read('WO-01', "SELECT code FROM project WHERE name = 'Proeftuin één'")
        self.wait_read('idea', "SELECT to_phase FROM phase_change")
        self.check_sound()

    def test_new_project_says_what_it_lacks(self):
        self.make_example()
        program = self.start()
        program.act('project.new')
        dialog = program.window('New Project')
        program.type_into(program.find('text', 'Code', dialog), 'WO-03')
        program.press('Add', root=dialog)
        program.find('label', re.compile('Name.*empty'), dialog)

        program.type_into(program.find('text', 'Name', dialog), 'proeftuin  ÉMMERHOUT')
        program.press('Add', root=dialog)
        program.find('label', re.compile('in use by “Proeftuin Emmerhout”'), dialog)
        program.press('Cancel', root=dialog)
        program.end()
        self.wait_read(44, 'SELECT count (*) FROM project')

    def fill(self, program, title, **fields):
        dialog = program.window(title)
        for label, text in fields.items():
            program.type_into(program.find('text', label, dialog), text)
        program.press('Add', root=dialog)
        story.wait_until(lambda: title not in [w.name for w in program.windows], f'“{title}” to close')


class Example(story.Story):
    def setUp(self):
        super().setUp()
        self.make_example()
        self.program = self.start()

    def select_pillar(self, name):
        self.program.pick('list item', re.compile(f'^{name}'))

    def pillars(self):
        return [row.name.split(',')[0] for row in self.program.find_all('list item', re.compile('projects$'))
                if not row.name.startswith('All Projects')]

    def wait_pillars(self, *names):
        story.wait_until(lambda: self.pillars() == list(names), f'the pillars {names}')

    def search(self, text):
        self.program.type_into(self.program.find('entry', 'Search projects'), text)

    def first_project(self):
        return self.program.find('label', re.compile('^.+, W[OKZ]-[0-9]+'),
                                 self.program.find('tree table')).name

    def test_pillars_move_by_action_and_come_back(self):
        self.select_pillar('Wonen')
        self.program.act('pillar.move-down')
        self.wait_pillars('Werken', 'Wonen', 'Welzijn')
        self.program.act('pillar.move-up')
        self.wait_pillars('Wonen', 'Werken', 'Welzijn')
        self.program.act('edit.undo')
        self.wait_pillars('Werken', 'Wonen', 'Welzijn')
        self.program.end()
        self.check_sound()

    def test_pillar_is_renamed_in_its_form(self):
        self.select_pillar('Werken')
        self.program.act('pillar.edit')
        dialog = self.program.window('Edit Pillar')
        name = self.program.find('text', 'Name', dialog)
        self.program.click(name)
        self.program.keys('ctrl+a')
        self.program.type_text('Werk & <b>leren</b>')
        self.program.keys('Tab')
        self.program.find('list item', 'Werk & <b>leren</b>, 14 projects')
        self.program.keys('Escape')
        self.program.act('edit.undo')
        self.program.find('list item', 'Werken, 14 projects')
        self.program.end()

    def test_project_is_duplicated_and_removed_with_undo(self):
        self.search('emmerhout')
        self.program.pick('label', re.compile('^Proeftuin Emmerhout, WO-03'))
        self.program.act('project.duplicate')
        self.wait_read(45, 'SELECT count (*) FROM project')
        self.program.act('project.remove')
        self.program.press('Remove')
        self.wait_read(44, 'SELECT count (*) FROM project')
        self.program.press('Undo')
        self.wait_read(45, 'SELECT count (*) FROM project')
        self.program.end()
        self.check_sound()

    def test_list_finds_counts_and_sums(self):
        self.program.find('label', '36 projects · €\u00a024,345,885.63 awarded')
        self.search('vroegsginal')
        self.program.find('label', '1 project · €\u00a0220,000 awarded')
        story.wait_until(lambda: self.first_project().startswith('Vroegsignalering, WZ-04'), 'the project')
        self.search('zzzz')
        self.program.wait_text('No Projects Found')
        self.program.press('Clear Search')
        self.program.find('label', re.compile('^36 projects'))
        self.select_pillar('Welzijn')
        self.program.find('label', '10 projects · €\u00a06,150,000 awarded')
        self.program.end()

    def test_list_sorts_by_its_headers(self):
        self.program.pick('label', 'Awarded')
        self.program.pick('label', 'Awarded')
        story.wait_until(lambda: 'WK-12' in self.first_project(), 'the largest award to stand first')
        self.program.pick('label', 'Project')
        story.wait_until(lambda: self.first_project().startswith('Acht'), 'the first name to stand first')
        self.program.end()


if __name__ == '__main__':
    story.main()
