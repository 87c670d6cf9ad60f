#!/usr/bin/env bash
# The gateway compared with nginx, on one machine, with the same upstream: requests a second, latency, and their ratio.
# The gateway checks a signed token, counts the caller's rate limit, replaces headers and adds its own; nginx (whose
# open edition checks no JWT) proxies with kept-alive connections. Only the ratio travels to another machine.
#
#   tests/Benchmarks/gateway.sh [seconds=10] [connections=8] [rounds=3]
#
# Needs: dotnet SDK, and from Debian: wrk nginx-light openssl curl. Everything listens on loopback; nothing is left running.
set -euo pipefail
seconds=${1:-10} connections=${2:-8} rounds=${3:-3}
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
work=$(mktemp -d /tmp/gateway-bench.XXXXXX)
upstream=18081 peer=18082 gateway=18080
pids=()
trap 'for p in "${pids[@]}"; do kill "$p" 2>/dev/null || true; wait "$p" 2>/dev/null || true; done; rm -rf "$work"' EXIT

for tool in wrk nginx openssl curl dotnet; do
  command -v "$tool" > /dev/null || { echo "missing: $tool (apt-get install wrk nginx-light openssl curl)" >&2; exit 2; }
done

base64url() { basenc --base64url -w0 | tr -d '='; }

# A provider of tokens as far as a resource server needs one: a key, its public half, a discovery document.
openssl genrsa -out "$work/key.pem" 2048 2> /dev/null
modulus=$(openssl rsa -in "$work/key.pem" -noout -modulus | cut -d= -f2 | basenc --base16 -d | base64url)
now=$(date +%s)
claims='{"iss":"http://127.0.0.1:'$upstream'/","aud":"platform","sub":"bench","name":"bench","grants":["county-officer@622921"],"scope":"platform","nbf":'$((now - 60))',"exp":'$((now + 3600))'}'
unsigned=$(printf '{"alg":"RS256","typ":"at+jwt","kid":"bench"}' | base64url).$(printf '%s' "$claims" | base64url)
token=$unsigned.$(printf '%s' "$unsigned" | openssl dgst -sha256 -sign "$work/key.pem" | base64url)

row='{\"id\":\"0198c7b2-0000-7000-8000-000000000001\",\"division\":\"622921100\",\"name\":\"应急管理办公室\",\"level\":\"township\",\"establishedOn\":\"2026-03-01\",\"plaque\":true,\"seal\":true,\"posts\":5,\"staffOnDuty\":4,\"version\":3}'
nginx_conf() { # $1 name, $2 server block
  cat > "$work/$1.conf" <<CONF
worker_processes 1; daemon off; pid $work/$1.pid; error_log $work/$1.log;
events { worker_connections 1024; }
http {
  access_log off; keepalive_requests 100000000; keepalive_timeout 600;
  client_body_temp_path $work/t1; proxy_temp_path $work/t2; fastcgi_temp_path $work/t3; uwsgi_temp_path $work/t4; scgi_temp_path $work/t5;
  $2
}
CONF
  nginx -c "$work/$1.conf" 2> /dev/null &
  pids+=($!)
}

