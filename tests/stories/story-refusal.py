#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Registers that cannot be opened: each says what is the matter, and the file is left as it was."""

import os
import re
import shutil
import sqlite3
import unittest

import story


class Refusal(story.Story):
    def refuse(self, path, title, *texts):
        before = path.read_bytes()
        program = self.start('--register', str(path))
        program.wait_text(title)
        program.wait_text(path.name)
        for text in texts:
            program.wait_text(text)
        self.assertEqual(before, path.read_bytes())
        program.end()
        self.assertEqual(before, path.read_bytes())

    def test_file_that_is_no_database(self):
        path = self.world / 'letter.db'
        path.write_text('Geachte heer, mevrouw, ' * 100, encoding='utf-8')
        self.refuse(path, 'Not a Register')

    def test_database_of_another_program(self):
        path = self.world / 'other.db'
        other = sqlite3.connect(path)
        other.execute('PRAGMA application_id = 4711')
        other.execute('CREATE TABLE t (a)')
        other.commit()
        other.close()
        self.refuse(path, 'A File of Another Program')

    def test_register_of_a_newer_program(self):
        path = self.make_example(self.world / 'newer.db')
        newer = sqlite3.connect(path)
        newer.execute('PRAGMA user_version = 999')
        newer.commit()
        newer.close()
        self.refuse(path, 'The Register Is Newer Than This Program', 'left as it is')

    def test_damaged_register(self):
        path = self.make_example(self.world / 'damaged.db')
        content = bytearray(path.read_bytes())
        for i in range(4096, len(content), 4096):
            content[i:i + 512] = os.urandom(512)
        path.write_bytes(content)
        # A file that was not closed well is looked at before it is used.
        self.refuse(path, 'The Register Is Damaged', 'Open the Newest Backup')

    def test_missing_file_gives_a_line_and_no_window(self):
        status, _, said = self.run_command('--register', str(self.world / 'gone.db'))
        self.assertEqual(status, 1)
        self.assertEqual(len(said.strip().splitlines()), 1, said)
        self.assertIn('gone.db', said)

    @unittest.skipIf(os.geteuid() == 0, 'root can write any file')
    def test_register_that_cannot_be_written_is_shown(self):
        folder = self.world / 'closed'
        path = self.make_example(folder / 'register.db')
        path.chmod(0o444)
        folder.chmod(0o555)
        try:
            program = self.start('--register', str(path))
            program.wait_text('for reading only')
            program.pick('label', re.compile('^Proeftuin Emmerhout'))
            summary = program.find('text', 'Public summary')
            self.assertFalse(summary.has(story.a11y.State.EDITABLE))
            self.assertNotIn('project.remove', program.window().actions)
            program.end()
        finally:
            folder.chmod(0o755)
            shutil.rmtree(folder)


if __name__ == '__main__':
    story.main()
