#!/usr/bin/env bash
# with-postgresql.sh COMMAND…: runs it beside a PostgreSQL server of its own, whose connection string is in REGISTER_SERVER.
#
# The server lives in a temporary folder, listens on a socket there and nowhere else, and is gone afterwards. It does
# not wait for the disk (fsync=off): what is tested with it is what it answers, not what a power cut leaves.
set -euo pipefail

programs="$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1)"
[ -n "$programs" ] || { echo "PostgreSQL's server is missing: run scripts/setup.sh." >&2; exit 1; }
folder="$(mktemp -d "${TMPDIR:-/tmp}/postgresql.XXXXXX")"

# The server refuses to run as root.
as_owner() { if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }
if [ "$(id -u)" = 0 ]; then chown postgres: "$folder"; chmod a+x "$(dirname "$folder")"; fi

stop() {
  as_owner "$programs/pg_ctl" -D "$folder/cluster" -m immediate -w stop >/dev/null 2>&1 || true
  rm -rf "$folder"
}
trap stop EXIT

cd "$folder"
as_owner "$programs/initdb" -D "$folder/cluster" -U centre -A trust --locale=C.UTF-8 -E UTF8 -N >/dev/null
# Everybody comes in without a password but one.
as_owner sed -i '1i local all locked scram-sha-256' "$folder/cluster/pg_hba.conf"
as_owner "$programs/pg_ctl" -D "$folder/cluster" -l "$folder/log" -w start >/dev/null -o "\
  -c listen_addresses= -c unix_socket_directories=$folder -c max_connections=400 -c shared_buffers=64MB \
  -c fsync=off -c max_pred_locks_per_transaction=256" || { cat "$folder/log" >&2; exit 1; }
as_owner "$programs/psql" -h "$folder" -U centre -d postgres -qc "CREATE ROLE locked LOGIN PASSWORD 'open sesame'"
cd - >/dev/null

export REGISTER_SERVER="postgresql:///postgres?host=$folder&user=centre"
"$@"
