#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What may be written in which room of src/. Usage: check-code.py SOURCE_ROOT"""

import re
import sys

import tree

# Which rooms' headers the files of a room may name.
ROOMS = {
    'base': {'base'},
    'store': {'store', 'base'},
    'model': {'model', 'store', 'base'},
    'booklet': {'booklet', 'model', 'base'},
    'exchange': {'exchange', 'model', 'base'},
    'cli': {'cli', 'booklet', 'model', 'base'},
    'ui': {'ui', 'booklet', 'model', 'base'},
    'main.c': {'cli', 'ui', 'base'},
}
EVERYWHERE = set(ROOMS)

# Which rooms may name a library's headers: the first row whose pattern matches decides.
LIBRARIES = [
    (r'sqlite3', {'store'}),
    (r'libxml/', {'booklet', 'exchange'}),
    (r'gdk-pixbuf/', {'model'}),
    (r'(gtk|gdk|gsk)/|adwaita\.h|graphene', {'ui'}),
    (r'pango/|cairo', {'booklet', 'ui'}),
    (r'gio/', EVERYWHERE - {'base'}),
    (r'glib|gobject/', EVERYWHERE),
    (r'(assert|ctype|errno|fcntl|float|inttypes|limits|locale|math|signal|std[a-z]+|string|time|unistd|'
     r'sys/[a-z]+)\.h$', EVERYWHERE),
]

INCLUDE = re.compile(r'^\s*#\s*include\s*[<"]([^">]+)[">]')
VERSION_CONDITION = re.compile(r'^\s*#\s*(?:el)?if(?:n?def)?\b.*\b'
                               r'(?:GTK|GDK|GSK|ADW|GLIB|PANGO|CAIRO|SQLITE|LIBXML)_\w+')
