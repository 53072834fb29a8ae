#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A Dutch user gets Dutch: what the program says on the command line is what po/nl.po says.
Usage: check-dutch.py SOURCE_ROOT PROGRAM, a program that finds its translations in the build folder"""

import importlib
import os
import re
import subprocess
import sys

translation = importlib.import_module('check-translation')
tree = importlib.import_module('tree')

FEWEST = 10
SHORTEST = 12


def locale_that_translates():
    """From 2.39 on, the GNU C library translates nothing in C.UTF-8; None when there is no other locale."""
    known = subprocess.run(['locale', '-a'], check=True, capture_output=True, text=True).stdout.split()
    others = [name for name in known if re.search(r'\.utf-?8$', name, re.I) and not name.startswith('C.')]
    library = tuple(int(n) for n in re.findall(r'\d+', os.confstr('CS_GNU_LIBC_VERSION')))
    return others[0] if others else 'C.UTF-8' if library < (2, 39) else None


def say(program, language, *arguments):
    """What the program says with these arguments, with every run of spaces made one."""
    environment = {**os.environ, 'LC_ALL': locale_that_translates(), 'LANGUAGE': language}
    result = subprocess.run([program, *arguments], check=False, capture_output=True, text=True, env=environment)
    return re.sub(r'\s+', ' ', result.stdout + result.stderr)


def recognise(english, catalogue):
    """{text: Dutch} of the texts in what was said that are of some length, no part of another, and as they are."""
    found = {text: translations[0] for (_, text, _), (_, translations, _) in catalogue.items()
             if len(text) >= SHORTEST and '%' not in text and text in english}
    return {text: dutch for text, dutch in found.items() if not any(text in other for other in found if other != text)}


def compare(program, catalogue):
    """(number of texts that were recognised, problems)"""
    said = 0
    problems = []
    for arguments in (['--help'], ['--paper', 'a5'], ['--export', 'x.pdf', '--language', 'de']):
        texts = recognise(say(program, 'en', *arguments), catalogue)
        answer = say(program, 'nl', *arguments)
        said += len(texts)
        problems += [f'{" ".join(arguments)}: “{text}” is not “{dutch}”'
                     for text, dutch in texts.items() if dutch not in answer]
    return said, problems


def main():
    source_root, program = sys.argv[1:]
    if locale_that_translates() is None:
        print('the C library has no locale to translate in')
        sys.exit(77)
    catalogue = translation.entries(tree.Tree(source_root).read('po/nl.po'))
    said, problems = compare(program, catalogue)
    if said < FEWEST:
        problems.append(f'only {said} texts of the program were recognised')
    for problem in problems:
        print(problem)
    sys.exit(1 if problems else 0)


if __name__ == '__main__':
    main()
