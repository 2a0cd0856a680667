#!/usr/bin/env bash
# Makes the quarters of a played year official, exports every form of them, and has other programs judge them: xmllint by
# our schema and by those of SDMX, Python by counting again, and a browser by drawing the reports.
#   scripts/demo-statistics.sh FOLDER QUARTER...
# MCCTL_SOCKET names the daemon; BIN is the folder of the programs. Ends with 0 only if all of it worked.
set -euo pipefail
cd "$(dirname "$0")/.."
bin=${BIN:-.build/release}
folder=$1
shift
browser=/usr/bin/chromium-headless-shell
stock=$PWD/.build/sdmx
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# judge VERSION MESSAGE [SCHEMA]: an SDMX message by the standard's schemas, or by its own that lies beside them.
judge() {
  local place=$work/$1
  mkdir -p "$place"
  ln -sf "$stock/$1"/*.xsd "$place"
  local schema=SDMXMessage.xsd
  if [ -n "${3:-}" ]; then
    cp "$3" "$place/own.xsd"
    schema=own.xsd
  fi
  xmllint --nonet --noout --schema "$place/$schema" "$2"
}

# judge_sdmx BEGINNING: every SDMX message of a quarter.
judge_sdmx() {
  judge sdmx21 "$1-sdmx-structure.xml"
  judge sdmx21 "$1-sdmx-generic.xml"
  judge sdmx21 "$1-sdmx.xml" "$1-sdmx-schema.xsd"
  judge sdmx30 "$1-sdmx3-structure.xml"
  judge sdmx30 "$1-sdmx3.xml" "$1-sdmx3-schema.xsd"
}

# draw PAGE: as a screen, a telephone and paper show it.
draw() {
  local page=$1 name=${1%.html}
  local shot=("$browser" --no-sandbox --disable-gpu --disable-dev-shm-usage --hide-scrollbars --user-data-dir="$work/browser")
  {
    "${shot[@]}" --window-size=1280,3200 --screenshot="$name-screen.png" "file://$page" &&
      "${shot[@]}" --window-size=360,3200 --screenshot="$name-360.png" "file://$page" &&
      "${shot[@]}" --no-pdf-header-footer --print-to-pdf="$name.pdf" "file://$page"
  } 2> "$work/browser.log" || {
    cat "$work/browser.log" >&2
    return 1
  }
}

mkdir -p "$folder"
folder=$(cd "$folder" && pwd)
"$bin/mcctl" statistics schema > "$folder/schema.xsd"
for quarter in "$@"; do
  "$bin/mcctl" statistics freeze --quarter "$quarter"
  "$bin/mcctl" statistics issue --quarter "$quarter"
  "$bin/mcctl" statistics export --quarter "$quarter" --all "$folder/$quarter"
  beginning=$folder/$quarter/$quarter-v1
  xmllint --noout --schema "$folder/schema.xsd" "$beginning.xml"
  "$bin/mcctl" statistics verify "$beginning.xml"
  [ ! -e "$stock/sdmx30/SDMXMessage.xsd" ] || judge_sdmx "$beginning"
done
[ -e "$stock/sdmx30/SDMXMessage.xsd" ] ||
  echo "SDMX was not judged: scripts/setup.sh tests fetches the standard's schemas into .build/sdmx"

echo "== The last of these quarters, counted again in Python from the journal's export"
"$bin/mcctl" journal export --output "$folder/journal.csv"
python3 -B scripts/recount.py "$folder/journal.csv" "$beginning.xml"

echo "== The reports, as a browser shows them"
if [ -x "$browser" ]; then
  for page in "$beginning"-{html,charter}-{it,en}.html; do [ ! -e "$page" ] || draw "$page"; done
fi
[ -x "$browser" ] || echo "The reports were not drawn: scripts/setup.sh tests installs Chromium without a window"
