#!/usr/bin/env bash
# What access rules cost: our server under its own policy, and the same server under a policy that lets everyone read everything,
# turn by turn in one run; anonymous, and a data steward whose rules are decided row by row.
# Arguments go on to the harness of ../shared/bench, such as --rounds 3 --secs 4. Ends with the table for docs/performance.md.
set -euo pipefail
source "$(dirname "$0")/../peers/prepare.sh"
export ASPNETCORE_ENVIRONMENT=Development

open="$BENCH_WORK/open"
rm -rf "$open"; cp -r "$(dirname "$server")" "$open"
node "$root/bench/access/open-policy.mjs" "$root/schema/catalogue.graphql" "$root/schema/policy.yaml" "$open/schema/policy.yaml"
token=$(dotnet "$server" token --roles steward --organisation ans --projects bench --hours 24)

bodies "$server" "$BENCH_WORK/data/rules"
bodies "$server" "$BENCH_WORK/data/rules-steward" "$token"
bodies "$open/catalogue.dll" "$BENCH_WORK/data/open"
bodies "$open/catalogue.dll" "$BENCH_WORK/data/open-steward" "$token"

peer() { # name, server, bodies, headers
  printf '"%s": {"cmd": ["dotnet", "%s", "serve"], "path": "/graphql", "bodies": "%s", "headers": %s, "env": {"ASPNETCORE_URLS": "http://127.0.0.1:5055", "DOTNET_NOLOGO": "1"}}' "$@"
}
bearer="{\"Authorization\": \"Bearer $token\"}"
{
  printf '{%s,\n' "$(peer anonymous "$server" "$BENCH_WORK/data/rules" '{}')"
  printf '%s,\n' "$(peer anonymous-open "$open/catalogue.dll" "$BENCH_WORK/data/open" '{}')"
  printf '%s,\n' "$(peer steward "$server" "$BENCH_WORK/data/rules-steward" "$bearer")"
  printf '%s}\n' "$(peer steward-open "$open/catalogue.dll" "$BENCH_WORK/data/open-steward" "$bearer")"
} >"$BENCH_WORK/access.json"

[ $# -gt 0 ] || set -- --rounds 3 --secs 4 --warm 4
rm -f "$BENCH_WORK/results.json"
EXTRA_PEERS="$BENCH_WORK/access.json" "$peers/run.sh" --peers anonymous,anonymous-open,steward,steward-open "$@"
echo
echo "$(date -u +%F), commit \`$(git -C "$root" rev-parse --short HEAD)\`: $*"
echo
node "$root/bench/access/table.mjs" "$BENCH_WORK/results.json"
