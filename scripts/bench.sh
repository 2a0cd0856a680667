#!/usr/bin/env bash
# Measures the daemon and the command line in one run; the results go to .bench/results.json, .md and .svg.
# SIZES=10k,100k leaves out the register of a million orders.
set -euo pipefail
cd "$(dirname "$0")/.."
scripts/binaries.sh dispatchd mcctl simulated-year Floor
mkdir -p .bench
trap 'rm -rf .bench/work' EXIT
.build/release/simulated-year bench --work .bench/work --json .bench/results.json ${SIZES:+--sizes "$SIZES"}
