#!/usr/bin/env bash
# Imports FILE by MAPPING into a fresh register of CITY, and compares the figures with a count of the CSV itself.
set -euo pipefail
file=$(realpath "${FILE:-$(dirname "$0")/../Fixtures/import/requests-311.csv}")
mapping=$(realpath "${MAPPING:-$(dirname "$0")/../Fixtures/import/mapping-311.yaml}")
city=$(realpath "${CITY:-$(dirname "$0")/../Fixtures/import/city.yaml}")
cd "$(dirname "$0")/.."
scripts/binaries.sh dispatchd mcctl
source scripts/daemon.sh

work=$(mktemp -d)
start_daemon "$work/data" "$city"
trap 'kill "$daemon" 2>/dev/null || true; rm -rf "$work"' EXIT
"$bin/mcctl" --json import requests "$file" --mapping "$mapping" --dry-run --report "$work/dry.csv" > "$work/dry.json"
"$bin/mcctl" --json import requests "$file" --mapping "$mapping" --report "$work/refused.csv" > "$work/import.json"
for quarter in $(scripts/count-import.py "$file" "$mapping" "$city" --quarters); do
  "$bin/mcctl" --json statistics show --quarter "$quarter" > "$work/$quarter.json"
  "$bin/mcctl" statistics export --quarter "$quarter" --output "$work/$quarter.xml"
done
"$bin/mcctl" statistics schema > "$work/schema.xsd"
xmllint --noout --schema "$work/schema.xsd" "$work"/*.xml
scripts/count-import.py "$file" "$mapping" "$city" --compare "$work"
