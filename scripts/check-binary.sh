#!/bin/sh
# Proves that mcctl is linked with no database, mail or XML library.
set -eu
cd "$(dirname "$0")/.."
binary="$(swift build --show-bin-path 2>/dev/null)/mcctl"
swift build --product mcctl >/dev/null
if ldd "$binary" | grep -E 'libsqlite3|libxml2|libgmime|libpq'; then
  echo "mcctl must not be linked with these libraries." >&2
  exit 1
fi
echo "binary: mcctl needs no database, mail or XML library"
