# Sourced by run and test: sees that the machine has what is needed, and installs it where it can.
# Everything said here goes to standard error; standard output belongs to the program.

say() { printf '%s\n' "$*" >&2; }

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_CLI_UI_LANGUAGE=en

need_dotnet() {
  local folder
  for folder in "$HOME/.dotnet" /usr/share/dotnet /usr/lib/dotnet /usr/local/share/dotnet; do
    command -v dotnet > /dev/null || PATH=$PATH:$folder
  done
  if ! command -v dotnet > /dev/null || ! dotnet --list-sdks | grep -q '^10\.'; then
    say "TrialMatch needs the .NET 10 SDK, which was not found. Install it, then start this again:"
    say "  Ubuntu, Fedora   the package dotnet-sdk-10.0"
    say "  Debian           https://learn.microsoft.com/dotnet/core/install/linux-debian"
    say "  macOS            brew install dotnet"
    exit 1
  fi
}

# As root, or as someone who may become root without being asked for a password.
as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi; }

can_apt() { command -v apt-get > /dev/null && as_root true 2> /dev/null; }

apt_install() {
  local log
  log=$(mktemp)
  if ! { as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq update &&
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq install --no-install-recommends "$@"; } > "$log" 2>&1 < /dev/null; then
    cat "$log" >&2
    say "apt-get could not install $*."
  fi
  rm -f "$log"
}

# Where this cannot install it, the program itself says what to do.
need_postgres() {
  if [ -n "${ConnectionStrings__TrialMatch:-}" ] || command -v initdb > /dev/null ||
    compgen -G '/usr/lib/postgresql/*/bin/initdb' > /dev/null || ! can_apt; then
    return
  fi
  say "Installing PostgreSQL ..."
  # Debian would make and start a server of its own, which nobody asked for.
  apt_install postgresql-common
  if [ -e /etc/postgresql-common/createcluster.conf ]; then
    printf 'create_main_cluster = false\n' | as_root tee -a /etc/postgresql-common/createcluster.conf > /dev/null
  fi
  apt_install postgresql
}

# npm brings the look of the pages when they are built.
need_npm() {
  if command -v npm > /dev/null; then return; fi
  if can_apt; then
    say "Installing npm ..."
    apt_install nodejs npm
  fi
  if ! command -v npm > /dev/null; then
    say "TrialMatch needs npm (Node.js 18 or newer) to build its pages, which was not found. Install it, then start this again."
    exit 1
  fi
}

need_chromium() {
  if command -v chromium > /dev/null || ! can_apt; then return; fi
  say "Installing Chromium for the tests of the pages ..."
  apt_install chromium
}

need_redis() {
  if command -v redis-server > /dev/null || ! can_apt; then return; fi
  say "Installing Redis for the tests of the cache ..."
  # Nobody asked for a server that starts by itself.
  local policy=/usr/sbin/policy-rc.d
  if [ -e "$policy" ]; then
    apt_install redis-server
  else
    printf '#!/bin/sh\nexit 101\n' | as_root tee "$policy" > /dev/null && as_root chmod +x "$policy"
    apt_install redis-server
    as_root rm -f "$policy"
  fi
}

# Runs a command that builds: one at a time in this checkout, quietly unless it fails, leaving no build server behind.
build() {
  local log
  mkdir -p "$root/artifacts"
  log=$(mktemp)
  if ! (
    cd "$root"
    "$@" -nodeReuse:false -p:UseSharedCompilation=false
  ) > "$log" 2>&1 9>&- < /dev/null; then
    cat "$log" >&2
    rm -f "$log"
    exit 1
  fi
  rm -f "$log"
}

# Holds the checkout's build lock on descriptor 9 until `unlock_build`; macOS has no flock and goes without.
lock_build() {
  mkdir -p "$root/artifacts"
  exec 9> "$root/artifacts/build.lock"
  if command -v flock > /dev/null; then flock 9; fi
}

unlock_build() { exec 9>&-; }
