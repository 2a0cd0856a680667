#!/usr/bin/env bash
# Tries a lower ceiling of one mandate on a register's whole history by `mcctl policy simulate`, counts the same effect
# from the register's rows with SQL, and ends with 0 only if every figure is the same on both sides.
#   [REGISTER=FILE] [CITY=FILE] [MANDATE=day-urgent] [CEILING=300] [APPROVALS=1] scripts/simulate-check.sh
# The daemon of the register is the one that MCCTL_SOCKET names; BIN is the folder of the programs.
set -euo pipefail
cd "$(dirname "$0")/.."
register=${REGISTER:-.demo/data/register.sqlite}
city=${CITY:-Fixtures/city/city.yaml}
mandate=${MANDATE:-day-urgent}
ceiling=${CEILING:-300}
approvals=${APPROVALS:-0}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

sed "/code: $mandate\$/,/^ *ceiling:/ s/^\( *ceiling:\).*/\1 $ceiling/" "$city" > "$work/city.yaml"
if cmp -s "$city" "$work/city.yaml"; then
  echo "The city file has no mandate $mandate with another ceiling than $ceiling." >&2
  exit 1
fi
cp "$(dirname "$city")"/*.geojson "$work"
days=$(sqlite3 -readonly "$register" "SELECT date(min(entered_at) / 1000, 'unixepoch', '-1 day') || ' ' ||
  date(max(entered_at) / 1000, 'unixepoch', '+1 day') FROM journal_event")
"${BIN:-.build/release}/mcctl" policy simulate "$work/city.yaml" --from "${days% *}" --to "${days#* }" --json \
  > "$work/report.json"
sqlite3 -readonly "$register" ".parameter set :report '$work/report.json'" ".parameter set :mandate '$mandate'" \
  ".parameter set :ceiling $((ceiling * 100))" ".parameter set :approvals $approvals" \
  ".read scripts/simulate-check.sql" > "$work/figures"
awk -F '  ' -v expected=$((5 + 2 * approvals)) '
  { lines += 1; if ($2 != $3) wrong += 1 }
  { printf "%-46s counted %12s  reported %12s%s\n", $1, $2, $3, $2 == $3 ? "" : "  DIFFERENT" }
  $1 == "activations that would have needed approval" && $2 > 0 { isProved = 1 }
  END {
    if (lines != expected || !isProved) { print "The register shows nothing of this mandate."; exit 1 }
    exit wrong > 0
  }' "$work/figures"