nginx_conf upstream "server { listen 127.0.0.1:$upstream; default_type application/json;
  location /.well-known/openid-configuration { return 200 '{\"issuer\":\"http://127.0.0.1:$upstream/\",\"jwks_uri\":\"http://127.0.0.1:$upstream/jwks\"}'; }
  location /jwks { return 200 '{\"keys\":[{\"kty\":\"RSA\",\"use\":\"sig\",\"alg\":\"RS256\",\"kid\":\"bench\",\"n\":\"$modulus\",\"e\":\"AQAB\"}]}'; }
  location / { return 200 \"$row\"; } }"
nginx_conf peer "upstream services { server 127.0.0.1:$upstream; keepalive 64; keepalive_requests 100000000; }
  server { listen 127.0.0.1:$peer; location / { proxy_pass http://services; proxy_http_version 1.1; proxy_set_header Connection ''; proxy_set_header X-Forwarded-For \$remote_addr; } }"

echo "building the gateway (Release) ..."
dotnet publish "$root/gateway/Gateway" -c Release -o "$work/gateway" -v q --nologo > "$work/publish.log" || { cat "$work/publish.log"; exit 1; }
(
  cd "$work/gateway"
  export Kestrel__Endpoints__Rest__Url=http://127.0.0.1:$gateway Logging__Console__LogLevel__Default=None
  export Auth__Issuer=http://127.0.0.1:$upstream/ Auth__Authority=http://127.0.0.1:$upstream/ Auth__ClientSecret=bench
  export ConnectionStrings__Database="Host=127.0.0.1;Port=1;Database=none;Username=none" # bearer requests never ask it
  for service in organizations rescueteams socialforces contingencyplans drills notices reports identity; do
    export "Services__${service}__Rest=http://127.0.0.1:$upstream/"
  done
  export Limits__api__user__Requests=1000000000
  exec dotnet Gateway.dll > "$work/gateway.log" 2>&1
) &
pids+=($!)

path=/v1/divisions/622921/institutions
for _ in $(seq 100); do curl -sf -o /dev/null -H "Authorization: Bearer $token" "http://127.0.0.1:$gateway$path" && break || sleep 0.2; done
curl -sf -o /dev/null -H "Authorization: Bearer $token" "http://127.0.0.1:$gateway$path" || { cat "$work/gateway.log"; exit 1; }
[ "$(curl -s -o /dev/null -w '%{http_code}' "http://127.0.0.1:$gateway$path")" = 401 ] || { echo "the token is not checked" >&2; exit 1; }

ticks() { awk '{ print $14 + $15 }' "/proc/$1/stat"; }
measure() { # $1 port, $2 process: requests a second, p50, p99, processor time a request
  local before; before=$(ticks "$2")
  wrk -t1 -c"$connections" -d"${seconds}s" --latency -H "Authorization: Bearer $token" "http://127.0.0.1:$1$path" > "$work/wrk.out"
  if grep -q 'Non-2xx' "$work/wrk.out"; then cat "$work/wrk.out" >&2; exit 1; fi
  awk -v t=$(($(ticks "$2") - before)) -v hz="$(getconf CLK_TCK)" '/requests in/ { n = $1 } /Requests\/sec/ { r = $2 } /50%/ { a = $2 } /99%/ { b = $2 }
    END { printf "%s %s %s %.0f\n", r, a, b, t / hz * 1e6 / n }' "$work/wrk.out"
}
median() { sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }

wrk -t1 -c"$connections" -d10s -H "Authorization: Bearer $token" "http://127.0.0.1:$gateway$path" > /dev/null # warm
worker() { pgrep -P "$1"; }
declare -A process=([upstream]=$(worker "${pids[0]}") [peer]=$(worker "${pids[1]}") [gateway]=${pids[2]})
printf '%-9s %12s %9s %9s %11s   (%s connections, %s s each)\n' "" "requests/s" p50 p99 "CPU us/req" "$connections" "$seconds"
for round in $(seq "$rounds"); do
  for name in upstream peer gateway; do
    read -r rate p50 p99 cpu <<< "$(measure "${!name}" "${process[$name]}")"
    echo "$rate" >> "$work/$name.rates"
    echo "$cpu" >> "$work/$name.cpu"
    printf '%-9s %12s %9s %9s %11s\n' "${name/peer/nginx}" "$rate" "$p50" "$p99" "$cpu"
  done
done
awk -v g="$(median < "$work/gateway.rates")" -v n="$(median < "$work/peer.rates")" 'BEGIN { printf "gateway / nginx = %.2f (medians %d and %d requests/s)\n", g / n, g, n }'
awk -v g="$(median < "$work/gateway.cpu")" -v n="$(median < "$work/peer.cpu")" 'BEGIN { printf "processor time: gateway %d us, nginx %d us a request\n", g, n }'
