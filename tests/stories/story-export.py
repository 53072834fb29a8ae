#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The booklet from the window is the same as from the command line."""

import story


class Export(story.Story):
    def setUp(self):
        super().setUp()
        self.make_example()

    def test_booklet_is_exported_as_a_page(self):
        expected = self.world / 'expected.html'
        status, _, said = self.run_command('--export', str(expected), '--language', 'nl',
                                           '--register', str(self.register))
        self.assertEqual(status, 0, said)
        (self.world / 'Documents').mkdir(exist_ok=True)

        program = self.start()
        program.act('booklet.export')
        dialog = program.window('Export Booklet')
        program.choose('Format', 'Web page (HTML)', dialog)
        program.choose('Language', 'Nederlands', dialog)
        program.press('Export…', root=dialog)
        target = self.world / 'boekje.html'
        program.type_into(program.find('text', 'Name:'), str(target))
        program.press('Export')
        program.wait_text('Booklet exported')
        program.find('push button', 'Open')
        program.end()

        self.assertEqual(expected.read_bytes(), target.read_bytes())


if __name__ == '__main__':
    story.main()
