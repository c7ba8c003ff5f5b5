#!/usr/bin/env bash
# session.sh CMD…: runs CMD in a throw-away desktop: X server, D-Bus session, unlocked keyring, tray host, window manager.
# Home and all XDG folders are private, and everything is ended by process id, so that sessions can run side by side.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

desk=$(mktemp -d)
trap 'rm -rf "$desk"' EXIT
mkdir -m 700 "$desk"/{home,run,data,config,cache}
export STINT_DESK=$desk HOME=$desk/home XDG_RUNTIME_DIR=$desk/run XDG_DATA_HOME=$desk/data XDG_CONFIG_HOME=$desk/config \
  XDG_CACHE_HOME=$desk/cache GDK_BACKEND=x11 NO_AT_BRIDGE=1 LIBGL_ALWAYS_SOFTWARE=1 LANG=C.UTF-8
unset STINT_DATA XDG_CURRENT_DESKTOP

# shellcheck disable=SC2016 # expanded by the inner shell, inside the D-Bus session
inner='
eval "$(printf password | gnome-keyring-daemon --unlock --components=secrets 2>"$STINT_DESK/keyring.log")"
/usr/bin/python3 "$STINT_HERE/tray_host.py" >"$STINT_DESK/tray-host.log" 2>&1 & host=$!
openbox >"$STINT_DESK/openbox.log" 2>&1 & manager=$!
for _ in $(seq 100); do grep -q READY "$STINT_DESK/tray-host.log" && break; sleep 0.1; done
code=0
"$@" || code=$?
kill "$host" "$manager" 2>/dev/null || true
exit "$code"
'
STINT_HERE=$here xvfb-run -a -s '-screen 0 1400x900x24' dbus-run-session -- bash -c "$inner" session "$@"
