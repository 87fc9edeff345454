#!/usr/bin/env bash
# Our server as one more peer of ../shared/bench: brings the data in through our own import, then measures beside the others.
# Arguments go on to the peers' own run.sh; without any it is the run of docs/performance.md. Ends with the table for that page.
set -euo pipefail
source "$(dirname "$0")/prepare.sh"
bodies "$server" "$BENCH_WORK/data/catalogue"

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
