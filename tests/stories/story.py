# SPDX-License-Identifier: GPL-3.0-or-later
"""What every story needs: the installed program in a world of its own, seen and worked through the accessibility
bus, as a screen reader does. Steps name actions and what is on the screen, never places.

A story is a unittest.TestCase that derives from Story; run it through tests/support/with-display."""

import faulthandler
import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import unittest

import gi

gi.require_version('Atspi', '2.0')
from gi.repository import Atspi  # noqa: E402
from gi.repository import GLib  # noqa: E402

TIMEOUT = 30
STORY_TIMEOUT = 240
STAGE = pathlib.Path(os.environ['PB_STAGE'])
SHOTS = pathlib.Path(os.environ.get('PB_SHOTS', tempfile.gettempdir()))
PROGRAM = next(STAGE.rglob('bin/programmaboek'))

# Roles in which there is nothing more to see.
ENDS = ('image', 'label', 'scroll bar', 'separator')

# What the program may say without a story failing: nothing of its own.
SILENT = re.compile(r'WARNING|CRITICAL|ERROR|did not answer for', re.IGNORECASE)
# The machine that runs the stories may lack these; they are not ours.
FOREIGN = re.compile(r'dconf|libEGL|MESA|Vulkan|dbus-daemon|at-spi|Gtk-WARNING.*theme|'
                     r'Gdk-WARNING.*no-portals', re.IGNORECASE)


def wait_until(condition, what, timeout=TIMEOUT):
    """Returns the first true value of condition(); fails after timeout seconds, saying what was waited for."""
    end = time.monotonic() + timeout
    while True:
        try:
            result = condition()
        except GLib.Error:
            result = None   # what was asked went away under the question
        if result:
            return result
        if time.monotonic() > end:
            raise AssertionError(f'waited {timeout} s for {what}')
        time.sleep(0.05)


def children(accessible):
    # The count is asked anew for each: GTK 4.8 does not survive the question for a window that has just gone.
    i = 0
    while i < accessible.get_child_count():
        child = accessible.get_child_at_index(i)
        if child is not None:
            yield child
        i += 1


def walk(accessible, over=()):
    """All that is visible, the accessible itself first, in the order of the tree; not what lies in the roles over."""
    role = accessible.get_role_name()
    if role != 'application' and not is_showing(accessible):
        return
    yield accessible
    if role in ENDS or role in over:
        return
    for child in children(accessible):
        yield from walk(child, over)


def is_showing(accessible):
    """GTK 4.8 knows only what is visible in itself; a page that is turned away must not be in the tree at all."""
    return accessible.get_state_set().contains(Atspi.StateType.VISIBLE)


def is_enabled(accessible):
    return accessible.get_state_set().contains(Atspi.StateType.SENSITIVE)


