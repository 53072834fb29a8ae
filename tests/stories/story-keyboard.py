#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""An edition from the previous one to the published booklet, by whoever has no mouse: everything by keys."""

import re

import story

EDITION = "FROM edition WHERE title = 'Derde boekje'"
ITEM = ("FROM edition_item AS i JOIN project AS p ON p.id = i.project JOIN edition AS e ON e.id = i.edition"
        " WHERE e.title = 'Derde boekje' AND p.code = ?")


class Keyboard(story.Story):
    def setUp(self):
        super().setUp()
        self.make_example()
        self.set_settings(window_width=1280, window_height=900)
        self.program = self.start()

    def press(self, name):
        """A button, wherever the focus is before it."""
        self.program.go_by_keys('push button', name)
        self.program.keys('space')

    def wait_dialog(self, title):
        dialog = self.program.window(title)
        self.program.wait_focus(dialog)
        return dialog

    def wait_closed(self, title):
        story.wait_until(lambda: title not in [w.name for w in self.program.windows], f'“{title}” to close')

    def answer(self, title, key):
        """By the letter that is underlined in the button."""
        self.program.keys(key)
        self.wait_closed(title)

    def show_part(self, name):
        """The tabs are above what they show."""
        self.program.go_by_keys('page tab', name, key='shift+Tab')
        self.program.keys('space')

    def test_an_edition_is_made_and_published_by_keys(self):
        program = self.program
        program.window()
        program.keys('ctrl+7')
        program.find('label', re.compile('Programmaboekje na de derde tranche'))
        self.make_edition()
        self.choose_projects()
        self.order_projects()
        self.introduce()
        self.preview()
        self.adopt()
        self.export()
        program.keys('ctrl+q')
        program.wait_exit()
        self.check_sound()

    def make_edition(self):
        self.program.keys('ctrl+n')
        self.wait_dialog('New Edition')
        self.program.wait_typing()
        self.program.type_text('Derde boekje')
        self.answer('New Edition', 'alt+r')
        self.wait_read(1, 'SELECT count (*) ' + EDITION)

    def choose_projects(self):
        """All but those that are completed."""
        count = f'SELECT count (*) FROM edition_item WHERE included AND edition = (SELECT id {EDITION})'
        before = self.read(count)
        self.show_part('Projects')
        self.press('Select Projects…')
        self.wait_dialog('Select Projects')
        box = self.program.go_by_keys('check box', 'Completed')
        self.assertTrue(box.is_checked)
        self.program.keys('space')
        story.wait_until(lambda: not box.is_checked, 'the check')
        self.answer('Select Projects', 'alt+s')
        story.wait_until(lambda: 0 < self.read(count) < before, 'fewer projects')

    def position(self, code):
        return self.read('SELECT i.position ' + ITEM, code)

    def order_projects(self):
        first = self.position('WO-01')
        self.assertLess(first, self.position('WO-02'))
        # Over the headings of the pillar and the theme to the first project, and from row to row.
        self.program.go_by_keys('list item')
        self.program.keys('Down', 'Down', 'Tab')
        self.program.go_by_keys('check box', re.compile('“Proeftuinen”'))
        self.program.keys('alt+Down')
        story.wait_until(lambda: self.position('WO-01') > self.position('WO-02'), 'the project to move down')
        self.program.keys('alt+Up')
        story.wait_until(lambda: self.position('WO-01') == first, 'the project to move up')

    def introduce(self):
        self.show_part('Booklet')
        self.program.go_by_keys('list item', 'Werken')
        self.program.keys('Return')
        self.wait_dialog('Introduction')
        self.program.wait_typing()
        self.program.keys('ctrl+a')
        self.program.type_text('Werk voor iedereen.')
        self.answer('Introduction', 'alt+s')
        self.wait_read('Werk voor iedereen.',
                       "SELECT text FROM edition_introduction AS i JOIN pillar AS p ON p.id = i.pillar"
                       f" WHERE i.edition = (SELECT id {EDITION}) AND p.name = 'Werken'")

    def preview(self):
        self.program.go_by_keys('document text', re.compile('^Page 1 of'))
        self.program.keys('Page_Down')
        self.program.find('document text', re.compile('^Page 2 of'))

    def adopt(self):
        self.show_part('Check')
        self.program.wait_text('Ready to Adopt')
        self.press('Adopt…')
        self.wait_dialog('Adopt Edition')
        self.answer('Adopt Edition', 'alt+a')
        self.wait_read('adopted', 'SELECT status ' + EDITION)

    def export(self):
        target = self.world / 'boekje.pdf'
        self.program.keys('ctrl+e')
        self.wait_dialog('Export Booklet')
        self.press('Export…')
        self.program.wait_focus(self.program.find('text', 'Name:'))
        self.program.keys('ctrl+a')
        self.program.type_text(str(target))
        self.program.keys('Return')
        story.wait_until(target.exists, 'the booklet')


if __name__ == '__main__':
    story.main()
