#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""An edition is printed through the system's dialog, and its projects are put in order with the pointer."""

import re
import shutil
import subprocess
import unittest

import story

DRAFT = re.compile('Programmaboekje na de derde tranche')
# The end of every PDF.
END = b'%%EOF'


class Edition(story.Story):
    def open_edition(self):
        self.make_example()
        self.set_settings(window_width=1280, window_height=900)
        program = self.start()
        program.act('view.editions')
        program.pick('label', DRAFT)
        program.find('page tab', 'Projects')
        return program


class Printing(Edition):
    def open_dialog(self, program):
        program.keys('ctrl+p')
        dialog = program.window('Print')
        program.find('check box', 'All Pages', dialog)
        return dialog

    def wait_closed(self, program):
        story.wait_until(lambda: [w.name for w in program.windows if w.name == 'Print'] == [], 'the dialog to close')

    def test_the_dialog_closes_by_escape(self):
        program = self.open_edition()
        self.open_dialog(program)
        program.keys('Escape')
        self.wait_closed(program)
        # And it can be opened again.
        self.open_dialog(program)
        program.press('Cancel')
        self.wait_closed(program)
        program.end()

    @unittest.skipUnless(shutil.which('pdfinfo'), 'pdfinfo (package poppler-utils) is not installed')
    def test_it_is_printed_as_it_is_exported(self):
        documents = self.world / 'Documents'
        documents.mkdir()
        (self.world / 'config' / 'user-dirs.dirs').write_text(f'XDG_DOCUMENTS_DIR="{documents}"\n', encoding='utf-8')
        exported = self.world / 'expected.pdf'
        program = self.open_edition()
        status, _, said = self.run_command('--export', str(exported), '--edition', '2', '--register', str(self.register))
        self.assertEqual(status, 0, said)

        dialog = self.open_dialog(program)
        program.click(program.find('label', 'Print to File', dialog))
        program.press('Print', root=dialog)
        printed = story.wait_until(lambda: next((p for p in documents.glob('*.pdf')
                                                 if p.read_bytes().rstrip().endswith(END)), None), 'the printed file')
        program.end()
        self.assertEqual(self.pages_of(printed), self.pages_of(exported))

    def pages_of(self, path):
        """How many, and their paper."""
        said = subprocess.run(['pdfinfo', path], check=True, capture_output=True, text=True).stdout
        return re.findall(r'^Pages: +(\d+)$', said, re.MULTILINE) + re.findall(r'\((A\d)\)', said)


class Dragging(Edition):
    def place_in_order(self, code):
        return self.read('SELECT i.position FROM edition_item AS i JOIN project AS p ON p.id = i.project'
                         ' WHERE i.edition = 2 AND p.code = ?', code)

    def drag(self, program, first, second):
        """In steps: the list must see it come."""
        x, y = program.point_of(first)
        to_x, to_y = program.point_of(second)
        steps = [(x, y + (to_y - y) * i // 8) for i in range(1, 9)] + [(to_x, to_y), (to_x, to_y + 1)]
        subprocess.run(['xdotool', 'mousemove', '--sync', str(x), str(y), 'mousedown', '1'], check=True)
        for step in steps:
            subprocess.run(['xdotool', 'mousemove', '--sync', *map(str, step), 'sleep', '0.05'], check=True)
        subprocess.run(['xdotool', 'mouseup', '1'], check=True)

    def test_a_project_is_dragged_below_the_next(self):
        program = self.open_edition()
        program.click(program.find('page tab', 'Projects'))
        before = self.place_in_order('WO-01')
        self.assertLess(before, self.place_in_order('WO-02'))

        def is_moved():
            return self.place_in_order('WO-01') > before

        def move():
            # What is dropped before the list has seen it come is put back.
            if not is_moved():
                self.drag(program, program.find('label', 'WO-01'), program.find('label', 'WO-02'))
            try:
                story.wait_until(is_moved, 'the new place', timeout=5)
            except AssertionError:
                return False
            return True

        story.wait_until(move, 'the project to move', timeout=60)
        self.assertGreater(self.place_in_order('WO-01'), self.place_in_order('WO-02'))
        program.act('edit.undo')
        story.wait_until(lambda: self.place_in_order('WO-01') == before, 'the old place')
        program.end()
        self.check_sound()


if __name__ == '__main__':
    story.main()
