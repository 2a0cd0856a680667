#!/usr/bin/env bash
# Sourced by the other scripts: starts one dispatchd, tells it the city's firms and places, and stops it.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

bin=.build/release
daemon=

# start_daemon DATA CITY [OPTION...]: starts it and waits until it is ready; its log is added to DATA.log.
# Fails when another daemon has the directory: what is ready then is not ours.
start_daemon() {
  local data=$1 city=$2
  shift 2
  "$bin/dispatchd" --data "$data" --city "$city" "$@" 2>> "$data.log" &
  daemon=$!
  export MCCTL_SOCKET="$data/dispatchd.sock"
  trap 'kill "$daemon" 2>/dev/null || true' EXIT
  for _ in $(seq 1 600); do
    if [ "$(cat "$data/dispatchd.lock" 2> /dev/null)" = "$daemon" ] &&
      curl -sf --unix-socket "$MCCTL_SOCKET" http://localhost/readyz > /dev/null; then return 0; fi
    if ! kill -0 "$daemon" 2> /dev/null; then break; fi
    sleep 0.1
  done
  echo "dispatchd did not start:" >&2
  tail -5 "$data.log" >&2
  return 1
}

# stop_daemon: stops it gracefully; fails when it does not end with status 0.
stop_daemon() {
  kill -TERM "$daemon"
  wait "$daemon"
  trap - EXIT
}

# introduce FOLDER: imports the firms and the places of a city's folder.
introduce() {
  "$bin/mcctl" contractor import "$1/contractors.csv"
  "$bin/mcctl" place import "$1/places.csv"
}
