#!/usr/bin/env bash
# Start to first answer on the seed, and requests per second for one dataset by id, beside a bare endpoint that returns
# the same bytes; both in one run, turn by turn, so that what disturbs one disturbs the other.
#   bench/one-dataset.sh [ROUNDS] [SECONDS]
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
rounds=${1:-3} seconds=${2:-5}
work=$(mktemp -d)
trap 'kill $(jobs -p) 2>/dev/null || true; rm -rf "$work"' EXIT
query='{"query":"{ dataset(id:\"snds-dcir\") { id title } }"}'
ask() { curl -sf -o "$1" -H 'content-type: application/json' -H 'accept: application/graphql-response+json' -d "$query" "http://127.0.0.1:$2/graphql"; }

dotnet build "$root/src/Catalogue.Server" -c Release -v q -clp:ErrorsOnly
dotnet build "$root/bench/bare" -c Release -v q -clp:ErrorsOnly

first_answer() { # the store's file
  local start=$(date +%s%N)
  ASPNETCORE_URLS=http://127.0.0.1:5091 Catalogue__Embedded__Path=$1 dotnet "$root/src/Catalogue.Server/bin/Release/net10.0/catalogue.dll" serve >"$work/log" 2>&1 &
  server=$!
  until ask "$work/answer" 5091; do sleep 0.01; done
  echo "start to first answer, $2: $((($(date +%s%N) - start) / 1000000)) ms"
}
first_answer "$work/catalogue.db" "loading the seed"
kill $server; wait $server || true
first_answer "$work/catalogue.db" "store already there"

ASPNETCORE_URLS=http://127.0.0.1:5092 dotnet "$root/bench/bare/bin/Release/net10.0/bare.dll" "$work/answer" >/dev/null 2>&1 &
until ask "$work/bare" 5092; do sleep 0.05; done
cmp "$work/answer" "$work/bare"

measure() { wrk -t1 -c16 -d"$2"s -s "$root/bench/one-dataset.lua" "http://127.0.0.1:$1/graphql" | awk '/Requests\/sec/ {print $2}'; }
measure 5091 3 >/dev/null; measure 5092 3 >/dev/null
for round in $(seq "$rounds"); do
  bare=$(measure 5092 "$seconds") ours=$(measure 5091 "$seconds")
  echo "round $round: bare $bare req/s, catalogue $ours req/s, ratio $(awk "BEGIN {printf \"%.2f\", $ours / $bare}")"
done
