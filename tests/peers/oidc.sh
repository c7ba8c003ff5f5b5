#!/usr/bin/env bash
# Stint's consent before a second authority: npm `oidc-provider`, which is certified and not ours. Called by hand: tests/peers/oidc.sh BINARY
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

peers=${STINT_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/stint}/oidc
[[ -d $peers/node_modules/oidc-provider ]] || npm --prefix "$peers" install --no-fund --no-audit --ignore-scripts 'oidc-provider@9.13.3'
cp "$here"/{oidc,desk}.mjs "$peers/"
exec "$here/../e2e/session.sh" node "$peers/oidc.mjs" "$(realpath "$1")"
