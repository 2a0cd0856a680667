#!/usr/bin/env bash
# Builds everything with warnings as errors and runs every test. FILTER=NAME runs one suite.
set -euo pipefail
cd "$(dirname "$0")/.."
scripts/setup.sh
export WARNINGS=error
swift build --build-tests
swift test --skip-build ${FILTER:+--filter "$FILTER"}
