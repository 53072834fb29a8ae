#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""An edition made from last half-year's: what is in it, in which order, what it says, what is on its cover; and all undone."""

import re

import story


class Editions(story.Story):
    def open(self):
        program = self.start()
        program.act('view.editions')
        return program

    def with_action(self, program, action, root=None):
        """The first thing on the screen that can do that."""
        return story.wait_until(lambda: next((a for a in story.walk(root or program.application)
                                              if action in a.actions), None), f'something with {action}')

    def show_part(self, program, name):
        program.click(program.find('page tab', name))

    def row_of(self, program, project):
        """The row of a project in the list of an edition: the one its check is in."""
        def find():
            for row in story.walk(program.application):
                if 'row.remove' in row.actions and program.find_now('check box', re.compile(project), row):
                    return row
            return None
        return story.wait_until(find, f'the row of {project}')

    def new_edition(self, program, title):
        program.act('item.new')
        dialog = program.window('New Edition')
        program.type_into(program.find('text', 'Title', dialog), title)
        program.press('Create', root=dialog)
        self.wait_read(1, 'SELECT count (*) FROM edition WHERE title = ?', title)
        return self.read('SELECT id FROM edition WHERE title = ?', title)

    def test_an_edition_from_the_previous_one(self):
        self.make_example()
        program = self.open()
        edition = self.new_edition(program, 'Derde boekje')
        n = self.read('SELECT count (*) FROM edition_item WHERE edition = 2')
        self.assertGreater(n, 20)
        self.wait_read(n, 'SELECT count (*) FROM edition_item WHERE edition = ?', edition)

        included = ('SELECT i.included FROM edition_item AS i JOIN project AS p ON p.id = i.project'
                    ' WHERE i.edition = ? AND p.code = ?')
        position = included.replace('i.included', 'i.position')
        self.show_part(program, 'Projects')
        program.click(program.find('check box', re.compile('Terugkooppilot Angelslo')))
        self.wait_read(0, included, edition, 'WO-09')

        first = self.read(position, edition, 'WO-01')
        second = self.read(position, edition, 'WO-02')
        self.assertLess(first, second)
        program.act('row.move-down', on=self.row_of(program, 'Proeftuinen'))
        story.wait_until(lambda: self.read(position, edition, 'WO-01') > self.read(position, edition, 'WO-02'),
                         'the project to move down')

        self.show_part(program, 'Booklet')
        self.introduce(program, edition)

        for _ in range(4):
            program.act('edit.undo')
        self.wait_read(0, 'SELECT count (*) FROM edition WHERE id = ?', edition)
        self.wait_read(0, 'SELECT count (*) FROM edition_item WHERE edition = ?', edition)
        program.end()
        self.check_sound()

    def introduce(self, program, edition):
        """Another introduction to a pillar than its own."""
        row = program.find('list item', re.compile('^Werken'))
        program.go_to(row)
        dialog = program.window('Introduction')
        program.type_into(program.find('text', 'Introduction', dialog), 'Werk voor iedereen.')
        program.press('Save', root=dialog)
        self.wait_read('Werk voor iedereen.',
                       "SELECT text FROM edition_introduction AS e JOIN pillar AS p ON p.id = e.pillar"
                       " WHERE e.edition = ? AND p.name = 'Werken'", edition)

    def test_projects_by_their_phase(self):
        self.make_example()
        program = self.open()
        edition = self.new_edition(program, 'Derde boekje')
        program.act('edition.select-projects', on=self.with_action(program, 'edition.select-projects'))
        dialog = program.window('Select Projects')
        for box in program.find_all('check box', root=dialog):
            if box.is_checked:
                program.click(box)
        program.wait_text('0 projects will be in the booklet')
        program.press('Select', root=dialog)
        self.wait_read(0, 'SELECT count (*) FROM edition_item WHERE edition = ? AND included', edition)
        program.act('edit.undo')
        story.wait_until(lambda: self.read('SELECT count (*) FROM edition_item WHERE edition = ? AND included',
                                           edition) > 20, 'the projects to come back')
        program.end()

    def test_an_empty_register(self):
        program = self.start()
        program.press('New Programme…')
        dialog = program.window('New Programme')
        program.type_into(program.find('text', 'Name', dialog), 'Regio Deal Noord')
        program.type_into(program.find('text', 'Code', dialog), 'RDN')
        program.press('Add', root=dialog)
        self.wait_read(1, 'SELECT count (*) FROM programme')
        program.act('view.editions')
        program.wait_text('No Editions Yet')
        edition = self.new_edition(program, 'Het eerste boekje')
        self.assertEqual(self.read('SELECT number FROM edition WHERE id = ?', edition), 1)
        self.show_part(program, 'Projects')
        program.wait_text('No Projects Yet')
        self.show_part(program, 'Check')
        program.wait_text('There is no project in this edition. Select the projects that it tells of.')
        story.wait_until(lambda: not program.find('push button', 'Adopt…').is_enabled, 'nothing to adopt')
        self.show_part(program, 'News')
        program.wait_text('Nothing to Compare With')
        program.end()
        self.check_sound()

        # A draft of it can be exported all the same.
        for suffix in ('xml', 'html', 'pdf'):
            target = self.world / f'boekje.{suffix}'
            status, _, said = self.run_command('--export', str(target), '--edition', '1', '--register', str(self.register))
            self.assertEqual((status, said), (0, ''))
            self.assertIn(target.read_bytes()[:5], (b'<?xml', b'<!DOC', b'%PDF-'))


if __name__ == '__main__':
    story.main()
