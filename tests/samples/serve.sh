# Sourced by steps: a service of their own, and samples that are run against it.
. deploy/postgresql.sh
. tests/tools.sh

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_USE_MSBUILD_SERVER=0 MSBUILDDISABLENODEREUSE=1
work=$(mktemp -d) service='' failed=0

finish() {
  [ -z "$service" ] || { kill "$service" && wait "$service"; } 2>/dev/null
  rm -rf "$work"
}
trap finish EXIT

# Runs one sample; its output is shown when it fails.
sample() {
  local name=$1 started=$SECONDS
  shift
  if ("$@") >"$work/log" 2>&1; then
    echo "  $name ($((SECONDS - started)) s)"
    echo 1 0 >>"${RESULTS:-/dev/null}"
  else
    echo "  $name failed:"
    sed 's/^/    /' "$work/log"
    echo 0 1 >>"${RESULTS:-/dev/null}"
    failed=1
  fi
}

# Starts the service over an embedded database of its own, and says where it is and what its key is.
serve() {
  local project=src/Priorities.Api setting address
  ensure_postgresql || return 1
  dotnet build $project -c Release -v q -p:UseSharedCompilation=false || return 1
  # The service is a process of its own, with settings of its own: a webhook may go to the receiver beside it, and nobody here is told to slow down.
  for setting in $(compgen -e | grep -iE '^(Priorities|ConnectionStrings|Access|RateLimit|Webhooks|ASPNETCORE)_'); do unset "$setting"; done
  Priorities__DataDirectory=$work/data Webhooks__AllowedNetworks=127.0.0.0/8 RateLimit__Enabled=false \
    dotnet $project/bin/Release/net10.0/Priorities.Api.dll --urls http://127.0.0.1:0 >"$work/service" 2>&1 &
  service=$!
  until address=$(grep -oE 'http://[^ ]+/api/v1$' "$work/service"); do
    kill -0 "$service" 2>/dev/null || { cat "$work/service"; return 1; }
    sleep 0.2
  done
  PRIORITIES_URL=${address%/api/v1} PRIORITIES_KEY=$(cat "$work/data/admin.key")
  export PRIORITIES_URL PRIORITIES_KEY
}
