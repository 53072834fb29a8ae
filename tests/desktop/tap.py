# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs functions whose names begin with "check_" and reports them in the Test Anything Protocol."""


def run(checks, *arguments):
    """Runs each of checks with arguments; its docstring is the sentence that the report shows."""
    print(f'1..{len(checks)}')
    for number, check in enumerate(checks, start=1):
        try:
            check(*arguments)
            print(f'ok {number} - {check.__doc__}')
        except AssertionError as error:
            print(f'not ok {number} - {check.__doc__}')
            print(f'# {error}')


def skip_all(reason):
    """Reports that nothing could be checked."""
    print(f'1..0 # SKIP {reason}')
