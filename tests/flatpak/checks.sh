# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# What is looked at, in the order of run, which sources this file.
# Needs SOURCE (the tree), OUT (a folder for logs and screenshots), PLACE (the folder of the suite).

checks=0
failures=0

# check SENTENCE COMMAND...: one line that says whether COMMAND succeeds; its output is shown when not
check() {
  local said=$1 output
  shift
  checks=$((checks + 1))
  if output=$("$@" 2>&1); then
    echo "ok - $said"
  else
    failures=$((failures + 1))
    echo "not ok - $said"
    echo "#   ${output//$'\n'/$'\n'#   }"
  fi
}

# The session bus of the tests knows the installed application, what assistive technology and flatpak
# itself bring, and none of this machine's other services: no settings that could answer instead.
write_bus_config() {
  mkdir -p "$PLACE/services"
  cp /usr/share/dbus-1/services/org.{a11y.Bus,freedesktop.portal.Flatpak}.service "$PLACE/services"
  cat >"$PLACE/bus.conf" <<-BUS
	<busconfig>
	  <type>session</type>
	  <listen>unix:dir=$XDG_RUNTIME_DIR</listen>
	  <auth>EXTERNAL</auth>
	  <servicedir>$FLATPAK_USER_DIR/exports/share/dbus-1/services</servicedir>
	  <servicedir>$PLACE/services</servicedir>
	  <policy context="default">
	    <allow send_destination="*" eavesdrop="true"/>
	    <allow eavesdrop="true"/>
	    <allow own="*"/>
	  </policy>
	</busconfig>
	BUS
}

# An ordinary user's installation asks the system bus about parental controls. Where none runs, it
# may ask a private one.
with_bus() {
  # The inner shell expands these.
  # shellcheck disable=SC2016
  dbus-run-session -- bash -c '
    [ -S /run/dbus/system_bus_socket ] || export DBUS_SYSTEM_BUS_ADDRESS=$DBUS_SESSION_BUS_ADDRESS
    exec "$@"' _ "$@"
}

# in_sandbox COMMAND...: a command of the sandbox's own, without a window. flatpak's own remarks (it
# misses the bus) stay out of what the command says.
in_sandbox() {
  # The shell in the sandbox expands these.
  # shellcheck disable=SC2016
  flatpak run --command=sh --no-session-bus --no-a11y-bus "$APP_ID" \
    -c 'exec "$@" 2>&1' sh "$@" 2>>"$OUT/flatpak.log"
}

# shell_in_sandbox SCRIPT ARGUMENT...
shell_in_sandbox() { in_sandbox sh -euc "$@"; }

install_app() { # install_app ARGUMENT...: of "flatpak install"
  with_bus flatpak --user install -y --noninteractive --reinstall "$@" >>"$OUT/install.log" 2>&1
}

# --- the build ------------------------------------------------------------------------------------

check_build() {
  local log=$OUT/builder.log
  note "building the application"
  if ! with_bus flatpak-builder --user --install --force-clean --disable-cache \
    --disable-rofiles-fuse --state-dir="$PLACE/state" --repo="$PLACE/app-repo" \
    "$PLACE/app-build" "$SOURCE/flatpak/$APP_ID.yml" >"$log" 2>&1; then
    tail -n 60 "$log"
    echo "not ok - the manifest builds, and the tests pass in the SDK"
    exit 1
  fi
  check "the manifest builds, and the tests pass in the SDK ($(tests_passed "$log"))" \
    grep -q '^Fail: *0 *$' "$log"
  check "the compiler has nothing to warn of" no_line 'warning:' "$log"
}

tests_passed() { sed -n 's/^Ok: *\([0-9]*\) *$/\1 passed/p' "$1"; }

# no_line PATTERN FILE: shows the lines that should not be there
no_line() { ! grep -E "$1" "$2"; }

# --- the sandbox ----------------------------------------------------------------------------------

check_permissions() {
  flatpak --user info --show-permissions "$APP_ID" >"$OUT/permissions"
  check "the sandbox grants no files, no network and no device" \
    no_line '^(filesystems|devices|features)=|network' "$OUT/permissions"
  check "it grants a window" grep -q '^sockets=.*wayland.*fallback-x11' "$OUT/permissions"
  check "it talks to no service of the session or the system" \
    no_line '^\[(Session|System) Bus Policy\]' "$OUT/permissions"
}

# The inner shells expand what is in single quotes.
# shellcheck disable=SC2016
check_confinement() {
  echo secret >"$PLACE/home/secret"
  check "system calls are filtered" shell_in_sandbox 'grep -q "^Seccomp:.*2$" /proc/self/status'
  if [ "$(id -u)" != 0 ]; then
    check "no capability is left" shell_in_sandbox 'grep -q "^CapEff:.*	0*$" /proc/self/status'
  fi
  check "neither the runtime nor the program can be written" \
    shell_in_sandbox '! touch /usr/probe 2>/dev/null && ! touch /app/probe 2>/dev/null'
  check "the files of the host are hidden" \
    shell_in_sandbox '[ ! -e "$1" ] && [ ! -e "$2" ]' sh "$PLACE/home/secret" "$SOURCE/meson.build"
  check "there is no network but the loopback" \
    shell_in_sandbox '[ "$(grep -c : /proc/net/dev)" = 1 ]'
  check "there is no graphics device" shell_in_sandbox '[ ! -e /dev/dri ]'
}

# --- the program without a window -----------------------------------------------------------------

programmaboek() { in_sandbox programmaboek "$@"; }

