#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every text that a user sees reaches po/, and has its Dutch there. Usage: check-translation.py SOURCE_ROOT"""

import os
import re
import subprocess
import sys
import tempfile

import tree

# What meson's "glib" preset hands to xgettext.
KEYWORDS = ['_', 'N_', 'C_:1c,2', 'NC_:1c,2', 'g_dcgettext:2', 'g_dngettext:2,3', 'g_dpgettext2:2c,3']

COMMENT = re.compile(r'/\*.*?\*/|//[^\n]*', re.S)
CALL = re.compile(r'\b(?:_|N_|C_|NC_|ngettext|g_dn?gettext|g_dpgettext2?)\s*\(\s*"')
ATTRIBUTE = re.compile(r'\btranslatable="(?:yes|true|1)"')


def has_texts(path, text):
    if path.endswith(('.desktop.in', '.metainfo.xml.in')):
        return True
    if path.endswith(('.c', '.h')):
        return CALL.search(COMMENT.sub('', text)) is not None
    if path.endswith('.ui'):
        return ATTRIBUTE.search(text) is not None
    if path.endswith(('.gschema.xml', '.gschema.xml.in')):
        return 'gettext-domain=' in text
    return False


def listed(t):
    lines = (line.strip() for _, line in t.lines('po/POTFILES.in'))
    return [line for line in lines if line and not line.startswith('#')]


def potfiles(t):
    names = listed(t)
    with_texts = {p for p in t.under('src', 'data') if has_texts(p, t.read(p))}
    for path in sorted(with_texts - set(names)):
        yield f'{path}: has texts, but po/POTFILES.in does not list it'
    for path in names:
        if path not in t.paths:
            yield f'po/POTFILES.in: {path} is not there'
        elif path not in with_texts:
            yield f'po/POTFILES.in: {path} has no texts'
        if names.count(path) > 1:
            yield f'po/POTFILES.in: {path} is there twice'


def unquote(line):
    return line[line.index('"') + 1:line.rindex('"')]


def entries(po):
    """{(context, text, plural): (flags, [translations], obsolete)} of the text of a .po or .pot file."""
    found = {}
    for block in re.split(r'\n\s*\n', po):
        fields = {}
        flags = ''
        current = None
        for line in block.split('\n'):
            bare = line[2:].strip() if line.startswith('#~') else line
            if bare.startswith('#,'):
                flags += bare
            elif bare.startswith('msg'):
                current = bare.split(' ', 1)[0]
                fields[current] = unquote(bare)
            elif bare.startswith('"'):
                fields[current] += unquote(bare)
        if fields.get('msgid'):
            key = (fields.get('msgctxt', ''), fields['msgid'], fields.get('msgid_plural', ''))
            found[key] = (flags, [v for k, v in fields.items() if k.startswith('msgstr')], '#~' in block)
    return found


def complete(t):
    catalogue = os.path.join(t.root, 'po/nl.po')
    result = subprocess.run(['msgfmt', '--check', '--statistics', '-o', os.devnull, catalogue], check=False,
                            capture_output=True, text=True, env={**os.environ, 'LC_ALL': 'C.UTF-8', 'LANGUAGE': ''})
    if result.returncode != 0:
        yield result.stderr.strip()
    for key, (flags, translations, obsolete) in entries(t.read('po/nl.po')).items():
        if obsolete:
            yield f'po/nl.po: no longer in the program: {key[1]}'
        elif 'fuzzy' in flags:
            yield f'po/nl.po: fuzzy: {key[1]}'
        elif not all(translations):
            yield f'po/nl.po: no Dutch: {key[1]}'


# What a text must share with its translation: a mnemonic, what it ends with, spaces that join it to another text.
MARKS = [
    ('mnemonic', re.compile(r'(?<!\w)_(?=\w)|(?<=\w)_(?=[a-z])')),
    ('ellipsis at the end', re.compile(r'…$')),
    ('space at the head', re.compile(r'^ ')),
    ('space at the end', re.compile(r' $')),
    ('line break at the end', re.compile(r'\\n$')),
]


def marks_kept(t):
    for (_, text, plural), (_, translations, _) in entries(t.read('po/nl.po')).items():
        for what, mark in MARKS:
            wanted = {len(mark.findall(x)) for x in (text, plural) if x}
            for translation in translations:
                if translation and len(mark.findall(translation)) not in wanted:
                    yield f'po/nl.po: not the same {what}: “{text}” and “{translation}”'


