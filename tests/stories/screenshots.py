#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Pictures of every page and every part of the editor; see tests/screenshots."""

import os
import pathlib
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time

import story

PAGES = ('overview', 'projects', 'cross-cutting', 'decisions', 'organisations', 'people', 'editions', 'changes')
PARTS = ('text', 'partners', 'money', 'results', 'media', 'history', 'general')
SIZES = {'wide': (1366, 768), 'narrow': (500, 800)}
# The pages that are a list with a form, and where across the window the list is.
WITH_LIST = ('cross-cutting', 'decisions', 'organisations', 'people', 'editions')
LIST_X = {'wide': 350, 'narrow': 100}
SETTLE = 2
# A project with something in each part.
PROJECT = 'WK-07'


class Scene:
    """One start of the program in a language, a style and a size."""

    def __init__(self, folder, language, style, size):
        self.folder = folder
        self.language = language
        self.style = style
        self.size = size

    def start(self, register, page='projects', project=0):
        """On a copy of the register as the user's own: only then the window comes back as the settings have it."""
        width, height = SIZES[self.size]
        self.world = pathlib.Path(tempfile.mkdtemp(prefix='programmaboek-picture-'))
        settings = self.world / 'config' / 'glib-2.0' / 'settings'
        own = self.world / 'data' / 'programmaboek'
        settings.mkdir(parents=True)
        own.mkdir(parents=True)
        last = ''
        if register is not None:
            last = shutil.copy(register, own / 'register.db')
        (settings / 'keyfile').write_text(
            '[nl/regiodeal/Programmaboek]\n'
            f'window-width={width}\nwindow-height={height}\n'
            f"colour-scheme='{self.style}'\nlast-page='{page}'\nlast-project={project}\n"
            f"last-programme=1\nlast-register='{last}'\n", encoding='utf-8')
        return story.Program(self.world, environment={'LANGUAGE': self.language})

    def shoot(self, program, name):
        # A pointer that rests on something brings up its tooltip.
        subprocess.run(['xdotool', 'mousemove', '1599', '999'], check=True)
        time.sleep(SETTLE)
        width, height = SIZES[self.size]
        path = self.folder / f'{self.size}-{self.language}-{self.style}-{name}.png'
        subprocess.run(['import', '-window', 'root', '-crop', f'{width}x{height}+0+0', '+repage', path],
                       check=True)

    def stop(self, program):
        program.kill()
        program.log.close()
        shutil.rmtree(self.world, ignore_errors=True)

    def show_page(self, register, page, name):
        program = self.start(register, page)
        self.shoot(program, name)
        if page in WITH_LIST:
            self.click_first(75)
            self.shoot(program, f'{name}-detail')
        self.stop(program)

    def click_first(self, y):
        subprocess.run(['xdotool', 'mousemove', '--sync', str(LIST_X[self.size]), str(y), 'click', '1'],
                       check=True)

    def show_parts(self, register, project, wanted):
        program = self.start(register, project=project)
        if self.size == 'narrow':
            # The list lies before the editor: go on to the project.
            program.type_into(program.find('entry'), PROJECT)
            time.sleep(SETTLE)
            self.click_first(105)
        program.find('page tab')
        tabs = program.find_all('page tab')
        for number, tab in enumerate(tabs):
            part = PARTS[number] if number < len(PARTS) else str(number)
            if wanted(part):
                program.click(tab)
                self.shoot(program, f'editor-{number + 1}-{part}')
        self.stop(program)


def main():
    folder = pathlib.Path(sys.argv[1])
    words = set(sys.argv[2:])

    def wanted(word, among):
        return not words & set(among) or word in words

    registers = pathlib.Path(tempfile.mkdtemp(prefix='programmaboek-pictures-'))
    example = registers / 'example.db'
    subprocess.run([story.PROGRAM, '--new-example', example], check=True)
    with sqlite3.connect(example) as database:
        project, = database.execute('SELECT id FROM project WHERE code = ?', (PROJECT,)).fetchone()
    for language in ('nl', 'en'):
        for style in ('light', 'dark'):
            for size in SIZES:
                if not (wanted(language, ('nl', 'en')) and wanted(style, ('light', 'dark'))
                        and wanted(size, SIZES)):
                    continue
                scene = Scene(folder, language, style, size)
                for page in PAGES:
                    if wanted(page, PAGES + PARTS + ('empty',)):
                        scene.show_page(example, page, f'page-{page}')
                if wanted('empty', PAGES + PARTS + ('empty',)):
                    program = scene.start(None)
                    scene.shoot(program, 'empty')
                    scene.stop(program)
                if any(wanted(part, PAGES + PARTS + ('empty',)) for part in PARTS):
                    scene.show_parts(example, project, lambda part: wanted(part, PAGES + PARTS + ('empty',)))
                print(f'{language} {style} {size}: {len(os.listdir(folder))} pictures', flush=True)
    shutil.rmtree(registers, ignore_errors=True)


if __name__ == '__main__':
    main()
