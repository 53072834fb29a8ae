#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# run.sh WRITE-BOOKLETS BOOKLET.xml…: writes booklets as pages and lets check-booklet.mjs look at them. A skip (77), saying why, where
# what that needs is not there and cannot be had.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
write=$1
shift

skip ()
{
  echo "skipped: $1"
  exit 77
}

command -v node >/dev/null || skip 'there is no node'

# The module goes beside the pages, not into the source: that may be read-only. PB_NODE_MODULES names one that is there already.
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
if [ -z "${PB_NODE_MODULES:-}" ]; then
  if [ -d "$here/node_modules/axe-core" ]; then
    PB_NODE_MODULES=$here/node_modules
  else
    command -v npm >/dev/null || skip 'there is no npm to install axe-core with'
    cp "$here/package.json" "$here/package-lock.json" "$work/"
    (cd "$work" && timeout 120 npm ci --no-audit --no-fund --ignore-scripts --prefer-offline >npm.log 2>&1) ||
      skip "axe-core could not be installed: $(grep -m 1 'npm error' "$work/npm.log" || echo 'no network')"
    PB_NODE_MODULES=$work/node_modules
  fi
fi
export PB_NODE_MODULES

mkdir "$work/pages"
"$write" "$work/pages" "$@"
# Not exec: the folder is to be removed.
node "$here/check-booklet.mjs" "$work/pages"/*.html
