#!/usr/bin/env bash
# Plays the year 2025 and the story of January 2026 through a fresh dispatchd, and exports the figures.
# Leaves everything under .demo/; ends with 0 only if all of it worked.
set -euo pipefail
cd "$(dirname "$0")/.."
scripts/binaries.sh
source scripts/daemon.sh

rm -rf .demo
mkdir -p .demo/site
echo "== The centre opens: a fresh register, the demo city, its firms and places"
start_daemon .demo/data Fixtures/city/city.yaml --clock manual:2025-01-01T00:00:00+01:00 --publish .demo/site
introduce Fixtures/city

echo "== The year 2025, played through the daemon"
"$bin/simulated-year" generate --seed 2025 --out .demo/year.jsonl
"$bin/simulated-year" replay --socket "$MCCTL_SOCKET" --script .demo/year.jsonl --json .demo/year.json

echo "== Other rules tried on the whole year, and the same counted by SQL"
scripts/simulate-check.sh ceiling
scripts/simulate-check.sh arrival

echo "== The story"
"$bin/simulated-year" story --socket "$MCCTL_SOCKET" --out .demo/story.json

echo "== The quarters of the year, issued and exported in every form"
scripts/demo-statistics.sh .demo/statistics 2025-Q1 2025-Q2 2025-Q3 2025-Q4
"$bin/mcctl" statistics export --quarter 2026-Q1 --output .demo/statistics/2026-Q1-draft.xml
xmllint --noout --schema .demo/statistics/schema.xsd .demo/statistics/2026-Q1-draft.xml
echo "== The city's site: what was issued is published as time goes on, the latest quarter on top"
"$bin/mcctl" clock advance 1m
for page in report charter; do
  cmp ".demo/site/$page-it.html" ".demo/site/2025-Q4/$page-it.html"
done
cmp .demo/site/charter-it.html .demo/statistics/2025-Q4/2025-Q4-v1-charter-it.html
echo "== The last quarter, on this terminal"
"$bin/mcctl" statistics show --quarter 2025-Q4
"$bin/mcctl" statistics explain orders.closed area=roads --quarter 2025-Q4 --limit 5
"$bin/mcctl" journal verify
stop_daemon

cat <<'END'

== What to look at
  .demo/story.json               the story, scene by scene, with what the daemon answered
  .demo/year.json                the year in numbers
  .demo/statistics/2025-Q4/      the act of a quarter: the XML, SDMX, tables, open data, the report and the charter, each
                                 also as a browser shows it on a screen, on a telephone and on paper
  .demo/statistics/schema.xsd    what the XML is made of; journal.csv beside it is what its figures are counted from
  .demo/site/                    what the city's site shows: the report and the charter of each quarter, the latest on top
  .demo/data/outbox/             the messages: offers and withdrawals to firms, alarms and reminders to the office
Open the centre again and look around:
  .build/release/dispatchd --data .demo/data --city Fixtures/city/city.yaml &
  .build/release/mcctl --socket .demo/data/dispatchd.sock order list --limit 5
  .build/release/mcctl --socket .demo/data/dispatchd.sock statistics list
  .build/release/mcctl --socket .demo/data/dispatchd.sock statistics explain targets.met --quarter 2025-Q4
END
