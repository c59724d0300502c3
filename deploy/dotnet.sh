# Sourced by ./run and ./test: the .NET SDK, and what a build says while it lasts.

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_USE_MSBUILD_SERVER=0 MSBUILDDISABLENODEREUSE=1

ensure_dotnet() {
  command -v dotnet >/dev/null && dotnet --version >/dev/null 2>&1 && return
  echo "The .NET SDK 10 is missing: https://dotnet.microsoft.com/download (no administrator's rights: https://dot.net/v1/dotnet-install.sh)" >&2
  return 1
}

# doing WHAT COMMAND…: says on the standard error what is done and for how long; what the command printed, only where it failed.
doing() {
  local what=$1 started=$SECONDS log ticker ended=0
  shift
  log=$(mktemp)
  printf '%s…\n' "$what" >&2
  while sleep 10 >/dev/null 2>&1; do printf '  … %s s\n' $((SECONDS - started)) >&2; done &
  ticker=$!
  # The clock must not outlive a build that is broken off.
  trap 'kill "$ticker" 2>/dev/null' EXIT
  "$@" >"$log" 2>&1 || ended=$?
  { kill "$ticker" && wait "$ticker"; } 2>/dev/null || true
  trap - EXIT
  [ "$ended" = 0 ] || cat "$log" >&2
  rm -f "$log"
  return "$ended"
}
