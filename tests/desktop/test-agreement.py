#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds the files that describe the program to the desktop against each other."""

import argparse
import configparser
import re
import struct
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import tap

LANG = '{http://www.w3.org/XML/1998/namespace}lang'

# All that the program may ask of a sandbox: a window. QUALITY of the product: no file system, no
# network, no device.
PERMISSIONS = {'--share=ipc', '--socket=wayland', '--socket=fallback-x11'}


def read_key_file(path, group):
    parser = configparser.RawConfigParser(delimiters='=', comment_prefixes='#')
    parser.optionxform = str
    parser.read(path, encoding='utf-8')
    return parser[group]


def equal(found, wanted, what):
    assert found == wanted, f'{what} is {found!r}, not {wanted!r}'


def check_service(args):
    """the D-Bus service has the name of the application and starts the installed program"""
    service = read_key_file(args.service, 'D-BUS Service')
    equal(Path(args.service).name, f'{args.id}.service', 'the name of the file')
    equal(service['Name'], args.id, 'Name')
    equal(service['Exec'], f'{args.program} --gapplication-service', 'Exec')


def check_desktop(args):
    """the desktop file names the program, its icon and D-Bus activation"""
    desktop = read_key_file(args.desktop, 'Desktop Entry')
    equal(Path(args.desktop).name, f'{args.id}.desktop', 'the name of the file')
    equal(desktop['Icon'], args.id, 'Icon')
    equal(desktop['Exec'], Path(args.program).name, 'Exec')
    equal(desktop['DBusActivatable'], 'true', 'DBusActivatable')


def check_metainfo(args):
    """the metainfo names the same application, program and summary"""
    component = ElementTree.parse(args.metainfo).getroot()
    desktop = read_key_file(args.desktop, 'Desktop Entry')
    equal(component.findtext('id'), args.id, 'id')
    equal(component.findtext('launchable'), f'{args.id}.desktop', 'launchable')
    equal(component.findtext('provides/binary'), Path(args.program).name, 'provides/binary')
    equal(component.findtext('name'), desktop['Name'], 'name')
    equal(component.findtext('summary'), desktop['Comment'], 'summary')


def check_release(args):
    """the newest release that the metainfo describes is this version"""
    release = ElementTree.parse(args.metainfo).find('releases/release')
    equal(release.get('version'), args.version, 'version')
    assert release.find('description') is not None, 'it is not described'


def check_dutch(args):
    """whatever the desktop shows of the program, it shows in Dutch as well"""
    desktop = read_key_file(args.desktop, 'Desktop Entry')
    for key in ('GenericName', 'Comment', 'Keywords'):
        assert f'{key}[nl]' in desktop, f'{key} has no Dutch'
    for parent in ElementTree.parse(args.metainfo).iter():
        for tag in ('summary', 'p', 'li', 'caption', 'keyword'):
            english = [child for child in parent.findall(tag) if LANG not in child.attrib]
            dutch = [child for child in parent.findall(tag) if child.get(LANG) == 'nl']
            assert len(dutch) == len(english), \
                f'{len(english)} <{tag}> in <{parent.tag}>, {len(dutch)} of them in Dutch'


def check_screenshots(args):
    """each screenshot that the metainfo names is kept, large enough for a software centre"""
    images = ElementTree.parse(args.metainfo).findall('screenshots/screenshot/image')
    names = {Path(image.text).name for image in images}
    kept = {path.name: path for path in Path(args.screenshots).glob('*.png')}
    equal(set(kept), names, 'what is kept')
    for name, path in kept.items():
        width, height = struct.unpack('>II', path.read_bytes()[16:24])
        assert width >= 800 and height >= 450, f'{name} is {width} × {height}'


def check_schema(args):
    """every setting has a summary and a description that end as they should"""
    schema = ElementTree.parse(args.schema).find('schema')
    equal(schema.get('id'), args.id, 'id')
    equal(schema.get('path'), '/' + args.id.replace('.', '/') + '/', 'path')
    for key in schema.findall('key'):
        summary, description = key.findtext('summary'), key.findtext('description')
        assert summary and not summary.endswith('.'), f'summary of {key.get("name")}: {summary}'
        assert description and description.endswith('.'), f'{key.get("name")}: {description}'


def check_manifest(args):
    """the Flatpak asks for a window and for nothing else"""
    manifest = Path(args.manifest).read_text(encoding='utf-8')
    asked = set(re.findall(r'^  - (--\S+)$', manifest, re.MULTILINE))
    equal(asked, PERMISSIONS, 'finish-args')
    equal(re.search(r'^id: (\S+)$', manifest, re.MULTILINE)[1], args.id, 'id')
    equal(re.search(r'^command: (\S+)$', manifest, re.MULTILINE)[1], Path(args.program).name,
          'command')


def main():
    parser = argparse.ArgumentParser()
    for name in ('id', 'version', 'program', 'desktop', 'metainfo', 'service', 'schema',
                 'manifest', 'screenshots'):
        parser.add_argument(f'--{name}', required=True)
    tap.run([check_service, check_desktop, check_metainfo, check_release, check_dutch,
             check_screenshots, check_schema, check_manifest], parser.parse_args())


if __name__ == '__main__':
    main()
