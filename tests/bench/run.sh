#!/usr/bin/env bash
# All measurements, one after another, with nothing else of ours running: figures and ratios, no verdict.
set -euo pipefail
: "${STANDPOINT_BUILD:?}"

for program in screen store_bench memory_bench quiz_bench; do
    [ -x "$STANDPOINT_BUILD/bench_$program" ] || continue
    echo "== $program"
    "$STANDPOINT_BUILD/bench_$program"
done
