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
import sqlite3
import subprocess
import sys
import tempfile
import time
import unittest

from gi.repository import GLib

import accessible as a11y

TIMEOUT = 30
STORY_TIMEOUT = 240
STAGE = pathlib.Path(os.environ['PB_STAGE'])
SHOTS = pathlib.Path(os.environ.get('PB_SHOTS', tempfile.gettempdir()))
PROGRAM = next(STAGE.rglob('bin/programmaboek'))

# Of the window: the header with the parts under it, and the edge.
EDITOR_HEAD = 120
EDITOR_MARGIN = 30

# Roles in which there is nothing more to see.
ENDS = ('image', 'label', 'scroll bar', 'separator')

# What the program may say without a story failing: nothing of its own.
SILENT = re.compile(r'WARNING|CRITICAL|ERROR', re.IGNORECASE)
# The watchdog of a debug build says whenever the window did not answer for 50 ms (QUALITY 1). How long that was on the clock depends on
# what else the machine does, so that a story goes by the thread's own work, and allows for a loaded machine, for a screen
# reader that asks for everything, and for the first frame of a window (some 200 ms).
WORK = re.compile(r'did not answer for \d+ ms, (\d+) ms of which it worked')
MOST_WORK = 1000
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


def walk(accessible, over=()):
    """All that is visible, the accessible itself first, in the order of the tree; not what lies in the roles over."""
    role = accessible.role
    if role != 'application' and not accessible.is_showing:
        return
    yield accessible
    if role in ENDS or role in over:
        return
    for child in accessible.children:
        yield from walk(child, over)


