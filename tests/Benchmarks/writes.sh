#!/usr/bin/env bash
# One write over the API compared with the bare inserts it results in, on one machine, in the same database: writes a second and their ratio.
# The API's write is complete: signed token and place checked, request checked, directory and names looked up, row-level security, version, audit
# entry, event in the outbox and on its way to the broker and to reports. pgbench inserts the same three rows (investment, audit entry, outbox)
# in one transaction, as the same role behind the same fence, and nothing else. Only the ratio is comparable between machines.
#
#   ./platform up && tests/Benchmarks/writes.sh [seconds=10] [connections=8] [rounds=3]
#
# Needs a running installation with a city played into it (./platform demo --city 9901), and from Debian: wrk postgresql-contrib curl. What it
# wrote into the organizations' tables by pgbench it takes away again; the API's investments stay, cancelled by nobody: use an installation
# you can reset.
set -euo pipefail
seconds=${1:-10} connections=${2:-8} rounds=${3:-3}
root=$(cd "$(dirname "$0")/../.." && pwd)
state=${PLATFORM_STATE:-$root/.platform}
work=$(mktemp -d /tmp/writes-bench.XXXXXX)
trap 'rm -rf "$work"' EXIT
for tool in wrk pgbench psql curl; do
  command -v "$tool" > /dev/null || { echo "missing: $tool (apt-get install wrk postgresql-contrib curl)" >&2; exit 2; }
done

city=$(sed -n 's/.*"city": "\([0-9]*\)".*/\1/p' "$state/platform.json")
port=$(sed -n '/"organizations"/{n;s/[^0-9]//gp}' "$state/platform.json")
place=${city}21
token=$("$root/platform" token --role county-officer --division "$place" | tail -1)
export PGHOST=127.0.0.1 PGUSER=organizations_app PGDATABASE=organizations PGPASSWORD PGPORT
PGPASSWORD=$(cat "$state/secrets/organizations-app")
PGPORT=$(sed -n 4p "$(find "$state/servers" -name postmaster.pid | head -1)")

cat > "$work/plan.lua" <<LUA
local n, run = 0, "$(date +%s%N)"
function request()
  n = n + 1
  local body = '{"name":"压测 ' .. run .. ' ' .. tostring({}):sub(8) .. n .. '","purpose":"gear","source":"county","budget":1000.50,"documentNumber":"压〔2026〕1号","plannedOn":"2026-02-01"}'
  return wrk.format("POST", "/v1/divisions/$place/investments", { ["Content-Type"] = "application/json", ["Authorization"] = "Bearer $token" }, body)
end
LUA
cat > "$work/insert.sql" <<SQL
\set n random(1, 1000000000)
begin;
select set_config('platform.places', '$place', true);
insert into investments (id, division, version, name, purpose, source, budget, document_number, state, planned_on, paid, corrections, moves, attachments, files)
  values (gen_random_uuid(), '$place', 1, '压测 pgbench ' || :n, 'gear', 'county', 1000.50, '压〔2026〕1号', 'planned', '2026-02-01', 0, '[]', '[]', '[]', '{}');
insert into audit_entries (id, at, actor, action, division, record_type, record_id, after, trace_id)
  values (gen_random_uuid(), now(), 'pgbench', 'created', '$place', 'Investment', gen_random_uuid(), repeat('0123456789abcdef', 4), repeat('0123456789abcdef', 2));
insert into outbox (event_id, type, routing_key, body, trace_parent, recorded_at, sent_at)
  values (gen_random_uuid(), 'InvestmentChanged', '$place.InvestmentChanged', '{"investmentId": "0198c7b2-0000-7000-8000-000000000001", "change": "planned", "was": null, "now": {"division": "$place", "moves": [], "purpose": "gear", "source": "county", "name": "压测 pgbench $place $place", "budget": 1000.50, "plannedOn": "2026-02-01", "startedOn": null, "completedOn": null, "inUseOn": null, "cancelledOn": null, "payments": []}, "on": "2026-02-01", "eventId": "0198c7b2-0000-7000-8000-000000000002", "division": "$place", "recordedAt": "2026-02-01T00:00:00+00:00", "actor": "0198c7b2-0000-7000-8000-000000000003"}', '00-0123456789abcdef0123456789abcdef-0123456789abcdef-01', now(), now());
commit;
SQL

api() { # writes a second
  wrk -t1 -c"$connections" -d"${seconds}s" --latency -s "$work/plan.lua" "http://127.0.0.1:$port" > "$work/wrk.out"
  if grep -q 'Non-2xx' "$work/wrk.out"; then cat "$work/wrk.out" >&2; exit 1; fi
  awk '/50%/ { p = $2 } /99%/ { q = $2 } /Requests\/sec/ { print $2, p, q }' "$work/wrk.out"
}
bare() { pgbench -n -M prepared -c "$connections" -j 1 -T "$seconds" -f "$work/insert.sql" 2> /dev/null | awk '/tps/ { print $3 }'; }
median() { sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }
clean() { psql -q -c "select set_config('platform.places', '*', false)" -c "delete from investments where name like '压测 pgbench%'" -c "delete from outbox where body ->> 'actor' = '0198c7b2-0000-7000-8000-000000000003'" > /dev/null; }

api > /dev/null # warm
for round in $(seq "$rounds"); do
  read -r rate p50 p99 <<< "$(api)"
  floor=$(bare)
  clean
  echo "$rate" >> "$work/api"
  echo "$floor" >> "$work/bare"
  printf 'API %9s writes/s (p50 %s, p99 %s)   pgbench %9s writes/s   (%s connections, %s s each)\n' "$rate" "$p50" "$p99" "$floor" "$connections" "$seconds"
done
awk -v a="$(median < "$work/api")" -v b="$(median < "$work/bare")" 'BEGIN { printf "API / pgbench = %.2f (medians %d and %d writes/s)\n", a / b, a, b }'
