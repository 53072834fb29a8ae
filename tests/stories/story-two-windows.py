#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Two programs on one register: what is written in one shows in the other, and nothing is overwritten unseen."""

import re
import subprocess
import time

from gi.repository import Gio

import accessible as a11y
import story

# An edit made elsewhere is seen within two seconds: what would happen to a field has happened by then.
SOON = 4


def accessibility_bus():
    bus = Gio.bus_get_sync(Gio.BusType.SESSION)
    address, = bus.call_sync('org.a11y.Bus', '/org/a11y/bus', 'org.a11y.Bus', 'GetAddress', None, None,
                             Gio.DBusCallFlags.NONE, a11y.TIMEOUT)
    return address


class TwoWindows(story.Story):
    """The other is started first: the one that is typed in with the keyboard lies over it."""

    def setUp(self):
        super().setUp()
        self.make_example()
        # On a session bus of its own it is a program of its own, rather than a window of the first.
        self.other = self.start(environment={'DBUS_SESSION_BUS_ADDRESS': self.start_bus(),
                                             'AT_SPI_BUS_ADDRESS': accessibility_bus()})
        self.open_general(self.other)
        self.program = self.start()
        self.open_general(self.program)

    def start_bus(self):
        daemon = subprocess.Popen(['dbus-daemon', '--session', '--nofork', '--nopidfile', '--print-address=1'],
                                  stdout=subprocess.PIPE, text=True)
        self.addCleanup(daemon.stdout.close)
        self.addCleanup(daemon.wait)
        self.addCleanup(daemon.terminate)
        return daemon.stdout.readline().strip()

    def open_general(self, program):
        program.type_into(program.find('entry', 'Search projects'), 'Proeftuin Emmerhout')
        program.pick('label', re.compile('^Proeftuin Emmerhout, WO-03'))
        program.find('label', 'WO-03')
        program.pick('page tab', 'General')

    def field(self, program):
        return program.find('text', 'Short name')

    def they_write(self, text):
        self.other.type_into(self.field(self.other), text)
        self.wait_short_name(text)

    def wait_short_name(self, expected):
        self.wait_read(expected, "SELECT short_name FROM project WHERE code = 'WO-03'")

    def type_without_leaving(self, text):
        field = self.field(self.program)
        self.program.click(field)
        self.program.keys('ctrl+a')
        self.program.type_text(text)
        # Keys take another way to the program than what the others write.
        story.wait_until(lambda: field.text == text, 'the text to be typed')

    def test_an_edit_elsewhere_appears_by_itself(self):
        field = self.field(self.program)
        self.they_write('Hout')
        story.wait_until(lambda: field.text == 'Hout', 'the edit of the other program')

    def test_the_later_of_two_chooses_mine(self):
        self.type_without_leaving('Bos')
        self.they_write('Hout')
        time.sleep(SOON)
        self.assertEqual(self.field(self.program).text, 'Bos')

        self.program.keys('Tab')
        self.program.find('label', re.compile('changed elsewhere meanwhile, to “Hout”'))
        self.wait_short_name('Hout')
        self.program.press('Keep Mine')
        self.wait_short_name('Bos')
        story.wait_until(lambda: self.field(self.other).text == 'Bos', 'the choice in the other program')
        self.program.wait_gone('push button', 'Keep Mine')
        self.check_sound()

    def test_the_later_of_two_chooses_theirs(self):
        self.type_without_leaving('Bos')
        self.they_write('Hout')
        self.program.keys('Tab')
        self.program.press('Take Theirs')
        story.wait_until(lambda: self.field(self.program).text == 'Hout', 'their text in the field')
        self.wait_short_name('Hout')
        self.check_sound()

    def test_undo_takes_back_what_it_says(self):
        before = self.read("SELECT short_name FROM project WHERE code = 'WO-03'")
        self.they_write('Hout')
        story.wait_until(lambda: self.field(self.program).text == 'Hout', 'the edit of the other program')
        self.program.act('edit.undo')
        self.wait_short_name(before)
        story.wait_until(lambda: self.field(self.other).text == before, 'the undo in the other program')
        self.check_sound()

    def test_what_was_typed_outlives_its_project(self):
        self.program.click(self.program.find('text', 'Code'))
        self.program.keys('ctrl+a')
        self.program.type_text('WO-01')
        self.program.keys('Tab')
        self.program.find('label', re.compile('in use by'))
        self.other.act('project.remove')
        self.other.press('Remove')
        dialog = self.program.window('Removed Elsewhere')
        self.assertIn('Code: WO-01', self.program.find('text', 'What you typed', dialog).text)
        self.program.act('dialog.close', on=dialog)
        self.check_sound()


if __name__ == '__main__':
    story.main()