def matches(accessible, role, name):
    if role is not None and accessible.role != role:
        return False
    if name is None:
        return True
    text = accessible.name
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
            'PB_WATCHDOG': '1',
        })
        for name in ('GTK_A11Y', 'G_DEBUG'):
            env.pop(name, None)
        env.update(environment or {})
        self.process = subprocess.Popen([PROGRAM, *arguments], env=env, stderr=self.log,
                                        stdin=subprocess.DEVNULL)
        self.application = wait_until(self._find_application, 'the program on the accessibility bus')

    def _find_application(self):
        if self.process.poll() is not None:
            raise AssertionError(f'the program ended at once with {self.process.returncode}: '
                                 + self.read_log())
        for application in a11y.applications():
            if application.process == self.process.pid:
                return application if application.children else None
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
        return [w for w in self.application.children if w.is_showing]

    def window(self, title=None):
        """The window with that title (text or pattern), else the first one that has our actions."""
        def find():
            for window in self.windows:
                if title is None and 'register.open-copy' in window.actions:
                    return window
                if title is not None and matches(window, None, title):
                    return window
            return None
        return wait_until(find, f'a window “{title or ""}”')

    def texts(self, root=None):
        """All that can be read beside the list of projects, for looking whether something is said anywhere."""
        return [a.name for a in walk(root or self.application, ('tree table',)) if a.raw_name]

    def wait_text(self, pattern):
        """Waits until something on the screen says it."""
        regex = pattern if isinstance(pattern, re.Pattern) else re.compile(re.escape(pattern))
        wait_until(lambda: any(regex.search(t) for t in self.texts()), f'the text “{regex.pattern}”')

    # -- doing

    def act(self, name, on=None):
        """Does an action by its name ("project.new"): of the window, unless another accessible is given."""
        (on or self.window()).act(name)

    def press(self, name, role='push button', root=None):
        """Presses a button by its label, once it can be pressed."""
        button = self.find(role, name, root)
        wait_until(lambda: button.is_enabled, f'“{name}” to be enabled')
        self.act('click', on=button)

    def click(self, accessible):
        """With the pointer, for what GTK 4.8 has no action for: rows. The place is what the accessible itself
        says; a window without a manager stands in the corner of the screen."""
        x, y = self.point_of(accessible)
        subprocess.run(['xdotool', 'mousemove', '--sync', str(x), str(y), 'click', '1'], check=True)

    def place_of(self, accessible):
        """x, y, width and height, once it has a place and keeps it: pages turn, panes slide and lists scroll."""
        def place():
            before = accessible.extents
            time.sleep(0.05)
            return before if before == accessible.extents and before[2] > 0 and before[3] > 0 else None
        return wait_until(place, 'a place on the screen')

    def point_of(self, accessible):
        """Where the pointer is over it."""
        x, y, width, height = self.place_of(accessible)
        return x + width // 2, y + height // 2

    def go_to(self, field):
        """Clicks into a field of the editor, after scrolling to where it can be seen."""
        _, _, _, bottom = self.place_of(self.window())
        for _ in range(100):
            x, y, width, height = self.place_of(field)
            if EDITOR_HEAD < y and y + height < bottom - EDITOR_MARGIN:
                break
            subprocess.run(['xdotool', 'mousemove', str(x + width // 2), str(bottom // 2),
                            'click', '4' if y <= EDITOR_HEAD else '5'], check=True)
        self.click(field)

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

    def wait_focus(self, accessible):
        """Waits until keys go to it, or to something in it."""
        def has_focus():
            return any(a.is_focused for a in walk(accessible))
        wait_until(has_focus, f'the focus in {accessible.role} “{accessible.name}”')

    def wait_typing(self):
        """Waits until what is typed goes into a text: of a popover or a dialog that has just been opened."""
        def is_typing():
            focus = self.application.find_focus()
            return focus is not None and focus.role in ('entry', 'text')
        wait_until(is_typing, 'the focus in a text')

    def go_by_keys(self, role, name=None, key='Tab', most=60):
        """Presses the key until the focus is there."""
        passed = []
        for _ in range(most):
            focus = wait_until(self.application.find_focus, 'the focus')
            if matches(focus, role, name):
                return focus
            passed.append(f'{focus.role} “{focus.name}”')
            self.keys(key)
            wait_until(lambda: self.application.find_focus() not in (None, focus), f'the focus to leave {passed[-1]}')
        raise AssertionError(f'{key} does not lead to {role} “{name}”, but to ' + ', '.join(passed))

    def type_into(self, accessible, text):
        """Replaces the text of an entry or a text view."""
        accessible.text = text

    def keys(self, *names):
        """Presses keys as xdotool names them: 'ctrl+z', 'Tab', 'Escape'."""
        subprocess.run(['xdotool', 'key', '--clearmodifiers', *names], check=True)

    def type_text(self, text):
        subprocess.run(['xdotool', 'type', '--delay', '5', text], check=True)

    # -- ending

    def end(self):
        """Closes every window; the program must go without a word."""
        if self.process.poll() is None:
            for window in self.windows:
                try:
                    window.act('window.close')
                except (AssertionError, GLib.Error):
                    # It may be on its way out already; whether it went is told below.
                    pass
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
        bad += [line for line in self.read_log().splitlines()
                if (work := WORK.search(line)) and int(work[1]) > MOST_WORK]
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

    def set_settings(self, **settings):
        """As if they were kept by an earlier start: window_width=400."""
        folder = self.world / 'config' / 'glib-2.0' / 'settings'
        folder.mkdir(parents=True, exist_ok=True)
        lines = [f'{name.replace("_", "-")}={value!r}' for name, value in settings.items()]
        (folder / 'keyfile').write_text('[nl/regiodeal/Programmaboek]\n' + '\n'.join(lines) + '\n',
                                        encoding='utf-8')

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

    def read(self, sql, *values):
        """The first value of a select on the user's register as it is on the disk."""
        register = sqlite3.connect(f'file:{self.register}?mode=ro', uri=True)
        try:
            row = register.execute(sql, values).fetchone()
            return row[0] if row is not None else None
        finally:
            register.close()

    def wait_read(self, expected, sql, *values):
        """Waits until the select gives that."""
        wait_until(lambda: self.read(sql, *values) == expected, f'{expected!r} from {sql}')

    def check_sound(self, path=None):
        status, _, said = self.run_command('--check', '--register', str(path or self.register))
        self.assertEqual(status, 0, said)


def main():
    unittest.main(verbosity=2)
