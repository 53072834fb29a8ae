#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What lies where, how long it is, and what heads it. Usage: check-tree.py SOURCE_ROOT"""

import re
import sys

import tree

TOP_LEVEL = {'meson.build', 'README.md', 'COPYING', 'src', 'data', 'po', 'tests', 'flatpak'}
CODE = ('.c', '.h', '.py', '.sh', '.ui', '.css', '.js')
SOURCES = CODE + ('.sql', '.rng', '.yml', '.gresource.xml', '.gschema.xml', 'meson.build')
LICENCE = 'SPDX-License-Identifier: GPL-3.0-or-later'
# Put together, so that this file does not break its own rule.
REMINDER = re.compile(r'\b(?:' + '|'.join(('TO' + 'DO', 'FIX' + 'ME', 'X' + 'XX')) + r')\b')


def top_level(t):
    for name in {p.split('/')[0] for p in t.paths}:
        if name not in TOP_LEVEL and not name.startswith('.'):
            yield f'{name}: does not belong at the top'


def count_lines(text):
    return text.count('\n') + (1 if text and not text.endswith('\n') else 0)


def file_sizes(t):
    limits = {'meson.build': 150, 'src/main.c': 40}
    for path in t.paths:
        limit = limits.get(path, 700 if path.endswith(CODE) else None)
        length = count_lines(t.read(path))
        if limit is not None and length > limit:
            yield f'{path}: {length} lines, at most {limit}'


def functions(text):
    """(line, number of lines) of each function body: braces in the first column after a parameter list."""
    start = None
    previous = ''
    for number, line in enumerate(text.split('\n'), 1):
        if line.startswith('{') and ')' in previous:
            start = number
        elif line.startswith('}') and start is not None:
            yield start, number - start + 1
            start = None
        if line.strip():
            previous = line


def function_sizes(t):
    for path in t.under('src', 'tests', suffixes=('.c',)):
        for line, length in functions(t.read(path)):
            if length > 80:
                yield f'{path}:{line}: a function of {length} lines, at most 80'


def is_script(t, path):
    return '.' not in path.rsplit('/', 1)[-1] and t.read(path).startswith('#!')


def licences(t):
    for path in t.paths:
        if '/fixtures/' in path:
            continue
        if path.endswith(SOURCES) or is_script(t, path):
            if LICENCE not in '\n'.join(t.read(path).split('\n')[:6]):
                yield f'{path}: its head lacks “{LICENCE}”'


def reminders(t):
    for path in t.paths:
        for number, line in t.lines(path):
            if REMINDER.search(line):
                yield f'{path}:{number}: unfinished: {line.strip()[:80]}'


def wrap(n_lines):
    return 'void\nf (void)\n{\n' + '  g ();\n' * (n_lines - 2) + '}\n'


CHECKS = [
    tree.Check('only what belongs there lies at the top', top_level,
               bad=[{'notes.txt': ''}, {'tools/x.py': ''}],
               good=[{'.gitignore': '', 'COPYING': '', 'src/x/y.c': '', 'build/x.txt': ''}]),
    tree.Check('no file is over-long', file_sizes,
               bad=[{'src/a.c': '\n' * 701}, {'meson.build': '\n' * 151}, {'src/main.c': 'x\n' * 40 + 'x'},
                    {'tests/ui/x.py': '\n' * 701}],
               good=[{'src/a.c': '\n' * 700}, {'data/example/a.sql': '\n' * 5000}]),
    tree.Check('no function is over-long', function_sizes,
               bad=[{'src/a.c': wrap (81)}, {'src/a.c': 'struct A\n{\n};\n' + wrap (81)}],
               good=[{'src/a.c': wrap (80)}, {'src/a.c': 'struct A\n{\n' + '  int a;\n' * 90 + '};\n'}]),
    tree.Check('every source names its licence', licences,
               bad=[{'src/a.c': 'int a;\n'}, {'tests/run': '#!/bin/sh\n'}, {'src/meson.build': ''},
                    {'src/a.c': '\n' * 20 + LICENCE}],
               good=[{'src/a.c': f'/* {LICENCE} */\n'}, {'README.md': ''},
                     {'tests/fixtures/a.c': ''}]),
    tree.Check('nothing is left for another day', reminders,
               bad=[{'src/a.c': '/* TO' + 'DO */\n'}, {'po/nl.po': '# X' + 'XX\n'}],
               good=[{'src/a.c': 'int XXXL; /* method */\n'}]),
]

if __name__ == '__main__':
    tree.run(CHECKS, sys.argv[1])
