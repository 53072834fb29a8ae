#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# check-booklet.mjs, or a skip (77) where there is no Node.js to run it.
if ! command -v node >/dev/null
then
  echo "skipped: there is no node"
  exit 77
fi

exec node "$(dirname "$0")/check-booklet.mjs" "$@"
