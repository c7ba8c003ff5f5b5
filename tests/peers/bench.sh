#!/usr/bin/env bash
# Stint beside timewarrior, Watson and an empty window: same machine, same intervals, same run. Called by ./dev bench.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

peers=$STINT_CACHE/peers
if [[ ! -x $peers/bin/watson ]]; then
  /usr/bin/python3 -m venv "$peers"
  "$peers/bin/pip" install --quiet 'td-watson==2.1.0'
fi
WATSON=$peers/bin/watson exec "$here/../e2e/session.sh" /usr/bin/python3 "$here/bench.py" "$@"
