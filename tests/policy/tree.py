# SPDX-License-Identifier: GPL-3.0-or-later
"""What the policy checks share: the files of the tree, and a runner that first shows that each check can fail."""

import os
import sys
import tempfile

SKIPPED_FOLDERS = ('.git', '.flatpak-builder', '__pycache__', 'node_modules')


class Tree:
    """The files under a folder; paths are relative to it, with slashes."""

    def __init__(self, root):
        self.root = root
        self.paths = sorted(self._walk())

    def _walk(self):
        for folder, folders, names in os.walk(self.root):
            top = folder == self.root
            folders[:] = [f for f in folders if f not in SKIPPED_FOLDERS
                          and not (top and f.startswith(('build', '_build')))]
            for name in names:
                path = os.path.relpath(os.path.join(folder, name), self.root)
                if not name.endswith('.pyc'):
                    yield path.replace(os.sep, '/')

    def under(self, *folders, suffixes=('',)):
        return [p for p in self.paths
                if p.startswith(tuple(f + '/' for f in folders)) and p.endswith(tuple(suffixes))]

    def read(self, path):
        """The text of a file; what is no UTF-8 reads as if it were empty."""
        with open(os.path.join(self.root, path), 'rb') as stream:
            try:
                return stream.read().decode('utf-8')
            except UnicodeDecodeError:
                return ''

    def lines(self, path):
        return enumerate(self.read(path).split('\n'), 1)


class Check:
    """A rule: `find (tree)` yields what is wrong with a tree.

    Each of `bad` is a tree, as a mapping of paths to texts, in which the rule must find something; in each
    of `good` it must find nothing. Without them nobody would know that the rule still works."""

    def __init__(self, name, find, bad, good=()):
        self.name = name
        self.find = find
        self.bad = bad
        self.good = good

    def _find_in(self, files):
        with tempfile.TemporaryDirectory() as root:
            for path, text in files.items():
                os.makedirs(os.path.dirname(os.path.join(root, path)), exist_ok=True)
                with open(os.path.join(root, path), 'w', encoding='utf-8') as stream:
                    stream.write(text)
            return list(self.find(Tree(root)))

    def control(self):
        for files in self.bad:
            if not self._find_in(files):
                yield f'the rule overlooks {files}'
        for files in self.good:
            for problem in self._find_in(files):
                yield f'the rule wrongly says: {problem}'


def run(checks, root):
    failed = False
    for check in checks:
        problems = list(check.control()) or list(check.find(Tree(root)))
        print('not ok' if problems else 'ok', '-', check.name)
        for problem in problems:
            print('   ', problem)
        failed = failed or bool(problems)
    sys.exit(1 if failed else 0)
