# Sourced by ./run and ./test: the PostgreSQL programs that the embedded server is made of.

postgresql_is_there() {
  local directory
  if [ -n "${PRIORITIES_PG_BIN:-}" ]; then [ -x "$PRIORITIES_PG_BIN/initdb" ]; return; fi
  command -v initdb >/dev/null && return
  for directory in /usr/lib/postgresql/*/bin /opt/homebrew/opt/postgresql@*/bin /usr/local/opt/postgresql@*/bin; do
    [ -x "$directory/initdb" ] && return
  done
  return 1
}

# Installs PostgreSQL where it is missing and a package manager can; otherwise says in one line what to do, and fails.
ensure_postgresql() {
  local as_root=() log
  postgresql_is_there && return
  if [ -n "${PRIORITIES_PG_BIN:-}" ]; then
    echo "PRIORITIES_PG_BIN: there is no PostgreSQL (initdb) in $PRIORITIES_PG_BIN." >&2
    return 1
  fi
  [ "$(id -u)" = 0 ] || as_root=(sudo)
  log=$(mktemp)
  if command -v apt-get >/dev/null && { [ "$(id -u)" = 0 ] || command -v sudo >/dev/null; }; then
    echo "Installing PostgreSQL (once)…" >&2
    # The package would make and start a server of its own; its programs are all that is needed.
    if ! dpkg -s postgresql-common >/dev/null 2>&1 && [ ! -e /etc/postgresql-common/createcluster.conf ]; then
      "${as_root[@]}" mkdir -p /etc/postgresql-common
      echo 'create_main_cluster = false' | "${as_root[@]}" tee /etc/postgresql-common/createcluster.conf >/dev/null
    fi
    { "${as_root[@]}" apt-get update -qq &&
      "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
        -o Dpkg::Options::=--force-confold postgresql; } >"$log" 2>&1 || true
  elif command -v brew >/dev/null; then
    echo "Installing PostgreSQL with Homebrew (once)…" >&2
    brew install postgresql@17 >"$log" 2>&1 || true
  fi
  if postgresql_is_there; then
    rm -f "$log"
    return
  fi
  tail -n 5 "$log" >&2
  rm -f "$log"
  echo "PostgreSQL is missing. Install it (Debian, Ubuntu: sudo apt-get install postgresql; macOS: brew install postgresql@17), or set ConnectionStrings__Priorities to a server of your own." >&2
  return 1
}
