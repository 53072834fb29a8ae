# SPDX-License-Identifier: GPL-3.0-or-later
"""What every story needs: the installed program in a world of its own, seen and worked through the accessibility
bus, as a screen reader does. Steps name actions and what is on the screen, never places.

A story is a unittest.TestCase that derives from Story; run it through tests/support/with-display."""

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

TIMEOUT = 10
STAGE = pathlib.Path(os.environ['PB_STAGE'])
SHOTS = pathlib.Path(os.environ.get('PB_SHOTS', tempfile.gettempdir()))
PROGRAM = next(STAGE.rglob('bin/programmaboek'))

# What the program may say without a story failing: nothing of its own.
SILENT = re.compile(r'WARNING|CRITICAL|ERROR|did not answer for', re.IGNORECASE)
# The machine that runs the stories may lack these; they are not ours.
FOREIGN = re.compile(r'dconf|libEGL|MESA|Vulkan|dbus-daemon|at-spi|Gtk-WARNING.*theme', re.IGNORECASE)


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


def walk(accessible):
    """All that shows below the accessible, itself first, in the order of the tree."""
    yield accessible
    for i in range(accessible.get_child_count()):
        child = accessible.get_child_at_index(i)
        if child is not None:
            yield from walk(child)


def is_showing(accessible):
    return accessible.get_state_set().contains(Atspi.StateType.SHOWING)


def is_enabled(accessible):
    return accessible.get_state_set().contains(Atspi.StateType.SENSITIVE)


def matches(accessible, role, name):
    if role is not None and accessible.get_role_name() != role:
        return False
    if name is None:
        return True
    text = accessible.get_name() or ''
    return bool(name.search(text)) if isinstance(name, re.Pattern) else text == name


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
            'PB_WATCHDOG': os.environ.get('PB_WATCHDOG', ''),
        })
        env.pop('GTK_A11Y', None)
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
        for accessible in walk(root or self.application):
            if matches(accessible, role, name) and is_showing(accessible):
                return accessible
        return None

    def find(self, role, name=None, root=None):
        """Waits for what shows with that role and name (text or pattern; None: any)."""
        return wait_until(lambda: self.find_now(role, name, root), f'{role} “{name}”')

    def find_all(self, role, name=None, root=None):
        return [a for a in walk(root or self.application)
                if matches(a, role, name) and is_showing(a)]

    def wait_gone(self, role, name=None):
        wait_until(lambda: self.find_now(role, name) is None, f'{role} “{name}” to go')

    @property
    def windows(self):
        found = [self.application.get_child_at_index(i)
                 for i in range(self.application.get_child_count())]
        return [w for w in found if w is not None and is_showing(w)]

    def window(self, title=None):
        """The window with that title (text or pattern), else the first one that has our actions."""
        def find():
            for window in self.windows:
                if title is None and self._find_action(window, 'register.open-copy') is not None:
                    return window
                if title is not None and matches(window, None, title):
                    return window
            return None
        return wait_until(find, f'a window “{title or ""}”')

    def texts(self, root=None):
        """All that can be read, for looking whether something is said anywhere."""
        return [a.get_name() for a in walk(root or self.application) if is_showing(a) and a.get_name()]

    def wait_text(self, pattern):
        """Waits until something on the screen says it."""
        regex = pattern if isinstance(pattern, re.Pattern) else re.compile(re.escape(pattern))
        wait_until(lambda: any(regex.search(t) for t in self.texts()), f'the text “{regex.pattern}”')

    # -- doing

    @staticmethod
    def _find_action(accessible, name):
        for i in range(accessible.get_n_actions()):
            if accessible.get_action_name(i) == name:
                return i
        return None

    def act(self, name, on=None):
        """Does an action by its name ("project.new"): of the window, unless another accessible is given."""
        accessible = on or self.window()
        index = self._find_action(accessible, name)
        if index is None:
            raise AssertionError(f'{accessible.get_name()} has no action {name}')
        accessible.do_action(index)

    def press(self, name, role='push button', root=None):
        """Presses a button by its label, once it can be pressed."""
        button = self.find(role, name, root)
        wait_until(lambda: is_enabled(button), f'“{name}” to be enabled')
        self.act('click', on=button)

    def choose(self, row, item):
        """In a row with a list to choose from."""
        self.act('activate', on=self.find(None, row))
        self.act('activate', on=self.find('list item', item))

    def type_into(self, accessible, text):
        """Replaces the text of an entry or a text view."""
        accessible.set_text_contents(text)

    def focus(self, accessible):
        accessible.grab_focus()
        wait_until(lambda: accessible.get_state_set().contains(Atspi.StateType.FOCUSED), 'the focus')

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
