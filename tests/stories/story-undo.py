#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Undo and redo: by label, over a restart, and after the program was killed."""

import re

import story


class Undo(story.Story):
    def setUp(self):
        super().setUp()
        self.make_example()

    def test_removed_pillar_comes_back_after_a_restart(self):
        program = self.start()
        before = self.dump()
        program.pick('list item', re.compile('^Wonen'))
        program.act('pillar.remove')
        program.press('Remove')
        program.wait_gone('list item', re.compile('^Wonen'))
        self.assertNotEqual(before, self.dump())
        program.end()

        again = self.start()
        again.find('push button', re.compile('^Undo .*Wonen'))
        again.act('edit.undo')
        again.find('list item', re.compile('^Wonen'))
        again.end()
        self.assertEqual(before, self.dump())
        self.check_sound()

    def test_removed_pillar_stays_removed_when_the_power_goes(self):
        program = self.start()
        program.pick('list item', re.compile('^Wonen'))
        program.act('pillar.remove')
        program.press('Remove')
        program.wait_gone('list item', re.compile('^Wonen'))
        after = self.dump()
        program.kill()

        again = self.start()
        again.find('push button', re.compile('^Undo .*Wonen'))
        self.assertIsNone(again.find_now('list item', re.compile('^Wonen')))
        again.end()
        self.assertEqual(after, self.dump())
        self.check_sound()

    def dump(self):
        """The booklet says all of the programme; two that are equal were made of the same rows."""
        target = self.world / 'dump.xml'
        status, _, said = self.run_command('--export', str(target), '--register', str(self.register))
        self.assertEqual(status, 0, said)
        return target.read_bytes()


if __name__ == '__main__':
    story.main()
