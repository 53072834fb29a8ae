#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Organisations and people: added, found, given a role in a project, merged, and never gone from under a project."""

import re

import story

ROLES = ('SELECT group_concat(role || \' \' || name, \', \') FROM (SELECT role, o.name FROM project_role AS r '
         'JOIN organisation AS o ON o.id = r.organisation JOIN project AS p ON p.id = r.project '
         'WHERE p.code = ? ORDER BY r.position)')


class Partners(story.Story):
    def open_page(self, name, label):
        self.program.act(f'view.{name}')
        return self.program.find('entry', label)

    def page_with(self, action):
        """The part of the window that has the action."""
        return story.wait_until(lambda: next((a for a in story.walk(self.program.application)
                                              if action in a.actions), None), f'something with {action}')

    def open_partners(self, name, code):
        self.program.type_into(self.program.find('entry', 'Search projects'), name)
        self.program.pick('label', re.compile(f'^{name}, {code}'))
        self.program.find('label', code)
        self.program.pick('page tab', 'Partners')

    def find_and_take(self, text, wanted):
        """In the picker that is open: types and takes what stands first."""
        self.program.wait_typing()
        self.program.type_text(text)
        self.program.find('label', wanted)
        self.program.keys('Return')

    def test_an_empty_register_is_filled(self):
        self.program = self.start()
        self.program.act('programme.new')
        dialog = self.program.window('New Programme')
        self.program.type_into(self.program.find('text', 'Name', dialog), 'Deal I')
        self.program.type_into(self.program.find('text', 'Code', dialog), 'DEAL-1')
        self.program.press('Add', root=dialog)
        self.program.window('Deal I')
        self.open_page('organisations', 'Search organisations')
        self.program.wait_text('No Organisations Yet')

        self.program.act('item.new')
        dialog = self.program.window('New Organisation')
        self.program.type_into(self.program.find('text', 'Name', dialog), 'Lefier <b>&</b> %s')
        self.program.press('Add', root=dialog)
        self.wait_read_name('Lefier <b>&</b> %s')
        self.program.wait_text('1 organisation')

        self.program.act('item.remove')
        story.wait_until(lambda: self.read('SELECT count(*) FROM organisation') == 0, 'none')
        self.program.act('edit.undo')
        self.wait_read_name('Lefier <b>&</b> %s')
        self.program.end()
        self.check_sound()

    def wait_read_name(self, name):
        story.wait_until(lambda: self.read('SELECT name FROM organisation') == name, name)

    def test_partners_of_a_project(self):
        self.make_example()
        self.program = self.start()
        self.open_partners('New Jobportunities', 'WK-07')
        self.program.find('list item', 'Gemeente Coevorden')
        self.page_with('partner.add').act('partner.add')
        self.find_and_take('rug', 'Rijksuniversiteit Groningen')
        self.wait_read('lead-applicant Gemeente Emmen, partner Grenzkontor Arbeit & Ausbildung (fictief), '
                       'partner Gemeente Coevorden, partner Rijksuniversiteit Groningen', ROLES, 'WK-07')

        coevorden = self.program.find('list item', 'Gemeente Coevorden')
        self.program.act('row.make-lead', on=coevorden)
        self.wait_read('lead-applicant Gemeente Coevorden, partner Grenzkontor Arbeit & Ausbildung (fictief), '
                       'partner Gemeente Emmen, partner Rijksuniversiteit Groningen', ROLES, 'WK-07')
        self.program.act('edit.undo')
        self.program.act('edit.undo')
        self.wait_read('lead-applicant Gemeente Emmen, partner Grenzkontor Arbeit & Ausbildung (fictief), '
                       'partner Gemeente Coevorden', ROLES, 'WK-07')

        # From the project to the organisation, and back by where it is used.
        self.program.act('row.open', on=self.program.find('list item', re.compile('^Grenzkontor')))
        self.program.find('text', 'Abbreviation')
        self.program.pick('list item', 'New Jobportunities')
        self.program.find('list item', 'Gemeente Coevorden')
        self.program.end()
        self.check_sound()

    def test_an_organisation_in_use_stays(self):
        self.make_example()
        self.program = self.start()
        search = self.open_page('organisations', 'Search organisations')
        self.program.type_into(search, 'Lefier')
        self.program.pick('label', re.compile('^Lefier'))
        self.program.find('text', 'Abbreviation')
        self.program.act('item.remove')
        self.program.wait_text('Merge it with another organisation')
        self.assertEqual(self.read("SELECT count(*) FROM organisation WHERE name = 'Lefier'"), 1)
        self.program.end()
        self.check_sound()

    def test_two_that_are_the_same_are_merged(self):
        self.make_example()
        self.program = self.start()
        before = self.read('SELECT count(*) FROM project_role')
        search = self.open_page('organisations', 'Search organisations')
        self.program.type_into(search, 'Drenthe College')
        self.program.pick('label', re.compile('^Drenthe College'))
        self.program.find('text', 'Abbreviation')
        self.page_with('organisation.merge').act('organisation.merge')
        dialog = self.program.window('Merge Organisation')
        self.program.act('click', on=next(a for a in story.walk(dialog)
                                          if a.name == 'Choose the other organisation' and 'click' in a.actions))
        self.find_and_take('alfa', 'Alfa-college')
        self.program.wait_text('“Drenthe College” stays; “Alfa-college” is removed.')
        self.program.press('Merge', root=dialog)
        story.wait_until(lambda: self.read(
            "SELECT count(*) FROM organisation WHERE name = 'Alfa-college'") == 0, 'Alfa-college to go')
        self.assertLess(self.read('SELECT count(*) FROM project_role'), before)
        self.program.act('edit.undo')
        story.wait_until(lambda: self.read('SELECT count(*) FROM project_role') == before, 'all roles')
        self.program.end()
        self.check_sound()

    def test_a_person_is_internal_until_the_day_of_consent_is_known(self):
        self.make_example()
        self.program = self.start()
        self.open_page('people', 'Search people')
        self.program.pick('label', re.compile('^Grensconsulent'))
        self.program.find('text', 'Telephone')
        self.program.act('toggle', on=self.program.find('check box', 'Show in public'))
        self.program.find('push button', 'Show in Public')
        self.program.wait_typing()
        self.program.type_text('8-11-2021')
        self.program.keys('Return')
        story.wait_until(lambda: self.read(
            "SELECT consent_date || show_in_public FROM person WHERE name = 'Grensconsulent'")
            == '2021-11-081', 'the consent')
        self.program.act('edit.undo')
        story.wait_until(lambda: self.read(
            "SELECT show_in_public FROM person WHERE name = 'Grensconsulent'") == 0, 'internal again')
        self.program.end()
        self.check_sound()


if __name__ == '__main__':
    story.main()
