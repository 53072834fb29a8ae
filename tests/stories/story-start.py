#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The first start, the example, and the way back to the own register."""

import re

import story


class Start(story.Story):
    def test_first_start_offers_what_to_begin_with(self):
        program = self.start()

        program.find('push button', 'New Programme…')
        program.find('push button', 'Look at the Example')
        program.find('push button', 'Open a Copy…')
        self.assertFalse(self.register.exists())
        program.end()

    def test_new_programme_makes_the_own_register(self):
        program = self.start()

        program.press('New Programme…')
        dialog = program.window(re.compile('New Programme'))
        program.type_into(program.find('text', 'Code', dialog), 'RD-III')
        program.type_into(program.find('text', 'Name', dialog), 'Regio Deal III')
        program.press('Add', root=dialog)
        program.window(re.compile('^Regio Deal III$'))
        program.end()

        self.check_sound()
        again = self.start()
        again.window('Regio Deal III')
        again.end()

    def test_new_programme_can_be_left(self):
        program = self.start()

        program.press('New Programme…')
        program.press('Cancel')
        program.find('push button', 'New Programme…')
        program.end()

    def test_example_never_touches_the_own_register(self):
        program = self.start()

        program.press('Look at the Example')
        program.window(re.compile('Example'))
        program.wait_text('Your own register is not touched')
        self.assertTrue(self.example.exists())
        self.assertFalse(self.register.exists())
        program.press('Open My Register')
        program.find('push button', 'New Programme…')
        program.end()

    def test_second_start_presents_the_window_there_is(self):
        self.make_example()
        program = self.start()
        program.window()

        other = self.world / 'other.db'
        self.make_example(other)
        status, _, said = self.run_command('--register', str(self.register))
        self.assertEqual(status, 0, said)
        self.assertEqual(len(program.windows), 1)
        status, _, said = self.run_command('--register', str(other))
        self.assertEqual(status, 0, said)
        story.wait_until(lambda: len(program.windows) == 2, 'the second window')
        program.end()


if __name__ == '__main__':
    story.main()