def name_of(accessible):
    """GTK 4.8 says the name of a button with a mnemonic twice: “_New New”."""
    name = (accessible.get_name() or '').replace('_', '')
    once = name[:len(name) // 2]
    return once if name == once + ' ' + once else name


def matches(accessible, role, name):
    if role is not None and accessible.get_role_name() != role:
        return False
    if name is None:
        return True
    text = name_of(accessible)
    return bool(name.search(text)) if isinstance(name, re.Pattern) else text == name


def find_action(accessible, name):
    """The index of the action, or None. What cannot be done now has no action."""
    for i in range(accessible.get_n_actions()):
        try:
            if Atspi.Action.get_action_name(accessible, i) == name:
                return i
        except GLib.Error:
            pass   # GTK 4.8 counts the actions of a button that cannot be pressed, and does not tell them
    return None


class Program:
    """One run of the program."""

    def __init__(self, world, *arguments, environment=None):
        self.world = world
        self.log = open(world / f'stderr-{time.monotonic_ns()}', 'w+', encoding='utf-8')
        env = dict(os.environ)
        env.update({
            'XDG_DATA_HOME': str(world / 'data'),
            'XDG_CONFIG_HOME': str(world / 'config'),
            'XDG_STATE_HOME': str(world / 'state'),
            'HOME': str(world),
            'GSETTINGS_BACKEND': 'keyfile',
        })
        for name in ('GTK_A11Y', 'G_DEBUG'):
            env.pop(name, None)
        env.update(environment or {})
        self.process = subprocess.Popen([PROGRAM, *arguments], env=env, stderr=self.log,
                                        stdin=subprocess.DEVNULL)
        self.application = wait_until(self._find_application, 'the program on the accessibility bus')
        # Whatever is kept here is wrong as soon as the window changes.
        self.application.set_cache_mask(Atspi.Cache.NONE)

    def _find_application(self):
        if self.process.poll() is not None:
            raise AssertionError(f'the program ended at once with {self.process.returncode}: '
                                 + self.read_log())
        desktop = Atspi.get_desktop(0)
        desktop.clear_cache()
        for i in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(i)
            if child is not None and child.get_process_id() == self.process.pid:
                return child if child.get_child_count() > 0 else None
        return None

    def read_log(self):
        self.log.flush()
        return pathlib.Path(self.log.name).read_text(encoding='utf-8')

    # -- seeing

    def find_now(self, role, name=None, root=None):
        # A list of projects is long, and only its rows are of interest in it.
        over = () if role in ('table row', 'label') else ('tree table',)
        for accessible in walk(root or self.application, over):
            if matches(accessible, role, name):
                return accessible
        return None

    def find(self, role, name=None, root=None):
        """Waits for what shows with that role and name (text or pattern; None: any)."""
        return wait_until(lambda: self.find_now(role, name, root), f'{role} “{name}”')

    def find_all(self, role, name=None, root=None):
        return [a for a in walk(root or self.application) if matches(a, role, name)]

    def wait_gone(self, role, name=None):
        wait_until(lambda: self.find_now(role, name) is None, f'{role} “{name}” to go')

    @property
    def windows(self):
        return [w for w in children(self.application) if is_showing(w)]

    def window(self, title=None):
        """The window with that title (text or pattern), else the first one that has our actions."""
        def find():
            for window in self.windows:
                if title is None and find_action(window, 'register.open-copy') is not None:
                    return window
                if title is not None and matches(window, None, title):
                    return window
            return None
        return wait_until(find, f'a window “{title or ""}”')

    def texts(self, root=None):
        """All that can be read beside the list of projects, for looking whether something is said anywhere."""
        return [name for name in map(name_of, walk(root or self.application, ('tree table',))) if name]

    def wait_text(self, pattern):
        """Waits until something on the screen says it."""
        regex = pattern if isinstance(pattern, re.Pattern) else re.compile(re.escape(pattern))
        wait_until(lambda: any(regex.search(t) for t in self.texts()), f'the text “{regex.pattern}”')

    # -- doing

    def act(self, name, on=None):
        """Does an action by its name ("project.new"): of the window, unless another accessible is given."""
        accessible = on or self.window()
        index = find_action(accessible, name)
        if index is None:
            raise AssertionError(f'{accessible.get_name()} has no action {name}')
        accessible.do_action(index)

    def press(self, name, role='push button', root=None):
        """Presses a button by its label, once it can be pressed."""
        button = self.find(role, name, root)
        wait_until(lambda: is_enabled(button), f'“{name}” to be enabled')
        self.act('click', on=button)

    def click(self, accessible):
        """With the pointer, for what GTK 4.8 has no action for: rows. The place is what the accessible itself
        says; a window without a manager stands in the corner of the screen."""
        def place():
            extents = accessible.get_extents(Atspi.CoordType.WINDOW)
            return extents if extents.width > 0 and extents.height > 0 else None
        extents = wait_until(place, 'a place on the screen')
        subprocess.run(['xdotool', 'mousemove', '--sync', str(extents.x + extents.width // 2),
                        str(extents.y + extents.height // 2), 'click', '1'], check=True)

    def pick(self, role, name=None, root=None):
        """Clicks on a row."""
        row = self.find(role, name, root)
        self.click(row)
        return row

    def choose(self, name, item, root=None):
        """In a row with a list to choose from, the item with that text."""
        row = self.find('combo box', name, root)
        for keys in [('Home',)] + 20 * [('Down',)]:
            self.click(row)
            self.keys(*keys, 'Return')
            time.sleep(0.3)
            if item in self.texts(row):
                return
        raise AssertionError(f'{name} has no item “{item}”')

    def type_into(self, accessible, text):
        """Replaces the text of an entry or a text view."""
        accessible.set_text_contents(text)

    def keys(self, *names):
        """Presses keys as xdotool names them: 'ctrl+z', 'Tab', 'Escape'."""
        subprocess.run(['xdotool', 'key', '--clearmodifiers', *names], check=True)

    def type_text(self, text):
        subprocess.run(['xdotool', 'type', '--delay', '5', text], check=True)

    # -- ending

    def end(self):
        """Quits as a user does; the program must go without a word."""
        if self.process.poll() is None:
            self.keys('ctrl+q')
        self.wait_exit()

    def wait_exit(self, status=0):
        try:
            self.process.wait(TIMEOUT)
        except subprocess.TimeoutExpired:
            raise AssertionError('the program did not end; it said: ' + self.read_log()) from None
        self.check_log()
        if self.process.returncode != status:
            raise AssertionError(f'ended with {self.process.returncode}: {self.read_log()}')

    def check_log(self):
        bad = [line for line in self.read_log().splitlines()
               if SILENT.search(line) and not FOREIGN.search(line)]
        if bad:
            raise AssertionError('the program said: ' + '\n'.join(bad))

    def kill(self):
        """As if the power went."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()


class Story(unittest.TestCase):
    """A world of its own: no register, no settings, no other program."""

    def setUp(self):
        # A program that does not answer can hold up a question for ever; then say where.
        faulthandler.dump_traceback_later(STORY_TIMEOUT, exit=True)
        self.world = pathlib.Path(tempfile.mkdtemp(prefix='programmaboek-story-'))
        for name in ('data', 'config', 'state'):
            (self.world / name).mkdir()
        self.programs = []

    def tearDown(self):
        outcome = self._outcome.result
        failed = any(test is self for test, _ in outcome.failures + outcome.errors)
        if failed:
            self._picture()
        for program in self.programs:
            if program.process.poll() is None:
                program.kill()
            if failed:
                sys.stderr.write(program.read_log())
            program.log.close()
        shutil.rmtree(self.world, ignore_errors=True)
        faulthandler.cancel_dump_traceback_later()

    def _picture(self):
        shot = SHOTS / f'{self.id()}.png'
        try:
            subprocess.run(['import', '-window', 'root', shot], check=True, timeout=20)
            sys.stderr.write(f'# the screen as it was: {shot}\n')
        except (OSError, subprocess.SubprocessError):
            pass

    @property
    def register(self):
        return self.world / 'data' / 'programmaboek' / 'register.db'

    @property
    def example(self):
        return self.world / 'data' / 'programmaboek' / 'example.db'

    def start(self, *arguments, **options):
        program = Program(self.world, *arguments, **options)
        self.programs.append(program)
        return program

    def run_command(self, *arguments):
        """The program without a window; gives its status and what it said."""
        env = dict(os.environ, XDG_DATA_HOME=str(self.world / 'data'), HOME=str(self.world))
        done = subprocess.run([PROGRAM, *arguments], env=env, capture_output=True, text=True,
                              check=False, timeout=60)
        return done.returncode, done.stdout, done.stderr

    def make_example(self, path=None):
        """Writes the example register, by default as the user's own."""
        path = path or self.register
        path.parent.mkdir(parents=True, exist_ok=True)
        status, _, said = self.run_command('--new-example', str(path))
        self.assertEqual(status, 0, said)
        return path

    def check_sound(self, path=None):
        status, _, said = self.run_command('--check', '--register', str(path or self.register))
        self.assertEqual(status, 0, said)


def main():
    Atspi.init()
    Atspi.set_timeout(2000, 10000)
    unittest.main(verbosity=2)
