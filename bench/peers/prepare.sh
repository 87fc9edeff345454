# To be sourced: builds our server, brings the peers' data in through our own import, and starts it where queries are to be
# prepared. Sets root, peers, server, BENCH_WORK and Catalogue__Embedded__Path.
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
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

# bodies SERVER FOLDER [TOKEN]: the queries as that server understands them from that principal, cursors included.
bodies() {
  ASPNETCORE_URLS=http://127.0.0.1:5054 dotnet "$1" serve >"$BENCH_WORK/bodies.log" 2>&1 &
  until curl -sf http://127.0.0.1:5054/health/ready >/dev/null; do
    kill -0 $! 2>/dev/null || { cat "$BENCH_WORK/bodies.log" >&2; return 1; }
    sleep 0.2
  done
  node "$root/bench/peers/bodies.mjs" "$BENCH_WORK/data" http://127.0.0.1:5054/graphql "$2" "${3:-}"
  kill $!; wait $! || true
}
