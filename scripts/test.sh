#!/usr/bin/env bash
# Builds everything with warnings as errors and runs every test, those of the register, of the daemon and of what an
# office does in a day on both engines.
# FILTER=NAME runs one suite, on SQLite.
set -euo pipefail
cd "$(dirname "$0")/.."
scripts/setup.sh
export WARNINGS=error
swift build --build-tests
swift test --skip-build ${FILTER:+--filter "$FILTER"}
[ -z "${FILTER:-}" ] || exit 0
echo "The register's tests again, on PostgreSQL:"
scripts/with-postgresql.sh swift test --skip-build --filter WorkOrdersStoreTests --filter ServerRefusalTests
echo "The daemon's tests and the office's again, on PostgreSQL:"
# One at a time: each has a daemon with connections of its own, of which a server has a few hundred.
office='WholeLife|Intake|BulkApproval|MandateUses|Contract|Rota|Dossier|PolicyLife|Statistics|SpoolSending|Pause'
scripts/with-postgresql.sh swift test --skip-build --no-parallel \
  --filter "^DispatchDaemonTests\.|^ProcessTests\.($office)Tests"
