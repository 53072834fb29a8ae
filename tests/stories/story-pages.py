#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The window turns from page to page; the cross-cutting themes are kept on theirs."""

import re

import story

TIES = ("SELECT count (*) FROM project_cross_cutting_theme AS t JOIN cross_cutting_theme AS c "
        "ON c.id = t.cross_cutting_theme WHERE c.name = ?")


class Pages(story.Story):
    def setUp(self):
        super().setUp()
        self.make_example()
        self.program = self.start()

    def test_pages_by_sidebar_and_keys(self):
        self.program.pick('list item', 'Cross-Cutting Themes')
        self.program.find('label', re.compile('^Leren, 22 projects'))
        story.wait_until(lambda: 'project.remove' not in self.program.window().actions, 'the actions of the page')
        self.program.keys('ctrl+2')
        self.program.find('entry', 'Search projects')
        self.program.keys('ctrl+3')
        self.program.find('entry', 'Search themes')
        self.program.end()

        again = self.start()
        again.find('entry', 'Search themes')
        again.end()

    def test_theme_is_added_renamed_tied_moved_and_removed(self):
        program = self.program
        program.act('view.cross-cutting')
        program.keys('ctrl+n')
        dialog = program.window('New Cross-Cutting Theme')
        program.type_into(program.find('text', 'Name', dialog), 'Duurzaam')
        program.press('Add', root=dialog)
        program.wait_text('No project is tied to this theme yet.')

        program.click(program.find(None, 'Tie a Project'))
        search = program.find('entry', 'Search projects')
        program.wait_focus(search)
        program.type_into(search, 'WO-03')
        program.keys('Return')
        self.wait_read(1, TIES, 'Duurzaam')
        program.press(re.compile('^Untie '))
        self.wait_read(0, TIES, 'Duurzaam')
        program.act('edit.undo')
        self.wait_read(1, TIES, 'Duurzaam')

        program.act('item.move-up')
        self.wait_read('Duurzaam', 'SELECT name FROM cross_cutting_theme WHERE programme = 1 ORDER BY position '
                                   'LIMIT 1 OFFSET 2')
        name = self.read('SELECT p.name FROM project AS p JOIN project_cross_cutting_theme AS t ON t.project = p.id '
                         "JOIN cross_cutting_theme AS c ON c.id = t.cross_cutting_theme WHERE c.name = 'Duurzaam'")
        program.click(program.find('label', name))
        program.find('text', 'Public summary')
        program.end()
        self.check_sound()


if __name__ == '__main__':
    story.main()
