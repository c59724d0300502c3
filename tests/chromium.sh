# Sourced by ./test: the browser that the pages are looked at with.

# Installs Chromium where it is missing and a package manager can. Where it cannot, the tests in the browser say what to do.
ensure_chromium() {
  local as_root=() program
  [ -n "${PRIORITIES_TEST_BROWSER:-}" ] && return
  for program in chromium chromium-browser google-chrome; do command -v "$program" >/dev/null && return; done
  command -v apt-get >/dev/null || return 0
  [ "$(id -u)" = 0 ] || as_root=(sudo)
  echo "Installing Chromium (once)…"
  { "${as_root[@]}" apt-get update -qq &&
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium fonts-dejavu-core; } >/dev/null 2>&1 || true
}
