#!/usr/bin/env bash
# What access rules cost: our server under its own policy, and the same server under a policy that lets everyone read everything,
# turn by turn in one run; anonymous, and a data steward whose rules are decided row by row. Needs wrk.
#   bench/access/run.sh [ROUNDS] [SECONDS]    16 turns of 2 seconds each without them, about seven minutes
set -euo pipefail
source "$(dirname "$0")/../peers/prepare.sh"
export ASPNETCORE_ENVIRONMENT=Development
command -v wrk >/dev/null || { echo 'wrk is missing: apt-get install wrk' >&2; exit 1; }

open="$BENCH_WORK/open"
rm -rf "$open" "$BENCH_WORK/catalogue-open"; cp -r "$(dirname "$server")" "$open"; cp -r "$BENCH_WORK/catalogue" "$BENCH_WORK/catalogue-open"
node "$root/bench/access/open-policy.mjs" "$root/schema/catalogue.graphql" "$root/schema/policy.yaml" "$open/schema/policy.yaml"
token=$(dotnet "$server" token --roles steward --organisation ans --projects bench --hours 24)

bodies "$server" "$BENCH_WORK/data/rules"
bodies "$server" "$BENCH_WORK/data/rules-steward" "$token"
bodies "$open/catalogue.dll" "$BENCH_WORK/data/open"
bodies "$open/catalogue.dll" "$BENCH_WORK/data/open-steward" "$token"

cat >"$BENCH_WORK/access.json" <<JSON
{"script": "$peers/rot.lua",
 "servers": {
   "rules": {"command": ["dotnet", "$server", "serve"], "port": 5055, "environment": {"Catalogue__Embedded__Path": "$BENCH_WORK/catalogue/catalogue.db"}},
   "open": {"command": ["dotnet", "$open/catalogue.dll", "serve"], "port": 5056, "environment": {"Catalogue__Embedded__Path": "$BENCH_WORK/catalogue-open/catalogue.db"}}},
 "principals": {
   "anonymous": {"headers": {}, "bodies": {"rules": "$BENCH_WORK/data/rules", "open": "$BENCH_WORK/data/open"}},
   "steward": {"headers": {"Authorization": "Bearer $token"}, "bodies": {"rules": "$BENCH_WORK/data/rules-steward", "open": "$BENCH_WORK/data/open-steward"}}}}
JSON
echo "$(date -u +%F), commit \`$(git -C "$root" rev-parse --short HEAD)\`, load before the run $(cut -d' ' -f1 /proc/loadavg)"
echo
node "$root/bench/access/turns.mjs" "$BENCH_WORK/access.json" "$@"
