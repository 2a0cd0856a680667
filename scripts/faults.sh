#!/usr/bin/env bash
# Lets disks, clocks, servers and networks fail under a loaded daemon; the last line counts what was acknowledged.
# ONLY=NAME lets one of them fail.
set -euo pipefail
cd "$(dirname "$0")/.."
scripts/binaries.sh dispatchd simulated-year
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
.build/release/simulated-year faults --work "$work" ${ONLY:+--only "$ONLY"}
