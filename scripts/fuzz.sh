#!/usr/bin/env bash
# Gives a million made-up messages, certification files and pictures to their readers, or RUNS of them: no crash, no hang over
# 10 s, no leak, no more than 2 GiB. What is found lies in .fuzz/finds, what was learned in .fuzz/corpus, for the next run.
# SEED=N makes the same inputs again, and so learns nothing.
set -euo pipefail
cd "$(dirname "$0")/.."
runs="${RUNS:-1000000}"
scripts/setup.sh
swift build --package-path Fuzzing --scratch-path .build/fuzz -c release --sanitize address --product Fuzzer
fuzzer=.build/fuzz/release/Fuzzer
corpus=.fuzz/corpus
if [ -n "${SEED:-}" ]; then
  corpus=$(mktemp -d)
  trap 'rm -rf "$corpus"' EXIT
fi
mkdir -p .fuzz/finds .fuzz/seeds/{mail,daticert,picture} "$corpus"/{mail,daticert,picture}
cp Fixtures/mail/*.eml Fixtures/mail/pec/*.eml .fuzz/seeds/mail/
cp Fixtures/pictures/* .fuzz/seeds/picture/
"$fuzzer" seeds Fixtures/mail/pec .fuzz/seeds/daticert

# GLib keeps its types for ever and frees all else at once, where every leak is seen.
export G_SLICE=always-malloc ASAN_OPTIONS=detect_leaks=1
for target in mail daticert picture; do
  echo "$target:"
  "$fuzzer" "$target" -runs=$((runs / 3)) -seed="${SEED:-0}" -max_len=16384 -timeout=10 -rss_limit_mb=2048 \
    -detect_leaks=1 -dict="Fuzzing/$target.dict" -artifact_prefix=".fuzz/finds/$target-" -print_final_stats=1 \
    "$corpus/$target" ".fuzz/seeds/$target" 2>&1 | grep -vE '^#[0-9]+\s+(NEW|REDUCE|pulse|RELOAD)' || exit 1
done
