#!/usr/bin/env bash
# The engine's stages beside a hand-written writer (BenchmarkDotNet), then the engine beside graphql-jit, as tables ready for
# docs/performance.md.
#   bench/engine/run.sh [--quick]     two minutes instead of about eight
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
mode=full rounds=15
[ "${1:-}" = --quick ] && mode=quick rounds=5
results="$root/bench/results/engine"

[ -d "$root/bench/engine/jit/node_modules" ] || (cd "$root/bench/engine/jit" && npm ci --ignore-scripts --no-audit --no-fund >/dev/null)
dotnet build "$root/bench/engine" -c Release -v q -clp:ErrorsOnly
mkdir -p "$results"
bench() { dotnet "$root/bench/engine/bin/Release/net10.0/Catalogue.Benchmarks.dll" "$@"; }

echo "$(date -u +%F), commit \`$(git -C "$root" rev-parse --short HEAD)\`, load before the run $(cut -d' ' -f1 /proc/loadavg)"
bench stages "$mode" "$results" >"$results/stages.log" || { cat "$results/stages.log"; exit 1; }
cat "$results"/results/*-report-github.md
echo
bench jit "$root/bench/engine/jit" "$rounds"
