#!/bin/sh
# Installs the Debian packages that building and testing need, or says which are missing.
set -eu

packages="libsqlite3-dev libpq-dev postgresql libxml2-dev libgmime-3.0-dev libxml2-utils sqlite3 pkg-config gcc python3 curl tzdata procps"

missing=""
for package in $packages; do
  dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing="$missing $package"
done

if ! command -v swift >/dev/null 2>&1; then
  echo "Swift is missing: install a Swift 6.3 toolchain (https://www.swift.org/install/linux/) and put it on the PATH." >&2
  exit 1
fi
[ -z "$missing" ] && exit 0

if [ "$(id -u)" = 0 ]; then
  become=""
elif command -v sudo >/dev/null 2>&1; then
  become="sudo"
else
  echo "These Debian packages are missing:$missing. Install them as root: apt-get install$missing" >&2
  exit 1
fi

echo "Installing Debian packages:$missing"
install() { DEBIAN_FRONTEND=noninteractive $become apt-get install -y -qq --no-install-recommends $missing >/dev/null; }
install 2>/dev/null || { $become apt-get update -qq && install; } || {
  echo "These Debian packages could not be installed:$missing. Check the network and the package sources." >&2
  exit 1
}
