#!/usr/bin/env bash
# Builds everything with warnings as errors and runs every test, those of the register, of the daemon and of what an
# office does in a day on both engines.
# FILTER=NAME runs one suite, on SQLite. The last lines of a run that failed name what failed.
set -euo pipefail
cd "$(dirname "$0")/.."
log="$(mktemp)"
trap '[ $? = 0 ] || grep -E "✘|recorded an issue|(^|: )error: " "$log" >&2 || true; rm -f "$log"' EXIT
noted() { "$@" 2>&1 | tee "$log"; }

scripts/setup.sh tests
export WARNINGS=error
noted swift build --build-tests
noted swift test --skip-build ${FILTER:+--filter "$FILTER"}
[ -z "${FILTER:-}" ] || exit 0
echo "The register's tests again, on PostgreSQL:"
noted scripts/with-postgresql.sh swift test --skip-build --filter WorkOrdersStoreTests --filter ServerRefusalTests
echo "The daemon's tests and the office's again, on PostgreSQL:"
# One at a time: each has a daemon with connections of its own, of which a server has a few hundred.
office='WholeLife|Intake|BulkApproval|MandateUses|Contract|Rota|Dossier|PolicyLife|Statistics|SpoolSending|Pause'
noted scripts/with-postgresql.sh swift test --skip-build --no-parallel \
  --filter "^DispatchDaemonTests\.|^ProcessTests\.($office)Tests"
