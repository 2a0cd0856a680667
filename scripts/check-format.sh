#!/bin/sh
# Checks format and documentation of every Swift file by the committed rules.
set -eu
cd "$(dirname "$0")/.."
git ls-files -z '*.swift' | xargs -0 swift format lint --strict
echo "format: as .swift-format says, every public declaration documented"
