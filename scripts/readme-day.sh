#!/usr/bin/env bash
# Plays the commands of the README's day on a fresh demo city under the manual clock and prints the transcript.
# A test plays the same commands and compares; this prints what to put there when the output changes.
set -euo pipefail
cd "$(dirname "$0")/.."
# BIN names a folder with both programs; without it they are built.
[ -n "${BIN:-}" ] || scripts/binaries.sh dispatchd mcctl >&2
source scripts/daemon.sh
bin=${BIN:-$bin}

folder=$(mktemp -d)
start_daemon "$folder/data" Fixtures/city/city.yaml --clock manual:2026-03-10T09:12:00+01:00
export LANG=C LC_ALL= NO_COLOR=1 PATH="$(cd "$bin" && pwd):$PATH"
introduce Fixtures/city > /dev/null
mcctl user add anna --role operator > /dev/null
mcctl user add tecla --role technician --limit 5000 > /dev/null

# A command begins with "$ " in a console block and goes on while its lines end with a backslash.
awk '/^```console$/ { inside = 1; next } /^```$/ { inside = 0; more = 0 }
     inside && (more || /^\$ /) { print; more = /\\$/ }' README.md > "$folder/commands"
command=
while IFS= read -r line; do
  printf '%s\n' "$line"
  command+=${line#\$ }
  if [[ $command == *\\ ]]; then
    command=${command%\\}
  else
    bash -c "$command"
    echo
    command=
  fi
done < "$folder/commands"
stop_daemon
rm -rf "$folder"
