#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Draws the two icons at the sizes of the desktop and looks at the pixels."""

import collections
import colorsys
import functools
import re
import shutil
import struct
import subprocess
import sys
import zlib

import tap

SIZES = (16, 24, 32, 48, 64, 128, 256, 512)
PILLARS = {'green': (0.35, 0.47), 'blue': (0.55, 0.65), 'orange': (0.04, 0.11)}  # hues
CHANNELS = 4  # rsvg-convert writes RGBA, eight bits each


def predict(kind, left, above, corner):
    """What PNG's filters 3 and 4 expect a byte to be, from its three neighbours."""
    if kind == 3:
        return (left + above) >> 1
    to_left, to_above = abs(above - corner), abs(left - corner)
    to_corner = abs(left + above - 2 * corner)
    if to_left <= to_above and to_left <= to_corner:
        return left
    return above if to_above <= to_corner else corner


def unfilter(kind, line, above):
    """Undoes the filter of one row of a PNG, in place."""
    if kind == 2:
        line[:] = bytes((value + up) & 0xFF for value, up in zip(line, above))
    elif kind == 1:
        for i in range(CHANNELS, len(line)):
            line[i] = (line[i] + line[i - CHANNELS]) & 0xFF
    elif kind in (3, 4):
        for i, value in enumerate(line):
            left = line[i - CHANNELS] if i >= CHANNELS else 0
            corner = above[i - CHANNELS] if i >= CHANNELS else 0
            line[i] = (value + predict(kind, left, above[i], corner)) & 0xFF


def decode(png):
    """Returns (width, height, rows) of a PNG as rsvg-convert writes it."""
    width, height, depth, colours = struct.unpack('>IIBB', png[16:26])
    assert (depth, colours) == (8, 6), 'not eight bits of RGBA'
    data, at = b'', 8
    while at < len(png):
        length, kind = struct.unpack('>I4s', png[at:at + 8])
        if kind == b'IDAT':
            data += png[at + 8:at + 8 + length]
        at += length + 12
    raw, rows, above = zlib.decompress(data), [], bytearray(width * CHANNELS)
    for start in range(0, len(raw), width * CHANNELS + 1):
        line = bytearray(raw[start + 1:start + 1 + width * CHANNELS])
        unfilter(raw[start], line, above)
        rows.append(line)
        above = line
    return width, height, rows


@functools.cache
def draw(path, size):
    """Draws an icon; returns its pixels as (red, green, blue, alpha)."""
    command = ['rsvg-convert', '--width', str(size), '--height', str(size), path]
    width, height, rows = decode(subprocess.run(command, capture_output=True, check=True).stdout)
    assert (width, height) == (size, size), f'{path} at {size} is {width} × {height}'
    return [tuple(row[i:i + CHANNELS]) for row in rows for i in range(0, len(row), CHANNELS)]


def share_covered(pixels):
    return sum(pixel[3] > 127 for pixel in pixels) / len(pixels)


def check_covers(application, symbolic):
    """both icons fill a good part of the square at every size"""
    for path in (application, symbolic):
        for size in SIZES:
            share = share_covered(draw(path, size))
            assert 0.4 < share < 0.9, f'{path} covers {share:.0%} at {size}'


def check_pillars(application, _symbolic):
    """the three pillars keep their colours at every size"""
    for size in SIZES:
        colours = collections.Counter(draw(application, size))
        for name, (low, high) in PILLARS.items():
            found = 0
            for (red, green, blue, alpha), times in colours.items():
                hue, saturation, _ = colorsys.rgb_to_hsv(red / 255, green / 255, blue / 255)
                found += times * (low < hue < high and saturation > 0.6 and alpha == 255)
            assert found / size ** 2 > 0.03, f'no {name} pillar at {size}'


def check_crisp(_application, symbolic):
    """the symbolic icon has hardly a half-covered pixel at 16"""
    half = sum(30 < pixel[3] < 225 for pixel in draw(symbolic, 16))
    assert half <= 12, f'{half} pixels are neither on nor off'


def check_one_colour(_application, symbolic):
    """the symbolic icon has one fill and no other paint, so that it can be recoloured"""
    with open(symbolic, encoding='utf-8') as file:
        text = file.read()
    fills = set(re.findall(r'fill="([^"]*)"', text))
    assert len(fills) == 1 and fills != {'none'}, f'fills: {sorted(fills)}'
    for paint in ('stroke', 'style', 'gradient', 'opacity', 'class', '<image', 'filter'):
        assert paint not in text.lower(), f'it uses {paint}'


def check_no_text(application, symbolic):
    """neither icon holds text or a picture from elsewhere"""
    for path in (application, symbolic):
        with open(path, encoding='utf-8') as file:
            text = file.read()
        for element in ('<text', '<image', 'href', '<script', '@import'):
            assert element not in text, f'{path} has {element}'


if __name__ == '__main__':
    if shutil.which('rsvg-convert') is None:
        tap.skip_all('rsvg-convert is not installed')
    else:
        tap.run([check_covers, check_pillars, check_crisp, check_one_colour, check_no_text],
                *sys.argv[1:])
