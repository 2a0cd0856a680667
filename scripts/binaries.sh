#!/usr/bin/env bash
# Builds the release binaries named as products; without names, the three that the demo needs.
set -euo pipefail
cd "$(dirname "$0")/.."
scripts/setup.sh
if [ $# -eq 0 ]; then set -- dispatchd mcctl simulated-year; fi
for product in "$@"; do
  swift build -c release --product "$product"
done
