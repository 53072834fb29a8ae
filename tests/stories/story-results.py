#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The results of a project: indicators, measurements in place with a chart that reads as a table, and contributions to
well-being; all of it kept, and undone."""

import re

import story

LAST = "SELECT value FROM measurement ORDER BY id DESC LIMIT 1"


class Results(story.Story):
    def write(self, label, text):
        """As a user does: into the field, over what is there, and on to the next one."""
        self.program.go_to(self.program.find('text', label))
        self.program.keys('ctrl+a')
        self.program.type_text(text)
        self.program.keys('Tab')

    def measure(self, date, value):
        self.write('Date, new measurement', date)
        self.write('Value, new measurement', value)

    def rows(self, table):
        """What a screen reader reads of a table, row by row."""
        return [[cell.name for cell in row.children]
                for row in self.program.find_all('table row', root=table)]


class FromNothing(Results):
    def fill(self, title, **fields):
        dialog = self.program.window(title)
        for label, text in fields.items():
            self.program.type_into(self.program.find('text', label.replace('_', ' '), dialog), text)
        self.program.press('Add', root=dialog)
        story.wait_until(lambda: title not in [w.name for w in self.program.windows], f'“{title}” to close')

    def test_indicator_from_nothing_to_a_chart(self):
        program = self.program = self.start()
        program.press('New Programme…')
        self.fill('New Programme', Name='Regio Deal Noord', Code='RDN')
        program.wait_text('No Pillars Yet')
        program.act('pillar.new')
        self.fill('New Pillar', Name='Werken', Code='WK')
        program.wait_text('No Themes Yet')
        program.act('theme.new')
        self.fill('New Theme', Name='Instroom')
        program.wait_text('No Projects Yet')
        program.act('project.new')
        self.fill('New Project', Name='Terug aan het werk')

        program.pick('page tab', 'Results')
        program.wait_text('No indicators yet')
        program.press('New Indicator')
        dialog = program.window('New Indicator')
        program.type_into(program.find('text', 'Name', dialog), 'Herintreders')
        program.type_into(program.find('text', 'Target value', dialog), '100')
        program.press('Add', root=dialog)
        program.find('label', re.compile('Unit.*empty'), dialog)
        self.fill('New Indicator', Unit='mensen', Target_year='2027')
        program.wait_text('Not measured yet; target 100 mensen in 2027')

        self.measure('9-3-2026', '1.234,5')
        self.wait_read(1234.5, LAST)
        program.wait_text('target reached')
        self.measure('31-2-2026', '3')
        program.wait_text(re.compile('31-2-2026'))
        self.wait_read(1, 'SELECT count (*) FROM measurement')
        self.write('Date, new measurement', '31-3-2026')
        self.wait_read(2, 'SELECT count (*) FROM measurement')
        program.wait_text('3 of 100 mensen (3%)')
        program.kill()
        self.check_sound()


class Example(Results):
    def setUp(self):
        super().setUp()
        self.make_example()
        self.program = self.start()
        self.program.type_into(self.program.find('entry', 'Search projects'), 'Jobportunities')
        self.program.pick('label', re.compile('^New Jobportunities, WK-07'))
        self.program.find('label', 'WK-07')
        self.program.pick('page tab', 'Results')

    def test_chart_is_read_as_a_table(self):
        program = self.program
        table = program.find('table', 'Measurements over Time')
        self.assertEqual(self.rows(table), [
            ['Date', 'Realised (mensen)'], ['June 2022', '38'], ['September 2022', '64'],
            ['Baseline 2021', '0'], ['Target 2023', '100']])
        program.wait_text('64 of 100 mensen (64%)')

        self.measure('12-2022', '81')
        self.wait_read(81, LAST)
        story.wait_until(lambda: ['December 2022', '81'] in self.rows(
            program.find('table', 'Measurements over Time')), 'the new value in the table')
        program.press('Show as Table')
        story.wait_until(lambda: ['December 2022', '81'] in self.rows(
            program.find('table', 'Measurements over Time')), 'the table to be seen')
        program.end()
        self.check_sound()

    def test_measurement_is_removed_and_undone(self):
        before = self.read('SELECT count (*) FROM measurement')
        self.program.press('Remove the measurement, June 2022')
        self.wait_read(before - 1, 'SELECT count (*) FROM measurement')
        self.program.act('edit.undo')
        self.wait_read(before, 'SELECT count (*) FROM measurement')
        self.program.find('text', 'Value, June 2022')
        self.program.act('edit.redo')
        self.wait_read(before - 1, 'SELECT count (*) FROM measurement')
        self.program.end()
        self.check_sound()

    def test_contribution_is_checked_and_taken_back(self):
        count = ("SELECT count (*) FROM contribution JOIN project ON project.id = contribution.project "
                 "WHERE project.code = 'WK-07'")
        before = self.read(count)
        self.program.go_to(self.program.find('check box', 'Veiligheid'))
        self.wait_read(before + 1, count)
        self.program.find('combo box', 'Direct or indirect, Veiligheid')
        self.program.act('edit.undo')
        self.wait_read(before, count)
        self.program.wait_gone('combo box', 'Direct or indirect, Veiligheid')
        self.program.end()
        self.check_sound()


if __name__ == '__main__':
    story.main()
