#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A booklet in XML may come from anybody: what is hostile or broken is refused with one line, at once, in little memory, and
nothing is fetched and nothing written. Usage: check-hostile.py PROGRAM SMALL_BOOKLET SANITIZED"""

import base64
import gzip
import os
import random
import socket
import struct
import subprocess
import sys
import tempfile
import threading
import zlib

GIGABYTE = 1 << 30
MOST_MEMORY = 200 * 1024    # kilobytes (QUALITY 2)
MOST_TEXT = 128 << 20       # bytes of a booklet, without its images
MOST_SECONDS = 1.0          # of the processor's time: the machine may be busy with something else
PIECE = 1 << 16
ROOT = '<booklet xmlns="urn:programmaboek:booklet:1" '


def endless(before, unit, after='', size=2 * GIGABYTE):
    """Pieces of two gigabytes of a unit, between what stands before and after."""
    block = (unit * (PIECE // len(unit) + 1)).encode() if isinstance(unit, str) else unit
    yield before.encode()
    for _ in range(size // len(block)):
        yield block
    yield after.encode()


def numbered(before, form, count, after):
    """As many units, each with a number of its own."""
    yield before.encode()
    for first in range(0, count, 1000):
        yield ''.join(form % number for number in range(first, first + 1000)).encode()
    yield after.encode()


def bomb(depth=12):
    """A document type whose entities each hold ten of the one before."""
    entities = ''.join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, depth))
    return f'<!DOCTYPE booklet [<!ENTITY e0 "aaaaaaaaaa">{entities}]>'


def cases(small, port, secret):
    """{name: pieces}; small is a good booklet."""
    head, tail = small.split('<goal>', 1)
    declaration, body = small.split('\n', 1)
    names = small.split('<cross-cutting-theme-names>', 1)[0] + '<cross-cutting-theme-names>'
    picture_head, picture = small.split('<data>', 1)
    picture_tail = picture.split('</data>', 1)[1]
    image = small[small.index('<image '):small.index('</image>') + len('</image>')]

    def text(document, encoding='utf-8'):
        return [document.encode(encoding)]

    def typed(declared, used=''):
        return text(f'{declaration}\n{declared}\n{body.replace("Kleine Deal", f"Kleine Deal{used}", 1)}')

    return {
        'no XML': text('geen XML'),
        'nothing': [b''],
        'cut off': text(small[:len(small) // 2]),
        'not well-formed': text(small.replace('</title>', '</titel>', 1)),
        'not valid': text(head + '<script/><goal>' + tail),
        'two covers': text(f'{head}<cover>{image}</cover><cover>{image}</cover><goal>{tail}'),
        'a reference to nothing': text(small.replace('ref="p-1"', 'ref="p-99"', 1)),
        'an entity bomb': typed(bomb(), '&e11;'),
        'a local file': typed(f'<!DOCTYPE booklet [<!ENTITY a SYSTEM "file://{secret}">]>', '&a;'),
        'another host': typed(f'<!DOCTYPE booklet SYSTEM "http://127.0.0.1:{port}/x.dtd">'),
        'another host by an entity': typed(f'<!DOCTYPE booklet [<!ENTITY a SYSTEM "http://127.0.0.1:{port}/a">]>', '&a;'),
        'an inclusion': text(head + f'<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="{secret}"/><goal>' + tail),
        'a style sheet': text(declaration + f'<?xml-stylesheet href="http://127.0.0.1:{port}/x.xsl"?><html/>'),
        'deep elements': endless(head, '<a>'),
        'one endless text': endless(head + '<goal>', 'x'),
        'endless lines': endless(head + '<goal>', 'een regel tekst\n'),
        'endless white space': endless(head, ' '),
        'white space before all': endless('', ' '),
        'an endless comment': endless(head + '<!--', 'x'),
        'an endless CDATA section': endless(head + '<goal><![CDATA[', 'x'),
        'endless comments': endless(head + '<goal>', 'x<!---->'),
        'endless elements': endless(names, '<name>x</name>'),
        'endless references to letters': endless(head + '<goal>', '&#65;'),
        'an endless attribute': endless(ROOT + 'programme="', 'x'),
        'a million attributes': numbered(ROOT, 'a%x="" ', 1000000, '/>'),
        'endless name spaces': numbered(ROOT, 'xmlns:a%x="x" ', 10000000, '/>'),
        'an endless name': endless('<', 'x'),
        'an endless image': endless(picture_head + '<data>', 'AAAA'),
        'zeros': endless('', '\0'),
        'a compressed bomb': [gzip.compress(b' ' * 1000000) * 1000],
        'UTF-16': text('\ufeff' + small, 'utf-16-le'),
        'UTF-16, the other way': text(small, 'utf-16-be'),
        'UTF-32': text(small, 'utf-32'),
        'Latin letters': text(small.replace('Kleine', 'Kléine', 1), 'latin-1'),
        'an image that is none': text(picture_head + '<data>AAAA</data>' + picture_tail),
        'an image that is another': text(small.replace('width="24"', 'width="10"', 1)),
        'an image that is only named': text(picture_head + f'<data sha256="{"0" * 64}"/>' + picture_tail),
    }


def picture(noise=b''):
    """A PNG of 8 × 8, with that in it too, as base64."""
    def chunk(kind, data):
        return struct.pack('>I', len(data)) + kind + data + struct.pack('>I', zlib.crc32(kind + data))

    pixels = zlib.compress((b'\0' + b'\x80' * 24) * 8)
    return base64.encodebytes(b'\x89PNG\r\n\x1a\n' + chunk(b'IHDR', struct.pack('>IIBBBBB', 8, 8, 8, 2, 0, 0, 0)) +
                              (chunk(b'noIs', noise) if noise else b'') + chunk(b'IDAT', pixels) +
                              chunk(b'IEND', b'')).decode()


def image_of(data):
    return (f'<image media-type="image/png" width="8" height="8" decorative="true"><data>{data}</data>'
            '</image>').encode()


def photographed(small, count):
    """The good booklet with so many large images more."""
    before, after = small.split('<images>', 1)
    image = image_of(picture(random.Random(1).randbytes(6600000)))
    yield (before + '<images>').encode()
    for _ in range(count):
        yield image
    yield after.encode()


def dotted(small):
    """Project after project, each with very many pictures of next to nothing."""
    end = small.index('</project>') + len('</project>')
    project = small[small.index('<project '):end].split('<images>', 1)
    images = image_of(picture()) * 1000
    yield small[:end].encode()
    for number in range(1000):
        yield (project[0].replace('xml:id="', f'xml:id="p-{number}-', 1) + '<images>').encode()
        for _ in range(40):
            yield images
        yield project[1].encode()


def feed(path, pieces):
    """Writes into a pipe until nobody reads any more."""
    try:
        with open(path, 'wb', buffering=0) as pipe:
            for piece in pieces:
                for start in range(0, len(piece), PIECE):
                    pipe.write(piece[start:start + PIECE])
    except BrokenPipeError:
        pass


def run(program, folder, source):
    """(exit status, lines on stderr, kilobytes, seconds) of an export from the file."""
    with tempfile.TemporaryFile() as errors:
        process = subprocess.Popen([program, '--booklet', source, '--export', os.path.join(folder, 'out.html')],
                                   stdout=subprocess.DEVNULL, stderr=errors)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        errors.seek(0)
        lines = errors.read().decode(errors='replace').splitlines()
    return process.returncode, lines, usage.ru_maxrss, usage.ru_utime + usage.ru_stime


def judge(result, folder, sanitized):
    """What is wrong with how it was refused; None when nothing is."""
    status, lines, memory, seconds = result
    out = os.path.join(folder, 'out.html')
    if os.path.exists(out):
        os.unlink(out)
        return 'it was read'
    if status != 1 or len(lines) != 1 or not lines[0].startswith('programmaboek: '):
        return f'status {status}, and it says {lines}'
    if sorted(os.listdir(folder)) != ['booklet.xml', 'secret']:
        return f'it left {os.listdir(folder)}'
    if not sanitized and (memory > MOST_MEMORY or seconds > MOST_SECONDS):
        return f'it took {memory} kB and {seconds:.1f} s'
    return None


def check_pipe(program, folder, pieces, sanitized):
    """From a pipe, so that no disk is filled."""
    source = os.path.join(folder, 'booklet.xml')
    os.mkfifo(source)
    writer = threading.Thread(target=feed, args=(source, pieces), daemon=True)
    writer.start()
    problem = judge(run(program, folder, source), folder, sanitized)
    os.unlink(source)
    return problem


def check_photographs(program, folder, small, sanitized):
    """What is large by its images alone is read, in little memory."""
    source = os.path.join(folder, 'booklet.xml')
    os.mkfifo(source)
    writer = threading.Thread(target=feed, args=(source, photographed(small, 20)), daemon=True)
    writer.start()
    status, lines, memory, _ = run(program, folder, source)
    out = os.path.join(folder, 'out.html')
    problem = None
    if status != 0 or not os.path.exists(out) or os.path.getsize(out) < MOST_TEXT:
        problem = f'status {status}, and it says {lines}'
    elif not sanitized and memory > MOST_MEMORY:
        problem = f'it took {memory} kB'
    if os.path.exists(out):
        os.unlink(out)
    os.unlink(source)
    return problem


def check_dots(program, folder, small, sanitized):
    """Each picture is good, so that the whole is refused only where it is too much: no sooner, but in little memory."""
    if sanitized:
        return None
    source = os.path.join(folder, 'booklet.xml')
    os.mkfifo(source)
    threading.Thread(target=feed, args=(source, dotted(small)), daemon=True).start()
    status, lines, memory, _ = run(program, folder, source)
    os.unlink(source)
    return None if status == 1 and memory <= MOST_MEMORY else f'status {status}, {memory} kB, and it says {lines}'


def check_large_file(program, folder, sanitized):
    """Five gigabytes that take no room: the size alone is enough."""
    source = os.path.join(folder, 'booklet.xml')
    with open(source, 'wb') as file:
        file.truncate(5 * GIGABYTE)
    problem = judge(run(program, folder, source), folder, sanitized)
    os.unlink(source)
    return problem


def main():
    program, small_path, sanitized = sys.argv[1], sys.argv[2], sys.argv[3] == 'true'
    with open(small_path, encoding='utf-8') as file:
        small = file.read()
    failed = False

    with tempfile.TemporaryDirectory() as folder, socket.socket() as server:
        server.bind(('127.0.0.1', 0))
        server.listen()
        server.setblocking(False)
        # Nobody writes into it: who reads it waits, and the test with him.
        secret = os.path.join(folder, 'secret')
        os.mkfifo(secret)
        found = {name: check_pipe(program, folder, pieces, sanitized)
                 for name, pieces in cases(small, server.getsockname()[1], secret).items()}
        # So that a refusal says something about what was changed.
        if check_pipe(program, folder, [small.encode()], sanitized) != 'it was read':
            found['the booklet itself'] = 'it was not read'
        found['many photographs'] = check_photographs(program, folder, small, sanitized)
        found['very many pictures'] = check_dots(program, folder, small, sanitized)
        found['a file of five gigabytes'] = check_large_file(program, folder, sanitized)
        try:
            server.accept()
            found['nothing is fetched'] = 'somebody asked for it'
        except BlockingIOError:
            found['nothing is fetched'] = None

    for name, problem in found.items():
        print(f'{"not ok" if problem else "ok"} - {name}')
        if problem:
            print(f'    {problem}')
            failed = True
    sys.exit(failed)


if __name__ == '__main__':
    main()
