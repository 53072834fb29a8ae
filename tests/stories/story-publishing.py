#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""An edition is seen as it will be published, what is on its pages is gone to and mended, and it is exported; long work is
cancelled at once."""

import os
import pathlib
import re
import subprocess

import story

BUILD = pathlib.Path(os.environ['GSETTINGS_SCHEMA_DIR']).parent
# Of the example; its title, behind its number.
DRAFT = re.compile('Programmaboekje na de derde tranche')
PROJECT = 'Proeftuin Emmerhout'
# Where it begins, which other pages do not say of it.
HEAD = 'WO-03 In uitvoering'
NEW_NAME = 'Proeftuin Emmerhout Zuid'


class Publishing(story.Story):
    def begin(self):
        self.make_example()
        self.set_settings(window_width=1280, window_height=900)
        program = self.start()
        program.act('view.editions')
        program.pick('label', DRAFT)
        return program

    def show_preview(self, program):
        program.find('page tab', 'Booklet')
        tab = program.find_now('page tab', 'Preview')
        # None: it stands beside the other parts.
        if tab is not None:
            program.click(tab)
        story.wait_until(lambda: self.page_of(program) is not None, 'the pages')

    def page_of(self, program):
        """The number of the page that is looked at and how many there are, as they are spoken; None: no pages."""
        found = program.find_now('label', re.compile(r'^Page \d+ of \d+$'))
        return tuple(int(n) for n in re.findall(r'\d+', found.name)) if found else None

    def go_to_page_with(self, program, text):
        """By the keyboard, until the text of the page has it."""
        while text not in self.text_of_page(program):
            before = self.page_of(program)
            program.press('Next Page')
            story.wait_until(lambda: self.page_of(program) not in (None, before), 'the next page')
        return self.page_of(program)[0]

    def text_of_page(self, program):
        """In one line: a name may be broken."""
        return ' '.join(program.find('document text', re.compile('^Page')).description.split())

    def test_pages_follow_what_is_mended_behind_them(self):
        program = self.begin()
        self.show_preview(program)
        page, count = self.page_of(program)
        self.assertEqual(page, 1)
        self.assertGreater(count, 20)

        page = self.go_to_page_with(program, HEAD)
        program.find_all('push button', 'Go to What Is on This Page')[-1].act('click')
        program.press(PROJECT)

        program.pick('page tab', 'General')
        name = program.find('text', 'Name')
        self.assertEqual(name.text, PROJECT)
        program.go_to(name)
        program.keys('ctrl+a')
        program.type_text(NEW_NAME)
        program.keys('Tab')
        self.wait_read(NEW_NAME, "SELECT name FROM project WHERE code = 'WO-03'")

        program.act('view.editions')
        self.show_preview(program)
        story.wait_until(lambda: NEW_NAME in self.text_of_page(program), 'the page to follow')
        self.assertEqual(self.page_of(program)[0], page)

        program.act('edit.undo')
        story.wait_until(lambda: NEW_NAME not in self.text_of_page(program), 'the page to follow back')
        program.end()
        self.check_sound()

    def export(self, program, target, form):
        program.act('booklet.export')
        dialog = program.window('Export Booklet')
        program.choose('Format', form, dialog)
        program.press('Export…', root=dialog)
        program.type_into(program.find('text', 'Name:'), str(target))
        program.press('Export')
        story.wait_until(target.exists, f'{target.name}')

    def test_edition_is_exported_in_every_format(self):
        program = self.begin()
        for suffix, form in (('pdf', 'Document (PDF)'), ('html', 'Web page (HTML)'), ('xml', 'Data (XML)')):
            target = self.world / f'boekje.{suffix}'
            expected = self.world / f'expected.{suffix}'
            self.export(program, target, form)
            status, _, said = self.run_command('--export', str(expected), '--edition', '2', '--programme', 'RD-I',
                                               '--register', str(self.register))
            self.assertEqual(status, 0, said)
            self.assertEqual(expected.read_bytes(), target.read_bytes(), suffix)
        program.end()

    def test_long_export_is_cancelled_at_once(self):
        self.register.parent.mkdir(parents=True, exist_ok=True)
        subprocess.run([BUILD / 'tests' / 'bench' / 'bench-register', '1000', self.register, '1', '1'], check=True)
        target = self.world / 'boekje.pdf'
        program = self.start()
        program.act('booklet.export')
        dialog = program.window('Export Booklet')
        program.press('Export…', root=dialog)
        program.type_into(program.find('text', 'Name:'), str(target))
        program.press('Export')

        progress = program.window('Exporting the Booklet')
        program.press('Cancel', root=progress)
        story.wait_until(lambda: 'Exporting the Booklet' not in [w.name for w in program.windows], 'the work to stop')
        program.end()

        self.assertEqual([p.name for p in self.world.iterdir() if 'boekje' in p.name], [])
        self.check_sound()


if __name__ == '__main__':
    story.main()
