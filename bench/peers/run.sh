#!/usr/bin/env bash
# Our server as one more peer of ../shared/bench: brings the data in through our own import, then measures beside the others.
# Arguments go on to the peers' own run.sh; without any it is the run of docs/performance.md. Ends with the table for that page.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
peers=${CATALOGUE_SHARED:-$root/../shared}/bench
export BENCH_WORK=${BENCH_WORK:-$(dirname "$(mktemp -u)")/catalogue-bench}
mkdir -p "$BENCH_WORK/data"
[ -f "$BENCH_WORK/data/q4.bodies" ] || { cp "$peers/gen.mjs" "$BENCH_WORK"; (cd "$BENCH_WORK" && node gen.mjs); }

dotnet build "$root/src/Catalogue.Server" -c Release -v q -clp:ErrorsOnly
server="$root/src/Catalogue.Server/bin/Release/net10.0/catalogue.dll"
export Catalogue__Embedded__Path="$BENCH_WORK/catalogue/catalogue.db"
if [ ! -f "$Catalogue__Embedded__Path" ]; then
  node "$root/bench/peers/convert.mjs" "$BENCH_WORK/data" "$BENCH_WORK/catalogue.jsonl"
  dotnet "$server" import catalogue "$BENCH_WORK/catalogue.jsonl"
fi

ASPNETCORE_URLS=http://127.0.0.1:5054 dotnet "$server" serve >/dev/null 2>&1 &
until curl -sf http://127.0.0.1:5054/health/ready >/dev/null; do sleep 0.2; done
node "$root/bench/peers/bodies.mjs" "$BENCH_WORK/data" http://127.0.0.1:5054/graphql "$BENCH_WORK/data/catalogue"
kill $!; wait $! || true

cat >"$BENCH_WORK/catalogue.json" <<JSON
{"catalogue": {"cmd": ["dotnet", "$server", "serve"], "path": "/graphql", "bodies": "$BENCH_WORK/data/catalogue",
  "env": {"ASPNETCORE_URLS": "http://127.0.0.1:5055", "DOTNET_NOLOGO": "1", "Catalogue__Embedded__Path": "$Catalogue__Embedded__Path"}}}
JSON
[ $# -gt 0 ] || set -- --peers bare-bytes,hand-json,gqlnet,mercurius-jit,catalogue --rounds 3
rm -f "$BENCH_WORK/results.json"
EXTRA_PEERS="$BENCH_WORK/catalogue.json" "$peers/run.sh" "$@"
echo
echo "$(date -u +%F), commit \`$(git -C "$root" rev-parse --short HEAD)\`: $*"
echo
node "$root/bench/peers/table.mjs" "$BENCH_WORK/results.json"
