#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A register is copied out and in; closing never loses what was typed."""

import re
import time

import story


class Copies(story.Story):
    def setUp(self):
        super().setUp()
        self.make_example()

    def pick_file(self, program, path):
        chooser = program.find('filler', 'Open a Copy')
        program.keys('ctrl+l')
        program.type_text(str(path))
        time.sleep(1)   # the chooser looks for the file while it is typed
        program.press('Open', root=chooser)

    def test_copy_is_saved_and_opened_again(self):
        program = self.start()
        copy = self.world / 'kopie.db'

        program.act('register.save-copy')
        program.type_into(program.find('text', 'Name:'), str(copy))
        program.press('Save')
        program.wait_text('Copy saved')
        program.end()
        self.check_sound(copy)

        # In a world without a register, as on a colleague's machine.
        self.register.rename(self.world / 'away.db')
        other = self.start()
        other.press('Open a Copy…')
        self.pick_file(other, copy)
        other.window(re.compile('Regio Deal'))
        other.find('list item', re.compile('^Wonen'))
        other.end()
        self.assertTrue((self.register.parent / 'kopie.db').exists())

        # It is there at the next start too: no file chooser leads to it.
        again = self.start()
        again.find('list item', re.compile('^Wonen'))
        again.end()

    def test_file_that_is_no_register_is_not_taken(self):
        letter = self.world / 'brief.db'
        letter.write_text('Geachte heer, mevrouw', encoding='utf-8')
        program = self.start()

        program.act('register.open-copy')
        self.pick_file(program, letter)
        program.wait_text('The Copy Was Not Opened')
        program.press('Close', root=program.window(re.compile('^$|The Copy')))
        program.end()
        self.assertFalse((self.register.parent / 'brief.db').exists())

    def test_closing_keeps_what_was_typed(self):
        program = self.start()
        program.pick('label', re.compile('^Proeftuin Emmerhout'))
        field = program.find('text', 'Challenge')
        program.click(field)
        program.keys('ctrl+End')
        program.type_text(' Typed last.')
        # Keys and closing take different ways to the program.
        story.wait_until(lambda: 'Typed last.' in field.text, 'the text to be typed')
        program.end()

        again = self.start()
        story.wait_until(lambda: 'Typed last.' in again.find('text', 'Challenge').text, 'the text')
        again.end()


if __name__ == '__main__':
    story.main()
