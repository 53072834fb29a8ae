#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The build keeps the rooms apart: a probe that includes against the direction does not compile.

Each probe is compiled with the very flags with which the build compiles a file of the room. A control probe
includes what the room may see and must compile, so that a refusal says something about the header.
Usage: check-probes.py SOURCE_ROOT BUILD_ROOT"""

import json
import os
import shlex
import subprocess
import sys
import tempfile

SEEN = {
    'base': ['base'],
    'store': ['store', 'base'],
    'model': ['model', 'store', 'base'],
    'booklet': ['booklet', 'model', 'base'],
    'cli': ['cli', 'booklet', 'model', 'base'],
    'ui': ['ui', 'booklet', 'model', 'base'],
}
ALLOWED_LIBRARIES = {
    'base': ['glib-object.h'],
    'store': ['sqlite3.h', 'gio/gio.h'],
    'model': ['gio/gio.h'],
    'booklet': ['libxml/xmlwriter.h', 'gio/gio.h'],
    'cli': ['gio/gio.h'],
    'ui': ['gtk/gtk.h', 'adwaita.h'],
}
# sqlite3.h lies where every compiler looks: check-code.py keeps that one out.
REFUSED_LIBRARIES = {
    'base': ['gtk/gtk.h', 'adwaita.h', 'libxml/tree.h'],
    'store': ['gtk/gtk.h', 'adwaita.h', 'libxml/tree.h'],
    'model': ['gtk/gtk.h', 'adwaita.h', 'libxml/tree.h'],
    'booklet': ['gtk/gtk.h', 'adwaita.h'],
    'cli': ['gtk/gtk.h', 'adwaita.h'],
    'ui': [],
}


def flags_of(entry):
    """The compiler and its flags, without the names of input and outputs."""
    words = shlex.split(entry['command'])
    flags = []
    skip = False
    for word in words:
        if skip:
            skip = False
        elif word in ('-o', '-MF', '-MQ', '-MT'):
            skip = True
        elif word in ('-c', '-MD', '-MMD', entry['file']):
            pass
        else:
            flags.append(word)
    return flags


def room_flags(source_root, build_root):
    """For each room the folder and the flags in which a file of it is compiled."""
    with open(os.path.join(build_root, 'compile_commands.json'), encoding='utf-8') as stream:
        entries = json.load(stream)
    found = {}
    for entry in entries:
        path = os.path.realpath(os.path.join(entry['directory'], entry['file']))
        parts = os.path.relpath(path, os.path.realpath(source_root)).split(os.sep)
        if parts[0] == 'src' and len(parts) > 2 and parts[1] in SEEN:
            found.setdefault(parts[1], (entry['directory'], flags_of(entry)))
    return found


def compile_probe(flags, headers):
    """None where a file that includes the headers compiles, else what the compiler says."""
    directory, words = flags
    with tempfile.NamedTemporaryFile('w', suffix='.c') as probe:
        probe.write(''.join(f'#include <{header}>\n' for header in headers) + 'int probe;\n')
        probe.flush()
        result = subprocess.run(words + ['-fsyntax-only', '-fdiagnostics-color=never', probe.name], cwd=directory, check=False,
                                capture_output=True, text=True)
    return None if result.returncode == 0 else result.stderr


def own_headers(source_root, room):
    """The headers in the room's own folder; those of its features are private to them."""
    folder = os.path.join(source_root, 'src', room)
    return sorted(name for name in os.listdir(folder) if name.endswith('.h'))


def check_room(source_root, room, flags):
    for seen in SEEN[room]:
        said = compile_probe(flags, own_headers(source_root, seen))
        if said is not None:
            yield f'{room} should see {seen}: {said.splitlines()[0]}'
    said = compile_probe(flags, ALLOWED_LIBRARIES[room])
    if said is not None:
        yield f'{room} should see its libraries: {said.splitlines()[0]}'

    refused = [h for other in SEEN if other not in SEEN[room] for h in own_headers(source_root, other)]
    for header in refused + REFUSED_LIBRARIES[room]:
        said = compile_probe(flags, [header])
        if said is None:
            yield f'{room} can include {header}'
        elif header not in said or 'No such file' not in said:
            yield f'{room} refuses {header}, but for another reason: {said.splitlines()[0]}'


def check_control(source_root, flags):
    """The probes find a hole where there is one: the flags of the model, with the booklet let in."""
    directory, words = flags['model']
    leaking = (directory, words + ['-I' + os.path.join(os.path.realpath(source_root), 'src', 'booklet')])
    if not any('can include' in problem for problem in check_room(source_root, 'model', leaking)):
        yield 'the probes overlook a hole'


def main():
    source_root, build_root = sys.argv[1:]
    flags = room_flags(source_root, build_root)
    problems = [f'{room}: no file of it is built' for room in SEEN if room not in flags]
    if not problems:
        problems = list(check_control(source_root, flags))
    for room in SEEN:
        if room in flags:
            problems += check_room(source_root, room, flags[room])
    for problem in problems:
        print(problem)
    sys.exit(1 if problems else 0)


if __name__ == '__main__':
    main()
