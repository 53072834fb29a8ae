#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The programme at a glance: its figures, what needs attention and the way to mend it, and what a municipality gets, pays and
leads."""

import re
import subprocess

import story


class Overview(story.Story):
    def begin(self):
        program = self.start()
        program.act('view.overview')
        return program

    def open_group(self, program, title):
        program.pick('list item', re.compile(f'^{title}'))

    def test_example_is_told_in_figures(self):
        self.make_example()
        program = self.begin()
        program.wait_text('24 running · 33 in the booklet')
        program.wait_text(re.compile('24,345,885.63'))
        program.wait_text('Projects per Phase and Pillar')
        program.wait_text('Awarded per Source')
        program.end()

    def test_what_is_mended_is_no_longer_listed(self):
        self.make_example()
        program = self.start()
        program.act('view.projects')
        program.type_into(program.find('entry', 'Search projects'), 'emmerhout')
        program.pick('label', re.compile('^Proeftuin Emmerhout, WO-03'))
        summary = program.find('text', 'Public summary')
        program.type_into(summary, '')
        program.click(program.find('text', 'Public description'))
        self.wait_read('', "SELECT public_summary FROM project WHERE code = 'WO-03'")
        program.wait_text('7 of 8')

        program.act('view.overview')
        self.open_group(program, 'No public summary')
        program.pick('list item', re.compile('^Proeftuin Emmerhout'))
        story.wait_until(lambda: program.find('text', 'Public summary').is_focused, 'the summary to have the focus')
        program.type_text('Weer een samenvatting.')
        program.keys('Tab')
        self.wait_read('Weer een samenvatting.', "SELECT public_summary FROM project WHERE code = 'WO-03'")
        program.wait_text('8 of 8')

        program.act('view.overview')
        program.wait_gone('list item', re.compile('^No public summary'))
        program.end()
        self.check_sound()

    def test_municipality_is_a_page_of_its_own(self):
        self.make_example()
        program = self.begin()
        program.wait_text('Municipalities and Provinces')
        row = program.find('list item', re.compile('^Gemeente Emmen'))
        self.scroll_to(program, row)
        program.click(row)
        program.wait_text('as lead applicant, with')
        program.wait_text(re.compile('^€.13,163,435.63$'))
        program.find('push button', 'Show Projects')
        program.press('Back to the Overview')
        program.wait_text('Projects per Phase and Pillar')
        program.end()

    def scroll_to(self, program, row):
        """With the wheel over the page, until the row is in sight."""
        height = program.place_of(program.window())[3]
        for _ in range(60):
            if 0 < program.place_of(row)[1] < height - 100:
                return
            subprocess.run(['xdotool', 'mousemove', '700', '400', 'click', '5'], check=True)
        raise AssertionError('the row does not come into sight')

    def test_empty_programme_leads_to_the_first_step(self):
        program = self.start()
        program.press('New Programme…')
        dialog = program.window('New Programme')
        for label, text in {'Name': 'Regio Deal Noord', 'Code': 'RDN'}.items():
            program.type_into(program.find('text', label, dialog), text)
        program.press('Add', root=dialog)
        story.wait_until(lambda: 'New Programme' not in [w.name for w in program.windows], 'the dialog to close')

        program.act('view.overview')
        program.wait_text('No Pillars Yet')
        program.press('New Pillar…')
        dialog = program.window('New Pillar')
        for label, text in {'Name': 'Wonen', 'Code': 'WO'}.items():
            program.type_into(program.find('text', label, dialog), text)
        program.press('Add', root=dialog)
        program.wait_text('No Themes Yet')
        program.end()
        self.check_sound()


if __name__ == '__main__':
    story.main()