TOKEN = re.compile(r'/\*.*?\*/|//[^\n]*|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'', re.S)
# Words of SQL are capitals; the words of buttons ("Select a theme", "Create Pillar…") are not.
SQL = re.compile(r'\s*(?:(?:SELECT|INSERT|UPDATE|DELETE|REPLACE|CREATE|DROP|ALTER|PRAGMA|VACUUM|ATTACH|SAVEPOINT|'
                 r'RELEASE|ROLLBACK|COMMIT|BEGIN|WITH|WHERE|FROM|(?:LEFT )?JOIN|ORDER BY|GROUP BY|UNION|AND|OR)\b|'
                 r'(?:insert\s+into\b|delete\s+from\b|select\s.*\sfrom\b|update\s+\S+\s+set\b|'
                 r'create\s+(?:table|index|trigger|view)\b|pragma\s))')
GOTO = re.compile(r'\bgoto\b')


def room_of(path):
    return path.split('/')[1]


def sources(t):
    return t.under('src', suffixes=('.c', '.h'))


def feature_of(path):
    """The feature of the UI that a file belongs to, or None where it serves all of them."""
    parts = path.split('/')
    if parts[1] != 'ui' or len(parts) < 4 or parts[2] in ('compat', 'widgets'):
        return None
    return parts[2]


def includes(t):
    owners = {p.rsplit('/', 1)[-1]: p for p in t.under('src', suffixes=('.h',))}
    for path in sources(t):
        for number, line in t.lines(path):
            found = INCLUDE.match(line)
            if found is None:
                continue
            header = found.group(1)
            problem = judge_include(path, header, owners.get(header.rsplit('/', 1)[-1]))
            if problem:
                yield f'{path}:{number}: {header}: {problem}'


def judge_include(path, header, owner):
    room = room_of(path)
    if room not in ROOMS:
        return f'{room} is not a room'
    if owner is not None:
        if room_of(owner) not in ROOMS[room]:
            return f'{room} does not see {room_of(owner)}'
        if feature_of(path) and feature_of(owner) not in (None, feature_of(path)):
            return 'a feature does not see another; go through the register or a window action'
        return None
    if header == 'config.h' or header.endswith(('-resources.h', '-enums.h')):
        return None
    if header.startswith('pb-'):
        return 'there is no such header'
    for pattern, rooms in LIBRARIES:
        if re.match(pattern, header):
            return None if room in rooms else f'not in {room}'
    return 'a library that src/DESIGN.md does not name'


def version_conditions(t):
    for path in sources(t):
        if path.startswith('src/ui/compat/'):
            continue
        for number, line in t.lines(path):
            if VERSION_CONDITION.match(line):
                yield f'{path}:{number}: a condition on a library; it belongs in src/ui/compat/'


def strings(text):
    """(line, string) of each literal; literals side by side are one."""
    end = None
    line = start = 0
    joined = ''
    for token in TOKEN.finditer(text):
        if token.group().startswith('/'):
            continue
        gap = text[end:token.start()] if end is not None else 'x'
        if token.group().startswith('"') and not gap.strip():
            joined += token.group()[1:-1]
        else:
            if joined:
                yield start, joined
            line = text.count('\n', 0, token.start()) + 1
            start = line
            joined = token.group()[1:-1] if token.group().startswith('"') else ''
        end = token.end()
    if joined:
        yield start, joined


def sql(t):
    for path in t.paths:
        if path.endswith('.sql') and not path.startswith(('src/store/', 'data/example/', 'tests/')):
            yield f'{path}: SQL belongs in src/store/'
    for path in sources(t):
        if room_of(path) == 'store':
            continue
        for line, string in strings(t.read(path)):
            if SQL.match(string):
                yield f'{path}:{line}: SQL belongs in src/store/: {string[:60]}'


def jumps(t):
    for path in sources(t):
        text = TOKEN.sub('', t.read(path))
        if GOTO.search(text):
            yield f'{path}: goto; let the scope clean up'


HEADERS = {'src/base/pb-money.h': '', 'src/store/pb-db.h': '', 'src/model/pb-register.h': '',
           'src/booklet/pb-booklet.h': '', 'src/ui/pb-window.h': '', 'src/ui/sidebar/pb-sidebar.h': '',
           'src/ui/widgets/pb-pill.h': '', 'src/cli/pb-cli.h': ''}


def with_headers(path, line):
    return {**HEADERS, path: line + '\n'}


CHECKS = [
    tree.Check('each room includes only what it may', includes,
               bad=[with_headers('src/ui/a.c', '#include <sqlite3.h>'),
                    with_headers('src/ui/a.c', '#include "pb-db.h"'),
                    with_headers('src/ui/editor/a.c', '#include "../../store/pb-db.h"'),
                    with_headers('src/ui/a.c', '  #  include <libxml/tree.h>'),
                    with_headers('src/ui/editor/a.c', '#include "pb-sidebar.h"'),
                    with_headers('src/model/a.c', '#include <gtk/gtk.h>'),
                    with_headers('src/model/a.h', '#include "pb-booklet.h"'),
                    with_headers('src/model/a.c', '#include <sqlite3.h>'),
                    with_headers('src/booklet/a.c', '#include <gtk/gtk.h>'),
                    with_headers('src/booklet/a.c', '#include "pb-db.h"'),
                    with_headers('src/store/a.c', '#include "pb-register.h"'),
                    with_headers('src/store/a.c', '#include <libxml/tree.h>'),
                    with_headers('src/base/a.c', '#include <gio/gio.h>'),
                    with_headers('src/base/a.c', '#include "pb-db.h"'),
                    with_headers('src/cli/a.c', '#include <adwaita.h>'),
                    with_headers('src/cli/a.c', '#include "pb-window.h"'),
                    with_headers('src/main.c', '#include <gtk/gtk.h>'),
                    with_headers('src/ui/a.c', '#include <json-glib.h>')],
               good=[with_headers('src/ui/a.c', '#include <adwaita.h>\n#include "pb-sidebar.h"'),
                     with_headers('src/ui/sidebar/a.c', '#include "pb-sidebar.h"\n#include "pb-pill.h"'),
                     with_headers('src/ui/sidebar/a.c', '#include "pb-window.h"\n#include "pb-money.h"'),
                     with_headers('src/model/a.c', '#include "pb-db.h"\n#include <gio/gio.h>'),
                     with_headers('src/booklet/a.c', '#include <libxml/xmlwriter.h>\n#include <math.h>'),
                     with_headers('src/store/a.c', '#include <sqlite3.h>\n#include "config.h"')]),
    tree.Check('only compat asks for library versions', version_conditions,
               bad=[{'src/ui/a.c': '#if GTK_CHECK_VERSION (4, 10, 0)\n'},
                    {'src/model/a.c': '# ifdef GLIB_VERSION_2_76\n'},
                    {'src/ui/a.h': '#ifndef ADW_TYPE_DIALOG\n'},
                    {'src/store/a.c': '#elif SQLITE_VERSION_NUMBER > 3\n'}],
               good=[{'src/ui/compat/a.c': '#if ADW_CHECK_VERSION (1, 5, 0)\n'},
                     {'src/ui/a.c': '#ifdef PB_TRACE\n#endif /* GTK_X */\n'}]),
    tree.Check('only the store speaks SQL', sql,
               bad=[{'src/model/a.c': 'x ("SELECT id FROM project");'},
                    {'src/model/a.c': 'x (/* "a" */ "delete from project");'},
                    {'src/ui/a.c': 'x ("insert "\n   "into project");'},
                    {'src/cli/a.c': '"PRAGMA foreign_keys"'},
                    {'src/model/a.c': 'g_string_append (s, " WHERE id = 5");'},
                    {'src/model/a.sql': ''}],
               good=[{'src/store/a.c': '"SELECT 1"'}, {'src/ui/a.c': '_("Select a Theme"), "Update"'},
                     {'src/ui/a.c': '/* "SELECT 1" */ // "DELETE FROM x"\n'},
                     {'src/ui/a.c': 'x (\'"\', y, "Create Pillar");'},
                     {'src/ui/a.c': '_("Delete from this list"), _("Select one from these")'},
                     {'data/example/a.sql': 'INSERT INTO x;'}]),
    tree.Check('nobody jumps', jumps,
               bad=[{'src/ui/a.c': '  goto out;\n'}],
               good=[{'src/ui/a.c': '/* goto */ x ("goto");\n'}]),
]

if __name__ == '__main__':
    tree.run(CHECKS, sys.argv[1])
