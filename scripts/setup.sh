#!/bin/sh
# setup.sh [tests]: installs the Debian packages that building needs, or says which are missing; with `tests` also the mail
# servers that the tests start for themselves. None of those is left serving this machine, and none that is here is removed.
set -eu

packages="libsqlite3-dev libpq-dev postgresql libxml2-dev libgmime-3.0-dev libxml2-utils sqlite3 pkg-config gcc python3 curl tzdata procps"
servers="postfix dovecot-core dovecot-imapd dovecot-lmtpd dovecot-sieve fetchmail"
[ "${1:-}" = tests ] && packages="$packages $servers isync swaks msmtp"

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
