#!/usr/bin/env bash
# Builds everything with warnings as errors and runs every test, those of the register on both engines.
# FILTER=NAME runs one suite, on SQLite.
set -euo pipefail
cd "$(dirname "$0")/.."
scripts/setup.sh
export WARNINGS=error
swift build --build-tests
swift test --skip-build ${FILTER:+--filter "$FILTER"}
[ -z "${FILTER:-}" ] || exit 0
echo "The register's tests again, on PostgreSQL:"
scripts/with-postgresql.sh swift test --skip-build --filter WorkOrdersStoreTests
