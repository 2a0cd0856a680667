#!/usr/bin/env bash
# Kills a loaded daemon ROUNDS times at random instants; the last line counts what it had acknowledged.
set -euo pipefail
cd "$(dirname "$0")/.."
scripts/binaries.sh dispatchd simulated-year
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
.build/release/simulated-year kill --rounds "${ROUNDS:-100}" --work "$work"
