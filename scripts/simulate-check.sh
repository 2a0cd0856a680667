#!/usr/bin/env bash
# Tries one rule on a register's whole history by `mcctl policy simulate`, counts the same effect from the register's rows
# with SQL, and ends with 0 only if every figure is the same on both sides.
#   [MANDATE=day-urgent] [CEILING=300] [WHOLE=1] scripts/simulate-check.sh ceiling    a lower ceiling of a mandate
#   [URGENCY=urgent] [FROM=12] [TO=6] scripts/simulate-check.sh arrival                  fewer hours to arrive
# REGISTER and CITY are the files looked at; the daemon of the register is the one that MCCTL_SOCKET names; BIN is the
# folder of the programs.
set -euo pipefail
cd "$(dirname "$0")/.."
register=${REGISTER:-.demo/data/register.sqlite}
city=${CITY:-Fixtures/city/city.yaml}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# change EXPRESSION: the city file with one rule changed.
change() {
  sed "$1" "$city" > "$work/city.yaml"
  if cmp -s "$city" "$work/city.yaml"; then
    echo "The city file has no such rule, or has it so already." >&2
    exit 1
  fi
  cp "$(dirname "$city")"/*.geojson "$work"
}

rule=${1:?ceiling or arrival}
case "$rule" in
  ceiling)
    mandate=${MANDATE:-day-urgent} ceiling=${CEILING:-300} whole=${WHOLE:-0}
    change "/code: $mandate\$/,/^ *ceiling:/ s/^\( *ceiling:\).*/\1 $ceiling/"
    parameters=(".parameter set :mandate '$mandate'" ".parameter set :ceiling $((ceiling * 100))"
      ".parameter set :whole $whole")
    lines=$((3 + 4 * whole)) proof="activations that would have needed approval" ;;
  arrival)
    urgency=${URGENCY:-urgent} from=${FROM:-12} to=${TO:-6}
    change "/code: $urgency\$/,/name: arrival/ s/\(name: arrival, within:\) ${from}h/\1 ${to}h/"
    parameters=(".parameter set :urgency '$urgency'" ".parameter set :less $(((from - to) * 3600000))")
    lines=6 proof="arrivals that would have been late" ;;
  *)
    echo "There is no rule $rule: ceiling or arrival." >&2
    exit 1 ;;
esac

days=$(sqlite3 -readonly "$register" "SELECT date(min(entered_at) / 1000, 'unixepoch', '-1 day') || ' ' ||
  date(max(entered_at) / 1000, 'unixepoch', '+1 day') FROM journal_event")
"${BIN:-.build/release}/mcctl" policy simulate "$work/city.yaml" --from "${days% *}" --to "${days#* }" --json \
  > "$work/report.json"
sqlite3 -readonly "$register" ".parameter set :report '$work/report.json'" "${parameters[@]}" \
  ".read scripts/simulate-$rule.sql" > "$work/figures"
awk -F '  ' -v expected="$lines" -v proof="$proof" '
  { lines += 1; if ($2 != $3) wrong += 1 }
  { printf "%-46s counted %12s  reported %12s%s\n", $1, $2, $3, $2 == $3 ? "" : "  DIFFERENT" }
  $1 == proof && $2 > 0 { isProved = 1 }
  END {
    if (lines != expected || !isProved) { print "The register shows nothing of this rule."; exit 1 }
    exit wrong > 0
  }' "$work/figures"
