#!/usr/bin/env bash
# Measures the daemon and the command line in one run; the results go to .bench/results.json.
set -euo pipefail
cd "$(dirname "$0")/.."
scripts/binaries.sh dispatchd mcctl simulated-year Floor
mkdir -p .bench
.build/release/simulated-year bench --work .bench/work --json .bench/results.json
rm -rf .bench/work
