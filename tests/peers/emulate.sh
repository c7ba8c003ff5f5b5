#!/usr/bin/env bash
# Stint's way into Google before a second one: npm `emulate`, which wants a newer Node than the rest. Called by hand: tests/peers/emulate.sh BINARY
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

peers=${STINT_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/stint}/emulate
[[ -d $peers/node_modules/emulate ]] || npm --prefix "$peers" install --no-fund --no-audit 'emulate@0.12.2' 'node@24.21.0'
exec "$here/../e2e/session.sh" "$peers/node_modules/node/bin/node" "$here/emulate.mjs" "$(realpath "$1")" "$peers/node_modules/emulate/dist/index.js"
