#!/usr/bin/env bash
# Lets the disk fill, a second daemon start and clients stop half-way; the last line counts what was acknowledged.
set -euo pipefail
cd "$(dirname "$0")/.."
scripts/binaries.sh dispatchd simulated-year
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
.build/release/simulated-year faults --work "$work"
