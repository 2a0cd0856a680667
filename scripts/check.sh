#!/bin/sh
# What a change must pass besides the tests: format, imports, linked libraries, and every target without a warning.
# The build is the one that `make test` needs, which then finds it done.
set -eu
cd "$(dirname "$0")"
./setup.sh
./check-format.sh
./check-imports.sh
export WARNINGS=error
(cd .. && swift build --build-tests)
./check-binary.sh
