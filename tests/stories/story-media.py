#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Images and links of a project: images are added from files, described, put in order and removed, and come into the booklet; what is
no image is told by its name; links are checked for their form."""

import re
import struct
import zlib

import story


def png(width, height):
    """A PNG file of one colour."""
    def chunk(kind, data):
        body = kind + data
        return struct.pack('>I', len(data)) + body + struct.pack('>I', zlib.crc32(body))
    rows = height * (b'\0' + width * b'\x26\xa2\x69')
    return (b'\x89PNG\r\n\x1a\n' + chunk(b'IHDR', struct.pack('>IIBBBBB', width, height, 8, 2, 0, 0, 0))
            + chunk(b'IDAT', zlib.compress(rows)) + chunk(b'IEND', b''))


class Media(story.Story):
    def setUp(self):
        super().setUp()
        self.make_example()
        self.program = self.start()
        self.program.type_into(self.program.find('entry', 'Search projects'), 'Exloërmond')
        self.program.pick('label', re.compile('^Toekomstbestendig 2e Exloërmond, WO-04'))
        self.program.pick('page tab', 'Media')
        self.project = self.read("SELECT id FROM project WHERE code = 'WO-04'")

    def wait_images(self, n):
        self.wait_read(n, 'SELECT count (*) FROM image WHERE project = ?', self.project)

    def make_file(self, name, content):
        path = self.world / name
        path.write_bytes(content)
        return path

    def add(self, path):
        """Through the dialog, where a path can be typed."""
        self.program.press('Add Images…')
        chooser = self.program.window('Add Images')
        self.program.keys('ctrl+l')
        self.program.type_text(str(path))
        self.program.press('Add', root=chooser)
        self.program.wait_gone('dialog', 'Add Images')

    def test_an_image_is_added_described_and_published(self):
        self.program.wait_text('No images yet')
        self.add(self.make_file('tuin.png', png(300, 200)))
        self.wait_images(1)
        self.program.wait_text('1 image added')
        self.program.wait_text('No alternative text: not in the booklet')

        self.program.pick('list item', re.compile('Image without a caption'))
        dialog = self.program.window('Edit Image')
        self.program.wait_text('300 × 200 pixels, PNG')
        self.program.type_into(self.program.find('text', 'Caption', dialog), 'De tuin')
        self.program.type_into(self.program.find('text', 'Alternative text', dialog), 'Bewoners in een tuin')
        self.program.act('window.close', on=dialog)
        self.wait_read('Bewoners in een tuin', 'SELECT alternative_text FROM image WHERE project = ?', self.project)
        self.program.find('list item', re.compile('De tuin'))

        booklet = self.world / 'boekje.html'
        status, _, said = self.run_command('--export', str(booklet), '--register', str(self.register))
        self.assertEqual(status, 0, said)
        self.assertIn('alt="Bewoners in een tuin"', booklet.read_text(encoding='utf-8'))
        self.program.end()
        self.check_sound()

    def test_images_are_put_in_order_removed_and_brought_back(self):
        self.add(self.make_file('een.png', png(30, 20)))
        self.wait_images(1)
        self.add(self.make_file('twee.png', png(40, 20)))
        self.wait_images(2)
        first = 'SELECT width FROM image WHERE project = ? ORDER BY position LIMIT 1'

        self.program.act('row.move-up', on=self.image_row(1))
        self.wait_read(40, first, self.project)
        self.program.act('edit.undo')
        self.wait_read(30, first, self.project)

        self.program.act('row.remove', on=self.image_row(0))
        self.wait_images(1)
        self.program.act('edit.undo')
        self.wait_images(2)
        self.program.end()
        self.check_sound()

    def image_row(self, index):
        """Of two."""
        def find():
            rows = self.program.find_all('list item', re.compile('Image without a caption'))
            return rows[index] if len(rows) == 2 else None
        return story.wait_until(find, 'two rows')

    def test_what_is_no_image_is_told_by_its_name(self):
        self.add(self.make_file('brief.png', b'Geachte raad,'))
        self.read_refusal('“brief.png”: This is not an image')
        self.wait_images(0)
        self.add(self.make_file('half.png', png(300, 200)[:-20]))
        self.read_refusal('“half.png”: The image is cut off')
        self.wait_images(0)
        self.program.end()

    def read_refusal(self, text):
        refusal = self.program.window('1 Image Could Not Be Added')
        self.program.find('label', re.compile(text), refusal)
        self.program.press('Close', root=refusal)
        self.program.wait_gone('dialog', '1 Image Could Not Be Added')

    def test_a_link_is_completed_and_checked(self):
        self.program.press('New Link')
        dialog = self.program.window('New Link')
        self.program.type_into(self.program.find('text', 'Title', dialog), 'De gemeente')
        self.program.type_into(self.program.find('text', 'Address', dialog), 'www.example.org/x')
        self.program.press('Add', root=dialog)
        self.program.press('Use “https://www.example.org/x”', root=dialog)
        self.program.wait_gone('push button', re.compile('^Use '))
        self.program.press('Add', root=dialog)
        self.wait_read('https://www.example.org/x', "SELECT url FROM link WHERE title = 'De gemeente'")
        self.program.find('list item', re.compile('De gemeente'))
        self.program.act('edit.undo')
        self.wait_read(0, "SELECT count (*) FROM link WHERE title = 'De gemeente'")
        self.program.end()


if __name__ == '__main__':
    story.main()
