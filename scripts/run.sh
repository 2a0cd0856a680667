#!/usr/bin/env bash
# Runs a daemon on the demo city until it is interrupted; its register stays in .run/.
set -euo pipefail
cd "$(dirname "$0")/.."
scripts/binaries.sh dispatchd mcctl
source scripts/daemon.sh

mkdir -p .run
start_daemon .run/data Fixtures/city/city.yaml
introduce Fixtures/city
echo "The centre is open. In another terminal:"
echo "  export MCCTL_SOCKET=$PWD/.run/data/dispatchd.sock"
echo "  .build/release/mcctl call log"
echo "Ctrl-C closes it."
trap 'kill -TERM "$daemon"; wait "$daemon"; exit $?' INT TERM
wait "$daemon"
