# Sourced by steps: the programs that they are made with.

# Installs those of the named programs that are missing, where a package manager can; otherwise names them, and fails.
ensure_tools() {
  local as_root=() missing=() program
  for program in "$@"; do command -v "$program" >/dev/null || missing+=("$program"); done
  [ ${#missing[@]} -gt 0 ] || return 0
  if command -v apt-get >/dev/null; then
    [ "$(id -u)" = 0 ] || as_root=(sudo)
    echo "Installing ${missing[*]} (once)…"
    # The package of `node` has another name; the others are called as their programs.
    { "${as_root[@]}" apt-get update -qq &&
      "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]/#node/nodejs}"; } >/dev/null 2>&1 || true
    hash -r
  fi
  for program in "${missing[@]}"; do command -v "$program" >/dev/null || { echo "$program is missing." >&2; return 1; }; done
}
