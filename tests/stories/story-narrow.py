#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A narrow window shows one pane at a time, and all of it can be reached."""

import re

import story


class Narrow(story.Story):
    def test_panes_lie_behind_one_another(self):
        self.make_example()
        self.set_settings(window_width=400, window_height=700)
        program = self.start()

        self.assertLessEqual(program.place_of(program.window())[2], 400)
        program.act('view.back')
        program.pick('list item', re.compile('^Werken'))
        program.find('entry', 'Search projects')
        program.click(program.find('label', re.compile('^IT Hub Hoogeveen')))
        self.wait_wide(program, 'text', 'Public summary')
        program.keys('alt+Left')
        self.wait_wide(program, 'entry', 'Search projects')
        program.keys('alt+Left')
        self.wait_wide(program, 'list item', re.compile('^Werken'))
        story.wait_until(lambda: 'view.back' not in program.window().actions, 'the first pane')
        program.end()

    def test_window_comes_back_as_it_was_left(self):
        self.make_example()
        self.set_settings(window_width=640, window_height=500)
        program = self.start()
        place = program.place_of(program.window())
        program.pick('label', re.compile('^Proeftuin Emmerhout'))
        program.find('text', 'Public summary')
        program.end()

        again = self.start()
        self.assertEqual(again.place_of(again.window()), place)
        again.find('text', 'Public summary')
        again.end()

    def wait_wide(self, program, role, name):
        """Waits until it is on the screen: what lies behind has its place beside the window."""
        def is_there():
            found = program.find_now(role, name)
            return found is not None and found.extents[0] in range(program.window().extents[2])
        story.wait_until(is_there, f'{role} “{name}” in front')


if __name__ == '__main__':
    story.main()