def extract(t):
    with tempfile.NamedTemporaryFile(suffix='.pot') as pot:
        subprocess.run(['xgettext', '--from-code=UTF-8', '--force-po', '--files-from=po/POTFILES.in',
                        '--directory=' + t.root, '--output=' + pot.name]
                       + ['--keyword=' + k for k in KEYWORDS], cwd=t.root, check=True)
        return set(entries(pot.read().decode('utf-8')))


def up_to_date(t):
    in_sources = extract(t)
    in_catalogue = set(entries(t.read('po/nl.po')))
    for key in sorted(in_sources - in_catalogue):
        yield f'po/nl.po: lacks “{key[1]}”'
    for key in sorted(in_catalogue - in_sources):
        yield f'po/nl.po: no longer in the program: “{key[1]}”'


HEAD = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
CALLS = '_("Theme");\n'
UI = '<interface><object class="GtkLabel"><property name="label" translatable="yes">Theme</property></object></interface>\n'
DUTCH = HEAD + 'msgid "Theme"\nmsgstr "Thema"\n'

CHECKS = [
    tree.Check('POTFILES.in lists every file with texts', potfiles,
               bad=[{'po/POTFILES.in': '', 'src/a.c': CALLS},
                    {'po/POTFILES.in': '# src/a.ui\n', 'src/a.ui': UI},
                    {'po/POTFILES.in': '', 'data/a.desktop.in': ''},
                    {'po/POTFILES.in': '', 'data/a.gschema.xml': '<schemalist gettext-domain="a"/>'},
                    {'po/POTFILES.in': '', 'src/a.c': 'ngettext ("a", "b", n)'},
                    {'po/POTFILES.in': 'src/a.c\n'},
                    {'po/POTFILES.in': 'src/a.c\nsrc/a.c\n', 'src/a.c': CALLS}],
               good=[{'po/POTFILES.in': '# x\n\nsrc/a.c\nsrc/a.ui\n', 'src/a.c': CALLS, 'src/a.ui': UI,
                      'src/b.c': '/* _("x") */', 'src/b.ui': '<interface/>'}]),
    tree.Check('the Dutch translation is whole', complete,
               bad=[{'po/nl.po': HEAD + 'msgid "Theme"\nmsgstr ""\n'},
                    {'po/nl.po': HEAD + '#, fuzzy\nmsgid "Theme"\nmsgstr "Thema"\n'},
                    {'po/nl.po': HEAD + '#, c-format\nmsgid "%s"\nmsgstr "%d"\n'},
                    {'po/nl.po': DUTCH + '\n#~ msgid "Old"\n#~ msgstr "Oud"\n'},
                    {'po/nl.po': HEAD + 'msgid "Theme\n'}],
               good=[{'po/nl.po': DUTCH}]),
    tree.Check('the Dutch translation keeps mnemonics, ellipses and spaces', marks_kept,
               bad=[{'po/nl.po': HEAD + 'msgid "_Undo"\nmsgstr "Ongedaan maken"\n'},
                    {'po/nl.po': HEAD + 'msgid "Undo"\nmsgstr "Onge_daan maken"\n'},
                    {'po/nl.po': HEAD + 'msgid "_Edit…"\nmsgstr "_Bewerken"\n'},
                    {'po/nl.po': HEAD + 'msgid " and "\nmsgstr " en"\n'}],
               good=[{'po/nl.po': HEAD + 'msgid "Move _Up"\nmsgstr "Om_hoog verplaatsen"\n'},
                     {'po/nl.po': HEAD + 'msgid "%u word"\nmsgid_plural "%u words"\n'
                                         'msgstr[0] "%u woord"\nmsgstr[1] "%u woorden"\n'}]),
    tree.Check('the Dutch translation is of these sources', up_to_date,
               bad=[{'po/POTFILES.in': 'src/a.c\n', 'src/a.c': CALLS + '_("Pillar");', 'po/nl.po': DUTCH},
                    {'po/POTFILES.in': 'src/a.ui\n', 'src/a.ui': UI, 'po/nl.po': HEAD},
                    {'po/POTFILES.in': 'src/a.c\n', 'src/a.c': '', 'po/nl.po': DUTCH},
                    {'po/POTFILES.in': 'src/a.c\n', 'src/a.c': 'C_("x", "Theme")', 'po/nl.po': DUTCH}],
               good=[{'po/POTFILES.in': 'src/a.c\nsrc/a.ui\n', 'src/a.c': CALLS, 'src/a.ui': UI,
                      'po/nl.po': DUTCH}]),
]

if __name__ == '__main__':
    tree.run(CHECKS, sys.argv[1])