# The only place where the sandbox may keep files, seen under the same name inside and outside.
own_folder() { echo "$HOME/.var/app/$APP_ID/data"; }

check_command_line() {
  local data
  data=$(own_folder)
  mkdir -p "$data"
  check "--version answers" programmaboek --version
  check "--new-example writes a register" programmaboek --new-example "$data/example.db"
  check "--check finds it sound" programmaboek --register "$data/example.db" --check
  check "--export writes XML" programmaboek --register "$data/example.db" --export "$data/b.xml"
  check "--export writes HTML" programmaboek --register "$data/example.db" --export "$data/b.html"
  check "both hold the booklet" grep -q 'Regio Deal' "$data/b.xml" "$data/b.html"
  if command -v xmllint >/dev/null; then
    check "the XML is valid against the schema" \
      xmllint --noout --relaxng "$SOURCE/src/booklet/booklet.rng" "$data/b.xml"
  fi
  check "an export out of the sandbox is refused" refuses --register "$data/example.db" \
    --export /usr/b.xml
  check "an unknown option is refused" refuses --no-such-option
}

# refuses ARGUMENT...: ends with status 1, and says why in one line
refuses() {
  local said status=0
  said=$(programmaboek "$@" 2>&1) || status=$?
  echo "$status: $said"
  [ "$status" = 1 ] && [ -n "$said" ] && [ "$(wc -l <<<"$said")" = 1 ]
}

# --- Dutch ----------------------------------------------------------------------------------------

# shellcheck disable=SC2016
check_dutch() {
  check "the Dutch translation is in the sandbox" \
    shell_in_sandbox '[ -s /app/share/locale/nl/LC_MESSAGES/programmaboek.mo ]'
  check "the program speaks Dutch" speaks_dutch
  check "the desktop file and the metainfo do" \
    shell_in_sandbox 'grep -q "^Comment\[nl\]=" "/app/share/applications/$0.desktop"
      grep -q "<summary xml:lang=\"nl\">" "/app/share/"{metainfo,appdata}"/$0".*.xml' "$APP_ID"
}

# The two languages differ, and the Dutch one is that of po/nl.po: GLib's own words do not count.
speaks_dutch() {
  local english dutch line
  english=$(in_sandbox env LANG=en_US.UTF-8 LC_ALL= programmaboek --help)
  dutch=$(in_sandbox env LANG=nl_NL.UTF-8 LC_ALL= programmaboek --help)
  [ "$english" != "$dutch" ] || return 1
  while read -r line; do
    if [ -n "$line" ] && grep -qF "$line" <<<"$dutch"; then return 0; fi
  done < <(sed -n 's/^msgstr "\(.\{12,\}\)"$/\1/p' "$SOURCE/po/nl.po")
  echo "$dutch"
  return 1
}

# --- the window -----------------------------------------------------------------------------------

check_window() {
  local data
  write_bus_config
  data=$(own_folder)
  check "a first start shows the window" shown first en_US.UTF-8 --see Programmaboek
  check "the example register opens, in Dutch" shown dutch nl_NL.UTF-8 \
    --see Wonen --see 'Alle projecten' --register "$data/example.db"
  check "it opens in the dark style" shown dark nl_NL.UTF-8 \
    --dark --see Wonen --register "$data/example.db"
  check "the desktop starts it by D-Bus" shown activated nl_NL.UTF-8 --by-dbus --see Programmaboek
}

# shown NAME LOCALE ARGUMENT...: starts the program on a screen of its own, leaves OUT/NAME.png
shown() {
  local name=$1 locale=$2
  shift 2
  env -u LC_ALL LANG="$locale" xvfb-run -a -s '-screen 0 1366x850x24' \
    dbus-run-session --config-file="$PLACE/bus.conf" -- \
    "$SOURCE/tests/flatpak/window" "$OUT/$name" "$@" 2> >(grep -v '^dbus-daemon' >&2)
}

# --- the file chooser -----------------------------------------------------------------------------

check_portals() {
  local missing=
  [ -w /dev/fuse ] || missing='this user cannot use /dev/fuse'
  [ -x /usr/libexec/xdg-desktop-portal-gtk ] || missing='xdg-desktop-portal-gtk is not installed'
  [ "$XDG_RUNTIME_DIR" = "/run/user/$(id -u)" ] || missing="/run/user/$(id -u) is not this user's"
  if [ -n "$missing" ]; then
    note "the file chooser was not tried: $missing"
    return
  fi
  check "files go out and come in through the desktop's file chooser" \
    env -u LC_ALL LANG=en_US.UTF-8 XDG_CURRENT_DESKTOP=GNOME \
    xvfb-run -a -s '-screen 0 1366x850x24' dbus-run-session -- \
    "$SOURCE/tests/flatpak/portals" "$(own_folder)/example.db" "$PLACE/picked" "$OUT/portals"
}

# --- the bundle -----------------------------------------------------------------------------------

# A second installation, of which only the runtime is known, gets the application from the file alone.
check_bundle() {
  local bundle=$OUT/$APP_ID.flatpak
  check "a bundle can be made" flatpak build-bundle "$PLACE/app-repo" "$bundle" "$APP_ID" master
  export FLATPAK_USER_DIR=$PLACE/second-installation
  flatpak --user remote-add --if-not-exists --no-gpg-verify stand-in "file://$PLACE/repo"
  install_app stand-in "$PLATFORM_ID"
  check "the bundle of $(du -h "$bundle" | cut -f1) installs elsewhere" install_app --bundle "$bundle"
  check "the bundle carries Dutch" speaks_dutch
  check "the bundle runs" programmaboek --version
}
