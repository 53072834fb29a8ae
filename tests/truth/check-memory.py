#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""An export of a thousand projects takes little memory: what QUALITY asks at any size. Its exact figures are the benches'.
Usage: check-memory.py PROGRAM BENCH_REGISTER"""

import os
import pathlib
import subprocess
import sys
import tempfile

N_PROJECTS = 1000
# Above the empty program, in kilobytes.
MOST = {'xml': 30 * 1024, 'html': 30 * 1024, 'pdf': 65 * 1024}


def measure(*command):
    """The most memory that the command held, in kilobytes; what it says does not matter."""
    with open(os.devnull, 'wb') as nothing:
        process = subprocess.Popen(command, stdout=nothing)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise SystemExit(f'{command} ended with {process.returncode}')
    return usage.ru_maxrss


def main():
    program, bench_register = sys.argv[1:]
    failed = False
    with tempfile.TemporaryDirectory(prefix='programmaboek-memory-') as folder:
        register = pathlib.Path(folder) / 'register.db'
        subprocess.run([bench_register, str(N_PROJECTS), register], check=True, stdout=subprocess.DEVNULL)
        empty = measure(program, '--version')
        for suffix, most in MOST.items():
            target = pathlib.Path(folder) / f'booklet.{suffix}'
            above = measure(program, '--register', str(register), '--export', str(target)) - empty
            print(f'{suffix}: {above / 1024:.1f} MB above the empty program, {target.stat().st_size / 2 ** 20:.1f} MB written')
            if target.stat().st_size < 1 << 20:
                raise SystemExit(f'{suffix}: too little was written')
            failed = failed or above > most
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
