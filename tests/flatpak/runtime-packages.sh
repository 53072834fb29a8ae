# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Which Debian packages make the stand-in, and how they are fetched and unpacked. Sourced by runtime.
# Needs SUITE, APT (a folder), DEB_ARCH, PACKAGES (the folder of lists).

# Documentation, big static libraries and introspection data, which no build here reads.
TAR_FILTER=(
  --exclude=./usr/share/doc --exclude=./usr/share/man --exclude=./usr/share/info
  --exclude=./usr/share/lintian --exclude=./usr/share/bug --exclude=./usr/share/gtk-doc
  --exclude=./usr/share/gir-1.0 --exclude=./usr/share/vala
  --exclude=./usr/include/vulkan --exclude=./usr/include/vk_video
  --exclude='libicu*.a' --exclude='libstdc++*.a' --exclude='libc.a' --exclude='libm-*.a'
  --exclude='libxml2.a' --exclude='libsqlite3.a'
  --exclude='gtk4-demo*' --exclude='gtk4-widget-factory'
  --exclude='gtk4-print-editor' --exclude='gtk4-node-editor'
)

# The mirror that this machine's own package sources name, so that none is written down here.
own_mirror() {
  local codename
  codename=$(sed -n 's/^VERSION_CODENAME=//p' /etc/os-release)
  # apt, not the shell, fills in these two.
  # shellcheck disable=SC2016
  apt-get indextargets --format '$(REPO_URI) $(RELEASE)' 'Created-By: Packages' 2>/dev/null |
    awk -v codename="$codename" '$2 == codename { print $1; exit }'
}

# A root of its own for apt, in which nothing is installed: apt then works out every dependency,
# and this machine's packages are neither looked at nor touched.
apt_setup() {
  local mirror=${MIRROR:-$(own_mirror)}
  local keyring=${KEYRING:-/usr/share/keyrings/debian-archive-keyring.gpg}

  [ -n "$mirror" ] || skip "this machine has no Debian package source; set MIRROR and KEYRING"
  mkdir -p "$APT"/{state/lists/partial,cache/archives/partial,empty/partial}
  : >"$APT/status"
  echo "deb [arch=$DEB_ARCH signed-by=$keyring] $mirror $SUITE main" >"$APT/sources.list"
  APT_OPTIONS=(
    -q
    -o "Dir::Etc::sourcelist=$APT/sources.list" -o Dir::Etc::sourceparts=/dev/null
    -o "Dir::State=$APT/state" -o "Dir::State::status=$APT/status"
    -o "Dir::Cache=$APT/cache" -o "Dir::Cache::archives=$APT/cache/archives"
    -o Dir::Cache::pkgcache=pkgcache.bin -o Dir::Cache::srcpkgcache=srcpkgcache.bin
    -o "APT::Architecture=$DEB_ARCH" -o "APT::Architectures=$DEB_ARCH"
    -o APT::Install-Recommends=0 -o "APT::Sandbox::User=$(id -un)"
    -o Acquire::Languages=none -o Debug::NoLocking=1
  )
  apt-get "${APT_OPTIONS[@]}" update >/dev/null || skip "the package mirror does not answer"
}

# pick NAME|NAME...: of each group the first name that the suite has
pick() {
  local group name names
  names=" $(apt-cache "${APT_OPTIONS[@]}" pkgnames | tr '\n' ' ') "
  for group in "$@"; do
    for name in ${group//|/ }; do
      case $names in *" $name "*) echo "$name" && continue 2 ;; esac
    done
    die "$SUITE has no package ${group//|/ or }"
  done
}

# closure GROUP...: "package file" for all that apt would install, less packages/skip. apt prints no
# address for a file that it already holds, hence the empty archive folder.
closure() {
  local names wanted
  names=$(pick "$@") || exit 1
  mapfile -t wanted < <(sort -u <<<"$names")
  apt-get "${APT_OPTIONS[@]}" -o "Dir::Cache::archives=$APT/empty" \
    install --print-uris -y "${wanted[@]}" |
    sed -n "s/^'[^']*' \([^ ]*\) .*/\1/p" |
    awk -v skip="$(list "$PACKAGES/skip")" '
      BEGIN { n = split (skip, names, " "); for (i = 1; i <= n; i++) drop[names[i]] = 1 }
      { name = $1; sub (/_.*/, "", name); if (!(name in drop)) print name, $1 }' | sort
}

# download LIST...: fetches just the files that the lists name
download() {
  local missing
  mapfile -t missing < <(
    cat "$@" | sort -u | while read -r package file; do
      [ -f "$APT/cache/archives/$file" ] || echo "$package"
    done
  )
  [ ${#missing[@]} -eq 0 ] ||
    (cd "$APT/cache/archives" && apt-get "${APT_OPTIONS[@]}" download "${missing[@]}" >/dev/null)
}

unpack_one() {
  dpkg-deb --fsys-tarfile "$2" |
    tar -x -C "$1" --no-same-owner --keep-directory-symlink "${@:3}"
}
export -f unpack_one

# unpack TREE: unpacks the packages whose file names come in. base-files is first because it brings
# /bin -> usr/bin and its like. Maintainer scripts are not run; configure does what matters of them.
unpack() {
  local tree=$1 files file
  mkdir -p "$tree"
  mapfile -t files
  for file in "${files[@]}"; do
    case $file in
      base-files_*) unpack_one "$tree" "$APT/cache/archives/$file" "${TAR_FILTER[@]}" ;;
    esac
  done
  printf '%s\n' "${files[@]}" | grep -v '^base-files_' |
    xargs -P "$(nproc)" -I{} bash -c 'unpack_one "$@"' _ \
      "$tree" "$APT/cache/archives/{}" "${TAR_FILTER[@]}"
}
