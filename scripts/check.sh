#!/bin/sh
# What a change must pass besides the tests. Warnings are errors in `make test`, which builds everything.
set -eu
cd "$(dirname "$0")"
./setup.sh
./check-format.sh
./check-imports.sh
WARNINGS=error ./check-binary.sh
