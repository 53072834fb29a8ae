# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# From a folder of unpacked packages to a flatpak runtime. Sourced by runtime.
# Needs SUITE, LOCALES, WORK and REPO (folders), FLATPAK_ARCH, VERSION.

# in_tree TREE COMMAND...: with TREE as the root folder; bwrap does that for an ordinary user too,
# and leaves no mounts behind.
in_tree() {
  bwrap --bind "$1" / --proc /proc --dev /dev --tmpfs /tmp --unshare-net \
    --clearenv --setenv PATH /usr/sbin:/usr/bin --setenv HOME /tmp --setenv LC_ALL C.UTF-8 "${@:2}"
}

# drop_other_languages TREE: keeps the translations of LOCALES alone
drop_other_languages() {
  local folder locale keep=' '
  for locale in $LOCALES; do keep+="${locale%%_*} $locale "; done
  for folder in "$1"/usr/share/locale/*/; do
    folder=${folder%/}
    case $keep in *" ${folder##*/} "*) ;; *) rm -rf "$folder" ;; esac
  done
}

# configure TREE: what the packages' own scripts would have done
configure() {
  local tree=$1
  drop_other_languages "$tree"

  if [ -e "$tree/usr/bin/gcc" ]; then ln -sf gcc "$tree/usr/bin/cc"; fi
  ln -sf bash "$tree/usr/bin/sh" # dash is not among the dependencies
  ln -sf mawk "$tree/usr/bin/awk"
  ln -sf ../sbin/ldconfig "$tree/usr/bin/ldconfig" # flatpak's PATH has no sbin

  # The loader looks into the application first, as in a real runtime.
  cat >"$tree/etc/ld.so.conf" <<-'CONF'
	include /run/flatpak/ld.so.conf.d/app-*.conf
	include /app/etc/ld.so.conf
	/app/lib64
	/app/lib
	include /run/flatpak/ld.so.conf.d/runtime-*.conf
	include /etc/ld.so.conf.d/*.conf
	CONF

  # The shell in the tree expands these, not this one.
  # shellcheck disable=SC2016
  in_tree "$tree" bash -euc '
    ldconfig
    glib-compile-schemas /usr/share/glib-2.0/schemas
    for lib in /usr/lib/*-linux-gnu*; do
      modules=$(command -v gio-querymodules || echo "$lib/glib-2.0/gio-querymodules")
      if [ -x "$modules" ]; then mkdir -p "$lib/gio/modules" && "$modules" "$lib/gio/modules"; fi
      loaders=$lib/gdk-pixbuf-2.0/gdk-pixbuf-query-loaders
      if [ -x "$loaders" ]; then "$loaders" >"$lib/gdk-pixbuf-2.0/2.10.0/loaders.cache"; fi
    done
    update-mime-database /usr/share/mime
    rm -rf /var/cache/* /var/log/* /var/lib/dpkg'
}

# compile_locales SDK PLATFORM: localedef and its sources are in the SDK only, the result goes to
# both. The folder has to end in ".utf8", because that is the spelling setlocale looks for.
compile_locales() {
  local locale
  for locale in $LOCALES; do
    in_tree "$1" localedef --no-archive -i "$locale" -f UTF-8 "/usr/lib/locale/$locale.utf8"
    cp -al "$1/usr/lib/locale/$locale.utf8" "$2/usr/lib/locale/"
  done
}

# builder_flags SDK: the compiler flags that flatpak-builder takes from an SDK. They are close to the
# real ones, so that what _FORTIFY_SOURCE says is heard here already.
builder_flags() {
  local flags='-O2 -g -pipe -Wp,-D_FORTIFY_SOURCE=3 -fexceptions -fstack-protector-strong'
  flags+=' -fstack-clash-protection -fno-omit-frame-pointer'
  mkdir -p "$1/etc/flatpak-builder"
  cat >"$1/etc/flatpak-builder/defaults.json" <<-JSON
	{ "cflags": "$flags", "cxxflags": "$flags",
	  "ldflags": "-Wl,-z,relro,-z,now -Wl,--as-needed" }
	JSON
}

# compose_shim SDK: flatpak-builder before 1.3.4 calls appstream-compose, which suites after trixie
# lack: there "appstreamcli compose" does the work. flatpak-builder has moved the metainfo file by then.
compose_shim() {
  local shim=$1/usr/bin/appstream-compose
  [ ! -e "$shim" ] || return 0
  cat >"$shim" <<-'SHIM'
	#!/bin/sh
	for word; do case $word in --basename=*) id=${word#*=} ;; esac; done
	mkdir -p /app/share/metainfo
	cp "/app/share/appdata/$id.appdata.xml" "/app/share/metainfo/$id.metainfo.xml"
	appstreamcli compose --prefix=/ --origin="$id" --components="$id" --no-color \
	  --no-net --result-root=/ --data-dir=/app/share/app-info/xmls \
	  --icons-dir=/app/share/app-info/icons/flatpak /app
	status=$?
	rm -r /app/share/metainfo
	exit $status
	SHIM
  chmod 755 "$shim"
}

# export_tree TREE ID: gives TREE the layout of a runtime and commits it to the repository.
# build-export wants a folder files/ beside usr/, even though a runtime has nothing in it.
export_tree() {
  local tree=$1 id=$2 build=$WORK/build-$2
  mkdir -p "$build/files"
  rm -rf "${tree:?}"/usr/{share/i18n,games,local,src}
  rm -f "$tree"/etc/{mtab,resolv.conf,hosts,passwd,group,shadow,machine-id,localtime,timezone}
  rm -rf "$tree"/etc/{systemd,init.d,cron.*,default,apt,dpkg,pam.d,security,skel,update-motd.d}
  mv "$tree/usr" "$build/usr"
  mv "$tree/etc" "$build/usr/etc"
  cat >"$build/metadata" <<-META
	[Runtime]
	name=$id
	runtime=$PLATFORM_ID/$FLATPAK_ARCH/$VERSION
	sdk=$SDK_ID/$FLATPAK_ARCH/$VERSION

	[Environment]
	GSK_RENDERER=cairo
	META
  flatpak build-export --runtime --no-update-summary --disable-fsync --disable-sandbox \
    --subject="stand-in from Debian $SUITE" --timestamp=2025-01-01T00:00:00Z \
    "$REPO" "$build" "$VERSION" >/dev/null
}
