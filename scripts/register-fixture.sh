#!/usr/bin/env bash
# Plays a few calls on a register of this program's schema and writes it to Fixtures/registers/schema-N.sql: to be run when a
# schema is released, and before that whenever its tables have changed.
set -euo pipefail
cd "$(dirname "$0")/.."
swift build --product dispatchd >/dev/null && swift build --product mcctl >/dev/null
bin="$(swift build --show-bin-path)"
work=$(mktemp -d)
daemon=
trap '[ -z "$daemon" ] || kill "$daemon" 2>/dev/null || true; rm -rf "$work"' EXIT
export MCCTL_SOCKET="$work/data/dispatchd.sock" MCCTL_SPOOL="$work/spool"

"$bin/dispatchd" --data "$work/data" --city Fixtures/city/city.yaml --clock manual:2026-03-02T09:00:00 2>"$work/log" &
daemon=$!
for _ in $(seq 600); do "$bin/mcctl" clock show >/dev/null 2>&1 && break; sleep 0.1; done
run() { "$bin/mcctl" "$@" >/dev/null || { cat "$work/log" >&2; exit 1; }; }
run contractor import Fixtures/city/contractors.csv
run user add elisa --role technician
run user add tito --role technician
run call log --description "Buca" --category roads.pothole --zone Z1 --caller "Rosa Neri" --phone "0522 1"
run call log --description "Lampione" --category lighting.lamp-out --zone Z2
run mail deliver < Fixtures/mail/photo-attached.eml
run order accept WO-2026-000001 --as elisa
run order start WO-2026-000001 --as elisa
run order complete WO-2026-000001 --final 120 --as elisa
run order close WO-2026-000001 --as tito
run clock advance 2d
kill -TERM "$daemon" && wait "$daemon"
daemon=

mkdir -p Fixtures/registers
number=$(sqlite3 "$work/data/register.sqlite" 'SELECT max(id) FROM schema_migration')
sqlite3 "$work/data/register.sqlite" .dump > "Fixtures/registers/schema-$number.sql"
echo "Fixtures/registers/schema-$number.sql: $(wc -c < "Fixtures/registers/schema-$number.sql") bytes"
