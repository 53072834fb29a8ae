# SPDX-License-Identifier: GPL-3.0-or-later
"""The little of the accessibility bus that stories need, straight over D-Bus: nothing is kept between two
questions, and every question has an end."""

import enum

import gi

gi.require_version('Atspi', '2.0')
from gi.repository import Atspi  # noqa: E402
from gi.repository import Gio  # noqa: E402
from gi.repository import GLib  # noqa: E402

ROOT = '/org/a11y/atspi/accessible/root'
CACHE = '/org/a11y/atspi/cache'
TIMEOUT = 10000   # milliseconds


class State(enum.IntEnum):
    """Bits of the AT-SPI state set."""
    CHECKED = 4
    EDITABLE = 7
    FOCUSED = 12
    SELECTED = 23
    SENSITIVE = 24
    SHOWING = 25
    VISIBLE = 30


class Bus:
    """The connection; made once."""
    _connection = None

    @classmethod
    def get(cls):
        if cls._connection is None:
            session = Gio.bus_get_sync(Gio.BusType.SESSION)
            address, = session.call_sync('org.a11y.Bus', '/org/a11y/bus', 'org.a11y.Bus', 'GetAddress', None,
                                         None, Gio.DBusCallFlags.NONE, TIMEOUT)
            cls._connection = Gio.DBusConnection.new_for_address_sync(
                address, Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT
                | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION)
        return cls._connection

    @classmethod
    def call(cls, name, path, interface, method, arguments=None):
        return cls.get().call_sync(name, path, interface, method, arguments, None,
                                   Gio.DBusCallFlags.NONE, TIMEOUT).unpack()


class Accessible:
    """Something on the screen. Each question may raise GLib.Error when it has gone."""

    def __init__(self, bus_name, path=ROOT):
        self.bus_name = bus_name
        self.path = path

    def __eq__(self, other):
        return isinstance(other, Accessible) and (self.bus_name, self.path) == (other.bus_name, other.path)

    def __hash__(self):
        return hash((self.bus_name, self.path))

    def _call(self, interface, method, arguments=None):
        return Bus.call(self.bus_name, self.path, 'org.a11y.atspi.' + interface, method, arguments)

    @property
    def role(self):
        """As at-spi2-core names it: “push button”. What GTK itself says is in its own words."""
        number, = self._call('Accessible', 'GetRole')
        return Atspi.role_get_name(Atspi.Role(number))

    @property
    def raw_name(self):
        return Bus.call(self.bus_name, self.path, 'org.freedesktop.DBus.Properties', 'Get',
                        GLib.Variant('(ss)', ('org.a11y.atspi.Accessible', 'Name')))[0]

    @property
    def name(self):
        """GTK 4.8 says the name of a button with a mnemonic twice: “_New New”."""
        name = (self.raw_name or '').replace('_', '')
        once = name[:len(name) // 2]
        return once if name == once + ' ' + once else name

    @property
    def description(self):
        return Bus.call(self.bus_name, self.path, 'org.freedesktop.DBus.Properties', 'Get',
                        GLib.Variant('(ss)', ('org.a11y.atspi.Accessible', 'Description')))[0]

    @property
    def children(self):
        return [Accessible(name, path) for name, path in self._call('Accessible', 'GetChildren')[0]]

    def has(self, state):
        """What is gone is in no state."""
        try:
            low, high = self._call('Accessible', 'GetState')[0]
        except GLib.Error:
            return False
        return bool((low | high << 32) >> state & 1)

    @property
    def is_showing(self):
        """GTK 4.8 knows only what is visible in itself; a page that is turned away must not be in the tree at all."""
        return self.has(State.VISIBLE)

    @property
    def is_enabled(self):
        return self.has(State.SENSITIVE)

    @property
    def is_checked(self):
        return self.has(State.CHECKED)

    @property
    def is_focused(self):
        return self.has(State.FOCUSED)

    def find_focus(self):
        """Of an application: what keys go to, by one question; None: nothing has the focus. GTK 4.8 may still say that of
        something in a window that lies behind; the one in front was opened last."""
        items = {tuple(item[0]): item for item in Bus.call(self.bus_name, CACHE, 'org.a11y.atspi.Cache', 'GetItems')[0]}
        windows = [(window.bus_name, window.path) for window in self.children]

        def has_focus(item):
            low, high = item[-1]
            return bool((low | high << 32) >> State.FOCUSED & 1)

        def depth(place):
            while place in items and place not in windows:
                place = tuple(items[place][2])
            return windows.index(place) if place in windows else -1

        focused = [place for place, item in items.items() if has_focus(item)]
        return Accessible(*max(focused, key=depth)) if focused else None

    @property
    def actions(self):
        """Their names. What cannot be done now is not among them."""
        try:
            return [action[0].lower() for action in self._call('Action', 'GetActions')[0]]
        except GLib.Error:
            return []

    def act(self, name):
        actions = self.actions
        if name not in actions:
            raise AssertionError(f'{self.role} “{self.name}” has no action {name}; it has {actions}')
        self._call('Action', 'DoAction', GLib.Variant('(i)', (actions.index(name),)))

    @property
    def text(self):
        """What stands in an entry or a text view. GTK 4.8 gives nothing of an entry up to -1."""
        count = Bus.call(self.bus_name, self.path, 'org.freedesktop.DBus.Properties', 'Get',
                         GLib.Variant('(ss)', ('org.a11y.atspi.Text', 'CharacterCount')))[0]
        return self._call('Text', 'GetText', GLib.Variant('(ii)', (0, count)))[0]

    @text.setter
    def text(self, text):
        self._call('EditableText', 'SetTextContents', GLib.Variant('(s)', (text,)))

    @property
    def extents(self):
        """x, y, width and height in its window."""
        return self._call('Component', 'GetExtents', GLib.Variant('(u)', (1,)))[0]

    @property
    def process(self):
        return Bus.call('org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus',
                        'GetConnectionUnixProcessID', GLib.Variant('(s)', (self.bus_name,)))[0]


def applications():
    return Accessible('org.a11y.atspi.Registry').children
