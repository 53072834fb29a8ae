# shellcheck shell=bash disable=SC2034
# SPDX-License-Identifier: GPL-3.0-or-later
# What the scripts in this folder share. Sourced, never run.

APP_ID=nl.regiodeal.Programmaboek
PLATFORM_ID=org.gnome.Platform
SDK_ID=org.gnome.Sdk

# Everything that is written goes below this folder.
CACHE=${PROGRAMMABOEK_FLATPAK_CACHE:-$HOME/.cache/programmaboek-flatpak}

note() { printf '# %4ds  %s\n' "$SECONDS" "$*"; }

die() {
  echo "$(basename "$0"): $*" >&2
  exit 1
}

# Says why nothing could be tested; 77 is what test runners take for "skipped".
skip() {
  echo "skip - $*"
  exit 77
}

# need_tools PACKAGE:COMMAND...: all of them are there, or the whole run is skipped.
need_tools() {
  local pair missing=
  for pair in "$@"; do
    command -v "${pair#*:}" >/dev/null || missing+=" ${pair#*:} (package ${pair%:*})"
  done
  [ -z "$missing" ] || skip "missing on this machine:$missing"
}

# list FILE: the words of a package list, without its comments
list() { sed 's/#.*//' "$1" | xargs; }
